// SPDX-License-Identifier: BSL-1.0
// The golden datagrams and their fragments as constants: the compiler makes every byte, and so finds nothing undefined.
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fragments.hpp>
#include <gtest/gtest.h>
#include <initializer_list>
#include <set>
#include <span>
#include <string>
#include <umpa/build/fragmentation.hpp>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;

template <std::size_t N>
constexpr auto pattern = [] {
    std::array<std::byte, N> content{};
    for (std::size_t i = 0; i < N; ++i) content[i] = static_cast<std::byte>((7 * i + 1) % 256);
    return payload(content);
}();

// Ways through headers, and options, that end where the bytes do, and one byte before.
template <std::size_t N>
constexpr std::size_t size_of_header(std::uint32_t number, std::array<unsigned char, N> const& header,
                                     std::size_t given) {
    std::array<std::byte, N> bytes{};
    for (std::size_t i = 0; i < N; ++i) bytes[i] = std::byte{header[i]};
    return detail::header_chain{std::span<std::byte const>(bytes).first(given), number, 0, 0}.size();
}
constexpr std::array<unsigned char, 16> two_units{59, 1};
constexpr std::uint32_t options_number = number_in<ip_protocol, hop_by_hop>;
static_assert(size_of_header(options_number, two_units, 16) == 16 &&
              size_of_header(options_number, two_units, 15) == 0);
static_assert(size_of_header(number_in<ip_protocol, ah>, two_units, 12) == 12);
static_assert(size_of_header(number_in<ip_protocol, ah>, two_units, 11) == 0);
static_assert(size_of_header(number_in<ip_protocol, ipv6_fragment>, two_units, 8) == 8);
static_assert(size_of_header(number_in<ip_protocol, ipv6_fragment>, two_units, 7) == 0);

constexpr std::size_t size_of_copies(std::initializer_list<unsigned char> options) {
    std::array<std::byte, 4> bytes{};
    std::size_t size = 0;
    for (unsigned char const one : options) bytes[size++] = std::byte{one};
    return detail::size_of_copied_options(std::span<std::byte const>(bytes).first(size));
}
static_assert(size_of_copies({2, 2}) == 0 && size_of_copies({3, 3, 0}) == 0 && size_of_copies({0x82, 2}) == 4);
static_assert(size_of_copies({3}) == 4 && size_of_copies({3, 1}) == 4 &&
              size_of_copies({3, 3}) == 4); // kept as they are

constexpr auto eth = ethernet(src = "02:00:00:00:00:01", dst = "02:00:00:00:00:02");
constexpr auto ip = ipv4(identification = 0x1234, tos = 0xb9, ttl = 17, src = "10.0.0.1", dst = "10.0.0.2");
constexpr auto ip6 =
    ipv6(traffic_class = 0xb9, flow_label = 0x12345, hop_limit = 17, src = "2001:db8::1", dst = "2001:db8::2");
constexpr auto dgram = udp(sport = 1024, dport = 2048);
constexpr auto plain = ipv4(identification = 7, src = "10.0.0.1", dst = "10.0.0.2");
constexpr auto inner = ipv4(identification = 7, flags = more_fragments, fragment_offset = 100, protocol = 17,
                            src = "10.0.0.1", dst = "10.0.0.2");
constexpr auto copied = options(router_alert(), security_option(0, 0, 0, 0x787878));
constexpr auto alert = options(ipv6_router_alert(), pad_n());
constexpr auto padded = options(pad_n(), octets("\0\0\0\0"));

constexpr auto ipv4_1400 = to_bytes(make_packet(ip, dgram, pattern<1400>));
constexpr auto ipv4_101 = to_bytes(make_packet(ip, dgram, pattern<101>));
constexpr auto ipv4_9001 = to_bytes(make_packet(ip, dgram, pattern<9001>));
constexpr auto ipv4_options = to_bytes(make_packet(plain, copied, dgram, pattern<200>));
constexpr auto ipv4_inner = to_bytes(make_packet(inner, pattern<240>));
constexpr auto ipv4_40 = to_bytes(make_packet(ip, dgram, pattern<40>));
constexpr auto ipv6_1400 = to_bytes(make_packet(ip6, dgram, pattern<1400>));
constexpr auto ipv6_101 = to_bytes(make_packet(ip6, dgram, pattern<101>));
constexpr auto ipv6_9001 = to_bytes(make_packet(ip6, dgram, pattern<9001>));
constexpr auto ipv6_hop_by_hop =
    to_bytes(make_packet(ip6, hop_by_hop(), alert, destination_options(), padded, dgram, pattern<300>));
