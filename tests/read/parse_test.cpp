// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <gtest/gtest.h>
#include <memory>
#include <read/golden_bytes.hpp>
#include <span>
#include <string>
#include <type_traits>
#include <umpa/read/parse.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;

// A frame of 60 bytes: 42 of headers, "hello", and padding.
constexpr auto frame = to_bytes(make_packet(ethernet(src = "02:00:00:00:00:01"), ipv4(src = "10.0.0.1", ttl = 7),
                                            udp(sport = 1024, dport = 53), payload("hello"), pad_to<60>()));

// --- a whole parse at compile time ---

constexpr auto parsed_frame = parse<ethernet, ipv4, udp>(frame);
static_assert(parsed_frame.has_value());
constexpr auto p = *parsed_frame;
static_assert(p[in<ethernet>][src] == "02:00:00:00:00:01" && p[in<ipv4>][source_address] == "10.0.0.1");
static_assert(p[in<ipv4>][ttl] == 7 && p[in<udp>][destination_port] == 53 && p[in<udp>][length] == 13);
static_assert(p.offset(in<ethernet>) == 0 && p.offset(in<ipv4>) == 14 && p.offset(in<udp>) == 34);
static_assert(p.payload().size() == 5 && p.payload().data() == frame.data() + 42);
static_assert(p.parts(in<ipv4>).empty() && p.given.size() == 60 && !p.is_cut());
static_assert(p[in<ipv4>].beyond().size() == 13 && p[in<udp>].beyond().empty());
static_assert(std::is_same_v<decltype(p), parsed<ethernet, ipv4, udp> const>);
static_assert(std::is_trivially_copyable_v<parsed<ethernet, ipv4, udp>>);

static_assert(!parse<ethernet, ipv4, tcp>(frame));
static_assert(parse<ethernet, ipv4, tcp>(frame).error().problem == read_problem::not_announced);
static_assert(parse<ethernet, ipv4, udp>(std::span(frame).first(41)).error().problem == read_problem::header_cut);

// --- golden packets, made by Scapy ---

TEST(Parse, HeadersBehindOptions) {
    auto const bytes = golden_bytes("ipv4_and_tcp_options");
    auto const both = parse<ipv4, tcp>(bytes);
    ASSERT_TRUE(both) << both.error().sentence();
    EXPECT_EQ((*both)[in<ipv4>][ihl], 9);
    EXPECT_EQ(both->parts(in<ipv4>).size(), 16U);
    EXPECT_EQ(both->parts(in<ipv4>)[0], std::byte{7}) << "a record route comes first";
    EXPECT_EQ(both->offset(in<tcp>), 36U);
    EXPECT_EQ((*both)[in<tcp>][destination_port], 80);
    EXPECT_EQ(both->parts(in<tcp>).size(), 8U);
    EXPECT_EQ(both->payload().size(), 3U);
    EXPECT_EQ(both->payload()[0], std::byte{'a'});
}

TEST(Parse, TheSameHeaderTwice) {
    auto const bytes = golden_bytes("ipv4_in_ipv4_in_ipv4");
    auto const nested = parse<ipv4, ipv4, ipv4>(bytes);
    ASSERT_TRUE(nested) << nested.error().sentence();
    EXPECT_EQ((nested->offset(in<ipv4, 1>)), 20U);
    EXPECT_EQ((nested->offset(in<ipv4, 2>)), 40U);
    EXPECT_EQ(((*nested)[in<ipv4, 1>][protocol]), 4);
}

TEST(Parse, VlanTags) {
    auto const bytes = golden_bytes("double_vlan");
    auto const tagged = parse<ethernet, vlan, vlan>(bytes);
    ASSERT_TRUE(tagged) << tagged.error().sentence();
    EXPECT_EQ(tagged->offset(in<vlan>), 14U);
}

// --- what is announced ---

std::string said_of(auto const& result) { return result ? "nothing" : result.error().sentence(); }

TEST(Parse, WantsEachHeaderToAnnounceTheNext) {
    EXPECT_EQ(said_of(parse<ethernet, ipv4, tcp>(frame)),
              "IPv4.protocol at byte 23 is 17; 6 announces TCP: use parse(unchecked, ...) to read it anyway");
    EXPECT_EQ(said_of(parse<ethernet, ipv6>(frame)),
              "Ethernet.type at byte 12 is 2048; 34525 announces IPv6: use parse(unchecked, ...) to read it anyway");
}

