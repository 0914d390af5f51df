// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/umpa.hpp>

// A protocol of a user's own with all that a field can be.

namespace umpa::test {

using namespace umpa::literals;

// clang-format off
inline constexpr auto probe_fields = field_list(
    "version"_f    [4]   = 1,
    "mood"_f       [12]  = named_values({{"calm", 0}, {"happy", 1}, {"grumpy", 2}}).set("happy"),
    "odd"_f        [3]   = 0,
    "small_word"_f [21]  = 0,
    "wide_odd"_f   [36]  = 0,
    "tail"_f       [4]   = 0,
    "flags"_f      [8]   = named_bits("reserved", "first", "second", "reserved", "third", "last", "reserved", "reserved"),
    "three"_f      [3]   = named_bits("a", "bee", "c").set("c"),
    "rest"_f       [13]  = 0,
    "five"_f       [40]  = 0,
    "eight"_f      [64]  = 0,
    "link"_f       [48]  = "02:00:00:00:00:01"_mac,
    "four"_f       [32]  = "192.0.2.7"_ipv4,
    "six"_f        [128] = "2001:db8::7"_ipv6,
    "key"_f        [96]  = byte_string<12>(),
    "le2"_f        [16]  = little_endian<16>(),
    "le4"_f        [32]  = little_endian<32>(),
    "le8"_f        [64]  = little_endian<64>(),
    "blocks"_f     [8]   = auto_((size_of_part<any_octets> + 3) / 4),
    "own"_f        [8]   = auto_([](auto const& at) { return at.header_size() % 7; }),
    "end"_f        [16]  = auto_(internet_checksum(from_here)),
    "all_flags"_f        = overlay("flags"_f, "three"_f));

struct probe : header<probe_fields, "Layout Probe", takes<any_octets>> { using header::header; };
// clang-format on

}

namespace umpa {
template <>
inline constexpr auto number_in<udp_port, test::probe> = 7777;
}
