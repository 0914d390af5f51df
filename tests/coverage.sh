#!/usr/bin/env bash
# usage: tests/coverage.sh [--ran]
# What the tests of the sanitizers' build (preset asan) run of include/umpa, by folder, and what they must run but do not:
# tests/coverage.py. Builds and runs them first; not with --ran, as tests/run.sh just did.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=cmake/debian_packages.sh
source cmake/debian_packages.sh

build=build/asan
profiles=$build/profiles # CMakePresets.json says so
case "${1-}" in
    "")
        need library examples tests clang coverage
        cmake --preset asan
        cmake --build --preset asan -j "$(nproc)"
        rm -rf "$profiles"
        ctest --preset asan -j "$(nproc)" --quiet -LE 'compile_fail|object_code|newcomer|consumer|clang|fuzz'
        ;;
    --ran) ;;
    *) sed -n '2,4s/^# //p' "$0" >&2; exit 2 ;;
esac

sums=$build/coverage
rm -rf "$sums"
mkdir -p "$sums"
llvm-profdata-19 merge -sparse "$profiles"/*.profraw -o "$sums/all.profdata"
# What no test includes, or uses, only a program knows that includes all.
python3 tests/coverage.py headers >"$sums/all_headers.cpp"

clang++-19 -std=c++20 -O0 -w -fprofile-instr-generate -fcoverage-mapping -Iinclude -c "$sums/all_headers.cpp" \
    -o "$sums/all_headers.o" &

# export_of PROGRAM: the log is of what it has but does not use.
export_of() {
    local to=$sums/${1##*/}
    llvm-cov-19 export -skip-functions -skip-expansions -instr-profile "$sums/all.profdata" "$1" >"$to.json" 2>"$to.log" ||
        { cat "$to.log" >&2; return 1; }
}
for program in "$build"/tests/umpa_*_tests; do export_of "$program"; done
wait $!
export_of "$sums/all_headers.o"
python3 tests/coverage.py "$sums"/*.json
