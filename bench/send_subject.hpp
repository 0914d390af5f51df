// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "ratio_table.hpp"
#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sched.h>
#include <string>
#include <sys/resource.h>
#include <umpa/generate/stream.hpp>
#include <umpa/send/interface_counters.hpp>
#include <umpa/send/report_text.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>

namespace bench {

// So many at once that to start a run and to end it costs nothing beside them.
inline constexpr std::uint64_t count = 50'000;

/// The stream that is sent: two fields vary, and with them two checksums.
inline auto make_flows() {
    using namespace umpa;
    using namespace umpa::fields;
    using namespace umpa::literals;
    return stream(make_packet(ethernet(source_address = "02:00:00:00:00:01"), ipv4(destination_address = "10.1.0.1"),
                              udp(), payload(std::array<std::byte, 18>{})),
                  vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536),
                  vary(in<udp>, source_port) = uniform(1024, 65535), seed = 42);
}
inline auto const flows = make_flows();

inline void fail(std::string const& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}
inline void check(umpa::transmit_report const& report, std::uint64_t asked = count) {
    if (!report.is_complete() || report.accepted != asked) fail(to_text(report));
}

/// A cable from `near` to `far` in a network namespace of this program; false where none can be made.
inline bool make_cable() {
    return ::geteuid() == 0 && ::unshare(CLONE_NEWNET) == 0 &&
           std::system("ip link add near type veth peer name far 2>/dev/null && "
                       "sysctl -q -w net.ipv6.conf.near.disable_ipv6=1 net.ipv6.conf.far.disable_ipv6=1 2>/dev/null; "
                       "ip link set near up && ip link set far up") == 0;
}

/// CPU seconds of this program, and of those that it ran to their end.
inline double cpu_seconds() {
    double sum = 0;
    for (auto whose : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        ::getrusage(whose, &used);
        for (timeval const& part : {used.ru_utime, used.ru_stime})
            sum += static_cast<double>(part.tv_sec) + 1e-6 * static_cast<double>(part.tv_usec);
    }
    return sum;
}

/// A row, of the CPU time of a packet. `run` sends `count` packets, or `crossing`, which then have to arrive at the far
/// end of the cable. The counter "wall" is the time on the clock, in seconds a packet.
template <class Run>
void add(ratio_table& table, std::string const& subject, std::string const& competitor, Run run,
         std::uint64_t crossing = 0) {
    using clock = std::chrono::steady_clock;
    auto measure = [=](benchmark::State& state) {
        std::uint64_t const packets = crossing == 0 ? count : crossing;
        double wall = 0;
        while (state.KeepRunningBatch(static_cast<benchmark::IterationCount>(packets))) {
            umpa::detail::far_end_counter const peer("near");
            auto const begin = clock::now();
            double const before = cpu_seconds();
            run();
            state.SetIterationTime(cpu_seconds() - before);
            wall += std::chrono::duration<double>(clock::now() - begin).count();
            if (crossing != 0 && (!peer.since() || peer.since()->packets < crossing))
                fail(competitor + ": packets were lost");
        }
        state.counters["wall"] = wall / static_cast<double>(state.iterations());
    };
    benchmark::RegisterBenchmark(table.add(subject, competitor).c_str(), measure)
        ->UseManualTime()
        ->Unit(benchmark::kNanosecond);
}

}
