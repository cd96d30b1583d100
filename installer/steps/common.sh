# shellcheck shell=bash disable=SC2034
# What every script here stands on: where things are, how to say things, how to run something quietly.
# Sourced, never run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jobs=${STRATA_JOBS:-$(nproc)}

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s: %s\n' "${program:-strata}" "$*" >&2
    exit 1
}

# quietly NAME WORDS COMMAND...: runs the command with its output in build/logs/NAME.log; when it fails, says so
# and shows the end of the log.
quietly() {
    local name=$1 words=$2 log
    shift 2
    mkdir -p "$root/build/logs"
    log=$root/build/logs/$name.log
    if ! "$@" >"$log" 2>&1 </dev/null; then
        printf '%s: %s failed. The end of %s:\n' "${program:-strata}" "$words" "${log#"$root/"}" >&2
        tail -n 40 "$log" >&2
        exit 1
    fi
}
