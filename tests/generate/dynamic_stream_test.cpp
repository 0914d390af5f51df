// SPDX-License-Identifier: BSL-1.0
// A stream of text has the packets of the stream of types that says the same.
#include "golden.hpp"
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <string>
#include <umpa/build/packet_from.hpp>
#include <umpa/generate/any_stream.hpp>
#include <umpa/generate/dynamic_stream.hpp>
#include <umpa/generate/stream.hpp>
#include <umpa/generate/variation_from.hpp>
#include <umpa/run_time.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;

dynamic_stream stream_from(std::string const& packet, std::vector<std::string> const& varied,
                           std::uint64_t seed_value) {
    auto const layers = packet_from(packet);
    std::vector<dynamic_variation> variations;
    for (std::string const& one : varied) variations.push_back(variation_from(one, layers));
    return {layers, variations, seed_value};
}

TEST(DynamicStream, HasThePacketsOfATypedOne) {
    auto const said =
        stream_from("ethernet / ipv4(dst=10.0.0.2) / udp / vxlan / ethernet / ipv6 / udp / payload(\"odd\")",
                    {"ethernet.src=permuted:02:00:00:00:00:00,02:00:00:00:00:ff", "ipv4.src=counting:10.0.0.0:1000:3",
                     "ipv4.id=sequence_number", "udp.sport=uniform:1024:65535", "udp[1].dport=one_of:53,123,443",
                     "ipv6.src=uniform:2001:db8::1,2001:db8::ffff:0:1"},
                    42);
    auto const typed = stream(
        make_packet(ethernet(), ipv4(dst = "10.0.0.2"), udp(), vxlan(), ethernet(), ipv6(), udp(), payload("odd")),
        vary(in<ethernet>, src) = permuted("02:00:00:00:00:00"_mac, "02:00:00:00:00:ff"_mac),
        vary(in<ipv4>, src) = counting("10.0.0.0"_ipv4, 1000, 3), vary(in<ipv4>, identification) = packet_number,
        vary(in<udp>, sport) = uniform(1024, 65535), vary(in<udp, 1>, dport) = one_of(53, 123, 443),
        vary(in<ipv6>, src) = uniform("2001:db8::1"_ipv6, "2001:db8::ffff:0:1"_ipv6), seed = 42);
    ASSERT_EQ(said.size(), typed.size());
    for (std::uint64_t k = 0; k < 300; ++k)
        ASSERT_EQ(test::hex(said.packet(k * 1013)), test::hex(typed.packet(k * 1013))) << k;
    EXPECT_EQ(any_stream(said).shard(1, 3).packet(5), typed.packet(16));
}

TEST(DynamicStream, LengthsOfAPayload) {
    auto const said = stream_from("ethernet / ipv4 / udp / payload(\"0123456789abcdef\")",
                                  {"payload.length=uniform:3:15", "udp.sport=uniform:1024:65535"}, 42);
    auto const typed =
        stream(make_packet(ethernet(), ipv4(), udp(), payload("0123456789abcdef")),
               vary(in<any_payload>, length) = uniform(3, 15), vary(in<udp>, sport) = uniform(1024, 65535), seed = 42);
    EXPECT_EQ(said.most_size(), 42 + 15);
    EXPECT_EQ(typed.most_size(), 42 + 15);
    any_stream const any(said);
    for (std::uint64_t k = 0; k < 300; ++k) {
        ASSERT_EQ(test::hex(said.packet(k)), test::hex(typed.packet(k))) << k;
        ASSERT_EQ(said.size(k), typed.size(k)) << k;
        std::vector<std::byte> memory(said.size(k) + 1, std::byte{0xa5});
        any.write(k, memory.data());
        ASSERT_EQ(memory.back(), std::byte{0xa5});
        ASSERT_EQ(any.packet(k), said.packet(k));
        ASSERT_EQ(said.shard(1, 3).packet(k), typed.packet(1 + 3 * k));
    }
}

std::string refusal(std::string const& varied, std::string const& packet = "ipv4 / udp / payload(\"0123\")") {
    try {
        stream_from(packet, {varied}, 0);
    } catch (error const& problem) {
        return problem.what();
    }
    return "";
}

TEST(DynamicStream, WhatItRefuses) {
    EXPECT_EQ(refusal("udp.sport=uniform:1:65536"), "UDP.source_port: 65536 does not fit in 16 bits (at most 65535)");
    EXPECT_EQ(refusal("udp[1].sport=uniform:1:2"),
              "vary \"udp[1].sport=uniform:1:2\": the packet has not so many layers UDP");
    EXPECT_EQ(refusal("payload.length=uniform:1:5"),
              "vary: the payload has 4 bytes, and its generator gives lengths of up to 5; give the packet a longer "
              "payload");
    EXPECT_EQ(refusal("payload.length=sequence_number"),
              "vary \"payload.length=sequence_number\": a length has one of the generators counting:FROM:COUNT[:STEP], "
              "uniform:FROM:TO, permuted:FROM:TO, one_of:A,B,...");
    EXPECT_EQ(refusal("payload.data=uniform:1:2"), "vary \"payload.data=uniform:1:2\": of a payload, the length can "
                                                   "vary: payload.length=uniform:18:1472");
    EXPECT_EQ(refusal("payload.length=uniform:x:2"),
              "vary \"payload.length=uniform:x:2\": \"x\" is no number of at most 64 bits");
    EXPECT_THROW(stream_from("udp / payload(\"12\")", {"payload.length=uniform:1:2", "payload.length=uniform:1:2"}, 0),
                 generator_error);
    EXPECT_THROW(stream_from("ipv4", {"ipv4.dscp=uniform:1:2", "ipv4.tos=uniform:1:2"}, 0), generator_error);
    try {
        stream_from("ipv4", {"ipv4.id=uniform:1:2", "ipv4.ttl=uniform:1:2", "ipv4.id=uniform:1:2"}, 0);
        ADD_FAILURE() << "a field can vary twice";
    } catch (generator_error const& problem) {
        EXPECT_STREQ(problem.what(), "vary: IPv4.identification is varied twice");
    }
    EXPECT_EQ(refusal("udp"), "vary \"udp\": write LAYER.FIELD=GENERATOR");
    EXPECT_EQ(refusal("udp.sport=uniform:2:1"), "uniform: the range ends before it begins");
    EXPECT_TRUE(refusal("udp.sprot=uniform:1:2").find("did you mean") != std::string::npos);
    EXPECT_TRUE(refusal("upd.sport=uniform:1:2").find("did you mean") != std::string::npos);
    EXPECT_EQ(
        refusal("udp.sport=counting:1:18446744073709551616"),
        "vary \"udp.sport=counting:1:18446744073709551616\": \"18446744073709551616\" is no number of at most 64 bits");
    for (std::string const layer : {"udp[zz]", "udp[]", "udp[0"})
        EXPECT_NE(refusal(layer + ".sport=uniform:1:2").find("write the number of a layer as in udp[1]"),
                  std::string::npos);
    for (std::string const generator : {"one_of:0x1x2,3", "one_of:18446744073709551617", "", "uniform", "uniform:1",
                                        "uniform:1:2:3", "sometimes:1", "counting:1:x", "one_of:"})
        EXPECT_NE(refusal("udp.sport=" + generator), "") << generator;
}

}
