// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/ipv4_address.hpp>

namespace umpa {

// clang-format off
/// IPv4 header, RFC 791 section 3.1; the type of service as RFC 2474 and RFC 3168 divide it.
inline constexpr auto ipv4_fields = field_list(
    version             [4]  = 4,
    ihl                 [4]  = auto_(header_size / 4),
    dscp                [6]  = 0,
    ecn                 [2]  = 0,
    total_length        [16] = auto_(size_from_here),
    identification      [16] = 0,
    flags               [3]  = named_bits("reserved", "dont_fragment", "more_fragments"),
    fragment_offset     [13] = 0,
    time_to_live        [8]  = named_values({{"linux", 64}, {"windows", 128}, {"solaris", 255}, {"macos", 60},
                                             {"freebsd", 64}, {"os2", 64}, {"aix", 60}, {"irix", 60}, {"sunos", 60},
                                             {"ultrix", 60}, {"dec", 30}}).set("linux"),
    protocol            [8]  = auto_(next_in<ip_protocol>),
    header_checksum     [16] = auto_(internet_checksum(this_header)),
    source_address      [32] = ipv4_address(),
    destination_address [32] = ipv4_address(),
    type_of_service          = overlay(dscp, ecn));

using ipv4 = header<ipv4_fields, "IPv4">;

template <> inline constexpr auto number_in<ethertype, ipv4>   = 0x0800;
template <> inline constexpr auto number_in<ip_protocol, ipv4> = 4;
template <> inline constexpr auto answered_by<ipv4>            = answer<ipv4>(crossed(source_address, destination_address), same_number_in<ip_protocol>);
template <> inline constexpr auto number_in<link_type, ipv4>   = 228;
template <> inline constexpr auto also_found_at<ipv4>          = numbers<link_type>(101);
template <> inline constexpr auto pseudo_header_of<ipv4>       = names(source_address, destination_address);
template <> inline constexpr auto recognized_by<ipv4>          = [](auto const& at) { return at[version] == 4; };
template <> inline constexpr auto continues_a_packet<ipv4>     = [](auto const& at) { return at[fragment_offset] != 0; };
// The last of the flags says that more fragments follow.
template <> inline constexpr auto carries_a_piece<ipv4>        = [](auto const& at) { return at[fragment_offset] != 0 || (at[flags] & 1) != 0; };
// clang-format on

}
