#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: scapy_frames.py [--quick] SERIALIZE OUT

SERIALIZE: the built program of that name, whose frames and values Scapy makes too: compared first, then timed, a packet
made anew each time. Rows go to OUT as JSON.
"""
import ipaddress
import json
import pathlib
import subprocess
import sys
import time

from scapy import VERSION
from scapy.all import ARP, DNS, DNSQR, IP, TCP, UDP, Dot1Q, Ether, IPv6, Padding, Raw
from scapy.layers.vxlan import VXLAN

ETHERNET = {"dst": "02:00:00:00:00:02", "src": "02:00:00:00:00:01"}


def ip4(number):
    return str(ipaddress.IPv4Address(number))


def ip6(text):
    return str(ipaddress.IPv6Address(bytes.fromhex(text)))


def mac(number):
    return ":".join(f"{byte:02x}" for byte in number.to_bytes(6, "big"))


def ipv4(v):
    return IP(id=0, src=ip4(v["source"]), dst=ip4(v["destination"]))


def udp(v):
    return UDP(sport=v["source_port"], dport=v["destination_port"]) / Raw(bytes.fromhex(v["payload"]))


def tcp(v, **more):
    return TCP(sport=v["source_port"], dport=v["destination_port"], seq=v["sequence"], flags="S", window=v["window"], **more)


def vxlan(v):
    inner = Ether(**ETHERNET) / IP(id=0, src=ip4(v["inner_source"]), dst=ip4(v["inner_destination"])) / tcp(v)
    return (Ether(**ETHERNET) / ipv4(v) / UDP(sport=v["outer_port"], dport=4789) /
            VXLAN(vni=v["network"], flags="Instance") / inner / Raw(bytes.fromhex(v["payload"])))


def tcp_with_options(v):
    options = [("MSS", v["segment_size"]), ("SAckOK", b""), ("WScale", 7), ("EOL", None), ("EOL", None), ("EOL", None)]
    return Ether(**ETHERNET) / ipv4(v) / tcp(v, options=options)


def arp(v):
    return (Ether(**ETHERNET) / ARP(hwsrc=mac(v["source_mac"]), psrc=ip4(v["source"]), pdst=ip4(v["destination"])) /
            Padding(bytes(18)))


# Of what each subject begins with.
FRAMES = {
    "eth/ipv4/udp, 60": lambda v: Ether(**ETHERNET) / ipv4(v) / udp(v),
    "eth/ipv4/tcp": tcp_with_options,
    "eth/ipv6": lambda v: Ether(**ETHERNET) / IPv6(src=ip6(v["source6"]), dst=ip6(v["destination6"])) / udp(v),
    "eth/vlan": lambda v: Ether(**ETHERNET) / Dot1Q(vlan=v["vlan"]) / ipv4(v) / udp(v),
    "eth/ipv4/udp/vxlan": vxlan,
    "eth/ipv4/udp/dns": lambda v: (Ether(**ETHERNET) / ipv4(v) / UDP(sport=v["source_port"], dport=53) /
                                   DNS(id=v["identification"], qd=DNSQR(qname="www.example.org"))),
    "eth/arp": arp,
}


def once(make, inputs):
    begin = time.process_time_ns()
    for one in inputs:
        bytes(make(one))
    return (time.process_time_ns() - begin) / len(inputs)


def main(arguments):
    quick = arguments[:1] == ["--quick"]
    if len(arguments) != 2 + quick:
        sys.exit(__doc__)
    lines = subprocess.run([arguments[-2], "--frames=20"], check=True, capture_output=True, text=True).stdout.splitlines()
    inputs = {}
    for line in lines:
        one = json.loads(line)
        inputs.setdefault(one["subject"], []).append(one)
    rows = []
    for subject, all_of_it in inputs.items():
        make = next((make for begin, make in FRAMES.items() if subject.startswith(begin)), None)
        if make is None:
            continue
        for one in all_of_it:
            made = bytes(make(one)).hex()
            if made != one["frame"]:
                sys.exit(f"{subject}: Scapy makes another frame\n{made}\n{one['frame']}")
        times = sorted(once(make, all_of_it) for _ in range(5 if quick else 15))
        rows.append({"subject": subject, "competitor": f"Scapy {VERSION}", "median": times[len(times) // 2],
                     "least": times[0], "most": times[-1], "repetitions": len(times)})
    if len(rows) < len(FRAMES):
        sys.exit("scapy_frames.py: a stack has no row")
    pathlib.Path(arguments[-1]).write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
