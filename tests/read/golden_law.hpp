// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <gtest/gtest.h>
#include <read/golden_bytes.hpp>
#include <span>
#include <string>
#include <umpa/read/parse.hpp>
#include <umpa/read/values.hpp>
#include <umpa/umpa.hpp>
#include <utility>
#include <vector>

// What was read is built again as the same bytes: of each golden packet, as far as its headers can be found from the
// front without a registry.

namespace umpa::test {

std::string built_again(auto const& packet) {
    std::vector<std::byte> bytes(byte_count(packet), std::byte{0xa5});
    write_to(packet, bytes);
    return hex(bytes);
}

/// Which layers of a packet parse() is told of: its headers up to the first whose parts no field of it counts.
template <class Stack>
struct readable_headers {
    template <std::size_t I>
    static constexpr void look(std::array<bool, Stack::size>& chosen, bool& more) {
        using layer_type = typename Stack::template at<I>;
        if (!more || Stack::layout.shape[I].part) return;
        if constexpr (!header_type<layer_type>) {
            more = false;
        } else if constexpr (!is_part<layer_type> && !is_trailer<layer_type>) {
            chosen[I] = true;
            constexpr bool counted = detail::has_parts_view<layer_type> || Stack::layout.last_part[I] == I;
            more = counted;
        }
    }
    static constexpr std::array<bool, Stack::size> choose() {
        std::array<bool, Stack::size> chosen{};
        bool more = true;
        [&]<std::size_t... I>(std::index_sequence<I...>) { (look<I>(chosen, more), ...); }(typename Stack::indices());
        return chosen;
    }
    static constexpr auto chosen = choose();
    using indices = detail::indices_where<chosen>;
};

/// Whether a field that tells a size was set by hand: it may say anything.
template <class Header>
bool tells_wrong_size(Header const& header) {
    constexpr auto const& fields = Header::declared_fields;
    auto set = [&](std::size_t field) { return field < Header::field_count && (header.overridden >> field & 1) != 0; };
    return set(header_size_field<fields>) || set(packet_size_field<fields>);
}

/// What was given by hand is what is read; what was left to a rule is left to it again.
template <std::size_t... J>
void expect_values([[maybe_unused]] auto const& given, [[maybe_unused]] auto const& read, std::index_sequence<J...>) {
    [[maybe_unused]] auto expect_one = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
        constexpr field_info info = field_table<std::remove_cvref_t<decltype(given)>::declared_fields>[I];
        if (info.kind != field_kind::overlay && !given.template is_auto<I>()) {
            EXPECT_TRUE(given.template read_at<I>() == read.template read_at<I>()) << info.name;
        }
    };
    (expect_one(std::integral_constant<std::size_t, J>()), ...);
}

struct law_count {
    int packets = 0;
    int headers = 0;
    int refused = 0;
};

template <class Packet, std::size_t... I>
void expect_law(std::string const& name, Packet const& packet, std::index_sequence<I...>, law_count& count) {
    auto const bytes = golden_bytes(name);
    auto const parsed = parse<typename Packet::stack::template at<I>...>(unchecked, bytes);
    if (!parsed) {
        bool const may_be = (tells_wrong_size(boost::hana::at_c<I>(packet.layers)) || ...);
        EXPECT_TRUE(may_be) << parsed.error().sentence();
        ++count.refused;
        return;
    }
    ++count.packets;
    count.headers += sizeof...(I);
    EXPECT_EQ(built_again(to_packet(*parsed)), hex(bytes));
    std::size_t n = 0;
    boost::hana::unpack(parsed->views, [&](auto const&... views) {
        auto expect_one = [&](auto const& given, auto const& view) {
            using header = std::remove_cvref_t<decltype(given)>;
            expect_values(given, view, std::make_index_sequence<header::field_count>());
            ++n;
        };
        (expect_one(boost::hana::at_c<I>(packet.layers), views), ...);
    });
    EXPECT_EQ(n, sizeof...(I));
}

/// Whether parse() is told of every header of a packet, and nothing else is in it but a payload at its end.
template <class Stack>
constexpr bool is_plain() {
    for (std::size_t i = 0; i < Stack::size; ++i)
        if (!readable_headers<Stack>::chosen[i] && (Stack::layout.shape[i].composed || i + 1 < Stack::size ||
                                                    Stack::layout.shape[i].part || Stack::layout.shape[i].padding))
            return false;
    return true;
}

/// Expects, of a packet that has nothing but headers and a payload, that every field that was left to its rule is so
/// again.
template <class Packet, std::size_t... I>
void expect_marks(std::string const& name, Packet const& packet, std::index_sequence<I...>) {
    auto const bytes = golden_bytes(name);
    auto const parsed = parse<typename Packet::stack::template at<I>...>(unchecked, bytes);
    if (!parsed || (tells_wrong_size(boost::hana::at_c<I>(packet.layers)) || ...)) return;
    auto const read = to_packet(*parsed);
    std::vector<std::uint64_t> set;
    auto note = [&](auto const& layer) {
        if constexpr (requires { layer.overridden; }) set.push_back(layer.overridden);
    };
    boost::hana::unpack(read.layers, [&](auto const&... layers) { (note(layers), ...); });
    std::vector<std::uint64_t> const given{boost::hana::at_c<I>(packet.layers).overridden...};
    ASSERT_EQ(set.size(), given.size());
    for (std::size_t n = 0; n < set.size(); ++n) EXPECT_EQ(set[n] & ~given[n], 0U) << "header " << n;
}

/// To be given to the functions of golden/*_packets.hpp.
struct golden_law {
    law_count* count;

    template <class Make>
    void operator()(std::string const& name, Make make) const {
        SCOPED_TRACE(name);
        auto const packet = make();
        using stack = typename std::remove_const_t<decltype(packet)>::stack;
        using indices = typename readable_headers<stack>::indices;
        if constexpr (indices::size() > 0) expect_law(name, packet, indices(), *count);
        if constexpr (indices::size() > 0 && is_plain<stack>()) expect_marks(name, packet, indices());
    }
};

}
