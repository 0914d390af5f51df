// SPDX-License-Identifier: BSL-1.0
#include <cstdio>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <system_error>
#include <umpa/build/packet_from.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/show/json.hpp>
#include <umpa/show/json_files.hpp>
#include <unistd.h>

namespace {

using namespace umpa;

protocol_tables const& library() { return tables_of<protocols::all>(); }
dynamic_packet read(std::string_view text) { return packet_from_json(text, library()); }
dynamic_packet written(std::string_view text) { return packet_from(text, library()); }

// --- the form ---

TEST(Json, SaysAllOfAPacket) {
    auto const json = to_json(written("ipv4(ttl=windows, flags=df, proto=udp, src=10.0.0.1) / payload(\"hello\")"));
    EXPECT_EQ(json.dump(), R"({"layers":[{"protocol":"IPv4","fields":{"version":4,"ihl":{"value":5,"auto":true},)"
                           R"("dscp":0,"ecn":0,"total_length":{"value":25,"auto":true},"identification":0,)"
                           R"("flags":["dont_fragment"],"fragment_offset":0,)"
                           R"("time_to_live":{"value":128,"name":"windows"},)"
                           R"("protocol":{"value":17,"name":"udp","auto":false},)"
                           R"("header_checksum":{"value":61651,"auto":true},)"
                           R"("source_address":"10.0.0.1","destination_address":"0.0.0.0"}},)"
                           R"({"protocol":"Payload","text":"hello"}],"checked":true,"padded":true})");
}

TEST(Json, OfAPacketWhoseTypesAreKnown) {
    EXPECT_EQ(to_json(make_packet(ipv4(src = "10.0.0.1"), udp(), payload("x"))),
              to_json(written("ipv4(src=10.0.0.1) / udp / payload(\"x\")")));
    EXPECT_EQ(to_json(make_packet(unchecked, udp(), ipv4()))["checked"], false);
}

TEST(Json, OfLargeNumbersIsAString) {
    auto const json =
        to_json(written("udp / ntp(transmit_timestamp=0x001fffffffffffff, origin_timestamp=0x0020000000000000)"));
    EXPECT_EQ(json["layers"][1]["fields"]["transmit_timestamp"].dump(), "9007199254740991");
    EXPECT_EQ(json["layers"][1]["fields"]["origin_timestamp"].dump(), "\"0x0020000000000000\"");
}

TEST(Json, OfBytes) {
    auto const layer = [](std::string_view text) { return to_json(written(text))["layers"].back().dump(); };
    EXPECT_EQ(layer("payload"), R"({"protocol":"Payload"})");
    EXPECT_EQ(layer("payload(\"a\\\"\\n\")"), R"({"protocol":"Payload","text":"a\"\n"})");
    EXPECT_EQ(layer("payload(0x61ff)"), R"({"protocol":"Payload","data":"0x61ff"})");
    EXPECT_EQ(layer("unchecked: dns_name(\"www.example.com\")"), R"({"protocol":"DNS Name","text":"www.example.com"})");
    EXPECT_EQ(layer("unchecked: dns_labels(\"www\")"), R"({"protocol":"DNS Name","labels":"www"})");
    EXPECT_EQ(layer("unchecked: dns_name(0xc00c)"), R"({"protocol":"DNS Name","data":"0xc00c"})");
    EXPECT_EQ(layer("ethernet / pad_to<60>"), R"({"protocol":"pad_to<60>"})");
    EXPECT_EQ(layer("ipv4 / esp / esp_padding"), R"({"protocol":"esp_padding"})");
    EXPECT_EQ(layer("ethernet / trailing_bytes(0x00, behind=ethernet)"),
              R"({"protocol":"Trailing Bytes","data":"0x00","behind":"Ethernet"})");
}

TEST(Json, OfByteStrings) {
    auto const fields = to_json(written("dhcp(file=\"boot.img\", sname=\"0x\")"))["layers"][0]["fields"];
    EXPECT_EQ(fields["file"], "boot.img");
    EXPECT_EQ(fields["sname"], "0x3078" + std::string(124, '0'));
    EXPECT_EQ(fields["chaddr_padding"], "");
}

