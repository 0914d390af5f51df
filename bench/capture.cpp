// SPDX-License-Identifier: BSL-1.0
// Reading a capture and summing one field of its packets, beside libpcap's own loops over the same file.
// --megabytes=N: the size of the capture, which is made at the start and deleted at the end; 8 when it is not said.
#include "ratio_table.hpp"
#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <pcap/pcap.h>
#include <string>
#include <string_view>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/read/field_bits.hpp>
#include <umpa/receive/capture.hpp>
#include <unistd.h>

namespace {

using namespace umpa;

constexpr std::size_t frame_size = 100;
constexpr std::size_t ip_offset = 14;

/// A capture of frames of 100 bytes, whose lengths are made to differ.
class made_capture {
public:
    explicit made_capture(std::size_t megabytes)
        : path_(std::filesystem::temp_directory_path() / ("umpa-bench-" + std::to_string(getpid()) + ".pcap")),
          count_(megabytes * 1'000'000 / (frame_size + 16)) {
        std::array<std::byte, frame_size - 42> const content{};
        auto frame = make_packet(ethernet(), ipv4(), udp(), payload(content));
        capture_writer writer(path_);
        for (std::size_t i = 0; i < count_; ++i) {
            frame[in<ipv4>][fields::total_length] = static_cast<std::uint16_t>(i);
            writer.write(frame, capture_time(std::chrono::microseconds(i)));
        }
        writer.close();
    }
    made_capture(made_capture const&) = delete;
    ~made_capture() { std::filesystem::remove(path_); }

    std::string const& path() const { return path_; }
    std::size_t count() const { return count_; }

private:
    std::string path_;
    std::size_t count_;
};

std::uint64_t by_hand(unsigned char const* frame, std::size_t size) {
    if (size < ip_offset + 20) return 0;
    return static_cast<std::uint64_t>(frame[ip_offset + 2]) << 8 | frame[ip_offset + 3];
}

constexpr std::size_t place_of(std::string_view name) { return row_named(field_table<ipv4_fields>, name); }

std::uint64_t by_field(captured_view const& frame) {
    if (frame.bytes.size() < ip_offset + 20) return 0;
    return read_field<ipv4_fields, place_of("total_length")>(frame.bytes.data() + ip_offset);
}

struct close_pcap {
    void operator()(pcap_t* handle) const { pcap_close(handle); }
};

auto open_by_libpcap(std::string const& path) {
    char words[PCAP_ERRBUF_SIZE];
    return std::unique_ptr<pcap_t, close_pcap>(
        pcap_open_offline_with_tstamp_precision(path.c_str(), PCAP_TSTAMP_PRECISION_NANO, words));
}

std::uint64_t libpcap_loop(std::string const& path) {
    std::uint64_t sum = 0;
    pcap_loop(
        open_by_libpcap(path).get(), -1,
        [](unsigned char* to, pcap_pkthdr const* head, unsigned char const* frame) {
            *reinterpret_cast<std::uint64_t*>(to) += by_hand(frame, head->caplen);
        },
        reinterpret_cast<unsigned char*>(&sum));
    return sum;
}

std::uint64_t libpcap_next(std::string const& path) {
    auto const handle = open_by_libpcap(path);
    std::uint64_t sum = 0;
    pcap_pkthdr* head = nullptr;
    unsigned char const* frame = nullptr;
    while (pcap_next_ex(handle.get(), &head, &frame) == 1) sum += by_hand(frame, head->caplen);
    return sum;
}

std::uint64_t umpa_range(std::string const& path) {
    std::uint64_t sum = 0;
    for (captured_view const& frame : capture_file(path)) sum += by_field(frame);
    return sum;
}

std::uint64_t umpa_loop(std::string const& path) {
    std::uint64_t sum = 0;
    from_file_loop(path, [&](captured_view const& frame) { sum += by_field(frame); });
    return sum;
}

struct competitor {
    char const* name;
    std::uint64_t (*sum)(std::string const&);
};
constexpr competitor competitors[] = {{"pcap_loop", libpcap_loop},
                                      {"pcap_next_ex", libpcap_next},
                                      {"umpa, for (frame : capture_file)", umpa_range},
                                      {"umpa, from_file_loop", umpa_loop}};

/// Each iteration is a packet.
void run(benchmark::State& state, made_capture const& capture, std::uint64_t (*sum)(std::string const&)) {
    while (state.KeepRunningBatch(static_cast<benchmark::IterationCount>(capture.count())))
        benchmark::DoNotOptimize(sum(capture.path()));
}

/// Takes --megabytes=N out of the command line.
std::size_t megabytes(int& argc, char** argv) {
    constexpr std::string_view option = "--megabytes=";
    std::size_t size = 8;
    int kept = 0;
    for (int i = 0; i < argc; ++i)
        if (std::string_view(argv[i]).starts_with(option))
            size = std::strtoul(argv[i] + option.size(), nullptr, 10);
        else
            argv[kept++] = argv[i];
    argc = kept;
    return size;
}

}

int main(int argc, char** argv) {
    std::size_t const size = megabytes(argc, argv);
    made_capture const capture(size);
    for (competitor const& one : competitors)
        if (one.sum(capture.path()) != libpcap_loop(capture.path()))
            return std::fprintf(stderr, "%s gives another sum\n", one.name), EXIT_FAILURE;
    if (!bench::initialize(argc, argv)) return EXIT_FAILURE;
    bench::ratio_table table({"pcap_loop"});
    std::string const subject = "a packet of " + std::to_string(size) + " MB of 100-byte frames";
    for (competitor const& one : competitors)
        benchmark::RegisterBenchmark(table.add(subject, one.name).c_str(), run, std::cref(capture), one.sum);
    benchmark::RunSpecifiedBenchmarks(&table);
}
