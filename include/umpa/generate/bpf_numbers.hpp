// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/generate/bpf_writer.hpp>
#include <umpa/generate/numbers.hpp>
#include <umpa/generate/random.hpp>

// The arithmetic of generators in instructions. Results are in r0, the lower half of wide numbers in r1; r2 and r3 are
// used too. A branch on a register that was just set to a constant costs nothing: the kernel removes it, and what it
// never leads to.

namespace umpa::detail {

inline constexpr bpf_register packet_counter = bpf_register::r8; ///< k
inline constexpr bpf_register packet_bytes = bpf_register::r9;

/// random_at(key, k) of random.hpp.
constexpr void write_random(bpf_writer& to, std::uint64_t key) {
    using enum bpf_register;
    auto const mix = [&](unsigned shift) {
        to.move(r1, r0);
        to.shift_right(r1, shift);
        to.calculate(BPF_XOR, r0, r1);
    };
    auto const multiply = [&](std::uint64_t factor) {
        to.set(r1, factor);
        to.calculate(BPF_MUL, r0, r1);
    };
    to.move(r0, packet_counter);
    multiply(random_step);
    to.set(r1, key + random_step);
    to.calculate(BPF_ADD, r0, r1);
    mix(30);
    multiply(random_factors[0]);
    mix(27);
    multiply(random_factors[1]);
    mix(31);
}

/// scaled(r0, count) of random.hpp: the upper half of a product of 128 bits, put together of four products of halves.
constexpr void write_scaled(bpf_writer& to, std::uint64_t count) {
    using enum bpf_register;
    to.move_lower(r1, r0);
    to.shift_right(r0, 32);
    to.set_short(r3, static_cast<std::uint32_t>(count));
    to.move(r2, r1);
    to.calculate(BPF_MUL, r2, r3);
    to.shift_right(r2, 32);
    to.calculate(BPF_MUL, r3, r0);
    to.calculate(BPF_ADD, r2, r3); // upper half times the count's lower half, and what the lower half carries
    to.set_short(r3, static_cast<std::uint32_t>(count >> 32));
    bpf_jump const is_short = to.jump_if(BPF_JEQ, r3, std::uint32_t{0});
    to.calculate(BPF_MUL, r1, r3);
    to.calculate(BPF_MUL, r0, r3);
    to.move_lower(r3, r2);
    to.calculate(BPF_ADD, r1, r3);
    to.shift_right(r1, 32);
    to.shift_right(r2, 32);
    to.calculate(BPF_ADD, r0, r1);
    to.calculate(BPF_ADD, r0, r2);
    bpf_jump const done = to.jump();
    to.land(is_short);
    to.move(r0, r2);
    to.shift_right(r0, 32);
    to.land(done);
}

/// r0 modulo a count, of which 0 stands for 2^64.
constexpr void write_remainder(bpf_writer& to, std::uint64_t count) {
    using enum bpf_register;
    // A mask where there is one; a division takes longer than all else.
    bool const has_mask = (count & (count - 1)) == 0;
    to.set(r1, has_mask ? count - 1 : count);
    to.set_short(r2, has_mask);
    bpf_jump const divides = to.jump_if(BPF_JEQ, r2, std::uint32_t{0});
    to.calculate(BPF_AND, r0, r1);
    bpf_jump const done = to.jump();
    to.land(divides);
    to.calculate(BPF_MOD, r0, r1);
    to.land(done);
}

/// from + r0.
constexpr void write_sum(bpf_writer& to, std::uint64_t from) {
    using enum bpf_register;
    to.set(r1, from);
    to.calculate(BPF_ADD, r0, r1);
}
constexpr void write_sum(bpf_writer& to, wide_number const& from) {
    using enum bpf_register;
    to.move(r1, r0);
    to.set(r2, from[1]);
    to.calculate(BPF_ADD, r1, r2);
    to.set(r0, from[0]);
    bpf_jump const no_carry = to.jump_if(BPF_JGE, r1, r2);
    to.calculate(BPF_ADD, r0, std::uint32_t{1});
    to.land(no_carry);
}

constexpr void write_number(bpf_writer& to, std::uint64_t number) { to.set(bpf_register::r0, number); }
constexpr void write_number(bpf_writer& to, wide_number const& number) {
    to.set(bpf_register::r0, number[0]);
    to.set(bpf_register::r1, number[1]);
}

/// Of these numbers, the first for which r0 is below its bound; it is below the last one. By halves.
template <class Number>
constexpr void write_choice(bpf_writer& to, std::span<Number const> numbers, std::span<std::uint64_t const> below) {
    using enum bpf_register;
    if (numbers.size() == 1) return write_number(to, numbers[0]);
    std::size_t const half = numbers.size() / 2;
    to.set(r1, below[half - 1]);
    bpf_jump const behind = to.jump_if(BPF_JGE, r0, r1);
    write_choice(to, numbers.first(half), below.first(half));
    bpf_jump const done = to.jump();
    to.land(behind);
    write_choice(to, numbers.subspan(half), below.subspan(half));
    to.land(done);
}

}
