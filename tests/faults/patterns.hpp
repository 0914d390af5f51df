// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cerrno>
#include <cstdint>
#include <faults/faults.hpp>
#include <vector>

namespace umpa::test {

/// Of send(2), sendmmsg(2), packet(7), raw(7), ip(7) and ipv6(7), and some that stand nowhere.
inline constexpr std::array sending_errors{EACCES,        EAGAIN,
                                           EALREADY,      EBADF,
                                           ECONNRESET,    EDESTADDRREQ,
                                           EFAULT,        EHOSTUNREACH,
                                           EHOSTDOWN,     EINTR,
                                           EINVAL,        EISCONN,
                                           EMSGSIZE,      ENETDOWN,
                                           ENETUNREACH,   ENOBUFS,
                                           ENODEV,        ENOENT,
                                           ENOMEM,        ENOTCONN,
                                           ENOTSOCK,      ENXIO,
                                           EOPNOTSUPP,    EPERM,
                                           EPIPE,         EBUSY,
                                           EIO,           ENOSPC,
                                           ECONNREFUSED,  ESHUTDOWN,
                                           EADDRNOTAVAIL, ETIMEDOUT,
                                           ENOSYS,        524 /* of the kernel */,
                                           4095};

/// Which calls fail.
struct fault_pattern {
    char const* name;
    std::uint64_t first, every, times;
    std::size_t at_most = no_limit; ///< of the other calls

    std::vector<fault> of(call which, int error) const {
        std::vector<fault> planned{{.which = which, .error = error, .first = first, .every = every, .times = times}};
        if (at_most != no_limit) planned.push_back({.which = which, .at_most = at_most});
        return planned;
    }
};
inline constexpr std::array fault_patterns{fault_pattern{"the first", 1, 1, 1},
                                           fault_pattern{"the third", 3, 1, 1},
                                           fault_pattern{"each second", 2, 2, no_limit},
                                           fault_pattern{"all from the second on", 2, 1, no_limit},
                                           fault_pattern{"seven, then an error, and so on", 2, 2, no_limit, 7},
                                           fault_pattern{"fifty in a row", 2, 1, 50}};

}
