#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: gates.py [--write] [COMPILER...]

Measures what does not depend on the machine's mood, and compares it with baseline.txt beside this file:
  instructions    for one call of each function of *.cpp here, at -O2, counted by callgrind; not those of libraries
  library_calls   of other libraries' functions, for one packet: memcpy, malloc, what throws
  text            bytes of machine code of the function, with what it calls in the same file
  instantiations  of templates, for one more type of a packet of these headers (clang only)
A figure that is worse than its tolerance fails. So does one that is better: what was won is to be kept. --write takes
the figures as they are. What the object code must never hold is said in *.cpp and read by tests/object_code.py.
COMPILER: g++ and clang++-19 unless told.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests"))
import object_code  # noqa: E402

BASELINE = HERE / "baseline.txt"
PROGRAMS = ["serialize", "gather", "read", "stream"]
PACKETS = 100  # that count.cpp makes of each
FLAGS = ["-std=c++20", f"-I{ROOT}/include"]
# Wide enough for another patch version of a compiler, in percent.
TOLERANCE = {"instructions": 2, "library_calls": 0, "text": 4, "instantiations": 2}
LEAST = {"instructions": 1, "library_calls": 0, "text": 16, "instantiations": 2}

HEADERS = ["build/packet", "build/to_bytes", "protocols/link/ethernet", "protocols/network/ipv4", "protocols/payload",
           "protocols/transport/tcp", "protocols/transport/tcp_options", "protocols/transport/udp",
           "protocols/tunnels/vxlan"]
STACKS = {
    "udp4": "ethernet(), ipv4(src = ipv4_address(n)), udp()",
    "tcp4_options": "ethernet(), ipv4(src = ipv4_address(n)), tcp(), options(maximum_segment_size(1460), "
                    "window_scale(7))",
    "vxlan_tcp4": "ethernet(), ipv4(src = ipv4_address(n)), udp(), vxlan(), ethernet(), ipv4(), tcp()",
}


def version_of(compiler):
    """Its name and first number: "g++ 12". Another one has figures of its own."""
    number = subprocess.run([compiler, "-dumpversion"], capture_output=True, text=True, check=True).stdout
    name = "clang" if "clang" in pathlib.Path(compiler).name else "g++"
    return f"{name} {number.split('.')[0].strip()}"


def run(*command, cwd=None):
    subprocess.run([str(one) for one in command], check=True, cwd=cwd)


def read_counts(file, program):
    """What a file of callgrind counted in the program itself but not in main: instructions, and calls that leave it."""
    names, own, calls, here, function, there, is_call = {}, 0, 0, "", "", "", False
    for line in file.read_text(encoding="utf-8").splitlines():
        named = re.match(r"(c?)(ob|fn)=\((\d+)\)(?: (.*))?$", line)
        if named:
            called, kind, number, name = named.groups()
            name = names.setdefault((kind, number), name)
            if kind == "ob":
                there, here = name, here if called else name
            elif not called:
                function = name
        elif line.startswith("calls="):
            calls += int(line[6:].split()[0]) if here == str(program) != there else 0
            is_call = True  # the next line is what the call took: it is counted where it was spent
        elif re.match(r"[+*\-\d]", line):
            if not is_call and here == str(program) and function != "main":
                own += int(line.split()[1])
            is_call, there = False, here
    return own / PACKETS, calls / PACKETS


