// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <boost/hana/at.hpp>
#include <cstddef>
#include <cstdint>
#include <fuzz/input.hpp>
#include <fuzz/targets.hpp>
#include <optional>
#include <span>
#include <type_traits>
#include <umpa/build/packet.hpp>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/protocols/application/dns.hpp>
#include <umpa/protocols/network/icmp.hpp>
#include <umpa/protocols/network/icmpv6.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/options.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/tcp_options.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/protocols/tunnels/gre.hpp>
#include <umpa/protocols/tunnels/vxlan.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/read/read_packet.hpp>
#include <umpa/read/values.hpp>
#include <utility>
#include <vector>

// Values make a packet in two ways, by its types and by tables; its bytes are read in two ways, as a stack that is
// known and as any; and what was read is built again.
//
// input: which stack (an index in `stacks`; behind the last, layers of any kind), the values of its fields, its payload

namespace fuzz {
namespace of_differential {

using namespace umpa;

/// Leaves a field alone, or sets it: one with a rule seldom.
template <class Header, std::size_t I>
void set_field(Header& header, input& in) {
    constexpr field_info info = field_table<Header::declared_fields>[I];
    using value = field_value<Header::declared_fields, I>;
    if constexpr (info.kind != field_kind::overlay) {
        std::uint64_t const choice = in.number(1);
        if (choice < (info.kind == field_kind::automatic ? 250 : 128)) return;
        if constexpr (std::is_same_v<decltype(value().wire()), std::uint64_t>) {
            header.template write_at<I>(value::from_wire(in.number((info.bits + 7) / 8) & detail::limit_of(info.bits)));
        } else {
            decltype(value().wire()) words{};
            for (std::uint64_t& word : words) word = in.number(8);
            header.template write_at<I>(value::from_wire(words));
        }
    }
}
template <class Header>
void set_fields(Header& header, input& in) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (set_field<Header, I>(header, in), ...);
    }(std::make_index_sequence<Header::field_count>());
}

/// The bytes; nothing where a rule gives more than its field holds.
template <class Packet>
std::optional<std::vector<std::byte>> bytes_of(Packet const& packet) {
    try {
        std::vector<std::byte> bytes(byte_count(packet), std::byte{0xa5});
        require(write_to(packet, bytes).size() == bytes.size(), "a packet has the size that it says");
        return bytes;
    } catch (range_error const&) {
        return {};
    }
}

/// What was set is what is read. A header in which what a rule gives was set by hand may say of those behind it what
/// is not so: these are not compared.
template <class Header>
void compare(Header const& given, view<Header> const& read, bool& trusted) {
    if (!trusted) return;
    trusted = given.overridden == 0;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto const compare_one = [&]<std::size_t J>(std::integral_constant<std::size_t, J>) {
            if constexpr (field_table<Header::declared_fields>[J].kind != field_kind::overlay)
                require(given.template is_auto<J>() || given.template read_at<J>() == read.template read_at<J>(),
                        "what was set is what is read");
        };
        (compare_one(std::integral_constant<std::size_t, I>()), ...);
    }(std::make_index_sequence<Header::field_count>());
}

/// The headers that parse and dissect find lie in the same places, where they are the same.
template <class... P>
void compare_ways(bytes_view bytes) {
    auto const known = umpa::parse<P...>(bytes);
    if (!known) return;
    std::vector<dissected_layer> headers;
    for (dissected_layer const& one : umpa::dissect(bytes, first<detail::type_at<0, P...>>))
        if (one.depth == 0 && one.is_header() && headers.size() < sizeof...(P)) headers.push_back(one);
    std::size_t i = 0;
    auto const compare_one = [&]<class Header>(view<Header> const& read) {
        require(i < headers.size() && headers[i].is<Header>(), "what is parsed is found");
        require(headers[i].bytes.data() == read.bytes().data(), "it stands where it is found");
        ++i;
    };
    boost::hana::unpack(known->views, [&](auto const&... views) { (compare_one(views), ...); });
}

template <class... P, class Packet>
void check_stack(Packet const& packet) {
    auto const bytes = bytes_of(packet);
    require(bytes == bytes_of(dynamic_packet(packet)), "both ways make the same bytes");
    if (!bytes) return;
    auto const read = umpa::parse<P...>(unchecked, *bytes);
    if (read) {
        bool trusted = true;
        (compare<P>(packet[in<P>], (*read)[in<P>], trusted), ...);
        require(bytes_of(to_packet(*read)) == bytes, "what was parsed is built as the same bytes");
    }
    compare_ways<P...>(*bytes);
    require(to_bytes(read_packet(*bytes, first<detail::type_at<0, P...>>)) == *bytes, "what was read is built again");
}

