// SPDX-License-Identifier: BSL-1.0
#include <protocols/fields.hpp>
#include <protocols/network6_fields.hpp>

namespace {

using messages = testing::Types<icmpv6_destination_unreachable, icmpv6_packet_too_big, icmpv6_time_exceeded,
                                icmpv6_parameter_problem, icmpv6_echo, icmpv6_echo_reply, mld_query, mld_report,
                                mld_done, mldv2_query, mldv2_report, mldv2_address_record, mldv2_source>;
INSTANTIATE_TYPED_TEST_SUITE_P(Icmpv6, Fields, messages);

using neighbor_discovery =
    testing::Types<nd_router_solicitation, nd_router_advertisement, nd_neighbor_solicitation, nd_neighbor_advertisement,
                   nd_redirect, nd_source_link_layer_address, nd_target_link_layer_address, nd_prefix_information,
                   nd_redirected_header, nd_mtu, nd_route_information, nd_route_prefix, nd_recursive_dns_server,
                   nd_dns_server, nd_dns_search_list, nd_generic_option>;
INSTANTIATE_TYPED_TEST_SUITE_P(NeighborDiscovery, Fields, neighbor_discovery);

TEST(NamedBits, OfNeighborDiscovery) {
    expect_bits<nd_router_advertisement>(40, flags, managed_address_configuration, other_configuration, home_agent);
    expect_bits<nd_neighbor_advertisement>(32, flags, "router"_f, solicited, "override"_f);
}
TEST(NamedBits, OfPrefixInformation) {
    EXPECT_EQ(nd_prefix_information()[flags], 6);
    EXPECT_EQ(nd_prefix_information(flags = on_link)[flags], 4);
    EXPECT_EQ(nd_prefix_information(flags = router_address)[flags], 1);
}

} // namespace
