// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/protocols/link_type.hpp>

namespace umpa {

/// What a capture file takes as a packet: `byte_count(packet)` says its size in bytes and `write_to(packet, span)`
/// writes it. A packet of layers is one; a type of another namespace joins with these two functions beside it.
template <class T>
concept writable_packet = requires(T const& packet, std::span<std::byte> buffer) {
    { byte_count(packet) } -> std::convertible_to<std::size_t>;
    write_to(packet, buffer);
};

namespace detail {

template <class First>
constexpr umpa::link_type link_type_of_layer() {
    if constexpr (has_number_in<umpa::link_type, First>)
        return static_cast<std::uint32_t>(number_in<umpa::link_type, First>);
    else
        return refuse([] {
                   return sentence() << "no link type is known for packets that begin with "
                                     << protocol_name<First> << ": say it in the options, as .link_type = 147";
               }),
               umpa::link_type();
}

}

/// What a file of such packets says that they begin with; what `number_in<link_type, ...>` says of their first layer.
template <class Order, class... L>
constexpr umpa::link_type link_type_of(basic_packet<Order, L...> const&) {
    return detail::link_type_of_layer<first_layer_t<basic_packet<Order, L...>>>();
}

}
