// SPDX-License-Identifier: BSL-1.0
// Packets that are made several at a time are those that are made alone, however many there are and wherever they
// begin.
#include "stream_law.hpp"
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <initializer_list>
#include <span>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;

constexpr auto ip = ipv4(source_address = "10.0.0.1", destination_address = "10.0.0.2");
constexpr auto any16 = uniform(0, 0xffff);
constexpr auto any32 = uniform(0, 0xffff'ffff);

/// So many packets from there on, filled and patched.
template <class Stream>
void expect_some(Stream const& flows, std::uint64_t first, std::size_t count) {
    std::size_t const size = flows.size();
    std::size_t const distance = size + 5;
    std::vector<std::byte> memory(count * size + 1, std::byte{0xa5});
    std::vector<std::byte> apart(count * distance + 1, std::byte{0xa5});
    std::vector<std::span<std::byte>> frames;
    for (std::size_t i = 0; i < count; ++i) frames.push_back(std::span(apart).subspan(i * distance, size));
    ASSERT_EQ(flows.fill(first, memory), size == 1 ? count + 1 : count);
    ASSERT_EQ(flows.fill(first, frames), count);
    auto const expect_packets = [&](std::uint64_t from) {
        for (std::size_t i = 0; i < count; ++i) {
            auto const expected = test::hex(test::by_values(flows, from + i));
            ASSERT_EQ(test::hex(frames[i]), expected) << "packet " << i << " of " << count << " from " << from;
            ASSERT_EQ(apart[i * distance + size], std::byte{0xa5}) << "behind packet " << i << " of " << count;
        }
    };
    expect_packets(first);
    for (std::size_t i = 0; i < count; ++i)
        ASSERT_TRUE(
            std::equal(frames[i].begin(), frames[i].end(), memory.begin() + static_cast<std::ptrdiff_t>(i * size)))
            << "packet " << i << " of " << count << " from " << first;
    ASSERT_EQ(memory.back(), std::byte{0xa5});
    flows.patch(first + 1000, frames);
    expect_packets(first + 1000);
}
template <class Stream>
void expect_any_number(Stream const& flows) {
    for (std::uint64_t first : std::initializer_list<std::uint64_t>{0, 7, 65'530, (std::uint64_t{1} << 40) + 3})
        for (std::size_t count : std::initializer_list<std::size_t>{0,  1,  2,  3,  4,  5,  15, 16,  17,  19,  20, 31,
                                                                    33, 63, 64, 65, 67, 68, 80, 127, 128, 131, 150})
            expect_some(flows, first, count);
}

TEST(Block, AnyNumberOfPackets) {
    expect_any_number(stream(make_packet(ethernet(), ip, udp(), payload(zeros<18>)),
                             vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536),
                             vary(in<udp>, source_port) = uniform(1024, 65535), seed = 42));
}

TEST(Block, CountingGoesRound) {
    auto const packet = make_packet(ip, udp(), ntp());
    for (std::uint64_t count : std::initializer_list<std::uint64_t>{1, 2, 15, 16, 17, 60, 64, 65, 100, 1000, 4097})
        expect_some(stream(packet, vary(in<udp>, sport) = counting(1000, count, 3),
                           vary(in<ipv4>, identification) = counting(0xffff, count, std::uint64_t(-1)),
                           vary(in<ntp>, reference_timestamp) = counting(5, count, 0x0123'4567'89ab),
                           vary(in<ntp>, transmit_timestamp) = counting(~std::uint64_t{0} - 70, 0, 3)),
                    990, 150);
}

TEST(Block, Shards) {
    auto const flows =
        stream(make_packet(ethernet(), ip, udp(), payload("odd")), vary(in<ipv4>, src) = counting(0x0a00'0000, 1000),
               vary(in<ipv4>, dst) = any32, vary(in<udp>, sport) = permuted(1, 60'000), seed = 5);
    for (std::uint64_t n : std::initializer_list<std::uint64_t>{2, 3, 16, 100, 999, 5000, std::uint64_t{1} << 50})
        for (std::uint64_t i : {std::uint64_t{0}, n / 2, n - 1}) {
            expect_some(flows.shard(i, n), 0, 70);
            expect_some(flows.shard(i, n).shard(1, 2), 995, 70);
        }
}

TEST(Block, WhateverTheFields) {
    // Parts of words, whole ones, several; a checksum in a checksum; one that was set by hand.
    expect_any_number(stream(make_packet(ethernet(), vlan(), ip, tcp(), payload("x")),
                             vary(in<ethernet>, src) = uniform("02:00:00:00:00:00"_mac, "02:ff:ff:ff:ff:ff"_mac),
                             vary(in<vlan>, vlan_identifier) = permuted(0, 4095), vary(in<ipv4>, ttl) = uniform(1, 255),
                             vary(in<ipv4>, fragment_offset) = uniform(0, 8191), vary(in<tcp>, seq) = any32,
                             vary(in<tcp>, control_bits) = uniform(0, 255)));
    expect_any_number(stream(make_packet(ethernet(), ip, udp(), vxlan(), ethernet(), ipv6(), udp(), payload("odd")),
                             vary(in<ipv6>, src) = uniform("2001:db8::"_ipv6, "2001:db8::ffff:ffff:ffff:ffff"_ipv6),
                             vary(in<udp>, sport) = any16, vary(in<udp, 1>, sport) = any16,
                             vary(in<ipv4>, src) = any32));
    expect_any_number(stream(make_packet(ip, udp(checksum = 0), vxlan(), ethernet(), ip, udp(), payload("odd")),
                             vary(in<udp>, sport) = any16, vary(in<ipv4, 1>, src) = any32));
    expect_any_number(stream(make_packet(ethernet(), arp()), vary(in<arp>, sender_protocol_address) = any32));
}

TEST(Block, PayloadsOfAnySize) {
    for (std::size_t size : std::initializer_list<std::size_t>{0, 1, 17, 200}) {
        std::vector<std::byte> const data(size, std::byte{0x5a});
        expect_some(stream(make_packet(ip, udp(), payload(std::span(data))), vary(in<udp>, sport) = any16), 9, 67);
        // What lies behind a payload, at an odd place or an even one.
        expect_some(stream(make_packet(unchecked, ip, udp(), payload(std::span(data)), ip, icmp_echo()),
                           vary(in<ipv4, 1>, src) = any32, vary(in<icmp_echo>, identifier) = any16),
                    9, 67);
    }
}

TEST(Block, FramesThatAreShort) {
    for (std::uint64_t sum : {std::uint64_t{0}, std::uint64_t{0xffff}})
        expect_any_number(stream(make_packet(igmpv1(version = 0, type = 0)),
                                 vary(in<igmpv1>, group_address) = one_of(0U, sum, 0xffff'0000U, 0xffff'ffffU, 1)));
    expect_any_number(stream(make_packet(udp()), vary(in<udp>, sport) = any16));
}

struct cubes {
    constexpr std::uint64_t operator()(moment const& at) const { return at.k * at.k * at.k; }
    static constexpr int most() { return 0; }
};

TEST(Block, AUsersOwnGenerator) {
    // As much of its numbers as the field holds.
    expect_any_number(stream(make_packet(ip, udp()), vary(in<udp>, sport) = cubes(), vary(in<ipv4>, src) = cubes()));
}

}
