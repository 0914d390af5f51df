// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <umpa/show/description.hpp>
#include <umpa/show/tree.hpp>
#include <vector>

namespace umpa {

namespace detail {

inline field_description const* field_named(layer_description const& layer, std::string_view name) {
    for (field_description const& field : layer.fields)
        if (field.name == name) return &field;
    return nullptr;
}

inline std::string bits_set(field_description const& field) {
    std::string text;
    for (bit_description const& bit : field.bits)
        if (bit.set) text.append(text.empty() ? " [" : " ").append(bit.name);
    return text.empty() ? text : text + "]";
}

/// ` from > to` where the layer has both ends.
inline std::string ends(layer_description const& layer, std::string_view source, std::string_view destination) {
    field_description const* const from = field_named(layer, source);
    field_description const* const to = field_named(layer, destination);
    return from && to ? std::string(" ").append(from->value).append(" > ").append(to->value) : std::string();
}

/// What was not left to a rule or a default, ends left out.
inline std::string what_was_set(layer_description const& layer) {
    std::string text;
    for (field_description const& field : layer.fields) {
        if (field.name.starts_with("source_") || field.name.starts_with("destination_")) continue;
        if (!field.bits.empty())
            text += bits_set(field);
        else if (field.overridden || !(field.automatic || field.usual))
            text.append(" ").append(field.name).append("=").append(field.value);
    }
    return text;
}

}

/// Layers in one line: `IPv4 127.0.0.1 > 67.205.14.183 / TCP 2958 > 0 [syn] / Payload 13 bytes`. Of each the ends, the
/// flags that are set, and the fields that have neither their default nor their rule's value; parts in parentheses.
inline std::string summary(std::vector<layer_description> const& layers) {
    std::string text;
    std::size_t depth = 0;
    for (layer_description const& layer : layers) {
        for (; depth > layer.depth; --depth) text += ")";
        if (layer.depth > depth)
            ++depth, text += " (";
        else if (!text.empty())
            text += depth > 0 ? ", " : " / ";
        text += layer.protocol;
        text += detail::ends(layer, "source_address", "destination_address");
        text += detail::ends(layer, "source_port", "destination_port");
        text += detail::what_was_set(layer);
        if (layer.is_bytes) text.append(" ").append(detail::counted(layer.size, "byte"));
    }
    return text.append(depth, ')');
}

/// The same, of a packet.
template <class Order, class... L>
std::string summary(basic_packet<Order, L...> const& packet) {
    return summary(describe(packet));
}
/// The same, of a header alone.
template <header_type P>
std::string summary(P const& header) {
    return summary(make_packet(unchecked, header));
}

}
