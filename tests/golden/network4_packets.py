# SPDX-License-Identifier: BSL-1.0
import struct

from scapy.contrib.igmp import IGMP
from scapy.contrib.igmpv3 import IGMPv3, IGMPv3gr, IGMPv3mq, IGMPv3mr
from scapy.contrib.ospf import (OSPF_DBDesc, OSPF_External_LSA, OSPF_Hdr, OSPF_Hello, OSPF_Link, OSPF_LSA_Hdr,
                                OSPF_LSAck, OSPF_LSReq, OSPF_LSReq_Item, OSPF_LSUpd, OSPF_Network_LSA,
                                OSPF_NSSA_External_LSA, OSPF_Router_LSA, OSPF_SummaryASBR_LSA, OSPF_SummaryIP_LSA)
from scapy.layers.inet import (ICMP, IP, TCP, UDP, IPOption, IPOption_MTU_Probe, IPOption_MTU_Reply, IPOption_NOP, IPOption_Router_Alert, IPOption_Security,
                               IPOption_Stream_Id, IPOption_Timestamp,
                               IPOption_Traceroute)
from scapy.layers.inet6 import IPv6
from scapy.layers.l2 import Ether
from scapy.layers.vrrp import VRRP, VRRPv3
from scapy.packet import Raw
from scapy.utils import checksum, inet_aton


def ip4(*options):
    return IP(id=0, src="10.0.0.1", dst="10.0.0.2", options=list(options))


# Scapy's Internet Timestamp has one entry. Longer ones are made from RFC 791's picture.
def internet_timestamp(pointer, overflow, flag, entries):
    return IPOption(copy_flag=0, optclass=2, option=4, value=bytes([pointer, overflow << 4 | flag]) + entries)


def entry(address, timestamp):
    return inet_aton(address) + struct.pack("!I", timestamp)


# Scapy's ICMP extension header sums itself alone, and not its objects; this is RFC 4884's picture.
def extension_object(class_num, c_type, data):
    data += bytes(-len(data) % 4)
    return struct.pack("!HBB", 4 + len(data), class_num, c_type) + data


def extension(*objects):
    data = struct.pack("!HH", 0x2000, 0) + b"".join(objects)
    return data[:2] + struct.pack("!H", checksum(data)) + data[4:]


ETH = Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")
IP4 = ip4()
IP6 = IPv6(src="fe80::1", dst="ff02::12", hlim=255)
MULTICAST = Ether(src="02:00:00:00:00:01", dst="01:00:5e:00:00:01")
TO_ALL = IP(id=0, ttl=1, src="10.0.0.1", dst="224.0.0.1", options=[IPOption_Router_Alert(alert=0)])
TO_ALL_V3 = IP(id=0, ttl=1, tos=0xc0, src="10.0.0.1", dst="224.0.0.1", options=[IPOption_Router_Alert(alert=0)])
TO_ROUTERS = IP(id=0, ttl=1, tos=0xc0, src="10.0.0.1", dst="224.0.0.22", options=[IPOption_Router_Alert(alert=0)])
TO_OSPF = IP(id=0, ttl=1, tos=0xc0, src="10.0.0.1", dst="224.0.0.5")
TO_VRRP = IP(id=0, ttl=255, src="10.0.0.1", dst="224.0.0.18")
DGRAM = UDP(sport=1024, dport=2048)
ABC = Raw(b"abc")
# A datagram, whole, and the start of a longer one: its lengths and its checksum are those of the whole.
WHOLE = IP(id=7, src="192.168.0.1", dst="192.168.0.2") / UDP(sport=1024, dport=2048) / Raw(b"abc")
START = (IP(id=7, flags="DF", len=1500, src="192.168.0.1", dst="192.168.0.2") /
         UDP(sport=1024, dport=2048, len=1480, chksum=0xbeef))
START_OF_TCP = (IP(id=7, len=60, ttl=1, proto=6, src="192.168.0.1", dst="192.168.0.2") /
                Raw(struct.pack("!HHI", 1024, 80, 1)))
WITH_OPTION = (IP(id=7, len=100, src="192.168.0.1", dst="192.168.0.2", options=[IPOption_Router_Alert(alert=5)]) /
               UDP(sport=1024, dport=2048, len=76, chksum=0xbeef))
PADDED = bytes(START) + bytes(100)

