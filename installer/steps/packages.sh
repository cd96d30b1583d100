# shellcheck shell=bash disable=SC2154,SC2034
# Installs the packages of installer/packages.txt that are not there yet, and only those.
# Sourced after common.sh.

# missing_packages GROUP...: one a line.
missing_packages() {
    local wanted=() group package
    while read -r group package; do
        [[ " $* " == *" $group "* ]] && wanted+=("$package")
    done < <(grep -v '^#' "$root/installer/packages.txt")
    comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) \
        <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null |
            sed -n 's/ installed$//p' | sort -u)
}

# The lists of packages are fetched only when what is there cannot install them.
apt_install() {
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail "packages are missing; run this as root, or install sudo"
        as_root=(sudo)
        [[ -t 0 ]] || as_root+=(-n)
    fi
    local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
        apt-get install -y -q --no-install-recommends "$@")
    "${install[@]}" || { "${as_root[@]}" apt-get update -q && "${install[@]}"; }
}

install_packages() {
    local missing
    missing=$(missing_packages "$@" | tr '\n' ' ')
    [[ -z $missing ]] && return
    command -v apt-get >/dev/null || fail "these packages are missing, and this is no Debian: $missing"
    say "Installing missing packages: $missing"
    # shellcheck disable=SC2086  # one word a package
    quietly packages "installing packages" apt_install $missing
}
