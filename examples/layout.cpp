// SPDX-License-Identifier: BSL-1.0
// Shows how the fields of a header lie: as a table and as RFCs draw them, or as SVG, a Mermaid diagram, a dissector for
// Wireshark, a C struct, or JSON. One protocol is declared here: put your own beside it.
#include <CLI/CLI.hpp>
#include <array>
#include <cstddef>
#include <exception>
#include <iostream>
#include <string>
#include <umpa/prove/diagram.hpp>
#include <umpa/prove/dynamic_layout.hpp>
#include <umpa/prove/export_c.hpp>
#include <umpa/prove/export_json.hpp>
#include <umpa/prove/export_lua.hpp>
#include <umpa/prove/export_mermaid.hpp>
#include <umpa/prove/export_svg.hpp>
#include <umpa/prove/export_table.hpp>
#include <umpa/run_time.hpp>

using namespace umpa;
using namespace umpa::fields;

inline constexpr name<"mood"> mood;
inline constexpr name<"urgency"> urgency;
inline constexpr name<"greeter"> greeter;

// clang-format off
inline constexpr auto greeting_fields = field_list(
    version  [4]  = 1,
    urgency  [4]  = 0,
    mood     [8]  = named_values({{"calm", 0}, {"happy", 1}, {"grumpy", 2}}).set("happy"),
    length   [16] = auto_(size_from_here),
    greeter  [48] = "02:00:00:00:00:01"_mac,
    checksum [16] = auto_(internet_checksum(from_here)));

struct your_protocol : header<greeting_fields, "Your Protocol"> { using header::header; };

template <> inline constexpr auto umpa::number_in<udp_port, your_protocol> = 7777;
// clang-format on

namespace {

/// Your own protocols, beside those of the library.
constexpr std::array<protocol_layout, 1> own{layout_of<your_protocol>};

using exporter = std::string (*)(protocol_layout const&);

struct format {
    char const* option;
    exporter write;
    char const* help;
};

std::string to_table_and_diagram(protocol_layout const& layout) { return to_diagram(layout) + "\n" + to_table(layout); }

constexpr std::array<format, 6> formats{{{"--svg", &to_svg, "a picture in SVG"},
                                         {"--mermaid", &to_mermaid, "a packet diagram of Mermaid"},
                                         {"--lua", &to_lua_dissector, "a dissector for Wireshark, in Lua"},
                                         {"--c", &to_c_struct, "a struct in C, with its own assertions"},
                                         {"--json", &to_json_text, "all that the declaration says, in JSON"},
                                         {"--diagram", &to_diagram, "the picture as RFCs have it, without the table"}}};

void list() {
    for (std::string const& name : layout_names(tables_of<protocols::all>(), own)) std::cout << name << "\n";
}

void show(std::string const& name, exporter write) {
    std::cout << write(layout_named(name, tables_of<protocols::all>(), own));
}

}

int main(int argc, char** argv) {
    std::string shown;
    bool wants_list = false;
    std::array<bool, formats.size()> wanted{};
    CLI::App app("Shows how the fields of a header lie.");
    app.add_option("protocol", shown, "such as ipv4, maximum_segment_size, or your_protocol, which is declared here");
    app.add_flag("--list", wants_list, "the names of all protocols");
    for (std::size_t i = 0; i < formats.size(); ++i) app.add_flag(formats[i].option, wanted[i], formats[i].help);
    CLI11_PARSE(app, argc, argv);
    try {
        std::size_t chosen = 0;
        while (chosen < formats.size() && !wanted[chosen]) ++chosen;
        if (wants_list)
            list();
        else if (shown.empty())
            std::cout << app.help();
        else
            show(shown, chosen < formats.size() ? formats[chosen].write : &to_table_and_diagram);
        return 0;
    } catch (std::exception const& error) {
        std::cerr << "layout: " << error.what() << "\n";
        return 1;
    }
}
