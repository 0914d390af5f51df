# SPDX-License-Identifier: BSL-1.0
from struct import pack

from scapy.layers.inet import IP, TCP, UDP
from scapy.layers.inet6 import (HAO, HBHOptUnknown, ICMPv6DestUnreach, ICMPv6EchoReply, ICMPv6EchoRequest,
                                ICMPv6MLDMultAddrRec, ICMPv6MLDone, ICMPv6MLQuery, ICMPv6MLQuery2, ICMPv6MLReport,
                                ICMPv6MLReport2, ICMPv6ND_NA, ICMPv6ND_NS, ICMPv6ND_RA, ICMPv6ND_RS, ICMPv6ND_Redirect,
                                ICMPv6NDOptDNSSL, ICMPv6NDOptDstLLAddr, ICMPv6NDOptMTU, ICMPv6NDOptPrefixInfo,
                                ICMPv6NDOptRDNSS, ICMPv6NDOptRedirectedHdr, ICMPv6NDOptRouteInfo,
                                ICMPv6NDOptSrcLLAddr, ICMPv6NDOptUnknown, ICMPv6PacketTooBig, ICMPv6ParamProblem,
                                ICMPv6TimeExceeded, IPv6, IPv6ExtHdrDestOpt, IPv6ExtHdrFragment, IPv6ExtHdrHopByHop,
                                IPv6ExtHdrRouting, IPv6ExtHdrSegmentRouting, IPv6ExtHdrSegmentRoutingTLV,
                                IPv6ExtHdrSegmentRoutingTLVPadN, Jumbo, Pad1, PadN, RouterAlert, in6_chksum)
from scapy.layers.ipsec import AH, ESP, SecurityAssociation
from scapy.layers.l2 import Ether
from scapy.packet import Raw
from scapy.utils import checksum

ETH = Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")
IP4 = IP(id=0, src="10.0.0.1", dst="10.0.0.2")
IP6 = IPv6(src="2001:db8::1", dst="2001:db8::2")
IP9 = IPv6(src="2001:db8::1", dst="2001:db8::9")
INNER4 = IP(id=7, src="192.168.0.1", dst="192.168.0.2")
INNER6 = IPv6(src="fd00::1", dst="fd00::2")
DGRAM = UDP(sport=1024, dport=2048)
SYN = TCP(sport=1024, dport=80, flags="S", seq=1)
LINUX = TCP(sport=1024, dport=80, flags="S", seq=1, options=[("MSS", 1440), ("SAckOK", b""), ("Timestamp", (1, 0)),
                                                             ("NOP", None), ("WScale", 7)])
ABC = Raw(b"abc")
ALL = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
ND = IPv6(src="fe80::1", dst="fe80::2", hlim=255)
MLD = IPv6(src="fe80::1", dst="ff02::16", hlim=1)
ALERT = IPv6ExtHdrHopByHop(autopad=0, options=[RouterAlert(value=0), PadN()])


# Scapy writes options as they are given only without its own padding.
def hop_by_hop(*options, **fields):
    return IPv6ExtHdrHopByHop(autopad=0, options=list(options), **fields)


def destination(*options, **fields):
    return IPv6ExtHdrDestOpt(autopad=0, options=list(options), **fields)


def srh(addresses, *tlvs, **fields):
    return IPv6ExtHdrSegmentRouting(addresses=addresses, tlv_objects=list(tlvs), **fields)


# An extension structure with one object, RFC 4884 sections 7 and 8, behind a packet of 128 octets or more. Scapy's
# header of it sums itself alone, and not its objects.
def extension(class_num, c_type, data):
    body = pack("!HBB", 4 + len(data), class_num, c_type) + data
    return pack("!HH", 0x2000, checksum(pack("!I", 0x20000000) + body)) + body


# What an IP header carries, as bytes: below AH, Scapy makes no checksums.
def upper(packet):
    return Raw(bytes(packet)[len(packet) - len(packet.payload):])


# ESP without encryption, as Scapy's IPsec makes it of a packet.
def esp(packet, spi=0x1234, seq=1, **association):
    return SecurityAssociation(ESP, spi=spi, crypt_algo="NULL", **association).encrypt(packet, seq_num=seq)


