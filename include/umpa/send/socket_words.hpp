// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <memory>
#include <net/if.h>
#include <optional>
#include <string>
#include <system_error>
#include <umpa/send/send_error.hpp>
#include <umpa/send/socket_kind.hpp>
#include <vector>

// What the errors of sockets say.

namespace umpa::detail {

/// ENOTSUPP, which has no name outside of the kernel, and should not get out of it, but does.
inline constexpr int kernels_own_enotsupp = 524;

inline std::string interfaces_there_are() {
    struct free_list {
        void operator()(struct if_nameindex* list) const noexcept { if_freenameindex(list); }
    };
    std::unique_ptr<struct if_nameindex, free_list> const list(::if_nameindex());
    std::vector<std::string> names;
    for (auto const* each = list.get(); each != nullptr && each->if_index != 0; ++each)
        names.emplace_back(each->if_name);
    std::sort(names.begin(), names.end());
    std::string joined;
    for (std::string const& name : names) joined.append(joined.empty() ? "" : ", ").append(name);
    return joined.empty() ? "none" : joined;
}

inline std::string link_name(std::string const& interface) {
    return std::string(socket_kind::link::name) + "(\"" + interface + "\")";
}

/// Why a socket did not open, and what to do.
inline std::string words_about_opening(int error) {
    switch (error) {
    case EPERM:
    case EACCES:
        return "opening it needs CAP_NET_RAW; run the program as root, or give its file the right "
               "(sudo setcap cap_net_raw+p program) and open within "
               "privileges::with(privileges::net_raw, ...)";
    case ENODEV: return std::string("no such interface; there are: ").append(interfaces_there_are());
    case EAFNOSUPPORT:
    case EPROTONOSUPPORT:
    case ESOCKTNOSUPPORT:
        return "this kernel has no sockets of that kind; send another way, or on a kernel that was built with them";
    case EMFILE: return "this program has too many files open; close some, or allow more: ulimit -n ...";
    case ENFILE: return "the system has too many files open; close some, or allow more: sysctl fs.file-max=...";
    case ENOBUFS:
    case ENOMEM: return "there is no memory for it now; try again a little later";
    default: return std::string("opening it failed: ").append(std::generic_category().message(error));
    }
}

[[noreturn]] inline void raise_opening_error(std::string const& name, int error) {
    raise_socket_error(error, name + ": " + words_about_opening(error));
}

/// The way that a packet was to go: to where, by what interface, and the most bytes that a packet may have
/// on it.
struct way_out {
    std::string there;
    std::string interface;
    std::optional<std::size_t> at_most;
};

/// Why a packet of that many bytes was not sent, and what to do.
inline std::string words_about_sending(int error, std::size_t bytes, way_out const& way) {
    switch (error) {
    case EPERM:
    case EACCES: return "the system refuses to send it; a firewall rule for outgoing packets does that";
    case ENODEV:
    case ENXIO: return std::string("the interface is gone; there are: ").append(interfaces_there_are());
    case ENETDOWN: return "the interface is down; bring it up first: ip link set up dev " + way.interface;
    case EMSGSIZE:
        return std::to_string(bytes) + " bytes are too many for " + way.there +
               (way.at_most ? std::string(", which takes ").append(std::to_string(*way.at_most)).append(" at most")
                            : std::string()) +
               "; send smaller packets or fragments, or raise the MTU: ip link set mtu ... dev " + way.interface;
    case ENOBUFS: return "no buffer is free; send it again a little later, or give the socket a larger SO_SNDBUF";
    case ENOMEM: return "there is no memory for it now; send it again a little later";
    case EINTR: return "signals interrupt every call; send it again, or block those signals in this thread";
    case EAGAIN: return "the socket would block; send it again when poll says that it is writable";
    case ENETUNREACH:
    case EHOSTUNREACH: return std::string("no route leads to ") + way.there + "; see: ip route get " + way.there;
    default: return std::generic_category().message(error);
    }
}

}
