#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: coverage.py FILE...
       coverage.py headers

FILE is what `llvm-cov export -skip-functions` wrote of a program: prints how much of include/umpa ran, by folder. Fails
where one of the HOT files has a place that never ran and that coverage_explained.txt does not explain, or where that has an
entry for what did run. `headers` prints a program that includes all headers of libraries that are installed: what no test
uses is seen only there.

Compilers evaluate much of this library, and do not say what. A function that is constexpr and that no program ran, and what
a running function has as a constant, is counted apart.
"""
import collections
import json
import pathlib
import re
import sys

import tidy

TESTS = pathlib.Path(__file__).resolve().parent
INCLUDE = TESTS.parent / "include" / "umpa"
EXPLAINED = TESTS / "coverage_explained.txt"
# What a declaration says, and what every packet passes.
HOT = re.compile(r"(build|declare|errors|read|types)/|generate/(patcher|packet_stream|plan|random|stream|vary)[.]hpp$")
ENTRY = re.compile(r"(?P<file>\S+): (?P<lines>[0-9]+|any) lines? from `(?P<text>.+)`: (?P<why>.+)")
# What a compiler chooses or evaluates; a struct, whose members that it writes itself are constexpr.
OF_COMPILERS = re.compile(r"\b(constexpr|consteval|static_assert|std::endian::native)\b|\brefuse\(|(^|> )(struct|class|union)\b")
IN_CONSTANTS = "is_constant_evaluated()"
WORST = 12
NOTE = """\
"constant": what only compilers evaluated, if anybody did. Not seen: templates that nothing uses; what only other stages
run (most of network namespaces, many machines, proofs, calls that fail); what ran in programs that were killed, or gave up
the right to write it down."""


class Text:
    """The lines of a file, and what a place in it belongs to."""

    def __init__(self, file):
        self.lines = (INCLUDE / file).read_text(encoding="utf-8").split("\n")

    def head(self, line, column, inside):
        """The text before a place that belongs to the same statement, or to the same function's name."""
        head = self.lines[line - 1][:column - 1].strip()
        if inside and "{ " in head:
            return head[head.rindex("{ ") + 2:]  # a function on one line
        for above in reversed(self.lines[:line - 1]):
            above = above.split("//")[0].strip()
            if above.endswith((";", "}", "{", ":")) or above.startswith("#") or not above:
                break
            head = f"{above} {head}"
        return head

    def around(self, line):
        """The lines that open the blocks around this one, and it."""
        indent = 1000
        for above in reversed(self.lines[:line]):
            own = len(above) - len(above.lstrip())
            if above.strip() and own < indent:
                indent = own
                yield above

    def is_of_compilers(self, line, column, inside):
        behind = self.lines[line - 1][column - 1:]
        statement = self.head(line, column, inside) + ("" if behind.startswith("{") else " " + behind)
        return bool(OF_COMPILERS.search(statement)) or any(IN_CONSTANTS in one for one in self.around(line))


class Measured:
    """What ran of one file, in all programs and all uses of a template."""

    def __init__(self, file):
        self.file = file
        self.text = Text(file)
        self.counts = collections.Counter()  # of each line the largest count of what it has
        self.places = collections.Counter()  # of each place where counting begins: how often it ran
        self.functions = collections.defaultdict(set)  # those where one begins, and its lines where it did not run
        self.branches = collections.Counter()  # how often each went each way

    def add(self, exported):
        """One program; a segment is where counting changes. Of a function that a program has but does not use, only its
        lines are known."""
        function, lines = None, self.counts
        last, count, counted = 0, 0, False
        for line, column, now, has_count, is_entry, is_gap in exported["segments"]:
            if counted:
                for between in range(last + 1, line + (column > 1 and last != line)):
                    lines[between] = max(lines[between], count)
            if has_count and not is_gap:
                if is_entry and not function:
                    function, lines = (line, column), self.counts if now else collections.Counter()
                lines[line] = max(lines[line], now)
                if is_entry:
                    self.places[line, column] += now
            elif not has_count and not is_entry and function:
                self.functions[function].update(lines if lines is not self.counts else ())
                function, lines = None, self.counts
            last, count, counted = line, now, has_count and not is_gap
        for line, column, line_end, column_end, true, false, *_ in exported["branches"]:
            self.branches[line, column, line_end, column_end, True] += true
            self.branches[line, column, line_end, column_end, False] += false

    def sort_out(self):
        """The lines on which something never ran, and those on which that is what only compilers evaluate."""
        self.never, self.constant = set(), set()
        for function, lines in self.functions.items():
            if not self.places[function]:
                self.counts.update(dict.fromkeys(lines, 0))
        starts, whole = {}, False
        for place in sorted(self.places):
            line, column = place
            if place in self.functions:
                whole = not self.places[place] and self.text.is_of_compilers(line, column, False)
            if not self.places[place]:
                kind = self.constant if whole or self.text.is_of_compilers(line, column, True) else self.never
                kind.add(line)
                starts[line] = kind
        kind = self.never
        for line in sorted(self.counts):
            kind = starts.get(line, kind)
            if not self.counts[line]:
                kind.add(line)
        self.constant -= self.never

    def ran(self, kind):
        """How many lines or branches ran, how many only compilers evaluated, and how many there are."""
        if kind == "branches":
            return sum(count > 0 for count in self.branches.values()), 0, len(self.branches)
        not_run = {line for line, count in self.counts.items() if not count}
        return len(self.counts) - len(not_run), len(not_run & self.constant), len(self.counts)

    def pieces(self):
        """What never ran: the first line of each piece, how many lines, and the text of the first."""
        piece = []
        for line in sorted(self.counts) + [None]:
            if line in self.never:
                piece.append(line)
            elif piece:
                yield piece[0], len(piece), self.text.lines[piece[0] - 1].strip()
                piece = []


