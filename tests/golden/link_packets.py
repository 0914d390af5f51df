# SPDX-License-Identifier: BSL-1.0
"""The link layers. Frame check sequences are zlib.crc32's, and padding is given by hand.

Scapy has no RSTP and no TCN BPDU: the first is its configuration BPDU with a last octet, the version 1 length, behind it
(IEEE 802.1D-2004 figure 9-3); the second is packed from the picture of IEEE 802.1D-2004 figure 9-2.
Scapy counts trailing padding in the length of an 802.3 frame, so it is put behind the finished bytes; it pads LLDP to 60
bytes itself. It sends PPP protocol numbers under 256 as one octet, which is so only where the Protocol-Field-Compression
of RFC 1661 section 6.5 was negotiated; ppp() is the field of section 2.
"""
import struct
import zlib

from scapy.config import conf
from scapy.contrib.mpls import MPLS
from scapy.layers.eap import EAP, EAPOL
from scapy.layers.inet import IP, TCP, UDP
from scapy.layers.inet6 import IPv6
from scapy.layers.l2 import (ARP, LLC, SNAP, STP, CookedLinux, CookedLinuxV2, Dot1AD, Dot1Q, Dot3, Ether)
from scapy.layers.ppp import HDLC, PPP, PPPoE, PPPoED, PPPoED_Tags, PPPoETag
from scapy.packet import Raw
from scapy.contrib.lldp import (LLDPDUChassisID, LLDPDUEndOfLLDPDU, LLDPDUGenericOrganisationSpecific,
                                LLDPDUManagementAddress, LLDPDUPortDescription, LLDPDUPortID, LLDPDUSystemCapabilities,
                                LLDPDUSystemDescription, LLDPDUSystemName, LLDPDUTimeToLive)

conf.contribs["LLDP"].strict_mode_disable()


def padded(packet, size=60):
    return bytes(packet).ljust(size, b"\0")


def with_fcs(packet):
    return bytes(packet) + struct.pack("<I", zlib.crc32(bytes(packet)))


def tag(number, octets=b""):
    return PPPoETag(tag_type=number, tag_value=octets)


def ppp(number):
    return Raw(struct.pack("!H", number))


def pattern(size):
    return Raw(bytes((7 * i + 1) % 256 for i in range(size)))


BEGIN = {
    "RETH": 'Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02", type=0x8035)',
    "ETH": 'Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")',
    "DOT3": 'Dot3(src="02:00:00:00:00:01", dst="01:80:c2:00:00:00")',
    "IP4": 'IP(id=0, src="10.0.0.1", dst="10.0.0.2")',
    "INNER4": 'IP(id=7, src="192.168.0.1", dst="192.168.0.2")',
    "IP6": 'IPv6(src="2001:db8::1", dst="2001:db8::2")',
    "DGRAM": 'UDP(sport=1024, dport=2048)',
    "SYN": 'TCP(sport=1024, dport=80, flags="S", seq=1)',
    "SNAP": 'LLC(dsap=0xaa, ssap=0xaa, ctrl=3) / SNAP',
    "BPDU": 'LLC(dsap=0x42, ssap=0x42, ctrl=3)',
    "STP": 'STP(version=0, bpdutype=0, bpduflags=0x81, rootid=0x6001, rootmac="02:00:00:00:00:0a", pathcost=0x01020304, '
           'bridgeid=0x7002, bridgemac="02:00:00:00:00:0b", portid=0x8003, age=1, maxage=21, hellotime=3, fwddelay=16)',
    "LLDP3": 'LLDPDUChassisID(subtype=4, id="02:00:00:00:00:01") / LLDPDUPortID(subtype=5, id=b"eth0") / '
             'LLDPDUTimeToLive(ttl=120)',
    "TAGS": 'PPPoED_Tags(tag_list=[tag(0x0101), tag(0x0103, b"12345")])',
}

