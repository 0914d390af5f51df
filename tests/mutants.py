#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: mutants.py [--file PART]... [--count N] [--seed S] [--shard I/N] [--again] [--work DIR] [--json OUT] [--compiler CXX]

Changes one operator or constant at a time in include/umpa/build and include/umpa/declare, and says which changes no test
sees. By hand, not in CI. In this order, until something notices:

1. at run time: one program of many tests, in which each place asks whether it is the one that is changed, is compiled once;
   of it those tests run that reach the place. What is constant-evaluated in them is not changed.
2. in constant evaluation: the changed header, and small files full of static_asserts, are checked by -fsyntax-only; among
   them all golden packets, whose bytes are to be in tests/golden.
3. both: the tables of all protocols, or a test, are compiled with the changed header, linked, and run.

What was judged is remembered in OUT (work/judged.json) for as long as the header's text is the same; --again judges anew what
survived. tests/mutation/explained.txt says of mutants that cannot be seen why; an entry that fits no place is an error.
"""
import argparse
import collections
import hashlib
import json
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
sys.path.insert(0, str(TESTS / "mutation"))
import places as find  # noqa: E402  (stands beside this file)

INCLUDE = ROOT / "include"
FOLDERS = ["umpa/build", "umpa/declare"]
RUN = ["build/buffer", "build/dynamic_packet", "build/fragment", "build/fragment_constants", "build/near_name",
       "build/packet_from", "build/packet", "build/quote", "build/reactions", "build/sums", "build/trailers",
       "declare/composition", "declare/crc", "declare/hana_struct", "declare/header", "declare/names",
       "declare/relations", "declare/rules", "declare/width", "protocols/golden_payload", "protocols/golden_options",
       "protocols/golden_stacks", "protocols/golden", "protocols/checksum"]
CONSTANT = ["declare/names", "declare/relations", "declare/hana_struct", "declare/header", "declare/rules",
            "declare/composition", "declare/crc", "build/sums", "build/quote", "build/buffer", "build/packet",
            "build/trailers", "build/fragment", "build/fragment_constants", "declare/registry", "declare/width"]
GOLDEN = [["stack", "option"], ["field", "override", "tutorial"], ["transport"], ["network6"], ["network4", "link"],
          ["dns_dhcp"], ["application"], ["tunnel"]]
# Not of the headers, or longer than all others together.
LEFT_OUT = ["Golden.ScapyMakesTheSameFilesAgain", "Fragment.AnyBytes", "PacketFrom.ReadsOrRefusesChangedCharacters",
            "Checksums.ADatagramNeverSaysThatItHasNone"]
TRIED = 2  # files of the third pass
FIRST = [TESTS / "build" / "packet_test.cpp", TESTS / "build" / "dynamic_packet_test.cpp"]  # tell what cannot be switched
SECONDS = 240  # of one compilation
# What the smallest file of the second pass includes for umpa.hpp, and says.
SMALL = ["build/packet", "build/to_bytes", "protocols/link/ethernet", "protocols/link/vlan", "protocols/network/ipv4",
         "protocols/network/ipv4_options", "protocols/network/ipv6", "protocols/payload", "protocols/transport/tcp",
         "protocols/transport/tcp_options", "protocols/transport/udp"]
SMALL_PACKETS = """#include "golden_sums.hpp"
#include <golden/option_packets.hpp>
using namespace umpa;
using namespace umpa::test;
static_assert(is_golden(to_bytes(make_packet(eth, vlan(vlan_identifier = 1), vlan(vlan_identifier = 2), ip4, three_slots,
                                             inner6, inner4, dgram, payload("abcde")))));
static_assert(is_golden(to_bytes(make_packet(ip4, segment, options(maximum_segment_size(536), window_scale(14)), abc))));
"""


def quiet(command, timeout, **more):
    def limited():
        os.nice(10 - os.nice(0))
        resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (int(timeout) + 1, int(timeout) + 1))
    try:
        done = subprocess.run([str(one) for one in command], capture_output=True, text=True, errors="replace", check=False,
                              timeout=timeout, preexec_fn=limited, **more)
        return done.returncode, done.stdout + done.stderr
    except subprocess.TimeoutExpired:
        return 124, "takes too long"


def cpu():
    """Seconds that our compilers and tests took, whatever else the machine does."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def included(file):
    text = file.read_text(encoding="utf-8")
    return re.findall(r"^#include <([^>]+)>", text, re.MULTILINE)


