// SPDX-License-Identifier: BSL-1.0
// Payloads whose size is known at run time, buffers, and what goes wrong with them.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <new>
#include <string>
#include <umpa/umpa.hpp>
#include <vector>

namespace {
std::size_t allocations = 0;
}

[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using namespace umpa;
using umpa::test::hex;

constexpr std::byte untouched{0xa5};
constexpr auto ip = ipv4(src = "10.0.0.1", dst = "10.0.0.2");

std::vector<std::byte> bytes_of(auto const& packet) {
    std::vector<std::byte> bytes(byte_count(packet), untouched);
    write_to(packet, bytes);
    return bytes;
}
bool all_untouched(std::span<std::byte const> bytes) {
    return std::count(bytes.begin(), bytes.end(), untouched) == static_cast<std::ptrdiff_t>(bytes.size());
}

TEST(Buffer, TooSmall) {
    std::string const content = "this is umpa!";
    auto const packet = make_packet(ip, udp(), payload(content));
    std::array<std::byte, 41> buffer;
    buffer.fill(untouched);
    for (std::size_t size = 0; size < 41; ++size) {
        try {
            write_to(packet, std::span(buffer).first(size));
            ADD_FAILURE() << size;
        } catch (buffer_error const& error) {
            EXPECT_EQ(error.needed(), 41U);
            EXPECT_EQ(error.given(), size);
            EXPECT_EQ(error.what(), "the packet needs 41 bytes, the buffer has " + std::to_string(size));
        }
        EXPECT_TRUE(all_untouched(buffer)) << size;
    }
    EXPECT_EQ(write_to(packet, buffer).size(), 41U);
}

TEST(Buffer, TooSmallForTheHead) {
    std::string const content = "this is umpa!";
    auto const packet = make_packet(ip, udp(), payload(content));
    std::array<std::byte, 28> head;
    head.fill(untouched);
    static_assert(head_size<decltype(packet)> == 28);
    for (std::size_t size = 0; size < 28; ++size) {
        try {
            gather(packet, std::span(head).first(size));
            ADD_FAILURE() << size;
        } catch (buffer_error const& error) {
            EXPECT_EQ(error.needed(), 28U);
            EXPECT_EQ(error.given(), size);
        }
        EXPECT_TRUE(all_untouched(head)) << size;
    }
    auto const pieces = gather(packet, head);
    EXPECT_EQ(pieces[0].data(), head.data());
    EXPECT_EQ(static_cast<void const*>(pieces[1].data()), content.data());
    EXPECT_EQ(pieces[1].size(), 13U);
}

// A length that is more than its field can say.
TEST(Buffer, PayloadTooLongForALength) {
    std::vector<std::byte> const content(70000);
    std::vector<std::byte> buffer(80000, untouched);
    auto expect = [&](auto const& packet, std::string const& words) {
        try {
            write_to(packet, buffer);
            ADD_FAILURE() << words;
        } catch (range_error const& error) {
            EXPECT_EQ(error.what(), words);
            EXPECT_EQ(error.limit(), 65535U);
        }
        EXPECT_TRUE(all_untouched(buffer)) << words;
        std::array<std::byte, 64> head;
        head.fill(untouched);
        EXPECT_THROW(gather(packet, head), range_error);
        EXPECT_TRUE(all_untouched(head)) << words;
    };
    expect(make_packet(ip, payload(content)), "IPv4.total_length: 70020 does not fit in 16 bits (at most 65535)");
    expect(make_packet(ip, udp(), payload(content)),
           "IPv4.total_length: 70028 does not fit in 16 bits (at most 65535)");
    expect(make_packet(udp(), payload(content)), "UDP.length: 70008 does not fit in 16 bits (at most 65535)");
    expect(make_packet(ipv6(), tcp(), payload(content)),
           "IPv6.payload_length: 70020 does not fit in 16 bits (at most 65535)");
    expect(make_packet(ip, payload(std::span(content).first(65516))),
           "IPv4.total_length: 65536 does not fit in 16 bits (at most 65535)");

    EXPECT_EQ(write_to(make_packet(ip, payload(std::span(content).first(65515))), buffer).size(), 65535U);
    EXPECT_EQ(write_to(make_packet(ipv4(total_length = 0), payload(content)), buffer).size(), 70020U);
    EXPECT_EQ(write_to(make_packet(ethernet(), payload(content)), buffer).size(), 70014U);
}

// A payload in the middle of a stack.
TEST(Buffer, PayloadInTheMiddle) {
    for (std::size_t size : {0U, 1U, 2U, 7U, 8U, 9U, 64U, 65U, 300U}) {
        SCOPED_TRACE(size);
        std::vector<std::byte> const content(size, std::byte{0x3c});
        auto const inner = make_packet(ip, tcp(sport = 5), options(window_scale(1)), payload("inner"));
        auto const packet = make_packet(unchecked, ip, udp(sport = 1), payload(content), ip, tcp(sport = 5),
                                        options(window_scale(1)), payload("inner"));
        auto const bytes = bytes_of(packet);
        auto const expected = to_bytes(inner);
        ASSERT_EQ(bytes.size(), 28 + size + expected.size());
        EXPECT_EQ(hex(std::span(bytes).subspan(28 + size)), hex(expected));
        EXPECT_EQ(hex(std::span(bytes).subspan(28, size)), hex(content));
        // The outer headers are those of a datagram with all the rest as its payload.
        std::span<std::byte const> const rest = std::span(bytes).subspan(28);
        EXPECT_EQ(hex(bytes), hex(bytes_of(make_packet(ip, udp(sport = 1), payload(rest)))));
        std::array<std::byte, head_size<decltype(packet)>> head;
        auto const pieces = gather(packet, head);
        ASSERT_EQ(pieces.size(), 3U);
        EXPECT_EQ(hex(pieces[0]) + hex(pieces[1]) + hex(pieces[2]), hex(bytes));
        EXPECT_EQ(pieces[1].data(), content.data());
    }
}

TEST(Buffer, NothingButPayloads) {
    std::vector<std::byte> const a(3, std::byte{1});
    std::vector<std::byte> const b;
    EXPECT_EQ(hex(bytes_of(make_packet(unchecked, payload(a), payload(b), payload(a)))), "010101010101");
    EXPECT_EQ(bytes_of(make_packet(payload(b))).size(), 0U);
    EXPECT_EQ(to_bytes(make_packet(payload(""))).size(), 0U);
    EXPECT_EQ(hex(bytes_of(make_packet(unchecked, payload(a), payload("")))), "010101");
    EXPECT_EQ(hex(bytes_of(make_packet(unchecked, payload(""), payload(a), ip))).substr(0, 8), "01010145");
}

// The bytes of a payload may stand in the buffer already, where they are to be.
TEST(Buffer, LongPayloadsInThePacket) {
    std::array<std::uint8_t, 1400> content;
    content.fill(0x77);
    auto const packet = make_packet(ip, udp(), payload(content));
    EXPECT_EQ(head_size<std::remove_const_t<decltype(packet)>>, 28U);
    auto const bytes = to_bytes(packet);
    EXPECT_EQ(hex(bytes), hex(bytes_of(packet)));
    EXPECT_EQ(hex(bytes), hex(bytes_of(make_packet(ip, udp(), payload(std::span(content))))));
}

// From values to bytes nothing is allocated.
TEST(Buffer, NothingIsAllocated) {
    std::vector<std::byte> const content(1000, std::byte{7});
    std::vector<std::byte> buffer(2000);
    std::array<std::byte, 200> head;
    std::size_t const before = allocations;
    auto packet =
        make_packet(ethernet(src = "02:00:00:00:00:01"), ip, tcp(), options(window_scale(7)), payload(content));
    packet[in<ipv4>][dst] = "10.9.8.7";
    packet[in<ipv4>][ttl] = "windows";
    packet[in<tcp>][control_bits] |= syn | ack;
    std::size_t const written = write_to(packet, buffer).size();
    auto const pieces = gather(packet, head);
    auto const fixed = to_bytes(make_packet(ip, udp(), payload("this is umpa!")));
    std::size_t const after = allocations;
    EXPECT_EQ(after, before);
    EXPECT_EQ(written, 1058U);
    EXPECT_EQ(pieces.size(), 2U);
    EXPECT_EQ(fixed.size(), 41U);
    // The count counts.
    ::operator delete(::operator new(1));
    EXPECT_GT(allocations, after);
}

} // namespace
