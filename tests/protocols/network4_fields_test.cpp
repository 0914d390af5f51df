// SPDX-License-Identifier: BSL-1.0
#include <protocols/fields.hpp>
#include <protocols/network4_fields.hpp>

namespace {

using ipv4_headers =
    testing::Types<ipv4, router_alert, record_route, loose_source_route, strict_source_route, route_address,
                   security_option, stream_identifier_option, internet_timestamp, timestamp_entry,
                   address_and_timestamp, mtu_probe_option, mtu_reply_option, traceroute_option, ipv4_generic_option>;
INSTANTIATE_TYPED_TEST_SUITE_P(Ipv4, Fields, ipv4_headers);

using icmp_messages =
    testing::Types<icmp_echo, icmp_echo_reply, icmp_timestamp, icmp_timestamp_reply, icmp_information_request,
                   icmp_information_reply, icmp_address_mask_request, icmp_address_mask_reply,
                   icmp_router_advertisement, icmp_router_entry, icmp_router_solicitation, icmp_destination_unreachable,
                   icmp_source_quench, icmp_redirect, icmp_time_exceeded, icmp_parameter_problem, icmp_extension,
                   icmp_extension_object, icmp_extended_echo_request, icmp_extended_echo_reply>;
INSTANTIATE_TYPED_TEST_SUITE_P(Icmp, Fields, icmp_messages);

using igmp_messages = testing::Types<igmpv1, igmpv2, igmpv3_query, igmpv3_report, igmp_group_record, igmp_source>;
INSTANTIATE_TYPED_TEST_SUITE_P(Igmp, Fields, igmp_messages);

using link_state_messages = testing::Types<ospf_database_description, ospf_requested_lsa, ospf_link_state_update,
                                           ospf_lsa_header, ospf_lsa, ospf_router_lsa, ospf_router_link,
                                           ospf_network_lsa, ospf_attached_router, ospf_summary_lsa, ospf_external_lsa>;
INSTANTIATE_TYPED_TEST_SUITE_P(OspfLinkState, Fields, link_state_messages);

using router_messages =
    testing::Types<ospf, ospf_hello, ospf_neighbor, vrrp, vrrpv3, vrrp_address, vrrp_ipv6_address, vrrp_authentication>;
INSTANTIATE_TYPED_TEST_SUITE_P(OspfAndVrrp, Fields, router_messages);

TEST(NamedBits, OfIpv4) { expect_bits<ipv4>(48, flags, "reserved"_f, dont_fragment, more_fragments); }
TEST(NamedBits, OfOspfHello) {
    expect_bits<ospf_hello>(48, "options"_f, "dn"_f, "o"_f, "dc"_f, "l"_f, "np"_f, "mc"_f, "e"_f, "mt"_f);
}
TEST(NamedBits, OfOspfDatabaseDescription) {
    expect_bits<ospf_database_description>(28, dd_flags, "oob_resync"_f, "init"_f, "more"_f, "master"_f);
}

} // namespace
