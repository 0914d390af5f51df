// SPDX-License-Identifier: BSL-1.0
// What may follow what in IPv6, and what its fields fill themselves with.
#include <golden/four_ways.hpp>
#include <golden/network6_packets.hpp>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;

// --- what may follow what ---

template <class... P>
inline constexpr bool chain_in_any_order =
    ((stackable<ipv6, P> && stackable<ipv4, P> && stackable<hop_by_hop, P> && stackable<destination_options, P> &&
      stackable<ipv6_fragment, P> && stackable<source_routing, P> && stackable<mobile_routing, P> &&
      stackable<segment_routing, P> && stackable<ah, P> && stackable<esp, P>) &&
     ...);
static_assert(chain_in_any_order<hop_by_hop, destination_options, ipv6_fragment, source_routing, mobile_routing,
                                 segment_routing, ah, esp, ipv4, ipv6, tcp, udp, fixed_payload<1>, payload_view>);
static_assert(chain_in_any_order<icmpv6_destination_unreachable, icmpv6_packet_too_big, icmpv6_time_exceeded,
                                 icmpv6_parameter_problem, icmpv6_echo, icmpv6_echo_reply>);
static_assert(chain_in_any_order<nd_router_solicitation, nd_router_advertisement, nd_neighbor_solicitation,
                                 nd_neighbor_advertisement, nd_redirect, mld_query, mld_report, mld_done, mldv2_query,
                                 mldv2_report>);
static_assert(!stackable<hop_by_hop, ethernet> && !stackable<esp, ethernet> && !stackable<ah, vlan>);
static_assert(stackable<udp, esp> && !stackable<tcp, esp> && !stackable<ethernet, hop_by_hop> &&
              !stackable<tcp, icmpv6_echo>);

template <class Part, class... Of>
inline constexpr bool part_in_each = ((stackable<Of, Part> && !stackable<Part, Of>) && ...);
template <class... Option>
inline constexpr bool ipv6_options =
    ((part_in_each<Option, hop_by_hop, destination_options> && !stackable<ipv6, Option> &&
      !stackable<source_routing, Option> && !stackable<ah, Option>) &&
     ...);
static_assert(ipv6_options<pad1, pad_n, tunnel_encapsulation_limit, ipv6_router_alert, jumbo_payload,
                           home_address_option, ipv6_generic_option>);
static_assert(part_in_each<routing_address, source_routing, mobile_routing>);
static_assert(!stackable<segment_routing, routing_address> && !stackable<source_routing, route_segment>);
static_assert(part_in_each<route_segment, segment_routing> && part_in_each<srh_pad1, segment_routing> &&
              part_in_each<srh_pad_n, segment_routing> && part_in_each<srh_hmac, segment_routing> &&
              part_in_each<srh_tlv, segment_routing> && !stackable<segment_routing, pad_n>);
static_assert(part_in_each<fixed_octets<3>, pad_n, ipv6_generic_option, srh_pad_n, srh_hmac, srh_tlv, ah, esp_trailer,
                           nd_redirected_header, nd_route_information, nd_dns_search_list, nd_generic_option,
                           mldv2_address_record, icmpv6_time_exceeded, icmpv6_destination_unreachable>);
static_assert(!stackable<esp, fixed_octets<3>> && !stackable<hop_by_hop, fixed_octets<3>> &&
              !stackable<mldv2_report, fixed_octets<3>> && !stackable<icmpv6_packet_too_big, fixed_octets<3>>);
static_assert(part_in_each<nd_mtu, nd_router_solicitation, nd_router_advertisement, nd_neighbor_solicitation,
                           nd_neighbor_advertisement, nd_redirect>);
static_assert(part_in_each<nd_dns_server, nd_recursive_dns_server> &&
              !stackable<nd_router_advertisement, nd_dns_server>);
