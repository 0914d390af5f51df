// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <boost/hana/at.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/declare/field_form.hpp>
#include <umpa/show/field_text.hpp>
#include <vector>

namespace umpa {

/// One named bit of a field, and whether it is set.
struct bit_description {
    std::string_view name; ///< as declared
    bool set;              ///< whether it is 1
};

/// A field as it is shown. An overlay is not among them: its members are.
struct field_description {
    std::string_view name;             ///< as declared
    std::string value;                 ///< as a text: a number, an address, octets in hexadecimal
    bool automatic = false;            ///< has a rule
    bool overridden = false;           ///< has a rule, and was set by hand
    bool usual = false;                ///< has no rule, and its default value
    std::vector<bit_description> bits; ///< of a set of flags, most significant first
};

/// A layer as it is shown.
struct layer_description {
    std::string_view protocol; ///< its declared name
    std::size_t depth = 0;     ///< of how many headers it is a part: 0 for a layer of its own, and for a trailer
    std::size_t size = 0;      ///< in bytes, without its parts
    std::size_t padding = 0;   ///< bytes of padding that follow it
    std::vector<field_description> fields; ///< in the order of declaration
    bool is_bytes = false;                 ///< a payload, octets or padding: it has data, and no fields
    std::vector<std::byte> data{};         ///< of a layer that is bytes
    std::string note{};                    ///< what is wrong with it, of a packet that was read
};

namespace detail {

inline bool has_its_default(field_info const& info, std::byte const* header, std::byte const* defaults) {
    for (std::size_t bit = info.offset; bit < info.end(); ++bit)
        if (bits_at(header, bit, 1) != bits_at(defaults, bit, 1)) return false;
    return true;
}

inline std::vector<bit_description> describe_bits(field_form const& field, std::byte const* header) {
    std::vector<bit_description> bits;
    bits.reserve(field.bits.size());
    for (std::size_t i = 0; i < field.bits.size(); ++i)
        bits.push_back({field.bits[i], bits_at(header, field.info.offset + i, 1) != 0});
    return bits;
}

/// Of a header: its bytes, those that it has when nothing is set, and which automatic fields were set by hand.
struct shown_header {
    std::byte const* bytes;
    std::byte const* defaults;
    std::uint64_t overridden;

    field_description describe(field_form const& field, std::size_t i) const {
        bool const automatic = field.info.kind == field_kind::automatic;
        return {field.info.name,
                text_of_field(field, bytes),
                automatic,
                (overridden >> i & 1) != 0,
                !automatic && has_its_default(field.info, bytes, defaults),
                describe_bits(field, bytes)};
    }
};
/// Forms is a range of field_form.
template <class Forms>
void describe_fields(layer_description& layer, Forms const& forms, shown_header const& header) {
    for (std::size_t i = 0; i < forms.size(); ++i)
        if (forms[i].info.kind != field_kind::overlay) layer.fields.push_back(header.describe(forms[i], i));
}

/// A trailer stands for itself.
template <class Layout>
constexpr std::size_t depth_in(Layout const& layout, std::size_t layer) {
    std::size_t depth = 0;
    for (; !layout.shape[layer].trailer && layout.parent[layer] != nowhere; ++depth) layer = layout.parent[layer];
    return depth;
}

template <class Stack, std::size_t I, class Layer>
layer_description describe_layer(Layer const& one, std::byte const* packet, runtime_sizes<Stack> const& sizes) {
    constexpr auto const& layout = Stack::layout;
    std::byte const* const bytes = packet + layout.offset[I] + runtime_size<Stack>(sizes, 0, I);
    layer_description layer{.protocol = Layer::protocol_name.view(),
                            .depth = depth_in(layout, I),
                            .size = layout.shape[I].size + sizes[I],
                            .padding = layout.padding[I],
                            .fields = {},
                            .is_bytes = !header_type<Layer>};
    if constexpr (header_type<Layer>)
        describe_fields(layer, std::span<field_form const>(field_forms<Layer::declared_fields>),
                        {bytes, default_bytes<Layer::declared_fields>.data(), one.overridden});
    else
        layer.data.assign(bytes, bytes + layer.size);
    return layer;
}

template <class Stack, std::size_t I, class Layer>
void add_layer(std::vector<layer_description>& layers, Layer const& one, std::byte const* packet,
               runtime_sizes<Stack> const& sizes) {
    if constexpr (requires { Layer::hidden_when_empty; })
        if (sizes[I] == 0) return;
    layers.push_back(describe_layer<Stack, I>(one, packet, sizes));
}

}

/// What there is to show of a packet: its layers in order, with the values that are sent.
template <class Order, class... L>
std::vector<layer_description> describe(basic_packet<Order, L...> const& packet) {
    using stack = detail::stack<Order, L...>;
    std::vector<std::byte> bytes(byte_count(packet));
    write_to(packet, bytes);
    auto const sizes = detail::sizes_at_run_time<stack>(packet.layers);
    std::vector<layer_description> layers;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (detail::add_layer<stack, I>(layers, boost::hana::at_c<I>(packet.layers), bytes.data(), sizes), ...);
    }(typename stack::indices());
    return layers;
}

}