// --- reading ---

void expect_read(std::string_view json, std::string_view text) {
    SCOPED_TRACE(json);
    dynamic_packet const packet = read(json);
    EXPECT_TRUE(packet == written(text));
    EXPECT_EQ(packet.is_checked(), written(text).is_checked());
    EXPECT_EQ(to_bytes(packet), to_bytes(written(text)));
}

TEST(Json, IsReadWhereThingsAreLeftOut) {
    expect_read(R"({"layers":[{"protocol":"IPv4"},{"protocol":"udp","fields":{}},{"protocol":"payload"}]})",
                "ipv4 / udp / payload");
    expect_read(R"({"layers":[{"protocol":"tcp"},{"protocol":"ipv4"}],"checked":false})", "unchecked: tcp / ipv4");
    EXPECT_TRUE(read(R"({"layers":[]})").empty());
    EXPECT_FALSE(read(R"({"layers":[],"padded":false})").is_padded());
}

TEST(Json, IsReadInEachFormOfAValue) {
    for (char const* ttl : {"128", "\"windows\"", "\"128\"", "\"0x80\"", R"({"value":128})", R"({"name":"windows"})",
                            R"({"name":"windows","value":128})", R"({"value":"0x80","name":"windows"})"})
        expect_read(std::string(R"({"layers":[{"protocol":"IPv4","fields":{"ttl":)") + ttl + "}}]}", "ipv4(ttl=128)");
    for (char const* flags : {"[\"syn\",\"ack\"]", "18", "\"syn|ack\"", R"({"value":["ack","syn"]})"})
        expect_read(std::string(R"({"layers":[{"protocol":"TCP","fields":{"control_bits":)") + flags + "}}]}",
                    "tcp(control_bits=syn|ack)");
    expect_read(R"({"layers":[{"protocol":"TCP","fields":{"control_bits":[]}}]})", "tcp(control_bits=0)");
}

TEST(Json, IsReadAsSetByHandOrNot) {
    expect_read(R"({"layers":[{"protocol":"UDP","fields":{"checksum":0}}]})", "udp(checksum=0)");
    expect_read(R"({"layers":[{"protocol":"UDP","fields":{"checksum":{"value":0,"auto":false}}}]})", "udp(checksum=0)");
    expect_read(R"({"layers":[{"protocol":"UDP","fields":{"checksum":{"value":77,"auto":true}}}]})", "udp");
    expect_read(R"({"layers":[{"protocol":"UDP","fields":{"checksum":{"auto":true}}}]})", "udp");
}

// A program that changes something need not know what follows from it.
TEST(Json, RulesFollowWhatIsChanged) {
    nlohmann::json json = to_json(written("ipv4 / udp / payload(\"x\")"));
    json["layers"][2]["text"] = "a longer one";
    EXPECT_TRUE(from_json(json, library()) == written("ipv4 / udp / payload(\"a longer one\")"));
    EXPECT_EQ(to_bytes(from_json(json, library())), to_bytes(written("ipv4 / udp / payload(\"a longer one\")")));
}

// --- what cannot be read ---

struct refusal {
    std::string_view json;
    std::string_view pointer;
    std::string_view why;
    std::string_view kind;
};

template <class Error>
void expect_error(Error const& wrong, refusal const& expected, std::string_view kind) {
    EXPECT_EQ(kind, expected.kind);
    EXPECT_EQ(wrong.pointer(), expected.pointer);
    std::string const place = expected.pointer.empty() ? "" : std::string(expected.pointer) + ": ";
    EXPECT_EQ(wrong.what(), "from_json: " + place + std::string(expected.why));
}
template <class Read>
void expect_refusal(refusal const& expected, Read const& reading) {
    SCOPED_TRACE(expected.json);
    try {
        reading(expected.json);
        ADD_FAILURE() << "it was read";
    } catch (json_syntax_error const& wrong) {
        expect_error(wrong, expected, "syntax");
    } catch (json_form_error const& wrong) {
        expect_error(wrong, expected, "form");
    } catch (json_name_error const& wrong) {
        expect_error(wrong, expected, "name");
    } catch (json_value_error const& wrong) {
        expect_error(wrong, expected, "value");
    } catch (json_order_error const& wrong) {
        expect_error(wrong, expected, "order");
    }
}

