// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>

// <pcap/bpf.h> has another struct of the name bpf_insn, so that of Linux gets another name where it is not known yet.
#if !defined(__LINUX_BPF_H__)
#define UMPA_RENAMES_BPF_INSN
#define bpf_insn umpa_linux_bpf_insn
#endif
#include <linux/bpf.h>
#if defined(UMPA_RENAMES_BPF_INSN)
#undef bpf_insn
#endif

namespace umpa {

/// An instruction of eBPF, laid out as the kernel's (RFC 9669 section 3.1).
struct bpf_instruction {
    std::uint8_t code;        ///< operation and class
    std::uint8_t dst_reg : 4; ///< the register that is changed
    std::uint8_t src_reg : 4; ///< the other one
    std::int16_t off;         ///< of memory, or of a jump in instructions
    std::int32_t imm;         ///< a constant
};
static_assert(sizeof(bpf_instruction) == 8);

}
