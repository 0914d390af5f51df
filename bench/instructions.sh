#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# usage: bench/instructions.sh SERIALIZE
# SERIALIZE: the built program of that name. Prints the instructions that each competitor executes for one packet,
# what it calls included, counted by callgrind over many inputs. No other load on the machine changes them.
set -euo pipefail
if [[ $# -ne 1 || ! -x $1 ]]; then
    sed -n '3,5s/^# //p' "$0" >&2
    exit 2
fi

count=1000
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

printf '%-60s %s\n' "$1" "instructions per packet"
"$1" --subjects | while read -r subject; do
    valgrind --quiet --tool=callgrind --callgrind-out-file="$folder/out" "$1" --compare=$count "$subject"
    printf '\n%s\n' "$subject"
    callgrind_annotate --inclusive=yes --threshold=100 --show-percs=no "$folder/out" |
        awk -v count="$count" '
            match($0, /bench::(\(anonymous namespace\)::)?by_[a-z_]+(::[a-z0-9_]+)?.*\(bench::values const&, std::byte\*\)/) {
                name = substr($0, RSTART + 7, RLENGTH - 7)
                sub(/^\(anonymous namespace\)::/, "", name)
                sub(/\(bench::values const&, std::byte\*\)$/, "", name)
                gsub(/,/, "", $1)
                if (!(name in seen)) printf "%-60s %10.1f\n", name, $1 / count
                seen[name] = 1
            }' | sort -k 2 -n
done