class Headers:
    """Who includes whom."""

    def __init__(self):
        self.direct = {str(one.relative_to(INCLUDE)): included(one) for one in sorted((INCLUDE / "umpa").rglob("*.hpp"))}

    def behind(self, names):
        """All headers of ours that are included, in the order in which a compiler ends them."""
        seen = {}

        def visit(name):
            if name in self.direct and name not in seen:
                seen[name] = False
                for one in self.direct[name]:
                    visit(one)
                seen.pop(name)
                seen[name] = True
        for name in names:
            visit(name)
        return list(seen)

    def of_file(self, file):
        names, todo = [], [file]
        done = set()
        while todo:
            for name in included(todo.pop()):
                if name in self.direct:
                    names.append(name)
                elif (TESTS / name).is_file() and name not in done:
                    done.add(name)
                    todo.append(TESTS / name)
        return self.behind(names)


class Work:
    def __init__(self, folder, compiler):
        self.folder = folder.resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.compiler = compiler
        self.headers = Headers()
        self.times = {}
        self.precompiled = {}
        self.flags = ["-std=c++20", "-O0", "-w", "-Wno-c++11-narrowing", "-fconstexpr-steps=200000000",
                      f'-DUMPA_GOLDEN_DIR="{TESTS / "golden"}"', '-DUMPA_HELPER_DIR="."']
        self.paths = [f"-I{INCLUDE}", f"-I{TESTS}", f"-I{self.folder}"]
        files = [TESTS / f"{one}_test.cpp" for one in RUN + CONSTANT] + list((TESTS / "golden").glob("*.hpp"))
        names = {name for file in [*files, *(INCLUDE / one for one in self.headers.direct)] for name in included(file)}
        outside = sorted(name for name in names if re.fullmatch(r"[a-z_]+|boost/.*", name))
        self.outside = ["gtest/gtest.h", *outside]
        self.write_golden()

    def compile(self, *arguments):
        return quiet([self.compiler, *self.flags, *arguments], SECONDS)

    def write(self, name, text):
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def write_golden(self):
        """Files of which each says that its golden packets, made in constant evaluation, have bytes of tests/golden."""
        sums = set()
        for file in (TESTS / "golden").rglob("*.hex"):
            text = "".join(line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
            value = 0xcbf29ce484222325
            for byte in bytes.fromhex(text):
                value = (value ^ byte) * 0x100000001b3 % 2**64
            sums.add(value)
        self.write("golden_sums.hpp", """#pragma once
#include <algorithm>
#include <cstdint>
#include <umpa/umpa.hpp>
inline constexpr std::uint64_t golden_sums[] = {%s};
constexpr bool is_golden(auto const& bytes) {
    std::uint64_t sum = 0xcbf29ce484222325U;
    for (std::byte const byte : bytes) sum = (sum ^ static_cast<std::uint64_t>(byte)) * 0x100000001b3U;
    return std::ranges::binary_search(golden_sums, sum);
}
inline constexpr auto expect_golden = [](auto const&, auto make) { static_assert(is_golden(to_bytes(make()))); };
""" % ", ".join(f"{one}U" for one in sorted(sums)))
        self.write("small/umpa/umpa.hpp", "#pragma once\n" + "".join(f"#include <umpa/{one}.hpp>\n" for one in SMALL))
        self.small = self.write("golden_small.cpp", SMALL_PACKETS)
        self.golden = [self.small]
        for group in GOLDEN:
            files = [TESTS / "golden" / f"{one}_packets.hpp" for one in group]
            calls = [f"{name}(expect_golden);" for file in files
                     for name in re.findall(r"(?<!>\n)^(?:inline )?void (\w+)\(auto const& visit\)", file.read_text(encoding="utf-8"),
                                            re.MULTILINE)]
            text = "".join(f"#include <{file.relative_to(TESTS)}>\n" for file in files)
            self.golden.append(self.write(f"golden_{group[0]}.cpp", '#include "golden_sums.hpp"\n' + text +
                                          "void all() { using namespace umpa::test; " + " ".join(calls) + " }\n"))

    def closure(self, file):
        if file == self.small:
            return self.headers.behind([f"umpa/{one}.hpp" for one in SMALL])
        return self.headers.behind(["umpa/umpa.hpp"]) if file in self.golden else self.headers.of_file(file)

    def precompile(self, header):
        """What does not include `header`: the standard library, and headers of ours."""
        if header not in self.precompiled:
            every = self.headers.behind(["umpa/umpa.hpp"])
            ours = [one for one in every if header is not None and header not in self.headers.behind([one])]
            name = "outside" if header is None else "without_" + header.replace("/", "_")
            self.precompiled[header] = self.folder / f"{name}.pch"
            file = self.write(name, "".join(f"#include <{one}>\n" for one in self.outside + ours))
            code, said = self.compile(*self.paths, "-x", "c++-header", file, "-o", self.precompiled[header])
            if code:
                sys.exit(f"{header}: {said[:2000]}")
        return ["-include-pch", self.precompiled[header]]


class AtRunTime:
    """The first pass: all that one program can be asked."""

    def __init__(self, work, texts, mutants):
        self.work, self.mutants = work, mutants
        self.numbered = collections.defaultdict(list)
        for number, (name, place) in enumerate(mutants):
            self.numbered[name].append((number, place))
        self.texts = texts
        self.lines = {number: find.lines_of(texts[name], place) for number, (name, place) in enumerate(mutants)}
        self.fixed = set()
        self.overlay = work.folder / "switched"
        self.program = work.folder / "run_time"
        self.objects = {}
        known = work.folder / "fixed.json"
        if known.exists():
            self.fixed = {tuple(one) for one in json.loads(known.read_text())}
        self.known = known

    def write(self):
        for name, text in self.texts.items():
            kept = [(number, place) for number, place in self.numbered[name]
                    if place.kind != "fold" and len(self.lines[number]) < 10
                    and not any((name, line) in self.fixed for line in self.lines[number])]
            file = self.overlay / name
            file.parent.mkdir(parents=True, exist_ok=True)
            text = find.switched(text, kept)
            if not file.exists() or file.read_text(encoding="utf-8") != text:
                file.write_text(text, encoding="utf-8")

    def flags(self):
        return [*self.work.precompile(None), "-DUMPA_COMPILED_TABLES", "-include", TESTS / "mutation" / "switch.hpp",
                f"-I{self.overlay}", *self.work.paths]

    def compile(self, source, out):
        """Compiles it; a line that cannot be switched is left as it is."""
        while True:
            code, said = self.work.compile("-ferror-limit=0", *self.flags(), *out, source)
            if not code:
                return
            wrong = set()
            for kind in ("error", "note"):
                for file, line in re.findall(rf"^({re.escape(str(self.overlay))}/[^:]+):(\d+):\d+: {kind}", said, re.MULTILINE):
                    wrong.add((str(pathlib.Path(file).relative_to(self.overlay)), int(line) - 1))
                wrong = {one for one in wrong if any(one[1] in self.lines[number] for number, _ in self.numbered[one[0]])} - self.fixed
                if wrong:
                    break
            if not wrong:
                sys.exit(f"{source}: does not compile: {said[:3000]}")
            print(f"{source.name}: {len(wrong)} lines cannot be switched", flush=True)
            self.fixed |= wrong
            self.known.write_text(json.dumps(sorted(self.fixed)))
            self.write()

    def sources(self):
        tables = self.work.write("tables.cpp", "#include <umpa/compiled_tables.hpp>\n")
        return [tables, TESTS / "mutation" / "main.cpp", *(TESTS / f"{one}_test.cpp" for one in RUN)]

    def build(self):
        self.write()
        for source in FIRST if not self.program.exists() else []:
            self.compile(source, ["-fsyntax-only"])
        for source in self.sources():
            while source not in self.objects:
                before = len(self.fixed)
                out = self.work.folder / "objects" / (source.stem + ".o")
                out.parent.mkdir(exist_ok=True)
                digest = hashlib.sha256()
                for one in [source, *(self.overlay / n for n in self.texts)]:
                    digest.update(one.read_bytes())
                stamp = out.with_suffix(".stamp")
                if not (stamp.exists() and out.exists() and stamp.read_text() == digest.hexdigest()):
                    began = time.monotonic()
                    self.compile(source, ["-c", "-o", out])
                    print(f"{source.name}: {time.monotonic() - began:.0f} s", flush=True)
                    if len(self.fixed) == before:
                        stamp.write_text(digest.hexdigest())
                self.objects[source] = out
        self.link(self.objects.values(), self.program)

    def link(self, objects, program):
        code, said = quiet([self.work.compiler, "-fuse-ld=lld", *objects, "-lgtest", "-o", program], SECONDS)
        if code:
            sys.exit(said[:3000])

    def reach(self):
        """Of each place: the tests that reach it, the quickest first."""
        out = self.work.folder / "reached"
        code, said = quiet([self.program, "--gtest_brief=1", f"--gtest_filter=-{':'.join(LEFT_OUT)}"], SECONDS,
                           env={**os.environ, "UMPA_REACHED": str(out)})
        if code:
            sys.exit(f"without a change: {said[-3000:]}")
        self.times, reached = {}, collections.defaultdict(list)
        for line in out.read_text().splitlines():
            test, took, *numbers = line.split()
            self.times[test] = int(took) / 1e6
            for number in numbers:
                reached[int(number)].append(test)
        self.every = [test for test in self.times if test != "*"]
        self.reached = {number: sorted(tests, key=self.times.get) for number, tests in reached.items()}

    def judge(self, number):
        tests = self.reached.get(number)
        if not tests:
            return None
        if "*" in tests:
            tests = self.every
        for part in (tests[:12], tests[12:]) if len(tests) > 20 else (tests,):
            said = self.run(self.program, part, UMPA_MUTANT=str(number))
            if said:
                return said
        return None

    def run(self, program, tests, **more):
        seconds = 5 + 20 * sum(self.times[test] for test in tests)
        code, said = quiet([program, "--gtest_brief=1", "--gtest_fail_fast", f"--gtest_filter={':'.join(tests)}"], seconds,
                           env={**os.environ, **more})
        if not code:
            return None
        failed = re.search(r"\[  FAILED  \] (\S+)", said)
        return f"{failed[1] if failed else tests[0]} {'does not end' if code == 124 else 'fails'}"


class InConstantEvaluation:
    """The second pass: files that are checked, not run, with the changed header."""

    def __init__(self, work, effort):
        self.work, self.effort = work, effort
        files = [*(TESTS / f"{one}_test.cpp" for one in CONSTANT), *work.golden]
        self.uses = {file: set(work.closure(file)) for file in files}
        self.kills, self.tries = collections.Counter(), collections.Counter()
        known = work.folder / "took.json"
        self.took = json.loads(known.read_text()) if known.exists() else {}
        for file in files:
            if str(file) not in self.took:
                began = cpu()
                code, said = work.compile(*work.precompile(None), *self.paths(file), "-fsyntax-only", file)
                if code:
                    sys.exit(f"without a change: {file}: {said[:2000]}")
                self.took[str(file)] = cpu() - began
        known.write_text(json.dumps(self.took))

    def paths(self, file):
        return [f"-I{self.work.folder / 'small'}"] * (file == self.work.small) + self.work.paths

    def order(self, name):
        """What kills most in a second first."""
        def worth(file):
            here, all_ = (file, name), (file, None)
            chance = (self.kills[here] * 4 + self.kills[all_] + 1) / (self.tries[here] * 4 + self.tries[all_] + 2)
            return chance / self.took[str(file)]
        return sorted((file for file, uses in self.uses.items() if name in uses), key=worth, reverse=True)

    def judge(self, name, changed):
        overlay = self.work.folder / "changed"
        shutil.rmtree(overlay, ignore_errors=True)  # of a run that was stopped
        self.work.write(f"changed/{name}", changed)
        try:
            tried, spent = set(), 0.0
            while left := [file for file in self.order(name) if file not in tried]:
                file = left[0]
                spent += self.took[str(file)]
                if tried and spent > self.effort:
                    return None
                tried.add(file)
                code, _ = self.work.compile(*self.work.precompile(name), f"-I{overlay}", *self.paths(file), "-Wfatal-errors",
                                            "-fsyntax-only", file)
                for key in ((file, name), (file, None)):
                    self.tries[key] += 1
                    self.kills[key] += code != 0
                if code:
                    return f"{file.name} {'takes too long' if code == 124 else 'does not compile'}"
        finally:
            (overlay / name).unlink()
        return None


class Compiled:
    """The third pass: one object of the program is compiled with the changed header: of the tests that kill most there."""

    def __init__(self, work, first, judged):
        self.work, self.first = work, first
        self.file_of = {f"{suite}.{test}": file for file in first.objects
                        for suite, test in re.findall(r"^TEST(?:_[FP])?\((\w+), (\w+)\)", file.read_text(encoding="utf-8"),
                                                      re.MULTILINE)}
        self.kills = collections.defaultdict(collections.Counter)
        for key, found in judged.items():
            if file := self.file_of.get((found["killed"] or "").split(" ")[0]):
                self.kills[key.split(" ")[0]][file] += 1

    def judge(self, name, changed):
        overlay = self.work.folder / "changed"
        shutil.rmtree(overlay, ignore_errors=True)  # of a run that was stopped
        self.work.write(f"changed/{name}", changed)
        out, program = self.work.folder / "one.o", self.work.folder / "one"
        files = [file for file, _ in self.kills[name].most_common(TRIED)]
        if "run_time" in name:
            files.insert(0, self.first.sources()[0])
        try:
            for file in files:
                code, _ = self.work.compile(*self.work.precompile(name), "-DUMPA_COMPILED_TABLES", "-include",
                                            TESTS / "mutation" / "switch.hpp", f"-I{overlay}", *self.work.paths,
                                            "-Wfatal-errors", "-c", "-o", out, file)
                if code:
                    return f"{file.name} does not compile"
                # What both this object and others define is taken from the first.
                others = [one for other, one in self.first.objects.items() if other != file]
                self.first.link([out, *others], program)
                tests = [test for test, where in self.file_of.items() if where == file and test in self.first.times]
                if said := self.first.run(program, tests or self.first.every):
                    return said
        finally:
            (overlay / name).unlink()
        return None


def explanations():
    """(header, line, line as changed) -> reason."""
    found, header, was, pending = {}, None, None, []
    for number, line in enumerate((TESTS / "mutation" / "explained.txt").read_text(encoding="utf-8").splitlines(), 1):
        sign, text = line[:2], line[2:].strip()
        if not line or line.startswith("#"):
            continue
        if sign == "= " and pending:
            found.update({one: text for one in pending})
            pending = []
        elif sign == "- ":
            was, pending = text, []
        elif sign == "+ " and was:
            pending.append((header, was, text))
        elif re.fullmatch(r"umpa/\S+\.hpp", line):
            header = line
        else:
            sys.exit(f"explained.txt:{number}: neither a header nor a line, a changed line, a reason")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", action="append", help="only headers whose name holds this")
    parser.add_argument("--count", type=int, help="at most so many, drawn at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shard", default="0/1", help="every N-th, from the I-th on")
    parser.add_argument("--again", action="store_true", help="judge those again that survived")
    parser.add_argument("--pass", dest="last", type=int, default=3, help="the last pass")
    parser.add_argument("--effort", type=float, default=100, help="of the second pass, in seconds for each mutant")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "build" / "mutants")
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--compiler", default="clang++-19")
    parser.add_argument("--survivors", action="store_true", help="only tell what survived")
    wanted = parser.parse_args()

    names = [str(one.relative_to(INCLUDE)) for folder in FOLDERS for one in sorted((INCLUDE / folder).rglob("*.hpp"))]
    texts = {name: (INCLUDE / name).read_text(encoding="utf-8") for name in names}
    mutants = [(name, place) for name in names for place in find.places(texts[name])]

    def told(name, place):
        return name, find.line_of(texts[name], place), find.line_of(find.changed(texts[name], place), place)
    explained = explanations()
    if stale := set(explained) - {told(*mutant) for mutant in mutants}:
        sys.exit("explained.txt: no such place: " + "\n".join(" | ".join(one) for one in sorted(stale)))

    store = wanted.json or wanted.work / "judged.json"
    judged = json.loads(store.read_text()) if store.exists() else {}
    digests = {name: hashlib.sha256(text.encode()).hexdigest()[:16] for name, text in texts.items()}

    def key(name, place):
        return f"{name} {digests[name]} {place.start} {place.other}"
    shard, shards = map(int, wanted.shard.split("/"))
    chosen = [number for number, (name, _) in enumerate(mutants)
              if (not wanted.file or any(part in name for part in wanted.file))]
    random.Random(wanted.seed).shuffle(chosen)
    chosen = chosen[shard::shards][:wanted.count]

    def keep(number, done, killed):
        judged[key(*mutants[number])] = {"passes": done, "killed": killed}
        store.write_text(json.dumps(judged, indent=0))

    def open_after(number, done):
        before = judged.get(key(*mutants[number]))
        return told(*mutants[number]) not in explained and (
            before is None or not before["killed"] and (before["passes"] < done or wanted.again))

    if not wanted.survivors:
        judge(wanted, texts, mutants, chosen, open_after, keep, judged)
    tell(mutants, chosen, told, explained, lambda number: judged.get(key(*mutants[number])))
    return 0


