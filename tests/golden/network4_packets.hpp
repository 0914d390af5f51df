// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstdint>
#include <golden/tutorial_packets.hpp>

namespace umpa::test {

// clang-format off
inline constexpr auto to_multicast = ethernet(src = "02:00:00:00:00:01", dst = "01:00:5e:00:00:01");
inline constexpr auto to_all = group(ipv4(ttl = 1, src = "10.0.0.1", dst = "224.0.0.1"), router_alert());
inline constexpr auto to_all_v3 = group(ipv4(tos = 0xc0, ttl = 1, src = "10.0.0.1", dst = "224.0.0.1"), router_alert());
inline constexpr auto to_routers = group(ipv4(tos = 0xc0, ttl = 1, src = "10.0.0.1", dst = "224.0.0.22"), router_alert());
inline constexpr auto to_ospf = ipv4(tos = 0xc0, ttl = 1, src = "10.0.0.1", dst = "224.0.0.5");
inline constexpr auto to_vrrp = ipv4(ttl = 255, src = "10.0.0.1", dst = "224.0.0.18");
inline constexpr auto to_vrrp6 = ipv6(src = "fe80::1", dst = "ff02::12", hop_limit = 255);

// A datagram, whole, and the start of a longer one: its lengths and its checksum are those of the whole.
inline constexpr auto start =
    group(ipv4(id = 7, flags = dont_fragment, total_length = 1500, src = "192.168.0.1", dst = "192.168.0.2"),
          udp(sport = 1024, dport = 2048, length = 1480, checksum = 0xbeef));
inline constexpr auto start_of_tcp =
    group(ipv4(id = 7, total_length = 60, ttl = 1, proto = "tcp", src = "192.168.0.1", dst = "192.168.0.2"),
          payload(std::array<std::uint8_t, 8>{4, 0, 0, 80, 0, 0, 0, 1}));
inline constexpr auto start_with_option =
    group(ipv4(id = 7, total_length = 100, src = "192.168.0.1", dst = "192.168.0.2"), router_alert(5),
          udp(sport = 1024, dport = 2048, length = 76, checksum = 0xbeef));
inline constexpr auto whole = make_packet(inner4, dgram, abc);
inline constexpr auto start_in_words = make_packet(start, payload(zeros<100>));

void ipv4_classic_option_packets(auto const& visit) {
    static constexpr auto no_entry = timestamp_entry(0);
    visit("network4/option_security", [] { return make_packet(ip4, security_option("confidential", 0x1234, 0x5678, 0x9abcde), dgram, abc); });
    visit("network4/option_security_max", [] { return make_packet(ip4, security_option(65535, 65535, 65535, 0xffffff), dgram, abc); });
    visit("network4/option_stream_identifier", [] { return make_packet(ip4, stream_identifier_option(0xabcd), dgram, abc); });
    visit("network4/option_timestamp", [] { return make_packet(ip4, options(internet_timestamp(), timestamp_entry()), dgram, abc); });
    visit("network4/option_timestamp_and_address", [] {
        return make_packet(ip4, options(internet_timestamp(pointer = 13, overflow = 3), address_and_timestamp("10.0.0.9", 43200000)), dgram, abc);
    });
    visit("network4/option_timestamp_prespecified", [] {
        return make_packet(ip4, options(internet_timestamp(flag = "prespecified"), address_and_timestamp("255.255.255.255", 0xffffffff)), dgram, abc);
    });
    visit("network4/option_timestamps_9", [] {
        return make_packet(ip4, options(internet_timestamp(pointer = 13), timestamp_entry(1), timestamp_entry(2), no_entry, no_entry, no_entry, no_entry, no_entry, no_entry, no_entry), dgram, abc);
    });
    visit("network4/option_timestamps_and_addresses_4", [] {
        constexpr auto no_stop = address_and_timestamp();
        return make_packet(ip4, options(internet_timestamp(pointer = 21, overflow = 15), address_and_timestamp("10.0.0.9", 0x80000001), address_and_timestamp("10.0.0.8", 2), no_stop, no_stop), dgram, abc);
    });
    visit("network4/option_timestamps_prespecified_2", [] {
        return make_packet(ip4, options(internet_timestamp(flag = 3), address_and_timestamp("10.0.0.9", 0), address_and_timestamp("10.0.0.8", 0)), dgram, abc);
    });
    visit("network4/option_timestamp_empty", [] { return make_packet(ip4, internet_timestamp(pointer = 255, overflow = 15, flag = 15), dgram, abc); });
    visit("network4/option_timestamp_by_hand", [] {
        return make_packet(ip4, options(internet_timestamp(type = 196, length = 255, pointer = 1, flag = 2), address_and_timestamp("1.2.3.4", 5)), dgram, abc);
    });
    visit("network4/option_mtu_probe", [] { return make_packet(ip4, mtu_probe_option(1500), dgram, abc); });
    visit("network4/option_mtu_reply", [] { return make_packet(ip4, mtu_reply_option(65535), dgram, abc); });
    visit("network4/option_traceroute", [] { return make_packet(ip4, traceroute_option(0x1234, 3, 65535, "10.0.0.1"), dgram, abc); });
    visit("network4/option_generic", [] { return make_packet(ip4, options(ipv4_generic_option(222), octets("abc"), ipv4_generic_option()), dgram, abc); });
    visit("network4/option_classics", [] {
        return make_packet(eth, ip4, options(security_option(), no_operation(), stream_identifier_option(65535), internet_timestamp(), timestamp_entry(0xffffffff), router_alert(1)), segment, abc);
    });
}

void icmp_query_packets(auto const& visit) {
    visit("network4/icmp_echo", [] { return make_packet(eth, ip4, icmp_echo(identifier = 0x1234, seq = 1), payload("abcdefghijklmnopqrstuvwabcdefghi")); });
    visit("network4/icmp_echo_odd", [] { return make_packet(ip4, icmp_echo(0, 65535, 65535), abc); });
    visit("network4/icmp_echo_empty", [] { return make_packet(ip4, icmp_echo()); });
    visit("network4/icmp_echo_code", [] { return make_packet(ip4, icmp_echo(255, 1, 2)); });
    visit("network4/icmp_echo_checksum_by_hand", [] { return make_packet(ip4, icmp_echo(checksum = 0x1234, identifier = 1, seq = 2), abc); });
    visit("network4/icmp_echo_type_by_hand", [] { return make_packet(ip4, icmp_echo(type = 253, identifier = 1, seq = 2), abc); });
    visit("network4/icmp_echo_reply", [] { return make_packet(eth, ip4, icmp_echo_reply(identifier = 0x1234, seq = 2), payload("abcdefgh")); });
    visit("network4/icmp_timestamp", [] { return make_packet(ip4, icmp_timestamp(identifier = 1, seq = 2, originate_timestamp = 43200000)); });
    visit("network4/icmp_timestamp_reply", [] { return make_packet(ip4, icmp_timestamp_reply(0, 65535, 65534, 0x01020304, 0x05060708, 0xffffffff)); });
    visit("network4/icmp_information_request", [] { return make_packet(ip4, icmp_information_request(0, 3, 4)); });
    visit("network4/icmp_information_reply", [] { return make_packet(ip4, icmp_information_reply(0, 3, 4)); });
    visit("network4/icmp_address_mask_request", [] { return make_packet(ip4, icmp_address_mask_request(identifier = 5, seq = 6)); });
    visit("network4/icmp_address_mask_reply", [] { return make_packet(ip4, icmp_address_mask_reply(identifier = 5, seq = 6, address_mask = "255.255.255.0")); });
    visit("network4/icmp_router_advertisement", [] { return make_packet(ip4, icmp_router_advertisement(), icmp_router_entry("10.0.0.1", 0)); });
    visit("network4/icmp_router_advertisement_3", [] {
        return make_packet(ip4, icmp_router_advertisement(code = "no_common_traffic", lifetime = 65535),
                           options(icmp_router_entry("10.0.0.1", 1), icmp_router_entry("10.0.0.9", 0x80000000), icmp_router_entry("255.255.255.255", 0xffffffff)));
    });
    visit("network4/icmp_router_advertisement_empty", [] { return make_packet(ip4, icmp_router_advertisement(lifetime = 0)); });
    visit("network4/icmp_router_advertisement_by_hand", [] { return make_packet(ip4, icmp_router_advertisement(num_addrs = 255, addr_entry_size = 254, lifetime = 65535), icmp_router_entry("10.0.0.1", 7)); });
    visit("network4/icmp_router_solicitation", [] { return make_packet(ipv4(ttl = 1, src = "10.0.0.1", dst = "224.0.0.2"), icmp_router_solicitation()); });
    visit("network4/icmp_router_solicitation_max", [] { return make_packet(ip4, icmp_router_solicitation(255, 0xffffffff)); });
}

void icmp_error_packets(auto const& visit) {
    visit("network4/icmp_port_unreachable", [] { return make_packet(eth, ip4, icmp_destination_unreachable(code = "port_unreachable"), inner4, dgram, abc); });
    visit("network4/icmp_fragmentation_needed", [] { return make_packet(ip4, icmp_destination_unreachable(code = "fragmentation_needed", next_hop_mtu = 1280), start); });
    visit("network4/icmp_destination_unreachable_max", [] { return make_packet(ip4, icmp_destination_unreachable(code = 255, unused = 255, length = 255, next_hop_mtu = 65535), start_of_tcp); });
    visit("network4/icmp_destination_unreachable_bytes", [] { return make_packet(ip4, icmp_destination_unreachable(code = "communication_prohibited"), payload(to_bytes(whole))); });
    visit("network4/icmp_destination_unreachable_alone", [] { return make_packet(ip4, icmp_destination_unreachable()); });
    visit("network4/icmp_source_quench", [] { return make_packet(ip4, icmp_source_quench(unused = 0xffffffff), start); });
    visit("network4/icmp_redirect", [] { return make_packet(eth, ip4, icmp_redirect(code = "host", gateway_internet_address = "10.0.0.9"), start); });
    visit("network4/icmp_redirect_max", [] { return make_packet(ip4, icmp_redirect(3, "255.255.255.255"), start_of_tcp); });
    visit("network4/icmp_time_exceeded", [] { return make_packet(eth, ip4, icmp_time_exceeded(), start_of_tcp); });
    visit("network4/icmp_time_exceeded_max", [] { return make_packet(ip4, icmp_time_exceeded(code = "in_reassembly", unused = 255, length = 255, "unused2"_f = 65535), start_with_option); });
    visit("network4/icmp_parameter_problem", [] { return make_packet(ip4, icmp_parameter_problem(pointer = 20), start_with_option); });
    visit("network4/icmp_parameter_problem_max", [] { return make_packet(ip4, icmp_parameter_problem(code = "missing_required_option", pointer = 255, unused = 65535), start); });
    visit("network4/icmp_echo_in_an_error", [] { return make_packet(ip4, icmp_time_exceeded(), inner4, icmp_echo(identifier = 1, seq = 2), abc); });
}

void icmp_extension_packets(auto const& visit) {
    static constexpr auto quoted = octets(to_bytes(start_in_words));
    visit("network4/icmp_time_exceeded_mpls", [] {
        return make_packet(eth, ip4, icmp_time_exceeded(), quoted, icmp_extension(), icmp_extension_object("mpls_label_stack", 1), octets("\x00\x01\x01\xff"));
    });
    visit("network4/icmp_destination_unreachable_extended", [] {
        return make_packet(ip4, icmp_destination_unreachable(code = "host_unreachable"), quoted, icmp_extension(), icmp_extension_object("interface_information", 2), octets("eth0"), icmp_extension_object(255, 255));
    });
    visit("network4/icmp_parameter_problem_extended", [] {
        return make_packet(ip4, icmp_parameter_problem(pointer = 8), quoted, octets("ab"), icmp_extension(), icmp_extension_object("interface_identification", 1), octets("abc"));
    });
    visit("network4/icmp_extended_echo_request", [] {
        return make_packet(ip4, icmp_extended_echo_request(identifier = 0x1234, seq = 0x56, "local"_f = 1), icmp_extension(), icmp_extension_object(3, 1), octets("eth0"));
    });
    visit("network4/icmp_extended_echo_request_max", [] {
        return make_packet(ip4, icmp_extended_echo_request(255, 65535, 255, 127, 1), icmp_extension(), icmp_extension_object(3, 2), octets("\0\0\0\7"));
    });
    visit("network4/icmp_extended_echo_reply", [] {
        return make_packet(ip4, icmp_extended_echo_reply(identifier = 0x1234, seq = 0x56, "state"_f = "reachable", active = 1, "ipv4"_f = 1, "ipv6"_f = 1));
    });
    visit("network4/icmp_extended_echo_reply_max", [] { return make_packet(ip4, icmp_extended_echo_reply("multiple_interfaces", 65535, 255, 7, 3, 1, 1, 1)); });
}

void igmp_packets(auto const& visit) {
    static constexpr auto to_one = ipv4(ttl = 1, src = "10.0.0.1", dst = "224.1.2.3");
    visit("network4/igmpv1_query", [] { return make_packet(to_multicast, ipv4(ttl = 1, src = "10.0.0.1", dst = "224.0.0.1"), igmpv1()); });
    visit("network4/igmpv1_report", [] { return make_packet(to_one, igmpv1(type = "membership_report", group_address = "224.1.2.3")); });
    visit("network4/igmpv1_max", [] { return make_packet(to_one, igmpv1(1, 2, 255, "255.255.255.255")); });
    visit("network4/igmpv2_query", [] { return make_packet(to_multicast, to_all, igmpv2(max_resp_time = 100)); });
    visit("network4/igmpv2_group_query", [] { return make_packet(to_all, igmpv2("membership_query", 10, "224.1.2.3")); });
    visit("network4/igmpv2_report", [] { return make_packet(to_all, igmpv2(type = "v2_membership_report", group_address = "224.1.2.3")); });
    visit("network4/igmpv2_leave", [] { return make_packet(to_all, igmpv2("leave_group", 255, "239.255.255.255")); });
    visit("network4/igmpv2_checksum_by_hand", [] { return make_packet(to_all, igmpv2(type = 0x16, checksum = 1, group_address = "224.1.2.3")); });
    visit("network4/igmpv3_query", [] { return make_packet(to_multicast, to_all_v3, igmpv3_query(max_resp_code = 100)); });
    visit("network4/igmpv3_group_and_source_query", [] {
        return make_packet(to_all_v3, igmpv3_query(max_resp_code = 10, group_address = "232.1.1.1", resv = 15, suppress_router_side_processing = 1, qrv = 7, qqic = 255),
                           options(igmp_source("10.0.0.1"), igmp_source("10.0.0.9"), igmp_source("255.255.255.255")));
    });
    visit("network4/igmpv3_query_by_hand", [] {
        return make_packet(to_all_v3, igmpv3_query(max_resp_code = 255, group_address = "232.1.1.1", qrv = 0, qqic = 0, number_of_sources = 65535), igmp_source("10.0.0.1"));
    });
    visit("network4/igmpv3_report", [] { return make_packet(to_routers, igmpv3_report(), igmp_group_record("change_to_exclude_mode", "239.1.2.3")); });
    visit("network4/igmpv3_report_of_four", [] {
        return make_packet(to_multicast, to_routers, igmpv3_report(reserved = 255, reserved2 = 65535),
                           igmp_group_record("mode_is_include", "232.1.1.1"), igmp_source("10.0.0.1"), igmp_source("10.0.0.9"),
                           igmp_group_record("mode_is_exclude", "232.1.1.2"),
                           igmp_group_record("allow_new_sources", "232.1.1.3"), igmp_source("255.255.255.255"),
                           igmp_group_record("block_old_sources", "232.1.1.4"), igmp_source("10.0.0.7"));
    });
    visit("network4/igmpv3_report_empty", [] { return make_packet(to_routers, igmpv3_report()); });
    visit("network4/igmpv3_report_with_data", [] {
        return make_packet(to_routers, igmpv3_report(), igmp_group_record("change_to_include_mode", "232.1.1.1"), igmp_source("10.0.0.1"), octets("abcde"),
                           igmp_group_record("mode_is_include", "232.1.1.2"), octets("abcd"));
    });
    visit("network4/igmpv3_report_by_hand", [] {
        return make_packet(to_routers, igmpv3_report(number_of_group_records = 0), igmp_group_record(record_type = 255, aux_data_len = 255, number_of_sources = 65535, multicast_address = "255.255.255.255"), igmp_source("10.0.0.1"));
    });
    visit("network4/igmpv3_report_additional_data", [] { return make_packet(to_routers, igmpv3_report(), igmp_group_record("mode_is_exclude", "232.1.1.1"), abc); });
}

void ospf_packets(auto const& visit) {
    visit("network4/ospf_hello", [] { return make_packet(to_multicast, to_ospf, ospf(router_id = "10.0.0.1"), ospf_hello()); });
    visit("network4/ospf_hello_neighbors", [] {
        return make_packet(to_ospf, ospf(router_id = "1.1.1.1", area_id = "0.0.0.7", autype = "simple_password", authentication = 0x7365637265740000),
                           ospf_hello("255.255.0.0", 30, 0xaa, 255, 120, "10.0.0.1", "10.0.0.9"), options(ospf_neighbor("2.2.2.2"), ospf_neighbor("3.3.3.3")));
    });
    visit("network4/ospf_cryptographic", [] {
        return make_packet(to_ospf, ospf(router_id = "1.1.1.1", checksum = 0, autype = "cryptographic", authentication = 0x0000011001020304), ospf_hello());
    });
    visit("network4/ospf_hello_max", [] {
        return make_packet(to_ospf, ospf(255, "255.255.255.255", "255.255.255.255", 65535, ~std::uint64_t{0}),
                           ospf_hello("255.255.255.255", 65535, 0x55, 255, 0xffffffff, "255.255.255.255", "255.255.255.255"), ospf_neighbor("255.255.255.255"));
    });
    visit("network4/ospf_bytes", [] { return make_packet(to_ospf, ospf(router_id = "1.1.1.1"), abc); });
    visit("network4/ospf_by_hand", [] { return make_packet(to_ospf, ospf(type = "link_state_acknowledgment", packet_length = 7, router_id = "1.1.1.1", checksum = 0xabcd), ospf_hello()); });
    visit("network4/ospf_alone", [] { return make_packet(to_ospf, ospf(type = 253, router_id = "1.1.1.1")); });
}

void ospf_link_state_packets(auto const& visit) {
    static constexpr auto router = ospf(router_id = "1.1.1.1");
    static constexpr auto any = "255.255.255.255"_ipv4;
    visit("network4/ospf_database_description", [] { return make_packet(to_ospf, router, ospf_database_description("options"_f = 0x42, dd_flags = 7, dd_sequence_number = 0x01020304)); });
    visit("network4/ospf_database_description_of_two", [] {
        return make_packet(to_ospf, router, ospf_database_description(65535, 0xef, 255, 0xffffffff),
                           options(ospf_lsa_header(1, 2, "router", "1.1.1.1", "1.1.1.1", 0x80000001, 0x1234, 36), ospf_lsa_header(65535, 255, 255, any, any, 0xffffffff, 65535, 65535)));
    });
    visit("network4/ospf_link_state_request", [] {
        return make_packet(to_ospf, router, ospf_link_state_request(), options(ospf_requested_lsa("router", "1.1.1.1", "2.2.2.2"), ospf_requested_lsa(0xffffffff, any, any)));
    });
    visit("network4/ospf_link_state_acknowledgment", [] {
        return make_packet(to_ospf, router, ospf_link_state_acknowledgment(), ospf_lsa_header(1, "e"_f, "network", "10.0.0.1", "1.1.1.1", 0x80000002, 0x1234, 32));
    });
    visit("network4/ospf_router_lsa", [] {
        return make_packet(to_multicast, to_ospf, router, ospf_link_state_update(),
                           ospf_lsa(1, "dc"_f | "e"_f, "router", "1.1.1.1", "1.1.1.1", 0x80000009), ospf_router_lsa(flags = "external"_f | "border"_f),
                           options(ospf_router_link("10.0.0.9", "10.0.0.1", "transit_network", 0, 10), ospf_router_link("192.168.0.0", "255.255.255.0", "stub_network", 0, 65535),
                                   ospf_router_link("2.2.2.2", "10.1.0.1", "point_to_point", 0, 1)));
    });
    visit("network4/ospf_network_lsa", [] {
        return make_packet(to_ospf, router, ospf_link_state_update(), ospf_lsa(ls_age = 3600, ls_type = "network", link_state_id = "10.0.0.1", advertising_router = "1.1.1.1"),
                           ospf_network_lsa("255.255.0.0"), options(ospf_attached_router("1.1.1.1"), ospf_attached_router("2.2.2.2"), ospf_attached_router(any)));
    });
    visit("network4/ospf_other_lsas", [] {
        return make_packet(to_ospf, router, ospf_link_state_update(),
                           ospf_lsa(ls_type = "summary_ip", link_state_id = "10.1.0.0", advertising_router = "1.1.1.1"), ospf_summary_lsa(network_mask = "255.255.0.0", metric = 0xfffffe),
                           ospf_lsa(ls_type = "summary_asbr", link_state_id = "2.2.2.2", advertising_router = "1.1.1.1"), ospf_summary_lsa(network_mask = "0.0.0.0", metric = 20),
                           ospf_lsa(ls_type = "as_external", link_state_id = "172.16.0.0", advertising_router = "1.1.1.1"),
                           ospf_external_lsa("255.240.0.0", "external_metric"_f, 20, "10.0.0.7", 0x01020304),
                           ospf_lsa(0, "np"_f, "nssa_external", any, any, 0xffffffff), ospf_external_lsa(any, 0, 0xffffff, any, 0xffffffff));
    });
    visit("network4/ospf_router_lsa_max", [] {
        return make_packet(to_ospf, router, ospf_link_state_update(), ospf_lsa(65535, 255, "router", any, any, 0xffffffff), ospf_router_lsa(255, 255), ospf_router_link(any, any, 255, 0, 65535));
    });
    visit("network4/ospf_lsa_by_hand", [] {
        return make_packet(to_ospf, router, ospf_link_state_update(number_of_lsas = 9),
                           ospf_lsa(ls_type = "as_opaque", link_state_id = "10.0.0.1", advertising_router = "1.1.1.1", ls_checksum = 0, length = 3), octets("\xff\xff\xff\0"));
    });
    visit("network4/ospf_link_state_update_empty", [] { return make_packet(to_ospf, router, ospf_link_state_update()); });
}

void vrrp_packets(auto const& visit) {
    static constexpr auto zero = vrrp_authentication();
    visit("network4/vrrp", [] { return make_packet(to_multicast, to_vrrp, vrrp(virtual_rtr_id = 7, priority = 200, adver_int = 3), vrrp_address("10.0.0.254"), zero); });
    visit("network4/vrrp_addresses", [] {
        return make_packet(to_vrrp, vrrp(virtual_rtr_id = 255, priority = 255, auth_type = "simple_text", adver_int = 255),
                           options(vrrp_address("10.0.0.254"), vrrp_address("10.0.1.254"), vrrp_address("255.255.255.255"), vrrp_authentication(0x7365637265743132)));
    });
    visit("network4/vrrp_by_hand", [] { return make_packet(to_vrrp, vrrp(version = 15, type = 15, count_ip_addrs = 255, auth_type = 255, checksum = 0x1234), vrrp_address("10.0.0.254"), zero); });
    visit("network4/vrrp_withdrawn", [] { return make_packet(to_vrrp, vrrp(priority = 0), zero); });
    visit("network4/vrrpv3", [] { return make_packet(to_multicast, to_vrrp, vrrpv3(virtual_rtr_id = 7, priority = 200, max_adver_int = 300), vrrp_address("10.0.0.254")); });
    visit("network4/vrrpv3_addresses", [] {
        return make_packet(to_vrrp, vrrpv3(virtual_rtr_id = 255, priority = 255, reserved = 15, max_adver_int = 4095), vrrp_address("10.0.0.254"), vrrp_address("255.255.255.255"));
    });
    visit("network4/vrrpv3_ipv6", [] { return make_packet(to_vrrp6, vrrpv3(virtual_rtr_id = 7, priority = 200, max_adver_int = 10), vrrp_ipv6_address("fe80::7")); });
    visit("network4/vrrpv3_ipv6_addresses", [] {
        return make_packet(eth, to_vrrp6, vrrpv3(virtual_rtr_id = 7), vrrp_ipv6_address("fe80::7"), vrrp_ipv6_address("2001:db8::7"), vrrp_ipv6_address("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"));
    });
    visit("network4/vrrpv3_by_hand", [] { return make_packet(to_vrrp, vrrpv3(version = 15, type = 15, count_ipvx_addr = 0, checksum = 0), vrrp_address("10.0.0.254")); });
}
// clang-format on

void visit_network4(auto const& visit) {
    ipv4_classic_option_packets(visit);
    icmp_query_packets(visit);
    icmp_error_packets(visit);
    icmp_extension_packets(visit);
    igmp_packets(visit);
    ospf_packets(visit);
    ospf_link_state_packets(visit);
    vrrp_packets(visit);
}

}
