# shellcheck shell=bash disable=SC2154,SC2034
# Makes the sample case by running its steps, each a command of `strata`. Sourced after common.sh.

sample_folder=$root/build/sample-case
sample_case=$sample_folder/Operation-Larch.strata
sample_bundle=$sample_folder/Operation-Larch.zip

# What the case depends on: evidence, steps, catalogue, and the programs that read them.
sample_digest() {
    {
        find "$root/resources/sample-case" "$root/resources/catalogue" -type f -print0 | sort -z | xargs -0 sha256sum
        sha256sum "$root/build/bin/strata"
        find "$root/build" -name 'strata-import-*' -type f -perm -u+x -print0 | sort -z | xargs -0 -r sha256sum
    } | sha256sum | cut -d' ' -f1
}

# Rows that could not be read are findings (status 1), as in any case; anything worse ends the making.
run_steps() (
    number=0
    export CASE=$1 PATH=$root/build/bin:$PATH
    cd "$root/resources/sample-case" || exit
    while IFS= read -r line || [[ -n $line ]]; do
        number=$((number + 1))
        [[ -z ${line//[[:space:]]/} || $line == \#* ]] && continue
        printf '%s\n' "$line"
        status=0
        sh -c "$line" </dev/null || status=$?
        if ((status > 1)); then
            printf 'resources/sample-case/steps, line %d ended with status %d\n' "$number" "$status"
            exit 1
        fi
    done <steps
)

make_sample_case() {
    local digest making
    digest=$(sample_digest)
    if [[ -d $sample_case && $(cat "$sample_folder/made-from" 2>/dev/null) == "$digest" ]]; then
        return
    fi
    say "Making the sample case from its evidence"
    making=$sample_folder/making
    rm -rf "$making"
    mkdir -p "$making"
    quietly sample-case "making the sample case" run_steps "$making/Operation-Larch.strata"
    rm -rf "$sample_case" "$sample_bundle" "$sample_folder/made-from"
    mv "$making/Operation-Larch.strata" "$sample_case"
    rmdir "$making"
    printf '%s\n' "$digest" >"$sample_folder/made-from"
}

# Beside the case, made once for each making of it.
make_sample_bundle() {
    [[ -f $sample_bundle ]] && return
    rm -f "$sample_folder/making.zip"
    quietly export "exporting the bundle" "$root/build/bin/strata" export "$sample_case" "$sample_folder/making.zip"
    mv "$sample_folder/making.zip" "$sample_bundle"
}
