// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <read/golden_packets.hpp>
#include <umpa/build/packet_from.hpp>
#include <umpa/show/packet_text.hpp>

// What a packet is written as is read as the same packet: for every golden packet.

namespace {

using namespace umpa;
using namespace umpa::test;

std::string bytes_of(dynamic_packet const& packet) {
    std::vector<std::byte> const bytes = to_bytes(packet);
    return detail::digits_of_bytes(bytes);
}

TEST(PacketTextLaw, OfEveryGoldenPacket) {
    for (golden_packet const& one : all_golden_packets()) {
        SCOPED_TRACE(one.name);
        std::string const text = to_text(one.packet);
        SCOPED_TRACE(text);
        dynamic_packet const read = packet_from(text, library_tables());
        EXPECT_TRUE(read == one.packet);
        EXPECT_EQ(read.is_checked(), one.packet.is_checked());
        EXPECT_EQ(bytes_of(read), detail::digits_of_bytes(one.bytes));
        EXPECT_EQ(to_text(read), text);
    }
}

// Every field set by hand, and every protocol by its name.
TEST(PacketTextLaw, OfEveryFieldSetByHand) {
    for (golden_packet const& one : all_golden_packets()) {
        dynamic_packet packet = one.packet;
        for (dynamic_layer& layer : packet)
            for (std::size_t i = 0; i < layer.protocol().fields.size(); ++i)
                if (layer.has_rule(i)) layer.set_number(i, layer.number(i));
        SCOPED_TRACE(one.name);
        EXPECT_TRUE(packet_from(to_text(packet), library_tables()) == packet);
    }
}

TEST(PacketTextLaw, OfEveryProtocol) {
    for (protocol_row const* row : library_tables().protocols()) {
        dynamic_packet packet(unchecked, library_tables());
        packet.add(dynamic_layer(*row));
        if (row->id == identity_of<any_padding>) continue; // a kind of layers, and none itself
        EXPECT_TRUE(packet_from(to_text(packet), library_tables()) == packet) << row->name;
    }
}

} // namespace
