// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

namespace umpa {

/// The kinds of raw socket, as types. `first_layer` is how a refusal calls what the kind sends.
namespace socket_kind {
/// Packets that begin with IPv4, by the route to their destination.
struct ipv4 {
    static constexpr std::string_view name = "raw_socket::ipv4";
    static constexpr std::string_view first_layer = "IPv4";
    static constexpr std::string_view otherwise = "use raw_socket::link for other layers";
};
/// Packets that begin with IPv6, by the route to their destination.
struct ipv6 {
    static constexpr std::string_view name = "raw_socket::ipv6";
    static constexpr std::string_view first_layer = "IPv6";
    static constexpr std::string_view otherwise = "use raw_socket::link for other layers";
};
/// Whole frames, on one interface.
struct link {
    static constexpr std::string_view name = "raw_socket::link";
    static constexpr std::string_view first_layer = "Ethernet";
    static constexpr std::string_view otherwise =
        "put ethernet() before it, or use raw_socket::ipv4 or raw_socket::ipv6";
};
} // namespace socket_kind

}
