// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <umpa/build/run_time/byte_words.hpp>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/build/run_time/layer_names.hpp>
#include <umpa/build/run_time/run_time_compose.hpp>
#include <umpa/show/json_value.hpp>
#include <umpa/show/packet_text.hpp>
#include <vector>

// A packet to the form that json.hpp describes.

namespace umpa::detail {

/// The name that a protocol was declared with; as in C++ where others have the same, as all padding has.
inline std::string json_name(protocol_row const& row, protocol_tables const& tables) {
    protocol_row const* const found = find_layer(tables, row.name).row;
    bool const unmistakable = found && found->id == row.id && !row.size_behind;
    return unmistakable ? std::string(row.name) : layer_name(row);
}

inline nlohmann::ordered_json json_of_header(dynamic_layer const& layer, std::span<std::byte const> bytes) {
    dynamic_layer const sent(layer.protocol(), bytes);
    nlohmann::ordered_json fields = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < layer.protocol().fields.size(); ++i) {
        field_info const& info = layer.protocol().fields[i].info;
        if (info.kind != field_kind::overlay) fields[std::string(info.name)] = json_of_field(layer, sent, i);
    }
    return fields;
}

inline void add_json_of_bytes(nlohmann::ordered_json& json, dynamic_layer const& layer, protocol_tables const& tables) {
    auto const [function, name] = name_in(layer);
    if (name)
        json[function == "dns_name" ? "text" : "labels"] = *name;
    else if (!layer.bytes().empty() && is_readable(layer.bytes()) && !layer.is<any_dns_name>())
        json["text"] = characters_of(layer.bytes());
    else if (!layer.bytes().empty())
        json["data"] = digits_of_bytes(layer.bytes());
    if (protocol_row const* const owner = layer.owner() ? tables.find(layer.owner()) : nullptr)
        json["behind"] = json_name(*owner, tables);
}

inline nlohmann::ordered_json json_of_packet(dynamic_packet const& packet) {
    run_time_packet const model(packet.layers(), packet.tables(), packet.is_padded());
    std::vector<std::byte> bytes(model.size());
    compose(model, bytes);
    nlohmann::ordered_json layers = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < packet.size(); ++i) {
        nlohmann::ordered_json layer{{"protocol", json_name(packet[i].protocol(), packet.tables())}};
        if (packet[i].protocol().is_header)
            layer["fields"] =
                json_of_header(packet[i], std::span(bytes).subspan(model.layout.offset[i], packet[i].protocol().size));
        else
            add_json_of_bytes(layer, packet[i], packet.tables());
        layers.push_back(std::move(layer));
    }
    return {{"layers", std::move(layers)}, {"checked", packet.is_checked()}, {"padded", packet.is_padded()}};
}

}
