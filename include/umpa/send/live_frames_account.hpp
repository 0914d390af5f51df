// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <umpa/generate/bpf_program.hpp>
#include <umpa/generate/bpf_writer.hpp>

// What became of redirected frames. A program that redirects is not told: frames go to the interface in groups of 16
// later, and of a group it may take the first ones only. The kernel's tracepoints tell it. At each a small program
// counts what this thread sends, and stops the stream at the first frame that is not taken: all before it were.

namespace umpa::detail {

/// The value of the map that all programs of a sink share.
struct live_frames_state {
    bpf_stream_state stream;
    std::uint64_t thread = 0;  ///< whose frames count: bpf_get_current_pid_tgid
    std::uint64_t sent = 0;    ///< frames that the interface took
    std::uint64_t before = 0;  ///< of those, before the first group of which it did not take all
    std::uint64_t dropped = 0; ///< of that group
    std::uint64_t error = 0;   ///< the first, below 0; 0 where an interface took less without a reason
};

inline constexpr int at_stopped = offsetof(live_frames_state, stream) + offsetof(bpf_stream_state, stopped);

/// Leaves the program where another thread sends; then the context is in r6, and the map in r7.
constexpr bpf_jump write_filter(bpf_writer& to, int map) {
    using enum bpf_register;
    to.move(r6, r1);
    to.call(BPF_FUNC_get_current_pid_tgid);
    to.set_to_map(r7, map);
    to.load(BPF_DW, r1, r7, offsetof(live_frames_state, thread));
    return to.jump_if(BPF_JNE, r0, r1);
}
/// Notes the error in r1, the first time only, and stops the stream.
constexpr void write_stop(bpf_writer& to) {
    using enum bpf_register;
    to.store(BPF_DW, r7, offsetof(live_frames_state, error), r1);
    to.set_short(r1, 1);
    to.store(BPF_DW, r7, at_stopped, r1);
}
constexpr void write_end(bpf_writer& to) {
    to.set_short(bpf_register::r0, 0);
    to.leave();
}

/// At xdp_devmap_xmit(from_dev, to_dev, sent, drops, err): a group of frames came to the interface.
constexpr std::size_t write_group_account(bpf_instruction* memory, int map) {
    using enum bpf_register;
    bpf_writer to(memory);
    bpf_jump const other_thread = write_filter(to, map);
    to.load(BPF_DW, r1, r6, 8 * 2);
    to.load(BPF_DW, r2, r7, offsetof(live_frames_state, sent));
    to.calculate(BPF_ADD, r2, r1);
    to.store(BPF_DW, r7, offsetof(live_frames_state, sent), r2);
    to.load(BPF_DW, r3, r6, 8 * 3);
    bpf_jump const all_sent = to.jump_if(BPF_JEQ, r3, std::uint32_t{0});
    to.load(BPF_DW, r1, r7, offsetof(live_frames_state, dropped));
    bpf_jump const not_first = to.jump_if(BPF_JNE, r1, std::uint32_t{0});
    to.store(BPF_DW, r7, offsetof(live_frames_state, before), r2);
    to.store(BPF_DW, r7, offsetof(live_frames_state, dropped), r3);
    to.load(BPF_DW, r1, r7, at_stopped);
    bpf_jump const has_error = to.jump_if(BPF_JNE, r1, std::uint32_t{0});
    to.load(BPF_DW, r1, r6, 8 * 4);
    write_stop(to);
    for (bpf_jump const jump : {other_thread, all_sent, not_first, has_error}) to.land(jump);
    write_end(to);
    return to.size();
}

/// At xdp_redirect_err(dev, xdp, tgt, err, ...): a frame did not get into a group.
constexpr std::size_t write_error_account(bpf_instruction* memory, int map) {
    using enum bpf_register;
    bpf_writer to(memory);
    bpf_jump const other_thread = write_filter(to, map);
    to.load(BPF_DW, r1, r7, at_stopped);
    bpf_jump const not_first = to.jump_if(BPF_JNE, r1, std::uint32_t{0});
    to.load(BPF_DW, r1, r6, 8 * 3);
    write_stop(to);
    for (bpf_jump const jump : {other_thread, not_first}) to.land(jump);
    write_end(to);
    return to.size();
}

inline auto group_account(int map) {
    std::array<bpf_instruction, write_group_account(nullptr, 0)> program{};
    write_group_account(program.data(), map);
    return program;
}
inline auto error_account(int map) {
    std::array<bpf_instruction, write_error_account(nullptr, 0)> program{};
    write_error_account(program.data(), map);
    return program;
}

}
