// SPDX-License-Identifier: BSL-1.0
// Segments made by umpa, and what a kernel answers. Needs root and ip (iproute2); sends into a namespace of its own.
#include <netns/answers.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

constexpr auto opening = tcp(sport = 4000, dport = 5000, seq = 0xfffffffe, control_bits = syn, window = 1000);
auto const is_tcp = of_protocol(6);

/// A TCP segment as it came.
struct tcp_answer {
    std::uint32_t source_port, sequence, acknowledgment, flags;
    byte_vector options;
    static constexpr std::uint32_t syn = 2, rst = 4, ack = 16;

    explicit tcp_answer(byte_vector const& packet) {
        std::size_t const at = behind_ip(packet, 6);
        source_port = number(packet, at, 2);
        sequence = number(packet, at + 4, 4);
        acknowledgment = number(packet, at + 8, 4);
        flags = number(packet, at + 13, 1);
        auto const from = packet.begin() + static_cast<std::ptrdiff_t>(at);
        options.assign(from + 20, from + 4 * (packet[at + 12] >> 4));
    }
    /// The content of the option of that kind.
    std::optional<byte_vector> option(unsigned kind) const {
        for (std::size_t i = 0; i + 1 < options.size() && options[i] != 0;) {
            if (options[i] == kind)
                return byte_vector(options.begin() + static_cast<std::ptrdiff_t>(i) + 2,
                                   options.begin() + static_cast<std::ptrdiff_t>(i) + options[i + 1]);
            i += options[i] == 1 ? 1U : options[i + 1];
        }
        return std::nullopt;
    }
};

class TcpAnswers : public FarEnd {};

TEST_F(TcpAnswers, AListeningPortOpens) {
    auto const server = program(SOCK_STREAM, 5000);
    auto const packet = answer_to(make_packet(eth, ip, opening), is_tcp);
    ASSERT_TRUE(packet);
    tcp_answer const got(*packet);
    EXPECT_EQ(got.flags, got.syn | got.ack);
    EXPECT_EQ(got.acknowledgment, 0xffffffffU);
    EXPECT_EQ(got.source_port, 5000U);
    EXPECT_FALSE(got.option(3) || got.option(4) || got.option(8)) << "what was not offered is not answered";
}

TEST_F(TcpAnswers, OptionsAreAnswered) {
    auto const server = program(SOCK_STREAM, 5000);
    auto const packet = answer_to(
        make_packet(eth, ip, opening,
                    options(maximum_segment_size(1234), sack_permitted(), timestamps(0x01020304, 0), window_scale(7))),
        is_tcp);
    ASSERT_TRUE(packet);
    tcp_answer const got(*packet);
    EXPECT_EQ(got.flags, got.syn | got.ack);
    EXPECT_TRUE(got.option(2) && got.option(2)->size() == 2);
    EXPECT_TRUE(got.option(3) && got.option(3)->size() == 1);
    EXPECT_TRUE(got.option(4));
    ASSERT_TRUE(got.option(8));
    EXPECT_EQ(number(*got.option(8), 4, 4), 0x01020304U) << "our time comes back";
}

// The connection is opened, data sent, and read by a program.
TEST_F(TcpAnswers, AConnectionCarriesData) {
    auto const server = program(SOCK_STREAM, 5000);
    auto const opened = answer_to(make_packet(eth, ip, opening, options(maximum_segment_size(1460))), is_tcp);
    ASSERT_TRUE(opened);
    auto const next = tcp(sport = 4000, dport = 5000, seq = 0xffffffff,
                          acknowledgment_number = tcp_answer(*opened).sequence + 1, control_bits = ack);
    send(to_bytes(make_packet(eth, ip, next)));
    descriptor const connection(accept(server, nullptr, nullptr));
    auto with_data = next;
    with_data[control_bits] |= psh;
    auto const confirmed = answer_to(make_packet(eth, ip, with_data, payload("this is umpa!")), is_tcp);
    EXPECT_EQ(received(connection), "this is umpa!");
    ASSERT_TRUE(confirmed);
    EXPECT_EQ(tcp_answer(*confirmed).acknowledgment, 12U);
}

TEST_F(TcpAnswers, AClosedPortResets) {
    auto const packet = answer_to(make_packet(eth, ip, opening), is_tcp);
    ASSERT_TRUE(packet);
    tcp_answer const got(*packet);
    EXPECT_EQ(got.flags, got.rst | got.ack);
    EXPECT_EQ(got.acknowledgment, 0xffffffffU);
}

TEST_F(TcpAnswers, APortOpensOverIpv6) {
    if (!has_ipv6()) GTEST_SKIP() << "the kernel has no IPv6";
    auto const server = program(SOCK_STREAM, 5000);
    auto const opened =
        answer_to(make_packet(eth, ip6, opening, options(maximum_segment_size(1440), window_scale(1))), is_tcp);
    ASSERT_TRUE(opened);
    tcp_answer const got(*opened);
    EXPECT_EQ(got.flags, got.syn | got.ack);
    EXPECT_EQ(got.acknowledgment, 0xffffffffU);
    EXPECT_TRUE(got.option(2) && got.option(3));
}

TEST_F(TcpAnswers, AClosedPortResetsOverIpv6) {
    if (!has_ipv6()) GTEST_SKIP() << "the kernel has no IPv6";
    auto const reset = answer_to(make_packet(eth, ip6, opening, payload("x")), is_tcp);
    ASSERT_TRUE(reset);
    EXPECT_EQ(tcp_answer(*reset).flags, tcp_answer::rst | tcp_answer::ack);
    EXPECT_EQ(tcp_answer(*reset).acknowledgment, 0U);
}

// Without these the others would prove nothing: one bit that is wrong, and nobody answers.
TEST_F(TcpAnswers, NobodyAnswersToABrokenSum) {
    auto const server = program(SOCK_STREAM, 5000);
    auto const good = make_packet(eth, ip, opening);
    auto const right = to_bytes(good);
    auto const word = [&](std::size_t at) {
        return std::to_integer<unsigned>(right[at]) << 8 | std::to_integer<unsigned>(right[at + 1]);
    };
    auto bad_segment = good;
    bad_segment[in<tcp>][checksum] = word(50) ^ 1;
    EXPECT_FALSE(answer_to(bad_segment, is_tcp, shortly)) << "the TCP sum is wrong";
    auto bad_header = good;
    bad_header[in<ipv4>][header_checksum] = word(24) ^ 0x8000;
    EXPECT_FALSE(answer_to(bad_header, is_tcp, shortly)) << "the IPv4 sum is wrong";
    auto by_hand = good;
    by_hand[in<tcp>][checksum] = word(50);
    by_hand[in<ipv4>][header_checksum] = word(24);
    auto const opened = answer_to(by_hand, is_tcp);
    ASSERT_TRUE(opened);
    EXPECT_EQ(tcp_answer(*opened).flags, tcp_answer::syn | tcp_answer::ack);
}

} // namespace
