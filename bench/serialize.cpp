// SPDX-License-Identifier: BSL-1.0
// usage: serialize [--compare=COUNT] [--benchmark_...]
// Frames made by umpa, by hand, by libtins, and by a memcpy of the finished frame: first compared byte by byte, then
// timed in one run, in random order. --compare only compares, COUNT inputs each.
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
std::vector<subject> const subjects{
    {"eth/ipv4/udp, 60 bytes, run-time values", 60, 0,
     {{usual_name, by_hand::udp4},
      {careful_name, by_hand_carefully::udp4},
      {"umpa", by_umpa::udp4},
      {"libtins", by_libtins::udp4},
      {"libtins, packet kept and serialized again", by_libtins::udp4_again},
      {"memcpy", by_memcpy<60>}}},
    {"the same, constant payload", 60, 0,
     {{usual_name, by_hand::udp4_zeros},
      {careful_name, by_hand_carefully::udp4_zeros},
      {"umpa", by_umpa::udp4_zeros},
      {"memcpy", by_memcpy<60>}}},
    {"the same, MACs, DSCP, id and TTL vary too", 60, 0,
     {{usual_name, by_hand::udp4_every_field},
      {careful_name, by_hand_carefully::udp4_every_field},
      {"umpa", by_umpa::udp4_every_field},
      {"memcpy", by_memcpy<60>}}},
    {"the same, all constant", 60, 0,
     {{usual_name, by_hand::udp4_constant},
      {careful_name, by_hand_carefully::udp4_constant},
      {"umpa", by_umpa::udp4_constant},
      {"umpa, not said to be constexpr", by_umpa::udp4_constant_unsaid},
      {"memcpy", by_memcpy<60>}}},
    {"eth/ipv4/tcp + MSS, SACK, scale, 66 bytes", 66, 0,
     {{usual_name, by_hand::tcp4},
      {careful_name, by_hand_carefully::tcp4},
      {"umpa", by_umpa::tcp4},
      {"memcpy", by_memcpy<66>}}},
    {"eth/ipv6/udp, 80 bytes", 80, 0,
     {{usual_name, by_hand::udp6},
      {careful_name, by_hand_carefully::udp6},
      {"umpa", by_umpa::udp6},
      {"memcpy", by_memcpy<80>}}},
};

subject with_payload(std::string_view title, std::size_t size) {
    return {title, 42 + size, size,
            {{usual_name, by_hand::udp4_long},
             {careful_name, by_hand_carefully::udp4_long},
             {"umpa", by_umpa::udp4_long},
             {"memcpy", by_memcpy_of_any_size}}};
}

std::vector<subject> all_subjects() {
    auto all = subjects;
    all.push_back(with_payload("eth/ipv4/udp, run-time payload of 0", 0));
    all.push_back(with_payload("the same, of 64", 64));
    all.push_back(with_payload("the same, of 512", 512));
    all.push_back(with_payload("the same, of 1400", 1400));
    all.push_back(with_payload("the same, of 9000", 9000));
    all.push_back(with_payload("the same, of 1399", 1399));
    return all;
}

/// A frame that is compared for many inputs has its checksum of zero among them.
constexpr std::uint64_t inputs_to_compare(subject const& its) { return its.payload_size > 64 ? 1000 : 200'000; }

int compare(std::vector<subject> const& all, std::uint64_t count) {
    for (subject const& one : all)
        if (!all_agree(one, count > 0 ? count : inputs_to_compare(one))) return EXIT_FAILURE;
    return EXIT_SUCCESS;
}

int compare_and_time(std::vector<subject> const& all) {
    if (compare(all, 0) != EXIT_SUCCESS) return EXIT_FAILURE;
    std::vector<input_table> tables(all.begin(), all.end());
    for (std::size_t i = 0; i < all.size(); ++i)
        for (competitor const& one : all[i].competitors)
            benchmark::RegisterBenchmark((std::string(all[i].title) + "|" + std::string(one.name)).c_str(), run, one.make,
                                         tables[i].inputs());
    ratio_table table({"memcpy", std::string(usual_name), "libtins"});
    benchmark::RunSpecifiedBenchmarks(&table);
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}

}
}

int main(int argc, char** argv) {
    using namespace std::literals;
    constexpr auto compare_flag = "--compare="sv;
    if (argc == 2 && std::string_view(argv[1]).starts_with(compare_flag))
        return bench::compare(bench::all_subjects(), std::stoull(argv[1] + compare_flag.size()));

    // These come first, so that the command line can say otherwise.
    std::string defaults[] = {"--benchmark_repetitions=9", "--benchmark_enable_random_interleaving=true",
                              "--benchmark_min_time=0.05"};
    std::vector<char*> arguments{argv[0]};
    for (std::string& one : defaults) arguments.push_back(one.data());
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    int count = static_cast<int>(arguments.size());
    arguments.push_back(nullptr);
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return EXIT_FAILURE;
    return bench::compare_and_time(bench::all_subjects());
}
