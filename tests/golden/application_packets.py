# SPDX-License-Identifier: BSL-1.0
# Scapy 2.5 has no PTP, and no BFD authentication, RIP digest trailer of other sizes than MD5's, RTCP goodbye, RTCP application or RFC 8285
# elements: those are packed from the pictures of the RFCs (of IEEE 1588-2008 clause 13 for PTP), field by field.
# Its RTCP length counts what follows in a compound packet too: each packet is made alone, and they are joined.
from fractions import Fraction
from struct import pack

from scapy.contrib.bfd import BFD
from scapy.contrib.coap import CoAP
from scapy.contrib.modbus import (ModbusADURequest, ModbusADUResponse, ModbusPDU01ReadCoilsRequest,
                                  ModbusPDU01ReadCoilsResponse, ModbusPDU02ReadDiscreteInputsRequest,
                                  ModbusPDU02ReadDiscreteInputsResponse, ModbusPDU03ReadHoldingRegistersError,
                                  ModbusPDU03ReadHoldingRegistersRequest, ModbusPDU03ReadHoldingRegistersResponse,
                                  ModbusPDU04ReadInputRegistersRequest, ModbusPDU04ReadInputRegistersResponse,
                                  ModbusPDU05WriteSingleCoilRequest, ModbusPDU06WriteSingleRegisterRequest,
                                  ModbusPDU07ReadExceptionStatusRequest, ModbusPDU08DiagnosticsRequest,
                                  ModbusPDU10WriteMultipleRegistersRequest, ModbusPDU10WriteMultipleRegistersResponse)
from scapy.contrib.mqtt import (MQTT, MQTTConnack, MQTTConnect, MQTTDisconnect, MQTTPuback, MQTTPubcomp, MQTTPublish,
                                MQTTPubrec, MQTTPubrel, MQTTSuback, MQTTSubscribe, MQTTTopic, MQTTTopicQOS,
                                MQTTUnsuback, MQTTUnsubscribe)
from scapy.contrib.rtcp import RTCP, ReceptionReport, SDESChunk, SDESItem, SenderInfo
from scapy.layers.inet import IP, TCP, UDP
from scapy.layers.inet6 import IPv6
from scapy.layers.l2 import Ether
from scapy.layers.ntp import NTPAuthenticator, NTPExtension, NTPExtensions, NTPHeader
from scapy.layers.rip import RIP, RIPAuth, RIPEntry
from scapy.layers.rtp import RTP, RTPExtension
from scapy.packet import Raw

ETH = Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")
IP4 = IP(id=0, src="10.0.0.1", dst="10.0.0.2")
IP6 = IPv6(src="2001:db8::1", dst="2001:db8::2")


def dgram(port):
    return UDP(sport=1024, dport=port)


def segment(port):
    return TCP(sport=1024, dport=port, flags="PA", seq=1)


def joined(*packets):
    return Raw(b"".join(bytes(one) for one in packets))


def block(ssrc):
    return ReceptionReport(sourcesync=ssrc, fraction_lost=0x12, cumulative_lost=0x345678, highest_seqnum_recv=0x9abcdef0,
                           interarrival_jitter=5, last_SR_timestamp=0x01020304, delay_since_last_SR=0x05060708)


def sender_report(count, *blocks):
    return RTCP(count=count, packet_type=200, sourcesync=0x11223344,
                sender_info=SenderInfo(ntp_timestamp=0xe8754b0080000000, rtp_timestamp=0x0a0b0c0d,
                                       sender_packet_count=1000, sender_octet_count=160000), report_blocks=list(blocks))


def ptp(message, body, control=5, flags=0, version=2, specific=0, length=None):
    """transportSpecific and messageType, versionPTP, messageLength, domainNumber, reserved, flagField, correctionField, reserved,
    clockIdentity, portNumber, sequenceId, controlField, logMessageInterval; the body."""
    return Raw(pack("!BBHBBHQIQHHBB", specific << 4 | message, version, 34 + len(body) if length is None else length,
                    7, 0, flags, 0x0001020304050607, 0, 0x001122fffe334455, 1, 0x1234, control, 0xfd) + body)


