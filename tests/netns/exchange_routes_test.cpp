// SPDX-License-Identifier: BSL-1.0
// Packets whose time ends on the way: each hop says so, and its error is matched with the packet that it is about.
#include <arpa/inet.h>
#include <cstddef>
#include <netns/exchange_net.hpp>
#include <string>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;

class ExchangeRoutes : public ExchangeNet {
public:
    static std::string source_of(exchange_answer const& one) {
        bool const is_ipv4 = std::to_integer<unsigned>(one.bytes[0]) >> 4 == 4;
        char text[INET6_ADDRSTRLEN]{};
        return inet_ntop(is_ipv4 ? AF_INET : AF_INET6, one.bytes.data() + (is_ipv4 ? 12 : 8), text, sizeof text);
    }
    /// Who answers the probes of 1, 2 and 3 hops, and what: "10.9.0.2 error, 10.8.0.2 answer, ..."
    template <class Socket, class Make>
    static std::string way(Socket const& socket, Make const& make) {
        std::vector<std::vector<std::byte>> probes;
        for (unsigned hops = 1; hops <= 3; ++hops) {
            auto const bytes = to_bytes(make(hops));
            probes.emplace_back(bytes.begin(), bytes.end());
        }
        exchange_result const result = exchange(socket, {.timeout = 1s, .retries = 1}, probes);
        std::string text;
        for (std::size_t i = 0; i < probes.size(); ++i) {
            exchange_answer const* const one = result.find(i);
            text.append(i == 0 ? "" : ", ");
            text += one ? source_of(*one) + " " + std::string(name_of(one->kind)) : "nobody";
        }
        return text;
    }
};

TEST_F(ExchangeRoutes, OfIpv4) {
    auto const socket = exchange_socket::ipv4();
    auto const ip = [](unsigned hops) {
        return ipv4(source_address = "10.9.0.1", destination_address = "10.8.0.2", time_to_live = hops);
    };
    // Each probe has a port, a sequence number of its own: by that its error is told from those of the others.
    EXPECT_EQ(way(socket,
                  [&](unsigned hops) {
                      return make_packet(ip(hops), udp(source_port = 4000, destination_port = 33433 + hops),
                                         payload("x"));
                  }),
              "10.9.0.2 error, 10.8.0.2 error, 10.8.0.2 error");
    EXPECT_EQ(way(socket, [&](unsigned hops) { return make_packet(ip(hops), icmp_echo(0, 7, hops)); }),
              "10.9.0.2 error, 10.8.0.2 answer, 10.8.0.2 answer");
    EXPECT_EQ(way(socket,
                  [&](unsigned hops) {
                      return make_packet(ip(hops), tcp(source_port = 4000, destination_port = 80,
                                                       sequence_number = 1000 * hops, control_bits = syn));
                  }),
              "10.9.0.2 error, 10.8.0.2 answer, 10.8.0.2 answer");
}

TEST_F(ExchangeRoutes, OfIpv6) {
    if (!has_ipv6()) GTEST_SKIP() << "the kernel has no IPv6";
    auto const socket = exchange_socket::ipv6();
    auto const ip = [](unsigned hops) {
        return ipv6(source_address = "fd09::1", destination_address = "fd08::2", hop_limit = hops);
    };
    EXPECT_EQ(way(socket,
                  [&](unsigned hops) {
                      return make_packet(ip(hops), udp(source_port = 4000, destination_port = 33433 + hops),
                                         payload("x"));
                  }),
              "fd09::2 error, fd08::2 error, fd08::2 error");
    EXPECT_EQ(way(socket, [&](unsigned hops) { return make_packet(ip(hops), icmpv6_echo(0, 7, hops)); }),
              "fd09::2 error, fd08::2 answer, fd08::2 answer");
    EXPECT_EQ(way(socket,
                  [&](unsigned hops) {
                      return make_packet(ip(hops), tcp(source_port = 4000, destination_port = 80,
                                                       sequence_number = 1000 * hops, control_bits = syn));
                  }),
              "fd09::2 error, fd08::2 answer, fd08::2 answer");
}

TEST_F(ExchangeRoutes, AnErrorOfTheWholeWay) {
    // A packet larger than the next link, which must not be cut.
    at_router([&] { ASSERT_TRUE(runs("ip link set right mtu 1280")); });
    auto const socket = exchange_socket::ipv4();
    auto const one = exchange_one(
        socket, {},
        make_packet(ipv4(source_address = "10.9.0.1", destination_address = "10.8.0.2", flags = "dont_fragment"_f),
                    udp(source_port = 4000, destination_port = 5000), payload(zeros<1400>)));
    ASSERT_TRUE(one);
    EXPECT_EQ(one->kind, answer_kind::error);
    auto const seen = parse<ipv4, icmp_destination_unreachable>(one->bytes);
    ASSERT_TRUE(seen);
    auto const message = view<icmp_destination_unreachable>::parse(std::span<std::byte const>(one->bytes).subspan(20));
    EXPECT_EQ(message.value()[next_hop_mtu], 1280);
}

} // namespace
