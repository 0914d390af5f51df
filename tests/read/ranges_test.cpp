// SPDX-License-Identifier: BSL-1.0
// Layers and parts as ranges of the standard library, and as values.
#include "packet_bytes.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <iterator>
#include <ranges>
#include <string>
#include <umpa/read/dissect.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/read/parts.hpp>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;

static_assert(std::ranges::input_range<dissection> && std::ranges::input_range<header_parts>);

constexpr auto packet = make_packet(ethernet(), ipv4(), tcp(), options(maximum_segment_size(1460), no_operation()));

TEST(Ranges, OfLayersGoOnEitherWay) {
    auto const bytes = bytes_of(packet);
    dissection layers = dissect(bytes);
    auto at = layers.begin();
    EXPECT_EQ(at->name(), "Ethernet");
    EXPECT_TRUE(at->is_header());
    at++;
    EXPECT_EQ(at->name(), "IPv4");
    EXPECT_EQ((++at)->name(), "TCP");
    EXPECT_FALSE(at == layers.end());
}

TEST(Ranges, OfPartsGoOnEitherWay) {
    auto const bytes = bytes_of(packet);
    auto const read = parse<ethernet, ipv4, tcp>(bytes);
    ASSERT_TRUE(read);
    header_parts parts = parts_of((*read)[in<tcp>]);
    auto at = parts.begin();
    EXPECT_EQ(at->name(), "Maximum Segment Size");
    EXPECT_EQ(at->offset, 20U);
    at++;
    EXPECT_EQ(at->name(), "No-Operation");
    EXPECT_FALSE(at == parts.end());
}

TEST(Ranges, TakeAlgorithms) {
    auto const bytes = bytes_of(packet);
    EXPECT_EQ(std::ranges::count_if(dissect(bytes), &dissected_layer::is_header), 5);
    auto const is_tcp = [](dissected_layer const& one) { return one.is<tcp>(); };
    dissection layers = dissect(bytes);
    EXPECT_EQ(std::ranges::find_if(layers, is_tcp)->offset, 34U);
}

TEST(Notes, OfWhatIsRightHaveNoWords) {
    auto const bytes = bytes_of(packet);
    for (dissected_layer const& one : dissect(bytes)) {
        EXPECT_FALSE(one.note) << one.name();
        EXPECT_EQ(one.note.text(), "") << one.name();
    }
}

} // namespace
