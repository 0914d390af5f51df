// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <umpa/build/layer.hpp>
#include <umpa/build/run_time/describe_protocol.hpp>
#include <umpa/build/run_time/dynamic_layer.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/types/bits.hpp>
#include <utility>
#include <vector>

namespace umpa {

namespace detail {

/// The kind of layers that bytes whose number is known at compile time are of.
template <class Kind, std::size_t N>
constexpr protocol_row const& row_of_bytes(octets_of<Kind, N> const*) {
    return protocol_row_of<Kind>;
}
constexpr protocol_row const& row_of_bytes(any_payload const*) { return protocol_row_of<any_payload>; }

template <class H, std::size_t I>
void write_field(std::byte* to, H const& values) {
    constexpr field_info info = field_table<H::declared_fields>[I];
    if constexpr (info.kind != field_kind::overlay)
        put_bits_at(to, info.offset, info.bits, values.template read_at<I>().wire());
}
template <class H, std::size_t... I>
dynamic_layer layer_of_header([[maybe_unused]] H const& values, std::index_sequence<I...>) {
    std::vector<std::byte> bytes(H::wire_size);
    (write_field<H, I>(bytes.data(), values), ...);
    dynamic_layer made(protocol_row_of<H>, bytes);
    made.set_overridden(values.overridden);
    return made;
}

}

template <layer L>
dynamic_layer dynamic_layer::of(L const& one) {
    if constexpr (header_type<L>)
        return detail::layer_of_header(one, std::make_index_sequence<L::field_count>());
    else if constexpr (detail::padding_type<L>)
        return dynamic_layer(protocol_row_of<L>);
    else
        return dynamic_layer(detail::row_of_bytes(&one), one.bytes());
}

}
