// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <nlohmann/json.hpp>
#include <string_view>
#include <umpa/build/packet.hpp>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/show/json_error.hpp>
#include <umpa/show/json_reader.hpp>
#include <umpa/show/json_text.hpp>
#include <umpa/show/json_writer.hpp>

// A packet as JSON, for people and other programs:
//
//     {"layers": [
//        {"protocol": "IPv4",
//         "fields": {"version": 4,
//                    "total_length": {"auto": true, "value": 33},
//                    "flags": ["dont_fragment"],
//                    "time_to_live": {"value": 128, "name": "windows"},
//                    "protocol": {"auto": false, "value": 17, "name": "udp"},
//                    "source_address": "10.0.0.1", ...}},
//        {"protocol": "UDP", "fields": {...}},
//        {"protocol": "Payload", "text": "hello"}],
//      "checked": true,
//      "padded": true}
//
// Layers stand outermost first; parts of a header, as options are, are layers behind it. All fields are written. When
// read, a field that is left out has its default or its rule.
//
// A value is
// - a number; as a string of 0x and digits above 2^53 - 1, which many programs cannot hold (RFC 8259 section 6);
// - an array of the names of the bits that are set, where each of these has a name of its own;
// - a string: an address; of a byte string, its characters without the zeros behind them, or 0x and all its digits.
// When read, a string can also be the name of a value, or a number.
//
// A field is its value; or an object, where there is more to say:
// - "value";
// - "name", where the value has one. When read, one of the two is enough, and both must say the same;
// - "auto", where the field has a rule: true where the rule fills the field, false where it was set by hand. With true,
//   the value is what is sent; when read it must be a value of the field, and the rule makes it anew. A field that has
//   a rule and is given as a value alone counts as set by hand.
//
// A layer of bytes has "text" where all are readable ASCII, else "data", 0x and digits. The text of a domain name is
// the name, as in dns_name("www.example.com"); of one without its root label, "labels". Padding has none of these: its
// size follows from the packet. Trailing bytes say which header they stand "behind".
//
// Protocols are named as they were declared, or as in C++ where two were declared by one name; when read, either does.
// "checked" is false for packets in any order, and "padded" for headers that are not padded to their words; both are
// true when left out. Any other key is an error.

namespace umpa {

/// With the fields in the order in which they are sent; it converts to nlohmann::json, which sorts them by name.
/// Throws range_error where a rule gives what its field cannot hold. The order of the layers is not checked.
inline nlohmann::ordered_json to_json(dynamic_packet const& packet) { return detail::json_of_packet(packet); }
/// The same of a packet whose types are known.
template <class Order, class... L>
nlohmann::ordered_json to_json(basic_packet<Order, L...> const& packet) {
    return to_json(dynamic_packet(packet));
}

/// The packet that JSON says. Throws json_form_error, json_name_error, json_value_error and json_order_error, which are
/// json_error and say where.
template <class Protocols = detail::all_protocols>
dynamic_packet from_json(nlohmann::json const& json, protocol_tables const& tables = tables_of<Protocols::registry>()) {
    return detail::json_packet_reader(json, tables).read();
}
/// The same of JSON in a text; and json_syntax_error, also where a key stands twice in one object.
template <class Protocols = detail::all_protocols>
dynamic_packet packet_from_json(std::string_view text,
                                protocol_tables const& tables = tables_of<Protocols::registry>()) {
    return from_json(detail::json_of_text(text), tables);
}

}
