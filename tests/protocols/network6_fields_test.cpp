// SPDX-License-Identifier: BSL-1.0
#include <protocols/fields.hpp>
#include <protocols/network6_fields.hpp>

namespace {

using extensions = testing::Types<ipv6, hop_by_hop, destination_options, ipv6_fragment, pad1, pad_n,
                                  tunnel_encapsulation_limit, ipv6_router_alert, jumbo_payload, home_address_option,
                                  ipv6_generic_option, source_routing, mobile_routing, routing_address, segment_routing,
                                  route_segment, srh_pad1, srh_pad_n, srh_hmac, srh_tlv, ah, esp, esp_trailer>;
INSTANTIATE_TYPED_TEST_SUITE_P(Ipv6Extensions, Fields, extensions);

TEST(NamedBits, OfSegmentRouting) {
    segment_routing header;
    header[flags] = oam;
    EXPECT_EQ(header[flags], 0x20);
}

} // namespace
