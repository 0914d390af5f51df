// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <string>
#include <umpa/build/packet_from.hpp>
#include <umpa/show/packet_text.hpp>

namespace {

using namespace umpa;

protocol_tables const& library() { return tables_of<protocols::all>(); }

/// As it is written, and read again.
void expect_text(dynamic_packet const& packet, std::string_view text) {
    EXPECT_EQ(to_text(packet), text);
    EXPECT_TRUE(packet_from(text, library()) == packet);
}
template <class... L>
void expect_text_of(std::string_view text, L const&... layers) {
    expect_text(dynamic_packet(make_packet(layers...), library()), text);
}

TEST(PacketText, SaysWhatWasSet) {
    expect_text_of(
        "ethernet / ipv4(time_to_live=windows, source_address=10.0.0.1) / udp(destination_port=domain) / dns",
        ethernet(), ipv4(ttl = 128, src = "10.0.0.1"), udp(dport = 53), dns());
    expect_text_of("ipv4", ipv4(ttl = 64, version = 4));
    expect_text_of("ipv4(time_to_live=3)", ipv4(ttl = 3));
    expect_text_of("ipv4(dscp=46, ecn=1)", ipv4(tos = 0xb9));
}

TEST(PacketText, SaysWhatWasSetByHand) {
    expect_text_of("ipv4(ihl=5, protocol=udp, header_checksum=0x0000) / udp(length=9, checksum=0x0012)",
                   ipv4(ihl = 5, proto = 17, header_checksum = 0), udp(length = 9, checksum = 0x12));
    auto packet = make_packet(udp(checksum = 5));
    packet[in<udp>][checksum] = auto_;
    expect_text(dynamic_packet(packet, library()), "udp");
}

TEST(PacketText, SaysNamesOfBits) {
    expect_text_of("tcp(control_bits=ack|syn)", tcp(control_bits = syn | ack));
    expect_text_of("ipv4(flags=reserved|dont_fragment|more_fragments)", ipv4(flags = 7));
}

TEST(PacketText, SaysBytes) {
    expect_text_of("payload(\"a \\\"\\\\\\n\\r\\t\")", payload("a \"\\\n\r\t"));
    expect_text_of("payload(0x6100)", payload("a\0"));
    expect_text_of("payload", payload(""));
    expect_text_of("dhcp(sname=\"a b\", file=\"x0\")", dhcp(sname = "a b", file = "x0"));
    expect_text_of("dhcp(chaddr_padding=0x01020000000000000000)", dhcp(chaddr_padding = "\1\2"));
}

TEST(PacketText, SaysDomainNames) {
    auto const name = [](auto const& bytes) { return make_packet(unchecked, bytes); };
    expect_text(dynamic_packet(name(dns_name("www.example.com")), library()),
                "unchecked: dns_name(\"www.example.com\")");
    expect_text(dynamic_packet(name(dns_name("")), library()), "unchecked: dns_name(\"\")");
    expect_text(dynamic_packet(name(dns_labels("www")), library()), "unchecked: dns_labels(\"www\")");
    // A label with a dot in it, and one that is cut short.
    expect_text(dynamic_packet(name(dns_name(std::array<char, 5>{3, 'a', '.', 'b', 0})), library()),
                "unchecked: dns_name(0x03612e6200)");
    expect_text(dynamic_packet(name(dns_name(std::array<char, 2>{3, 'a'})), library()), "unchecked: dns_name(0x0361)");
    // In quotes a tab would be the first character of a label.
    expect_text(dynamic_packet(name(dns_name(std::array<char, 2>{'\t', 'a'})), library()),
                "unchecked: dns_name(0x0961)");
}

TEST(PacketText, SaysNamesAsInCode) {
    expect_text_of("ipv4 / esp / tcp / generic_tcp_option(kind=254) / octets(0x01) / esp_padding / esp_trailer", ipv4(),
                   esp(), tcp(), options(generic_tcp_option(kind = 254), octets("\1")), esp_padding(), esp_trailer());
    expect_text_of("ethernet / ipv4 / pad_to<60> / frame_check_sequence", ethernet(), ipv4(), pad_to<60>(),
                   frame_check_sequence());
}

TEST(PacketText, SaysWhatHoldsForThePacket) {
    dynamic_packet packet(unchecked, library());
    EXPECT_EQ(to_text(packet), "unchecked: ");
    packet.add(tcp()).add(ipv4()).set_padded(false);
    expect_text(packet, "unchecked: unpadded: tcp / ipv4");
    EXPECT_EQ(to_text(dynamic_packet(library())), "");
}

// Names that are no words, that say several numbers, or that a word means something else for.
inline constexpr auto odd_fields =
    field_list("number"_f[8] = named_values(
                   {{"say \"no\"", 1}, {"auto", 2}, {"a/b", 3}, {"twice", 4}, {"twice", 5}, {"", 6}, {"7", 8}}),
               "bits"_f[8] = named_bits("r", "r", "one", "r", "two", "r", "r", "r"));
struct odd : header<odd_fields, "Odd"> {
    using header::header;
};
inline constexpr auto with_odd = protocols::all.with<odd>();

TEST(PacketText, OfAUsersOwnNames) {
    protocol_tables const& tables = tables_of<with_odd>();
    char const* const texts[] = {"odd",
                                 R"(odd(number="say \"no\""))",
                                 R"(odd(number="auto"))",
                                 R"(odd(number="a/b"))",
                                 "odd(number=twice)",
                                 "odd(number=5)",
                                 "odd(number=6)",
                                 "odd(number=0x7)",
                                 R"(odd(number=7))"};
    for (unsigned number = 0; number < 256; ++number) {
        dynamic_packet packet(tables);
        packet.add(odd("number"_f = number));
        if (number < 9) {
            EXPECT_EQ(to_text(packet), texts[number]);
        }
        EXPECT_TRUE(packet_from(to_text(packet), tables) == packet) << to_text(packet);
    }
    for (unsigned bits = 0; bits < 256; ++bits) {
        dynamic_packet packet(tables);
        packet.add(odd("bits"_f = bits));
        EXPECT_TRUE(packet_from(to_text(packet), tables) == packet) << to_text(packet);
        if (bits == 0x28) {
            EXPECT_EQ(to_text(packet), "odd(bits=one|two)");
        }
        if (bits == 0x80) {
            EXPECT_EQ(to_text(packet), "odd(bits=128)");
        }
        if (bits == 0x01) {
            EXPECT_EQ(to_text(packet), "odd(bits=1)"); // no bit is named that shares its name
        }
    }
}

} // namespace
