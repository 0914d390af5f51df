// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <golden.hpp>
#include <interop/tshark_fields.hpp>
#include <netns/sniffed_names.hpp>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/show/field_text.hpp>
#include <umpa/types/bits.hpp>
#include <vector>

// One field that umpa found, against what tshark says of the same bits.

namespace umpa::test {

/// Some bits of a frame. `row` is the field that they are, or are a bit of; a null pointer where they are no field.
struct sniffed_bits {
    std::span<std::byte const> frame;
    std::size_t first;
    std::size_t count;
    field_row const* row = nullptr;

    std::uint64_t number() const { return bits_at(frame.data(), first, static_cast<unsigned>(count)); }
    /// In hexadecimal digits, of whole bytes.
    std::string digits() const { return hex(frame.subspan(first / 8, count / 8)); }
    bool is_address() const {
        return row && (row->shape == value_shape::mac_address || row->shape == value_shape::ipv4_address ||
                       row->shape == value_shape::ipv6_address);
    }
    std::string text() const { return text_of_field(*row, frame.data() + (first - row->info.offset) / 8); }
};

/// Whether these bits are what tshark shows, which has them at the same place.
inline bool agree(sniffed_bits const& ours, tshark_field const& theirs, shown_as how) {
    if (how == shown_as::place) return true;
    if (how == shown_as::words) return shown_number(theirs) == 4 * ours.number();
    bool const has_bytes = theirs.digits != "-";
    if (has_bytes && theirs.digits != ours.digits()) return false;
    if (ours.is_address()) return ours.text() == theirs.shown;
    // Bytes are shown as digits, of which a few may look like a number.
    bool const is_number = ours.count <= 64 && ours.row;
    std::optional<std::uint64_t> const shown = is_number ? shown_number(theirs) : std::nullopt;
    return shown ? *shown == ours.number() : has_bytes;
}

/// A part of a field, and what tshark calls it: one of these.
struct sniffed_piece {
    std::vector<std::string> names;
    std::string width; ///< in bits; "*" is all that is left, and nothing says that there is only one, or a flag
};

inline std::vector<sniffed_piece> pieces_of(sniffed_name const& name) {
    std::vector<sniffed_piece> pieces;
    std::istringstream words{std::string(name.tshark)};
    for (std::string word; words >> word;) {
        sniffed_piece piece;
        if (std::size_t const colon = word.find(':'); colon != std::string::npos) {
            piece.width = word.substr(colon + 1);
            word.resize(colon);
        }
        std::istringstream choices(word);
        for (std::string choice; std::getline(choices, choice, '|');) piece.names.push_back(choice);
        pieces.push_back(std::move(piece));
    }
    if (pieces.size() == 1) pieces[0].width = "*";
    return pieces;
}

/// How many bits of those left a piece has.
inline std::size_t width_of(sniffed_piece const& piece, std::size_t left) {
    if (piece.width == "*") return left;
    return std::min<std::size_t>(left, piece.width.empty() ? 1 : std::stoul(piece.width));
}

/// What tshark says differently of a field; empty where it says the same of all its bits.
inline std::string difference(sniffed_name const& name, sniffed_bits bits, tshark_frame const& frame) {
    std::size_t const end = bits.first + bits.count;
    for (sniffed_piece const& piece : pieces_of(name)) {
        bits.count = width_of(piece, end - bits.first);
        bool found = bits.count == 0;
        for (tshark_field const& theirs : frame) {
            bool const is_called_so =
                std::find(piece.names.begin(), piece.names.end(), theirs.name) != piece.names.end();
            bool const is_there = name.how == shown_as::place ? theirs.covers(bits.first, bits.count)
                                                              : theirs.is_at(bits.first, bits.count);
            if (!is_called_so || !is_there) continue;
            found = true;
            if (!agree(bits, theirs, name.how))
                return std::string(name.field) + " at bit " + std::to_string(bits.first) + ": tshark has " +
                       theirs.name + " " + theirs.shown + " (" + theirs.digits + ")";
        }
        if (!found)
            return std::string(name.field) + ": tshark has no " + piece.names.front() + " at bit " +
                   std::to_string(bits.first);
        bits.first += bits.count;
    }
    return bits.first == end ? "" : std::string(name.field) + " has more bits than its names in tshark's words";
}

}
