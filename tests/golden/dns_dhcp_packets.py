# SPDX-License-Identifier: BSL-1.0
"""DNS, DHCP, DHCPv6, RADIUS, TFTP. The sub-options of a relay agent, and an option whose length is wrong, which Scapy
does not take as fields, are put together here, field by field, from the RFC's picture."""
import struct

from scapy.config import conf
conf.ipv6_enabled = True
from scapy.layers.dhcp import BOOTP, DHCP
from scapy.layers.dhcp6 import (DHCP6_Advertise, DHCP6_InfoRequest, DHCP6_RelayForward, DHCP6_RelayReply, DHCP6_Renew,
                                DHCP6_Reply, DHCP6_Request, DHCP6_Solicit, DHCP6OptClientId, DHCP6OptDNSDomains,
                                DHCP6OptDNSServers, DHCP6OptElapsedTime, DHCP6OptIA_NA, DHCP6OptIA_PD, DHCP6OptIAAddress,
                                DHCP6OptIAPrefix, DHCP6OptIfaceId, DHCP6OptOptReq, DHCP6OptPref, DHCP6OptRapidCommit,
                                DHCP6OptRelayMsg, DHCP6OptServerId, DHCP6OptStatusCode, DHCP6OptUnknown, DUID_EN, DUID_LL,
                                DUID_LLT)
from scapy.layers.dns import (DNS, DNSQR, DNSRR, DNSRRMX, DNSRROPT, DNSRRSOA, DNSRRSRV, EDNS0TLV)
from scapy.layers.inet import IP, TCP, UDP
from scapy.layers.inet6 import IPv6
from scapy.layers.l2 import Dot1Q, Ether
from scapy.layers.radius import (Radius, RadiusAttr_Message_Authenticator, RadiusAttr_NAS_IP_Address, RadiusAttr_NAS_Port,
                                 RadiusAttr_Service_Type, RadiusAttr_Session_Timeout, RadiusAttr_Vendor_Specific,
                                 RadiusAttribute)
from scapy.layers.tftp import (TFTP, TFTP_ACK, TFTP_DATA, TFTP_ERROR, TFTP_OACK, TFTP_Option, TFTP_Options, TFTP_RRQ,
                               TFTP_WRQ)
from scapy.packet import Raw

IP4 = 'IP(id=0, src="10.0.0.1", dst="10.0.0.2")'
IP6 = 'IPv6(src="2001:db8::1", dst="2001:db8::2")'
ETH = 'Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")'

PACKETS = {}


def add(kind, packets, below=None):
    for name, expression in packets.items():
        PACKETS[f"{kind}_{name}"] = expression if below is None else f"{below} / {expression}"


# --- DNS --- (Scapy calls type 0 "ANY"; that is 255, RFC 1035 section 3.2.3.)
QUERY = f'{IP4} / UDP(sport=1024, dport=53)'
REPLY = f'{IP4} / UDP(sport=53, dport=1024)'
LONGEST = '".".join(["a" * 63, "b" * 63, "c" * 63, "d" * 61])'
add("dns", {
    "query": 'DNS(id=0x1234, qd=DNSQR(qname="www.example.com"))',
    "query_mx": 'DNS(id=1, rd=0, ad=1, cd=1, qd=DNSQR(qname="example.com", qtype="MX"))',
    "query_any_class": 'DNS(qd=DNSQR(qname="version.bind", qtype="TXT", qclass=3))',
    "query_root": 'DNS(qd=DNSQR(qname=".", qtype="NS"))',
    "query_one_label": 'DNS(qd=DNSQR(qname="a", qtype=65535, qclass=65535))',
    "query_longest_name": f'DNS(qd=DNSQR(qname={LONGEST}))',
    "query_two": 'DNS(qd=DNSQR(qname="www.example.com", qtype="A") / DNSQR(qname="www.example.com", qtype="AAAA"))',
    "query_two_compressed": 'DNS(qd=DNSQR(qname="www.example.com") / DNSQR(qname=b"\\xc0\\x0c", qtype="AAAA"))',
    "query_edns": 'DNS(id=7, qd=DNSQR(qname="example.com"), ar=DNSRROPT(rclass=1232, z=0x8000))',
    "query_cookie": 'DNS(qd=DNSQR(qname="example.com"), ar=DNSRROPT(rclass=512, z=0, rdata=['
                    'EDNS0TLV(optcode=10, optdata=b"12345678"), EDNS0TLV(optcode=12, optdata=b"\\0\\0\\0")]))',
    "nothing": 'DNS(qd=None)',
    "update": 'DNS(opcode=5, rd=0, qd=DNSQR(qname="example.com", qtype="SOA"), '
              'an=DNSRR(rrname="x.example.com", type=255, rclass=254, ttl=0, rdata=b""), '
              'ns=DNSRR(rrname="x.example.com", type="A", ttl=60, rdata="192.0.2.9"))',
    "count_by_hand": 'DNS(qdcount=2, ancount=1, nscount=65535, arcount=0, qd=DNSQR(qname="example.com"), '
                     'ar=DNSRROPT(rclass=1232, z=0))',
    "max": 'DNS(id=65535, qr=1, opcode=15, aa=1, tc=1, rd=1, ra=1, z=1, ad=1, cd=1, rcode=15, qdcount=65535, '
           'ancount=65535, nscount=65535, arcount=65535, qd=None)',
}, QUERY)

