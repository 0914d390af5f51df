// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/transport/options.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/types/byte_string.hpp>

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

inline constexpr auto tcp_option_fields = field_list(
    kind   [8] = auto_(own_number<tcp_option>),
    length [8] = auto_(header_size));

/// SACK-Permitted, RFC 2018 section 2.
using sack_permitted = header<tcp_option_fields, "SACK Permitted", part_of<tcp>>;

template <> inline constexpr auto number_in<tcp_option, sack_permitted> = 4;

/// SACK, RFC 2018 section 3; its blocks follow as layers: `options(sack(), sack_block(100, 200))`.
using sack = header<tcp_option_fields, "SACK", part_of<tcp>>;

template <> inline constexpr auto number_in<tcp_option, sack> = 5;

inline constexpr auto sack_block_fields = field_list(
    left_edge  [32] = 0,
    right_edge [32] = 0);

/// A block of what arrived, RFC 2018 section 3: its first number, and the one behind its last.
using sack_block = header<sack_block_fields, "SACK Block", part_of<sack>>;

inline constexpr auto timestamps_fields = field_list(
    kind          [8]  = auto_(own_number<tcp_option>),
    length        [8]  = auto_(header_size),
    ts_value      [32] = 0,
    ts_echo_reply [32] = 0);

/// Timestamps, RFC 7323 section 3.2.
using timestamps = header<timestamps_fields, "Timestamps", part_of<tcp>>;

template <> inline constexpr auto number_in<tcp_option, timestamps> = 8;

inline constexpr auto md5_signature_fields = field_list(
    kind       [8]   = auto_(own_number<tcp_option>),
    length     [8]   = auto_(header_size),
    md5_digest [128] = byte_string<16>());

/// MD5 Signature, RFC 2385 section 3.0. The digest is not computed: the key is not in the packet.
using md5_signature = header<md5_signature_fields, "MD5 Signature", part_of<tcp>>;

template <> inline constexpr auto number_in<tcp_option, md5_signature> = 19;

inline constexpr auto user_timeout_option_fields = field_list(
    kind         [8]  = auto_(own_number<tcp_option>),
    length       [8]  = auto_(header_size),
    granularity  [1]  = 0,
    user_timeout [15] = 0);

/// User Timeout, RFC 5482 section 3.3; in minutes where the granularity is 1, else in seconds.
using user_timeout_option = header<user_timeout_option_fields, "User Timeout", part_of<tcp>>;

template <> inline constexpr auto number_in<tcp_option, user_timeout_option> = 28;

inline constexpr auto tcp_authentication_fields = field_list(
    kind          [8] = auto_(own_number<tcp_option>),
    length        [8] = auto_(header_size),
    key_id        [8] = 0,
    r_next_key_id [8] = 0);

/// TCP Authentication Option, RFC 5925 section 2.2; the MAC follows: `options(tcp_authentication(1, 2), octets("..."))`.
using tcp_authentication = header<tcp_authentication_fields, "TCP Authentication", part_of<tcp>, takes<any_octets, 1>>;

template <> inline constexpr auto number_in<tcp_option, tcp_authentication> = 29;

/// TCP Fast Open cookie, RFC 7413 section 4.1.1; without octets it asks for one: `options(fast_open_cookie(), octets("12345678"))`.
using fast_open_cookie = header<tcp_option_fields, "Fast Open Cookie", part_of<tcp>, takes<any_octets, 1>>;

template <> inline constexpr auto number_in<tcp_option, fast_open_cookie> = 34;

inline constexpr auto generic_tcp_option_fields = field_list(
    kind   [8] = 253,
    length [8] = auto_(header_size));

/// An option of any kind, RFC 9293 section 3.1; 253 is for experiments (RFC 4727 section 7.3):
/// `options(generic_tcp_option(30), octets("abc"))`.
using generic_tcp_option = header<generic_tcp_option_fields, "TCP Option", part_of<tcp>, takes<any_octets>>;
// clang-format on

}
