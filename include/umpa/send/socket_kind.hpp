// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

namespace umpa {

/// The kinds of raw socket, as types. `first_layer` is how a refusal calls what the kind sends.
namespace socket_kind {
struct ipv4 {
    static constexpr std::string_view name = "raw_socket::ipv4";
    static constexpr std::string_view first_layer = "IPv4";
    static constexpr std::string_view otherwise = "use raw_socket::link for other layers";
};
struct ipv6 {
    static constexpr std::string_view name = "raw_socket::ipv6";
    static constexpr std::string_view first_layer = "IPv6";
    static constexpr std::string_view otherwise = "use raw_socket::link for other layers";
};
struct link {
    static constexpr std::string_view name = "raw_socket::link";
    static constexpr std::string_view first_layer = "Ethernet";
    static constexpr std::string_view otherwise =
        "put ethernet() before it, or use raw_socket::ipv4 or raw_socket::ipv6";
};
} // namespace socket_kind

}
