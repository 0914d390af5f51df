// SPDX-License-Identifier: BSL-1.0
// Frames made by umpa, and what a kernel answers. Needs root and ip (iproute2); sends into a namespace of its own.
#include <algorithm>
#include <gtest/gtest.h>
#include <netns/far_end.hpp>
#include <string>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

constexpr auto eth = ethernet(src = near_mac, dst = far_mac);
constexpr auto ip = ipv4(src = "10.9.0.1", dst = "10.9.0.2");
constexpr auto ip6 = ipv6(src = "fd09::1", dst = "fd09::2");
constexpr auto opening = tcp(sport = 4000, dport = 5000, seq = 0xfffffffe, control_bits = syn, window = 1000);
constexpr auto datagram = udp(sport = 4000, dport = 5000);
constexpr int shortly = 200;

auto const is_tcp = [](byte_vector const& packet) { return behind_ip(packet, 6) > 0; };
auto const is_icmp = [](byte_vector const& packet) { return behind_ip(packet, 1) > 0; };
auto const is_unreachable6 = [](byte_vector const& packet) {
    std::size_t const at = behind_ip(packet, 58);
    return at > 0 && packet[at] == 1;
};

/// What comes back for a frame.
#define EXPECT_ANSWER(name, frame, wanted)                                                                             \
    send(to_bytes(frame));                                                                                             \
    auto const name = answer(wanted);                                                                                  \
    ASSERT_TRUE(name.has_value()) << "no answer came"

#define NEEDS_IPV6()                                                                                                   \
    if (!has_ipv6()) GTEST_SKIP() << "the kernel has no IPv6"

class KernelAnswers : public FarEnd {};

TEST_F(KernelAnswers, AListeningPortOpens) {
    auto const server = program(SOCK_STREAM, 5000);
    EXPECT_ANSWER(packet, make_packet(eth, ip, opening), is_tcp);
    tcp_answer const got(*packet);
    EXPECT_EQ(got.flags, got.syn | got.ack);
    EXPECT_EQ(got.acknowledgment, 0xffffffffU);
    EXPECT_EQ(got.source_port, 5000U);
    EXPECT_FALSE(got.option(3) || got.option(4) || got.option(8)) << "what was not offered is not answered";
}

TEST_F(KernelAnswers, OptionsAreAnswered) {
    auto const server = program(SOCK_STREAM, 5000);
    EXPECT_ANSWER(
        packet,
        make_packet(eth, ip, opening,
                    options(maximum_segment_size(1234), sack_permitted(), timestamps(0x01020304, 0), window_scale(7))),
        is_tcp);
    tcp_answer const got(*packet);
    EXPECT_EQ(got.flags, got.syn | got.ack);
    EXPECT_TRUE(got.option(2) && got.option(2)->size() == 2);
    EXPECT_TRUE(got.option(3) && got.option(3)->size() == 1);
    EXPECT_TRUE(got.option(4));
    ASSERT_TRUE(got.option(8));
    EXPECT_EQ(number(*got.option(8), 4, 4), 0x01020304U) << "our time comes back";
}

// The connection is opened, data sent, and read by a program.
TEST_F(KernelAnswers, AConnectionCarriesData) {
    auto const server = program(SOCK_STREAM, 5000);
    EXPECT_ANSWER(opened, make_packet(eth, ip, opening, options(maximum_segment_size(1460))), is_tcp);
    auto const next = tcp(sport = 4000, dport = 5000, seq = 0xffffffff,
                          acknowledgment_number = tcp_answer(*opened).sequence + 1, control_bits = ack);
    send(to_bytes(make_packet(eth, ip, next)));
    descriptor const connection(accept(server, nullptr, nullptr));
    auto with_data = next;
    with_data[control_bits] |= psh;
    EXPECT_ANSWER(confirmed, make_packet(eth, ip, with_data, payload("this is umpa!")), is_tcp);
    EXPECT_EQ(received(connection), "this is umpa!");
    EXPECT_EQ(tcp_answer(*confirmed).acknowledgment, 12U);
}

TEST_F(KernelAnswers, AClosedPortResets) {
    EXPECT_ANSWER(packet, make_packet(eth, ip, opening), is_tcp);
    tcp_answer const got(*packet);
    EXPECT_EQ(got.flags, got.rst | got.ack);
    EXPECT_EQ(got.acknowledgment, 0xffffffffU);
}

