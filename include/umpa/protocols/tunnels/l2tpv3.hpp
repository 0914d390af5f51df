// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/ppp.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

// clang-format off
inline constexpr auto l2tpv3_control_fields = field_list(
    type_bit              [1]  = 1,
    length_bit            [1]  = 1,
    reserved              [2]  = 0,
    sequence_bit          [1]  = 1,
    reserved2             [7]  = 0,
    version               [4]  = 3,
    length                [16] = auto_(size_from_here),
    control_connection_id [32] = 0,
    ns                    [16] = 0,
    nr                    [16] = 0);

/// L2TPv3 control message, RFC 3931 section 3.2.1; its AVPs follow. Over IP it stands behind a session 0:
/// `ipv4(), l2tpv3(session_id = 0), l2tpv3_control()`.
using l2tpv3_control = header<l2tpv3_control_fields, "L2TPv3 Control">;

template <> inline constexpr auto number_in<udp_port, l2tpv3_control> = 1701;
template <> inline constexpr auto carries_only<l2tpv3_control>        = layers<>;
template <> inline constexpr auto recognized_by<l2tpv3_control>       = [](auto const& at) { return at[type_bit] == 1 && at[version] == 3; };

inline constexpr auto l2tpv3_cookie_fields = field_list(cookie [64] = 0);

/// The cookie of a session of 8 octets, RFC 3931 section 4.1.1.
using l2tpv3_cookie = header<l2tpv3_cookie_fields, "L2TPv3 Cookie", part_of<>>;

inline constexpr auto l2tpv3_short_cookie_fields = field_list(cookie [32] = 0);

/// The cookie of a session of 4 octets, RFC 3931 section 4.1.1.
using l2tpv3_short_cookie = header<l2tpv3_short_cookie_fields, "L2TPv3 Short Cookie", part_of<>>;

inline constexpr auto l2tpv3_sublayer_fields = field_list(
    reserved        [1]  = 0,
    sequence_bit    [1]  = 1,
    reserved2       [6]  = 0,
    sequence_number [24] = 0);

/// Default L2-Specific Sublayer, RFC 3931 section 4.6.
using l2tpv3_sublayer = header<l2tpv3_sublayer_fields, "L2TPv3 Sublayer", part_of<>>;

inline constexpr auto l2tpv3_fields = field_list(session_id [32] = 0);

/// L2TPv3 session header over IP, RFC 3931 section 4.1.1; a cookie and a sublayer may follow:
/// `l2tpv3(session_id = 1), l2tpv3_cookie(7), l2tpv3_sublayer(sequence_number = 5), ethernet()`.
using l2tpv3 = header<l2tpv3_fields, "L2TPv3", takes<l2tpv3_cookie>, takes<l2tpv3_short_cookie>, takes<l2tpv3_sublayer>>;

template <> inline constexpr auto number_in<ip_protocol, l2tpv3> = 115;
template <> inline constexpr auto carries_only<l2tpv3>           = layers<l2tpv3_control, ethernet, ppp, hdlc, ipv4, ipv6, any_payload>;
template <> inline constexpr auto parts_in_order<l2tpv3>         = layers<l2tpv3_short_cookie, l2tpv3_cookie, l2tpv3_sublayer>;

inline constexpr auto l2tpv3_udp_fields = field_list(
    type_bit   [1]  = 0,
    reserved   [11] = 0,
    version    [4]  = 3,
    reserved2  [16] = 0,
    session_id [32] = 0);

/// L2TPv3 session header over UDP, RFC 3931 section 4.1.2; a cookie and a sublayer may follow.
using l2tpv3_udp = header<l2tpv3_udp_fields, "L2TPv3 over UDP", takes<l2tpv3_cookie>, takes<l2tpv3_short_cookie>, takes<l2tpv3_sublayer>>;

template <> inline constexpr auto number_in<udp_port, l2tpv3_udp> = 1701;
template <> inline constexpr auto carries_only<l2tpv3_udp>        = layers<ethernet, ppp, hdlc, ipv4, ipv6, any_payload>;
template <> inline constexpr auto parts_in_order<l2tpv3_udp>      = layers<l2tpv3_short_cookie, l2tpv3_cookie, l2tpv3_sublayer>;
template <> inline constexpr auto recognized_by<l2tpv3_udp>       = [](auto const& at) { return at[type_bit] == 0 && at[version] == 3; };
// clang-format on

}
