// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace umpa {

/// Why a fragment is refused.
enum class fragment_problem {
    cut_short,          ///< not all bytes are there that the header speaks of
    bad_header,         ///< the header contradicts itself
    bad_checksum,       ///< of the IPv4 header
    empty,              ///< it carries nothing
    not_in_eights,      ///< others follow, and its size is no multiple of 8 (RFC 8200 section 4.5)
    too_long,           ///< the datagram would be longer than a header can say: the "ping of death"
    headers_missing,    ///< the first one of IPv6 does not hold all headers (RFC 7112 section 5)
    overlap,            ///< it overlaps another one; ends the datagram (RFC 5722 section 4)
    contradictory_end,  ///< it lies behind the end that another one says; ends the datagram
    mixed_congestion,   ///< some of the datagram met congestion, some cannot say so; ends it (RFC 3168 section 5.3)
    of_ended_datagram,  ///< its datagram was ended by one of the three before
    too_many_fragments, ///< the datagram has as many as reassembly_options allows
    no_room             ///< it is more than reassembly_options allows in all
};
/// How many kinds there are.
inline constexpr std::size_t fragment_problem_count = 13;

/// The problem in words.
constexpr std::string_view sentence_of(fragment_problem problem) {
    constexpr std::array<std::string_view, fragment_problem_count> sentences{
        "the fragment is cut short: capture or receive all of its bytes",
        "the fragment's header contradicts itself",
        "the checksum of the fragment's IPv4 header is wrong",
        "the fragment carries nothing",
        "the fragment is not the last one, and its size is no multiple of 8",
        "the datagram would be longer than 65535 bytes",
        "the first fragment does not hold all headers of the packet",
        "the fragment overlaps another one: the datagram is dropped",
        "the fragments contradict each other about where the datagram ends: it is dropped",
        "fragments that met congestion are mixed with ones that cannot say so: the datagram is dropped",
        "the datagram of this fragment was dropped",
        "the datagram has too many fragments",
        "there is no memory left for the fragment"};
    return sentences[static_cast<std::size_t>(problem)];
}

/// Why a fragment is refused, and which byte says so.
struct fragment_refusal {
    fragment_problem problem; ///< which kind
    std::size_t at;           ///< from the first byte of the IP header: the pointer of an ICMPv6 parameter problem

    /// The problem in words.
    constexpr std::string_view sentence() const { return sentence_of(problem); }
    friend constexpr bool operator==(fragment_refusal const&, fragment_refusal const&) = default;
};

}
