// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <umpa/build/fragment_chain.hpp>
#include <umpa/build/fragment_header.hpp>
#include <umpa/protocols/network/esp.hpp>
#include <umpa/protocols/network/icmpv6.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/network/ipv6_extension_headers.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/read/field_bits.hpp>
#include <umpa/receive/reassembly_key.hpp>
#include <umpa/receive/reassembly_problem.hpp>

// One fragment, read. What is wrong with it alone is found here; what contradicts others, in reassembly_datagram.hpp.

namespace umpa::detail {

/// The longest datagram without, or packet behind, the header that says its length.
inline constexpr std::size_t longest_datagram = 0xffff;

/// Sizes and offsets in bytes.
struct received_fragment {
    bool is_fragment = false;
    std::optional<fragment_refusal> refusal{};
    fragment_key key{};
    std::span<std::byte const> headers{}; ///< the IP header, and of IPv6 all up to the Fragment header
    std::span<std::byte const> data{};
    std::size_t start = 0; ///< where the data lies in the datagram
    bool more = false;
    unsigned ecn = 0;
    std::size_t counted = 0;   ///< what the length of the datagram counts beside the data
    std::size_t number_at = 0; ///< of IPv6: the byte that announces the Fragment header

    constexpr std::size_t end() const { return start + data.size(); }
    constexpr bool is_atomic() const { return start == 0 && !more; }

    constexpr received_fragment& refuse(fragment_problem problem, std::size_t at) {
        if (!refusal) refusal = fragment_refusal{problem, at};
        return *this;
    }
};

template <class P, fixed_string Field>
constexpr auto value_in_header(std::byte const* header, name<Field>) {
    return read_field<P::declared_fields, named_index<P, name<Field>>>(header);
}

/// What is asked of a fragment of either version, by itself.
constexpr void check_extent(received_fragment& one, std::size_t length_at, std::size_t offset_at) {
    if (one.data.empty()) one.refuse(fragment_problem::empty, length_at);
    if (one.more && one.data.size() % 8 != 0) one.refuse(fragment_problem::not_in_eights, length_at);
    if (one.counted + one.end() > longest_datagram) one.refuse(fragment_problem::too_long, offset_at);
}

constexpr received_fragment read_ipv4_fragment(std::span<std::byte const> packet, bool check_checksum) {
    received_fragment one{};
    std::byte const* const header = packet.data();
    if (packet.size() < ipv4::wire_size) return one.refuse(fragment_problem::cut_short, packet.size());
    one.start = 8 * std::size_t{number_in_header<ipv4>(header, fields::fragment_offset)};
    one.more = has_ipv4_flag(header, fields::more_fragments);
    one.is_fragment = !one.is_atomic();
    if (!one.is_fragment) return one;
    std::size_t const size = 4 * std::size_t{number_in_header<ipv4>(header, fields::ihl)};
    std::size_t const total = number_in_header<ipv4>(header, fields::total_length);
    std::size_t const length_at = byte_of<ipv4>(fields::total_length);
    if (size < ipv4::wire_size) return one.refuse(fragment_problem::bad_header, byte_of<ipv4>(fields::ihl));
    if (total < size) return one.refuse(fragment_problem::bad_header, length_at);
    if (total > packet.size()) return one.refuse(fragment_problem::cut_short, packet.size());
    one.headers = packet.first(size);
    one.data = packet.subspan(size, total - size);
    one.counted = size;
    if (check_checksum && ipv4_header_error(one.headers) != 0)
        one.refuse(fragment_problem::bad_checksum, byte_of<ipv4>(fields::header_checksum));
    check_extent(one, length_at, byte_of<ipv4>(fields::fragment_offset));
    one.ecn = number_in_header<ipv4>(header, fields::ecn);
    one.key = {4, ipv4_mapped(value_in_header<ipv4>(header, fields::source_address)),
               ipv4_mapped(value_in_header<ipv4>(header, fields::destination_address)),
               number_in_header<ipv4>(header, fields::identification),
               static_cast<std::uint8_t>(number_in_header<ipv4>(header, fields::protocol))};
    return one;
}

/// How much of the header of an upper layer there must be at least.
constexpr std::size_t least_of_upper_layer(std::uint32_t number) {
    switch (number) {
    case number_in<ip_protocol, tcp>: return tcp::wire_size;
    case number_in<ip_protocol, udp>: return udp::wire_size;
    case number_in<ip_protocol, icmpv6_echo>: return icmpv6_echo::wire_size;
    case number_in<ip_protocol, esp>: return esp::wire_size;
    default: return 1;
    }
}

/// Whether all headers are there up to that of the upper layer, from that which the way stands before.
constexpr bool holds_all_headers(header_chain way) {
    while (way.is_before_fragment() || way.is_authentication())
        if (!way.step()) return false;
    constexpr std::uint32_t nothing = 59; // RFC 8200 section 4.7
    return way.number == nothing || way.bytes.size() - way.at >= least_of_upper_layer(way.number);
}

constexpr received_fragment read_ipv6_fragment(std::span<std::byte const> packet, bool check_headers) {
    received_fragment one{};
    std::byte const* const header = packet.data();
    if (packet.size() < ipv6::wire_size) return one.refuse(fragment_problem::cut_short, packet.size());
    std::size_t const total = ipv6::wire_size + number_in_header<ipv6>(header, fields::payload_length);
    std::size_t const length_at = byte_of<ipv6>(fields::payload_length);
    bool const is_cut = total > packet.size();
    if (!is_cut) packet = packet.first(total);
    header_chain way = header_chain::behind(packet);
    while (way.is_before_fragment())
        if (!way.step()) return one.refuse(fragment_problem::cut_short, packet.size());
    one.is_fragment = way.is_fragment();
    if (!one.is_fragment) return one;
    std::size_t const at = way.at;
    one.number_at = way.number_at;
    if (is_cut || !way.step()) return one.refuse(fragment_problem::cut_short, packet.size());
    std::byte const* const fragment = header + at;
    one.headers = packet.first(way.at);
    one.data = packet.subspan(way.at);
    one.start = 8 * std::size_t{number_in_header<ipv6_fragment>(fragment, fields::fragment_offset)};
    one.more = number_in_header<ipv6_fragment>(fragment, fields::more_fragments) != 0;
    one.counted = at - ipv6::wire_size;
    one.ecn = number_in_header<ipv6>(header, fields::ecn);
    one.key = {6, value_in_header<ipv6>(header, fields::source_address),
               value_in_header<ipv6>(header, fields::destination_address),
               number_in_header<ipv6_fragment>(fragment, fields::identification)};
    if (one.is_atomic()) return one;
    check_extent(one, length_at, at + byte_of<ipv6_fragment>(fields::fragment_offset));
    if (check_headers && one.start == 0 && !holds_all_headers(way)) one.refuse(fragment_problem::headers_missing, 0);
    return one;
}

/// `packet` starts with an IP header; what does not is no fragment.
constexpr received_fragment read_fragment(std::span<std::byte const> packet, bool check_checksum, bool check_headers) {
    if (packet.empty()) return received_fragment{}.refuse(fragment_problem::cut_short, 0);
    switch (number_in_header<ipv4>(packet.data(), fields::version)) {
    case 4: return read_ipv4_fragment(packet, check_checksum);
    case 6: return read_ipv6_fragment(packet, check_headers);
    default: return {};
    }
}

}
