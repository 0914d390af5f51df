// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstdint>
#include <golden/four_ways.hpp>
#include <golden/tutorial_packets.hpp>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;

auto counted(std::size_t size) { return "_payload_" + std::to_string(size); }

template <class Byte, std::size_t Size>
constexpr std::array<Byte, Size> pattern() {
    std::array<Byte, Size> bytes{};
    for (std::size_t i = 0; i < Size; ++i) bytes[i] = static_cast<Byte>((7 * i + 1) % 256);
    return bytes;
}

// The bytes are in the packet.
template <std::size_t Size>
void expect_in_packet() {
    SCOPED_TRACE(Size);
    static constexpr auto bytes4 = to_bytes(make_packet(ip4, dgram, payload(pattern<std::byte, Size>())));
    EXPECT_EQ(hex(bytes4), golden("udp" + counted(Size)));
    auto const content = hidden(pattern<std::uint8_t, Size>());
    EXPECT_EQ(hex(to_bytes(make_packet(ip4, dgram, payload(content)))), golden("udp" + counted(Size)));
    if constexpr (Size < 2 || Size > 62)
        expect_at_run_time(make_packet(ip6, segment, payload(content)), golden("tcp" + counted(Size)));
}

template <std::size_t... Size>
void expect_all_in_packet(std::index_sequence<Size...>) {
    (expect_in_packet<Size>(), ...);
}

TEST(GoldenPayload, ArraysOf0To65Bytes) { expect_all_in_packet(std::make_index_sequence<66>()); }
TEST(GoldenPayload, LongArrays) { expect_all_in_packet(std::index_sequence<1399, 1400>()); }

// The bytes are elsewhere, at an even or an odd address.
TEST(GoldenPayload, SpansOf0To65BytesAndLongOnes) {
    auto const content = pattern<std::byte, 1401>();
    for (std::size_t shift : {0U, 1U, 3U}) {
        std::vector<std::byte> moved(shift);
        moved.insert(moved.end(), content.begin(), content.end());
        for (std::size_t size = 0; size <= 1400; size = size == 65 ? 1399 : size + 1) {
            SCOPED_TRACE(size);
            std::span<std::byte const> const bytes(moved.data() + shift, size);
            expect_at_run_time(make_packet(ip4, dgram, payload(bytes)), golden("udp" + counted(size)));
            expect_at_run_time(make_packet(ip6, segment, payload(bytes)), golden("tcp" + counted(size)));
        }
    }
}

TEST(GoldenPayload, ASpanIsNotCopied) {
    auto content = pattern<std::byte, 20>();
    auto const packet = make_packet(ip4, dgram, payload(std::span<std::byte const>(content)));
    EXPECT_EQ(by_write_to(packet), golden("udp_payload_20"));
    std::array<std::byte, head_size<decltype(packet)>> head;
    auto const pieces = gather(packet, head);
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[1].data(), content.data());
    content[3] = std::byte{0};
    EXPECT_NE(by_write_to(packet), golden("udp_payload_20"));
}

// One payload in every form that it can be given in.
TEST(GoldenPayload, EveryKind) {
    std::string const expected = golden("tutorial_first");
    auto const expect = [&](auto const& content) {
        expect_at_run_time(make_packet(tutorial_ip, tcp(sport = 2958, dport = 0, control_bits = syn), content),
                           expected);
    };
    std::string const text = "this is umpa!";
    std::vector<char> const chars(text.begin(), text.end());
    std::vector<std::uint8_t> numbers(text.begin(), text.end());
    std::array<char, 13> array{};
    std::copy(text.begin(), text.end(), array.begin());
    expect(payload("this is umpa!"));
    expect(payload(text));
    expect(payload(std::string_view(text)));
    expect(payload(chars));
    expect(payload(numbers));
    expect(payload(std::span(numbers)));
    expect(payload(std::span<std::uint8_t const, 13>(numbers)));
    expect(payload(std::as_bytes(std::span(chars))));
    expect(payload(array));
}

TEST(GoldenPayload, ALiteralKeepsItsZeros) {
    static constexpr auto bytes = to_bytes(make_packet(payload("a\0b\0")));
    EXPECT_EQ(hex(bytes), "61006200");
}

// Run-time sizes can be constants too: the compiler makes the bytes of every size, with one type of packet.
template <std::size_t Size>
constexpr auto tcp_with_a_span = [] {
    constexpr auto content = pattern<std::byte, Size>();
    std::array<std::byte, 60 + Size> buffer{};
    write_to(make_packet(ip6, segment, payload(std::span<std::byte const>(content))), buffer);
    return buffer;
}();

template <std::size_t Size>
void expect_constant() {
    EXPECT_EQ(hex(tcp_with_a_span<Size>), golden("tcp" + counted(Size)));
}
template <std::size_t... Size>
void expect_constants(std::index_sequence<Size...>) {
    (expect_constant<Size>(), ...);
}

TEST(GoldenPayload, SpansInConstants) {
    expect_constants(std::make_index_sequence<66>());
    expect_constants(std::index_sequence<1399, 1400>());
}

} // namespace
