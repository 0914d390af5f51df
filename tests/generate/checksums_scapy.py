#!/usr/bin/env python3
"""Reads frames that begin with Ethernet, one a line in hexadecimal digits. Scapy forgets all checksums and lengths in
them and finds them anew; prints each frame that this changes, and at the end how many frames there were and how many
checksums. Ends with 77 where Scapy is not installed."""
import logging
import sys

logging.getLogger("scapy.runtime").setLevel(logging.ERROR)
try:
    from scapy.layers.inet import ICMP, IP, TCP, UDP  # noqa: F401
    from scapy.layers.inet6 import IPv6  # noqa: F401
    from scapy.layers.l2 import GRE, Ether  # noqa: F401
    from scapy.layers.sctp import SCTP  # noqa: F401
    from scapy.layers.vxlan import VXLAN  # noqa: F401
except ImportError:
    sys.exit(77)

frames = 0
sums = 0
for line in sys.stdin:
    frame = bytes.fromhex(line)
    packet = Ether(frame)
    layer = packet
    while layer:
        for field in ("chksum", "cksum", "len", "plen"):
            if field in layer.fields:
                sums += "sum" in field
                layer.delfieldval(field)
        layer = layer.payload
    again = bytes(packet)
    if again != frame:
        print(frame.hex(), "by Scapy", again.hex())
    frames += 1
print(frames, sums)