WWW = 'qd=DNSQR(qname="www.example.com")'
add("dns", {
    "a": f'DNS(id=0x1234, qr=1, ra=1, {WWW}, an=DNSRR(rrname="www.example.com", type="A", ttl=300, rdata="192.0.2.1"))',
    "two_a": f'DNS(qr=1, ra=1, {WWW}, an=DNSRR(rrname="www.example.com", type="A", ttl=300, rdata="192.0.2.1") / '
             'DNSRR(rrname="www.example.com", type="A", ttl=300, rdata="192.0.2.2"))',
    "ns": 'DNS(qr=1, aa=1, qd=DNSQR(qname="example.com", qtype="NS"), '
          'an=DNSRR(rrname="example.com", type="NS", ttl=86400, rdata="ns.example.com"))',
    "cname": f'DNS(qr=1, {WWW}, an=DNSRR(rrname="www.example.com", type="CNAME", ttl=1, rdata="host.example.com"))',
    "soa": 'DNS(qr=1, aa=1, rcode=3, qd=DNSQR(qname="no.example.com"), ns=DNSRRSOA(rrname="example.com", ttl=3600, '
           'mname="ns.example.com", rname="admin.example.com", serial=2008112201, refresh=7200, retry=900, '
           'expire=1209600, minimum=0xffffffff))',
    "ptr": 'DNS(qr=1, qd=DNSQR(qname="1.2.0.192.in-addr.arpa", qtype="PTR"), '
           'an=DNSRR(rrname="1.2.0.192.in-addr.arpa", type="PTR", ttl=5, rdata="www.example.com"))',
    "mx": 'DNS(qr=1, qd=DNSQR(qname="example.com", qtype="MX"), an=DNSRRMX(rrname="example.com", type=15, ttl=9, '
          'preference=5, exchange="mail.example.com") / DNSRRMX(rrname="example.com", type=15, ttl=9, '
          'preference=65535, exchange="."))',
    "txt": 'DNS(qr=1, qd=DNSQR(qname="example.com", qtype="TXT"), an=DNSRR(rrname="example.com", type="TXT", ttl=60, '
           'rdata=[b"v=spf1 -all"]))',
    "txt_several": 'DNS(qr=1, qd=DNSQR(qname="example.com", qtype="TXT"), an=DNSRR(rrname="example.com", type="TXT", '
                   'ttl=60, rdata=[b"a", b"ab", b"x" * 255]))',
    # Scapy leaves an empty string out: RFC 1035 section 4.1.3 field by field, with the string's length 0.
    "txt_empty": 'DNS(qr=1, ancount=1, qd=DNSQR(qname="example.com", qtype="TXT")) / '
                 'Raw(b"\\7example\\3com\\0" + struct.pack("!HHIHB", 16, 1, 60, 1, 0))',
    "aaaa": 'DNS(qr=1, qd=DNSQR(qname="www.example.com", qtype="AAAA"), an=DNSRR(rrname="www.example.com", type="AAAA", '
            'ttl=0x7fffffff, rdata="2001:db8::80"))',
    "srv": 'DNS(qr=1, qd=DNSQR(qname="_sip._udp.example.com", qtype="SRV"), an=DNSRRSRV(rrname="_sip._udp.example.com", '
           'ttl=60, priority=1, weight=2, port=5060, target="sip.example.com"))',
    "opt": 'DNS(qr=1, rcode=0, qd=DNSQR(qname="example.com"), ar=DNSRROPT(rclass=65535, extrcode=1, version=254, '
           'z=0xffff, rdata=[EDNS0TLV(optcode=3, optdata=b"ns1"), EDNS0TLV(optcode=65001, optdata=b"")]))',
    "record_data": 'DNS(qr=1, qd=DNSQR(qname="example.com", qtype=257), an=DNSRR(rrname="example.com", type=257, ttl=60, '
                   'rdata=b"\\x00\\x05issueca.example.net"))',
    "rdlength_by_hand": f'DNS(qr=1, {WWW}, an=DNSRR(rrname="www.example.com", type="A", ttl=300, rdlen=5, '
                        'rdata="192.0.2.1"))',
    "chain": f'DNS(qr=1, ra=1, {WWW}, an=DNSRR(rrname="www.example.com", type="CNAME", ttl=1, rdata="b.example.net") / '
             'DNSRR(rrname="b.example.net", type="CNAME", ttl=2, rdata="c.example.org") / '
             'DNSRR(rrname="c.example.org", type="A", ttl=3, rdata="192.0.2.3"))',
    "compressed": f'DNS(qr=1, ra=1, {WWW}, an=DNSRR(rrname=b"\\xc0\\x0c", type="CNAME", ttl=1, rdata=b"\\x04host\\xc0\\x10")'
                  ' / DNSRR(rrname=b"\\xc0\\x2d", type="A", ttl=3, rdata="192.0.2.3"), '
                  'ns=DNSRR(rrname=b"\\xc0\\x10", type="NS", ttl=4, rdata=b"\\x02ns\\xc0\\x10"), '
                  'ar=DNSRR(rrname=b"\\xc0\\x50", type="A", ttl=5, rdata="192.0.2.53"))',
    "compressed_soa_mx": 'DNS(qr=1, qd=DNSQR(qname="example.com", qtype="MX"), an=DNSRRMX(rrname=b"\\xc0\\x0c", type=15, '
                         'preference=10, exchange=b"\\x04mail\\xc0\\x0c"), ns=DNSRRSOA(rrname=b"\\xc0\\x0c", '
                         'mname=b"\\x02ns\\xc0\\x0c", rname=b"\\xc0\\x0c", serial=1, refresh=2, retry=3, expire=4, minimum=5))',
    "all_sections": f'DNS(id=2, qr=1, aa=1, ra=1, {WWW}, '
                    'an=DNSRR(rrname="www.example.com", type="A", ttl=1, rdata="192.0.2.1") / '
                    'DNSRR(rrname="www.example.com", type="AAAA", ttl=2, rdata="2001:db8::1"), '
                    'ns=DNSRR(rrname="example.com", type="NS", ttl=3, rdata="a.ns.example.com") / '
                    'DNSRR(rrname="example.com", type="NS", ttl=4, rdata="b.ns.example.com") / '
                    'DNSRR(rrname="example.com", type="NS", ttl=5, rdata="."), '
                    'ar=DNSRR(rrname="a.ns.example.com", type="A", ttl=6, rdata="192.0.2.53") / '
                    'DNSRROPT(rclass=1232, z=0))',
}, REPLY)
add("dns", {
    "over_ipv6": f'{IP6} / UDP(sport=1024, dport=53) / DNS(id=3, qd=DNSQR(qname="www.example.com", qtype="AAAA"))',
    "in_vlan": f'{ETH} / Dot1Q(vlan=42) / {IP4} / UDP(sport=1024, dport=53) / DNS(id=4, qd=DNSQR(qname="example.org"))',
    "multicast": 'Ether(src="02:00:00:00:00:01", dst="01:00:5e:00:00:fb") / IP(id=0, ttl=255, src="10.0.0.1", '
                 'dst="224.0.0.251") / UDP(sport=5353, dport=5353) / DNS(qr=1, aa=1, rd=0, qd=None, '
                 'an=DNSRR(rrname="host.local", type="A", rclass=0x8001, ttl=120, rdata="10.0.0.1"))',
    "llmnr": 'IP(id=0, ttl=1, src="10.0.0.1", dst="224.0.0.252") / UDP(sport=1024, dport=5355) / '
             'DNS(id=9, rd=0, qd=DNSQR(qname="printer"))',
    "tcp_query": f'{IP4} / TCP(sport=1024, dport=53, flags="PA", seq=1, ack=1) / DNS(id=5, '
                 'qd=DNSQR(qname="example.com", qtype="AXFR"))',
    "tcp_reply": f'{IP6} / TCP(sport=53, dport=1024, flags="PA", seq=1, ack=1) / DNS(id=5, qr=1, '
                 'qd=DNSQR(qname="example.com", qtype="TXT"), an=DNSRR(rrname="example.com", type="TXT", ttl=1, '
                 'rdata=[b"odd", b"even"]))',
    "tcp_length_by_hand": f'{IP4} / TCP(sport=1025, dport=53, flags="PA", seq=1, ack=1) / DNS(length=3, id=5, '
                          'qd=DNSQR(qname="example.com"))',
})

