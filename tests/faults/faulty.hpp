// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <faults/faults.hpp>
#include <filesystem>
#include <gtest/gtest.h>
#include <net/if.h>
#include <netns/arrivals.hpp>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <system_error>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/report_text.hpp>
#include <unistd.h>
#include <vector>

// What all tests of faults look at: descriptors that stay open, time that does not end, counts that are not exact.

namespace umpa::test {

inline std::size_t open_descriptors() {
    std::size_t count = 0;
    for ([[maybe_unused]] auto const& one : std::filesystem::directory_iterator("/proc/self/fd")) ++count;
    return count;
}

/// What an errno value is called where a test fails.
inline std::string words_of(int error) { return std::to_string(error) + ", " + std::generic_category().message(error); }

/// A network namespace with nothing but loopback, which is up. A test that takes a minute hangs, and is ended.
class Faults : public testing::Test {
protected:
    void SetUp() override {
        if (geteuid() != 0) GTEST_SKIP() << "raw sockets and network namespaces take root";
        if (unshare(CLONE_NEWNET) != 0)
            GTEST_SKIP() << "no network namespace can be made here: " << std::strerror(errno);
        detail::owned_descriptor const any(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        ifreq request{.ifr_ifrn = {"lo"}, .ifr_ifru = {}};
        request.ifr_flags = IFF_UP | IFF_RUNNING;
        ASSERT_EQ(::ioctl(any.number(), SIOCSIFFLAGS, &request), 0);
        alarm(60);
    }
    void TearDown() override { alarm(0); }
};

/// Descriptors that were opened since, and still are.
class no_leak {
public:
    no_leak() = default;
    no_leak(no_leak const&) = delete;
    ~no_leak() { EXPECT_EQ(open_descriptors(), before_) << "file descriptors were left open"; }

private:
    std::size_t before_ = open_descriptors();
};

/// The packets that were accepted are packets of the stream, in order, each as packet(k) is, none twice; as many as are
/// missing among them failed.
template <class Stream>
void expect_exact(transmit_report const& report, Stream const& flows, byte_vectors const& accepted) {
    std::uint64_t const failed = report.failed_in_all();
    EXPECT_EQ(report.asked, report.accepted + failed + report.left) << report;
    EXPECT_EQ(report.completed, report.accepted) << report;
    EXPECT_EQ(report.accepted, accepted.size()) << report;
    std::uint64_t bytes = 0;
    for (auto const& one : accepted) bytes += one.size();
    EXPECT_EQ(report.bytes, bytes);
    std::size_t found = 0;
    for (std::uint64_t k = 0; k < report.accepted + failed && found < accepted.size(); ++k)
        found += accepted[found] == flows.packet(k);
    EXPECT_EQ(found, accepted.size()) << "something was sent that is no packet of the stream, or was sent twice";
    if (report.stopped.empty())
        EXPECT_EQ(report.left, 0U) << report;
    else
        EXPECT_GT(report.left + failed, 0U) << report;
    for (failed_packets const& one : report.failed) EXPECT_NE(one.why, "") << words_of(one.error);
}

}
