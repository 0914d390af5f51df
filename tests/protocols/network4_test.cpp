// SPDX-License-Identifier: BSL-1.0
// What follows what around IPv4, and what fields say that were left alone.
#include <array>
#include <cstddef>
#include <golden.hpp>
#include <golden/network4_packets.hpp>
#include <gtest/gtest.h>
#include <string>
#include <type_traits>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

/// The bytes of layer I of a packet and of all that follows it, as digits.
template <std::size_t I>
std::string from_layer(auto const& packet) {
    using layers = typename std::remove_cvref_t<decltype(packet)>::stack;
    return hex(to_bytes(packet)).substr(2 * layers::layout.offset[I]);
}
std::string part(std::string const& digits, std::size_t first, std::size_t count) {
    return digits.substr(2 * first, 2 * count);
}

// --- IPv4's options ---

static_assert(is_part<security_option> && is_part<stream_identifier_option> && is_part<internet_timestamp>);
static_assert(stackable<ipv4, security_option> && !stackable<ipv6, security_option> &&
              !stackable<tcp, security_option>);
static_assert(stackable<internet_timestamp, timestamp_entry> && stackable<internet_timestamp, address_and_timestamp>);
static_assert(!stackable<ipv4, timestamp_entry> && !stackable<record_route, timestamp_entry>);
static_assert(!stackable<internet_timestamp, route_address>);
static_assert(well_stacked<ipv4, internet_timestamp, timestamp_entry, timestamp_entry, security_option, udp>);
static_assert(!well_stacked<ipv4, udp, security_option>);

TEST(Network4, TheFormOfATimestampIsSeenByItsEntries) {
    auto const flag_of = [](auto const& packet) { return part(from_layer<1>(packet), 3, 1); };
    EXPECT_EQ(flag_of(make_packet(ipv4(), internet_timestamp())), "00");
    EXPECT_EQ(flag_of(make_packet(ipv4(), internet_timestamp(), timestamp_entry(1))), "00");
    EXPECT_EQ(flag_of(make_packet(ipv4(), internet_timestamp(), address_and_timestamp("10.0.0.1", 1))), "01");
    auto packet = make_packet(ipv4(), internet_timestamp(), address_and_timestamp("10.0.0.1", 1));
    packet[in<internet_timestamp>][flag] = "prespecified";
    EXPECT_EQ(flag_of(packet), "03");
    packet[in<internet_timestamp>][flag] = auto_;
    EXPECT_EQ(flag_of(packet), "01");
}

static_assert(stackable<ipv4, ipv4_generic_option> && stackable<ipv4_generic_option, fixed_octets<3>>);
static_assert(stackable<ipv4, traceroute_option> && !stackable<traceroute_option, fixed_octets<3>>);
static_assert(security_option()[security] == 0 && security_option(security = "top_secret")[security] == 0x6bc5);

// --- ICMP ---

template <class... Message>
constexpr bool ride_on_ipv4 = ((stackable<ipv4, Message> && stackable<ipv6, Message> && !stackable<udp, Message> &&
                                !stackable<ethernet, Message> && number_in<ip_protocol, Message> == 1) &&
                               ...);
static_assert(
    ride_on_ipv4<icmp_echo, icmp_echo_reply, icmp_timestamp, icmp_timestamp_reply, icmp_information_request,
                 icmp_information_reply, icmp_address_mask_request, icmp_address_mask_reply, icmp_router_advertisement,
                 icmp_router_solicitation, icmp_destination_unreachable, icmp_source_quench, icmp_redirect,
                 icmp_time_exceeded, icmp_parameter_problem, icmp_extended_echo_request, icmp_extended_echo_reply>);

template <class... Message>
constexpr bool quote_a_datagram = ((stackable<Message, ipv4> && stackable<Message, fixed_payload<8>> &&
                                    !stackable<Message, ipv6> && !stackable<Message, udp>) &&
                                   ...);
static_assert(quote_a_datagram<icmp_destination_unreachable, icmp_source_quench, icmp_redirect, icmp_time_exceeded,
                               icmp_parameter_problem>);
