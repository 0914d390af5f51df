// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

namespace detail {
/// Names that are their own values: up to four characters, left-justified and filled with zeros.
constexpr named_value four_characters(std::string_view text) {
    std::uint64_t code = 0;
    for (std::size_t i = 0; i < 4; ++i) code = code << 8 | (i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0U);
    return {text, code};
}
template <class... Text>
constexpr auto named_characters(Text... texts) {
    return named_values(std::array{four_characters(texts)...});
}
}

// clang-format off
/// NTP packet header, RFC 5905 section 7.3. Names for the reference identifier of stratum 0 and 1: figures 12 and 13.
inline constexpr auto ntp_fields = field_list(
    leap_indicator      [2]  = named_values({{"no_warning", 0}, {"last_minute_has_61_seconds", 1},
                                             {"last_minute_has_59_seconds", 2}, {"unknown", 3}}),
    version             [3]  = 4,
    mode                [3]  = named_values({{"symmetric_active", 1}, {"symmetric_passive", 2}, {"client", 3}, {"server", 4},
                                             {"broadcast", 5}, {"control", 6}, {"private", 7}}).set("client"),
    stratum             [8]  = 0,
    "poll"_f            [8]  = 0,
    precision           [8]  = 0,
    root_delay          [32] = 0,
    root_dispersion     [32] = 0,
    reference_id        [32] = detail::named_characters("GOES", "GPS", "GAL", "PPS", "IRIG", "WWVB", "DCF", "HBG", "MSF", "JJY",
                                                        "LORC", "TDF", "CHU", "WWV", "WWVH", "NIST", "ACTS", "USNO", "PTB",
                                                        "ACST", "AUTH", "AUTO", "BCST", "CRYP", "DENY", "DROP", "RSTR", "INIT",
                                                        "MCST", "NKEY", "RATE", "RMOT", "STEP"),
    reference_timestamp [64] = 0,
    origin_timestamp    [64] = 0,
    receive_timestamp   [64] = 0,
    transmit_timestamp  [64] = 0);

using ntp = header<ntp_fields, "NTP">;

template <> inline constexpr auto number_in<udp_port, ntp> = 123;

// RFC 5905 section 8: the answer has the time at which the question was sent.
template <> inline constexpr auto answered_by<ntp> =
    answer<ntp>(changes(mode, "client", "server"), same(transmit_timestamp, origin_timestamp)) |
    answer<ntp>(changes(mode, "symmetric_active", "symmetric_passive"), same(transmit_timestamp, origin_timestamp));

inline constexpr auto ntp_extension_fields = field_list(
    field_type [16] = 0,
    length     [16] = auto_(header_size));

/// NTP extension field, RFC 7822 section 3; its value follows:
/// `ntp(), ntp_extension(field_type = 0x0104), octets("...")`.
using ntp_extension = header<ntp_extension_fields, "NTP Extension Field", part_of<ntp>, padded_to<4>, takes<any_octets>>;

inline constexpr auto ntp_authentication_fields = field_list(key_identifier[32] = 0);

/// NTP message authentication code, RFC 5905 section 7.3; the digest follows:
/// `ntp(), ntp_authentication(1), octets(digest)`.
using ntp_authentication = header<ntp_authentication_fields, "NTP Authentication", part_of<ntp>, takes<any_octets, 1>>;

// RFC 7822 section 3: what is no longer than a key identifier and the digest of MD5 or SHA-1 is no extension field.
template <> inline constexpr auto stands_where<ntp_authentication> = [](auto const& at) {
    return at.bytes_left() == 4 || at.bytes_left() == 20 || at.bytes_left() == 24;
};
// clang-format on

}
