// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <fragments.hpp>
#include <gtest/gtest.h>
#include <optional>
#include <span>
#include <umpa/build/fragment.hpp>
#include <umpa/receive/reassembly.hpp>
#include <umpa/umpa.hpp>

// What the tests of reassembly share.

namespace umpa::test {

inline constexpr reassembly_time start{};

/// Why a fragment was refused; nothing when it was not.
inline std::optional<fragment_problem> problem_of(reassembly_result const& result) {
    EXPECT_EQ(result.refusal.has_value(), result.state == reassembly_state::refused);
    return result.refusal ? std::optional(result.refusal->problem) : std::nullopt;
}

/// One fragment of a datagram.
inline bytes_of_packet cut_of(bytes_of_packet const& whole, fragment_cut const& cut, std::uint32_t identification = 1) {
    return fragment(whole, std::span(&cut, 1), {.identification = identification})[0];
}

}
