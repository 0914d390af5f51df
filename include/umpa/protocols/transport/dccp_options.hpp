// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/transport/dccp.hpp>

namespace umpa {

// clang-format off
inline constexpr auto dccp_flag_option_fields = field_list(type[8] = named_values({{"padding", 0}, {"mandatory", 1}, {"slow_receiver", 2}}));

/// An option of one byte, RFC 4340 section 5.8: `dccp_flag_option("mandatory")`.
using dccp_flag_option = header<dccp_flag_option_fields, "DCCP Flag Option", part_of<dccp, dccp_short>>;

// RFC 4340 section 5.8: options below 32 are of one byte.
template <> inline constexpr auto recognized_by<dccp_flag_option> = [](auto const& at) { return at[type] < 32; };

inline constexpr auto dccp_option_fields = field_list(
    type   [8] = named_values({{"init_cookie", 36}, {"ndp_count", 37}, {"ack_vector_0", 38}, {"ack_vector_1", 39},
                               {"data_dropped", 40}, {"timestamp", 41}, {"timestamp_echo", 42}, {"elapsed_time", 43},
                               {"data_checksum", 44}}),
    length [8] = auto_(header_size));

/// An option with its length, RFC 4340 section 5.8: `dccp_option("ndp_count"), octets("\x05")`.
using dccp_option = header<dccp_option_fields, "DCCP Option", part_of<dccp, dccp_short>, takes<any_octets>>;

inline constexpr auto dccp_feature_option_fields = field_list(
    type           [8] = named_values({{"change_l", 32}, {"confirm_l", 33}, {"change_r", 34}, {"confirm_r", 35}}),
    length         [8] = auto_(header_size),
    feature_number [8] = named_values({{"ccid", 1}, {"allow_short_seqnos", 2}, {"sequence_window", 3}, {"ecn_incapable", 4},
                                       {"ack_ratio", 5}, {"send_ack_vector", 6}, {"send_ndp_count", 7},
                                       {"minimum_checksum_coverage", 8}, {"check_data_checksum", 9}}));

/// Feature negotiation, RFC 4340 sections 6.1, 6.2 and 6.4: `dccp_feature_option("change_l", "ccid"), octets("\x02")`.
using dccp_feature_option = header<dccp_feature_option_fields, "DCCP Feature Option", part_of<dccp, dccp_short>, takes<any_octets>>;

template <> inline constexpr auto recognized_by<dccp_feature_option> = [](auto const& at) { return at[type] >= 32 && at[type] <= 35; };
// clang-format on

}
