#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: compile_proofs.py [--quick] [COMPILER...]

What a proof of a header's layout costs to compile: the pictures of tests/prove/*_pictures_test.cpp, none, 20 and 40 of
each file, as the least CPU time of a compiler at -fsyntax-only. --quick: 3 rounds, not 7.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FLAGS = ["-std=c++20", f"-I{ROOT}/include", "-fsyntax-only"]
PROOF = re.compile(r"^static_assert\(matches<.*?\)\);\n", re.DOTALL | re.MULTILINE)
COUNTS = [0, 20, 40]


def with_proofs(text, count):
    """The file with its first proofs, and without its tests."""
    text = re.sub(r"^TEST.*?^}\n", "", text, flags=re.DOTALL | re.MULTILINE)
    proofs = list(PROOF.finditer(text))
    for proof in reversed(proofs[count:]):
        text = text[:proof.start()] + text[proof.end():]
    return text, min(count, len(proofs))


def seconds(compiler, source, rounds, folder):
    file = folder / "source.cpp"
    file.write_text(source)
    runs = []
    for _ in range(rounds):
        child = subprocess.Popen([compiler, *FLAGS, str(file)])
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{compiler}: does not compile")
        runs.append(usage.ru_utime + usage.ru_stime)
    return min(runs)


def table(compiler, rounds, folder):
    version = subprocess.run([compiler, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
    print(f"\n{version}, least of {rounds}\n{'':30} {'CPU s of ' + ', '.join(map(str, COUNTS)):>24} {'ms a proof':>12}")
    for file in sorted((ROOT / "tests" / "prove").glob("*_pictures_test.cpp")):
        sources = [with_proofs(file.read_text(encoding="utf-8"), count) for count in COUNTS]
        if sources[1][1] == 0:
            continue
        times = [seconds(compiler, source, rounds, folder) for source, _ in sources]
        each = (times[-1] - times[0]) / sources[-1][1] * 1000
        print(f"{file.stem:30} {' '.join(f'{time:7.2f}' for time in times):>24} {each:12.1f}", flush=True)


def main(arguments):
    rounds = 3 if "--quick" in arguments else 7
    compilers = [one for one in arguments if not one.startswith("-")] or ["g++", "clang++-19", "clang++-14"]
    with tempfile.TemporaryDirectory() as folder:
        for compiler in compilers:
            if shutil.which(compiler):
                table(compiler, rounds, pathlib.Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