static_assert(!stackable<icmp_echo, ipv4> && stackable<icmp_echo, fixed_payload<8>>);
static_assert(!stackable<icmp_echo, icmp_echo> && !stackable<icmp_timestamp, udp>);
static_assert(stackable<icmp_router_advertisement, icmp_router_entry> && !stackable<ipv4, icmp_router_entry>);
static_assert(!stackable<icmp_router_solicitation, icmp_router_entry>);
static_assert(well_stacked<ipv4, icmp_time_exceeded, ipv4, router_alert, udp, fixed_payload<3>>);
static_assert(well_stacked<ipv4, icmp_time_exceeded, ipv4, icmp_time_exceeded, ipv4, udp>);

static_assert(stackable<icmp_time_exceeded, fixed_octets<128>> && !stackable<icmp_redirect, fixed_octets<128>>);
static_assert(stackable<icmp_time_exceeded, icmp_extension> && stackable<icmp_extended_echo_request, icmp_extension>);
static_assert(!stackable<icmp_redirect, icmp_extension> && !stackable<icmp_echo, icmp_extension>);
static_assert(!stackable<icmp_extended_echo_request, fixed_payload<8>> && !stackable<icmp_extension, fixed_payload<8>>);
static_assert(stackable<icmp_extension, icmp_extension_object> &&
              !stackable<icmp_time_exceeded, icmp_extension_object>);

// The error messages that a quoted datagram makes are known by name.
constexpr auto unreachable = [](char const* why) {
    return static_cast<unsigned>(icmp_destination_unreachable(code = why)[code]);
};
static_assert(unreachable("net_unreachable") == 0 && unreachable("port_unreachable") == 3);
static_assert(unreachable("fragmentation_needed") == 4 && unreachable("source_host_isolated") == 8);
static_assert(unreachable("communication_prohibited") == 13 && unreachable("precedence_cutoff") == 15);
static_assert(icmp_redirect(code = "tos_and_host")[code] == 3 && icmp_time_exceeded(code = "in_reassembly")[code] == 1);

TEST(Network4, EachMessageOfIcmpHasItsType) {
    auto const type_of = []<class Message>(Message message) {
        return part(from_layer<1>(make_packet(ipv4(), message)), 0, 1);
    };
    EXPECT_EQ(type_of(icmp_echo_reply()) + type_of(icmp_destination_unreachable()) + type_of(icmp_source_quench()) +
                  type_of(icmp_redirect()) + type_of(icmp_echo()) + type_of(icmp_router_advertisement()) +
                  type_of(icmp_router_solicitation()) + type_of(icmp_time_exceeded()) +
                  type_of(icmp_parameter_problem()) + type_of(icmp_timestamp()) + type_of(icmp_timestamp_reply()) +
                  type_of(icmp_information_request()) + type_of(icmp_information_reply()) +
                  type_of(icmp_address_mask_request()) + type_of(icmp_address_mask_reply()) +
                  type_of(icmp_extended_echo_request()) + type_of(icmp_extended_echo_reply()),
              "0003040508090a0b0c0d0e0f1011122a2b");
}

TEST(Network4, WhatAnIcmpErrorQuotesKeepsItsLengths) {
    auto const packet = make_packet(ip4, icmp_time_exceeded(), start);
    EXPECT_EQ(part(from_layer<0>(packet), 2, 2), "0038");
    EXPECT_EQ(part(from_layer<2>(packet), 2, 2), "05dc");
    EXPECT_EQ(part(from_layer<3>(packet), 4, 2), "05c8");
}

TEST(Network4, AnIcmpErrorCountsTheWordsThatItQuotesBeforeAnExtension) {
    auto const length_of = [](auto const& packet) { return part(from_layer<1>(packet), 5, 1); };
    auto const extension = group(icmp_extension(), icmp_extension_object(1, 1));
    EXPECT_EQ(length_of(make_packet(ipv4(), icmp_time_exceeded(), start)), "00");
    EXPECT_EQ(length_of(make_packet(ipv4(), icmp_time_exceeded(), octets(to_bytes(start_in_words)), extension)), "20");
    EXPECT_EQ(length_of(make_packet(ipv4(), icmp_time_exceeded(), octets("abcde"), extension)), "02");
}

