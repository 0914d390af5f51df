// SPDX-License-Identifier: BSL-1.0
// usage: read [--benchmark_...]
//        read --instructions
// Four fields read of Ethernet/IPv4/UDP frames, by umpa, by hand, by libtins, and by PcapPlusPlus where it is
// installed: first compared, also on frames that are cut and changed, then timed in one run, in random order.
// --instructions is for callgrind.
#include "../instructions.hpp"
#include "../ratio_table.hpp"
#include "../serialize/by_hand.hpp"
#include "../serialize/values.hpp"
#include "reading.hpp"
#include <benchmark/benchmark.h>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace bench {
namespace {

using frame_list = std::vector<std::vector<std::byte>>;

constexpr char const* title = "eth/ipv4/udp, 60 bytes, four fields read";

void print_difference(reading const& one, std::span<std::byte const> frame) {
    std::printf("%.*s differs at a frame of %zu bytes:", static_cast<int>(one.name.size()), one.name.data(),
                frame.size());
    for (std::byte byte : frame) std::printf(" %02x", static_cast<unsigned>(byte));
    std::printf("\n");
}

bool agree(reading const& right, reading const& other, std::span<std::byte const> frame) {
    fields_read expected, got;
    bool const is_there = right.read(frame, expected);
    if (other.read(frame, got) == is_there && (!is_there || got == expected)) return true;
    print_difference(other, frame);
    return false;
}

/// Whether both read the same of a frame that is cut, and of one that has any other byte in any place.
bool agree_on_damaged(reading const& right, reading const& other, std::vector<std::byte> const& frame) {
    for (std::size_t size = 0; size < frame.size(); ++size)
        if (!agree(right, other, std::span(frame).first(size))) return false;
    for (std::size_t i = 0; i < frame.size(); ++i)
        for (unsigned value = 0; value < 256; ++value) {
            auto changed = frame;
            changed[i] = static_cast<std::byte>(value);
            if (!agree(right, other, changed)) return false;
        }
    return true;
}

bool all_agree(std::vector<reading> const& all, frame_list const& frames) {
    for (reading const& one : all)
        for (std::vector<std::byte> const& frame : frames)
            if (!agree(all[0], one, frame) || (one.checks && !agree_on_damaged(all[0], one, frame))) return false;
    return true;
}

frame_list make_frames() {
    frame_list frames;
    for (std::uint64_t k = 0; k < 64; ++k) {
        values const v = input(k, 0);
        auto& bytes = frames.emplace_back(60);
        iphdr* ip = by_hand::put_ipv4(by_hand::put_ethernet(bytes.data(), ETHERTYPE_IP) + 1,
                                      {v.source, v.destination, IPPROTO_UDP, sizeof(udphdr) + v.payload.size()});
        by_hand::put_udp4(ip, ip + 1, v.source_port, v.destination_port, v.payload.data(), v.payload.size());
    }
    return frames;
}

std::vector<reading> all_readings() {
    return {{"by hand", read_by_hand, true},
            {"umpa, parse", read_by_parse, true},
            {"umpa, dissect", read_by_dissect, false},
#if defined(UMPA_BENCH_PCAPPLUSPLUS)
            {"PcapPlusPlus", read_by_pcapplusplus, false},
#endif
            {"libtins", read_by_libtins, false}};
}

/// The same loop for everyone. `read` is made opaque, so that no compiler adapts it to its caller.
void run(benchmark::State& state, reader read, frame_list const& frames) {
    std::size_t const mask = frames.size() - 1;
    std::size_t i = 0;
    benchmark::DoNotOptimize(read);
    for (auto _ : state) {
        fields_read fields;
        bool is_there = read(frames[i], fields);
        benchmark::DoNotOptimize(is_there);
        benchmark::DoNotOptimize(fields);
        i = (i + 1) & mask;
    }
}

bool compare_and_time(std::vector<reading> const& all, frame_list const& frames) {
    if (!all_agree(all, frames)) return false;
    ratio_table table({"by hand", "libtins", "PcapPlusPlus"});
    for (reading const& one : all)
        benchmark::RegisterBenchmark(table.add(title, std::string(one.name)).c_str(),
                                     [read = one.read, &frames](benchmark::State& state) { run(state, read, frames); });
    benchmark::RunSpecifiedBenchmarks(&table);
    benchmark::Shutdown();
    return true;
}

[[gnu::noinline]] bool read_nothing(std::span<std::byte const>, fields_read&) { return true; }

void count_one(std::string_view name, reader one, frame_list const& frames) {
    auto* const volatile read = one;
    count_instructions(title, std::string(name), frames.size(), [&] {
        for (std::vector<std::byte> const& frame : frames) {
            fields_read fields;
            read(frame, fields);
            benchmark::DoNotOptimize(fields);
        }
    });
}
bool count_all(std::vector<reading> const& all, frame_list const& frames) {
    if (!instructions_are_counted()) return false;
    count_one(nothing, read_nothing, frames);
    for (reading const& one : all) count_one(one.name, one.read, frames);
    return true;
}

}
}

int main(int argc, char** argv) {
    auto const frames = bench::make_frames();
    auto const all = bench::all_readings();
    if (argc > 1 && std::string_view(argv[1]) == "--instructions")
        return bench::count_all(all, frames) ? EXIT_SUCCESS : EXIT_FAILURE;
    return bench::initialize(argc, argv) && bench::compare_and_time(all, frames) ? EXIT_SUCCESS : EXIT_FAILURE;
}
