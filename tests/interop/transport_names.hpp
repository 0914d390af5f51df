// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <umpa/protocols/transport/dccp.hpp>
#include <umpa/protocols/transport/quic.hpp>
#include <umpa/protocols/transport/sctp.hpp>
#include <umpa/protocols/transport/udp_lite.hpp>

// tshark lists user data of SCTP as "data", once for each DATA chunk.

namespace umpa::test {

template <>
inline constexpr std::string_view tshark_name<udp_lite> = "udplite";
template <>
inline constexpr std::string_view tshark_name<sctp> = "sctp";
template <>
inline constexpr std::string_view tshark_name<dccp> = "dccp";
template <>
inline constexpr std::string_view tshark_name<dccp_short> = "dccp";
template <>
inline constexpr std::string_view tshark_name<quic> = "quic";
template <>
inline constexpr std::string_view tshark_name<quic_short> = "quic";

}
