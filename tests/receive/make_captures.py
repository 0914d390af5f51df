#!/usr/bin/python3
# SPDX-License-Identifier: BSL-1.0
"""usage: make_captures.py DIRECTORY

Writes capture files of every make, by Scapy; the big-endian pcapng, which no tool writes, by hand.
"""
import random
import struct
import sys

from scapy.layers.inet import ICMP, IP, TCP, UDP
from scapy.layers.inet6 import IPv6
from scapy.layers.l2 import ARP, Ether
from scapy.packet import Raw
from scapy.utils import RawPcapWriter

START = 1_700_000_000
LINK_TYPES = [0, 1, 9, 50, 100, 101, 102, 105, 106, 108, 113, 127, 147, 195, 220, 227, 228, 229, 246, 253, 276]


def packets():
    """(bytes, seconds, nanoseconds, size when whole): some cut, one of a single byte, one of more than a page."""
    random.seed(4)
    link = Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")
    addresses = {"src": "10.0.0.1", "dst": "10.0.0.2"}
    for i in range(40):
        load = Raw(random.randbytes(random.choice([0, 1, 18, 19, 100, 1400])))
        packet = bytes([link / IP(**addresses) / UDP(sport=1000 + i, dport=53) / load,
                        link / IP(**addresses) / TCP(sport=1000 + i, dport=80, flags="S") / load,
                        link / IPv6(src="fd00::1", dst="fd00::2") / UDP(sport=7, dport=7) / load,
                        link / ARP(psrc="10.0.0.1", pdst="10.0.0.2"),
                        link / IP(**addresses) / ICMP() / load][i % 5])
        if i == 7:
            packet = b"\x01"
        if i == 8:
            packet = random.randbytes(60000)
        cut = packet[:50] if i % 4 == 3 else packet
        yield cut, START + i // 7, random.randrange(10**9), len(packet)


def write_pcap(path, link_type, endianness, nano, those):
    with RawPcapWriter(path, linktype=link_type, endianness=endianness, nano=nano, snaplen=65535) as writer:
        writer.write_header(None)
        for data, seconds, nanoseconds, size in those:
            writer.write_packet(data, sec=seconds, usec=nanoseconds if nano else nanoseconds // 1000,
                                caplen=len(data), wirelen=size)


def block(order, kind, content):
    content += bytes(-len(content) % 4)
    size = struct.pack(order + "I", len(content) + 12)
    return struct.pack(order + "I", kind) + size + content + size


def write_pcapng(path, order, those):
    """draft-ietf-opsawg-pcapng: section header, interface (nanoseconds), enhanced packets, and among them an
    empty name resolution block, which readers are to pass over."""
    with open(path, "wb") as file:
        file.write(block(order, 0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1)))
        file.write(block(order, 1, struct.pack(order + "HHI", 1, 0, 65535) + struct.pack(order + "HHB3xHH", 9, 1, 9, 0, 0)))
        for i, (data, seconds, nanoseconds, size) in enumerate(those):
            time = seconds * 10**9 + nanoseconds
            if i == 3:
                file.write(block(order, 4, struct.pack(order + "HH", 0, 0)))
            file.write(block(order, 6, struct.pack(order + "IIIII", 0, time >> 32, time & 0xFFFFFFFF, len(data), size) + data))


def main(directory):
    those = list(packets())
    for name, endianness in ("little", "<"), ("big", ">"):
        write_pcap(f"{directory}/{name}_micro.pcap", 1, endianness, False, those)
        write_pcap(f"{directory}/{name}_nano.pcap", 1, endianness, True, those)
        write_pcapng(f"{directory}/{name}.pcapng", endianness, those)
        write_pcap(f"{directory}/{name}_small.pcap", 1, endianness, True, those[:3])
        write_pcapng(f"{directory}/{name}_small.pcapng", endianness, those[:3])
    for link_type in LINK_TYPES:
        write_pcap(f"{directory}/link_type_{link_type}.pcap", link_type, "<", True, those[:2])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