// clang-format off
constexpr refusal refusals[] = {
    {R"([])", "", "a packet is an object with \"layers\"", "form"},
    {R"("ipv4")", "", "a packet is an object with \"layers\"", "form"},
    {R"({})", "/layers", "expected an array of layers", "form"},
    {R"({"layers":{}})", "/layers", "expected an array of layers", "form"},
    {R"({"layers":[],"layer":1})", "/layer", "is not known here; the keys are: \"layers\" \"checked\" \"padded\"", "form"},
    {R"({"layers":[],"checked":1})", "/checked", "expected true or false", "form"},
    {R"({"layers":[],"padded":null})", "/padded", "expected true or false", "form"},
    {R"({"layers":[7]})", "/layers/0", "a layer is an object with \"protocol\"", "form"},
    {R"({"layers":[{}]})", "/layers/0/protocol", "expected a string", "form"},
    {R"({"layers":[{"protocol":4}]})", "/layers/0/protocol", "expected a string", "form"},
    {R"({"layers":[{"protocol":"TPC"}]})", "/layers/0/protocol", "there is no protocol \"TPC\"; did you mean \"tcp\"?", "name"},
    {R"({"layers":[{"protocol":""}]})", "/layers/0/protocol", "there is no protocol \"\"", "name"},
    {R"({"layers":[{"protocol":"tcp","a/b~c":1}]})", "/layers/0/a~1b~0c", "is not known here; the keys are: \"protocol\" \"fields\"", "form"},
    {R"({"layers":[{"protocol":"tcp","data":"0x"}]})", "/layers/0/data", "is not known here; the keys are: \"protocol\" \"fields\"", "form"},
    {R"({"layers":[{"protocol":"tcp","fields":[]}]})", "/layers/0/fields", "expected an object with the names of fields", "form"},
    {R"({"layers":[{"protocol":"ipv4"},{"protocol":"UDP","fields":{"dprot":53}}]})", "/layers/1/fields/dprot", "UDP has no field \"dprot\"; did you mean \"dport\"?", "name"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":53,"destination_port":53}}]})", "/layers/0/fields/dport", "the field is given by its short name as well", "form"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":65536}}]})", "/layers/0/fields/dport", "UDP.destination_port: 65536 does not fit in 16 bits (at most 65535)", "value"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":-1}}]})", "/layers/0/fields/dport", "UDP.destination_port: -1 does not fit in 16 bits (at most 65535)", "value"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":"domian"}}]})", "/layers/0/fields/dport", "UDP.destination_port: \"domian\" is not one of its values; did you mean \"domain\"?", "value"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":1.5}}]})", "/layers/0/fields/dport", "expected a whole number or a string", "form"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":null}}]})", "/layers/0/fields/dport", "expected a whole number or a string", "form"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":["a"]}}]})", "/layers/0/fields/dport", "expected a whole number or a string", "form"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":{}}}]})", "/layers/0/fields/dport", "neither \"value\" nor \"name\" is given", "form"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":{"auto":false}}}]})", "/layers/0/fields/dport", "neither \"value\" nor \"name\" is given", "form"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":{"value":1,"hex":"1"}}}]})", "/layers/0/fields/dport/hex", "a field has \"value\", \"name\" and \"auto\", and nothing else", "form"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":{"value":1,"auto":1}}}]})", "/layers/0/fields/dport/auto", "expected true or false", "form"},
    {R"({"layers":[{"protocol":"UDP","fields":{"dport":{"value":65536,"auto":true}}}]})", "/layers/0/fields/dport/value", "UDP.destination_port: 65536 does not fit in 16 bits (at most 65535)", "value"},
    {R"({"layers":[{"protocol":"IPv4","fields":{"ttl":{"value":1,"auto":true}}}]})", "/layers/0/fields/ttl/auto", "the field has no rule: leave \"auto\" out", "value"},
    {R"({"layers":[{"protocol":"IPv4","fields":{"ttl":{"value":64,"name":"windows"}}}]})", "/layers/0/fields/ttl/name", "\"windows\" is 128, the value is 64: change both, or leave one out", "value"},
    {R"({"layers":[{"protocol":"IPv4","fields":{"ttl":{"name":"64"}}}]})", "/layers/0/fields/ttl/name", "IPv4.time_to_live: \"64\" is not one of its values", "value"},
    {R"({"layers":[{"protocol":"IPv4","fields":{"ttl":{"name":64}}}]})", "/layers/0/fields/ttl/name", "expected a string", "form"},
    {R"({"layers":[{"protocol":"IPv4","fields":{"id":{"name":"x"}}}]})", "/layers/0/fields/id/name", "IPv4.identification: x is no number, and the field has no names", "value"},
    {R"({"layers":[{"protocol":"IPv4","fields":{"src":"10.0.0"}}]})", "/layers/0/fields/src", "IPv4 address \"10.0.0\": at character 7: expected a dot", "value"},
    {R"({"layers":[{"protocol":"IPv6","fields":{"src":1}}]})", "/layers/0/fields/src", "IPv6.source_address: 1 is given as a text, not a number", "value"},
    {R"({"layers":[{"protocol":"TCP","fields":{"control_bits":["syn","akc"]}}]})", "/layers/0/fields/control_bits/1", "TCP.control_bits: \"akc\" is not one of its values; did you mean \"ack\"?", "value"},
    {R"({"layers":[{"protocol":"TCP","fields":{"control_bits":["syn",2]}}]})", "/layers/0/fields/control_bits/1", "expected the name of a bit", "form"},
    {R"({"layers":[{"protocol":"TCP","fields":{"control_bits":true}}]})", "/layers/0/fields/control_bits", "expected a whole number, a string or an array of names of bits", "form"},
    {R"({"layers":[{"protocol":"Payload","fields":{}}]})", "/layers/0/fields", "is not known here; the keys are: \"protocol\" \"text\" \"data\"", "form"},
    {R"({"layers":[{"protocol":"Payload","text":"a","data":"0x61"}]})", "/layers/0", "bytes are given once: as \"data\", or as a text", "form"},
    {R"({"layers":[{"protocol":"Payload","data":"61"}]})", "/layers/0/data", "is not 0x and two digits for each byte", "value"},
    {R"({"layers":[{"protocol":"Payload","data":"0x6"}]})", "/layers/0/data", "is not 0x and two digits for each byte", "value"},
    {R"({"layers":[{"protocol":"Payload","text":7}]})", "/layers/0/text", "expected a string", "form"},
    {R"({"layers":[{"protocol":"DNS Name","text":"a..b"}],"checked":false})", "/layers/0/text", "DNS Name.data: \"a..b\" has a label that has not 1 to 63 characters", "value"},
    {R"({"layers":[{"protocol":"ethernet"},{"protocol":"pad_to<60>","data":"0x"}]})", "/layers/1/data", "is not known here; the keys are: \"protocol\"", "form"},
    {R"({"layers":[{"protocol":"trailing bytes","behind":"etherent"}]})", "/layers/0/behind", "there is no protocol \"etherent\"; did you mean \"ethernet\"?", "name"},
    {R"({"layers":[{"protocol":"ipv4"},{"protocol":"tcp"},{"protocol":"ipv4"}]})", "/layers/2", "TCP cannot carry IPv4: set \"checked\" to false to build it anyway", "order"},
    {R"({"layers":[1e999]})", "", "number overflow parsing '1e999'", "syntax"},
    {R"({"layers":[],"layers":[]})", "", "the key \"layers\" stands twice in one object", "syntax"},
    {R"({"layers":[{"protocol":"udp","fields":{"dport":1,"dport":2}}]})", "", "the key \"dport\" stands twice in one object", "syntax"},
    {R"({"layers":[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]})", "", "values stand in each other more than 20 deep", "syntax"},
};
// clang-format on

