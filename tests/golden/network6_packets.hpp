// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstdint>
#include <golden/tutorial_packets.hpp>

namespace umpa::test {

inline constexpr auto ipv6_of_ones = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"_ipv6;
inline constexpr auto ip9 = ipv6(src = "2001:db8::1", dst = "2001:db8::9");
inline constexpr auto nd6 = ipv6(src = "fe80::1", dst = "fe80::2", hop_limit = 255);
inline constexpr auto mld6 = ipv6(src = "fe80::1", dst = "ff02::16", hop_limit = 1);
inline constexpr auto abcd = payload("abcd");
inline constexpr auto eight = payload("abcdefgh");
inline constexpr auto linux_options =
    options(maximum_segment_size(1440), sack_permitted(), timestamps(1, 0), no_operation(), window_scale(7));
inline constexpr auto four_zeros = options(pad_n(), octets("\0\0\0\0"));
inline constexpr auto alert = group(hop_by_hop(), ipv6_router_alert("mld"), pad_n());

/// The octets first, first + 1, and so on.
template <std::size_t Size>
constexpr auto counted_octets(int first) {
    std::array<std::uint8_t, Size> bytes{};
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(first++);
    return octets(bytes);
}
/// An integrity check value of 12 octets, as it is written in hexadecimal digits.
constexpr auto icv(char const (&digits)[25]) {
    std::array<std::uint8_t, 12> bytes{};
    auto const digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    for (std::size_t i = 0; i < 12; ++i)
        bytes[i] = static_cast<std::uint8_t>(16 * digit(digits[2 * i]) + digit(digits[2 * i + 1]));
    return octets(bytes);
}
inline constexpr auto icv_12 = counted_octets<12>(1);

// clang-format off
void ipv6_option_packets(auto const& visit) {
    visit("network6/hop_by_hop_pad_n", [] { return make_packet(ip6, hop_by_hop(), four_zeros, dgram, abc); });
    visit("network6/hop_by_hop_pad1", [] { return make_packet(ip6, hop_by_hop(), options(pad1(), pad_n(), octets("\0\0\0")), dgram, abc); });
    visit("network6/hop_by_hop_zeros", [] { return make_packet(ip6, hop_by_hop(), segment, abc); });
    visit("network6/hop_by_hop_router_alert", [] { return make_packet(eth, ip6, hop_by_hop(), options(ipv6_router_alert("rsvp"), pad_n()), dgram, abc); });
    visit("network6/hop_by_hop_jumbo", [] { return make_packet(ipv6(src = "2001:db8::1", dst = "2001:db8::2", payload_length = 0), hop_by_hop(), jumbo_payload(), dgram, abc); });
    visit("network6/hop_by_hop_alone", [] { return make_packet(ip6, hop_by_hop(), four_zeros); });
    visit("network6/destination_alone", [] { return make_packet(ip6, destination_options(), four_zeros); });
    visit("network6/destination_tunnel_limit", [] { return make_packet(ip6, destination_options(), options(tunnel_encapsulation_limit(7), pad_n(), octets("\0")), inner6, dgram, abc); });
    visit("network6/destination_home_address", [] { return make_packet(ip6, destination_options(), options(pad_n(), octets("\0\0"), home_address_option("2001:db8:7::7"))); });
    visit("network6/destination_generic", [] { return make_packet(ip6, destination_options(), options(ipv6_generic_option(0x1e), octets("abc"), pad1()), segment); });
    visit("network6/destination_generic_empty", [] { return make_packet(ip6, destination_options(), options(ipv6_generic_option(0x3e)), segment, abcd); });
    visit("network6/destination_filled", [] { return make_packet(ip6, destination_options(), options(ipv6_router_alert(2), tunnel_encapsulation_limit(1)), dgram); });
    visit("network6/destination_long", [] { return make_packet(ip6, destination_options(), options(pad_n(), octets(zeros<255>), pad_n(), octets(zeros<27>)), dgram, abc); });
    visit("network6/options_max", [] {
        return make_packet(eth, ip6, destination_options(next_header = 255, hdr_ext_len = 255),
                           options(ipv6_router_alert(option_type = 255, opt_data_len = 255, "value"_f = 65535),
                                   jumbo_payload(option_type = 255, opt_data_len = 255, jumbo_payload_length = 0xffffffff),
                                   home_address_option(option_type = 255, opt_data_len = 255, home_address = ipv6_of_ones),
                                   ipv6_generic_option(option_type = 255, opt_data_len = 255), octets("\xff"),
                                   pad_n(option_type = 255, opt_data_len = 255), pad1(option_type = 255)));
    });
    visit("network6/udp_home_address", [] { return make_packet(ip6, destination_options(), options(pad_n(), octets("\0\0"), home_address_option("2001:db8:7::7")), dgram, abc); });
    visit("network6/tcp_home_address", [] {
        return make_packet(ip6, destination_options(), options(pad_n(), octets("\0\0"), home_address_option("2001:db8:7::7")), mobile_routing(), routing_address("2001:db8:9::9"), segment, abcd);
    });
}

void ipv6_fragment_packets(auto const& visit) {
    visit("network6/fragment_first", [] { return make_packet(eth, ip6, ipv6_fragment(more_fragments = 1, identification = 0x01020304), dgram, eight); });
    visit("network6/fragment_later", [] { return make_packet(ip6, ipv6_fragment(next_header = "udp", fragment_offset = 185, identification = 0x01020304), eight); });
    visit("network6/fragment_atomic", [] { return make_packet(ip6, ipv6_fragment(id = 7), segment, abc); });
    visit("network6/fragment_max", [] { return make_packet(ip6, ipv6_fragment(next_header = 255, reserved = 255, fragment_offset = 8191, res = 3, more_fragments = 1, identification = 0xffffffff)); });
}

void ipv6_routing_packets(auto const& visit) {
    static constexpr auto two_hops6 = options(routing_address("2001:db8::3"), routing_address("2001:db8:8::4"));
    visit("network6/source_routing_tcp", [] { return make_packet(eth, ip6, source_routing(), two_hops6, segment, abc); });
    visit("network6/source_routing_udp_arrived", [] { return make_packet(ipv6(src = "2001:db8::1", dst = "2001:db8::3"), source_routing(segments_left = 0), routing_address("2001:db8::2"), dgram, abc); });
    visit("network6/source_routing_empty", [] { return make_packet(ip6, source_routing(), dgram, abc); });
    visit("network6/source_routing_max", [] {
        return make_packet(ip6, source_routing(next_header = 255, hdr_ext_len = 255, routing_type = 255, segments_left = 255, reserved = 0xffffffff),
                           options(routing_address(ipv6_of_ones), routing_address(ipv6_of_ones), routing_address(ipv6_of_ones)));
    });
    visit("network6/mobile_routing_udp", [] { return make_packet(ip6, mobile_routing(), routing_address("2001:db8:7::7"), dgram, abc); });
    visit("network6/mobile_routing_tcp", [] { return make_packet(ip6, mobile_routing(), routing_address("2001:db8:7::7"), segment, abcd); });
    visit("network6/mobile_routing_arrived", [] { return make_packet(ipv6(src = "2001:db8::1", dst = "2001:db8:7::7"), mobile_routing(segments_left = 0), routing_address("2001:db8::2"), segment, abc); });
}

void segment_routing_packets(auto const& visit) {
    static constexpr auto last = route_segment("2001:db8::9");
    static constexpr auto via2 = options(last, route_segment("2001:db8::2"));
    visit("network6/srh_udp_1", [] { return make_packet(ip9, segment_routing(), last, dgram, abc); });
    visit("network6/srh_udp_2", [] { return make_packet(eth, ip6, segment_routing(tag = 0x1234), via2, dgram, abc); });
    visit("network6/srh_udp_2_arrived", [] { return make_packet(ip9, segment_routing(segments_left = 0, flags = oam), via2, dgram, abc); });
    visit("network6/srh_tcp_3", [] { return make_packet(ip6, segment_routing(), options(last, route_segment("2001:db8:8::8"), route_segment("2001:db8::2")), segment, abcd); });
    visit("network6/srh_ipv4", [] { return make_packet(ip6, segment_routing(), via2, inner4, dgram, abc); });
    visit("network6/srh_reduced", [] { return make_packet(ip6, segment_routing(segments_left = 1), route_segment("2001:db8:8::9"), dgram, abc); });
    visit("network6/srh_pad_n", [] { return make_packet(ip9, segment_routing(), last, srh_pad_n(), octets("\0\0\0\0\0\0"), dgram, abc); });
    visit("network6/srh_tlv", [] { return make_packet(ip9, segment_routing(), last, srh_tlv(124), octets("abc"), dgram); });
    visit("network6/srh_pad1", [] { return make_packet(ip9, segment_routing(), options(last, srh_tlv(124), octets("abcd"), srh_pad1(), srh_pad1()), dgram); });
    visit("network6/srh_hmac", [] { return make_packet(ip6, segment_routing(), via2, srh_hmac(d_flag = 1, hmac_key_id = 0x01020304), counted_octets<32>(0), dgram, abc); });
    visit("network6/srh_hmac_max", [] { return make_packet(ip9, segment_routing(), last, srh_hmac(type = 255, length = 255, d_flag = 1, reserved = 0x7fff, hmac_key_id = 0xffffffff)); });
    visit("network6/srh_max", [] {
        return make_packet(ip6, segment_routing(next_header = 255, hdr_ext_len = 255, routing_type = 255, segments_left = 255, last_entry = 255, flags = 255, tag = 65535),
                           options(route_segment(ipv6_of_ones), srh_pad_n(type = 255, length = 255), octets("\xff\xff\xff\xff\xff\xff")));
    });
}

void ipsec_packets(auto const& visit) {
    static constexpr auto authentication = ah(0, 0x1234, 1);
    visit("network6/ah_tcp", [] { return make_packet(ip4, authentication, icv_12, segment, abc); });
    visit("network6/ah_ipv6", [] { return make_packet(eth, ip6, authentication, icv_12, dgram, abc); });
    visit("network6/ah_icv_16", [] { return make_packet(ip4, authentication, counted_octets<16>(1), dgram, abc); });
    visit("network6/ah_icv_13_filled", [] { return make_packet(ip4, ah(security_parameters_index = 1, sequence_number = 2), counted_octets<13>(1), dgram); });
    visit("network6/ah_tunnel", [] { return make_packet(ip6, ah(0, 1, 1), icv_12, inner4, segment); });
    visit("network6/ah_alone", [] { return make_packet(ip4, ah(0, 1, 1)); });
    visit("network6/ah_max", [] { return make_packet(ip4, ah(next_header = 255, payload_len = 255, reserved = 65535, security_parameters_index = 0xffffffff, sequence_number = 0xffffffff)); });

    static constexpr auto security = esp(0x1234, 1);
    static constexpr auto with_icv = esp(0x96, 1); // of 96 bits
    static constexpr auto ending = group(esp_padding(), esp_trailer());
    visit("network6/esp_ipv4_tcp", [] { return make_packet(ip4, security, segment, abc, ending); });
    visit("network6/esp_ipv6_tcp", [] { return make_packet(eth, ip6, security, segment, abc, ending); });
    visit("network6/esp_ipv6_udp_even", [] { return make_packet(ip6, security, dgram, payload("ab"), ending); });
    visit("network6/esp_pad_0", [] { return make_packet(ip4, security, dgram, payload("abcdef"), ending); });
    visit("network6/esp_pad_1", [] { return make_packet(ip4, esp(0xfffffffe, 0xffffffff), dgram, payload("abcde"), ending); });
    visit("network6/esp_pad_2", [] { return make_packet(ip4, security, dgram, abcd, ending); });
    visit("network6/esp_pad_3", [] { return make_packet(ip4, security, dgram, abc, ending); });
    visit("network6/esp_icv", [] { return make_packet(ip4, with_icv, segment, abc, ending, icv("6ca3a81db96091162c3c8ab8")); });
    visit("network6/esp_ipv6_icv", [] { return make_packet(ip6, esp(0x96, 2), segment, linux_options, payload("abcdefg"), ending, icv("81baf07c9a22e29c3e9902a5")); });
    visit("network6/esp_tunnel", [] { return make_packet(ip6, with_icv, inner6, dgram, abc, ending, icv("47268c401a84da87ea4a8e66")); });
    visit("network6/esp_tunnel_ipv4", [] { return make_packet(ip6, with_icv, inner4, segment, abc, ending, icv("55d76f95b3f9cf48ddbbbb31")); });
    visit("network6/esp_in_esp", [] { return make_packet(ip6, security, inner6, esp(0x1234, 7), dgram, abc, ending, ending); });
    visit("network6/esp_in_udp", [] { return make_packet(ip4, udp(sport = 4500, checksum = 0), with_icv, segment, abc, ending, icv("6ca3a81db96091162c3c8ab8")); });
    visit("network6/esp_icmpv6", [] { return make_packet(ip6, with_icv, icmpv6_echo(0, 1, 2), abc, ending, icv("436dbb4fee076a6fa7106694")); });
    visit("network6/destination_options_esp", [] { return make_packet(ip6, destination_options(), four_zeros, with_icv, dgram, abc, ending, icv("12db442219becc3c99172d03")); });
    visit("network6/esp_payload", [] { return make_packet(ip4, security, abc, ending); });
    visit("network6/esp_empty", [] { return make_packet(ip4, security, ending); });
    visit("network6/esp_trailer_max", [] { return make_packet(ip4, esp(0xffffffff, 0xffffffff), abc, esp_padding(), esp_trailer(pad_length = 255, next_header = 255)); });
    visit("network6/ah_esp", [] { return make_packet(ip4, ah(0, 0x4321, 1), icv_12, with_icv, segment, abc, ending, icv("6ca3a81db96091162c3c8ab8")); });
}

void ipv6_chain_packets(auto const& visit) {
    visit("network6/chain", [] {
        return make_packet(eth, ip6, hop_by_hop(), options(ipv6_router_alert("rsvp"), pad_n()), destination_options(), four_zeros,
                           source_routing(), options(routing_address("2001:db8::3"), routing_address("2001:db8:8::4")), ipv6_fragment(id = 0x01020304),
                           destination_options(), options(ipv6_generic_option(0x1e), octets("abc"), pad1()), segment, linux_options, abc);
    });
    visit("network6/chain_srh", [] {
        return make_packet(eth, ip6, hop_by_hop(), four_zeros, segment_routing(), options(route_segment("2001:db8::9"), route_segment("2001:db8::2")),
                           ah(0, 1, 1), icv_12, destination_options(), four_zeros, dgram, abc);
    });
}

void icmpv6_packets(auto const& visit) {
    visit("network6/icmpv6_destination_unreachable", [] { return make_packet(eth, ip6, icmpv6_destination_unreachable(code = "port_unreachable"), inner6, dgram, abc); });
    visit("network6/icmpv6_destination_unreachable_tcp", [] { return make_packet(ip6, icmpv6_destination_unreachable(code = "administratively_prohibited"), inner6, segment, linux_options); });
    visit("network6/icmpv6_destination_unreachable_max", [] { return make_packet(ip6, icmpv6_destination_unreachable(type = 255, code = 255, checksum = 65535, length = 255, unused = 0xffffff), inner6, dgram); });
    visit("network6/icmpv6_packet_too_big", [] { return make_packet(ip6, icmpv6_packet_too_big(mtu = 1400), inner6, segment, abc); });
    visit("network6/icmpv6_packet_too_big_max", [] { return make_packet(ip6, icmpv6_packet_too_big(code = 255, mtu = 0xffffffff), inner6, dgram); });
    visit("network6/icmpv6_time_exceeded", [] { return make_packet(ip6, icmpv6_time_exceeded(code = "fragment_reassembly_time_exceeded"), inner6, ipv6_fragment(more_fragments = 1, id = 9), dgram, eight); });
    visit("network6/icmpv6_time_exceeded_max", [] { return make_packet(ip6, icmpv6_time_exceeded(code = 255, length = 255, unused = 0xffffff), inner6, dgram); });
    visit("network6/icmpv6_parameter_problem", [] {
        return make_packet(ip6, icmpv6_parameter_problem(code = "unrecognized_option", pointer = 42), inner6, destination_options(), options(ipv6_generic_option(0x9e), octets("abc"), pad1()), dgram);
    });
    visit("network6/icmpv6_parameter_problem_max", [] { return make_packet(ip6, icmpv6_parameter_problem(code = 255, pointer = 0xffffffff), inner6, dgram); });
    visit("network6/icmpv6_time_exceeded_extension", [] {
        return make_packet(eth, ip6, icmpv6_time_exceeded(), octets(to_bytes(make_packet(inner6, dgram, payload(counted_octets<85>(0).data)))),
                           icmp_extension(), options(icmp_extension_object("mpls_label_stack", 1), octets("\0\1\1\xff")));
    });
    visit("network6/icmpv6_destination_unreachable_extension", [] {
        return make_packet(ip6, icmpv6_destination_unreachable(code = "reject_route_to_destination"), octets(to_bytes(make_packet(inner6, dgram, payload(counted_octets<80>(0).data)))),
                           icmp_extension(), options(icmp_extension_object("interface_information", 2), octets("\10eth0")));
    });
    visit("network6/icmpv6_echo", [] { return make_packet(eth, ip6, icmpv6_echo(identifier = 0x1234, seq = 7), payload("abcde")); });
    visit("network6/icmpv6_echo_reply", [] { return make_packet(ip6, icmpv6_echo_reply(identifier = 0x1234, seq = 7), abcd); });
    visit("network6/icmpv6_echo_max", [] { return make_packet(ip6, icmpv6_echo(255, 65535, 65535)); });
    visit("network6/icmpv6_echo_checksum_0", [] { return make_packet(ip6, icmpv6_echo(checksum = 0, identifier = 1)); });
    visit("network6/icmpv6_echo_srh", [] { return make_packet(ip6, segment_routing(), options(route_segment("2001:db8::9"), route_segment("2001:db8::2")), icmpv6_echo(0, 1, 2), abc); });
}

void neighbor_discovery_packets(auto const& visit) {
    static constexpr auto own_address = nd_source_link_layer_address("02:00:00:00:00:01");
    visit("network6/nd_router_solicitation", [] { return make_packet(eth, ipv6(src = "fe80::1", dst = "ff02::2", hop_limit = 255), nd_router_solicitation(), own_address); });
    visit("network6/nd_router_solicitation_alone", [] { return make_packet(nd6, nd_router_solicitation()); });
    visit("network6/nd_router_solicitation_max", [] { return make_packet(nd6, nd_router_solicitation(255, 0xffffffff)); });
    visit("network6/nd_neighbor_solicitation", [] { return make_packet(eth, nd6, nd_neighbor_solicitation(target_address = "fe80::2"), own_address); });
    visit("network6/nd_nonce", [] { return make_packet(nd6, nd_neighbor_solicitation(target_address = "fe80::2"), options(nd_generic_option(14), octets("nonce!"))); });
    visit("network6/nd_generic_filled", [] { return make_packet(nd6, nd_neighbor_solicitation(target_address = "fe80::2"), nd_generic_option(253), octets("abcdefg")); });
    visit("network6/nd_neighbor_solicitation_max", [] { return make_packet(nd6, nd_neighbor_solicitation(255, 0xffffffff, ipv6_of_ones)); });
    visit("network6/nd_neighbor_advertisement", [] {
        return make_packet(eth, nd6, nd_neighbor_advertisement(flags = solicited | "override"_f, target_address = "fe80::1"), nd_target_link_layer_address("02:00:00:00:00:01"));
    });
    visit("network6/nd_neighbor_advertisement_router", [] { return make_packet(nd6, nd_neighbor_advertisement(flags = "router"_f, target_address = "fe80::1")); });
    visit("network6/nd_neighbor_advertisement_max", [] { return make_packet(nd6, nd_neighbor_advertisement(255, 7, 0x1fffffff, ipv6_of_ones)); });
}

void router_advertisement_packets(auto const& visit) {
    visit("network6/nd_router_advertisement", [] {
        return make_packet(eth, ipv6(src = "fe80::1", dst = "ff02::1", hop_limit = 255),
                           nd_router_advertisement(flags = managed_address_configuration | other_configuration, default_router_preference = "high", router_lifetime = 900, reachable_time = 1000, retrans_timer = 2000),
                           options(nd_source_link_layer_address("02:00:00:00:00:01"), nd_mtu(mtu = 1492),
                                   nd_prefix_information(prefix_length = 56, flags = on_link | router_address, valid_lifetime = 3600, preferred_lifetime = 1800, prefix = "2001:db8:1::"),
                                   nd_route_information(prefix_length = 48, route_preference = "low", route_lifetime = 600), octets("\x20\x01\x0d\xb8\0\2\0\0"),
                                   nd_recursive_dns_server(lifetime = 300), nd_dns_server("2001:db8::53"), nd_dns_server("2001:db8::54"),
                                   nd_dns_search_list(lifetime = 400), zero_ended("\7example\3org"), zero_ended("\1a\7example\3com")));
    });
    visit("network6/nd_router_advertisement_prefix", [] { return make_packet(nd6, nd_router_advertisement(flags = home_agent, proxy = 1), nd_prefix_information(prefix = "2001:db8::")); });
    visit("network6/nd_router_advertisement_max", [] { return make_packet(nd6, nd_router_advertisement(255, 255, 7, 3, 1, 3, 65535, 0xffffffff, 0xffffffff)); });
    visit("network6/nd_route_information_0", [] { return make_packet(nd6, nd_router_advertisement(), nd_route_information()); });
    visit("network6/nd_route_information_16", [] { return make_packet(nd6, nd_router_advertisement(), nd_route_information(prefix_length = 96, route_preference = "high"), nd_route_prefix("2001:db8:1:2:3:4::")); });
    visit("network6/nd_recursive_dns_server_1", [] { return make_packet(nd6, nd_router_advertisement(), nd_recursive_dns_server(), nd_dns_server("2001:db8::53")); });
    visit("network6/nd_recursive_dns_server_3", [] {
        return make_packet(nd6, nd_router_advertisement(), options(nd_recursive_dns_server(lifetime = 0), nd_dns_server("2001:db8::53"), nd_dns_server("2001:db8::54"), nd_dns_server("2001:db8::55")));
    });
    visit("network6/nd_dns_search_list_16", [] { return make_packet(nd6, nd_router_advertisement(), nd_dns_search_list(), zero_ended("\6abcdef\7example")); });
}

void nd_redirect_packets(auto const& visit) {
    static constexpr auto redirect_to = nd_redirect(target_address = "fe80::3", destination_address = "2001:db8::9");
    visit("network6/nd_redirect", [] {
        return make_packet(eth, nd6, redirect_to, nd_target_link_layer_address("02:00:00:00:00:03"), nd_redirected_header(), octets(to_bytes(make_packet(inner6, dgram, eight))));
    });
    visit("network6/nd_redirect_filled", [] { return make_packet(nd6, redirect_to, nd_redirected_header(), octets(to_bytes(make_packet(inner6, dgram, abc)))); });
    visit("network6/nd_redirect_max", [] { return make_packet(nd6, nd_redirect(255, 0xffffffff, ipv6_of_ones, ipv6_of_ones)); });
    visit("network6/nd_options_max", [] {
        return make_packet(nd6, nd_router_solicitation(),
                           options(nd_source_link_layer_address(type = 255, length = 255, link_layer_address = "ff:ff:ff:ff:ff:ff"), nd_target_link_layer_address("ff:ff:ff:ff:ff:ff"),
                                   nd_mtu(length = 255, reserved = 65535, mtu = 0xffffffff),
                                   nd_prefix_information(length = 255, prefix_length = 255, flags = 7, reserved1 = 31, valid_lifetime = 0xffffffff, preferred_lifetime = 0xffffffff, reserved2 = 0xffffffff, prefix = ipv6_of_ones),
                                   nd_redirected_header(length = 255, reserved = 0xffffffffffff),
                                   nd_route_information(255, 7, 3, 7, 0xffffffff), nd_route_prefix(ipv6_of_ones),
                                   nd_recursive_dns_server(65535, 0xffffffff), nd_dns_server(ipv6_of_ones),
                                   nd_dns_search_list(length = 255, reserved = 65535, lifetime = 0xffffffff)));
    });
}

void mld_packets(auto const& visit) {
    visit("network6/mld_query", [] { return make_packet(eth, ipv6(src = "fe80::1", dst = "ff02::1", hop_limit = 1), alert, mld_query(maximum_response_delay = 10000)); });
    visit("network6/mld_query_address", [] { return make_packet(mld6, alert, mld_query(maximum_response_delay = 1000, multicast_address = "ff0e::7")); });
    visit("network6/mld_report", [] { return make_packet(ipv6(src = "fe80::1", dst = "ff0e::7", hop_limit = 1), alert, mld_report(multicast_address = "ff0e::7")); });
    visit("network6/mld_done", [] { return make_packet(ipv6(src = "fe80::1", dst = "ff02::2", hop_limit = 1), alert, mld_done(multicast_address = "ff0e::7")); });
    visit("network6/mld_max", [] { return make_packet(mld6, mld_done(255, 65535, 65535, ipv6_of_ones)); });
}

void mldv2_packets(auto const& visit) {
    visit("network6/mldv2_query", [] { return make_packet(eth, mld6, alert, mldv2_query()); });
    visit("network6/mldv2_query_sources", [] {
        return make_packet(mld6, alert, mldv2_query(maximum_response_code = 1000, multicast_address = "ff0e::7", suppress_router_side_processing = 1, qrv = 7, qqic = 60),
                           options(mldv2_source("2001:db8::1"), mldv2_source("2001:db8::2"), mldv2_source("2001:db8::3")));
    });
    visit("network6/mldv2_query_max", [] {
        return make_packet(mld6, mldv2_query(code = 255, maximum_response_code = 65535, reserved = 65535, multicast_address = ipv6_of_ones, resv = 15, suppress_router_side_processing = 1, qrv = 7, qqic = 255, number_of_sources = 65535));
    });
    visit("network6/mldv2_report", [] {
        return make_packet(eth, mld6, alert, mldv2_report(),
                           options(mldv2_address_record(multicast_address = "ff0e::7"),
                                   mldv2_address_record(record_type = "allow_new_sources", multicast_address = "ff0e::8"), mldv2_source("2001:db8::1"), mldv2_source("2001:db8::2"),
                                   mldv2_address_record(record_type = "mode_is_include", multicast_address = "ff0e::9"), mldv2_source("2001:db8::3"), octets("auxiliar")));
    });
    visit("network6/mldv2_report_filled", [] {
        return make_packet(mld6, alert, mldv2_report(), options(mldv2_address_record("block_old_sources", "ff0e::9"), octets("auxil"), mldv2_address_record("change_to_include_mode", "ff0e::a")));
    });
    visit("network6/mldv2_report_empty", [] { return make_packet(mld6, alert, mldv2_report()); });
    visit("network6/mldv2_report_max", [] {
        return make_packet(mld6, mldv2_report(reserved1 = 255, reserved2 = 65535, number_of_multicast_address_records = 65535),
                           mldv2_address_record(record_type = 255, aux_data_len = 255, number_of_sources = 65535, multicast_address = ipv6_of_ones), mldv2_source(ipv6_of_ones));
    });
}
// clang-format on

void visit_network6(auto const& visit) {
    ipv6_option_packets(visit);
    ipv6_fragment_packets(visit);
    ipv6_routing_packets(visit);
    segment_routing_packets(visit);
    ipsec_packets(visit);
    ipv6_chain_packets(visit);
    icmpv6_packets(visit);
    neighbor_discovery_packets(visit);
    router_advertisement_packets(visit);
    nd_redirect_packets(visit);
    mld_packets(visit);
    mldv2_packets(visit);
}

}
