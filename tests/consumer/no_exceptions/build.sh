#!/usr/bin/env bash
# usage: build.sh COMPILER DIRECTORY
# The core compiled with -fno-exceptions -fno-rtti: it makes the golden bytes, and an error there is a sentence and the
# end, or what the program chose.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p "$2"
program=$2/consumer
sentence="IPv4.time_to_live: 300 does not fit in 8 bits (at most 255)"

# expect STATUS OUTPUT ARGUMENT...
expect() {
    local status=0 said wanted=$1 output=$2
    shift 2
    said=$(ulimit -c 0; "$program" "$@" 2>&1) || status=$?
    if [[ $status != "$wanted" || $said != "$output" ]]; then
        printf '%s %s: ended with %s, and said: %s\n' "$program" "$*" "$status" "$said" >&2
        return 1
    fi
}

# shellcheck disable=SC2046 # the flags are several words
"$1" -std=c++20 -fno-exceptions -fno-rtti main.cpp -o "$program" $(pkg-config --cflags umpa)
expect 0 "$(tail -n +2 ../../golden/tutorial_first.hex | tr -d '\n')"
expect 134 "umpa: $sentence" aborts
expect 7 "handled: $sentence" handles
expect 134 "returned
umpa: $sentence" returns
