// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <umpa/declare/field_list.hpp>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

/// What all bytes derive from that are part of a header which `takes` them: the value of an option.
struct any_octets {
    static constexpr fixed_string protocol_name{"Octets"};
    static constexpr std::array field_infos{field_info{"data", 0, 0, field_kind::value}};
};

/// N bytes of that Kind.
template <class Kind, std::size_t N>
struct octets_of : Kind {
    static constexpr std::size_t wire_size = N; ///< in bytes
    std::array<std::byte, N> data;              ///< those

    /// The same as a span.
    constexpr std::span<std::byte const> bytes() const { return data; }
    friend constexpr bool operator==(octets_of const& a, octets_of const& b) { return a.data == b.data; }
};

/// N bytes of any kind, made by octets().
template <std::size_t N>
using fixed_octets = octets_of<any_octets, N>;

/// The characters of a literal, without its end mark.
template <std::size_t N>
constexpr fixed_octets<N - 1> octets(char const (&text)[N]) {
    return {{}, payload(text).data};
}
/// The bytes of an array.
template <detail::byte_like Byte, std::size_t N>
constexpr fixed_octets<N> octets(std::array<Byte, N> const& bytes) {
    return {{}, payload(bytes).data};
}

/// The characters of a literal with the zero that ends them.
template <std::size_t N>
constexpr fixed_octets<N> zero_ended(char const (&text)[N]) {
    return {{}, detail::copy_payload<N>(text).data};
}

}
