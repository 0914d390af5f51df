// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <umpa/build/run_time/dynamic_layer.hpp>
#include <umpa/build/run_time/order_error.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/build/run_time/run_time_layout.hpp>

// The strict check of make_packet, with its sentences, over layers that are known at run time only.

namespace umpa::detail {

inline bool is_payload(protocol_row const& row) { return is_a(row, identity_of<any_payload>); }

/// Whether one header says that it carries another: build/layer.hpp's `carries`.
inline bool carries(protocol_row const& below, protocol_row const& above, protocol_tables const& tables) {
    if (!below.is_header) return false;
    if (below.says_what_it_carries) {
        for (identity one : below.carries)
            if (is_a(above, one)) return true;
        return false;
    }
    if (is_payload(above)) return true;
    if (below.carried_space) return tables.number(below.carried_space, above.id).has_value();
    for (field_row const& field : below.fields) {
        if (!field.rule) continue;
        rule_clue const& clue = field.rule->clue;
        if (clue.about == clue_about::next_number && clue.step_count == 0 && !clue.of_parent &&
            tables.number(clue.space, above.id))
            return true;
    }
    return false;
}

inline std::size_t place_among(std::span<identity const> ordered, identity one) {
    std::size_t place = 0;
    while (place < ordered.size() && ordered[place] != one) ++place;
    return place;
}
/// Whether a part must stand before one of its siblings before it.
inline bool is_out_of_order(std::span<dynamic_layer const> layers, run_time_layout const& layout, std::size_t i) {
    std::size_t const parent = layout.parent[i];
    std::span<identity const> const order = layers[parent].protocol().parts_in_order;
    std::size_t const own = place_among(order, layers[i].protocol().id);
    for (std::size_t k = parent + 1; own < order.size() && k < i; ++k) {
        std::size_t const place = place_among(order, layers[k].protocol().id);
        if (layout.parent[k] == parent && place < order.size() && place >= own) return true;
    }
    return false;
}

inline bool stands_well(std::span<dynamic_layer const> layers, run_time_layout const& layout,
                        protocol_tables const& tables, std::size_t i) {
    protocol_row const& row = layers[i].protocol();
    if (layout.parent[i] != nowhere) return !is_out_of_order(layers, layout, i);
    if (row.part || row.trailer) return false;
    if (i == 0) return true;
    if (layout.is_behind_trailer(i)) return false;
    return carries(layers[layout.carrier(i)].protocol(), row, tables);
}

/// The sentence of make_packet.
inline std::string problem_with_layer(std::span<dynamic_layer const> layers, run_time_layout const& layout,
                                      std::size_t i) {
    auto const name = [&](std::size_t k) { return layers[k].name(); };
    std::string words;
    if (layout.parent[i] != nowhere)
        words.append(name(i)).append(" stands too late among the parts of ").append(name(layout.parent[i]));
    else if (layers[i].protocol().trailer)
        words.append(name(i)).append(" ends a header before it, and there is none that it could end");
    else if (layers[i].protocol().part)
        words.append(name(i))
            .append(" is a part of another header and cannot follow ")
            .append(i == 0 ? "nothing" : name(layout.carrier(i)));
    else if (layout.is_behind_trailer(i))
        words.append(name(i)).append(" cannot follow what ends a header: put it before");
    else
        words.append(name(layout.carrier(i))).append(" cannot carry ").append(name(i));
    return words.append(": use make_packet(unchecked, ...) to build it anyway");
}

/// Throws order_error for the first layer that stands wrong.
inline void check_order(std::span<dynamic_layer const> layers, run_time_layout const& layout,
                        protocol_tables const& tables) {
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (!stands_well(layers, layout, tables, i)) raise(order_error(problem_with_layer(layers, layout, i), i));
}

}
