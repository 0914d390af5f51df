// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/build/run_time/run_time_compose.hpp>
#include <umpa/read/dissect.hpp>
#include <vector>

namespace umpa {

namespace detail {

inline void override_all(dynamic_layer& layer) {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < layer.protocol().fields.size(); ++i)
        if (layer.has_rule(i)) mask |= std::uint64_t{1} << i;
    layer.set_overridden(mask);
}

inline dynamic_layer layer_as_read(dissected_layer const& one, bool padded) {
    if (one.protocol->size_behind && padded) return dynamic_layer(*one.protocol);
    bool const trails = one.protocol->size_behind || one.is<trailing_bytes>();
    dynamic_layer layer(trails ? protocol_row_of<trailing_bytes> : *one.protocol, one.bytes);
    if (one.protocol->is_header) override_all(layer);
    if (trails) layer.set_owner(one.owner->id);
    return layer;
}

/// Leaves the fields to their rules that hold what those give. A field with a content rule counts as zero as long as
/// the rules of the fields before it are asked, as when the packet is made.
inline void give_back_what_agrees(dynamic_packet& packet, std::span<std::byte const> bytes) {
    run_time_packet const model(packet.layers(), packet.tables(), packet.is_padded());
    if (model.size() != bytes.size()) return;
    std::vector<std::pair<std::size_t, std::size_t>> agree;
    std::vector<std::byte> made(bytes.begin(), bytes.end());
    auto const place = [&](std::size_t layer) { return made.data() + model.layout.offset[layer]; };
    auto const stored = [&](std::size_t layer, field_info const& info) {
        return bits_at(bytes.data() + model.layout.offset[layer], info.offset, info.bits);
    };
    for (std::size_t layer = 0; layer < packet.size(); ++layer)
        for (std::size_t i = 0; i < packet[layer].protocol().fields.size(); ++i) {
            field_row const& field = packet[layer].protocol().fields[i];
            if (!field.rule) continue;
            if (field.rule->by_content)
                put_bits_at(place(layer), field.info.offset, field.info.bits, 0);
            else if (std::uint64_t const value = model.ask_structure(layer, field);
                     value == stored(layer, field.info) && value <= field.rule->most)
                agree.emplace_back(layer, i);
        }
    for_each_content_field(model, [&](std::size_t layer, field_row const& field) {
        std::uint64_t const value = stored(layer, field.info);
        if (model.by_content(layer, field, made) == value)
            agree.emplace_back(layer, index_in(packet[layer].protocol(), field));
        put_bits_at(place(layer), field.info.offset, field.info.bits, value);
    });
    for (auto const& [layer, field] : agree) packet[layer].give_back(field);
}

inline bool makes(dynamic_packet const& packet, std::span<std::byte const> bytes) {
    run_time_packet const model(packet.layers(), packet.tables(), packet.is_padded());
    if (model.size() != bytes.size()) return false;
    std::vector<std::byte> made(bytes.size());
    compose(model, made);
    return std::equal(made.begin(), made.end(), bytes.begin());
}

inline bool is_well_ordered(dynamic_packet const& packet) {
    run_time_layout const layout(packet.layers(), packet.tables(), packet.is_padded());
    for (std::size_t i = 0; i < packet.size(); ++i)
        if (!stands_well(packet.layers(), layout, packet.tables(), i)) return false;
    return true;
}

/// With the padding between layers as octets where the packet is not padded as its headers would be.
inline dynamic_packet packet_of_layers(std::vector<dissected_layer> const& layers, std::span<std::byte const> bytes,
                                       protocol_tables const& tables, bool padded) {
    dynamic_packet packet(unchecked, tables);
    packet.set_padded(padded);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        packet.add(layer_as_read(layers[i], padded));
        std::size_t const end = layers[i].offset + layers[i].bytes.size();
        std::size_t const next = i + 1 < layers.size() ? layers[i + 1].offset : bytes.size();
        if (!padded && next > end)
            packet.add(dynamic_layer(protocol_row_of<any_octets>, bytes.subspan(end, next - end)));
    }
    give_back_what_agrees(packet, bytes);
    return packet;
}

inline dynamic_packet packet_as_read(dissection&& read, std::span<std::byte const> bytes,
                                     protocol_tables const& tables) {
    std::vector<dissected_layer> const layers = layers_of(std::move(read));
    dynamic_packet packet = packet_of_layers(layers, bytes, tables, true);
    if (!makes(packet, bytes)) packet = packet_of_layers(layers, bytes, tables, false);
    packet.set_checked(is_well_ordered(packet));
    return packet;
}

}

/// The packet that bytes are of, as values: automatic fields are left to their rules where they hold what those give,
/// and count as set by hand where not. So `to_bytes(read_packet(bytes)) == bytes`, whatever the bytes are, and a packet
/// that is edited has its lengths and checksums right. What is not understood is a payload.
template <auto const& Registry = protocols::all, class First = ethernet>
dynamic_packet read_packet(std::span<std::byte const> bytes, first_t<First> from = {}) {
    return detail::packet_as_read(dissect<Registry>(bytes, from), bytes, tables_of<Registry>());
}
/// The same with the protocol that it begins with chosen at run time.
template <auto const& Registry = protocols::all>
dynamic_packet read_packet(std::span<std::byte const> bytes, protocol_row const& from) {
    return detail::packet_as_read(dissect<Registry>(bytes, from), bytes, tables_of<Registry>());
}
/// The same of a frame of a capture, by the number of its link type.
template <auto const& Registry = protocols::all>
dynamic_packet read_packet(std::span<std::byte const> bytes, link_type from) {
    return detail::packet_as_read(dissect<Registry>(bytes, from), bytes, tables_of<Registry>());
}

}
