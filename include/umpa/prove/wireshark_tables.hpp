// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <umpa/declare/name.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/relations.hpp>

namespace umpa {

struct ethertype;
struct ip_protocol;
struct ipv6_routing_type;
struct lsap;
struct nsh_protocol;
struct ppp_protocol;
struct tcp_option;
struct tcp_port;
struct udp_port;
struct vxlan_gpe_protocol;

/// The dissector table of Wireshark that is kept by the numbers of a space; empty where it has none.
template <class Space>
inline constexpr std::string_view wireshark_table{};
template <>
inline constexpr std::string_view wireshark_table<ethertype> = "ethertype";
template <>
inline constexpr std::string_view wireshark_table<ip_protocol> = "ip.proto";
template <>
inline constexpr std::string_view wireshark_table<ipv6_routing_type> = "ipv6.routing.type";
template <>
inline constexpr std::string_view wireshark_table<lsap> = "llc.dsap";
template <>
inline constexpr std::string_view wireshark_table<nsh_protocol> = "nsh.next_proto";
template <>
inline constexpr std::string_view wireshark_table<ppp_protocol> = "ppp.protocol";
template <>
inline constexpr std::string_view wireshark_table<tcp_option> = "tcp.option";
template <>
inline constexpr std::string_view wireshark_table<tcp_port> = "tcp.port";
template <>
inline constexpr std::string_view wireshark_table<udp_port> = "udp.port";
template <>
inline constexpr std::string_view wireshark_table<vxlan_gpe_protocol> = "vxlan.next_proto";

/// A number by which a dissector table of Wireshark finds a protocol.
struct wireshark_number {
    std::string_view table;   ///< "udp.port"
    std::uint64_t number = 0; ///< in that table
};

namespace detail {

/// The spaces that have a dissector table.
using wireshark_spaces = name_list<ethertype, ip_protocol, ipv6_routing_type, lsap, nsh_protocol, ppp_protocol,
                                   tcp_option, tcp_port, udp_port, vxlan_gpe_protocol>;

template <class P, class Space>
constexpr std::size_t count_of_further_numbers() {
    if constexpr (is_said<decltype(also_found_at<P>)>)
        if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(also_found_at<P>)>::space, Space>)
            return also_found_at<P>.values.size();
    return 0;
}

template <class P, class Space, std::size_t N>
constexpr void add_wireshark_numbers(std::array<wireshark_number, N>& numbers, std::size_t& next) {
    if constexpr (has_number_in<Space, P>)
        numbers[next++] = {wireshark_table<Space>, static_cast<std::uint64_t>(number_in<Space, P>)};
    if constexpr (count_of_further_numbers<P, Space>() > 0)
        for (std::uint64_t const one : also_found_at<P>.values) numbers[next++] = {wireshark_table<Space>, one};
}

template <class P, class... Space>
constexpr auto find_wireshark_numbers(name_list<Space...>) {
    std::array<wireshark_number,
               (std::size_t{0} + ... + (has_number_in<Space, P> + count_of_further_numbers<P, Space>()))>
        numbers{};
    [[maybe_unused]] std::size_t next = 0;
    (add_wireshark_numbers<P, Space>(numbers, next), ...);
    return numbers;
}

/// The numbers of P in all spaces that have a dissector table.
template <class P>
inline constexpr auto wireshark_numbers_of = find_wireshark_numbers<P>(wireshark_spaces());

}

}
