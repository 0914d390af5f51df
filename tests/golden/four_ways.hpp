// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <span>
#include <string>
#include <umpa/umpa.hpp>
#include <vector>

namespace umpa::test {

constexpr std::byte untouched{0xa5};

/// The same value, of which the optimiser knows nothing.
template <class T>
T hidden(T value) {
    asm volatile("" : "+m"(value));
    return value;
}

/// By write_to, into a buffer that ends in guard bytes.
std::string by_write_to(auto const& packet) {
    std::size_t const size = byte_count(packet);
    std::vector<std::byte> buffer(size + 64, untouched);
    std::span<std::byte> const written = write_to(packet, buffer);
    EXPECT_EQ(written.data(), buffer.data());
    EXPECT_EQ(written.size(), size);
    EXPECT_EQ(std::count(buffer.begin() + static_cast<std::ptrdiff_t>(size), buffer.end(), untouched), 64);
    std::vector<std::byte> exact(size, untouched);
    write_to(packet, exact);
    EXPECT_TRUE(std::equal(exact.begin(), exact.end(), buffer.begin()));
    return hex(written);
}

/// By gather, into a buffer that ends in guard bytes; the pieces joined.
std::string by_gather(auto const& packet) {
    constexpr std::size_t head = head_size<std::remove_cvref_t<decltype(packet)>>;
    std::array<std::byte, head + 64> buffer;
    buffer.fill(untouched);
    std::string joined;
    for (std::span<std::byte const> piece : gather(packet, buffer)) joined += hex(piece);
    EXPECT_EQ(std::count(buffer.begin() + head, buffer.end(), untouched), 64);
    return joined;
}

/// Expects these bytes of a packet that is made at run time, by each way that there is.
void expect_at_run_time(auto const& packet, std::string const& expected) {
    EXPECT_EQ(byte_count(packet), expected.size() / 2);
    EXPECT_EQ(by_write_to(packet), expected);
    EXPECT_EQ(by_gather(packet), expected);
    if constexpr (is_fixed_size<std::remove_cvref_t<decltype(packet)>>) {
        EXPECT_EQ(hex(to_bytes(packet)), expected);
    }
}

/// Expects the golden bytes: of a constant, of a packet made at run time, and of one that the optimiser cannot see.
inline constexpr auto expect_golden = []<class Make>(std::string const& name, Make make) {
    SCOPED_TRACE(name);
    static constexpr auto constant = make();
    static constexpr auto bytes = to_bytes(constant);
    std::string const expected = golden(name);
    EXPECT_EQ(hex(bytes), expected);
    expect_at_run_time(hidden(make()), expected);
};

/// Whether a packet has bytes that gather may leave where they are, or copy for themselves.
template <class Packet>
constexpr bool has_bytes_between() {
    for (auto const& shape : Packet::stack::layout.shape)
        if (!shape.composed) return true;
    return false;
}

/// The same of a constant and of a packet that the optimiser cannot see, by write_to and, where there is something to
/// gather, by gather: for the many packets of the protocols, which are headers like those above.
inline constexpr auto expect_protocol_golden = []<class Make>(std::string const& name, Make make) {
    SCOPED_TRACE(name);
    static constexpr auto bytes = to_bytes(make());
    std::string const expected = golden(name);
    EXPECT_EQ(hex(bytes), expected);
    auto const packet = hidden(make());
    EXPECT_EQ(byte_count(packet), expected.size() / 2);
    EXPECT_EQ(by_write_to(packet), expected);
    if constexpr (has_bytes_between<std::remove_const_t<decltype(packet)>>()) {
        EXPECT_EQ(by_gather(packet), expected);
    }
};

}
