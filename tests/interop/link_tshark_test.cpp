// SPDX-License-Identifier: BSL-1.0
#include <golden/link_packets.hpp>
#include <interop/tshark.hpp>

namespace {

using namespace umpa::test;

constexpr meant_finding meant[] = {
    {"link/arp_max", "malformed", "addresses of 255 bytes"},
    {"link/fcs_by_hand", "checksum", "by hand"},
    {"link/ieee802_3_length_by_hand", "malformed", "longer than the frame"},
    {"link/lldp_max", "malformed", "lengths that are not there"},
    {"link/mpls_bottom_by_hand", "malformed, eth:mpls:mpls is read as eth:mpls:eth",
     "the first label says that it is the last"},
    {"link/mpls_stack", "eth:mpls:mpls:mpls:ip:tcp is read as eth:mpls:ip:tcp", "tshark lists a stack of labels once"},
    {"link/pppoe_max", "malformed", "a length that is not there"},
    {"link/service_vlan_twice", "eth:ieee8021ad:ieee8021ad:vlan:ip:udp is read as eth:ieee8021ad:vlan:ip:udp",
     "tshark lists tags in a row once"},
};

TEST(Tshark, ReadsLinkPackets) {
    captures packets;
    visit_link(packets.golden_packets());
    expect_read_by_tshark(packets, meant);
}

} // namespace
