// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <golden/tutorial_packets.hpp>
#include <umpa/umpa.hpp>

namespace umpa::test {

/// The bytes 0, 1, 2 ...
template <std::size_t N>
constexpr auto counting_octets() {
    std::array<std::uint8_t, N> bytes{};
    for (std::size_t i = 0; i < N; ++i) bytes[i] = static_cast<std::uint8_t>(i);
    return octets(bytes);
}

inline constexpr auto client = udp(sport = 1024);
inline constexpr auto stream = tcp(sport = 1024, control_bits = psh | ack, seq = 1);

void ntp_packets(auto const& visit) {
    // clang-format off
    static constexpr auto times = ntp(stratum = 2, reference_id = 0x01020304, "poll"_f = 10, reference_timestamp = 1ULL << 32, origin_timestamp = 2ULL << 32, receive_timestamp = 3ULL << 32, transmit_timestamp = 4ULL << 32);

    visit("application/ntp_client", [] { return make_packet(ip4, client, ntp(transmit_timestamp = 0xe8754b0080000001)); });
    visit("application/ntp_server", [] {
        return make_packet(eth, ip6, udp(sport = 123, dport = 1024), ntp(leap_indicator = "last_minute_has_61_seconds", version = 3, mode = "server", stratum = 2, "poll"_f = 6, precision = 0xe9, root_delay = 0x18000, root_dispersion = 0x4000, reference_id = 0x0a000009, reference_timestamp = 1ULL << 32, origin_timestamp = 0x280000000, receive_timestamp = 3ULL << 32, transmit_timestamp = 0x4c0000000));
    });
    visit("application/ntp_gps", [] {
        return make_packet(ip4, client, ntp(mode = "broadcast", stratum = 1, "poll"_f = 4, precision = 0xec, reference_id = "GPS", reference_timestamp = 5ULL << 32, origin_timestamp = 6ULL << 32, receive_timestamp = 7ULL << 32, transmit_timestamp = 8ULL << 32));
    });
    visit("application/ntp_max", [] {
        return make_packet(ip4, client, ntp(leap_indicator = "unknown", version = 7, mode = "private", stratum = 255, "poll"_f = 255, precision = 255, root_delay = 0xffffffff, root_dispersion = 0xffffffff, reference_id = 0xffffffff, reference_timestamp = ~0ULL, origin_timestamp = ~0ULL, receive_timestamp = ~0ULL, transmit_timestamp = ~0ULL));
    });
    visit("application/ntp_authenticated", [] { return make_packet(ip4, client, times, ntp_authentication(0x01020304), counting_octets<16>()); });
    visit("application/ntp_extensions", [] {
        return make_packet(ip4, client, times, ntp_extension(field_type = 0x0104), octets("abcdefghijklmno"), ntp_extension(field_type = 0x0204), octets("abcdefghijklmnopqrstuvwx"), ntp_authentication(7), counting_octets<16>());
    });
    // clang-format on
}

void rtp_packets(auto const& visit) {
    // clang-format off
    visit("application/rtp", [] { return make_packet(ip4, client, rtp(payload_type = "pcmu", seq = 1, timestamp = 160, ssrc = 0x01020304), payload(zeros<160>)); });
    visit("application/rtp_odd", [] { return make_packet(eth, ip6, client, rtp(marker = 1, payload_type = 96, seq = 65535, timestamp = 0xffffffff, ssrc = 0xffffffff), abc); });
    visit("application/rtp_csrc", [] { return make_packet(ip4, client, rtp(payload_type = "mp2t", seq = 2, timestamp = 3, ssrc = 4), contributing_source(5), contributing_source(0xfffffffe), abc); });
    visit("application/rtp_csrc_15", [] {
        constexpr auto five = [](std::uint32_t n) { return options(contributing_source(n), contributing_source(n + 1), contributing_source(n + 2), contributing_source(n + 3), contributing_source(n + 4)); };
        return make_packet(ip4, client, rtp(payload_type = "pcma", ssrc = 4), five(1), five(6), five(11), payload("abcd"));
    });
    visit("application/rtp_extension", [] { return make_packet(ip4, client, rtp(payload_type = "g722", seq = 7, timestamp = 8, ssrc = 9), rtp_extension(0x1234), octets("\1\2\3\4\5\6\7\10"), abc); });
    visit("application/rtp_extension_empty", [] { return make_packet(ip4, client, rtp(payload_type = "g722", seq = 7), rtp_extension(0xffff), abc); });
    visit("application/rtp_csrc_extension", [] { return make_packet(ip4, client, rtp(payload_type = 9), contributing_source(1), rtp_extension(1), octets("\0\0\0\2"), abc); });
    visit("application/rtp_one_byte", [] { return make_packet(ip4, client, rtp(payload_type = 96, seq = 7), rtp_extension("one_byte"), one_byte_extension(1), octets("\x30"), one_byte_extension(14), octets("abc"), abc); });
    visit("application/rtp_two_byte", [] { return make_packet(ip4, client, rtp(payload_type = 96, seq = 7), rtp_extension("two_byte"), two_byte_extension(1), two_byte_extension(255), octets("abcd"), abc); });
    visit("application/rtp_by_hand", [] { return make_packet(ip4, client, rtp(version = 1, padding = 1, extension = 1, csrc_count = 15, payload_type = 127), abc); });
    // clang-format on
}

void rtcp_packets(auto const& visit) {
    // clang-format off
    static constexpr auto report = rtcp_sender_report(ssrc = 0x11223344, ntp_timestamp = 0xe8754b0080000000, rtp_timestamp = 0x0a0b0c0d, sender_packet_count = 1000, sender_octet_count = 160000);
    static constexpr auto nothing = rtcp_receiver_report(ssrc = 1);
    static constexpr auto block = [](std::uint32_t of) { return report_block(of, 0x12, 0x345678, 0x9abcdef0, 5, 0x01020304, 0x05060708); };

    visit("application/rtcp_sender_report", [] { return make_packet(ip4, client, report); });
    visit("application/rtcp_sender_report_1", [] { return make_packet(ip4, client, report, block(2)); });
    visit("application/rtcp_sender_report_3", [] { return make_packet(ip4, client, report, block(2), block(3), block(0xffffffff)); });
    visit("application/rtcp_receiver_report", [] { return make_packet(eth, ip6, client, rtcp_receiver_report(ssrc = 0x11223344)); });
    visit("application/rtcp_receiver_report_2", [] { return make_packet(ip4, client, rtcp_receiver_report(ssrc = 5), block(6), block(7)); });
    visit("application/rtcp_compound", [] {
        return make_packet(ip4, client, report, block(2), rtcp_source_description(), sdes_chunk(0x11223344), sdes_item("cname"), octets("me@example"), sdes_end());
    });
    visit("application/rtcp_source_description", [] {
        return make_packet(ip4, client, nothing, rtcp_source_description(), sdes_chunk(1), sdes_item("cname"), octets("a@b"), sdes_item("priv"), octets("\1xyz"), sdes_end(), sdes_chunk(2), sdes_item("note"), octets("abcdefg"), sdes_end());
    });
    visit("application/rtcp_goodbye", [] { return make_packet(ip4, client, nothing, rtcp_goodbye(), goodbye_source(1), goodbye_source(0xfffffffe), goodbye_reason(), octets("done")); });
    visit("application/rtcp_goodbye_alone", [] { return make_packet(ip4, client, nothing, rtcp_goodbye(), goodbye_source(1)); });
    visit("application/rtcp_application", [] { return make_packet(ip4, client, nothing, rtcp_application(subtype = 31, ssrc = 1, "name"_f = 0x756d7061), octets("abcde")); });
    visit("application/rtcp_by_hand", [] { return make_packet(ip4, client, rtcp_receiver_report(version = 1, padding = 1, reception_report_count = 31, length = 0x7fff, ssrc = 1)); });
    // clang-format on
}

void bfd_packets(auto const& visit) {
    // clang-format off
    visit("application/bfd", [] { return make_packet(ip4, client, bfd()); });
    visit("application/bfd_up", [] {
        return make_packet(eth, ip6, client, bfd(diagnostic = "administratively_down", state = "up", "poll"_f = 1, control_plane_independent = 1, demand = 1, detect_mult = 5, my_discriminator = 0x01020304, your_discriminator = 0x05060708, desired_min_tx_interval = 0x090a0b0c, required_min_rx_interval = 0x0d0e0f10, required_min_echo_rx_interval = 0x11121314));
    });
    visit("application/bfd_max", [] {
        return make_packet(ip4, client, bfd(version = 7, diagnostic = 31, state = 3, "poll"_f = 1, "final"_f = 1, control_plane_independent = 1, authentication_present = 1, demand = 1, multipoint = 1, detect_mult = 255, length = 255, my_discriminator = 0xffffffff, your_discriminator = 0xffffffff, desired_min_tx_interval = 0xffffffff, required_min_rx_interval = 0xffffffff, required_min_echo_rx_interval = 0xffffffff));
    });
    visit("application/bfd_simple_password", [] { return make_packet(ip4, client, bfd(state = "init"), bfd_simple_password(auth_key_id = 2), octets("secret")); });
    visit("application/bfd_keyed_md5", [] { return make_packet(ip4, client, bfd(state = "up", "final"_f = 1, your_discriminator = 2), bfd_keyed_md5(auth_type = "meticulous_keyed_md5", auth_key_id = 4, seq = 0x01020304), counting_octets<16>()); });
    visit("application/bfd_keyed_sha1", [] { return make_packet(ip4, client, bfd(state = "up", your_discriminator = 2), bfd_keyed_sha1(auth_key_id = 255, seq = 0xffffffff), counting_octets<20>()); });
    // clang-format on
}

void rip_packets(auto const& visit) {
    // clang-format off
    static constexpr auto router = udp(sport = 520);
    static constexpr auto route = rip_entry(ip_address = "10.1.0.0", subnet_mask = "255.255.0.0");

    visit("application/rip_request", [] { return make_packet(ip4, router, rip(command = "request"), rip_entry(address_family_identifier = "unspecified", metric = "infinity")); });
    visit("application/rip_response", [] {
        return make_packet(eth, ip4, router, rip(), rip_entry(route_tag = 0x1234, ip_address = "10.1.0.0", subnet_mask = "255.255.0.0", next_hop = "10.0.0.7", metric = 3), rip_entry(2, 65535, "255.255.255.255", "255.255.255.255", "255.255.255.255", 0xffffffff));
    });
    visit("application/rip_simple_password", [] { return make_packet(ip4, router, rip(), rip_simple_password(password = "secret"), route); });
    visit("application/rip_cryptographic", [] {
        return make_packet(ip4, router, rip(), rip_cryptographic_authentication(key_id = 9, authentication_data_length = 20, seq = 0x01020304), route, rip_authentication_data(), counting_octets<16>());
    });
    visit("application/rip_max", [] { return make_packet(ip4, router, rip(command = 255, version = 255, must_be_zero = 65535)); });
    // clang-format on
}

void ptp_packets(auto const& visit) {
    // clang-format off
    static constexpr auto some = [](auto const&... more) {
        return ptp(domain_number = 7, correction = 0x0001020304050607, clock_identity = 0x001122fffe334455, sequence_id = 0x1234, log_message_interval = 0xfd, more...);
    };
    static constexpr auto s = 0x00015f5e0ff0;
    static constexpr auto n = 999999999;
    static constexpr auto of = 0x66778899aabbccdd;
    static constexpr auto general = udp(sport = 1024, dport = 320);

    visit("application/ptp_sync", [] { return make_packet(ethernet(src = "02:00:00:00:00:01", dst = "01:1b:19:00:00:00"), some(flags = "two_step"_f), ptp_sync(s, n)); });
    visit("application/ptp_delay_request", [] { return make_packet(ip4, client, some(), ptp_delay_request(s, n)); });
    visit("application/ptp_peer_delay_request", [] { return make_packet(ethernet(src = "02:00:00:00:00:01", dst = "01:80:c2:00:00:0e"), some(transport_specific = 1), ptp_peer_delay_request(origin_seconds = s, origin_nanoseconds = n)); });
    visit("application/ptp_peer_delay_response", [] { return make_packet(eth, ip6, client, some(flags = "two_step"_f), ptp_peer_delay_response(s, n, of, 2)); });
    visit("application/ptp_follow_up", [] { return make_packet(ip4, general, some(), ptp_follow_up(s, n)); });
    visit("application/ptp_delay_response", [] { return make_packet(ip4, general, some(), ptp_delay_response(s, n, of, 2)); });
    visit("application/ptp_peer_delay_follow_up", [] { return make_packet(ip4, general, some(), ptp_peer_delay_follow_up(s, n, of, 2)); });
    visit("application/ptp_announce", [] {
        return make_packet(ip4, general, some(flags = "frequency_traceable"_f | "time_traceable"_f | "ptp_timescale"_f | "current_utc_offset_valid"_f | "leap59"_f | "leap61"_f),
                           ptp_announce(origin_seconds = s, origin_nanoseconds = n, grandmaster_priority1 = 1, grandmaster_clock_class = 6, grandmaster_clock_accuracy = 0x21, grandmaster_offset_scaled_log_variance = 0x4e5d, grandmaster_priority2 = 2, grandmaster_identity = 0x001122fffe334455, steps_removed = 3, time_source = "gps"));
    });
    visit("application/ptp_announce_path", [] {
        return make_packet(ip4, general, some(flags = "unicast"_f | "ptp_timescale"_f), ptp_announce(origin_seconds = s, origin_nanoseconds = n, grandmaster_identity = 1, steps_removed = 1), ptp_tlv("path_trace"), octets("\1\2\3\4\5\6\7\10"));
    });
    visit("application/ptp_signaling", [] { return make_packet(ip4, general, some(), ptp_signaling(), ptp_tlv("request_unicast_transmission"), octets("\xb0\0\0\0\1\x2c")); });
    visit("application/ptp_management", [] { return make_packet(ip4, general, some(), ptp_management(target_clock_identity = of, target_port_number = 2, starting_boundary_hops = 2, boundary_hops = 1, action = "set"), ptp_tlv(), octets("\0\0")); });
    visit("application/ptp_by_hand", [] { return make_packet(ip4, client, some(transport_specific = 15, message_type = 15, version = 15, message_length = 65535, flags = 0xffff, control = 255), ptp_sync(s, n)); });
    // clang-format on
}

void modbus_packets(auto const& visit) {
    // clang-format off
    static constexpr auto server = tcp(sport = 502, dport = 1024, control_bits = psh | ack, seq = 1);
    static constexpr auto one = modbus_tcp(transaction_identifier = 1);

    visit("application/modbus_read_coils", [] { return make_packet(ip4, stream, one, read_coils_request(0x0013, 0x0025)); });
    visit("application/modbus_read_coils_response", [] { return make_packet(ip4, server, one, read_coils_response(), octets("\xcd\x6b\xb2\x0e\x1b")); });
    visit("application/modbus_read_discrete_inputs", [] { return make_packet(ip4, stream, modbus_tcp(transaction_identifier = 0xffff, unit_identifier = 1), read_discrete_inputs_request(0xffff, 0xffff)); });
    visit("application/modbus_read_discrete_inputs_response", [] { return make_packet(ip4, server, modbus_tcp(transaction_identifier = 2), read_discrete_inputs_response(), octets("\xac\xdb")); });
    visit("application/modbus_read_holding_registers", [] { return make_packet(eth, ip6, stream, modbus_tcp(transaction_identifier = 0x1234, unit_identifier = 17), read_holding_registers_request(starting_address = 0x006b, quantity = 3)); });
    visit("application/modbus_read_holding_registers_response", [] {
        return make_packet(ip4, server, modbus_tcp(transaction_identifier = 0x1234), read_holding_registers_response(), modbus_register(0x022b), modbus_register(0), modbus_register(0x0064));
    });
    visit("application/modbus_read_input_registers", [] { return make_packet(ip4, stream, one, read_input_registers_request(starting_address = 8)); });
    visit("application/modbus_read_input_registers_response", [] { return make_packet(ip4, server, one, read_input_registers_response(), modbus_register(0x000a)); });
    visit("application/modbus_write_single_coil", [] { return make_packet(ip4, stream, one, write_single_coil(0x00ac, "on")); });
    visit("application/modbus_write_single_register", [] { return make_packet(ip4, stream, one, write_single_register(1, 3)); });
    visit("application/modbus_write_multiple_registers", [] { return make_packet(ip4, stream, one, write_multiple_registers_request(1), modbus_register(0x000a), modbus_register(0x0102)); });
    visit("application/modbus_write_multiple_registers_response", [] { return make_packet(ip4, server, one, write_multiple_registers_response(1, 2)); });
    visit("application/modbus_exception", [] { return make_packet(ip4, server, one, modbus_exception(function_code = "read_holding_registers", exception_code = "illegal_data_address")); });
    visit("application/modbus_read_exception_status", [] { return make_packet(ip4, stream, one, modbus_pdu("read_exception_status")); });
    visit("application/modbus_diagnostics", [] { return make_packet(ip4, stream, one, modbus_pdu("diagnostics"), payload("\0\0\xa5\x37")); });
    visit("application/modbus_by_hand", [] { return make_packet(ip4, stream, modbus_tcp(transaction_identifier = 0xffff, protocol_identifier = 0xffff, length = 0xffff, unit_identifier = 0), abc); });
    // clang-format on
}

void coap_packets(auto const& visit) {
    // clang-format off
    static constexpr auto server = udp(sport = 5683, dport = 1024);

    visit("application/coap_get", [] {
        return make_packet(ip4, client, coap(code = "get", message_id = 0x1234), octets("tok"), coap_uri_path(), octets("sensors"), coap_uri_path(), octets("t"), coap_uri_query(), octets("u=c"), coap_accept(), octets("\x32"));
    });
    visit("application/coap_content", [] {
        return make_packet(eth, ip6, server, coap(type = "acknowledgement", code = "content", message_id = 0x1234), octets("12345678"), coap_etag(), octets("\1\2\3"), coap_observe(), octets("\5"), coap_content_format(), coap_max_age(), octets("\x3c"), coap_payload_marker(), payload("22.5 C"));
    });
    visit("application/coap_empty", [] { return make_packet(ip4, client, coap(type = "reset", message_id = 0xffff)); });
    visit("application/coap_ping", [] { return make_packet(ip4, client, coap()); });
    visit("application/coap_put", [] {
        return make_packet(ip4, client, coap(type = "non_confirmable", code = coap_code(0, 3), message_id = 1), octets("a"), coap_if_match(), octets("\xaa\xbb"), coap_uri_host(), octets("example.com"), coap_if_none_match(), coap_uri_port(), octets("\x16\x33"),
                           coap_uri_path(), octets("x"), coap_content_format(), octets("\x2a"), coap_uri_query(), octets("a=b"), coap_uri_query(), octets("c"), coap_payload_marker(), abc);
    });
    visit("application/coap_created", [] {
        return make_packet(ip4, server, coap(type = "acknowledgement", code = coap_code(2, 1), message_id = 2), coap_location_path(), octets("new"), coap_location_path(), octets("one"), coap_location_query(), octets("q"));
    });
    visit("application/coap_extended_delta", [] {
        return make_packet(ip4, client, coap(code = "post", message_id = 3), coap_proxy_scheme(), coap_extended_delta(), octets("http"), coap_size1(), coap_extended_delta(), octets("\1\0"));
    });
    visit("application/coap_extended_length", [] {
        return make_packet(ip4, client, coap(code = "get", message_id = 4), coap_uri_path(), coap_extended_length(), octets("abcdefghijklm"), coap_uri_path(), octets("abcdefghijkl"));
    });
    visit("application/coap_extended_both", [] {
        return make_packet(ip4, client, coap(code = "get", message_id = 5), octets("ab"), coap_proxy_uri(), coap_extended_delta(), coap_extended_length(),
                           octets("coap://example.net/"
                                  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                                  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"));
    });
    visit("application/coap_step_13", [] { return make_packet(ip4, client, coap(code = "get", message_id = 6), coap_if_match(), coap_max_age(), coap_extended_delta(), octets("\1")); });
    visit("application/coap_step_12", [] { return make_packet(ip4, client, coap(code = "get", message_id = 7), coap_uri_host(), octets("h"), coap_uri_query(), octets("q")); });
    visit("application/coap_blocks", [] {
        return make_packet(ip4, client, coap(code = "post", message_id = 8), coap_uri_path(), octets("fw"), coap_block2(), octets("\6"), coap_block1(), octets("\x0e"), coap_size2(), octets("\4\0"), coap_payload_marker(), payload(zeros<64>));
    });
    visit("application/coap_by_hand", [] { return make_packet(ip4, client, coap(version = 3, type = 3, token_length = 15, code = coap_code(7, 31), message_id = 0xffff), coap_payload_marker()); });
    // clang-format on
}

void mqtt_connection_packets(auto const& visit) {
    // clang-format off
    static constexpr auto broker = tcp(sport = 1883, dport = 1024, control_bits = psh | ack, seq = 1);

    visit("application/mqtt_connect", [] { return make_packet(ip4, stream, mqtt(), mqtt_connect(keep_alive = 60), mqtt_client_identifier(), octets("me")); });
    visit("application/mqtt_connect_all", [] {
        return make_packet(eth, ip6, stream, mqtt(), mqtt_connect(will_retain = 1, will_qos = 2, clean_session = 0, keep_alive = 0xffff), mqtt_client_identifier(), octets("client-1"), mqtt_will_topic(), octets("a/b"), mqtt_will_message(), octets("gone"), mqtt_user_name(), octets("user"), mqtt_password(), octets("secret"));
    });
    visit("application/mqtt_connack", [] { return make_packet(ip4, broker, mqtt(), mqtt_connect_acknowledgement(session_present = 1, return_code = "not_authorized")); });
    visit("application/mqtt_subscribe", [] {
        return make_packet(ip4, stream, mqtt(), mqtt_subscribe(4), mqtt_topic_filter(), octets("a/#"), mqtt_requested_qos(qos_level = 2), mqtt_topic_filter(), octets("b"), mqtt_requested_qos());
    });
    visit("application/mqtt_suback", [] { return make_packet(ip4, broker, mqtt(), mqtt_subscribe_acknowledgement(4), mqtt_subscribe_result("qos_2"), mqtt_subscribe_result("failure")); });
    visit("application/mqtt_unsubscribe", [] { return make_packet(ip4, stream, mqtt(), mqtt_unsubscribe(5), mqtt_topic_filter(), octets("a/#"), mqtt_topic_filter(), octets("b")); });
    visit("application/mqtt_unsuback", [] { return make_packet(ip4, broker, mqtt(), mqtt_unsubscribe_acknowledgement(5)); });
    visit("application/mqtt_pingreq", [] { return make_packet(ip4, stream, mqtt(type = "pingreq")); });
    visit("application/mqtt_pingresp", [] { return make_packet(ip4, broker, mqtt(type = "pingresp")); });
    visit("application/mqtt_disconnect", [] { return make_packet(ip4, stream, mqtt(type = "disconnect")); });
    visit("application/mqtt_by_hand", [] { return make_packet(ip4, stream, mqtt(type = 15, flags = 15, remaining_length = 127), abc); });
    // clang-format on
}

void mqtt_publish_packets(auto const& visit) {
    // clang-format off
    visit("application/mqtt_publish", [] { return make_packet(ip4, stream, mqtt(retain = 1), mqtt_publish(), octets("a/b"), payload("hello")); });
    visit("application/mqtt_publish_qos", [] { return make_packet(ip4, stream, mqtt("dup"_f = 1, qos_level = 2), mqtt_publish(), octets("a/b/c"), mqtt_packet_identifier(0x1234), payload("hello")); });
    visit("application/mqtt_publish_127", [] { return make_packet(ip4, stream, mqtt(), mqtt_publish(), octets("a/b"), payload(zeros<122>)); });
    visit("application/mqtt_publish_128", [] { return make_packet(ip4, stream, mqtt(), mqtt_second_length_byte(), mqtt_publish(), octets("a/b"), payload(zeros<123>)); });
    visit("application/mqtt_publish_16383", [] { return make_packet(ip4, stream, mqtt(), mqtt_second_length_byte(), mqtt_publish(), octets("a/b"), payload(zeros<16378>)); });
    visit("application/mqtt_publish_16384", [] { return make_packet(ip4, stream, mqtt(), mqtt_second_length_byte(), mqtt_third_length_byte(), mqtt_publish(), octets("a/b"), payload(zeros<16379>)); });
    visit("application/mqtt_puback", [] { return make_packet(ip4, stream, mqtt(), mqtt_publish_acknowledgement(1)); });
    visit("application/mqtt_pubrec", [] { return make_packet(ip4, stream, mqtt(), mqtt_publish_received(0xffff)); });
    visit("application/mqtt_pubrel", [] { return make_packet(ip4, stream, mqtt(), mqtt_publish_release(2)); });
    visit("application/mqtt_pubcomp", [] { return make_packet(ip4, stream, mqtt(), mqtt_publish_complete(3)); });
    // clang-format on
}

void visit_application(auto const& visit) {
    ntp_packets(visit);
    rtp_packets(visit);
    rtcp_packets(visit);
    bfd_packets(visit);
    rip_packets(visit);
    ptp_packets(visit);
    modbus_packets(visit);
    coap_packets(visit);
    mqtt_connection_packets(visit);
    mqtt_publish_packets(visit);
}

}