PACKETS = {
    # IPv4 options, RFC 791 section 3.1.
    "option_security": 'ip4(IPOption_Security(security=0xf135, compartment=0x1234, handling_restrictions=0x5678, '
                       'transmission_control_code=b"\\x9a\\xbc\\xde")) / DGRAM / ABC',
    "option_security_max": 'ip4(IPOption_Security(security=0xffff, compartment=0xffff, handling_restrictions=0xffff, '
                           'transmission_control_code=b"\\xff\\xff\\xff")) / DGRAM / ABC',
    "option_stream_identifier": 'ip4(IPOption_Stream_Id(security=0xabcd)) / DGRAM / ABC',
    "option_timestamp": 'ip4(IPOption_Timestamp(pointer=5, flg=0, timestamp=0)) / DGRAM / ABC',
    "option_timestamp_and_address": 'ip4(IPOption_Timestamp(pointer=13, oflw=3, flg=1, internet_address="10.0.0.9", '
                                    'timestamp=43200000)) / DGRAM / ABC',
    "option_timestamp_prespecified": 'ip4(IPOption_Timestamp(pointer=5, flg=3, internet_address="255.255.255.255", '
                                     'timestamp=0xffffffff)) / DGRAM / ABC',
    "option_timestamps_9": 'ip4(internet_timestamp(13, 0, 0, struct.pack("!9I", 1, 2, *[0] * 7))) / DGRAM / ABC',
    "option_timestamps_and_addresses_4": 'ip4(internet_timestamp(21, 15, 1, entry("10.0.0.9", 0x80000001) + '
                                         'entry("10.0.0.8", 2) + entry("0.0.0.0", 0) * 2)) / DGRAM / ABC',
    "option_timestamps_prespecified_2": 'ip4(internet_timestamp(5, 0, 3, entry("10.0.0.9", 0) + '
                                        'entry("10.0.0.8", 0))) / DGRAM / ABC',
    "option_timestamp_empty": 'ip4(internet_timestamp(255, 15, 15, b"")) / DGRAM / ABC',
    "option_timestamp_by_hand": 'ip4(IPOption_Timestamp(copy_flag=1, length=255, pointer=1, flg=2, '
                                'internet_address="1.2.3.4", timestamp=5)) / DGRAM / ABC',
    "option_classics": 'ETH / ip4(IPOption_Security(transmission_control_code=b"\\0\\0\\0"), IPOption_NOP(), '
                       'IPOption_Stream_Id(security=65535), IPOption_Timestamp(pointer=5, flg=0, timestamp=0xffffffff), '
                       'IPOption_Router_Alert(alert=1)) / TCP(sport=1024, dport=80, flags="S", seq=1) / ABC',
    "option_mtu_probe": 'ip4(IPOption_MTU_Probe(mtu=1500)) / DGRAM / ABC',
    "option_mtu_reply": 'ip4(IPOption_MTU_Reply(mtu=65535)) / DGRAM / ABC',
    # Scapy leaves the class of the traceroute option out (RFC 1393: 2).
    "option_traceroute": 'ip4(IPOption_Traceroute(optclass=2, id=0x1234, outbound_hops=3, return_hops=65535, '
                         'originator_ip="10.0.0.1")) / DGRAM / ABC',
    "option_generic": 'ip4(IPOption(copy_flag=1, optclass=2, option=30, value=b"abc"), '
                      'IPOption(copy_flag=0, optclass=2, option=30, value=b"")) / DGRAM / ABC',
    # ICMP.
    "icmp_echo": 'ETH / IP4 / ICMP(type=8, id=0x1234, seq=1) / Raw(b"abcdefghijklmnopqrstuvwabcdefghi")',
    "icmp_echo_odd": 'IP4 / ICMP(type=8, id=0xffff, seq=0xffff) / ABC',
    "icmp_echo_empty": 'IP4 / ICMP(type=8)',
    "icmp_echo_code": 'IP4 / ICMP(type=8, code=255, id=1, seq=2)',
    "icmp_echo_checksum_by_hand": 'IP4 / ICMP(type=8, chksum=0x1234, id=1, seq=2) / ABC',
    "icmp_echo_type_by_hand": 'IP4 / ICMP(type=253, unused=0x00010002) / ABC',
    "icmp_echo_reply": 'ETH / IP4 / ICMP(type=0, code=0, id=0x1234, seq=2) / Raw(b"abcdefgh")',
    "icmp_timestamp": 'IP4 / ICMP(type=13, id=1, seq=2, ts_ori=43200000, ts_rx=0, ts_tx=0)',
    "icmp_timestamp_reply": 'IP4 / ICMP(type=14, id=0xffff, seq=0xfffe, ts_ori=0x01020304, ts_rx=0x05060708, '
                            'ts_tx=0xffffffff)',
    "icmp_information_request": 'IP4 / ICMP(type=15, id=3, seq=4)',
    "icmp_information_reply": 'IP4 / ICMP(type=16, id=3, seq=4)',
    "icmp_address_mask_request": 'IP4 / ICMP(type=17, id=5, seq=6, addr_mask="0.0.0.0")',
    "icmp_address_mask_reply": 'IP4 / ICMP(type=18, id=5, seq=6, addr_mask="255.255.255.0")',
    # Scapy's router advertisement is one number, and then bytes.
    "icmp_router_advertisement": 'IP4 / ICMP(type=9, unused=0x01020708) / Raw(entry("10.0.0.1", 0))',
    "icmp_router_advertisement_3": 'IP4 / ICMP(type=9, code=16, unused=0x0302ffff) / Raw(entry("10.0.0.1", 1) + '
                                   'entry("10.0.0.9", 0x80000000) + entry("255.255.255.255", 0xffffffff))',
    "icmp_router_advertisement_empty": 'IP4 / ICMP(type=9, unused=0x00020000)',
    "icmp_router_advertisement_by_hand": 'IP4 / ICMP(type=9, unused=0xfffeffff) / Raw(entry("10.0.0.1", 7))',
    "icmp_router_solicitation": 'IP(id=0, ttl=1, src="10.0.0.1", dst="224.0.0.2") / ICMP(type=10, unused=0)',
    "icmp_router_solicitation_max": 'IP4 / ICMP(type=10, code=255, unused=0xffffffff)',
    # ICMP errors.
    "icmp_port_unreachable": 'ETH / IP4 / ICMP(type=3, code=3) / WHOLE',
    "icmp_fragmentation_needed": 'IP4 / ICMP(type=3, code=4, nexthopmtu=1280) / START',
    "icmp_destination_unreachable_max": 'IP4 / ICMP(type=3, code=255, reserved=255, length=255, nexthopmtu=65535) / '
                                        'START_OF_TCP',
    "icmp_destination_unreachable_bytes": 'IP4 / ICMP(type=3, code=13) / Raw(bytes(WHOLE))',
    "icmp_destination_unreachable_alone": 'IP4 / ICMP(type=3, code=0)',
    "icmp_source_quench": 'IP4 / ICMP(type=4, unused=0xffffffff) / START',
    "icmp_redirect": 'ETH / IP4 / ICMP(type=5, code=1, gw="10.0.0.9") / START',
    "icmp_redirect_max": 'IP4 / ICMP(type=5, code=3, gw="255.255.255.255") / START_OF_TCP',
    "icmp_time_exceeded": 'ETH / IP4 / ICMP(type=11, code=0) / START_OF_TCP',
    "icmp_time_exceeded_max": 'IP4 / ICMP(type=11, code=1, reserved=255, length=255, unused=65535) / WITH_OPTION',
    "icmp_parameter_problem": 'IP4 / ICMP(type=12, code=0, ptr=20) / WITH_OPTION',
    "icmp_parameter_problem_max": 'IP4 / ICMP(type=12, code=1, ptr=255, length=0, unused=65535) / START',
    "icmp_echo_in_an_error": 'IP4 / ICMP(type=11) / IP(id=7, src="192.168.0.1", dst="192.168.0.2") / '
                             'ICMP(type=8, id=1, seq=2) / ABC',
    # ICMP extensions.
    "icmp_time_exceeded_mpls": 'ETH / IP4 / ICMP(type=11, length=32) / Raw(PADDED + '
                               'extension(extension_object(1, 1, bytes([0x00, 0x01, 0x01, 0xff]))))',
    "icmp_destination_unreachable_extended": 'IP4 / ICMP(type=3, code=1, length=32, nexthopmtu=0) / Raw(PADDED + '
                                             'extension(extension_object(2, 0x02, b"eth0"), '
                                             'extension_object(255, 255, b"")))',
    "icmp_parameter_problem_extended": 'IP4 / ICMP(type=12, ptr=8, length=33) / Raw(PADDED + b"ab\\0\\0" + '
                                       'extension(extension_object(3, 1, b"abc")))',
    # Not in Scapy: RFC 8335's pictures, with Scapy's own layer for a type that it does not know.
    "icmp_extended_echo_request": 'IP4 / ICMP(type=42, unused=0x12345601) / '
                                  'Raw(extension(extension_object(3, 1, b"eth0")))',
    "icmp_extended_echo_request_max": 'IP4 / ICMP(type=42, code=255, unused=0xffffffff) / '
                                      'Raw(extension(extension_object(3, 2, struct.pack("!I", 7))))',
    "icmp_extended_echo_reply": 'IP4 / ICMP(type=43, code=0, unused=0x12345607 | 2 << 5)',
    "icmp_extended_echo_reply_max": 'IP4 / ICMP(type=43, code=4, unused=0xffffffff)',
    # IGMP. Scapy has no IGMPv1; its nibbles are the type of IGMPv2.
    "igmpv1_query": 'MULTICAST / IP(id=0, ttl=1, src="10.0.0.1", dst="224.0.0.1") / IGMP(type=0x11, mrcode=0)',
    "igmpv1_report": 'IP(id=0, ttl=1, src="10.0.0.1", dst="224.1.2.3") / '
                     'IGMP(type=0x12, mrcode=0, gaddr="224.1.2.3")',
    "igmpv1_max": 'IP(id=0, ttl=1, src="10.0.0.1", dst="224.1.2.3") / '
                  'IGMP(type=0x12, mrcode=255, gaddr="255.255.255.255")',
    "igmpv2_query": 'MULTICAST / TO_ALL / IGMP(type=0x11, mrcode=100)',
    "igmpv2_group_query": 'TO_ALL / IGMP(type=0x11, mrcode=10, gaddr="224.1.2.3")',
    "igmpv2_report": 'TO_ALL / IGMP(type=0x16, mrcode=0, gaddr="224.1.2.3")',
    "igmpv2_leave": 'TO_ALL / IGMP(type=0x17, mrcode=255, gaddr="239.255.255.255")',
    "igmpv2_checksum_by_hand": 'TO_ALL / IGMP(type=0x16, mrcode=0, chksum=1, gaddr="224.1.2.3")',
    "igmpv3_query": 'MULTICAST / TO_ALL_V3 / IGMPv3(type=0x11, mrcode=100) / IGMPv3mq(qrv=2, qqic=125)',
    "igmpv3_group_and_source_query": 'TO_ALL_V3 / IGMPv3(type=0x11, mrcode=10) / IGMPv3mq(gaddr="232.1.1.1", s=1, qrv=7, '
                                     'qqic=255, resv=15, srcaddrs=["10.0.0.1", "10.0.0.9", "255.255.255.255"])',
    "igmpv3_query_by_hand": 'TO_ALL_V3 / IGMPv3(type=0x11, mrcode=255) / IGMPv3mq(gaddr="232.1.1.1", numsrc=65535, '
                            'srcaddrs=["10.0.0.1"])',
    "igmpv3_report": 'TO_ROUTERS / IGMPv3(type=0x22, mrcode=0) / IGMPv3mr(records=[IGMPv3gr(rtype=4, '
                     'maddr="239.1.2.3")])',
    "igmpv3_report_of_four": 'MULTICAST / TO_ROUTERS / IGMPv3(type=0x22, mrcode=255) / IGMPv3mr(res2=65535, records=['
                             'IGMPv3gr(rtype=1, maddr="232.1.1.1", srcaddrs=["10.0.0.1", "10.0.0.9"]), '
                             'IGMPv3gr(rtype=2, maddr="232.1.1.2"), '
                             'IGMPv3gr(rtype=5, maddr="232.1.1.3", srcaddrs=["255.255.255.255"]), '
                             'IGMPv3gr(rtype=6, maddr="232.1.1.4", srcaddrs=["10.0.0.7"])])',
    "igmpv3_report_empty": 'TO_ROUTERS / IGMPv3(type=0x22, mrcode=0) / IGMPv3mr()',
    "igmpv3_report_with_data": 'TO_ROUTERS / IGMPv3(type=0x22, mrcode=0) / IGMPv3mr(records=['
                               'IGMPv3gr(rtype=3, auxdlen=2, maddr="232.1.1.1", srcaddrs=["10.0.0.1"]) / '
                               'Raw(b"abcde\\0\\0\\0"), IGMPv3gr(rtype=1, auxdlen=1, maddr="232.1.1.2") / Raw(b"abcd")])',
    "igmpv3_report_by_hand": 'TO_ROUTERS / IGMPv3(type=0x22, mrcode=0) / IGMPv3mr(numgrp=0, records=['
                             'IGMPv3gr(rtype=255, auxdlen=255, numsrc=65535, maddr="255.255.255.255", '
                             'srcaddrs=["10.0.0.1"])])',
    "igmpv3_report_additional_data": 'TO_ROUTERS / IGMPv3(type=0x22, mrcode=0) / IGMPv3mr(records=[IGMPv3gr('
                                     'rtype=2, maddr="232.1.1.1")]) / ABC',
    # OSPF.
    "ospf_hello": 'MULTICAST / TO_OSPF / OSPF_Hdr(src="10.0.0.1", area="0.0.0.0") / OSPF_Hello(options=2)',
    "ospf_hello_neighbors": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1", area="0.0.0.7", authtype=1, '
                            'authdata=0x7365637265740000) / OSPF_Hello(mask="255.255.0.0", hellointerval=30, '
                            'options=0xaa, prio=255, deadinterval=120, router="10.0.0.1", backup="10.0.0.9", '
                            'neighbors=["2.2.2.2", "3.3.3.3"])',
    "ospf_cryptographic": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1", authtype=2, reserved=0, keyid=1, authdatalen=16, '
                          'seq=0x01020304) / OSPF_Hello(options=2)',
    "ospf_hello_max": 'TO_OSPF / OSPF_Hdr(version=255, src="255.255.255.255", area="255.255.255.255", '
                      'authtype=65535, authdata=0xffffffffffffffff) / OSPF_Hello(mask="255.255.255.255", '
                      'hellointerval=65535, options=0x55, prio=255, deadinterval=0xffffffff, '
                      'router="255.255.255.255", backup="255.255.255.255", neighbors=["255.255.255.255"])',
    "ospf_bytes": 'TO_OSPF / OSPF_Hdr(type=0, src="1.1.1.1") / ABC',
    "ospf_by_hand": 'TO_OSPF / OSPF_Hdr(type=5, len=7, src="1.1.1.1", chksum=0xabcd) / OSPF_Hello(options=2)',
    "ospf_alone": 'TO_OSPF / OSPF_Hdr(type=253, src="1.1.1.1")',
    "ospf_database_description": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1") / OSPF_DBDesc(options=0x42, dbdescr=7, ddseq=0x01020304)',
    "ospf_database_description_of_two": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1") / OSPF_DBDesc(mtu=65535, options=0xef, '
                                        'dbdescr=0xff, ddseq=0xffffffff, lsaheaders=[OSPF_LSA_Hdr(age=1, options=2, '
                                        'type=1, id="1.1.1.1", adrouter="1.1.1.1", seq=0x80000001, chksum=0x1234, '
                                        'len=36), OSPF_LSA_Hdr(age=65535, options=0xff, type=255, '
                                        'id="255.255.255.255", adrouter="255.255.255.255", seq=0xffffffff, '
                                        'chksum=65535, len=65535)])',
    "ospf_link_state_request": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1") / OSPF_LSReq(requests=['
                               'OSPF_LSReq_Item(type=1, id="1.1.1.1", adrouter="2.2.2.2"), '
                               'OSPF_LSReq_Item(type=0xffffffff, id="255.255.255.255", adrouter="255.255.255.255")])',
    "ospf_link_state_acknowledgment": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1") / OSPF_LSAck(lsaheaders=[OSPF_LSA_Hdr(age=1, '
                                      'options=2, type=2, id="10.0.0.1", adrouter="1.1.1.1", seq=0x80000002, '
                                      'chksum=0x1234, len=32)])',
    "ospf_router_lsa": 'MULTICAST / TO_OSPF / OSPF_Hdr(src="1.1.1.1") / OSPF_LSUpd(lsalist=[OSPF_Router_LSA(age=1, '
                       'options=0x22, id="1.1.1.1", adrouter="1.1.1.1", seq=0x80000009, flags=3, linklist=['
                       'OSPF_Link(id="10.0.0.9", data="10.0.0.1", type=2, metric=10), OSPF_Link(id="192.168.0.0", '
                       'data="255.255.255.0", type=3, metric=65535), OSPF_Link(id="2.2.2.2", data="10.1.0.1", type=1, '
                       'toscount=0, metric=1)])])',
    "ospf_network_lsa": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1") / OSPF_LSUpd(lsalist=[OSPF_Network_LSA(age=3600, options=2, '
                        'id="10.0.0.1", adrouter="1.1.1.1", mask="255.255.0.0", routerlist=["1.1.1.1", "2.2.2.2", '
                        '"255.255.255.255"])])',
    "ospf_other_lsas": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1") / OSPF_LSUpd(lsalist=['
                       'OSPF_SummaryIP_LSA(age=0, options=2, id="10.1.0.0", adrouter="1.1.1.1", mask="255.255.0.0", '
                       'metric=0xfffffe), '
                       'OSPF_SummaryASBR_LSA(age=0, options=2, type=4, id="2.2.2.2", adrouter="1.1.1.1", mask="0.0.0.0", '
                       'metric=20), '
                       'OSPF_External_LSA(age=0, options=2, id="172.16.0.0", adrouter="1.1.1.1", mask="255.240.0.0", '
                       'ebit=1, metric=20, fwdaddr="10.0.0.7", tag=0x01020304), '
                       'OSPF_NSSA_External_LSA(age=0, options=8, type=7, id="255.255.255.255", '
                       'adrouter="255.255.255.255", seq=0xffffffff, mask="255.255.255.255", ebit=0, metric=0xffffff, '
                       'fwdaddr="255.255.255.255", tag=0xffffffff)])',
    "ospf_router_lsa_max": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1") / OSPF_LSUpd(lsalist=[OSPF_Router_LSA(age=65535, '
                           'options=0xff, id="255.255.255.255", adrouter="255.255.255.255", seq=0xffffffff, flags=0xff, '
                           'reserved=255, linklist=[OSPF_Link(id="255.255.255.255", data="255.255.255.255", type=255, '
                           'toscount=0, metric=65535)])])',
    "ospf_lsa_by_hand": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1") / OSPF_LSUpd(lsacount=9, lsalist=[OSPF_Network_LSA(age=0, '
                        'options=2, type=11, id="10.0.0.1", adrouter="1.1.1.1", chksum=0, len=3, mask="255.255.255.0", '
                        'routerlist=[])])',
    "ospf_link_state_update_empty": 'TO_OSPF / OSPF_Hdr(src="1.1.1.1") / OSPF_LSUpd(lsalist=[])',
    # VRRP.
    "vrrp": 'MULTICAST / TO_VRRP / VRRP(vrid=7, priority=200, adv=3, addrlist=["10.0.0.254"])',
    "vrrp_addresses": 'TO_VRRP / VRRP(vrid=255, priority=255, authtype=1, adv=255, addrlist=["10.0.0.254", "10.0.1.254", '
                      '"255.255.255.255"], auth1=0x73656372, auth2=0x65743132)',
    "vrrp_by_hand": 'TO_VRRP / VRRP(version=15, type=15, ipcount=255, authtype=255, chksum=0x1234, '
                    'addrlist=["10.0.0.254"])',
    "vrrp_withdrawn": 'TO_VRRP / VRRP(priority=0)',
    "vrrpv3": 'MULTICAST / TO_VRRP / VRRPv3(vrid=7, priority=200, adv=300, addrlist=["10.0.0.254"])',
    "vrrpv3_addresses": 'TO_VRRP / VRRPv3(vrid=255, priority=255, res=15, adv=4095, addrlist=["10.0.0.254", '
                        '"255.255.255.255"])',
    "vrrpv3_ipv6": 'IP6 / VRRPv3(vrid=7, priority=200, adv=10, addrlist=["fe80::7"])',
    "vrrpv3_ipv6_addresses": 'ETH / IP6 / VRRPv3(vrid=7, addrlist=["fe80::7", "2001:db8::7", '
                             '"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"])',
    "vrrpv3_by_hand": 'TO_VRRP / VRRPv3(version=15, type=15, ipcount=0, chksum=0, addrlist=["10.0.0.254"])',
}
