// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>
#include <umpa/build/packet_reader.hpp>
#include <umpa/build/packet_text_error.hpp>
#include <umpa/build/run_time/dynamic_packet.hpp>

namespace umpa {

/// The packet that a text says, as make_packet would be written:
///
///     packet_from("ethernet / ipv4(src=10.0.0.1, ttl=windows) / udp(dport=53) / dns(id=1)")
///
/// - Layers stand outermost first, with `/` between, by the names that they were declared with or have in C++; upper
///   and lower case make no difference. Options and other parts are layers behind their header, and can stand in
///   `options(..., ...)` or `group(..., ...)`.
/// - Fields are bound by their names or Scapy's short ones. As many bare values as there are fields without a rule are
///   bound in order: `maximum_segment_size(1460)`.
/// - A value is a number (`80`, `0x50`, `0b1010000`), one of the field's names, names of bits (`syn | ack`), an
///   address, bytes (`0x00ff`), or a text in quotes. `auto` leaves the field to its rule.
/// - Bytes: `payload("text\n")`, `payload(0xdeadbeef)`; the same of `octets`, `zero_ended`, `dns_labels` and
///   `dns_name("www.example.com")`. In quotes, `\"`, `\\`, `\n`, `\r`, `\t`, `\0` and `\xNN` are as in C++.
/// - `unchecked: tcp / ipv4` takes layers in any order. `unpadded:` leaves headers as long as they are.
///
/// White space makes no difference. Throws packet_syntax_error, packet_name_error, packet_value_error and
/// packet_order_error, which are packet_text_error and say at which character.
template <class Protocols = detail::all_protocols>
dynamic_packet packet_from(std::string_view text, protocol_tables const& tables = tables_of<Protocols::registry>()) {
    return detail::packet_reader(text, tables).read();
}

}
