// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <type_traits>
#include <umpa/build/packet.hpp>
#include <umpa/declare/type_at.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/read/announcement.hpp>
#include <umpa/read/byte_span.hpp>
#include <umpa/read/extent.hpp>
#include <umpa/read/parsed.hpp>
#include <umpa/read/result.hpp>
#include <utility>

namespace umpa {

namespace detail {

/// Where the headers of a stack lie. Offsets in bytes.
template <std::size_t N>
struct header_places {
    std::array<extent, N> extents{};
    std::array<std::size_t, N> begin{};
    std::array<std::size_t, N> end{}; ///< of what may belong to the header
};

/// subspan() asks whether the count is the number that means all.
template <class Byte>
[[gnu::always_inline]] constexpr inline std::span<Byte> between(std::span<Byte> bytes, std::size_t begin,
                                                                std::size_t end) {
    return {bytes.data() + begin, end - begin};
}

/// Whether a header below the I-th says where the packet ends.
template <class... P>
constexpr bool is_bounded(std::size_t i) {
    for (bool bounds : {(packet_size_field<P::declared_fields> < P::field_count)...}) {
        if (i-- == 0) return false;
        if (bounds) return true;
    }
    return false;
}

template <class Order, cut_packets Cut, std::size_t I, class... P>
[[gnu::always_inline]] constexpr inline bool read_header(std::span<std::byte const> bytes,
                                                         header_places<sizeof...(P)>& at, read_error* why) {
    using header = type_at<I, P...>;
    auto cut = Cut;
    at.end[I] = bytes.size();
    if constexpr (I > 0) {
        using below = type_at<I - 1, P...>;
        extent const& its = at.extents[I - 1];
        at.begin[I] = at.begin[I - 1] + its.header;
        at.end[I] = at.begin[I - 1] + smaller(its.packet, at.end[I - 1] - at.begin[I - 1]);
        if constexpr (std::is_same_v<Order, checked_t>)
            if (!read_order<below, header>(bytes.data() + at.begin[I - 1], at.begin[I - 1], at.begin[I], why))
                return false;
        if (Cut == cut_packets::taken && its.packet > at.end[I - 1] - at.begin[I - 1]) cut = cut_packets::known;
    }
    auto const own = between(bytes, at.begin[I], at.end[I]);
    if (!read_extent<header>(own, at.begin[I], cut, at.extents[I], why)) {
        if (why && why->problem == read_problem::packet_cut && is_bounded<P...>(I))
            why->problem = read_problem::packet_too_large;
        return false;
    }
    if constexpr (std::is_same_v<Order, checked_t>) return read_identity<header>(own.data(), at.begin[I], why);
    return true;
}

template <class Order, cut_packets Cut, class... P>
[[gnu::always_inline]] constexpr inline bool read_headers(std::span<std::byte const> bytes,
                                                          header_places<sizeof...(P)>& at, read_error* why) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        return (read_header<Order, Cut, I, P...>(bytes, at, why) && ...);
    }(std::index_sequence_for<P...>());
}

template <class Order, cut_packets Cut, class... P>
[[gnu::cold, gnu::noinline]] constexpr read_error why_not_parsed(std::span<std::byte const> bytes) {
    header_places<sizeof...(P)> at;
    read_error error;
    read_headers<Order, Cut, P...>(bytes, at, &error);
    return error;
}

template <class Order, cut_packets Cut, class... P, class Byte>
[[gnu::always_inline]] constexpr inline auto parse_headers(std::span<Byte> bytes) -> result<basic_parsed<Byte, P...>> {
    header_places<sizeof...(P)> at;
    if (!read_headers<Order, Cut, P...>(bytes, at, nullptr)) return why_not_parsed<Order, Cut, P...>(bytes);
    return [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        return basic_parsed<Byte, P...>{{basic_view<P, Byte>(between(bytes, at.begin[I], at.end[I]), at.extents[I])...},
                                        bytes};
    }(std::index_sequence_for<P...>());
}

/// A part has a place of its own only where the header that it belongs to does not count it.
template <class... P>
constexpr sentence problem_with_kind() {
    sentence words;
    for (std::string_view one : {(is_part<P> || is_trailer<P> ? P::protocol_name.view() : std::string_view())...})
        if (!one.empty() && words.size == 0)
            words << "parse passes over " << one << ", which belongs to another header: read it from the bytes of that";
    return words;
}

template <class Order, class... P>
constexpr void check_stack() {
    static_assert(sizeof...(P) > 0, "parse is told which headers there are: parse<ethernet, ipv4, udp>(bytes)");
    if constexpr (std::is_same_v<Order, checked_t> && !well_stacked<P...>)
        refuse([] {
            return problem_with_pair<P...>(first_misplaced<stack<checked_t, P...>>(std::index_sequence_for<P...>()))
                   << ": use parse<...>(unchecked, bytes) to read it anyway";
        });
    else if constexpr (std::is_same_v<Order, checked_t> && ((is_part<P> || is_trailer<P>) || ...))
        refuse([] { return problem_with_kind<P...>(); });
}

}

/// Reads the headers of a packet whose stack is known: each at the front of what the one before it carries, its parts,
/// such as options, passed over. Checked: that all of it is there, that no length contradicts another, that each header
/// announces the next one, and that each is what its own number says. Never throws, allocates or copies; the bytes must
/// stay as long as what is read of them. Of bytes that can be written, views that can write.
///
/// `auto p = parse<ethernet, ipv4, udp>(bytes); if (p) use((*p)[in<ipv4>][source_address], p->payload());`
///
/// A packet that a capture cut short is read as far as it goes; with `parse<...>(whole, bytes)` it is an error.
template <header_type... P, readable_bytes Bytes>
[[gnu::always_inline]] constexpr inline auto parse(Bytes&& bytes) {
    detail::check_stack<checked_t, P...>();
    return detail::parse_headers<checked_t, detail::cut_packets::taken, P...>(detail::byte_span(bytes));
}
template <header_type... P, readable_bytes Bytes>
[[gnu::always_inline]] constexpr inline auto parse(whole_t, Bytes&& bytes) {
    detail::check_stack<checked_t, P...>();
    return detail::parse_headers<checked_t, detail::cut_packets::refused, P...>(detail::byte_span(bytes));
}
/// The same, whatever the headers announce: only sizes are checked, and headers may stand in any order.
template <header_type... P, readable_bytes Bytes>
[[gnu::always_inline]] constexpr inline auto parse(unchecked_t, Bytes&& bytes) {
    detail::check_stack<unchecked_t, P...>();
    return detail::parse_headers<unchecked_t, detail::cut_packets::taken, P...>(detail::byte_span(bytes));
}

}
