// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <umpa/generate/linux_bpf.hpp>

// eBPF instructions (RFC 9669), one after the other.

namespace umpa::detail {

/// The registers: what r1 to r5 and r0 hold is gone after a call; `frame_end` is the end of 512 bytes of stack.
enum class bpf_register : std::uint8_t { r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, frame_end };

/// An instruction that jumps to where it is not known yet.
struct bpf_jump {
    std::size_t place = 0;
};

/// Writes instructions where there is room for them, or only counts them.
class bpf_writer {
public:
    using reg = bpf_register;

    constexpr explicit bpf_writer(bpf_instruction* to = nullptr) : to_(to) {}

    constexpr std::size_t size() const { return size_; }

    // --- constants and registers ---

    constexpr void set(reg to, std::uint64_t constant) { set_wide(to, 0, constant); }
    /// For constants of less than 32 bits.
    constexpr void set_short(reg to, std::uint32_t constant) { put(BPF_ALU | BPF_MOV | BPF_K, to, {}, 0, constant); }
    /// The address of the only value of an array map, which is known by its file descriptor.
    constexpr void set_to_map(reg to, int map) { set_wide(to, BPF_PSEUDO_MAP_VALUE, static_cast<std::uint32_t>(map)); }
    constexpr void move(reg to, reg from) { calculate(BPF_MOV, to, from); }
    /// The lower 32 bits alone.
    constexpr void move_lower(reg to, reg from) { put(BPF_ALU | BPF_MOV | BPF_X, to, from, 0, 0); }

    // --- of 64 bits: BPF_ADD, BPF_MUL, BPF_AND ... ---

    constexpr void calculate(unsigned operation, reg to, reg with) {
        put(BPF_ALU64 | operation | BPF_X, to, with, 0, 0);
    }
    /// The constant is less than 2^31.
    constexpr void calculate(unsigned operation, reg to, std::uint32_t with) {
        put(BPF_ALU64 | operation | BPF_K, to, {}, 0, with);
    }
    /// By less than 64 bits; nothing for 0.
    constexpr void shift_left(reg to, unsigned bits) {
        if (bits != 0) calculate(BPF_LSH, to, bits);
    }
    constexpr void shift_right(reg to, unsigned bits) {
        if (bits != 0) calculate(BPF_RSH, to, bits);
    }
    /// Leaves the lower bits.
    constexpr void cut(reg to, unsigned bits) {
        if (bits == 32) return move_lower(to, to);
        if (bits < 32) return calculate(BPF_AND, to, (std::uint32_t{1} << bits) - 1);
        shift_left(to, 64 - bits);
        shift_right(to, 64 - bits);
    }
    /// The first byte in memory is the most significant one of the lower 16, 32 or 64 bits.
    constexpr void to_big_endian(reg to, unsigned bits) { put(BPF_ALU | BPF_END | BPF_TO_BE, to, {}, 0, bits); }
    constexpr void reverse_bytes(reg to) {
        constexpr bool is_little = std::endian::native == std::endian::little;
        put(BPF_ALU | BPF_END | (is_little ? BPF_TO_BE : BPF_TO_LE), to, {}, 0, 64);
    }

    // --- memory: BPF_B, BPF_H, BPF_W, BPF_DW ---

    constexpr void load(unsigned size, reg to, reg base, int offset) {
        put(BPF_LDX | size | BPF_MEM, to, base, offset, 0);
    }
    constexpr void store(unsigned size, reg base, int offset, reg from) {
        put(BPF_STX | size | BPF_MEM, base, from, offset, 0);
    }

    // --- ways ---

    constexpr bpf_jump jump() { return put(BPF_JMP | BPF_JA, {}, {}, 0, 0); }
    /// BPF_JEQ, BPF_JGE ..., of 64 bits without sign.
    constexpr bpf_jump jump_if(unsigned relation, reg one, reg other) {
        return put(BPF_JMP | relation | BPF_X, one, other, 0, 0);
    }
    constexpr bpf_jump jump_if(unsigned relation, reg one, std::uint32_t constant) {
        return put(BPF_JMP | relation | BPF_K, one, {}, 0, constant);
    }
    /// The jump leads to what is written next.
    constexpr void land(bpf_jump from) {
        if (to_ != nullptr) to_[from.place].off = static_cast<std::int16_t>(size_ - from.place - 1);
    }
    constexpr void call(unsigned helper) { put(BPF_JMP | BPF_CALL, {}, {}, 0, helper); }
    constexpr void leave() { put(BPF_JMP | BPF_EXIT, {}, {}, 0, 0); }

private:
    constexpr void set_wide(reg to, unsigned kind, std::uint64_t constant) {
        // NOLINTNEXTLINE(misc-redundant-expression): two of the three are 0
        put(BPF_LD | BPF_DW | BPF_IMM, to, reg(kind), 0, static_cast<std::uint32_t>(constant));
        put(0, {}, {}, 0, static_cast<std::uint32_t>(kind == 0 ? constant >> 32 : 0));
    }
    constexpr bpf_jump put(unsigned code, reg to, reg from, int offset, std::uint32_t constant) {
        if (to_ != nullptr) {
            bpf_instruction& one = to_[size_];
            one.code = static_cast<std::uint8_t>(code);
            one.dst_reg = static_cast<std::uint8_t>(to) & 15U;
            one.src_reg = static_cast<std::uint8_t>(from) & 15U;
            one.off = static_cast<std::int16_t>(offset);
            one.imm = static_cast<std::int32_t>(constant);
        }
        return {size_++};
    }

    bpf_instruction* to_;
    std::size_t size_ = 0;
};

}
