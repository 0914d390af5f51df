// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <vector>

namespace {

using namespace umpa;

template <class Error, class Do>
std::string why_not(Do const& act) {
    try {
        act();
    } catch (Error const& wrong) {
        return wrong.what();
    }
    return "nothing is thrown";
}

TEST(NearName, CountsSlips) {
    EXPECT_EQ(detail::slips_between("", ""), 0U);
    EXPECT_EQ(detail::slips_between("abc", ""), 3U);
    EXPECT_EQ(detail::slips_between("", "ab"), 2U);
    EXPECT_EQ(detail::slips_between("dport", "DPORT"), 0U);
    EXPECT_EQ(detail::slips_between("dprot", "dport"), 1U); // two letters swapped
    EXPECT_EQ(detail::slips_between("tpc", "udp"), 3U);
    EXPECT_EQ(detail::slips_between("kitten", "sitting"), 3U);
    EXPECT_EQ(detail::slips_between("ca", "abc"), 3U);
    EXPECT_EQ(detail::slips_between("ab", "b"), 1U);
    EXPECT_EQ(detail::slips_between("b", "ab"), 1U);
    EXPECT_EQ(detail::slips_between("ab", "a"), 1U);
    EXPECT_EQ(detail::slips_between("a", "ab"), 1U);
    EXPECT_EQ(detail::slips_between("ba", "ab"), 1U); // the first two
    EXPECT_EQ(detail::slips_between("ab", "bc"), 2U); // one of two letters stands crosswise: that is no swap
    EXPECT_EQ(detail::slips_between("ab", "ca"), 2U);
    EXPECT_EQ(detail::slips_between("abc", "xbac"), 2U);
}

TEST(NearName, LooksNoFurtherThan64Letters) {
    std::string const long_word(64, 'a');
    std::vector<std::string_view> const known{std::string_view(long_word).substr(1)};
    EXPECT_EQ(detail::did_you_mean(long_word, known), "; did you mean \"" + long_word.substr(1) + "\"?");
    EXPECT_EQ(detail::did_you_mean(long_word + "a", known), "");
}

TEST(NearName, OfProtocols) {
    auto const add = [](std::string_view name) {
        return why_not<unknown_protocol>([&] { dynamic_packet(tables_of<protocols::all>()).add(name); });
    };
    EXPECT_EQ(add("tpc"), "there is no protocol \"tpc\"; did you mean \"tcp\"?");
    EXPECT_EQ(add("IVP4"), "there is no protocol \"IVP4\"; did you mean \"ipv4\"?");
    EXPECT_EQ(add("qqqqqqqq"), "there is no protocol \"qqqqqqqq\"");
    EXPECT_EQ(add(std::string(1000, 'x')), "there is no protocol \"" + std::string(1000, 'x') + "\"");
}

TEST(NearName, OfFieldsAndValues) {
    dynamic_packet packet(tables_of<protocols::all>());
    packet.add("udp").add("ipv4").add("tcp");
    auto const no_field = [&](std::size_t layer, std::string_view field) {
        return why_not<unknown_field>([&] { packet[layer].index_of(field); });
    };
    EXPECT_EQ(no_field(0, "dprot"), "UDP has no field \"dprot\"; did you mean \"dport\"?");
    EXPECT_EQ(no_field(0, "Destination_Port"),
              "UDP has no field \"Destination_Port\"; did you mean \"destination_port\"?");
    EXPECT_EQ(no_field(0, "tlt"),
              "UDP has no field \"tlt\"; its fields are: source_port destination_port length checksum");
    EXPECT_EQ(no_field(1, "tlt"), "IPv4 has no field \"tlt\"; did you mean \"ttl\"?");
    try {
        packet[0].index_of("dprot");
        FAIL();
    } catch (unknown_field const& wrong) {
        EXPECT_EQ(wrong.protocol(), "UDP");
        EXPECT_EQ(wrong.field(), "dprot");
    }
    EXPECT_EQ(why_not<unknown_name>([&] { packet[1]["ttl"] = "Widnows"; }),
              "IPv4.time_to_live: \"Widnows\" is not one of its values; did you mean \"windows\"?");
    EXPECT_EQ(why_not<unknown_name>([&] { packet[1]["flags"] = "fd"; }),
              "IPv4.flags: \"fd\" is not one of its values; did you mean \"df\"?");
    EXPECT_EQ(why_not<range_error>([&] { packet[1]["ttl"] = "-3"; }),
              "IPv4.time_to_live: -3 does not fit in 8 bits (at most 255)");
    EXPECT_EQ(why_not<range_error>([&] { packet[1]["ttl"] = "99999999999999999999"; }),
              "IPv4.time_to_live: 99999999999999999999 does not fit in 8 bits (at most 255)");
    packet[1]["ttl"] = "0b101";
    EXPECT_EQ(packet[1]["ttl"].number(), 5U);
}

} // namespace
