// SPDX-License-Identifier: BSL-1.0
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <regex>
#include <stdexcept>
#include <string>
#include <umpa/build/packet_from.hpp>
#include <umpa/build/to_bytes.hpp>

namespace {

using namespace umpa;

protocol_tables const& library() { return tables_of<protocols::all>(); }

dynamic_packet read(std::string_view text) { return packet_from(text, library()); }

/// The same packet, as values and as bytes, as make_packet makes.
template <class Packet>
void expect_packet(std::string_view text, Packet const& expected) {
    SCOPED_TRACE(text);
    dynamic_packet const packet = read(text);
    EXPECT_TRUE(packet == dynamic_packet(expected, library()));
    std::vector<std::byte> bytes(byte_count(expected));
    write_to(expected, bytes);
    EXPECT_EQ(to_bytes(packet), bytes);
}

TEST(PacketFrom, ReadsWhatMakePacketIsGiven) {
    expect_packet("ethernet / ipv4(src=10.0.0.1, ttl=windows) / udp(dport=53) / dns(id=1)",
                  make_packet(ethernet(), ipv4(src = "10.0.0.1", ttl = "windows"), udp(dport = 53), dns(id = 1)));
}

TEST(PacketFrom, ReadsNamesInAnyCaseAndSpacing) {
    auto const expected = make_packet(ipv4(), icmp_echo_reply(identifier = 7));
    for (char const* text :
         {"ipv4/icmp_echo_reply(identifier=7)", "IPv4 / ICMP Echo Reply ( identifier = 7 )",
          "\n\tIPV4\t/\nicmp echo\n  REPLY(identifier=7)\r\n", "Ipv4()/IcmpEchoReply(identifier=0b111)"}) {
        expect_packet(text, expected);
    }
    expect_packet("tcp / modbus_tcp", make_packet(tcp(), modbus_tcp()));
    expect_packet("IEEE 802.3", make_packet(ieee802_3()));
    expect_packet("ieee802_3", make_packet(ieee802_3()));
}

// By what it is called in its file, each protocol is found.
TEST(PacketFrom, KnowsEveryProtocolByItsNameInCode) {
    std::regex const declaration("(?:using\\s+(\\w+)\\s*=|struct\\s+(\\w+)\\s*:)\\s*header<\\w+,\\s*\"([^\"]+)\"");
    std::size_t count = 0;
    for (auto const& file :
         std::filesystem::recursive_directory_iterator(UMPA_GOLDEN_DIR "/../../include/umpa/protocols")) {
        if (!file.is_regular_file()) continue;
        std::ifstream in(file.path());
        std::string const code((std::istreambuf_iterator<char>(in)), {});
        for (std::sregex_iterator one(code.begin(), code.end(), declaration), end; one != end; ++one, ++count) {
            std::string const written = (*one)[1].str() + (*one)[2].str();
            protocol_row const* const row = detail::find_layer(library(), written).row;
            ASSERT_TRUE(row) << written << " is not in names_in_code.hpp";
            EXPECT_EQ(row->name, (*one)[3].str());
            EXPECT_EQ(detail::layer_name(*row), written);
        }
    }
    EXPECT_GT(count, 450U);
}

TEST(PacketFrom, ReadsNumbersInThreeBases) {
    auto const expected = make_packet(udp(sport = 53));
    for (char const* text : {"udp(sport=53)", "udp(sport=0x35)", "udp(sport=0X35)", "udp(sport=0b110101)",
                             "udp(sport=domain)", "udp(sport=\"domain\")", "udp(sport=\"53\")"})
        expect_packet(text, expected);
}

TEST(PacketFrom, ReadsTheLargestNumbers) {
    expect_packet("ipv4(ttl=255, id=0xffff)", make_packet(ipv4(ttl = 255, id = 0xffff)));
    expect_packet("ntp(origin_timestamp=18446744073709551615)", make_packet(ntp(origin_timestamp = ~std::uint64_t{0})));
    EXPECT_THROW(read("ipv4(ttl=256)"), packet_value_error);
    EXPECT_THROW(read("ntp(origin_timestamp=18446744073709551616)"), packet_value_error);
}

// What stands behind the text is not looked at.
TEST(PacketFrom, ReadsNotBeyondTheText) {
    std::string_view const text = "payload(\"\\x41\")";
    for (std::size_t const size : {text.size() - 3, text.size() - 4}) {
        try {
            read(text.substr(0, size));
            ADD_FAILURE() << size;
        } catch (packet_text_error const& wrong) {
            EXPECT_NE(std::string(wrong.what()).find("a backslash stands before"), std::string::npos) << wrong.what();
        }
    }
}

TEST(PacketFrom, ReadsNamesOfBits) {
    auto const expected = make_packet(tcp(control_bits = syn | ack));
    for (char const* text : {"tcp(control_bits=syn|ack)", "tcp(control_bits = ack + syn)",
                             "tcp(control_bits=\"syn ack\")", "tcp(control_bits=0x12)"})
        expect_packet(text, expected);
    expect_packet("ipv4(flags=df)", make_packet(ipv4(flags = df)));
    expect_packet("ipv4(flags=df|mf)", make_packet(ipv4(flags = df | mf)));
}

TEST(PacketFrom, ReadsAddresses) {
    expect_packet("ethernet(src=02:00:5e:10:00:01, dst=ff-ff-ff-ff-ff-ff)",
                  make_packet(ethernet(src = "02:00:5e:10:00:01", dst = "ff:ff:ff:ff:ff:ff")));
    expect_packet("ipv6(src=fe80::1, dst=\"2001:db8::2\")", make_packet(ipv6(src = "fe80::1", dst = "2001:db8::2")));
}

TEST(PacketFrom, ReadsOverlays) {
    expect_packet("ipv4(tos=0xb9) / payload", make_packet(ipv4(tos = 0xb9), payload("")));
}

TEST(PacketFrom, BindsBareValuesInOrder) {
    expect_packet("ipv4 / tcp / options(maximum_segment_size(1460), sack_permitted, window_scale(7))",
                  make_packet(ipv4(), tcp(), options(maximum_segment_size(1460), sack_permitted(), window_scale(7))));
    expect_packet("vlan(1, 0, 42) / payload(\"\")", make_packet(vlan(1, 0, 42), payload("")));
}

TEST(PacketFrom, ReadsGroups) {
    auto const expected = make_packet(ipv4(), tcp(), options(no_operation(), timestamps(1, 2)), payload("x"));
    for (char const* text :
         {"ipv4 / tcp / options(no_operation(), timestamps(1, 2)) / payload(\"x\")",
          "ipv4 / tcp / no_operation / timestamps(1, 2) / payload(\"x\")",
          "group(ipv4, tcp) / options(no_operation / "
          "timestamps(1,2)) / payload(\"x\")",
          "group(ipv4 / tcp, options(), options(group(no_operation)), timestamps(1, 2)) / payload(\"x\")"})
        expect_packet(text, expected);
}

TEST(PacketFrom, ReadsBytes) {
    expect_packet("ipv4 / payload(\"this is umpa!\")", make_packet(ipv4(), payload("this is umpa!")));
    expect_packet("ipv4 / payload(0xdeadBEEF)", make_packet(ipv4(), payload("\xde\xad\xbe\xef")));
    expect_packet("ipv4 / payload(0xfff0)", make_packet(ipv4(), payload("\xff\xf0")));
    expect_packet("ipv4 / payload(\"\\xf0\\x0f\")", make_packet(ipv4(), payload("\xf0\x0f")));
    expect_packet("ipv4 / payload(0x)", make_packet(ipv4(), payload("")));
    expect_packet(R"(ipv4 / payload("\"\\\n\r\t\0\x7fa/b,c)(=|"))", make_packet(ipv4(), payload("\"\\\n\r\t\0\x7f"
                                                                                                "a/b,c)(=|")));
    expect_packet("ipv4 / tcp / options(generic_tcp_option(kind=254), octets(0x0102))",
                  make_packet(ipv4(), tcp(), options(generic_tcp_option(kind = 254), octets("\1\2"))));
    expect_packet("udp / tftp_read_request / zero_ended(\"a\") / zero_ended(\"octet\")",
                  make_packet(udp(), tftp_read_request(), zero_ended("a"), zero_ended("octet")));
}

