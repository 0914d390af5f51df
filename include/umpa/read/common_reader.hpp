// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <umpa/build/layer.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/declare/clue.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/read/announcement.hpp>
#include <umpa/read/extent.hpp>
#include <umpa/read/open_headers.hpp>
#include <utility>

namespace umpa::detail {

/// Finds where a header and all that it carries end, counted from its first byte; false where that needs more asking.
template <class P>
[[gnu::always_inline]] inline bool measure_by_code(open_header& top, std::byte const* bytes, std::size_t room) {
    constexpr auto const& fields = P::declared_fields;
    constexpr bool has_size = header_size_field<fields> < field_count<fields>;
    constexpr bool is_sized = packet_size_field<fields> < field_count<fields>;
    extent its;
    if (!read_extent<P>({bytes, room}, 0, cut_packets::refused, its, nullptr)) return false;
    if constexpr (is_sized)
        if (field_clues<fields>[packet_size_field<fields>].about == clue_about::size_after && its.packet == its.header)
            return false;
    top.parts_end = has_size ? its.parts_end : nowhere;
    top.end = its.packet;
    top.is_sized = is_sized;
    top.in_parts = has_size && its.header > P::wire_size;
    return true;
}

/// Whether another framing stands where P is expected.
template <class... Others>
[[gnu::always_inline]] inline bool is_one_of(layer_list<Others...>, [[maybe_unused]] std::byte const* bytes) {
    return (is_recognized<Others>(bytes) || ...);
}

/// The first field of Below whose rule is to announce Above; the number of fields where there is none.
template <class Below, class Above>
inline constexpr std::size_t announcing_field = []<std::size_t... I>(std::index_sequence<I...>) {
    std::size_t found = Below::field_count;
    ((found == Below::field_count && field_announces<Above>(Below::declared_fields.template at<I>()) ? void(found = I)
                                                                                                     : void()),
     ...);
    return found;
}(std::make_index_sequence<Below::field_count>());

/// Whether a header says without doubt that Above follows.
template <class Below, class Above>
[[gnu::always_inline]] inline bool leads_to([[maybe_unused]] std::byte const* header,
                                            [[maybe_unused]] std::byte const* behind,
                                            [[maybe_unused]] std::size_t room) {
    constexpr std::size_t I = announcing_field<Below, Above>;
    if constexpr (I == Below::field_count) {
        return false;
    } else {
        constexpr std::uint64_t number = number_in<typename space_of_field<Below, I>::type, Above>;
        if constexpr (number == field_clues<Below::declared_fields>[I].signal) return false;
        return number_at<Below, I>(header) == number && room >= Above::wire_size && !continues<Below>(header) &&
               is_recognized<Above>(behind);
    }
}

/// The first field that announces what follows by a number; the number of fields where there is none.
template <auto const& Fields>
inline constexpr std::size_t next_number_field = [] {
    std::size_t i = 0;
    while (i < field_count<Fields> && field_clues<Fields>[i].about != clue_about::next_number) ++i;
    return i;
}();

/// Another field whose names are of that field's space: of two ports, the other one. The number of fields where there
/// is none.
template <class P>
inline constexpr std::size_t other_number_field = []<std::size_t... I>(std::index_sequence<I...>) {
    constexpr std::size_t J = next_number_field<P::declared_fields>;
    std::size_t found = P::field_count;
    if constexpr (J < P::field_count)
        ((found == P::field_count && I != J &&
                  std::is_same_v<typename space_of_field<P, I>::type, typename space_of_field<P, J>::type>
              ? void(found = I)
              : void()),
         ...);
    return found;
}(std::make_index_sequence<P::field_count>());

/// Those that stand behind P in a list.
template <class P, class List>
struct behind_in;
template <class P, class... Rest>
struct behind_in<P, layer_list<P, Rest...>> {
    using type = layer_list<Rest...>;
};
template <class P, class First, class... Rest>
struct behind_in<P, layer_list<First, Rest...>> : behind_in<P, layer_list<Rest...>> {};

}
