# SPDX-License-Identifier: BSL-1.0
"""The tunnels.

What Scapy does otherwise than the standards say is given by hand here:
VXLAN's G bit (80) makes Scapy write a group policy, so the largest values leave it out.
The length of Geneve's options loses bit 4 (Scapy masks with 2f), an option without a given length its reserved bits, and option data
are not padded.
GTP-U's Extension Header Type List has a length of one octet (TS 29.281 section 8.5), Private Extension an identifier of
two (section 8.6), and IE_GSNAddress no address in it unless its length is given; the extension headers that Scapy lacks
are packed from the pictures of section 5.2.2, and so is a PDU Session Container before another one (Scapy pads the packet).
EtherIP has no number of its own over IPv6 there.
GTPv2-C's length leaves out four octets (TS 29.274 section 5.5.1), not eight, and an element's length four, not two; its P is 1 by default.
NSH's metadata length counts octets (RFC 8300 section 2.5.1), not words, and the header's length counts all of them.
L2TP's AVPs (RFC 2661 section 4.1), L2TPv3 (RFC 3931 sections 3.2, 4.1 and 4.6) and the source of all AVP values are packed
from the pictures. PPP protocol numbers under 256 are two octets.
"""
import struct

from scapy.contrib.erspan import ERSPAN_II, ERSPAN_III, ERSPAN_PlatformSpecific
from scapy.contrib.etherip import EtherIP
from scapy.contrib.geneve import GENEVE, GeneveOptions
from scapy.contrib.gtp import (GTP_PDCP_PDU_ExtensionHeader, GTP_U_Header, GTP_UDPPort_ExtensionHeader, GTPHeader,
                               GTPPDUSessionContainer, IE_GSNAddress, IE_Recovery, IE_TEIDI)
from scapy.contrib.gtp_v2 import (IE_AMBR, IE_APN, IE_BearerContext, IE_EPSBearerID, IE_RAT, IE_RecoveryRestart)
from scapy.contrib.gtp_v2 import GTPHeader as GTPv2
from scapy.contrib.mpls import MPLS
from scapy.contrib.nsh import NSH
from scapy.contrib.wireguard import (Wireguard, WireguardCookieReply, WireguardInitiation, WireguardResponse,
                                     WireguardTransport)
from scapy.layers.inet import IP, TCP, UDP
from scapy.layers.inet6 import IPv6
from scapy.layers.l2 import GRE, GRE_PPTP, ARP, Dot1Q, Ether
from scapy.layers.l2tp import L2TP
from scapy.layers.ppp import HDLC
from scapy.layers.vxlan import VXLAN
from scapy.packet import Raw


def ppp(number):
    return Raw(struct.pack("!H", number))


def pattern(size):
    return bytes((7 * i + 1) % 256 for i in range(size))


def gtp_extension(content, next_type):
    size = (len(content) + 2) // 4
    return Raw(struct.pack("!B", size) + content + struct.pack("!B", next_type))


def avp(attribute, octets, first=0x8000, vendor=0):
    return Raw(struct.pack("!HHH", first | (6 + len(octets)), vendor, attribute) + octets)


def metadata(first, kind, octets, unassigned=0):
    """A Variable-Length Context Header of NSH."""
    return Raw(struct.pack("!HBB", first, kind, unassigned << 7 | len(octets)) + octets + bytes(-len(octets) % 4))


BEGIN = {
    "GTPU": '$IP4 / UDP(sport=2152, dport=2152)',
    "GTPC": '$IP4 / UDP(sport=2123, dport=2123)',
    "L2": '$IP4 / UDP(sport=1701, dport=1701)',
    "WG": '$IP4 / UDP(sport=51820, dport=51820)',
    "ETH": 'Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")',
    "IETH": 'Ether(src="02:00:00:00:00:03", dst="02:00:00:00:00:04")',
    "IP4_L2TP": 'IP(id=0, src="10.0.0.1", dst="10.0.0.2", proto=115)',
    "IP6_L2TP": 'IPv6(src="2001:db8::1", dst="2001:db8::2", nh=115)',
    "IP6_ETHERIP": 'IPv6(src="2001:db8::1", dst="2001:db8::2", nh=97)',
    "IP4": 'IP(id=0, src="10.0.0.1", dst="10.0.0.2")',
    "IP6": 'IPv6(src="2001:db8::1", dst="2001:db8::2")',
    "IN4": 'IP(id=7, src="192.168.0.1", dst="192.168.0.2")',
    "IN6": 'IPv6(src="fd00::1", dst="fd00::2")',
    "ABC": 'UDP(sport=1024, dport=2048) / Raw(b"abc")',
    "SYN": 'TCP(sport=1024, dport=80, flags="S", seq=1)',
    "VX": 'UDP(sport=49152, dport=4789)',
    "GPE": 'UDP(sport=49152, dport=4790)',
    "GNV": 'UDP(sport=49152, dport=6081)',
    "OPT16": 'GeneveOptions(classid=0x102, type=0x80, data=b"abcdefghijkl")',
}

