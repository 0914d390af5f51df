#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: seeds.py DIRECTORY [--smallest COUNT]

Makes what the fuzz targets begin with: DIRECTORY/TARGET/NAME, from the golden packets, and from the texts and pictures
that stand in the tests. --smallest: only so many of each target, the smallest that are there.
"""
import pathlib
import random
import re
import struct
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
ETHERNET, IPV4, IPV6 = range(3)  # the first of first_protocols()


def golden():
    """(name, bytes) of each golden packet."""
    for path in sorted((TESTS / "golden").rglob("*.hex")):
        digits = "".join(path.read_text().splitlines()[1:])
        yield path.relative_to(TESTS / "golden").with_suffix("").as_posix().replace("/", "-"), bytes.fromhex(digits)


def first_of(packet):
    return {4: IPV4, 6: IPV6}.get(packet[0] >> 4 if packet else 0, ETHERNET)


def headers(packet):
    """(number, offset) of what stands in a packet, as far as numbers tell: 0x800 and 0x86dd for IP, then the numbers
    of IP's protocols, and 1000 and more for ports of UDP."""
    number, at = {ETHERNET: (1, 0), IPV4: (0x800, 0), IPV6: (0x86dd, 0)}[first_of(packet)]
    for _ in range(16):
        yield number, at
        rest = packet[at:]
        if number == 1 and len(rest) >= 14:
            number, at = int.from_bytes(rest[12:14], "big"), at + 14
        elif number in (0x8100, 0x88a8) and len(rest) >= 4:
            number, at = int.from_bytes(rest[2:4], "big"), at + 4
        elif number in (4, 0x800) and len(rest) >= 20:
            number, at = rest[9], at + 4 * (rest[0] & 15)
        elif number in (41, 0x86dd) and len(rest) >= 40:
            number, at = rest[6], at + 40
        elif number in (0, 43, 60) and len(rest) >= 8:
            number, at = rest[0], at + 8 * (rest[1] + 1)
        elif number == 17 and len(rest) >= 8:
            number, at = 1000 + min(struct.unpack(">HH", rest[:4])), at + 8
        else:
            return


def dissect(packets):
    for number, (name, packet) in enumerate(packets):
        yield name, struct.pack(">BH", number % 3, first_of(packet)) + packet


def parse(packets):
    stacks = {ETHERNET: range(0, 3), IPV4: range(3, 6), IPV6: range(6, 9)}
    for number, (name, packet) in enumerate(packets):
        those = stacks[first_of(packet)]
        for which in (those[number % len(those)], those[(number + 1) % len(those)]):
            yield f"{name}-{which}", bytes([which, number % 256]) + packet


def parts(packets):
    """The number of a header, and its index in parts.cpp."""
    known = {6: [0], 0x800: [1], 4: [1], 0: [2], 60: [3], 43: [4, 5], 58: [6, 7, 8], 132: [9], 1053: [10, 15],
             1067: [11], 33: [12], 7081: [13], 47: [14]}
    for name, packet in packets:
        for number, at in headers(packet):
            for which in known.get(number, []):
                yield f"{name}-{at}-{which}", bytes([which]) + packet[at:]


def reassembly(packets):
    """What is done, options, and then: a golden list of fragments; a datagram and cuts of it; a datagram, its MTU."""
    for number, (name, packet) in enumerate(packets):
        if first_of(packet) == ETHERNET or len(packet) > 1500:
            continue
        if name.startswith("fragments-"):
            pieces, at = b"", 0
            while at < len(packet):
                size = int.from_bytes(packet[at + 2:at + 4], "big") if packet[at] >> 4 == 4 else \
                    40 + int.from_bytes(packet[at + 4:at + 6], "big")
                if 0 < size < 256:
                    pieces += bytes([1, 0, size]) + packet[at:at + size]
                at += max(size, 1)
            yield name + "-add", bytes([0, 0]) + pieces
        cuts = bytes([0, 0, 8, 1, 0, 0, 0, 1, 255, 0, 0, 0])
        yield name + "-cut", bytes([1, number % 64]) + struct.pack(">H", len(packet)) + packet + cuts
        yield name + "-mtu", bytes([2, number % 8, 20 + number % 64, 0, number % 256]) + packet


def block(order, kind, content):
    content += bytes(-len(content) % 4)
    size = struct.pack(order + "I", len(content) + 12)
    return struct.pack(order + "I", kind) + size + content + size


def pcap(order, magic, link_type, packets):
    yield struct.pack(order + "IHHiIII", magic, 2, 4, 0, 0, 65535, link_type)
    for number, packet in enumerate(packets):
        yield struct.pack(order + "IIII", 1_700_000_000, 1000 * number, len(packet), len(packet) + number % 2) + packet


