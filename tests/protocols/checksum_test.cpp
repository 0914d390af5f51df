// SPDX-License-Identifier: BSL-1.0
// Random packets, their sums verified by a loop that knows nothing of the library.
#include <array>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <random>
#include <span>
#include <string_view>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using octets = std::vector<std::uint8_t>;

/// RFC 1071, word by word: 0xffff over bytes whose checksum is right.
std::uint32_t naive_sum(octets bytes) {
    if (bytes.size() % 2 == 1) bytes.push_back(0);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        sum += static_cast<std::uint32_t>(bytes[i] << 8 | bytes[i + 1]);
        if (sum > 0xffff) sum -= 0xffff;
    }
    return sum;
}

octets slice(octets const& bytes, std::size_t first, std::size_t last) {
    return {bytes.begin() + static_cast<std::ptrdiff_t>(first), bytes.begin() + static_cast<std::ptrdiff_t>(last)};
}
octets joined(octets a, octets const& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// Verifies the headers from `at` on, whose kinds are given: 4, 6 for IP, u for UDP, t for TCP.
void verify(octets const& bytes, std::size_t at, std::string_view kinds) {
    octets addresses;
    for (char kind : kinds) {
        std::size_t const size = bytes.size() - at;
        auto const length = static_cast<std::uint8_t>(size >> 8);
        auto const low = static_cast<std::uint8_t>(size & 0xff);
        if (kind == '4') {
            std::size_t const header = 4U * (bytes[at] & 15);
            ASSERT_EQ(naive_sum(slice(bytes, at, at + header)), 0xffffU) << kinds;
            ASSERT_EQ(bytes[at + 2] << 8 | bytes[at + 3], static_cast<int>(size));
            addresses = slice(bytes, at + 12, at + 20);
            at += header;
        } else if (kind == '6') {
            ASSERT_EQ(bytes[at + 4] << 8 | bytes[at + 5], static_cast<int>(size) - 40);
            addresses = slice(bytes, at + 8, at + 40);
            at += 40;
        } else {
            auto const number = static_cast<std::uint8_t>(kind == 'u' ? 17 : 6);
            octets const pseudo = joined(addresses, {0, number, length, low});
            octets const segment = slice(bytes, at, bytes.size());
            ASSERT_EQ(naive_sum(joined(pseudo, segment)), 0xffffU)
                << kinds << " of " << size << " bytes; " << (at % 2 == 0 ? "even" : "odd");
            if (kind == 'u') {
                ASSERT_NE(bytes[at + 6] << 8 | bytes[at + 7], 0);
                ASSERT_EQ(bytes[at + 4] << 8 | bytes[at + 5], static_cast<int>(size));
            }
            at += kind == 'u' ? 8U : 4U * (bytes[at + 12] >> 4);
        }
    }
}

octets bytes_of(auto const& packet) {
    std::vector<std::byte> buffer(byte_count(packet), std::byte{0xa5});
    octets bytes;
    for (std::byte byte : write_to(packet, buffer)) bytes.push_back(std::to_integer<std::uint8_t>(byte));
    return bytes;
}

class Checksums : public testing::Test {
public:
    std::mt19937_64 generator{20081122}; // NOLINT: the same values in every run
    octets content;

    std::uint16_t number16() { return static_cast<std::uint16_t>(generator()); }
    std::uint32_t number32() { return static_cast<std::uint32_t>(generator()); }
    octets const& random_content(std::size_t most = 300) {
        content.resize(generator() % (most + 1));
        // Bytes of 0 and 255 often: they carry.
        for (std::uint8_t& byte : content) {
            auto const random = generator();
            byte = static_cast<std::uint8_t>(random % 4 == 0 ? 0 : random % 2 == 1 ? 255 : random >> 8);
        }
        return content;
    }
    template <std::size_t N>
    std::array<std::uint8_t, N> random_array() {
        std::array<std::uint8_t, N> bytes;
        for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(generator());
        return bytes;
    }

    ethernet eth() { return ethernet(dst = mac_address(generator()), src = mac_address(generator())); }
    ipv4 ip4() {
        return ipv4(tos = number16() & 0xff, id = number16(), flags = number16() & 7, frag = number16() & 8191,
                    ttl = number16() & 0xff, src = ipv4_address(number32()), dst = ipv4_address(number32()));
    }
    ipv6 ip6() {
        return ipv6(flow_label = number32() & 0xfffff, src = ipv6_address(std::array{generator(), generator()}),
                    dst = ipv6_address(std::array{generator(), generator()}));
    }
    udp datagram() { return udp(sport = number16(), dport = number16()); }
    tcp segment() {
        return tcp(sport = number16(), dport = number16(), seq = number32(), acknowledgment_number = number32(),
                   control_bits = number16() & 255, window = number16(), urgent_pointer = number16());
    }
};

TEST_F(Checksums, Ipv4AndIpv6) {
    for (int i = 0; i < 500; ++i) {
        auto const data = payload(random_content());
        verify(bytes_of(make_packet(ip4(), datagram(), data)), 0, "4u");
        verify(bytes_of(make_packet(ip4(), segment(), data)), 0, "4t");
        verify(bytes_of(make_packet(ip6(), datagram(), data)), 0, "6u");
        verify(bytes_of(make_packet(ip6(), segment(), data)), 0, "6t");
        verify(bytes_of(make_packet(eth(), ip4(), datagram(), data)), 14, "4u");
        verify(bytes_of(make_packet(eth(), vlan(), vlan(1, 1, 1), ip6(), segment(), data)), 22, "6t");
    }
}

TEST_F(Checksums, BehindOptions) {
    for (int i = 0; i < 300; ++i) {
        auto const data = payload(random_content());
        auto const stamps = timestamps(number32(), number32());
        auto const route = options(record_route(), route_address(ipv4_address(number32())), no_operation());
        verify(bytes_of(make_packet(ip4(), segment(), options(stamps, window_scale(7)), data)), 0, "4t");
        verify(bytes_of(make_packet(eth(), ip4(), route, segment(), options(stamps), data)), 14, "4t");
        verify(bytes_of(make_packet(ip4(), options(router_alert(number16())), datagram(), data)), 0, "4u");
        verify(bytes_of(make_packet(ip6(), segment(), options(no_operation(), sack(), sack_block(1, 2)), data)), 0,
               "6t");
    }
}

TEST_F(Checksums, Nested) {
    for (int i = 0; i < 300; ++i) {
        auto const data = payload(random_content());
        verify(bytes_of(make_packet(ip4(), ip4(), datagram(), data)), 0, "44u");
        verify(bytes_of(make_packet(ip4(), ip6(), segment(), data)), 0, "46t");
        verify(bytes_of(make_packet(eth(), ip6(), ip4(), datagram(), data)), 14, "64u");
        verify(bytes_of(make_packet(ip6(), ip6(), segment(), data)), 0, "66t");
        // The outer sum covers the inner packet, sum and all.
        verify(bytes_of(make_packet(unchecked, ip4(), datagram(), ip4(), datagram(), data)), 0, "4u4u");
        verify(bytes_of(make_packet(unchecked, ip6(), segment(), options(window_scale(1)), ip4(), segment(), data)), 0,
               "6t4t");
        verify(bytes_of(make_packet(unchecked, ip4(), datagram(), eth(), ip6(), datagram(), ip4(), segment(), data)), 0,
               "4u");
    }
}

// Headers at odd places, behind bytes that are in the packet and behind bytes that are not.
TEST_F(Checksums, AtOddPlaces) {
    for (int i = 0; i < 300; ++i) {
        octets const front = random_content(70);
        auto const data = payload(random_content());
        verify(bytes_of(make_packet(unchecked, payload("x"), ip4(), datagram(), data)), 1, "4u");
        verify(bytes_of(make_packet(unchecked, payload("xyz"), ip6(), segment(), data)), 3, "6t");
        verify(bytes_of(make_packet(unchecked, payload(front), ip4(), segment(), data)), front.size(), "4t");
        verify(bytes_of(make_packet(unchecked, payload(front), payload("x"), ip6(), datagram(), data)),
               front.size() + 1, "6u");
    }
}

// Pieces of odd size within what a sum covers.
TEST_F(Checksums, OddPiecesInTheMiddle) {
    for (int i = 0; i < 300; ++i) {
        octets const first = random_content(70);
        octets const second = random_content(70);
        auto const data = payload(random_content());
        verify(bytes_of(make_packet(unchecked, ip4(), datagram(), payload(first), payload(second), data)), 0, "4u");
        verify(bytes_of(make_packet(unchecked, ip4(), datagram(), payload("abc"), payload(second), data)), 0, "4u");
        verify(bytes_of(make_packet(unchecked, ip6(), segment(), payload(first), payload("abcde"), data)), 0, "6t");
        verify(bytes_of(make_packet(unchecked, ip4(), datagram(), payload(first), ip4(), datagram(), data)), 0, "4u");
        verify(bytes_of(make_packet(unchecked, ip4(), datagram(), payload("abc"), ip4(), datagram(), data)), 0, "4u");
        verify(bytes_of(make_packet(unchecked, ip4(), datagram(), payload(random_array<65>()), segment(),
                                    payload("abc"), data)),
               0, "4u");
        auto const inner = make_packet(unchecked, ip4(), datagram(), payload(first), ip4(), datagram(), data);
        verify(bytes_of(inner), 28 + first.size(), "4u");
    }
}

template <std::size_t N>
void verify_arrays(Checksums& random) {
    for (int i = 0; i < 20; ++i) {
        auto const data = payload(random.random_array<N>());
        verify(bytes_of(make_packet(random.ip4(), random.datagram(), data)), 0, "4u");
        verify(bytes_of(make_packet(random.ip6(), random.segment(), data)), 0, "6t");
    }
}
TEST_F(Checksums, OfPayloadsInThePacket) {
    [&]<std::size_t... N>(std::index_sequence<N...>) {
        (verify_arrays<N>(*this), ...);
    }(std::index_sequence<0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 63, 64, 65, 66, 255, 300>());
}

// Where a sum is 0: every value that two bytes can have, so that it happens.
TEST_F(Checksums, ADatagramNeverSaysThatItHasNone) {
    int ones = 0;
    for (unsigned value = 0; value < 65536; ++value) {
        std::array const two{static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
        auto const bytes =
            to_bytes(make_packet(ipv4(src = "10.0.0.1", dst = "10.0.0.2"), udp(sport = 9, dport = 9), payload(two)));
        ASSERT_FALSE(bytes[26] == std::byte{0} && bytes[27] == std::byte{0}) << value;
        ones += bytes[26] == std::byte{255} && bytes[27] == std::byte{255};
    }
    EXPECT_GE(ones, 1);
}

} // namespace
