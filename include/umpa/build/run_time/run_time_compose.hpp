// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <umpa/build/checksum.hpp>
#include <umpa/build/run_time/dynamic_layer.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/build/run_time/run_time_content.hpp>
#include <umpa/build/run_time/run_time_context.hpp>
#include <umpa/build/run_time/run_time_layout.hpp>
#include <umpa/declare/convert.hpp>
#include <umpa/types/bits.hpp>
#include <vector>

// From values to bytes as build/compose.hpp goes, over layers that are known at run time only: all fields but those
// with a content rule first, then those, innermost layer first and trailers last of what they end.

namespace umpa::detail {

/// Layers and where they lie: what rules are asked about.
struct run_time_packet {
    std::span<dynamic_layer const> layers;
    protocol_tables const& tables;
    run_time_layout layout;

    run_time_packet(std::span<dynamic_layer const> all, protocol_tables const& known, bool padded)
        : layers(all), tables(known), layout(all, known, padded) {}

    std::size_t size() const { return layout.fixed_size; }

    /// What the structural rule of a field gives. Throws range_error when that is too much.
    std::uint64_t by_structure(std::size_t layer, field_row const& field) const {
        std::uint64_t const value = ask_structure(layer, field);
        if (value > field.rule->most)
            raise_range_error(layers[layer].name(), field.info, value, false, field.rule->most);
        return value;
    }
    std::uint64_t ask_structure(std::size_t layer, field_row const& field) const {
        return field.rule->by_structure(field.rule->rule, run_time_context(layers, layout, tables, layer));
    }
    /// What the content rule of a field gives, of bytes that stand where the layout says.
    std::uint64_t by_content(std::size_t layer, field_row const& field, std::span<std::byte const> bytes) const {
        return field.rule->by_content(field.rule->rule, content_at(layer, bytes)) & limit_of(field.info.bits);
    }

    /// The layer itself where it is a part of none.
    std::size_t parent_or_self(std::size_t layer) const {
        return layout.parent[layer] == nowhere ? layer : layout.parent[layer];
    }
    run_time_content content_at(std::size_t layer, std::span<std::byte const> bytes) const {
        std::size_t const parent = parent_or_self(layer);
        header_place const place{.here = layout.offset[layer],
                                 .header_end = layout.offset[layer] + layout.header_size[layer],
                                 .end = layout.size_before(layout.end[layer]),
                                 .parent = layout.offset[parent],
                                 .parent_end = layout.size_before(layout.end[parent])};
        return {bytes, place, layers[layer].protocol(), pseudo_header_of_layer(layer, bytes)};
    }

private:
    /// The sum of the pseudo-header of the nearest header below that has one.
    std::optional<std::uint64_t> pseudo_header_of_layer(std::size_t layer, std::span<std::byte const> bytes) const {
        std::size_t below = layer;
        while (below-- > 0)
            if (!layers[below].protocol().pseudo_header.empty()) break;
        if (below == nowhere) return {};
        protocol_row const& row = layers[below].protocol();
        std::uint64_t const length = layout.size_before(layout.end[layer]) - layout.offset[layer];
        return sum_of_end(below, layer, row.pseudo_header[0], &protocol_row::original_source, bytes) +
               sum_of_end(below, layer, row.pseudo_header[1], &protocol_row::final_destination, bytes) +
               halves(length) + own_number_below(row, layer);
    }
    std::uint64_t own_number_below(protocol_row const& below, std::size_t layer) const {
        std::uint64_t sum = 0;
        for (field_row const& field : below.fields)
            if (field.rule && field.rule->clue.about == clue_about::next_number && !field.rule->clue.of_parent)
                sum += tables.number(field.rule->clue.space, layers[layer].protocol().id).value_or(0);
        return sum;
    }
    /// An address of the header below, or that of a part behind it that replaces it.
    std::uint64_t sum_of_end(std::size_t below, std::size_t layer, std::size_t address,
                             route_row const* protocol_row::* relation, std::span<std::byte const> bytes) const {
        std::size_t hop = nowhere;
        for (std::size_t k = below + 1; k < layer; ++k) {
            if (layout.parent[k] == nowhere) continue;
            route_row const* const route = layers[layout.parent[k]].protocol().*relation;
            if (!route || route->hop != layers[k].protocol().id) continue;
            bool const same_route = hop != nowhere && layout.parent[hop] == layout.parent[k];
            if (route->last || !same_route) hop = k;
        }
        if (hop != nowhere) {
            route_row const* const route = layers[layout.parent[hop]].protocol().*relation;
            if (route->on_its_way(content_without_sum(layout.parent[hop], bytes)))
                return sum_of_field(hop, route->address, bytes);
        }
        return sum_of_field(below, address, bytes);
    }
    run_time_content content_without_sum(std::size_t layer, std::span<std::byte const> bytes) const {
        header_place const place{.here = layout.offset[layer],
                                 .header_end = layout.offset[layer] + layout.header_size[layer]};
        return {bytes, place, layers[layer].protocol(), {}};
    }
    /// Addresses are whole bytes, and an even number of them.
    std::uint64_t sum_of_field(std::size_t layer, std::size_t field, std::span<std::byte const> bytes) const {
        field_info const& info = layers[layer].protocol().fields[field].info;
        return sum_of_bytes(bytes.subspan(layout.offset[layer] + info.offset / 8, info.bits / 8));
    }
};

/// Calls `visit` with the layer and the row of each field that has a content rule, in the order in which they are made.
template <class Visit>
void for_each_content_field(run_time_packet const& packet, Visit const& visit) {
    for (std::size_t layer : packet.layout.content_order)
        for (field_row const& field : packet.layers[layer].protocol().fields)
            if (field.rule && field.rule->by_content) visit(layer, field);
}

inline std::size_t index_in(protocol_row const& row, field_row const& field) {
    return static_cast<std::size_t>(&field - row.fields.data());
}

inline void place_values(run_time_packet const& packet, std::size_t layer, std::byte* to) {
    dynamic_layer const& one = packet.layers[layer];
    if (packet.layout.shape[layer].padding) {
        std::copy_n(one.protocol().pattern.begin(), packet.layout.shape[layer].size, to);
        return;
    }
    std::copy(one.bytes().begin(), one.bytes().end(), to);
    for (std::size_t i = 0; i < one.protocol().fields.size(); ++i) {
        field_row const& field = one.protocol().fields[i];
        if (one.is_auto(i) && field.rule->by_structure)
            put_bits_at(to, field.info.offset, field.info.bits, packet.by_structure(layer, field));
    }
}

/// `to` has room for all, and is zero.
inline void compose(run_time_packet const& packet, std::span<std::byte> to) {
    for (std::size_t i = 0; i < packet.layers.size(); ++i) place_values(packet, i, to.data() + packet.layout.offset[i]);
    for_each_content_field(packet, [&](std::size_t layer, field_row const& field) {
        if (packet.layers[layer].is_auto(index_in(packet.layers[layer].protocol(), field)))
            put_bits_at(to.data() + packet.layout.offset[layer], field.info.offset, field.info.bits,
                        packet.by_content(layer, field, to));
    });
}

}
