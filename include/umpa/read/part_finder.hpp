// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <umpa/build/run_time/part_place.hpp>
#include <umpa/read/protocol_finder.hpp>
#include <vector>

namespace umpa::detail {

/// Which part of a header comes next.
class part_finder : protected protocol_finder {
protected:
    using protocol_finder::protocol_finder;

    // --- parts that are told by a field ---

    /// The next part that a field tells of; a null pointer when none is left.
    protocol_reader const* next_told(open_header& top) const {
        std::vector<told_parts> const& all = top.reader->told_parts_of;
        for (; top.told < all.size(); ++top.told, top.told_left = ~std::uint32_t{0}) {
            if (top.told_left == ~std::uint32_t{0}) top.told_left = count_told(all[top.told], top);
            if (top.told_left == 0) continue;
            protocol_reader const* const kind = kind_told(all[top.told], top);
            if (!stands(*kind, top, limit(top))) continue;
            --top.told_left;
            return kind;
        }
        return nullptr;
    }
    std::uint32_t count_told(told_parts const& parts, open_header const& top) const {
        std::uint64_t const value = value_of(parts.by, top);
        if (parts.is_signal) return value == parts.by.clue().signal;
        std::uint64_t most = parts.by.clue().before(value).value_or(0);
        for (told const& other : parts.also_by)
            most = std::max(most, other.clue().before(value_of(other, top)).value_or(0));
        if (parts.repeats && top.parts_end != nowhere && most != 0) return all_of_them;
        if (parts.by.clue().about != clue_about::count) return most != 0;
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(most, all_of_them));
    }
    static constexpr std::uint32_t all_of_them = 0xffff'fffe;
    /// Of several kinds that one field counts together, the one that fills the room.
    protocol_reader const* kind_told(told_parts const& parts, open_header const& top) const {
        for (protocol_reader const* kind : parts.kinds)
            if (kind->size * top.told_left == left(limit(top))) return kind;
        return parts.kinds.front();
    }
    /// How many parts the part has, where a field of this header tells it.
    std::uint32_t told_inside(open_header const& top, protocol_reader const& part) const {
        for (told_parts const& parts : top.reader->told_parts_of)
            if (parts.by.clue().about == clue_about::count_in && parts.kinds.front() == &part)
                return static_cast<std::uint32_t>(parts.by.clue().before(value_of(parts.by, top)).value_or(0));
        return ~std::uint32_t{0};
    }
    /// More parts than the count says, as where it counts those that are to come: of a route, what was passed already.
    protocol_reader const* more_of_told(open_header const& top, std::size_t end) const {
        for (told_parts const& parts : top.reader->told_parts_of)
            if (parts.by.clue().about == clue_about::count && parts.kinds.front()->size > 0 &&
                left(end) % parts.kinds.front()->size == 0)
                return parts.kinds.front();
        return nullptr;
    }

    // --- parts that are told by where they stand ---

    protocol_reader const* placed_part(open_header const& top, std::size_t end) const {
        for (protocol_reader const* part : top.reader->parts.placed)
            if (left(end) >= part->size && part->row->stands(place_in(top, end)) &&
                (!part->row->recognized || part->row->recognized(here())))
                return part;
        return nullptr;
    }
    bool stands(protocol_reader const& part, open_header const& top, std::size_t end) const {
        return !part.row->stands || part.row->stands(place_in(top, end));
    }
    part_place place_in(open_header const& top, std::size_t end) const {
        std::size_t const below = count_ < 2 ? 0 : count_ - 2;
        return {header_at(top.reader, top.at),
                header_at(count_ < 2 ? nullptr : headers_[below].reader, headers_[below].at),
                header_at(top.last_part, top.last_part_at),
                top.parts_read,
                top.octets_read,
                left(end)};
    }
    header_in_bytes header_at(protocol_reader const* reader, std::size_t at) const {
        if (!reader) return {};
        return {reader->row, packet_.data() + at};
    }
    /// A part that announces the next one by a number.
    protocol_reader const* announced_by_sibling(open_header const& top) const {
        if (!top.last_part) return nullptr;
        for (told_next const& next : top.last_part->next) {
            choice const* const found = next.numbers->find(next.place.read(packet_.data() + top.last_part_at));
            protocol_reader const* const part = found ? pick(*found, left(limit(top))) : nullptr;
            if (part && part->row->part) return part;
        }
        return nullptr;
    }

