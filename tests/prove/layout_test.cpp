// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <prove/probe.hpp>
#include <string>
#include <umpa/build/run_time/tables_of.hpp>
#include <umpa/prove/dynamic_layout.hpp>
#include <umpa/prove/export_json.hpp>
#include <umpa/prove/export_table.hpp>
#include <umpa/prove/layout.hpp>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;

static_assert(layout_of<ipv4>["time_to_live"].offset == 64);
static_assert(layout_of<ipv4>["time_to_live"].width == 8);
static_assert(layout_of<ipv4>[time_to_live].default_value == 64);
static_assert(layout_of<ipv4>[time_to_live].kind == field_kind::value);
static_assert(layout_of<ipv4>[time_to_live].rule.empty());
static_assert(layout_of<ipv4>[time_to_live].values[1].name == "windows");
static_assert(layout_of<ipv4>[ihl].kind == field_kind::automatic);
static_assert(layout_of<ipv4>[ihl].default_value == 0);
static_assert(layout_of<ipv4>["type_of_service"].kind == field_kind::overlay);
static_assert(layout_of<ipv4>["type_of_service"].offset == 8 && layout_of<ipv4>["type_of_service"].width == 8);
static_assert(layout_of<ipv4>[flags].bits.size() == 3);
static_assert(layout_of<ipv4>[flags].offset_of_bit("more_fragments") == 50);
static_assert(layout_of<ipv4>[source_address].shape == value_shape::ipv4_address);
static_assert(layout_of<ipv4>.size == 20 && layout_of<ipv4>.rows.size() == 14 && layout_of<ipv4>.name == "IPv4");
static_assert(layout_of<ipv4>.find("hop_limit") == nullptr);
static_assert(layout_of<arp>["target_protocol_address"].end() == 8 * layout_of<arp>.size);
static_assert(layout_of<vxlan>[flags].default_value == 8);
static_assert(layout_of<umpa::test::probe>["six"].default_value == 0, "a wide default is no number");

// Rules are said as they are declared.
static_assert(layout_of<ipv4>[ihl].rule == "header_size / 4");
static_assert(layout_of<ipv4>[protocol].rule == "next_in<ip_protocol>");
static_assert(layout_of<ipv4>[header_checksum].rule == "internet_checksum(this_header)");
static_assert(layout_of<ipv6>[next_header].rule == "next_in<ip_protocol, 59>");
static_assert(layout_of<udp>[checksum].rule == "internet_checksum(from_here, pseudo_header, zero_means_none)");
static_assert(layout_of<gre>[key_present].rule == "followed_by<gre_key>");
static_assert(layout_of<dns>["ancount"].rule == "count_in<dns_answers>");
static_assert(layout_of<maximum_segment_size>["kind"].rule == "own_number<tcp_option>");
static_assert(layout_of<sctp>[checksum].rule == "crc32c(from_here)");
static_assert(layout_of<coap_observe>["option_delta"].rule ==
              "either(followed_by<coap_extended_delta>, always<13>, up_to<12>(step_in<coap_option>))");
static_assert(layout_of<umpa::test::probe>["blocks"].rule == "(size_of_part<any_octets> + 3) / 4");
static_assert(layout_of<umpa::test::probe>["own"].rule == "a function of its own");

// Who announces a header.
static_assert(layout_of<dns>.announced_by.size() == 3);
static_assert(layout_of<dns>.announced_by[0].table == "udp.port" && layout_of<dns>.announced_by[0].number == 53);
static_assert(layout_of<dns>.announced_by[2].number == 5355);
static_assert(layout_of<tcp>.announced_by[0].table == "ip.proto" && layout_of<tcp>.announced_by[0].number == 6);
static_assert(layout_of<dns_question>.announced_by.empty());

std::string sentence_of(auto const& act) {
    try {
        act();
    } catch (umpa::error const& wrong) {
        return wrong.what();
    }
    return "nothing is thrown";
}

TEST(Layout, SaysWhichFieldWasMeant) {
    EXPECT_EQ(sentence_of([] { return layout_of<ipv4>[std::string_view("time_to_life")]; }),
              "IPv4.layout: time_to_life is not the name of a field; did you mean \"time_to_live\"?");
    EXPECT_THROW(layout_of<ipv4>[std::string_view("xyzzy")], unknown_name);
    EXPECT_THROW(layout_of<ipv4>[flags].offset_of_bit("urgent"), unknown_name);
}

void expect_same(layout_row const& a, layout_row const& b) {
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.offset, b.offset) << a.name;
    EXPECT_EQ(a.width, b.width) << a.name;
    EXPECT_EQ(a.kind, b.kind) << a.name;
    EXPECT_EQ(a.default_value, b.default_value) << a.name;
    EXPECT_EQ(a.rule, b.rule) << a.name;
    EXPECT_EQ(a.shape, b.shape) << a.name;
    EXPECT_EQ(a.content, b.content) << a.name;
    EXPECT_EQ(a.values.data(), b.values.data()) << a.name;
    EXPECT_EQ(a.bits.data(), b.bits.data()) << a.name;
}

