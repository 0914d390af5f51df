// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// TCP header, RFC 9293 section 3.1.
inline constexpr auto tcp_fields = field_list(
    source_port           [16] = named_in<tcp_port>,
    destination_port      [16] = auto_(next_in<tcp_port>),
    sequence_number       [32] = 0,
    acknowledgment_number [32] = 0,
    data_offset           [4]  = auto_(header_size / 4),
    reserved              [4]  = 0,
    control_bits          [8]  = named_bits("cwr", "ece", "urg", "ack", "psh", "rst", "syn", "fin"),
    window                [16] = 8192,
    checksum              [16] = auto_(internet_checksum(from_here, pseudo_header)),
    urgent_pointer        [16] = 0);

using tcp = header<tcp_fields, "TCP">;

template <> inline constexpr auto number_in<ip_protocol, tcp> = 6;

/// A reset that answers a segment with an acknowledgement has its number; all other answers acknowledge what the segment
/// holds, RFC 9293 section 3.5.2. A SYN is answered to a SYN only, and nothing to a reset.
inline constexpr auto tcp_acknowledges = [](auto const& asked, auto const& reply) {
    std::uint64_t const fin_bit = 1, syn_bit = 2, rst_bit = 4, ack_bit = 16;
    std::uint64_t const its = asked[control_bits], theirs = reply[control_bits];
    if (its & rst_bit) return false;
    if (!(theirs & ack_bit)) return (theirs & rst_bit) && (its & ack_bit) && reply[sequence_number] == asked[acknowledgment_number];
    if ((theirs & syn_bit) && !(its & syn_bit)) return false;
    std::size_t const behind = asked.rest().size() + 20, header = 4 * static_cast<std::size_t>(asked[data_offset]);
    std::size_t const held = (behind > header ? behind - header : 0) + (its & syn_bit ? 1 : 0) + (its & fin_bit ? 1 : 0);
    auto const advance = static_cast<std::uint32_t>(reply[acknowledgment_number] - asked[sequence_number]);
    return held == 0 ? advance == 0 : advance > 0 && advance <= held;
};
/// A reset in answer to a segment.
inline constexpr auto tcp_refuses = [](auto const& asked, auto const& reply) { return (reply[control_bits] & 4) != 0 && tcp_acknowledges(asked, reply); };
template <> inline constexpr auto answered_by<tcp> =
    answer<tcp>(when(tcp_acknowledges), crossed(source_port, destination_port), quoted(sequence_number)) |
    refusal<tcp>(when(tcp_refuses), crossed(source_port, destination_port));
// clang-format on

}
