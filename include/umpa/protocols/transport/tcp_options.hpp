// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/transport/options.hpp>
#include <umpa/protocols/transport/tcp.hpp>

namespace umpa {

// clang-format off
inline constexpr auto maximum_segment_size_fields = field_list(
    kind         [8]  = auto_(own_number<tcp_option>),
    length       [8]  = auto_(header_size),
    max_seg_size [16] = 536);

/// Maximum Segment Size, RFC 9293 section 3.2.
using maximum_segment_size = header<maximum_segment_size_fields, "Maximum Segment Size", part_of<tcp>>;

template <> inline constexpr auto number_in<tcp_option, maximum_segment_size> = 2;

inline constexpr auto window_scale_fields = field_list(
    kind      [8] = auto_(own_number<tcp_option>),
    length    [8] = auto_(header_size),
    shift_cnt [8] = 0);

/// Window Scale, RFC 7323 section 2.2.
using window_scale = header<window_scale_fields, "Window Scale", part_of<tcp>>;

template <> inline constexpr auto number_in<tcp_option, window_scale> = 3;

inline constexpr auto sack_permitted_fields = field_list(
    kind   [8] = auto_(own_number<tcp_option>),
    length [8] = auto_(header_size));

/// SACK-Permitted, RFC 2018 section 2.
using sack_permitted = header<sack_permitted_fields, "SACK Permitted", part_of<tcp>>;

template <> inline constexpr auto number_in<tcp_option, sack_permitted> = 4;

inline constexpr auto sack_fields = field_list(
    kind   [8] = auto_(own_number<tcp_option>),
    length [8] = auto_(header_size));

/// SACK, RFC 2018 section 3; its blocks follow as layers: `options(sack(), sack_block(100, 200))`.
using sack = header<sack_fields, "SACK", part_of<tcp>>;

template <> inline constexpr auto number_in<tcp_option, sack> = 5;

inline constexpr auto sack_block_fields = field_list(
    left_edge  [32] = 0,
    right_edge [32] = 0);

using sack_block = header<sack_block_fields, "SACK Block", part_of<sack>>;

inline constexpr auto timestamps_fields = field_list(
    kind          [8]  = auto_(own_number<tcp_option>),
    length        [8]  = auto_(header_size),
    ts_value      [32] = 0,
    ts_echo_reply [32] = 0);

/// Timestamps, RFC 7323 section 3.2.
using timestamps = header<timestamps_fields, "Timestamps", part_of<tcp>>;

template <> inline constexpr auto number_in<tcp_option, timestamps> = 8;
// clang-format on

}
