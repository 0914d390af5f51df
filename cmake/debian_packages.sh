# shellcheck shell=bash
# Sourced by tests/run.sh and examples/run.sh: the Debian packages that they need, and how to get them.

declare -A packages=(
    [library]="cmake ninja-build g++ pkgconf libboost-dev libcap-dev libpcap-dev libbpf-dev libxdp-dev nlohmann-json3-dev"
    [others]="libdpdk-dev libopenmpi-dev openmpi-bin"
    [examples]="tcpdump iproute2 libcli11-dev"
    [tests]="python3 libgtest-dev libbenchmark-dev libtins-dev python3-scapy tshark librsvg2-bin dnsmasq-base iputils-ping netcat-openbsd curl doxygen libnet1-dev valgrind python3-yaml"
    [bench]="gnuplot-nox netsniff-ng tcpreplay"
    [coverage]="llvm-19"
    [clang]="clang-14 clang-19 clang-tidy-19 libclang-rt-19-dev"
)

# need GROUP...: installs the packages that are missing, and says so first.
need() {
    local package as_root=() wanted missing=()
    read -ra wanted <<<"$(for group in "$@"; do printf '%s ' "${packages[$group]}"; done)"
    if ! command -v apt-get >/dev/null; then
        echo "No apt-get here. Needed, by their Debian names: ${wanted[*]}"
        return
    fi
    for package in "${wanted[@]}"; do
        if [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
            missing+=("$package")
        fi
    done
    if [[ ${#missing[@]} == 0 ]]; then
        echo "Nothing is missing: ${wanted[*]}"
        return
    fi
    echo "Installing with apt-get: ${missing[*]}"
    if [[ $(id -u) != 0 ]]; then
        if ! command -v sudo >/dev/null; then
            echo "This needs root. Install them, or run this as root." >&2
            return 1
        fi
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get -qq update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-install-recommends "${missing[@]}" >/dev/null
}
