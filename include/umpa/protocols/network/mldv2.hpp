// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/network/icmpv6.hpp>
#include <umpa/protocols/network/mld.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

// clang-format off
inline constexpr auto mldv2_source_fields = field_list(source_address[128] = ipv6_address());

/// A source of a query or of a record, RFC 9777 sections 5.1 and 5.2.
using mldv2_source = header<mldv2_source_fields, "MLDv2 Source", part_of<>>;

/// Version 2 Multicast Listener Query, RFC 9777 section 5.1, whose Flags are `resv` as in RFC 3810; its sources follow
/// as layers:
/// `mldv2_query(), options(mldv2_source("2001:db8::1"))`.
inline constexpr auto mldv2_query_fields = field_list(
    type                            [8]   = auto_(own_number<icmpv6_type>),
    code                            [8]   = 0,
    checksum                        [16]  = auto_(internet_checksum(from_here, pseudo_header)),
    maximum_response_code           [16]  = 10000,
    reserved                        [16]  = 0,
    multicast_address               [128] = ipv6_address(),
    resv                            [4]   = 0,
    suppress_router_side_processing [1]   = 0,
    qrv                             [3]   = 2,
    qqic                            [8]   = 125,
    number_of_sources               [16]  = auto_(count_of<mldv2_source>));

using mldv2_query = header<mldv2_query_fields, "MLDv2 Query", takes<mldv2_source>>;

template <> inline constexpr auto number_in<icmpv6_type, mldv2_query> = 130;

/// Multicast Address Record, RFC 9777 section 5.2.5; its sources follow it, and behind them auxiliary data as octets.
inline constexpr auto mldv2_address_record_fields = field_list(
    record_type       [8]   = named_values({{"mode_is_include", 1}, {"mode_is_exclude", 2},
                                            {"change_to_include_mode", 3}, {"change_to_exclude_mode", 4},
                                            {"allow_new_sources", 5}, {"block_old_sources", 6}}).set("change_to_exclude_mode"),
    aux_data_len      [8]   = auto_((size_of_part<any_octets> + 3) / 4),
    number_of_sources [16]  = auto_(count_of<mldv2_source>),
    multicast_address [128] = ipv6_address());

using mldv2_address_record = header<mldv2_address_record_fields, "Multicast Address Record", part_of<>, takes<mldv2_source>, takes<any_octets, 1>, padded_to<4>>;

/// Version 2 Multicast Listener Report, RFC 9777 section 5.2, whose Flags are `reserved2`; its records follow as
/// layers:
/// `mldv2_report(), options(mldv2_address_record("allow_new_sources", "ff0e::7"), mldv2_source("2001:db8::1"))`.
inline constexpr auto mldv2_report_fields = field_list(
    type                                [8]  = auto_(own_number<icmpv6_type>),
    reserved1                           [8]  = 0,
    checksum                            [16] = auto_(internet_checksum(from_here, pseudo_header)),
    reserved2                           [16] = 0,
    number_of_multicast_address_records [16] = auto_(count_of<mldv2_address_record>));

using mldv2_report = header<mldv2_report_fields, "MLDv2 Report", takes<mldv2_address_record>>;

template <> inline constexpr auto number_in<icmpv6_type, mldv2_report> = 143;

// Who listens as in version 1 is to be understood, too: RFC 9777 section 8.3.2.
template <> inline constexpr auto answered_by<mldv2_query> =
    answer<mldv2_report>() | answer<mld_report>(same_if_set(multicast_address));
// clang-format on

}
