// SPDX-License-Identifier: BSL-1.0
// usage: serialize [--benchmark_...]
//        serialize --subjects
//        serialize --compare=COUNT [SUBJECT]
//        serialize --frames=COUNT
//        serialize --instructions
// Frames made by umpa, by hand, by other libraries, and by a memcpy of the finished frame: first compared byte by byte,
// then timed in one run, in random order. --subjects lists what is made; --compare only compares, COUNT inputs of each,
// or of one; --frames prints COUNT inputs of each and their frames as JSON; --instructions is for callgrind.
#include "../instructions.hpp"
#include "../ratio_table.hpp"
#include "subjects.hpp"
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace bench {
namespace {

/// So many that some have a checksum of zero, which UDP does not send.
constexpr std::uint64_t inputs_to_compare(subject const& its) { return its.payload_size > 64 ? 1000 : 200'000; }

bool compare(std::uint64_t count, std::string_view title) {
    for (subject const& one : all_subjects())
        if (title.empty() || one.title == title)
            if (!all_agree(one, count)) return false;
    return true;
}

/// The same loop for everyone. `make` is made opaque, so that no compiler adapts it to its caller.
void run(benchmark::State& state, maker make, std::vector<values> const& inputs) {
    std::byte* out = buffer().data();
    values const* const table = inputs.data();
    std::size_t const mask = inputs.size() - 1;
    std::size_t i = 0;
    benchmark::DoNotOptimize(make);
    for (auto _ : state) {
        make(table[i], out);
        benchmark::DoNotOptimize(out);
        benchmark::ClobberMemory();
        i = (i + 1) & mask;
    }
}

bool compare_and_time() {
    auto const all = all_subjects();
    for (subject const& one : all)
        if (!all_agree(one, inputs_to_compare(one))) return false;
    std::vector<input_table> const tables(all.begin(), all.end());
    ratio_table table({"memcpy", "by hand", "libtins"});
    for (std::size_t i = 0; i < all.size(); ++i)
        for (competitor const& one : all[i].competitors)
            benchmark::RegisterBenchmark(
                table.add(all[i].title, std::string(one.name)).c_str(),
                [make = one.make, &its = tables[i]](benchmark::State& state) { run(state, make, its.inputs()); });
    benchmark::RunSpecifiedBenchmarks(&table);
    benchmark::Shutdown();
    return true;
}

[[gnu::noinline]] void make_nothing(values const&, std::byte*) {}

void count_one(subject const& its, competitor const& one, std::vector<values> const& inputs) {
    auto* const volatile make = one.make;
    count_instructions(its.title, std::string(one.name), inputs.size(), [&] {
        for (values const& v : inputs) make(v, buffer().data());
    });
}
bool count_all() {
    if (!instructions_are_counted()) return false;
    for (subject const& its : all_subjects()) {
        if (!all_agree(its, 4)) return false;
        input_table const table(its);
        count_one(its, {nothing, make_nothing}, table.inputs());
        for (competitor const& one : its.competitors) count_one(its, one, table.inputs());
    }
    return true;
}

void print_pair(char const* name, address16 const& halves) {
    std::printf(", \"%s\": \"%016llx%016llx\"", name, static_cast<unsigned long long>(halves[0]),
                static_cast<unsigned long long>(halves[1]));
}
void print_hex(char const* name, std::span<std::byte const> bytes) {
    std::printf(", \"%s\": \"", name);
    for (std::byte const one : bytes) std::printf("%02x", static_cast<unsigned>(one));
    std::printf("\"");
}

/// An input and its frame as a line of JSON, for peers that are no C++.
void print_frame(subject const& its, std::uint64_t k) {
    values const v = input(k, its.payload_size);
    auto const frame = frame_by(its.competitors[0].make, v, its.frame_size);
    std::printf("{\"subject\": \"%s\"", its.title.c_str());
    auto const number = [](char const* name, std::uint64_t value) {
        std::printf(", \"%s\": %llu", name, static_cast<unsigned long long>(value));
    };
    number("source_mac", v.source_mac);
    number("source", v.source);
    number("destination", v.destination);
    print_pair("source6", v.source6);
    print_pair("destination6", v.destination6);
    number("sequence", v.sequence);
    number("inner_source", v.inner_source);
    number("inner_destination", v.inner_destination);
    number("network", v.network);
    number("source_port", v.source_port);
    number("destination_port", v.destination_port);
    number("outer_port", v.outer_port);
    number("identification", v.identification);
    number("window", v.window);
    number("segment_size", v.segment_size);
    number("vlan", v.vlan);
    print_hex("payload", its.what == stack::udp4_long ? v.long_payload : std::span<std::byte const>(v.payload));
    print_hex("frame", std::span(frame).first(its.frame_size));
    std::printf("}\n");
}
bool print_frames(std::uint64_t count) {
    for (subject const& its : all_subjects())
        if (its.how == kind::run_time)
            for (std::uint64_t k = 0; k < count; ++k) print_frame(its, k);
    return true;
}

bool print_subjects() {
    for (subject const& one : all_subjects()) std::printf("%s\n", one.title.c_str());
    return true;
}

/// The number that stands behind an option; negative where the argument is another.
long long number_of(std::string_view argument, std::string_view option) {
    return argument.starts_with(option) ? std::atoll(argument.data() + option.size()) : -1;
}

bool do_as_told(int argc, char** argv) {
    std::string_view const first = argc > 1 ? argv[1] : "";
    if (first == "--subjects") return print_subjects();
    if (first == "--instructions") return count_all();
    if (auto const count = number_of(first, "--compare="); count >= 0)
        return compare(static_cast<std::uint64_t>(count), argc > 2 ? argv[2] : "");
    if (auto const count = number_of(first, "--frames="); count >= 0)
        return print_frames(static_cast<std::uint64_t>(count));
    return initialize(argc, argv) && compare_and_time();
}

}
}

int main(int argc, char** argv) { return bench::do_as_told(argc, argv) ? EXIT_SUCCESS : EXIT_FAILURE; }
