#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: plots.py RESULTS FOLDER

Draws what bench/run.sh has measured by gnuplot, each as SVG and PNG: time by stack and by size of the payload beside
peers, for each compiler; packets a second by sink; what it costs to compile, by size.
"""
import json
import pathlib
import subprocess
import sys

# Told apart in print too: each is lighter than the one before (Okabe and Ito's colours).
COLOURS = ["#000000", "#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442", "#b0b0b0"]
BY_STACK = ["memcpy", "umpa", "by hand, carefully", "by hand", "by hand, checksum not inlined", "libnet", "libtins",
            "PcapPlusPlus", "Scapy"]
BY_SIZE = ["memcpy", "umpa", "by hand, carefully", "by hand", "libtins"]
STACKS = ["eth/ipv4/udp, 60", "eth/ipv4/tcp", "eth/ipv6/udp", "eth/vlan", "eth/ipv4/udp/vxlan", "eth/ipv4/udp/dns", "eth/arp"]
LABELS = ["IPv4\\nUDP", "IPv4\\nTCP, options", "IPv6\\nUDP", "VLAN\\nIPv4 UDP", "VXLAN\\ninner TCP", "IPv4 UDP\\nDNS", "ARP"]
SIZED = "eth/ipv4/udp, run-time payload of "


def colour(names, name):
    return COLOURS[names.index(name) % len(COLOURS)]


def draw(folder, name, size, script):
    for terminal, ending, scale in (("svg", "svg", 1), ("pngcairo", "png", 1.5)):
        width, height = (round(one * scale) for one in size)
        head = (f"set terminal {terminal} noenhanced size {width},{height} font 'DejaVu Sans,{round(12 * scale)}' background 'white'\n"
                f"set output '{folder / name}.{ending}'\nset encoding utf8\nset border lw 1 lc '#404040'\n"
                "set grid ytics lt 1 lw 1 lc '#d8d8d8'\nset style fill solid border lc '#202020'\nset pointintervalbox 0\n")
        subprocess.run(["gnuplot", "-"], input=head + script, text=True, check=True)


def block(name, lines):
    return f"${name} << EOD\n" + "\n".join(lines) + "\nEOD\n"


def said_of(results, compiler):
    said = results["compilers"].get(compiler, {})
    return f"{said.get('version', compiler)}, {said.get('flags', '')}, {results['machine']['cpu']}, {results['date'][:10]}"


def quoted(text):
    return '"' + text.replace('"', "'") + '"'


def stack_row(rows, begin, competitor):
    return next((row for row in rows if row["program"] == "serialize" and row["subject"].startswith(begin)
                 and row["subject"].endswith("run-time values") and "too" not in row["subject"]
                 and (row["competitor"] == competitor or row["competitor"].startswith(competitor + " 2"))), None)


def plot_stacks(results, compiler, folder):
    """Bars with the least and the most, a group of them for each stack."""
    rows = [row for row in results["rows"] if row["compiler"] == compiler]
    names = [name for name in BY_STACK if any(stack_row(rows, begin, name) for begin in STACKS)]
    script, parts = "", []
    step = 1 / (len(names) + 1.5)
    for i, name in enumerate(names):
        lines = [f"{at + (i - (len(names) - 1) / 2) * step:.3f} {row['median']} {row['least']} {row['most']}"
                 for at, begin in enumerate(STACKS) if (row := stack_row(rows, begin, name))]
        script += block(f"d{i}", lines)
        parts.append(f"$d{i} using 1:2:({step * 0.94}) with boxes lc rgb '{colour(BY_STACK, name)}' title {quoted(name)}, "
                     f"$d{i} using 1:3:(0):($4-$3) with vectors nohead lw 1.5 lc rgb '#606060' notitle")
    ticks = ", ".join(f'"{label}" {at}' for at, label in enumerate(LABELS))
    script += (f"set title {quoted('Time to make a packet, values known at run time' + chr(92) + 'n' + said_of(results, compiler))}\n"
               "set logscale y\nset ylabel 'CPU time of a packet, ns (logarithmic)'\nset format y '%.0f'\n"
               f"set bmargin 4\nset xtics ({ticks}) nomirror scale 0\nset xrange [-0.6:{len(STACKS) - 0.4}]\nset yrange [0.8:*]\n"
               "set key outside right top Left reverse samplen 1.2 spacing 1.2\nplot " + ", ".join(parts) + "\n")
    draw(folder, "stacks-" + compiler.replace("+", "x"), (1100, 460), script)


def plot_sizes(results, compiler, folder):
    rows = [row for row in results["rows"] if row["compiler"] == compiler and row["subject"].startswith(SIZED)]
    script, parts = "", []
    for i, name in enumerate(BY_SIZE):
        lines = [f"{int(row['subject'][len(SIZED):])} {row['median']} {row['least']} {row['most']}"
                 for row in rows if row["competitor"] == name]
        if not lines:
            continue
        script += block(f"d{i}", lines)
        parts.append(f"$d{i} using 1:2:3:4 with yerrorlines lw 2 pt {5 + 2 * i} ps 0.7 lc rgb '{colour(BY_STACK, name)}' "
                     f"title {quoted(name)}")
    if not parts:
        return
    script += (f"set title {quoted('Ethernet, IPv4, UDP and a payload: copied and summed' + chr(92) + 'n' + said_of(results, compiler))}\n"
               "set logscale y\nset nonlinear x via log10(x + 20) inverse 10**x - 20\nset grid xtics lt 1 lw 1 lc '#d8d8d8'\n"
               "set xlabel 'payload, bytes'\nset ylabel 'CPU time of a packet, ns (logarithmic)'\nset format y '%.0f'\n"
               "set xtics (0, 18, 64, 256, 512, 1400, 9000)\nset xrange [0:11000]\nset key top left Left reverse\n"
               "plot " + ", ".join(parts) + "\n")
    draw(folder, "payload-" + compiler.replace("+", "x"), (760, 480), script)


def plot_sinks(results, compiler, folder):
    """Packets a second on the clock, of what crosses a veth pair, is written or counted."""
    rows = [row for row in results["rows"] if row["compiler"] == compiler and "clock" in row
            and "nothing" not in row["subject"]]
    seen = {}
    for row in rows: # who stands under two subjects stands here once
        seen.setdefault(row["competitor"], row)
    rows = sorted(seen.values(), key=lambda row: -row["clock"])
    if not rows:
        return
    lines = [f"{at} {1e3 / row['clock']} {1e3 / row['clock_most']} {1e3 / row['clock_least']} "
             f"{quoted(row['competitor'])} "
             f"{0xd55e00 if row['competitor'].startswith('umpa') else 0x56b4e9}" for at, row in enumerate(rows)]
    most = max(1e3 / row["clock_least"] for row in rows)
    script = block("d", lines) + (
        f"set title {quoted('Packets of 60 bytes that a sink takes, one thread' + chr(92) + 'n' + said_of(results, compiler))}\n"
        "set logscale x\nset xlabel 'million packets a second, on the clock (logarithmic)'\nset grid xtics lt 1 lw 1 lc '#d8d8d8'\n"
        f"unset key\nset yrange [-0.7:{len(rows) - 0.3}]\nset xrange [0.01:{most * 2.5}]\nset lmargin 28\nset format x '%g'\n"
        "plot $d using (0.01):1:(0.01):2:($1-0.38):($1+0.38):6:ytic(5) with boxxyerror lc rgb variable, "
        "$d using 2:1:3:4 with xerrorbars pt 0 ps 0 lw 1 lc rgb '#404040', "
        "$d using ($4*1.08):1:(sprintf('%.3g', $2)) with labels left\n")
    draw(folder, "sinks-" + compiler.replace("+", "x"), (820, 120 + 30 * len(rows)), script)


def plot_compile(results, folder):
    """A panel for each thing that grows, a line for each compiler."""
    rows = results["compile"]
    panels = [what for what in dict.fromkeys(row["what"] for row in rows)
              if len({row["size"] for row in rows if row["what"] == what}) > 1]
    if not panels:
        return
    compilers = list(dict.fromkeys(row["compiler"] for row in rows))
    script = f"set multiplot layout 1,{len(panels)} title 'What it costs to compile, -O2 -c'\nset key bottom right Left reverse\n"
    for number, what in enumerate(panels):
        parts = []
        for i, compiler in enumerate(compilers):
            lines = sorted((row["size"], row["seconds"]) for row in rows if row["what"] == what and row["compiler"] == compiler)
            if lines:
                name = f"p{number}_{i}"
                script += block(name, [f"{size} {seconds}" for size, seconds in lines])
                parts.append(f"${name} using 1:2 with linespoints lw 2 pt {5 + 2 * i} ps 0.7 lc rgb '{COLOURS[1 + i]}' "
                             f"title {quoted(compiler)}")
        script += f"set xlabel {quoted(what)}\nset ylabel 'CPU time, s'\nset yrange [0:*]\nset xrange [0:*]\n" \
                  "plot " + ", ".join(parts) + "\n"
    draw(folder, "compile", (340 * len(panels) + 20, 380), script + "unset multiplot\n")


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    results = json.loads(pathlib.Path(arguments[0]).read_text(encoding="utf-8"))
    folder = pathlib.Path(arguments[1])
    for compiler in results["compilers"]:
        plot_stacks(results, compiler, folder)
        plot_sizes(results, compiler, folder)
        plot_sinks(results, compiler, folder)
    plot_compile(results, folder)


if __name__ == "__main__":
    main(sys.argv[1:])
