// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <umpa/build/packet_lexer.hpp>
#include <umpa/build/packet_text_error.hpp>
#include <umpa/build/packet_word.hpp>
#include <umpa/build/run_time/byte_words.hpp>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/build/run_time/field_text.hpp>
#include <umpa/build/run_time/layer_names.hpp>
#include <vector>

// What packet_from does: the grammar of packet_from.hpp, from left to right.

namespace umpa::detail {

class packet_reader {
public:
    packet_reader(std::string_view text, protocol_tables const& tables) : in_(text), tables_(tables), packet_(tables) {}

    dynamic_packet read() {
        while (read_item(0)) continue;
        while (in_.take('/')) read_item(0);
        if (!in_.at_end()) in_.fail("\"/\" and another layer, or the end");
        if (packet_.is_checked()) check();
        return std::move(packet_);
    }

private:
    static constexpr std::size_t deepest_group = 100;

    /// Throws packet_order_error.
    void check() const {
        run_time_layout const layout(packet_.layers(), tables_, packet_.is_padded());
        for (std::size_t i = 0; i < packet_.size(); ++i)
            if (!stands_well(packet_.layers(), layout, tables_, i))
                raise(packet_order_error(positions_[i], order_sentence(layout, i), i));
    }
    std::string order_sentence(run_time_layout const& layout, std::size_t i) const {
        std::string words = problem_with_layer(packet_.layers(), layout, i);
        words.resize(words.rfind(": use "));
        return words.append(": write \"unchecked:\" before the first layer to build it anyway");
    }

    /// A layer, a group of layers, or what is said of the whole packet before its first layer. Gives whether it was
    /// that.
    bool read_item(std::size_t depth) {
        std::size_t const position = in_.position();
        std::string_view const name = in_.name();
        if (name.empty()) in_.fail("the name of a protocol");
        bool const is_mark = in_.next_is(':');
        if (is_mark)
            read_mark(position, name);
        else if (same_letters(name, "options") || same_letters(name, "group"))
            read_group(depth);
        else
            read_layer(position, name);
        return is_mark;
    }
    void read_layer(std::size_t position, std::string_view name) {
        byte_layer_name const kind = find_layer(tables_, name);
        if (!kind.row) raise(packet_name_error(position, no_layer_sentence(tables_, name)));
        positions_.push_back(position);
        packet_.add(dynamic_layer(*kind.row));
        if (!in_.take('(') || in_.take(')')) return;
        if (kind.row->is_header)
            read_fields(name);
        else
            read_bytes(kind, name);
    }
    void read_mark(std::size_t position, std::string_view name) {
        if (position != mark_position_)
            in_.fail_at(position, "\"unchecked:\" and \"unpadded:\" stand before the first layer");
        if (name == "unchecked")
            packet_.set_checked(false);
        else if (name == "unpadded")
            packet_.set_padded(false);
        else
            in_.fail_at(position,
                        std::string("expected \"unchecked:\" or \"unpadded:\", found \"").append(name).append(":\""));
        in_.take(':');
        mark_position_ = in_.position();
    }
    void read_group(std::size_t depth) {
        if (depth == deepest_group) in_.fail_at(in_.position(), "groups stand in each other more than 100 deep");
        in_.expect('(', "\"(\"");
        if (in_.take(')')) return;
        do read_item(depth + 1);
        while (in_.take(',') || in_.take('/'));
        in_.expect(')', "\",\" and another layer, or \")\"");
    }

    // --- headers ---

