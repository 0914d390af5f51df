// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <umpa/generate/bpf_generators.hpp>
#include <umpa/generate/bpf_slots.hpp>
#include <utility>

// A packet of a stream, in instructions: its values, its checksums, and the stores of the words that differ.

namespace umpa::detail {

/// What of a stream is in its instructions but not in their shape.
template <class Stack, class... Variations>
struct bpf_constants {
    using slots = bpf_slots<Stack, Variations...>;

    std::tuple<Variations...> variations{Variations{}...};
    std::array<std::uint64_t, sizeof...(Variations)> keys{};
    typename slots::words_type words{};
    std::array<std::uint64_t, slots::contents> sums{}; ///< of what all packets share, of 16 bits
    std::array<bool, slots::contents> is_auto{};
    typename slots::factors factors = slots::usual_factors;
    runtime_sizes<Stack> sizes{};
    std::size_t size = 0;
    int map = 0;
};

template <class Stack, class... Variations>
class bpf_packet {
    using slots = bpf_slots<Stack, Variations...>;
    using plan = typename slots::plan;
    using constants = bpf_constants<Stack, Variations...>;
    using reg = bpf_register;

    // The first slots have registers, the others a place on the stack.
    static constexpr std::size_t registers = 4;
    static_assert(slots::count <= registers + 512 / 8 - 1,
                  "live_frames: too many fields vary for the stack of a program");

public:
    constexpr bpf_packet(bpf_writer& to, constants const& with) : to_(to), with_(with) {}

    /// k is in r8, and the packet at r9.
    constexpr void write() {
        [&]<std::size_t... V>(std::index_sequence<V...>) {
            (write_value<V>(), ...);
        }(std::make_index_sequence<slots::variations>());
        [&]<std::size_t... C>(std::index_sequence<C...>) {
            (write_checksum<C>(), ...);
        }(std::make_index_sequence<slots::contents>());
        for (word_store const& one : plan::stores) write_store(one);
    }

private:
    template <std::size_t V>
    constexpr void write_value() {
        auto const& generator = std::get<V>(with_.variations).values;
        bpf_generator<std::remove_cvref_t<decltype(generator)>>::write(to_, generator, with_.keys[V]);
        constexpr std::size_t slot = slots::first_slots[V];
        if constexpr (slots::template is_wide<V>) {
            keep(slot, reg::r1);
            cut(reg::r0, slots::all[slot + 1].bits);
            keep(slot + 1, reg::r0);
        } else {
            cut(reg::r0, slots::all[slot].bits);
            if constexpr (slots::template is_reversed<V>) {
                to_.reverse_bytes(reg::r0);
                to_.shift_right(reg::r0, 64 - slots::all[slot].bits);
            }
            keep(slot, reg::r0);
        }
    }
    constexpr void cut(reg what, unsigned bits) {
        if (bits < 64) to_.cut(what, bits);
    }

    static constexpr reg home(std::size_t slot) { return reg(static_cast<std::size_t>(reg::r4) + slot); }
    static constexpr int place_on_stack(std::size_t slot) {
        return time_on_stack - 8 * static_cast<int>(slot - registers + 1);
    }
    constexpr void keep(std::size_t slot, reg from) {
        if (slot < registers)
            to_.move(home(slot), from);
        else
            to_.store(BPF_DW, reg::frame_end, place_on_stack(slot), from);
    }
    constexpr void take(std::size_t slot, reg to) {
        if (slot < registers)
            to_.move(to, home(slot));
        else
            to_.load(BPF_DW, to, reg::frame_end, place_on_stack(slot));
    }

    // --- checksums ---

