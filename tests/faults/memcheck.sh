#!/usr/bin/env bash
# usage: tests/faults/memcheck.sh BUILD_DIRECTORY
# The tests of sockets under valgrind: what is read before it was written, or beyond its end, what leaks. Needs root.
set -euo pipefail

[[ $# == 1 ]] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
tests=$1/tests

# check PROGRAM FILTER
check() {
    echo "== $1: $2"
    valgrind --quiet --error-exitcode=9 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
        --suppressions="$here/valgrind.supp" "$tests/$1" --gtest_brief=1 --gtest_filter="$2"
}

check umpa_send_tests '*'
# Each frame is made by a thread of the kernel when that gets to it: too slow where a program is, too.
check umpa_netns_tests 'PacketSocket.*:XdpSocket.*:LiveFrames.*-*QueueIsFull'
# Signals every 5 ms, and frames as fast as they come, are too many for a program that is 30 times slower.
check umpa_receive_tests 'LiveCapture.*:CableCapture.*:Exchange*-*OtherSignalsDoNotEndIt:*NothingIsDropped*'
check faults/umpa_faults_tests 'Kernels.*:Opening.SaysWhatToDo:Receiving.*:CutCable.*:Sending.WhatArrives*:Files.*Disk:Files.Two*'
