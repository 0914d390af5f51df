// SPDX-License-Identifier: BSL-1.0
#include "packet_bytes.hpp"
#include <gtest/gtest.h>
#include <string>
#include <umpa/read/dns_name_text.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/read/parts.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;

template <class View>
std::string names_of_parts(View const& view) {
    std::string names;
    for (dissected_layer const& part : parts_of(view))
        names.append(part.depth, ' ').append(part.name()).append("@").append(std::to_string(part.offset)).append(",");
    return names;
}

TEST(Parts, TcpOptions) {
    auto const bytes = bytes_of(make_packet(
        ipv4(), tcp(), options(maximum_segment_size(1460), sack_permitted(), window_scale(7)), payload("x")));
    auto const packet = parse<ipv4, tcp>(bytes);
    ASSERT_TRUE(packet);
    EXPECT_EQ(names_of_parts((*packet)[in<tcp>]), " Maximum Segment Size@20, SACK Permitted@24, Window Scale@26,");
    EXPECT_EQ(names_of_parts((*packet)[in<ipv4>]), "");
    for (dissected_layer const& part : parts_of((*packet)[in<tcp>]))
        if (part.is<maximum_segment_size>()) {
            EXPECT_EQ(part.get<maximum_segment_size>(max_seg_size), 1460);
        }
}

TEST(Parts, ExtensionHeadersAndNeighborDiscovery) {
    auto const bytes = bytes_of(
        make_packet(ipv6(), nd_router_advertisement(), options(nd_source_link_layer_address(), nd_mtu(mtu = 1500))));
    auto const packet = parse<ipv6, nd_router_advertisement>(bytes);
    ASSERT_TRUE(packet);
    std::size_t count = 0;
    for (dissected_layer const& part : parts_of((*packet)[in<nd_router_advertisement>])) {
        count += part.depth == 1;
        if (part.is<nd_mtu>()) {
            EXPECT_EQ(part.get<nd_mtu>(mtu), 1500U);
        }
    }
    EXPECT_EQ(count, 2U);
    auto const hops = bytes_of(make_packet(ipv6(), hop_by_hop(), options(ipv6_router_alert()), udp()));
    auto const read = parse<ipv6, hop_by_hop>(hops);
    ASSERT_TRUE(read);
    EXPECT_EQ(names_of_parts((*read)[in<hop_by_hop>]).find(" IPv6 Router Alert@2,"), 0U);
}

TEST(Parts, SctpChunksAndTheirOctets) {
    auto const bytes = bytes_of(make_packet(ipv4(), sctp(), sctp_data(), octets("abcde"), sctp_cookie_ack()));
    auto const packet = parse<ipv4, sctp>(bytes);
    ASSERT_TRUE(packet);
    EXPECT_EQ(names_of_parts((*packet)[in<sctp>]), " SCTP DATA@12,  Octets@28, SCTP COOKIE ACK@36,");
}

std::vector<std::byte> dns_message(std::initializer_list<unsigned> octets) {
    std::vector<std::byte> bytes(12);
    for (unsigned octet : octets) bytes.push_back(static_cast<std::byte>(octet));
    return bytes;
}

TEST(DnsName, LabelsAndPointers) {
    // example.com at 12, www and a pointer to it at 25, a pointer to that at 31.
    auto const message = dns_message(
        {7, 'e', 'x', 'a', 'm', 'p', 'l', 'e', 3, 'c', 'o', 'm', 0, 3, 'w', 'w', 'w', 0xc0, 12, 0xc0, 25, 0});
    auto const check = [&](std::size_t offset, std::string const& text, std::size_t size) {
        auto const name = dns_name_at(message, offset);
        ASSERT_TRUE(name) << offset;
        EXPECT_EQ(name->text, text);
        EXPECT_EQ(name->size, size);
    };
    check(12, "example.com", 13);
    check(20, "com", 5);
    check(25, "www.example.com", 6);
    check(31, "www.example.com", 2);
    check(33, "", 1);
}

TEST(DnsName, OctetsThatAreNoLetters) {
    auto const name = dns_name_at(dns_message({4, 'a', '.', '\\', 7, 0}), 12);
    ASSERT_TRUE(name);
    EXPECT_EQ(name->text, "a\\046\\092\\007");
}

TEST(DnsName, WhatIsNone) {
    EXPECT_FALSE(dns_name_at(dns_message({}), 12));
    EXPECT_FALSE(dns_name_at(dns_message({3, 'w', 'w'}), 12)) << "a label that is cut";
    EXPECT_FALSE(dns_name_at(dns_message({3, 'w', 'w', 'w'}), 12)) << "no end";
    EXPECT_FALSE(dns_name_at(dns_message({0xc0}), 12)) << "half a pointer";
    EXPECT_FALSE(dns_name_at(dns_message({0xc0, 12}), 12)) << "to itself";
    EXPECT_FALSE(dns_name_at(dns_message({0xc0, 14, 0}), 12)) << "forward";
    EXPECT_FALSE(dns_name_at(dns_message({1, 'a', 0xc0, 12}), 12)) << "in a circle";
    EXPECT_FALSE(dns_name_at(dns_message({0x41, 0}), 12)) << "a kind of label that is not known";
    EXPECT_FALSE(dns_name_at(dns_message({0}), 99)) << "outside";
}

TEST(DnsName, NoLongerThan255Octets) {
    std::vector<std::byte> message(12);
    for (int labels = 0; labels < 3; ++labels) {
        message.push_back(std::byte{63});
        message.insert(message.end(), 63, std::byte{'a'});
    }
    auto with_last = [&](std::size_t size) {
        auto longer = message;
        longer.push_back(static_cast<std::byte>(size));
        longer.insert(longer.end(), size, std::byte{'b'});
        longer.push_back(std::byte{0});
        return longer;
    };
    EXPECT_TRUE(dns_name_at(with_last(61), 12));
    EXPECT_FALSE(dns_name_at(with_last(62), 12));
}

}