TEST(Json, SaysWhatCannotBeReadAndWhere) {
    for (refusal const& one : refusals) expect_refusal(one, [](std::string_view json) { read(json); });
}

TEST(Json, OfATextThatIsNoneSaysAtWhichCharacter) {
    try {
        read(R"({"layers":[}})");
        FAIL();
    } catch (json_syntax_error const& wrong) {
        EXPECT_NE(std::string(wrong.what()).find("from_json: parse error at line 1, column 12"), std::string::npos)
            << wrong.what();
    }
}

std::string const whole =
    to_json(written("ethernet / ipv4(src=10.0.0.1, flags=df) / udp(dport=domain) / dns(id=0x1) / dns_question_name / "
                    "dns_name(\"www.example.com\") / dns_question(qtype=aaaa)"))
        .dump();

/// Whether it was read; nothing but a json_error comes of it where not.
bool is_read(std::string const& json) {
    std::string const exact(json.data(), json.size());
    try {
        read(exact);
        return true;
    } catch (json_error const& wrong) {
        EXPECT_FALSE(wrong.why().empty());
        return false;
    }
}

TEST(Json, RefusesEveryTruncation) {
    for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_FALSE(is_read(whole.substr(0, size))) << size;
    EXPECT_TRUE(is_read(whole));
}
TEST(Json, ReadsOrRefusesChangedCharacters) {
    for (std::size_t i = 0; i < whole.size(); i += 3)
        for (char c : {'\0', '"', '{', '}', '[', ']', ',', ':', '9', '-', 'e', '\x80'}) {
            std::string changed = whole;
            changed[i] = c;
            is_read(changed);
        }
}

