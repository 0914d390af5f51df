// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstdlib>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <new>
#include <string>
#include <umpa/read/dissect.hpp>
#include <umpa/umpa.hpp>
#include <vector>

// The layers of packets as a range: how they are chosen, and what is said of those that are not right.

namespace {
std::size_t allocations = 0;
}

// What is counted is what the program asks for; sanitizers bring their own.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using namespace umpa;
using namespace umpa::test;

std::string names(dissection&& read) {
    std::string text;
    for (dissected_layer const& one : read) text.append(text.empty() ? "" : " / ").append(one.name());
    return text;
}
std::vector<std::byte> bytes_of(std::string const& name) {
    std::string const digits = golden(name);
    std::vector<std::byte> bytes(digits.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(std::stoi(digits.substr(2 * i, 2), nullptr, 16));
    return bytes;
}
/// The sentences of the notes, each on a line.
std::string notes(dissection&& read) {
    std::string text;
    for (dissected_layer const& one : read)
        if (one.note) text.append(text.empty() ? "" : "\n").append(one.note.text());
    return text;
}

constexpr auto frame =
    make_packet(ethernet(), ipv4(src = "10.0.0.1", dst = "10.0.0.2"), udp(sport = 1024, dport = 2048), payload("abc"));

TEST(Dissect, GivesOneLayerAfterTheOther) {
    auto const bytes = to_bytes(frame);
    EXPECT_EQ(names(dissect(bytes)), "Ethernet / IPv4 / UDP / Payload");
    EXPECT_EQ(names(dissect(std::span(bytes).subspan(14), first<ipv4>)), "IPv4 / UDP / Payload");
    EXPECT_EQ(names(dissect(std::span(bytes).subspan(34), protocol_row_of<udp>)), "UDP / Payload");
    for (dissected_layer const& one : dissect(bytes))
        if (one.is<udp>()) {
            EXPECT_EQ(one[destination_port], 2048U);
            EXPECT_EQ(one.offset, 34U);
            EXPECT_EQ(one.number("no_such_field"), std::nullopt);
        }
}

TEST(Dissect, KeepsBytesThatEndWithTheExpression) {
    auto const datagram = make_packet(ethernet(), ipv4(), udp(dport = 7), payload("abc"));
    std::string text;
    for (dissected_layer const& one : dissect(to_bytes(datagram))) text.append(one.name()).append(" ");
    EXPECT_EQ(text, "Ethernet IPv4 UDP Payload ");
    auto const vector = [] { return std::vector<unsigned char>(40, 0x60); };
    text.clear();
    for (dissected_layer const& one : dissect(vector(), first<ipv6>)) text.append(one.name()).append(" ");
    EXPECT_EQ(text, "IPv6 ");
    EXPECT_EQ(names(dissect(to_bytes(datagram), link_type(1))), names(dissect(to_bytes(datagram))));
    EXPECT_EQ(names(dissect(to_bytes(make_packet(ipv4(), udp())), protocol_row_of<ipv4>)), "IPv4 / UDP");
}

TEST(Dissect, TakesBytesOfOtherTypes) {
    std::string const characters(20, '\x45');
    EXPECT_EQ(names(dissect(characters, first<ipv4>)),
              names(dissect(std::as_bytes(std::span(characters)), first<ipv4>)));
    std::vector<unsigned char> octets(60, 0);
    EXPECT_EQ(names(dissect(octets)), names(dissect(std::as_bytes(std::span(octets)))));
}

TEST(Dissect, AllocatesNothing) {
    std::vector<std::vector<std::byte>> packets;
    for (char const* name :
         {"ethernet_ipv4_udp", "ipv4_and_tcp_options", "link/lldp_management_two", "link/pad_fcs_vlan"})
        packets.push_back(bytes_of(name));
    for (auto const& bytes : packets)
        for (dissected_layer const& one : dissect(bytes)) EXPECT_FALSE(one.name().empty());
    std::size_t const before = allocations;
    std::size_t layers = 0;
    for (auto const& bytes : packets)
        for (dissected_layer const& one : dissect(bytes)) layers += one.bytes.size() > 0;
    for (auto const& bytes : packets)
        for (dissected_layer const& one : dissect(bytes, link_type::raw)) layers += one.bytes.size() > 0;
    EXPECT_EQ(allocations, before);
    EXPECT_GT(layers, 20U);
}

TEST(Dissect, BeginsWithWhatTheLinkTypeSays) {
    auto const bytes = to_bytes(frame);
    auto const packet = std::span(bytes).subspan(14);
    EXPECT_EQ(names(dissect(bytes, link_type::ethernet)), "Ethernet / IPv4 / UDP / Payload");
    EXPECT_EQ(names(dissect(packet, link_type::raw)), "IPv4 / UDP / Payload");
    EXPECT_EQ(names(dissect(packet, link_type(228))), "IPv4 / UDP / Payload");
    EXPECT_EQ(names(dissect(to_bytes(make_packet(ipv6(), udp())), link_type::raw)), "IPv6 / UDP");
    EXPECT_EQ(names(dissect(to_bytes(make_packet(linux_cooked(), ipv6(), udp())), link_type::linux_sll)),
              "Linux Cooked Capture / IPv6 / UDP");
    EXPECT_EQ(names(dissect(to_bytes(make_packet(linux_cooked_2(), ipv6(), udp())), link_type::linux_sll2)),
              "Linux Cooked Capture 2 / IPv6 / UDP");
    EXPECT_EQ(names(dissect(to_bytes(make_packet(hdlc(), ppp(), ipv4(), udp())), link_type(50))),
              "HDLC / PPP / IPv4 / UDP");
    EXPECT_EQ(names(dissect(to_bytes(make_packet(ppp_compressed(), ipv4(), udp())), link_type(9))),
              "PPP Compressed / IPv4 / UDP");
}

TEST(Dissect, SaysThatALinkTypeIsUnknown) {
    auto const bytes = to_bytes(frame);
    EXPECT_EQ(names(dissect(bytes, link_type(4711))), "Payload");
    EXPECT_EQ(notes(dissect(bytes, link_type(4711))),
              "no protocol is known that frames of link type 4711 begin with, or it does not fit these bytes");
    EXPECT_EQ(names(dissect(bytes, link_type::raw)), "Payload");
    EXPECT_EQ(names(dissect({}, link_type(4711))), "");
}

TEST(Dissect, TellsALengthFromAnEthertype) {
    constexpr auto with_length = make_packet(ieee802_3(), llc(), payload("abc"));
    EXPECT_EQ(names(dissect(to_bytes(with_length))), "IEEE 802.3 / LLC / Payload");
    EXPECT_EQ(names(dissect(to_bytes(make_packet(ethernet(type = 1501))))), "Ethernet");
    EXPECT_EQ(names(dissect(to_bytes(make_packet(ethernet(type = 1500))))), "IEEE 802.3");
    EXPECT_EQ(names(dissect(to_bytes(make_packet(ethernet(), payload("abc"))))), "Ethernet / Payload");
    auto const mirrored = make_packet(unchecked, ipv4(), udp(), vxlan(), ieee802_3(), llc(), stp());
    EXPECT_EQ(names(dissect(to_bytes(mirrored), first<ipv4>)), "IPv4 / UDP / VXLAN / IEEE 802.3 / LLC / STP");
}

TEST(Dissect, FindsProtocolsAtOtherPorts) {
    auto at = [](auto const& header, int port) {
        return names(dissect(to_bytes(make_packet(ipv4(), udp(dport = port), header)), first<ipv4>));
    };
    for (int port : {53, 5353, 5355}) EXPECT_EQ(at(dns(), port), "IPv4 / UDP / DNS");
    EXPECT_EQ(at(dhcp(), 68), "IPv4 / UDP / DHCP");
    EXPECT_EQ(at(dhcpv6(), 546), "IPv4 / UDP / DHCPv6");
    EXPECT_EQ(at(radius(), 1813), "IPv4 / UDP / RADIUS");
    EXPECT_EQ(names(dissect(to_bytes(make_packet(ipv4(), udp(dport = 8472), vxlan(), ethernet())), first<ipv4>)),
              "IPv4 / UDP / VXLAN / Ethernet");
    auto const answer = make_packet(ipv4(), udp(sport = 53, dport = 40000), dns());
    EXPECT_EQ(names(dissect(to_bytes(answer), first<ipv4>)), "IPv4 / UDP / DNS");
}

TEST(Dissect, ReadsNoHeaderInTheMiddleOfAPacket) {
    auto const piece = make_packet(ipv4(fragment_offset = 1, proto = "udp"), payload("abcdefgh"));
    EXPECT_EQ(names(dissect(to_bytes(piece), first<ipv4>)), "IPv4 / Payload");
    EXPECT_EQ(notes(dissect(to_bytes(piece), first<ipv4>)),
              "IPv4 carries a piece of a packet, which does not begin with a header");
    auto const front = make_packet(ipv4(flags = more_fragments), udp());
    EXPECT_EQ(names(dissect(to_bytes(front), first<ipv4>)), "IPv4 / UDP");
    auto const piece6 =
        make_packet(ipv6(), ipv6_fragment(next_header = "udp", fragment_offset = 1), payload("abcdefgh"));
    EXPECT_EQ(names(dissect(to_bytes(piece6), first<ipv6>)), "IPv6 / IPv6 Fragment / Payload");
}

TEST(Dissect, SaysWhatIsNotRight) {
    auto const bytes = to_bytes(frame);
    EXPECT_EQ(notes(dissect(std::span(bytes).first(20))), "IPv4: 6 bytes are here, the header needs 20");
    EXPECT_EQ(
        notes(dissect(std::span(bytes).first(44))),
        "IPv4.total_length is 31: that is 31 bytes, 30 are here\nUDP.length is 11: that is 11 bytes, 10 are here\n"
        "UDP.destination_port is 2048: no protocol with this number is known");
    auto small = bytes;
    small[14] = std::byte{0x44};
    EXPECT_EQ(notes(dissect(small)).substr(0, 50), "IPv4.ihl is 4: that is 16 bytes, the header has 20");
    auto strange = bytes;
    strange[14] = std::byte{0x95};
    EXPECT_EQ(notes(dissect(strange)), "no known layout of what Ethernet announces fits these bytes");
}

TEST(Dissect, IsBoundedInDepth) {
    std::vector<std::byte> bytes;
    auto const one = to_bytes(make_packet(ipv4(proto = "ipv4", total_length = 4000, src = "10.0.0.1")));
    for (int i = 0; i < 200; ++i) bytes.insert(bytes.end(), one.begin(), one.end());
    std::vector<dissected_layer> const layers = layers_of(dissect(bytes, first<ipv4>));
    EXPECT_EQ(std::count_if(layers.begin(), layers.end(), [](dissected_layer const& l) { return l.is<ipv4>(); }), 48);
    EXPECT_TRUE(std::any_of(layers.begin(), layers.end(), [](dissected_layer const& l) {
        return l.note.problem == reading_problem::too_deep &&
               l.note.text() == "more headers in each other than are read";
    }));
}

TEST(Dissect, FindsTheEndOfAFrameByItsPaddingAndChecksum) {
    auto const padded = [](auto const&... layers) {
        return names(dissect(to_bytes(make_packet(ethernet(), layers..., pad_to<60>(), frame_check_sequence()))));
    };
    EXPECT_EQ(padded(arp()), "Ethernet / ARP / Padding / Frame Check Sequence");
    EXPECT_EQ(padded(ipv4(), udp()), "Ethernet / IPv4 / UDP / Padding / Frame Check Sequence");
    auto const unknown = make_packet(ethernet(type = 0x88b5), payload("abc"), frame_check_sequence());
    EXPECT_EQ(names(dissect(to_bytes(unknown))), "Ethernet / Payload / Frame Check Sequence");
    auto wrong = to_bytes(unknown);
    wrong[20] ^= std::byte{1};
    EXPECT_EQ(names(dissect(wrong)), "Ethernet / Payload");
}

TEST(Dissect, TrailingBytesBelongToTheHeaderThatLeavesThemOut) {
    auto const owner = [](std::span<std::byte const> bytes) {
        for (dissected_layer const& one : dissect(bytes))
            if (one.is<trailing_bytes>()) return std::string(one.owner->name);
        return std::string("none");
    };
    auto const message = to_bytes(make_packet(dns_over_tcp(), dns()));
    auto const two = make_packet(ethernet(), ipv4(), tcp(dport = 53), dns_over_tcp(), dns());
    auto const bytes =
        to_bytes(make_packet(ethernet(), ipv4(), tcp(dport = 53), dns_over_tcp(length = 12), dns(), payload(message)));
    EXPECT_EQ(owner(bytes), "DNS over TCP");
    EXPECT_EQ(owner(to_bytes(two)), "none");
    auto const behind_ip = to_bytes(make_packet(ethernet(), ipv4(total_length = 28), udp(length = 8), payload("abc")));
    EXPECT_EQ(owner(behind_ip), "IPv4");
    auto const behind_udp = to_bytes(make_packet(ethernet(), ipv4(total_length = 31), udp(length = 8), payload("abc")));
    EXPECT_EQ(owner(behind_udp), "UDP");
}

TEST(Dissect, CountsALengthFromBehindThePartsThatNoFieldCounts) {
    auto const bytes = to_bytes(make_packet(ipv4(), enhanced_gre(payload_length = 2), enhanced_gre_sequence(1),
                                            ppp(protocol = "ipv6"), payload("abc")));
    EXPECT_EQ(names(dissect(bytes, first<ipv4>)), "IPv4 / Enhanced GRE / Enhanced GRE Sequence / PPP / Trailing Bytes");
}

TEST(Dissect, ReadsOnWhereALengthIsLeftOpen) {
    auto const jumbo =
        make_packet(ipv6(payload_length = 0), hop_by_hop(), options(jumbo_payload()), udp(), payload("abc"));
    EXPECT_EQ(names(dissect(to_bytes(jumbo), first<ipv6>)),
              "IPv6 / Hop-by-Hop Options / Jumbo Payload / UDP / Payload");
    auto const nothing = make_packet(ethernet(), ipv6(), pad_to<60>());
    EXPECT_EQ(names(dissect(to_bytes(nothing))), "Ethernet / IPv6 / Padding");
}

// The headers that are read by code made of their declarations: a datagram between ports that nothing has.
TEST(Dissect, WhatStandsBehindAPayloadOfUnknownPorts) {
    auto const sent =
        to_bytes(make_packet(ethernet(), ipv4(), udp(fields::sport = 40000, fields::dport = 40001), payload("x")));
    std::vector<std::byte> padded(sent.begin(), sent.end());
    padded.resize(60);
    std::size_t seen = 0, last = 0;
    for (dissected_layer const& one : dissect(padded)) seen += one.bytes.size(), last = one.offset;
    EXPECT_EQ(seen, 60U);
    EXPECT_EQ(last, sent.size());
}

// Of two ports either may be the server's.
TEST(Dissect, TheSourcePortAnnouncesToo) {
    auto const sent = to_bytes(make_packet(ethernet(), ipv4(), udp(fields::sport = 53, fields::dport = 40000), dns()));
    bool is_there = false;
    for (dissected_layer const& one : dissect(sent)) is_there = is_there || one.is<dns>();
    EXPECT_TRUE(is_there);
}

}
