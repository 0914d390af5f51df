#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: tidy.py [CLANG_TIDY]

What clang-tidy says of include/umpa, by .clang-tidy: nothing, or this fails. Every header is looked at, in a few files
that include many. Headers of a library that is not installed are left out, and named.
"""
import concurrent.futures
import functools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
# The files that are looked at, each with the headers of some folders and all that those include. compiled_tables.hpp
# is two lines, and takes longer than all else.
PARTS = [r"umpa/(build|read|show)/", r"umpa/(prove|generate)/", r"umpa/(send/|privileges)", r"umpa/(receive/|run_time)"]
LEFT_OUT = "umpa/compiled_tables.hpp"
# Where headers of C libraries are; the compiler brings its own along.
PLACES = [pathlib.Path("/usr/include"), pathlib.Path("/usr/local/include"),
          *pathlib.Path("/usr/include").glob("*-linux-gnu")]
OF_THE_COMPILER = re.compile(r".*intrin\.h|stddef\.h")


@functools.cache
def included_by(header):
    return re.findall(r"#include <([^>]+)>", (INCLUDE / header).read_text(encoding="utf-8"))


@functools.cache
def missing_library(header):
    """The first header of another library, included by this one or by what it includes, that is not installed."""
    for name in included_by(header):
        if name.startswith("umpa/"):
            found = missing_library(name)
            if found:
                return found
        elif (name.endswith((".h", ".hpp")) and not OF_THE_COMPILER.fullmatch(name)
              and not any((place / name).exists() for place in PLACES)):
            return name
    return None


def add_with_includes(header, reached):
    if header.startswith("umpa/") and header not in reached:
        reached.add(header)
        for name in included_by(header):
            add_with_includes(name, reached)


def findings(tool, source):
    """What clang-tidy says of a file; empty where it says nothing."""
    run = subprocess.run([tool, "--quiet", f"--config-file={ROOT}/.clang-tidy", source, "--",
                          "-std=c++20", f"-I{INCLUDE}"], capture_output=True, text=True, check=False)
    return run.stdout + (run.stderr if run.returncode and not run.stdout else "")


def main(tool):
    if not shutil.which(tool):
        print(f"SKIPPED: {tool} is not installed")
        return 0
    headers = []
    for path in sorted(INCLUDE.glob("umpa/**/*.hpp")):
        header = path.relative_to(INCLUDE).as_posix()
        missing = missing_library(header)
        if missing:
            print(f"{header} is left out: {missing} is not in {PLACES[0]}")
        elif header != LEFT_OUT:
            headers.append(header)
    parts = [[header for header in headers if re.match(pattern, header)] for pattern in PARTS]
    reached = set()
    for header in sum(parts, []):
        add_with_includes(header, reached)
    parts[0] += [header for header in headers if header not in reached]

    with tempfile.TemporaryDirectory() as scratch:
        sources = []
        for number, part in enumerate(parts):
            source = pathlib.Path(scratch) / f"part_{number}.cpp"
            source.write_text("".join(f"#include <{header}>\n" for header in part), encoding="utf-8")
            sources.append(source)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            said = "".join(pool.map(lambda source: findings(tool, source), sources))
    print(said or f"{len(headers)} headers: nothing to say")
    return 1 if said else 0


if __name__ == "__main__":
    if len(sys.argv) > 2 or sys.argv[1:] == ["--help"]:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1] if len(sys.argv) == 2 else "clang-tidy-19"))
