// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <type_traits>
#include <umpa/generate/in_turn.hpp>
#include <umpa/generate/moment.hpp>
#include <umpa/generate/numbers.hpp>
#include <umpa/generate/random.hpp>

// What the values of a varied field are, packet by packet. A value is a number or an address; ranges hold both ends.

namespace umpa {

namespace detail {

/// Without a division where none is needed.
constexpr std::uint64_t remainder(std::uint64_t number, std::uint64_t of) { return number < of ? number : number % of; }

/// first, first + step ..., so many at a time as compilers turn into instructions for four or more.
template <class As>
constexpr void count_up(As first, As step, std::span<As> numbers) {
    constexpr std::size_t some = 16;
    std::array<As, some> steps;
    for (std::size_t i = 0; i < some; ++i) steps[i] = static_cast<As>(i) * step;
    for (; numbers.size() >= some; numbers = numbers.subspan(some)) {
        As* const to = numbers.data();
        for (std::size_t i = 0; i < some; ++i) to[i] = first + steps[i];
        first += static_cast<As>(some) * step;
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = first + steps[i];
}

}

/// from, from + step, from + 2 * step ...: `count` values, then again from the first.
template <class Number>
struct counting_generator {
    Number from;         ///< the first value
    std::uint64_t count; ///< 0 for 2^64
    std::uint64_t step;  ///< from one to the next

    constexpr Number operator()(moment const& at) const {
        return detail::sum_of(from, (count == 0 ? at.k : at.k % count) * step);
    }
    constexpr Number most() const {
        if (count == 0) return detail::largest_number(from);
        Number const last = detail::sum_of(from, (count - 1) * step);
        return last < from ? from : last;
    }
    /// Without a division for each: in runs that do not go round, where those are long.
    template <class As>
    constexpr void several(moments const& of, std::span<As> numbers) const {
        if (count == 0) return run(of.first.k * step, of.stride * step, numbers);
        std::uint64_t const stride = detail::remainder(of.stride, count);
        std::uint64_t place = detail::remainder(of.first.k, count);
        if (stride > count / 64 || count >> 63 != 0) return one_by_one(place, stride, numbers);
        while (!numbers.empty()) {
            std::uint64_t const room = count - place - 1;
            bool const all = detail::uint128{numbers.size() - 1} * stride <= room;
            std::size_t const some = all ? numbers.size() : static_cast<std::size_t>(room / stride + 1);
            run(place * step, stride * step, numbers.first(some));
            numbers = numbers.subspan(some);
            place += some * stride;
            if (place >= count) place -= count;
        }
    }

private:
    template <class As>
    constexpr void run(std::uint64_t distance, std::uint64_t next, std::span<As> numbers) const {
        if constexpr (std::is_integral_v<As>)
            detail::count_up(detail::as<As>(detail::sum_of(from, distance)), detail::as<As>(next), numbers);
        else
            for (As& one : numbers) {
                one = detail::sum_of(from, distance);
                distance += next;
            }
    }
    template <class As>
    constexpr void one_by_one(std::uint64_t place, std::uint64_t stride, std::span<As> numbers) const {
        std::uint64_t const before = (stride - count) * step;
        std::uint64_t const next = stride * step;
        std::uint64_t distance = place * step;
        for (As& one : numbers) {
            one = detail::as<As>(detail::sum_of(from, distance));
            bool const goes_round = place >= count - stride;
            place += goes_round ? stride - count : stride;
            distance += goes_round ? before : next;
        }
    }
};
/// `counting("10.0.0.0"_ipv4, 65536)`. A `step` of -1 counts down. Throws generator_error when the values go beyond 0
/// or 64 bits, as only those of a `count` of 0 may.
template <class T>
constexpr auto counting(T const& from, std::uint64_t count, std::uint64_t step = 1) {
    counting_generator<detail::number_type_of<T>> const made{detail::plain_number(from), count, step};
    if (count > 1) detail::check_steps(made.from, count - 1, step);
    return made;
}

/// Each value of a range as often as any other, in random order and independent of the others.
template <class Number>
struct uniform_generator {
    Number from; ///< the least
    Number to;   ///< the largest

