// SPDX-License-Identifier: BSL-1.0
// What is exported of all protocols, and of one that has all that a field can be, read by other programs.
#include <fstream>
#include <gtest/gtest.h>
#include <prove/probe.hpp>
#include <prove/run_command.hpp>
#include <string>
#include <umpa/build/run_time/tables_of.hpp>
#include <umpa/prove/dynamic_layout.hpp>
#include <umpa/prove/export_c.hpp>
#include <umpa/prove/export_json.hpp>
#include <umpa/prove/export_mermaid.hpp>
#include <umpa/prove/export_svg.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

constexpr protocol_layout probe_layout[]{layout_of<probe>};

/// Calls `act` with the name and the layout of every header.
template <class Act>
void for_each_layout(Act const& act) {
    protocol_tables const& tables = tables_of<protocols::all>();
    for (std::string const& name : layout_names(tables, probe_layout))
        act(name, *layout_named(name, tables, probe_layout));
}

std::string check(own_folder const& folder) {
    return output_of("python3 " UMPA_GOLDEN_DIR "/../prove/check_exports.py " + folder.path());
}

TEST(Exports, OfAllProtocolsAreWell) {
    own_folder const folder;
    std::size_t count = 0;
    for_each_layout([&](std::string const& name, protocol_layout const& layout) {
        folder.write(name + ".json", to_json_text(layout));
        folder.write(name + ".mmd", to_mermaid(layout));
        folder.write(name + ".svg", to_svg(layout));
        ++count;
    });
    EXPECT_EQ(check(folder), std::to_string(count) + " protocols are well\n");
}

// The judge finds what is wrong.
TEST(Exports, AreJudgedStrictly) {
    auto const found = [](std::string_view what, std::string_view with) {
        own_folder const folder;
        auto const write = [&](std::string_view name, std::string text) {
            if (std::size_t const at = text.find(what); at != text.npos) text.replace(at, what.size(), with);
            folder.write(name, text);
        };
        write("x.json", to_json_text(layout_of<gre>));
        write("x.mmd", to_mermaid(layout_of<gre>));
        write("x.svg", to_svg(layout_of<gre>));
        return check(folder);
    };
    EXPECT_EQ(found("?", "?"), "1 protocols are well\n");
    EXPECT_EQ(found("\"offset\": 16", "\"offset\": 15"), "x: protocol_type does not lie behind the field before it\n");
    EXPECT_EQ(found("13-15", "12-15"), "x: 12-15: \"Version\"\n");
    EXPECT_EQ(found(">Reserved0<", ">Reserved0 with far more words than its box has room for<"),
              "x: \"Reserved0 with far more words than its box has room for\" does not fit: reserved0: bits 4 to 12\n");
    EXPECT_NE(found("</g>", ""), "1 protocols are well\n");
}

std::string all_c_structs() {
    std::string text;
    for_each_layout([&](std::string const&, protocol_layout const& layout) { text += to_c_struct(layout); });
    return text + "int main(void) { return 0; }\n";
}

constexpr char const* c_compiler = "gcc -std=c11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only ";
constexpr char const* cpp_compiler = "g++ -std=c++11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only ";

// Each asserts its own size and offsets.
TEST(Exports, AreStructsInC) {
    if (!is_installed("gcc") || !is_installed("g++")) GTEST_SKIP() << "gcc and g++ are not installed";
    own_folder const folder;
    std::string const text = all_c_structs();
    EXPECT_EQ(output_of(c_compiler + folder.write("all.c", text)), "");
    EXPECT_EQ(output_of(cpp_compiler + folder.write("all.cpp", text)), "");
}

TEST(Exports, OfAStructThatLiesElsewhereAreRefused) {
    if (!is_installed("gcc")) GTEST_SKIP() << "gcc is not installed";
    own_folder const folder;
    std::string text = to_c_struct(layout_of<udp>);
    EXPECT_EQ(output_of(c_compiler + folder.write("good.c", text)), "");
    text.replace(text.find("uint16_t length"), 8, "uint32_t");
    std::string const words = output_of(c_compiler + folder.write("bad.c", text));
    EXPECT_NE(words.find("checksum lies elsewhere"), words.npos) << words;
    EXPECT_NE(words.find("the header has another size"), words.npos) << words;
}

// Masks and shifts find in a C program what was put in here.
TEST(Exports, HaveMasksForFieldsThatShareBytes) {
    if (!is_installed("gcc")) GTEST_SKIP() << "gcc is not installed";
    own_folder const folder;
    auto const bytes =
        to_bytes(make_packet(unchecked, probe("version"_f = 5, "mood"_f = 2, "odd"_f = 6, "rest"_f = 0x1abc,
                                              "flags"_f = "first"_f | "last"_f, "three"_f = "bee"_f)));
    std::string text = to_c_struct(layout_of<probe>) +
                       "#include <stdio.h>\n#include <string.h>\n#include <arpa/inet.h>\nint main(void) {\n"
                       "unsigned char bytes[] = {";
    for (std::byte const byte : bytes) text += std::to_string(std::to_integer<int>(byte)) + ",";
    text += "};\nstruct layout_probe it;\nmemcpy(&it, bytes, sizeof it);\n"
            "printf(\"%u %u %u %u %u %u\", (ntohs(it.version_mood) & layout_probe_VERSION_MASK) >> "
            "layout_probe_VERSION_SHIFT,\n"
            "ntohs(it.version_mood) & layout_probe_MOOD_MASK, layout_probe_MOOD_GRUMPY,\n"
            "(ntohs(it.three_rest) & layout_probe_REST_MASK) >> layout_probe_REST_SHIFT,\n"
            "it.flags & layout_probe_FLAGS_FIRST, it.flags & layout_probe_FLAGS_SECOND);\nreturn 0; }\n";
    std::string const program = folder.file("program");
    EXPECT_EQ(output_of("gcc -std=gnu11 -Wall -Wextra -o " + program + " " + folder.write("program.c", text)), "");
    EXPECT_EQ(output_of(program), "5 2 2 6844 64 0");
}

TEST(Exports, AsSvgAreRendered) {
    if (!is_installed("rsvg-convert")) GTEST_SKIP() << "rsvg-convert is not installed (librsvg2-bin)";
    own_folder const folder;
    for (protocol_layout const& layout : std::initializer_list<protocol_layout>{
             layout_of<ipv4>, layout_of<tcp>, layout_of<ipv6>, layout_of<dns>, layout_of<arp>, layout_of<window_scale>,
             layout_of<rstp>, layout_of<dhcp>, layout_of<probe>}) {
        std::string const svg = folder.write("x.svg", to_svg(layout));
        EXPECT_EQ(output_of("rsvg-convert " + svg + " -o " + folder.file("x.png")), "") << layout.name;
        std::ifstream png(folder.file("x.png"), std::ios::binary);
        std::string start(4, ' ');
        png.read(start.data(), 4);
        EXPECT_EQ(start, "\x89PNG") << layout.name;
    }
}

TEST(Exports, AsMermaidNameBits) {
    EXPECT_EQ(to_mermaid(layout_of<dns_question>),
              "---\ntitle: \"DNS Question\"\n---\npacket-beta\n0-15: \"Qtype\"\n16-31: \"Qclass\"\n");
    EXPECT_NE(to_mermaid(layout_of<tcp>).find("\n110: \"SYN\"\n"), std::string::npos);
}

} // namespace