    void read_fields(std::string_view protocol) {
        std::vector<written_value> in_order;
        std::uint64_t given = 0;
        std::size_t const start = in_.position();
        do {
            std::size_t const position = in_.position();
            written_value value = read_value(in_);
            if (value.pieces.size() == 1 && in_.take('='))
                read_field(protocol, position, value.pieces[0].text, given);
            else
                in_order.push_back(std::move(value));
        } while (in_.take(','));
        in_.expect(')', "\",\" and another field, or \")\"");
        if (!in_order.empty()) set_in_order(protocol, start, in_order, given);
    }
    void read_field(std::string_view protocol, std::size_t position, std::string_view name, std::uint64_t& given) {
        dynamic_layer& layer = packet_.layers().back();
        std::size_t index = field_index(layer.protocol(), name);
        if (index == layer.protocol().fields.size()) index = field_index(layer.protocol(), full_name(name));
        if (index == layer.protocol().fields.size())
            raise(packet_name_error(position, no_field_sentence(protocol, layer.protocol(), name)));
        if ((given >> index & 1) != 0)
            in_.fail_at(position, std::string(protocol).append(".").append(name).append(" is given twice"));
        given |= std::uint64_t{1} << index;
        set(index, read_value(in_));
    }
    void set_in_order(std::string_view protocol, std::size_t start, std::vector<written_value> const& values,
                      std::uint64_t given) {
        std::vector<std::size_t> indices;
        protocol_row const& row = packet_.layers().back().protocol();
        for (std::size_t i = 0; i < row.fields.size(); ++i)
            if (row.fields[i].info.kind == field_kind::value) indices.push_back(i);
        if (given != 0 || values.size() != indices.size())
            in_.fail_at(start, std::string(protocol)
                                   .append(" takes name = value, or one bare value for each of its ")
                                   .append(std::to_string(indices.size()))
                                   .append(" fields without a rule"));
        for (std::size_t k = 0; k < indices.size(); ++k) set(indices[k], values[k]);
    }

    void set(std::size_t index, written_value const& value) {
        dynamic_layer& layer = packet_.layers().back();
        field_row const& field = layer.protocol().fields[index];
        if (value.is_word("auto") || value.is_word("auto_")) return at_value(value, [&] { layer.give_back(index); });
        if (value.quoted && field.shape == value_shape::bytes)
            return at_value(
                value, [&] { layer.set_wire(index, value_of_characters(layer.protocol(), field, *value.quoted)); });
        std::string text = value.quoted.value_or("");
        for (written_value::piece const& one : value.pieces) {
            text.append(text.empty() ? "" : "|").append(one.text);
            if (value.pieces.size() > 1)
                at_value(one.position, one.position, [&] { value_of_text(layer.protocol(), field, one.text); });
        }
        at_value(value, [&] { layer.set_text(index, text); });
    }

    // --- bytes ---

    void read_bytes(byte_layer_name const& kind, std::string_view name) {
        bool given = false;
        do {
            written_value const value = read_value(in_);
            if (kind.row->size_behind)
                in_.fail_at(value.position,
                            std::string(name).append(" takes nothing: its size follows from the packet"));
            if (in_.take('=')) {
                read_owner(name, value);
                continue;
            }
            if (given) in_.fail_at(value.position, std::string(name).append(" is given bytes twice"));
            given = true;
            set_bytes(kind, name, value);
        } while (in_.take(','));
        in_.expect(')', "\")\"");
    }
    void set_bytes(byte_layer_name const& kind, std::string_view name, written_value const& value) {
        dynamic_layer& layer = packet_.layers().back();
        if (value.quoted) return at_value(value, [&] { layer.set_bytes(kind.bytes(*value.quoted)); });
        auto const bytes = value.pieces.size() == 1 ? bytes_of_digits(value.pieces[0].text) : std::nullopt;
        if (!bytes)
            raise(packet_value_error(
                value.position,
                std::string(name).append(" takes a text in quotes, or 0x and two digits for each byte")));
        layer.set_bytes(*bytes);
    }
    /// `trailing_bytes(0x00, behind = ethernet)`
    void read_owner(std::string_view name, written_value const& field) {
        dynamic_layer& layer = packet_.layers().back();
        if (!layer.is<trailing_bytes>() || !field.is_word("behind"))
            raise(packet_name_error(field.position,
                                    std::string(name).append(" has no fields: its bytes are given alone")));
        std::size_t const start = in_.position();
        std::string_view const header = in_.name();
        protocol_row const* const row = find_layer(tables_, header).row;
        if (!row) raise(packet_name_error(start, no_layer_sentence(tables_, header)));
        layer.set_owner(row->id);
    }

    packet_lexer in_;
    protocol_tables const& tables_;
    dynamic_packet packet_;
    std::vector<std::size_t> positions_;
    std::size_t mark_position_ = in_.position();
};

}
