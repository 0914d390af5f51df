// SPDX-License-Identifier: BSL-1.0
// What may follow what, and what the fields say that are left to their rules.
#include <array>
#include <cstddef>
#include <golden.hpp>
#include <golden/tutorial_packets.hpp>
#include <gtest/gtest.h>
#include <string>
#include <umpa/umpa.hpp>
#include <vector>

using namespace umpa;
using umpa::test::abc;
using umpa::test::ip4;

namespace {

/// The bytes of a packet behind UDP over IPv4, or behind TCP over IPv4.
std::string behind_udp(auto const& packet) { return umpa::test::hex(to_bytes(packet)).substr(2 * (20 + 8)); }
std::string behind_tcp(auto const& packet) { return umpa::test::hex(to_bytes(packet)).substr(2 * (20 + 20)); }

// Each rides where it belongs, and is announced there.
static_assert(stackable<udp, ntp> && stackable<udp, rtp> && stackable<udp, bfd> && stackable<udp, rip> &&
              stackable<udp, coap>);
static_assert(stackable<udp, rtcp_sender_report> && stackable<udp, rtcp_receiver_report> &&
              stackable<udp, rtcp_source_description> && stackable<udp, rtcp_goodbye> &&
              stackable<udp, rtcp_application>);
static_assert(stackable<udp, ptp> && stackable<ethernet, ptp> && stackable<vlan, ptp> && !stackable<ipv4, ptp>);
static_assert(stackable<tcp, modbus_tcp> && stackable<tcp, mqtt> && !stackable<udp, modbus_tcp> &&
              !stackable<udp, mqtt>);
static_assert(!stackable<tcp, ntp> && !stackable<tcp, rtp> && !stackable<tcp, bfd> && !stackable<tcp, rip> &&
              !stackable<tcp, coap>);
static_assert(!stackable<udp, report_block> && !stackable<udp, rip_entry> && !stackable<udp, ptp_sync> &&
              !stackable<tcp, read_coils_request>);

template <class Below, class P>
constexpr auto announced = make_packet(Below(), P());

TEST(Application, IsAnnouncedByItsPort) {
    auto port = [](auto const& packet) { return umpa::test::hex(to_bytes(packet)).substr(4, 4); };
    EXPECT_EQ(port(announced<udp, ntp>), "007b");
    EXPECT_EQ(port(announced<udp, rtp>), "138c");
    EXPECT_EQ(port(announced<udp, rtcp_goodbye>), "138d");
    EXPECT_EQ(port(announced<udp, bfd>), "0ec8");
    EXPECT_EQ(port(announced<udp, rip>), "0208");
    EXPECT_EQ(port(announced<udp, ptp>), "013f");
    EXPECT_EQ(port(announced<udp, coap>), "1633");
    EXPECT_EQ(port(announced<tcp, modbus_tcp>), "01f6");
    EXPECT_EQ(port(announced<tcp, mqtt>), "075b");
    EXPECT_EQ(umpa::test::hex(to_bytes(announced<ethernet, ptp>)).substr(24, 4), "88f7");
}

// NTP.
static_assert(well_stacked<udp, ntp, ntp_extension, fixed_octets<5>, ntp_authentication, fixed_octets<16>>);
static_assert(!well_stacked<udp, ntp, ntp_authentication, fixed_octets<16>, fixed_octets<4>>);
static_assert(ntp()[version] == 4 && ntp()[mode] == 3);
static_assert(ntp(reference_id = "GPS")[reference_id] == 0x47505300 &&
              ntp(reference_id = "GOES")[reference_id] == 0x474f4553);

TEST(Ntp, ExtensionsArePaddedAndCountTheirPadding) {
    auto const packet =
        make_packet(ip4, udp(), ntp(), ntp_extension(field_type = 1), octets("abcde"), ntp_authentication(2));
    EXPECT_EQ(behind_udp(packet).substr(96), "0001000c"
                                             "6162636465000000"
                                             "00000002");
}

// RTP.
static_assert(
    well_stacked<udp, rtp, contributing_source, contributing_source, rtp_extension, fixed_octets<3>, fixed_payload<9>>);
static_assert(
    well_stacked<udp, rtp, rtp_extension, one_byte_extension, fixed_octets<1>, one_byte_extension, fixed_octets<16>>);
static_assert(!well_stacked<udp, rtp, one_byte_extension> && !well_stacked<udp, contributing_source>);
static_assert(!well_stacked<udp, rtp, rtp_extension, rtp_extension>);
static_assert(!stackable<rtp, rtp> && stackable<rtp, fixed_payload<1>>);
static_assert(rtp(payload_type = "pcma")[payload_type] == 8 && rtp(payload_type = "h263")[payload_type] == 34);

TEST(Rtp, CountsItsPartsAndPadsItsExtension) {
    auto const packet = make_packet(ip4, udp(), rtp(ssrc = 1), contributing_source(2), rtp_extension("one_byte"),
                                    one_byte_extension(3), octets("ab"), abc);
    EXPECT_EQ(behind_udp(packet), "9100000000000000"
                                  "00000001"
                                  "00000002"
                                  "bede0001"
                                  "31616200"
                                  "616263");
}

TEST(Rtp, ElementsHaveTheirRangeOfSizes) {
    std::array<char, 16> const most{};
    EXPECT_EQ(
        behind_udp(make_packet(ip4, udp(), rtp(), rtp_extension(), one_byte_extension(15), octets(most))).substr(32, 2),
        "ff");
    EXPECT_EQ(
        behind_udp(make_packet(ip4, udp(), rtp(), rtp_extension(), two_byte_extension(15), octets(most))).substr(32, 4),
        "0f10");
}

// RTCP: compound packets, each with a length of its own.
static_assert(well_stacked<udp, rtcp_sender_report, report_block, rtcp_source_description, sdes_chunk, sdes_item,
                           fixed_octets<3>, sdes_end, rtcp_goodbye>);
static_assert(stackable<rtcp_sender_report, rtcp_application> && stackable<rtcp_goodbye, rtcp_receiver_report>);
static_assert(!stackable<rtcp_sender_report, rtp> && !stackable<rtp, rtcp_sender_report>);
static_assert(!stackable<rtcp_goodbye, report_block> && !stackable<rtcp_source_description, sdes_item> &&
              stackable<sdes_chunk, sdes_item>);
static_assert(rtcp_receiver_report(packet_type = "goodbye")[packet_type] == 203);

TEST(Rtcp, EachPacketOfACompoundHasItsOwnLengthAndCount) {
    auto const packet =
        make_packet(ip4, udp(), rtcp_receiver_report(ssrc = 1), report_block(ssrc = 2), rtcp_source_description(),
                    sdes_chunk(1), sdes_item("cname"), octets("ab"), sdes_end(), rtcp_goodbye(), goodbye_source(1));
    std::string const bytes = behind_udp(packet);
    EXPECT_EQ(bytes.substr(0, 8), "81c90007");
    EXPECT_EQ(bytes.substr(2 * 32, 32), "81ca0003"
                                        "00000001"
                                        "01026162"
                                        "00000000");
    EXPECT_EQ(bytes.substr(2 * 48), "81cb0001"
                                    "00000001");
}

// BFD.
static_assert(well_stacked<udp, bfd, bfd_simple_password, fixed_octets<1>> &&
              well_stacked<udp, bfd, bfd_keyed_sha1, fixed_octets<20>>);
static_assert(!well_stacked<udp, bfd_keyed_md5> && !well_stacked<udp, bfd, fixed_octets<1>>);

TEST(Bfd, AuthenticationIsSaidAndCounted) {
    EXPECT_EQ(behind_udp(make_packet(ip4, udp(), bfd())).substr(0, 8), "20400318");
    EXPECT_EQ(behind_udp(make_packet(ip4, udp(), bfd(), bfd_simple_password(), octets("a"))).substr(0, 8), "2044031c");
    EXPECT_EQ(behind_udp(make_packet(ip4, udp(), bfd(authentication_present = 0), bfd_simple_password(), octets("a")))
                  .substr(0, 8),
              "2040031c");
}

// RIP: the digest ends the packet, and the packet length leaves it out.
static_assert(well_stacked<udp, rip, rip_entry, rip_entry> && well_stacked<udp, rip, rip_simple_password, rip_entry>);
static_assert(
    well_stacked<udp, rip, rip_cryptographic_authentication, rip_entry, rip_authentication_data, fixed_octets<16>>);
static_assert(!well_stacked<udp, rip, rip_authentication_data, rip_entry> && !well_stacked<udp, rip_entry>);

TEST(Rip, PacketLengthLeavesOutTheDigest) {
    auto const packet = make_packet(ip4, udp(), rip(), rip_cryptographic_authentication(), rip_entry(), rip_entry(),
                                    rip_authentication_data(), octets("0123456789abcdef"));
    EXPECT_EQ(behind_udp(packet).substr(0, 24), "02020000"
                                                "ffff0003"
                                                "00400010");
    EXPECT_EQ(behind_udp(packet).size(), 2 * (4 + 3 * 20 + 4 + 16));
}

// PTP.
static_assert(stackable<ptp, ptp_sync> && stackable<ptp, ptp_announce> && stackable<ptp, ptp_management> &&
              stackable<ptp_announce, ptp_tlv>);
static_assert(!stackable<ptp, ptp_tlv> && !stackable<ptp_sync, ptp_tlv> && !stackable<ptp_sync, ptp_sync> &&
              !stackable<ptp, ptp>);
static_assert(ptp(message_type = "announce")[message_type] == 11);

TEST(Ptp, TypeControlAndLengthFollowTheMessage) {
    auto head = [](auto const& body) { return behind_udp(make_packet(ip4, udp(), ptp(), body)); };
    EXPECT_EQ(head(ptp_sync()).substr(0, 8), "0002002c");
    EXPECT_EQ(head(ptp_sync()).substr(64, 2), "00");
    EXPECT_EQ(head(ptp_delay_request()).substr(64, 2), "01");
    EXPECT_EQ(head(ptp_follow_up()).substr(64, 2), "02");
    EXPECT_EQ(head(ptp_delay_response()).substr(64, 2), "03");
    EXPECT_EQ(head(ptp_management()).substr(64, 2), "04");
    EXPECT_EQ(head(ptp_announce()).substr(0, 8), "0b020040");
    EXPECT_EQ(head(ptp_announce()).substr(64, 2), "05");
    EXPECT_EQ(head(ptp_peer_delay_follow_up()).substr(0, 8), "0a020036");
    EXPECT_EQ(head(options(ptp_signaling(), ptp_tlv(), octets("abc"))).substr(0, 8), "0c020033");
}

// Modbus.
static_assert(stackable<modbus_tcp, read_coils_request> && stackable<modbus_tcp, modbus_exception> &&
              stackable<modbus_tcp, modbus_pdu>);
static_assert(stackable<modbus_tcp, fixed_payload<2>> && !stackable<modbus_tcp, modbus_register> &&
              !stackable<read_coils_request, modbus_register>);
static_assert(stackable<read_input_registers_response, modbus_register> &&
              stackable<write_multiple_registers_request, modbus_register>);
static_assert(modbus_pdu("diagnostics")[function_code] == 8 &&
              modbus_exception(function_code = "diagnostics")[function_code] == 8);

TEST(Modbus, CountsBytesAndRegisters) {
    EXPECT_EQ(behind_tcp(make_packet(ip4, tcp(), modbus_tcp(unit_identifier = 1), write_multiple_registers_request(2),
                                     modbus_register(3), modbus_register(4))),
              "00000000000b01"
              "10000200020400030004");
    EXPECT_EQ(behind_tcp(make_packet(ip4, tcp(), modbus_tcp(), modbus_exception())).substr(8), "0003ff"
                                                                                               "8001");
}

// CoAP: options say the step from the one before.
static_assert(well_stacked<udp, coap, fixed_octets<8>, coap_uri_path, fixed_octets<1>, coap_uri_path,
                           coap_payload_marker, fixed_payload<1>>);
static_assert(!well_stacked<udp, coap, fixed_octets<1>, fixed_octets<1>> && !well_stacked<udp, coap_uri_path>);
static_assert(!well_stacked<udp, coap, coap_extended_delta> &&
              well_stacked<udp, coap, coap_size1, coap_extended_delta, coap_extended_length, fixed_octets<13>>);
static_assert(coap_code(2, 5) == 0x45 && coap(code = "content")[code] == coap_code(2, 5) &&
              coap(code = "proxying_not_supported")[code] == coap_code(5, 5));

TEST(Coap, OptionsStepFromTheOptionBefore) {
    auto const packet = make_packet(ip4, udp(), coap(code = "put"), coap_if_match(), octets("a"), coap_if_match(),
                                    coap_uri_path(), octets("b"), coap_uri_path(), octets("cd"), coap_proxy_uri(),
                                    coap_extended_delta(), octets("e"), coap_payload_marker(), payload("f"));
    EXPECT_EQ(behind_udp(packet), "40030000"
                                  "1161"
                                  "00"
                                  "a162"
                                  "026364"
                                  "d10b65"
                                  "ff"
                                  "66");
}

/// A number for private use, RFC 7252 section 12.2, as a user declares it.
using mine = header<coap_option_fields, "Mine", part_of<coap>, takes<any_octets, 1>>;

}

