// SPDX-License-Identifier: BSL-1.0
// ICMPv6 messages made by umpa: what a kernel answers, byte for byte, and what it makes of errors.
#include <netns/answers.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

class Icmpv6Answers : public Ipv6FarEnd {
public:
    static constexpr auto lost = make_packet(far_ip6, udp(sport = 5000, dport = 4000), payload("lost"));

    /// The error of a program whose datagram is quoted.
    int error_by(int program, auto const& message) {
        send(to_bytes(eth / ip6 / message / lost));
        return error_of(program);
    }
};

constexpr unsigned icmpv6_protocol = 58;
auto const is_unreachable = of_type(icmpv6_protocol, 1);
auto const is_problem = of_type(icmpv6_protocol, 4);
auto const is_echo_reply = of_type(icmpv6_protocol, 129);

TEST_F(Icmpv6Answers, APingComesBack) {
    std::string_view const alphabet = "abcdefghijklmnopqrstuvwxyz";
    std::vector<std::byte> buffer(100);
    for (std::size_t size = 0; size <= alphabet.size(); ++size) {
        auto const data = payload(alphabet.substr(0, size));
        send(write_to(make_packet(eth, ip6, icmpv6_echo(0, 0x1234, 0xfffe), data), buffer));
        auto const packet = answer(is_echo_reply);
        ASSERT_TRUE(packet);
        EXPECT_EQ(message_in(*packet), message_in(make_packet(far_ip6, icmpv6_echo_reply(0, 0x1234, 0xfffe), data)));
    }
}

TEST_F(Icmpv6Answers, AClosedPortIsUnreachable) {
    auto const asked =
        make_packet(ip6, destination_options(), options(pad_n(), octets("\0\0")), datagram, payload("quote me"));
    auto const packet = answer_to(eth / asked, is_unreachable);
    ASSERT_TRUE(packet);
    EXPECT_EQ(message_in(*packet),
              message_in(far_ip6 / icmpv6_destination_unreachable(code = "port_unreachable") / asked));
}

// Type 0 is no longer taken, RFC 5095. The pointer is at the type.
TEST_F(Icmpv6Answers, ASourceRouteIsAProblem) {
    auto const asked = make_packet(ip6, source_routing(), options(routing_address("fd09::9")), datagram);
    auto const packet = answer_to(eth / asked, is_problem);
    ASSERT_TRUE(packet);
    EXPECT_EQ(message_in(*packet), message_in(far_ip6 / icmpv6_parameter_problem(pointer = 42) / asked));
}

TEST_F(Icmpv6Answers, AnUnknownOptionIsAProblem) {
    auto const asked =
        make_packet(ip6, destination_options(), options(ipv6_generic_option(0x9e), octets("ab")), datagram);
    auto const packet = answer_to(eth / asked, is_problem);
    ASSERT_TRUE(packet);
    EXPECT_EQ(message_in(*packet),
              message_in(far_ip6 / icmpv6_parameter_problem(code = "unrecognized_option", pointer = 42) / asked));
}

TEST_F(Icmpv6Answers, ErrorsReachTheProgram) {
    auto const client = program(SOCK_DGRAM, 5000);
    connect_to(client, "fd09::1", 4000);
    EXPECT_EQ(error_by(client, icmpv6_destination_unreachable(code = "port_unreachable")), ECONNREFUSED);
    EXPECT_EQ(error_by(client, icmpv6_destination_unreachable(code = "address_unreachable")), EHOSTUNREACH);
    EXPECT_EQ(error_by(client, icmpv6_destination_unreachable(code = "administratively_prohibited")), EACCES);
    EXPECT_EQ(error_by(client, icmpv6_time_exceeded()), EHOSTUNREACH);
    EXPECT_EQ(error_by(client, icmpv6_parameter_problem(pointer = 40)), EPROTO);
}

TEST_F(Icmpv6Answers, AProgramLearnsThePathsMtu) {
    auto const client = program(SOCK_DGRAM, 5000);
    connect_to(client, "fd09::1", 4000);
    EXPECT_EQ(option_of(client, IPPROTO_IPV6, IPV6_MTU), 1500);
    EXPECT_EQ(error_by(client, icmpv6_packet_too_big(mtu = 1300)), EMSGSIZE);
    EXPECT_EQ(option_of(client, IPPROTO_IPV6, IPV6_MTU), 1300);
}

TEST_F(Icmpv6Answers, NobodyAnswersToABrokenSum) {
    EXPECT_FALSE(answer_to(make_packet(eth, ip6, icmpv6_echo(checksum = 1)), is_echo_reply, shortly));
    auto const client = program(SOCK_DGRAM, 5000);
    connect_to(client, "fd09::1", 4000);
    send(to_bytes(eth / ip6 / icmpv6_destination_unreachable(code = "port_unreachable", checksum = 1) / lost));
    EXPECT_EQ(error_of(client, shortly), 0);
}

} // namespace