# --- DHCP ---
CLIENT = ('Ether(src="02:00:00:00:00:01", dst="ff:ff:ff:ff:ff:ff") / IP(id=0, src="0.0.0.0", dst="255.255.255.255") / '
          'UDP(sport=68, dport=67)')
SERVER = f'{ETH} / {IP4} / UDP(sport=67, dport=68)'
MAC = 'b"\\x02\\0\\0\\0\\0\\x01"'
# The sub-options of a relay agent, RFC 3046 section 2.0: code, length, octets.
SUBOPTIONS = {code: struct.pack("!BB", code, len(octets)) + octets
              for code, octets in {1: b"eth0/1", 2: b"\x02\0\0\0\0\x09", 6: b"subscriber"}.items()}


def dhcp(*options, **fields):
    given = ", ".join(f"{name}={value}" for name, value in {"chaddr": MAC, "xid": "0x01020304", **fields}.items())
    return f'BOOTP({given}) / DHCP(options=[{", ".join(options)}])'


add("dhcp", {
    "discover": dhcp('("message-type", "discover")', '("client_id", b"\\x01\\x02\\0\\0\\0\\0\\x01")',
                     '("requested_addr", "10.0.0.1")', '("param_req_list", [1, 3, 6, 15, 255])', '"end"',
                     secs="7", flags="0x8000"),
    "request": dhcp('("message-type", "request")', '("server_id", "10.0.0.254")', '("requested_addr", "10.0.0.1")',
                    '("hostname", b"odd")', '("max_dhcp_size", 1500)', '("vendor_class_id", b"MSFT 5.0")', '"end"'),
    "release": dhcp('("message-type", "release")', '("server_id", "10.0.0.254")', '"end"', ciaddr='"10.0.0.1"'),
    "pads": dhcp('"pad"', '("message-type", "inform")', '"pad"', '"pad"', '("message-type", "decline")', '"end"', '"pad"',
                 '"pad"'),
    "option_data": dhcp('("message-type", "inform")', '(252, b"http://wpad/")', '(224, b"")', '"end"'),
    "no_options": dhcp(),
    "longest_option": dhcp('("message-type", 13)', '("error_message", b"m" * 255)', '"end"'),
}, CLIENT)
PACKETS["dhcp_end_then_padding"] = (f'{CLIENT} / ' + dhcp('("message-type", "discover")', '"end"') + ' / Raw(bytes(56))')
PACKETS["dhcp_client_port_of_ipv4"] = f'{IP4} / UDP(sport=68, dport=67) / ' + dhcp('("message-type", "nak")', '"end"')
add("dhcp", {
    "offer": dhcp('("message-type", "offer")', '("subnet_mask", "255.255.255.0")', '("router", "10.0.0.254")',
                  '("name_server", "10.0.0.53", "192.0.2.53", "198.51.100.53")', '("domain", b"example.com")',
                  '("lease_time", 3600)', '("renewal_time", 1800)', '("rebinding_time", 3150)',
                  '("server_id", "10.0.0.254")', '"end"', op="2", yiaddr='"10.0.0.1"', siaddr='"10.0.0.254"',
                  giaddr='"10.0.0.3"', hops="1"),
    "ack": dhcp('("message-type", "ack")', '("router", "10.0.0.254", "10.0.0.253")', '("broadcast_address", "10.0.0.255")',
                '("NTP_server", "10.0.0.123")', '("lease_time", 0xffffffff)', '("tftp_server_name", b"boot")',
                '("boot-file-name", b"pxelinux.0")', '"end"', op="2", yiaddr='"10.0.0.1"', sname='b"server"',
                file='b"boot/pxe.bin"'),
    "nak": dhcp('("message-type", "nak")', '("error_message", b"wrong network")', '"end"', op="2"),
    "relay_agent": dhcp('("message-type", "ack")', '("relay_agent_information", SUBOPTIONS[1] + SUBOPTIONS[2])', '"end"',
                        op="2"),
    "relay_agent_any": dhcp('("message-type", "ack")', '("relay_agent_information", SUBOPTIONS[6])',
                            '("server_id", "10.0.0.254")', '"end"', op="2"),
    "max": 'BOOTP(op=255, htype=255, hlen=255, hops=255, xid=0xffffffff, secs=65535, flags=0xffff, '
           'ciaddr="255.255.255.255", yiaddr="255.255.255.255", siaddr="255.255.255.255", giaddr="255.255.255.255", '
           'chaddr=b"\\xff" * 16, sname=b"\\xff" * 64, file=b"\\xff" * 128, options=b"\\xff" * 4)',
}, SERVER)
# A message type whose length says 3: code, length and value as octets behind the cookie, and an end.
PACKETS["dhcp_length_by_hand"] = (f'{SERVER} / BOOTP(op=2, chaddr={MAC}, xid=0x01020304, options=b"c\\x82Sc") / '
                                  'Raw(struct.pack("!BBB", 53, 3, 5) + b"\\xff")')

