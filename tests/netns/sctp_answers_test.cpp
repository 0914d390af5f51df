// SPDX-License-Identifier: BSL-1.0
// An SCTP association made by umpa with a kernel.
#include <netns/answers.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

constexpr unsigned sctp_protocol = 132;
constexpr auto ports = sctp(sport = 4000, dport = 5000);
constexpr auto opening =
    sctp_init(initiate_tag = 0xabcdef01, advertised_receiver_window_credit = 4096, initial_tsn = 77);

constexpr std::size_t first_chunk = 20 + 12;

/// The state cookie in an INIT ACK, which is among its parameters.
byte_vector cookie_of(byte_vector const& packet) {
    for (std::size_t at = first_chunk + 20; at + 4 <= packet.size(); at += (number(packet, at + 2, 2) + 3) / 4 * 4) {
        std::size_t const size = number(packet, at + 2, 2);
        if (size < 4 || at + size > packet.size()) break;
        auto const from = packet.begin() + static_cast<std::ptrdiff_t>(at);
        if (number(packet, at, 2) == 7) return byte_vector(from + 4, from + static_cast<std::ptrdiff_t>(size));
    }
    return {};
}

/// Wants packets whose first chunk is of a type.
auto chunk(unsigned type) {
    return [=](byte_vector const& packet) {
        std::size_t const at = behind_ip(packet, sctp_protocol);
        return at > 0 && packet[at + 12] == type;
    };
}

class SctpAnswers : public FarEnd {
public:
    void SetUp() override {
        FarEnd::SetUp();
        if (!IsSkipped() && far_socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP) < 0)
            GTEST_SKIP() << "the kernel has no SCTP (sctp)";
    }
};

TEST_F(SctpAnswers, AClosedPortAborts) {
    auto const packet = answer_to(make_packet(eth, ip, ports, opening), chunk(6));
    ASSERT_TRUE(packet);
    EXPECT_EQ(
        message_in(*packet),
        message_in(make_packet(far_ip, sctp(sport = 5000, dport = 4000, verification_tag = 0xabcdef01), sctp_abort())));
}

TEST_F(SctpAnswers, AnAssociationCarriesData) {
    auto const server = program(SOCK_STREAM, 5000, IPPROTO_SCTP);
    auto const opened = answer_to(
        make_packet(eth, ip, ports, opening, sctp_supported_address_types(), sctp_address_type("ipv4")), chunk(2));
    ASSERT_TRUE(opened);
    byte_vector const cookie = cookie_of(*opened);
    ASSERT_FALSE(cookie.empty());
    auto tagged = ports;
    tagged[verification_tag] = number(*opened, first_chunk + 4, 4);

    std::vector<std::byte> buffer(2000);
    auto const echo = sctp_cookie_echo(length = 4 + cookie.size());
    send(write_to(make_packet(unchecked, eth, ip, tagged, echo, payload(cookie)), buffer));
    ASSERT_TRUE(answer(chunk(11))) << "the cookie is acknowledged";
    descriptor const connection(accept(server, nullptr, nullptr));
    auto const confirmed =
        answer_to(make_packet(eth, ip, tagged, sctp_data(tsn = 77), octets("this is umpa!")), chunk(3));
    EXPECT_EQ(received(connection), "this is umpa!");
    ASSERT_TRUE(confirmed);
    EXPECT_EQ(number(*confirmed, first_chunk + 4, 4), 77U);
    auto const alive =
        answer_to(make_packet(eth, ip, tagged, sctp_heartbeat(), sctp_heartbeat_info(), octets("12345")), chunk(5));
    ASSERT_TRUE(alive);
    EXPECT_EQ(message_in(*alive),
              message_in(make_packet(far_ip, sctp(sport = 5000, dport = 4000, verification_tag = 0xabcdef01),
                                     sctp_heartbeat_ack(), sctp_heartbeat_info(), octets("12345"))));
}

TEST_F(SctpAnswers, NobodyAnswersToABrokenSum) {
    auto const server = program(SOCK_STREAM, 5000, IPPROTO_SCTP);
    EXPECT_FALSE(answer_to(make_packet(eth, ip, sctp(sport = 4000, dport = 5000, checksum = 1), opening),
                           of_protocol(sctp_protocol), shortly));
}

} // namespace
