// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

// Each field of each frame of a capture file, as tshark sees it.

namespace umpa::test {

/// A field in a frame.
struct tshark_field {
    std::string name;
    std::size_t first_bit = 0;
    std::size_t bits = 0; ///< 0 of what tshark worked out itself
    std::string digits;   ///< of its bytes; "-" where it has a part of them only
    std::string shown;

    bool is_at(std::size_t first, std::size_t count) const { return first_bit == first && bits == count; }
    bool covers(std::size_t first, std::size_t count) const {
        return first_bit <= first && first + count <= first_bit + bits;
    }
};

using tshark_frame = std::vector<tshark_field>;

inline std::optional<std::uint64_t> number_of_digits(std::string_view digits, int base) {
    std::uint64_t number = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
    if (error != std::errc() || end != digits.data() + digits.size()) return {};
    return number;
}
/// What tshark shows, as a number: decimal, hexadecimal behind 0x, or a truth.
inline std::optional<std::uint64_t> shown_number(tshark_field const& field) {
    if (field.shown == "True" || field.shown == "False") return field.shown == "True";
    if (field.shown.starts_with("0x")) return number_of_digits(std::string_view(field.shown).substr(2), 16);
    return number_of_digits(field.shown, 10);
}

/// Checksums are verified, and each frame is read on its own.
inline std::string tshark_on_its_own(std::string const& file) {
    std::string command = "tshark -n -r '" + file + "'";
    for (char const* preference :
         {"ip.check_checksum:TRUE", "tcp.check_checksum:TRUE", "udp.check_checksum:TRUE", "ip.defragment:FALSE",
          "ipv6.defragment:FALSE", "tcp.desegment_tcp_streams:FALSE", "tcp.analyze_sequence_numbers:FALSE"})
        command.append(" -o ").append(preference);
    return command;
}

/// The fields of each frame. `script` is the path of tshark_fields.py.
inline std::vector<tshark_frame> fields_by_tshark(std::string const& file, std::string const& script) {
    std::string const command = tshark_on_its_own(file) + " -T pdml 2>/dev/null | /usr/bin/python3 '" + script + "'";
    std::unique_ptr<FILE, int (*)(FILE*)> const output(popen(command.c_str(), "r"), pclose);
    std::string text;
    for (int c; output && (c = std::fgetc(output.get())) != EOF;) text += static_cast<char>(c);
    std::vector<tshark_frame> frames;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream columns(line);
        std::size_t frame = 0;
        tshark_field field;
        columns >> frame >> field.name >> field.first_bit >> field.bits >> field.digits;
        columns.get();
        std::getline(columns, field.shown);
        if (frames.size() < frame) frames.resize(frame);
        frames[frame - 1].push_back(std::move(field));
    }
    return frames;
}

}
