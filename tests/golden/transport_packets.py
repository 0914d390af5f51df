# SPDX-License-Identifier: BSL-1.0
import struct
from ipaddress import ip_address

from scapy.config import conf
conf.ipv6_enabled = True
from scapy.layers.inet import IP, TCP, UDP
from scapy.layers.inet6 import IPv6
from scapy.layers.l2 import Ether
from scapy.layers.sctp import (SCTP, SCTPChunkAbort, SCTPChunkAddressConf, SCTPChunkAddressConfAck, SCTPChunkAuthentication,
                               SCTPChunkCookieAck, SCTPChunkCookieEcho, SCTPChunkData,
                               SCTPChunkError, SCTPChunkHeartbeatAck, SCTPChunkHeartbeatReq, SCTPChunkInit,
                               SCTPChunkInitAck, SCTPChunkParamAdaptationLayer, SCTPChunkParamAddIPAddr, SCTPChunkParamChunkList,
                               SCTPChunkParamDelIPAddr, SCTPChunkParamErrorIndication, SCTPChunkParamRandom,
                               SCTPChunkParamRequestedHMACFunctions, SCTPChunkParamSetPrimaryAddr,
                               SCTPChunkParamSuccessIndication, SCTPChunkParamSupportedExtensions,
                               SCTPChunkParamCookiePreservative, SCTPChunkParamECNCapable,
                               SCTPChunkParamFwdTSN, SCTPChunkParamHeartbeatInfo, SCTPChunkParamIPv4Addr,
                               SCTPChunkParamIPv6Addr, SCTPChunkParamStateCookie, SCTPChunkParamSupportedAddrTypes,
                               SCTPChunkParamUnrocognizedParam, SCTPChunkSACK, SCTPChunkShutdown,
                               SCTPChunkShutdownAck, SCTPChunkShutdownComplete)
from scapy.packet import Raw

ETH = Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")
IP4 = IP(id=0, src="10.0.0.1", dst="10.0.0.2")
IP6 = IPv6(src="2001:db8::1", dst="2001:db8::2")
SYN = dict(sport=1024, dport=80, flags="S", seq=1)
DIGEST = bytes(range(0xf0, 0x100))


# Scapy has no UDP-Lite, DCCP and QUIC: they are packed field by field from the pictures in the RFCs.

def summed(ip, number, segment, place, covered):
    """The segment with its Internet checksum (RFC 1071) at `place`: over so many bytes, and the pseudo-header."""
    ends = ip_address(ip.src).packed + ip_address(ip.dst).packed
    if ip.version == 4:
        summands = ends + struct.pack(">BBH", 0, number, len(segment)) + segment[:covered]
    else:
        summands = ends + struct.pack(">I3xB", len(segment), number) + segment[:covered]
    if len(summands) % 2 == 1:
        summands += b"\0"
    total = sum(struct.unpack(f">{len(summands) // 2}H", summands))
    while total > 0xffff:
        total = (total & 0xffff) + (total >> 16)
    checksum = total ^ 0xffff
    if number == 136 and checksum == 0:
        checksum = 0xffff
    return segment[:place] + struct.pack(">H", checksum) + segment[place + 2:]


def carried(ip, number, segment):
    below = ip.copy()
    if ip.version == 4:
        below.proto = number
    else:
        below.nh = number
    return below / Raw(segment)


def udp_lite(ip, sport, dport, coverage, content, checksum=None):
    """RFC 3828 section 3.1."""
    segment = struct.pack(">HHHH", sport, dport, coverage, checksum or 0) + content
    if checksum is None:
        segment = summed(ip, 136, segment, 6, coverage or len(segment))
    return carried(ip, 136, segment)


