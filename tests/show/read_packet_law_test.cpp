// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <random>
#include <read/golden_packets.hpp>
#include <umpa/build/packet_from.hpp>
#include <umpa/read/read_packet.hpp>
#include <umpa/show/json.hpp>
#include <umpa/show/packet_text.hpp>

// Packets that were read, from bytes that are right and from bytes that are not, are written as text and as JSON, and
// make the same bytes again: with bytes behind them that nothing is known of, without padding, with any value.

namespace {

using namespace umpa;
using namespace umpa::test;

void expect_both_ways(std::vector<std::byte> const& bytes, protocol_row const& first) {
    dynamic_packet const packet = read_packet(bytes, first);
    std::vector<std::byte> const made = to_bytes(packet);
    std::string const text = to_text(packet);
    SCOPED_TRACE(text);
    dynamic_packet const from_text = packet_from(text, packet.tables());
    EXPECT_TRUE(from_text == packet);
    EXPECT_EQ(to_bytes(from_text), made);
    EXPECT_EQ(to_text(from_text), text);
    dynamic_packet const from_its_json = packet_from_json(to_json(packet).dump(), packet.tables());
    EXPECT_TRUE(from_its_json == packet);
    EXPECT_EQ(to_bytes(from_its_json), made);
    EXPECT_EQ(to_text(from_its_json), text);
}

template <class Change>
void for_each_golden(Change const& change) {
    for (golden_packet const& one : all_golden_packets()) {
        protocol_row const& first = one.packet[0].protocol();
        if (!first.is_header || first.part || first.trailer) continue;
        SCOPED_TRACE(one.name);
        change(one.bytes, first);
    }
}

TEST(ReadPacketLaw, OfGoldenBytes) { for_each_golden(expect_both_ways); }

TEST(ReadPacketLaw, OfBytesWithMoreBehind) {
    for_each_golden([](std::vector<std::byte> bytes, protocol_row const& first) {
        bytes.insert(bytes.end(), 3, std::byte{0xee});
        expect_both_ways(bytes, first);
    });
}

TEST(ReadPacketLaw, OfBytesThatAreCutShort) {
    for_each_golden([](std::vector<std::byte> bytes, protocol_row const& first) {
        bytes.resize(bytes.size() * 2 / 3);
        expect_both_ways(bytes, first);
    });
}

TEST(ReadPacketLaw, OfBytesThatAreChanged) {
    std::mt19937 random(4);
    for_each_golden([&](std::vector<std::byte> const& bytes, protocol_row const& first) {
        for (int i = 0; i < 10; ++i) {
            std::vector<std::byte> changed = bytes;
            changed[random() % changed.size()] = static_cast<std::byte>(random());
            expect_both_ways(changed, first);
        }
    });
}

} // namespace
