#!/usr/bin/env bash
# usage: build.sh COMPILER DIRECTORY
set -euo pipefail
mkdir -p "$2"
flags=$(pkg-config --cflags umpa)
# shellcheck disable=SC2086 # the flags are several words
"$1" -std=c++20 $flags "$(dirname "$0")/../main.cpp" -o "$2/consumer"
"$2/consumer"