TEST(Network4, ARouterAdvertisementCountsItsRouters) {
    auto const router = icmp_router_entry("10.0.0.1", 0);
    EXPECT_EQ(part(from_layer<1>(make_packet(ipv4(), icmp_router_advertisement())), 4, 2), "0002");
    EXPECT_EQ(part(from_layer<1>(make_packet(ipv4(), icmp_router_advertisement(), router, router)), 4, 2), "0202");
}

// --- IGMP ---

static_assert(stackable<ipv4, igmpv1> && stackable<ipv4, igmpv2> && stackable<ipv4, igmpv3_query> &&
              stackable<ipv4, igmpv3_report>);
static_assert(stackable<igmpv3_query, igmp_source> && stackable<igmp_group_record, igmp_source>);
static_assert(!stackable<igmpv3_report, igmp_source> && !stackable<igmpv2, igmp_source>);
static_assert(stackable<igmpv3_report, igmp_group_record> && !stackable<igmpv3_query, igmp_group_record>);
static_assert(stackable<igmp_group_record, fixed_octets<4>> && !stackable<igmpv3_query, fixed_octets<4>>);
static_assert(well_stacked<ipv4, router_alert, igmpv3_report, igmp_group_record, igmp_source, fixed_octets<5>,
                           igmp_group_record>);
static_assert(igmpv2(type = "leave_group")[type] == 0x17 && igmpv1(type = "membership_report")[type] == 2);

TEST(Network4, AGroupRecordCountsItsSourcesAndItsData) {
    // record_type aux_data_len number_of_sources
    auto const counts = [](auto const&... parts) {
        return part(from_layer<2>(make_packet(ipv4(), igmpv3_report(), igmp_group_record(), parts...)), 0, 4);
    };
    auto const source = igmp_source("10.0.0.1");
    EXPECT_EQ(counts(), "01000000");
    EXPECT_EQ(counts(source), "01000001");
    EXPECT_EQ(counts(source, source, octets("abcd")), "01010002");
    EXPECT_EQ(counts(octets("abcde")), "01020000");
    EXPECT_EQ(counts(source, igmp_group_record(), source, source, octets("a")), "01000001");
    EXPECT_EQ(
        part(from_layer<1>(make_packet(ipv4(), igmpv3_report(), igmp_group_record(), source, igmp_group_record())), 6,
             2),
        "0002");
}

// --- OSPF ---

static_assert(stackable<ipv4, ospf> && stackable<ospf, ospf_hello> && !stackable<ipv4, ospf_hello>);
static_assert(stackable<ospf, fixed_payload<3>> && !stackable<ospf, udp>);
static_assert(stackable<ospf_hello, ospf_neighbor> && !stackable<ospf, ospf_neighbor>);
static_assert(ospf_hello()["options"_f]["e"_f] && !ospf_hello()["options"_f]["mc"_f]);

static_assert(stackable<ospf, ospf_database_description> && stackable<ospf, ospf_link_state_request> &&
              stackable<ospf, ospf_link_state_update> && stackable<ospf, ospf_link_state_acknowledgment>);
static_assert(stackable<ospf_database_description, ospf_lsa_header> &&
              stackable<ospf_link_state_acknowledgment, ospf_lsa_header>);
static_assert(stackable<ospf_link_state_update, ospf_lsa> && !stackable<ospf_link_state_update, ospf_lsa_header>);
static_assert(!stackable<ospf_link_state_update, ospf_router_lsa> && !stackable<ospf_network_lsa, ospf_router_link>);
static_assert(well_stacked<ipv4, ospf, ospf_link_state_update, ospf_lsa, ospf_router_lsa, ospf_router_link, ospf_lsa,
                           ospf_network_lsa, ospf_attached_router, ospf_lsa, fixed_octets<8>>);
