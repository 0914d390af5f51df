// SPDX-License-Identifier: BSL-1.0
#include <cstdio>
#include <cstdlib>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <read/golden_packets.hpp>
#include <sstream>
#include <sys/wait.h>
#include <umpa/show/json.hpp>
#include <umpa/show/json_files.hpp>
#include <unistd.h>

// What a packet is written as in JSON is read as the same packet: for every golden packet.

namespace {

using namespace umpa;
using namespace umpa::test;

void expect_same(dynamic_packet const& read, golden_packet const& one) {
    EXPECT_TRUE(read == one.packet);
    EXPECT_EQ(read.is_checked(), one.packet.is_checked());
    EXPECT_EQ(to_bytes(read), one.bytes);
}

TEST(JsonLaw, OfEveryGoldenPacket) {
    for (golden_packet const& one : all_golden_packets()) {
        SCOPED_TRACE(one.name);
        auto const json = to_json(one.packet);
        SCOPED_TRACE(json.dump());
        expect_same(from_json(json, library_tables()), one);
        expect_same(from_json(nlohmann::json::parse(json.dump()), library_tables()), one);
        expect_same(packet_from_json(json.dump(2), library_tables()), one);
    }
}

// The same through programs that keep all numbers as doubles.
TEST(JsonLaw, HoldsWhereNumbersAreDoubles) {
    for (golden_packet const& one : all_golden_packets()) {
        nlohmann::json json = to_json(one.packet);
        for (auto& part : json.flatten())
            if (part.is_number()) {
                EXPECT_LE(part.get<std::uint64_t>(), 9007199254740991U) << one.name;
            }
    }
}

// Another program reads it, with all numbers as doubles, and writes it again.
TEST(JsonLaw, HoldsThroughAnotherProgram) {
    std::string const path = testing::TempDir() + "umpa_json_law_test_" + std::to_string(::getpid());
    std::vector<dynamic_packet> packets;
    for (golden_packet const& one : all_golden_packets()) packets.push_back(one.packet);
    to_json_file(path, packets);
    std::string const command = "python3 -c 'import json, sys\nfor line in open(sys.argv[1]):\n    print(json.dumps("
                                "json.loads(line, parse_int=lambda n: int(float(n))), indent=1))' " +
                                path + " >" + path + ".again";
    int const status = std::system(command.c_str());
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127) GTEST_SKIP() << "python3 is not installed";
    EXPECT_EQ(status, 0);
    EXPECT_TRUE(from_json_file(path + ".again", library_tables()) == packets);
    std::remove(path.c_str());
    std::remove((path + ".again").c_str());
}

// A value that a rule gives is what is sent: what stands in the golden file.
TEST(JsonLaw, ValuesAreThoseThatAreSent) {
    std::size_t compared = 0;
    for (golden_packet const& one : all_golden_packets()) {
        SCOPED_TRACE(one.name);
        detail::run_time_layout const layout(one.packet.layers(), one.packet.tables(), one.packet.is_padded());
        auto const json = to_json(one.packet);
        for (std::size_t i = 0; i < one.packet.size(); ++i)
            for (std::size_t k = 0; k < one.packet[i].protocol().fields.size(); ++k) {
                field_row const& field = one.packet[i].protocol().fields[k];
                if (!field.rule || field.info.bits > 48 || field.shape != value_shape::number) continue;
                std::uint64_t const sent =
                    bits_at(one.bytes.data() + layout.offset[i], field.info.offset, field.info.bits);
                auto const& written = json["layers"][i]["fields"][std::string(field.info.name)];
                EXPECT_EQ(written["value"].get<std::uint64_t>(), sent) << field.info.name;
                EXPECT_EQ(written["auto"].get<bool>(), one.packet[i].is_auto(k)) << field.info.name;
                ++compared;
            }
    }
    EXPECT_GT(compared, 4000U);
}

// Overlays aside, every field is there.
TEST(JsonLaw, NoFieldIsLeftOut) {
    for (golden_packet const& one : all_golden_packets()) {
        auto const json = to_json(one.packet);
        for (std::size_t i = 0; i < one.packet.size(); ++i)
            for (field_row const& field : one.packet[i].protocol().fields)
                EXPECT_EQ(json["layers"][i]["fields"].contains(std::string(field.info.name)),
                          field.info.kind != field_kind::overlay)
                    << one.name << " " << field.info.name;
    }
}

void expect_stream_law(json_layout layout) {
    std::stringstream stream;
    json_writer out(stream, layout);
    for (golden_packet const& one : all_golden_packets()) out.write(one.packet);
    out.end();
    json_reader in(stream, library_tables());
    for (golden_packet const& one : all_golden_packets()) {
        SCOPED_TRACE(one.name);
        auto const read = in.next();
        ASSERT_TRUE(read.has_value());
        expect_same(*read, one);
    }
    EXPECT_FALSE(in.next().has_value());
    EXPECT_FALSE(in.next().has_value());
}
TEST(JsonLaw, OfAFileOfLines) { expect_stream_law(json_layout::lines); }
TEST(JsonLaw, OfAFileOfOneArray) { expect_stream_law(json_layout::array); }

} // namespace
