// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <golden/tutorial_packets.hpp>

namespace umpa::test {

/// Size bytes that count up from First.
template <std::size_t Size, std::uint8_t First = 0>
inline constexpr auto counted_up = [] {
    std::array<std::uint8_t, Size> bytes{};
    for (std::size_t i = 0; i < Size; ++i) bytes[i] = static_cast<std::uint8_t>(First + i);
    return bytes;
}();
template <std::size_t Size>
inline constexpr auto all_ones = [] {
    std::array<std::uint8_t, Size> bytes{};
    for (std::uint8_t& byte : bytes) byte = 0xff;
    return bytes;
}();

inline constexpr auto sixteen = counted_up<16, 0xf0>;

void visit_tcp_option(auto const& visit) {
    // clang-format off
    visit("transport/tcp_fast_open_cookie", [] { return make_packet(ip4, segment, options(fast_open_cookie(), octets("\x01\x02\x03\x04\xf5\xf6\xf7\xf8")), abc); });
    visit("transport/tcp_fast_open_request", [] { return make_packet(ip4, segment, options(maximum_segment_size(1460), fast_open_cookie())); });
    visit("transport/tcp_fast_open_long", [] { return make_packet(ip6, segment, options(fast_open_cookie(), octets(sixteen), sack_permitted(), window_scale(7)), payload("abcd")); });
    visit("transport/tcp_fast_open_odd", [] { return make_packet(ip4, segment, options(no_operation(), fast_open_cookie(), octets("12345"), window_scale(7)), abc); });
    visit("transport/tcp_fast_open_by_hand", [] { return make_packet(ip4, segment, options(fast_open_cookie(kind = 254, length = 255), octets("12")), abc); });
    visit("transport/tcp_md5_signature", [] { return make_packet(ip4, segment, options(maximum_segment_size(1460), md5_signature(byte_string<16>(sixteen))), abc); });
    visit("transport/tcp_md5_signature_default", [] { return make_packet(ip6, segment, options(md5_signature())); });
    visit("transport/tcp_user_timeout", [] { return make_packet(ip4, segment, options(user_timeout_option(granularity = 1, user_timeout = 300)), abc); });
    visit("transport/tcp_user_timeout_max", [] { return make_packet(ip4, segment, options(user_timeout_option(1, 32767)), abc); });
    visit("transport/tcp_authentication", [] { return make_packet(ip4, segment, options(tcp_authentication(key_id = 61, r_next_key_id = 84), octets(counted_up<12, 0xf0>)), abc); });
    visit("transport/tcp_authentication_max", [] { return make_packet(eth, ip6, segment, options(tcp_authentication(255, 255), octets(counted_up<36>)), abc); });
    visit("transport/tcp_generic_option", [] { return make_packet(ip4, segment, options(generic_tcp_option(), octets("\xf9\x89\x01\x02\x03"), generic_tcp_option(kind = 254), octets(counted_up<4, 0xf0>), generic_tcp_option(255)), abc); });
    visit("transport/tcp_authentication_without_mac", [] { return make_packet(ip4, segment, options(tcp_authentication())); });
    // clang-format on
}

inline constexpr auto lite = udp_lite(sport = 1024, dport = 2048);
/// With the checksum over that many bytes.
constexpr auto covered(std::size_t coverage) {
    auto header = lite;
    header[checksum_coverage] = coverage;
    return header;
}

void visit_udp_lite(auto const& visit) {
    // clang-format off
    visit("transport/udp_lite_all", [] { return make_packet(ip4, lite, payload("abcdefg")); });
    visit("transport/udp_lite_header", [] { return make_packet(ip4, covered(8), payload("abcdefg")); });
    visit("transport/udp_lite_odd", [] { return make_packet(ip4, covered(11), payload("abcdefg")); });
    visit("transport/udp_lite_even", [] { return make_packet(ip4, covered(12), payload("abcdefg")); });
    visit("transport/udp_lite_exact", [] { return make_packet(ip4, covered(15), payload("abcdefg")); });
    visit("transport/udp_lite_too_much", [] { return make_packet(ip4, covered(65535), payload("abcdefg")); });
    visit("transport/udp_lite_too_little", [] { return make_packet(ip4, covered(3), payload("abcdefg")); });
    visit("transport/udp_lite_empty", [] { return make_packet(ip4, udp_lite(sport = 65535, dport = 65535)); });
    visit("transport/udp_lite_ipv6", [] { return make_packet(eth, ip6, lite, abc); });
    visit("transport/udp_lite_ipv6_header", [] { return make_packet(eth, ip6, covered(8), abc); });
    visit("transport/udp_lite_ipv6_odd", [] { return make_packet(eth, ip6, covered(9), payload("abcdef")); });
    visit("transport/udp_lite_zero_sum", [] { return make_packet(ip4, covered(10), payload("\xdf\x5d""abc")); });
    visit("transport/udp_lite_named_port", [] { return make_packet(ip4, udp_lite(sport = 5004, dport = "discard", checksum_coverage = 8), abc); });
    visit("transport/udp_lite_checksum_by_hand", [] { return make_packet(ip4, udp_lite(sport = 1024, dport = 2048, checksum_coverage = 8, checksum = 0x1234), abc); });
    visit("transport/udp_lite_long", [] {
        std::array<std::uint8_t, 1400> content{};
        for (std::size_t i = 0; i < content.size(); ++i) content[i] = static_cast<std::uint8_t>(7 * i + 1);
        return make_packet(ip4, covered(1001), payload(content));
    });
    visit("transport/udp_lite_in_a_tunnel", [] { return make_packet(ip4, ip6, covered(10), abc); });
    // clang-format on
}

inline constexpr auto association = sctp(sport = 1024, dport = 2048, verification_tag = 0x01020304);
inline constexpr auto initial_values =
    options(sctp_init(initiate_tag = 0x0a0b0c0d, advertised_receiver_window_credit = 65536,
                      number_of_outbound_streams = 10, number_of_inbound_streams = 2048, initial_tsn = 0xfffefdfc));
inline constexpr auto initial_answer =
    sctp_init_ack(initiate_tag = 0x0a0b0c0d, advertised_receiver_window_credit = 65536, number_of_outbound_streams = 10,
                  number_of_inbound_streams = 2048, initial_tsn = 0xfffefdfc);
inline constexpr auto first_data = sctp_data(tsn = 1);

void visit_sctp_data(auto const& visit) {
    // clang-format off
    visit("transport/sctp_alone", [] { return make_packet(ip4, sctp()); });
    visit("transport/sctp_max", [] { return make_packet(ip4, sctp(sport = 65535, dport = 65535, verification_tag = 0xffffffff), sctp_data(flags = 255, tsn = 0xffffffff, stream_identifier = 65535, stream_sequence_number = 65535, payload_protocol_identifier = 0xffffffff)); });
    visit("transport/sctp_data_1", [] { return make_packet(ip4, association, first_data, octets("a")); });
    visit("transport/sctp_data_2", [] { return make_packet(ip4, association, first_data, octets("ab")); });
    visit("transport/sctp_data_3", [] { return make_packet(ip4, association, first_data, octets("abc")); });
    visit("transport/sctp_data_4", [] { return make_packet(ip4, association, first_data, octets("abcd")); });
    visit("transport/sctp_data_5", [] { return make_packet(ip4, association, first_data, octets("abcde")); });
    visit("transport/sctp_data_fragment", [] { return make_packet(eth, ip6, association, sctp_data(flags = immediate | unordered, tsn = 0x01020304, stream_identifier = 5, stream_sequence_number = 6, payload_protocol_identifier = 46), octets("abcdef")); });
    visit("transport/sctp_bundle", [] { return make_packet(eth, ip4, association, first_data, octets("abc"), sctp_data(tsn = 2, stream_sequence_number = 1), octets("defgh"), sctp_data(tsn = 3, stream_sequence_number = 2), octets("ijkl")); });
    visit("transport/sctp_control_and_data", [] { return make_packet(ip6, association, sctp_cookie_echo(), octets("cookie"), sctp_sack(cumulative_tsn_ack = 7, advertised_receiver_window_credit = 1500), first_data, octets("a"), sctp_data(tsn = 2), octets("bc")); });
    visit("transport/sctp_generic_chunk", [] { return make_packet(ip4, association, sctp_generic_chunk(0x84, 255), octets("padding"), sctp_generic_chunk(type = 254, flags = 1)); });
    visit("transport/sctp_in_udp", [] { return make_packet(ip4, udp(sport = 9899), association, first_data, octets("abc")); });
    visit("transport/sctp_checksum_by_hand", [] { return make_packet(ip4, sctp(sport = 1024, dport = 2048, verification_tag = 0x01020304, checksum = 0xdeadbeef), first_data, octets("abcd")); });
    visit("transport/sctp_length_by_hand", [] { return make_packet(ip4, association, sctp_cookie_ack(type = 255, length = 4660)); });
    // clang-format on
}

void visit_sctp_init(auto const& visit) {
    // clang-format off
    visit("transport/sctp_init", [] { return make_packet(ip4, association, initial_values); });
    visit("transport/sctp_init_parameters", [] { return make_packet(eth, ip4, association, initial_values, options(sctp_ipv4_address("10.0.0.1"), sctp_ipv6_address("2001:db8::1"), sctp_cookie_preservative(0xa1a2a3a4), sctp_ecn_capable(), sctp_supported_address_types(), sctp_address_type("ipv4"), sctp_address_type("ipv6"), sctp_forward_tsn_supported())); });
    visit("transport/sctp_init_padded_last", [] { return make_packet(ip4, association, initial_values, options(sctp_ipv4_address("10.0.0.1"), sctp_ecn_capable(), sctp_supported_address_types(), sctp_address_type())); });
    visit("transport/sctp_init_padded_between", [] { return make_packet(ip4, association, initial_values, options(sctp_supported_address_types(), sctp_address_type("host_name"), sctp_address_type("ipv4"), sctp_address_type(6), sctp_ipv4_address("10.0.0.1"))); });
    visit("transport/sctp_init_ack", [] { return make_packet(ip6, association, initial_answer, options(sctp_ecn_capable(), sctp_unrecognized_parameter(), octets("\x80\x08\0\x06\xc1\x80"), sctp_state_cookie(), octets("a state cooki"))); });
    visit("transport/sctp_init_ack_bundled", [] { return make_packet(ip4, association, initial_answer, sctp_state_cookie(), octets("ab"), sctp_heartbeat(), sctp_heartbeat_info(), octets("cde")); });
    visit("transport/sctp_init_generic_parameter", [] { return make_packet(ip4, association, initial_values, sctp_generic_parameter(0xc006), octets("\x01\x02\x03\x04"), sctp_generic_parameter(type = 0x8008), octets("\xc1\x80\xc0")); });
    visit("transport/sctp_init_max", [] { return make_packet(ip4, association, sctp_init(flags = 255, initiate_tag = 0xffffffff, advertised_receiver_window_credit = 0xffffffff, number_of_outbound_streams = 65535, number_of_inbound_streams = 65535, initial_tsn = 0xffffffff)); });
    // clang-format on
}

void visit_sctp_control(auto const& visit) {
    // clang-format off
    visit("transport/sctp_sack", [] { return make_packet(ip4, association, sctp_sack(cumulative_tsn_ack = 0x01020304, advertised_receiver_window_credit = 0x05060708)); });
    visit("transport/sctp_sack_blocks", [] { return make_packet(eth, ip4, association, sctp_sack(cumulative_tsn_ack = 12, advertised_receiver_window_credit = 4800), sctp_gap_ack_block(2, 3), sctp_gap_ack_block(gap_ack_block_start = 5, gap_ack_block_end = 65535), sctp_duplicate_tsn(0xfffffffe), sctp_duplicate_tsn(7), sctp_duplicate_tsn(8)); });
    visit("transport/sctp_sack_counts_by_hand", [] { return make_packet(ip4, association, sctp_sack(flags = 255, length = 65535, cumulative_tsn_ack = 0xffffffff, advertised_receiver_window_credit = 0xffffffff, number_of_gap_ack_blocks = 65535, number_of_duplicate_tsns = 65534), sctp_duplicate_tsn(1)); });
    visit("transport/sctp_heartbeat", [] { return make_packet(ip4, association, sctp_heartbeat(), sctp_heartbeat_info(), octets("abcd")); });
    visit("transport/sctp_heartbeat_odd", [] { return make_packet(ip4, association, sctp_heartbeat(), sctp_heartbeat_info(), octets("abcde")); });
    visit("transport/sctp_heartbeat_ack", [] { return make_packet(ip4, association, sctp_heartbeat_ack(), sctp_heartbeat_info(), octets("abcdef")); });
    visit("transport/sctp_abort", [] { return make_packet(ip4, association, sctp_abort()); });
    visit("transport/sctp_abort_cause", [] { return make_packet(ip4, association, sctp_abort(flags = tag_reflected), sctp_cause("user_initiated_abort"), octets("goodbye")); });
    visit("transport/sctp_error", [] { return make_packet(ip4, association, sctp_error(), sctp_cause("invalid_stream_identifier"), octets("\0\x09\0\0")); });
    visit("transport/sctp_error_causes", [] { return make_packet(ip4, association, sctp_error(), sctp_cause("stale_cookie"), octets("\0\0\x03\xe8"), sctp_cause("unrecognized_chunk_type"), octets("\x7f\0\0\x05z"), sctp_cause(cause_code = "protocol_violation"), octets("not so")); });
    visit("transport/sctp_shutdown", [] { return make_packet(ip4, association, sctp_shutdown(cumulative_tsn_ack = 0xfffefdfc)); });
    visit("transport/sctp_shutdown_ack", [] { return make_packet(ip4, association, sctp_shutdown_ack()); });
    visit("transport/sctp_shutdown_complete", [] { return make_packet(ip4, association, sctp_shutdown_complete()); });
    visit("transport/sctp_shutdown_complete_reflected", [] { return make_packet(ip4, association, sctp_shutdown_complete(tag_reflected)); });
    visit("transport/sctp_cookie_echo", [] { return make_packet(ip4, association, sctp_cookie_echo(), octets(counted_up<33>)); });
    visit("transport/sctp_cookie_ack", [] { return make_packet(ip4, association, sctp_cookie_ack()); });
    visit("transport/sctp_congestion", [] { return make_packet(ip4, association, sctp_ecn_echo(lowest_tsn_number = 0x01020304), sctp_congestion_window_reduced(0, 0xfffefdfc)); });
    visit("transport/sctp_forward_tsn", [] { return make_packet(ip4, association, sctp_forward_tsn(new_cumulative_tsn = 0xf1f2f3f4), sctp_skipped_stream(1, 2), sctp_skipped_stream(stream_identifier = 65535, stream_sequence_number = 65534)); });
    // clang-format on
}

void visit_sctp_extension(auto const& visit) {
    // clang-format off
    visit("transport/sctp_init_extensions", [] { return make_packet(ip4, association, initial_values, options(sctp_supported_extensions(), octets("\xc1\x80\x0f"), sctp_random(), octets(sixteen), sctp_chunk_list(), octets("\xc1\x80"), sctp_requested_hmac_algorithm(), sctp_hmac_algorithm("sha-256"), sctp_hmac_algorithm(), sctp_adaptation_layer_indication(0xa1a2a3a4))); });
    visit("transport/sctp_init_ack_extensions", [] { return make_packet(ip4, association, initial_answer, sctp_set_primary_address(5), sctp_ipv4_address("10.0.0.7"), sctp_state_cookie(), sctp_requested_hmac_algorithm(), sctp_hmac_algorithm(1)); });
    visit("transport/sctp_authentication", [] { return make_packet(ip4, association, sctp_authentication(shared_key_identifier = 0x0102, hmac_identifier = "sha-256"), octets(counted_up<32>), first_data, octets("abc")); });
    visit("transport/sctp_authentication_odd", [] { return make_packet(ip4, association, sctp_authentication(255, 65535, 65535), octets("abcde")); });
    visit("transport/sctp_i_data", [] { return make_packet(ip4, association, sctp_i_data(tsn = 1, stream_identifier = 2, message_identifier = 3, payload_protocol_identifier = 4), octets("abc"), sctp_i_data(flags = immediate | unordered, tsn = 0x01020304, stream_identifier = 65535, reserved = 65535, message_identifier = 0xf1f2f3f4, payload_protocol_identifier = 0xffffffff), octets("defgh")); });
    visit("transport/sctp_asconf", [] { return make_packet(ip4, association, sctp_asconf(sequence_number = 0x01020304), sctp_ipv4_address("10.0.0.1"), sctp_add_address(1), sctp_ipv4_address("10.0.0.9"), sctp_delete_address(correlation_id = 2), sctp_ipv6_address("2001:db8::1"), sctp_set_primary_address(0xfffefdfc), sctp_ipv4_address("10.0.0.9")); });
    visit("transport/sctp_asconf_ack", [] { return make_packet(ip4, association, sctp_asconf_ack(sequence_number = 0x01020304), sctp_success_indication(1), sctp_error_cause_indication(0xfffefdfc), sctp_cause("out_of_resource"), octets("abc")); });
    // clang-format on
}

/// A DCCP header of that type, with the sequence number.
template <class Header = dccp>
constexpr auto typed(auto const& kind_of_packet, std::uint64_t number) {
    return Header(sport = 1024, dport = 2048, type = kind_of_packet, sequence_number = number);
}
constexpr auto covering(std::uint8_t coverage) {
    auto header = typed("data", 1);
    header[cscov] = coverage;
    return header;
}
constexpr auto acknowledging(std::uint64_t number) { return dccp_acknowledgement(acknowledgement_number = number); }

void visit_dccp(auto const& visit) {
    // clang-format off
    visit("transport/dccp_request", [] { return make_packet(ip4, typed("request", 0x010203040506), dccp_service_code(0x6c747263)); });
    visit("transport/dccp_request_data", [] { return make_packet(eth, ip4, typed("request", 1), dccp_service_code(1), abc); });
    visit("transport/dccp_response", [] { return make_packet(ip4, typed("response", 2), acknowledging(0x010203040506), dccp_service_code(service_code = 0x6c747263)); });
    visit("transport/dccp_data", [] { return make_packet(ip4, typed("data", 3), payload("abcdefg")); });
    visit("transport/dccp_data_short", [] { return make_packet(ip4, typed<dccp_short>("data", 0x010203), payload("abcdefg")); });
    visit("transport/dccp_ack", [] { return make_packet(ip4, typed("ack", 4), acknowledging(5)); });
    visit("transport/dccp_ack_short", [] { return make_packet(ip6, typed<dccp_short>("ack", 4), dccp_short_acknowledgement(acknowledgement_number = 0xfefdfc)); });
    visit("transport/dccp_dataack", [] { return make_packet(ip6, typed("dataack", 5), acknowledging(6), abc); });
    visit("transport/dccp_dataack_short", [] { return make_packet(ip4, dccp_short(sport = 1024, dport = 2048, ccval = 7, cscov = 1, type = "dataack", sequence_number = 5), dccp_short_acknowledgement(0, 6), abc); });
    visit("transport/dccp_closereq", [] { return make_packet(ip4, typed("closereq", 6), acknowledging(7)); });
    visit("transport/dccp_close", [] { return make_packet(ip4, typed("close", 7), acknowledging(8)); });
    visit("transport/dccp_reset", [] { return make_packet(ip4, typed("reset", 8), acknowledging(9), dccp_reset("option_error", 44, 2, 255)); });
    visit("transport/dccp_reset_closed", [] { return make_packet(ip6, typed("reset", 8), acknowledging(9), dccp_reset(reset_code = "closed")); });
    visit("transport/dccp_sync", [] { return make_packet(ip4, typed("sync", 9), acknowledging(10)); });
    visit("transport/dccp_syncack", [] { return make_packet(ip4, typed("syncack", 10), acknowledging(11)); });
    visit("transport/dccp_max", [] { return make_packet(ip4, dccp(sport = 65535, dport = 65535, ccval = 15, "res"_f = 7, type = 15, reserved = 255, sequence_number = 0xffffffffffff), dccp_acknowledgement(65535, 0xffffffffffff), dccp_reset(255, 255, 255, 255), payload(all_ones<65>)); });
    visit("transport/dccp_offset_by_hand", [] { return make_packet(ip4, dccp(sport = 1024, dport = 2048, data_offset = 255, sequence_number = 3), abc); });
    visit("transport/dccp_checksum_by_hand", [] { return make_packet(ip4, dccp(sport = 1024, dport = 2048, checksum = 0xbeef, sequence_number = 3), abc); });
    // clang-format on
}

void visit_dccp_coverage_and_options(auto const& visit) {
    // clang-format off
    visit("transport/dccp_coverage_1", [] { return make_packet(ip4, covering(1), payload("abcdefghijk")); });
    visit("transport/dccp_coverage_2", [] { return make_packet(ip4, covering(2), payload("abcdefghijk")); });
    visit("transport/dccp_coverage_3", [] { return make_packet(eth, ip6, dccp(sport = 1024, dport = 2048, cscov = 3, type = "dataack", sequence_number = 1), acknowledging(1), payload("abcdefghijk")); });
    visit("transport/dccp_coverage_15", [] { return make_packet(ip4, covering(15), payload(counted_up<77>)); });
    visit("transport/dccp_coverage_too_much", [] { return make_packet(ip4, covering(14), payload("abcdefghijk")); });
    visit("transport/dccp_options", [] { return make_packet(ip4, typed("request", 1), dccp_service_code(1), options(dccp_flag_option("mandatory"), dccp_feature_option("change_l", "ccid"), octets("\x03\x02"), dccp_feature_option("change_r", "send_ack_vector"), octets("\x01"), dccp_option("ndp_count"), octets("\x05"))); });
    visit("transport/dccp_options_acknowledged", [] { return make_packet(ip4, dccp(sport = 1024, dport = 2048, cscov = 1, type = "dataack", sequence_number = 2), acknowledging(1), options(dccp_option("ack_vector_0"), octets("\0\x40\xc0"), dccp_option(type = "timestamp"), octets("\x01\x02\x03\x04"), dccp_option("elapsed_time"), octets("\xff\xfe"), dccp_flag_option("slow_receiver")), abc); });
    visit("transport/dccp_options_short", [] { return make_packet(ip6, typed<dccp_short>("data", 9), options(dccp_flag_option(2), dccp_option("timestamp_echo"), octets("\x01\x02\x03\x04\x05\x06"), dccp_feature_option(type = "confirm_r", feature_number = "check_data_checksum")), payload("abcde")); });
    // clang-format on
}

/// The characters of a literal, then bytes.
template <std::size_t N, std::size_t M>
constexpr auto joined(char const (&text)[N], std::array<std::uint8_t, M> const& behind) {
    std::array<std::uint8_t, N - 1 + M> bytes{};
    for (std::size_t i = 0; i + 1 < N; ++i) bytes[i] = static_cast<std::uint8_t>(text[i]);
    for (std::size_t i = 0; i < M; ++i) bytes[N - 1 + i] = behind[i];
    return bytes;
}

inline constexpr auto to_quic = udp(sport = 1024);

void visit_quic(auto const& visit) {
    // clang-format off
    visit("transport/quic_initial", [] { return make_packet(ip4, to_quic, quic(type_specific_bits = 3), quic_connection_id(), octets("\x01\x02\x03\x04\xf5\xf6\xf7\xf8"), quic_connection_id(), octets("abc"), payload(joined("\0\x40\x20", counted_up<32>))); });
    visit("transport/quic_zero_rtt", [] { return make_packet(ip6, to_quic, quic(long_packet_type = "0-rtt", type_specific_bits = 1), quic_connection_id(), octets("abcdefgh"), quic_connection_id(), payload(joined("\x15", counted_up<21>))); });
    visit("transport/quic_handshake", [] { return make_packet(eth, ip4, udp(sport = 443), quic(long_packet_type = "handshake"), quic_connection_id(), quic_connection_id(), octets("abcdefghijklmnopqrst"), payload(joined("\x14", counted_up<20>))); });
    visit("transport/quic_retry", [] { return make_packet(ip4, to_quic, quic(long_packet_type = "retry", type_specific_bits = 15), quic_connection_id(), octets("abcd"), quic_connection_id(), octets("efghi"), payload(joined("token", sixteen))); });
    visit("transport/quic_version_negotiation", [] { return make_packet(ip4, to_quic, quic(long_packet_type = 2, type_specific_bits = 10, version = 0), quic_connection_id(), octets("abcdefgh"), quic_connection_id(), octets("ijklmnop"), quic_supported_version(), quic_supported_version(0x6b3343cf), quic_supported_version(supported_version = 0x0a1a2a3a)); });
    visit("transport/quic_max", [] { return make_packet(ip4, udp(sport = 65535, dport = 65535), quic(long_packet_type = 3, type_specific_bits = 15, version = 0xffffffff), quic_connection_id(), octets("a"), quic_connection_id(), octets("bc")); });
    visit("transport/quic_length_by_hand", [] { return make_packet(ip4, udp(sport = 1024, dport = 2048), quic(header_form = 0, fixed_bit = 0), quic_connection_id(length = 255), octets("abcd"), quic_connection_id()); });
    visit("transport/quic_short", [] { return make_packet(ip4, to_quic, quic_short(), octets("abcdefgh"), payload(counted_up<24>)); });
    visit("transport/quic_short_max", [] { return make_packet(ip4, udp(sport = 65535, dport = 65535), quic_short(header_form = 1, spin_bit = 1, reserved = 3, key_phase = 1, packet_number_length = 3), payload(counted_up<33>)); });
    visit("transport/quic_on_udp_lite", [] { return make_packet(ip4, udp_lite(sport = 1024, checksum_coverage = 8), quic_short(spin_bit = 1, key_phase = 1, packet_number_length = 1), payload(counted_up<24>)); });
    // clang-format on
}

void visit_transport(auto const& visit) {
    visit_tcp_option(visit);
    visit_udp_lite(visit);
    visit_sctp_data(visit);
    visit_sctp_init(visit);
    visit_sctp_control(visit);
    visit_sctp_extension(visit);
    visit_dccp(visit);
    visit_dccp_coverage_and_options(visit);
    visit_quic(visit);
}

}
