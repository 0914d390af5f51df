// SPDX-License-Identifier: BSL-1.0
// usage: serialize [--benchmark_...]
//        serialize --subjects
//        serialize --compare=COUNT [SUBJECT]
// Frames made by umpa, by hand, by libtins, and by a memcpy of the finished frame: first compared byte by byte, then
// timed in one run, in random order. --subjects lists what is made; --compare only compares, COUNT inputs of each, or
// of one.
// Needs: libtins.
#include "ratio_table.hpp"
#include "serialize_by_hand.hpp"
#include "serialize_by_hand_carefully.hpp"
#include "serialize_libtins.hpp"
#include "serialize_subject.hpp"
#include "serialize_umpa.hpp"
#include "serialize_values.hpp"
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace bench {
namespace {

template <std::size_t Size>
[[gnu::noinline]] void by_memcpy(values const& v, std::byte* out) {
    std::memcpy(out, v.frame.data(), Size);
}
[[gnu::noinline]] void by_memcpy_of_any_size(values const& v, std::byte* out) {
    std::memcpy(out, v.frame.data(), v.frame.size());
}

constexpr std::string_view usual_name = "by hand";
constexpr std::string_view careful_name = "by hand, carefully";

// By hand comes first: it says what is right.
std::vector<subject> subjects_of_fixed_size() {
    return {
        {"eth/ipv4/udp, 60 bytes, run-time values",
         60,
         0,
         {{usual_name, by_hand::udp4},
          {"by hand, checksum not inlined", by_hand::udp4_calling},
          {careful_name, by_hand_carefully::udp4},
          {"umpa", by_umpa::udp4},
          {"libtins", by_libtins::udp4},
          {"libtins, packet kept, serialized again", by_libtins::udp4_again},
          {"memcpy", by_memcpy<60>}}},
        {"eth/ipv4/udp, 60 bytes, constant payload",
         60,
         0,
         {{usual_name, by_hand::udp4_zeros},
          {careful_name, by_hand_carefully::udp4_zeros},
          {"umpa", by_umpa::udp4_zeros},
          {"memcpy", by_memcpy<60>}}},
        {"eth/ipv4/udp, MACs, DSCP, id, TTL vary too",
         60,
         0,
         {{usual_name, by_hand::udp4_every_field},
          {careful_name, by_hand_carefully::udp4_every_field},
          {"umpa", by_umpa::udp4_every_field},
          {"memcpy", by_memcpy<60>}}},
        {"eth/ipv4/udp, 60 bytes, all constant",
         60,
         0,
         {{usual_name, by_hand::udp4_constant},
          {careful_name, by_hand_carefully::udp4_constant},
          {"umpa", by_umpa::udp4_constant},
          {"umpa, not said to be constexpr", by_umpa::udp4_constant_unsaid},
          {"memcpy", by_memcpy<60>}}},
        {"eth/ipv4/tcp/options, 66 bytes",
         66,
         0,
         {{usual_name, by_hand::tcp4},
          {careful_name, by_hand_carefully::tcp4},
          {"umpa", by_umpa::tcp4},
          {"memcpy", by_memcpy<66>}}},
        {"eth/ipv6/udp, 80 bytes",
         80,
         0,
         {{usual_name, by_hand::udp6},
          {careful_name, by_hand_carefully::udp6},
          {"umpa", by_umpa::udp6},
          {"memcpy", by_memcpy<80>}}},
    };
}

std::vector<subject> all_subjects() {
    auto all = subjects_of_fixed_size();
    for (std::size_t size : {std::size_t{0}, std::size_t{64}, std::size_t{512}, std::size_t{1400}, longest_payload})
        all.push_back({"eth/ipv4/udp, run-time payload of " + std::to_string(size),
                       42 + size,
                       size,
                       {{usual_name, by_hand::udp4_long},
                        {careful_name, by_hand_carefully::udp4_long},
                        {"umpa", by_umpa::udp4_long},
                        {"memcpy", by_memcpy_of_any_size}}});
    return all;
}

/// So many that some have a checksum of zero, which UDP does not send.
constexpr std::uint64_t inputs_to_compare(subject const& its) { return its.payload_size > 64 ? 1000 : 200'000; }

bool compare_all(std::vector<subject> const& all) {
    for (subject const& one : all)
        if (!all_agree(one, inputs_to_compare(one))) return false;
    return true;
}

bool compare(std::uint64_t count, std::string_view title) {
    for (subject const& one : all_subjects())
        if (title.empty() || one.title == title)
            if (!all_agree(one, count)) return false;
    return true;
}

bool compare_and_time() {
    auto const all = all_subjects();
    if (!compare_all(all)) return false;
    std::vector<input_table> const tables(all.begin(), all.end());
    ratio_table table({"memcpy", std::string(usual_name), "libtins"});
    for (std::size_t i = 0; i < all.size(); ++i)
        for (competitor const& one : all[i].competitors)
            benchmark::RegisterBenchmark(
                table.add(all[i].title, std::string(one.name)).c_str(),
                [make = one.make, &its = tables[i]](benchmark::State& state) { run(state, make, its.inputs()); });
    benchmark::RunSpecifiedBenchmarks(&table);
    benchmark::Shutdown();
    return true;
}

}
}

int main(int argc, char** argv) {
    using namespace std::literals;
    constexpr auto compare_flag = "--compare="sv;
    std::string_view const first = argc > 1 ? argv[1] : "";
    if (first == "--subjects") {
        for (bench::subject const& one : bench::all_subjects()) std::printf("%s\n", one.title.c_str());
        return EXIT_SUCCESS;
    }
    if (first.starts_with(compare_flag))
        return bench::compare(std::stoull(argv[1] + compare_flag.size()), argc > 2 ? argv[2] : "") ? EXIT_SUCCESS
                                                                                                   : EXIT_FAILURE;

    if (!bench::initialize(argc, argv)) return EXIT_FAILURE;
    return bench::compare_and_time() ? EXIT_SUCCESS : EXIT_FAILURE;
}
