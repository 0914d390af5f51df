// SPDX-License-Identifier: BSL-1.0
#include "packet_bytes.hpp"
#include <gtest/gtest.h>
#include <string>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;

template <class Error, class Action>
std::string sentence_of(Action const& action) {
    try {
        action();
    } catch (Error const& error) {
        return error.what();
    }
    return "nothing was thrown";
}

dynamic_packet udp_to_domain() {
    dynamic_packet packet;
    packet.add("ethernet").add("IPv4").add(udp(source_port = 4000)).add("dns");
    packet[in<ipv4>][source_address] = "10.0.0.1";
    packet[in<ipv4>]["dst"] = "10.0.0.2";
    return packet;
}

TEST(DynamicPacket, LayersByNameAndByValue) {
    auto const expected =
        make_packet(ethernet(), ipv4(src = "10.0.0.1", dst = "10.0.0.2"), udp(source_port = 4000), dns());
    EXPECT_EQ(to_bytes(udp_to_domain()), bytes_of(expected));
    EXPECT_EQ(udp_to_domain(), dynamic_packet(expected));
    EXPECT_EQ(byte_count(udp_to_domain()), byte_count(expected));
}

TEST(DynamicPacket, FieldsTakeWhatAHeaderTakes) {
    dynamic_packet packet;
    packet.add(ethernet())
        .add(ipv4())
        .add(tcp())
        .add(options(maximum_segment_size(), window_scale(7)))
        .add(payload("x"));
    packet[in<ethernet>][destination_address] = "02:00:00:00:00:01"_mac;
    packet[in<ipv4>][ttl] = "windows";
    packet[in<ipv4>][type_of_service] = 0xb8;
    packet[in<ipv4>][flags] = df;
    packet[in<ipv4>][source_address] = "10.0.0.1"_ipv4;
    packet[in<tcp>][control_bits] = syn | ack;
    packet[in<tcp>][dport] = "https";
    packet[in<maximum_segment_size>][max_seg_size] = 1200;
    auto const expected = make_packet(ethernet(destination_address = "02:00:00:00:00:01"),
                                      ipv4(ttl = "windows", tos = 0xb8, flags = df, src = "10.0.0.1"),
                                      tcp(control_bits = syn | ack, dport = "https"),
                                      options(maximum_segment_size(1200), window_scale(7)), payload("x"));
    EXPECT_EQ(to_bytes(packet), bytes_of(expected));
    EXPECT_EQ(packet[in<ipv4>][ttl], 128U);
    EXPECT_EQ(packet[in<ipv4>][tos], 0xb8U);
}

TEST(DynamicPacket, AnAutomaticFieldIsSetAndGivenBack) {
    dynamic_packet packet = udp_to_domain();
    auto const before = to_bytes(packet);
    EXPECT_TRUE(packet[in<udp>]["checksum"].is_auto());
    packet[in<udp>][checksum] = 0xffff;
    EXPECT_FALSE(packet[in<udp>]["checksum"].is_auto());
    EXPECT_NE(to_bytes(packet), before);
    packet[in<udp>][checksum] = auto_;
    EXPECT_EQ(to_bytes(packet), before);
    EXPECT_EQ(sentence_of<value_error>([&] { packet[in<udp>][source_port] = auto_; }),
              "UDP.source_port: auto_ has no rule to be given back to");
}

TEST(DynamicPacket, LengthsAndSumsFollowAnEdit) {
    dynamic_packet packet;
    packet.add(ipv4()).add(udp()).add(payload("short"));
    std::string const text = "something that is longer";
    packet[2].set_bytes(std::as_bytes(std::span(text)));
    EXPECT_EQ(to_bytes(packet), bytes_of(make_packet(ipv4(), udp(), payload(text))));
}

TEST(DynamicPacket, EqualIsWhatIsEqualInAll) {
    dynamic_packet const plain = dynamic_packet().add(udp());
    EXPECT_TRUE(plain == dynamic_packet().add(udp()));
    EXPECT_FALSE(plain == dynamic_packet().add(udp(source_port = 1)));
    EXPECT_FALSE(plain == dynamic_packet().add(udp(checksum = 0))); // the same bits, but not left to the rule
    EXPECT_FALSE(plain == dynamic_packet().add(udp()).add(payload("")));
}

TEST(DynamicPacket, ABufferOfJustThatSize) {
    std::vector<std::byte> buffer(8, std::byte{0xa5});
    EXPECT_EQ(write_to(dynamic_packet().add(udp()), buffer).size(), 8U);
    EXPECT_EQ(buffer, bytes_of(make_packet(udp())));
}