static_assert(part_in_each<nd_route_prefix, nd_route_information> && !stackable<icmpv6_echo, nd_mtu>);
static_assert(part_in_each<mldv2_source, mldv2_query, mldv2_address_record> && !stackable<mldv2_report, mldv2_source>);
static_assert(part_in_each<mldv2_address_record, mldv2_report> && !stackable<mldv2_query, mldv2_address_record>);

// An error carries the packet that it is about.
static_assert(stackable<icmpv6_time_exceeded, ipv6> && stackable<icmpv6_parameter_problem, fixed_payload<8>>);
static_assert(!stackable<icmpv6_time_exceeded, ipv4> && !stackable<icmpv6_time_exceeded, udp>);
static_assert(stackable<icmpv6_echo, fixed_payload<8>> && !stackable<icmpv6_echo, ipv6>);
static_assert(stackable<icmpv6_time_exceeded, icmp_extension> && !stackable<icmpv6_packet_too_big, icmp_extension>);

// What ends ESP ends it alone.
static_assert(well_stacked<ipv4, esp, tcp, payload_view, esp_padding, esp_trailer, fixed_octets<12>>);
static_assert(
    well_stacked<ipv6, destination_options, pad_n, esp, destination_options, pad_n, udp, esp_padding, esp_trailer>);
static_assert(well_stacked<ipv6, esp, icmpv6_time_exceeded, ipv6, udp, esp_padding, esp_trailer>);
static_assert(well_stacked<ipv6, esp, ipv6, esp, udp, esp_padding, esp_trailer, esp_padding, esp_trailer>);
static_assert(well_stacked<ipv6, esp, tcp> && well_stacked<ipv6, esp>);
static_assert(!well_stacked<ipv4, tcp, esp_padding, esp_trailer> && !well_stacked<ipv4, esp_trailer>);
static_assert(!well_stacked<ipv4, esp, tcp, esp_trailer, payload_view> &&
              !well_stacked<ipv4, esp, tcp, esp_trailer, tcp>);
static_assert(!well_stacked<ipv4, esp, tcp, esp_trailer, esp_trailer>);

// --- numbers ---

template <class... P>
inline constexpr bool in_icmpv6 = ((number_in<ip_protocol, P> == 58) && ...);
static_assert(in_icmpv6<icmpv6_echo, nd_redirect, mld_done, mldv2_query, mldv2_report, icmpv6_packet_too_big>);
static_assert(number_in<ip_protocol, source_routing> == 43 && number_in<ip_protocol, mobile_routing> == 43 &&
              number_in<ip_protocol, segment_routing> == 43);
static_assert(!has_number_in<ip_protocol, pad1> && !has_number_in<ip_protocol, nd_mtu> &&
              !has_number_in<ip_protocol, mldv2_source> && !has_number_in<ip_protocol, esp_trailer>);

// --- what fields fill themselves with ---

/// The byte at a place in a packet.
template <class Packet>
constexpr int at(Packet const& packet, std::size_t place) {
    return std::to_integer<int>(to_bytes(packet)[place]);
}
template <class Packet>
constexpr int word_at(Packet const& packet, std::size_t place) {
    return 256 * at(packet, place) + at(packet, place + 1);
}

// The next header of each, and how long it is.
constexpr auto chained = make_packet(ip6, hop_by_hop(), source_routing(), routing_address(), ipv6_fragment(), ah(),
                                     icv_12, esp(), udp(), esp_padding(), esp_trailer());
static_assert(at(chained, 6) == 0 && at(chained, 40) == 43 && at(chained, 48) == 44 && at(chained, 72) == 51 &&
              at(chained, 80) == 50 && at(chained, 123) == 17);
static_assert(at(chained, 41) == 0 && at(chained, 49) == 2 && at(chained, 51) == 1 && at(chained, 81) == 4);

