// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

/// IANA SCTP Chunk Types.
struct sctp_chunk {};

/// IANA SCTP Chunk Parameter Types.
struct sctp_parameter {};

// clang-format off
/// SCTP common header, RFC 9260 section 3.1. All that follows it are chunks (sctp_chunks.hpp):
/// `make_packet(ip, sctp(verification_tag = 1), sctp_cookie_ack(), sctp_data(tsn = 1), octets("abc"))`.
inline constexpr auto sctp_fields = field_list(
    source_port      [16] = 0,
    destination_port [16] = 0,
    verification_tag [32] = 0,
    checksum         [32] = auto_(crc32c(from_here)));

using sctp = header<sctp_fields, "SCTP">;

template <> inline constexpr auto number_in<ip_protocol, sctp> = 132;
template <> inline constexpr auto number_in<udp_port, sctp>    = 9899;   // RFC 6951
template <> inline constexpr auto carries_only<sctp>           = layers<>;
// clang-format on

}
