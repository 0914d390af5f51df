#!/usr/bin/env bash
# usage: tests/fuzz/run.sh [SECONDS_EACH | --long]
# Builds the fuzz targets with clang++-19, and runs each for so many seconds, 60 when nothing is said, two at a time.
# --long: ten million executions of each instead. One line a target: executions, their rate, what was covered, findings.
# A finding is kept in build/fuzz/findings; what was covered, in build/fuzz/corpus, from where the next run goes on.
# Runs of some seconds begin with the same random number, so that a change is judged and not luck; long ones do not.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=cmake/debian_packages.sh
source cmake/debian_packages.sh
export LC_ALL=C # logs hold any bytes

case "${1-60}" in
    --long) export limit="-runs=10000000 -seed=0" ;;
    *[!0-9]* | "") sed -n '2,6s/^# //p' "$0" >&2; exit 2 ;;
    *) export limit="-max_total_time=${1-60} -seed=1" ;;
esac

need library tests clang

out=build/fuzz
mkdir -p "$out/findings" "$out/logs"
cmake -S . -B "$out" -G Ninja -DCMAKE_CXX_COMPILER=clang++-19 -DCMAKE_BUILD_TYPE=None -DUMPA_FUZZ=ON \
    -DUMPA_BUILD_EXAMPLES=OFF -DUMPA_BUILD_BENCH=OFF -DUMPA_TEST_EACH_HEADER=OFF >"$out/build.log"
cmake --build "$out" --target umpa_fuzz -j 2 >>"$out/build.log" 2>&1 || { tail -n 100 "$out/build.log"; exit 1; }
rm -rf "$out/seeds"
python3 tests/fuzz/seeds.py "$out/seeds"

# run TARGET: all that it says goes to its log, and a finding to a file.
run() {
    local log=$out/logs/$1.log begin_with=("$out/corpus/$1" "$out/seeds/$1")
    mkdir -p "$out/corpus/$1"
    [[ -d tests/fuzz/found/$1 ]] && begin_with+=("tests/fuzz/found/$1")
    # shellcheck disable=SC2086 # words of their own
    "$out/tests/fuzz/targets/$1" $limit -max_len=2000 -timeout=10 -rss_limit_mb=3000 -print_final_stats=1 \
        -artifact_prefix="$out/findings/$1-" "${begin_with[@]}" >"$log" 2>&1 || true
    sum_up "$1" "$log"
}

# sum_up TARGET LOG: fails where something was found, or nothing was run.
sum_up() {
    local runs rate covered found
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$2")
    rate=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$2")
    covered=$(grep -ao 'cov: [0-9]* ft: [0-9]*' "$2" | tail -n 1 || true)
    found=$(sed -n 's/.*Test unit written to //p' "$2")
    printf '%-13s %10s executions, %6s a second, %-22s findings: %s\n' "$1" "${runs:-0}" "${rate:-0}" \
        "${covered:-nothing}" "${found:-none}"
    [[ -n $runs && -z $found ]] && return
    grep -aE 'does not hold|ERROR|SUMMARY|what\(\)' "$2" || tail -n 20 "$2"
    [[ -z $found ]] || printf 'the input in base64: %s\n' "$(base64 -w 0 "$found")"
    return 1
}

export -f run sum_up
export out
find "$out/tests/fuzz/targets" -maxdepth 1 -type f -executable -printf '%f\n' | sort |
    xargs -P 2 -I TARGET bash -euo pipefail -c "run TARGET"
