// SPDX-License-Identifier: BSL-1.0
#include <bitset>
#include <gtest/gtest.h>
#include <random>
#include <umpa/umpa.hpp>

using namespace umpa;

TEST(ReadBits, AreTheBitsInOrder) {
    std::mt19937 random(1);
    std::array<std::byte, 32> bytes{};
    std::string bits;
    for (std::byte& byte : bytes) {
        byte = static_cast<std::byte>(random());
        bits += std::bitset<8>(std::to_integer<unsigned>(byte)).to_string();
    }
    for (std::size_t offset = 0; offset < 150; ++offset)
        for (unsigned width = 1; width <= 64; ++width)
            ASSERT_EQ(read_bits(bytes.data(), offset, width), std::stoull(bits.substr(offset, width), nullptr, 2))
                << width << " bits at " << offset;
}

TEST(ReadField, GivesBackWhatWasBuilt) {
    constexpr auto header = ipv6(flow_label = 0xabcde, src = "2001:db8::1:2", traffic_class = 0xb9u);
    constexpr auto bytes = to_bytes(make_packet(header));
    static_assert(read_field<ipv6_fields, 3>(bytes.data()) == 0xabcde);
    static_assert(read_field<ipv6_fields, 7>(bytes.data()) == "2001:db8::1:2");
    static_assert(read_field<ipv6_fields, 9>(bytes.data()) == 0xb9);
}