# --- DHCPv6 ---
CLIENT6 = 'IPv6(src="fe80::1", dst="ff02::1:2") / UDP(sport=546, dport=547)'
SERVER6 = 'IPv6(src="fe80::2", dst="fe80::1") / UDP(sport=547, dport=546)'
DUID = 'DHCP6OptClientId(duid=DUID_LL(lladdr="02:00:00:00:00:01"))'
SERVER_ID = 'DHCP6OptServerId(duid=DUID_LLT(timeval=0x01020304, lladdr="02:00:00:00:00:02"))'
add("dhcpv6", {
    "solicit": f'DHCP6_Solicit(trid=0x123456) / {DUID} / DHCP6OptElapsedTime(elapsedtime=100) / '
               'DHCP6OptOptReq(reqopts=[23, 24]) / DHCP6OptRapidCommit() / DHCP6OptIA_NA(iaid=1, T1=2, T2=3)',
    "request": f'DHCP6_Request(trid=0xffffff) / {DUID} / {SERVER_ID} / DHCP6OptElapsedTime(elapsedtime=65535) / '
               'DHCP6OptIA_NA(iaid=0xffffffff, T1=0xffffffff, T2=0xffffffff, ianaopts=['
               'DHCP6OptIAAddress(addr="2001:db8::5", preflft=3600, validlft=7200)])',
    "renew_prefix": f'DHCP6_Renew(trid=1) / {DUID} / {SERVER_ID} / DHCP6OptIA_PD(iaid=7, T1=100, T2=200, iapdopt=['
                    'DHCP6OptIAPrefix(preflft=300, validlft=400, plen=56, prefix="2001:db8:1:200::")])',
    "information_request": f'DHCP6_InfoRequest(trid=2) / {DUID} / DHCP6OptOptReq(reqopts=[65535]) / '
                           'DHCP6OptUnknown(optcode=15, data=b"\\0\\3odd")',
    "no_options": 'DHCP6_Solicit(trid=5)',
}, CLIENT6)
add("dhcpv6", {
    "advertise": f'DHCP6_Advertise(trid=0x123456) / {DUID} / {SERVER_ID} / DHCP6OptPref(prefval=7) / '
                 'DHCP6OptIA_NA(iaid=1, T1=1800, T2=2880, ianaopts=[DHCP6OptIAAddress(addr="2001:db8::5", preflft=1, '
                 'validlft=0xffffffff), DHCP6OptIAAddress(addr="2001:db8::6", preflft=3, validlft=4, iaaddropts=['
                 'DHCP6OptStatusCode(statuscode=4, statusmsg=b"odd")])])',
    "reply": f'DHCP6_Reply(trid=0x123456) / {DUID} / DHCP6OptServerId(duid=DUID_EN(enterprisenum=311, id=b"12345")) / '
             'DHCP6OptStatusCode(statuscode=0, statusmsg=b"success") / '
             'DHCP6OptDNSServers(dnsservers=["2001:db8::53", "2001:db8::54"]) / '
             'DHCP6OptDNSDomains(dnsdomains=["example.com", "example.org"])',
    "no_address": f'DHCP6_Reply(trid=9) / {DUID} / {SERVER_ID} / DHCP6OptIA_NA(iaid=1, T1=0, T2=0, ianaopts=['
                  'DHCP6OptStatusCode(statuscode=2, statusmsg=b"none left")]) / DHCP6OptIA_PD(iaid=2, T1=0, T2=0, '
                  'iapdopt=[DHCP6OptStatusCode(statuscode=6, statusmsg=b""), DHCP6OptIAPrefix(preflft=1, validlft=2, '
                  'plen=64, prefix="2001:db8:1::", iaprefopts=[DHCP6OptStatusCode(statuscode=65535, statusmsg=b"x")])])',
    "length_by_hand": 'DHCP6_Reply(trid=9) / DHCP6OptPref(optlen=2, prefval=255)',
}, SERVER6)
add("dhcpv6", {
    "relay_forward": f'{IP6} / UDP(sport=547, dport=547) / DHCP6_RelayForward(hopcount=0, linkaddr="2001:db8::1", '
                     'peeraddr="fe80::1") / DHCP6OptIfaceId(ifaceid=b"eth0") / DHCP6OptRelayMsg(message='
                     f'DHCP6_Solicit(trid=0x123456) / {DUID} / DHCP6OptElapsedTime(elapsedtime=1))',
    "relay_twice": f'{IP6} / UDP(sport=547, dport=547) / DHCP6_RelayForward(hopcount=1, linkaddr="::", '
                   'peeraddr="2001:db8::7") / DHCP6OptRelayMsg(message=DHCP6_RelayForward(hopcount=0, '
                   'linkaddr="2001:db8::8", peeraddr="fe80::1") / DHCP6OptRelayMsg(message='
                   f'DHCP6_Solicit(trid=1) / {DUID}))',
    "relay_reply": f'{ETH} / {IP6} / UDP(sport=547, dport=547) / DHCP6_RelayReply(hopcount=0, linkaddr="::", '
                   'peeraddr="ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff") / DHCP6OptRelayMsg(message='
                   f'DHCP6_Reply(trid=0xabcdef) / {SERVER_ID})',
})

