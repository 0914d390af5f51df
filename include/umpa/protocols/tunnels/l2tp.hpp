// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ppp.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

// clang-format off
// L2TPv2, RFC 2661 section 3.1. A control message has a length and sequence numbers; a data message has a layout
// with a length and one without, and the rest as parts.

inline constexpr auto l2tp_control_fields = field_list(
    type_bit     [1]  = 1,
    length_bit   [1]  = 1,
    reserved     [2]  = 0,
    sequence_bit [1]  = 1,
    reserved2    [1]  = 0,
    offset_bit   [1]  = 0,
    priority_bit [1]  = 0,
    reserved3    [4]  = 0,
    version      [4]  = 2,
    length       [16] = auto_(size_from_here),
    tunnel_id    [16] = 0,
    session_id   [16] = 0,
    ns           [16] = 0,
    nr           [16] = 0);

/// L2TP control message, RFC 2661 section 3.1; its AVPs follow:
/// `l2tp_control(tunnel_id = 1), options(l2tp_message("hello"))`.
using l2tp_control = header<l2tp_control_fields, "L2TP Control">;

template <> inline constexpr auto number_in<udp_port, l2tp_control> = 1701;
template <> inline constexpr auto carries_only<l2tp_control>        = layers<>;
template <> inline constexpr auto recognized_by<l2tp_control>       = [](auto const& at) { return at[type_bit] == 1 && at[version] == 2; };

inline constexpr auto l2tp_sequence_fields = field_list(
    ns [16] = 0,
    nr [16] = 0);

/// The sequence numbers of a data message, RFC 2661 section 3.1.
using l2tp_sequence = header<l2tp_sequence_fields, "L2TP Sequence", part_of<>>;

inline constexpr auto l2tp_offset_fields = field_list(offset_size [16] = auto_(size_of_parts));

/// The offset of a data message, RFC 2661 section 3.1; its pad follows as octets:
/// `l2tp_data(), l2tp_offset(), octets("\0\0")`.
using l2tp_offset = header<l2tp_offset_fields, "L2TP Offset", part_of<>, takes<any_octets>>;

inline constexpr auto l2tp_data_fields = field_list(
    type_bit     [1]  = 0,
    length_bit   [1]  = 0,
    reserved     [2]  = 0,
    sequence_bit [1]  = auto_(followed_by<l2tp_sequence>),
    reserved2    [1]  = 0,
    offset_bit   [1]  = auto_(followed_by<l2tp_offset>),
    priority_bit [1]  = 0,
    reserved3    [4]  = 0,
    version      [4]  = 2,
    tunnel_id    [16] = 0,
    session_id   [16] = 0);

/// L2TP data message without a length, RFC 2661 section 3.1:
/// `l2tp_data(tunnel_id = 1), l2tp_sequence(ns = 5), hdlc(), ppp()`.
using l2tp_data = header<l2tp_data_fields, "L2TP Data", takes<l2tp_sequence>, takes<l2tp_offset>>;

template <> inline constexpr auto number_in<udp_port, l2tp_data> = 1701;
template <> inline constexpr auto carries_only<l2tp_data>        = layers<ppp, hdlc, any_payload>;
template <> inline constexpr auto parts_in_order<l2tp_data>      = layers<l2tp_sequence, l2tp_offset>;
template <> inline constexpr auto recognized_by<l2tp_data>       = [](auto const& at) {
    return at[type_bit] == 0 && at[length_bit] == 0 && at[version] == 2;
};

inline constexpr auto l2tp_sized_data_fields = field_list(
    type_bit     [1]  = 0,
    length_bit   [1]  = 1,
    reserved     [2]  = 0,
    sequence_bit [1]  = auto_(followed_by<l2tp_sequence>),
    reserved2    [1]  = 0,
    offset_bit   [1]  = auto_(followed_by<l2tp_offset>),
    priority_bit [1]  = 0,
    reserved3    [4]  = 0,
    version      [4]  = 2,
    length       [16] = auto_(size_from_here),
    tunnel_id    [16] = 0,
    session_id   [16] = 0);

/// L2TP data message with a length, RFC 2661 section 3.1.
using l2tp_sized_data = header<l2tp_sized_data_fields, "L2TP Sized Data", takes<l2tp_sequence>, takes<l2tp_offset>>;

template <> inline constexpr auto number_in<udp_port, l2tp_sized_data> = 1701;
template <> inline constexpr auto carries_only<l2tp_sized_data>        = layers<ppp, hdlc, any_payload>;
template <> inline constexpr auto parts_in_order<l2tp_sized_data>      = layers<l2tp_sequence, l2tp_offset>;
template <> inline constexpr auto recognized_by<l2tp_sized_data>       = [](auto const& at) {
    return at[type_bit] == 0 && at[length_bit] == 1 && at[version] == 2;
};
// clang-format on

}