TEST(PacketFrom, ReadsByteStrings) {
    expect_packet("dhcp(file=\"boot.img\")", make_packet(dhcp(file = "boot.img")));
    expect_packet("dhcp(chaddr_padding=0x00010203040506070809)",
                  make_packet(dhcp(chaddr_padding = std::array{0, 1, 2, 3, 4, 5, 6, 7, 8, 9})));
    EXPECT_TRUE(read("dhcp(file=\"0x41\")") == dynamic_packet(make_packet(dhcp(file = "0x41")), library()));
}

TEST(PacketFrom, ReadsDomainNames) {
    expect_packet(
        "udp / dns / dns_question_name / dns_name(\"www.example.com\") / dns_question(qtype=aaaa)",
        make_packet(udp(), dns(), dns_question_name(), dns_name("www.example.com"), dns_question(qtype = "aaaa")));
    expect_packet("udp / dns / dns_question_name / dns_name(\"\") / dns_question",
                  make_packet(udp(), dns(), dns_question_name(), dns_name(""), dns_question()));
    expect_packet(
        "udp / dns / dns_question_name / dns_labels(\"www\") / dns_pointer(offset=12) / dns_question",
        make_packet(udp(), dns(), dns_question_name(), dns_labels("www"), dns_pointer(offset = 12), dns_question()));
    expect_packet("udp / dns / dns_question_name / dns_name(0x0161c00c) / dns_question",
                  make_packet(udp(), dns(), dns_question_name(), dns_name(std::array<char, 4>{1, 'a', '\xc0', 12}),
                              dns_question()));
}

