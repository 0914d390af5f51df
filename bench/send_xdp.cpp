// SPDX-License-Identifier: BSL-1.0
// Sending a stream by XDP, beside what sends frames that never change by the same way: a program in the kernel that
// only redirects, and a loop over the rings of an AF_XDP socket. The far end of the cable drops all. Needs root.
#include "send_subject.hpp"
#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <net/if.h>
#include <optional>
#include <span>
#include <string>
#include <umpa/generate/bpf_writer.hpp>
#include <umpa/send/libbpf.hpp>
#include <umpa/send/live_frames.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/send/xdp_socket.hpp>

namespace {

using namespace umpa;
using bench::count;
using bench::flows;

/// What costs a millisecond to begin is asked for more packets.
constexpr std::uint64_t many = 20 * count;

using program = std::array<bpf_instruction, 8>;

int load(program const& instructions, std::size_t size) {
    return umpa::detail::load_instructions(BPF_PROG_TYPE_XDP, "bench", std::span(instructions).first(size));
}
/// Drops all that arrives at the far end; false where the kernel takes no such program.
bool drop_at_far_end() {
    program drop{};
    umpa::detail::bpf_writer to(drop.data());
    to.set_short(umpa::detail::bpf_register::r0, XDP_DROP);
    to.leave();
    int const loaded = load(drop, to.size());
    return loaded >= 0 && ::bpf_xdp_attach(static_cast<int>(::if_nametoindex("far")), loaded, 0, nullptr) == 0;
}
int load_redirect() {
    program redirect{};
    umpa::detail::bpf_writer to(redirect.data());
    to.set_short(umpa::detail::bpf_register::r1, ::if_nametoindex("near"));
    to.set_short(umpa::detail::bpf_register::r2, 0);
    to.call(BPF_FUNC_redirect);
    to.leave();
    return load(redirect, to.size());
}

/// The same path of the kernel, and a program that changes nothing.
void redirect_by_hand() {
    static int const loaded = load_redirect();
    static auto const frame = flows.packet(0);
    bpf_test_run_opts options{};
    options.sz = sizeof options;
    options.data_in = frame.data();
    options.data_size_in = static_cast<std::uint32_t>(frame.size());
    options.repeat = static_cast<int>(many);
    options.flags = BPF_F_TEST_XDP_LIVE_FRAMES;
    options.batch_size = 64;
    if (::bpf_prog_test_run_opts(loaded, &options) != 0) bench::fail("BPF_PROG_TEST_RUN fails");
}
void live_by_umpa() { bench::check(transmit(flows, live_frames("near"), {.count = many}), many); }

/// 64 descriptors a kick, over frames that lie at different lines of their pages.
void ring_by_hand() {
    constexpr std::uint32_t frames = 1024;
    constexpr std::uint32_t frame_size = 4096;
    umpa::detail::xdp_rings rings("by hand", "near", {});
    auto const whole = flows.packet(0);
    auto const place = [](std::uint32_t frame) { return std::uint64_t{frame} * frame_size + frame % 60 * 64; };
    for (std::uint32_t i = 0; i < frames; ++i) std::memcpy(rings.memory() + place(i), whole.data(), whole.size());
    std::uint32_t const begin = rings.taken();
    std::uint32_t next = 0;
    for (std::uint64_t sent = 0; sent < count;) {
        std::uint64_t const some = std::min<std::uint64_t>(64, count - sent);
        for (std::uint64_t i = 0; i < some; ++i)
            rings.put(place(next++ % frames), static_cast<std::uint32_t>(whole.size()));
        rings.show();
        sent += some;
        while (rings.taken() - begin < sent) rings.wake(true);
        rings.for_each_completed([](auto) {});
    }
}
void ring_by_umpa() { bench::check(transmit(flows, xdp_socket("near"), {.count = count})); }
void packets_by_umpa() { bench::check(transmit(flows, packet_socket("near"), {.count = count})); }

} // namespace

int main(int argc, char** argv) {
    if (!bench::initialize(argc, argv)) return 1;
    if (!bench::make_cable() || !drop_at_far_end()) {
        std::printf("no veth pair with an XDP program can be made here: no packet is sent\n");
        return 0;
    }
    bench::ratio_table table({"redirect, unchanged", "AF_XDP ring, unchanged"});
    bench::add(table, std::to_string(many) + " packets of 60 bytes within the kernel", "umpa live_frames", live_by_umpa,
               many);
    bench::add(table, std::to_string(many) + " packets of 60 bytes within the kernel", "redirect, unchanged",
               redirect_by_hand, many);
    bench::add(table, std::to_string(count) + " packets of 60 bytes", "umpa xdp_socket", ring_by_umpa, count);
    bench::add(table, std::to_string(count) + " packets of 60 bytes", "AF_XDP ring, unchanged", ring_by_hand, count);
    bench::add(table, std::to_string(count) + " packets of 60 bytes", "umpa packet_socket", packets_by_umpa, count);
    benchmark::RunSpecifiedBenchmarks(&table);
    benchmark::Shutdown();
}
