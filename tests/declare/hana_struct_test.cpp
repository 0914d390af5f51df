// SPDX-License-Identifier: BSL-1.0
#include <boost/hana.hpp>
#include <gtest/gtest.h>
#include <umpa/umpa.hpp>

namespace hana = boost::hana;
using namespace umpa;

static_assert(hana::Struct<ipv4>::value && hana::Struct<maximum_segment_size>::value);
static_assert(!hana::Struct<fixed_payload<3>>::value);

// Overlays store nothing and are no keys.
static_assert(decltype(hana::size(hana::keys(ipv4())))::value == 13);
static_assert(hana::keys(udp()) == hana::make_tuple(source_port, destination_port, length, checksum));
static_assert(hana::contains(hana::keys(ipv4()), time_to_live));
static_assert(!hana::contains(hana::keys(ipv4()), source_port));
static_assert(hana::at_key(ipv4(ttl = 3), time_to_live) == 3);

TEST(HanaStruct, ForEachGivesNamesAndValuesInOrder) {
    std::vector<std::pair<std::string, std::uint64_t>> seen;
    hana::for_each(udp(sport = 1, dport = 2, checksum = 3),
                   hana::fuse([&](auto name, auto value) { seen.emplace_back(name.text(), value); }));
    std::vector<std::pair<std::string, std::uint64_t>> const expected{
        {"source_port", 1}, {"destination_port", 2}, {"length", 0}, {"checksum", 3}};
    EXPECT_EQ(seen, expected);
}

TEST(HanaStruct, LayersOfAPacketAreATuple) {
    auto const packet = ipv4() / udp() / payload("abc");
    static_assert(decltype(hana::size(packet.layers))::value == 3);
    std::string names;
    hana::for_each(packet.layers, [&](auto const& one) { names.append(one.protocol_name.view()).append(" "); });
    EXPECT_EQ(names, "IPv4 UDP Payload ");
}
