// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <umpa/errors/error.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/types/ipv6_address.hpp>

// What generators give: a number, or for fields of 65 to 128 bits two words, the first the most significant.

namespace umpa {

/// A number of 128 bits: as that of an IPv6 address.
using wide_number = std::array<std::uint64_t, 2>;

/// A generator was asked for what it cannot give.
struct generator_error : error {
    using error::error;
};

namespace detail {

template <class T>
constexpr auto plain_number(T const& value) {
    if constexpr (requires { value.value; })
        return plain_number(value.value);
    else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
        return static_cast<std::uint64_t>(value);
    else if constexpr (std::is_convertible_v<T const&, std::string_view>)
        return refuse([] { return sentence() << "a generator of texts: give it values, as \"10.0.0.1\"_ipv4"; }),
               std::uint64_t{};
    else
        return wide_number(value);
}
template <class T>
using number_type_of = decltype(plain_number(std::declval<T const&>()));

/// The number of a value in a list whose first value is a First.
template <class First, class T>
constexpr number_type_of<First> number_like(T const& value) {
    if constexpr (std::is_integral_v<First> && std::is_integral_v<T>)
        return plain_number(value);
    else
        return plain_number(First(value));
}

constexpr std::uint64_t sum_of(std::uint64_t a, std::uint64_t b) { return a + b; }
constexpr wide_number sum_of(wide_number const& a, std::uint64_t b) {
    std::uint64_t const low = a[1] + b;
    return {a[0] + (low < b), low};
}
/// b - a, which is no more than 64 bits can hold.
constexpr std::uint64_t difference_of(std::uint64_t a, std::uint64_t b) { return b - a; }
constexpr std::uint64_t difference_of(wide_number const& a, wide_number const& b) {
    if (b[0] - a[0] - (b[1] < a[1]) != 0) raise(generator_error("a range of addresses is larger than 2^64"));
    return b[1] - a[1];
}

/// As much of a number as such a one holds.
template <class As>
constexpr As as(std::uint64_t number) {
    return static_cast<As>(number);
}
template <class As>
constexpr As as(wide_number const& number) {
    return number;
}

constexpr std::uint64_t largest_number(std::uint64_t) { return ~std::uint64_t{0}; }
constexpr wide_number largest_number(wide_number const& beside) { return {beside[0] + 1, ~std::uint64_t{0}}; }

/// Throws generator_error when a range is empty, or larger than 2^64.
template <class Number>
constexpr void check_range(char const* generator, Number const& first, Number const& last) {
    if (last < first) raise(generator_error(std::string(generator) + ": the range ends before it begins"));
    static_cast<void>(difference_of(first, last));
}

/// Throws generator_error when so many steps from a number on lead beyond 0 or the largest one, or a wide one, further
/// than 64 bits. A step from 2^63 on leads down.
constexpr void check_steps(std::uint64_t from, std::uint64_t count, std::uint64_t step) {
    bool const down = step >> 63 != 0;
    if (step != 0 && count > (down ? from : ~from) / (down ? 0 - step : step))
        raise(generator_error("counting: the values go beyond 0 or 64 bits"));
}
constexpr void check_steps(wide_number const&, std::uint64_t count, std::uint64_t step) {
    if (step != 0 && count > ~std::uint64_t{0} / step)
        raise(generator_error("counting: the addresses are further apart than 2^64"));
}

}

}
