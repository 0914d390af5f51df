// SPDX-License-Identifier: BSL-1.0
#include <golden/dns_dhcp_packets.hpp>
#include <interop/tshark.hpp>

namespace {

using namespace umpa::test;

constexpr meant_finding meant[] = {
    {"dns_dhcp/dhcp_length_by_hand", "malformed", "an option longer than the message"},
    {"dns_dhcp/dhcp_max", "malformed", "a hardware address of 255 bytes"},
    {"dns_dhcp/dns_count_by_hand", "malformed", "records that are not there"},
    {"dns_dhcp/dns_llmnr", "ip:udp:dns is read as ip:udp:llmnr", "the name of DNS at its port"},
    {"dns_dhcp/dns_max", "malformed", "records that are not there"},
    {"dns_dhcp/dns_multicast", "eth:ip:udp:dns is read as eth:ip:udp:mdns", "the name of DNS at its port"},
    {"dns_dhcp/dns_rdlength_by_hand", "malformed", "an address of 5 bytes"},
    {"dns_dhcp/radius_length_by_hand", "malformed", "it ends in an attribute"},
};

TEST(Tshark, ReadsDnsDhcpPackets) {
    captures packets;
    visit_dns_dhcp(packets.golden_packets());
    expect_read_by_tshark(packets, meant);
}

} // namespace