# The same with an ICV of 96 bits, of which the SPI is to tell tshark.
def esp_with_icv(packet, seq=1, **tunnel):
    return esp(packet, spi=0x96, seq=seq, auth_algo="HMAC-SHA1-96", auth_key=b"the key of twenty by", **tunnel)


PACKETS = {
    # Hop-by-Hop and Destination Options. Scapy has no class for the Tunnel Encapsulation Limit: its generic one.
    "hop_by_hop_pad_n": 'IP6 / hop_by_hop(PadN(optdata=bytes(4))) / DGRAM / ABC',
    "hop_by_hop_pad1": 'IP6 / hop_by_hop(Pad1(), PadN(optdata=bytes(3))) / DGRAM / ABC',
    "hop_by_hop_zeros": 'IP6 / hop_by_hop(*6 * [Pad1()]) / SYN / ABC',
    "hop_by_hop_router_alert": 'ETH / IP6 / hop_by_hop(RouterAlert(value=1), PadN()) / DGRAM / ABC',
    "hop_by_hop_jumbo": 'IPv6(src="2001:db8::1", dst="2001:db8::2", plen=0) / hop_by_hop(Jumbo(jumboplen=19)) / '
                        'DGRAM / ABC',
    "hop_by_hop_alone": 'IP6 / hop_by_hop(PadN(optdata=bytes(4)))',
    "destination_alone": 'IP6 / destination(PadN(optdata=bytes(4)))',
    "destination_tunnel_limit": 'IP6 / destination(HBHOptUnknown(otype=4, optdata=b"\\x07"), PadN(optdata=b"\\0")) / '
                                'INNER6 / DGRAM / ABC',
    "destination_home_address": 'IP6 / destination(PadN(optdata=bytes(2)), HAO(hoa="2001:db8:7::7"))',
    "destination_generic": 'IP6 / destination(HBHOptUnknown(otype=0x1e, optdata=b"abc"), Pad1()) / SYN',
    "destination_generic_empty": 'IP6 / destination(HBHOptUnknown(otype=0x3e), *4 * [Pad1()]) / SYN / Raw(b"abcd")',
    # Five of eight: the rest is filled with zeros.
    "destination_filled": 'IP6 / destination(RouterAlert(value=2), HBHOptUnknown(otype=4, optdata=b"\\x01"), '
                          '*7 * [Pad1()]) / DGRAM',
    "destination_long": 'IP6 / destination(PadN(optdata=bytes(255)), PadN(optdata=bytes(27))) / DGRAM / ABC',
    "options_max": 'ETH / IP6 / destination(RouterAlert(otype=255, optlen=255, value=65535), '
                   'Jumbo(otype=255, optlen=255, jumboplen=0xffffffff), HAO(otype=255, optlen=255, hoa=ALL), '
                   'HBHOptUnknown(otype=255, optlen=255, optdata=b"\\xff"), PadN(otype=255, optlen=255), '
                   'Pad1(otype=255), *4 * [Pad1()], nh=255, len=255)',
    # The source of a pseudo-header is the home address. Scapy sees that only where the option was given alone.
    "udp_home_address": 'IP6 / IPv6ExtHdrDestOpt(options=[HAO(hoa="2001:db8:7::7")]) / DGRAM / ABC',
    "tcp_home_address": 'IP6 / IPv6ExtHdrDestOpt(options=[HAO(hoa="2001:db8:7::7")]) / '
                        'IPv6ExtHdrRouting(type=2, addresses=["2001:db8:9::9"]) / SYN / Raw(b"abcd")',

    # Fragment header.
    "fragment_first": 'ETH / IP6 / IPv6ExtHdrFragment(m=1, id=0x01020304) / DGRAM / Raw(b"abcdefgh")',
    "fragment_later": 'IP6 / IPv6ExtHdrFragment(nh=17, offset=185, id=0x01020304) / Raw(b"abcdefgh")',
    "fragment_atomic": 'IP6 / IPv6ExtHdrFragment(id=7) / SYN / ABC',
    "fragment_max": 'IP6 / IPv6ExtHdrFragment(nh=255, res1=255, offset=8191, res2=3, m=1, id=0xffffffff)',

    # Routing headers. The transport checksum covers the final destination.
    "source_routing_tcp": 'ETH / IP6 / IPv6ExtHdrRouting(addresses=["2001:db8::3", "2001:db8:8::4"]) / SYN / ABC',
    "source_routing_udp_arrived": 'IPv6(src="2001:db8::1", dst="2001:db8::3") / '
                                  'IPv6ExtHdrRouting(segleft=0, addresses=["2001:db8::2"]) / DGRAM / ABC',
    "source_routing_empty": 'IP6 / IPv6ExtHdrRouting() / DGRAM / ABC',
    "source_routing_max": 'IP6 / IPv6ExtHdrRouting(nh=255, len=255, type=255, segleft=255, reserved=0xffffffff, '
                          'addresses=[ALL, ALL, ALL])',
    "mobile_routing_udp": 'IP6 / IPv6ExtHdrRouting(type=2, addresses=["2001:db8:7::7"]) / DGRAM / ABC',
    "mobile_routing_tcp": 'IP6 / IPv6ExtHdrRouting(type=2, addresses=["2001:db8:7::7"]) / SYN / Raw(b"abcd")',
    "mobile_routing_arrived": 'IPv6(src="2001:db8::1", dst="2001:db8:7::7") / '
                              'IPv6ExtHdrRouting(type=2, segleft=0, addresses=["2001:db8::2"]) / SYN / ABC',

    # Segment Routing Header.
    "srh_udp_1": 'IP9 / srh(["2001:db8::9"]) / DGRAM / ABC',
    "srh_udp_2": 'ETH / IP6 / srh(["2001:db8::9", "2001:db8::2"], tag=0x1234) / DGRAM / ABC',
    "srh_udp_2_arrived": 'IP9 / srh(["2001:db8::9", "2001:db8::2"], segleft=0, oam=1) / DGRAM / ABC',
    "srh_tcp_3": 'IP6 / srh(["2001:db8::9", "2001:db8:8::8", "2001:db8::2"]) / SYN / Raw(b"abcd")',
    "srh_ipv4": 'IP6 / srh(["2001:db8::9", "2001:db8::2"]) / INNER4 / DGRAM / ABC',
    # One segment less than the route has, RFC 8754 section 4.1.1.
    "srh_reduced": 'IP6 / srh(["2001:db8:8::9"], segleft=1) / DGRAM / ABC',
    "srh_pad_n": 'IP9 / srh(["2001:db8::9"], IPv6ExtHdrSegmentRoutingTLVPadN(padding=bytes(6))) / DGRAM / ABC',
    # What a list of TLVs lacks to a multiple of 8 is Pad1. Scapy's class for that has a length: zeros here.
    "srh_tlv": 'IP9 / srh(["2001:db8::9"], IPv6ExtHdrSegmentRoutingTLV(type=124, len=3, value=b"abc"), '
               'Raw(bytes(3))) / DGRAM',
    "srh_pad1": 'IP9 / srh(["2001:db8::9"], IPv6ExtHdrSegmentRoutingTLV(type=124, len=4, value=b"abcd"), '
                'Raw(bytes(2))) / DGRAM',
    # Scapy gives the length of its HMAC TLV two octets: the generic one by RFC 8754 section 2.1.2.
    "srh_hmac": 'IP6 / srh(["2001:db8::9", "2001:db8::2"], IPv6ExtHdrSegmentRoutingTLV(type=5, len=38, '
                'value=pack("!HI", 0x8000, 0x01020304) + bytes(range(32)))) / DGRAM / ABC',
    "srh_hmac_max": 'IP9 / srh(["2001:db8::9"], IPv6ExtHdrSegmentRoutingTLV(type=255, len=255, '
                    'value=pack("!HI", 0xffff, 0xffffffff)))',
    "srh_max": 'IP6 / srh([ALL], IPv6ExtHdrSegmentRoutingTLVPadN(type=255, len=255, padding=6 * b"\\xff"), nh=255, '
               'len=255, type=255, segleft=255, lastentry=255, unused1=1, protected=1, oam=1, alert=1, hmac=1, '
               'unused2=7, tag=65535)',

    # Authentication Header. Scapy leaves its length and the next header to SecurityAssociation: by hand here.
    "ah_tcp": 'IP4 / AH(nh=6, payloadlen=4, spi=0x1234, seq=1, icv=bytes(range(1, 13))) / upper(IP4 / SYN / ABC)',
    "ah_ipv6": 'ETH / IP6 / AH(nh=17, payloadlen=4, spi=0x1234, seq=1, icv=bytes(range(1, 13))) / '
               'upper(IP6 / DGRAM / ABC)',
    "ah_icv_16": 'IP4 / AH(nh=17, payloadlen=5, spi=0x1234, seq=1, icv=bytes(range(1, 17))) / upper(IP4 / DGRAM / ABC)',
    "ah_icv_13_filled": 'IP4 / AH(nh=17, payloadlen=5, spi=1, seq=2, icv=bytes(range(1, 14)), padding=bytes(3)) / '
                        'upper(IP4 / DGRAM)',
    "ah_tunnel": 'IP6 / AH(nh=4, payloadlen=4, spi=1, seq=1, icv=bytes(range(1, 13))) / INNER4 / SYN',
    "ah_alone": 'IP4 / AH(nh=59, payloadlen=1, spi=1, seq=1)',
    "ah_max": 'IP4 / AH(nh=255, payloadlen=255, reserved=65535, spi=0xffffffff, seq=0xffffffff)',

    # ESP in the clear, some with the ICV of HMAC-SHA1-96.
    "esp_ipv4_tcp": 'esp(IP4 / SYN / ABC)',
    "esp_ipv6_tcp": 'ETH / esp(IP6 / SYN / ABC)',
    "esp_ipv6_udp_even": 'esp(IP6 / DGRAM / Raw(b"ab"))',
    "esp_pad_0": 'esp(IP4 / DGRAM / Raw(b"abcdef"))',
    "esp_pad_1": 'esp(IP4 / DGRAM / Raw(b"abcde"), spi=0xfffffffe, seq=0xffffffff)',
    "esp_pad_2": 'esp(IP4 / DGRAM / Raw(b"abcd"))',
    "esp_pad_3": 'esp(IP4 / DGRAM / Raw(b"abc"))',
    "esp_icv": 'esp_with_icv(IP4 / SYN / ABC)',
    "esp_ipv6_icv": 'esp_with_icv(IP6 / LINUX / Raw(b"abcdefg"), seq=2)',
    "esp_tunnel": 'esp_with_icv(INNER6 / DGRAM / ABC, tunnel_header=IP6)',
    "esp_tunnel_ipv4": 'esp_with_icv(INNER4 / SYN / ABC, tunnel_header=IP6)',
    "destination_options_esp": 'esp_with_icv(IP6 / destination(PadN(optdata=bytes(4))) / DGRAM / ABC)',
    "esp_in_esp": 'esp(esp(INNER6 / DGRAM / ABC, seq=7), tunnel_header=IP6)',
    "esp_in_udp": 'IP4 / UDP(sport=4500, dport=4500, chksum=0) / upper(esp_with_icv(IP4 / SYN / ABC))',
    "esp_icmpv6": 'esp_with_icv(IP6 / ICMPv6EchoRequest(id=1, seq=2, data=b"abc"))',
    "esp_payload": 'IP4 / ESP(spi=0x1234, seq=1, data=b"abc" + bytes([1, 2, 3, 3, 59]))',
    "esp_empty": 'IP4 / ESP(spi=0x1234, seq=1, data=bytes([1, 2, 2, 59]))',
    "esp_trailer_max": 'IP4 / ESP(spi=0xffffffff, seq=0xffffffff, data=b"abc" + bytes([1, 2, 3, 255, 255]))',
    "ah_esp": 'IP4 / AH(nh=50, payloadlen=4, spi=0x4321, seq=1, icv=bytes(range(1, 13))) / '
              'upper(esp_with_icv(IP4 / SYN / ABC))',

    # A chain of everything.
    "chain": 'ETH / IP6 / hop_by_hop(RouterAlert(value=1), PadN()) / destination(PadN(optdata=bytes(4))) / '
             'IPv6ExtHdrRouting(addresses=["2001:db8::3", "2001:db8:8::4"]) / IPv6ExtHdrFragment(id=0x01020304) / '
             'destination(HBHOptUnknown(otype=0x1e, optdata=b"abc"), Pad1()) / LINUX / ABC',
    "chain_srh": 'ETH / IP6 / hop_by_hop(PadN(optdata=bytes(4))) / srh(["2001:db8::9", "2001:db8::2"]) / '
                 'AH(nh=60, payloadlen=4, spi=1, seq=1, icv=bytes(range(1, 13))) / '
                 'upper(IP9 / destination(PadN(optdata=bytes(4))) / DGRAM / ABC)',

    # ICMPv6.
    "icmpv6_destination_unreachable": 'ETH / IP6 / ICMPv6DestUnreach(code=4) / INNER6 / DGRAM / ABC',
    "icmpv6_destination_unreachable_tcp": 'IP6 / ICMPv6DestUnreach(code=1) / INNER6 / LINUX',
    "icmpv6_destination_unreachable_max": 'IP6 / ICMPv6DestUnreach(type=255, code=255, cksum=65535, length=255, '
                                          'unused=0xffffff) / INNER6 / DGRAM',
    "icmpv6_packet_too_big": 'IP6 / ICMPv6PacketTooBig(mtu=1400) / INNER6 / SYN / ABC',
    "icmpv6_packet_too_big_max": 'IP6 / ICMPv6PacketTooBig(code=255, mtu=0xffffffff) / INNER6 / DGRAM',
    "icmpv6_time_exceeded": 'IP6 / ICMPv6TimeExceeded(code=1) / INNER6 / IPv6ExtHdrFragment(m=1, id=9) / DGRAM / '
                            'Raw(b"abcdefgh")',
    "icmpv6_time_exceeded_max": 'IP6 / ICMPv6TimeExceeded(code=255, length=255, unused=0xffffff) / INNER6 / DGRAM',
    "icmpv6_parameter_problem": 'IP6 / ICMPv6ParamProblem(code=2, ptr=42) / INNER6 / '
                                'destination(HBHOptUnknown(otype=0x9e, optdata=b"abc"), Pad1()) / DGRAM',
    "icmpv6_parameter_problem_max": 'IP6 / ICMPv6ParamProblem(code=255, ptr=0xffffffff) / INNER6 / DGRAM',
    "icmpv6_time_exceeded_extension": 'ETH / IP6 / ICMPv6TimeExceeded(length=17) / Raw(bytes(INNER6 / DGRAM / '
                                      'Raw(bytes(range(85)))) + bytes(3) + extension(1, 1, bytes([0, 1, 1, 255])))',
    "icmpv6_destination_unreachable_extension": 'IP6 / ICMPv6DestUnreach(code=6, length=16) / Raw(bytes(INNER6 / '
                                                'DGRAM / Raw(bytes(range(80)))) + extension(2, 2, '
                                                'b"\\x08eth0" + bytes(3)))',
    "icmpv6_echo": 'ETH / IP6 / ICMPv6EchoRequest(id=0x1234, seq=7, data=b"abcde")',
    "icmpv6_echo_reply": 'IP6 / ICMPv6EchoReply(id=0x1234, seq=7, data=b"abcd")',
    "icmpv6_echo_max": 'IP6 / ICMPv6EchoRequest(code=255, id=65535, seq=65535)',
    "icmpv6_echo_checksum_0": 'IP6 / ICMPv6EchoRequest(cksum=0, id=1)',
    "icmpv6_echo_srh": 'IP6 / srh(["2001:db8::9", "2001:db8::2"]) / ICMPv6EchoRequest(id=1, seq=2, data=b"abc")',

    # Neighbor Discovery.
    "nd_router_solicitation": 'ETH / IPv6(src="fe80::1", dst="ff02::2", hlim=255) / ICMPv6ND_RS() / '
                              'ICMPv6NDOptSrcLLAddr(lladdr="02:00:00:00:00:01")',
    "nd_router_solicitation_alone": 'ND / ICMPv6ND_RS()',
    "nd_router_solicitation_max": 'ND / ICMPv6ND_RS(code=255, res=0xffffffff)',
    "nd_router_advertisement": 'ETH / IPv6(src="fe80::1", dst="ff02::1", hlim=255) / ICMPv6ND_RA(chlim=64, M=1, O=1, '
                               'prf=1, routerlifetime=900, reachabletime=1000, retranstimer=2000) / '
                               'ICMPv6NDOptSrcLLAddr(lladdr="02:00:00:00:00:01") / ICMPv6NDOptMTU(mtu=1492) / '
                               'ICMPv6NDOptPrefixInfo(prefixlen=56, L=1, A=0, R=1, validlifetime=3600, '
                               'preferredlifetime=1800, prefix="2001:db8:1::") / '
                               'ICMPv6NDOptRouteInfo(len=2, plen=48, prf=3, rtlifetime=600, prefix="2001:db8:2::") / '
                               'ICMPv6NDOptRDNSS(res=0, lifetime=300, dns=["2001:db8::53", "2001:db8::54"]) / '
                               'ICMPv6NDOptDNSSL(res=0, lifetime=400, searchlist=["example.org", "a.example.com"])',
    "nd_router_advertisement_prefix": 'ND / ICMPv6ND_RA(chlim=64, H=1, P=1, prf=0) / '
                                      'ICMPv6NDOptPrefixInfo(validlifetime=2592000, preferredlifetime=604800, '
                                      'prefix="2001:db8::")',
    "nd_router_advertisement_max": 'ND / ICMPv6ND_RA(code=255, chlim=255, M=1, O=1, H=1, prf=3, P=1, res=3, '
                                   'routerlifetime=65535, reachabletime=0xffffffff, retranstimer=0xffffffff)',
    "nd_route_information_0": 'ND / ICMPv6ND_RA(chlim=64, prf=0) / ICMPv6NDOptRouteInfo(len=1, plen=0, '
                              'rtlifetime=1800)',
    "nd_route_information_16": 'ND / ICMPv6ND_RA(chlim=64, prf=0) / ICMPv6NDOptRouteInfo(len=3, plen=96, prf=1, '
                               'rtlifetime=1800, prefix="2001:db8:1:2:3:4::")',
    "nd_recursive_dns_server_1": 'ND / ICMPv6ND_RA(chlim=64, prf=0) / ICMPv6NDOptRDNSS(res=0, lifetime=1800, '
                                 'dns=["2001:db8::53"])',
    "nd_recursive_dns_server_3": 'ND / ICMPv6ND_RA(chlim=64, prf=0) / ICMPv6NDOptRDNSS(res=0, lifetime=0, '
                                 'dns=["2001:db8::53", "2001:db8::54", "2001:db8::55"])',
    "nd_dns_search_list_16": 'ND / ICMPv6ND_RA(chlim=64, prf=0) / ICMPv6NDOptDNSSL(res=0, lifetime=1800, '
                             'searchlist=["abcdef.example"])',
    "nd_neighbor_solicitation": 'ETH / ND / ICMPv6ND_NS(tgt="fe80::2") / '
                                'ICMPv6NDOptSrcLLAddr(lladdr="02:00:00:00:00:01")',
    # Scapy counts the length of an option that it does not know in octets: by hand here.
    "nd_nonce": 'ND / ICMPv6ND_NS(tgt="fe80::2") / ICMPv6NDOptUnknown(type=14, len=1, data=b"nonce!")',
    "nd_generic_filled": 'ND / ICMPv6ND_NS(tgt="fe80::2") / ICMPv6NDOptUnknown(type=253, len=2, '
                         'data=b"abcdefg" + bytes(7))',
    "nd_neighbor_solicitation_max": 'ND / ICMPv6ND_NS(code=255, res=0xffffffff, tgt=ALL)',
    "nd_neighbor_advertisement": 'ETH / ND / ICMPv6ND_NA(R=0, S=1, O=1, tgt="fe80::1") / '
                                 'ICMPv6NDOptDstLLAddr(lladdr="02:00:00:00:00:01")',
    "nd_neighbor_advertisement_router": 'ND / ICMPv6ND_NA(R=1, S=0, O=0, tgt="fe80::1")',
    "nd_neighbor_advertisement_max": 'ND / ICMPv6ND_NA(code=255, R=1, S=1, O=1, res=0x1fffffff, tgt=ALL)',
    # Scapy cuts the packet of a Redirected Header to a multiple of 8: 56 octets here.
    "nd_redirect": 'ETH / ND / ICMPv6ND_Redirect(tgt="fe80::3", dst="2001:db8::9") / '
                   'ICMPv6NDOptDstLLAddr(lladdr="02:00:00:00:00:03") / '
                   'ICMPv6NDOptRedirectedHdr(pkt=INNER6 / DGRAM / Raw(b"abcdefgh"))',
    # 51 octets, filled with zeros, by RFC 4861 section 4.6.3.
    "nd_redirect_filled": 'ND / ICMPv6ND_Redirect(tgt="fe80::3", dst="2001:db8::9") / ICMPv6NDOptUnknown(type=4, '
                          'len=8, data=bytes(6) + bytes(INNER6 / DGRAM / ABC) + bytes(5))',
    "nd_redirect_max": 'ND / ICMPv6ND_Redirect(code=255, res=0xffffffff, tgt=ALL, dst=ALL)',
    "nd_options_max": 'ND / ICMPv6ND_RS() / ICMPv6NDOptSrcLLAddr(type=255, len=255, lladdr="ff:ff:ff:ff:ff:ff") / '
                      'ICMPv6NDOptDstLLAddr(lladdr="ff:ff:ff:ff:ff:ff") / ICMPv6NDOptMTU(len=255, res=65535, '
                      'mtu=0xffffffff) / ICMPv6NDOptPrefixInfo(len=255, prefixlen=255, L=1, A=1, R=1, res1=31, '
                      'validlifetime=0xffffffff, preferredlifetime=0xffffffff, res2=0xffffffff, prefix=ALL) / '
                      'ICMPv6NDOptRedirectedHdr(len=255, res=6 * b"\\xff") / ICMPv6NDOptRouteInfo(plen=255, res1=7, '
                      'prf=3, res2=7, rtlifetime=0xffffffff, prefix=ALL) / ICMPv6NDOptRDNSS(res=65535, '
                      'lifetime=0xffffffff, dns=[ALL]) / ICMPv6NDOptDNSSL(len=255, res=65535, lifetime=0xffffffff)',

    # MLD.
    "mld_query": 'ETH / IPv6(src="fe80::1", dst="ff02::1", hlim=1) / ALERT / ICMPv6MLQuery(mrd=10000)',
    "mld_query_address": 'MLD / ALERT / ICMPv6MLQuery(mrd=1000, mladdr="ff0e::7")',
    "mld_report": 'IPv6(src="fe80::1", dst="ff0e::7", hlim=1) / ALERT / ICMPv6MLReport(mladdr="ff0e::7")',
    "mld_done": 'IPv6(src="fe80::1", dst="ff02::2", hlim=1) / ALERT / ICMPv6MLDone(mladdr="ff0e::7")',
    "mld_max": 'MLD / ICMPv6MLDone(code=255, mrd=65535, reserved=65535, mladdr=ALL)',
    "mldv2_query": 'ETH / MLD / ALERT / ICMPv6MLQuery2(QRV=2, QQIC=125)',
    "mldv2_query_sources": 'MLD / ALERT / ICMPv6MLQuery2(mrd=1000, mladdr="ff0e::7", S=1, QRV=7, QQIC=60, '
                           'sources=["2001:db8::1", "2001:db8::2", "2001:db8::3"])',
    "mldv2_query_max": 'MLD / ICMPv6MLQuery2(code=255, mrd=65535, reserved=65535, mladdr=ALL, Resv=15, S=1, QRV=7, '
                       'QQIC=255, sources_number=65535)',
    # Scapy counts auxiliary data in octets, RFC 3810 section 5.2.6 in words of four: by hand here.
    "mldv2_report": 'ETH / MLD / ALERT / ICMPv6MLReport2(records=[ICMPv6MLDMultAddrRec(rtype=4, dst="ff0e::7"), '
                    'ICMPv6MLDMultAddrRec(rtype=5, dst="ff0e::8", sources=["2001:db8::1", "2001:db8::2"]), '
                    'ICMPv6MLDMultAddrRec(rtype=1, dst="ff0e::9", auxdata_len=2, sources=["2001:db8::3"], '
                    'auxdata=b"auxiliar")])',
    "mldv2_report_filled": 'MLD / ALERT / ICMPv6MLReport2(records=[ICMPv6MLDMultAddrRec(rtype=6, dst="ff0e::9", '
                           'auxdata_len=2, auxdata=b"aux" + b"il" + bytes(3)), '
                           'ICMPv6MLDMultAddrRec(rtype=3, dst="ff0e::a")])',
    "mldv2_report_empty": 'MLD / ALERT / ICMPv6MLReport2()',
    "mldv2_report_max": 'MLD / ICMPv6MLReport2(res=255, reserved=65535, records_number=65535, records=['
                        'ICMPv6MLDMultAddrRec(rtype=255, auxdata_len=255, sources_number=65535, dst=ALL, '
                        'sources=[ALL])])',
}
