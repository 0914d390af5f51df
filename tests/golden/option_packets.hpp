// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <golden/tutorial_packets.hpp>

namespace umpa::test {

void tcp_option_packets(auto const& visit) {
    // clang-format off
    visit("tcp_option_mss", [] { return make_packet(ip4, segment, options(maximum_segment_size(1460)), abc); });
    visit("tcp_option_sack_permitted", [] { return make_packet(ip4, segment, options(sack_permitted()), abc); });
    visit("tcp_option_window_scale", [] { return make_packet(ip4, segment, options(window_scale(7)), abc); });
    visit("tcp_option_timestamps", [] { return make_packet(ip4, segment, options(timestamps(0x01020304, 0xfffefdfc)), abc); });
    visit("tcp_option_nop", [] { return make_packet(ip4, segment, options(no_operation()), abc); });
    visit("tcp_option_end", [] { return make_packet(ip4, segment, options(end_of_options()), abc); });
    visit("tcp_option_sack_1", [] { return make_packet(ip4, segment, options(sack(), sack_block(100, 200)), abc); });
    visit("tcp_option_sack_2", [] { return make_packet(ip4, segment, options(sack(), sack_block(100, 200), sack_block(0xfffffff0, 0x10)), abc); });
    visit("tcp_option_sack_3", [] { return make_packet(ip4, segment, options(no_operation(), no_operation(), sack(), sack_block(1, 2), sack_block(3, 4), sack_block(5, 6)), abc); });
    visit("tcp_option_sack_4", [] { return make_packet(ip4, segment, options(sack(), sack_block(1, 2), sack_block(3, 4), sack_block(5, 6), sack_block(7, 0xffffffff)), abc); });
    visit("tcp_option_linux", [] { return make_packet(ip4, segment, options(maximum_segment_size(1460), sack_permitted(), timestamps(1, 0), no_operation(), window_scale(7)), abc); });
    visit("tcp_option_windows", [] { return make_packet(ip4, segment, options(maximum_segment_size(1460), no_operation(), window_scale(8), no_operation(), no_operation(), sack_permitted()), abc); });
    visit("tcp_option_padded_by_1", [] { return make_packet(ip4, segment, options(maximum_segment_size(536), window_scale(14)), abc); });
    visit("tcp_option_padded_by_2", [] { return make_packet(ip4, segment, options(sack_permitted(), maximum_segment_size()), abc); });
    visit("tcp_option_padded_by_3", [] { return make_packet(ip4, segment, options(no_operation(), timestamps(1, 2), sack_permitted()), abc); });
    visit("tcp_option_end_then_padding", [] { return make_packet(ip4, segment, options(window_scale(1), sack_permitted(), end_of_options()), abc); });
    visit("tcp_option_full", [] { return make_packet(ip4, segment, options(timestamps(1, 2), timestamps(3, 4), timestamps(5, 6), timestamps(7, 8)), abc); });
    visit("tcp_option_max", [] { return make_packet(ip4, segment, options(maximum_segment_size(65535), window_scale(255), timestamps(0xffffffff, 0xffffffff), sack(), sack_block(0xffffffff, 0xffffffff)), abc); });
    visit("tcp_option_kind_by_hand", [] { return make_packet(ip4, segment, options(maximum_segment_size(kind = 254, max_seg_size = 0x05b4)), abc); });
    visit("tcp_option_length_by_hand", [] { return make_packet(ip4, segment, options(maximum_segment_size(length = 255, max_seg_size = 0x05b4)), abc); });
    visit("tcp_option_offset_by_hand", [] {
        auto packet = make_packet(ip4, segment, options(maximum_segment_size(1460)), abc);
        packet[in<tcp>][data_offset] = 5;
        return packet;
    });
    // clang-format on
}

inline constexpr auto no_route = route_address("0.0.0.0");
inline constexpr auto three_slots = options(record_route(), no_route, no_route, no_route);
inline constexpr auto two_hops = options(loose_source_route(), route_address("10.0.0.9"), route_address("10.0.0.8"));

void ipv4_option_packets(auto const& visit) {
    // clang-format off
    visit("ipv4_option_router_alert", [] { return make_packet(ip4, options(router_alert()), dgram, abc); });
    visit("ipv4_option_router_alert_max", [] { return make_packet(ip4, options(router_alert(65535)), dgram, abc); });
    visit("ipv4_option_record_route", [] { return make_packet(ip4, three_slots, dgram, abc); });
    visit("ipv4_option_nop", [] { return make_packet(ip4, options(no_operation()), dgram, abc); });
    visit("ipv4_option_end", [] { return make_packet(ip4, options(end_of_options()), dgram, abc); });
    visit("ipv4_option_mixed", [] { return make_packet(ip4, no_operation(), three_slots, router_alert(), no_operation(), no_operation(), dgram, abc); });
    visit("ipv4_option_full", [] {
        constexpr auto hop = route_address("1.2.3.4");
        return make_packet(ip4, options(record_route(pointer = 40), hop, hop, hop, hop, hop, hop, hop, hop, hop, no_operation()), dgram, abc);
    });
    visit("ipv4_option_loose_source_route", [] { return make_packet(ip4, two_hops, abc); });
    visit("ipv4_option_strict_source_route", [] { return make_packet(ip4, options(strict_source_route(pointer = 8), route_address("255.255.255.255")), abc); });
    visit("ipv4_option_source_route_mixed", [] { return make_packet(ip4, router_alert(1), two_hops, options(no_operation()), abc); });
    visit("udp_loose_source_route", [] { return make_packet(ip4, two_hops, dgram, abc); });
    visit("tcp_strict_source_route", [] { return make_packet(ip4, no_operation(), options(strict_source_route(), route_address("255.255.255.255")), segment, options(maximum_segment_size(1460)), payload("abcd")); });
    visit("udp_source_route_completed", [] { return make_packet(ip4, options(loose_source_route(pointer = 8), route_address("10.0.0.9")), dgram, abc); });
    visit("udp_in_a_source_routed_tunnel", [] { return make_packet(ip4, two_hops, inner4, dgram, abc); });
    visit("udp_source_routed_in_a_tunnel", [] { return make_packet(ip4, inner4, two_hops, dgram, abc); });
    visit("ipv4_and_tcp_options", [] { return make_packet(ip4, three_slots, segment, options(maximum_segment_size(1460), window_scale(7)), abc); });
    // clang-format on
}

}