PACKETS = {
    # IEEE 802.3, LLC, SNAP.
    "ieee802_3_alone": 'Dot3(src="00:00:00:00:00:00", dst="ff:ff:ff:ff:ff:ff", len=0)',
    "ieee802_3_payload": '$DOT3 / Raw(b"\\xfa\\xfa\\x03abc")',
    "ieee802_3_length_by_hand": 'Dot3(src="02:00:00:00:00:01", dst="02:00:00:00:00:02", len=1500) / '
                                'LLC(dsap=0xf0, ssap=0xf0, ctrl=3) / Raw(b"abc")',
    "ieee802_3_max": 'Dot3(src="ff:ff:ff:ff:ff:ff", dst="ff:ff:ff:ff:ff:ff", len=65535)',
    "llc_payload": '$DOT3 / LLC(dsap=0xfa, ssap=0xfb, ctrl=0x03) / Raw(b"abc")',
    "llc_alone": 'LLC(dsap=0, ssap=0, ctrl=3)',
    "llc_test": '$DOT3 / LLC(dsap=0, ssap=4, ctrl=0xe3) / Raw(b"abcde")',
    "llc_max": 'LLC(dsap=255, ssap=255, ctrl=255)',
    "snap_ipv4": '$DOT3 / $SNAP(OUI=0, code=0x0800) / $IP4 / $DGRAM / Raw(b"abc")',
    "snap_ipv6": '$DOT3 / $SNAP(OUI=0, code=0x86dd) / $IP6 / $SYN / Raw(b"abcd")',
    "snap_arp": '$DOT3 / $SNAP(OUI=0, code=0x0806) / ARP(op=2, hwsrc="02:00:00:00:00:01", psrc="10.0.0.1", '
                'hwdst="02:00:00:00:00:02", pdst="10.0.0.2")',
    "snap_vlan": '$DOT3 / $SNAP(OUI=0, code=0x8100) / Dot1Q(prio=1, vlan=7) / $IP4 / $DGRAM',
    "snap_organization": '$DOT3 / $SNAP(OUI=0xfedcba, code=0x1234) / Raw(b"abc")',
    "snap_max": 'SNAP(OUI=0xffffff, code=0xffff)',
    "snap_over_1500": '$DOT3 / $SNAP(OUI=0, code=0x0800) / $IP4 / $DGRAM / pattern(1464)',

    # IEEE 802.1ad.
    "service_vlan_ipv4": '$ETH / Dot1AD(prio=5, id=1, vlan=100) / Dot1Q(prio=3, vlan=200) / $IP4 / $DGRAM / Raw(b"abc")',
    "service_vlan_ipv6": '$ETH / Dot1AD(prio=0, id=0, vlan=4094) / Dot1Q(prio=7, id=1, vlan=1) / $IP6 / $SYN',
    "service_vlan_alone": '$ETH / Dot1AD(vlan=2) / $IP4 / $DGRAM',
    "service_vlan_twice": '$ETH / Dot1AD(vlan=2) / Dot1AD(vlan=3) / Dot1Q(vlan=4) / $IP4 / $DGRAM',
    "service_vlan_arp": '$ETH / Dot1AD(vlan=2) / Dot1Q(vlan=4) / ARP(op=1, hwsrc="02:00:00:00:00:01", psrc="10.0.0.1", '
                        'pdst="10.0.0.2")',
    "service_vlan_max": 'Dot1AD(prio=7, id=1, vlan=4095, type=0xffff)',

    # Linux cooked capture.
    "cooked_ipv4": 'CookedLinux(pkttype=4, lladdrtype=1, lladdrlen=6, src=bytes([2, 0, 0, 0, 0, 1, 0xab, 0xcd]), '
                   'proto=0x0800) / $IP4 / $DGRAM / Raw(b"abc")',
    "cooked_ipv6": 'CookedLinux(pkttype=0, lladdrtype=772, lladdrlen=6, src=bytes(8), proto=0x86dd) / $IP6 / $SYN',
    "cooked_no_address": 'CookedLinux(pkttype=1, lladdrtype=65534, lladdrlen=0, src=bytes(8), proto=0x0800) / $IP4 / $DGRAM',
    "cooked_arp": 'CookedLinux(pkttype=2, lladdrtype=1, lladdrlen=6, src=bytes([2, 0, 0, 0, 0, 1, 0, 0]), proto=0x0806) / '
                  'ARP(op=1, hwsrc="02:00:00:00:00:01", psrc="10.0.0.1", pdst="10.0.0.2")',
    "cooked_vlan": 'CookedLinux(pkttype=3, lladdrtype=1, lladdrlen=6, src=bytes([2, 0, 0, 0, 0, 1, 0, 0]), proto=0x8100) / '
                   'Dot1Q(vlan=5) / $IP4 / $DGRAM',
    "cooked_max": 'CookedLinux(pkttype=65535, lladdrtype=65535, lladdrlen=65535, src=bytes([255] * 8), proto=65535)',
    "cooked_2_ipv4": 'CookedLinuxV2(proto=0x0800, reserved=0x0102, ifindex=0x03040506, lladdrtype=1, pkttype=4, lladdrlen=6, '
                     'src=bytes([2, 0, 0, 0, 0, 1, 0xab, 0xcd])) / $IP4 / $DGRAM / Raw(b"abc")',
    "cooked_2_ipv6": 'CookedLinuxV2(proto=0x86dd, reserved=0, ifindex=1, lladdrtype=772, pkttype=0, lladdrlen=6, '
                     'src=bytes(8)) / $IP6 / $SYN',
    "cooked_2_arp": 'CookedLinuxV2(proto=0x0806, reserved=0, ifindex=2, lladdrtype=1, pkttype=1, lladdrlen=6, '
                    'src=bytes([2, 0, 0, 0, 0, 1, 0, 0])) / ARP(op=1, hwsrc="02:00:00:00:00:01", psrc="10.0.0.1", '
                    'pdst="10.0.0.2")',
    "cooked_2_max": 'CookedLinuxV2(proto=65535, reserved=65535, ifindex=0xffffffff, lladdrtype=65535, pkttype=255, '
                    'lladdrlen=255, src=bytes([255] * 8))',

    # PPPoE.
    "pppoe_padi": '$ETH / PPPoED(code=9) / $TAGS',
    "pppoe_pado": '$ETH / PPPoED(code=7) / PPPoED_Tags(tag_list=[tag(0x0102, b"bras1"), tag(0x0101, b"isp"), '
                  'tag(0x0103, b"1234"), tag(0x0104, bytes(range(16)))])',
    "pppoe_padr": '$ETH / PPPoED(code=0x19) / PPPoED_Tags(tag_list=[tag(0x0101, b"isp"), tag(0x0110, b"relay"), '
                  'tag(0x0120, b"\\x05\\xdc"), tag(0x0105, b"\\x00\\x00\\x0d\\xe9\\x01\\x06line 7"), tag(0)])',
    "pppoe_pads": '$ETH / PPPoED(code=0x65, sessionid=0x1234) / PPPoED_Tags(tag_list=[tag(0x0101)])',
    "pppoe_padt": '$ETH / PPPoED(code=0xa7, sessionid=0xfffe) / PPPoED_Tags(tag_list=[tag(0x0203, b"bye")])',
    "pppoe_errors": '$ETH / PPPoED(code=0x65, sessionid=0) / PPPoED_Tags(tag_list=[tag(0x0201, b"no such service"), '
                    'tag(0x0202, b"full"), tag(0x0203, b"\\xc3\\xbc")])',
    "pppoe_other_tag": '$ETH / PPPoED(code=9) / PPPoED_Tags(tag_list=[tag(0x0101), tag(0xabcd, b"abc"), tag(0x0106)])',
    "pppoe_no_tags": '$ETH / PPPoED(code=0xa7, sessionid=1)',
    "pppoe_in_vlan": '$ETH / Dot1Q(vlan=7) / PPPoED(code=9) / $TAGS',
    "pppoe_in_service_vlan": '$ETH / Dot1AD(vlan=3) / Dot1Q(vlan=7) / PPPoE(sessionid=0x0102) / ppp(0x0021) / $IP4 / $SYN',
    "pppoe_max": '$ETH / PPPoED(version=15, type=15, code=255, sessionid=65535, len=65535) / PPPoED_Tags(tag_list=['
                 'PPPoETag(tag_type=65535, tag_len=65535, tag_value=b"")])',
    "pppoe_padi_padded": 'with_fcs(padded($ETH / PPPoED(code=9) / $TAGS))',
    "pppoe_session_ipv4": '$ETH / PPPoE(sessionid=0x1234) / ppp(0x0021) / $IP4 / $DGRAM / Raw(b"abc")',
    "pppoe_session_ipv6": '$ETH / Dot1Q(vlan=7) / PPPoE(sessionid=1) / ppp(0x0057) / $IP6 / $SYN / Raw(b"abcd")',
    "pppoe_session_mpls": '$ETH / PPPoE(sessionid=1) / ppp(0x0281) / MPLS(label=100, cos=0, s=1, ttl=64) / $IP4 / $DGRAM',
    "pppoe_session_eap": '$ETH / PPPoE(sessionid=1) / ppp(0xc227) / EAP(code=2, id=3, type=1, identity=b"joe")',
    "pppoe_session_lcp": '$ETH / PPPoE(sessionid=1) / ppp(0xc021) / Raw(b"\\x09\\x05\\x00\\x08\\x01\\x02\\x03\\x04")',
    "pppoe_session_max": '$ETH / PPPoE(version=15, type=15, code=255, sessionid=65535, len=65535) / ppp(0xffff)',
    "pppoe_session_payload": '$ETH / PPPoE(sessionid=2) / Raw(b"\\xc0\\x21\\x0b\\x05\\x00\\x08\\x01\\x02\\x03\\x04")',

    # PPP.
    "ppp_ipv4": 'ppp(0x0021) / $IP4 / $DGRAM / Raw(b"abc")',
    "ppp_compressed_ipv4": 'PPP(proto=0x0021) / $IP4 / $DGRAM / Raw(b"abc")',
    "hdlc_compressed_ipv6": 'HDLC() / PPP(proto=0x0057) / $IP6 / $SYN',
    "ppp_compressed_max": 'PPP(proto=0xff) / Raw(b"abc")',
    "hdlc_ipv4": 'HDLC() / ppp(0x0021) / $IP4 / $DGRAM / Raw(b"abc")',
    "hdlc_ipv6": 'HDLC(address=0xff, control=0x03) / ppp(0x0057) / $IP6 / $SYN',
    "hdlc_max": 'HDLC(address=0xff, control=0xff) / ppp(0xffff) / Raw(b"abc")',

    # MPLS.
    "mpls_ipv4": '$ETH / MPLS(label=0xabcde, cos=5, s=1, ttl=63) / $IP4 / $DGRAM / Raw(b"abc")',
    "mpls_ipv6": '$ETH / MPLS(label=16, cos=0, s=1, ttl=255) / $IP6 / $SYN / Raw(b"abcd")',
    "mpls_stack": '$ETH / MPLS(label=16, cos=1, s=0, ttl=1) / MPLS(label=17, cos=2, s=0, ttl=2) / '
                  'MPLS(label=0xfffff, cos=7, s=1, ttl=3) / $IP4 / $SYN',
    "mpls_ethernet": '$ETH / MPLS(label=18, cos=0, s=1, ttl=64) / Ether(src="00:00:0c:00:00:03", '
                     'dst="00:00:5e:00:00:04") / Dot1Q(vlan=9) / $IP4 / $DGRAM / Raw(b"abc")',
    "mpls_in_vlan": '$ETH / Dot1Q(vlan=9) / MPLS(label=18, cos=0, s=1, ttl=64) / $IP4 / $DGRAM',
    "mpls_payload": '$ETH / MPLS(label=19, cos=0, s=1, ttl=64) / Raw(b"\\x10\\x00\\x7f\\xffabc")',
    "mpls_bottom_by_hand": '$ETH / MPLS(label=19, cos=0, s=1, ttl=64) / MPLS(label=20, cos=0, s=0, ttl=64) / Raw(b"abc")',
    "mpls_max": '$ETH / MPLS(label=0xfffff, cos=7, s=1, ttl=255) / $IP4 / $DGRAM',

    # ARP, RARP.
    "arp_request": 'Ether(src="02:00:00:00:00:01", dst="ff:ff:ff:ff:ff:ff") / ARP(op=1, hwsrc="02:00:00:00:00:01", '
                   'psrc="10.0.0.1", hwdst="00:00:00:00:00:00", pdst="10.0.0.2")',
    "arp_reply": '$ETH / ARP(op=2, hwsrc="02:00:00:00:00:01", psrc="10.0.0.1", hwdst="02:00:00:00:00:02", pdst="10.0.0.2")',
    "arp_padded": 'with_fcs(padded($ETH / ARP(op=2, hwsrc="02:00:00:00:00:01", psrc="10.0.0.1", '
                  'hwdst="02:00:00:00:00:02", pdst="10.0.0.2")))',
    "arp_in_vlan": '$ETH / Dot1Q(vlan=7) / ARP(op=1, hwsrc="02:00:00:00:00:01", psrc="10.0.0.1", pdst="10.0.0.2")',
    "arp_max": 'Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02", type=0x0806) / Raw(bytes([255] * 28))',
    "arp_inverse": '$ETH / ARP(hwtype=15, op=8, hwsrc=bytes([2, 0, 0, 0, 0, 1]), psrc="10.0.0.1", hwdst=bytes(6), '
                   'pdst="10.0.0.2")',
    "arp_lengths_by_hand": '$ETH / ARP(ptype=0x86dd, op=2, hwlen=6, plen=4, hwsrc="02:00:00:00:00:01", '
                           'psrc=bytes([10, 0, 0, 1]), hwdst="02:00:00:00:00:02", pdst=bytes([10, 0, 0, 2]))',
    "rarp_request": '$RETH / ARP(op=3, hwsrc="02:00:00:00:00:01", psrc="0.0.0.0", hwdst="02:00:00:00:00:01", pdst="0.0.0.0")',
    "rarp_reply": '$RETH / ARP(op=4, hwsrc="02:00:00:00:00:02", psrc="10.0.0.2", hwdst="02:00:00:00:00:01", pdst="10.0.0.1")',

    # LLDP.
    "lldp_least": '$ETH / $LLDP3 / LLDPDUEndOfLLDPDU()',
    "lldp_texts": '$ETH / $LLDP3 / LLDPDUPortDescription(description=b"uplink") / LLDPDUSystemName(system_name=b"sw1") / '
                  'LLDPDUSystemDescription(description=b"a switch with a longer text") / LLDPDUEndOfLLDPDU()',
    "lldp_capabilities": '$ETH / $LLDP3 / LLDPDUSystemCapabilities(mac_bridge_available=1, router_available=1, '
                         'two_port_mac_relay_available=1, other_available=1, router_enabled=1, telephone_enabled=1) / '
                         'LLDPDUEndOfLLDPDU()',
    "lldp_capabilities_max": '$ETH / $LLDP3 / Raw(b"\\x0e\\x04\\xff\\xff\\xff\\xff") / LLDPDUEndOfLLDPDU()',
    "lldp_management_ipv4": '$ETH / $LLDP3 / LLDPDUManagementAddress(management_address_subtype=1, '
                            'management_address=bytes([10, 0, 0, 1]), interface_numbering_subtype=2, interface_number=7) / '
                            'LLDPDUEndOfLLDPDU()',
    "lldp_management_ipv6": '$ETH / $LLDP3 / LLDPDUManagementAddress(management_address_subtype=2, '
                            'management_address=bytes(range(16)), interface_numbering_subtype=3, '
                            'interface_number=0xfffefdfc, object_id=bytes([0x2b, 6, 1, 4, 1])) / LLDPDUEndOfLLDPDU()',
    "lldp_management_two": '$ETH / $LLDP3 / LLDPDUManagementAddress(management_address_subtype=1, '
                           'management_address=bytes([10, 0, 0, 1]), interface_numbering_subtype=1, interface_number=0) / '
                           'LLDPDUManagementAddress(management_address_subtype=6, management_address=bytes([2, 0, 0, 0, 0, 1]), '
                           'interface_numbering_subtype=2, interface_number=1, object_id=bytes([0x2b])) / LLDPDUEndOfLLDPDU()',
    "lldp_organization": '$ETH / $LLDP3 / LLDPDUGenericOrganisationSpecific(org_code=0x0080c2, subtype=1, '
                         'data=b"\\x00\\x07") / LLDPDUGenericOrganisationSpecific(org_code=0xfedcba, subtype=255, data=b"") / '
                         'LLDPDUEndOfLLDPDU()',
    "lldp_subtypes": '$ETH / LLDPDUChassisID(subtype=7, id=b"switch 1") / LLDPDUPortID(subtype=3, id="02:00:00:00:00:09") / '
                     'LLDPDUTimeToLive(ttl=0xffff) / LLDPDUEndOfLLDPDU()',
    "lldp_shutdown": '$ETH / LLDPDUChassisID(subtype=5, family=1, id="10.0.0.1") / LLDPDUPortID(subtype=7, id=b"1") / '
                     'LLDPDUTimeToLive(ttl=0) / LLDPDUEndOfLLDPDU()',
    "lldp_other_tlv": '$ETH / $LLDP3 / Raw(struct.pack("!H", 100 << 9 | 3) + b"abc") / LLDPDUEndOfLLDPDU()',
    "lldp_longest": '$ETH / $LLDP3 / LLDPDUSystemDescription(description=bytes(pattern(511))) / LLDPDUEndOfLLDPDU()',
    "lldp_max": '$ETH / LLDPDUChassisID(_type=127, _length=511, subtype=255, id=b"")',
    "lldp_in_vlan": '$ETH / Dot1Q(vlan=7, type=0x88cc) / $LLDP3 / LLDPDUEndOfLLDPDU()',
    "lldp_padded": 'with_fcs(padded($ETH / $LLDP3 / LLDPDUEndOfLLDPDU()))',

    # Spanning tree.
    "stp_configuration": '$DOT3 / $BPDU / $STP',
    "stp_padded": 'with_fcs(padded($DOT3 / $BPDU / $STP))',
    "stp_default": '$DOT3 / $BPDU / STP(rootid=0x8000, bridgeid=0x8000, portid=0x8000, age=0)',
    "stp_max": '$DOT3 / $BPDU / Raw(bytes([255] * 35))',
    "rstp": '$DOT3 / $BPDU / STP(version=2, bpdutype=2, bpduflags=0x3c, rootid=0x8001, rootmac="02:00:00:00:00:0a", '
            'pathcost=20000, bridgeid=0x9001, bridgemac="02:00:00:00:00:0b", portid=0x8002, age=1, maxage=20, '
            'hellotime=2, fwddelay=15) / Raw(bytes(1))',
    "rstp_proposal": 'with_fcs(padded($DOT3 / $BPDU / STP(version=2, bpdutype=2, bpduflags=0x4b, rootid=0x8001, '
                     'rootmac="02:00:00:00:00:0a", pathcost=20000, bridgeid=0x9001, bridgemac="02:00:00:00:00:0b", '
                     'portid=0x8002, age=1, maxage=20, hellotime=2, fwddelay=15) / Raw(bytes(1))))',
    "rstp_max": '$DOT3 / $BPDU / Raw(bytes([255] * 36))',
    "stp_topology_change": '$DOT3 / $BPDU / Raw(struct.pack("!HBB", 0, 0, 0x80))',
    "stp_topology_change_padded": 'with_fcs(padded($DOT3 / $BPDU / Raw(struct.pack("!HBB", 0, 0, 0x80))))',
    "stp_topology_change_max": '$DOT3 / $BPDU / Raw(bytes([255] * 4))',

    # EAPOL, EAP.
    "eapol_start": '$ETH / EAPOL(version=1, type=1)',
    "eapol_logoff": '$ETH / EAPOL(version=3, type=2)',
    "eapol_key": '$ETH / EAPOL(version=2, type=3) / Raw(b"\\x09abc")',
    "eapol_identity_request": '$ETH / EAPOL(version=2, type=0) / EAP(code=1, id=1, type=1)',
    "eapol_identity_response": '$ETH / EAPOL(version=2, type=0) / EAP(code=2, id=255, type=1, identity=b"joe")',
    "eapol_nak": '$ETH / EAPOL(version=1, type=0) / EAP(code=2, id=7, type=3, desired_auth_types=[13, 25])',
    "eapol_success": '$ETH / EAPOL(version=1, type=0) / EAP(code=3, id=8)',
    "eapol_failure": 'with_fcs(padded($ETH / EAPOL(version=1, type=0) / EAP(code=4, id=9)))',
    "eapol_in_vlan": '$ETH / Dot1Q(vlan=7) / EAPOL(version=2, type=0) / EAP(code=3, id=8)',
    "eapol_max": '$ETH / EAPOL(version=255, type=255, len=65535)',
    "eap_max": '$ETH / EAPOL(version=2, type=0) / Raw(bytes([255] * 5))',

    # The frame check sequence, and the padding to the least size.
    "fcs_ethernet_alone": 'with_fcs(Ether(src="00:00:00:00:00:00", dst="ff:ff:ff:ff:ff:ff", type=0))',
    "fcs_udp": 'with_fcs($ETH / $IP4 / $DGRAM / Raw(b"abc"))',
    "fcs_by_hand": 'bytes($ETH / $IP4 / $DGRAM / Raw(b"abc")) + bytes([0xde, 0xad, 0xbe, 0xef])',
    "fcs_udp_over_1400": 'with_fcs($ETH / $IP4 / $DGRAM / pattern(1400))',
    "fcs_ieee802_3": 'with_fcs($DOT3 / LLC(dsap=0xfa, ssap=0xfa, ctrl=3) / Raw(b"abc"))',
    "pad_udp": 'padded($ETH / $IP4 / $DGRAM / Raw(b"abc"))',
    "pad_fcs_empty_udp": 'with_fcs(padded($ETH / $IP4 / $DGRAM))',
    "pad_fcs_tcp": 'with_fcs(padded($ETH / $IP4 / $SYN / Raw(b"abc")))',
    "pad_fcs_ipv6": 'with_fcs(padded($ETH / $IP6 / $DGRAM))',
    "pad_fcs_vlan": 'with_fcs(padded($ETH / Dot1Q(vlan=42) / $IP4 / $DGRAM / Raw(b"abc"), 64))',
    "pad_fcs_service_vlan": 'with_fcs(padded($ETH / Dot1AD(vlan=3) / Dot1Q(vlan=42) / $IP4 / $DGRAM / Raw(b"abc")))',
    "pad_fcs_ieee802_3": 'with_fcs(padded($DOT3 / LLC(dsap=0xfa, ssap=0xfa, ctrl=3) / Raw(b"abc")))',
    "pad_fcs_in_mpls": 'with_fcs($ETH / MPLS(label=18, cos=0, s=1, ttl=64) / Raw(with_fcs(padded('
                       'Ether(src="00:00:0c:00:00:03", dst="00:00:5e:00:00:04") / $IP4 / $DGRAM / Raw(b"abc")))))',
    **{f"pad_fcs_udp_{size}": f'with_fcs(padded($ETH / $IP4 / $DGRAM / pattern({size})))'
       for size in [0, 1, 2, 15, 16, 17, 18, 19, 20, 63, 64, 65, 100]},
}


def expanded(expression):
    for short, long in BEGIN.items():
        expression = expression.replace("$" + short, long)
    return expression


PACKETS = {name: expanded(expression) for name, expression in PACKETS.items()}
