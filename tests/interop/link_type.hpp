// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <type_traits>
#include <umpa/umpa.hpp>

namespace umpa::test {

/// The link type of a capture whose packets start with this header (tcpdump.org, LINKTYPE_); 0 for what starts none.
template <class Header>
inline constexpr std::uint32_t link_type = 0;

// clang-format off
template <> inline constexpr std::uint32_t link_type<ethernet>       = 1;
template <> inline constexpr std::uint32_t link_type<ieee802_3>      = 1;
template <> inline constexpr std::uint32_t link_type<ppp>            = 9;
template <> inline constexpr std::uint32_t link_type<ppp_compressed> = 9;
template <> inline constexpr std::uint32_t link_type<hdlc>           = 50;
template <> inline constexpr std::uint32_t link_type<llc>            = 100;
template <> inline constexpr std::uint32_t link_type<ipv4>           = 101;
template <> inline constexpr std::uint32_t link_type<ipv6>           = 101;
template <> inline constexpr std::uint32_t link_type<linux_cooked>   = 113;
template <> inline constexpr std::uint32_t link_type<linux_cooked_2> = 276;
// clang-format on

/// How a capture says that its frames end in an FCS of two 16-bit words.
inline constexpr std::uint32_t with_fcs = 2U << 28 | 1U << 26;

template <class Packet>
inline constexpr std::uint32_t link_type_of = 0;
template <class Order, class... L>
inline constexpr std::uint32_t link_type_of<basic_packet<Order, L...>> =
    link_type<first_layer_t<basic_packet<Order, L...>>> |
    ((std::is_same_v<L, frame_check_sequence> || ...) ? with_fcs : 0);

}
