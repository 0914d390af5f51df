// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/tunnels/gtp_u.hpp>

namespace umpa {

// clang-format off
inline constexpr auto gtp_udp_port_fields = field_list(
    length                     [8]  = auto_(header_size / 4),
    "udp_port"_f               [16] = 0,
    next_extension_header_type [8]  = auto_(next_in<gtp_extension>));

/// UDP Port, 3GPP TS 29.281 section 5.2.2.1.
using gtp_udp_port = header<gtp_udp_port_fields, "GTP-U UDP Port", part_of<gtp_u>>;

template <> inline constexpr auto number_in<gtp_extension, gtp_udp_port> = 0x40;

inline constexpr auto pdcp_pdu_number_fields = field_list(
    length                     [8]  = auto_(header_size / 4),
    pdcp_pdu_number            [16] = 0,
    next_extension_header_type [8]  = auto_(next_in<gtp_extension>));

/// PDCP PDU Number, 3GPP TS 29.281 section 5.2.2.2.
using gtp_pdcp_pdu = header<pdcp_pdu_number_fields, "PDCP PDU Number", part_of<gtp_u>>;

template <> inline constexpr auto number_in<gtp_extension, gtp_pdcp_pdu> = 0xc0;

inline constexpr auto long_pdcp_pdu_number_fields = field_list(
    length                     [8]  = auto_(header_size / 4),
    spare                      [6]  = 0,
    pdcp_pdu_number            [18] = 0,
    spare2                     [24] = 0,
    next_extension_header_type [8]  = auto_(next_in<gtp_extension>));

/// Long PDCP PDU Number, 3GPP TS 29.281 section 5.2.2.2A.
using gtp_long_pdcp_pdu = header<long_pdcp_pdu_number_fields, "Long PDCP PDU Number", part_of<gtp_u>>;

template <> inline constexpr auto number_in<gtp_extension, gtp_long_pdcp_pdu> = 0x82;

inline constexpr auto service_class_indicator_fields = field_list(
    length                     [8] = auto_(header_size / 4),
    service_class_indicator    [8] = 0,
    spare                      [8] = 0,
    next_extension_header_type [8] = auto_(next_in<gtp_extension>));

/// Service Class Indicator, 3GPP TS 29.281 section 5.2.2.3.
using gtp_service_class = header<service_class_indicator_fields, "Service Class Indicator", part_of<gtp_u>>;

template <> inline constexpr auto number_in<gtp_extension, gtp_service_class> = 0x20;

inline constexpr auto pdu_session_downlink_fields = field_list(
    length                     [8] = auto_(header_size / 4),
    pdu_type                   [4] = 0,
    qmp                        [1] = 0,
    snp                        [1] = 0,
    msnp                       [1] = 0,
    spare                      [1] = 0,
    ppp_flag                   [1] = 0,
    rqi                        [1] = 0,
    qfi                        [6] = 0,
    next_extension_header_type [8] = auto_(next_in<gtp_extension>));

/// PDU Session Container, 3GPP TS 29.281 section 5.2.2.7: downlink, TS 38.415 section 5.5.2.1, without its optional fields.
using pdu_session_downlink = header<pdu_session_downlink_fields, "PDU Session Downlink", part_of<gtp_u>>;

template <> inline constexpr auto recognized_by<pdu_session_downlink>            = [](auto const& at) { return at[pdu_type] == 0; };
template <> inline constexpr auto number_in<gtp_extension, pdu_session_downlink> = 0x85;

inline constexpr auto pdu_session_uplink_fields = field_list(
    length                     [8] = auto_(header_size / 4),
    pdu_type                   [4] = 1,
    qmp                        [1] = 0,
    downlink_delay_indicator   [1] = 0,
    uplink_delay_indicator     [1] = 0,
    snp                        [1] = 0,
    n3_n9_delay_indicator      [1] = 0,
    new_ie_flag                [1] = 0,
    qfi                        [6] = 0,
    next_extension_header_type [8] = auto_(next_in<gtp_extension>));

/// PDU Session Container: uplink, TS 38.415 section 5.5.2.2, without its optional fields.
using pdu_session_uplink = header<pdu_session_uplink_fields, "PDU Session Uplink", part_of<gtp_u>>;

template <> inline constexpr auto recognized_by<pdu_session_uplink>            = [](auto const& at) { return at[pdu_type] == 1; };
template <> inline constexpr auto number_in<gtp_extension, pdu_session_uplink> = 0x85;
// clang-format on

}
