#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: compile.py [--quick] [COMPILER...]

What it costs to compile with umpa, beside what it costs to include others: the median CPU time and the most memory of
a compiler at -O2 -c. Sources take turns, so that a busy machine is fair to all. --quick: 3 rounds, not 7.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

INCLUDE = pathlib.Path(__file__).resolve().parent.parent / "include"
FLAGS = ["-std=c++20", "-O2", f"-I{INCLUDE}", "-c", "-o", os.devnull]
UMPA = "#include <cstdint>\n#include <umpa/umpa.hpp>\nusing namespace umpa;\nusing namespace umpa::fields;\n"
MORE = 20

# What the tutorial of 2008 needs: two packets, printed and sent by a program that gave up its rights.
TUTORIAL = "".join(f"#include <umpa/{header}.hpp>\n" for header in [
    "build/gather", "build/packet", "build/to_bytes", "privileges", "protocols/network/ipv4", "protocols/payload",
    "protocols/transport/tcp", "protocols/transport/udp", "send/raw_socket", "show/tree"])


def umpa_packet(number):
    """A function that makes a packet of four layers, of a type that no other number has: 60 bytes for number 0."""
    return (f"auto packet{number}(std::uint32_t source, std::uint16_t port) {{\n"
            "    return to_bytes(make_packet(ethernet(), ipv4(source_address = ipv4_address(source)),\n"
            f"                                udp(source_port = port), payload(zeros<{18 + number}>)));\n}}\n")


TINS_PACKET = """#include <cstdint>
#include <tins/tins.h>
auto packet0(std::uint32_t source, std::uint16_t port) {
    auto frame = Tins::EthernetII() / Tins::IP(Tins::IPv4Address(), Tins::IPv4Address(source)) / Tins::UDP(0, port) /
                 Tins::RawPDU(std::string(18, '\\0'));
    return frame.serialize();
}
"""

SOURCES = {
    "an empty file": "",
    "<boost/hana/tuple.hpp>": "#include <boost/hana/tuple.hpp>\n",
    "<boost/hana.hpp>": "#include <boost/hana.hpp>\n",
    "<tins/tins.h>": "#include <tins/tins.h>\n",
    "<tins/tins.h> + a packet of 60 bytes": TINS_PACKET,
    "what the tutorial needs of umpa": TUTORIAL,
    "the same with all of <umpa/umpa.hpp>": "#include <umpa/umpa.hpp>\n" + TUTORIAL,
    "<umpa/umpa.hpp>": UMPA,
    "<umpa/umpa.hpp> + a packet of 60 bytes": UMPA + umpa_packet(0),
    f"<umpa/umpa.hpp> + {1 + MORE} types of packets": UMPA + "".join(umpa_packet(i) for i in range(1 + MORE)),
}
ONE = "<umpa/umpa.hpp> + a packet of 60 bytes"
MANY = f"<umpa/umpa.hpp> + {1 + MORE} types of packets"
OTHER = "<tins/tins.h>"
NEEDED, ALL = "what the tutorial needs of umpa", "the same with all of <umpa/umpa.hpp>"


def measure(command):
    """CPU seconds and MiB at most; None when it does not compile."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        return None
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def table(compiler, rounds, folder):
    results = {name: [] for name in SOURCES}
    for _ in range(rounds):
        for name, source in SOURCES.items():
            file = folder / "source.cpp"
            file.write_text(source)
            results[name].append(measure([compiler, *FLAGS, str(file)]))
    version = subprocess.run([compiler, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
    print(f"\n{version}, -O2 -c, median of {rounds}")
    print(f"{'':40} {'CPU s':>7} {'least to most':>15} {'MiB':>6} {'of ' + OTHER:>17}")
    seconds = {}
    for name, runs in results.items():
        if None in runs:
            print(f"{name:40} does not compile")
            continue
        times = sorted(time for time, _ in runs)
        seconds[name] = statistics.median(times)
        ratio = f"{seconds[name] / seconds[OTHER]:17.2f}" if OTHER in seconds else ""
        print(f"{name:40} {seconds[name]:7.2f} {times[0]:7.2f} {times[-1]:7.2f} "
              f"{max(memory for _, memory in runs):6.0f} {ratio}")
    if NEEDED in seconds and ALL in seconds:
        print(f"all of umpa, of what the tutorial needs: {seconds[ALL] / seconds[NEEDED]:.2f}")
    if ONE in seconds and MANY in seconds:
        print(f"one more type of packet: {(seconds[MANY] - seconds[ONE]) / MORE * 1000:.0f} ms")


def main(arguments):
    rounds = 3 if "--quick" in arguments else 7
    compilers = [one for one in arguments if not one.startswith("-")] or ["g++", "clang++-19", "clang++-14"]
    with tempfile.TemporaryDirectory() as folder:
        for compiler in compilers:
            if shutil.which(compiler):
                table(compiler, rounds, pathlib.Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