    constexpr Number operator()(moment const& at) const {
        std::uint64_t const random = random_number(at);
        std::uint64_t const count = detail::difference_of(from, to) + 1;
        return detail::sum_of(from, count == 0 ? random : detail::scaled(random, count));
    }
    constexpr Number most() const { return to; }
    /// With what is the same for all of them found once.
    template <class As>
    constexpr void several(moments const& of, std::span<As> numbers) const {
        std::uint64_t const count = detail::difference_of(from, to) + 1;
        if (count == 0)
            several_by(of, numbers, [](std::uint64_t random) { return random; });
        else
            several_by(of, numbers, [count](std::uint64_t random) { return detail::scaled(random, count); });
    }

private:
    template <class As, class Way>
    constexpr void several_by(moments const& of, std::span<As> numbers, Way const& brought) const {
        Number const start = from; // a copy, which no store into numbers can change
        std::uint64_t mixed = detail::random_state(of.first.key, of.first.k);
        std::uint64_t const next = of.stride * detail::random_step;
        auto const make_one = [&](std::size_t i) __attribute__((always_inline)) {
            numbers[i] = detail::as<As>(detail::sum_of(start, brought(detail::random_of(mixed))));
            mixed += next;
        };
        // Without vectors: what these need for products of 64 bits takes longer.
#if defined(__clang__)
#pragma clang loop vectorize(disable)
#endif
        for (; numbers.size() >= 4; numbers = numbers.subspan(4)) detail::in_turn<4>(make_one);
        for (std::size_t i = 0; i < numbers.size(); ++i) make_one(i);
    }
};
/// Throws generator_error when the range is empty, or larger than 2^64.
template <class From, class To>
constexpr auto uniform(From const& from, To const& to) {
    using number = detail::number_type_of<From>;
    number const first = detail::plain_number(from);
    number const last = detail::plain_number(to);
    detail::check_range("uniform", first, last);
    return uniform_generator<number>{first, last};
}

/// Each value of a range once, far from the one before, then again in the same order: packet k has the value at
/// factor * k + start, modulo their number, with which the factor has no divisor in common.
template <class Number>
struct permuted_generator {
    Number from;              ///< the least
    Number to;                ///< the largest
    std::uint64_t factor = 1; ///< from one to the next
    std::uint64_t start = 0;  ///< the place of packet 0

    /// The same for a key.
    constexpr permuted_generator prepared(std::uint64_t key) const {
        std::uint64_t const random = detail::random_at(key, 0);
        std::uint64_t const number = count();
        if (number == 0) return {from, to, random | 1, detail::random_at(key, 1)};
        return {from, to, factor_of(number, random), detail::scaled(detail::random_at(key, 1), number)};
    }
    constexpr Number operator()(moment const& at) const {
        std::uint64_t const number = count();
        if (number == 0) return detail::sum_of(from, at.k * factor + start);
        auto const place = detail::uint128{at.k % number} * factor + start;
        return detail::sum_of(from, static_cast<std::uint64_t>(place % number));
    }
    constexpr Number most() const { return to; }
    /// Each from the one before, without a division.
    template <class As>
    constexpr void several(moments const& of, std::span<As> numbers) const {
        std::uint64_t const number = count();
        std::uint64_t const next = number == 0 ? of.stride * factor : product(of.stride, number);
        std::uint64_t place =
            number == 0 ? of.first.k * factor + start : plus(product(of.first.k, number), start, number);
        for (As& one : numbers) {
            one = detail::as<As>(detail::sum_of(from, place));
            place = plus(place, next, number);
        }
    }

private:
    constexpr std::uint64_t product(std::uint64_t k, std::uint64_t number) const {
        return static_cast<std::uint64_t>(detail::uint128{k % number} * factor % number);
    }
    /// Of two numbers below `number`, modulo it.
    static constexpr std::uint64_t plus(std::uint64_t a, std::uint64_t b, std::uint64_t number) {
        return number != 0 && a >= number - b ? a + (b - number) : a + b;
    }
    /// 0 for 2^64.
    constexpr std::uint64_t count() const { return detail::difference_of(from, to) + 1; }
    /// Around the golden section of the number, so that neighbours lie apart.
    static constexpr std::uint64_t factor_of(std::uint64_t number, std::uint64_t random) {
        std::uint64_t factor = detail::scaled(0x9e37'79b9'7f4a'7c15U, number) + detail::scaled(random, number / 16 + 1);
        while (std::gcd(factor, number) != 1) ++factor;
        return factor % number;
    }
};
/// Throws generator_error when the range is empty, or larger than 2^64.
template <class From, class To>
constexpr auto permuted(From const& from, To const& to) {
    using number = detail::number_type_of<From>;
    number const first = detail::plain_number(from);
    number const last = detail::plain_number(to);
    detail::check_range("permuted", first, last);
    return permuted_generator<number>{first, last};
}

namespace detail {
template <class Number, std::size_t N>
constexpr Number largest(std::array<Number, N> const& values) {
    Number most = values[0];
    for (Number const& one : values)
        if (most < one) most = one;
    return most;
}
}

/// One of these values, each as often as the others.
template <class Number, std::size_t N>
struct one_of_generator {
    std::array<Number, N> values; ///< those

