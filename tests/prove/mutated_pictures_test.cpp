// SPDX-License-Identifier: BSL-1.0
// Pictures of RFCs with a mistake in them are no proof, and the sentence says where it is.
#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <umpa/protocols/application/bfd.hpp>
#include <umpa/protocols/application/dns.hpp>
#include <umpa/protocols/network/icmp.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/transport/sctp_chunks.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/protocols/tunnels/geneve.hpp>
#include <umpa/protocols/tunnels/gre.hpp>
#include <umpa/protocols/tunnels/vxlan.hpp>
#include <umpa/prove/matches.hpp>
#include <vector>

namespace {

using namespace umpa;

template <class P, class... Q>
std::string problem_of(std::string_view picture, auto... words) {
    return std::string(detail::picture_problem<P, Q...>(picture, words...).view());
}

/// An RFC's picture up to the last field, two of its names, and what is said of four mistakes in it.
struct subject {
    std::string_view rfc;
    std::string_view picture;
    std::string (*problem)(std::string_view);
    std::string_view name, other_name;
    std::string_view width_changed; ///< the first edge inside of a row is one bit further left
    std::string_view names_swapped;
    std::string_view row_dropped;   ///< the second row
    std::string_view ruler_missing; ///< the second
};

constexpr subject subjects[] = {
    {"RFC 768", R"(
    0      7 8     15 16    23 24    31
   +--------+--------+--------+--------+
   |     Source      |   Destination   |
   |      Port       |      Port       |
   +--------+--------+--------+--------+
   |                 |                 |
   |     Length      |    Checksum     |
   +--------+--------+--------+--------+ )",
     [](std::string_view picture) { return problem_of<udp>(picture); }, "Length", "Checksum",
     "UDP: bit 0: the declaration has source_port [16], the picture has \"Source Port\" [15]",
     "UDP: bit 32: the declaration has length [16], the picture has \"Checksum\" [16]",
     "UDP: bit 32: the picture ends, the declaration has length [16]",
     "UDP: bit 0: the declaration has source_port [16], the picture has \"Source Port Length\" [16]; is a ruler "
     "missing between its lines?"},
    {"RFC 791", R"(
     0                   1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |Version|  IHL  |Type of Service|          Total Length         |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |         Identification        |Flags|      Fragment Offset    |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |  Time to Live |    Protocol   |         Header Checksum       |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |                       Source Address                          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |                    Destination Address                        |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )",
     [](std::string_view picture) { return problem_of<ipv4>(picture); }, "Source Address", "Destination Address",
     "IPv4: bit 0: the declaration has version [4], the picture has \"Versi\" [3]",
     "IPv4: bit 96: the declaration has source_address [32], the picture has \"Destination Address\" [32]",
     "IPv4: bit 32: the declaration has identification [16], the picture has \"Time to Live\" [8]; no box is called "
     "identification: is a row missing?",
     "IPv4: line 5 of the picture: its edges are not those of the line above it; is a ruler missing between them?"},
    {"RFC 792", R"(
    0                   1                   2                   3
    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |     Type      |     Code      |          Checksum             |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |           Identifier          |        Sequence Number        |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )",
     [](std::string_view picture) { return problem_of<icmp_echo>(picture); }, "Type", "Code",
     "ICMP Echo: bit 0: the declaration has type [8], the picture has \"Type\" [7]",
     "ICMP Echo: bit 0: the declaration has type [8], the picture has \"Code\" [8]",
     "ICMP Echo: bit 32: the picture ends, the declaration has identifier [16]",
     "ICMP Echo: line 5 of the picture: its edges are not those of the line above it; is a ruler missing between "
     "them?"},
    {"RFC 8200", R"(
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |Version| Traffic Class |           Flow Label                  |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |         Payload Length        |  Next Header  |   Hop Limit   |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                                                               |
   +                                                               +
   |                                                               |
   +                         Source Address                        +
   |                                                               |
   +                                                               +
   |                                                               |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                                                               |
   +                                                               +
   |                                                               |
   +                      Destination Address                      +
   |                                                               |
   +                                                               +
   |                                                               |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )",
     [](std::string_view picture) { return problem_of<ipv6>(picture); }, "Next Header", "Hop Limit",
     "IPv6: bit 0: the declaration has version [4], the picture has \"Versi\" [3]",
     "IPv6: bit 48: the declaration has next_header [8], the picture has \"Hop Limit\" [8]",
     "IPv6: bit 32: the declaration has payload_length [16], the picture has \"Source Address\" [128]; no box is "
     "called payload_length: is a row missing?",
     "IPv6: line 3 of the picture: its edges are not those of the line above it; is a ruler missing between them?"},
    {"RFC 9293", R"(
    0                   1                   2                   3
    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |          Source Port          |       Destination Port        |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                        Sequence Number                        |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                    Acknowledgment Number                      |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |  Data |       |C|E|U|A|P|R|S|F|                               |
   | Offset| Rsrvd |W|C|R|C|S|S|Y|I|            Window             |
   |       |       |R|E|G|K|H|T|N|N|                               |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |           Checksum            |         Urgent Pointer        |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )",
     [](std::string_view picture) { return problem_of<tcp>(picture); }, "Checksum", "Urgent Pointer",
     "TCP: bit 0: the declaration has source_port [16], the picture has \"Source Port\" [15]",
     "TCP: bit 128: the declaration has checksum [16], the picture has \"Urgent Pointer\" [16]",
     "TCP: bit 32: the declaration has sequence_number [32], the picture has \"Acknowledgment Number\" [32]; no box is "
     "called sequence_number: is a row missing?",
     "TCP: line 5 of the picture: its edges are not those of the line above it; is a ruler missing between them?"},
    {"RFC 1035", R"(
                                  1  1  1  1  1  1
    0  1  2  3  4  5  6  7  8  9  0  1  2  3  4  5
   +--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+
   |                      ID                       |
   +--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+
   |QR|   Opcode  |AA|TC|RD|RA|   Z    |   RCODE   |
   +--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+
   |                    QDCOUNT                    |
   +--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+
   |                    ANCOUNT                    |
   +--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+
   |                    NSCOUNT                    |
   +--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+
   |                    ARCOUNT                    |
   +--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+--+ )",
     [](std::string_view picture) {
         // RFC 4035 took two of the three bits.
         return problem_of<dns>(picture, alias<"ID", "identification">, alias<"Z", "ad">, alias<"Z", "cd">);
     },
     "AA", "TC", "DNS: line 6 of the picture: the edge in column 5 is no whole number of bits behind the one before it",
     "DNS: bit 21: the declaration has aa [1], the picture has \"TC\" [1]",
     "DNS: bit 16: the declaration has qr [1], the picture has \"QDCOUNT\" [16]; no box is called qr: is a row "
     "missing?",
     "DNS: line 5 of the picture: its edges are not those of the line above it; is a ruler missing between them?"},
    {"RFC 2890", R"(
    0                   1                   2                   3
    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |C| |K|S| Reserved0       | Ver |         Protocol Type         |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |      Checksum (optional)      |       Reserved1 (Optional)    |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                         Key (optional)                        |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                 Sequence Number (Optional)                    |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )",
     [](std::string_view picture) {
         return problem_of<gre, gre_checksum, gre_key, gre_sequence>(
             picture, alias<"C", "checksum_present">, alias<"", "routing_present">, alias<"K", "key_present">,
             alias<"S", "sequence_number_present">, alias<"Ver", "version">);
     },
     "|K|", "|S|",
     "GRE: line 4 of the picture: the edge in column 5 is no whole number of bits behind the one before it",
     "GRE: bit 2: the declaration has key_present [1], the picture has \"S\" [1]",
     "GRE Checksum: bit 0: the declaration has checksum [16], the picture has \"Key (optional)\" [32]",
     "GRE: line 5 of the picture: its edges are not those of the line above it; is a ruler missing between them?"},
    {"RFC 7348", R"(
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |R|R|R|R|I|R|R|R|            Reserved                           |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                VXLAN Network Identifier (VNI) |   Reserved    |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )",
     [](std::string_view picture) {
         return problem_of<vxlan>(picture, alias<"I", "flags.vni_valid">,
                                  alias<"VXLAN Network Identifier (VNI)", "network_identifier">);
     },
     "|R|", "|I|",
     "VXLAN: line 2 of the picture: the edge in column 5 is no whole number of bits behind the one before it",
     "VXLAN: bit 0: the declaration has flags.reserved [1], the picture has \"I\" [1]",
     "VXLAN: bit 32: the picture ends, the declaration has network_identifier [24]",
     "VXLAN: line 3 of the picture: its edges are not those of the line above it; is a ruler missing between them?"},
    {"RFC 8926", R"(
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |Ver|  Opt Len  |O|C|    Rsvd.  |          Protocol Type        |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |        Virtual Network Identifier (VNI)       |    Reserved   |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )",
     [](std::string_view picture) {
         return problem_of<geneve>(picture, alias<"Ver", "version">, alias<"Opt Len", "option_length">,
                                   alias<"O", "flags.control">, alias<"C", "flags.critical">);
     },
     "|O|", "|C|", "Geneve: bit 0: the declaration has version [2], the picture has \"V\" [1]",
     "Geneve: bit 8: the declaration has flags.control [1], the picture has \"C\" [1]",
     "Geneve: bit 32: the picture ends, the declaration has virtual_network_identifier [24]",
     "Geneve: line 3 of the picture: its edges are not those of the line above it; is a ruler missing between them?"},
    {"RFC 9260", R"(
    0                   1                   2                   3
    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |   Type = 1    |  Chunk Flags  |      Chunk Length             |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                         Initiate Tag                          |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |          Advertised Receiver Window Credit (a_rwnd)           |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |  Number of Outbound Streams   |   Number of Inbound Streams   |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                          Initial TSN                          |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )",
     [](std::string_view picture) {
         return problem_of<sctp_init>(picture, alias<"Chunk Flags", "flags">, alias<"Chunk Length", "length">);
     },
     "Initiate Tag", "Initial TSN", "SCTP INIT: bit 0: the declaration has type [8], the picture has \"Type = 1\" [7]",
     "SCTP INIT: bit 32: the declaration has initiate_tag [32], the picture has \"Initial TSN\" [32]",
     "SCTP INIT: bit 32: the declaration has initiate_tag [32], the picture has \"Advertised Receiver Window Credit "
     "(a_rwnd)\" [32]; no box is called initiate_tag: is a row missing?",
     "SCTP INIT: line 5 of the picture: its edges are not those of the line above it; is a ruler missing between "
     "them?"},
    {"RFC 5880", R"(
    0                   1                   2                   3
    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |Vers |  Diag   |Sta|P|F|C|A|D|M|  Detect Mult  |    Length     |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                       My Discriminator                        |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                      Your Discriminator                       |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                    Desired Min TX Interval                    |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                   Required Min RX Interval                    |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                 Required Min Echo RX Interval                 |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )",
     [](std::string_view picture) {
         return problem_of<bfd>(picture, alias<"Vers", "version">, alias<"Diag", "diagnostic">, alias<"Sta", "state">,
                                alias<"P", "poll">, alias<"F", "final">, alias<"C", "control_plane_independent">,
                                alias<"A", "authentication_present">, alias<"D", "demand">, alias<"M", "multipoint">);
     },
     "My Discriminator", "Your Discriminator",
     "BFD: bit 0: the declaration has version [3], the picture has \"Ver\" [2]",
     "BFD: bit 32: the declaration has my_discriminator [32], the picture has \"Your Discriminator\" [32]",
     "BFD: bit 32: the declaration has my_discriminator [32], the picture has \"Your Discriminator\" [32]; no box is "
     "called my_discriminator: is a row missing?",
     "BFD: line 5 of the picture: its edges are not those of the line above it; is a ruler missing between them?"},
};