// RFC 1035 section 2.3.4: a label has 63 octets at most, a name 255 with the lengths and the root.
TEST(PacketFrom, BoundsDomainNames) {
    std::string const label(63, 'a'), three = label + "." + label + "." + label + ".";
    auto const name = [](std::string const& text) { return read("unchecked: dns_name(\"" + text + "\")"); };
    EXPECT_EQ(to_bytes(name(three + label.substr(2))).size(), 255U);
    EXPECT_THROW(name(three + label.substr(1)), packet_value_error);
    EXPECT_EQ(to_bytes(name(label)).size(), 65U);
    EXPECT_THROW(name(label + "a"), packet_value_error);
}

TEST(PacketFrom, LeavesFieldsToTheirRules) {
    expect_packet("udp(checksum=auto, length=auto_)", make_packet(udp()));
    expect_packet("udp(checksum=0)", make_packet(udp(checksum = 0)));
}

TEST(PacketFrom, TakesAnyOrderWhereItIsUnchecked) {
    expect_packet("unchecked: tcp / ipv4", make_packet(unchecked, tcp(), ipv4()));
    EXPECT_FALSE(read("unchecked:tcp").is_checked());
    EXPECT_TRUE(read("tcp").is_checked());
    EXPECT_FALSE(read("unpadded: tcp / window_scale").is_padded());
    EXPECT_FALSE(read("unpadded: unchecked: tcp").is_checked());
    EXPECT_EQ(to_bytes(read("unpadded: tcp / window_scale")).size(), 23U);
    EXPECT_FALSE(read("unpadded: tcp") == read("tcp"));
}

TEST(PacketFrom, ReadsPadding) {
    expect_packet("ethernet / ipv4 / pad_to<60> / frame_check_sequence",
                  make_packet(ethernet(), ipv4(), pad_to<60>(), frame_check_sequence()));
    expect_packet("ethernet / ipv4 / pad_to<64>()", make_packet(ethernet(), ipv4(), pad_to<64>()));
    expect_packet("ipv4 / esp / tcp / esp_padding / esp_trailer",
                  make_packet(ipv4(), esp(), tcp(), esp_padding(), esp_trailer()));
}

TEST(PacketFrom, ReadsBytesBehindAHeader) {
    dynamic_packet const packet = read("ethernet / ipv4 / trailing_bytes(0x0000, behind=ethernet)");
    EXPECT_EQ(packet[2].owner(), identity_of<ethernet>);
    EXPECT_EQ(to_bytes(packet).size(), 36U);
    EXPECT_EQ(to_bytes(packet)[17], std::byte{20}); // IPv4's total length leaves them out
}

// A protocol of the user's own.
inline constexpr auto straw_fields = field_list("colour"_f[8] = named_values({{"red", 1}, {"say \"no\"", 2}}));
struct straw : header<straw_fields, "Straw"> {
    using header::header;
};
inline constexpr auto with_straw = protocols::all.with<straw>();

