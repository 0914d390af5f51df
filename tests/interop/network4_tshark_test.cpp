// SPDX-License-Identifier: BSL-1.0
#include <golden/network4_packets.hpp>
#include <interop/tshark.hpp>

namespace {

using namespace umpa::test;

constexpr meant_finding meant[] = {
    {"network4/icmp_destination_unreachable_extended", "ip:icmp is read as ip:icmp:ip:udp",
     "the quoted packet is octets, and objects follow it"},
    {"network4/icmp_echo_checksum_by_hand", "checksum", "by hand"},
    {"network4/icmp_parameter_problem_extended", "ip:icmp is read as ip:icmp:ip:udp",
     "the quoted packet is octets, and objects follow it"},
    {"network4/icmp_time_exceeded_mpls", "eth:ip:icmp is read as eth:ip:icmp:ip:udp",
     "the quoted packet is octets, and objects follow it"},
    {"network4/igmpv2_checksum_by_hand", "checksum", "by hand"},
    {"network4/igmpv3_query_by_hand", "malformed", "sources that are not there"},
    {"network4/ospf_by_hand", "malformed", "link state advertisements that are not there"},
    {"network4/ospf_lsa_by_hand", "malformed", "an advertisement of 3 bytes"},
    {"network4/vrrp_by_hand", "checksum, malformed", "by hand, as are addresses that are not there"},
    {"network4/vrrpv3_by_hand", "checksum", "by hand"},
};

TEST(Tshark, ReadsNetwork4Packets) {
    captures packets;
    visit_network4(packets.golden_packets());
    expect_read_by_tshark(packets, meant);
}

} // namespace
