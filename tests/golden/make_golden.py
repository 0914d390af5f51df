#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: make_golden.py [--check]

Makes the golden packets with Scapy: NAME.hex beside this file, a comment line with the expression and the
bytes below it. --check writes nothing, and says what differs. Ends with 77 where Scapy is not installed.
More are in files KIND_packets.py beside it, as PACKETS: name to expression; those are KIND/NAME.hex.
"""
import importlib
import pathlib
import sys

try:
    from scapy.config import conf
    conf.ipv6_enabled = True
    from scapy.layers.inet import (IP, TCP, UDP, IPOption_EOL, IPOption_LSRR, IPOption_NOP, IPOption_RR,
                                   IPOption_Router_Alert, IPOption_SSRR)
    from scapy.layers.inet6 import IPv6
    from scapy.layers.l2 import Dot1Q, Ether
    from scapy.packet import Raw
except ImportError as missing:
    print(f"Scapy is not installed: {missing}")
    sys.exit(77)

HERE = pathlib.Path(__file__).resolve().parent

# What Scapy and umpa choose differently is always given.
BEGIN = {
    "IP4": 'IP(id=0, src="10.0.0.1", dst="10.0.0.2")',
    "IP6": 'IPv6(src="2001:db8::1", dst="2001:db8::2")',
    "TCP0": 'TCP(sport=0, dport=0, flags=0)',
    "UDP0": 'UDP(sport=0, dport=0)',
    "ETH": 'Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")',
    "SYN": 'TCP(sport=1024, dport=80, flags="S", seq=1',
    "DGRAM": 'UDP(sport=1024, dport=2048)',
}

packets = {}


def packet(name, expression):
    for short, long in BEGIN.items():
        expression = expression.replace("$" + short, long)
    assert name not in packets, name
    packets[name] = expression


def pattern(size):
    return f'Raw(bytes((7 * i + 1) % 256 for i in range({size})))'


# The two packets of the tutorial of 2008.
packet("tutorial_first", 'IP(id=0, src="127.0.0.1", dst="67.205.14.183") / '
       'TCP(sport=2958, dport=0, flags="S") / Raw(b"this is umpa!")')
packet("tutorial_second", 'IP(id=0, ttl=128, src="127.0.0.1", dst="67.205.14.183") / UDP(sport=0, dport=7)')

# Payloads.
for size in [*range(66), 1399, 1400]:
    packet(f"udp_payload_{size}", f'$IP4 / $DGRAM / {pattern(size)}')
    packet(f"tcp_payload_{size}", f'$IP6 / $SYN) / {pattern(size)}')

# TCP options.
for name, options in {
    "mss": '("MSS", 1460)',
    "sack_permitted": '("SAckOK", b"")',
    "window_scale": '("WScale", 7)',
    "timestamps": '("Timestamp", (0x01020304, 0xfffefdfc))',
    "nop": '("NOP", None)',
    "end": '("EOL", None)',
    "sack_1": '("SAck", (100, 200))',
    "sack_2": '("SAck", (100, 200, 0xfffffff0, 0x10))',
    "sack_3": '("NOP", None), ("NOP", None), ("SAck", (1, 2, 3, 4, 5, 6))',
    "sack_4": '("SAck", (1, 2, 3, 4, 5, 6, 7, 0xffffffff))',
    "linux": '("MSS", 1460), ("SAckOK", b""), ("Timestamp", (1, 0)), ("NOP", None), ("WScale", 7)',
    "windows": '("MSS", 1460), ("NOP", None), ("WScale", 8), ("NOP", None), ("NOP", None), ("SAckOK", b"")',
    "padded_by_1": '("MSS", 536), ("WScale", 14)',
    "padded_by_2": '("SAckOK", b""), ("MSS", 536)',
    "padded_by_3": '("NOP", None), ("Timestamp", (1, 2)), ("SAckOK", b"")',
    "end_then_padding": '("WScale", 1), ("SAckOK", b""), ("EOL", None)',
    "full": '("Timestamp", (1, 2)), ("Timestamp", (3, 4)), ("Timestamp", (5, 6)), ("Timestamp", (7, 8))',
    "max": '("MSS", 65535), ("WScale", 255), ("Timestamp", (0xffffffff, 0xffffffff)), '
           '("SAck", (0xffffffff, 0xffffffff))',
    "kind_by_hand": '(254, bytes([0x05, 0xb4]))',
}.items():
    packet(f"tcp_option_{name}", f'$IP4 / $SYN, options=[{options}]) / Raw(b"abc")')
packet("tcp_option_length_by_hand", '$IP4 / $SYN, dataofs=6) / Raw(bytes([2, 255, 0x05, 0xb4]) + b"abc")')
packet("tcp_option_offset_by_hand", '$IP4 / $SYN, dataofs=5, options=[("MSS", 1460)]) / Raw(b"abc")')

# IPv4 options.
RR3 = 'IPOption_RR(pointer=4, routers=["0.0.0.0", "0.0.0.0", "0.0.0.0"])'
LSRR = 'IPOption_LSRR(pointer=4, routers=["10.0.0.9", "10.0.0.8"])'
SSRR = 'IPOption_SSRR(pointer=8, routers=["255.255.255.255"])'
for name, options in {
    "router_alert": 'IPOption_Router_Alert(alert=0)',
    "router_alert_max": 'IPOption_Router_Alert(alert=65535)',
    "record_route": RR3,
    "nop": 'IPOption_NOP()',
    "end": 'IPOption_EOL()',
    "mixed": f'IPOption_NOP(), {RR3}, IPOption_Router_Alert(alert=0), IPOption_NOP(), IPOption_NOP()',
    "full": 'IPOption_RR(pointer=40, routers=["1.2.3.4"] * 9), IPOption_NOP()',
}.items():
    packet(f"ipv4_option_{name}", f'IP(id=0, src="10.0.0.1", dst="10.0.0.2", options=[{options}]) / '
           '$DGRAM / Raw(b"abc")')
for name, options in {"loose_source_route": LSRR, "strict_source_route": SSRR,
                      "source_route_mixed": f'IPOption_Router_Alert(alert=1), {LSRR}, IPOption_NOP()'}.items():
    packet(f"ipv4_option_{name}", f'IP(id=0, proto=0, src="10.0.0.1", dst="10.0.0.2", options=[{options}]) / '
           'Raw(b"abc")')
# The transport checksum covers the final destination of a source route.
packet("udp_loose_source_route", f'IP(id=0, src="10.0.0.1", dst="10.0.0.2", options=[{LSRR}]) / '
       '$DGRAM / Raw(b"abc")')
packet("tcp_strict_source_route", f'IP(id=0, src="10.0.0.1", dst="10.0.0.2", options=[IPOption_NOP(), {SSRR.replace("8", "4")}]) / '
       '$SYN, options=[("MSS", 1460)]) / Raw(b"abcd")')
# At the end of a route (its pointer is behind it) that is the destination in the header (RFC 791 section 3.1), so the
# sum is that of a datagram without options. Scapy has the last address of the route even then.
packet("udp_source_route_completed", 'IP(id=0, src="10.0.0.1", dst="10.0.0.2", options=[IPOption_LSRR(pointer=8, '
       'routers=["10.0.0.9"])]) / UDP(sport=1024, dport=2048, chksum=UDP(bytes(IP(src="10.0.0.1", dst="10.0.0.2") / '
       '$DGRAM / Raw(b"abc"))[20:]).chksum) / Raw(b"abc")')
packet("udp_in_a_source_routed_tunnel", f'IP(id=0, src="10.0.0.1", dst="10.0.0.2", options=[{LSRR}]) / '
       'IP(id=7, src="192.168.0.1", dst="192.168.0.2") / $DGRAM / Raw(b"abc")')
packet("udp_source_routed_in_a_tunnel", '$IP4 / IP(id=7, src="192.168.0.1", dst="192.168.0.2", '
       f'options=[{LSRR}]) / $DGRAM / Raw(b"abc")')
packet("ipv4_and_tcp_options", f'IP(id=0, src="10.0.0.1", dst="10.0.0.2", options=[{RR3}]) / '
       '$SYN, options=[("MSS", 1460), ("WScale", 7)]) / Raw(b"abc")')

# Automatic fields, set by hand.
for name, set_by_hand in {"ihl": "ihl=15", "ihl_0": "ihl=0", "protocol": "proto=253", "checksum": "chksum=0xbeef",
                          "checksum_0": "chksum=0"}.items():
    packet(f"override_ipv4_{name}", f'IP(id=0, src="10.0.0.1", dst="10.0.0.2", {set_by_hand}) / $DGRAM / Raw(b"abc")')
packet("override_ipv4_total_length", 'IP(id=0, proto=0, src="10.0.0.1", dst="10.0.0.2", len=1) / Raw(b"abc")')
for name, set_by_hand in {"data_offset": "dataofs=15", "data_offset_0": "dataofs=0", "checksum": "chksum=0x1234",
                          "checksum_0": "chksum=0", "checksum_max": "chksum=0xffff"}.items():
    packet(f"override_tcp_{name}", f'$IP4 / $SYN, {set_by_hand}) / Raw(b"abc")')
for name, set_by_hand in {"length": "len=7", "length_0": "len=0", "checksum": "chksum=0x1234",
                          "checksum_0": "chksum=0", "checksum_max": "chksum=0xffff"}.items():
    packet(f"override_udp_{name}", f'$IP4 / UDP(sport=1024, dport=2048, {set_by_hand}) / Raw(b"abc")')
packet("override_ethernet_type", 'Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02", type=0x88b5) / $IP4 / $UDP0')
packet("override_vlan_type", '$ETH / Dot1Q(vlan=1, type=0x88b5) / $IP4 / $UDP0')
packet("override_ipv6_payload_length", 'IPv6(src="2001:db8::1", dst="2001:db8::2", plen=0) / $DGRAM / Raw(b"abc")')
packet("override_ipv6_next_header", 'IPv6(src="2001:db8::1", dst="2001:db8::2", nh=253) / $DGRAM / Raw(b"abc")')


# A datagram whose sum is 0 is sent with 0xffff, a segment with 0.
def find_zero_sum(template, place):
    """The two bytes that make the sum of a packet 0; `place` is where its checksum stands."""
    found = bytes(eval(template.format(zeros="bytes(2)")))[place:place + 2]
    return f"bytes([{found[0]}, {found[1]}])"


for name, ip, transport, place in [
        ("udp_zero_sum_ipv4", "IP4", "$DGRAM", 26), ("udp_zero_sum_ipv6", "IP6", "$DGRAM", 46),
        ("tcp_zero_sum_ipv4", "IP4", "$SYN)", 36), ("tcp_zero_sum_ipv6", "IP6", "$SYN)", 56)]:
    template = f"${ip} / {transport} / Raw({{zeros}})"
    for short, long in BEGIN.items():
        template = template.replace("$" + short, long)
    packet(name, template.format(zeros=find_zero_sum(template, place)))

# Ethernet, VLAN.
packet("ethernet_alone", 'Ether(src="00:00:00:00:00:00", dst="ff:ff:ff:ff:ff:ff", type=0)')
packet("ethernet_payload", 'Ether(src="02:00:5e:10:00:01", dst="01:80:c2:00:00:00", type=0) / Raw(b"abc")')
packet("ethernet_ipv4_udp", '$ETH / $IP4 / $DGRAM / Raw(b"abc")')
packet("ethernet_ipv6_tcp", '$ETH / $IP6 / $SYN, options=[("MSS", 1440)])')
packet("vlan_ipv4_udp", '$ETH / Dot1Q(vlan=42) / $IP4 / $DGRAM / Raw(b"abc")')
packet("vlan_ipv6_udp", '$ETH / Dot1Q(prio=5, id=1, vlan=4094) / $IP6 / $DGRAM / Raw(b"abcd")')
packet("double_vlan", '$ETH / Dot1Q(prio=1, vlan=100) / Dot1Q(id=1, vlan=200) / $IP4 / $SYN) / Raw(b"abc")')
packet("vlan_tag_control_information", '$ETH / Dot1Q(prio=7, id=0, vlan=2748) / $IP4 / $UDP0')
packet("vlan_payload", '$ETH / Dot1Q(vlan=1, type=0) / Raw(b"abc")')

# IPv6.
packet("ipv6_alone", 'IPv6(src="::", dst="::")')
packet("ipv6_payload", '$IP6 / Raw(b"abc")')
packet("ipv6_udp_odd", 'IPv6(src="fe80::1", dst="ff02::fb", hlim=255, tc=0xb9, fl=0xabcde) / $DGRAM / Raw(b"abc")')
packet("ipv6_udp_even", 'IPv6(src="fe80::1", dst="ff02::fb", hlim=1, fl=1) / $DGRAM / Raw(b"abcd")')
packet("ipv6_tcp_odd", '$IP6 / $SYN, options=[("WScale", 7)]) / Raw(b"abc")')
packet("ipv6_tcp_even", '$IP6 / $SYN) / Raw(b"abcd")')

# Tunnels.
INNER4 = 'IP(id=7, src="192.168.0.1", dst="192.168.0.2")'
INNER6 = 'IPv6(src="fd00::1", dst="fd00::2")'
packet("ipv4_in_ipv4", f'$IP4 / {INNER4} / $DGRAM / Raw(b"abc")')
packet("ipv4_in_ipv6", f'$IP6 / {INNER4} / $SYN) / Raw(b"abcd")')
packet("ipv6_in_ipv4", f'$IP4 / {INNER6} / $DGRAM / Raw(b"abc")')
packet("ipv6_in_ipv6", f'$IP6 / {INNER6} / $SYN, options=[("SAckOK", b"")]) / Raw(b"abc")')
packet("ipv4_in_ipv4_in_ipv4", f'$IP4 / {INNER4} / IP(id=8, src="1.1.1.1", dst="2.2.2.2") / $DGRAM')
packet("tunnel_with_options", f'$ETH / Dot1Q(vlan=1) / Dot1Q(vlan=2) / IP(id=0, src="10.0.0.1", dst="10.0.0.2", '
       f'options=[{RR3}]) / {INNER6} / {INNER4} / $DGRAM / Raw(b"abcde")')

# Orders that nothing announces.
packet("unchecked_tcp_ipv4", '$TCP0 / $IP4')
packet("unchecked_tcp_alone", '$TCP0')
packet("unchecked_udp_alone", '$DGRAM')
packet("unchecked_udp_payload", '$DGRAM / Raw(b"abc")')
packet("unchecked_payload_ipv4", 'Raw(b"odd") / $IP4 / $DGRAM / Raw(b"abc")')
packet("unchecked_payload_ipv6", 'Raw(b"0123456789a") / $IP6 / $SYN) / Raw(b"abcd")')
packet("unchecked_udp_ipv4_udp", '$IP4 / $DGRAM / ' + INNER4 + ' / $DGRAM / Raw(b"abc")')
packet("unchecked_tcp_ipv6_tcp", '$IP6 / $SYN, options=[("WScale", 3)]) / ' + INNER6 + ' / $SYN) / Raw(b"abc")')
packet("unchecked_payload_payload", 'Raw(b"abc") / Raw(b"de") / Raw(b"") / Raw(b"f")')

# IPv4's flags and type of service.
for name, fields in {"dont_fragment": 'flags="DF"', "more_fragments": 'flags="MF"', "all_flags": "flags=7",
                     "fragment_offset_max": "frag=8191", "fragment_offset_1": 'flags="MF", frag=1',
                     "dscp": "tos=0xb8", "ecn": "tos=3", "type_of_service": "tos=0xa5", "version": "version=5",
                     "time_to_live_0": "ttl=0"}.items():
    packet(f"ipv4_{name}", f'IP(id=0, proto=17, src="10.0.0.1", dst="10.0.0.2", {fields}) / Raw(b"abcdefgh")')

# Everything at its largest.
MAX6 = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
packet("max_ipv4", 'IP(version=15, ihl=15, tos=255, len=65535, id=65535, flags=7, frag=8191, ttl=255, proto=255, '
       'chksum=65535, src="255.255.255.255", dst="255.255.255.255")')
packet("max_ipv4_but_checksum", 'IP(version=15, ihl=15, tos=255, len=65535, id=65535, flags=7, frag=8191, ttl=255, '
       'proto=255, src="255.255.255.255", dst="255.255.255.255")')
packet("max_ipv6", f'IPv6(version=15, tc=255, fl=0xfffff, plen=65535, nh=255, hlim=255, src="{MAX6}", dst="{MAX6}")')
packet("max_udp", 'UDP(sport=65535, dport=65535, len=65535, chksum=65535)')
packet("max_tcp", 'TCP(sport=65535, dport=65535, seq=0xffffffff, ack=0xffffffff, dataofs=15, reserved=7, flags=0x1ff, '
       'window=65535, chksum=65535, urgptr=65535)')
packet("max_tcp_but_checksum", '$IP4 / TCP(sport=65535, dport=65535, seq=0xffffffff, ack=0xffffffff, reserved=7, '
       'flags=0x1ff, window=65535, urgptr=65535) / Raw(bytes([255] * 65))')
packet("max_ethernet", 'Ether(src="ff:ff:ff:ff:ff:ff", dst="ff:ff:ff:ff:ff:ff", type=65535)')
packet("max_vlan", '$ETH / Dot1Q(prio=7, id=1, vlan=4095, type=65535)')


def text_of(expression, names):
    made = bytes(eval(expression, names)).hex()
    lines = [made[at:at + 96] for at in range(0, len(made), 96)]
    return "\n".join([f"# {expression}", *lines]) + "\n"


def main(check):
    wanted = {f"{name}.hex": text_of(expression, globals()) for name, expression in packets.items()}
    for file in sorted(HERE.glob("*_packets.py")):
        kind = file.stem.removesuffix("_packets")
        module = vars(importlib.import_module(file.stem))
        for name, expression in module["PACKETS"].items():
            wanted[f"{kind}/{name}.hex"] = text_of(expression, module)
    there = {str(path.relative_to(HERE)): path.read_text(encoding="utf-8") for path in HERE.rglob("*.hex")}
    different = sorted(name for name in {*wanted, *there} if wanted.get(name) != there.get(name))
    if check:
        for name in different:
            print(f"{name}: is not what Scapy makes")
        return 1 if different else 0
    for name in different:
        if name in wanted:
            (HERE / name).parent.mkdir(exist_ok=True)
            (HERE / name).write_text(wanted[name], encoding="utf-8")
        else:
            (HERE / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] == ["--check"]))