using text_lines = std::vector<std::string>;

text_lines lines_of(std::string_view picture) {
    text_lines lines;
    for (std::size_t begin = 1; begin < picture.size();) {
        std::size_t const end = std::min(picture.find('\n', begin), picture.size());
        lines.emplace_back(picture.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}
std::string joined(text_lines const& lines) {
    std::string picture;
    for (std::string const& line : lines) picture.append("\n").append(line);
    return picture;
}

bool is_ruler(std::string const& line) { return line.find("+-") != std::string::npos; }
/// Which lines are rulers, in order.
std::vector<std::size_t> rulers_of(text_lines const& lines) {
    std::vector<std::size_t> rulers;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (is_ruler(lines[i])) rulers.push_back(i);
    return rulers;
}
std::size_t columns_of_a_bit(text_lines const& lines) {
    std::string const& ruler = lines[rulers_of(lines)[0]];
    std::size_t const first = ruler.find('+');
    std::size_t const step = ruler.find('+', first + 1) - first;
    return step == 9 ? 1 : step;
}

/// The edges inside of the row behind that ruler, as columns.
std::vector<std::size_t> edges_of_row(text_lines const& lines, std::size_t ruler) {
    std::vector<std::size_t> edges;
    std::string const& line = lines[rulers_of(lines)[ruler] + 1];
    for (std::size_t i = line.find('|') + 1; i + 1 < line.size(); ++i)
        if (line[i] == '|' && i != line.rfind('|')) edges.push_back(i);
    return edges;
}
std::string with_edge_moved(text_lines lines, std::size_t ruler, std::size_t edge) {
    std::size_t const bit = columns_of_a_bit(lines);
    std::size_t const from = rulers_of(lines)[ruler] + 1, to = rulers_of(lines)[ruler + 1];
    for (std::size_t i = from; i < to; ++i) {
        auto const at = lines[i].begin() + static_cast<std::ptrdiff_t>(edge);
        std::rotate(at - static_cast<std::ptrdiff_t>(bit), at, at + 1);
    }
    return joined(lines);
}
std::string with_row_dropped(text_lines lines, std::size_t ruler) {
    auto const rulers = rulers_of(lines);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(rulers[ruler]),
                lines.begin() + static_cast<std::ptrdiff_t>(rulers[ruler + 1]));
    return joined(lines);
}
std::string with_ruler_missing(text_lines lines, std::size_t ruler) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(rulers_of(lines)[ruler]));
    return joined(lines);
}
/// The box that the text stands in, which begins with an edge where the text does.
std::string_view box_around(std::string_view picture, std::string_view text) {
    std::size_t const at = picture.find(text) + (text[0] == '|');
    std::size_t const begin = picture.rfind('|', at) + 1;
    return picture.substr(begin, picture.find('|', at) - begin);
}
std::string_view name_in(std::string_view box) {
    std::size_t const begin = box.find_first_not_of(' ');
    return box.substr(begin, box.find_last_not_of(' ') + 1 - begin);
}
std::string with_names_swapped(subject const& one) {
    std::string picture(one.picture);
    auto const write = [&](std::string_view box, std::string_view name) {
        std::string text(name);
        text.resize(box.size(), ' ');
        picture.replace(static_cast<std::size_t>(box.data() - one.picture.data()), box.size(), text);
    };
    std::string_view const first = box_around(one.picture, one.name), second = box_around(one.picture, one.other_name);
    write(first, name_in(second));
    write(second, name_in(first));
    return picture;
}

