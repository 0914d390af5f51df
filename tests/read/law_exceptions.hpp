// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <span>
#include <string_view>

// The golden packets that are not read as they were made, and why that cannot be. Their bytes are made again like those
// of all others.

namespace umpa::test {

struct law_exception {
    std::string_view why;
    std::span<std::string_view const> packets;
};

// clang-format off
inline constexpr std::string_view set_to_what_is_not_so[] = {
    "tcp_option_kind_by_hand", "tcp_option_offset_by_hand", "override_ipv4_ihl", "override_ipv4_protocol",
    "override_tcp_data_offset", "override_ethernet_type", "override_vlan_type", "override_ipv6_next_header",
    "link/pppoe_session_max", "link/hdlc_max", "link/mpls_bottom_by_hand", "link/lldp_max", "link/eap_max",
    "link/fcs_by_hand", "network4/option_timestamp_by_hand", "network4/icmp_echo_type_by_hand",
    "network4/icmp_destination_unreachable_max", "network4/icmp_time_exceeded_max", "network4/igmpv3_report_by_hand",
    "network4/ospf_by_hand", "network4/vrrp_by_hand", "network4/vrrpv3_by_hand", "network6/options_max",
    "network6/source_routing_max", "network6/srh_hmac_max", "network6/srh_max",
    "network6/icmpv6_destination_unreachable_max", "network6/icmpv6_time_exceeded_max", "network6/nd_options_max",
    "transport/tcp_fast_open_by_hand", "transport/sctp_length_by_hand", "transport/sctp_sack_counts_by_hand",
    "transport/dccp_max", "transport/dccp_offset_by_hand", "transport/quic_max", "transport/quic_length_by_hand",
    "transport/quic_short_max", "tunnel/gre_bits_by_hand", "tunnel/enhanced_gre_max", "tunnel/geneve_max",
    "tunnel/gtp_u_length_by_hand", "tunnel/gtp_c_max", "application/rtp_by_hand", "application/ptp_by_hand",
    "application/modbus_by_hand", "application/coap_by_hand", "dns_dhcp/dns_count_by_hand",
    "dns_dhcp/dns_tcp_length_by_hand", "dns_dhcp/dhcp_length_by_hand", "dns_dhcp/radius_length_by_hand",
    "dns_dhcp/tftp_opcode_by_hand"};
inline constexpr std::string_view set_to_what_is_so[] = {
    "tutorial_first", "link/mpls_max", "tunnel/gre_max", "tunnel/gtp_u_max"};
inline constexpr std::string_view payload_is_what_is_announced[] = {
    "ipv4_dont_fragment", "ipv4_more_fragments", "ipv4_all_flags", "ipv4_dscp", "ipv4_ecn", "ipv4_type_of_service",
    "ipv4_version", "ipv4_time_to_live_0", "link/ieee802_3_payload", "link/pppoe_session_payload",
    "network4/icmp_destination_unreachable_bytes"};
inline constexpr std::string_view padding_as_a_part[] = {
    "tcp_option_end_then_padding", "network6/destination_generic", "network6/srh_pad1", "network6/chain",
    "network6/icmpv6_parameter_problem", "dns_dhcp/dhcp_pads"};
inline constexpr std::string_view padding_that_a_length_counts[] = {
    "network4/icmp_parameter_problem_extended", "network4/igmpv3_report_with_data", "network6/ah_icv_13_filled",
    "network6/icmpv6_time_exceeded_extension", "network6/icmpv6_destination_unreachable_extension",
    "network6/nd_generic_filled", "network6/nd_router_advertisement", "network6/nd_redirect_filled",
    "network6/mldv2_report_filled", "tunnel/geneve_options", "application/ntp_extensions",
    "application/rtcp_application"};
inline constexpr std::string_view bytes_in_a_row[] = {
    "link/lldp_shutdown", "dns_dhcp/tftp_read_request", "dns_dhcp/tftp_read_request_options",
    "dns_dhcp/tftp_write_request", "dns_dhcp/tftp_option_acknowledgment", "dns_dhcp/tftp_over_ipv6"};
inline constexpr std::string_view encrypted[] = {
    "network6/esp_ipv4_tcp", "network6/esp_ipv6_tcp", "network6/esp_ipv6_udp_even", "network6/esp_pad_0",
    "network6/esp_pad_1", "network6/esp_pad_2", "network6/esp_pad_3", "network6/esp_icv", "network6/esp_ipv6_icv",
    "network6/esp_tunnel", "network6/esp_tunnel_ipv4", "network6/esp_in_esp", "network6/esp_in_udp",
    "network6/esp_icmpv6", "network6/destination_options_esp", "network6/esp_payload", "network6/esp_empty",
    "network6/esp_trailer_max", "network6/ah_esp"};
inline constexpr std::string_view two_layouts[] = {
    "transport/sctp_init_generic_parameter", "tunnel/nvgre", "tunnel/nvgre_over_ipv6"};
inline constexpr std::string_view agreed_elsewhere[] = {
    "transport/quic_short", "tunnel/l2tpv3_cookie", "tunnel/l2tpv3_sublayer", "tunnel/l2tpv3_udp_all"};
inline constexpr std::string_view announced_by_nothing[] = {
    "unchecked_tcp_ipv4", "unchecked_udp_ipv4_udp", "unchecked_tcp_ipv6_tcp", "unchecked_payload_ipv4",
    "unchecked_payload_ipv6", "unchecked_payload_payload"};
inline constexpr std::string_view two_ends_of_frames[] = {"link/pad_fcs_in_mpls"};
// clang-format on

inline constexpr std::array law_exceptions{
    law_exception{"a number, a length or a flag was set by hand to what is not so", set_to_what_is_not_so},
    law_exception{"a field was set by hand to what its rule gives", set_to_what_is_so},
    law_exception{"the bytes of the payload are a header that is announced", payload_is_what_is_announced},
    law_exception{"padding to the word was made as a part", padding_as_a_part},
    law_exception{"the length of a part counts its padding", padding_that_a_length_counts},
    law_exception{"bytes that stand in a row are read as one part", bytes_in_a_row},
    law_exception{"what ESP carries is announced behind it, and encrypted as a rule", encrypted},
    law_exception{"another layout has the same bytes", two_layouts},
    law_exception{"the ends of the session have agreed on the layout", agreed_elsewhere},
    law_exception{"nothing announces what follows, or what stands first is no header", announced_by_nothing},
    law_exception{"frames in each other end at once, each with padding and a checksum", two_ends_of_frames}};

/// Why a packet is not read as it was made; empty where it is.
constexpr std::string_view reason_not_to_hold(std::string_view packet) {
    for (law_exception const& one : law_exceptions)
        for (std::string_view name : one.packets)
            if (name == packet) return one.why;
    return {};
}

}
