// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <umpa/build/run_time/byte_words.hpp>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/build/run_time/layer_names.hpp>
#include <umpa/show/json_error.hpp>
#include <umpa/show/json_value.hpp>

// A packet from the form that json.hpp describes.

namespace umpa::detail {

class json_packet_reader {
public:
    json_packet_reader(nlohmann::json const& json, protocol_tables const& tables)
        : json_(json), tables_(tables), packet_(tables) {}

    dynamic_packet read() {
        if (!json_.is_object()) raise(json_form_error("", "a packet is an object with \"layers\""));
        expect_keys(json_, "", {"layers", "checked", "padded"});
        packet_.set_checked(is_true("checked"));
        packet_.set_padded(is_true("padded"));
        if (!json_.contains("layers") || !json_["layers"].is_array())
            raise(json_form_error("/layers", "expected an array of layers"));
        for (std::size_t i = 0; i < json_["layers"].size(); ++i)
            read_layer(json_["layers"][i], pointer_to("/layers", std::to_string(i)));
        if (packet_.is_checked()) check();
        return std::move(packet_);
    }

private:
    using keys = std::initializer_list<std::string_view>;

    static void expect_keys(nlohmann::json const& object, std::string const& pointer, keys known) {
        for (auto const& [key, value] : object.items()) {
            bool found = false;
            for (std::string_view one : known) found = found || one == key;
            if (found) continue;
            std::string why = "is not known here; the keys are:";
            for (std::string_view one : known) why.append(" \"").append(one).append("\"");
            raise(json_form_error(pointer_to(pointer, key), why));
        }
    }
    bool is_true(char const* key) const {
        if (!json_.contains(key)) return true;
        if (!json_[key].is_boolean()) raise(json_form_error(pointer_to("", key), "expected true or false"));
        return json_[key].get<bool>();
    }
    static std::string const& text_at(nlohmann::json const& object, char const* key, std::string const& pointer) {
        if (!object.contains(key) || !object[key].is_string())
            raise(json_form_error(pointer_to(pointer, key), "expected a string"));
        return object[key].get_ref<std::string const&>();
    }
    byte_layer_name layer_at(nlohmann::json const& object, char const* key, std::string const& pointer) const {
        std::string const& name = text_at(object, key, pointer);
        byte_layer_name const kind = find_layer(tables_, name);
        if (!kind.row) raise(json_name_error(pointer_to(pointer, key), no_protocol_sentence(tables_, name)));
        return kind;
    }

    void read_layer(nlohmann::json const& json, std::string const& pointer) {
        if (!json.is_object()) raise(json_form_error(pointer, "a layer is an object with \"protocol\""));
        byte_layer_name const kind = layer_at(json, "protocol", pointer);
        packet_.add(dynamic_layer(*kind.row));
        if (kind.row->is_header)
            read_fields(json, pointer);
        else
            read_bytes(kind, json, pointer);
    }
    void read_fields(nlohmann::json const& json, std::string const& pointer) {
        expect_keys(json, pointer, {"protocol", "fields"});
        if (!json.contains("fields")) return;
        std::string const fields = pointer_to(pointer, "fields");
        if (!json["fields"].is_object()) raise(json_form_error(fields, "expected an object with the names of fields"));
        std::uint64_t given = 0;
        for (auto const& [name, value] : json["fields"].items()) {
            std::size_t const index = field_named(name, pointer_to(fields, name));
            if ((given >> index & 1) != 0)
                raise(json_form_error(pointer_to(fields, name), "the field is given by its short name as well"));
            given |= std::uint64_t{1} << index;
            json_field_reader(packet_.layers().back(), index, pointer_to(fields, name)).read(value);
        }
    }
    std::size_t field_named(std::string const& name, std::string const& pointer) const {
        protocol_row const& row = packet_.layers().back().protocol();
        std::size_t index = field_index(row, name);
        if (index == row.fields.size()) index = field_index(row, full_name(name));
        if (index == row.fields.size()) raise(json_name_error(pointer, no_field_sentence(row.name, row, name)));
        return index;
    }

    void read_bytes(byte_layer_name const& kind, nlohmann::json const& json, std::string const& pointer) {
        dynamic_layer& layer = packet_.layers().back();
        if (kind.row->size_behind)
            expect_keys(json, pointer, {"protocol"});
        else if (layer.is<any_dns_name>())
            expect_keys(json, pointer, {"protocol", "text", "labels", "data"});
        else if (layer.is<trailing_bytes>())
            expect_keys(json, pointer, {"protocol", "text", "data", "behind"});
        else
            expect_keys(json, pointer, {"protocol", "text", "data"});
        if (json.contains("text") + json.contains("labels") + json.contains("data") > 1)
            raise(json_form_error(pointer, "bytes are given once: as \"data\", or as a text"));
        if (json.contains("behind")) layer.set_owner(layer_at(json, "behind", pointer).row->id);
        read_text(layer, json, "text", layer.is<any_dns_name>() ? &dns_name_bytes : kind.bytes, pointer);
        read_text(layer, json, "labels", &dns_label_bytes, pointer);
        if (json.contains("data")) layer.set_bytes(data_at(json, pointer));
    }
    static void read_text(dynamic_layer& layer, nlohmann::json const& json, char const* key,
                          std::vector<std::byte> (*bytes)(std::string_view), std::string const& pointer) {
        if (!json.contains(key)) return;
        at_json_value(pointer_to(pointer, key), [&] { layer.set_bytes(bytes(text_at(json, key, pointer))); });
    }
    static std::vector<std::byte> data_at(nlohmann::json const& json, std::string const& pointer) {
        auto const bytes = bytes_of_digits(text_at(json, "data", pointer));
        if (!bytes) raise(json_value_error(pointer_to(pointer, "data"), "is not 0x and two digits for each byte"));
        return *bytes;
    }

    /// Throws json_order_error.
    void check() const {
        run_time_layout const layout(packet_.layers(), tables_, packet_.is_padded());
        for (std::size_t i = 0; i < packet_.size(); ++i)
            if (!stands_well(packet_.layers(), layout, tables_, i)) {
                std::string words = problem_with_layer(packet_.layers(), layout, i);
                words.resize(words.rfind(": use "));
                raise(json_order_error(pointer_to("/layers", std::to_string(i)),
                                       words.append(": set \"checked\" to false to build it anyway"), i));
            }
    }

    nlohmann::json const& json_;
    protocol_tables const& tables_;
    dynamic_packet packet_;
};

}
