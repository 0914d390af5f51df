// SPDX-License-Identifier: BSL-1.0
#include <boost/hana/for_each.hpp>
#include <gtest/gtest.h>
#include <umpa/umpa.hpp>

using namespace umpa;

namespace {

inline constexpr auto mine_fields = field_list("a"_f[3] = 0, "b"_f[13] = 0);
struct mine : header<mine_fields, "Mine"> {
    using header::header;
};

constexpr auto extended = protocols::all.with<mine>();

}

static_assert(protocols::all.contains<ipv4>() && protocols::all.contains<any_payload>());
static_assert(!protocols::all.contains<mine>() && extended.contains<mine>() && extended.contains<ipv4>());
static_assert(extended.size() == protocols::all.size() + 1);

// UMPA's get_globals, get_all and get_locals.
static_assert(std::is_same_v<decltype(protocols::all.missing_of(extended)), registry<mine>>);
static_assert(extended.missing_of(protocols::all).size() == 0);

TEST(Registry, IsListedAtRunTime) {
    std::string names;
    for (protocol_info const& protocol : protocols::all) names.append(protocol.name).append(", ");
    EXPECT_TRUE(names.starts_with("Ethernet, ")) << names;
    EXPECT_NE(names.find(", IPv4, "), std::string::npos) << names;
    protocol_info const* const found = extended.find("Mine");
    ASSERT_NE(found, nullptr);
    ASSERT_EQ(found->fields.size(), 2U);
    EXPECT_EQ(found->fields[1].name, "b");
    EXPECT_EQ(found->fields[1].offset, 3U);
    EXPECT_EQ(found->fields[1].bits, 13U);
    EXPECT_EQ(extended.find("mine"), nullptr);
}

TEST(Registry, IsListedAtCompileTime) {
    std::size_t bits = 0;
    boost::hana::for_each(extended.types(), [&](auto one) {
        using protocol = typename decltype(one)::type;
        if constexpr (header_type<protocol>) bits += protocol::wire_size * 8;
    });
    std::size_t expected = 0;
    for (protocol_info const& protocol : extended)
        for (field_info const& field : protocol.fields)
            if (field.kind != field_kind::overlay) expected += field.bits;
    EXPECT_EQ(bits, expected);
}
