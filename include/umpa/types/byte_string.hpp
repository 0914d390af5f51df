// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <umpa/errors/error.hpp>

namespace umpa {

/// N bytes as the value of a field. From a text of at most N characters, or from a list of N octets; what is not
/// given is zero.
template <std::size_t N>
struct byte_string {
    static constexpr unsigned bits = 8 * N;
    static constexpr std::size_t chunks = (N + 7) / 8; ///< words of 64 bits that hold it

    std::array<std::uint8_t, N> octets{}; ///< in the order in which they are sent

    constexpr byte_string() = default;
    /// From a text; the bytes behind it are 0. Throws value_error for one of more than N characters.
    constexpr byte_string(std::string_view text) {
        if (text.size() > N) raise(value_error("byte_string", "text", text, "is longer than the bytes there are"));
        for (std::size_t i = 0; i < text.size(); ++i) octets[i] = static_cast<std::uint8_t>(text[i]);
    }
    constexpr byte_string(char const* text) : byte_string(std::string_view(text)) {}
    /// From N numbers. Throws range_error for one that is no octet.
    template <std::integral Octet>
    constexpr byte_string(std::array<Octet, N> const& list) {
        for (std::size_t i = 0; i < N; ++i) {
            if (list[i] < 0 || list[i] > 255)
                raise(range_error("byte_string", "octet", std::to_string(list[i]), 8, 255));
            octets[i] = static_cast<std::uint8_t>(list[i]);
        }
    }

    friend constexpr bool operator==(byte_string const&, byte_string const&) = default;

    /// The bytes in words of eight, the first byte in the most significant place; the last word is filled with zeros.
    constexpr std::array<std::uint64_t, chunks> wire() const {
        std::array<std::uint64_t, chunks> words{};
        for (std::size_t i = 0; i < N; ++i) words[i / 8] |= static_cast<std::uint64_t>(octets[i]) << (56 - 8 * (i % 8));
        return words;
    }
    static constexpr byte_string from_wire(std::array<std::uint64_t, chunks> const& words) {
        byte_string result;
        for (std::size_t i = 0; i < N; ++i)
            result.octets[i] = static_cast<std::uint8_t>(words[i / 8] >> (56 - 8 * (i % 8)));
        return result;
    }
};

}
