// SPDX-License-Identifier: BSL-1.0
// What users ask for rarely: each line here was found to run in no other test.
#include <gtest/gtest.h>
#include <string>
#include <type_traits>
#include <umpa/build/fragment.hpp>
#include <umpa/build/packet_from.hpp>
#include <umpa/run_time.hpp>
#include <umpa/umpa.hpp>
#include <utility>
#include <vector>
#include <words_of_error.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;
using umpa::test::words_of;

std::vector<std::byte> bytes_of(auto const& packet) {
    if constexpr (std::is_same_v<std::decay_t<decltype(packet)>, dynamic_packet>) {
        return to_bytes(packet);
    } else {
        std::vector<std::byte> bytes(byte_count(packet), std::byte{0xa5});
        write_to(packet, bytes);
        return bytes;
    }
}
protocol_tables const& library() { return tables_of<protocols::all>(); }
dynamic_packet from(std::string_view text) { return packet_from(text, library()); }

inline constexpr auto unlisted_fields = field_list("value"_f[8] = 0);
using unlisted = header<unlisted_fields, "Unlisted">;

TEST(Tables, SayNothingOfWhatTheyDoNotHave) {
    EXPECT_EQ(library().find(identity_of<unlisted>), nullptr);
    EXPECT_NE(library().find(identity_of<udp>), nullptr);
    EXPECT_TRUE(library().members(identity_of<unlisted>).empty());
}

TEST(FragmentCount, IsThatOfTheFragments) {
    std::size_t const volatile size = 4028; // known only when this runs
    EXPECT_EQ(fragment_count<ipv4>(size, 1500), 3U);
    EXPECT_EQ(fragment_count<ipv6>(size, 1500), 3U);
    EXPECT_EQ(fragment_count<ipv6>(size, 1280), 4U);
}

TEST(FragmentErrors, KnowWhereAndHowMuch) {
    auto const datagram = bytes_of(make_packet(ipv4(), udp(), payload("abc")));
    try {
        fragment(std::span(datagram).first(10), 1500);
        FAIL();
    } catch (no_datagram const& wrong) {
        EXPECT_LE(wrong.at(), 10U);
    }
    try {
        fragment(datagram, 24);
        FAIL();
    } catch (mtu_too_small const& wrong) {
        EXPECT_EQ(wrong.needed(), 28U);
    }
}

TEST(DynamicLayer, FieldsAreCopiedAndRead) {
    dynamic_packet packet = from("ipv4(time_to_live=7) / ipv4");
    packet[1]["time_to_live"] = packet[0]["time_to_live"];
    EXPECT_EQ(std::as_const(packet)[1]["ttl"], 7U);
}

TEST(DynamicLayer, OfAWideFieldTheFirst64BitsAreItsNumber) {
    dynamic_packet const packet = from("ipv6(source_address=2001:db8::1)");
    EXPECT_EQ(packet[0]["source_address"], 0x20010db800000000U);
}

TEST(DynamicPacket, SaysWhichLayerStandsWrong) {
    from("ipv4 / udp").check();
    dynamic_packet packet(unchecked, library());
    packet.add("udp").add("ipv4");
    try {
        packet.check();
        FAIL();
    } catch (order_error const& wrong) {
        EXPECT_EQ(wrong.layer(), 1U);
    }
}

TEST(DynamicPacket, RefusesAHeaderBehindAPayload) {
    dynamic_packet packet(unchecked, library());
    packet.add(payload("x")).add("udp");
    EXPECT_THROW(packet.check(), order_error);
}

TEST(DynamicLayer, OfBytesHasNoFields) {
    dynamic_packet packet(unchecked, library());
    packet.add(payload("x"));
    EXPECT_EQ(words_of<error>([&] { (void)packet[0]["time_to_live"]; }), "Payload has no field \"time_to_live\"");
}

TEST(DynamicLayer, BytesOfAFieldAreCharacters) {
    dynamic_packet packet(unchecked, library());
    packet.add("NSH Context");
    packet[0]["fixed_length_context_header"] = "0123456789abcdef";
    EXPECT_EQ(to_bytes(packet)[15], std::byte{'f'});
}

TEST(Labels, OfNamesThatAreTooLongAreNone) {
    std::vector<std::byte> labels;
    for (int i = 0; i < 4; ++i) {
        labels.push_back(std::byte{63});
        labels.insert(labels.end(), 63, std::byte{'x'});
    }
    EXPECT_EQ(detail::name_of_labels(labels), std::nullopt);
}

TEST(PacketFrom, EmptyNamesOfBitsAreNone) {
    EXPECT_EQ(from("tcp(control_bits=\"syn||ack\")")[0]["control_bits"],
              from("tcp(control_bits=syn|ack)")[0]["control_bits"]);
}

TEST(PacketFrom, ByteStringsAreCharactersOrDigits) {
    auto const context = [](std::string_view text) {
        return bytes_of(
            from(std::string("unchecked: nsh_context(fixed_length_context_header=").append(text).append(")")));
    };
    EXPECT_EQ(context("\"0123456789abcdef\""), context("0x30313233343536373839616263646566"));
}

TEST(Reactions, TakeNothingFromPacketsThatHaveNone) {
    dynamic_packet packet = from("udp");
    EXPECT_TRUE(decrement_ttl(packet));
    dynamic_packet empty(library());
    EXPECT_FALSE(forward(mac_address(), mac_address())(empty));
}

/// What is left out begins at an odd byte of the range.
inline constexpr auto odd_fields = field_list("first"_f[8] = 1, "secret"_f[16] = 0, "last"_f[8] = 2,
                                              checksum[16] = auto_(internet_checksum(from_here.without("secret"_f))));
using odd = header<odd_fields, "Odd">;
constexpr auto with_odd = protocols::all.with<odd>();

TEST(Checksum, IsThatOfZerosInPlaceOfWhatIsLeftOut) {
    unsigned const volatile secret = 0xabcd;
    auto const made = bytes_of(make_packet(odd("secret"_f = +secret)));
    auto const without = bytes_of(make_packet(odd("secret"_f = 0)));
    EXPECT_EQ(made[4], without[4]);
    EXPECT_EQ(made[5], without[5]);
    EXPECT_EQ(made[4], std::byte{0xff - 1}); // 0x0100 + 0x0002
    EXPECT_EQ(made[5], std::byte{0xff - 2});
    protocol_tables const& tables = tables_of<with_odd>();
    EXPECT_EQ(bytes_of(dynamic_packet(make_packet(odd("secret"_f = +secret)), tables)), made);
}

TEST(ControlBits, AreClearedOneByOne) {
    tcp header(control_bits = syn | ack);
    header[control_bits][syn] = false;
    EXPECT_FALSE(header[control_bits][syn]);
    EXPECT_TRUE(header[control_bits][ack]);
}

TEST(Clues, OfNumbersThatNoSizeGives) {
    std::uint64_t const volatile most = ~std::uint64_t{0};
    EXPECT_FALSE(clue_of(header_size - 1).before(most));
    EXPECT_FALSE(clue_of(header_size / 4).before(most));
    EXPECT_EQ(clue_of(header_size - 1).before(most - 1), most);
}

} // namespace
