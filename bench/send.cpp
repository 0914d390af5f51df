// SPDX-License-Identifier: BSL-1.0
// Sending a stream, beside loops over the same calls of the system that send or write frames which never change.
// The packets of packet_socket go over a veth pair in a network namespace of this program: rows that need root.
#include "ratio_table.hpp"
#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sched.h>
#include <string>
#include <sys/socket.h>
#include <sys/uio.h>
#include <umpa/generate/stream.hpp>
#include <umpa/send/interface_counters.hpp>
#include <umpa/send/null_sink.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/pcap_file.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;

// So many at once that to start a run and to end it costs nothing beside them.
constexpr std::uint64_t count = 50'000;

auto const flows =
    stream(make_packet(ethernet(source_address = "02:00:00:00:00:01"), ipv4(destination_address = "10.1.0.1"), udp(),
                       payload(std::array<std::byte, 18>{})),
           vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536),
           vary(in<udp>, source_port) = uniform(1024, 65535), seed = 42);

std::string const path = std::filesystem::temp_directory_path() / ("umpa-bench-" + std::to_string(getpid()) + ".pcap");

void fail(std::string const& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}
void check(transmit_report const& report) {
    if (!report.is_complete() || report.accepted != count) fail(to_text(report));
}

/// sendmmsg over 64 frames.
void send_by_hand() {
    packet_socket const socket("near");
    auto frame = flows.packet(0);
    iovec piece{frame.data(), frame.size()};
    std::array<mmsghdr, 64> messages{};
    for (mmsghdr& one : messages) {
        one.msg_hdr.msg_iov = &piece;
        one.msg_hdr.msg_iovlen = 1;
    }
    for (std::uint64_t sent = 0; sent < count;) {
        auto const some = static_cast<unsigned>(std::min<std::uint64_t>(messages.size(), count - sent));
        int const now = ::sendmmsg(socket.native_handle(), messages.data(), some, 0);
        if (now > 0)
            sent += static_cast<std::uint64_t>(now);
        else if (errno != ENOBUFS)
            fail("sendmmsg fails");
    }
}
void send_by_umpa() { check(transmit(flows, packet_socket("near"), {.count = count})); }

/// fwrite of the same number of bytes: a head of 16 and a frame.
void write_by_hand() {
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    std::array<char, 16> const head{};
    auto const frame = flows.packet(0);
    for (std::uint64_t i = 0; i < count; ++i) {
        std::fwrite(head.data(), 1, head.size(), file);
        std::fwrite(frame.data(), 1, frame.size(), file);
    }
    std::fclose(file);
}
void write_at_once() {
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    std::array<char, 76> const record{};
    for (std::uint64_t i = 0; i < count; ++i) std::fwrite(record.data(), 1, record.size(), file);
    std::fclose(file);
}
void write_by_umpa() { check(transmit(flows, pcap_file(path), {.count = count})); }

void forget_by_umpa() { check(transmit(flows, null_sink(), {.count = count})); }

/// A cable to nowhere; false where there is none.
bool make_cable() {
    return ::geteuid() == 0 && ::unshare(CLONE_NEWNET) == 0 &&
           std::system("ip link add near type veth peer name far 2>/dev/null && "
                       "sysctl -q -w net.ipv6.conf.near.disable_ipv6=1 net.ipv6.conf.far.disable_ipv6=1 2>/dev/null; "
                       "ip link set near up && ip link set far up") == 0;
}

void add(bench::ratio_table& table, std::string const& subject, std::string const& competitor, void (*run)(),
         bool crosses_the_cable = false) {
    benchmark::RegisterBenchmark(table.add(subject, competitor).c_str(),
                                 [=](benchmark::State& state) {
                                     for (auto _ : state) {
                                         umpa::detail::far_end_counter const peer("near");
                                         run();
                                         // What did not arrive was not sent.
                                         if (crosses_the_cable && (!peer.since() || peer.since()->packets < count))
                                             fail("packets were lost");
                                     }
                                 })
        ->MeasureProcessCPUTime()
        ->Unit(benchmark::kNanosecond);
}

} // namespace

int main(int argc, char** argv) {
    if (!bench::initialize(argc, argv)) return 1;
    bench::ratio_table table({"fwrite, head and frame", "fwrite, a record", "sendmmsg by hand"});
    std::string const many = std::to_string(count) + " packets of 60 bytes";
    add(table, "pcap file, " + many, "umpa pcap_file", write_by_umpa);
    add(table, "pcap file, " + many, "fwrite, head and frame", write_by_hand);
    add(table, "pcap file, " + many, "fwrite, a record", write_at_once);
    if (make_cable()) {
        add(table, "veth, " + many, "umpa packet_socket", send_by_umpa, true);
        add(table, "veth, " + many, "sendmmsg by hand", send_by_hand, true);
    } else {
        std::printf("no veth pair can be made here: no packet is sent\n");
    }
    add(table, "nothing but packets, " + many, "umpa null_sink", forget_by_umpa);
    benchmark::RunSpecifiedBenchmarks(&table);
    std::filesystem::remove(path);
}
