// SPDX-License-Identifier: BSL-1.0
// A header as a value.
#include <gtest/gtest.h>
#include <string>
#include <type_traits>
#include <umpa/umpa.hpp>
#include <utility>

namespace {

using namespace umpa;

// A value like any other: copied as bytes, a constant, a template argument.
template <class... T>
constexpr bool plain = (std::is_trivially_copyable_v<T> && ...);
static_assert(plain<ethernet, vlan, ipv4, ipv6, tcp, udp, timestamps, route_address>);
static_assert(plain<decltype(make_packet(ipv4(), udp(), payload("x")))>);
static_assert(sizeof(udp) <= 4 * 2 + 2 && sizeof(vlan) <= 8 && sizeof(ipv4) <= 28 && sizeof(no_operation) <= 2);
static_assert(sizeof(ethernet) <= 24 && sizeof(ipv6) <= 56 && sizeof(tcp) <= 32);

template <udp Header>
constexpr int port_of() {
    return Header[source_port];
}
static_assert(port_of<udp(source_port = 5)>() == 5);
template <auto Packet>
constexpr std::size_t size_of = to_bytes(Packet).size();
static_assert(size_of<make_packet(ipv4(src = "1.2.3.4"), udp())> == 28);

// Equality is that of the values, and of what is left to rules.
static_assert(udp(source_port = 1) == udp(source_port = 1) && udp(source_port = 1) != udp());
static_assert(udp(checksum = 0) != udp());
static_assert(make_packet(ipv4(), udp()) == make_packet(ipv4(), udp()));
static_assert(make_packet(ipv4(), udp()) != make_packet(ipv4(), udp(length = 1)));
static_assert(make_packet(udp(), payload("a")) != make_packet(udp(), payload("b")));

// Three spellings of a name, and the short ones.
constexpr ipv4 ip(time_to_live = 7, "identification"_f = 8);
static_assert(ip[time_to_live] == 7 && ip["time_to_live"_f] == 7 && ip.get<"time_to_live">() == 7);
static_assert(ip[id] == 8);
template <class A, class B>
constexpr bool is_one_object(A const& a, B const& b) {
    return std::is_same_v<A, B> && static_cast<void const*>(&a) == static_cast<void const*>(&b);
}
static_assert(is_one_object(src, source_address) && is_one_object(dst, destination_address) &&
              is_one_object(sport, source_port) && is_one_object(dport, destination_port) &&
              is_one_object(ttl, time_to_live) && is_one_object(proto, protocol) &&
              is_one_object(tos, type_of_service) && is_one_object(seq, sequence_number) &&
              is_one_object(id, identification) && is_one_object(frag, fragment_offset) &&
              is_one_object(hlim, hop_limit) && is_one_object(nh, next_header) && is_one_object(plen, payload_length) &&
              is_one_object(chksum, checksum) && is_one_object(dataofs, data_offset) &&
              is_one_object(urgptr, urgent_pointer) && is_one_object(df, dont_fragment) &&
              is_one_object(mf, more_fragments));
static_assert(&fields::src == &umpa::src);

// Counted up and down, in packets and in bytes; what does not fit leaves it as it was.
constexpr int counted(int step) {
    auto packet = make_packet(ipv4(ttl = 3), udp());
    packet[in<ipv4>][ttl] += step;
    return packet[in<ipv4>][ttl];
}
static_assert(counted(-1) == 2 && counted(252) == 255 && counted(0) == 3);
TEST(Header, CountsNoFurtherThanTheFieldGoes) {
    auto header = ipv4(ttl = 3, src = "10.0.0.1");
    EXPECT_THROW(header[ttl] -= 4, range_error);
    EXPECT_THROW(header[ttl] += 253, range_error);
    EXPECT_EQ(header[ttl], 3);
    auto segment = tcp(sequence_number = 0xffff'fff0);
    segment[sequence_number] -= 0xffff'fff0U;
    EXPECT_EQ(segment[sequence_number], 0U);
    std::array bytes = to_bytes(header);
    (*mutable_view<ipv4>::parse(bytes))[ttl] -= 1;
    EXPECT_EQ(bytes[8], std::byte{2});
}

static_assert(to_bytes(udp(dport = 7)) == to_bytes(make_packet(udp(dport = 7))));
static_assert(to_bytes(maximum_segment_size(1460)) ==
              std::array{std::byte{2}, std::byte{4}, std::byte{5}, std::byte{0xb4}});

// In order: one value for each field without a rule.
static_assert(udp(7)[source_port] == 7);
static_assert(vlan(1, true, 3) == vlan(priority_code_point = 1, drop_eligible_indicator = 1, vlan_identifier = 3));
static_assert(route_address("1.2.3.4")[route_data] == "1.2.3.4"_ipv4);
static_assert(ethernet("02:00:00:00:00:01", "02:00:00:00:00:02")[source_address] == mac_address("02:00:00:00:00:02"));
static_assert(timestamps(1, 2)[ts_echo_reply] == 2);

// Left to its rule, set by hand, given back.
constexpr bool given_back() {
    udp header;
    bool right = header.is_auto(checksum) && header[checksum].is_auto() && !header.is_auto(source_port);
    header[checksum] = 5;
    right = right && !header.is_auto(checksum) && header[checksum] == 5 && header != udp();
    header[checksum] = auto_;
    return right && header.is_auto(checksum) && header == udp() && header[checksum] == 0;
}
static_assert(given_back());
static_assert(udp(checksum = auto_) == udp() && !udp(length = 0).is_auto(length));

constexpr bool given_back_in_bytes() {
    auto packet = make_packet(ipv4(src = "1.2.3.4"), udp(), payload("x"));
    auto const before = to_bytes(packet);
    packet[in<udp>][checksum] = 0xffff;
    packet[in<ipv4>][ihl] = 6;
    bool const differs = to_bytes(packet) != before;
    packet[in<udp>][checksum] = auto_;
    packet[in<ipv4>][ihl] = auto_;
    return differs && to_bytes(packet) == before;
}
static_assert(given_back_in_bytes());

// Values of other types.
enum class service : std::uint16_t { domain = 53, last = 65535 };
enum old_service { http = 80, too_large = 65536 };
static_assert(udp(dport = service::domain)[dport] == 53 && tcp(dport = http)[dport] == 80);
static_assert(udp(sport = 'a')[sport] == 97 && udp(sport = std::int64_t{65535})[sport] == 65535);
static_assert(udp(sport = service::last)[sport] == 65535);
static_assert(ipv4(time_to_live = uint_of<4>{9})[time_to_live] == 9);
static_assert(ipv4(src = 0x01020304U)[src] == "1.2.3.4"_ipv4);
static_assert(ipv4(src = {1, 2, 3, 4})[src] == ipv4_address("1.2.3.4"));
static_assert(ipv6(src = {0x2001, 0xdb8, 0, 0, 0, 0, 0, 1})[src] == "2001:db8::1"_ipv6);

TEST(Header, ValuesOfOtherTypesThatDoNotFit) {
    EXPECT_THROW(tcp(dport = too_large), range_error);
    EXPECT_THROW(ipv4(ihl = service::domain), range_error);
    EXPECT_THROW(ipv4(frag = udp(sport = 8192)[sport]), range_error);
    EXPECT_THROW(ipv4(src = {1, 2, 3, 256}), address_error);
    EXPECT_THROW(ipv4(src = std::string("1.2.3")), address_error);
    EXPECT_THROW(ethernet(src = {1, 2, 3, 4, 5, -6}), address_error);
    EXPECT_THROW(ipv6(src = {0x10000, 0, 0, 0, 0, 0, 0, 0}), address_error);
    EXPECT_THROW(vlan(8, 0, 0), range_error);
}

// A value that is refused leaves the header as it was.
TEST(Header, StaysWhenAValueIsRefused) {
    auto packet = make_packet(ipv4(ttl = 1), udp(checksum = 7));
    auto const before = packet;
    EXPECT_THROW(packet[in<udp>][checksum] = 65536, range_error);
    EXPECT_THROW(packet[in<udp>][length] = -1, range_error);
    EXPECT_THROW(packet[in<ipv4>][tos] = 256, range_error);
    EXPECT_THROW(packet[in<ipv4>][src] = "x", address_error);
    EXPECT_TRUE(packet == before);
}

// One field from another, of a constant header or of one that can be edited.
TEST(Header, FieldsFromFields) {
    udp one(sport = 1, dport = 2);
    one[sport] = one[dport];
    EXPECT_TRUE(one[sport] == 2);
    EXPECT_TRUE(one[sport] == one[dport]);
    udp const constant(sport = 7);
    one[dport] = constant[sport];
    EXPECT_TRUE(one[dport] == 7);
    auto packet = make_packet(ipv4(src = "1.1.1.1", dst = "2.2.2.2"), one);
    ipv4_address const old = packet[in<ipv4>][src];
    packet[in<ipv4>][src] = packet[in<ipv4>][dst];
    packet[in<ipv4>][dst] = old;
    EXPECT_TRUE(packet[in<ipv4>][src] == "2.2.2.2" && packet[in<ipv4>][dst] == "1.1.1.1"_ipv4);
}
// A number that was put together by hand does not spill into the fields beside its own.
TEST(Header, ValuesStayInTheirWidth) {
    auto const bytes = to_bytes(make_packet(ipv4(ihl = uint_of<4>{0xff}, version = 0)));
    EXPECT_EQ(bytes[0], std::byte{0x0f});
    EXPECT_EQ(to_bytes(make_packet(vlan(vlan_identifier = uint_of<12>{0xf001})))[0], std::byte{0x00});
}

// Overlays.
constexpr bool overlays() {
    ipv4 header(type_of_service = 0xb9);
    bool right = header[dscp] == 0x2e && header[ecn] == 1 && header[type_of_service] == 0xb9U;
    header[ecn] = 2;
    right = right && header[type_of_service] == 0xbaU && header == ipv4(dscp = 0x2e, ecn = 2);
    vlan tag(tag_control_information = 0xffff);
    right = right && tag[vlan_identifier] == 4095 && tag[priority_code_point] == 7;
    tag[tag_control_information] = 0;
    return right && tag == vlan();
}
static_assert(overlays());

// Later bindings win.
static_assert(ipv4(dscp = 1, tos = 0xff, ecn = 0)[tos] == 0xfc);

} // namespace
