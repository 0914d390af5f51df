// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/number_space.hpp>

// The number spaces that IANA and IEEE keep, each with names for its common values. Which protocol has which number
// stands in the protocol's own file, as `number_in<space, protocol>`.

namespace umpa {

/// IEEE 802 EtherTypes.
struct ethertype {
    static constexpr std::array names{named_value{"ipv4", 0x0800}, named_value{"arp", 0x0806},
                                      named_value{"vlan", 0x8100}, named_value{"ipv6", 0x86dd},
                                      named_value{"mpls", 0x8847}, named_value{"qinq", 0x88a8},
                                      named_value{"lldp", 0x88cc}, named_value{"ptp", 0x88f7}};
};

/// IANA Assigned Internet Protocol Numbers.
struct ip_protocol {
    static constexpr std::array names{
        named_value{"hopopt", 0},     named_value{"icmp", 1},        named_value{"igmp", 2},
        named_value{"ipv4", 4},       named_value{"tcp", 6},         named_value{"udp", 17},
        named_value{"ipv6", 41},      named_value{"ipv6-route", 43}, named_value{"ipv6-frag", 44},
        named_value{"gre", 47},       named_value{"esp", 50},        named_value{"ah", 51},
        named_value{"ipv6-icmp", 58}, named_value{"ipv6-nonxt", 59}, named_value{"ipv6-opts", 60},
        named_value{"ospf", 89},      named_value{"vrrp", 112},      named_value{"sctp", 132},
        named_value{"udplite", 136}};
};

/// IANA Service Name and Transport Protocol Port Numbers, for UDP.
struct udp_port {
    static constexpr std::array names{
        named_value{"echo", 7},     named_value{"discard", 9},   named_value{"domain", 53},  named_value{"bootps", 67},
        named_value{"bootpc", 68},  named_value{"tftp", 69},     named_value{"ntp", 123},    named_value{"snmp", 161},
        named_value{"syslog", 514}, named_value{"radius", 1812}, named_value{"vxlan", 4789}, named_value{"mdns", 5353}};
};

/// IANA Service Name and Transport Protocol Port Numbers, for TCP.
struct tcp_port {
    static constexpr std::array names{
        named_value{"echo", 7},    named_value{"discard", 9}, named_value{"ftp", 21},
        named_value{"ssh", 22},    named_value{"telnet", 23}, named_value{"smtp", 25},
        named_value{"domain", 53}, named_value{"http", 80},   named_value{"pop3", 110},
        named_value{"bgp", 179},   named_value{"https", 443}, named_value{"submission", 587}};
};

/// IANA TCP Option Kind Numbers.
struct tcp_option {};

/// IANA IP Option Numbers: the whole octet, with the copied flag and the class.
struct ip_option {};

}
