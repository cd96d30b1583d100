# shellcheck shell=bash disable=SC2154,SC2034
# A virtual display that a script starts and ends itself. Sourced after common.sh.

display_process=

# Starts one under a number of its own and sets DISPLAY.
start_display() {
    local told deadline=$((SECONDS + 20))
    told=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$told" >"$root/build/logs/display.log" 2>&1 </dev/null &
    display_process=$!
    until [[ -s $told ]]; do
        kill -0 "$display_process" 2>/dev/null || fail "the virtual display did not start; see build/logs/display.log"
        ((SECONDS < deadline)) || fail "the virtual display was not there within 20 seconds"
        sleep 0.05
    done
    DISPLAY=:$(tr -d '[:space:]' <"$told")
    rm -f "$told"
    export DISPLAY GDK_BACKEND=x11
    unset WAYLAND_DISPLAY
}

end_display() {
    [[ -n $display_process ]] || return 0
    kill "$display_process" 2>/dev/null || true
    wait "$display_process" 2>/dev/null || true
    display_process=
}
trap end_display EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

has_display() {
    [[ -z ${CI:-} && (-n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-}) ]]
}
