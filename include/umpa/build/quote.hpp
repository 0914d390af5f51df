// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <umpa/build/to_bytes.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

/// The first N bytes of a packet of fixed size as a payload, with the lengths and checksums of the whole: what an ICMP
/// error quotes. `make_packet(ip, icmp_time_exceeded(), quote<28>(packet))` has the header and 8 bytes more, as
/// RFC 792 asks.
template <std::size_t N, class Order, class... L>
constexpr auto quote(basic_packet<Order, L...> const& packet) {
    constexpr std::size_t size = detail::smaller(N, detail::stack<Order, L...>::layout.fixed_size);
    return detail::copy_payload<size>(to_bytes(packet).data());
}

}
