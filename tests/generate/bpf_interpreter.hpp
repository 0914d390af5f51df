// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <gtest/gtest.h>
#include <span>
#include <stdexcept>
#include <umpa/generate/bpf_program.hpp>
#include <umpa/generate/linux_bpf.hpp>

// Runs eBPF instructions over a frame, as RFC 9669 says and as slowly as it likes: what it is asked to do outside of
// the frame, the state and the stack is an error, as is an instruction that it does not know.

namespace umpa::test {

class bpf_interpreter {
public:
    explicit bpf_interpreter(bpf_stream_state& of_stream, std::uint64_t clock = 0) : state_(of_stream), clock_(clock) {}

    /// What the program returns.
    std::uint64_t run(std::span<umpa::bpf_instruction const> instructions, std::span<std::byte> frame) {
        program_ = instructions;
        frame_ = frame;
        registers_[1] = context;
        registers_[10] = stack_end;
        is_done_ = false;
        at_ = 0;
        for (int steps = 0; !is_done_; ++steps) {
            if (at_ >= program_.size()) throw std::runtime_error("left the program");
            if (steps > 100000) throw std::runtime_error("does not end");
            one(program_[at_++]);
        }
        return registers_[0];
    }
    /// What it was redirected to last.
    std::uint64_t interface() const { return interface_; }

private:
    // Where the program sees its memory.
    static constexpr std::uint64_t context = 0x1'0000, packet = 0x10'0000, state = 0x100'0000, stack_end = 0x1000'0000;

    void one(umpa::bpf_instruction const& its) {
        switch (BPF_CLASS(its.code)) {
        case BPF_ALU64: return calculate(its, false);
        case BPF_ALU: return BPF_OP(its.code) == BPF_END ? turn(its) : calculate(its, true);
        case BPF_JMP: return jump(its);
        case BPF_LD: return set(its);
        case BPF_LDX: return load(its);
        case BPF_STX: return move(its, true);
        default: throw std::runtime_error("an unknown class of instruction");
        }
    }
    std::uint64_t operand(umpa::bpf_instruction const& its) const {
        return BPF_SRC(its.code) == BPF_X ? registers_[its.src_reg] : static_cast<std::uint64_t>(std::int64_t{its.imm});
    }
    void calculate(umpa::bpf_instruction const& its, bool is_short) {
        std::uint64_t a = registers_[its.dst_reg], b = operand(its);
        if (is_short) a = static_cast<std::uint32_t>(a), b = static_cast<std::uint32_t>(b);
        std::uint64_t const result = calculated(BPF_OP(its.code), a, b, is_short ? 31 : 63);
        registers_[its.dst_reg] = is_short ? static_cast<std::uint32_t>(result) : result;
    }
    static std::uint64_t calculated(int operation, std::uint64_t a, std::uint64_t b, unsigned most_shift) {
        if ((operation == BPF_LSH || operation == BPF_RSH) && b > most_shift) throw std::runtime_error("a long shift");
        switch (operation) {
        case BPF_MOV: return b;
        case BPF_ADD: return a + b;
        case BPF_MUL: return a * b;
        case BPF_AND: return a & b;
        case BPF_OR: return a | b;
        case BPF_XOR: return a ^ b;
        case BPF_LSH: return a << b;
        case BPF_RSH: return a >> b;
        case BPF_MOD: return b == 0 ? a : a % b;
        default: throw std::runtime_error("an unknown operation");
        }
    }
    void turn(umpa::bpf_instruction const& its) {
        std::uint64_t& of = registers_[its.dst_reg];
        bool const to_big = BPF_SRC(its.code) == BPF_TO_BE;
        if (to_big == (std::endian::native == std::endian::little)) of = __builtin_bswap64(of) >> (64 - its.imm);
        if (its.imm < 64) of &= (std::uint64_t{1} << its.imm) - 1;
    }
    void set(umpa::bpf_instruction const& its) {
        umpa::bpf_instruction const& upper = program_[at_++];
        registers_[its.dst_reg] =
            its.src_reg == BPF_PSEUDO_MAP_VALUE
                ? state
                : std::uint64_t{static_cast<std::uint32_t>(upper.imm)} << 32 | static_cast<std::uint32_t>(its.imm);
    }
    void jump(umpa::bpf_instruction const& its) {
        std::uint64_t const a = registers_[its.dst_reg], b = operand(its);
        bool goes = false;
        switch (BPF_OP(its.code)) {
        case BPF_EXIT: is_done_ = true; return;
        case BPF_CALL: return call(its.imm);
        case BPF_JA: goes = true; break;
        case BPF_JEQ: goes = a == b; break;
        case BPF_JNE: goes = a != b; break;
        case BPF_JGE: goes = a >= b; break;
        case BPF_JGT: goes = a > b; break;
        default: throw std::runtime_error("an unknown jump");
        }
        if (goes) at_ += static_cast<std::size_t>(std::ptrdiff_t{its.off});
    }
    void call(int helper) {
        if (helper == BPF_FUNC_redirect)
            interface_ = registers_[1], registers_[0] = XDP_REDIRECT;
        else if (helper == BPF_FUNC_ktime_get_ns)
            registers_[0] = clock_;
        else
            throw std::runtime_error("an unknown helper");
        for (int i = 1; i <= 5; ++i) registers_[i] = 0xdead'dead'dead'deadU;
    }
    void load(umpa::bpf_instruction const& its) {
        std::uint64_t const from = registers_[its.src_reg] + static_cast<std::uint64_t>(std::int64_t{its.off});
        if (from == context)
            registers_[its.dst_reg] = packet;
        else if (from == context + 4)
            registers_[its.dst_reg] = packet + frame_.size();
        else
            move(its, false);
    }
    void move(umpa::bpf_instruction const& its, bool stores) {
        std::size_t const size = BPF_SIZE(its.code) == BPF_DW  ? 8
                                 : BPF_SIZE(its.code) == BPF_W ? 4
                                 : BPF_SIZE(its.code) == BPF_H ? 2
                                                               : 1;
        int const base = stores ? its.dst_reg : its.src_reg;
        std::byte* const at = memory(registers_[base] + static_cast<std::uint64_t>(std::int64_t{its.off}), size);
        std::uint64_t& value = registers_[stores ? its.src_reg : its.dst_reg];
        static_assert(std::endian::native == std::endian::little, "the lower bytes come first");
        if (stores) {
            std::memcpy(at, &value, size);
        } else {
            value = 0;
            std::memcpy(&value, at, size);
        }
    }
    std::byte* memory(std::uint64_t address, std::size_t size) {
        auto const in = [&](std::uint64_t start, std::span<std::byte> bytes) -> std::byte* {
            if (address < start || address - start + size > bytes.size()) return nullptr;
            return bytes.data() + (address - start);
        };
        if (std::byte* const at = in(packet, frame_)) return at;
        if (std::byte* const at = in(state, std::as_writable_bytes(std::span(&state_, 1)))) return at;
        if (std::byte* const at = in(stack_end - sizeof stack_, stack_)) return at;
        throw std::runtime_error("outside of the memory of the program");
    }

    bpf_stream_state& state_;
    std::uint64_t clock_;
    std::uint64_t interface_ = 0;
    std::span<umpa::bpf_instruction const> program_;
    std::span<std::byte> frame_;
    std::uint64_t registers_[11]{};
    std::byte stack_[512]{};
    std::size_t at_ = 0;
    bool is_done_ = false;
};

}