template <>
inline constexpr auto umpa::number_in<coap_option, mine> = 200;

namespace {

TEST(Coap, AUsersOptionTakesTheExtensions) {
    auto const packet = make_packet(ip4, udp(), coap(), coap_uri_path(), octets("a"), mine(), coap_extended_delta(),
                                    coap_extended_length(), octets("0123456789abc"));
    EXPECT_EQ(behind_udp(packet), "40000000"
                                  "b161"
                                  "ddb000"
                                  "30313233343536373839616263");
}

TEST(Coap, AnyOrderCanBeMadeByHand) {
    auto const packet =
        make_packet(unchecked, coap(), coap_uri_path(), octets("a"), coap_uri_host(option_delta = 15), octets("b"));
    EXPECT_EQ(umpa::test::hex(to_bytes(packet)), "40000000"
                                                 "b161"
                                                 "f162");
    auto const forgotten = make_packet(unchecked, coap(), coap_uri_path(), octets("a"), coap_uri_host());
    EXPECT_THROW(to_bytes(forgotten), range_error);
}

TEST(Coap, TokenLengthIsThatOfTheTokenAlone) {
    EXPECT_EQ(behind_udp(make_packet(ip4, udp(), coap())), "40000000");
    EXPECT_EQ(behind_udp(make_packet(ip4, udp(), coap(), octets("12345678"), coap_observe())), "48000000"
                                                                                               "3132333435363738"
                                                                                               "60");
    EXPECT_EQ(behind_udp(make_packet(ip4, udp(), coap(), coap_observe(), octets("1"))), "40000000"
                                                                                        "6131");
}

// MQTT.
static_assert(stackable<mqtt, mqtt_connect> && stackable<mqtt, mqtt_publish> &&
              stackable<mqtt_publish, fixed_payload<1>> && !stackable<mqtt, mqtt>);
static_assert(!stackable<mqtt, mqtt_client_identifier> && !stackable<mqtt_publish, mqtt_topic_filter> &&
              stackable<mqtt_unsubscribe, mqtt_topic_filter>);
static_assert(!stackable<mqtt_unsubscribe, mqtt_requested_qos> &&
              !well_stacked<tcp, mqtt, mqtt_connect, mqtt_user_name, mqtt_user_name>);
static_assert(mqtt(type = "pingreq")[type] == 12 && mqtt("dup"_f = 1, qos_level = 1, retain = 1)[flags] == 0b1011);

TEST(Mqtt, FlagsOfTheFixedHeaderFollowThePacket) {
    auto head = [](auto const& body) { return behind_tcp(make_packet(ip4, tcp(), mqtt(), body)).substr(0, 4); };
    EXPECT_EQ(head(mqtt_publish()), "3002");
    EXPECT_EQ(head(mqtt_publish_release(1)), "6202");
    EXPECT_EQ(head(mqtt_subscribe(1)), "8202");
    EXPECT_EQ(head(mqtt_unsubscribe(1)), "a202");
    EXPECT_EQ(head(mqtt_publish_complete(1)), "7002");
}

TEST(Mqtt, FlagsOfConnectFollowItsParts) {
    auto flags_of = [](auto const&... parts) {
        return behind_tcp(make_packet(ip4, tcp(), mqtt(), mqtt_connect(), mqtt_client_identifier(), parts...))
            .substr(18, 2);
    };
    EXPECT_EQ(flags_of(), "02");
    EXPECT_EQ(flags_of(mqtt_will_topic(), mqtt_will_message()), "06");
    EXPECT_EQ(flags_of(mqtt_user_name()), "82");
    EXPECT_EQ(flags_of(mqtt_user_name(), mqtt_password()), "c2");
}

TEST(Mqtt, RemainingLengthGoesOnInMoreBytes) {
    std::vector<char> content(20000, 'x');
    auto head = [&](std::size_t size, auto const&... more) {
        auto const packet =
            make_packet(mqtt(), more..., mqtt_publish(), payload(std::string_view(content.data(), size)));
        std::vector<std::byte> bytes(byte_count(packet));
        write_to(packet, bytes);
        return umpa::test::hex(bytes).substr(0, 2 * (2 + sizeof...(more)));
    };
    EXPECT_EQ(head(125), "307f");
    EXPECT_EQ(head(126, mqtt_second_length_byte()), "308001");
    EXPECT_EQ(head(321 - 2, mqtt_second_length_byte()), "30c102");
    EXPECT_EQ(head(16381, mqtt_second_length_byte()), "30ff7f");
    EXPECT_EQ(head(16382, mqtt_second_length_byte(), mqtt_third_length_byte()), "30808001");
    EXPECT_THROW(head(126), range_error);
    EXPECT_THROW(head(16382, mqtt_second_length_byte()), range_error);
}

} // namespace
