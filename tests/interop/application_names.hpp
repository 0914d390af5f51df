// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <string_view>
#include <umpa/protocols/application/all.hpp>

// tshark 4.0 reads RTP only when it is told where: -d udp.port==5004,rtp.
// It lists RTCP once for a compound packet, and for what PTP, Modbus and MQTT messages have behind their common header
// nothing but "modbus". meant: bfd_max: authentication is announced, and length 255 is more than there is meant:
// coap_by_hand: token length 15, and no token meant: modbus_by_hand: protocol identifier and length are none of Modbus;
// tshark takes it for data meant: rtcp_by_hand: version 1; tshark takes it for data meant: rtp_by_hand: version 1;
// tshark takes it for data meant: ptp_by_hand: version 15; tshark shows UDP and nothing above it

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
