// SPDX-License-Identifier: BSL-1.0
#include <bitset>
#include <gtest/gtest.h>
#include <random>
#include <umpa/read/field_bits.hpp>
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

// A field is written where it is read, and nothing else is.
template <class P>
void expect_written_alone() {
    std::mt19937_64 random(1);
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto write = [&]<std::size_t J>(std::integral_constant<std::size_t, J>) {
            constexpr field_info info = field_table<P::declared_fields>[J];
            if constexpr (info.bits <= 64) {
                std::array<std::byte, P::wire_size> bytes{};
                std::bitset<8 * P::wire_size> expected;
                for (std::byte& byte : bytes) byte = static_cast<std::byte>(random());
                std::uint64_t const number = random() >> (64 - info.bits);
                auto bit = [&](std::size_t i) {
                    return (std::to_integer<unsigned>(bytes[i / 8]) >> (7 - i % 8) & 1) != 0;
                };
                for (std::size_t i = 0; i < expected.size(); ++i) expected[i] = bit(i);
                for (unsigned i = 0; i < info.bits; ++i)
                    expected[info.offset + i] = (number >> (info.bits - 1 - i) & 1) != 0;
                write_field<P::declared_fields, J>(bytes.data(), number);
                for (std::size_t i = 0; i < expected.size(); ++i)
                    EXPECT_EQ(bit(i), expected[i]) << info.name << ", bit " << i;
            }
        };
        (write(std::integral_constant<std::size_t, I>()), ...);
    }(std::make_index_sequence<P::field_count>());
}
TEST(WriteField, ChangesThatFieldOnly) {
    for (int i = 0; i < 50; ++i) {
        expect_written_alone<ipv4>();
        expect_written_alone<ipv6>();
        expect_written_alone<tcp>();
        expect_written_alone<ethernet>();
        expect_written_alone<gre>();
    }
}

// At compile time bytes are read and written one by one, and are the same.
constexpr bool is_the_same_at_compile_time() {
    auto bytes = to_bytes(make_packet(ipv6(flow_label = 0xabcde, hop_limit = 9)));
    write_field<ipv6_fields, 3>(bytes.data(), std::uint64_t{0x12345});
    write_field<ipv6_fields, 7>(bytes.data(), ipv6_address("2001:db8::7").wire());
    return bytes == to_bytes(make_packet(ipv6(flow_label = 0x12345, hop_limit = 9, src = "2001:db8::7")));
}
static_assert(is_the_same_at_compile_time());

// A field is a number among numbers.
constexpr ipv4 some_header(ttl = 64);
static_assert(2u + some_header[ttl] == 66 && some_header[ttl] - 4 == 60 && 2 * some_header[ttl] == 128);
