// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <umpa/build/run_time/run_time_compose.hpp>
#include <umpa/read/checksum.hpp>
#include <umpa/read/read_packet.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// A checksum that was found in a packet whose layers are known at run time only.
struct found_checksum {
    std::size_t layer = 0;     ///< the index of its layer, as dissect gives them
    std::string_view protocol; ///< the declared name of the header
    std::string_view field;    ///< its name
    checksum_report report;    ///< what it is worth
};

namespace detail {

/// What can be said of the layers before and at one: whether all that they promise is there.
inline bool is_whole_up_to(std::vector<dissected_layer> const& layers, std::size_t last) {
    for (std::size_t i = 0; i <= last; ++i) {
        protocol_row const& row = *layers[i].protocol;
        bool const carries_piece = i < last && row.is_piece && row.is_piece(layers[i].bytes.data());
        if (layers[i].cut > 0 || carries_piece) return false;
    }
    return true;
}

inline checksum_state state_of(run_time_packet const& model, std::size_t layer, field_row const& field,
                               checksum_report const& report, std::span<std::byte const> bytes) {
    rule_row const& rule = *field.rule;
    run_time_content const at = model.content_at(layer, bytes);
    if (rule.checksum.has_pseudo_header && !at.has_pseudo_header()) return checksum_state::unknown;
    if (rule.checksum.zero_means_none && report.found == 0) return checksum_state::absent;
    if (report.found == report.expected) return checksum_state::ok;
    if (rule.checksum.has_pseudo_header && at.fold(at.sum_of_pseudo_header()) == report.found)
        return checksum_state::partial;
    return checksum_state::wrong;
}

/// The index of the layer that stands there.
inline std::size_t layer_at(std::vector<dissected_layer> const& layers, std::size_t offset, protocol_row const& row) {
    std::size_t i = 0;
    while (i + 1 < layers.size() && !(layers[i].offset == offset && layers[i].protocol->id == row.id)) ++i;
    return i;
}

inline std::vector<found_checksum> find_checksums(std::vector<dissected_layer> const& layers,
                                                  dynamic_packet const& packet, std::span<std::byte const> bytes) {
    std::vector<found_checksum> found;
    run_time_packet const model(packet.layers(), packet.tables(), packet.is_padded());
    std::vector<std::byte> made(bytes.begin(), bytes.end());
    auto const place = [&](std::vector<std::byte>& in, std::size_t layer, field_info const& info, std::uint64_t value) {
        put_bits_at(in.data() + model.layout.offset[layer], info.offset, info.bits, value);
    };
    for_each_content_field(model,
                           [&](std::size_t layer, field_row const& field) { place(made, layer, field.info, 0); });
    std::vector<std::byte> completed = made; // as the interface sends it
    for_each_content_field(model, [&](std::size_t layer, field_row const& field) {
        std::size_t const offset = model.layout.offset[layer];
        std::size_t const read = layer_at(layers, offset, packet[layer].protocol());
        checksum_report report{checksum_state::unknown,
                               bits_at(bytes.data() + offset, field.info.offset, field.info.bits),
                               model.by_content(layer, field, made)};
        report.state = state_of(model, layer, field, report, made);
        if (report.state == checksum_state::wrong && report.found == model.by_content(layer, field, completed))
            report = {checksum_state::partial, report.found, report.found};
        bool const of_whole = is_whole_up_to(layers, read) || field.rule->checksum.covers_header_only;
        if (report.state == checksum_state::wrong && !of_whole) report.state = checksum_state::unknown;
        found.push_back({read, packet[layer].name(), field.info.name, report});
        place(made, layer, field.info, report.found);
        place(completed, layer, field.info, report.state == checksum_state::partial ? report.expected : report.found);
    });
    return found;
}

}

/// All checksums of a packet, innermost first, and what each has to be. Those that cover more than was captured, or a
/// fragment, are unknown where they are not right. Throws nothing but what an allocation may.
template <auto const& Registry = protocols::all, class From = first_t<ethernet>>
std::vector<found_checksum> checksums_of(std::span<std::byte const> bytes, From const& from = {}) {
    return detail::find_checksums(layers_of(dissect<Registry>(bytes, from)), read_packet<Registry>(bytes, from), bytes);
}

}