// --- streams and files ---

std::vector<dynamic_packet> read_stream(std::string const& text) {
    std::istringstream stream(text);
    json_reader in(stream, library());
    std::vector<dynamic_packet> packets;
    while (auto packet = in.next()) packets.push_back(*packet);
    return packets;
}

constexpr char const* udp_json = R"({"layers":[{"protocol":"udp"}]})";

TEST(JsonStream, OfLinesOrOfAnArray) {
    std::string const one = udp_json;
    EXPECT_EQ(read_stream("").size(), 0U);
    EXPECT_EQ(read_stream(" \n\n").size(), 0U);
    EXPECT_EQ(read_stream("[]").size(), 0U);
    EXPECT_EQ(read_stream(one).size(), 1U);
    EXPECT_EQ(read_stream(one + "\n" + one + "\n").size(), 2U);
    EXPECT_EQ(read_stream("[" + one + "]").size(), 1U);
    EXPECT_EQ(read_stream(" [\n" + one + " ,\r\n\t" + one + "\n] \n").size(), 2U);
}

TEST(JsonStream, IsNotMisledByWhatIsInStrings) {
    dynamic_packet const odd = written(R"(unchecked: payload("}]{[\"\\") / payload("\\"))");
    std::string const json = to_json(odd).dump();
    auto const packets = read_stream("[" + json + "," + json + "]");
    ASSERT_EQ(packets.size(), 2U);
    EXPECT_TRUE(packets[1] == odd);
}