// Where nothing that is numbered follows: 59, no next header.
static_assert(at(make_packet(hop_by_hop()), 0) == 59 && at(make_packet(source_routing(), abc), 0) == 59 &&
              at(make_packet(ah(), abc), 0) == 59 && at(make_packet(ipv6_fragment(), abc), 0) == 59);
static_assert(at(make_packet(esp(), abc, esp_trailer()), 12) == 59 && at(make_packet(esp(), esp_trailer()), 9) == 59);

// Filled to multiples of eight.
static_assert(to_bytes(make_packet(hop_by_hop())).size() == 8);
static_assert(to_bytes(make_packet(hop_by_hop(), pad_n(), octets("12345"))).size() == 16);
static_assert(to_bytes(make_packet(segment_routing(), route_segment(), srh_pad1())).size() == 32);
static_assert(to_bytes(make_packet(nd_router_solicitation(), nd_generic_option(), octets("1234567"))).size() == 24);

static_assert(at(make_packet(segment_routing()), 3) == 255 && at(make_packet(segment_routing()), 4) == 255);
static_assert(at(make_packet(segment_routing(), route_segment()), 3) == 0);
static_assert(at(make_packet(segment_routing(), route_segment(), route_segment(), srh_pad1()), 4) == 1);
static_assert(at(make_packet(mobile_routing(), routing_address()), 3) == 1);

// A record's auxiliary data in words, not counting its sources.
constexpr auto records = make_packet(mldv2_report(), mldv2_address_record(), mldv2_source(), mldv2_source(),
                                     octets("12345"), mldv2_address_record());
static_assert(word_at(records, 6) == 2 && at(records, 9) == 2 && word_at(records, 10) == 2);
static_assert(at(records, 69) == 0 && word_at(records, 70) == 0 && to_bytes(records).size() == 88);

// --- checksums ---

constexpr int udp_checksum(auto const& packet) { return word_at(packet, to_bytes(packet).size() - 2 - 3); }
constexpr auto plain(auto const& destination) {
    return make_packet(ipv6(src = "2001:db8::1", dst = destination), dgram, abc);
}
constexpr auto by_segments(auto const& left) {
    return make_packet(ip6, segment_routing(left), route_segment("2001:db8::9"), route_segment("2001:db8::8"), dgram,
                       abc);
}
static_assert(udp_checksum(by_segments(segments_left = 1)) == udp_checksum(plain("2001:db8::9")));
static_assert(udp_checksum(by_segments(segments_left = 0)) == udp_checksum(plain("2001:db8::2")));
static_assert(udp_checksum(make_packet(ip6, source_routing(), routing_address("2001:db8::8"),
                                       routing_address("2001:db8::9"), dgram, abc)) ==
              udp_checksum(plain("2001:db8::9")));
static_assert(udp_checksum(make_packet(ip6, source_routing(segments_left = 0), routing_address("2001:db8::9"), dgram,
                                       abc)) == udp_checksum(plain("2001:db8::2")));
// The addresses of a tunnel are not those of the packet in it.
static_assert(udp_checksum(make_packet(ip9, segment_routing(), route_segment("2001:db8::8"), route_segment(), ip6,
                                       dgram, abc)) == udp_checksum(plain("2001:db8::2")));
static_assert(udp_checksum(make_packet(ip9, destination_options(), home_address_option("2001:db8::8"), ip6, dgram,
                                       abc)) == udp_checksum(plain("2001:db8::2")));
static_assert(udp_checksum(make_packet(ip6, hop_by_hop(), ipv6_fragment(), ah(), icv_12, destination_options(), dgram,
                                       abc)) == udp_checksum(plain("2001:db8::2")));

// --- at run time ---

