// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/field_value.hpp>
#include <umpa/declare/flag_set.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/types/uint_of.hpp>

// From what a user writes to the value of a field. A value that is wrong and constant ends the compilation: the
// functions that throw are not constexpr, and their template argument is the sentence.

namespace umpa::detail {

/// Where a value is to go, for the errors.
template <auto const& Fields, fixed_string Protocol, std::size_t I>
struct place {
    static constexpr field_info info = field_table<Fields>[I];

    static constexpr sentence name() { return sentence() << Protocol.view() << "." << info.name; }
};

constexpr std::uint64_t limit_of(unsigned bits) { return ~std::uint64_t{0} >> (64 - bits); }

template <class Value>
constexpr bool is_negative(Value const& value) {
    if constexpr (std::is_signed_v<Value>)
        return value < 0;
    else
        return false;
}

/// Throws for a number, given in two's complement, that does not fit in a field.
[[noreturn, gnu::cold]] inline void raise_range_error(std::string_view protocol, field_info const& info,
                                                      std::uint64_t value, bool negative, std::uint64_t limit) {
    std::string const text = std::string(negative ? "-" : "").append(std::to_string(negative ? 0 - value : value));
    raise(range_error(protocol, info.name, text, info.bits, limit));
}

template <class Sentence, class Place>
[[noreturn, gnu::cold, gnu::noinline]] void number_refused(std::string_view protocol, std::uint64_t value,
                                                           bool negative) {
    raise_range_error(protocol, Place::info, value, negative, limit_of(Place::info.bits));
}
template <class Sentence, class Place>
[[noreturn, gnu::cold, gnu::noinline]] void name_refused(std::string_view protocol, std::string_view given,
                                                         std::string_view near) {
    std::string why = "is not one of its names";
    if (!near.empty()) why.append("; did you mean \"").append(near).append("\"?");
    raise(unknown_name(protocol, Place::info.name, std::string("\"").append(given).append("\""), why));
}

template <class Sentence, class Place>
[[noreturn, gnu::cold, gnu::noinline]] void text_refused(std::string_view protocol, std::string_view given) {
    raise(value_error(protocol, Place::info.name, std::string("\"").append(given).append("\""),
                      std::string("is longer than ").append(std::to_string(Place::info.bits / 8)).append(" bytes")));
}

template <class Place>
constexpr auto range_sentence() {
    return [] {
        return Place::name() << ": the value does not fit in " << Place::info.bits << " bits (at most "
                             << limit_of(Place::info.bits) << ")";
    };
}
template <class Place>
constexpr auto name_sentence() {
    return [] { return Place::name() << ": this is not one of the names of its values"; };
}
template <class Place>
constexpr auto text_sentence() {
    return [] { return Place::name() << ": the text is longer than " << Place::info.bits / 8 << " bytes"; };
}
template <class Place, class Value>
constexpr sentence no_conversion_sentence() {
    sentence words = Place::name() << " cannot be set from a value of this type";
    if constexpr (requires { Value::kind; }) words << ": give an address as a text, as octets, or by from_wire(number)";
    return words;
}
template <class Words>
using refused_in_words = refused_with<fixed_sentence<Words>()>;

/// What `header[name]` of a header that can be changed gives.
template <class T>
inline constexpr bool is_field_ref = false;
template <class T>
inline constexpr bool is_flag_set = false;
template <auto const& Fields, std::size_t I>
inline constexpr bool is_flag_set<flag_set<Fields, I>> = true;
template <class T>
inline constexpr bool is_byte_string = false;
template <std::size_t N>
inline constexpr bool is_byte_string<byte_string<N>> = true;

/// Values of named-bit and plain fields: kept in the least built-in type, made from any number that fits.
template <class T>
concept numeric = requires { typename T::representation; };

/// What a numeric value is, as a number.
constexpr std::uint64_t number_of(auto const& value) {
    return static_cast<typename std::remove_cvref_t<decltype(value)>::representation>(value);
}
template <class T>
struct representation_of {
    using type = void*;
};
template <numeric T>
struct representation_of<T> {
    using type = typename T::representation;
};
template <class T>
concept whole_number = std::is_integral_v<T> || numeric<T>;

template <auto const& Fields, fixed_string Protocol, std::size_t I>
struct converter {
    using value_type = field_value<Fields, I>;
    using here = place<Fields, Protocol, I>;