static_assert(ospf_router_lsa(flags = "virtual_link_endpoint"_f | "external"_f)[flags] == 6 &&
              ospf_router_lsa(flags = "border"_f)[flags] == 1);
static_assert(ospf_external_lsa(flags = "external_metric"_f)[flags] == 0x80);

TEST(Network4, AnUpdateCountsItsAdvertisementsAndTheseTheirLinks) {
    auto const link = ospf_router_link();
    auto const packet = make_packet(ipv4(), ospf(), ospf_link_state_update(), ospf_lsa(), ospf_router_lsa(), link, link,
                                    ospf_lsa(), ospf_router_lsa(), link);
    EXPECT_EQ(from_layer<2>(packet).substr(0, 8), "00000002");
    EXPECT_EQ(part(from_layer<3>(packet), 18, 2), "0030");
    EXPECT_EQ(part(from_layer<4>(packet), 2, 2), "0002");
    EXPECT_EQ(part(from_layer<8>(packet), 2, 2), "0001");
}

TEST(Network4, OspfDoesNotSumItsAuthentication) {
    auto const sum_of = [](auto secret) {
        return part(from_layer<1>(make_packet(ipv4(), ospf(authentication = secret), ospf_hello())), 12, 2);
    };
    EXPECT_EQ(sum_of(0), sum_of(0x0123456789abcdef));
}

// --- VRRP ---

static_assert(stackable<ipv4, vrrp> && stackable<ipv4, vrrpv3> && stackable<ipv6, vrrpv3>);
static_assert(stackable<vrrp, vrrp_address> && stackable<vrrp, vrrp_authentication> &&
              !stackable<vrrp, vrrp_ipv6_address>);
static_assert(stackable<vrrpv3, vrrp_address> && stackable<vrrpv3, vrrp_ipv6_address> &&
              !stackable<vrrpv3, vrrp_authentication>);

TEST(Network4, VrrpCountsItsAddresses) {
    auto const count_of = [](auto const&... layers) {
        return part(from_layer<1>(make_packet(ipv4(), layers...)), 3, 1);
    };
    auto const one = vrrp_address("10.0.0.1");
    auto const six = vrrp_ipv6_address("fe80::1");
    EXPECT_EQ(count_of(vrrp()), "00");
    EXPECT_EQ(count_of(vrrp(), one, one, vrrp_authentication()), "02");
    EXPECT_EQ(count_of(vrrpv3(), one), "01");
    EXPECT_EQ(count_of(vrrpv3(), six, six, six), "03");
}

// The sum of version 3 covers the addresses below, that of version 2 does not.
TEST(Network4, OnlyVersion3OfVrrpSumsThePseudoHeader) {
    auto const sum_of = [](auto const& ip, auto const& message) {
        return part(from_layer<1>(make_packet(ip, message)), 6, 2);
    };
    EXPECT_EQ(sum_of(ip4, vrrp()), sum_of(inner4, vrrp()));
    EXPECT_NE(sum_of(ip4, vrrpv3()), sum_of(inner4, vrrpv3()));
}

// --- numbers ---

TEST(Network4, ProtocolsAreKnownByName) {
    auto const number_of = [](char const* which) { return static_cast<unsigned>(ipv4(protocol = which)[protocol]); };
    EXPECT_EQ(number_of("icmp"), number_of("igmp") - 1);
    EXPECT_EQ(number_of("rsvp"), 46U);
    EXPECT_EQ(number_of("eigrp"), 88U);
    EXPECT_EQ(number_of("l2tp"), 115U);
    EXPECT_EQ(number_of("reserved"), 255U);
}

static_assert(number_in<ip_protocol, ipv4> == 4 && number_in<ip_protocol, ipv6> == 41);
static_assert(number_in<ip_protocol, ospf> == 89 && number_in<ip_protocol, vrrp> == 112 &&
              number_in<ip_protocol, igmpv2> == 2);

} // namespace