constexpr refusal stream_refusals[] = {
    {"x", "/0", "expected a packet, which begins with \"{\", found \"x\"", "syntax"},
    {"[", "/0", "expected a packet, which begins with \"{\"; the stream ends", "syntax"},
    {"[,]", "/0", "expected a packet, which begins with \"{\", found \",\"", "syntax"},
    {"[] x", "/0", "expected nothing behind the array, found \"x\"", "syntax"},
    {"[]]", "/0", "expected nothing behind the array, found \"]\"", "syntax"},
    {"[[]]", "/0", "expected a packet, which begins with \"{\", found \"[\"", "syntax"},
    {R"({"layers":[)", "/0", "the packet has no end; the stream ends", "syntax"},
    {R"({"layers":["}\")", "/0", "the packet has no end; the stream ends", "syntax"},
    {R"([{"layers":[]})", "/1", "expected \",\" or \"]\" behind a packet; the stream ends", "syntax"},
    {R"([{"layers":[]},])", "/1", "expected a packet, which begins with \"{\", found \"]\"", "syntax"},
    {R"([{"layers":[]},,{"layers":[]}])", "/1", "expected a packet, which begins with \"{\", found \",\"", "syntax"},
    {R"([{"layers":[]}{"layers":[]}])", "/1", "expected \",\" or \"]\" behind a packet, found \"{\"", "syntax"},
    {R"({"layers":[]},{"layers":[]})", "/1", "expected a packet, which begins with \"{\", found \",\"", "syntax"},
    {R"({"layers":[]}{"layers":[{"protocol":"udp","fields":{"dprot":1}}]})", "/1/layers/0/fields/dprot",
     "UDP has no field \"dprot\"; did you mean \"dport\"?", "name"},
    {R"({"layers":[]}{"layers":[{"protocol":"udp","fields":{"dport":-1}}]})", "/1/layers/0/fields/dport",
     "UDP.destination_port: -1 does not fit in 16 bits (at most 65535)", "value"},
    {R"({"layers":[]}{"layers":[{"protocol":"tcp"},{"protocol":"tcp"}]})", "/1/layers/1",
     "TCP cannot carry TCP: set \"checked\" to false to build it anyway", "order"},
    {R"({"layers":[]}{"layer":[]})", "/1/layer", "is not known here; the keys are: \"layers\" \"checked\" \"padded\"",
     "form"},
    {R"({"layers":[],"layers":[]})", "/0", "the key \"layers\" stands twice in one object", "syntax"},
};

TEST(JsonStream, SaysWhatCannotBeReadAndWhere) {
    for (refusal const& one : stream_refusals)
        expect_refusal(one, [](std::string_view json) { read_stream(std::string(json)); });
}

TEST(JsonStream, RefusesEveryTruncationOfAnArray) {
    std::string const array = std::string("[") + udp_json + "," + udp_json + "]";
    for (std::size_t size = 1; size < array.size(); ++size)
        EXPECT_THROW(read_stream(array.substr(0, size)), json_error) << size;
}

struct temporary_file {
    std::string path = testing::TempDir() + "umpa_json_test_" + std::to_string(::getpid());
    ~temporary_file() { std::remove(path.c_str()); }
};

TEST(JsonFile, WhatIsWrittenIsRead) {
    temporary_file const file;
    std::vector<dynamic_packet> const packets{written("ipv4 / udp"), written("unchecked: udp / ipv4")};
    for (json_layout layout : {json_layout::lines, json_layout::array}) {
        EXPECT_EQ(to_json_file(file.path, packets, layout), 2U);
        EXPECT_TRUE(from_json_file(file.path, library()) == packets);
        std::size_t calls = 0;
        EXPECT_EQ(from_json_file_loop(file.path, [&](dynamic_packet const&) { return ++calls < 1; }, library()), 1U);
    }
    EXPECT_EQ(to_json_file(file.path, std::vector<dynamic_packet>(), json_layout::array), 0U);
    EXPECT_TRUE(from_json_file(file.path, library()).empty());
}

TEST(JsonFile, SaysWhatTheSystemSays) {
    auto const code = [](auto const& act) {
        try {
            act();
        } catch (std::system_error const& wrong) {
            return wrong.code().value();
        }
        return 0;
    };
    std::vector<dynamic_packet> const many(1000, written("ipv4 / udp"));
    EXPECT_EQ(code([] { from_json_file("/nowhere/x", library()); }), ENOENT);
    EXPECT_EQ(code([&] { to_json_file("/nowhere/x", many); }), ENOENT);
    EXPECT_EQ(code([&] { to_json_file("/dev/full", many); }), ENOSPC);
    EXPECT_EQ(code([&] { from_json_file("/", library()); }), EISDIR);
}

} // namespace
