// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field_list.hpp>
#include <umpa/errors/fixed_string.hpp>
#include <utility>

namespace umpa {

/// What every payload derives from: `packet[in<any_payload>]` finds one of either kind.
struct any_payload {
    static constexpr fixed_string protocol_name{"Payload"};
    static constexpr std::array field_infos{field_info{"data", 0, 0, field_kind::value}};
};

/// N bytes that the packet holds.
template <std::size_t N>
struct fixed_payload : any_payload {
    static constexpr std::size_t wire_size = N; ///< in bytes
    std::array<std::byte, N> data;              ///< those

    /// The same as a span.
    constexpr std::span<std::byte const> bytes() const { return {data.data(), N}; }
    friend constexpr bool operator==(fixed_payload const& a, fixed_payload const& b) { return a.data == b.data; }
};

/// Bytes that lie elsewhere and are not copied: they must live, unmoved, as long as the packet is used.
struct payload_view : any_payload {
    static constexpr bool hidden_when_empty = true;
    std::span<std::byte const> data; ///< where they are

    /// The same.
    constexpr std::span<std::byte const> bytes() const { return data; }
    friend constexpr bool operator==(payload_view const& a, payload_view const& b) {
        if (a.data.size() != b.data.size()) return false;
        for (std::size_t i = 0; i < a.data.size(); ++i)
            if (a.data[i] != b.data[i]) return false;
        return true;
    }
};

namespace detail {

template <class T>
concept byte_like = std::is_same_v<T, std::byte> || std::is_same_v<T, std::uint8_t> || std::is_same_v<T, char>;

// Short ones are copied in words of eight, which stay in registers: one memcpy makes clang go through memory, and costs
// up to 1 ns a packet. For __builtin_is_constant_evaluated see build/words.hpp.
template <std::size_t N, byte_like Byte>
constexpr fixed_payload<N> copy_payload(Byte const* from) {
    fixed_payload<N> result;
    std::byte* const to = result.data.data();
    if (__builtin_is_constant_evaluated()) {
        result.data = {};
        for (std::size_t i = 0; i < N; ++i) to[i] = static_cast<std::byte>(from[i]);
    } else if constexpr (N <= 64) {
        constexpr std::size_t words = N / 8;
        [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
            (std::memcpy(to + 8 * I, from + 8 * I, 8), ...);
        }(std::make_index_sequence<words>());
        if constexpr (N % 8 >= 4) std::memcpy(to + 8 * words, from + 8 * words, 4);
        if constexpr (N % 4 >= 2) std::memcpy(to + N / 4 * 4, from + N / 4 * 4, 2);
        if constexpr (N % 2 == 1) to[N - 1] = static_cast<std::byte>(from[N - 1]);
    } else {
        std::memcpy(to, from, N);
    }
    return result;
}

template <class Container>
concept byte_container = requires(Container const& bytes) {
    bytes.data();
    bytes.size();
    requires byte_like<std::remove_cvref_t<decltype(*bytes.data())>>;
};

}

/// N zero bytes: `payload(zeros<18>)`.
template <std::size_t N>
inline constexpr std::array<std::byte, N> zeros{};

/// The characters of a literal, without its end mark.
template <std::size_t N>
constexpr fixed_payload<N - 1> payload(char const (&text)[N]) {
    return detail::copy_payload<N - 1>(text);
}
/// The bytes of an array.
template <detail::byte_like Byte, std::size_t N>
constexpr fixed_payload<N> payload(std::array<Byte, N> const& bytes) {
    return detail::copy_payload<N>(bytes.data());
}
/// Bytes that are not copied: a span, a string_view, a vector, a string.
template <detail::byte_container Container>
constexpr payload_view payload(Container const& bytes) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(*bytes.data())>, std::byte>)
        return {{}, {bytes.data(), bytes.size()}};
    else
        return {{}, std::as_bytes(std::span(bytes.data(), bytes.size()))};
}
/// A container that is about to end is refused; a view of bytes that live elsewhere is not.
template <detail::byte_container Container>
    requires(!std::is_lvalue_reference_v<Container> && std::is_destructible_v<Container> &&
             !std::is_trivially_destructible_v<Container>)
payload_view payload(Container&& bytes) = delete;

}