void plain(input& in) {
    auto packet = make_packet(ethernet(), ipv4(), udp(), payload(bytes_view()));
    set_fields(boost::hana::at_c<0>(packet.layers), in);
    set_fields(boost::hana::at_c<1>(packet.layers), in);
    set_fields(boost::hana::at_c<2>(packet.layers), in);
    boost::hana::at_c<3>(packet.layers).data = in.rest();
    check_stack<ethernet, ipv4, udp>(packet);
}
void with_options(input& in) {
    auto packet =
        make_packet(ipv6(), tcp(), options(maximum_segment_size(1460), window_scale(7)), payload(bytes_view()));
    set_fields(boost::hana::at_c<0>(packet.layers), in);
    set_fields(boost::hana::at_c<1>(packet.layers), in);
    set_fields(boost::hana::at_c<2>(packet.layers), in);
    set_fields(boost::hana::at_c<3>(packet.layers), in);
    boost::hana::at_c<4>(packet.layers).data = in.rest();
    check_stack<ipv6, tcp>(packet);
}
void tunnel(input& in) {
    auto packet =
        make_packet(ipv4(), gre(), group(gre_checksum(), gre_key(7)), ipv6(), icmpv6_echo(), payload(bytes_view()));
    set_fields(boost::hana::at_c<0>(packet.layers), in);
    set_fields(boost::hana::at_c<1>(packet.layers), in);
    set_fields(boost::hana::at_c<4>(packet.layers), in);
    set_fields(boost::hana::at_c<5>(packet.layers), in);
    boost::hana::at_c<6>(packet.layers).data = in.rest();
    check_stack<ipv4, gre, ipv6, icmpv6_echo>(packet);
}
void tunnel_of_frames(input& in) {
    auto packet = make_packet(ipv6(), udp(), vxlan(), ethernet(), ipv4(), icmp_echo(), payload(bytes_view()));
    set_fields(boost::hana::at_c<0>(packet.layers), in);
    set_fields(boost::hana::at_c<1>(packet.layers), in);
    set_fields(boost::hana::at_c<2>(packet.layers), in);
    set_fields(boost::hana::at_c<3>(packet.layers), in);
    set_fields(boost::hana::at_c<4>(packet.layers), in);
    set_fields(boost::hana::at_c<5>(packet.layers), in);
    boost::hana::at_c<6>(packet.layers).data = in.rest();
    check_stack<ipv6, udp, vxlan, ethernet, ipv4, icmp_echo>(packet);
}

/// Sets fields of a layer that was chosen while the program runs.
void set_fields(dynamic_layer& layer, input& in) {
    std::uint64_t const seldom = in.number(1);
    for (std::size_t i = 0; i < layer.protocol().fields.size(); ++i) {
        field_row const& field = layer.protocol().fields[i];
        if (field.info.kind == field_kind::overlay || (field.rule && seldom < 200) || in.below(2) == 0) continue;
        std::vector<std::uint64_t> words((field.info.bits + 63) / 64);
        for (std::uint64_t& word : words) word = in.number(std::min(8U, (field.info.bits + 7) / 8));
        for (std::uint64_t& word : words) word <<= 64 - 8 * std::min(8U, (field.info.bits + 7) / 8);
        layer.set_wire(i, words);
    }
}
/// Layers of any kind in any order.
void any_layers(input& in) {
    static protocol_tables const& tables = tables_of<protocols::all>();
    dynamic_packet packet(unchecked, tables);
    for (std::size_t left = 1 + in.below(12); left > 0; --left) {
        protocol_row const& row = *tables.protocols()[in.number(2) % tables.protocols().size()];
        packet.add(dynamic_layer(row));
        if (row.is_header)
            set_fields(packet[packet.size() - 1], in);
        else if (!row.size_behind)
            packet[packet.size() - 1].set_bytes(in.take(in.below(32)));
    }
    auto const bytes = bytes_of(packet);
    if (!bytes) return;
    require(to_bytes(packet) == *bytes, "both ways to write are the same");
    protocol_row const& first = packet[0].protocol();
    if (!first.is_header || first.part || first.trailer) return;
    dynamic_packet const read = read_packet(*bytes, first);
    require(to_bytes(read) == *bytes, "what was read is built again");
    require(read_packet(to_bytes(read), first) == read, "what was read is read alike again");
}

constexpr std::array stacks{&plain, &with_options, &tunnel, &tunnel_of_frames, &any_layers};

}

void differential(std::span<std::byte const> bytes) {
    using namespace of_differential;
    input in(bytes);
    auto const build = stacks[in.below(stacks.size())];
    build(in);
}

}