def pcapng(order, link_type, packets):
    """A section, an interface with nanoseconds, and packets in the three kinds of blocks that there are for them."""
    yield block(order, 0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1))
    yield block(order, 1, struct.pack(order + "HHIHHB3xHH", link_type, 0, 65535, 9, 1, 9, 0, 0))
    for number, packet in enumerate(packets):
        size = struct.pack(order + "II", len(packet), len(packet))
        yield [block(order, 6, struct.pack(order + "III", 0, 397_000_000, number) + size + packet),
               block(order, 3, size[:4] + packet),
               block(order, 2, struct.pack(order + "HHII", 0, 0, 397_000_000, number) + size + packet)][number % 3]


def capture(packets):
    """How it is read, and a file of three packets."""
    link_types = {ETHERNET: 1, IPV4: 228, IPV6: 229}
    for number in range(0, len(packets) - 2, 5):
        name, first = packets[number]
        those = [one for _, one in packets[number:number + 3] if first_of(one) == first_of(first) and len(one) < 300]
        order = "<>"[number % 2]
        magic = (0xA1B2C3D4, 0xA1B23C4D)[number // 2 % 2]
        yield name + "-pcap", bytes([number % 32]) + b"".join(pcap(order, magic, link_types[first_of(first)], those))
        yield name + "-pcapng", bytes([number % 32]) + b"".join(pcapng(order, link_types[first_of(first)], those))


def literals(*patterns):
    """The strings in test files, raw ones and others."""
    for pattern in patterns:
        for path in sorted(TESTS.glob(pattern)):
            code = path.read_text()
            for number, found in enumerate(re.finditer(r'R"(\w*)\((.*?)\)\1"|"((?:[^"\\\n]|\\.)*)"', code, re.DOTALL)):
                raw = found[2] is not None
                yield f"{path.stem}-{number}", found[2] if raw else re.sub(r"\\(.)", r"\1", found[3])


JSON = """{"layers":[{"protocol":"IPv4","fields":{"total_length":{"auto":true,"value":33},"flags":["dont_fragment"],
"time_to_live":{"value":128,"name":"windows"},"protocol":{"auto":false,"value":17,"name":"udp"},
"source_address":"10.0.0.1"}},{"protocol":"UDP","fields":{"checksum":"0xffff"}},{"protocol":"Payload","text":"hello"}],
"checked":false,"padded":true}"""


def text(_):
    """The kinds are those of text.cpp."""
    for name, one in literals("types/*_test.cpp", "show/text_test.cpp"):
        if re.fullmatch(r"[0-9a-fA-F.:]{2,}", one):
            yield name, bytes([0 if "." in one else 2 if one.count(":") == 5 else 1]) + one.encode()
    for name, one in literals("build/packet_from_test.cpp", "show/packet_text_test.cpp", "receive/*_test.cpp"):
        if re.search(r"^\w+[(: /]", one):
            yield name, bytes([3]) + one.encode()
    for name, one in literals("generate/dynamic_stream_test.cpp"):
        if re.search(r"\w\.\w+=", one):
            yield name, bytes([4]) + one.encode()
    yield "json", bytes([5]) + JSON.encode()
    for name, one in literals("show/json_test.cpp"):
        if one.startswith(("{", "[")):
            yield name, bytes([5]) + one.encode()
    pictures = [one for one in literals("prove/*_pictures_test.cpp") if re.search(r"\+-+\+|[0-9]\.bit", one[1])]
    for number, (name, one) in enumerate(pictures):
        yield name, bytes([6 + number % 6]) + one.encode()


def differential(_):
    """Which stack, and values."""
    chance = random.Random(4)
    for number in range(400):
        yield f"values-{number}", bytes([number % 5]) + chance.randbytes(8 + number)


TARGETS = {"parse": parse, "dissect": dissect, "shown": dissect, "parts": parts, "reassembly": reassembly, "capture": capture, "text": text,
           "differential": differential}


def main(arguments):
    if len(arguments) not in (1, 3) or arguments[1:2] not in ([], ["--smallest"]):
        sys.exit(__doc__)
    packets = list(golden())
    for target, make in TARGETS.items():
        seeds = list(make(packets))
        if len(arguments) == 3:
            seeds = sorted(seeds, key=lambda seed: (len(seed[1]), seed))[:int(arguments[2])]
        folder = pathlib.Path(arguments[0], target)
        folder.mkdir(parents=True, exist_ok=True)
        for name, seed in seeds:
            (folder / name).write_bytes(seed)


if __name__ == "__main__":
    main(sys.argv[1:])
