// SPDX-License-Identifier: BSL-1.0
// Sending a stream, beside loops over the same calls of the system that send or write frames which never change, and
// beside trafgen, which varies the same two fields, and tcpreplay, which sends a file of such frames.
// The packets of packet_socket go over a veth pair in a network namespace of this program: rows that need root. The far
// end counts what arrives.
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

/// What costs some milliseconds to begin is asked for more packets.
constexpr std::uint64_t many = 4 * count;

bool is_installed(std::string const& program) {
    return std::system(("command -v " + program + " >/dev/null").c_str()) == 0;
}
void run_program(std::string const& command) {
    if (std::system(("timeout 60 " + command + " >/dev/null 2>&1").c_str()) != 0) fail(command + " fails");
}

void send_by_trafgen() {
    std::string const packet =
        "{ eth(sa=02:00:00:00:00:01, da=02:00:00:00:00:02), ip4(sa=dinc(0x0a000000, 0x0a00ffff), da=10.1.0.1), "
        "udp(sp=drnd(1024, 65535), dp=9), fill(0, 18) }";
    run_program("trafgen --out near --cpus 1 --no-sock-mem --no-cpu-stats --num " + std::to_string(many) + " '" +
                packet + "'");
}

constexpr std::uint64_t in_file = 1000;
std::string const replayed = path + ".replayed";

void send_by_tcpreplay() {
    run_program("tcpreplay --topspeed --preload-pcap --intf1=near --loop=" + std::to_string(many / in_file) + " " +
                replayed);
}

void add_programs(bench::ratio_table& table, std::string const& subject) {
    if (is_installed("trafgen"))
        add(table, subject, "trafgen", send_by_trafgen, many);
    else
        std::printf("trafgen is not installed\n");
    check(transmit(flows, pcap_file(replayed), {.count = in_file}), in_file);
    if (is_installed("tcpreplay"))
        add(table, subject, "tcpreplay", send_by_tcpreplay, many);
    else
        std::printf("tcpreplay is not installed\n");
}

void forget_by_umpa() { check(transmit(flows, null_sink(), {.count = count})); }

constexpr auto file_subject = "pcap file, a packet of 60 bytes";
constexpr auto cable_subject = "veth, a packet of 60 bytes";

} // namespace

int main(int argc, char** argv) {
    if (!bench::initialize(argc, argv)) return 1;
    bench::ratio_table table({"fwrite, head and frame", "fwrite, a record", "sendmmsg by hand"});
    add(table, file_subject, "umpa pcap_file", write_by_umpa);
    add(table, file_subject, "fwrite, head and frame", write_by_hand);
    add(table, file_subject, "fwrite, a record", write_at_once);
    if (bench::make_cable()) {
        add(table, cable_subject, "umpa packet_socket", send_by_umpa, count);
        add(table, cable_subject, "sendmmsg by hand", send_by_hand, count);
        add_programs(table, cable_subject);
    } else {
        std::printf("no veth pair can be made here: no packet is sent\n");
    }
    add(table, "nothing but packets, 60 bytes", "umpa null_sink", forget_by_umpa);
    benchmark::RunSpecifiedBenchmarks(&table);
    std::filesystem::remove(path);
    std::filesystem::remove(replayed);
}
