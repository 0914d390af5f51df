// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <string_view>
#include <umpa/protocols/application/all.hpp>

// It lists RTCP once for a compound packet, and for what PTP, Modbus and MQTT messages have behind their common header
// nothing but "modbus".

namespace umpa::test {

// clang-format off
template <> inline constexpr std::string_view tshark_name<ntp>  = "ntp";
template <> inline constexpr std::string_view tshark_name<rtp>  = "rtp";
template <> inline constexpr std::string_view tshark_name<bfd>  = "bfd";
template <> inline constexpr std::string_view tshark_name<rip>  = "rip";
template <> inline constexpr std::string_view tshark_name<ptp>  = "ptp";
template <> inline constexpr std::string_view tshark_name<coap> = "coap";
template <> inline constexpr std::string_view tshark_name<mqtt> = "mqtt";

template <class P> requires has_number_in<rtcp_packet_type, P>
inline constexpr std::string_view tshark_name<P> = "rtcp";

template <> inline constexpr std::string_view tshark_name<modbus_tcp> = "mbtcp";
template <class P> requires has_number_in<modbus_function, P>
inline constexpr std::string_view tshark_name<P> = "modbus";
// clang-format on

}
