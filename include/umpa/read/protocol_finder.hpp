// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <umpa/read/open_headers.hpp>
#include <umpa/read/size_clue.hpp>

namespace umpa::detail {

/// Which protocol the bytes that come next are of, and where it ends.
class protocol_finder : protected open_headers {
protected:
    using open_headers::open_headers;

    /// Where a header ends: it, and all that it carries.
    struct ends {
        std::size_t header = nowhere;
        std::size_t packet = 0;
        std::size_t cut = 0;
        bool is_told = false; ///< where the packet ends
        reading_note note = {};
    };

    ends find_ends(protocol_reader const& reader, std::size_t outer) const {
        ends found{.packet = outer};
        std::byte const* const header = here();
        for (told const& one : reader.ends_header) {
            std::uint64_t const value = one.place.read(header);
            std::size_t const size = header_size_from(one.clue(), value, reader.size).value_or(0);
            if (size < reader.size)
                found.note = {reading_problem::size_too_small, reader.row, one.field, value, size, reader.size};
            else if (size > outer - at_)
                found.note = {reading_problem::size_too_large, reader.row, one.field, value, size, outer - at_};
            found.header = at_ + std::clamp(size, reader.size, outer - at_);
        }
        std::size_t const header_size = found.header == nowhere ? reader.size : found.header - at_;
        for (told const& one : reader.ends_packet) {
            std::uint64_t const value = one.place.read(header);
            auto const told = packet_size_from(one.clue(), value, reader.size, header_size);
            if (!told || is_known_behind_parts(reader, one, found)) continue;
            if (value == 0 && is_left_open(reader, one)) continue;
            found.is_told = true;
            std::size_t const size = *told;
            if (size < header_size)
                found.note = {reading_problem::size_too_small, reader.row, one.field, value, size, header_size};
            else if (size > outer - at_)
                found.cut = size - (outer - at_),
                found.note = {reading_problem::size_too_large, reader.row, one.field, value, size, outer - at_};
            else
                found.packet = at_ + size;
        }
        return found;
    }
    /// The size of what follows parts of unknown size counts from where those end.
    static bool is_known_behind_parts(protocol_reader const& reader, told const& size, ends const& found) {
        return size.clue().about == clue_about::size_after && reader.has_parts && found.header == nowhere;
    }
    /// A length of 0 before a header that is announced: of a jumbogram (RFC 2675 section 3), or of a packet that the
    /// interface is still to cut in pieces.
    bool is_left_open(protocol_reader const& reader, told const& size) const {
        if (size.clue().about != clue_about::size_after) return false;
        for (told_next const& next : reader.next)
            if (next.numbers->find(next.place.read(here()))) return true;
        return false;
    }