# --- RADIUS ---
RADIUS = f'{IP4} / UDP(sport=1024, dport=1812)'
AUTHENTICATOR = 'authenticator=bytes(range(1, 17))'


def attribute(number, octets):
    return f'RadiusAttribute(type={number}, value={octets})'


add("radius", {
    # RFC 2865 section 7.1.
    "access_request": 'Radius(code=1, id=0, authenticator=bytes.fromhex("0f403f9473978057bd83d5cb98f4227a"), attributes=['
                      + attribute(1, 'b"nemo"') + ', ' + attribute(2, 'bytes.fromhex("0dbe708d93d413ce3196e43f782a0aee")') +
                      ', RadiusAttr_NAS_IP_Address(value="192.168.1.16"), RadiusAttr_NAS_Port(value=3)])',
    "access_accept": f'Radius(code=2, id=255, {AUTHENTICATOR}, attributes=[RadiusAttr_Service_Type(value=1), '
                     'RadiusAttr_Session_Timeout(value=3600), ' + attribute(18, 'b"hello"') + ', ' +
                     attribute(25, 'b"class"') + '])',
    "access_challenge": f'Radius(code=11, id=7, {AUTHENTICATOR}, attributes=[' + attribute(18, 'b"code?"') + ', ' +
                        attribute(24, 'b"12345678"') + ', RadiusAttr_Message_Authenticator(type=80, '
                        'value=bytes(range(16, 32)))])',
    "stations": f'Radius(code=1, id=8, {AUTHENTICATOR}, attributes=[' + attribute(30, 'b"00-10-A4-23-19-C0:AP"') + ', ' +
                attribute(31, 'b"00-10-A4-23-19-C1"') + ', RadiusAttr_NAS_Port(value=0xffffffff), '
                'RadiusAttr_Service_Type(value=11), ' + attribute(32, 'b"nas"') + '])',
    "vendor": f'Radius(code=2, id=9, {AUTHENTICATOR}, attributes=[RadiusAttr_Vendor_Specific(vendor_id=9, vendor_type=1, '
              'value=b"shell:priv-lvl=15"), RadiusAttr_Vendor_Specific(vendor_id=0xffffff, vendor_type=255, value=b"")])',
    "longest_attribute": f'Radius(code=3, id=1, {AUTHENTICATOR}, attributes=[' + attribute(18, 'b"r" * 253') + '])',
    "no_attributes": f'Radius(code=12, id=2, {AUTHENTICATOR})',
    "length_by_hand": f'Radius(code=1, id=3, len=21, {AUTHENTICATOR}, attributes=[RadiusAttribute(type=1, len=3, '
                      'value=b"nemo")])',
}, RADIUS)
PACKETS["radius_accounting"] = (f'{ETH} / {IP6} / UDP(sport=1024, dport=1813) / Radius(code=4, id=4, {AUTHENTICATOR}, '
                                'attributes=[' + attribute(40, 'b"\\0\\0\\0\\1"') + ', ' + attribute(44, 'b"session"') + '])')

