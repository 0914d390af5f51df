// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace umpa {

/// A string of N characters that can be a template argument.
template <std::size_t N>
struct fixed_string {
    char text[N + 1]{}; ///< and a 0 behind it

    constexpr fixed_string() = default;
    /// From a literal.
    constexpr fixed_string(char const (&literal)[N + 1]) : fixed_string(literal, std::make_index_sequence<N + 1>()) {}
    /// From the first N characters of a text, which has so many.
    explicit constexpr fixed_string(std::string_view from) {
        for (std::size_t i = 0; i < N; ++i) text[i] = from[i];
        text[N] = 0; // clang prints an array as a string only where its last element was written
    }

    /// From a literal, character by character: what the others call.
    template <std::size_t... I>
    constexpr fixed_string(char const (&literal)[N + 1], std::index_sequence<I...>) : text{literal[I]...} {}

    /// How many characters it has.
    static constexpr std::size_t size() { return N; }
    /// Its characters.
    constexpr std::string_view view() const { return {text, N}; }
};
template <std::size_t N>
fixed_string(char const (&)[N]) -> fixed_string<N - 1>;

/// A sentence put together at compile time, out of words and numbers.
struct sentence {
    char text[400]{};     ///< not ended by a 0
    std::size_t size = 0; ///< what is beyond 400 characters is left out

    /// Adds words, or a number in decimal digits.
    constexpr sentence& operator<<(std::string_view words) {
        for (char c : words)
            if (size < sizeof text) text[size++] = c;
        return *this;
    }
    constexpr sentence& operator<<(std::uint64_t number) {
        char digits[20]{};
        std::size_t count = 0;
        do {
            digits[count++] = static_cast<char>('0' + number % 10);
            number /= 10;
        } while (number != 0);
        while (count > 0 && size < sizeof text) text[size++] = digits[--count];
        return *this;
    }
    /// As it stands.
    constexpr std::string_view view() const { return {text, size}; }
};

/// The first N characters of a sentence, as a template argument.
template <std::size_t N>
constexpr fixed_string<N> to_fixed_string(sentence const& words) {
    return fixed_string<N>(words.view());
}

}
