// SPDX-License-Identifier: BSL-1.0
// ICMP messages made by umpa: what a kernel answers, byte for byte, and what it makes of errors.
#include <netns/answers.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

class IcmpAnswers : public FarEnd {
public:
    /// The error of a program whose datagram is quoted.
    static constexpr auto lost = make_packet(far_ip, udp(sport = 5000, dport = 4000), payload("lost"));

    int error_by(int program, auto const& message) {
        send(to_bytes(eth / ip / message / lost));
        return error_of(program);
    }
};

constexpr unsigned icmp_protocol = 1;
auto const is_echo_reply = of_type(icmp_protocol, 0);
auto const is_unreachable = of_type(icmp_protocol, 3);
auto const is_timestamp_reply = of_type(icmp_protocol, 14);

TEST_F(IcmpAnswers, APingComesBack) {
    std::string_view const alphabet = "abcdefghijklmnopqrstuvwxyz";
    std::vector<std::byte> buffer(100);
    for (std::size_t size = 0; size <= alphabet.size(); ++size) {
        auto const data = payload(alphabet.substr(0, size));
        send(write_to(make_packet(eth, ip, icmp_echo(0, 0x1234, 0xfffe), data), buffer));
        auto const packet = answer(is_echo_reply);
        ASSERT_TRUE(packet);
        EXPECT_EQ(message_in(*packet), message_in(make_packet(far_ip, icmp_echo_reply(0, 0x1234, 0xfffe), data)));
    }
}

TEST_F(IcmpAnswers, ATimestampComesBack) {
    auto const asked = icmp_timestamp(identifier = 7, sequence_number = 8, originate_timestamp = 0xabcdef);
    auto const packet = answer_to(make_packet(eth, ip, asked), is_timestamp_reply);
    ASSERT_TRUE(packet);
    EXPECT_EQ(message_in(*packet),
              message_in(make_packet(far_ip, icmp_timestamp_reply(identifier = 7, sequence_number = 8,
                                                                  originate_timestamp = 0xabcdef,
                                                                  receive_timestamp = number(*packet, 32, 4),
                                                                  transmit_timestamp = number(*packet, 36, 4)))));
}

TEST_F(IcmpAnswers, AClosedPortIsUnreachable) {
    auto const asked = make_packet(ip, options(router_alert(), no_operation()), datagram, payload("quote me"));
    auto const packet = answer_to(eth / asked, is_unreachable);
    ASSERT_TRUE(packet);
    EXPECT_EQ(message_in(*packet),
              message_in(far_ip / icmp_destination_unreachable(code = "port_unreachable") / asked));
}

TEST_F(IcmpAnswers, ErrorsReachTheProgram) {
    auto const client = program(SOCK_DGRAM, 5000);
    connect_to(client, "::ffff:10.9.0.1", 4000);
    EXPECT_EQ(error_by(client, icmp_destination_unreachable(code = "port_unreachable")), ECONNREFUSED);
    EXPECT_EQ(error_by(client, icmp_destination_unreachable(code = "protocol_unreachable")), ENOPROTOOPT);
    EXPECT_EQ(error_by(client, icmp_destination_unreachable(code = "host_unreachable")), EHOSTUNREACH);
    EXPECT_EQ(error_by(client, icmp_destination_unreachable(code = "net_unreachable")), ENETUNREACH);
    EXPECT_EQ(error_by(client, icmp_time_exceeded(code = "in_transit")), EHOSTUNREACH);
    EXPECT_EQ(error_by(client, icmp_parameter_problem(pointer = 20)), EPROTO);
}

TEST_F(IcmpAnswers, AProgramLearnsThePathsMtu) {
    auto const client = program(SOCK_DGRAM, 5000);
    connect_to(client, "::ffff:10.9.0.1", 4000);
    EXPECT_EQ(option_of(client, IPPROTO_IP, IP_MTU), 1500);
    EXPECT_EQ(error_by(client, icmp_destination_unreachable(code = "fragmentation_needed", next_hop_mtu = 1300)),
              EMSGSIZE);
    EXPECT_EQ(option_of(client, IPPROTO_IP, IP_MTU), 1300);
}

TEST_F(IcmpAnswers, ARouteIsRedirected) {
    ASSERT_TRUE(run_there("ip route add 10.8.0.0/24 via 10.9.0.1 && echo 0 >/proc/sys/net/ipv4/conf/far/forwarding &&"
                          "ip neighbour add 10.9.0.7 dev far nud permanent lladdr 02:00:00:00:00:07"));
    auto const client = program(SOCK_DGRAM, 5000);
    connect_to(client, "::ffff:10.8.0.5", 4000);
    constexpr auto gone = ipv4(src = "10.9.0.2", dst = "10.8.0.5") / udp(sport = 5000, dport = 4000) / payload("gone");
    send(to_bytes(eth / ip / icmp_redirect(code = "host", gateway_internet_address = "10.9.0.7") / gone));
    EXPECT_TRUE(run_there("ip route get 10.8.0.5 | grep 'via 10.9.0.7'"));
}

TEST_F(IcmpAnswers, NobodyAnswersToABrokenSum) {
    EXPECT_FALSE(answer_to(make_packet(eth, ip, icmp_echo(checksum = 1)), is_echo_reply, shortly));
    auto const client = program(SOCK_DGRAM, 5000);
    connect_to(client, "::ffff:10.9.0.1", 4000);
    send(to_bytes(eth / ip / icmp_destination_unreachable(code = "port_unreachable", checksum = 1) / lost));
    EXPECT_EQ(error_of(client, shortly), 0);
}

} // namespace
