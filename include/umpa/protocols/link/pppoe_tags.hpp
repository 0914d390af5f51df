// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/protocols/link/pppoe.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

/// IANA PPPoE TAG Values.
struct pppoe_tag_type {};

// clang-format off
// The tags of RFC 2516 appendix A; the value of each follows as octets: `options(ac_name(), octets("bras1"))`.

/// The fields of every tag, RFC 2516 section 4.
inline constexpr auto pppoe_tag_fields = field_list(
    type   [16] = auto_(own_number<pppoe_tag_type>),
    length [16] = auto_(size_of_parts));

/// A tag of that name.
template <fixed_string Name>
using pppoe_tag_header = header<pppoe_tag_fields, Name, part_of<pppoe_discovery>, takes<any_octets>>;

/// The tags of RFC 2516 appendix A; the value of each follows as octets: `options(ac_name(), octets("bras1"))`.
using end_of_list        = pppoe_tag_header<"End-Of-List">;
using service_name       = pppoe_tag_header<"Service-Name">;
using ac_name            = pppoe_tag_header<"AC-Name">;
using host_uniq          = pppoe_tag_header<"Host-Uniq">;
using ac_cookie          = pppoe_tag_header<"AC-Cookie">;
using relay_session_id   = pppoe_tag_header<"Relay-Session-Id">;
using service_name_error = pppoe_tag_header<"Service-Name-Error">;
using ac_system_error    = pppoe_tag_header<"AC-System-Error">;
using generic_error      = pppoe_tag_header<"Generic-Error">;

template <> inline constexpr auto number_in<pppoe_tag_type, end_of_list>        = 0x0000;
template <> inline constexpr auto number_in<pppoe_tag_type, service_name>       = 0x0101;
template <> inline constexpr auto number_in<pppoe_tag_type, ac_name>            = 0x0102;
template <> inline constexpr auto number_in<pppoe_tag_type, host_uniq>          = 0x0103;
template <> inline constexpr auto number_in<pppoe_tag_type, ac_cookie>          = 0x0104;
template <> inline constexpr auto number_in<pppoe_tag_type, relay_session_id>   = 0x0110;
template <> inline constexpr auto number_in<pppoe_tag_type, service_name_error> = 0x0201;
template <> inline constexpr auto number_in<pppoe_tag_type, ac_system_error>    = 0x0202;
template <> inline constexpr auto number_in<pppoe_tag_type, generic_error>      = 0x0203;

inline constexpr auto pppoe_vendor_specific_fields = field_list(
    type      [16] = auto_(own_number<pppoe_tag_type>),
    length    [16] = auto_(header_size - 4),
    vendor_id [32] = 0);

/// Vendor-Specific, RFC 2516 appendix A; octets may follow:
/// `options(pppoe_vendor_specific(vendor_id = 3561), octets("line 7"))`.
using pppoe_vendor_specific = header<pppoe_vendor_specific_fields, "PPPoE Vendor-Specific", part_of<pppoe_discovery>, takes<any_octets>>;

template <> inline constexpr auto number_in<pppoe_tag_type, pppoe_vendor_specific> = 0x0105;

inline constexpr auto ppp_max_payload_fields = field_list(
    type        [16] = auto_(own_number<pppoe_tag_type>),
    length      [16] = auto_(header_size - 4),
    max_payload [16] = 1500);

/// PPP-Max-Payload, RFC 4638 section 4.
using ppp_max_payload = header<ppp_max_payload_fields, "PPP-Max-Payload", part_of<pppoe_discovery>>;

template <> inline constexpr auto number_in<pppoe_tag_type, ppp_max_payload> = 0x0120;

inline constexpr auto pppoe_tag_fields_of_any_type = field_list(
    type   [16] = 0,
    length [16] = auto_(size_of_parts));

/// Any other tag, RFC 2516 section 4: `options(pppoe_tag(type = 0x0106), octets("abc"))`.
using pppoe_tag = header<pppoe_tag_fields_of_any_type, "PPPoE Tag", part_of<pppoe_discovery>, takes<any_octets>>;
// clang-format on

}