TEST(Parse, TakesEitherPortForTheServer) {
    constexpr auto message = make_packet(udp(), dns());
    auto bytes = to_bytes(message);
    auto const ports = *parse<udp>(bytes);
    EXPECT_TRUE((parse<udp, dns>(bytes)));
    ports[in<udp>][sport] = 53;
    ports[in<udp>][dport] = 40000;
    EXPECT_TRUE((parse<udp, dns>(bytes)));
    ports[in<udp>][sport] = 54;
    EXPECT_EQ(said_of(parse<udp, dns>(bytes)),
              "UDP.destination_port at byte 2 is 40000; 53 announces DNS: use parse(unchecked, ...) to read it anyway");
    EXPECT_TRUE((parse<udp, dns>(unchecked, bytes)));
}

TEST(Parse, WantsEachHeaderToBeWhatItsOwnNumberSays) {
    constexpr auto reply = to_bytes(make_packet(ipv4(), icmp_echo_reply(identifier = 7)));
    EXPECT_TRUE((parse<ipv4, icmp_echo_reply>(reply)));
    EXPECT_EQ(said_of(parse<ipv4, icmp_echo>(reply)),
              "ICMP Echo.type at byte 20 is 0; in this header it is 8: use parse(unchecked, ...) to read it anyway");
    EXPECT_TRUE((parse<ipv4, icmp_echo>(unchecked, reply)));
}

TEST(Parse, TakesOtherNumbersThatAHeaderIsFoundAt) {
    constexpr auto multicast = to_bytes(make_packet(udp(dport = 5353), dns()));
    EXPECT_TRUE((parse<udp, dns>(multicast)));
    constexpr auto linux_tunnel = to_bytes(make_packet(udp(dport = 8472), vxlan(), ethernet()));
    EXPECT_TRUE((parse<udp, vxlan, ethernet>(linux_tunnel)));
}

TEST(Parse, RecognizesAHeader) {
    auto bytes = to_bytes(make_packet(ipv4(version = 5), udp()));
    EXPECT_EQ(said_of(parse<ipv4, udp>(bytes)),
              "at byte 0: this is another protocol than IPv4: use parse(unchecked, ...) to read it anyway");
    EXPECT_TRUE((parse<ipv4, udp>(unchecked, bytes)));
}

// What a later fragment carries does not begin with a header, RFC 791 section 3.2.
TEST(Parse, LeavesALaterFragmentAlone) {
    auto bytes = to_bytes(make_packet(ethernet(), ipv4(fragment_offset = 185), udp(), payload("abc")));
    EXPECT_EQ(said_of(parse<ethernet, ipv4, udp>(bytes)),
              "IPv4 carries a later fragment, which does not begin with UDP: put the fragments together first");
    EXPECT_TRUE((parse<ethernet, ipv4>(bytes)));
    EXPECT_TRUE((parse<ethernet, ipv4, udp>(unchecked, bytes)));
}
// The first one does; it has less than the length of UDP says.
TEST(Parse, ReadsTheFirstFragment) {
    auto bytes = to_bytes(make_packet(ipv4(flags = more_fragments), udp(length = 2000), payload("abc")));
    auto const first = parse<ipv4, udp>(bytes);
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->is_cut());
    EXPECT_EQ((*first)[in<udp>].missing(), 2000U - 11);
}

TEST(Parse, AsksNothingOfAProtocolThatCarriesOneThingOnly) {
    constexpr auto tunnel = to_bytes(make_packet(udp(), vxlan(), ethernet(), ipv4(), udp()));
    EXPECT_TRUE((parse<udp, vxlan, ethernet, ipv4, udp>(tunnel)));
}

