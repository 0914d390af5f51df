#!/usr/bin/env bash
# usage: tests/run.sh [--quick]
# Installs what is missing, builds the tests with every compiler, runs them, and sums up.
# --quick: g++ only, without the golden packets and single headers that clang compiles in half of the time.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=cmake/debian_packages.sh
source cmake/debian_packages.sh

quick=false
case "${1-}" in
    "") ;;
    --quick) quick=true ;;
    *) sed -n '2,4s/^# //p' "$0" >&2; exit 2 ;;
esac

results=build/run
rm -rf "$results"
mkdir -p "$results"
jobs=$(nproc)
tests_at_once=$((jobs + 1)) # many of them wait for a kernel

# build STAGE PRESET: the log is shown only when it fails.
build() {
    local log=$results/$1.log
    echo "== $1: build"
    if ! { cmake --preset "$2" && cmake --build --preset "$2" -j "$jobs"; } >"$log" 2>&1; then
        tail -n 200 "$log"
        echo "it does not build, see $log" >"$results/$1.failed"
        return 1
    fi
}

# run STAGE PRESET CTEST_ARGUMENT...: what failed is in the results, and shown by summary.py.
run() {
    local stage=$1 preset=$2
    shift 2
    echo "== $stage: run"
    ctest --preset "$preset" -j "$tests_at_once" --quiet --output-junit "$PWD/$results/$stage.xml" "$@" || true
    [[ -s $results/$stage.xml ]] || echo "ctest wrote no results" >"$results/$stage.failed"
}

# with_compiler STAGE PRESET COMPILER
with_compiler() {
    if ! command -v "$3" >/dev/null; then
        echo "$3 is not installed" >"$results/$1.skipped"
    elif build "$1" "$2"; then
        run "$1" "$2" -LE 'compile_fail|object_code|newcomer|bench|gates|fuzz'
    fi
}

# coverage STAGE: what the tests of the sanitizers' stage ran, and what they must.
coverage() {
    echo "== $1: sum up"
    if ! compgen -G "build/asan/profiles/*.profraw" >/dev/null; then
        echo "no instrumented test ran" >"$results/$1.skipped"
    elif tests/coverage.sh --ran >"$results/$1.txt" 2>&1; then
        echo "all that must run did" >"$results/$1.passed"
    else
        echo "something that must run did not, or the sum failed: see above" >"$results/$1.failed"
    fi
    [[ ! -s $results/$1.txt ]] || cat "$results/$1.txt"
}

if $quick; then
    need library others examples tests
else
    need library others examples tests bench clang coverage
fi

if build "1 g++" default; then
    run "1 g++" default -LE 'clang|bench|gates|fuzz'
fi
if ! $quick; then
    with_compiler "2 clang 14" clang14 clang++-14
    with_compiler "3 clang 19" clang19 clang++-19
    rm -rf build/asan/profiles
    with_compiler "4 sanitizers" asan clang++-19
    coverage "4 what the tests ran"
    run "5 compile errors with clang" default -L clang
    run "6 benchmarks, and what must not get worse" default -L 'bench|gates'
    run "7 fuzzing" default -L fuzz
    sed -n 's/^.*\( [0-9]* executions,.*\)$/\1/p' "$results/7 fuzzing.xml"
fi

printf '\n'
python3 tests/summary.py "$results"