constexpr auto ipv6_route =
    to_bytes(make_packet(ip6, hop_by_hop(), alert, destination_options(), padded, source_routing(),
                         routing_address("2001:db8::9"), destination_options(), padded, dgram, pattern<300>));
constexpr auto ipv6_options = to_bytes(make_packet(ip6, destination_options(), padded, dgram, pattern<300>));
constexpr auto ethernet_ipv4 = to_bytes(make_packet(eth, vlan(vlan_identifier = 5), ip, dgram, pattern<101>));
constexpr auto ethernet_ipv6 = to_bytes(make_packet(eth, ip6, dgram, pattern<101>));

template <auto const& Whole, std::size_t Most, std::size_t Link>
constexpr fragmentation pieces_of(Whole, Most, {.network_offset = Link, .identification = 0x89abcdef});

constexpr std::size_t size_of_all(fragmentation const& pieces) {
    std::size_t size = 0;
    for (std::size_t k = 0; k < pieces.count(); ++k) size += pieces.size(k);
    return size;
}

/// All fragments, one behind the other.
template <auto const& Pieces>
constexpr auto fragments_of = [] {
    std::array<std::byte, size_of_all(Pieces)> made{};
    std::span<std::byte> left(made);
    for (std::size_t k = 0; k < Pieces.count(); ++k) left = left.subspan(Pieces.write(k, left).size());
    return made;
}();

constexpr auto overlapping = [] {
    constexpr fragmentation pieces(ipv4_40);
    std::array<std::byte, 6 * 20 + 3 * 8 + 48> made{};
    std::span<std::byte> left(made);
    for (fragment_cut const& cut : umpa::test::overlapping_cuts) left = left.subspan(pieces.write(cut, left).size());
    return made;
}();

/// What was made and compared, by name.
struct made_constants {
    std::set<std::string> names;

    void expect(std::string const& name, std::span<std::byte const> bytes) {
        EXPECT_EQ(hex(bytes), golden("fragments/" + name)) << name;
        names.insert(name);
    }
    template <auto const& Whole, std::size_t Link, std::size_t... Most>
    void expect_cuts(std::string const& name) {
        expect(name, Whole);
        (expect(name + "_at_" + std::to_string(Most), fragments_of<pieces_of<Whole, Most, Link>>), ...);
    }
};

/// The names of all golden files in a folder.
std::set<std::string> golden_names(std::string const& folder) {
    std::set<std::string> names;
    for (auto const& file : std::filesystem::directory_iterator(UMPA_GOLDEN_DIR "/" + folder))
        names.insert(file.path().stem().string());
    return names;
}

TEST(FragmentConstants, AreAsScapyMakesThem) {
    made_constants made;
    made.expect_cuts<ipv4_1400, 0, 576, 100, 101, 727, 728, 1427, 1428>("ipv4_1400");
    made.expect_cuts<ipv4_101, 0, 28, 35>("ipv4_101");
    made.expect_cuts<ipv4_9001, 0, 1500>("ipv4_9001");
    made.expect_cuts<ipv4_options, 0, 100>("ipv4_options");
    made.expect_cuts<ipv4_inner, 0, 100>("ipv4_inner");
    made.expect_cuts<ipv6_1400, 0, 1280, 100, 103, 1447>("ipv6_1400");
    made.expect_cuts<ipv6_101, 0, 56>("ipv6_101");
    made.expect_cuts<ipv6_9001, 0, 1500>("ipv6_9001");
    made.expect_cuts<ipv6_hop_by_hop, 0, 120>("ipv6_hop_by_hop");
    made.expect_cuts<ipv6_route, 0, 150>("ipv6_route");
    made.expect_cuts<ipv6_options, 0, 120>("ipv6_options");
    made.expect_cuts<ethernet_ipv4, 18, 60>("ethernet_ipv4");
    made.expect_cuts<ethernet_ipv6, 14, 100>("ethernet_ipv6");
    made.expect("ipv4_overlap", overlapping);
    EXPECT_EQ(made.names, golden_names("fragments")) << "a golden file that is not made as a constant";
}

}
