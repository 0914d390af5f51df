// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <umpa/build/stack.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/field_value.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/no_such_field.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/generate/numbers.hpp>
#include <umpa/generate/vary.hpp>
#include <umpa/protocols/payload.hpp>

// Where a varied field lies in a packet, and what its generator's numbers are there.

namespace umpa::detail {

/// What a generator gives, as a number.
template <class Generator>
using number_given_by = number_type_of<decltype(std::declval<Generator const&>()(moment()))>;

/// The bits of a packet that vary, and whose they are.
struct varied_bits {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view header{};
    std::string_view field{};
};
/// Why two variations cannot both be; an empty sentence where they can.
constexpr sentence problem_with_two(varied_bits const& a, varied_bits const& b) {
    sentence words;
    bool const same = a.begin == b.begin && a.end == b.end;
    if (a.begin == a.end && b.begin == b.end)
        words << "vary: the length of one payload can vary, not of two";
    else if (a.begin < b.end && b.begin < a.end && same)
        words << "vary: " << b.header << "." << b.field << " is varied twice";
    else if (a.begin < b.end && b.begin < a.end)
        words << "vary: " << a.header << "." << a.field << " and " << b.header << "." << b.field
              << " share bits, and both are varied";
    return words;
}

template <class Stack, class Variation>
struct varied_place;

/// Why a field cannot vary; an empty sentence where it can.
template <class Stack, class Variation>
struct problem_with_variation;
template <class Order, class... L, class P, std::size_t N, fixed_string Field, class Generator>
struct problem_with_variation<stack<Order, L...>, variation<P, N, Field, Generator>> {
    static constexpr sentence find() {
        constexpr std::size_t layer = stack<Order, L...>::template find<P>(N);
        if constexpr (layer == sizeof...(L))
            return no_layer();
        else if constexpr (std::is_base_of_v<any_payload, P>)
            return of_payload();
        else if constexpr (!header_type<P>)
            return sentence() << "vary: " << P::protocol_name.view() << " has no fields that can vary";
        else
            return in_header<typename stack<Order, L...>::template at<layer>>();
    }
    /// Of a field that can vary; none of a length.
    static constexpr varied_bits bits_that_vary() {
        if constexpr (find().size > 0 || std::is_base_of_v<any_payload, P>) {
            return {};
        } else {
            using place = varied_place<stack<Order, L...>, variation<P, N, Field, Generator>>;
            return {place::bit, place::bit + place::info.bits, place::header::protocol_name.view(), Field.view()};
        }
    }

private:
    static constexpr sentence no_layer() {
        sentence words;
        words << "vary: the packet has not so many layers " << P::protocol_name.view() << "; its layers are:";
        for (std::string_view one : {L::protocol_name.view()...}) words << " / " << one;
        return words;
    }
    static constexpr sentence of_payload() {
        sentence words;
        if constexpr (Field.view() != "length")
            words << "vary: of a payload, the length can vary: vary(in<any_payload>, length) = uniform(18, 1472)";
        else if constexpr (std::is_same_v<number_given_by<Generator>, wide_number>)
            words << "vary: the length of a payload has 64 bits, and its generator gives numbers of 128";
        else if constexpr (std::is_same_v<Generator, sequence_number_generator> ||
                           std::is_same_v<Generator, timestamp_generator>)
            words << "vary: the length of a payload needs a largest one: use counting(0, 1473)";
        return words;
    }
    template <class Header>
    static constexpr sentence in_header() {
        constexpr auto const& table = field_table<Header::declared_fields>;
        constexpr std::size_t field = index_of(table, Field.view());
        if constexpr (field == Header::field_count)
            return no_such_field(sentence() << "vary: ", Header::protocol_name.view(), table, Field.view());
        else if constexpr (table[field].bits > 128)
            return named<Header>() << " has " << table[field].bits << " bits; fields of at most 128 can vary";
        else if constexpr (table[field].bits <= 64 && std::is_same_v<number_given_by<Generator>, wide_number>)
            return named<Header>() << " has " << table[field].bits << " bits, and its generator gives numbers of 128";
        else
            return {};
    }
    template <class Header>
    static constexpr sentence named() {
        return sentence() << "vary: " << Header::protocol_name.view() << "." << Field.view();
    }
};

template <class Stack, class P, std::size_t N, fixed_string Field, class Generator>
struct varied_place<Stack, variation<P, N, Field, Generator>> {
    static constexpr std::size_t layer = Stack::template find<P>(N);
    using header = typename Stack::template at<layer>;
    static constexpr std::size_t field = index_of(field_table<header::declared_fields>, Field.view());
    static constexpr field_info info = field_table<header::declared_fields>[field];
    static constexpr std::size_t bit = Stack::layout.bit_of(layer) + info.offset;
    static constexpr bool is_overlay = info.kind == field_kind::overlay;
    using value_type = std::conditional_t<is_overlay, std::uint64_t, field_value<header::declared_fields, field>>;

    /// The words that are sent for a number: one, with the value in its lower bits; or those of a byte string or an
    /// IPv6 address, with the value in their upper bits.
    [[gnu::always_inline]] static constexpr auto wire(std::uint64_t number) {
        if constexpr (is_overlay) {
            return number & limit_of(info.bits);
        } else if constexpr (requires { value_type::from_number(number); }) {
            return std::uint64_t{value_type::from_number(number & limit_of(info.bits)).wire()};
        } else if constexpr (requires { std::uint64_t{value_type().wire()}; }) {
            return number & limit_of(info.bits);
        } else if constexpr (info.bits <= 64) {
            return std::array<std::uint64_t, 1>{number << (64 - info.bits)};
        } else {
            return wire(wide_number{0, number});
        }
    }
    [[gnu::always_inline]] static constexpr wide_number wire(wide_number const& number) {
        constexpr unsigned over = 128 - info.bits;
        if constexpr (over == 0)
            return number;
        else
            return {number[0] << over | number[1] >> (64 - over), number[1] << over};
    }

    /// A number with these bits, again and again.
    static constexpr auto filled(std::uint64_t bits) {
        if constexpr (info.bits > 64)
            return wire(wide_number{bits, bits});
        else
            return wire(bits & limit_of(info.bits));
    }
    /// All bits zero, and all bits one, as they are sent.
    static constexpr auto zeros() { return filled(0); }
    static constexpr auto ones() { return filled(~std::uint64_t{0}); }

    /// Whether the field holds this number.
    static constexpr bool holds(std::uint64_t number) { return info.bits >= 64 || number <= limit_of(info.bits); }
    static constexpr bool holds(wide_number const& number) {
        if constexpr (info.bits > 64 && info.bits < 128)
            return number[0] >> (info.bits - 64) == 0;
        else
            return true;
    }
};

}
