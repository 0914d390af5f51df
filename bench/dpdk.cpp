// SPDX-License-Identifier: BSL-1.0
// usage: dpdk [--benchmark_...]
// Sending a stream by DPDK's driver net_null, which forgets packets: beside umpa's null_sink, beside net_null with
// mbufs that nobody writes, and beside DPDK's own testpmd, where dpdk-testpmd is installed (Debian: dpdk-dev). One run,
// in turns. Times are those of the CPU that makes and sends packets, so what else the machine does matters less.
#include "dpdk_testpmd.hpp"
#include "ratio_table.hpp"
#include "send_subject.hpp"
#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <rte_ethdev.h>
#include <rte_mbuf.h>
#include <string>
#include <thread>
#include <umpa/send/dpdk_port.hpp>
#include <umpa/send/null_sink.hpp>
#include <umpa/send/transmit.hpp>
#include <utility>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;

constexpr std::uint64_t many = 2'000'000;
constexpr int repetitions = 9;

/// The source address alone.
auto const flows_of_one_field =
    stream(make_packet(ethernet(source_address = "02:00:00:00:00:01"), ipv4(destination_address = "10.1.0.1"), udp(),
                       payload(std::array<std::byte, 18>{})),
           vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536));

double cpu_time(clockid_t of) {
    timespec now{};
    ::clock_gettime(of, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

/// Nanoseconds a packet, of all threads.
double time_of(auto const& packets, auto& to) {
    double const before = cpu_time(CLOCK_PROCESS_CPUTIME_ID);
    bench::check(transmit(packets, to, {.count = many}), many);
    return (cpu_time(CLOCK_PROCESS_CPUTIME_ID) - before) / static_cast<double>(many);
}

/// The least that DPDK takes: mbufs are taken from their pool and sent as they are.
double time_of_unchanged(dpdk_port const& port, umpa::detail::dpdk_pool& pool) {
    double time = 0;
    std::thread([&] {
        umpa::detail::be_an_lcore();
        std::array<rte_mbuf*, 64> mbufs{};
        double const before = cpu_time(CLOCK_THREAD_CPUTIME_ID);
        for (std::uint64_t sent = 0; sent < many;) {
            auto const some = static_cast<std::uint16_t>(pool.take(mbufs.data(), mbufs.size()));
            if (some == 0) bench::fail("net_null keeps mbufs");
            sent += rte_eth_tx_burst(port.number(), 0, mbufs.data(), some);
        }
        time = (cpu_time(CLOCK_THREAD_CPUTIME_ID) - before) / static_cast<double>(many);
        pool.empty_cache();
    }).join();
    return time;
}

struct competitor {
    std::string row; ///< as the table calls it
    std::function<double()> time;
};

void report(bench::ratio_table& table, std::string const& row, double nanoseconds) {
    benchmark::BenchmarkReporter::Run run;
    run.run_name.function_name = row;
    run.iterations = 1;
    run.cpu_accumulated_time = nanoseconds * 1e-9;
    run.time_unit = benchmark::kNanosecond;
    table.ReportRuns({run});
}

} // namespace

int main(int argc, char** argv) {
    if (!bench::initialize(argc, argv)) return 1;
    dpdk_environment const environment;
    dpdk_port port(environment, "net_null0");
    umpa::detail::dpdk_pool unchanged("unchanged", {}, SOCKET_ID_ANY);
    null_sink nowhere;
    bench::ratio_table table({"null_sink", "net_null, unchanged mbufs", "testpmd txonly", "testpmd flowgen"});
    std::vector<competitor> all;
    auto const add = [&](char const* subject, char const* name, std::function<double()> const& time) {
        all.push_back({table.add(subject, name), time});
    };
    auto const add_all = [&](char const* subject, auto const& packets) {
        add(subject, "umpa dpdk_port, net_null", [&] { return time_of(packets, port); });
        add(subject, "null_sink", [&] { return time_of(packets, nowhere); });
        add(subject, "net_null, unchanged mbufs", [&] { return time_of_unchanged(port, unchanged); });
    };
    add_all("60 bytes; address, port, two checksums", bench::flows);
    add_all("60 bytes; address, two checksums", flows_of_one_field);
    if (bench::has_testpmd()) {
        // They change one address: txonly the source without any checksum, flowgen the destination with that of IPv4.
        for (auto const& [name, arguments] : {std::pair("testpmd txonly", "--forward-mode=txonly --txonly-multi-flow"),
                                              std::pair("testpmd flowgen", "--forward-mode=flowgen")})
            add("60 bytes; address, two checksums", name,
                [one = std::make_shared<bench::testpmd>(std::string("--txpkts=60 --burst=64 ") + arguments)] {
                    return one->time(std::chrono::milliseconds(300));
                });
    } else {
        std::printf("dpdk-testpmd is not installed: its rows are left out\n");
    }
    for (int i = 0; i < repetitions; ++i)
        for (competitor const& one : all) report(table, one.row, one.time());
    table.Finalize();
}
