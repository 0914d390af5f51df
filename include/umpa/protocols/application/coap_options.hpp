// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/application/coap.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

// clang-format off
/// IANA CoAP Option Numbers.
struct coap_option {};

inline constexpr auto coap_extended_delta_fields = field_list(option_delta[8] = auto_(of_parent(step_in<coap_option> - 13)));

/// Option Delta (extended), RFC 7252 section 3.1: the step less 13.
using coap_extended_delta = header<coap_extended_delta_fields, "CoAP Extended Delta", part_of_any_in<coap_option>>;

inline constexpr auto coap_extended_length_fields = field_list(option_length[8] = auto_(of_parent(size_of_part<any_octets> - 13)));

/// Option Length (extended), RFC 7252 section 3.1: the size of the value less 13.
using coap_extended_length = header<coap_extended_length_fields, "CoAP Extended Length", part_of_any_in<coap_option>>;

/// CoAP option, RFC 7252 section 3.1. Its number is said as the step from that of the option before it, so options stand in the
/// order of their numbers. A step of 13 or more, or a value of 13 bytes or more, is refused without a byte more, as a layer:
/// `coap_proxy_uri(), coap_extended_delta(), coap_extended_length(), octets("coap://example.net/")`.
inline constexpr auto coap_option_fields = field_list(
    option_delta  [4] = auto_(either(followed_by<coap_extended_delta>, always<13>, up_to<12>(step_in<coap_option>))),
    option_length [4] = auto_(either(followed_by<coap_extended_length>, always<13>, up_to<12>(size_of_part<any_octets>))));

/// The options of RFC 7252 section 5.10, Observe of RFC 7641 section 2, and the blocks of RFC 7959 section 2; the value
/// of each follows as octets: `coap_uri_path(), octets("sensors")`.
using coap_if_match       = header<coap_option_fields, "CoAP If-Match", part_of<coap>, takes<any_octets, 1>>;
using coap_uri_host       = header<coap_option_fields, "CoAP Uri-Host", part_of<coap>, takes<any_octets, 1>>;
using coap_etag           = header<coap_option_fields, "CoAP ETag", part_of<coap>, takes<any_octets, 1>>;
using coap_if_none_match  = header<coap_option_fields, "CoAP If-None-Match", part_of<coap>>;
using coap_observe        = header<coap_option_fields, "CoAP Observe", part_of<coap>, takes<any_octets, 1>>;
using coap_uri_port       = header<coap_option_fields, "CoAP Uri-Port", part_of<coap>, takes<any_octets, 1>>;
using coap_location_path  = header<coap_option_fields, "CoAP Location-Path", part_of<coap>, takes<any_octets, 1>>;
using coap_uri_path       = header<coap_option_fields, "CoAP Uri-Path", part_of<coap>, takes<any_octets, 1>>;
using coap_content_format = header<coap_option_fields, "CoAP Content-Format", part_of<coap>, takes<any_octets, 1>>;
using coap_max_age        = header<coap_option_fields, "CoAP Max-Age", part_of<coap>, takes<any_octets, 1>>;
using coap_uri_query      = header<coap_option_fields, "CoAP Uri-Query", part_of<coap>, takes<any_octets, 1>>;
using coap_accept         = header<coap_option_fields, "CoAP Accept", part_of<coap>, takes<any_octets, 1>>;
using coap_location_query = header<coap_option_fields, "CoAP Location-Query", part_of<coap>, takes<any_octets, 1>>;
using coap_block2         = header<coap_option_fields, "CoAP Block2", part_of<coap>, takes<any_octets, 1>>;
using coap_block1         = header<coap_option_fields, "CoAP Block1", part_of<coap>, takes<any_octets, 1>>;
using coap_size2          = header<coap_option_fields, "CoAP Size2", part_of<coap>, takes<any_octets, 1>>;
using coap_proxy_uri      = header<coap_option_fields, "CoAP Proxy-Uri", part_of<coap>, takes<any_octets, 1>>;
using coap_proxy_scheme   = header<coap_option_fields, "CoAP Proxy-Scheme", part_of<coap>, takes<any_octets, 1>>;
using coap_size1          = header<coap_option_fields, "CoAP Size1", part_of<coap>, takes<any_octets, 1>>;

// RFC 7252 section 12.2; Observe of RFC 7641; Block2, Block1 and Size2 of RFC 7959.
template <> inline constexpr auto number_in<coap_option, coap_if_match>       = 1;
template <> inline constexpr auto number_in<coap_option, coap_uri_host>       = 3;
template <> inline constexpr auto number_in<coap_option, coap_etag>           = 4;
template <> inline constexpr auto number_in<coap_option, coap_if_none_match>  = 5;
template <> inline constexpr auto number_in<coap_option, coap_observe>        = 6;
template <> inline constexpr auto number_in<coap_option, coap_uri_port>       = 7;
template <> inline constexpr auto number_in<coap_option, coap_location_path>  = 8;
template <> inline constexpr auto number_in<coap_option, coap_uri_path>       = 11;
template <> inline constexpr auto number_in<coap_option, coap_content_format> = 12;
template <> inline constexpr auto number_in<coap_option, coap_max_age>        = 14;
template <> inline constexpr auto number_in<coap_option, coap_uri_query>      = 15;
template <> inline constexpr auto number_in<coap_option, coap_accept>         = 17;
template <> inline constexpr auto number_in<coap_option, coap_location_query> = 20;
template <> inline constexpr auto number_in<coap_option, coap_block2>         = 23;
template <> inline constexpr auto number_in<coap_option, coap_block1>         = 27;
template <> inline constexpr auto number_in<coap_option, coap_size2>          = 28;
template <> inline constexpr auto number_in<coap_option, coap_proxy_uri>      = 35;
template <> inline constexpr auto number_in<coap_option, coap_proxy_scheme>   = 39;
template <> inline constexpr auto number_in<coap_option, coap_size1>          = 60;
// clang-format on

}