PACKETS = {
    # VXLAN.
    "vxlan": '$ETH / $IP4 / $VX / VXLAN(flags=8, vni=0xabcdef) / $IETH / $IN4 / $ABC',
    "vxlan_over_ipv6": '$ETH / $IP6 / $VX / VXLAN(flags=8, vni=1) / $IETH / Dot1Q(vlan=5) / $IN6 / $SYN',
    "vxlan_arp": '$IP4 / $VX / VXLAN(flags=8, vni=2) / Ether(src="02:00:00:00:00:03", dst="ff:ff:ff:ff:ff:ff") / '
                 'ARP(op=1, hwsrc="02:00:00:00:00:03", psrc="192.168.0.1", pdst="192.168.0.2")',
    "vxlan_no_outer_checksum": '$IP4 / UDP(sport=49152, dport=4789, chksum=0) / VXLAN(flags=8, vni=3) / $IETH / $IN4 / $ABC',
    "vxlan_in_vxlan": '$IP4 / $VX / VXLAN(flags=8, vni=4) / $IETH / $IN4 / $VX / VXLAN(flags=8, vni=5) / $IETH / $IN6 / $ABC',
    "vxlan_max": '$IP4 / UDP(sport=65535, dport=4789) / VXLAN(flags=0x7b, reserved1=0xffffff, vni=0xffffff, '
                 'reserved2=255) / $IETH / $IN4 / $ABC',

    # VXLAN-GPE.
    "vxlan_gpe_ipv4": '$IP4 / $GPE / VXLAN(flags=0x0c, NextProtocol=1, vni=0xabcdef) / $IN4 / $ABC',
    "vxlan_gpe_ipv6": '$IP4 / $GPE / VXLAN(flags=0x0c, NextProtocol=2, vni=1) / $IN6 / $SYN',
    "vxlan_gpe_ethernet": '$ETH / $IP6 / $GPE / VXLAN(flags=0x0c, NextProtocol=3, vni=2) / $IETH / $IN4 / $ABC',
    "vxlan_gpe_mpls": '$IP4 / $GPE / VXLAN(flags=0x0c, NextProtocol=5, vni=3) / MPLS(label=7, ttl=64, s=1) / $IN4 / $ABC',
    "vxlan_gpe_nsh": '$IP4 / $GPE / VXLAN(flags=0x0c, NextProtocol=4, vni=4) / '
                     'NSH(mdtype=1, nextproto=1, spi=5, si=254, context_header=b"sixteen octets !") / $IN4 / $ABC',
    "vxlan_gpe_max": '$IP4 / $GPE / VXLAN(flags=0x7f, reserved0=65535, NextProtocol=255, vni=0xffffff, reserved2=255) / '
                     'Raw(b"abc")',

    # GRE.
    "gre_ipv4": '$ETH / $IP4 / GRE(proto=0x0800) / $IN4 / $ABC',
    "gre_ipv6": '$IP4 / GRE(proto=0x86dd) / $IN6 / $SYN',
    "gre_over_ipv6": '$IP6 / GRE(proto=0x0800) / $IN4 / $ABC',
    "gre_ethernet": '$IP4 / GRE(proto=0x6558) / $IETH / $IN4 / $ABC',
    "gre_mpls": '$IP4 / GRE(proto=0x8847) / MPLS(label=7, ttl=64, s=1) / $IN4 / $ABC',
    "gre_checksum": '$IP4 / GRE(chksum_present=1, proto=0x0800, offset=0) / $IN4 / $ABC',
    "gre_key": '$IP4 / GRE(key_present=1, proto=0x0800, key=0xfedcba98) / $IN4 / $ABC',
    "gre_sequence": '$IP4 / GRE(seqnum_present=1, proto=0x0800, sequence_number=0x01020304) / $IN4 / $ABC',
    "gre_checksum_key": '$IP4 / GRE(chksum_present=1, key_present=1, proto=0x86dd, offset=0, key=5) / $IN6 / $ABC',
    "gre_checksum_sequence": '$IP4 / GRE(chksum_present=1, seqnum_present=1, proto=0x0800, offset=0, '
                             'sequence_number=6) / $IN4 / $ABC',
    "gre_key_sequence": '$IP4 / GRE(key_present=1, seqnum_present=1, proto=0x0800, key=7, sequence_number=8) / $IN4 / $ABC',
    "gre_all": '$IP4 / GRE(chksum_present=1, key_present=1, seqnum_present=1, proto=0x6558, offset=0, key=0xffffffff, '
               'sequence_number=0xffffffff) / $IETH / $IN4 / $ABC',
    "gre_over_udp": '$IP4 / UDP(sport=49152, dport=4754) / GRE(key_present=1, proto=0x0800, key=9) / $IN4 / $ABC',
    "gre_in_gre": '$IP4 / GRE(chksum_present=1, proto=0x0800, offset=0) / $IN4 / GRE(chksum_present=1, proto=0x86dd, '
                  'offset=0) / $IN6 / $ABC',
    "gre_checksum_by_hand": '$IP4 / GRE(chksum_present=1, proto=0x0800, chksum=0xbeef, offset=0x1234) / $IN4 / $ABC',
    "gre_type_by_hand": '$IP4 / GRE(proto=0xffff) / Raw(b"abc")',
    "gre_bits_by_hand": '$IP4 / GRE(proto=65535, key_present=1, key=0x01020304) / Raw(b"abc")',
    "gre_max": 'GRE(chksum_present=1, routing_present=1, key_present=1, seqnum_present=1, strict_route_source=1, '
               'recursion_control=7, flags=31, version=7, proto=65535, chksum=65535, offset=65535, key=0xffffffff, '
               'sequence_number=0xffffffff)',

    # Enhanced GRE.
    "enhanced_gre": '$IP4 / GRE_PPTP(call_id=0xfedc) / HDLC() / ppp(0x21) / $IN4 / $ABC',
    "enhanced_gre_both": '$IP4 / GRE_PPTP(call_id=7, seqnum_present=1, sequence_number=0x01020304, acknum_present=1, '
                         'ack_number=0x05060708) / ppp(0x57) / $IN6 / $ABC',
    "enhanced_gre_acknowledgment": '$IP4 / GRE_PPTP(call_id=8, acknum_present=1, ack_number=9)',
    "enhanced_gre_max": '$IP4 / GRE_PPTP(chksum_present=0, seqnum_present=1, strict_route_source=1, '
                        'recursion_control=7, flags=15, payload_len=65535, call_id=65535, '
                        'sequence_number=0xffffffff) / HDLC() / ppp(0xfffd)',

    # NVGRE.
    "nvgre": '$ETH / $IP4 / GRE(key_present=1, proto=0x6558, key=0xabcdef12) / $IETH / $IN4 / $ABC',
    "nvgre_over_ipv6": '$IP6 / GRE(key_present=1, proto=0x6558, key=0xffffffff) / $IETH / $IN6 / $SYN',

    # ERSPAN type II.
    "erspan": '$ETH / $IP4 / GRE(seqnum_present=1, proto=0x88be, sequence_number=3) / ERSPAN_II(ver=1, vlan=0x123, '
              'cos=5, en=2, t=0, session_id=0x155, reserved=0, index=0xabcde) / $IETH / $IN4 / $ABC',
    "erspan_max": '$IP4 / GRE(seqnum_present=1, proto=0x88be, sequence_number=0xffffffff) / ERSPAN_II(ver=1, '
                  'vlan=4095, cos=7, en=3, t=1, session_id=1023, reserved=4095, index=0xfffff) / $IETH / $IN4 / $ABC',

    # ERSPAN type III.
    "erspan_3": '$ETH / $IP4 / GRE(seqnum_present=1, proto=0x22eb, sequence_number=4) / ERSPAN_III(vlan=0x123, cos=5, '
                'bso=3, session_id=0x155, timestamp=0x01020304, sgt_other=0xabcd, p=1, hw=0x2a, d=1, gra=2) / '
                '$IETH / $IN4 / $ABC',
    "erspan_3_ip": '$IP4 / GRE(seqnum_present=1, proto=0x22eb, sequence_number=5) / ERSPAN_III(p=0, ft=2) / $IN4 / $ABC',
    "erspan_3_platform": '$IP4 / GRE(seqnum_present=1, proto=0x22eb, sequence_number=6) / ERSPAN_III(p=1, o=1) / '
                         'ERSPAN_PlatformSpecific(platf_id=3, info1=0x2345678, info2=0x9abcdef0) / $IETH / $IN4 / $ABC',

    # Geneve.
    "geneve": '$ETH / $IP4 / $GNV / GENEVE(proto=0x6558, vni=0xabcdef) / $IETH / $IN4 / $ABC',
    "geneve_ipv4": '$IP4 / $GNV / GENEVE(proto=0x0800, vni=1, oam=1) / $IN4 / $ABC',
    "geneve_over_ipv6": '$IP6 / $GNV / GENEVE(proto=0x86dd, vni=2) / $IN6 / $SYN',
    "geneve_option": '$IP4 / $GNV / GENEVE(proto=0x6558, vni=3, critical=1, options=[$OPT16]) / $IETH / $IN4 / $ABC',
    "geneve_options": '$IP4 / $GNV / GENEVE(proto=0x6558, vni=4, options=[GeneveOptions(classid=0x101, type=1), $OPT16, '
                      'GeneveOptions(classid=0xffff, type=2, data=b"abc\\0")]) / $IETH / $IN4 / $ABC',
    "geneve_no_outer_checksum": '$IP4 / UDP(sport=49152, dport=6081, chksum=0) / GENEVE(proto=0x6558, vni=5) / $IETH / '
                                '$IN4 / $ABC',
    "geneve_full": '$IP4 / $GNV / GENEVE(optionlen=63, proto=0x0800, vni=6, options=[GeneveOptions(classid=65535, '
                   'type=255, reserved=7, length=31, data=pattern(124)), GeneveOptions(data=pattern(120))]) / $IN4 / $ABC',
    "geneve_max": '$IP4 / $GNV / GENEVE(version=3, optionlen=63, oam=1, critical=1, reserved=63, proto=65535, '
                  'vni=0xffffff, reserved2=255) / Raw(b"abc")',

    # GTP-U.
    "gtp_u_ipv4": '$ETH / $GTPU / GTP_U_Header(gtp_type=255, teid=0x01020304) / $IN4 / $ABC',
    "gtp_u_ipv6": '$IP6 / UDP(sport=2152, dport=2152) / GTP_U_Header(gtp_type=255, teid=0xffffffff) / $IN6 / $SYN',
    "gtp_u_ethernet": '$GTPU / GTP_U_Header(gtp_type=255, teid=1) / $IETH / $IN4 / $ABC',
    "gtp_u_sequence": '$GTPU / GTP_U_Header(gtp_type=255, teid=2, S=1, seq=0xabcd) / $IN4 / $ABC',
    "gtp_u_n_pdu": '$GTPU / GTP_U_Header(gtp_type=255, teid=3, PN=1, npdu=0xef) / $IN4 / $ABC',
    "gtp_u_both": '$GTPU / GTP_U_Header(gtp_type=255, teid=4, S=1, PN=1, seq=5, npdu=6) / $IN4 / $ABC',
    "gtp_u_downlink": '$GTPU / GTP_U_Header(gtp_type=255, teid=5, E=1, next_ex=0x85) / '
                      'GTPPDUSessionContainer(type=0, PPP=0, RQI=1, QFI=9) / $IN4 / $ABC',
    "gtp_u_uplink": '$GTPU / GTP_U_Header(gtp_type=255, teid=6, E=1, next_ex=0x85) / '
                    'GTPPDUSessionContainer(type=1, QFI=63) / $IN6 / $ABC',
    "gtp_u_uplink_sequence": '$GTPU / GTP_U_Header(gtp_type=255, teid=7, E=1, S=1, seq=8, next_ex=0x85) / '
                             'GTPPDUSessionContainer(type=1, QFI=1) / $IN4 / $ABC',
    "gtp_u_pdcp": '$GTPU / GTP_U_Header(gtp_type=255, teid=8, E=1, next_ex=0xc0) / '
                  'GTP_PDCP_PDU_ExtensionHeader(pdcp_pdu=0xfedc) / $IN4 / $ABC',
    "gtp_u_long_pdcp": '$GTPU / GTP_U_Header(gtp_type=255, teid=9, E=1, next_ex=0x82) / '
                       'gtp_extension(struct.pack("!I", 0x3fedc)[1:] + bytes(3), 0) / $IN4 / $ABC',
    "gtp_u_service_class": '$GTPU / GTP_U_Header(gtp_type=255, teid=10, E=1, next_ex=0x20) / '
                           'gtp_extension(b"\\x85\\0", 0) / $IN4 / $ABC',
    "gtp_u_three_extensions": '$GTPU / GTP_U_Header(gtp_type=255, teid=11, E=1, next_ex=0x85) / '
                              'gtp_extension(b"\\0\\2", 0x82) / '
                              'gtp_extension(struct.pack("!I", 5)[1:] + bytes(3), 0xc0) / '
                              'gtp_extension(struct.pack("!H", 6), 0) / $IN4 / $ABC',
    "gtp_u_echo_request": '$GTPU / GTP_U_Header(gtp_type=1, teid=0, S=1, seq=0x1234)',
    "gtp_u_echo_response": '$GTPU / GTP_U_Header(gtp_type=2, teid=0, S=1, seq=0x1234) / IE_Recovery(restart_counter=0)',
    "gtp_u_error_indication": '$GTPU / GTP_U_Header(gtp_type=26, teid=0, S=1, E=1, seq=1, next_ex=0x40) / '
                              'GTP_UDPPort_ExtensionHeader(udp_port=2152) / IE_TEIDI(TEIDI=0x0a0b0c0d) / '
                              'IE_GSNAddress(length=4, ipv4_address="10.0.0.1")',
    "gtp_u_error_indication_ipv6": '$GTPU / GTP_U_Header(gtp_type=26, teid=0, S=1, seq=2) / IE_TEIDI(TEIDI=1) / '
                                   'IE_GSNAddress(length=16, ipv6_address="2001:db8::1")',
    "gtp_u_supported_extensions": '$GTPU / GTP_U_Header(gtp_type=31, teid=0, S=1, seq=3) / '
                                  'Raw(b"\\x8d\\x03\\x40\\x85\\xc0")',
    "gtp_u_private_extension": '$GTPU / GTP_U_Header(gtp_type=2, teid=0, S=1, seq=4) / IE_Recovery(restart_counter=255) / '
                               'Raw(b"\\xff\\0\\x05\\x28\\xafabc")',
    "gtp_u_end_marker": '$GTPU / GTP_U_Header(gtp_type=254, teid=0x0a0b0c0d)',
    "gtp_u_length_by_hand": '$GTPU / GTP_U_Header(gtp_type=255, teid=1, length=1) / $IN4 / $ABC',
    "gtp_u_max": '$GTPU / GTP_U_Header(version=7, PT=1, reserved=1, E=1, S=1, PN=1, gtp_type=255, length=65535, '
                 'teid=0xffffffff, seq=65535, npdu=255, next_ex=255)',

    # GTPv2-C.
    "gtp_c_echo": '$ETH / $GTPC / GTPv2(P=0, T=0, gtp_type=1, length=9, seq=0x123456) / '
                  'IE_RecoveryRestart(length=1, restart_counter=5)',
    "gtp_c_version_not_supported": '$GTPC / GTPv2(P=0, T=0, gtp_type=3, length=4, seq=0xffffff)',
    "gtp_c_create_session": '$GTPC / GTPv2(P=0, gtp_type=32, length=58, teid=0, seq=0x010203) / '
                            'IE_RAT(length=1, RAT_type=6) / IE_APN(length=9, APN="internet") / '
                            'IE_AMBR(length=8, instance=1, AMBR_Uplink=1, AMBR_Downlink=2) / '
                            'IE_BearerContext(length=12, IE_list=[IE_EPSBearerID(length=1, EBI=5), '
                            'IE_RecoveryRestart(length=3) / Raw(b"ab")]) / '
                            'IE_BearerContext(length=0, instance=1)',
    "gtp_c_piggyback": '$GTPC / GTPv2(P=1, gtp_type=33, length=13, teid=7, seq=8) / IE_RecoveryRestart(length=1, '
                       'restart_counter=1) / GTPv2(P=0, gtp_type=95, length=13, teid=7, seq=9) / '
                       'IE_EPSBearerID(length=1, EBI=6)',
    "gtp_c_priority": '$GTPC / GTPv2(P=0, MP=1, gtp_type=34, length=8, teid=0xffffffff, seq=0xffffff, msg_priority=15)',
    "gtp_c_max": '$GTPC / GTPv2(version=7, P=1, T=1, MP=1, SPARE1=1, SPARE2=1, gtp_type=255, length=65535, '
                 'teid=0xffffffff, seq=0xffffff, msg_priority=15, SPARE3=15)',

    # L2TPv2.
    "l2tp_data": '$ETH / $L2 / L2TP(hdr=0, tunnel_id=0x0102, session_id=0x0304) / HDLC() / ppp(0x21) / $IN4 / $ABC',
    "l2tp_data_plain_ppp": '$L2 / L2TP(hdr=0, tunnel_id=1, session_id=2) / ppp(0x57) / $IN6 / $SYN',
    "l2tp_data_length": '$L2 / L2TP(hdr="length", tunnel_id=3, session_id=4) / HDLC() / ppp(0x21) / $IN4 / $ABC',
    "l2tp_data_sequence": '$L2 / L2TP(hdr="sequence", tunnel_id=5, session_id=6, ns=7, nr=8) / HDLC() / ppp(0x21) / $IN4 / $ABC',
    "l2tp_data_offset": '$L2 / L2TP(hdr="offset", tunnel_id=9, session_id=10, offset=2) / HDLC() / ppp(0x21) / $IN4 / $ABC',
    "l2tp_data_all": '$L2 / L2TP(hdr="length+sequence+offset+priority", tunnel_id=65535, session_id=65535, ns=65535, nr=65535, '
                     'offset=2) / HDLC() / ppp(0x21) / $IN4 / $ABC',
    "l2tp_zero_length_body": '$L2 / L2TP(hdr="control+length+sequence", tunnel_id=1, session_id=0, ns=2, nr=3)',
    "l2tp_hello": '$L2 / L2TP(hdr="control+length+sequence", tunnel_id=1, ns=2, nr=3) / avp(0, struct.pack("!H", 6))',
    "l2tp_start": '$L2 / L2TP(hdr="control+length+sequence") / avp(0, struct.pack("!H", 1)) / '
                  'avp(2, b"\\1\\0") / avp(3, struct.pack("!I", 3)) / avp(7, b"lac") / avp(9, struct.pack("!H", 9)) / '
                  'avp(11, b"challenge", first=0xc000) / avp(8, b"umpa", first=0) / avp(0xfffe, b"x", vendor=0xfffd)',
    "l2tp_max": '$L2 / L2TP(hdr=0xfff, version=2, len=65535, tunnel_id=65535, session_id=65535, ns=65535, nr=65535)',

    # L2TPv3.
    "l2tpv3": '$ETH / $IP4_L2TP / Raw(struct.pack("!I", 0x01020304)) / $IETH / $IN4 / $ABC',
    "l2tpv3_cookie": '$IP6_L2TP / Raw(struct.pack("!IQ", 5, 0x0102030405060708)) / $IETH / $IN4 / $ABC',
    "l2tpv3_sublayer": '$IP4_L2TP / Raw(struct.pack("!III", 6, 0xfedcba98, 0x40abcdef)) / $IETH / $IN4 / $ABC',
    "l2tpv3_control": '$IP4_L2TP / Raw(struct.pack("!IHHIHH", 0, 0xc803, 20, 0x0a0b0c0d, 1, 2)) / avp(0, struct.pack("!H", 20))',
    "l2tpv3_udp": '$L2 / Raw(struct.pack("!HHI", 3, 0, 0x01020304)) / $IETH / $IN4 / $ABC',
    "l2tpv3_udp_all": '$L2 / Raw(struct.pack("!HHIQI", 3, 0, 7, 0xffffffffffffffff, 0x40000001)) / $IETH / $IN4 / $ABC',
    "l2tpv3_udp_control": '$L2 / Raw(struct.pack("!HHIHH", 0xc803, 47, 0, 0, 0)) / avp(0, struct.pack("!H", 1)) / '
                          'avp(61, struct.pack("!I", 5)) / avp(7, b"lac") / avp(62, struct.pack("!H", 5), first=0x8000)',

    # EtherIP.
    "etherip": '$ETH / $IP4 / EtherIP(version=3, reserved=0) / $IETH / $IN4 / $ABC',
    "etherip_over_ipv6": '$IP6_ETHERIP / EtherIP(version=3, reserved=0) / $IETH / $IN6 / $SYN',
    "etherip_max": '$IP4 / EtherIP(version=15, reserved=4095) / $IETH / $IN4 / $ABC',

    # WireGuard.
    "wireguard_initiation": '$ETH / $WG / Wireguard(message_type=1) / WireguardInitiation(sender_index=0x01020304, '
                            'unencrypted_ephemeral=pattern(32), encrypted_static=pattern(48), '
                            'encrypted_timestamp=pattern(28), mac1=pattern(16), mac2=b"0123456789abcdef")',
    "wireguard_response": '$WG / Wireguard(message_type=2) / WireguardResponse(sender_index=0x01020304, '
                          'receiver_index=0x05060708, unencrypted_ephemeral=pattern(32), encrypted_nothing=b"nothing", '
                          'mac1=pattern(16), mac2=b"0123456789abcdef")',
    "wireguard_cookie": '$WG / Wireguard(message_type=3) / WireguardCookieReply(receiver_index=0xfffefdfc, '
                        'nonce=pattern(24), encrypted_cookie=pattern(32))',
    "wireguard_transport": '$WG / Wireguard(message_type=4) / WireguardTransport(receiver_index=0x01020304, '
                           'counter=0x05060708090a0b0c, encrypted_encapsulated_packet=pattern(48))',
    "wireguard_keepalive": '$IP6 / UDP(sport=51820, dport=51820) / Wireguard(message_type=4) / '
                           'WireguardTransport(receiver_index=1, counter=2, encrypted_encapsulated_packet=pattern(16))',
    "wireguard_max": '$WG / Wireguard(message_type=4, reserved_zero=0xffffff) / WireguardTransport('
                     'receiver_index=0xffffffff, counter=0xffffffffffffffff, encrypted_encapsulated_packet=pattern(33))',

    # NSH.
    "nsh_context": '$ETH / NSH(mdtype=1, nextproto=3, spi=0xabcdef, si=254, context_header=pattern(16)) / $IETH / $IN4 / $ABC',
    "nsh_no_metadata": '$ETH / NSH(mdtype=2, length=2, nextproto=1, spi=1, si=2) / $IN4 / $ABC',
    "nsh_metadata": '$ETH / NSH(mdtype=2, length=4, nextproto=2, spi=1, si=2) / metadata(0x0102, 3, b"abcd") / $IN6 / $ABC',
    "nsh_metadata_padded": '$ETH / NSH(mdtype=2, length=8, nextproto=1, spi=1, si=2) / metadata(0x0102, 3, b"abc") / '
                           'metadata(5, 6, b"") / metadata(0xffff, 255, b"abcde", 1) / $IN4 / $ABC',
    "nsh_full": '$ETH / NSH(mdtype=2, length=63, nextproto=1, spi=1, si=2) / metadata(1, 2, pattern(120)) / '
                'metadata(3, 4, pattern(115)) / $IN4 / $ABC',
    "nsh_mpls": '$ETH / NSH(mdtype=1, nextproto=5, context_header=bytes(16)) / MPLS(label=7, ttl=64, s=1) / $IN4 / $ABC',
    "nsh_in_nsh": '$ETH / NSH(mdtype=1, nextproto=4, context_header=bytes(16)) / NSH(mdtype=2, length=2, nextproto=3, '
                  'ttl=62) / $IETH / $IN4 / $ABC',
    "nsh_over_gre": '$IP4 / GRE(proto=0x894f) / NSH(mdtype=1, nextproto=1, context_header=b"abc") / $IN4 / $ABC',
    "nsh_max": '$ETH / NSH(ver=3, oam=1, unused1=1, ttl=63, length=63, unused2=15, mdtype=15, nextproto=255, '
               'spi=0xffffff, si=255)',
}


def expanded(expression):
    for short, long in BEGIN.items():
        expression = expression.replace("$" + short, long)
    return expression


PACKETS = {name: expanded(expression) for name, expression in PACKETS.items()}