TEST_F(KernelAnswers, AClosedPortIsUnreachable) {
    auto const frame = make_packet(eth, ip, options(router_alert(), no_operation()), datagram, payload("quote me"));
    EXPECT_ANSWER(packet, frame, is_icmp);
    std::size_t const at = behind_ip(*packet, 1);
    EXPECT_EQ((*packet)[at], 3) << "destination unreachable";
    EXPECT_EQ((*packet)[at + 1], 3) << "port unreachable";
    auto const sent = to_bytes(frame);
    std::string const quoted(packet->begin() + static_cast<std::ptrdiff_t>(at) + 8, packet->end());
    EXPECT_EQ(quoted, std::string(reinterpret_cast<char const*>(sent.data()) + 14, sent.size() - 14));
}

TEST_F(KernelAnswers, AProgramGetsADatagram) {
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(make_packet(eth, ip, datagram, payload("this is umpa!"))));
    EXPECT_EQ(received(server), "this is umpa!");
    send(to_bytes(make_packet(eth, ip, options(record_route(), route_address(), route_address()), datagram,
                              payload("by options"))));
    EXPECT_EQ(received(server), "by options");
    send(to_bytes(make_packet(eth, ip, udp(sport = 4000, dport = 5000, checksum = 0), payload("without a sum"))));
    EXPECT_EQ(received(server), "without a sum");
    send(to_bytes(make_packet(eth, ip, datagram)));
    EXPECT_EQ(received(server), "");
}

// Every size, with contents that carry.
TEST_F(KernelAnswers, AProgramGetsDatagramsOfAnySize) {
    auto const server = program(SOCK_DGRAM, 5000);
    std::vector<std::byte> buffer(2000);
    for (std::size_t size = 0; size <= 1472; size += size < 70 ? 1 : 61) {
        std::string content(size, '\xff');
        for (std::size_t i = 0; i < size; i += 3) content[i] = static_cast<char>(i * 7);
        send(write_to(make_packet(eth, ip, datagram, payload(content)), buffer));
        ASSERT_EQ(received(server), content) << size;
        if (!has_ipv6() || size > 1452) continue;
        send(write_to(make_packet(eth, ip6, datagram, payload(content)), buffer));
        ASSERT_EQ(received(server), content) << size;
    }
}

// Datagrams whose sum would be 0: some of these 65536 are. The kernel takes a sum of 0 for none, so 0xffff it must be.
TEST_F(KernelAnswers, ASumOfZeroIsNotNone) {
    NEEDS_IPV6();
    auto const server = program(SOCK_DGRAM, 5000);
    int found = 0;
    for (unsigned value = 0; value < 65536 && found == 0; ++value) {
        std::array const two{static_cast<char>(value >> 8), static_cast<char>(value)};
        auto const frame = to_bytes(make_packet(eth, ip6, datagram, payload(two)));
        if (frame[60] != std::byte{255} || frame[61] != std::byte{255}) continue;
        ++found;
        send(frame);
        EXPECT_EQ(received(server), std::string(two.data(), 2));
    }
    EXPECT_EQ(found, 1);
}

// A source route that has come to its end: the destination in the header is the final one.
TEST_F(KernelAnswers, ASourceRouteThatIsCompleted) {
    auto const server = program(SOCK_DGRAM, 5000);
    at_far_end([&] {
        for (std::string const name : {"all", "far"})
            ASSERT_TRUE(run("echo 1 >/proc/sys/net/ipv4/conf/" + name + "/accept_source_route"));
    });
    auto const route = options(loose_source_route(pointer = 8), route_address("10.9.0.9"));
    auto by_hand = make_packet(eth, ip, route, datagram, payload("came by a route"));
    send(to_bytes(by_hand));
    EXPECT_EQ(received(server), "came by a route");
    auto const plain = to_bytes(make_packet(eth, ip, datagram, payload("came by a route")));
    by_hand[in<udp>][checksum] = std::to_integer<unsigned>(plain[40]) << 8 | std::to_integer<unsigned>(plain[41]);
    send(to_bytes(by_hand));
    EXPECT_EQ(received(server), "came by a route") << "with the sum of a datagram without options";
}

TEST_F(KernelAnswers, FragmentsAreJoined) {
    auto const server = program(SOCK_DGRAM, 5000);
    auto const whole = to_bytes(make_packet(ip, datagram, payload("a datagram in three fragments")));
    std::span<std::byte const> const rest = std::span(whole).subspan(20);
    std::vector<std::byte> buffer(200);
    for (int place : {2, 0, 1}) {
        auto const from = static_cast<std::size_t>(16 * place);
        auto part = ip;
        part[protocol] = "udp";
        part[identification] = 77;
        part[fragment_offset] = 2 * place;
        if (place < 2) part[flags] = more_fragments;
        send(
            write_to(make_packet(eth, part, payload(rest.subspan(from, std::min<std::size_t>(16, rest.size() - from)))),
                     buffer));
    }
    EXPECT_EQ(received(server), "a datagram in three fragments");
}

