// SPDX-License-Identifier: BSL-1.0
#include <golden/network6_packets.hpp>
#include <interop/tshark.hpp>

namespace {

using namespace umpa::test;

constexpr meant_finding meant[] = {
    {"network6/ah_max", "malformed", "a length that is not there"},
    {"network6/hop_by_hop_jumbo", "malformed, ipv6:ipv6.hopopts:udp is read as ipv6:ipv6.hopopts",
     "a jumbogram of 19 bytes"},
    {"network6/icmpv6_destination_unreachable_extension", "ipv6:icmpv6 is read as ipv6:icmpv6:ipv6:udp:icmp",
     "the quoted packet is octets, and objects follow it"},
    {"network6/icmpv6_destination_unreachable_max", "checksum, ipv6:icmpv6:ipv6:udp is read as ipv6:icmpv6",
     "by hand, as is the type"},
    {"network6/icmpv6_echo_checksum_0", "checksum", "by hand"},
    {"network6/icmpv6_time_exceeded_extension", "eth:ipv6:icmpv6 is read as eth:ipv6:icmpv6:ipv6:udp:icmp",
     "the quoted packet is octets, and objects follow it"},
    {"network6/icmpv6_time_exceeded_max", "checksum",
     "255 words are quoted, which are not there: tshark takes the message for an extension"},
    {"network6/mldv2_query_max", "malformed", "sources that are not there"},
    {"network6/mldv2_report_max", "malformed", "records that are not there"},
    {"network6/nd_options_max", "malformed", "lengths of 255 words"},
    {"network6/nd_redirect", "eth:ipv6:icmpv6 is read as eth:ipv6:icmpv6:ipv6:udp", "the redirected packet is octets"},
    {"network6/nd_redirect_filled", "malformed, ipv6:icmpv6 is read as ipv6:icmpv6:ipv6:udp",
     "the redirected packet is octets, and the zeros behind it are none"},
    {"network6/options_max", "malformed", "lengths of 255 bytes"},
    {"network6/source_routing_max", "malformed", "a length that is not there"},
    {"network6/srh_max", "malformed", "a length that is not there"},
};

TEST(Tshark, ReadsNetwork6Packets) {
    captures packets;
    visit_network6(packets.golden_packets());
    expect_read_by_tshark(packets, meant);
}

} // namespace
