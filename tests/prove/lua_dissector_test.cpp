// SPDX-License-Identifier: BSL-1.0
// The dissectors that are exported for Wireshark, loaded by tshark.
#include <algorithm>
#include <gtest/gtest.h>
#include <prove/probe.hpp>
#include <prove/run_command.hpp>
#include <regex>
#include <sstream>
#include <string>
#include <umpa/build/run_time/tables_of.hpp>
#include <umpa/prove/dynamic_layout.hpp>
#include <umpa/prove/export_lua.hpp>
#include <umpa/receive/to_file.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;

/// tshark as root says so, and may leave out Lua: where it does, it runs as nobody.
class tshark {
public:
    tshark() {
        std::string const own = "TMPDIR=/tmp HOME=" + folder_.path() + " tshark";
        folder_.write("hello.lua", "print('Lua is here')\n");
        for (std::string const& way : {own, "setpriv --reuid=65534 --regid=65534 --clear-groups env " + own})
            if (run(way, "-X lua_script:" + folder_.file("hello.lua") + " -v").find("Lua is here") !=
                std::string::npos) {
                way_ = way;
                break;
            }
    }
    bool has_lua() const { return !way_.empty(); }
    own_folder const& folder() const { return folder_; }

    /// What it prints of a capture file with this script.
    std::string read(std::string const& script, std::string const& capture, std::string const& more) const {
        return run(way_, "-r " + capture + " -X lua_script:" + script + " " + more);
    }

private:
    static std::string run(std::string const& way, std::string const& arguments) {
        std::istringstream lines(output_of(way + " " + arguments));
        std::string text;
        for (std::string line; std::getline(lines, line);)
            if (line.find("Running as user") == line.npos) text += line + "\n";
        return text;
    }

    own_folder folder_;
    std::string way_;
};

#define NEEDS_LUA(name)                                                                                                \
    if (!is_installed("tshark")) GTEST_SKIP() << "tshark is not installed";                                            \
    tshark const name;                                                                                                 \
    ASSERT_TRUE(name.has_lua()) << "tshark runs no Lua scripts here"

struct shown_field {
    std::string_view name;
    std::string_view value;
};

// clang-format off
constexpr shown_field shown[] = {
    {"version", "5"}, {"mood", "2"}, {"odd", "6"}, {"small_word", "74565"}, {"wide_odd", "38960125560"}, {"tail", "9"},
    {"flags", "0x44"}, {"flags_reserved", "0"}, {"flags_first", "1"}, {"flags_second", "0"},
    {"flags_third", "0"}, {"flags_last", "1"}, {"flags_reserved_4", "0"}, {"three", "0x02"},
    {"three_a", "0"}, {"three_bee", "1"}, {"three_c", "0"}, {"rest", "6844"}, {"five", "78187493520"},
    {"eight", "18364758544493064720"}, {"link", "02:00:00:00:00:01"}, {"four", "192.0.2.1"}, {"six", "2001:db8::1"},
    {"key", "6b65796b65796b65796b6579"}, {"le2", "4660"}, {"le4", "305419896"}, {"le8", "1311768467463790320"},
    {"blocks", "2"}, {"own", "3"}};
// clang-format on

constexpr auto probe_packet = [] {
    return make_packet(ethernet(), ipv4(), udp(),
                       probe("version"_f = 5, "mood"_f = "grumpy", "odd"_f = 6, "small_word"_f = 0x12345,
                             "wide_odd"_f = 0x912345678, "tail"_f = 9, "flags"_f = "first"_f | "last"_f,
                             "three"_f = "bee"_f, "rest"_f = 0x1abc, "five"_f = 0x1234567890,
                             "eight"_f = 0xfedcba9876543210, "four"_f = "192.0.2.1", "six"_f = "2001:db8::1",
                             "key"_f = {0x6b, 0x65, 0x79, 0x6b, 0x65, 0x79, 0x6b, 0x65, 0x79, 0x6b, 0x65, 0x79},
                             "le2"_f = 0x1234, "le4"_f = 0x12345678, "le8"_f = 0x123456789abcdef0),
                       octets("hello"));
};

