// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <umpa/build/run_time/byte_words.hpp>
#include <umpa/build/run_time/describe_protocol.hpp>
#include <umpa/build/run_time/names_in_code.hpp>
#include <umpa/build/run_time/near_name.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/protocols/application/dns_name.hpp>
#include <umpa/protocols/link/minimum_size.hpp>
#include <umpa/protocols/network/esp.hpp>
#include <umpa/protocols/trailing_bytes.hpp>
#include <vector>

// Layers by the words that stand for them in a text.

namespace umpa::detail {

/// A word for layers that are bytes, as it is written in C++, and what a text in quotes behind it means.
struct byte_layer_name {
    std::string_view written;
    protocol_row const* row = nullptr;
    std::vector<std::byte> (*bytes)(std::string_view text) = &bytes_of_characters;
};

inline constexpr std::array byte_layer_names{
    byte_layer_name{"payload", &protocol_row_of<any_payload>},
    byte_layer_name{"octets", &protocol_row_of<any_octets>},
    byte_layer_name{"dns_name", &protocol_row_of<any_dns_name>, &dns_name_bytes},
    byte_layer_name{"dns_labels", &protocol_row_of<any_dns_name>, &dns_label_bytes},
    byte_layer_name{"zero_ended", &protocol_row_of<any_octets>, &zero_ended_bytes},
    byte_layer_name{"trailing_bytes", &protocol_row_of<trailing_bytes>},
    byte_layer_name{"esp_padding", &protocol_row_of<esp_padding>},
    byte_layer_name{"pad_to<60>", &protocol_row_of<pad_to<60>>},
    byte_layer_name{"pad_to<64>", &protocol_row_of<pad_to<64>>},
};

/// A null row where there is no such layer.
inline byte_layer_name find_layer(protocol_tables const& tables, std::string_view name) {
    for (byte_layer_name const& one : byte_layer_names)
        if (same_letters(one.written, name)) return one;
    for (name_in_code const& one : names_in_code)
        if (same_letters(one.written, name)) return {one.written, tables.find(one.declared)};
    return {name, same_letters(name, "") ? nullptr : tables.find(name)};
}

/// The word by which find_layer finds this row, as it is written in C++; of a protocol that the tables have not, its
/// name all the same.
inline std::string layer_name(protocol_row const& row) {
    for (byte_layer_name const& one : byte_layer_names)
        if (one.row->id == row.id) return std::string(one.written);
    for (name_in_code const& one : names_in_code)
        if (one.declared == row.name) return std::string(one.written);
    return written_name(row.name);
}

/// `there is no protocol "pyload"; did you mean "payload"?`
inline std::string no_layer_sentence(protocol_tables const& tables, std::string_view name) {
    std::vector<std::string> known{"options", "group"};
    for (byte_layer_name const& one : byte_layer_names) known.emplace_back(one.written);
    std::set<std::string_view> declared;
    for (protocol_row const* one : tables.protocols()) declared.insert(one->name);
    for (name_in_code const& one : names_in_code)
        if (declared.contains(one.declared)) known.emplace_back(one.written);
    return no_protocol_sentence(tables, name, known);
}

}
