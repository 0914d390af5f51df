// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <sstream>
#include <umpa/umpa.hpp>

using namespace umpa;

namespace {

std::string printed(auto const& packet) {
    std::ostringstream out;
    out << packet;
    return out.str();
}

}

// The checksums are those that Scapy 2.5 computes for the same packet.
TEST(Tree, HasEveryFieldWithItsValueAndItsMark) {
    auto packet =
        make_packet(ipv4(src = "10.0.0.1", dst = "10.0.0.2", flags = dont_fragment), udp(sport = 9), payload("hi\n"));
    packet[in<udp>][length] = 4;
    EXPECT_EQ(printed(packet), R"(packet contains 3 protocols, 31 bytes
+-< IPv4 >
| \
| +-[ version ] 4
| +-[ ihl ] 5 (auto)
| +-[ dscp ] 0
| +-[ ecn ] 0
| +-[ total_length ] 31 (auto)
| +-[ identification ] 0
| +-[ flags ]
| | \
| | -{ reserved } 0
| | -{ dont_fragment } 1
| | -{ more_fragments } 0
| | /
| \-[ flags ] contains 3 bit flags
| +-[ fragment_offset ] 0
| +-[ time_to_live ] 64 (linux)
| +-[ protocol ] 17 (udp) (auto)
| +-[ header_checksum ] 0x26cc (auto)
| +-[ source_address ] 10.0.0.1
| +-[ destination_address ] 10.0.0.2
\-< IPv4 > contains 13 fields
+-< UDP >
| \
| +-[ source_port ] 9 (discard)
| +-[ destination_port ] 0 (auto)
| +-[ length ] 4 (set by hand)
| +-[ checksum ] 0x796a (auto)
\-< UDP > contains 4 fields
+-< Payload >
| \
| +-[ data ] hi\x0a
\-< Payload > contains 1 field
)");
}

TEST(Tree, HasPartsAndPaddingInsideTheirHeader) {
    auto const packet =
        make_packet(tcp(control_bits = ack), options(sack(), sack_block(1, 2), window_scale(7)), payload("x"));
    std::string const text = printed(packet);
    std::string const tail = text.substr(text.find("| +-[ urgent_pointer ]"));
    EXPECT_EQ(tail, R"(| +-[ urgent_pointer ] 0
| +-< SACK >
| | \
| | +-[ kind ] 5 (auto)
| | +-[ length ] 10 (auto)
| | +-< SACK Block >
| | | \
| | | +-[ left_edge ] 1
| | | +-[ right_edge ] 2
| | \-< SACK Block > contains 2 fields
| \-< SACK > contains 2 fields
| +-< Window Scale >
| | \
| | +-[ kind ] 3 (auto)
| | +-[ length ] 3 (auto)
| | +-[ shift_cnt ] 7
| \-< Window Scale > contains 3 fields
| +-[ padding ] 3 bytes
\-< TCP > contains 10 fields
+-< Payload >
| \
| +-[ data ] x
\-< Payload > contains 1 field
)");
    EXPECT_EQ(text.substr(0, text.find('\n')), "packet contains 2 protocols, 37 bytes");
}

TEST(Tree, PutsPaddingBehindTheLastPartOfItsHeader) {
    auto const packet = make_packet(ipv4(), options(record_route(), route_address("1.2.3.4")));
    std::string const text = printed(packet);
    EXPECT_EQ(text.substr(text.find("| | \\-< Route Address")), R"(| | \-< Route Address > contains 1 field
| \-< Record Route > contains 3 fields
| +-[ padding ] 1 byte
\-< IPv4 > contains 13 fields
)");
}

TEST(Tree, OfAHeaderAlone) {
    std::ostringstream out;
    out << udp(dport = 7);
    EXPECT_EQ(out.str(), tree(make_packet(udp(dport = 7))));
    EXPECT_NE(out.str().find("+-[ length ] 8 (auto)"), std::string::npos) << out.str();
}

TEST(Tree, ShowsARunTimePayloadAndCutsALongOne) {
    std::string const text(100, 'a');
    std::string const shown = printed(udp() / payload(text));
    EXPECT_NE(shown.find("+-[ data ] " + std::string(64, 'a') + "...\n"), std::string::npos);
    EXPECT_NE(shown.find("packet contains 2 protocols, 108 bytes"), std::string::npos);
}

TEST(Tree, EscapesWhatCannotBePrinted) {
    std::array<std::uint8_t, 4> const data{0x00, 0x5c, 0x7f, 0xff};
    EXPECT_NE(printed(make_packet(payload(data))).find(R"([ data ] \x00\\\x7f\xff)"), std::string::npos);
}
