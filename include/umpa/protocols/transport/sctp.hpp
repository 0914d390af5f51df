// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/bits.hpp>

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
template <> inline constexpr auto number_in<link_type, sctp>   = 248;
template <> inline constexpr auto carries_only<sctp>           = layers<>;

/// By the first chunk, RFC 9260 section 3.2: an INIT by an INIT ACK or an ABORT with the tag that it gives out (section
/// 8.5), DATA by a SACK, a HEARTBEAT by its ACK, a SHUTDOWN by its ACK and that by SHUTDOWN COMPLETE, a COOKIE ECHO by its
/// ACK; all of them by an ABORT or an ERROR.
inline constexpr auto sctp_answers = [](auto const& asked, auto const& reply) {
    constexpr std::size_t tag_end = 8;
    if (asked.rest().empty() || reply.rest().empty()) return false;
    auto const its = std::to_integer<unsigned>(asked.rest()[0]), theirs = std::to_integer<unsigned>(reply.rest()[0]);
    if (its == 1 && asked.rest().size() >= tag_end && bits_at(asked.rest().data(), 32, 32) != reply[verification_tag]) return false;
    if (theirs == 6 || theirs == 9) return its != 6 && its != 9;
    switch (its) {
    case 0: return theirs == 3;
    case 1: return theirs == 2;
    case 4: return theirs == 5;
    case 7: return theirs == 8;
    case 8: return theirs == 14;
    case 10: return theirs == 11;
    default: return false;
    }
};
template <> inline constexpr auto answered_by<sctp>         = answer<sctp>(when(sctp_answers), crossed(source_port, destination_port), quoted(verification_tag));
// clang-format on

}
