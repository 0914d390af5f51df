#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: coverage.py FILE

Sums up what `llvm-cov export -summary-only` wrote of include/umpa: lines and branches that ran, by folder, and the files
that lack most.
"""
import collections
import json
import pathlib
import sys

INCLUDE = pathlib.Path(__file__).resolve().parent.parent / "include" / "umpa"
WORST = 12


def files(path):
    for one in json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["data"][0]["files"]:
        file = pathlib.Path(one["filename"])
        if file.is_relative_to(INCLUDE):
            yield file.relative_to(INCLUDE), one["summary"]


def share(counts):
    covered, count = counts
    return f"{covered:6} of {count:6} {100 * covered / count if count else 100:6.1f} %"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folders = collections.defaultdict(lambda: {"lines": [0, 0], "branches": [0, 0]})
    lacking = []
    for file, summary in files(sys.argv[1]):
        folder = file.parts[0] if len(file.parts) > 1 else "."
        for kind in ("lines", "branches"):
            for name in (folder, "all"):
                folders[name][kind][0] += summary[kind]["covered"]
                folders[name][kind][1] += summary[kind]["count"]
        lacking.append((summary["lines"]["count"] - summary["lines"]["covered"], file))
    print(f"{'folder':12} {'lines':>26} {'branches':>26}")
    for name, kinds in sorted(folders.items(), key=lambda one: (one[0] == "all", one[0])):
        print(f"{name:12} {share(kinds['lines']):>26} {share(kinds['branches']):>26}")
    print("lines that never ran:")
    for lines, file in sorted(lacking, reverse=True)[:WORST]:
        print(f"{lines:6}  {file}")


if __name__ == "__main__":
    main()
