#!/usr/bin/env bash
# usage: tests/coverage.sh
# What the tests run of include/umpa, by folder, by clang's coverage. What compilers evaluate is not counted: a rule that
# only constants use is a line that never ran.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=cmake/debian_packages.sh
source cmake/debian_packages.sh

need library examples tests clang coverage

build=build/coverage
profiles=$PWD/$build/profiles
cmake --preset coverage >"$build.log"
cmake --build --preset coverage -j "$(nproc)" >>"$build.log" 2>&1 || { tail -n 100 "$build.log"; exit 1; }
rm -rf "$profiles"
mkdir -p "$profiles"
LLVM_PROFILE_FILE="$profiles/%2m.profraw" \
    ctest --preset coverage -j "$(nproc)" --quiet -R '^(build|declare|generate|privileges|protocols|prove|read|receive|send|show|types)[.]'
llvm-profdata-19 merge -sparse "$profiles"/*.profraw -o "$build/all.profdata"

programs=()
for program in "$build"/tests/umpa_*_tests; do programs+=(-object "$program"); done
llvm-cov-19 export -summary-only -instr-profile "$build/all.profdata" "${programs[@]:1}" >"$build/coverage.json"
python3 tests/coverage.py "$build/coverage.json"
