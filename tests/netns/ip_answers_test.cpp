// SPDX-License-Identifier: BSL-1.0
// IP options, extension headers and fragments made by umpa, as a kernel takes them.
#include <algorithm>
#include <netns/answers.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

class IpAnswers : public FarEnd {};
class Ipv6Answers : public Ipv6FarEnd {};

TEST_F(IpAnswers, OptionsAreReadOver) {
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(make_packet(eth, ip, options(record_route(), route_address(), route_address()), datagram,
                              payload("by options"))));
    EXPECT_EQ(received(server), "by options");
}

// A source route that has come to its end: the destination in the header is the final one.
TEST_F(IpAnswers, ASourceRouteThatIsCompleted) {
    auto const server = program(SOCK_DGRAM, 5000);
    for (std::string const name : {"all", "far"})
        ASSERT_TRUE(run_there("echo 1 >/proc/sys/net/ipv4/conf/" + name + "/accept_source_route"));
    auto const route = options(loose_source_route(pointer = 8), route_address("10.9.0.9"));
    auto by_hand = make_packet(eth, ip, route, datagram, payload("came by a route"));
    send(to_bytes(by_hand));
    EXPECT_EQ(received(server), "came by a route");
    auto const plain = to_bytes(make_packet(eth, ip, datagram, payload("came by a route")));
    by_hand[in<udp>][checksum] = std::to_integer<unsigned>(plain[40]) << 8 | std::to_integer<unsigned>(plain[41]);
    send(to_bytes(by_hand));
    EXPECT_EQ(received(server), "came by a route") << "with the sum of a datagram without options";
}

constexpr std::size_t part_size = 16;
constexpr std::size_t behind_ip_header = 20, behind_ip6_header = 40;

/// The n-th part of what a packet carries.
std::span<std::byte const> part(std::span<std::byte const> carried, std::size_t n) {
    return carried.subspan(n * part_size, std::min(part_size, carried.size() - n * part_size));
}

TEST_F(IpAnswers, FragmentsAreJoined) {
    auto const server = program(SOCK_DGRAM, 5000);
    auto const whole = to_bytes(make_packet(ip, datagram, payload("a datagram in three fragments")));
    std::vector<std::byte> buffer(200);
    for (std::size_t n : {2U, 0U, 1U}) {
        auto header = ip;
        header[protocol] = "udp";
        header[identification] = 77;
        header[fragment_offset] = n * part_size / 8;
        if (n < 2) header[flags] = more_fragments;
        send(write_to(make_packet(eth, header, payload(part(std::span(whole).subspan(behind_ip_header), n))), buffer));
    }
    EXPECT_EQ(received(server), "a datagram in three fragments");
}

TEST_F(Ipv6Answers, FragmentsAreJoined) {
    auto const server = program(SOCK_DGRAM, 5000);
    auto const whole = to_bytes(make_packet(ip6, datagram, payload("a datagram in three fragments")));
    std::vector<std::byte> buffer(200);
    for (std::size_t n : {2U, 0U, 1U}) {
        auto const header = ipv6_fragment(next_header = "udp", identification = 77, fragment_offset = n * part_size / 8,
                                          more_fragments = n < 2);
        send(write_to(make_packet(eth, ip6, header, payload(part(std::span(whole).subspan(behind_ip6_header), n))),
                      buffer));
    }
    EXPECT_EQ(received(server), "a datagram in three fragments");
}

TEST_F(Ipv6Answers, ExtensionHeadersAreReadOver) {
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(make_packet(eth, ip6, hop_by_hop(), options(ipv6_router_alert(), pad_n()), datagram,
                              payload("behind hop-by-hop options"))));
    EXPECT_EQ(received(server), "behind hop-by-hop options");
    send(to_bytes(make_packet(eth, ip6, destination_options(), options(ipv6_generic_option(0x1e), octets("abc")),
                              datagram, payload("behind destination options"))));
    EXPECT_EQ(received(server), "behind destination options");
    send(to_bytes(make_packet(eth, ip6, hop_by_hop(), destination_options(), ipv6_fragment(identification = 1),
                              destination_options(), datagram, payload("behind four headers"))));
    EXPECT_EQ(received(server), "behind four headers");
}

// The sum of the datagram is over the last segment of the route, to which the kernel brings it.
TEST_F(Ipv6Answers, ASegmentIsWalked) {
    if (!run_there("ip -6 address add fd0a::2/128 dev lo && echo 1 >/proc/sys/net/ipv6/conf/all/seg6_enabled &&"
                   "echo 1 >/proc/sys/net/ipv6/conf/far/seg6_enabled"))
        GTEST_SKIP() << "the kernel has no segment routing (seg6)";
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(make_packet(eth, ip6, segment_routing(), options(route_segment("fd0a::2"), route_segment("fd09::2")),
                              datagram, payload("by segments"))));
    EXPECT_EQ(received(server), "by segments");
}

// Ciphers that leave everything as it is; so the kernel sees our padding and trailer.
TEST_F(IpAnswers, SecurityPayloadsAreOpened) {
    if (!run_there("ip xfrm state add src 10.9.0.1 dst 10.9.0.2 proto esp spi 0x100 mode transport "
                   "auth digest_null '' enc 'ecb(cipher_null)' ''"))
        GTEST_SKIP() << "the kernel has no ESP (esp4, crypto_null)";
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(make_packet(eth, ip, esp(0x100, 1), datagram, payload("secured"), esp_padding(), esp_trailer())));
    EXPECT_EQ(received(server), "secured");
}

TEST_F(IpAnswers, AuthenticationHeadersAreRead) {
    if (!run_there("ip xfrm state add src 10.9.0.1 dst 10.9.0.2 proto ah spi 0x100 mode transport flag align4 "
                   "auth digest_null ''"))
        GTEST_SKIP() << "the kernel has no AH (ah4, crypto_null)";
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(
        make_packet(eth, ip, ah(security_parameters_index = 0x100, sequence_number = 1), datagram, payload("signed"))));
    EXPECT_EQ(received(server), "signed");
}

} // namespace