    protocol_reader const& framing_here(protocol_reader const& expected, std::size_t room) const {
        for (protocol_reader const* one : expected.framings)
            if (room >= one->size && one->row->recognized(here())) return *one;
        return expected;
    }
    protocol_reader const* announced(protocol_reader const& reader, std::byte const* header, std::size_t room) const {
        for (told_next const& next : reader.next)
            if (std::uint64_t const value = next.place.read(header);
                choice const* const found = next.numbers->find(value))
                if (protocol_reader const* const one = pick(*found, room))
                    if (value != next.signal || !contradicts_itself(*one, room)) return one;
        for (told_next const& next : reader.also_next)
            if (choice const* const found = next.numbers->find(next.place.read(header)))
                if (protocol_reader const* const one = pick(*found, room)) return one;
        return reader.is_told_by_numbers ? nullptr : announced_otherwise(reader, header, room);
    }
    protocol_reader const* announced_otherwise(protocol_reader const& reader, std::byte const* header,
                                               std::size_t room) const {
        for (told const& one : reader.next_is)
            if (protocol_reader const* const next = told_to_be_next(one, reader, header)) return next;
        return pick_carried(reader, header, room);
    }
    /// Why nothing that a header announces was found.
    reading_note why_unannounced(protocol_reader const& reader, std::byte const* header) const {
        reading_note note;
        for (told_next const& next : reader.next) {
            std::uint64_t const value = next.place.read(header);
            note.problem =
                next.numbers->find(value) ? reading_problem::unknown_layout : reading_problem::unknown_number;
            note.protocol = reader.row;
            note.field = next.field;
            note.value = value;
        }
        return note;
    }
    /// A number that is also what stands where nothing is announced: then the bytes decide.
    bool contradicts_itself(protocol_reader const& reader, std::size_t room) const {
        return room >= reader.size && static_cast<bool>(find_ends(reader, at_ + room).note);
    }
    /// A field that says which protocol comes next, and says that it does.
    protocol_reader const* told_to_be_next(told const& one, protocol_reader const& reader,
                                           std::byte const* header) const {
        if (one.clue().before(one.place.read(header)).value_or(0) == 0) return nullptr;
        if (one.clue().about == clue_about::next_is_same) return &reader;
        return one.clue().layers.size() == 1 ? readers_->find(one.clue().layers[0]) : nullptr;
    }
    static bool is_told_otherwise(protocol_reader const& reader, protocol_reader const& next, std::byte const* header) {
        for (told const& one : reader.next_is)
            if (one.clue().about == clue_about::next_is_same && &next == &reader)
                return one.clue().before(one.place.read(header)).value_or(0) == 0;
        return false;
    }
    protocol_reader const* pick_carried(protocol_reader const& reader, std::byte const* header,
                                        std::size_t room) const {
        choice const& carried = reader.carried;
        if (protocol_reader const* const one = pick_told(carried, room, !carried.plain.empty())) return one;
        protocol_reader const* found = nullptr;
        for (protocol_reader const* one : carried.plain) {
            if (is_told_otherwise(reader, *one, header)) continue;
            if (found && reader.carries_payload) return nullptr;
            if (!found) found = one;
        }
        return found;
    }

    /// The protocol of a choice that the bytes here are of: one with that number, one that recognizes them, and of
    /// those that nothing tells apart the largest that there is room for.
    protocol_reader const* pick(choice const& among, std::size_t room) const {
        if (protocol_reader const* const one = pick_told(among, room, false)) return one;
        if (among.plain.size() > 1)
            for (protocol_reader const* one : among.plain)
                if (fills(*one, room)) return one;
        protocol_reader const* largest = nullptr;
        for (protocol_reader const* one : among.plain) {
            bool const fits = one->size <= room;
            bool const fitted = largest && largest->size <= room;
            if (!largest || (fits && (!fitted || one->size > largest->size)) ||
                (!fits && !fitted && one->size < largest->size))
                largest = one;
        }
        return largest;
    }
    bool fills(protocol_reader const& one, std::size_t room) const {
        if (one.size > room) return false;
        if (one.ends_header.empty()) return one.size == room && !one.has_parts;
        ends const found = find_ends(one, at_ + room);
        return found.header == at_ + room && !found.note && (one.has_parts || one.size == room);
    }
    /// Whether what a header announces in turn is known.
    bool leads_on(protocol_reader const& one) const {
        for (told_next const& next : one.next)
            if (next.numbers->find(next.place.read(here()))) return true;
        return one.next.empty();
    }
    protocol_reader const* pick_told(choice const& among, std::size_t room, bool doubtful) const {
        protocol_reader const* too_large = nullptr;
        for (choice::family const& family : among.families) {
            if (room < family.place.byte + family.place.bytes) continue;
            std::uint64_t const value = family.place.read(here());
            if (choice const* const found =
                    family.by_number.find(family.clue->before(value).value_or(~std::uint64_t{0})))
                if (protocol_reader const* const one = pick(*found, room)) {
                    if (one->size <= room || (among.recognized.empty() && among.plain.empty())) return one;
                    too_large = one;
                }
        }
        for (protocol_reader const* one : among.recognized) {
            if (room < one->size)
                too_large = one;
            else if (one->row->recognized(here()) && (!doubtful || leads_on(*one)))
                return one;
        }
        return among.plain.empty() ? too_large : nullptr;
    }
};

}
