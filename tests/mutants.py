#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: mutants.py [--count N] [--seed S] [--compiler CXX] [FILE...]

Changes one operator or constant at a time in a copy of include/umpa/build and declare (or of those FILEs), and says which
changes no test sees. A mutant is killed where the tests do not compile, fail, or take too long. By hand, not in CI: each
takes up to a minute.
"""
import argparse
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
FOLDERS = ["umpa/build", "umpa/declare"]
TESTS = ["build/packet_test.cpp", "declare/rules_test.cpp", "build/sums_test.cpp", "build/trailers_test.cpp",
         "protocols/golden_stacks_test.cpp", "protocols/golden_options_test.cpp", "declare/composition_test.cpp",
         "declare/names_test.cpp", "build/quote_test.cpp", "build/fragment_test.cpp", "generate/stream_test.cpp",
         "build/packet_from_test.cpp", "build/reactions_test.cpp"]
LONGEST = 300  # seconds, of one test
SWAPS = [(r" == ", " != "), (r" != ", " == "), (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "),
         (r" \+ ", " - "), (r" - ", " + "), (r" \* ", " + "), (r" / ", " * "), (r" % ", " / "), (r" && ", " || "),
         (r" \|\| ", " && "), (r" << ", " >> "), (r" >> ", " << "), (r"\btrue\b", "false"), (r"\bfalse\b", "true"),
         (r"(?<![\w.'])([0-9]+)(?![\w.'])", lambda found: str(int(found[1]) + 1))]
# Words that are no code, and text of errors, which the tests of compile errors look at.
NO_CODE = re.compile(r'^\s*(//|#|template|static_assert|requires)|<<\s*"|"')


def places(file):
    """Each place where a line can be changed: its number, and what it then is."""
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n")):
        code = line.split("//")[0]
        if NO_CODE.search(code):
            continue
        for pattern, other in SWAPS:
            for found in re.finditer(pattern, code):
                text = other(found) if callable(other) else other
                yield number, line[:found.start()] + text + line[found.end():]


def survives(compiler, overlay, scratch):
    flags = ["-std=c++20", "-O0", "-w", f"-I{overlay}", f"-I{INCLUDE}", f"-I{ROOT / 'tests'}",
             f'-DUMPA_GOLDEN_DIR="{ROOT / "tests" / "golden"}"']
    program = scratch / "test"
    for test in TESTS:
        built = subprocess.run([compiler, *flags, ROOT / "tests" / test, "-lgtest_main", "-lgtest", "-o", program],
                               capture_output=True, check=False)
        if built.returncode != 0:
            return f"{test} does not compile"
        try:
            if subprocess.run([program, "--gtest_brief=1"], capture_output=True, check=False, timeout=LONGEST).returncode:
                return f"{test} fails"
        except subprocess.TimeoutExpired:
            return f"{test} does not end"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--compiler", default="clang++-19")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    wanted = parser.parse_args()
    files = [one.resolve() for one in wanted.files] or sorted(
        one for folder in FOLDERS for one in (INCLUDE / folder).rglob("*.hpp"))
    mutants = [(file, number, line) for file in files for number, line in places(file)]
    random.Random(wanted.seed).shuffle(mutants)
    with tempfile.TemporaryDirectory() as folder:
        if wrong := survives(wanted.compiler, pathlib.Path(folder) / "nothing", pathlib.Path(folder)):
            sys.exit(f"without a change, {wrong}")
    survivors = 0
    for file, number, line in mutants[:wanted.count]:
        with tempfile.TemporaryDirectory() as folder:
            overlay = pathlib.Path(folder) / "include"
            changed = overlay / file.relative_to(INCLUDE)
            changed.parent.mkdir(parents=True)
            lines = file.read_text(encoding="utf-8").split("\n")
            before, lines[number] = lines[number], line
            changed.write_text("\n".join(lines), encoding="utf-8")
            killed = survives(wanted.compiler, overlay, pathlib.Path(folder))
        name = f"{file.relative_to(INCLUDE)}:{number + 1}"
        if killed:
            print(f"killed    {name}: {killed}", flush=True)
        else:
            survivors += 1
            print(f"SURVIVED  {name}\n  - {before.strip()}\n  + {line.strip()}", flush=True)
    print(f"{survivors} of {min(wanted.count, len(mutants))} survived, of {len(mutants)} that there are")
    return 0


if __name__ == "__main__":
    sys.exit(main())
