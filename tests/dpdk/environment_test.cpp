// SPDX-License-Identifier: BSL-1.0
// The EAL is set up once a process, so all of its life is one test.
#include <dpdk/ports.hpp>
#include <optional>

namespace {

using namespace umpa;
using namespace umpa::test;

TEST(DpdkEnvironment, LivesOnce) {
    EXPECT_FALSE(dpdk_environment::is_set_up());
    EXPECT_NE(words_of<dpdk_environment_error>([] { dpdk_environment::of_program(); }).find("call rte_eal_init before"),
              std::string::npos);

    // An argument that is wrong does not spoil it.
    std::string const refused = words_of<dpdk_environment_error>([] { dpdk_environment({"--no-such-argument"}); });
    EXPECT_TRUE(refused.starts_with("dpdk_environment(\"--no-such-argument\"): the EAL refuses an argument"))
        << refused;
    EXPECT_FALSE(dpdk_environment::is_set_up());

    // An lcore has one CPU; this thread, and what it starts, has all that it had.
    auto const cpus = umpa::detail::usable_cpus();
    auto arguments = dpdk_environment::without_hugepages();
    arguments.back() = "0@" + std::to_string(cpus.back());
    arguments.push_back("--vdev=net_null_given");
    std::optional<dpdk_environment> first(arguments);
    EXPECT_TRUE(dpdk_environment::is_set_up());
    EXPECT_EQ(umpa::detail::usable_cpus(), cpus);
    EXPECT_NE(words_of<dpdk_environment_error>([] { dpdk_environment(); }).find("once in a process"),
              std::string::npos);

    // A port keeps it. A device that was given as an argument is there again when a port was closed.
    std::optional<dpdk_port> port(std::in_place, *first, "net_null_given");
    EXPECT_EQ(transmit(flows, *port, {.count = 100}).completed, 100U);
    port.emplace(dpdk_environment::of_program(), "net_null_given");
    EXPECT_EQ(transmit(flows, *port, {.count = 100}).completed, 100U);
    port.reset();
    port.emplace(*first, "net_null_given");
    first.reset();
    EXPECT_TRUE(dpdk_environment::is_set_up());
    EXPECT_EQ(transmit(flows, *port, {.count = 100}).completed, 100U);

    // With the last of them it is over.
    port.reset();
    EXPECT_FALSE(dpdk_environment::is_set_up());
    EXPECT_NE(words_of<dpdk_environment_error>([] { dpdk_environment(); }).find("once in a process"),
              std::string::npos);
}

}
