// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/application_names.hpp>
#include <interop/dns_dhcp_names.hpp>
#include <interop/link_names.hpp>
#include <interop/network4_names.hpp>
#include <interop/network6_names.hpp>
#include <interop/transport_names.hpp>
#include <interop/tshark_name.hpp>
#include <interop/tunnel_names.hpp>
#include <umpa/umpa.hpp>

namespace umpa::test {

// clang-format off
template <> inline constexpr std::string_view tshark_name<ethernet> = "eth";
template <> inline constexpr std::string_view tshark_name<vlan>     = "vlan";
template <> inline constexpr std::string_view tshark_name<ipv4>     = "ip";
template <> inline constexpr std::string_view tshark_name<ipv6>     = "ipv6";
template <> inline constexpr std::string_view tshark_name<tcp>      = "tcp";
template <> inline constexpr std::string_view tshark_name<udp>      = "udp";
// clang-format on

}