    template <std::size_t C>
    constexpr void write_checksum() {
        if constexpr (plan::changed.seen[C]) {
            using rule = linear_rule<typename plan::template rule_at<C>>;
            using context = typename plan::template context_at<C>;
            to_.set_short(reg::r0, static_cast<std::uint32_t>(with_.sums[C]));
            for (std::size_t slot = 0; slot < slots::count; ++slot)
                if (slots::usual_factors[C][slot] != 0) add_to_sum(slot, with_.factors[C][slot]);
            fold();
            to_.calculate(BPF_XOR, reg::r0, 0xffffU);
            constexpr bool zero_means_none = rule::template checksum<context>(0xffff) != 0;
            if constexpr (zero_means_none) {
                bpf_jump const some = to_.jump_if(BPF_JNE, reg::r0, std::uint32_t{0});
                to_.set_short(reg::r0, 0xffff);
                to_.land(some);
            }
            // One that was set by hand stands among the words that all packets share.
            to_.calculate(BPF_AND, reg::r0, with_.is_auto[C] ? 0xffffU : 0U);
            keep(slots::content_slot(C), reg::r0);
        }
    }
    constexpr void add_to_sum(std::size_t slot, std::uint32_t factor) {
        take(slot, reg::r1);
        if (slots::all[slot].bits > 32) {
            to_.move(reg::r2, reg::r1);
            to_.shift_right(reg::r2, 32);
            to_.move_lower(reg::r1, reg::r1);
            to_.calculate(BPF_ADD, reg::r1, reg::r2);
        }
        if (!Stack::is_fixed || factor != 1) to_.calculate(BPF_MUL, reg::r1, factor);
        to_.calculate(BPF_ADD, reg::r0, reg::r1);
    }
    /// To 16 bits; each step carries at most half as many bits as the one before.
    constexpr void fold() {
        for (unsigned const bits : {32U, 16U, 16U, 16U}) {
            to_.move(reg::r1, reg::r0);
            to_.shift_right(reg::r1, bits);
            to_.cut(reg::r0, bits);
            to_.calculate(BPF_ADD, reg::r0, reg::r1);
        }
    }

    // --- stores ---

    constexpr void write_store(word_store const& one) {
        unsigned const width = one.bytes > 4 ? 64 : 32;
        if (width == 64)
            to_.set(reg::r0, std::uint64_t{with_.words[one.word]} << 32 | with_.words[one.word + 1]);
        else
            to_.set_short(reg::r0, with_.words[one.word]);
        for (std::size_t slot = 0; slot < slots::count; ++slot) put_slot(slot, 32 * one.word, width);
        std::size_t const offset = one.offset + runtime_size<Stack>(with_.sizes, 0, one.layer);
        if (offset + one.bytes > 0x7fff) raise_too_far(offset);
        std::size_t done = 0;
        for (unsigned const bytes : {8U, 4U, 2U, 1U})
            if ((one.bytes & bytes) != 0) {
                done += bytes;
                write_piece(bytes, width - static_cast<unsigned>(8 * done), offset + done - bytes);
            }
    }
    /// The bits of a slot that lie in so many from a bit on, which r0 holds.
    constexpr void put_slot(std::size_t slot, std::size_t from, unsigned width) {
        bpf_slot const& its = slots::all[slot];
        if (its.end <= from || its.end - its.bits >= from + width) return;
        take(slot, reg::r1);
        if (its.end < from + width) to_.shift_left(reg::r1, static_cast<unsigned>(from + width - its.end));
        if (its.end > from + width) to_.shift_right(reg::r1, static_cast<unsigned>(its.end - from - width));
        to_.calculate(BPF_OR, reg::r0, reg::r1);
    }
    constexpr void write_piece(unsigned bytes, unsigned above, std::size_t offset) {
        to_.move(reg::r1, reg::r0);
        to_.shift_right(reg::r1, above);
        if (bytes > 1) to_.to_big_endian(reg::r1, 8 * bytes);
        unsigned const size = bytes == 8 ? BPF_DW : bytes == 4 ? BPF_W : bytes == 2 ? BPF_H : BPF_B;
        to_.store(size, packet_bytes, static_cast<int>(offset), reg::r1);
    }
    [[noreturn]] static void raise_too_far(std::size_t offset) {
        raise(lowering_error("live_frames: a varied field or checksum is at byte " + std::to_string(offset) +
                             " of the packet; a program reaches 32767"));
    }

    bpf_writer& to_;
    constants const& with_;
};

}
