#!/usr/bin/env bash
# usage: build.sh COMPILER DIRECTORY
# The library as one file, which cmake/amalgamate.py makes: with nothing else of it and Boost's headers, the same
# program compiles without a warning and makes the same bytes.
set -euo pipefail
cd "$(dirname "$0")"
amalgamate=../../../cmake/amalgamate.py
mkdir -p "$2/umpa"

"$amalgamate" "$2/umpa/umpa.hpp"
if ! "$amalgamate" | cmp - "$2/umpa/umpa.hpp"; then
    echo "made twice, it is not the same" >&2
    exit 1
fi
if ! grep -q "^// umpa $(pkg-config --modversion umpa): umpa.hpp, " "$2/umpa/umpa.hpp"; then
    echo "it does not say which version it is of" >&2
    exit 1
fi
if grep -n '#include <umpa/' "$2/umpa/umpa.hpp"; then
    echo "it includes what it should hold" >&2
    exit 1
fi

warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
"$1" -std=c++20 "${warnings[@]}" -I"$2" -MMD -MF "$2/includes" ../main.cpp -o "$2/consumer"
if tr ' ' '\n' <"$2/includes" | grep '/include/umpa/'; then
    echo "more of the library than the one file was included" >&2
    exit 1
fi
"$2/consumer"

# With everything else that needs no operating system and no other library.
"$amalgamate" --with prove,generate,run_time.hpp "$2/more.hpp"
echo '#include "more.hpp"' >"$2/more.cpp"
"$1" -std=c++20 "${warnings[@]}" -fsyntax-only "$2/more.cpp"
