// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <umpa/build/run_time/dynamic_layer.hpp>
#include <umpa/build/run_time/field_text.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/show/field_words.hpp>
#include <umpa/show/json_error.hpp>

// Values of fields to JSON and back: the form that json.hpp describes.

namespace umpa::detail {

/// What a program that keeps numbers as doubles can hold, RFC 8259 section 6.
inline constexpr std::uint64_t largest_json_number = (std::uint64_t{1} << 53) - 1;

inline nlohmann::ordered_json json_of_number(std::uint64_t number) {
    if (number <= largest_json_number) return number;
    return std::string("0x").append(hexadecimal(number, 16));
}

/// The value alone; the name of a number is not in it.
inline nlohmann::ordered_json json_of_words(field_words const& words) {
    switch (words.kind) {
    case word_kind::number: return json_of_number(words.number);
    case word_kind::bits: break;
    case word_kind::address:
    case word_kind::characters:
    case word_kind::digits: return words.text;
    }
    nlohmann::ordered_json bits = nlohmann::ordered_json::array();
    for (std::string_view bit : words.bits) bits.push_back(std::string(bit));
    return bits;
}

/// Field I of a layer; `sent` is the layer with the values that its rules give.
inline nlohmann::ordered_json json_of_field(dynamic_layer const& layer, dynamic_layer const& sent, std::size_t index) {
    field_words const words = words_of_field(sent, index);
    nlohmann::ordered_json value = json_of_words(words);
    bool const named = words.kind == word_kind::number && !words.text.empty();
    if (!named && !layer.has_rule(index)) return value;
    nlohmann::ordered_json field{{"value", std::move(value)}};
    if (named) field["name"] = words.text;
    if (layer.has_rule(index)) field["auto"] = layer.is_auto(index);
    return field;
}

/// Does what may throw an error of a field, and says where in the JSON the field's value stands.
template <class Do>
void at_json_value(std::string const& pointer, Do const& act) {
#if defined(__cpp_exceptions)
    try {
        act();
    } catch (json_error const&) {
        throw;
    } catch (error const& wrong) {
        raise(json_value_error(pointer, wrong.what()));
    }
#else
    static_cast<void>(pointer);
    act();
#endif
}

/// A pointer to what is named so in what is pointed to, RFC 6901 section 3.
inline std::string pointer_to(std::string pointer, std::string_view key) {
    pointer += '/';
    for (char c : key) {
        if (c == '~' || c == '/')
            pointer.append(c == '~' ? "~0" : "~1");
        else
            pointer += c;
    }
    return pointer;
}

/// Puts values from JSON into the fields of a layer.
class json_field_reader {
public:
    json_field_reader(dynamic_layer& layer, std::size_t index, std::string pointer)
        : layer_(layer), field_(layer.protocol().fields[index]), index_(index), pointer_(std::move(pointer)) {}

    void read(nlohmann::json const& value) const {
        if (value.is_object())
            read_object(value);
        else
            read_value(value, pointer_);
    }

private:
    void read_object(nlohmann::json const& object) const {
        for (auto const& [key, part] : object.items())
            if (key != "value" && key != "name" && key != "auto")
                raise(json_form_error(pointer_to(pointer_, key),
                                      "a field has \"value\", \"name\" and \"auto\", and nothing else"));
        bool const automatic = object.contains("auto") && read_auto(object["auto"]);
        if (!automatic && !object.contains("value") && !object.contains("name"))
            raise(json_form_error(pointer_, "neither \"value\" nor \"name\" is given"));
        if (object.contains("name")) read_name(object["name"]);
        std::uint64_t const named = layer_.number(index_);
        if (object.contains("value")) read_value(object["value"], pointer_to(pointer_, "value"));
        if (object.contains("value") && object.contains("name") && layer_.number(index_) != named)
            raise(
                json_value_error(pointer_to(pointer_, "name"), std::string("\"")
                                                                   .append(object["name"].get_ref<std::string const&>())
                                                                   .append("\" is ")
                                                                   .append(std::to_string(named))
                                                                   .append(", the value is ")
                                                                   .append(std::to_string(layer_.number(index_)))
                                                                   .append(": change both, or leave one out")));
        if (automatic) layer_.give_back(index_);
    }
    bool read_auto(nlohmann::json const& automatic) const {
        std::string const pointer = pointer_to(pointer_, "auto");
        if (!automatic.is_boolean()) raise(json_form_error(pointer, "expected true or false"));
        if (!layer_.has_rule(index_)) raise(json_value_error(pointer, "the field has no rule: leave \"auto\" out"));
        return automatic.get<bool>();
    }
    /// Nothing but a name: no number in a string.
    void read_name(nlohmann::json const& name) const {
        std::string const pointer = pointer_to(pointer_, "name");
        if (!name.is_string()) raise(json_form_error(pointer, "expected a string"));
        auto const& text = name.get_ref<std::string const&>();
        at_json_value(pointer, [&] {
            if (field_.names.empty() || row_named(field_.names, text) == field_.names.size())
                no_such_value(layer_.protocol(), field_, text);
            layer_.set_text(index_, text);
        });
    }
    void read_value(nlohmann::json const& value, std::string const& pointer) const {
        at_json_value(pointer, [&] {
            if (value.is_number_unsigned())
                layer_.set_number(index_, value.get<std::uint64_t>());
            else if (value.is_number_integer())
                layer_.set_number(index_, static_cast<std::uint64_t>(value.get<std::int64_t>()),
                                  value.get<std::int64_t>() < 0);
            else if (value.is_string())
                read_text(value.get_ref<std::string const&>());
            else if (value.is_array() && field_.shape == value_shape::flags)
                read_bits(value, pointer);
            else
                raise(json_form_error(pointer, field_.shape == value_shape::flags
                                                   ? "expected a whole number, a string or an array of names of bits"
                                                   : "expected a whole number or a string"));
        });
    }
    void read_text(std::string const& text) const {
        if (field_.shape == value_shape::bytes)
            layer_.set_wire(index_, bytes_of_text(layer_.protocol(), field_, text));
        else
            layer_.set_text(index_, text);
    }
    void read_bits(nlohmann::json const& bits, std::string const& pointer) const {
        std::string joined;
        for (std::size_t i = 0; i < bits.size(); ++i) {
            std::string const one = pointer_to(pointer, std::to_string(i));
            if (!bits[i].is_string()) raise(json_form_error(one, "expected the name of a bit"));
            auto const& name = bits[i].get_ref<std::string const&>();
            at_json_value(one, [&] {
                if (name.empty()) no_such_value(layer_.protocol(), field_, name);
                flags_of_text(layer_.protocol(), field_, name);
            });
            joined.append(name).append("|");
        }
        layer_.set_wire(index_, {flags_of_text(layer_.protocol(), field_, joined) << (64 - field_.info.bits)});
    }

    dynamic_layer& layer_;
    field_row const& field_;
    std::size_t index_;
    std::string pointer_;
};

}
