// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <boost/hana/at.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/declare/flag_set.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/read/field_bits.hpp>
#include <umpa/show/text.hpp>
#include <vector>

namespace umpa {

/// One named bit of a field, and whether it is set.
struct bit_description {
    std::string_view name;
    bool set;
};

/// A field as it is shown. An overlay is not among them: its members are.
struct field_description {
    std::string_view name;
    std::string value;
    bool automatic = false;  ///< has a rule
    bool overridden = false; ///< has a rule, and was set by hand
    bool usual = false;      ///< has no rule, and its default value
    std::vector<bit_description> bits;
};

/// A layer as it is shown.
struct layer_description {
    std::string_view protocol;
    std::size_t depth = 0;   ///< of how many headers it is a part: 0 for a layer of its own, and for a trailer
    std::size_t size = 0;    ///< in bytes, without its parts
    std::size_t padding = 0; ///< bytes of padding that follow it
    std::vector<field_description> fields;
    bool is_bytes = false; ///< a payload, octets or padding: it has data, and no fields
    std::vector<std::byte> data{};
};

namespace detail {

inline std::string text_of_number(std::uint64_t number, auto const& names) {
    std::string text = std::to_string(number);
    for (named_value const& row : names)
        if (row.value == number) return text.append(" (").append(row.name).append(")");
    return text;
}

/// Checksums are read in hexadecimal, other numbers in decimal, with their names.
template <class Header, std::size_t I, class Value>
std::string text_of_field(Value const& value) {
    if constexpr (has_content_rule<Header, I>)
        return std::string("0x").append(hexadecimal(value.wire(), (Value::bits + 3) / 4));
    else if constexpr (numeric<Value>)
        return text_of_number(number_of(value), field_value_names<Header::declared_fields, I>);
    else
        return to_text(value);
}

template <class Value>
std::vector<bit_description> describe_bits(auto const& declared, Value const& value) {
    std::vector<bit_description> bits;
    if constexpr (requires { declared.initial.bits.size(); } && numeric<Value>) {
        std::size_t const count = declared.initial.bits.size();
        for (std::size_t i = 0; i < count; ++i)
            bits.push_back({declared.initial.bits[i], (value.wire() >> (count - 1 - i) & 1) != 0});
    }
    return bits;
}

template <class Header, std::size_t I>
void describe_field(layer_description& layer, std::byte const* bytes, std::uint64_t overridden) {
    constexpr field_info info = field_table<Header::declared_fields>[I];
    if constexpr (info.kind != field_kind::overlay) {
        auto const value = read_field<Header::declared_fields, I>(bytes);
        bool const automatic = info.kind == field_kind::automatic;
        layer.fields.push_back({info.name, text_of_field<Header, I>(value), automatic, (overridden >> I & 1) != 0,
                                !automatic && value.wire() == Header().template read_at<I>().wire(),
                                describe_bits(Header::declared_fields.template at<I>(), value)});
    }
}

template <class Header>
void describe_header(layer_description& layer, std::byte const* bytes, std::uint64_t overridden) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (describe_field<Header, I>(layer, bytes, overridden), ...);
    }(std::make_index_sequence<Header::field_count>());
}

/// A trailer stands for itself.
template <class Stack>
constexpr std::size_t depth_of(std::size_t layer) {
    std::size_t depth = 0;
    for (; !Stack::layout.shape[layer].trailer && Stack::layout.parent[layer] != none; ++depth)
        layer = Stack::layout.parent[layer];
    return depth;
}

template <class Stack, std::size_t I, class Layer>
layer_description describe_layer(Layer const& one, std::byte const* packet, runtime_sizes<Stack> const& sizes) {
    std::byte const* const bytes = packet + Stack::layout.offset[I] + runtime_size<Stack>(sizes, 0, I);
    layer_description layer{Layer::protocol_name.view(),
                            depth_of<Stack>(I),
                            Stack::layout.shape[I].size + sizes[I],
                            Stack::layout.padding[I],
                            {},
                            !header_type<Layer>};
    if constexpr (header_type<Layer>)
        describe_header<Layer>(layer, bytes, one.overridden);
    else
        layer.data.assign(bytes, bytes + layer.size);
    return layer;
}

}

/// What there is to show of a packet: its layers in order, with the values that are sent.
template <class Order, class... L>
std::vector<layer_description> describe(basic_packet<Order, L...> const& packet) {
    using stack = detail::stack<Order, L...>;
    std::vector<std::byte> bytes(byte_count(packet));
    write_to(packet, bytes);
    auto const sizes = detail::sizes_at_run_time<stack>(packet.layers);
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return std::vector<layer_description>{
            detail::describe_layer<stack, I>(boost::hana::at_c<I>(packet.layers), bytes.data(), sizes)...};
    }(typename stack::indices());
}

}
