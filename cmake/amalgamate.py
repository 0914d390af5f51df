#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: amalgamate.py [--with PART[,PART...]] [OUTPUT]

Writes <umpa/umpa.hpp> and all that it includes of this library as one file, to OUTPUT or the standard output: for
online compilers, and for programs that take one file along. What it includes of the system and of Boost stays included.
A PART more is a folder, of which all headers are taken (prove, generate, ...), or one header (read/dissect.hpp,
run_time.hpp). The same tree gives the same bytes.
"""
import argparse
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
OWN = re.compile(r"#include <(umpa/[^>]+)>")
OTHER = re.compile(r"#include <[^>]+>")
LICENSE = "// SPDX-License-Identifier: BSL-1.0"


class Amalgamation:
    """The lines of headers, each behind those that it includes."""

    def __init__(self):
        self.lines = []
        self.headers = []
        self.included = set()

    def add(self, name):
        if name in self.headers:
            return
        self.headers.append(name)
        own_lines = []
        for line in (INCLUDE / name).read_text(encoding="utf-8").splitlines():
            own = OWN.match(line)
            if own:
                self.add(own[1])
            elif line not in (LICENSE, "#pragma once"):
                own_lines.append(line)
        self.lines += ["", f"// --- {name} ---", *filter(self.is_new, own_lines)]

    def is_new(self, line):
        """Whether a line is to be kept: what is included twice is included by the first line that does."""
        if not OTHER.match(line):
            return True
        include = line.split("//")[0].strip()
        is_new = include not in self.included
        self.included.add(include)
        return is_new


def headers_of(part):
    """The headers that --with names by PART."""
    path = INCLUDE / "umpa" / part
    if path.is_file():
        return [path]
    found = sorted(path.glob("**/*.hpp")) if path.is_dir() else []
    if not found:
        sys.exit(f"--with {part}: there is neither a folder nor a header of that name in {INCLUDE}/umpa")
    return found


def version():
    return re.search(r"project\(umpa VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))[1]


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n", maxsplit=1)[0].removeprefix("usage: "))
    parser.add_argument("--with", dest="parts", default="", metavar="PART")
    parser.add_argument("output", nargs="?", type=pathlib.Path)
    options = parser.parse_args()

    all_of_it = Amalgamation()
    all_of_it.add("umpa/umpa.hpp")
    parts = [part for part in options.parts.split(",") if part]
    for part in parts:
        for header in headers_of(part):
            all_of_it.add(header.relative_to(INCLUDE).as_posix())
    what = " and ".join(["umpa.hpp", *parts])
    text = "\n".join([LICENSE, f"// umpa {version()}: {what}, {len(all_of_it.headers)} headers in one file, made by "
                      "cmake/amalgamate.py.", "#pragma once", *all_of_it.lines, ""])
    text = re.sub(r"\n{3,}", "\n\n", text)
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
