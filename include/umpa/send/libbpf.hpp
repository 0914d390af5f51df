// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <span>
#include <umpa/generate/linux_bpf.hpp>

// The headers of libbpf and libxdp, with the name that Linux's instructions have here.
#if defined(UMPA_RENAMES_BPF_INSN)
#define bpf_insn umpa_linux_bpf_insn
#endif
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <xdp/xsk.h>
#if defined(UMPA_RENAMES_BPF_INSN)
#undef bpf_insn
#endif

namespace umpa::detail {

template <class Instruction, class Options>
int call_prog_load(int (*load)(bpf_prog_type, char const*, char const*, Instruction const*, std::size_t, Options*),
                   bpf_prog_type type, char const* name, std::span<bpf_instruction const> program, Options* options) {
    return load(type, name, "BSL-1.0", reinterpret_cast<Instruction const*>(program.data()), program.size(), options);
}
/// bpf_prog_load, whatever its instructions are called: a file descriptor, or a negative number and errno.
inline int load_instructions(bpf_prog_type type, char const* name, std::span<bpf_instruction const> program,
                             bpf_prog_load_opts const* options = nullptr) {
    return call_prog_load(&::bpf_prog_load, type, name, program, options);
}

}