/// What is known while a program runs is what was known before.
template <class P>
void expect_same_at_run_time() {
    protocol_tables const& tables = tables_of<protocols::all>();
    dynamic_layout const found(*tables.find(identity_of<P>), tables);
    protocol_layout const& expected = layout_of<P>;
    EXPECT_EQ(found->name, expected.name);
    EXPECT_EQ(found->size, expected.size);
    EXPECT_EQ(found->defaults.data(), expected.defaults.data());
    ASSERT_EQ(found->rows.size(), expected.rows.size());
    for (std::size_t i = 0; i < expected.rows.size(); ++i) expect_same(found->rows[i], expected.rows[i]);
    ASSERT_EQ(found->announced_by.size(), expected.announced_by.size()) << expected.name;
    for (std::size_t i = 0; i < expected.announced_by.size(); ++i) {
        EXPECT_EQ(found->announced_by[i].table, expected.announced_by[i].table);
        EXPECT_EQ(found->announced_by[i].number, expected.announced_by[i].number);
    }
}

TEST(Layout, IsTheSameAtRunTime) {
    expect_same_at_run_time<ipv4>();
    expect_same_at_run_time<tcp>();
    expect_same_at_run_time<dns>();
    expect_same_at_run_time<sctp>();
    expect_same_at_run_time<coap_observe>();
    expect_same_at_run_time<ptp>();
    expect_same_at_run_time<dhcp>();
    expect_same_at_run_time<vxlan>();
}

// Every field of every protocol: they lie one behind the other, and a rule has words.
TEST(Layout, OfAllProtocolsHasNoGaps) {
    protocol_tables const& tables = tables_of<protocols::all>();
    std::size_t headers = 0, rules = 0;
    for (protocol_row const* row : tables.protocols()) {
        if (!row->is_header) continue;
        dynamic_layout const layout(*row, tables);
        std::size_t end = 0;
        for (layout_row const& field : *layout) {
            EXPECT_EQ(field.rule.empty(), field.kind != field_kind::automatic) << layout->name << "." << field.name;
            EXPECT_EQ(field.rule.find("a function of"), field.rule.npos) << layout->name << "." << field.name;
            rules += !field.rule.empty();
            if (field.kind == field_kind::overlay) continue;
            EXPECT_EQ(field.offset, end) << layout->name << "." << field.name;
            end = field.end();
        }
        EXPECT_EQ(end, 8 * layout->size) << layout->name;
        ++headers;
    }
    EXPECT_GT(headers, 400U);
    EXPECT_GT(rules, 500U);
}

TEST(Layout, IsFoundByName) {
    protocol_tables const& tables = tables_of<protocols::all>();
    constexpr protocol_layout own[]{layout_of<umpa::test::probe>};
    EXPECT_EQ(layout_named("Maximum Segment Size", tables)->name, "Maximum Segment Size");
    EXPECT_EQ(layout_named("nd_redirect", tables)->name, "Neighbor Discovery Redirect");
    EXPECT_EQ(layout_named("layout_probe", tables, own)->rows.data(), own[0].rows.data());
    EXPECT_EQ(sentence_of([&] { layout_named("imcp_echo", tables); }),
              "there is no header \"imcp_echo\"; did you mean \"icmp_echo\"?");
    EXPECT_EQ(sentence_of([&] { layout_named("layout_prob", tables, own); }),
              "there is no header \"layout_prob\"; did you mean \"layout_probe\"?");
    EXPECT_THROW(layout_named("payload", tables), unknown_layout);
    for (std::string const& name : layout_names(tables)) EXPECT_NO_THROW(layout_named(name, tables)) << name;
}

TEST(Layout, IsATable) {
    EXPECT_EQ(to_table(layout_of<vxlan>), "VXLAN, 8 bytes\n"
                                          "  bit  width  field               default or rule\n"
                                          "    0      8  flags               8\n"
                                          "    0      1    reserved          0\n"
                                          "    1      1    reserved          0\n"
                                          "    2      1    reserved          0\n"
                                          "    3      1    reserved          0\n"
                                          "    4      1    vni_valid         1\n"
                                          "    5      1    reserved          0\n"
                                          "    6      1    reserved          0\n"
                                          "    7      1    reserved          0\n"
                                          "    8     24  reserved            0\n"
                                          "   32     24  network_identifier  0\n"
                                          "   56      8  reserved2           0\n");
    std::string const table = to_table(layout_of<umpa::test::probe>);
    EXPECT_NE(table.find("(happy)"), table.npos);
    EXPECT_NE(table.find("02:00:00:00:00:01"), table.npos);
    EXPECT_NE(table.find("2001:db8::7"), table.npos);
    EXPECT_NE(table.find("192.0.2.7"), table.npos);
    EXPECT_NE(table.find("auto: internet_checksum(from_here)"), table.npos);
    EXPECT_NE(table.find("0x000000000000000000000000"), table.npos);
    EXPECT_NE(to_table(layout_of<ipv4>).find("8      8  type_of_service      overlay"), std::string::npos);
}

TEST(Layout, IsJson) {
    EXPECT_EQ(to_json_text(layout_of<window_scale>),
              "{\n  \"protocol\": \"Window Scale\",\n  \"bytes\": 3,\n"
              "  \"announced_by\": [{\"table\": \"tcp.option\", \"number\": 3}],\n  \"fields\": [\n"
              "    {\"name\": \"kind\", \"offset\": 0, \"width\": 8, \"kind\": \"automatic\", \"type\": \"number\", "
              "\"rule\": \"own_number<tcp_option>\"},\n"
              "    {\"name\": \"length\", \"offset\": 8, \"width\": 8, \"kind\": \"automatic\", \"type\": \"number\", "
              "\"rule\": \"header_size\"},\n"
              "    {\"name\": \"shift_cnt\", \"offset\": 16, \"width\": 8, \"kind\": \"value\", \"type\": \"number\", "
              "\"default\": 0}]\n}\n");
}

} // namespace
