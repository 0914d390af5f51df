// SPDX-License-Identifier: BSL-1.0
// What dissect does with protocols that only a program has, in a registry of its own.
#include "packet_bytes.hpp"
#include <array>
#include <gtest/gtest.h>
#include <string>
#include <umpa/read/checksums.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace own_registry {

using namespace umpa;
using namespace umpa::fields;

/// A length in bits, of the whole message.
inline constexpr auto in_bits_fields = field_list(length[16] = auto_(size_from_here * 8), flags[16] = 0);
using in_bits = header<in_bits_fields, "In Bits">;

/// It announces what follows by numbers that nobody has.
struct nobody {
    static constexpr std::array names{named_value{"none", 7}};
};
inline constexpr auto lonely_fields = field_list(type[16] = auto_(next_in<nobody>));
using lonely = header<lonely_fields, "Lonely">;

/// Three framings of one link type; all but the last are known by their first byte.
inline constexpr auto first_framing_fields = field_list(flags[8] = 1, type[8] = auto_(next_in<ip_protocol>));
inline constexpr auto second_framing_fields =
    field_list(flags[8] = 2, length[8] = 0, type[8] = auto_(next_in<ip_protocol>), reserved[8] = 0);
inline constexpr auto third_framing_fields = field_list(type[8] = auto_(next_in<ip_protocol>));
using first_framing = header<first_framing_fields, "First Framing">;
using second_framing = header<second_framing_fields, "Second Framing">;
using third_framing = header<third_framing_fields, "Third Framing">;

inline constexpr auto more = protocols::all.with<in_bits, lonely, first_framing, second_framing, third_framing>();

}

namespace umpa {

template <>
inline constexpr auto number_in<udp_port, own_registry::in_bits> = 40001;
template <>
inline constexpr auto number_in<udp_port, own_registry::lonely> = 40002;
template <>
inline constexpr auto number_in<link_type, own_registry::first_framing> = 147;
template <>
inline constexpr auto number_in<link_type, own_registry::second_framing> = 147;
template <>
inline constexpr auto number_in<link_type, own_registry::third_framing> = 147;
template <>
inline constexpr auto recognized_by<own_registry::first_framing> =
    [](auto const& at) { return at[fields::flags] == 1; };
template <>
inline constexpr auto recognized_by<own_registry::second_framing> =
    [](auto const& at) { return at[fields::flags] == 2; };

}

namespace {

using namespace own_registry;

template <class... First>
std::string names(std::vector<std::byte> const& bytes, First... first) {
    std::string text;
    for (dissected_layer const& one : dissect<more>(bytes, first...)) {
        text.append(text.empty() ? "" : " / ").append(one.name());
        if (one.note) text.append(" (").append(one.note.text()).append(")");
    }
    return text;
}

TEST(OwnRegistry, HasALengthInBits) {
    auto bytes = bytes_of(make_packet(udp(), in_bits(), payload("abc")));
    EXPECT_EQ(bytes[9], std::byte{56});
    EXPECT_EQ(names(bytes, first<udp>), "UDP / In Bits / Payload");
    bytes[9] = std::byte{48};
    EXPECT_EQ(names(bytes, first<udp>), "UDP / In Bits / Payload / Trailing Bytes");
    bytes[9] = std::byte{64};
    EXPECT_EQ(names(bytes, first<udp>), "UDP / In Bits (In Bits.length is 64: that is 8 bytes, 7 are here) / Payload");
}

TEST(OwnRegistry, HasNumbersThatNobodyHas) {
    EXPECT_EQ(names(bytes_of(make_packet(udp(), lonely(type = 7), payload("abc"))), first<udp>),
              "UDP / Lonely / Payload (Lonely.type is 7: no protocol with this number is known)");
}

TEST(OwnRegistry, HasFramingsOfOneLinkType) {
    EXPECT_EQ(names(bytes_of(make_packet(first_framing(), udp())), link_type(147)), "First Framing / UDP");
    EXPECT_EQ(names(bytes_of(make_packet(second_framing(), udp())), link_type(147)), "Second Framing / UDP");
    EXPECT_EQ(names(bytes_of(make_packet(third_framing(), udp())), link_type(147)), "Third Framing / UDP");
    // Whichever it is told to begin with.
    EXPECT_EQ(names(bytes_of(make_packet(second_framing(), udp())), first<third_framing>), "Second Framing / UDP");
    EXPECT_EQ(names(bytes_of(make_packet(first_framing(), udp())), first<third_framing>), "First Framing / UDP");
}

// Without the addresses of IP a checksum over them cannot be told.
TEST(OwnRegistry, BeginsBehindThePseudoHeader) {
    auto const frame = bytes_of(make_packet(ipv4(), udp(), payload("abc")));
    std::vector<std::byte> const datagram(frame.begin() + 20, frame.end());
    auto const found = checksums_of(datagram, first<udp>);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].report.state, checksum_state::unknown);
}

} // namespace
