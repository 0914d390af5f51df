// SPDX-License-Identifier: BSL-1.0
// Packet k of a stream whose payload varies in length is the packet that is made of a payload of that length.
#include "golden.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <initializer_list>
#include <set>
#include <span>
#include <string>
#include <umpa/generate/any_stream.hpp>
#include <umpa/generate/mix.hpp>
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
#include <vector>
#include <words_of_error.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;

constexpr auto ip = ipv4(source_address = "10.0.0.1", destination_address = "10.0.0.2");
constexpr auto ip6 = ipv6(source_address = "2001:db8::1", destination_address = "2001:db8::2");
constexpr auto any16 = uniform(0, 0xffff);

std::vector<std::byte> some_bytes(std::size_t count) {
    std::vector<std::byte> bytes(count);
    for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<std::byte>(i * i * 7 + 251 - i);
    return bytes;
}
template <class Packet>
std::vector<std::byte> bytes_of(Packet const& packet) {
    std::vector<std::byte> bytes(byte_count(packet));
    write_to(packet, bytes);
    return bytes;
}

/// The packets from there on, made in each way, are those that `make` makes of k and a payload of so many bytes.
template <class Stream, class Make>
void expect_law(Stream const& flows, std::span<std::byte const> payload_bytes, std::size_t around, Make const& make,
                std::uint64_t first = 0) {
    constexpr std::size_t count = 100;
    std::vector<std::vector<std::byte>> memory;
    std::vector<std::span<std::byte>> frames;
    for (std::uint64_t k = first; k < first + count; ++k) {
        ASSERT_LE(flows.size(k), flows.most_size());
        memory.emplace_back(flows.size(k) + 3, std::byte{0xa5});
    }
    for (auto& one : memory) frames.push_back(one);
    ASSERT_EQ(flows.fill(first, frames), count);
    for (std::uint64_t k = first; k < first + count; ++k) {
        std::size_t const length_of_k = flows.size(k) - around;
        auto const expected = make(k, payload_bytes.first(length_of_k));
        ASSERT_EQ(test::hex(flows.packet(k)), test::hex(expected)) << "packet " << k;
        ASSERT_EQ(test::hex(std::span(frames[k - first]).first(expected.size())), test::hex(expected));
        ASSERT_EQ(test::hex(std::span(frames[k - first]).last(3)), "a5a5a5");
        ASSERT_EQ(bytes_of(flows.values(k)), expected);
    }
}