def dccp(ip, kind, number, subheaders=b"", content=b"", sport=0, dport=0, offset=None, ccval=0, cscov=0, checksum=None,
         res=0, long=True, reserved=0):
    """RFC 4340 section 5.1; what is missing to the word is padded with options of 0."""
    behind = struct.pack(">B", res << 5 | kind << 1 | long)
    if long:
        behind += struct.pack(">BHI", reserved, number >> 32, number & 0xffffffff)
    else:
        behind += number.to_bytes(3, "big")
    behind += subheaders + bytes(-len(subheaders) % 4)
    size = 8 + len(behind)
    segment = struct.pack(">HHBBH", sport, dport, size // 4 if offset is None else offset, ccval << 4 | cscov,
                          checksum or 0) + behind + content
    if checksum is None:
        segment = summed(ip, 33, segment, 6, len(segment) if cscov == 0 else size + 4 * (cscov - 1))
    return carried(ip, 33, segment)


def long_ack(number, reserved=0):
    """RFC 4340 section 5.3."""
    return struct.pack(">HHI", reserved, number >> 32, number & 0xffffffff)


def quic(kind, bits, version, destination, source, form=1, fixed=1):
    """RFC 9000 section 17.2."""
    return (struct.pack(">BI", form << 7 | fixed << 6 | kind << 4 | bits, version) +
            struct.pack(">B", len(destination)) + destination + struct.pack(">B", len(source)) + source)


def chunk(kind, flags, content):
    """A chunk that Scapy has not: RFC 9260 section 3.2."""
    return Raw(struct.pack(">BBH", kind, flags, 4 + len(content)) + content + bytes(-len(content) % 4))


def cause(code, content, last=True):
    """An error cause, RFC 9260 section 3.3.10; the chunk pads the last one."""
    return struct.pack(">HH", code, 4 + len(content)) + content + (b"" if last else bytes(-len(content) % 4))


def data(content, **fields):
    return SCTPChunkData(**{**dict(beginning=1, ending=1, tsn=1, stream_id=0, stream_seq=0, proto_id=0), **fields},
                         data=content)


ASSOCIATION = SCTP(sport=1024, dport=2048, tag=0x01020304)
INIT = dict(init_tag=0x0a0b0c0d, a_rwnd=65536, n_out_streams=10, n_in_streams=2048, init_tsn=0xfffefdfc)

