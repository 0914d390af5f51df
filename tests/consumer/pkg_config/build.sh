#!/usr/bin/env bash
# usage: build.sh COMPILER DIRECTORY
# With nothing but a compiler and what pkg-config says: the core, and the components whose libraries are here.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p "$2"

if pkg-config --exists 'umpa >= 0.2'; then
    echo "pkg-config says that umpa is newer than it is" >&2
    exit 1
fi
flags=$(pkg-config --cflags --libs umpa)
# shellcheck disable=SC2086 # the flags are several words
"$1" -std=c++20 main.cpp -o "$2/consumer" $flags
"$2/consumer"

modules=umpa
definitions=()
while read -r component needs; do
    # shellcheck disable=SC2086 # as are the modules
    if pkg-config --exists $needs; then
        modules+=" $needs"
        definitions+=("-DWITH_$component")
    fi
done <<END
PRIVILEGES libcap
PCAP libpcap
JSON nlohmann_json
XDP libxdp libbpf >= 1.0
END
# shellcheck disable=SC2086
flags=$(pkg-config --cflags --libs $modules)
# shellcheck disable=SC2086
"$1" -std=c++20 "${definitions[@]}" components.cpp -o "$2/components" $flags
"$2/components"
