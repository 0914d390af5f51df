#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: readme.py write RESULTS
       readme.py check

write: puts the section on performance, made of what bench/run.sh has measured, between its two marks in README.md, and
its plot into bench/pictures. check: fails where the marks, the table or the plot are not as they should be.
"""
import json
import pathlib
import re
import shutil
import sys
import textwrap

ROOT = pathlib.Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
PICTURES = ROOT / "bench" / "pictures"
BEGIN = "<!-- performance: made by bench/run.sh -->"
END = "<!-- end -->"

# What is said of each subject: which competitors, by the names that they have in the programs.
SERIALIZE = [("IPv4, UDP", "eth/ipv4/udp, 60 bytes, run-time values"),
             ("the same, mixed values", "eth/ipv4/udp, 60 bytes, mixed values"),
             ("the same, all constant", "eth/ipv4/udp, 60 bytes, all constant"),
             ("IPv4, TCP, three options", "eth/ipv4/tcp/options, 66 bytes, run-time values"),
             ("IPv6, UDP", "eth/ipv6/udp, 80 bytes, run-time values"),
             ("VLAN, IPv4, UDP", "eth/vlan/ipv4/udp, 64 bytes, run-time values"),
             ("VXLAN, inner TCP", "eth/ipv4/udp/vxlan/eth/ipv4/tcp, 122 bytes, run-time values"),
             ("DNS query", "eth/ipv4/udp/dns, 75 bytes, run-time values"),
             ("ARP", "eth/arp, 60 bytes, run-time values"),
             ("IPv4, UDP, 1400 bytes", "eth/ipv4/udp, run-time payload of 1400"),
             ("IPv4, UDP, 9000 bytes", "eth/ipv4/udp, run-time payload of 9000")]
COLUMNS = ["umpa", "by hand", "by hand, carefully", "libnet", "libtins", "PcapPlusPlus", "memcpy"]
OTHERS = [("Making packets of a stream, two fields and two checksums varied, in cache", "generate", "60-byte frames, 64 side by side",
           ["umpa", "by hand, checksums updated", "PcapPlusPlus", "libtins", "memcpy"]),
          ("The same in frames that lie 2048 bytes apart", "generate", "60-byte frames, 1024 that lie 2048 apart",
           ["umpa", "by hand, checksums updated", "PcapPlusPlus", "libtins", "memcpy"]),
          ("Reading four fields, all three headers checked", "read", "eth/ipv4/udp, 60 bytes, four fields read",
           ["umpa, parse", "umpa, dissect", "by hand", "libtins", "PcapPlusPlus"]),
          ("Reading a capture file and summing a field", "capture", "a packet of 8 MB of 100-byte frames",
           ["umpa, for (frame : capture_file)", "pcap_loop"]),
          ("Writing one", "send", "pcap file, a packet of 60 bytes", ["umpa pcap_file", "fwrite, a record"]),
          ("Sums of 1400 bytes", "checksum", "1400 bytes",
           ["Internet checksum, umpa", "CRC-32C, umpa", "CRC-32, umpa", "CRC-32, a table byte by byte", "memcpy"])]
# Of what crosses a cable.
CABLES = [("send", "veth, a packet of 60 bytes", "Sending over a veth pair, to a kernel that takes each frame"),
          ("send_xdp", "50000 packets of 60 bytes", "To a far end that drops each"),
          ("send_xdp", "1000000 packets of 60 bytes within the kernel", "The same, where frames never leave the kernel")]
INCLUDES = ["<tins/tins.h> + a packet of 60 bytes", "<umpa/umpa.hpp> + a packet of 60 bytes", "what the tutorial needs of umpa",
            "<umpa/umpa.hpp> + 21 types of packets"]


class Rows:
    def __init__(self, results, compiler):
        self.rows = {(row["program"], row["subject"], row["competitor"]): row
                     for row in results["rows"] if row["compiler"] == compiler}

    def time(self, program, subject, competitor):
        row = self.rows.get((program, subject, competitor))
        return "" if row is None else f"{row['median']:.{1 if row['median'] < 100 else 0}f}"

    def scapy(self):
        return next((row for key, row in self.rows.items() if key[2].startswith("Scapy") and key[1] == SERIALIZE[0][1]), None)


def table(head, lines):
    return ["| " + " | ".join(head) + " |", "|" + "---|" * len(head), *("| " + " | ".join(line) + " |" for line in lines), ""]


def serialize_table(rows):
    lines = []
    for words, subject in SERIALIZE:
        times = [rows.time("serialize", subject, column) for column in COLUMNS]
        if times[0]:
            lines.append([words, f"**{times[0]}**", *times[1:]])
    return table(["ns a packet", *COLUMNS], lines)


def compiler_table(results, subject):
    """The first stack with each compiler."""
    lines = []
    for compiler, said in results["compilers"].items():
        rows = Rows(results, compiler)
        lines.append([said["version"],
                      *(rows.time("serialize", subject, column) for column in COLUMNS)])
    return table(["IPv4, UDP, ns", *COLUMNS], lines)


def section(results):
    first, said = next(iter(results["compilers"].items()))
    rows = Rows(results, first)
    machine = results["machine"]
    scapy = rows.scapy()
    lines = [f"Frames are compared byte by byte first, then all ways are timed in one run, in turns: `bench/run.sh`, "
             f"{said['version']}, `{said['flags']}`, {machine['cpu']}, {machine['system'].split('-')[0]}, "
             f"{results['date'][:10]}. Medians of ns of CPU time for a packet with all its checksums, the call included;"
             " values are known at run time only where nothing else is said.", ""]
    lines += serialize_table(rows)
    lines += ["*by hand*: the system's structs and the loop of RFC 1071 where the compiler can inline it; *carefully*: words "
              "summed in registers; *memcpy*: of the finished frame, the floor. The code for a frame of fixed size has no loop and no "
              "call, and nothing that allocates or throws (`tests/object_code`)."
              + (f" Scapy takes {scapy['median'] / 1000:.0f} us." if scapy else ""), "",
              f"![Time by stack, beside others](bench/pictures/{plot_name(first)})", ""]
    if len(results["compilers"]) > 1:
        lines += compiler_table(results, SERIALIZE[0][1])
    for words, program, subject, competitors in OTHERS:
        times = [f"{one} {rows.time(program, subject, one)}" for one in competitors if rows.time(program, subject, one)]
        if times:
            lines += [f"- {words} (`bench/{program}`, ns a packet): {'; '.join(times)}."]
    lines += cables(rows)
    lines += compiling(results)
    return "\n".join(wrapped(line) for line in lines).rstrip() + "\n"


def wrapped(line):
    """Tables and pictures are left as they are."""
    if line.startswith(("|", "!")):
        return line
    return textwrap.fill(line, 125, subsequent_indent="  " if line.startswith("- ") else "", break_on_hyphens=False,
                         break_long_words=False)


def cables(rows):
    """CPU time, which for live frames is that of the whole run; the far end's counter was looked at."""
    lines = []
    for program, subject, words in CABLES:
        said = [f"{key[2]} {row['median']:.0f}" for key, row in rows.rows.items() if key[:2] == (program, subject)]
        if said:
            lines += [f"- {words} (`bench/{program}`, ns of CPU time a packet): {'; '.join(said)}."]
    return lines


