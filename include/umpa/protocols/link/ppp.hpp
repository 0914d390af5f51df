// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

/// IANA PPP DLL Protocol Numbers.
struct ppp_protocol {
    // clang-format off
    static constexpr std::array names{
        named_value{"padding", 0x0001},         named_value{"ipv4", 0x0021},      named_value{"vj_compressed", 0x002d},
        named_value{"vj_uncompressed", 0x002f}, named_value{"multilink", 0x003d}, named_value{"ipv6", 0x0057},
        named_value{"compressed", 0x00fd},      named_value{"mpls", 0x0281},      named_value{"ipcp", 0x8021},
        named_value{"ipv6cp", 0x8057},          named_value{"ccp", 0x80fd},       named_value{"mplscp", 0x8281},
        named_value{"lcp", 0xc021},             named_value{"pap", 0xc023},       named_value{"lqr", 0xc025},
        named_value{"chap", 0xc223},            named_value{"eap", 0xc227}};
    // clang-format on
};

// clang-format off
/// PPP encapsulation, RFC 1661 section 2.
inline constexpr auto ppp_fields = field_list(
    protocol [16] = auto_(next_in<ppp_protocol>));

using ppp = header<ppp_fields, "PPP">;

template <> inline constexpr auto also_found_at<ppp>        = numbers<link_type>(50);
template <> inline constexpr auto number_in<link_type, ppp> = 9;

template <> inline constexpr auto number_in<ppp_protocol, ipv4> = 0x0021;
template <> inline constexpr auto number_in<ppp_protocol, ipv6> = 0x0057;

/// The same with Protocol-Field-Compression, RFC 1661 section 6.5: for numbers under 256.
inline constexpr auto ppp_compressed_fields = field_list(
    protocol [8] = auto_(next_in<ppp_protocol>));

using ppp_compressed = header<ppp_compressed_fields, "PPP Compressed">;

template <> inline constexpr auto number_in<link_type, ppp_compressed> = 9;

// The least significant bit of an octet says whether it is the last of the number (RFC 1661 section 2).
template <> inline constexpr auto recognized_by<ppp>            = [](auto const& at) { return (at[protocol] & 0x101) == 1; };
template <> inline constexpr auto recognized_by<ppp_compressed> = [](auto const& at) { return (at[protocol] & 1) == 1; };

/// What stands before PPP in HDLC-like framing, RFC 1662 section 3.1; without flags, frame check sequence and stuffing.
inline constexpr auto hdlc_fields = field_list(
    address [8] = 0xff,
    control [8] = 0x03);

using hdlc = header<hdlc_fields, "HDLC">;

template <> inline constexpr auto number_in<link_type, hdlc> = 9;
template <> inline constexpr auto also_found_at<hdlc>        = numbers<link_type>(50);
template <> inline constexpr auto carries_only<hdlc>         = layers<ppp, ppp_compressed, any_payload>;
template <> inline constexpr auto recognized_by<hdlc>        = [](auto const& at) { return at[address] == 0xff && at[control] == 0x03; };
// clang-format on

}
