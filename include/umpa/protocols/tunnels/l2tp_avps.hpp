// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/tunnels/l2tp.hpp>
#include <umpa/protocols/tunnels/l2tpv3.hpp>

namespace umpa {

// clang-format off
inline constexpr auto l2tp_message_fields = field_list(
    mandatory      [1]  = 1,
    "hidden"_f     [1]  = 0,
    reserved       [4]  = 0,
    length         [10] = auto_(header_size),
    vendor_id      [16] = 0,
    attribute_type [16] = 0,
    message_type   [16] = named_values({{"sccrq", 1}, {"sccrp", 2}, {"scccn", 3}, {"stop_ccn", 4}, {"hello", 6},
                                        {"ocrq", 7}, {"ocrp", 8}, {"occn", 9}, {"icrq", 10}, {"icrp", 11},
                                        {"iccn", 12}, {"cdn", 14}, {"wen", 15}, {"sli", 16}, {"ack", 20}}).set("hello"));

/// Message Type AVP, RFC 2661 section 4.4.1 and RFC 3931 section 5.4.1; the first of a message.
using l2tp_message = header<l2tp_message_fields, "L2TP Message Type", part_of<l2tp_control, l2tpv3_control>>;

template <> inline constexpr auto recognized_by<l2tp_message> = [](auto const& at) {
    return at[vendor_id] == 0 && at[attribute_type] == 0;
};

inline constexpr auto l2tp_avp_fields = field_list(
    mandatory      [1]  = 1,
    "hidden"_f     [1]  = 0,
    reserved       [4]  = 0,
    length         [10] = auto_(header_size),
    vendor_id      [16] = 0,
    attribute_type [16] = named_values({
        {"result_code", 1}, {"protocol_version", 2}, {"framing_capabilities", 3}, {"bearer_capabilities", 4},
        {"tie_breaker", 5}, {"firmware_revision", 6}, {"host_name", 7}, {"vendor_name", 8}, {"assigned_tunnel_id", 9},
        {"receive_window_size", 10}, {"challenge", 11}, {"cause_code", 12}, {"challenge_response", 13},
        {"assigned_session_id", 14}, {"call_serial_number", 15}, {"minimum_bps", 16}, {"maximum_bps", 17},
        {"bearer_type", 18}, {"framing_type", 19}, {"called_number", 21}, {"calling_number", 22}, {"sub_address", 23},
        {"tx_connect_speed", 24}, {"physical_channel_id", 25}, {"rx_connect_speed", 38}, {"sequencing_required", 39},
        {"router_id", 60}, {"assigned_control_connection_id", 61}, {"pseudowire_capabilities", 62},
        {"local_session_id", 63}, {"remote_session_id", 64}, {"assigned_cookie", 65}, {"remote_end_id", 66},
        {"pseudowire_type", 68}, {"l2_specific_sublayer", 69}, {"data_sequencing", 70}, {"circuit_status", 71}}));

/// Attribute-value pair, RFC 2661 section 4.1; its value follows as octets: `l2tp_avp(attribute_type = "host_name"), octets("lac")`.
using l2tp_avp = header<l2tp_avp_fields, "L2TP AVP", part_of<l2tp_control, l2tpv3_control>, takes<any_octets>>;
// clang-format on

}
