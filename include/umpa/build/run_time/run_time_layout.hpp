// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <span>
#include <umpa/build/run_time/dynamic_layer.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/build/stack.hpp>
#include <vector>

namespace umpa::detail {

template <class T>
using vector_row = std::vector<T>;

/// The room that a header has for layers of a protocol: what room_for says of types.
inline room room_in(protocol_row const& header, protocol_row const& part, protocol_tables const& tables) {
    room found;
    if (!header.is_header) return found;
    for (std::size_t i = 0; i < header.takes.size(); ++i)
        if (is_a(part, header.takes[i].kind) && header.takes[i].most > found.most)
            found = {header.takes[i].most, i + 1};
    std::size_t by_part = 0;
    for (identity parent : part.parents)
        if (parent == header.id) by_part = ~std::size_t{0};
    if (part.parent_space && tables.number(part.parent_space, header.id)) by_part = ~std::size_t{0};
    for (identity owner : part.owners)
        if (by_part == 0 && owner == header.id) by_part = 1;
    if (by_part > found.most) found = {by_part, number_of_name(part.name)};
    return found;
}

/// [i][j]: how many layers like i belong to layer j at most.
struct run_time_rooms {
    std::span<dynamic_layer const> layers;
    protocol_tables const& tables;

    struct row {
        run_time_rooms const& rooms;
        std::size_t part;

        room operator[](std::size_t header) const {
            dynamic_layer const& one = rooms.layers[part];
            if (one.owner()) return {one.owner() == rooms.layers[header].protocol().id ? 1U : 0U, 0};
            return room_in(rooms.layers[header].protocol(), one.protocol(), rooms.tables);
        }
    };
    row operator[](std::size_t part) const { return {*this, part}; }
};

inline layer_shape shape_of_layer(dynamic_layer const& layer) {
    protocol_row const& row = layer.protocol();
    layer_shape shape;
    shape.size = row.size_behind ? 0 : layer.bytes().size();
    shape.word = row.word;
    shape.part = row.part && !layer.owner();
    shape.trailer = row.trailer || layer.owner();
    shape.composed = row.is_header;
    shape.padding = row.size_behind != nullptr;
    shape.size_behind = row.size_behind;
    return shape;
}

/// Where each layer of a packet lies; the rules are those of a packet whose types are known.
struct run_time_layout : basic_layout<vector_row> {
    run_time_layout(std::span<dynamic_layer const> layers, protocol_tables const& tables, bool padded) {
        std::size_t const n = layers.size();
        for (dynamic_layer const& layer : layers) {
            shape.push_back(shape_of_layer(layer));
            if (!padded) shape.back().word = 1;
        }
        for (auto* row : {&parent, &last_part, &end, &next_trailer, &unpadded, &header_size, &padding, &offset,
                          &block_of, &content_order})
            row->resize(n);
        blocks.resize(n);
        lay_out(*this, run_time_rooms{layers, tables});
    }

    /// The first layer after I and its parts.
    std::size_t next(std::size_t i) const { return last_part[i] + 1; }

    /// The layer that layer I follows, parts passed over: what must carry it.
    std::size_t carrier(std::size_t i) const {
        if (parent[i] != nowhere) return parent[i];
        std::size_t j = i - 1;
        while (parent[j] != nowhere) j = parent[j];
        return j;
    }
    /// Whether layer I follows a trailer that it is not a part of.
    bool is_behind_trailer(std::size_t i) const {
        std::size_t j = i - 1;
        while (!shape[j].trailer && parent[j] != nowhere) j = parent[j];
        return shape[j].trailer;
    }
};

}