# seconds and nanoseconds; clockIdentity and portNumber
STAMP = pack("!HII", 0x0001, 0x5f5e0ff0, 999999999)
PORT = pack("!QH", 0x66778899aabbccdd, 2)

PACKETS = {
    # NTP
    "ntp_client": 'IP4 / dgram(123) / NTPHeader(stratum=0, poll=0, ref_id=b"", ref=0, orig=0, recv=0, sent=Fraction(0xe8754b0080000001, 2**32))',
    "ntp_server": 'ETH / IP6 / UDP(sport=123, dport=1024) / NTPHeader(leap=1, version=3, mode=4, stratum=2, poll=6, precision=0xe9, '
                  'delay=1.5, dispersion=0.25, id="10.0.0.9", ref=1, orig=2.5, recv=3, sent=4.75)',
    "ntp_gps": 'IP4 / dgram(123) / NTPHeader(mode=5, stratum=1, poll=4, precision=0xec, ref_id=b"GPS", ref=5, orig=6, recv=7, sent=8)',
    "ntp_max": 'IP4 / dgram(123) / NTPHeader(leap=3, version=7, mode=7, stratum=255, poll=255, precision=255, '
               'delay=Fraction(2**32 - 1, 2**16), dispersion=Fraction(2**32 - 1, 2**16), id="255.255.255.255", '
               'ref=Fraction(2**64 - 1, 2**32), orig=Fraction(2**64 - 1, 2**32), recv=Fraction(2**64 - 1, 2**32), sent=Fraction(2**64 - 1, 2**32))',
    "ntp_authenticated": 'IP4 / dgram(123) / NTPHeader(stratum=2, id="1.2.3.4", poll=10, ref=1, orig=2, recv=3, sent=4) / '
                         'NTPAuthenticator(key_id=0x01020304, dgst=bytes(range(16)))',
    "ntp_extensions": 'IP4 / dgram(123) / NTPHeader(stratum=2, id="1.2.3.4", poll=10, ref=1, orig=2, recv=3, sent=4) / '
                      'NTPExtensions(extensions=[NTPExtension(type=0x0104, len=20, value=Raw(b"abcdefghijklmno")), '
                      'NTPExtension(type=0x0204, len=28, value=Raw(b"abcdefghijklmnopqrstuvwx"))], '
                      'mac=NTPAuthenticator(key_id=7, dgst=bytes(range(16))))',
    # RTP
    "rtp": 'IP4 / dgram(5004) / RTP(payload_type=0, sequence=1, timestamp=160, sourcesync=0x01020304) / Raw(bytes(160))',
    "rtp_odd": 'ETH / IP6 / dgram(5004) / RTP(marker=1, payload_type=96, sequence=65535, timestamp=0xffffffff, sourcesync=0xffffffff) / Raw(b"abc")',
    "rtp_csrc": 'IP4 / dgram(5004) / RTP(payload_type=33, sequence=2, timestamp=3, sourcesync=4, sync=[5, 0xfffffffe]) / Raw(b"abc")',
    "rtp_csrc_15": 'IP4 / dgram(5004) / RTP(payload_type=8, sourcesync=4, sync=list(range(1, 16))) / Raw(b"abcd")',
    "rtp_extension": 'IP4 / dgram(5004) / RTP(extension=1, payload_type=9, sequence=7, timestamp=8, sourcesync=9) / '
                     'RTPExtension(header_id=0x1234, header=[0x01020304, 0x05060708]) / Raw(b"abc")',
    "rtp_extension_empty": 'IP4 / dgram(5004) / RTP(extension=1, payload_type=9, sequence=7) / RTPExtension(header_id=0xffff) / Raw(b"abc")',
    "rtp_csrc_extension": 'IP4 / dgram(5004) / RTP(extension=1, payload_type=9, sync=[1]) / RTPExtension(header_id=1, header=[2]) / Raw(b"abc")',
    "rtp_one_byte": 'IP4 / dgram(5004) / RTP(extension=1, payload_type=96, sequence=7) / '
                    'Raw(pack("!HH", 0xbede, 2) + pack("!BB", 1 << 4 | 1 - 1, 0x30) + pack("!B3s", 14 << 4 | 3 - 1, b"abc") + bytes(2)) / Raw(b"abc")',
    "rtp_two_byte": 'IP4 / dgram(5004) / RTP(extension=1, payload_type=96, sequence=7) / '
                    'Raw(pack("!HH", 0x1000, 2) + pack("!BB", 1, 0) + pack("!BB4s", 255, 4, b"abcd")) / Raw(b"abc")',
    "rtp_by_hand": 'IP4 / dgram(5004) / RTP(version=1, padding=1, extension=1, numsync=15, payload_type=127) / Raw(b"abc")',
    # RTCP
    "rtcp_sender_report": 'IP4 / dgram(5005) / sender_report(0)',
    "rtcp_sender_report_1": 'IP4 / dgram(5005) / sender_report(1, block(2))',
    "rtcp_sender_report_3": 'IP4 / dgram(5005) / sender_report(3, block(2), block(3), block(0xffffffff))',
    "rtcp_receiver_report": 'ETH / IP6 / dgram(5005) / RTCP(count=0, packet_type=201, sourcesync=0x11223344)',
    "rtcp_receiver_report_2": 'IP4 / dgram(5005) / RTCP(count=2, packet_type=201, sourcesync=5, report_blocks=[block(6), block(7)])',
    "rtcp_compound": 'IP4 / dgram(5005) / joined(sender_report(1, block(2)), RTCP(count=1, packet_type=202, sdes_chunks=[SDESChunk('
                     'sourcesync=0x11223344, items=[SDESItem(chunk_type=1, value=b"me@example"), Raw(bytes(4))])]))',
    "rtcp_source_description": 'IP4 / dgram(5005) / joined(RTCP(count=0, packet_type=201, sourcesync=1), RTCP(count=2, packet_type=202, sdes_chunks=['
                               'SDESChunk(sourcesync=1, items=[SDESItem(chunk_type=1, value=b"a@b"), SDESItem(chunk_type=8, value=b"\\x01xyz"), Raw(bytes(1))]), '
                               'SDESChunk(sourcesync=2, items=[SDESItem(chunk_type=7, value=b"abcdefg"), Raw(bytes(3))])]))',
    "rtcp_goodbye": 'IP4 / dgram(5005) / joined(RTCP(count=0, packet_type=201, sourcesync=1), '
                    'RTCP(count=2, packet_type=203) / Raw(pack("!IIB4s", 1, 0xfffffffe, 4, b"done") + bytes(3)))',
    "rtcp_goodbye_alone": 'IP4 / dgram(5005) / joined(RTCP(count=0, packet_type=201, sourcesync=1), RTCP(count=1, packet_type=203) / Raw(pack("!I", 1)))',
    "rtcp_application": 'IP4 / dgram(5005) / joined(RTCP(count=0, packet_type=201, sourcesync=1), '
                        'RTCP(count=31, packet_type=204) / Raw(pack("!I4s", 1, b"umpa") + b"abcde" + bytes(3)))',
    "rtcp_by_hand": 'IP4 / dgram(5005) / RTCP(version=1, padding=1, count=31, packet_type=201, length=0x7fff, sourcesync=1)',
    # BFD
    "bfd": 'IP4 / dgram(3784) / BFD(sta=1, my_discriminator=1, your_discriminator=0, min_tx_interval=1000000, min_rx_interval=1000000, echo_rx_interval=0)',
    "bfd_up": 'ETH / IP6 / dgram(3784) / BFD(diag=7, sta=3, flags="PCD", detect_mult=5, my_discriminator=0x01020304, '
              'your_discriminator=0x05060708, min_tx_interval=0x090a0b0c, min_rx_interval=0x0d0e0f10, echo_rx_interval=0x11121314)',
    "bfd_max": 'IP4 / dgram(3784) / BFD(version=7, diag=31, sta=3, flags="MDACFP", detect_mult=255, len=255, my_discriminator=0xffffffff, '
               'your_discriminator=0xffffffff, min_tx_interval=0xffffffff, min_rx_interval=0xffffffff, echo_rx_interval=0xffffffff)',
    "bfd_simple_password": 'IP4 / dgram(3784) / BFD(sta=2, flags="A", len=24 + 9, my_discriminator=1, your_discriminator=0, min_tx_interval=1000000, '
                           'min_rx_interval=1000000, echo_rx_interval=0) / Raw(pack("!BBB6s", 1, 9, 2, b"secret"))',
    "bfd_keyed_md5": 'IP4 / dgram(3784) / BFD(sta=3, flags="AF", len=24 + 24, my_discriminator=1, your_discriminator=2, min_tx_interval=1000000, '
                     'min_rx_interval=1000000, echo_rx_interval=0) / Raw(pack("!BBBBI16s", 3, 24, 4, 0, 0x01020304, bytes(range(16))))',
    "bfd_keyed_sha1": 'IP4 / dgram(3784) / BFD(sta=3, flags="A", len=24 + 28, my_discriminator=1, your_discriminator=2, min_tx_interval=1000000, '
                      'min_rx_interval=1000000, echo_rx_interval=0) / Raw(pack("!BBBBI20s", 4, 28, 255, 0, 0xffffffff, bytes(range(20))))',
    # RIP
    "rip_request": 'IP4 / UDP(sport=520, dport=520) / RIP(cmd=1, version=2) / RIPEntry(AF=0, metric=16)',
    "rip_response": 'ETH / IP4 / UDP(sport=520, dport=520) / RIP(cmd=2, version=2) / RIPEntry(RouteTag=0x1234, addr="10.1.0.0", mask="255.255.0.0", '
                    'nextHop="10.0.0.7", metric=3) / RIPEntry(AF=2, RouteTag=65535, addr="255.255.255.255", mask="255.255.255.255", '
                    'nextHop="255.255.255.255", metric=0xffffffff)',
    "rip_simple_password": 'IP4 / UDP(sport=520, dport=520) / RIP(cmd=2, version=2) / RIPAuth(authtype=2, password=b"secret" + bytes(10)) / '
                           'RIPEntry(addr="10.1.0.0", mask="255.255.0.0")',
    "rip_cryptographic": 'IP4 / UDP(sport=520, dport=520) / RIP(cmd=2, version=2) / RIPAuth(authtype=3, digestoffset=44, keyid=9, authdatalen=20, '
                         'seqnum=0x01020304, zeropad=bytes(8)) / RIPEntry(addr="10.1.0.0", mask="255.255.0.0") / '
                         'RIPAuth(authtype=1, authdata=bytes(range(16)))',
    "rip_max": 'IP4 / UDP(sport=520, dport=520) / RIP(cmd=255, version=255, null=65535)',
    # PTP
    "ptp_sync": 'Ether(src="02:00:00:00:00:01", dst="01:1b:19:00:00:00", type=0x88f7) / ptp(0, STAMP, control=0, flags=0x0200)',
    "ptp_delay_request": 'IP4 / dgram(319) / ptp(1, STAMP, control=1)',
    "ptp_peer_delay_request": 'Ether(src="02:00:00:00:00:01", dst="01:80:c2:00:00:0e", type=0x88f7) / ptp(2, STAMP + bytes(10), specific=1)',
    "ptp_peer_delay_response": 'ETH / IP6 / dgram(319) / ptp(3, STAMP + PORT, flags=0x0200)',
    "ptp_follow_up": 'IP4 / dgram(320) / ptp(8, STAMP, control=2)',
    "ptp_delay_response": 'IP4 / dgram(320) / ptp(9, STAMP + PORT, control=3)',
    "ptp_peer_delay_follow_up": 'IP4 / dgram(320) / ptp(10, STAMP + PORT)',
    # currentUtcOffset, reserved, grandmasterPriority1, clockClass, clockAccuracy, offsetScaledLogVariance, grandmasterPriority2,
    # grandmasterIdentity, stepsRemoved, timeSource
    "ptp_announce": 'IP4 / dgram(320) / ptp(11, STAMP + pack("!HBBBBHBQHB", 37, 0, 1, 6, 0x21, 0x4e5d, 2, 0x001122fffe334455, 3, 0x20), flags=0x003f)',
    "ptp_announce_path": 'IP4 / dgram(320) / ptp(11, STAMP + pack("!HBBBBHBQHB", 37, 0, 128, 248, 0xfe, 0xffff, 128, 1, 1, 0xa0) + '
                         'pack("!HHQ", 8, 8, 0x0102030405060708), flags=0x0408)',
    "ptp_signaling": 'IP4 / dgram(320) / ptp(12, pack("!QH", 2**64 - 1, 0xffff) + pack("!HHBBI", 4, 6, 0xb << 4, 0, 300))',
    # startingBoundaryHops, boundaryHops, reserved and actionField, reserved; tlvType, lengthField, managementId
    "ptp_management": 'IP4 / dgram(320) / ptp(13, PORT + pack("!BBBB", 2, 1, 1, 0) + pack("!HHH", 1, 2, 0x0000), control=4)',
    "ptp_by_hand": 'IP4 / dgram(319) / ptp(15, STAMP, control=255, flags=0xffff, version=15, specific=15, length=65535)',
    # Modbus
    "modbus_read_coils": 'IP4 / segment(502) / ModbusADURequest(transId=1) / ModbusPDU01ReadCoilsRequest(startAddr=0x0013, quantity=0x0025)',
    "modbus_read_coils_response": 'IP4 / TCP(sport=502, dport=1024, flags="PA", seq=1) / ModbusADUResponse(transId=1) / ModbusPDU01ReadCoilsResponse(coilStatus=[0xcd, 0x6b, 0xb2, 0x0e, 0x1b])',
    "modbus_read_discrete_inputs": 'IP4 / segment(502) / ModbusADURequest(transId=0xffff, unitId=1) / ModbusPDU02ReadDiscreteInputsRequest(startAddr=0xffff, quantity=0xffff)',
    "modbus_read_discrete_inputs_response": 'IP4 / TCP(sport=502, dport=1024, flags="PA", seq=1) / ModbusADUResponse(transId=2) / ModbusPDU02ReadDiscreteInputsResponse(inputStatus=[0xac, 0xdb])',
    "modbus_read_holding_registers": 'ETH / IP6 / segment(502) / ModbusADURequest(transId=0x1234, unitId=17) / ModbusPDU03ReadHoldingRegistersRequest(startAddr=0x006b, quantity=3)',
    "modbus_read_holding_registers_response": 'IP4 / TCP(sport=502, dport=1024, flags="PA", seq=1) / ModbusADUResponse(transId=0x1234) / ModbusPDU03ReadHoldingRegistersResponse(registerVal=[0x022b, 0, 0x0064])',
    "modbus_read_input_registers": 'IP4 / segment(502) / ModbusADURequest(transId=1) / ModbusPDU04ReadInputRegistersRequest(startAddr=8, quantity=1)',
    "modbus_read_input_registers_response": 'IP4 / TCP(sport=502, dport=1024, flags="PA", seq=1) / ModbusADUResponse(transId=1) / ModbusPDU04ReadInputRegistersResponse(registerVal=[0x000a])',
    "modbus_write_single_coil": 'IP4 / segment(502) / ModbusADURequest(transId=1) / ModbusPDU05WriteSingleCoilRequest(outputAddr=0x00ac, outputValue=0xff00)',
    "modbus_write_single_register": 'IP4 / segment(502) / ModbusADURequest(transId=1) / ModbusPDU06WriteSingleRegisterRequest(registerAddr=1, registerValue=3)',
    "modbus_write_multiple_registers": 'IP4 / segment(502) / ModbusADURequest(transId=1) / ModbusPDU10WriteMultipleRegistersRequest(startAddr=1, outputsValue=[0x000a, 0x0102])',
    "modbus_write_multiple_registers_response": 'IP4 / TCP(sport=502, dport=1024, flags="PA", seq=1) / ModbusADUResponse(transId=1) / ModbusPDU10WriteMultipleRegistersResponse(startAddr=1, quantityRegisters=2)',
    "modbus_exception": 'IP4 / TCP(sport=502, dport=1024, flags="PA", seq=1) / ModbusADUResponse(transId=1) / ModbusPDU03ReadHoldingRegistersError(exceptCode=2)',
    "modbus_read_exception_status": 'IP4 / segment(502) / ModbusADURequest(transId=1) / ModbusPDU07ReadExceptionStatusRequest()',
    "modbus_diagnostics": 'IP4 / segment(502) / ModbusADURequest(transId=1) / ModbusPDU08DiagnosticsRequest(subFunc=0, data=[0xa537])',
    "modbus_by_hand": 'IP4 / segment(502) / ModbusADURequest(transId=0xffff, protoId=0xffff, len=0xffff, unitId=0) / Raw(b"abc")',
    # CoAP
    "coap_get": 'IP4 / dgram(5683) / CoAP(type=0, code=1, msg_id=0x1234, token=b"tok", options=[("Uri-Path", b"sensors"), ("Uri-Path", b"t"), ("Uri-Query", b"u=c"), ("Accept", b"\\x32")])',
    "coap_content": 'ETH / IP6 / UDP(sport=5683, dport=1024) / CoAP(type=2, code=69, msg_id=0x1234, token=b"12345678", '
                    'options=[("ETag", b"\\x01\\x02\\x03"), (6, b"\\x05"), ("Content-Format", b""), ("Max-Age", b"\\x3c")], paymark=b"\\xff") / Raw(b"22.5 C")',
    "coap_empty": 'IP4 / dgram(5683) / CoAP(type=3, code=0, msg_id=0xffff)',
    "coap_ping": 'IP4 / dgram(5683) / CoAP()',
    "coap_put": 'IP4 / dgram(5683) / CoAP(type=1, code=3, msg_id=1, token=b"a", options=[("If-Match", b"\\xaa\\xbb"), ("Uri-Host", b"example.com"), '
                '("If-None-Match", b""), ("Uri-Port", b"\\x16\\x33"), ("Uri-Path", b"x"), ("Content-Format", b"\\x2a"), ("Uri-Query", b"a=b"), ("Uri-Query", b"c")], paymark=b"\\xff") / Raw(b"abc")',
    "coap_created": 'IP4 / UDP(sport=5683, dport=1024) / CoAP(type=2, code=65, msg_id=2, options=[("Location-Path", b"new"), ("Location-Path", b"one"), '
                    '("Location-Query", b"q")])',
    "coap_extended_delta": 'IP4 / dgram(5683) / CoAP(code=2, msg_id=3, options=[("Proxy-Scheme", b"http"), ("Size1", b"\\x01\\x00")])',
    "coap_extended_length": 'IP4 / dgram(5683) / CoAP(code=1, msg_id=4, options=[("Uri-Path", b"abcdefghijklm"), ("Uri-Path", b"abcdefghijkl")])',
    "coap_extended_both": 'IP4 / dgram(5683) / CoAP(code=1, msg_id=5, token=b"ab", options=[("Proxy-Uri", b"coap://example.net/" + b"x" * 200)])',
    "coap_step_13": 'IP4 / dgram(5683) / CoAP(code=1, msg_id=6, options=[("If-Match", b""), ("Max-Age", b"\\x01")])',
    "coap_step_12": 'IP4 / dgram(5683) / CoAP(code=1, msg_id=7, options=[("Uri-Host", b"h"), ("Uri-Query", b"q")])',
    "coap_blocks": 'IP4 / dgram(5683) / CoAP(code=2, msg_id=8, options=[("Uri-Path", b"fw"), (23, b"\\x06"), (27, b"\\x0e"), (28, b"\\x04\\x00")], paymark=b"\\xff") / Raw(bytes(64))',
    "coap_by_hand": 'IP4 / dgram(5683) / Raw(pack("!BBH", 3 << 6 | 3 << 4 | 15, 7 << 5 | 31, 0xffff) + pack("!B", 0xff))',
    # MQTT
    "mqtt_connect": 'IP4 / segment(1883) / MQTT(type=1) / MQTTConnect(protoname=b"MQTT", protolevel=4, cleansess=1, klive=60, clientId=b"me")',
    "mqtt_connect_all": 'ETH / IP6 / segment(1883) / MQTT(type=1) / MQTTConnect(protoname=b"MQTT", protolevel=4, usernameflag=1, passwordflag=1, willretainflag=1, '
                        'willQOSflag=2, willflag=1, cleansess=0, klive=0xffff, clientId=b"client-1", willtopic=b"a/b", willmsg=b"gone", username=b"user", password=b"secret")',
    "mqtt_connack": 'IP4 / TCP(sport=1883, dport=1024, flags="PA", seq=1) / MQTT(type=2) / MQTTConnack(sessPresentFlag=1, retcode=5)',
    "mqtt_publish": 'IP4 / segment(1883) / MQTT(type=3, DUP=0, QOS=0, RETAIN=1) / MQTTPublish(topic=b"a/b", value=b"hello")',
    "mqtt_publish_qos": 'IP4 / segment(1883) / MQTT(type=3, DUP=1, QOS=2) / MQTTPublish(topic=b"a/b/c", msgid=0x1234, value=b"hello")',
    "mqtt_publish_127": 'IP4 / segment(1883) / MQTT(type=3) / MQTTPublish(topic=b"a/b", value=bytes(122))',
    "mqtt_publish_128": 'IP4 / segment(1883) / MQTT(type=3) / MQTTPublish(topic=b"a/b", value=bytes(123))',
    "mqtt_publish_16383": 'IP4 / segment(1883) / MQTT(type=3) / MQTTPublish(topic=b"a/b", value=bytes(16378))',
    "mqtt_publish_16384": 'IP4 / segment(1883) / MQTT(type=3) / MQTTPublish(topic=b"a/b", value=bytes(16379))',
    "mqtt_puback": 'IP4 / segment(1883) / MQTT(type=4) / MQTTPuback(msgid=1)',
    "mqtt_pubrec": 'IP4 / segment(1883) / MQTT(type=5) / MQTTPubrec(msgid=0xffff)',
    "mqtt_pubrel": 'IP4 / segment(1883) / MQTT(type=6, QOS=1) / MQTTPubrel(msgid=2)',
    "mqtt_pubcomp": 'IP4 / segment(1883) / MQTT(type=7) / MQTTPubcomp(msgid=3)',
    "mqtt_subscribe": 'IP4 / segment(1883) / MQTT(type=8, QOS=1) / MQTTSubscribe(msgid=4, topics=[MQTTTopicQOS(topic=b"a/#", QOS=2), MQTTTopicQOS(topic=b"b", QOS=0)])',
    "mqtt_suback": 'IP4 / TCP(sport=1883, dport=1024, flags="PA", seq=1) / MQTT(type=9) / MQTTSuback(msgid=4, retcode=2) / Raw(pack("!B", 128))',
    "mqtt_unsubscribe": 'IP4 / segment(1883) / MQTT(type=10, QOS=1) / MQTTUnsubscribe(msgid=5, topics=[MQTTTopic(topic=b"a/#"), MQTTTopic(topic=b"b")])',
    "mqtt_unsuback": 'IP4 / TCP(sport=1883, dport=1024, flags="PA", seq=1) / MQTT(type=11) / MQTTUnsuback(msgid=5)',
    "mqtt_pingreq": 'IP4 / segment(1883) / MQTT(type=12)',
    "mqtt_pingresp": 'IP4 / TCP(sport=1883, dport=1024, flags="PA", seq=1) / MQTT(type=13)',
    "mqtt_disconnect": 'IP4 / segment(1883) / MQTT(type=14) / MQTTDisconnect()',
    "mqtt_by_hand": 'IP4 / segment(1883) / MQTT(type=15, DUP=1, QOS=3, RETAIN=1, len=127) / Raw(b"abc")',
}
