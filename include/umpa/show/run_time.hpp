// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/read/read_packet.hpp>
#include <umpa/show/description.hpp>
#include <umpa/show/hexdump.hpp>
#include <umpa/show/summary.hpp>
#include <umpa/show/tree.hpp>
#include <vector>

// What there is to show of packets whose layers are known at run time only: the same trees and lines.

namespace umpa {

namespace detail {

inline layer_description describe_dynamic(dynamic_layer const& one, std::span<std::byte const> bytes, std::size_t depth,
                                          std::size_t padding) {
    protocol_row const& row = one.protocol();
    layer_description layer{.protocol = row.name,
                            .depth = depth,
                            .size = bytes.size(),
                            .padding = padding,
                            .fields = {},
                            .is_bytes = !row.is_header};
    if (row.is_header)
        describe_fields(layer, row.fields, {bytes.data(), row.defaults.data(), one.overridden()});
    else
        layer.data.assign(bytes.begin(), bytes.end());
    return layer;
}

}

/// What there is to show of a packet: its layers in order, with the values that are sent. Throws as to_bytes does.
inline std::vector<layer_description> describe(dynamic_packet const& packet) {
    detail::run_time_packet const model = detail::laid_out(packet);
    std::vector<std::byte> bytes(model.size());
    detail::compose(model, bytes);
    std::vector<layer_description> layers;
    layers.reserve(packet.size());
    for (std::size_t i = 0; i < packet.size(); ++i)
        layers.push_back(detail::describe_dynamic(
            packet[i], std::span(bytes).subspan(model.layout.offset[i], model.layout.shape[i].size),
            detail::depth_in(model.layout, i), model.layout.padding[i]));
    return layers;
}

/// As of a packet whose layers are known when the program is compiled. Makes its bytes, and throws what to_bytes does.
inline std::string tree(dynamic_packet const& packet) { return tree(describe(packet)); }
/// In one line.
inline std::string summary(dynamic_packet const& packet) { return summary(describe(packet)); }
/// Its bytes.
inline std::string hexdump(dynamic_packet const& packet) {
    return hexdump(std::span<std::byte const>(to_bytes(packet)));
}

template <class Character, class Traits>
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                  dynamic_packet const& packet) {
    return out << tree(packet);
}

/// What there is to show of bytes: the packet that they are of, with a note at each layer that is not what it seems.
/// They begin with an Ethernet header, or with what `from` says as dissect takes it: `first<ipv4>`, or a link type.
template <auto const& Registry = protocols::all, class From = first_t<ethernet>>
std::vector<layer_description> describe(std::span<std::byte const> bytes, From const& from = {}) {
    std::vector<layer_description> layers = describe(read_packet<Registry>(bytes, from));
    std::size_t i = 0;
    for (dissected_layer const& one : dissect<Registry>(bytes, from)) {
        while (i < layers.size() && layers[i].protocol != one.name()) ++i;
        if (i < layers.size()) layers[i++].note = one.note.text();
    }
    return layers;
}
/// As a tree: `tree(bytes, link_type(113))`.
template <auto const& Registry = protocols::all, class From = first_t<ethernet>>
std::string tree(std::span<std::byte const> bytes, From const& from = {}) {
    return tree(describe<Registry>(bytes, from));
}
/// In one line: `summary(bytes, first<ipv4>)`.
template <auto const& Registry = protocols::all, class From = first_t<ethernet>>
std::string summary(std::span<std::byte const> bytes, From const& from = {}) {
    return summary(describe<Registry>(bytes, from));
}

}
