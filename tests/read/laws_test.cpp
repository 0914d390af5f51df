// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstdint>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <read/golden_packets.hpp>
#include <read/law_exceptions.hpp>
#include <set>
#include <string>
#include <umpa/read/read_packet.hpp>
#include <vector>

// What was built is read as what it was built of, and what was read is built again as the same bytes: for every golden
// packet, and for the same packets with other values.

namespace {

using namespace umpa;
using namespace umpa::test;

/// The packet without layers that have no bytes and are no headers: those cannot be seen.
dynamic_packet visible(dynamic_packet const& packet) {
    detail::run_time_packet const model(packet.layers(), packet.tables(), packet.is_padded());
    dynamic_packet made(unchecked, packet.tables());
    for (std::size_t i = 0; i < packet.size(); ++i)
        if (packet[i].protocol().is_header || model.layout.shape[i].size > 0) made.add(packet[i]);
    return made;
}

std::string names_of(dynamic_packet const& packet) {
    std::string names;
    for (dynamic_layer const& one : packet) {
        names.append(names.empty() ? "" : " / ").append(one.name());
        if (!one.protocol().is_header) names.append("(").append(std::to_string(one.bytes().size())).append(")");
    }
    return names;
}
std::string names_of(std::vector<dissected_layer> const& layers) {
    std::string names;
    for (dissected_layer const& one : layers) {
        names.append(names.empty() ? "" : " / ").append(one.name());
        bool const sized = !one.is_header() && !one.protocol->size_behind;
        if (sized)
            names.append("(").append(std::to_string(one.bytes.size())).append(")");
        else if (!one.is_header())
            names.append("(0)");
    }
    return names;
}

bool begins_with_a_header(dynamic_packet const& packet) { return packet[0].protocol().is_header; }

bool is_read_as_made(dynamic_packet const& made, std::span<std::byte const> bytes) {
    protocol_row const& first = made[0].protocol();
    dynamic_packet const seen = visible(made);
    return names_of(layers_of(dissect(bytes, first))) == names_of(seen) && read_packet(bytes, first) == seen;
}

TEST(Laws, ADynamicPacketHasTheBytesOfTheGoldenOne) {
    for (golden_packet const& one : all_golden_packets())
        EXPECT_EQ(hex(to_bytes(one.packet)), hex(one.bytes)) << one.name;
    EXPECT_GT(all_golden_packets().size(), 870U);
}

TEST(Laws, WhatWasReadIsBuiltAsTheSameBytes) {
    for (golden_packet const& one : all_golden_packets()) {
        protocol_row const& first = begins_with_a_header(one.packet) ? one.packet[0].protocol() : protocol_row_of<ipv4>;
        EXPECT_EQ(hex(to_bytes(read_packet(one.bytes, first))), hex(one.bytes)) << one.name;
    }
}

TEST(Laws, WhatWasBuiltIsReadAsItWasMade) {
    for (golden_packet const& one : all_golden_packets()) {
        SCOPED_TRACE(one.name);
        bool const holds = begins_with_a_header(one.packet) && is_read_as_made(one.packet, one.bytes);
        std::string_view const why = reason_not_to_hold(one.name);
        EXPECT_EQ(holds, why.empty()) << "said: " << why << "\nmade: " << names_of(visible(one.packet)) << "\nread: "
                                      << names_of(layers_of(dissect(one.bytes, one.packet[0].protocol())));
    }
}

TEST(Laws, EveryExceptionIsAPacket) {
    std::set<std::string_view> names;
    for (golden_packet const& one : all_golden_packets()) names.insert(one.name);
    for (law_exception const& one : law_exceptions)
        for (std::string_view name : one.packets) EXPECT_TRUE(names.contains(name)) << name;
}

// --- other values ---

/// Fields that say which layout their header, or a part of it, has; and an address that looks like the first octet of
/// IP where nothing else tells Ethernet from it.
bool decides(dynamic_layer const& layer, std::size_t field, bool is_first) {
    static std::set<std::string_view> const names{
        "type",        "kind",       "code",          "option_type",         "version",
        "vendor_id",   "marker",     "message_type",  "attribute_type",      "qos_level",
        "auth_type",   "pdu_type",   "function_code", "authentication_type", "defined_by_profile",
        "msg_type",    "identifier", "subtype",       "field_type",          "address_family_identifier",
        "header_form", "session_id", "ls_type",       "protocol_type",       "continuation",
        "tlv_type"};
    field_row const& row = layer.protocol().fields[field];
    if (layer.is<ethernet>() && !is_first && row.info.offset == 0) return true;
    return row.space || names.contains(row.info.name);
}

/// Sets a field to a value that is not told from others by a reader.
void randomize(dynamic_layer& layer, std::size_t field, bool is_first, std::mt19937_64& random) {
    protocol_row const& row = layer.protocol();
    field_info const& info = row.fields[field].info;
    if (info.kind != field_kind::value || decides(layer, field, is_first)) return;
    dynamic_layer const before = layer;
    std::vector<std::uint64_t> words((info.bits + 63) / 64);
    for (std::uint64_t& word : words) word = random();
    layer.set_wire(field, words);
    auto const same = [&](bool (*ask)(std::byte const*)) {
        return !ask || ask(layer.bytes().data()) == ask(before.bytes().data());
    };
    if (!same(row.recognized) || !same(row.continues)) layer = before;
}

TEST(Laws, RandomValuesAreReadAsTheyWereBuilt) {
    constexpr unsigned seed = 20240229;
    std::mt19937_64 random(seed);
    std::size_t packets = 0;
    for (golden_packet const& one : all_golden_packets()) {
        if (!reason_not_to_hold(one.name).empty()) continue;
        for (int round = 0; round < 4; ++round) {
            dynamic_packet packet = one.packet;
            for (std::size_t i = 0; i < packet.size(); ++i)
                for (std::size_t field = 0; field < packet[i].protocol().fields.size(); ++field)
                    randomize(packet[i], field, i == 0, random);
            std::vector<std::byte> const bytes = to_bytes(packet);
            protocol_row const& first = packet[0].protocol();
            ++packets;
            EXPECT_EQ(hex(to_bytes(read_packet(bytes, first))), hex(bytes)) << one.name << ", seed " << seed;
            EXPECT_TRUE(is_read_as_made(packet, bytes))
                << one.name << ", seed " << seed << ", round " << round << "\nmade: " << names_of(visible(packet))
                << "\nread: " << names_of(layers_of(dissect(bytes, first))) << "\n"
                << hex(bytes);
        }
    }
    EXPECT_GT(packets, 3000U);
}

} // namespace
