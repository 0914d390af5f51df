// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string>
#include <system_error>
#include <umpa/errors/error.hpp>
#include <utility>

namespace umpa {

/// What DPDK refuses. what() is a sentence: of which port, what is wrong, what to do.
struct dpdk_error : error {
    explicit dpdk_error(std::string const& words, int number = 0) : error(words), number_(number) {}

    /// What DPDK gave as the reason, an errno value; 0 where it is umpa that refuses.
    int number() const noexcept { return number_; }

private:
    int number_;
};

/// The EAL, DPDK's environment, could not be set up.
struct dpdk_environment_error : dpdk_error {
    using dpdk_error::dpdk_error;
};

/// There is no port of that name, and none can be made.
struct dpdk_no_such_port : dpdk_error {
    using dpdk_error::dpdk_error;
};

/// A port does not do what is asked of it: not so many queues, no such checksums, no link.
struct dpdk_port_error : dpdk_error {
    using dpdk_error::dpdk_error;
};

/// A pool of mbufs is too small, or there is no memory for it.
struct dpdk_pool_error : dpdk_error {
    using dpdk_error::dpdk_error;
};

/// A packet is larger than the mbufs.
struct dpdk_frame_error : dpdk_error {
    using dpdk_error::dpdk_error;
};

namespace detail {

/// The system's words for an error of DPDK, which gives them with either sign.
inline std::string dpdk_reason(int number) { return std::generic_category().message(number < 0 ? -number : number); }

} // namespace detail

}
