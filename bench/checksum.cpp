// SPDX-License-Identifier: BSL-1.0
// Sums and CRCs of payloads, each beside memcpy of the same bytes.
#include "ratio_table.hpp"
#include <array>
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <span>
#include <string>
#include <umpa/build/checksum.hpp>
#include <umpa/declare/crc.hpp>
#include <vector>

namespace {

using bytes = std::span<std::byte const>;

std::vector<std::byte> content(std::size_t size) {
    std::vector<std::byte> made(size);
    for (std::size_t i = 0; i < size; ++i) made[i] = static_cast<std::byte>(7 * i + 1);
    return made;
}

/// RFC 1071 as a loop over words of 16 bits.
std::uint64_t sum_by_words(bytes from) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i + 1 < from.size(); i += 2)
        sum += static_cast<std::uint64_t>(from[i]) << 8 | static_cast<std::uint64_t>(from[i + 1]);
    if (from.size() % 2 == 1) sum += static_cast<std::uint64_t>(from.back()) << 8;
    return sum;
}

template <class Digest>
std::uint64_t crc(bytes from) {
    Digest digest;
    digest.add(from);
    return digest.value();
}
template <std::uint32_t Polynomial>
std::uint64_t crc_by_bytes(bytes from) {
    return boost::endian::endian_reverse(~umpa::detail::crc_by_bytes<Polynomial>(~0U, from.data(), from.size()));
}

std::uint64_t umpa_sum(bytes from) { return umpa::detail::fold(umpa::detail::sum_of_bytes(from)); }
std::uint64_t plain_sum(bytes from) { return umpa::detail::fold(sum_by_words(from)); }

struct competitor {
    char const* name;
    std::uint64_t (*function)(bytes);
};
constexpr competitor competitors[] = {
    {"Internet checksum, umpa", umpa_sum},
    {"Internet checksum, word by word", plain_sum},
    {"CRC-32C, umpa", crc<umpa::crc32c_digest>},
    {"CRC-32C, a table byte by byte", crc_by_bytes<umpa::detail::crc32c_polynomial>},
    {"CRC-32, umpa", crc<umpa::crc32_digest>},
    {"CRC-32, a table byte by byte", crc_by_bytes<umpa::detail::crc32_polynomial>},
};

/// Competitors stand in pairs.
bool agree(std::size_t size) {
    auto const from = content(size);
    for (std::size_t i = 0; i < std::size(competitors); i += 2)
        if (competitors[i].function(from) != competitors[i + 1].function(from)) return false;
    return true;
}

void copy(benchmark::State& state, std::size_t size) {
    auto const from = content(size);
    auto to = from;
    for (auto _ : state) {
        benchmark::DoNotOptimize(from.data());
        std::memcpy(to.data(), from.data(), from.size());
        benchmark::ClobberMemory();
    }
}
void run(benchmark::State& state, std::size_t size, std::uint64_t (*function)(bytes)) {
    auto const from = content(size);
    for (auto _ : state) {
        benchmark::DoNotOptimize(from.data());
        benchmark::DoNotOptimize(function(from));
    }
}

}

int main(int argc, char** argv) {
    for (std::size_t size = 0; size < 10'000; size += size < 600 ? 1 : 37)
        if (!agree(size)) return std::fprintf(stderr, "the sums of %zu bytes differ\n", size), EXIT_FAILURE;
    if (!bench::initialize(argc, argv)) return EXIT_FAILURE;
    bench::ratio_table table({"memcpy"});
    for (std::size_t const size : {64U, 256U, 1400U, 9000U}) {
        std::string const subject = std::to_string(size) + " bytes";
        benchmark::RegisterBenchmark(table.add(subject, "memcpy").c_str(), copy, size);
        for (competitor const& one : competitors)
            benchmark::RegisterBenchmark(table.add(subject, one.name).c_str(), run, size, one.function);
    }
    benchmark::RunSpecifiedBenchmarks(&table);
}
