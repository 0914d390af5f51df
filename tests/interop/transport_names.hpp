// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <umpa/protocols/transport/dccp.hpp>
#include <umpa/protocols/transport/quic.hpp>
#include <umpa/protocols/transport/sctp.hpp>
#include <umpa/protocols/transport/udp_lite.hpp>

// meant: transport/udp_lite_too_much: malformed: the coverage is longer than the packet
// meant: transport/udp_lite_too_little: malformed: a coverage of 1 to 7 bytes is not allowed
// meant: transport/udp_lite_checksum_by_hand: checksum
// meant: transport/sctp_checksum_by_hand: checksum
// meant: transport/sctp_length_by_hand: malformed: a chunk that is longer than the packet
// meant: transport/sctp_sack_counts_by_hand: malformed: counts of blocks that are not there
// meant: transport/dccp_offset_by_hand: malformed: the data offset is behind the packet
// meant: transport/dccp_checksum_by_hand: checksum
// meant: transport/quic_max: ip:udp:quic is read as ip:udp: no port announces it
// meant: transport/quic_length_by_hand: ip:udp:quic is read as ip:udp: no port announces it
// meant: transport/quic_short_max: ip:udp:quic is read as ip:udp: no port announces it
//
// By default tshark verifies no sum of UDP-Lite and SCTP: -o udplite.check_checksum:TRUE
// -o udplite.ignore_checksum_coverage:FALSE -o sctp.checksum:CRC-32C. It lists user data of SCTP as "data", once for
// each DATA chunk.

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