TEST(SizedStream, Udp) {
    auto const bytes = some_bytes(1472);
    auto const ports = uniform(1024, 65535);
    auto const flows =
        stream(make_packet(ethernet(), ip, udp(), payload(bytes)), vary(in<any_payload>, length) = uniform(18, 1472),
               vary(in<udp>, sport) = ports, vary(in<ipv4>, identification) = packet_number, seed = 42);
    EXPECT_EQ(flows.most_size(), 1514);
    auto const make = [&](std::uint64_t k, std::span<std::byte const> part) {
        auto packet = make_packet(ethernet(), ip, udp(), payload(part));
        packet[in<udp>][sport] = static_cast<unsigned>(flows.values(k)[in<udp>][sport]);
        packet[in<ipv4>][identification] = static_cast<std::uint16_t>(k);
        return bytes_of(packet);
    };
    expect_law(flows, bytes, 42, make);
    expect_law(flows, bytes, 42, make, 1'000'000'007);
    std::set<std::size_t> sizes;
    for (std::uint64_t k = 0; k < 30'000; ++k) sizes.insert(flows.size(k));
    EXPECT_EQ(sizes.size(), 1472 - 18 + 1);
    EXPECT_EQ(*sizes.begin(), 60);
    EXPECT_EQ(*sizes.rbegin(), 1514);
}

TEST(SizedStream, EachLength) {
    // Even and odd, none; sums that would be 0 are sent as 0xffff.
    auto const flows =
        stream(make_packet(ip, udp(), payload(zeros<300>)), vary(in<any_payload>, length) = counting(0, 301));
    for (std::uint64_t k = 0; k < 301; ++k) {
        ASSERT_EQ(flows.size(k), 28 + k);
        ASSERT_EQ(flows.packet(k), bytes_of(make_packet(ip, udp(), payload(std::span(zeros<300>).first(k)))));
    }
    EXPECT_EQ(flows.size(301), 28);
}

TEST(SizedStream, APayloadThatThePacketHolds) {
    auto const made = [] {
        return stream(make_packet(ip6, tcp(), payload("these are some bytes")),
                      vary(in<any_payload>, length) = permuted(1, 20), vary(in<tcp>, sport) = any16, seed = 7);
    };
    auto const flows = made(); // whose packet is gone
    std::string const text = "these are some bytes";
    expect_law(flows, std::as_bytes(std::span(text)), 60, [&](std::uint64_t k, std::span<std::byte const> part) {
        return bytes_of(
            make_packet(ip6, tcp(source_port = static_cast<unsigned>(flows.values(k)[in<tcp>][sport])), payload(part)));
    });
}

TEST(SizedStream, Tunnels) {
    auto const bytes = some_bytes(600);
    auto const flows =
        stream(make_packet(ethernet(), vlan(), ip, udp(), vxlan(), ethernet(), ip6, udp(), payload(bytes)),
               vary(in<udp, 1>, sport) = any16, vary(in<any_payload>, length) = uniform(0, 600));
    expect_law(flows, bytes, 18 + 28 + 8 + 14 + 48, [&](std::uint64_t k, std::span<std::byte const> part) {
        auto packet = make_packet(ethernet(), vlan(), ip, udp(), vxlan(), ethernet(), ip6, udp(), payload(part));
        packet[in<udp, 1>][sport] = static_cast<unsigned>(flows.values(k)[in<udp, 1>][sport]);
        return bytes_of(packet);
    });
    auto const keyed = stream(make_packet(ip, gre(), options(gre_checksum()), ip, icmp_echo(), payload(bytes)),
                              vary(in<any_payload>, length) = uniform(0, 600));
    expect_law(keyed, bytes, 20 + 8 + 28, [&](std::uint64_t, std::span<std::byte const> part) {
        return bytes_of(make_packet(ip, gre(), options(gre_checksum()), ip, icmp_echo(), payload(part)));
    });
}

TEST(SizedStream, ChecksumsThatAreNoSums) {
    auto const bytes = some_bytes(200);
    auto const flows = stream(make_packet(ethernet(), ip, udp(), payload(bytes), frame_check_sequence()),
                              vary(in<any_payload>, length) = uniform(0, 200));
    expect_law(flows, bytes, 46, [&](std::uint64_t, std::span<std::byte const> part) {
        return bytes_of(make_packet(ethernet(), ip, udp(), payload(part), frame_check_sequence()));
    });
}

TEST(SizedStream, TheSecondPayload) {
    auto const bytes = some_bytes(99);
    auto const flows =
        stream(make_packet(unchecked, ip, udp(), payload("odd"), ip, udp(), payload(bytes)),
               vary(in<any_payload, 1>, length) = uniform(0, 99), vary(in<ipv4, 1>, ttl) = uniform(1, 9));
    expect_law(flows, bytes, 28 + 3 + 28, [&](std::uint64_t k, std::span<std::byte const> part) {
        auto packet = make_packet(unchecked, ip, udp(), payload("odd"), ip, udp(), payload(part));
        packet[in<ipv4, 1>][ttl] = static_cast<unsigned>(flows.values(k)[in<ipv4, 1>][ttl]);
        return bytes_of(packet);
    });
}

TEST(SizedStream, ShardsRangesAndMixes) {
    auto const flows = stream(make_packet(ip, udp(), payload(zeros<100>)),
                              vary(in<any_payload>, length) = uniform(0, 100), vary(in<udp>, sport) = any16, seed = 9);
    for (std::uint64_t n : std::initializer_list<std::uint64_t>{1, 2, 5})
        for (std::uint64_t i = 0; i < n; ++i)
            for (std::uint64_t k = 0; k < 30; ++k) {
                EXPECT_EQ(flows.shard(i, n).packet(k), flows.packet(i + k * n));
                EXPECT_EQ(flows.shard(i, n).shard(1, 2).packet(k), flows.packet(i + (1 + 2 * k) * n));
            }
    EXPECT_THROW(flows.shard(1, 1), generator_error);
    std::uint64_t k = 0;
    for (auto const& one : flows.packets(10)) EXPECT_EQ(one, flows.packet(k++));
    EXPECT_EQ(k, 10);
    any_stream const any(flows);
    EXPECT_EQ(any.most_size(), 128);
    EXPECT_EQ(any.shard(1, 3).packet(5), flows.packet(16));
    auto const small = stream(make_packet(ip, udp()), vary(in<udp>, sport) = any16);
    auto const mixed = mix(1 * small, 2 * flows);
    EXPECT_EQ(mixed.most_size(), 128);
    for (k = 0; k < 30; ++k) {
        EXPECT_EQ(mixed.packet(k), mixed.kind(k) == 0 ? small.packet(mixed.index(k)) : flows.packet(mixed.index(k)));
        EXPECT_EQ(mixed.size(k), mixed.packet(k).size());
    }
}

TEST(SizedStream, TogetherWithAField) {
    auto const flows =
        stream(make_packet(ip, udp(), payload(zeros<100>)), together(vary(in<any_payload>, length) = one_of(10, 20, 30),
                                                                     vary(in<udp>, dport) = one_of(1010, 1020, 1030)));
    for (std::uint64_t k = 0; k < 50; ++k)
        EXPECT_EQ(static_cast<unsigned>(flows.values(k)[in<udp>][dport]), 1000 + flows.size(k) - 28);
}

struct liar {
    constexpr std::uint64_t operator()(moment const& at) const { return at.k; }
    static constexpr std::uint64_t most() { return 10; }
};

TEST(SizedStream, WhatItRefuses) {
    EXPECT_EQ(test::words_of<generator_error>([] {
                  stream(make_packet(ip, udp(), payload(zeros<100>)), vary(in<any_payload>, length) = uniform(18, 101));
              }),
              "vary: the payload has 100 bytes, and its generator gives lengths of up to 101; give the packet a longer "
              "payload");
    auto const bytes = some_bytes(70'000);
    EXPECT_EQ(test::words_of<range_error>([&] {
                  stream(make_packet(ip, udp(), payload(bytes)), vary(in<any_payload>, length) = uniform(0, 65'508));
              }),
              "IPv4.total_length: 65536 does not fit in 16 bits (at most 65535)");
    EXPECT_EQ(
        stream(make_packet(ip, udp(), payload(bytes)), vary(in<any_payload>, length) = uniform(0, 65'507)).most_size(),
        65'535);
    auto const flows = stream(make_packet(ip, udp(), payload(zeros<100>)), vary(in<any_payload>, length) = liar());
    for (std::uint64_t k = 0; k < 30; ++k) EXPECT_EQ(flows.size(k), 28 + k % 11);
    std::vector<std::byte> small(30);
    std::array<std::span<std::byte>, 3> const frames{small, small, small};
    EXPECT_EQ(test::words_of<buffer_error>([&] { flows.fill(1, frames); }),
              "the packet needs 31 bytes, the buffer has 30");
}

}
