#!/usr/bin/env python3
"""Prints pairs of packets, a line each: what it is, 1 where the second answers the first by Scapy's rules, both in
hexadecimal digits. They begin with Ethernet. Left out is where Scapy looks at less: the source of an IPv6 packet and the
source port of a datagram; or at more: the code of a quoted ICMP message."""
import logging
import sys

logging.getLogger("scapy").setLevel(logging.ERROR)
from scapy.all import *  # noqa: E402
from scapy.layers.ntp import NTPHeader  # noqa: E402

eth = Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")
back = Ether(src="02:00:00:00:00:02", dst="02:00:00:00:00:01")
near, far = IP(src="10.9.0.1", dst="10.9.0.2"), IP(src="10.9.0.2", dst="10.9.0.1")
near6, far6 = IPv6(src="fd09::1", dst="fd09::2"), IPv6(src="fd09::2", dst="fd09::1")
router, router6 = IP(src="10.7.7.7", dst="10.9.0.1"), IPv6(src="fd07::7", dst="fd09::1")


def families(name, question, replies):
    """The same over both, with replies that come from elsewhere too."""
    for reply in replies:
        yield name, near / question, far / reply
        yield name, near / question, IP(src="10.9.0.3", dst="10.9.0.1") / reply
        yield name, near / question, IP(src="10.9.0.2", dst="10.9.0.4") / reply
        yield name + "6", near6 / question, far6 / reply


def errors(name, question):
    """Errors about the question, and about others like it."""
    quoted = raw(question)
    v6 = quoted[0] >> 4 == 6
    header = 40 if v6 else 20
    ports = [] if ICMP in question else [header + 1, header + 2, header + 3]
    for size in [header + 8, len(quoted)]:
        for at in [None] + list(range(8 if v6 else 12, header)) + [header] + ports:
            data = bytearray(quoted[:size])
            if at is not None:
                data[at] ^= 1
            data = bytes(data)
            if v6:
                yield name, question, router6 / ICMPv6TimeExceeded() / Raw(data)
                yield name, question, router6 / ICMPv6DestUnreach(code=4) / Raw(data)
            else:
                yield name, question, router / ICMP(type=11) / Raw(data)
                yield name, question, router / ICMP(type=3, code=3) / Raw(data)


def pairs():
    udp = UDP(sport=4000, dport=5000) / Raw(b"abc")
    yield from families("udp", udp, [UDP(sport=5000, dport=d) / Raw(b"xyz") for d in (4000, 4001)])
    syn = TCP(sport=4000, dport=80, flags="S", seq=1000)
    yield from families("syn", syn, [TCP(sport=s, dport=d, flags=f, seq=7, ack=a)
                                     for s in (80, 81) for d in (4000, 4001) for f in ("SA", "RA") for a in (1001, 1009)])
    yield from families("data", TCP(sport=4000, dport=80, flags="PA", seq=1000, ack=77) / Raw(b"x"),
                        [TCP(sport=80, dport=4000, flags="A", seq=77, ack=1001)])
    for i in (1, 2):
        for n in (5, 6):
            for kind in (0, 14, 16):
                yield "echo", near / ICMP(type=8, id=1, seq=5), far / ICMP(type=kind, id=i, seq=n)
                yield "timestamp", near / ICMP(type=13, id=1, seq=5), far / ICMP(type=kind, id=i, seq=n)
            yield "echo6", near6 / ICMPv6EchoRequest(id=1, seq=5), far6 / ICMPv6EchoReply(id=i, seq=n)
    dns = UDP(sport=4000, dport=53) / DNS(id=9, qd=DNSQR(qname="a.example"))
    yield from families("dns", dns, [UDP(sport=53, dport=4000) / DNS(id=i, qr=r, qd=DNSQR(qname="a.example"))
                                     for i in (9, 10) for r in (0, 1)])
    for asked in ("10.9.0.2", "10.9.0.3"):
        for op in (1, 2):
            yield "arp", ARP(psrc="10.9.0.1", pdst=asked), ARP(op=op, psrc="10.9.0.2", pdst="10.9.0.1")
    for t in ("fd09::2", "fd09::3"):
        yield "neighbour", near6 / ICMPv6ND_NS(tgt="fd09::2"), far6 / ICMPv6ND_NA(tgt=t)
    for asked in (near / udp, near / syn, near / ICMP(type=8, id=1, seq=5) / Raw(b"abc"), near6 / udp, near6 / syn):
        yield from errors("error about " + asked.lastlayer().name, asked)


count = 0
for name, question, reply in pairs():
    first, second = raw(eth / question), raw(back / reply)
    verdict = Ether(second).answers(Ether(first))
    print(name.replace(" ", "_"), int(bool(verdict)), first.hex(), second.hex())
    count += 1
sys.exit(0 if count > 0 else 1)
