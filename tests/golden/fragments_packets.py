# SPDX-License-Identifier: BSL-1.0
# Datagrams, and what Scapy's fragment(), fragment6() and overlap_frag() cut them into, one fragment behind the other:
# their headers say where each ends. Scapy copies all IPv4 options: those here have the copied flag. It puts the Fragment
# header of IPv6 where it is told to: here, where RFC 8200 section 4.5 says.
from scapy.layers.inet import IP, UDP, IPOption_Router_Alert, IPOption_Security, fragment, overlap_frag
from scapy.layers.inet6 import (IPv6, IPv6ExtHdrDestOpt, IPv6ExtHdrFragment, IPv6ExtHdrHopByHop, IPv6ExtHdrRouting,
                                PadN, RouterAlert, fragment6)
from scapy.layers.l2 import Dot1Q, Ether
from scapy.packet import Raw

ETH = Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")
IP4 = IP(id=0x1234, tos=0xb9, ttl=17, src="10.0.0.1", dst="10.0.0.2")
IP6 = IPv6(tc=0xb9, fl=0x12345, hlim=17, src="2001:db8::1", dst="2001:db8::2")
DGRAM = UDP(sport=1024, dport=2048)
COPIED = IP(id=7, src="10.0.0.1", dst="10.0.0.2", options=[IPOption_Router_Alert(), IPOption_Security()])
SPLIT = IPv6ExtHdrFragment(id=0x89abcdef)
ALERT = IPv6ExtHdrHopByHop(autopad=0, options=[RouterAlert(value=0), PadN()])
PADDED = IPv6ExtHdrDestOpt(autopad=0, options=[PadN(optdata=bytes(4))])
ROUTE = IPv6ExtHdrRouting(addresses=["2001:db8::9"], segleft=1)


def pattern(size):
    return Raw(bytes((7 * i + 1) % 256 for i in range(size)))


def joined(fragments):
    return Raw(b"".join(bytes(one) for one in fragments))


def cut4(packet, mtu):
    packet = IP(bytes(packet))
    return joined(fragment(packet, mtu - 4 * packet.ihl))


def cut6(packet, mtu):
    return joined(fragment6(packet, mtu))


PACKETS = {
    "ipv4_1400": 'IP4 / DGRAM / pattern(1400)',
    "ipv4_1400_at_576": 'cut4(IP4 / DGRAM / pattern(1400), 576)',
    "ipv4_1400_at_100": 'cut4(IP4 / DGRAM / pattern(1400), 100)',
    "ipv4_1400_at_101": 'cut4(IP4 / DGRAM / pattern(1400), 101)',
    "ipv4_1400_at_727": 'cut4(IP4 / DGRAM / pattern(1400), 727)',
    "ipv4_1400_at_728": 'cut4(IP4 / DGRAM / pattern(1400), 728)',
    "ipv4_1400_at_1427": 'cut4(IP4 / DGRAM / pattern(1400), 1427)',
    "ipv4_1400_at_1428": 'cut4(IP4 / DGRAM / pattern(1400), 1428)',
    "ipv4_101": 'IP4 / DGRAM / pattern(101)',
    "ipv4_101_at_28": 'cut4(IP4 / DGRAM / pattern(101), 28)',
    "ipv4_101_at_35": 'cut4(IP4 / DGRAM / pattern(101), 35)',
    "ipv4_9001": 'IP4 / DGRAM / pattern(9001)',
    "ipv4_9001_at_1500": 'cut4(IP4 / DGRAM / pattern(9001), 1500)',
    "ipv4_options": 'COPIED / DGRAM / pattern(200)',
    "ipv4_options_at_100": 'cut4(COPIED / DGRAM / pattern(200), 100)',
    "ipv4_inner": 'IP(id=7, flags="MF", frag=100, proto=17, src="10.0.0.1", dst="10.0.0.2") / pattern(240)',
    "ipv4_inner_at_100": 'cut4(IP(id=7, flags="MF", frag=100, proto=17, src="10.0.0.1", dst="10.0.0.2") / pattern(240), 100)',
    "ipv4_overlap": 'joined(overlap_frag(IP(bytes(IP4 / DGRAM / pattern(40))), Raw(bytes(24)), 16, 8))',
    "ipv6_1400": 'IP6 / DGRAM / pattern(1400)',
    "ipv6_1400_at_1280": 'cut6(IP6 / SPLIT / DGRAM / pattern(1400), 1280)',
    "ipv6_1400_at_100": 'cut6(IP6 / SPLIT / DGRAM / pattern(1400), 100)',
    "ipv6_1400_at_103": 'cut6(IP6 / SPLIT / DGRAM / pattern(1400), 103)',
    "ipv6_1400_at_1447": 'cut6(IP6 / SPLIT / DGRAM / pattern(1400), 1447)',
    "ipv6_101": 'IP6 / DGRAM / pattern(101)',
    "ipv6_101_at_56": 'cut6(IP6 / SPLIT / DGRAM / pattern(101), 56)',
    "ipv6_9001": 'IP6 / DGRAM / pattern(9001)',
    "ipv6_9001_at_1500": 'cut6(IP6 / SPLIT / DGRAM / pattern(9001), 1500)',
    "ipv6_hop_by_hop": 'IP6 / ALERT / PADDED / DGRAM / pattern(300)',
    "ipv6_hop_by_hop_at_120": 'cut6(IP6 / ALERT / SPLIT / PADDED / DGRAM / pattern(300), 120)',
    "ipv6_route": 'IP6 / ALERT / PADDED / ROUTE / PADDED / DGRAM / pattern(300)',
    "ipv6_route_at_150": 'cut6(IP6 / ALERT / PADDED / ROUTE / SPLIT / PADDED / DGRAM / pattern(300), 150)',
    "ipv6_options": 'IP6 / PADDED / DGRAM / pattern(300)',
    "ipv6_options_at_120": 'cut6(IP6 / SPLIT / PADDED / DGRAM / pattern(300), 120)',
    "ethernet_ipv4": 'ETH / Dot1Q(vlan=5) / IP4 / DGRAM / pattern(101)',
    "ethernet_ipv4_at_60": 'joined(fragment(ETH / Dot1Q(vlan=5) / IP4 / DGRAM / pattern(101), 40))',
    "ethernet_ipv6": 'ETH / IP6 / DGRAM / pattern(101)',
    "ethernet_ipv6_at_100": 'joined(fragment6(ETH / IP6 / SPLIT / DGRAM / pattern(101), 100 + 14))',
}
