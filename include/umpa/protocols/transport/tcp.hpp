// SPDX-License-Identifier: BSL-1.0
#pragma once
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
// clang-format on

}