TEST_F(KernelAnswers, Ipv6) {
    NEEDS_IPV6();
    auto const server = program(SOCK_STREAM, 5000);
    EXPECT_ANSWER(opened, make_packet(eth, ip6, opening, options(maximum_segment_size(1440), window_scale(1))), is_tcp);
    tcp_answer const got(*opened);
    EXPECT_EQ(got.flags, got.syn | got.ack);
    EXPECT_EQ(got.acknowledgment, 0xffffffffU);
    EXPECT_TRUE(got.option(2) && got.option(3));
}
TEST_F(KernelAnswers, Ipv6Resets) {
    NEEDS_IPV6();
    EXPECT_ANSWER(reset, make_packet(eth, ip6, opening, payload("x")), is_tcp);
    EXPECT_EQ(tcp_answer(*reset).flags, tcp_answer::rst | tcp_answer::ack);
    EXPECT_EQ(tcp_answer(*reset).acknowledgment, 0U);
}
TEST_F(KernelAnswers, Ipv6Unreachable) {
    NEEDS_IPV6();
    auto const frame = make_packet(eth, ip6, datagram, payload("quote me"));
    EXPECT_ANSWER(packet, frame, is_unreachable6);
    EXPECT_EQ((*packet)[41], 4) << "port unreachable";
    auto const sent = to_bytes(frame);
    std::string const quoted(packet->begin() + 48, packet->end());
    EXPECT_EQ(quoted, std::string(reinterpret_cast<char const*>(sent.data()) + 14, sent.size() - 14));
}

TEST_F(KernelAnswers, AProgramBehindAVlan) {
    bool made = false;
    at_far_end([&] {
        made = run("ip link add link far name far.42 type vlan id 42 2>/dev/null") &&
               run("ip link set far.42 up && ip address add 10.9.42.2/24 dev far.42");
    });
    if (!made) GTEST_SKIP() << "the kernel has no VLAN devices (8021q)";
    auto const server = program(SOCK_DGRAM, 5000);
    constexpr auto behind = ipv4(src = "10.9.42.1", dst = "10.9.42.2");
    send(to_bytes(make_packet(eth, vlan(vlan_identifier = 42), behind, datagram, payload("tagged"))));
    EXPECT_EQ(received(server), "tagged");
    send(to_bytes(make_packet(eth, vlan(vlan_identifier = 43), behind, datagram, payload("not for us"))));
    EXPECT_EQ(received(server, shortly), std::nullopt);
}

// Without these the others would prove nothing: one bit that is wrong, and nobody answers.
TEST_F(KernelAnswers, NobodyAnswersToABrokenSum) {
    auto const server = program(SOCK_STREAM, 5000);
    auto const listener = program(SOCK_DGRAM, 5000);
    auto bad_segment = make_packet(eth, ip, opening);
    auto const good = to_bytes(bad_segment);
    auto const right = std::to_integer<unsigned>(good[50]) << 8 | std::to_integer<unsigned>(good[51]);
    bad_segment[in<tcp>][checksum] = right ^ 1;
    send(to_bytes(bad_segment));
    EXPECT_FALSE(answer(is_tcp, shortly)) << "the TCP sum is wrong";

    auto bad_header = make_packet(eth, ip, opening);
    auto const right_header = std::to_integer<unsigned>(good[24]) << 8 | std::to_integer<unsigned>(good[25]);
    bad_header[in<ipv4>][header_checksum] = right_header ^ 0x8000;
    send(to_bytes(bad_header));
    EXPECT_FALSE(answer(is_tcp, shortly)) << "the IPv4 sum is wrong";

    send(to_bytes(make_packet(eth, ip, udp(sport = 4000, dport = 5000, checksum = 1), payload("x"))));
    EXPECT_EQ(received(listener, shortly), std::nullopt) << "the UDP sum is wrong";
    if (has_ipv6()) {
        send(to_bytes(make_packet(eth, ip6, udp(sport = 4000, dport = 5000, checksum = 0), payload("x"))));
        EXPECT_EQ(received(listener, shortly), std::nullopt) << "IPv6 does not do without a sum";
    }

    bad_segment[in<tcp>][checksum] = right;
    EXPECT_ANSWER(opened, bad_segment, is_tcp);
    EXPECT_EQ(tcp_answer(*opened).flags, tcp_answer::syn | tcp_answer::ack);
}

} // namespace