    template <class Value>
    static constexpr value_type from(Value const& value) {
        constexpr bool is_text = std::is_convertible_v<Value, std::string_view>;
        if constexpr (std::is_same_v<Value, value_type> && numeric<value_type>)
            return value_type::from_wire(value.wire());
        else if constexpr (std::is_same_v<Value, value_type>)
            return value;
        else if constexpr (is_field_ref<Value>)
            return from(value.value());
        else if constexpr (std::is_enum_v<Value>)
            return from(static_cast<std::underlying_type_t<Value>>(value));
        else if constexpr (requires { value_type::of(value); })
            return value_type::of(value);
        else if constexpr (numeric<value_type> && whole_number<Value>)
            return value_type::from_number(number(value));
        else if constexpr (numeric<value_type> && is_text && field_value_names<Fields, I>.size() > 0)
            return value_type::from_number(number(number_named(value)));
        else if constexpr (numeric<value_type> && is_text && is_flag_set<value_type>)
            return refuse([] { return here::name() << ": its bits are named without quotes, as in a | b"; }),
                   value_type();
        else if constexpr (numeric<value_type> && is_text)
            return refuse([] { return here::name() << ": its values have no names; give a number"; }), value_type();
        else if constexpr (is_byte_string<value_type> && is_text)
            return bytes_of_text(value);
        else if constexpr (fits_without_check<Value>)
            return value_type(value);
        else
            return refuse([] { return no_conversion_sentence<here, value_type>(); }), value_type();
    }

    /// The number for an overlay, which has no type of its own.
    template <class Value>
    static constexpr std::uint64_t number_from(Value const& value) {
        if constexpr (whole_number<Value>)
            return number(value);
        else if constexpr (is_field_ref<Value>)
            return number_from(value.value());
        else
            return refuse([] { return here::name() << " takes a number"; }), 0;
    }

private:
    /// Addresses and byte strings: whatever they are made from, but no number that might lose bits.
    template <class Value>
    static constexpr bool fits_without_check = !numeric<value_type> && std::is_constructible_v<value_type, Value> &&
                                               (!whole_number<Value> || bits_of_values<Value> <= here::info.bits);

    template <class Value>
    static constexpr std::uint64_t number(Value const& value) {
        constexpr unsigned bits = here::info.bits;
        auto wide = static_cast<std::uint64_t>(value);
        if constexpr (is_uint_of<Value>) wide &= Value::limit;
        if constexpr (bits_of_values<Value> > bits) {
            using words = refused_in_words<decltype(range_sentence<here>())>;
            if (is_negative(value) || wide > limit_of(bits))
                number_refused<words, here>(Protocol.view(), wide, is_negative(value));
        }
        return wide;
    }

    static constexpr value_type bytes_of_text(std::string_view text) {
        if (text.size() > here::info.bits / 8)
            text_refused<refused_in_words<decltype(text_sentence<here>())>, here>(Protocol.view(), text);
        return value_type(text);
    }

    static constexpr std::uint64_t number_named(std::string_view text) {
        auto const& rows = field_value_names<Fields, I>;
        std::size_t const row = row_named(rows, text);
        if (row < rows.size()) return rows[row].value;
        name_refused<refused_in_words<decltype(name_sentence<here>())>, here>(Protocol.view(), text,
                                                                              nearest_name(text));
    }
    static constexpr std::string_view nearest_name(std::string_view text) {
        auto const& rows = field_value_names<Fields, I>;
        std::array<std::string_view, field_value_names<Fields, I>.size()> words{};
        for (std::size_t i = 0; i < words.size(); ++i) words[i] = rows[i].name;
        return nearest(text, words);
    }
};

}