std::size_t first_ruler_above_edges(text_lines const& lines) {
    std::size_t ruler = 0;
    while (edges_of_row(lines, ruler).empty()) ++ruler;
    return ruler;
}

TEST(MutatedPictures, MatchAsTheyAre) {
    for (subject const& one : subjects) EXPECT_EQ(one.problem(one.picture), "") << one.rfc;
}

TEST(MutatedPictures, AnEdgeMovedByABit) {
    for (subject const& one : subjects) {
        auto const lines = lines_of(one.picture);
        std::size_t const ruler = first_ruler_above_edges(lines);
        EXPECT_EQ(one.problem(with_edge_moved(lines, ruler, edges_of_row(lines, ruler)[0])), one.width_changed)
            << one.rfc;
    }
}

TEST(MutatedPictures, TwoNamesSwapped) {
    for (subject const& one : subjects) EXPECT_EQ(one.problem(with_names_swapped(one)), one.names_swapped) << one.rfc;
}

TEST(MutatedPictures, ARowDropped) {
    for (subject const& one : subjects)
        EXPECT_EQ(one.problem(with_row_dropped(lines_of(one.picture), 1)), one.row_dropped) << one.rfc;
}

TEST(MutatedPictures, ARulerMissing) {
    for (subject const& one : subjects)
        EXPECT_EQ(one.problem(with_ruler_missing(lines_of(one.picture), 1)), one.ruler_missing) << one.rfc;
}