def compiling(results):
    """Of each compiler: what files cost."""
    lines = []
    for compiler in dict.fromkeys(row["compiler"] for row in results["compile"]):
        seconds = {row["what"]: row["seconds"] for row in results["compile"] if row["compiler"] == compiler}
        said = [f"{what.replace('<', '`<').replace('>', '>`')} {seconds[what]:.2f}" for what in INCLUDES if what in seconds]
        if said:
            lines += [f"- Compiling, {compiler} (`bench/compile.py`, seconds of CPU time): {'; '.join(said)}."]
    return lines


def plot_name(compiler):
    return "stacks-" + compiler.replace("+", "x") + ".svg"


def between(text):
    """What is before the marks, between them, and behind them."""
    if text.count(BEGIN) != 1:
        sys.exit(f"README.md has not one line {BEGIN}")
    before, rest = text.split(BEGIN + "\n", 1)
    if END not in rest:
        sys.exit(f"README.md: {BEGIN} has no {END} behind it")
    inside, behind = rest.split(END, 1)
    return before, inside, behind


def write(file):
    results = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))
    before, _, behind = between(README.read_text(encoding="utf-8"))
    README.write_text(before + BEGIN + "\n" + section(results) + END + behind, encoding="utf-8")
    PICTURES.mkdir(exist_ok=True)
    name = plot_name(next(iter(results["compilers"])))
    shutil.copyfile(pathlib.Path(file).parent / name, PICTURES / name)


def problems(inside):
    if not re.search(r"`bench/run\.sh`, .+,\s\d{4}-\d\d-\d\d", inside, re.DOTALL):
        yield "the compiler, the machine and the date are not said"
    for heading in re.findall(r"^\| .* \|\n\|(?:---\|)+\n(?:\|.*\|\n)+", inside, re.MULTILINE):
        if len({line.count("|") for line in heading.splitlines()}) != 1:
            yield "a table's rows have not as many cells as its head"
    lines = re.findall(r"^\| (?!ns a packet|IPv4, UDP, ns)([^|]+) \| \*\*([\d.]+)\*\* \|", inside, re.MULTILINE)
    if [words for words, _ in lines] != [words for words, _ in SERIALIZE]:
        yield "the table has not the rows that bench/readme.py writes"
    for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", inside) or ["bench/pictures/*.svg"]:
        if not (ROOT / picture).exists() or "<svg" not in (ROOT / picture).read_text(encoding="utf-8")[:1000]:
            yield f"{picture} is no picture"


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "write":
        write(arguments[1])
    elif arguments == ["check"]:
        found = list(problems(between(README.read_text(encoding="utf-8"))[1]))
        sys.exit("README.md, performance: " + "; ".join(found) if found else 0)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
