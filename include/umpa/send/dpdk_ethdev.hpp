// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <optional>
#include <rte_dev.h>
#include <rte_ethdev.h>
#include <string>
#include <string_view>
#include <thread>
#include <umpa/send/dpdk_environment.hpp>
#include <umpa/send/dpdk_error.hpp>
#include <umpa/send/dpdk_options.hpp>

// What is asked of DPDK's ports by their numbers.

namespace umpa::detail {

inline std::string dpdk_ports_there_are() {
    std::string joined;
    for (unsigned i = 0; i < RTE_MAX_ETHPORTS; ++i) {
        std::array<char, RTE_ETH_NAME_MAX_LEN> name{};
        auto const number = static_cast<std::uint16_t>(i);
        if (rte_eth_dev_is_valid_port(number) == 0 || rte_eth_dev_get_name_by_port(number, name.data()) != 0) continue;
        joined.append(joined.empty() ? "" : ", ").append(name.data());
    }
    return joined.empty() ? "none" : joined;
}

struct found_dpdk_port {
    std::uint16_t number = 0;
    bool is_made = false; ///< for whoever asked for it
};

/// The port of that name; or one that is made of a device as --vdev and -a take it. `port`: as errors call it.
inline found_dpdk_port find_dpdk_port(std::string const& port, std::string const& device) {
    if (!dpdk_environment::is_set_up()) raise(dpdk_environment_error(port + ": there is no dpdk_environment"));
    found_dpdk_port found;
    std::string const name = device.substr(0, device.find(','));
    bool const is_there = rte_eth_dev_get_port_by_name(name.c_str(), &found.number) == 0;
    if (is_there && name == device) return found;
    int error = is_there ? -EEXIST : rte_dev_probe(device.c_str());
    if (error == 0 && rte_eth_dev_get_port_by_name(name.c_str(), &found.number) != 0) error = -ENODEV;
    if (error == -EEXIST)
        raise(
            dpdk_no_such_port(port + ": there is a " + name + " already; say its name alone, or another one", EEXIST));
    if (error != 0)
        raise(dpdk_no_such_port(port + ": no such port, and none can be made (" + dpdk_reason(error) +
                                    "); there are: " + dpdk_ports_there_are() +
                                    "; name one of those, or a device as --vdev and -a take it",
                                -error));
    found.is_made = true;
    return found;
}

/// `port`: as errors call it.
inline void wait_for_dpdk_link(std::string const& port, std::uint16_t number, std::chrono::milliseconds patience) {
    auto const end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        rte_eth_link link{};
        int const error = rte_eth_link_get_nowait(number, &link);
        if (error != 0 || link.link_status == RTE_ETH_LINK_UP) return;
        if (std::chrono::steady_clock::now() >= end)
            raise(dpdk_port_error(port + ": its link is down; is the cable in, and the other end up?", ENETDOWN));
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

/// Nothing where the driver does not count.
inline std::optional<dpdk_counters> dpdk_counters_of(std::uint16_t number) {
    rte_eth_stats found{};
    if (rte_eth_stats_get(number, &found) != 0) return std::nullopt;
    return dpdk_counters{found.opackets, found.obytes, found.oerrors};
}

/// A driver that hands mbufs to other code, which may write into them.
inline bool gives_mbufs_away(std::string_view driver) {
    return driver == "net_ring" || driver == "net_bonding" || driver == "net_failsafe" || driver == "net_softnic";
}

}
