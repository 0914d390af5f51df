// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/ipv4_address.hpp>

namespace umpa {

/// IANA IGMP Type Numbers.
struct igmp_type {
    static constexpr std::array names{named_value{"membership_query", 0x11}, named_value{"v1_membership_report", 0x12},
                                      named_value{"v2_membership_report", 0x16}, named_value{"leave_group", 0x17},
                                      named_value{"v3_membership_report", 0x22}};
};

// clang-format off
inline constexpr auto igmpv1_fields = field_list(
    version       [4]  = 1,
    type          [4]  = named_values({{"membership_query", 1}, {"membership_report", 2}}).set("membership_query"),
    unused        [8]  = 0,
    checksum      [16] = auto_(internet_checksum(from_here)),
    group_address [32] = ipv4_address());

/// IGMPv1, RFC 1112 appendix I.
using igmpv1 = header<igmpv1_fields, "IGMPv1">;

template <> inline constexpr auto number_in<ip_protocol, igmpv1> = 2;
// RFC 9776 section 7.1: a query of 8 octets is of version 1 where its second octet is 0.
template <> inline constexpr auto recognized_by<igmpv1> = [](auto const& at) {
    return at[version] == 1 && (at[type] == 2 || (at[type] == 1 && at[unused] == 0));
};

inline constexpr auto igmpv2_fields = field_list(
    type          [8]  = named_in<igmp_type>.set("membership_query"),
    max_resp_time [8]  = 0,
    checksum      [16] = auto_(internet_checksum(from_here)),
    group_address [32] = ipv4_address());

/// IGMPv2, RFC 2236 section 2: query, report and leave. The time is in tenths of a second.
using igmpv2 = header<igmpv2_fields, "IGMPv2">;

template <> inline constexpr auto number_in<ip_protocol, igmpv2> = 2;

inline constexpr auto igmp_source_fields = field_list(source_address[32] = ipv4_address());

/// A source of a query or of a record, RFC 9776 sections 4.1 and 4.2.
using igmp_source = header<igmp_source_fields, "IGMP Source", part_of<>>;

inline constexpr auto igmpv3_query_fields = field_list(
    type                            [8]  = auto_(own_number<igmp_type>),
    max_resp_code                   [8]  = 0,
    checksum                        [16] = auto_(internet_checksum(from_here)),
    group_address                   [32] = ipv4_address(),
    resv                            [4]  = 0,
    suppress_router_side_processing [1]  = 0,
    qrv                             [3]  = 2,
    qqic                            [8]  = 125,
    number_of_sources               [16] = auto_(count_of<igmp_source>));

/// IGMPv3 Membership Query, RFC 9776 section 4.1, whose Flags are `resv` as in RFC 3376; its sources follow as layers:
/// `options(igmp_source("10.0.0.1"))`.
using igmpv3_query = header<igmpv3_query_fields, "IGMPv3 Membership Query", takes<igmp_source>>;

template <> inline constexpr auto number_in<igmp_type, igmpv3_query>   = 0x11;
template <> inline constexpr auto number_in<ip_protocol, igmpv3_query> = 2;

inline constexpr auto igmp_group_record_fields = field_list(
    record_type       [8]  = named_values({{"mode_is_include", 1}, {"mode_is_exclude", 2}, {"change_to_include_mode", 3},
                                           {"change_to_exclude_mode", 4}, {"allow_new_sources", 5},
                                           {"block_old_sources", 6}}).set("mode_is_include"),
    aux_data_len      [8]  = auto_((size_of_part<any_octets> + 3) / 4),
    number_of_sources [16] = auto_(count_of<igmp_source>),
    multicast_address [32] = ipv4_address());

/// One record of a report, RFC 9776 section 4.2.5; auxiliary data are octets behind its sources, padded to words.
using igmp_group_record = header<igmp_group_record_fields, "IGMP Group Record", part_of<>, takes<igmp_source>, takes<any_octets, 1>, padded_to<4>>;

inline constexpr auto igmpv3_report_fields = field_list(
    type                    [8]  = auto_(own_number<igmp_type>),
    reserved                [8]  = 0,
    checksum                [16] = auto_(internet_checksum(from_here)),
    reserved2               [16] = 0,
    number_of_group_records [16] = auto_(count_of<igmp_group_record>));

/// IGMPv3 Membership Report, RFC 9776 section 4.2, whose Flags are `reserved2`; its records follow as layers, each with
/// its sources:
/// `options(igmp_group_record("allow_new_sources", "232.1.1.1"), igmp_source("10.0.0.1"))`.
using igmpv3_report = header<igmpv3_report_fields, "IGMPv3 Membership Report", takes<igmp_group_record>>;

template <> inline constexpr auto number_in<igmp_type, igmpv3_report>   = 0x22;
template <> inline constexpr auto number_in<ip_protocol, igmpv3_report> = 2;

/// A query is answered for each group, or for the one that it names (RFC 2236 section 3, RFC 9776 section 5.2).
inline constexpr auto igmp_reports = [](auto const& asked, auto const& reply) {
    return asked[type] == 0x11 && (reply[type] == 0x12 || reply[type] == 0x16);
};
template <> inline constexpr auto answered_by<igmpv1> = answer<igmpv1>(changes(type, "membership_query", "membership_report"), same_if_set(group_address));
template <> inline constexpr auto answered_by<igmpv2> = answer<igmpv2>(when(igmp_reports), same_if_set(group_address));
template <> inline constexpr auto answered_by<igmpv3_query> =
    answer<igmpv3_report>() | answer<igmpv2>(when(igmp_reports), same_if_set(group_address));
// clang-format on

}
