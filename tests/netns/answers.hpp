// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <golden.hpp>
#include <netns/far_end.hpp>
#include <string>
#include <umpa/umpa.hpp>

// What the tests of a kernel's answers send, and how they look at what comes back.

namespace umpa::test {

inline constexpr auto eth = ethernet(src = near_mac, dst = far_mac);
inline constexpr auto ip = ipv4(src = "10.9.0.1", dst = "10.9.0.2");
inline constexpr auto ip6 = ipv6(src = "fd09::1", dst = "fd09::2", hop_limit = 255);
inline constexpr auto datagram = udp(sport = 4000, dport = 5000);

// The same from the far end.
inline constexpr auto far_ip = ipv4(src = "10.9.0.2", dst = "10.9.0.1");
inline constexpr auto far_ip6 = ipv6(src = "fd09::2", dst = "fd09::1");

/// A far end that is left out where the kernel has no IPv6.
class Ipv6FarEnd : public FarEnd {
public:
    void SetUp() override {
        FarEnd::SetUp();
        if (!IsSkipped() && !has_ipv6()) GTEST_SKIP() << "the kernel has no IPv6";
    }
};

/// How long nothing has to come, in milliseconds.
inline constexpr int shortly = 200;

/// Wants packets of an IP protocol.
inline auto of_protocol(unsigned protocol) {
    return [=](byte_vector const& packet) { return behind_ip(packet, protocol) > 0; };
}
/// Wants packets of an IP protocol that start with a number.
inline auto of_type(unsigned protocol, unsigned type) {
    return [=](byte_vector const& packet) {
        std::size_t const at = behind_ip(packet, protocol);
        return at > 0 && packet[at] == type;
    };
}

/// What stands behind the IP header, in hexadecimal digits.
inline std::string message_in(byte_vector const& packet) {
    std::size_t const at = packet[0] >> 4 == 4 ? 4U * (packet[0] & 15) : 40;
    return hex(std::as_bytes(std::span(packet)).subspan(at));
}
/// The same of a packet of our own, which starts with an IP header.
template <class Order, class... L>
std::string message_in(basic_packet<Order, L...> const& packet) {
    byte_vector bytes(byte_count(packet));
    write_to(packet, std::as_writable_bytes(std::span(bytes)));
    return message_in(bytes);
}

}