TEST(LuaDissector, ShowsEachFieldWithItsValue) {
    NEEDS_LUA(reader);
    auto const packet = probe_packet();
    std::string const capture = reader.folder().file("probe.pcap");
    to_file(capture, packet);
    std::string const script = reader.folder().write("probe.lua", to_lua_dissector(layout_of<probe>));
    std::string wanted = "-T fields", expected;
    for (shown_field const& one : shown) {
        wanted.append(" -e layout_probe.").append(one.name);
        expected.append(expected.empty() ? "" : "\t").append(one.value);
    }
    // Before and after Wireshark 4.2.
    std::string const values = std::regex_replace(
        std::regex_replace(reader.read(script, capture, wanted), std::regex("True"), "1"), std::regex("False"), "0");
    EXPECT_EQ(values, expected + "\n");
    std::string const tree = reader.read(script, capture, "-O layout_probe");
    EXPECT_NE(tree.find(".... 0000 0000 0010 = Mood: grumpy (2)\n"), tree.npos) << tree;
    EXPECT_NE(tree.find("        .1.. .... = First: True\n"), tree.npos) << tree;
    EXPECT_NE(tree.find("End: 0x"), tree.npos) << tree;
}

// Where each field lies, and that no byte is left out.
TEST(LuaDissector, PutsEachFieldWhereItLies) {
    NEEDS_LUA(reader);
    std::string const capture = reader.folder().file("probe.pcap");
    to_file(capture, probe_packet());
    std::string const script = reader.folder().write("probe.lua", to_lua_dissector(layout_of<probe>));
    std::string const pdml = reader.read(script, capture, "-T pdml");
    constexpr std::size_t start = 14 + 20 + 8;
    for (layout_row const& row : layout_of<probe>) {
        if (row.kind == field_kind::overlay) continue;
        std::size_t const at = pdml.find("<field name=\"layout_probe." + std::string(row.name) + "\"");
        ASSERT_NE(at, pdml.npos) << row.name;
        std::string const field = pdml.substr(at, pdml.find('>', at) - at);
        std::size_t const first = row.offset / 8, end = (row.end() + 7) / 8;
        EXPECT_NE(field.find(" size=\"" + std::to_string(end - first) + "\""), field.npos) << field;
        EXPECT_NE(field.find(" pos=\"" + std::to_string(start + first) + "\""), field.npos) << field;
    }
}

// The dissectors of all protocols load side by side, also those of names that Wireshark has.
TEST(LuaDissector, OfEachProtocolLoads) {
    NEEDS_LUA(reader);
    protocol_tables const& tables = tables_of<protocols::all>();
    std::string script;
    std::size_t count = 0;
    for (std::string const& name : layout_names(tables)) {
        script += "do\n" + to_lua_dissector(*layout_named(name, tables)) + "end\n";
        ++count;
    }
    script += "print('loaded')\n";
    std::string const capture = reader.folder().file("probe.pcap");
    to_file(capture, make_packet(ethernet(), ipv4(time_to_live = 63), tcp(control_bits = syn)));
    // Wireshark has a tcp, and calls IPv4 ip.
    EXPECT_EQ(reader.read(reader.folder().write("all.lua", script), capture,
                          "-T fields -e ipv4.time_to_live -e umpa_tcp.window"),
              "loaded\n63\t\n")
        << count;
}

// A packet that is too short for the header is left to others.
TEST(LuaDissector, LeavesShortPackets) {
    NEEDS_LUA(reader);
    std::string const capture = reader.folder().file("short.pcap");
    to_file(capture, make_packet(unchecked, ethernet(), ipv4(), udp(destination_port = 7777), payload("short")));
    std::string const script = reader.folder().write("probe.lua", to_lua_dissector(layout_of<probe>));
    EXPECT_EQ(reader.read(script, capture, "-T fields -e frame.protocols"), "eth:ethertype:ip:udp:data\n");
    to_file(capture, probe_packet());
    EXPECT_EQ(reader.read(script, capture, "-T fields -e frame.protocols"), "eth:ethertype:ip:udp:layout_probe:data\n");
}

TEST(LuaDissector, RegistersByItsNumbers) {
    std::string const of_dns = to_lua_dissector(layout_of<dns>);
    EXPECT_NE(of_dns.find("DissectorTable.get(\"udp.port\"):add(53, proto)\n"), of_dns.npos);
    EXPECT_NE(of_dns.find("DissectorTable.get(\"udp.port\"):add(5353, proto)\n"), of_dns.npos);
    std::string const of_question = to_lua_dissector(layout_of<dns_question>);
    EXPECT_EQ(of_question.find("\nDissectorTable"), of_question.npos);
}

} // namespace