# --- TFTP ---
add("tftp", {
    "read_request": 'TFTP() / TFTP_RRQ(filename=b"boot.bin", mode=b"octet")',
    "read_request_options": 'TFTP() / TFTP_RRQ(filename=b"boot.bin", mode=b"octet") / TFTP_Options(options=['
                            'TFTP_Option(oname=b"blksize", value=b"1428"), TFTP_Option(oname=b"tsize", value=b"0")])',
    "write_request": 'TFTP() / TFTP_WRQ(filename=b"a", mode=b"netascii")',
    "data": 'TFTP() / TFTP_DATA(block=2) / Raw(b"0123456789abcde")',
    "data_full": 'TFTP() / TFTP_DATA(block=65535) / Raw(bytes(i % 256 for i in range(512)))',
    "data_last": 'TFTP() / TFTP_DATA(block=3)',
    "acknowledgment": 'TFTP() / TFTP_ACK(block=0)',
    "error": 'TFTP() / TFTP_ERROR(errorcode=1, errormsg=b"no such file")',
    "error_max": 'TFTP() / TFTP_ERROR(errorcode=65535, errormsg=b"")',
    "option_acknowledgment": 'TFTP() / TFTP_OACK() / TFTP_Options(options=['
                             'TFTP_Option(oname=b"blksize", value=b"1428"), TFTP_Option(oname=b"tsize", value=b"99")])',
    "opcode_by_hand": 'TFTP(op=9) / TFTP_ACK(block=1)',
}, f'{IP4} / UDP(sport=1024, dport=69)')
PACKETS["tftp_over_ipv6"] = f'{ETH} / {IP6} / UDP(sport=1024, dport=69) / TFTP() / TFTP_RRQ(filename=b"x", mode=b"mail")'