TEST(Network6, EspEndsWhatIsKnownAtRunTimeOnly) {
    auto const expect = [](std::string const& text, std::string const& name) {
        expect_at_run_time(make_packet(ip4, esp(0x1234, 1), dgram, payload(text), esp_padding(), esp_trailer()),
                           golden("network6/" + name));
    };
    expect("abcdef", "esp_pad_0");
    expect("abcd", "esp_pad_2");
    expect("abc", "esp_pad_3");
    std::string const text = "abcde";
    expect_at_run_time(
        make_packet(ip4, esp(0xfffffffe, 0xffffffff), dgram, payload(text), esp_padding(), esp_trailer()),
        golden("network6/esp_pad_1"));
}

TEST(Network6, AnIntegrityCheckValueBehindWhatIsKnownAtRunTimeOnly) {
    std::string const text = "abc", more = "abcdefg";
    expect_at_run_time(make_packet(ip4, esp(0x96, 1), segment, payload(text), esp_padding(), esp_trailer(),
                                   icv("6ca3a81db96091162c3c8ab8")),
                       golden("network6/esp_icv"));
    expect_at_run_time(make_packet(ip6, esp(0x96, 2), segment, linux_options, payload(more), esp_padding(),
                                   esp_trailer(), icv("81baf07c9a22e29c3e9902a5")),
                       golden("network6/esp_ipv6_icv"));
    expect_at_run_time(make_packet(ip6, esp(0x96, 1), inner6, dgram, payload(text), esp_padding(), esp_trailer(),
                                   icv("47268c401a84da87ea4a8e66")),
                       golden("network6/esp_tunnel"));
}

TEST(Network6, EspEndsOnAWordForEverySize) {
    for (std::size_t size = 0; size < 40; ++size) {
        std::string const text(size, 'x');
        auto const packet = make_packet(ip6, esp(), payload(text), esp_padding(), esp_trailer());
        std::vector<std::byte> bytes(byte_count(packet));
        write_to(packet, bytes);
        EXPECT_EQ(bytes.size() % 4, 0U);
        std::size_t const padding = bytes.size() - 40 - 8 - size - 2;
        ASSERT_LT(padding, 4U);
        EXPECT_EQ(std::to_integer<std::size_t>(bytes[bytes.size() - 2]), padding);
        for (std::size_t i = 0; i < padding; ++i) EXPECT_EQ(std::to_integer<std::size_t>(bytes[48 + size + i]), i + 1);
    }
}

TEST(Network6, ChainsAtRunTime) {
    std::string const text = "abc", echo = "abcde";
    expect_at_run_time(make_packet(eth, ip6, hop_by_hop(), options(ipv6_router_alert("rsvp"), pad_n()),
                                   destination_options(), four_zeros, source_routing(),
                                   options(routing_address("2001:db8::3"), routing_address("2001:db8:8::4")),
                                   ipv6_fragment(id = 0x01020304), destination_options(),
                                   options(ipv6_generic_option(0x1e), octets("abc"), pad1()), segment, linux_options,
                                   payload(text)),
                       golden("network6/chain"));
    expect_at_run_time(make_packet(eth, ip6, segment_routing(tag = 0x1234),
                                   options(route_segment("2001:db8::9"), route_segment("2001:db8::2")), dgram,
                                   payload(text)),
                       golden("network6/srh_udp_2"));
    expect_at_run_time(make_packet(eth, ip6, icmpv6_echo(identifier = 0x1234, seq = 7), payload(echo)),
                       golden("network6/icmpv6_echo"));
    expect_at_run_time(make_packet(eth, ip6, icmpv6_destination_unreachable(code = 4), inner6, dgram, payload(text)),
                       golden("network6/icmpv6_destination_unreachable"));
}

TEST(Network6, AJumbogram) {
    std::vector<std::uint8_t> const content(70000, 7);
    auto const packet =
        make_packet(ipv6(payload_length = 0), hop_by_hop(), jumbo_payload(), udp(length = 0), payload(content));
    std::vector<std::byte> bytes(byte_count(packet));
    EXPECT_EQ(hex(write_to(packet, bytes)).substr(80, 16), "1100c204"
                                                           "00011180");
}

} // namespace
