// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/number_space.hpp>

// The number spaces that IANA and IEEE keep, each with names for its common values. Which protocol has which number
// stands in the protocol's own file, as `number_in<space, protocol>`.

namespace umpa {

/// IEEE 802 EtherTypes.
struct ethertype {
    // clang-format off
    static constexpr std::array names{
        named_value{"ipv4", 0x0800},          named_value{"arp", 0x0806},            named_value{"wake_on_lan", 0x0842},
        named_value{"trill", 0x22f3},         named_value{"ethernet", 0x6558},       named_value{"rarp", 0x8035},
        named_value{"appletalk", 0x809b},     named_value{"vlan", 0x8100},           named_value{"ipx", 0x8137},
        named_value{"ipv6", 0x86dd},          named_value{"mac_control", 0x8808},    named_value{"slow_protocols", 0x8809},
        named_value{"mpls", 0x8847},          named_value{"mpls_multicast", 0x8848}, named_value{"pppoe_discovery", 0x8863},
        named_value{"pppoe_session", 0x8864}, named_value{"eapol", 0x888e},          named_value{"profinet", 0x8892},
        named_value{"ata", 0x88a2},           named_value{"ethercat", 0x88a4},       named_value{"qinq", 0x88a8},
        named_value{"goose", 0x88b8},         named_value{"lldp", 0x88cc},           named_value{"macsec", 0x88e5},
        named_value{"backbone", 0x88e7},      named_value{"ptp", 0x88f7},            named_value{"cfm", 0x8902},
        named_value{"fcoe", 0x8906},          named_value{"nsh", 0x894f},            named_value{"loopback", 0x9000}};
    // clang-format on
};

/// IANA Assigned Internet Protocol Numbers.
struct ip_protocol {
    static constexpr std::array names{named_value{"hopopt", 0},
                                      named_value{"icmp", 1},
                                      named_value{"igmp", 2},
                                      named_value{"ggp", 3},
                                      named_value{"ipv4", 4},
                                      named_value{"st", 5},
                                      named_value{"tcp", 6},
                                      named_value{"cbt", 7},
                                      named_value{"egp", 8},
                                      named_value{"igp", 9},
                                      named_value{"udp", 17},
                                      named_value{"hmp", 20},
                                      named_value{"rdp", 27},
                                      named_value{"iso-tp4", 29},
                                      named_value{"dccp", 33},
                                      named_value{"xtp", 36},
                                      named_value{"ipv6", 41},
                                      named_value{"sdrp", 42},
                                      named_value{"ipv6-route", 43},
                                      named_value{"ipv6-frag", 44},
                                      named_value{"idrp", 45},
                                      named_value{"rsvp", 46},
                                      named_value{"gre", 47},
                                      named_value{"dsr", 48},
                                      named_value{"esp", 50},
                                      named_value{"ah", 51},
                                      named_value{"narp", 54},
                                      named_value{"min-ipv4", 55},
                                      named_value{"skip", 57},
                                      named_value{"ipv6-icmp", 58},
                                      named_value{"ipv6-nonxt", 59},
                                      named_value{"ipv6-opts", 60},
                                      named_value{"eigrp", 88},
                                      named_value{"ospf", 89},
                                      named_value{"ospfigp", 89},
                                      named_value{"ipip", 94},
                                      named_value{"etherip", 97},
                                      named_value{"encap", 98},
                                      named_value{"pim", 103},
                                      named_value{"ipcomp", 108},
                                      named_value{"vrrp", 112},
                                      named_value{"pgm", 113},
                                      named_value{"l2tp", 115},
                                      named_value{"isis-over-ipv4", 124},
                                      named_value{"sctp", 132},
                                      named_value{"fc", 133},
                                      named_value{"rsvp-e2e-ignore", 134},
                                      named_value{"mobility-header", 135},
                                      named_value{"udplite", 136},
                                      named_value{"mpls-in-ip", 137},
                                      named_value{"manet", 138},
                                      named_value{"hip", 139},
                                      named_value{"shim6", 140},
                                      named_value{"wesp", 141},
                                      named_value{"rohc", 142},
                                      named_value{"ethernet", 143},
                                      named_value{"aggfrag", 144},
                                      named_value{"nsh", 145},
                                      named_value{"homa", 146},
                                      named_value{"reserved", 255}};
};

/// IANA Service Name and Transport Protocol Port Numbers, for UDP.
struct udp_port {
    // clang-format off
    static constexpr auto names = std::to_array<named_value>({
        {"echo", 7}, {"discard", 9}, {"daytime", 13}, {"chargen", 19}, {"time", 37}, {"tacacs", 49}, {"domain", 53},
        {"bootps", 67}, {"bootpc", 68}, {"tftp", 69}, {"kerberos", 88}, {"sunrpc", 111}, {"ntp", 123},
        {"netbios-ns", 137}, {"netbios-dgm", 138}, {"snmp", 161}, {"snmptrap", 162}, {"ptp-event", 319},
        {"ptp-general", 320}, {"ldap", 389}, {"svrloc", 427}, {"https", 443}, {"isakmp", 500}, {"syslog", 514},
        {"router", 520}, {"ripng", 521}, {"dhcpv6-client", 546}, {"dhcpv6-server", 547}, {"asf-rmcp", 623},
        {"ldp", 646}, {"olsr", 698}, {"domain-s", 853}, {"twamp-control", 862}, {"openvpn", 1194}, {"ms-sql-m", 1434},
        {"l2tp", 1701}, {"radius", 1812}, {"radius-acct", 1813}, {"ssdp", 1900}, {"hsrp", 1985}, {"nfs", 2049},
        {"gtp-control", 2123}, {"gtp-user", 2152}, {"stun", 3478}, {"teredo", 3544}, {"bfd-control", 3784},
        {"bfd-echo", 3785}, {"radius-dynauth", 3799}, {"lisp-data", 4341}, {"lisp-control", 4342},
        {"ipsec-nat-t", 4500}, {"ipfix", 4739}, {"bfd-multi-ctl", 4784}, {"vxlan", 4789}, {"vxlan-gpe", 4790},
        {"roce", 4791}, {"sip", 5060}, {"sips", 5061}, {"capwap-control", 5246}, {"capwap-data", 5247}, {"mdns", 5353},
        {"llmnr", 5355}, {"coap", 5683}, {"coaps", 5684}, {"gue", 6080}, {"geneve", 6081}, {"sflow", 6343},
        {"mpls-udp", 6635}, {"babel", 6696}, {"pfcp", 8805}, {"sctp-tunneling", 9899}});
    // clang-format on
};

/// IANA Service Name and Transport Protocol Port Numbers, for TCP.
struct tcp_port {
    // clang-format off
    static constexpr auto names = std::to_array<named_value>({
        {"echo", 7}, {"discard", 9}, {"daytime", 13}, {"chargen", 19}, {"ftp-data", 20}, {"ftp", 21}, {"ssh", 22},
        {"telnet", 23}, {"smtp", 25}, {"time", 37}, {"nicname", 43}, {"tacacs", 49}, {"domain", 53}, {"gopher", 70},
        {"finger", 79}, {"http", 80}, {"kerberos", 88}, {"iso-tsap", 102}, {"pop3", 110}, {"sunrpc", 111},
        {"auth", 113}, {"nntp", 119}, {"epmap", 135}, {"netbios-ssn", 139}, {"imap", 143}, {"bgp", 179}, {"ldap", 389},
        {"https", 443}, {"microsoft-ds", 445}, {"submissions", 465}, {"mbap", 502}, {"shell", 514}, {"printer", 515},
        {"rtsp", 554}, {"submission", 587}, {"ipp", 631}, {"ldaps", 636}, {"ldp", 646}, {"netconf-ssh", 830},
        {"domain-s", 853}, {"rsync", 873}, {"ftps", 990}, {"imaps", 993}, {"pop3s", 995}, {"socks", 1080},
        {"openvpn", 1194}, {"ms-sql-s", 1433}, {"pptp", 1723}, {"mqtt", 1883}, {"nfs", 2049}, {"radsec", 2083},
        {"iscsi-target", 3260}, {"mysql", 3306}, {"ms-wbt-server", 3389}, {"diameter", 3868}, {"pcep", 4189},
        {"sip", 5060}, {"sips", 5061}, {"xmpp-client", 5222}, {"xmpp-server", 5269}, {"postgresql", 5432},
        {"amqps", 5671}, {"amqp", 5672}, {"coap", 5683}, {"coaps", 5684}, {"rfb", 5900}, {"x11", 6000}, {"redis", 6379},
        {"syslog-tls", 6514}, {"openflow", 6653}, {"ircs-u", 6697}, {"http-alt", 8080}, {"secure-mqtt", 8883},
        {"git", 9418}, {"memcache", 11211}, {"mongodb", 27017}});
    // clang-format on
};

/// IANA TCP Option Kind Numbers.
struct tcp_option {};

/// IANA IP Option Numbers: the whole octet, with the copied flag and the class.
struct ip_option {};

}
