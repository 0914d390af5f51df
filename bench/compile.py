#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: compile.py [--quick] [COMPILER...]

What it costs to compile with umpa at -O2 -c: the least CPU time of a compiler, the most memory, template instantiations
(clang; g++ does not tell them, but how many functions it makes at -O0), and bytes of code and data. Of fields per
header, layers per packet and packets per file, and beside what it costs to include others. Sources take turns, so that
a busy machine is fair to all. Prints tables and writes build-bench/compile.json. --quick: once, fewer sizes, no counts,
and g++ unless told; below half a minute, all of it ten minutes.
"""
import json
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
import compile_sources as sources  # noqa: E402
from compile_measure import ROOT, compiled, version_of  # noqa: E402

ROUNDS = 2
JSON = ROOT / "build-bench" / "compile.json"


def measured(compiler, rows, rounds, folder):
    """{(what, size): compiled}; rows are of (what, size, source)."""
    found = [compiled(compiler, what, size, source, folder) for what, size, source in rows]
    for _ in range(rounds):
        for one in found:
            one.again()
    return {(one.what, one.size): one for one in found if one.compiles()}


def print_row(one, row, ratio=""):
    counted = "".join(f" {row[what] if row[what] is not None else '-':>9}" for what in ("instantiations", "functions"))
    print(f"{one.what[:44]:44} {one.size:4} {row['seconds']:7.2f} {one.most_seconds():7.2f} {row['memory_mb']:6.0f}"
          f"{counted} {row['object_bytes']:9} {ratio}", flush=True)


def print_series(what, sizes, found, rows):
    """A row a size, each with what twice as much costs: the time above that of none, of that of the size before."""
    none = found.get((what, 0))
    if none is None:
        return
    extra = {size: found[what, size].seconds() - none.seconds() for size in sizes if (what, size) in found}
    print_row(none, rows[what, 0])
    for before, size in zip([0, *sizes], sizes):
        if size in extra:
            doubles = before > 0 and size == 2 * before and extra.get(before, 0) > 0
            print_row(found[what, size], rows[what, size], f"{extra[size] / extra[before]:5.2f}" if doubles else "")
    first, last = min(extra), max(extra)
    if last > first:
        print(f"one more: {(extra[last] - extra[first]) / (last - first) * 1000:.1f} ms")


def print_includes(found, rows):
    for key, one in found.items():
        if key in rows and key[0] in sources.of_includes(False):
            other = found.get((sources.OTHER, 1))
            print_row(one, rows[key], f"{one.seconds() / other.seconds():5.2f}" if other else "")

    def seconds(name):
        return found[name, 1].seconds() if (name, 1) in found else None

    if seconds(sources.NEEDED) and seconds(sources.WITH_ALL):
        ratio = seconds(sources.WITH_ALL) / seconds(sources.NEEDED)
        print(f"all of umpa, of what the tutorial needs: {ratio:.2f}")
    if seconds(sources.ONE) and seconds(sources.MANY):
        print(f"one more type of packet: {(seconds(sources.MANY) - seconds(sources.ONE)) / sources.MORE * 1000:.0f} ms")


def table(compiler, quick, folder):
    """What was measured with one compiler, as rows of compile.json."""
    series = sources.QUICK_SERIES if quick else sources.SERIES
    wanted = [(what, 1, source) for what, source in sources.of_includes(quick).items()]
    wanted += [(what, size, make(size)) for what, (make, sizes) in series.items() for size in [0, *sizes]]
    rounds = 1 if quick else ROUNDS
    found = measured(compiler, wanted, rounds, folder)
    print(f"\n{version_of(compiler)}, -O2 -c, least of {rounds}")
    print(f"{'':44} {'size':>4} {'CPU s':>7} {'most':>7} {'MiB':>6} {'instant.':>9} {'functions':>9} {'bytes':>9} "
          "ratio")
    rows = {key: one.row(not quick) for key, one in found.items()}
    for what, (_, sizes) in series.items():
        print_series(what, sizes, found, rows)
    print_includes(found, rows)
    return list(rows.values())


def main(arguments):
    quick = "--quick" in arguments
    told = [one for one in arguments if not one.startswith("-")]
    if set(arguments) - set(told) - {"--quick"}:
        return __doc__
    rows = []
    for compiler in told or (["g++"] if quick else ["g++", "clang++-19", "clang++-14"]):
        if shutil.which(compiler):
            with tempfile.TemporaryDirectory() as folder:
                rows += table(compiler, quick, pathlib.Path(folder))
    JSON.parent.mkdir(exist_ok=True)
    JSON.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