// The sentences are those that the compiler prints for make_packet.
TEST(DynamicPacket, TheOrderIsChecked) {
    auto const sentence = [](auto const&... layers) {
        dynamic_packet packet;
        (packet.add(layers), ...);
        return sentence_of<order_error>([&] { to_bytes(packet); });
    };
    EXPECT_EQ(sentence(tcp(), ipv4()), "TCP cannot carry IPv4: use make_packet(unchecked, ...) to build it anyway");
    EXPECT_EQ(
        sentence(ipv4(), maximum_segment_size()),
        "Maximum Segment Size is a part of another header and cannot follow IPv4: use make_packet(unchecked, ...) "
        "to build it anyway");
    EXPECT_EQ(sentence(maximum_segment_size()), "Maximum Segment Size is a part of another header and cannot follow "
                                                "nothing: use make_packet(unchecked, ...) to build it anyway");
    EXPECT_EQ(
        sentence(ipv4(), gre(), gre_key(), gre_checksum()),
        "GRE Checksum stands too late among the parts of GRE: use make_packet(unchecked, ...) to build it anyway");
    EXPECT_EQ(sentence(ipv4(), frame_check_sequence()),
              "Frame Check Sequence ends a header before it, and there is none that it could end: use "
              "make_packet(unchecked, ...) to build it anyway");
    EXPECT_EQ(sentence(ethernet(), ipv4(), frame_check_sequence(), payload("x")),
              "Payload cannot follow what ends a header: put it before: use make_packet(unchecked, ...) to build it "
              "anyway");
    EXPECT_EQ(sentence(ethernet(), ipv4(), udp(), dns()), "nothing was thrown");
}

TEST(DynamicPacket, UncheckedTakesAnyOrder) {
    dynamic_packet packet(unchecked);
    packet.add(tcp()).add(ipv4());
    EXPECT_EQ(to_bytes(packet), bytes_of(make_packet(unchecked, tcp(), ipv4())));
}

TEST(DynamicPacket, WhatIsRefused) {
    dynamic_packet packet = udp_to_domain();
    EXPECT_EQ(sentence_of<range_error>([&] { packet[in<ipv4>][ttl] = 300; }),
              "IPv4.time_to_live: 300 does not fit in 8 bits (at most 255)");
    EXPECT_EQ(sentence_of<range_error>([&] { packet[in<ipv4>][ttl] = -1; }),
              "IPv4.time_to_live: -1 does not fit in 8 bits (at most 255)");
    EXPECT_EQ(packet[in<ipv4>][ttl], 64U);
    EXPECT_THROW(packet[in<ipv4>][ttl] = "windoes", unknown_name);
    EXPECT_THROW(packet[in<ipv4>][src] = "10.0.0", address_error);
    EXPECT_THROW(packet[in<ipv4>][src] = "02:00:00:00:00:01"_mac, value_error);
    EXPECT_THROW(packet[in<udp>]["window"], unknown_field);
    EXPECT_THROW(packet.add("tpc"), unknown_protocol);
    EXPECT_EQ(sentence_of<no_such_layer>([&] { packet[in<tcp>]; }),
              "the packet has not so many layers TCP; its layers are: / Ethernet / IPv4 / UDP / DNS");
    std::vector<std::byte> small(20);
    EXPECT_EQ(sentence_of<buffer_error>([&] { write_to(packet, small); }),
              "the packet needs 54 bytes, the buffer has 20");
}

TEST(DynamicPacket, ARuleThatGivesTooMuchIsRefused) {
    dynamic_packet packet;
    packet.add(ipv4()).add(udp());
    packet.add_payload(std::vector<std::byte>(65508));
    EXPECT_EQ(sentence_of<range_error>([&] { to_bytes(packet); }),
              "IPv4.total_length: 65536 does not fit in 16 bits (at most 65535)");
    dynamic_packet options_too_long;
    options_too_long.add(ipv4()).add(tcp());
    for (int i = 0; i < 11; ++i) options_too_long.add(maximum_segment_size());
    EXPECT_EQ(sentence_of<range_error>([&] { to_bytes(options_too_long); }),
              "TCP.data_offset: 16 does not fit in 4 bits (at most 15)");
}

// A user's own protocol joins with its numbers, and by a registry where it is wanted by name.
inline constexpr auto beacon_fields = field_list("sequence"_f[32] = 0, length[16] = auto_(size_from_here),
                                                 "sum"_f[16] = auto_(internet_checksum(from_here)));
struct beacon : header<beacon_fields, "Beacon"> {
    using header::header;
};

}

template <>
inline constexpr auto umpa::number_in<umpa::udp_port, beacon> = 7777;

namespace {

inline constexpr auto with_beacon = protocols::all.with<beacon>();

TEST(DynamicPacket, AUsersOwnProtocol) {
    dynamic_packet packet(tables_of<with_beacon>());
    packet.add("ipv4").add("udp").add("beacon").add(payload("abc"));
    packet[in<beacon>]["sequence"] = 5;
    EXPECT_EQ(to_bytes(packet), bytes_of(make_packet(ipv4(), udp(), beacon("sequence"_f = 5), payload("abc"))));
}

}
