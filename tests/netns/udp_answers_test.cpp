// SPDX-License-Identifier: BSL-1.0
// Datagrams made by umpa, and what programs at the far end get.
#include <netns/answers.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

class UdpAnswers : public FarEnd {};

TEST_F(UdpAnswers, AProgramGetsADatagram) {
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(make_packet(eth, ip, datagram, payload("this is umpa!"))));
    EXPECT_EQ(received(server), "this is umpa!");
    send(to_bytes(make_packet(eth, ip, udp(sport = 4000, dport = 5000, checksum = 0), payload("without a sum"))));
    EXPECT_EQ(received(server), "without a sum");
    send(to_bytes(make_packet(eth, ip, datagram)));
    EXPECT_EQ(received(server), "");
}

// Every size, with contents that carry.
TEST_F(UdpAnswers, AProgramGetsDatagramsOfAnySize) {
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
TEST_F(UdpAnswers, ASumOfZeroIsNotNone) {
    if (!has_ipv6()) GTEST_SKIP() << "the kernel has no IPv6";
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

TEST_F(UdpAnswers, ABrokenSumIsDropped) {
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(make_packet(eth, ip, udp(sport = 4000, dport = 5000, checksum = 1), payload("x"))));
    EXPECT_EQ(received(server, shortly), std::nullopt);
    if (!has_ipv6()) return;
    send(to_bytes(make_packet(eth, ip6, udp(sport = 4000, dport = 5000, checksum = 0), payload("x"))));
    EXPECT_EQ(received(server, shortly), std::nullopt) << "IPv6 does not do without a sum";
}

// Where the sum covers the first ten bytes, another tail does not matter.
TEST_F(UdpAnswers, AProgramGetsUdpLite) {
    if (far_socket(AF_INET, SOCK_DGRAM, IPPROTO_UDPLITE) < 0) GTEST_SKIP() << "the kernel has no UDP-Lite";
    auto const server = program(SOCK_DGRAM, 5000, IPPROTO_UDPLITE);
    constexpr auto lite = udp_lite(sport = 4000, dport = 5000);
    send(to_bytes(make_packet(eth, ip, lite, payload("all of it"))));
    EXPECT_EQ(received(server), "all of it");
    auto partly = lite;
    partly[checksum_coverage] = 10;
    auto frame = to_bytes(make_packet(eth, ip, partly, payload("some of it")));
    frame.back() = std::byte{'!'};
    send(frame);
    EXPECT_EQ(received(server), "some of i!");
    frame[frame.size() - 10] ^= std::byte{1};
    send(frame);
    EXPECT_EQ(received(server, shortly), std::nullopt) << "a covered byte is wrong";
    if (!has_ipv6()) return;
    send(to_bytes(make_packet(eth, ip6, partly, payload("over IPv6"))));
    EXPECT_EQ(received(server), "over IPv6");
}

} // namespace