TEST(Parse, PassesOverPartsThatAreFlagged) {
    constexpr auto tunnel = to_bytes(make_packet(ipv4(), gre(), gre_key(7), gre_sequence(1), ipv4(), udp(sport = 9)));
    auto const inside = parse<ipv4, gre, ipv4, udp>(tunnel);
    ASSERT_TRUE(inside) << inside.error().sentence();
    EXPECT_EQ((inside->offset(in<ipv4, 1>)), 32U);
    EXPECT_EQ((*inside)[in<udp>][sport], 9);
    EXPECT_EQ((*view<gre_key>::parse(inside->parts(in<gre>)))["key"_f], 7U);
}

TEST(Parse, PassesOverExtensionHeaders) {
    constexpr auto packet =
        to_bytes(make_packet(ipv6(), hop_by_hop(), ipv6_router_alert(), destination_options(), udp()));
    auto const inside = parse<ipv6, hop_by_hop, destination_options, udp>(packet);
    ASSERT_TRUE(inside) << inside.error().sentence();
    EXPECT_EQ(inside->offset(in<destination_options>), 48U);
    EXPECT_EQ(inside->offset(in<udp>), 56U);
}

// --- lengths ---

TEST(Parse, SaysWhichHeaderIsNotThere) {
    auto const at = [](std::size_t size) { return said_of(parse<ethernet, ipv4, udp>(std::span(frame).first(size))); };
    EXPECT_EQ(at(13), "Ethernet: 13 bytes given, the header needs 14");
    EXPECT_EQ(at(14), "IPv4 at byte 14: 0 bytes given, the header needs 20 (ihl is at byte 14)");
    EXPECT_EQ(at(33), "IPv4 at byte 14: 19 bytes given, the header needs 20");
    EXPECT_EQ(at(41), "UDP at byte 34: 7 bytes given, the header needs 8");
    EXPECT_EQ(at(42), "nothing");
}

TEST(Parse, BoundsAHeaderByTheLengthOfTheOneBelow) {
    auto bytes = frame;
    (*parse<ethernet, ipv4>(bytes))[in<ipv4>][total_length] = 27;
    EXPECT_EQ(said_of(parse<ethernet, ipv4, udp>(bytes)), "UDP at byte 34: 7 bytes given, the header needs 8");
    (*parse<ethernet, ipv4>(bytes))[in<ipv4>][total_length] = 28;
    auto const short_one = parse<ethernet, ipv4, udp>(bytes);
    ASSERT_TRUE(short_one);
    EXPECT_TRUE(short_one->payload().empty());
    EXPECT_EQ((*short_one)[in<udp>].missing(), 5U);
    EXPECT_EQ(said_of(parse<ethernet, ipv4, udp>(whole, bytes)),
              "UDP.length at byte 38 is 13, which makes 13 bytes in all; the header below carries 8");
}

TEST(Parse, ReadsWhatACaptureCutShort) {
    auto const cut = parse<ethernet, ipv4, udp>(std::span(frame).first(44));
    ASSERT_TRUE(cut);
    EXPECT_TRUE(cut->is_cut());
    EXPECT_EQ(cut->payload().size(), 2U);
    EXPECT_EQ((*cut)[in<ipv4>].missing(), 3U);
    EXPECT_EQ((*cut)[in<udp>].missing(), 3U);
    EXPECT_FALSE((*cut)[in<ethernet>].is_cut());
    EXPECT_EQ(said_of(parse<ethernet, ipv4, udp>(whole, std::span(frame).first(44))),
              "IPv4.total_length at byte 16 is 33, which makes 33 bytes in all; 30 are given");
    EXPECT_TRUE((parse<ethernet, ipv4, udp>(whole, frame)));
}

// Where the header below says that bytes are missing, options that are not all there are no lie.
TEST(Parse, ReadsAHeaderWhoseOptionsACaptureCut) {
    constexpr auto segment =
        to_bytes(make_packet(ethernet(), ipv4(), tcp(sport = 9), options(maximum_segment_size(1460)), payload("data")));
    auto const cut = parse<ethernet, ipv4, tcp>(std::span(segment).first(56));
    ASSERT_TRUE(cut) << cut.error().sentence();
    EXPECT_EQ((*cut)[in<tcp>][sport], 9);
    EXPECT_EQ(cut->parts(in<tcp>).size(), 2U);
    EXPECT_TRUE((*cut)[in<tcp>].is_cut());
    EXPECT_EQ((*cut)[in<tcp>].missing(), 2U);
    EXPECT_TRUE(cut->payload().empty());
    auto lying = segment;
    (*parse<ethernet, ipv4, tcp>(lying))[in<tcp>][data_offset] = 15;
    EXPECT_EQ(said_of(parse<ethernet, ipv4, tcp>(lying)),
              "TCP at byte 34: 28 bytes given, the header needs 60 (data_offset at byte 46 is 15)");
}