TEST(PacketFrom, ReadsAUsersOwnProtocols) {
    EXPECT_THROW(read("straw"), packet_name_error);
    EXPECT_EQ(to_bytes(packet_from("straw(colour=red)", tables_of<with_straw>())), std::vector{std::byte{1}});
    EXPECT_EQ(to_bytes(packet_from(R"(straw("say \"no\""))", tables_of<with_straw>())), std::vector{std::byte{2}});
}

// --- what cannot be read ---

/// The sentence, its kind and its position, which must be that of the mark `^` in the line below the text.
struct refusal {
    std::string_view text;
    std::string_view mark;
    std::string_view why;
    std::string_view kind;
};

template <class Error>
void expect_position(Error const& wrong, refusal const& expected, std::string_view kind) {
    EXPECT_EQ(kind, expected.kind);
    EXPECT_EQ(wrong.position(), expected.mark.find('^'));
    EXPECT_EQ(std::string(wrong.what()),
              "packet_from: at character " + std::to_string(wrong.position() + 1) + ": " + std::string(expected.why));
}

void expect_refusal(refusal const& expected) {
    SCOPED_TRACE(expected.text);
    try {
        read(expected.text);
        ADD_FAILURE() << "it was read";
    } catch (packet_syntax_error const& wrong) {
        expect_position(wrong, expected, "syntax");
    } catch (packet_name_error const& wrong) {
        expect_position(wrong, expected, "name");
    } catch (packet_value_error const& wrong) {
        expect_position(wrong, expected, "value");
    } catch (packet_order_error const& wrong) {
        expect_position(wrong, expected, "order");
    }
}

// clang-format off
constexpr refusal refusals[] = {
    {"", "^", "expected the name of a protocol, found the end", "syntax"},
    {"  ", "  ^", "expected the name of a protocol, found the end", "syntax"},
    {"unchecked:",
     "          ^", "expected the name of a protocol, found the end", "syntax"},
    {"ipv4 /",
     "      ^", "expected the name of a protocol, found the end", "syntax"},
    {"ipv4 // udp",
     "      ^", "expected the name of a protocol, found \"/\"", "syntax"},
    {"ipv4 ) udp",
     "     ^", "expected \"/\" and another layer, or the end, found \")\"", "syntax"},
    {"ipv4, udp",
     "    ^", "expected \"/\" and another layer, or the end, found \",\"", "syntax"},
    {"ipv4() udp",
     "       ^", "expected \"/\" and another layer, or the end, found \"u\"", "syntax"},
    {"ethernet / ipv4(src=10.0.0.1) / udp(dprot=53)",
     "                                    ^", "udp has no field \"dprot\"; did you mean \"dport\"?", "name"},
    {"ipv4(TTL=3)",
     "     ^", "ipv4 has no field \"TTL\"; did you mean \"ttl\"?", "name"},
    {"ipv4(scr=3)",
     "     ^", "ipv4 has no field \"scr\"; did you mean \"src\"?", "name"},
    {"udp(identifier_of_stream=3)",
     "    ^", "udp has no field \"identifier_of_stream\"; its fields are: source_port destination_port length checksum", "name"},
    {"ipv4 / tpc",
     "       ^", "there is no protocol \"tpc\"; did you mean \"tcp\"?", "name"},
    {"ipv4 / UPD(dport=3)",
     "       ^", "there is no protocol \"UPD\"; did you mean \"udp\"?", "name"},
    {"ipv4 / pyload(\"x\")",
     "       ^", "there is no protocol \"pyload\"; did you mean \"payload\"?", "name"},
    {"ipv4 / tcp / optoins(no_operation)",
     "             ^", "there is no protocol \"optoins\"; did you mean \"options\"?", "name"},
    {"ipv4 / zzzzzzzzzzzz",
     "       ^", "there is no protocol \"zzzzzzzzzzzz\"", "name"},
    {"ipv4 / <>",
     "       ^", "there is no protocol \"<>\"", "name"},
    {"ipv4(ttl=300)",
     "         ^", "IPv4.time_to_live: 300 does not fit in 8 bits (at most 255)", "value"},
    {"ipv4(ttl=-1)",
     "         ^", "IPv4.time_to_live: -1 does not fit in 8 bits (at most 255)", "value"},
    {"ipv4(ttl=--1)",
     "         ^", "IPv4.time_to_live: \"--1\" is not one of its values", "value"},
    {"ipv4(ttl=0x1ffffffffffffffff)",
     "         ^", "IPv4.time_to_live: 0x1ffffffffffffffff does not fit in 8 bits (at most 255)", "value"},
    {"ipv4(ttl=windos)",
     "         ^", "IPv4.time_to_live: \"windos\" is not one of its values; did you mean \"windows\"?", "value"},
    {"ipv4(tos=0x100)",
     "         ^", "IPv4.type_of_service: 0x100 does not fit in 8 bits (at most 255)", "value"},
    {"ipv4(id=many)",
     "        ^", "IPv4.identification: many is no number, and the field has no names", "value"},
    {"ipv4(src=10.0.0)",
     "               ^", "IPv4 address \"10.0.0\": at character 7: expected a dot", "value"},
    {"ipv4(src=\"10.0.0\")",
     "                ^", "IPv4 address \"10.0.0\": at character 7: expected a dot", "value"},
    {"ipv4 / tcp(control_bits=syn | akc)",
     "                              ^", "TCP.control_bits: \"akc\" is not one of its values; did you mean \"ack\"?", "value"},
    {"ipv4(ttl=auto)",
     "         ^", "IPv4.time_to_live: auto_ has no rule to be given back to", "value"},
    {"dhcp(sname=0x01)",
     "           ^", "DHCP.sname: 0x01 is not 0x and 128 digits", "value"},
    {"wireguard_response(mac2=\"12345678901234567\")",
     "                        ^", "WireGuard Response.mac2: \"12345678901234567\" is longer than 16 bytes", "value"},
    {"ipv4(ttl=1, ttl=2)",
     "            ^", "ipv4.ttl is given twice", "syntax"},
    {"ipv4(ttl=1, time_to_live=2)",
     "            ^", "ipv4.time_to_live is given twice", "syntax"},
    {"ipv4(ttl)",
     "     ^", "ipv4 takes name = value, or one bare value for each of its 9 fields without a rule", "syntax"},
    {"vlan(priority_code_point=1, 2, 3)",
     "     ^", "vlan takes name = value, or one bare value for each of its 3 fields without a rule", "syntax"},
    {"ipv4(ttl=)",
     "         ^", "expected a value, found \")\"", "syntax"},
    {"ipv4(ttl=1",
     "          ^", "expected \",\" and another field, or \")\", found the end", "syntax"},
    {"ipv4(ttl=1 src=2)",
     "           ^", "expected \",\" and another field, or \")\", found \"s\"", "syntax"},
    {"ipv4(,)",
     "     ^", "expected a value, found \",\"", "syntax"},
    {"tcp(control_bits=syn|)",
     "                     ^", "expected a value, found \")\"", "syntax"},
    {"payload(\"abc)",
     "        ^", "the text in quotes has no end", "syntax"},
    {"payload(\"a\\q\")",
     "          ^", "a backslash stands before \", \\, n, r, t, 0, or x and two hexadecimal digits", "syntax"},
    {"payload(\"a\\q41\")",
     "          ^", "a backslash stands before \", \\, n, r, t, 0, or x and two hexadecimal digits", "syntax"},
    {"payload(\"a\\xg4\")",
     "          ^", "a backslash stands before \", \\, n, r, t, 0, or x and two hexadecimal digits", "syntax"},
    {"payload(\"a\\x4g\")",
     "          ^", "a backslash stands before \", \\, n, r, t, 0, or x and two hexadecimal digits", "syntax"},
    {"payload(abc)",
     "        ^", "payload takes a text in quotes, or 0x and two digits for each byte", "value"},
    {"payload(0xabc)",
     "        ^", "payload takes a text in quotes, or 0x and two digits for each byte", "value"},
    {"payload(0xg0)",
     "        ^", "payload takes a text in quotes, or 0x and two digits for each byte", "value"},
    {"payload(0x0g)",
     "        ^", "payload takes a text in quotes, or 0x and two digits for each byte", "value"},
    {"payload(0xzz)",
     "        ^", "payload takes a text in quotes, or 0x and two digits for each byte", "value"},
    {"payload(0x00|0x00)",
     "        ^", "payload takes a text in quotes, or 0x and two digits for each byte", "value"},
    {"payload(\"a\", \"b\")",
     "             ^", "payload is given bytes twice", "syntax"},
    {"payload(\"\", \"b\")",
     "            ^", "payload is given bytes twice", "syntax"},
    {"payload(data=\"x\")",
     "        ^", "payload has no fields: its bytes are given alone", "name"},
    {"payload(\"x\"",
     "           ^", "expected \")\", found the end", "syntax"},
    {"udp / dns / dns_question_name / dns_name(\"a..b\")",
     "                                         ^", "DNS Name.data: \"a..b\" has a label that has not 1 to 63 characters", "value"},
    {"dns_name(\"a.\")",
     "         ^", "DNS Name.data: \"a.\" has a label that has not 1 to 63 characters", "value"},
    {"pad_to<60>(1)",
     "           ^", "pad_to<60> takes nothing: its size follows from the packet", "syntax"},
    {"payload(behind=ethernet)",
     "        ^", "payload has no fields: its bytes are given alone", "name"},
    {"trailing_bytes(0x00, behind=etherent)",
     "                            ^", "there is no protocol \"etherent\"; did you mean \"ethernet\"?", "name"},
    {"ipv4 / options no_operation",
     "       ^", "there is no protocol \"options no_operation\"; did you mean \"no_operation\"?", "name"},
    {"ipv4 / tcp / options / payload",
     "                     ^", "expected \"(\", found \"/\"", "syntax"},
    {"tcp / options(no_operation",
     "                          ^", "expected \",\" and another layer, or \")\", found the end", "syntax"},
    {"tcp / options(no_operation,)",
     "                           ^", "expected the name of a protocol, found \")\"", "syntax"},
    {"uncheked: tcp / ipv4",
     "^", "expected \"unchecked:\" or \"unpadded:\", found \"uncheked:\"", "syntax"},
    {"tcp / unchecked: ipv4",
     "      ^", "\"unchecked:\" and \"unpadded:\" stand before the first layer", "syntax"},
    {"tcp / ipv4",
     "      ^", "TCP cannot carry IPv4: write \"unchecked:\" before the first layer to build it anyway", "order"},
    {"ipv4 / udp / maximum_segment_size(1460)",
     "             ^", "Maximum Segment Size is a part of another header and cannot follow UDP: write \"unchecked:\" before the first layer to build it anyway", "order"},
    {"group(ethernet, tcp)",
     "                ^", "Ethernet cannot carry TCP: write \"unchecked:\" before the first layer to build it anyway", "order"},
};
// clang-format on

TEST(PacketFrom, SaysWhatCannotBeReadAndWhere) {
    for (refusal const& one : refusals) expect_refusal(one);
}

TEST(PacketFrom, AnOrderErrorSaysWhichLayer) {
    try {
        read("ethernet / ipv4 / tcp / options(no_operation) / ipv4");
        FAIL();
    } catch (packet_order_error const& wrong) {
        EXPECT_EQ(wrong.layer(), 4U);
    }
}

TEST(PacketFrom, GroupsAreBounded) {
    auto const nested = [](std::size_t depth) {
        std::string text;
        for (std::size_t i = 0; i < depth; ++i) text += "group(";
        return text + "tcp" + std::string(depth, ')');
    };
    EXPECT_EQ(read(nested(100)).size(), 1U);
    EXPECT_EQ(read("unchecked: tcp / " + nested(100)).size(), 2U);
    EXPECT_THROW(read(nested(101)), packet_syntax_error);
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "group(";
    EXPECT_THROW(read(deep), packet_syntax_error);
    std::string marks;
    for (int i = 0; i < 100'000; ++i) marks += "unchecked:";
    EXPECT_THROW(read(marks), packet_syntax_error);
}

// Nothing but these errors comes of a text that is cut off, or has a character in it that does not belong there.
bool is_read(std::string const& text) {
    std::string const exact(text.data(), text.size());
    try {
        read(exact);
        return true;
    } catch (packet_text_error const& wrong) {
        EXPECT_LE(wrong.position(), text.size()) << text;
        return false;
    }
}

constexpr char const* long_texts[] = {
    "unchecked: unpadded: ethernet(src=02:00:00:00:00:01) / ipv4(src=10.0.0.1, flags=df|mf) / udp(dport=domain)",
    ("ipv6(src=fe80::1) / tcp(control_bits = syn + ack, seq=0b1) / options(maximum_segment_size(1460), no_operation())"
     " / payload(\"a\\n\\x41\\\"\")"),
    "udp / dns(id=0x1) / dns_question_name / dns_name(\"www.example.com\") / dns_question(qtype=aaaa)",
    "ethernet / ipv4(checksum=auto) / trailing_bytes(0x00, behind=ethernet)",
};

TEST(PacketFrom, ReadsOrRefusesEveryTruncation) {
    std::size_t refused = 0;
    for (std::string const text : long_texts)
        for (std::size_t size = 0; size < text.size(); ++size) refused += !is_read(text.substr(0, size));
    EXPECT_GT(refused, 250U);
}
TEST(PacketFrom, ReadsOrRefusesChangedCharacters) {
    for (std::string const text : long_texts)
        for (std::size_t i = 0; i < text.size(); i += 3)
            for (char c : {'\0', ' ', '"', '\\', '/', '(', ')', ',', '=', '|', ':', '0', 'x', '\x80'}) {
                std::string changed = text;
                changed[i] = c;
                is_read(changed);
            }
}

} // namespace
