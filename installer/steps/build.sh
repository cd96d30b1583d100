# shellcheck shell=bash disable=SC2154,SC2034
# Configures and builds. Sourced after common.sh.

# build_in FOLDER LOG TARGET OPTION...: CMake's options as they come; configures again only when they changed.
build_in() {
    local folder=$1 log=$2 target=$3
    shift 3
    local options="-G Ninja -DCMAKE_BUILD_TYPE=Release $*"
    if [[ ! -f $folder/build.ninja || $(cat "$folder/.options" 2>/dev/null) != "$options" ]]; then
        say "Configuring ${folder#"$root/"}"
        rm -f "$folder/.options"
        # shellcheck disable=SC2086  # one word an option
        quietly "configure$log" "configuring" cmake -S "$root" -B "$folder" $options
        printf '%s' "$options" >"$folder/.options"
    fi
    say "Building ${folder#"$root/"} with $jobs jobs"
    quietly "build$log" "building" ninja -C "$folder" -j "$jobs" "$target"
}
