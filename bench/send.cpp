// SPDX-License-Identifier: BSL-1.0
// Sending a stream, beside loops over the same calls of the system that send or write frames which never change.
// The packets of packet_socket go over a veth pair in a network namespace of this program: rows that need root.
#include "send_subject.hpp"
#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <sys/socket.h>
#include <sys/uio.h>
#include <umpa/send/null_sink.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/pcap_file.hpp>
#include <umpa/send/transmit.hpp>
#include <unistd.h>
#include <vector>

namespace {

using namespace umpa;
using bench::add;
using bench::check;
using bench::count;
using bench::fail;
using bench::flows;

std::string const path = std::filesystem::temp_directory_path() / ("umpa-bench-" + std::to_string(getpid()) + ".pcap");

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

} // namespace

int main(int argc, char** argv) {
    if (!bench::initialize(argc, argv)) return 1;
    bench::ratio_table table({"fwrite, head and frame", "fwrite, a record", "sendmmsg by hand"});
    std::string const many = std::to_string(count) + " packets of 60 bytes";
    add(table, "pcap file, " + many, "umpa pcap_file", write_by_umpa);
    add(table, "pcap file, " + many, "fwrite, head and frame", write_by_hand);
    add(table, "pcap file, " + many, "fwrite, a record", write_at_once);
    if (bench::make_cable()) {
        add(table, "veth, " + many, "umpa packet_socket", send_by_umpa, count);
        add(table, "veth, " + many, "sendmmsg by hand", send_by_hand, count);
    } else {
        std::printf("no veth pair can be made here: no packet is sent\n");
    }
    add(table, "nothing but packets, " + many, "umpa null_sink", forget_by_umpa);
    benchmark::RunSpecifiedBenchmarks(&table);
    std::filesystem::remove(path);
}
