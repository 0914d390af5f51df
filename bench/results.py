#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: results.py FOLDER [--quick] COMPILER...

What bench/run.sh has measured, in FOLDER/COMPILER/*.json, as one file, FOLDER/results.json, and one table of ratios.
"""
import datetime
import json
import os
import pathlib
import platform
import re
import statistics
import sys

# Not of Google Benchmark.
OTHER_FILES = {"instructions", "scapy"}
FIRST = ["serialize", "generate", "read"]


def time_of(run):
    """ns: CPU time, or what a benchmark has measured itself."""
    return run["real_time" if run["name"].endswith("/manual_time") else "cpu_time"]


def rows_of(text, program, compiler):
    """A row of each subject and competitor, in the order in which they first stand there by name."""
    found = {}
    for run in text["benchmarks"]:
        if run["run_type"] == "iteration":
            found.setdefault(run["run_name"].removesuffix("/manual_time"), []).append(run)
    baselines = text["context"].get("baselines", "").split("|")
    for name in sorted(found, key=lambda name: found[name][0]["family_index"]):
        subject, competitor = name.split(": ", 1)
        times = [time_of(run) for run in found[name]]
        row = {"program": program, "compiler": compiler, "subject": subject, "competitor": competitor,
               "baselines": baselines, "median": statistics.median(times), "least": min(times), "most": max(times),
               "repetitions": len(times)}
        walls = [run["wall"] * 1e9 for run in found[name] if "wall" in run]
        if walls:
            row |= {"clock": statistics.median(walls), "clock_least": min(walls), "clock_most": max(walls)}
        yield row


def version_of(text):
    version = re.sub(r" \(.*\)| $", "", text["context"]["compiler"].replace("GNU C++ version", "g++"))
    return {"version": version, "flags": text["context"]["flags"]}


def read_compiler(folder, compiler):
    """Its rows, and what it is."""
    rows, said = [], {}
    for file in sorted((folder / compiler).glob("*.json"), key=lambda file: (FIRST.index(file.stem) if file.stem in FIRST else len(FIRST), file.stem)):
        if file.stem not in OTHER_FILES:
            text = json.loads(file.read_text(encoding="utf-8"))
            rows += rows_of(text, file.stem, compiler)
            said = version_of(text)
    add_scapy(rows, folder / compiler / "scapy.json", compiler)
    add_instructions(rows, folder / compiler / "instructions.json")
    return rows, said


def add_scapy(rows, file, compiler):
    if file.exists():
        for one in json.loads(file.read_text(encoding="utf-8")):
            last = max(i for i, row in enumerate(rows) if row["subject"] == one["subject"])
            rows.insert(last, {"program": "serialize", "compiler": compiler, "baselines": rows[last]["baselines"], **one})


def add_instructions(rows, file):
    if file.exists():
        counts = {(one["program"], one["subject"], one["competitor"]): one["instructions"]
                  for one in json.loads(file.read_text(encoding="utf-8"))}
        for row in rows:
            count = counts.get((row["program"], row["subject"], row["competitor"]))
            if count is not None:
                row["instructions"] = count


def cpu_name():
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor() or "an unknown CPU"


def collect(folder, compilers, quick):
    compile_file = folder / "compile.json"
    results = {"date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
               "machine": {"cpu": cpu_name(), "cpus": os.cpu_count(), "system": f"{platform.system()} {platform.release()}",
                           "load": round(os.getloadavg()[0], 1)},
               "quick": quick, "compilers": {}, "rows": [],
               "compile": json.loads(compile_file.read_text(encoding="utf-8")) if compile_file.exists() else []}
    for compiler in compilers:
        rows, said = read_compiler(folder, compiler)
        results["rows"] += rows
        results["compilers"][compiler] = said
    return results


def missing(results):
    """What has to be there and is not: a sentence for each."""
    for compiler in results["compilers"]:
        rows = [row for row in results["rows"] if row["compiler"] == compiler]
        for program in FIRST:
            of_it = [row for row in rows if row["program"] == program]
            if not of_it:
                yield f"{compiler}: {program} has no rows"
            counted = any("instructions" in row for row in of_it)
            for subject in dict.fromkeys(row["subject"] for row in of_it):
                ours = [row for row in of_it if row["subject"] == subject and row["competitor"].startswith("umpa")]
                if not ours:
                    yield f"{compiler}: {program}: {subject}: umpa has no row"
                if counted and not all("instructions" in row for row in ours):
                    yield f"{compiler}: {program}: {subject}: no instructions were counted"


def number(value):
    return f"{value:.{3 if value < 0.1 else 2 if value < 10 else 0}f}"


def spread_of(row):
    """Half of the way from the least to the most, in per cent of the median."""
    return 50 * (row["most"] - row["least"]) / row["median"]


def find(rows, **what):
    return next((row for row in rows if all(row[key] == value for key, value in what.items())), None)


def cells(rows, row):
    """ns, spread, ratios to the first two baselines that are there, instructions."""
    if row is None:
        return f"{'':43}"
    ratios = []
    for baseline in row["baselines"][:2]:
        other = find(rows, program=row["program"], compiler=row["compiler"], subject=row["subject"], competitor=baseline)
        ratios.append(number(row["median"] / other["median"]) if other else "")
    ratios += [""] * (2 - len(ratios))
    time = f"{row['median']:.1f}" if row["median"] < 1e5 else f"{row['median']:.0f}"
    count = f"{row['instructions']:.0f}" if "instructions" in row else ""
    return f"{time:>9} {f'{spread_of(row):.0f}%':>5} {ratios[0]:>9} {ratios[1]:>9} {count:>7}"


def print_table(results):
    rows = results["rows"]
    machine = results["machine"]
    print(f"{machine['cpu']}, {machine['cpus']} CPUs, {machine['system']}, load {machine['load']}, {results['date']}")
    for name, said in results["compilers"].items():
        print(f"{name}: {said.get('version', '')}, {said.get('flags', '')}")
    print("ns of CPU time for a packet, the median; beside it half of the way from the least to the most; of memcpy and of "
          "by hand,\nor of the two that are named; instructions for a packet, by callgrind")
    seen = dict.fromkeys((row["program"], row["subject"]) for row in rows)
    for program, subject in seen:
        of_it = [row for row in rows if row["program"] == program and row["subject"] == subject]
        named = " | ".join(one for one in of_it[0]["baselines"][:2])
        print(f"\n{program}: {subject}   (of {named})")
        heads = "".join(f"   {compiler:>9} {'+-':>5} {'of 1st':>9} {'of 2nd':>9} {'instr.':>7}"
                        for compiler in results["compilers"])
        print(f"{'':42}{heads}")
        for competitor in dict.fromkeys(row["competitor"] for row in of_it):
            print(f"{competitor:42}" + "".join(
                "   " + cells(rows, find(of_it, compiler=compiler, competitor=competitor))
                for compiler in results["compilers"]))
    print_compile(results["compile"])


def print_compile(rows):
    if not rows:
        return
    print(f"\n{'what it costs to compile':44} {'size':>6} {'compiler':>12} {'CPU s':>8} {'instantiations':>15} {'object':>9}")
    for row in rows:
        print(f"{row['what']:44} {row.get('size') or '':>6} {row['compiler']:>12} {row['seconds']:8.2f} "
              f"{row.get('instantiations') or '':>15} {row.get('object_bytes') or '':>9}")


def main(arguments):
    quick = "--quick" in arguments
    arguments = [one for one in arguments if one != "--quick"]
    if len(arguments) < 2:
        sys.exit(__doc__)
    folder = pathlib.Path(arguments[0])
    results = collect(folder, arguments[1:], quick)
    if not results["rows"]:
        sys.exit("results.py: nothing was measured")
    (folder / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print_table(results)
    lacking = list(missing(results))
    if lacking:
        sys.exit("\n".join(lacking))


if __name__ == "__main__":
    main(sys.argv[1:])