def count(program, folder):
    """{(measure, subject): figure}"""
    run("valgrind", "--quiet", "--tool=callgrind", "--collect-atstart=no", f"--callgrind-out-file={folder}/out",
        program)
    found = {}
    for file in sorted(folder.glob("out.*")):
        subject = re.search(r"^desc: Trigger: Client Request: (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
        if subject:
            found["instructions", subject[1]], found["library_calls", subject[1]] = read_counts(file, program)
    return found


def text_sizes(file):
    """Of each function that C could call, with what it calls in the same file."""
    code = object_code.functions(object_code.output("objdump", "-dr", "--no-show-raw-insn", file))
    sizes = {parts[3]: int(parts[1], 16)
             for parts in map(str.split, object_code.output("nm", "-S", file).splitlines())
             if len(parts) == 4 and parts[2] in "tTW"}
    for name in sizes:
        if not name.startswith("_") and "." not in name:
            yield name, sum(sizes.get(one, 0) for one in object_code.reached(name, code, lambda one: False))


def instantiations(compiler, source, folder):
    file, trace = folder / "types.cpp", folder / "types.json"
    file.write_text(source, encoding="utf-8")
    run(compiler, *FLAGS, "-O0", "-c", file, "-o", folder / "types.o", "-ftime-trace", "-ftime-trace-granularity=0")
    return len(re.findall(r'"name":"Instantiate(?:Class|Function)"', trace.read_text(encoding="utf-8")))


def types_of(stack, count):
    return "".join(f"auto f{i}(unsigned n) {{ return to_bytes(make_packet({stack}, payload(zeros<{100 + i}>))); }}\n"
                   for i in range(count))


def instantiations_by_stack(compiler, folder):
    """For one more type of a packet: the difference between three of them and one, halved."""
    start = "".join(f"#include <umpa/{header}.hpp>\n" for header in HEADERS) + "using namespace umpa;\n"
    for name, stack in STACKS.items():
        one, three = (instantiations(compiler, start + types_of(stack, count), folder) for count in (1, 3))
        yield name, (three - one) / 2


def measure(compiler, folder):
    """{(measure, subject): figure}, and what the object code must not hold but does."""
    figures, wrong, objects = {}, [], []
    for name in PROGRAMS:
        objects.append(folder / f"{name}.o")
        run(compiler, *FLAGS, "-O2", "-c", HERE / f"{name}.cpp", "-o", objects[-1])
        wrong.extend(object_code.problems_of_object(HERE / f"{name}.cpp", objects[-1]))
        figures.update((("text", name), size) for name, size in text_sizes(objects[-1]))
    run(compiler, *FLAGS, "-O2", HERE / "count.cpp", *objects, "-o", folder / "count")
    figures.update(count(folder / "count", folder))
    if "clang" in version_of(compiler):
        figures.update((("instantiations", name), count) for name, count in instantiations_by_stack(compiler, folder))
    return figures, wrong


def read_baseline():
    """{compiler: {(measure, subject): (figure, tolerance in percent)}}"""
    found = {}
    for line in BASELINE.read_text(encoding="utf-8").splitlines() if BASELINE.exists() else []:
        parts = re.fullmatch(r"(\S+ \d+) +(\S+) +(\S+) +([\d.]+) +([\d.]+) %", line)
        if parts:
            compiler, what, subject, figure, tolerance = parts.groups()
            found.setdefault(compiler, {})[what, subject] = float(figure), float(tolerance)
    return found


def write_baseline(baseline):
    lines = ["# What bench/gates/gates.py --write measured: compiler, measure, subject, figure, tolerance.\n"]
    for compiler, rows in sorted(baseline.items()):
        lines.extend(f"{compiler:9} {what:15} {subject:14} {figure:9.1f} {tolerance:4g} %\n"
                     for (what, subject), (figure, tolerance) in sorted(rows.items()))
    BASELINE.write_text("".join(lines), encoding="utf-8")


def difference(what, old, new, tolerance):
    """A sentence when it is more than the tolerance."""
    if abs(new - old) <= max(old * tolerance / 100, LEAST[what]):
        return None
    if new > old:
        return (f"worse: {new:g}, it was {old:g} ({(new / old - 1) * 100 if old else 100:+.1f} %, {tolerance:g} % are "
                "tolerated). Mend it; or, where it is worth its price, say so in the commit and run "
                "bench/gates/gates.py --write")
    return (f"better: {new:g}, it was {old:g} ({(new / old - 1) * 100:+.1f} %). Keep it so: run "
            "bench/gates/gates.py --write, and commit bench/gates/baseline.txt")


def compare(name, figures, known):
    for key in sorted(figures.keys() | known.keys()):
        what = f"{name}, {key[0]} of {key[1]}"
        if key not in known:
            yield f"{what}: {figures[key]:g} is not in bench/gates/baseline.txt: run bench/gates/gates.py --write"
        elif key not in figures:
            yield f"{what}: was not measured, but is in bench/gates/baseline.txt: take the line out"
        else:
            sentence = difference(key[0], known[key][0], figures[key], known[key][1])
            if sentence:
                yield f"{what}: {sentence}"


def check(compiler, baseline, writes):
    name = version_of(compiler)
    if name not in baseline and not writes:
        print(f"SKIPPED: bench/gates/baseline.txt has no figures of {name}")
        return []
    with tempfile.TemporaryDirectory() as folder:
        figures, wrong = measure(compiler, pathlib.Path(folder))
    known = baseline.get(name, {})
    for key, figure in sorted(figures.items()):
        print(f"{name:9} {key[0]:15} {key[1]:14} {figure:9.1f}" + (f" {known[key][0]:9.1f}" if key in known else ""))
    if writes:
        baseline[name] = {key: (round(figure, 1), known.get(key, (0, TOLERANCE[key[0]]))[1])
                          for key, figure in figures.items()}
        return wrong
    return wrong + list(compare(name, figures, known))


def main(arguments):
    writes = "--write" in arguments
    compilers = [one for one in arguments if not one.startswith("-")] or ["g++", "clang++-19"]
    if set(arguments) - {"--write"} - set(compilers):
        return __doc__
    if not shutil.which("valgrind"):
        print("SKIPPED: valgrind is not installed")
        return None
    baseline, wrong = read_baseline(), []
    for compiler in compilers:
        if shutil.which(compiler):
            wrong.extend(check(compiler, baseline, writes))
        else:
            print(f"SKIPPED: {compiler} is not installed")
    if writes:
        write_baseline(baseline)
    return "\n".join(wrong) or None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