PACKETS = {
    # TCP options.
    "tcp_fast_open_cookie": 'IP4 / TCP(**SYN, options=[(34, b"\\x01\\x02\\x03\\x04\\xf5\\xf6\\xf7\\xf8")]) / Raw(b"abc")',
    "tcp_fast_open_request": 'IP4 / TCP(**SYN, options=[("MSS", 1460), (34, b"")])',
    "tcp_fast_open_long": 'IP6 / TCP(**SYN, options=[(34, DIGEST), ("SAckOK", b""), ("WScale", 7)]) / Raw(b"abcd")',
    "tcp_fast_open_odd": 'IP4 / TCP(**SYN, options=[("NOP", None), (34, b"12345"), ("WScale", 7)]) / Raw(b"abc")',
    "tcp_fast_open_by_hand": 'IP4 / TCP(**SYN, dataofs=6) / Raw(b"\\xfe\\xff12" + b"abc")',
    "tcp_md5_signature": 'IP4 / TCP(**SYN, options=[("MSS", 1460), (19, DIGEST)]) / Raw(b"abc")',
    "tcp_md5_signature_default": 'IP6 / TCP(**SYN, options=[(19, bytes(16))])',
    "tcp_user_timeout": 'IP4 / TCP(**SYN, options=[(28, struct.pack(">H", 1 << 15 | 300))]) / Raw(b"abc")',
    "tcp_user_timeout_max": 'IP4 / TCP(**SYN, options=[(28, b"\\xff\\xff")]) / Raw(b"abc")',
    "tcp_authentication": 'IP4 / TCP(**SYN, options=[(29, bytes([61, 84]) + DIGEST[:12])]) / Raw(b"abc")',
    "tcp_authentication_max": 'ETH / IP6 / TCP(**SYN, options=[(29, bytes([255, 255]) + bytes(range(36)))]) / Raw(b"abc")',
    "tcp_authentication_without_mac": 'IP4 / TCP(**SYN, options=[(29, bytes(2))])',
    "tcp_generic_option": 'IP4 / TCP(**SYN, options=[(253, bytes([0xf9, 0x89, 1, 2, 3])), (254, DIGEST[:4]), (255, b"")]) / Raw(b"abc")',

    # UDP-Lite.
    "udp_lite_all": 'udp_lite(IP4, 1024, 2048, 0, b"abcdefg")',
    "udp_lite_header": 'udp_lite(IP4, 1024, 2048, 8, b"abcdefg")',
    "udp_lite_odd": 'udp_lite(IP4, 1024, 2048, 11, b"abcdefg")',
    "udp_lite_even": 'udp_lite(IP4, 1024, 2048, 12, b"abcdefg")',
    "udp_lite_exact": 'udp_lite(IP4, 1024, 2048, 15, b"abcdefg")',
    "udp_lite_too_much": 'udp_lite(IP4, 1024, 2048, 65535, b"abcdefg")',
    "udp_lite_too_little": 'udp_lite(IP4, 1024, 2048, 3, b"abcdefg")',
    "udp_lite_empty": 'udp_lite(IP4, 65535, 65535, 0, b"")',
    "udp_lite_ipv6": 'ETH / udp_lite(IP6, 1024, 2048, 0, b"abc")',
    "udp_lite_ipv6_header": 'ETH / udp_lite(IP6, 1024, 2048, 8, b"abc")',
    "udp_lite_ipv6_odd": 'ETH / udp_lite(IP6, 1024, 2048, 9, b"abcdef")',
    "udp_lite_zero_sum": 'udp_lite(IP4, 1024, 2048, 10, bytes([223, 93]) + b"abc")',
    "udp_lite_named_port": 'udp_lite(IP4, 5004, 9, 8, b"abc")',
    "udp_lite_checksum_by_hand": 'udp_lite(IP4, 1024, 2048, 8, b"abc", checksum=0x1234)',
    "udp_lite_long": 'udp_lite(IP4, 1024, 2048, 1001, bytes((7 * i + 1) % 256 for i in range(1400)))',
    "udp_lite_in_a_tunnel": 'IP4 / udp_lite(IP6, 1024, 2048, 10, b"abc")',

    # SCTP.
    "sctp_alone": 'IP4 / SCTP(sport=0, dport=0, tag=0)',
    "sctp_max": 'IP4 / SCTP(sport=65535, dport=65535, tag=0xffffffff) / data(b"", reserved=15, delay_sack=1, unordered=1, '
                'tsn=0xffffffff, stream_id=65535, stream_seq=65535, proto_id=0xffffffff)',
    **{f"sctp_data_{size}": f'IP4 / ASSOCIATION / data({bytes(range(0x61, 0x61 + size))})' for size in range(1, 6)},
    "sctp_data_fragment": 'ETH / IP6 / ASSOCIATION / data(b"abcdef", delay_sack=1, unordered=1, beginning=0, ending=0, tsn=0x01020304, '
                          'stream_id=5, stream_seq=6, proto_id=46)',
    "sctp_bundle": 'ETH / IP4 / ASSOCIATION / data(b"abc", tsn=1) / data(b"defgh", tsn=2, stream_seq=1) / data(b"ijkl", tsn=3, stream_seq=2)',
    "sctp_control_and_data": 'IP6 / ASSOCIATION / SCTPChunkCookieEcho(flags=0, cookie=b"cookie") / '
                             'SCTPChunkSACK(flags=0, cumul_tsn_ack=7, a_rwnd=1500) / data(b"a") / data(b"bc", tsn=2)',
    "sctp_init": 'IP4 / ASSOCIATION / SCTPChunkInit(flags=0, **INIT, params=[])',
    "sctp_init_parameters": 'ETH / IP4 / ASSOCIATION / SCTPChunkInit(flags=0, **INIT, params=[SCTPChunkParamIPv4Addr(addr="10.0.0.1"), '
                            'SCTPChunkParamIPv6Addr(addr="2001:db8::1"), SCTPChunkParamCookiePreservative(sug_cookie_inc=0xa1a2a3a4), '
                            'SCTPChunkParamECNCapable(), SCTPChunkParamSupportedAddrTypes(addr_type_list=[5, 6]), SCTPChunkParamFwdTSN()])',
    # The length of a chunk leaves out the padding of its last parameter (RFC 9260 section 3.2); Scapy counts it.
    "sctp_init_padded_last": 'IP4 / ASSOCIATION / SCTPChunkInit(flags=0, **INIT, len=20 + 8 + 4 + 6, '
                             'params=[SCTPChunkParamIPv4Addr(addr="10.0.0.1"), SCTPChunkParamECNCapable(), '
                             'SCTPChunkParamSupportedAddrTypes(addr_type_list=[5])])',
    "sctp_init_padded_between": 'IP4 / ASSOCIATION / SCTPChunkInit(flags=0, **INIT, params=[SCTPChunkParamSupportedAddrTypes('
                                'addr_type_list=[11, 5, 6]), SCTPChunkParamIPv4Addr(addr="10.0.0.1")])',
    "sctp_init_ack": 'IP6 / ASSOCIATION / SCTPChunkInitAck(flags=0, **INIT, len=20 + 4 + 12 + 4 + 13, '
                     'params=[SCTPChunkParamECNCapable(), SCTPChunkParamUnrocognizedParam(param=b"\\x80\\x08\\x00\\x06\\xc1\\x80"), '
                     'SCTPChunkParamStateCookie(cookie=b"a state cookie"[:13])])',
    "sctp_init_ack_bundled": 'IP4 / ASSOCIATION / SCTPChunkInitAck(flags=0, **INIT, len=20 + 4 + 2, params=[SCTPChunkParamStateCookie(cookie=b"ab")]) / '
                             'SCTPChunkHeartbeatReq(flags=0, len=4 + 4 + 3, params=[SCTPChunkParamHeartbeatInfo(data=b"cde")])',
    "sctp_init_generic_parameter": 'IP4 / ASSOCIATION / SCTPChunkInit(flags=0, **INIT, len=20 + 8 + 4 + 3, params=[Raw('
                                   'struct.pack(">HHI", 0xc006, 8, 0x01020304)), Raw(struct.pack(">HHBBBx", 0x8008, 7, 0xc1, 0x80, 0xc0))])',
    "sctp_init_max": 'IP4 / ASSOCIATION / SCTPChunkInit(flags=255, init_tag=0xffffffff, a_rwnd=0xffffffff, n_out_streams=65535, '
                     'n_in_streams=65535, init_tsn=0xffffffff, params=[])',
    "sctp_sack": 'IP4 / ASSOCIATION / SCTPChunkSACK(flags=0, cumul_tsn_ack=0x01020304, a_rwnd=0x05060708)',
    "sctp_sack_blocks": 'ETH / IP4 / ASSOCIATION / SCTPChunkSACK(flags=0, cumul_tsn_ack=12, a_rwnd=4800, gap_ack_list=[(2, 3), (5, 65535)], '
                        'dup_tsn_list=[0xfffffffe, 7, 8])',
    "sctp_sack_counts_by_hand": 'IP4 / ASSOCIATION / SCTPChunkSACK(flags=255, len=65535, cumul_tsn_ack=0xffffffff, a_rwnd=0xffffffff, '
                                'n_gap_ack=65535, n_dup_tsn=65534, dup_tsn_list=[1])',
    "sctp_heartbeat": 'IP4 / ASSOCIATION / SCTPChunkHeartbeatReq(flags=0, params=[SCTPChunkParamHeartbeatInfo(data=b"abcd")])',
    "sctp_heartbeat_odd": 'IP4 / ASSOCIATION / SCTPChunkHeartbeatReq(flags=0, len=4 + 4 + 5, params=[SCTPChunkParamHeartbeatInfo(data=b"abcde")])',
    "sctp_heartbeat_ack": 'IP4 / ASSOCIATION / SCTPChunkHeartbeatAck(flags=0, len=4 + 4 + 6, params=[SCTPChunkParamHeartbeatInfo(data=b"abcdef")])',
    "sctp_abort": 'IP4 / ASSOCIATION / SCTPChunkAbort(TCB=0)',
    "sctp_abort_cause": 'IP4 / ASSOCIATION / SCTPChunkAbort(TCB=1, error_causes=cause(12, b"goodbye"))',
    "sctp_error": 'IP4 / ASSOCIATION / SCTPChunkError(flags=0, error_causes=cause(1, struct.pack(">HH", 9, 0)))',
    "sctp_error_causes": 'IP4 / ASSOCIATION / SCTPChunkError(flags=0, error_causes=cause(3, struct.pack(">I", 1000)) + '
                         'cause(6, b"\\x7f\\x00\\x00\\x05z", last=False) + cause(13, b"not so"))',
    "sctp_shutdown": 'IP4 / ASSOCIATION / SCTPChunkShutdown(flags=0, cumul_tsn_ack=0xfffefdfc)',
    "sctp_shutdown_ack": 'IP4 / ASSOCIATION / SCTPChunkShutdownAck(flags=0)',
    "sctp_shutdown_complete": 'IP4 / ASSOCIATION / SCTPChunkShutdownComplete(TCB=0)',
    "sctp_shutdown_complete_reflected": 'IP4 / ASSOCIATION / SCTPChunkShutdownComplete(TCB=1)',
    "sctp_cookie_echo": 'IP4 / ASSOCIATION / SCTPChunkCookieEcho(flags=0, cookie=bytes(range(33)))',
    "sctp_cookie_ack": 'IP4 / ASSOCIATION / SCTPChunkCookieAck(flags=0)',
    "sctp_congestion": 'IP4 / ASSOCIATION / chunk(12, 0, struct.pack(">I", 0x01020304)) / chunk(13, 0, struct.pack(">I", 0xfffefdfc))',
    "sctp_forward_tsn": 'IP4 / ASSOCIATION / chunk(192, 0, struct.pack(">IHHHH", 0xf1f2f3f4, 1, 2, 65535, 65534))',
    "sctp_generic_chunk": 'IP4 / ASSOCIATION / chunk(0x84, 255, b"padding") / chunk(254, 1, b"")',
    "sctp_init_extensions": 'IP4 / ASSOCIATION / SCTPChunkInit(flags=0, **INIT, params=[SCTPChunkParamSupportedExtensions('
                            'supported_extensions=[0xc1, 0x80, 0x0f]), SCTPChunkParamRandom(random=DIGEST), SCTPChunkParamChunkList('
                            'chunk_list=[0xc1, 0x80]), SCTPChunkParamRequestedHMACFunctions(HMAC_functions_list=[3, 1]), '
                            'SCTPChunkParamAdaptationLayer(indication=0xa1a2a3a4)])',
    "sctp_init_ack_extensions": 'IP4 / ASSOCIATION / SCTPChunkInitAck(flags=0, **INIT, len=20 + 20 + 4 + 2, params=[SCTPChunkParamSetPrimaryAddr('
                                'len=16, correlation_id=5, addr_type=5, addr_len=8, addr="10.0.0.7"), Raw(bytes([0, 7, 0, 4])), '
                                'SCTPChunkParamRequestedHMACFunctions(HMAC_functions_list=[1])])',
    "sctp_authentication": 'IP4 / ASSOCIATION / SCTPChunkAuthentication(flags=0, shared_key_id=0x0102, HMAC_function=3, HMAC=bytes(range(32))) / data(b"abc")',
    "sctp_authentication_odd": 'IP4 / ASSOCIATION / SCTPChunkAuthentication(flags=255, shared_key_id=65535, HMAC_function=65535, HMAC=b"abcde")',
    "sctp_i_data": 'IP4 / ASSOCIATION / chunk(64, 3, struct.pack(">IHHII", 1, 2, 0, 3, 4) + b"abc") / '
                   'chunk(64, 0b1100, struct.pack(">IHHII", 0x01020304, 65535, 65535, 0xf1f2f3f4, 0xffffffff) + b"defgh")',
    "sctp_asconf": 'IP4 / ASSOCIATION / SCTPChunkAddressConf(flags=0, seq=0x01020304, params=[SCTPChunkParamIPv4Addr(addr="10.0.0.1"), '
                   'SCTPChunkParamAddIPAddr(correlation_id=1, addr_type=5, addr="10.0.0.9"), '
                   'SCTPChunkParamDelIPAddr(correlation_id=2, addr_type=6, addr="2001:db8::1"), '
                   'SCTPChunkParamSetPrimaryAddr(correlation_id=0xfffefdfc, addr_type=5, addr="10.0.0.9")])',
    "sctp_asconf_ack": 'IP4 / ASSOCIATION / SCTPChunkAddressConfAck(flags=0, seq=0x01020304, len=8 + 8 + 8 + 4 + 3, params=['
                       'SCTPChunkParamSuccessIndication(correlation_id=1), '
                       'SCTPChunkParamErrorIndication(correlation_id=0xfffefdfc, error_causes=cause(4, b"abc"))])',
    "sctp_in_udp": 'IP4 / UDP(sport=9899, dport=9899) / ASSOCIATION / data(b"abc")',
    "sctp_checksum_by_hand": 'IP4 / SCTP(sport=1024, dport=2048, tag=0x01020304, chksum=0xdeadbeef) / data(b"abcd")',
    "sctp_length_by_hand": 'IP4 / ASSOCIATION / SCTPChunkCookieAck(flags=0, type=255, len=4660)',

    # DCCP.
    "dccp_request": 'dccp(IP4, 0, 0x010203040506, struct.pack(">I", 0x6c747263), sport=1024, dport=2048)',
    "dccp_request_data": 'ETH / dccp(IP4, 0, 1, struct.pack(">I", 1), b"abc", sport=1024, dport=2048)',
    "dccp_response": 'dccp(IP4, 1, 2, long_ack(0x010203040506) + struct.pack(">I", 0x6c747263), sport=1024, dport=2048)',
    "dccp_data": 'dccp(IP4, 2, 3, content=b"abcdefg", sport=1024, dport=2048)',
    "dccp_data_short": 'dccp(IP4, 2, 0x010203, content=b"abcdefg", sport=1024, dport=2048, long=False)',
    "dccp_ack": 'dccp(IP4, 3, 4, long_ack(5), sport=1024, dport=2048)',
    "dccp_ack_short": 'dccp(IP6, 3, 4, struct.pack(">I", 0xfefdfc), sport=1024, dport=2048, long=False)',
    "dccp_dataack": 'dccp(IP6, 4, 5, long_ack(6), b"abc", sport=1024, dport=2048)',
    "dccp_dataack_short": 'dccp(IP4, 4, 5, struct.pack(">I", 6), b"abc", sport=1024, dport=2048, long=False, ccval=7, cscov=1)',
    "dccp_closereq": 'dccp(IP4, 5, 6, long_ack(7), sport=1024, dport=2048)',
    "dccp_close": 'dccp(IP4, 6, 7, long_ack(8), sport=1024, dport=2048)',
    "dccp_reset": 'dccp(IP4, 7, 8, long_ack(9) + bytes([5, 44, 2, 255]), sport=1024, dport=2048)',
    "dccp_reset_closed": 'dccp(IP6, 7, 8, long_ack(9) + bytes([1, 0, 0, 0]), sport=1024, dport=2048)',
    "dccp_sync": 'dccp(IP4, 8, 9, long_ack(10), sport=1024, dport=2048)',
    "dccp_syncack": 'dccp(IP4, 9, 10, long_ack(11), sport=1024, dport=2048)',
    "dccp_coverage_1": 'dccp(IP4, 2, 1, content=b"abcdefghijk", sport=1024, dport=2048, cscov=1)',
    "dccp_coverage_2": 'dccp(IP4, 2, 1, content=b"abcdefghijk", sport=1024, dport=2048, cscov=2)',
    "dccp_coverage_3": 'ETH / dccp(IP6, 4, 1, long_ack(1), content=b"abcdefghijk", sport=1024, dport=2048, cscov=3)',
    "dccp_coverage_15": 'dccp(IP4, 2, 1, content=bytes(range(77)), sport=1024, dport=2048, cscov=15)',
    "dccp_coverage_too_much": 'dccp(IP4, 2, 1, content=b"abcdefghijk", sport=1024, dport=2048, cscov=14)',
    "dccp_options": 'dccp(IP4, 0, 1, struct.pack(">I", 1) + bytes([1, 32, 5, 1, 3, 2, 34, 4, 6, 1, 37, 3, 5]), sport=1024, dport=2048)',
    "dccp_options_acknowledged": 'dccp(IP4, 4, 2, long_ack(1) + bytes([38, 5, 0, 64, 192, 41, 6, 1, 2, 3, 4, 43, 4, 255, 254, 2]), b"abc", '
                                 'sport=1024, dport=2048, cscov=1)',
    "dccp_options_short": 'dccp(IP6, 2, 9, bytes([2, 42, 8, 1, 2, 3, 4, 5, 6, 35, 3, 9]), b"abcde", sport=1024, dport=2048, long=False)',
    "dccp_max": 'dccp(IP4, 15, 2 ** 48 - 1, long_ack(2 ** 48 - 1, 65535) + bytes([255] * 4), bytes([255] * 65), sport=65535, dport=65535, '
                'ccval=15, res=7, reserved=255)',
    "dccp_offset_by_hand": 'dccp(IP4, 2, 3, content=b"abc", sport=1024, dport=2048, offset=255)',
    "dccp_checksum_by_hand": 'dccp(IP4, 2, 3, content=b"abc", sport=1024, dport=2048, checksum=0xbeef)',

    # QUIC.
    "quic_initial": 'IP4 / UDP(sport=1024, dport=443) / Raw(quic(0, 3, 1, b"\\x01\\x02\\x03\\x04\\xf5\\xf6\\xf7\\xf8", b"abc") + '
                    'b"\\x00\\x40\\x20" + bytes(range(32)))',
    "quic_zero_rtt": 'IP6 / UDP(sport=1024, dport=443) / Raw(quic(1, 1, 1, b"abcdefgh", b"") + b"\\x15" + bytes(range(21)))',
    "quic_handshake": 'ETH / IP4 / UDP(sport=443, dport=443) / Raw(quic(2, 0, 1, b"", b"abcdefghijklmnopqrst") + b"\\x14" + bytes(range(20)))',
    "quic_retry": 'IP4 / UDP(sport=1024, dport=443) / Raw(quic(3, 15, 1, b"abcd", b"efghi") + b"token" + DIGEST)',
    "quic_version_negotiation": 'IP4 / UDP(sport=1024, dport=443) / Raw(quic(2, 10, 0, b"abcdefgh", b"ijklmnop") + '
                                'struct.pack(">III", 1, 0x6b3343cf, 0x0a1a2a3a))',
    "quic_max": 'IP4 / UDP(sport=65535, dport=65535) / Raw(quic(3, 15, 0xffffffff, b"a", b"bc"))',
    "quic_length_by_hand": 'IP4 / UDP(sport=1024, dport=2048) / Raw(quic(0, 0, 1, b"", b"", form=0, fixed=0)[:-2] + b"\\xff" + b"abcd" + b"\\x00")',
    "quic_short": 'IP4 / UDP(sport=1024, dport=443) / Raw(bytes([0x40]) + b"abcdefgh" + bytes(range(24)))',
    "quic_short_max": 'IP4 / UDP(sport=65535, dport=65535) / Raw(bytes([0xff]) + bytes(range(33)))',
    "quic_on_udp_lite": 'udp_lite(IP4, 1024, 443, 8, bytes([0x40 | 0x20 | 0x04 | 1]) + bytes(range(24)))',
}
