// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <type_traits>
#include <umpa/generate/bpf_numbers.hpp>
#include <umpa/generate/generators.hpp>

// What generators give, in instructions: the number for packet k, with k in r8, to r0; wide numbers to r0 and r1.

namespace umpa {

/// A stream that cannot be made by eBPF instructions. The sentence says what in it cannot.
struct lowering_error : error {
    using error::error;
};

namespace detail {

/// Where the instructions of a stream keep the time of sending.
inline constexpr int time_on_stack = -8;

/// How a generator is written; there is nothing for those that are not known.
template <class Generator>
struct bpf_generator {
    static constexpr bool is_known = false;
};

template <class Number>
struct bpf_generator<counting_generator<Number>> {
    static constexpr bool is_known = true;

    static constexpr void write(bpf_writer& to, counting_generator<Number> const& of, std::uint64_t) {
        using enum bpf_register;
        to.move(r0, packet_counter);
        write_remainder(to, of.count);
        to.set(r1, of.step);
        to.calculate(BPF_MUL, r0, r1);
        write_sum(to, of.from);
    }
};

template <class Number>
struct bpf_generator<uniform_generator<Number>> {
    static constexpr bool is_known = true;

    static constexpr void write(bpf_writer& to, uniform_generator<Number> const& of, std::uint64_t key) {
        using enum bpf_register;
        std::uint64_t const count = difference_of(of.from, of.to) + 1;
        write_random(to, key);
        to.set_short(r1, count != 0);
        bpf_jump const all = to.jump_if(BPF_JEQ, r1, std::uint32_t{0});
        write_scaled(to, count);
        to.land(all);
        write_sum(to, of.from);
    }
};

template <class Number>
struct bpf_generator<permuted_generator<Number>> {
    static constexpr bool is_known = true;

    static constexpr void write(bpf_writer& to, permuted_generator<Number> const& of, std::uint64_t) {
        using enum bpf_register;
        std::uint64_t const count = difference_of(of.from, of.to) + 1;
        // A product of two numbers below 2^32 and a third one fit into 64 bits; for powers of two the upper bits do
        // not matter.
        if ((count & (count - 1)) != 0 && count >> 32 != 0) raise_too_many(count);
        to.move(r0, packet_counter);
        write_remainder(to, count);
        to.set(r1, of.factor);
        to.calculate(BPF_MUL, r0, r1);
        to.set(r1, of.start);
        to.calculate(BPF_ADD, r0, r1);
        write_remainder(to, count);
        write_sum(to, of.from);
    }

private:
    [[noreturn]] static void raise_too_many(std::uint64_t count) {
        raise(lowering_error("live_frames: permuted: " + std::to_string(count) +
                             " values are more than 2^32, and no power of two; use uniform, or another sink"));
    }
};

template <class Number, std::size_t N>
struct bpf_generator<one_of_generator<Number, N>> {
    static constexpr bool is_known = true;

    static constexpr void write(bpf_writer& to, one_of_generator<Number, N> const& of, std::uint64_t key) {
        std::array<std::uint64_t, N> below{};
        for (std::size_t i = 0; i < N; ++i) below[i] = i + 1;
        write_random(to, key);
        write_scaled(to, N);
        write_choice<Number>(to, of.values, below);
    }
};

template <class Number, std::size_t N>
struct bpf_generator<weighted_generator<Number, N>> {
    static constexpr bool is_known = true;

    static constexpr void write(bpf_writer& to, weighted_generator<Number, N> const& of, std::uint64_t key) {
        write_random(to, key);
        write_scaled(to, of.below[N - 1]);
        write_choice<Number>(to, of.values, of.below);
    }
};

template <>
struct bpf_generator<sequence_number_generator> {
    static constexpr bool is_known = true;

    static constexpr void write(bpf_writer& to, sequence_number_generator const&, std::uint64_t) {
        to.move(bpf_register::r0, packet_counter);
    }
};

template <>
struct bpf_generator<timestamp_generator> {
    static constexpr bool is_known = true;

    static constexpr void write(bpf_writer& to, timestamp_generator const&, std::uint64_t) {
        to.load(BPF_DW, bpf_register::r0, bpf_register::frame_end, time_on_stack);
    }
};

}

}
