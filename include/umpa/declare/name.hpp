// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <umpa/errors/fixed_string.hpp>

namespace umpa {

/// A name and the value to give to the field of that name: what `name = value` makes.
template <class Name, class Value>
struct binding {
    Value value; ///< as it was written: it is checked by the header that has the field
};

/// A field as it is declared, `name[bits] = initial`. `Initial` says what kind of field it is.
template <class Name, class Initial>
struct field {
    using name_type = Name; ///< `name<"...">`
    unsigned bits;          ///< 1 to 64, or whole bytes
    Initial initial;        ///< a default, `auto_(rule)`, `named_values(...)` ...
};

/// The `name[bits]` of a declaration, before its `= initial`.
template <class Name>
struct sized_name {
    unsigned bits; ///< 1 to 64, or whole bytes

    /// Declares a field: `= 64`, `= auto_(rule)`, `= named_values(...)`.
    template <class Initial>
    constexpr field<Name, Initial> operator=(Initial const& initial) const {
        return {bits, initial};
    }
};

namespace detail {

template <std::size_t N>
constexpr std::string_view until_nul(char const (&text)[N]) {
    std::size_t size = 0;
    while (size < N && text[size] != 0) ++size;
    return {text, size};
}

template <class Element, std::size_t N>
constexpr std::array<Element, N> copy_of(Element const (&list)[N]) {
    std::array<Element, N> copy{};
    for (std::size_t i = 0; i < N; ++i) copy[i] = list[i];
    return copy;
}

}

/// The name of a field or of a bit: an empty type. `name[bits] = what` declares, `name = value` binds,
/// `header[name]` reads and writes, `bit | bit` joins named bits.
template <fixed_string Text>
struct name {
    /// The name as it is printed.
    static constexpr std::string_view text() { return Text.view(); }

    /// `name[bits]`, as in a declaration.
    constexpr sized_name<name> operator[](unsigned bits) const { return {bits}; }

    /// `name = value`, as in `ipv4(time_to_live = 64)`; of an overlay in a declaration, `name = overlay(dscp, ecn)`.
    template <class Value>
    constexpr binding<name, Value> operator=(Value const& value) const {
        return {value};
    }
    template <std::size_t N>
    constexpr binding<name, std::string_view> operator=(char const (&text)[N]) const {
        return {detail::until_nul(text)};
    }
    /// Of a list: `destination_address = {67, 205, 14, 183}`.
    template <class Element, std::size_t N>
        requires(!std::is_same_v<Element, char>)
    constexpr binding<name, std::array<Element, N>> operator=(Element const (&list)[N]) const {
        return {detail::copy_of(list)};
    }
};

/// Several names in order: what `syn | ack` makes.
template <class... Names>
struct name_list {};

/// Several named bits: `syn | ack`.
template <fixed_string A, fixed_string B>
constexpr name_list<name<A>, name<B>> operator|(name<A>, name<B>) {
    return {};
}
/// The same and one more.
template <class... Names, fixed_string B>
constexpr name_list<Names..., name<B>> operator|(name_list<Names...>, name<B>) {
    return {};
}

/// The names of some fields in order, as a value: `names(source_address, destination_address)`.
template <fixed_string... Text>
constexpr name_list<name<Text>...> names(name<Text>...) {
    return {};
}

namespace detail {

/// The first name that stands twice; empty when none does.
template <class... Names>
constexpr std::string_view repeated_name() {
    std::array<std::string_view, sizeof...(Names)> const texts{Names::text()...};
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (texts[i] == texts[j]) return texts[i];
    return {};
}

template <class T>
inline constexpr bool is_name = false;
template <fixed_string Text>
inline constexpr bool is_name<name<Text>> = true;
template <class T>
inline constexpr bool is_name_list = false;
template <class... Names>
inline constexpr bool is_name_list<name_list<Names...>> = true;
template <class T>
inline constexpr bool is_binding = false;
template <class Name, class Value>
inline constexpr bool is_binding<binding<Name, Value>> = true;
}

inline namespace literals {
/// `"time_to_live"_f` is the name `time_to_live`.
template <fixed_string Text>
constexpr name<Text> operator""_f() {
    return {};
}
}

}
