#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# usage: bench/run.sh [--quick] [--readme] [--built=FOLDER] [COMPILER...]
# Builds the benchmarks with each compiler, at -O2, in build-bench, and runs them: frames are compared, then timed;
# instructions are counted where valgrind is; what compiling costs is measured. Prints one table of ratios, and writes
# build-bench/results.json and, where gnuplot is, plots beside it. Without a COMPILER: all that are here.
# --quick: at most a minute once built, so less to be trusted; one compiler, g++, and nothing of compiling.
# --readme: writes the README's section on performance, and its plot, of what was measured.
# --built: builds nothing, and takes the programs of the one COMPILER from this build folder.
# CMAKE_PREFIX_PATH may name where PcapPlusPlus is.
set -euo pipefail
cd "$(dirname "$0")/.."

quick=()
readme=
built=
times=()
compilers=()
for argument in "$@"; do
    case "$argument" in
        --quick)
            quick=(--quick)
            times=(--benchmark_repetitions=5 --benchmark_min_time=0.002)
            ;;
        --readme) readme=yes ;;
        --built=*) built=$(realpath "${argument#--built=}") ;;
        -*) sed -n '3,11s/^# //p' bench/run.sh >&2; exit 2 ;;
        *) compilers+=("$argument") ;;
    esac
done
if [[ ${#compilers[@]} -eq 0 ]]; then
    for compiler in g++ clang++-19 clang++-14; do
        if command -v "$compiler" >/dev/null; then compilers+=("$compiler"); fi
        if [[ ${#quick[@]} -gt 0 ]]; then break; fi
    done
fi

if [[ -n $built && ${#compilers[@]} -ne 1 ]]; then
    echo "run.sh: --built is of one compiler: say which" >&2
    exit 2
fi

folder=build-bench
python=python3
if [[ -x /usr/bin/python3 ]] && ! "$python" -c 'import scapy' 2>/dev/null; then python=/usr/bin/python3; fi

# What is printed on the way goes to a log, which is shown where something fails.
logged() {
    local log=$1
    shift
    if ! "$@" >"$log" 2>&1; then
        tail -n 100 "$log"
        exit 1
    fi
}

for compiler in "${compilers[@]}"; do
    build=$folder/$compiler
    mkdir -p "$build"
    if [[ -n $built ]]; then continue; fi
    logged "$build/configure.log" cmake -S . -B "$build" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_CXX_FLAGS_RELEASE="-DNDEBUG" -DUMPA_BUILD_TESTS=OFF -DUMPA_BUILD_EXAMPLES=OFF
    SECONDS=0
    logged "$build/build.log" cmake --build "$build" --parallel "$(nproc)"
    echo "$compiler: built in $SECONDS s"
done

SECONDS=0
for compiler in "${compilers[@]}"; do
    build=$folder/$compiler
    programs=${built:-$build}/bench
    rm -f "$build"/*.json
    for program in "$programs"/*; do
        if [[ ! -f $program || ! -x $program ]]; then continue; fi
        name=$(basename "$program")
        logged "$build/$name.txt" "$program" "${times[@]}" --benchmark_out="$build/$name.json" --benchmark_out_format=json
        grep -E 'is not installed|can be made here' "$build/$name.txt" || true
    done
    if [[ -x $programs/serialize ]] && "$python" -c 'import scapy' 2>/dev/null; then
        logged "$build/scapy.txt" "$python" bench/scapy_frames.py "${quick[@]}" "$programs/serialize" "$build/scapy.json"
    else
        echo "Scapy is not installed"
    fi
    if command -v valgrind >/dev/null; then
        counted=()
        for name in serialize generate read; do
            if [[ -x $programs/$name ]]; then counted+=("$programs/$name"); fi
        done
        logged "$build/instructions.txt" bench/instructions.py --json "$build/instructions.json" "${counted[@]}"
    else
        echo "valgrind is not installed: instructions are not counted"
    fi
done
echo "run in $SECONDS s"

if [[ ${#quick[@]} -eq 0 ]]; then
    logged "$folder/compile.txt" bench/compile.py "${compilers[@]}"
fi

bench/results.py "$folder" "${quick[@]}" "${compilers[@]}" | tee "$folder/results.txt"
if command -v gnuplot >/dev/null; then bench/plots.py "$folder/results.json" "$folder"; fi
if [[ -n $readme ]]; then bench/readme.py write "$folder/results.json"; fi
