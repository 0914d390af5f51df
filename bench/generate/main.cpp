// SPDX-License-Identifier: BSL-1.0
// usage: generate [--benchmark_...]
//        generate --instructions
// Frames of a stream, whose source address counts and whose source port is random, both checksums right: made by umpa,
// by hand, by libtins and PcapPlusPlus that edit one packet, and beside them a memcpy of the frame. First compared byte
// by byte, then timed in one run, in random order. A time is that of one frame. --instructions is for callgrind.
#include "../instructions.hpp"
#include "../ratio_table.hpp"
#include "by_hand.hpp"
#include "frames.hpp"
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace bench {
namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;

auto const& flows() {
    static auto const made =
        stream(make_packet(ethernet(destination_address = "02:00:00:00:00:02", source_address = "02:00:00:00:00:01"),
                           ipv4(source_address = "10.0.0.1", destination_address = "10.0.0.2"),
                           udp(destination_port = 9), payload(zeros<18>)),
               vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536),
               vary(in<udp>, source_port) = uniform(1024, 65535), seed = 42);
    return made;
}

[[gnu::noinline]] void by_umpa(std::uint64_t first, frames const& to) { flows().fill(first, to.each); }
[[gnu::noinline]] void by_umpa_side_by_side(std::uint64_t first, frames const& to) { flows().fill(first, to.memory); }
[[gnu::noinline]] void by_umpa_patched(std::uint64_t first, frames const& to) { flows().patch(first, to.each); }
[[gnu::noinline]] void by_umpa_one_by_one(std::uint64_t first, frames const& to) {
    for (std::span<std::byte> frame : to.each) flows().write(first++, frame.data());
}

[[gnu::noinline]] void by_memcpy(std::uint64_t, frames const& to) {
    std::byte const* const whole = frame_to_copy().data();
    for (std::span<std::byte> frame : to.each) std::memcpy(frame.data(), whole, frame_size);
}

struct competitor {
    char const* name;
    void (*make)(std::uint64_t first, frames const& to);
    bool keeps_frames = false; ///< it needs frames that hold a packet, and writes what differs
};
struct subject {
    char const* title;
    std::size_t count;
    std::size_t distance;
    std::vector<competitor> competitors;
};

std::vector<subject> subjects() {
    std::vector<competitor> const everyone{{"by hand", by_hand::whole},
                                           {"by hand, checksums updated", by_hand::updated},
                                           {"umpa", by_umpa},
                                           {"umpa, one by one", by_umpa_one_by_one},
                                           {"umpa, what differs only", by_umpa_patched, true},
                                           {"by hand, what differs only", by_hand::patched, true},
#if defined(UMPA_BENCH_LIBTINS)
                                           {"libtins", by_libtins},
#endif
#if defined(UMPA_BENCH_PCAPPLUSPLUS)
                                           {"PcapPlusPlus", by_pcapplusplus},
#endif
                                           {"memcpy", by_memcpy}};
    std::vector<competitor> side_by_side = everyone;
    side_by_side[2].make = by_umpa_side_by_side;
    return {{"60-byte frames, 64 side by side", 64, frame_size, side_by_side},
            {"60-byte frames, 1024 that lie 2048 apart", 1024, 2048, everyone}};
}

bool all_agree(subject const& its) {
    frames right(its.count, its.distance);
    frames made(its.count, its.distance);
    for (std::uint64_t first : {std::uint64_t{0}, std::uint64_t{65'500}, std::uint64_t{1} << 40}) {
        its.competitors[0].make(first, right);
        for (competitor const& one : its.competitors) {
            if (one.make == by_memcpy) continue;
            made.fill_with(one.keeps_frames);
            one.make(first, made);
            for (std::size_t i = 0; i < its.count; ++i)
                if (std::memcmp(right.each[i].data(), made.each[i].data(), frame_size) != 0) {
                    std::printf("%s: %s differs in packet %llu\n", its.title, one.name,
                                static_cast<unsigned long long>(first + i));
                    return false;
                }
        }
    }
    return true;
}

void run(benchmark::State& state, competitor const& one, subject const& its) {
    frames to(its.count, its.distance);
    to.fill_with(true);
    auto* const volatile make = one.make; // opaque, so that no compiler adapts it to its caller
    std::uint64_t first = 0;
    while (state.KeepRunningBatch(static_cast<std::int64_t>(its.count))) {
        make(first, to);
        benchmark::ClobberMemory();
        first += its.count;
    }
}

bool compare_and_time() {
    static auto const all = subjects();
    for (subject const& one : all)
        if (!all_agree(one)) return false;
    ratio_table table({"memcpy", "by hand", "libtins", "PcapPlusPlus"});
    for (subject const& its : all)
        for (competitor const& one : its.competitors)
            benchmark::RegisterBenchmark(table.add(its.title, one.name).c_str(),
                                         [one, its](benchmark::State& state) { run(state, one, its); });
    benchmark::RunSpecifiedBenchmarks(&table);
    benchmark::Shutdown();
    return true;
}

void make_nothing(std::uint64_t, frames const&) {}

void count_one(subject const& its, competitor const& one) {
    frames to(its.count, its.distance);
    to.fill_with(true);
    auto* const volatile make = one.make;
    count_instructions(its.title, one.name, its.count, [&] { make(its.count, to); });
}
bool count_all() {
    if (!instructions_are_counted()) return false;
    for (subject const& its : subjects()) {
        if (!all_agree(its)) return false;
        count_one(its, {nothing, make_nothing});
        for (competitor const& one : its.competitors) count_one(its, one);
    }
    return true;
}

}
}

int main(int argc, char** argv) {
    if (argc > 1 && std::string_view(argv[1]) == "--instructions")
        return bench::count_all() ? EXIT_SUCCESS : EXIT_FAILURE;
    return bench::initialize(argc, argv) && bench::compare_and_time() ? EXIT_SUCCESS : EXIT_FAILURE;
}