def judge(wanted, texts, mutants, chosen, open_after, keep, judged):
    work = Work(wanted.work, wanted.compiler)
    first = AtRunTime(work, texts, mutants)
    if any(open_after(number, 1) for number in chosen) or wanted.last >= 3:
        first.build()
        first.reach()
    left = []
    for number in chosen:
        if open_after(number, wanted.last):
            killed = first.judge(number) if open_after(number, 1) else None
            keep(number, 1, killed) if open_after(number, 1) else None
            left += [] if killed else [number]
    print(f"{len(left)} are left after the first pass", flush=True)
    if wanted.last == 1 or not left:
        return
    second = InConstantEvaluation(work, wanted.effort)
    third = Compiled(work, first, judged) if wanted.last >= 3 else None
    for count, number in enumerate(left):
        name, place = mutants[number]
        changed = find.changed(texts[name], place)
        killed = second.judge(name, changed) if open_after(number, 2) else None
        if not killed and third:
            killed = third.judge(name, changed)
        keep(number, wanted.last, killed)
        where = f"{name}:{place.line + 1}"
        print(f"{count + 1}/{len(left)} {'killed' if killed else 'SURVIVED'} {where}: {place.text} -> {place.other}: {killed}",
              flush=True)


def tell(mutants, chosen, told, explained, verdict):
    rows = collections.defaultdict(collections.Counter)
    for number in sorted(chosen):
        name, place = mutants[number]
        found = verdict(number)
        if told(name, place) in explained:
            kind = "explained"
        elif found is None:
            kind = "not judged"
        else:
            kind = "killed" if found["killed"] else "survived"
        if kind == "survived":
            print(f"SURVIVED {name}:{place.line + 1} (pass {found['passes']})\n- " + "\n+ ".join(told(name, place)[1:]))
        for row in (str(pathlib.Path(name).parent), "all"):
            rows[row][kind] += 1
    kinds = ["killed", "explained", "survived", "not judged"]
    print(f"{'':24}" + "".join(f"{kind:>12}" for kind in kinds))
    for row in sorted(rows, key=lambda one: (one == "all", one)):
        print(f"{row:24}" + "".join(f"{rows[row][kind]:12}" for kind in kinds))


if __name__ == "__main__":
    sys.exit(main())
