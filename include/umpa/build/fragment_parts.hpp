// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/fragment_chain.hpp>
#include <umpa/build/fragment_cutting.hpp>
#include <umpa/build/fragment_error.hpp>
#include <umpa/build/fragment_header.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/protocols/transport/options.hpp>

// What the fragments of a datagram are made of.

namespace umpa::detail {

/// A datagram as its fragments see it. Sizes in bytes.
struct datagram_parts {
    unsigned version = 0;
    std::span<std::byte const> link; ///< what stands before the IP header
    std::span<std::byte const>
        header; ///< what each fragment has: of IPv4 with options, of IPv6 up to the routing header
    std::span<std::byte const> carried; ///< what is cut
    std::size_t first_header = 0;       ///< in the fragment at offset 0
    std::size_t later_header = 0;       ///< in the others
    std::size_t offset = 0;             ///< of a datagram that is an IPv4 fragment itself
    bool more = false;                  ///< the same
    bool dont_fragment = false;
    std::uint32_t number = 0;    ///< of IPv6: what the Fragment header is to announce
    std::size_t number_at = 0;   ///< of IPv6: the byte that announces the Fragment header
    std::size_t fragment_at = 0; ///< of IPv6: where the Fragment header of a packet is that is a fragment itself; or 0
};

/// Calls `act` with each option that every fragment has (RFC 791 section 3.1: the copied flag is the first bit of the
/// type). What is no list of options is kept as it is.
constexpr void for_each_copied_option(std::span<std::byte const> options, auto const& act) {
    while (!options.empty()) {
        auto const type = std::to_integer<unsigned>(options[0]);
        if (type == number_in<ip_option, end_of_options>) return;
        std::size_t size = 1;
        if (type != number_in<ip_option, no_operation>) {
            size = options.size() < 2 ? 0 : std::to_integer<std::size_t>(options[1]);
            if (size < 2 || size > options.size()) return act(options);
            if ((type & 0x80) != 0) act(options.first(size));
        }
        options = options.subspan(size);
    }
}
constexpr std::size_t size_of_copied_options(std::span<std::byte const> options) {
    std::size_t size = 0;
    for_each_copied_option(options, [&](auto const& option) { size += option.size(); });
    return (size + 3) / 4 * 4;
}

constexpr datagram_parts ipv4_parts(std::span<std::byte const> bytes, std::size_t at) {
    std::span<std::byte const> const packet = bytes.subspan(at);
    if (packet.size() < ipv4::wire_size) raise(no_datagram(bytes.size(), "the IPv4 header is cut short"));
    std::byte const* const header = packet.data();
    std::size_t const size = 4 * std::size_t{number_in_header<ipv4>(header, fields::ihl)};
    std::size_t const total = number_in_header<ipv4>(header, fields::total_length);
    if (size < ipv4::wire_size)
        raise(no_datagram(at + byte_of<ipv4>(fields::ihl), "IPv4.ihl is less than 5 words of 4 bytes"));
    if (total < size)
        raise(no_datagram(at + byte_of<ipv4>(fields::total_length), "IPv4.total_length is less than the header"));
    if (total > packet.size()) raise(no_datagram(bytes.size(), "there are fewer bytes than IPv4.total_length says"));
    datagram_parts parts{4, bytes.first(at), packet.first(size), packet.subspan(size, total - size)};
    parts.first_header = size;
    parts.later_header = ipv4::wire_size + size_of_copied_options(parts.header.subspan(ipv4::wire_size));
    parts.offset = 8 * std::size_t{number_in_header<ipv4>(header, fields::fragment_offset)};
    parts.more = has_ipv4_flag(header, fields::more_fragments);
    parts.dont_fragment = has_ipv4_flag(header, fields::dont_fragment);
    return parts;
}

/// RFC 8200 section 4.5: every fragment has the headers up to the last routing header; where there is none, up to the
/// hop-by-hop options.
constexpr void find_repeated_headers(datagram_parts& parts, std::span<std::byte const> packet, std::size_t at) {
    header_chain way = header_chain::behind(packet);
    header_chain end = way;
    while (way.is_before_fragment()) {
        bool const repeated = way.number == number_in<ip_protocol, hop_by_hop> || way.number == routing_number;
        if (!way.step()) raise(no_datagram(at + packet.size(), "an extension header is cut short"));
        if (repeated) end = way;
    }
    parts.header = packet.first(end.at);
    parts.carried = packet.subspan(end.at);
    parts.number = end.number;
    parts.number_at = end.number_at;
    if (way.is_fragment()) parts.fragment_at = at + way.at;
}

constexpr datagram_parts ipv6_parts(std::span<std::byte const> bytes, std::size_t at) {
    std::span<std::byte const> const packet = bytes.subspan(at);
    if (packet.size() < ipv6::wire_size) raise(no_datagram(bytes.size(), "the IPv6 header is cut short"));
    std::size_t const total = ipv6::wire_size + number_in_header<ipv6>(packet.data(), fields::payload_length);
    if (total > packet.size()) raise(no_datagram(bytes.size(), "there are fewer bytes than IPv6.payload_length says"));
    datagram_parts parts{6, bytes.first(at), {}, {}};
    find_repeated_headers(parts, packet.first(total), at);
    parts.first_header = parts.later_header = parts.header.size() + ipv6_fragment::wire_size;
    return parts;
}

/// Throws no_datagram.
constexpr datagram_parts parts_of_datagram(std::span<std::byte const> bytes, std::size_t at) {
    if (at >= bytes.size()) raise(no_datagram(at, "there is no IP header"));
    switch (number_in_header<ipv4>(bytes.data() + at, fields::version)) {
    case 4: return ipv4_parts(bytes, at);
    case 6: return ipv6_parts(bytes, at);
    default:
        raise(no_datagram(at,
                          "this is neither an IPv4 nor an IPv6 header; say where one starts: {.network_offset = 14}"));
    }
}

/// Writes the IPv4 header of a fragment.
constexpr void write_ipv4_header(std::byte* to, datagram_parts const& parts, fragment_place const& place) {
    std::size_t const size = place.offset == 0 ? parts.first_header : parts.later_header;
    copy(to, parts.header.first(place.offset == 0 ? size : ipv4::wire_size));
    if (place.offset != 0) {
        std::byte* option_at = to + ipv4::wire_size;
        for_each_copied_option(parts.header.subspan(ipv4::wire_size), [&](auto const& option) {
            copy(option_at, option);
            option_at += option.size();
        });
        while (option_at < to + size) *option_at++ = std::byte{number_in<ip_option, end_of_options>};
    }
    set_in_header<ipv4>(to, fields::ihl, size / 4);
    set_in_header<ipv4>(to, fields::fragment_offset, place.offset / 8);
    set_ipv4_flag(to, fields::more_fragments, place.more);
    finish_ipv4_header({to, size}, size + place.size);
}

/// Writes the headers of a fragment of an IPv6 packet, the Fragment header behind them.
constexpr void write_ipv6_headers(std::byte* to, datagram_parts const& parts, fragment_place const& place,
                                  std::uint32_t identification) {
    copy(to, parts.header);
    to[parts.number_at] = std::byte{number_in<ip_protocol, ipv6_fragment>};
    set_in_header<ipv6>(to, fields::payload_length, parts.first_header - ipv6::wire_size + place.size);
    copy(to + parts.header.size(), to_bytes(make_packet(ipv6_fragment(
                                       fields::next_header = parts.number, fields::fragment_offset = place.offset / 8,
                                       fields::more_fragments = place.more, fields::identification = identification))));
}

}