// --- writing ---

TEST(Parse, OfBytesThatCanBeWrittenGivesViewsThatWrite) {
    auto bytes = frame;
    auto const writable = parse<ethernet, ipv4, udp>(bytes);
    static_assert(std::is_same_v<decltype(writable)::value_type, mutable_parsed<ethernet, ipv4, udp>>);
    ASSERT_TRUE(writable);
    (*writable)[in<ipv4>][time_to_live] = "linux";
    (*writable)[in<udp>][sport] = 7;
    writable->payload()[0] = std::byte{'H'};
    auto expected = frame;
    expected[22] = std::byte{64};
    expected[34] = std::byte{0};
    expected[35] = std::byte{7};
    expected[42] = std::byte{'H'};
    EXPECT_EQ(bytes, expected);
    std::vector<unsigned char> octets(60);
    static_assert(std::is_same_v<decltype(parse<ethernet>(octets))::value_type, mutable_parsed<ethernet>>);
    static_assert(std::is_same_v<decltype(parse<ethernet>(std::as_const(octets)))::value_type, parsed<ethernet>>);
}

// --- every length, and every byte changed: no byte is read that is not there ---

template <class... P>
std::size_t read_everything(std::span<std::byte const> bytes) {
    auto const result = parse<P...>(bytes);
    if (!result) return result.error().sentence().size();
    std::size_t sum = result->payload().size();
    boost::hana::unpack(result->views, [&](auto const&... views) {
        auto read = [&](auto const& view) {
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                auto keep = [&](auto const& value) { sum += reinterpret_cast<unsigned char const&>(value); };
                (keep(view.template read_at<I>()), ...);
            }(std::make_index_sequence<std::remove_cvref_t<decltype(view)>::protocol::field_count>());
            for (std::byte byte : view.bytes()) sum += static_cast<std::size_t>(byte);
            for (std::byte byte : view.parts()) sum += static_cast<std::size_t>(byte);
            for (std::byte byte : view.rest()) sum += static_cast<std::size_t>(byte);
            for (std::byte byte : view.beyond()) sum += static_cast<std::size_t>(byte);
        };
        (read(views), ...);
    });
    return sum;
}

/// Each in a block of memory of just its size, so that the sanitizers see a byte too much.
template <class... P>
void sweep(std::span<std::byte const> bytes) {
    std::size_t sum = 0;
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        auto const exact = std::make_unique<std::byte[]>(size);
        std::copy_n(bytes.begin(), size, exact.get());
        sum += read_everything<P...>({exact.get(), size});
    }
    auto const exact = std::make_unique<std::byte[]>(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (unsigned value = 0; value < 256; ++value) {
            std::copy(bytes.begin(), bytes.end(), exact.get());
            exact[i] = static_cast<std::byte>(value);
            sum += read_everything<P...>({exact.get(), bytes.size()});
        }
    EXPECT_GT(sum, 0U);
}

TEST(ParseSweep, EthernetIpv4Udp) { sweep<ethernet, ipv4, udp>(frame); }
TEST(ParseSweep, EthernetIpv4TcpWithOptions) {
    sweep<ethernet, ipv4, tcp>(to_bytes(
        make_packet(ethernet(), ipv4(), tcp(), options(maximum_segment_size(1), window_scale(7)), payload("x"))));
}
TEST(ParseSweep, Ipv6ExtensionHeaders) {
    sweep<ipv6, hop_by_hop, destination_options, udp>(
        to_bytes(make_packet(ipv6(), hop_by_hop(), ipv6_router_alert(), destination_options(), udp(), payload("x"))));
}
TEST(ParseSweep, Gre) {
    sweep<ipv4, gre, ipv4, udp>(to_bytes(make_packet(ipv4(), gre(), gre_checksum(), gre_key(7), ipv4(), udp())));
}

} // namespace