def measure(exports):
    """All files of include/umpa. Of what a program has but does not use, llvm-cov knows only that; where it reads many
    programs at once it takes the word of the first. So each is exported alone."""
    measured = {}
    for path in exports:
        for one in json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["data"][0]["files"]:
            file = pathlib.Path(one["filename"])
            if file.is_relative_to(INCLUDE):
                file = file.relative_to(INCLUDE).as_posix()
                measured.setdefault(file, Measured(file)).add(one)
    for one in measured.values():
        one.sort_out()
    return [measured[file] for file in sorted(measured)]


def explained():
    """The entries of EXPLAINED: what each is about, its number of line, and why."""
    entries = {}
    for number, line in enumerate(EXPLAINED.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            entry = ENTRY.fullmatch(line)
            if not entry:
                sys.exit(f"{EXPLAINED.name}:{number}: no entry: {line}")
            entries[entry["file"], entry["lines"], entry["text"]] = number, entry["why"]
    return entries


def unexplained(measured, entries):
    """What is wrong, a sentence each."""
    used = set()
    for one in measured:
        if HOT.match(one.file):
            for line, count, text in one.pieces():
                keys = {(one.file, str(count), text), (one.file, "any", text)} & entries.keys()
                used |= keys
                if not keys:
                    yield (f"{one.file}:{line}: never ran, and {EXPLAINED.name} does not say why: "
                           f"{count} line{'s' * (count > 1)} from `{text}`")
    for entry, (number, _) in entries.items():
        if entry not in used and entry[1] != "any":
            yield f"{EXPLAINED.name}:{number}: it ran, or is there no longer: {entry[0]}: {entry[2]}"


def table(measured):
    folders = collections.defaultdict(lambda: {"lines": [0, 0, 0], "branches": [0, 0, 0]})
    for one in measured:
        folder = one.file.rpartition("/")[0].partition("/")[0] or "."
        for kind in ("lines", "branches"):
            for name in (folder, *(["the hot path"] if HOT.match(one.file) else []), "all"):
                for i, count in enumerate(one.ran(kind)):
                    folders[name][kind][i] += count
    print(f"{'include/umpa':13} {'lines':>6} {'ran':>6} {'constant':>9} {'never':>6} {'of them ran':>12}"
          f" {'branches':>9} {'taken':>6}")
    for name, kinds in sorted(folders.items(), key=lambda one: (one[0] == "all", one[0] == "the hot path", one[0])):
        ran, constant, lines = kinds["lines"]
        taken, _, branches = kinds["branches"]
        print(f"{name:13} {lines:6} {ran:6} {constant:9} {lines - ran - constant:6} {share(ran, lines - constant):>12}"
              f" {branches:9} {share(taken, branches):>6}")


def share(part, whole):
    return f"{100 * part / whole:.1f}%" if whole else "-"


def headers():
    for path in sorted(INCLUDE.rglob("*.hpp")):
        header = path.relative_to(tidy.INCLUDE).as_posix()
        if header != tidy.LEFT_OUT and not tidy.missing_library(header):
            print(f"#include <{header}>")


def main(exports):
    measured = measure(exports)
    table(measured)
    lacking = sorted(((len(one.never), one.file) for one in measured if not HOT.match(one.file)), reverse=True)
    print("Lines on which something never ran: " + ", ".join(f"{count} {file}" for count, file in lacking[:WORST]))
    print(NOTE)
    entries = explained()
    untested = sum(why.startswith("not yet") for _, why in entries.values())
    print(f"Of the hot path {len(entries)} places are explained in {EXPLAINED.name}, of which {untested} lack a test.")
    wrong = list(unexplained(measured, entries))
    print(*wrong, sep="\n", end="\n" * bool(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] == "--help":
        sys.exit(__doc__)
    sys.exit(headers() if sys.argv[1:] == ["headers"] else main(sys.argv[1:]))
