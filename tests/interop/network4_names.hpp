// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <umpa/protocols/network/icmp.hpp>
#include <umpa/protocols/network/icmp_errors.hpp>
#include <umpa/protocols/network/icmp_extensions.hpp>
#include <umpa/protocols/network/igmp.hpp>
#include <umpa/protocols/network/ospf.hpp>
#include <umpa/protocols/network/vrrp.hpp>

namespace umpa::test {

// clang-format off
template <> inline constexpr std::string_view tshark_name<icmp_echo> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_echo_reply> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_timestamp> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_timestamp_reply> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_information_request> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_information_reply> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_address_mask_request> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_address_mask_reply> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_router_advertisement> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_router_solicitation> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_destination_unreachable> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_source_quench> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_redirect> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_time_exceeded> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_parameter_problem> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_extended_echo_request> = "icmp";
template <> inline constexpr std::string_view tshark_name<icmp_extended_echo_reply> = "icmp";
// The message within is listed once more.
template <> inline constexpr std::string_view tshark_name<igmpv1> = "igmp:igmp";
template <> inline constexpr std::string_view tshark_name<igmpv2> = "igmp:igmp";
template <> inline constexpr std::string_view tshark_name<igmpv3_query> = "igmp:igmp";
template <> inline constexpr std::string_view tshark_name<igmpv3_report> = "igmp:igmp";
template <> inline constexpr std::string_view tshark_name<ospf> = "ospf";
template <> inline constexpr std::string_view tshark_name<vrrp> = "vrrp";
template <> inline constexpr std::string_view tshark_name<vrrpv3> = "vrrp";
// clang-format on

}