TEST(MutatedPictures, EachEdgeEachRowAndEachRuler) {
    std::size_t refused = 0;
    auto const is_refused = [&](subject const& one, std::string const& picture) {
        EXPECT_NE(one.problem(picture), "") << one.rfc << picture;
        ++refused;
    };
    for (subject const& one : subjects) {
        auto const lines = lines_of(one.picture);
        std::size_t const rulers = rulers_of(lines).size();
        for (std::size_t i = 0; i < rulers; ++i) is_refused(one, with_ruler_missing(lines, i));
        for (std::size_t i = 0; i + 1 < rulers; ++i) {
            is_refused(one, with_row_dropped(lines, i));
            for (std::size_t edge : edges_of_row(lines, i)) is_refused(one, with_edge_moved(lines, i, edge));
        }
    }
    EXPECT_GT(refused, 150U);
}

TEST(MutatedPictures, ARulerWithoutOneOfItsCharacters) {
    for (subject const& one : subjects) {
        auto const lines = lines_of(one.picture);
        for (std::size_t ruler : rulers_of(lines)) {
            text_lines shorter = lines;
            for (std::size_t i : {lines[ruler].find('+'), lines[ruler].find('-'), lines[ruler].rfind('+')}) {
                shorter[ruler] = lines[ruler];
                shorter[ruler].erase(i, 1);
                EXPECT_NE(one.problem(joined(shorter)).find("ruler"), std::string::npos)
                    << one.rfc << joined(shorter) << one.problem(joined(shorter));
            }
        }
    }
}

}
