// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <umpa/protocols/application/dhcp.hpp>
#include <umpa/protocols/application/dhcpv6.hpp>
#include <umpa/protocols/application/dns.hpp>
#include <umpa/protocols/application/radius.hpp>
#include <umpa/protocols/application/tftp.hpp>

// DNS over TCP has no name of its own: its length is part of "dns".
// other name: dns_multicast: port 5353 makes it "mdns"
// other name: dns_llmnr: port 5355 makes it "llmnr"

namespace umpa::test {

// clang-format off
template <> inline constexpr std::string_view tshark_name<dns>                        = "dns";
template <> inline constexpr std::string_view tshark_name<dhcp>                       = "dhcp";
template <> inline constexpr std::string_view tshark_name<dhcpv6>                     = "dhcpv6";
template <> inline constexpr std::string_view tshark_name<dhcpv6_relay>               = "dhcpv6";
template <> inline constexpr std::string_view tshark_name<radius>                     = "radius";
template <> inline constexpr std::string_view tshark_name<tftp_read_request>          = "tftp";
template <> inline constexpr std::string_view tshark_name<tftp_write_request>         = "tftp";
template <> inline constexpr std::string_view tshark_name<tftp_data>                  = "tftp";
template <> inline constexpr std::string_view tshark_name<tftp_acknowledgment>        = "tftp";
template <> inline constexpr std::string_view tshark_name<tftp_error>                 = "tftp";
template <> inline constexpr std::string_view tshark_name<tftp_option_acknowledgment> = "tftp";
// clang-format on

}
