// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <umpa/receive/reassembly_key.hpp>
#include <umpa/receive/reassembly_problem.hpp>
#include <vector>

namespace umpa {

/// A moment, as the one who receives tells it: of a capture, or of a clock.
using reassembly_time = std::chrono::sys_time<std::chrono::nanoseconds>;

/// A datagram that was given up, because of its age or to make room for others.
struct incomplete_datagram {
    /// Its time was over, or there was no room for it.
    enum class cause { timed_out, evicted };

    cause why;                 ///< which of them
    fragment_key key;          ///< what its fragments have in common
    std::size_t received = 0;  ///< bytes that it carries, of those that came
    std::size_t fragments = 0; ///< that came
    /// The fragment at offset 0 as it came, which an ICMP time exceeded quotes; empty when it did not come: then none
    /// is to be sent (RFC 792, RFC 8200 section 4.5).
    std::vector<std::byte> first_fragment;
    std::size_t network_offset = 0; ///< where the IP header starts in it
};

/// What became of a packet that was given to a reassembler.
enum class reassembly_state {
    not_a_fragment, ///< passed through: nothing was done with it
    need_more,      ///< kept; or a duplicate, and forgotten
    complete,       ///< the datagram is whole
    refused         ///< forgotten, and perhaps its datagram with it
};

/// What became of the bytes that were added.
struct reassembly_result {
    reassembly_state state = reassembly_state::not_a_fragment; ///< says which of the others hold something
    std::vector<std::byte> datagram; ///< when complete: with what stood before the IP header of its first fragment
    std::optional<fragment_refusal> refusal;  ///< when refused
    std::vector<incomplete_datagram> dropped; ///< what was given up on the way
};

/// How much a reassembler did, since it was made.
struct reassembly_statistics {
    std::uint64_t passed = 0;     ///< no fragments
    std::uint64_t fragments = 0;  ///< taken; without duplicates and refused ones
    std::uint64_t duplicates = 0; ///< ignored
    std::uint64_t completed = 0;  ///< datagrams
    std::uint64_t atomic = 0;     ///< of these, ones in a single fragment (RFC 6946)
    std::uint64_t timed_out = 0;  ///< datagrams
    std::uint64_t evicted = 0;    ///< datagrams
    std::array<std::uint64_t, fragment_problem_count> refused_by_problem{}; ///< by the number of the problem

    /// Fragments that were refused, for that reason, or for any.
    constexpr std::uint64_t refused(fragment_problem problem) const {
        return refused_by_problem[static_cast<std::size_t>(problem)];
    }
    constexpr std::uint64_t refused() const {
        std::uint64_t sum = 0;
        for (std::uint64_t one : refused_by_problem) sum += one;
        return sum;
    }
};

}