    // --- parts that tell themselves ---

    protocol_reader const* find_part(open_header& top, std::size_t end, bool alone) const {
        choice const& parts = top.reader->parts;
        if (alone && parts.families.empty() && parts.plain.size() == 1 && parts.plain[0]->size == left(end) &&
            !is_open_name(top))
            if (!top.reader->octets.empty() && top.reader->octets[0].octets->size_in) return parts.plain[0];
        if (!is_open_name(top) && names_come_next(top, end)) return nullptr;
        for (protocol_reader const* part : parts.recognized)
            if (left(end) >= part->size && part->row->recognized(here())) return count_as_name(top), part;
        for (choice::family const& family : parts.families)
            if (protocol_reader const* const part = find_in_family(top, family, end)) return part;
        if (alone)
            for (protocol_reader const* part : parts.plain)
                if (left(end) >= part->size && has_room(top, *part) && (part->size > 0 || part->has_parts)) return part;
        return nullptr;
    }
    protocol_reader const* find_in_family(open_header& top, choice::family const& family, std::size_t end) const {
        if (left(end) < family.place.byte + family.place.bytes) return nullptr;
        std::uint64_t number = family.clue->before(family.place.read(here())).value_or(~std::uint64_t{0});
        if (family.clue->about == clue_about::step) number = step_to(top, family, end);
        choice const* const found = family.by_number.find(number);
        if (!found) return nullptr;
        protocol_reader const* const part = pick(*found, left(end));
        if (part && !stands(*part, top, end)) return nullptr;
        if (part) top.last_number = number;
        return part;
    }
    /// Options that say how much more their number is than that of the one before; where that does not fit, in a part.
    std::uint64_t step_to(open_header const& top, choice::family const& family, std::size_t end) const {
        std::uint64_t const value = family.place.read(here());
        if (!family.clue->signalled || value != family.clue->signal)
            return top.last_number + family.clue->before(value).value_or(0);
        protocol_reader const* const more = readers_->find(family.clue->signalled);
        std::size_t const own = family.place.byte + family.place.bytes;
        if (!more || left(end) < own + more->size) return ~std::uint64_t{0};
        for (field_row const& field : more->row->fields)
            if (field.rule && field.rule->clue.about == clue_about::step)
                return top.last_number + field.rule->clue.before(bit_place(field.info).read(here() + own)).value_or(0);
        return ~std::uint64_t{0};
    }
    bool has_room(open_header const& top, protocol_reader const& part) const {
        for (room_row const& room : top.reader->row->takes)
            if (room.kind == part.row->id && room.most == 1) return top.last_part != &part;
        return true;
    }

    // --- bytes ---

    /// Whether what is left is the padding to the header's word.
    bool is_padding(open_header const& top, std::size_t end) const {
        if (top.parts_end == nowhere || left(end) >= top.reader->row->word) return false;
        return std::all_of(here(), here() + left(end), [](std::byte one) { return one == std::byte{}; });
    }
    bool is_signal(told const& one, open_header const& top) const {
        return one.clue().signalled && value_of(one, top) == one.clue().signal;
    }
    std::uint64_t size_told_by_part(open_header const& top) const {
        if (!top.last_part) return 0;
        for (field_row const& field : top.last_part->row->fields)
            if (field.rule && field.rule->clue.of_parent && field.rule->clue.about == clue_about::size_of_part)
                return field.rule->clue.before(bit_place(field.info).read(packet_.data() + top.last_part_at))
                    .value_or(0);
        return 0;
    }
    /// Bytes that know their own end, as names do, may be left open: what goes on elsewhere then stands behind them.
    static bool knows_end(open_header const& top) {
        return !top.reader->octets.empty() && top.reader->octets[0].octets->size_in;
    }
    bool is_open_name(open_header const& top) const {
        return knows_end(top) && top.octets_read > 0 && !top.last_part && at_ > 0 && packet_[at_ - 1] != std::byte{};
    }
    bool names_come_next(open_header const& top, std::size_t end) const {
        return knows_end(top) && top.octets_read < top.reader->octets[0].most &&
               top.reader->octets[0].octets->size_in(packet_.subspan(at_, left(end))) > 0;
    }
    void count_as_name(open_header& top) const {
        if (knows_end(top) && !is_open_name(top)) ++top.octets_read;
    }
};

}