    constexpr Number operator()(moment const& at) const {
        return values[static_cast<std::size_t>(detail::scaled(random_number(at), N))];
    }
    constexpr Number most() const { return detail::largest(values); }
};
template <class First, class... Rest>
constexpr auto one_of(First const& first, Rest const&... rest) {
    return one_of_generator<detail::number_type_of<First>, 1 + sizeof...(Rest)>{
        {detail::plain_number(first), detail::number_like<First>(rest)...}};
}

/// A value, and how often it comes: `weight * value` of weighted().
template <class T>
struct weighted_value {
    std::uint64_t weight; ///< how often, beside the weights of the others
    T value;              ///< a number or an address
};
template <class T>
constexpr weighted_value<T> times(std::uint64_t often, T const& value) {
    return {often, value};
}

/// One of these values, each as often as its weight says.
template <class Number, std::size_t N>
struct weighted_generator {
    std::array<Number, N> values;       ///< those
    std::array<std::uint64_t, N> below; ///< the weights of each and those before it

    constexpr Number operator()(moment const& at) const {
        std::uint64_t const place = detail::scaled(random_number(at), below[N - 1]);
        std::size_t i = 0;
        while (place >= below[i]) ++i;
        return values[i];
    }
    constexpr Number most() const { return detail::largest(values); }
};
/// `weighted(times(7, 64), times(4, 570), times(1, 1518))`. Throws generator_error when all weights are 0, or their sum
/// is beyond 64 bits.
template <class First, class... Rest>
constexpr auto weighted(weighted_value<First> const& first, weighted_value<Rest> const&... rest) {
    weighted_generator<detail::number_type_of<First>, 1 + sizeof...(Rest)> made{
        {detail::plain_number(first.value), detail::number_like<First>(rest.value)...}, {first.weight, rest.weight...}};
    for (std::size_t i = 1; i < made.below.size(); ++i) {
        made.below[i] += made.below[i - 1];
        if (made.below[i] < made.below[i - 1])
            raise(generator_error("weighted: the sum of the weights is beyond 64 bits"));
    }
    if (made.below.back() == 0) raise(generator_error("weighted: all weights are 0"));
    return made;
}

/// The number of the packet, as much of it as the field holds; so that a receiver sees what is missing.
struct sequence_number_generator {
    constexpr std::uint64_t operator()(moment const& at) const { return at.k; }
    /// It goes round where the field ends.
    static constexpr std::uint64_t most() { return 0; }
};
inline constexpr sequence_number_generator packet_number{};

/// When the packet was made, in nanoseconds since the Unix epoch, as much of it as the field holds. 0 in a packet that
/// is made to be looked at.
struct timestamp_generator {
    constexpr std::uint64_t operator()(moment const& at) const { return at.now; }
    static constexpr std::uint64_t most() { return 0; }
};
inline constexpr timestamp_generator time_of_sending{};

}
