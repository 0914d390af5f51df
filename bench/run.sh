#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# usage: bench/run.sh [--quick]
# Builds the benchmarks with every compiler that is here, at -O2, and prints their tables; then what compiling costs,
# and, where valgrind is, instructions per packet. What was printed stays in build-bench, the numbers too, as JSON.
# --quick: shorter, so less to be trusted.
set -euo pipefail
cd "$(dirname "$0")/.."

times=()
compile_options=()
case "${1-}" in
    "") ;;
    --quick)
        times=(--benchmark_repetitions=5 --benchmark_min_time=0.01)
        compile_options=(--quick)
        ;;
    *) sed -n '3,6s/^# //p' bench/run.sh >&2; exit 2 ;;
esac

compilers=()
for compiler in g++ clang++-19 clang++-14; do
    if command -v "$compiler" >/dev/null; then compilers+=("$compiler"); fi
done

for compiler in "${compilers[@]}"; do
    build=build-bench/$compiler
    mkdir -p "$build"
    if ! { cmake -S . -B "$build" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Release \
               -DCMAKE_CXX_FLAGS_RELEASE="-DNDEBUG" -DUMPA_BUILD_TESTS=OFF -DUMPA_BUILD_EXAMPLES=OFF &&
           cmake --build "$build"; } >"$build/build.log" 2>&1; then
        tail -n 100 "$build/build.log"
        exit 1
    fi
    for program in bench/*.cpp; do
        name=$(basename "$program" .cpp)
        if [[ ! -x $build/bench/$name ]]; then
            echo "$name is left out with $compiler, see $build/build.log"
            continue
        fi
        "$build/bench/$name" "${times[@]}" --benchmark_out="$build/$name.json" --benchmark_out_format=json |
            tee "$build/$name.txt"
        echo
    done
done

bench/compile.py "${compile_options[@]}" "${compilers[@]}" | tee build-bench/compile.txt

if command -v valgrind >/dev/null; then
    for compiler in "${compilers[@]}"; do
        echo
        bench/instructions.sh "build-bench/$compiler/bench/serialize" | tee "build-bench/$compiler/instructions.txt"
    done
fi
