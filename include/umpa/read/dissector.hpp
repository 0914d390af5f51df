// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/trailing_bytes.hpp>
#include <umpa/read/dissected_layer.hpp>
#include <umpa/read/reading_tables.hpp>

namespace umpa::detail {

/// A header that is open: its parts, or what it carries, are being read.
struct open_header {
    protocol_reader const* reader;
    std::size_t at;            ///< of its first byte
    std::size_t parts_end;     ///< or none, where no field tells it
    std::size_t end;           ///< of what it carries
    std::uint32_t told;        ///< the entry of told_parts_of that is read
    std::uint32_t told_left;   ///< how many of them are to come; none where they were not counted yet
    std::uint32_t count_limit; ///< of parts, where a header of this one told it
    std::uint32_t octets_read; ///< how often bytes were read as a part
    std::uint64_t last_number; ///< of its last part in a number space
    protocol_reader const* last_part;
    std::size_t last_part_at;
    bool is_part;
    bool in_parts;
    bool complete;
};

/// Reads one layer after the other. It allocates nothing, throws nothing, and reads no byte outside of the packet; each
/// step either goes on in the packet or closes a header, and no more than `deepest` headers are open at once.
class dissector {
public:
    static constexpr std::size_t deepest = 48;

    dissector(std::span<std::byte const> packet, reading_tables const& readers, protocol_reader const* first)
        : packet_(packet), end_(packet.size()), next_(first), first_(first), readers_(&readers) {}

    /// False when the packet is read to its end.
    bool read(dissected_layer& layer) {
        if (next_) {
            protocol_reader const* const reader = next_;
            next_ = nullptr;
            return open(layer, *reader, false);
        }
        while (count_ > 0) {
            open_header& top = headers_[count_ - 1];
            if (top.in_parts) {
                if (read_part(layer, top)) return true;
                end_of_parts(top);
                continue;
            }
            if (!top.is_part && !carried_is_read_) {
                carried_is_read_ = true;
                if (read_carried(layer, top)) return true;
                continue;
            }
            if (!top.is_part && read_trailing(layer, top)) return true;
            close(top);
        }
        return read_rest(layer);
    }

private:
    std::size_t left(std::size_t end) const { return end > at_ ? end - at_ : 0; }
    std::byte const* here() const { return packet_.data() + at_; }
    std::size_t outer_end() const { return count_ > 0 ? limit(headers_[count_ - 1]) : end_; }
    static std::size_t limit(open_header const& one) {
        return one.in_parts && one.parts_end != none ? one.parts_end : one.end;
    }

    bool give(dissected_layer& layer, protocol_row const& row, std::size_t size, reading_note const& note = {}) {
        layer = {.protocol = &row, .bytes = packet_.subspan(at_, size), .offset = at_, .note = note};
        for (std::size_t i = 0; i < count_; ++i) layer.depth += headers_[i].in_parts;
        at_ += size;
        return true;
    }

    // --- headers ---

    /// Where a header ends: it, and all that it carries.
    struct ends {
        std::size_t header = none;
        std::size_t packet = 0;
        std::size_t cut = 0;
        reading_note note = {};
    };

    ends find_ends(protocol_reader const& reader, std::size_t outer) const {
        ends found{.packet = outer};
        std::byte const* const header = here();
        for (told const& one : reader.ends_header) {
            std::uint64_t const value = one.place.read(header);
            std::uint64_t size = one.clue().before(value).value_or(0);
            if (one.clue().about == clue_about::size_of_parts) size += reader.size;
            if (size < reader.size)
                found.note = {reading_problem::size_too_small, reader.row, one.field, value,
                              static_cast<std::size_t>(size),  reader.size};
            else if (size > outer - at_)
                found.note = {reading_problem::size_too_large, reader.row, one.field, value,
                              static_cast<std::size_t>(size),  outer - at_};
            found.header = at_ + static_cast<std::size_t>(std::clamp<std::uint64_t>(size, reader.size, outer - at_));
        }
        std::size_t const header_size = found.header == none ? reader.size : found.header - at_;
        for (told const& one : reader.ends_packet) {
            std::uint64_t const value = one.place.read(header);
            std::optional<std::uint64_t> const told = one.clue().before(value);
            if (!told) continue;
            std::uint64_t size = *told;
            if (one.clue().about == clue_about::size_after) size += header_size;
            if (one.clue().about == clue_about::size_of_rest) size += reader.size;
            if (size < header_size)
                found.note = {reading_problem::size_too_small, reader.row, one.field, value,
                              static_cast<std::size_t>(size),  header_size};
            else if (size > outer - at_)
                found.cut = static_cast<std::size_t>(size - (outer - at_)),
                found.note = {reading_problem::size_too_large, reader.row, one.field, value,
                              static_cast<std::size_t>(size),  outer - at_};
            else
                found.packet = at_ + static_cast<std::size_t>(size);
        }
        return found;
    }

    bool open(dissected_layer& layer, protocol_reader const& reader, bool is_part,
              std::uint32_t count_limit = ~std::uint32_t{0}) {
        std::size_t const outer = outer_end();
        if (left(outer) < reader.size)
            return give(layer, is_part ? row_of_octets() : row_of_payload(), left(outer),
                        {reading_problem::cut_short, reader.row, nullptr, 0, reader.size, left(outer)});
        if (count_ == deepest)
            return give(layer, is_part ? row_of_octets() : row_of_payload(), left(outer),
                        {reading_problem::too_deep, reader.row});
        ends const found = find_ends(reader, outer);
        std::size_t const start = at_;
        give(layer, *reader.row, reader.size, found.note);
        layer.cut = found.cut;
        headers_[count_++] = {.reader = &reader,
                              .at = start,
                              .parts_end = found.header,
                              .end = found.packet,
                              .told = 0,
                              .told_left = ~std::uint32_t{0},
                              .count_limit = count_limit,
                              .octets_read = 0,
                              .last_number = 0,
                              .last_part = nullptr,
                              .last_part_at = 0,
                              .is_part = is_part,
                              .in_parts = reader.has_parts || found.header != none,
                              .complete = false};
        carried_is_read_ = false;
        return true;
    }
    /// Behind a part comes the padding to its word.
    void close(open_header& top) {
        bool const is_part = top.is_part;
        std::size_t const start = top.at;
        std::size_t const word = top.reader->row->word;
        --count_;
        if (!is_part) return;
        if (at_ == start)
            headers_[count_ - 1].complete = true; // it has no bytes, and nothing that is a part of it was found
        std::size_t const over = (at_ - start) % word;
        if (over != 0) skip_zeros(std::min(word - over, left(outer_end())));
    }
    void skip_zeros(std::size_t most) {
        if (std::all_of(here(), here() + most, [](std::byte one) { return one == std::byte{}; })) at_ += most;
    }

    // --- parts ---

    bool read_part(dissected_layer& layer, open_header& top) {
        protocol_reader const& reader = *top.reader;
        bool const bounded = top.parts_end != none;
        std::size_t const end = limit(top);
        if (left(end) == 0) return false;
        if (top.complete || top.count_limit == 0) return bounded && read_unknown_part(layer, top, end);
        if (protocol_reader const* const part = next_told(top)) return open_part(layer, top, *part);
        if (is_padding(top, end)) return false;
        if (protocol_reader const* const part = announced_by_sibling(top)) return open_part(layer, top, *part);
        for (told const& one : reader.octets_told)
            if (top.octets_read == 0) return read_told_octets(layer, top, one, end);
        bool const alone = bounded || top.is_part || reader.carries_nothing;
        if (protocol_reader const* const part = find_part(top, end, alone)) return open_part(layer, top, *part);
        if (read_octets(layer, top, end, alone)) return true;
        return bounded && read_unknown_part(layer, top, end);
    }
    bool read_unknown_part(dissected_layer& layer, open_header const& top, std::size_t end) {
        if (is_padding(top, end)) return false;
        return give(layer, row_of_octets(), left(end), {reading_problem::unknown_layout, top.reader->row});
    }

    bool open_part(dissected_layer& layer, open_header& top, protocol_reader const& part) {
        top.last_part = &part;
        top.last_part_at = at_;
        if (top.reader->completes(*part.row, readers_->protocols())) top.complete = true;
        if (top.count_limit != ~std::uint32_t{0}) --top.count_limit;
        return open(layer, part, true, told_inside(top, part));
    }

    std::uint64_t value_of(told const& one, open_header const& top) const {
        return one.place.read(packet_.data() + top.at);
    }
    bool is_signal(told const& one, open_header const& top) const {
        return one.clue().signalled && value_of(one, top) == one.clue().signal;
    }
    std::uint32_t count_told(told_parts const& parts, open_header const& top) const {
        std::uint64_t const value = value_of(parts.by, top);
        if (parts.is_signal) return value == parts.by.clue().signal;
        std::uint64_t const told = parts.by.clue().before(value).value_or(0);
        if (parts.by.clue().about != clue_about::count) return told != 0;
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(told, 0xffff'fffe));
    }
    /// The next part that a field tells of; a null pointer when none is left.
    protocol_reader const* next_told(open_header& top) const {
        std::vector<told_parts> const& all = top.reader->told_parts_of;
        for (; top.told < all.size(); ++top.told, top.told_left = ~std::uint32_t{0}) {
            if (top.told_left == ~std::uint32_t{0}) top.told_left = count_told(all[top.told], top);
            if (top.told_left == 0) continue;
            protocol_reader const* const kind = kind_told(all[top.told], top);
            --top.told_left;
            return kind;
        }
        return nullptr;
    }
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

    /// Whether what is left is the padding to the header's word.
    bool is_padding(open_header const& top, std::size_t end) const {
        if (top.parts_end == none || left(end) >= top.reader->row->word) return false;
        return std::all_of(here(), here() + left(end), [](std::byte one) { return one == std::byte{}; });
    }

    /// A part that announces the next one by a number.
    protocol_reader const* announced_by_sibling(open_header const& top) const {
        if (!top.last_part) return nullptr;
        for (told_next const& next : top.last_part->next) {
            choice const* const found = next.numbers->find(next.place.read(packet_.data() + top.last_part_at));
            if (found && found->plain.size() == 1 && found->plain[0]->row->part) return found->plain[0];
        }
        return nullptr;
    }

    protocol_reader const* find_part(open_header& top, std::size_t end, bool alone) const {
        choice const& parts = top.reader->parts;
        if (alone && parts.plain.size() == 1 && parts.plain[0]->size == left(end) && !is_open_name(top))
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

    // --- bytes as parts ---

    bool read_told_octets(dissected_layer& layer, open_header& top, told const& one, std::size_t end) {
        ++top.octets_read;
        std::uint64_t const size =
            is_signal(one, top) ? size_told_by_part(top) : one.clue().before(value_of(one, top)).value_or(0);
        if (size == 0) return read_part(layer, top);
        return give(layer, row_of_octets(), static_cast<std::size_t>(std::min<std::uint64_t>(size, left(end))));
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
    bool read_octets(dissected_layer& layer, open_header& top, std::size_t end, bool alone) {
        if (top.reader->octets.empty() || !alone) return false;
        room_row const& room = top.reader->octets[0];
        if (top.octets_read >= room.most) return false;
        std::size_t size = left(end);
        if (room.octets->size_in) size = std::min(size, room.octets->size_in(packet_.subspan(at_, size)));
        if (size == 0) return false;
        ++top.octets_read;
        top.last_part = nullptr;
        return give(layer, *room.octets, size);
    }

    /// Goes to the end of a header whose parts are read: what is left of its word is padding.
    void end_of_parts(open_header& top) {
        top.in_parts = false;
        if (top.parts_end != none && top.parts_end > at_) at_ = top.parts_end;
    }

    // --- what is carried ---

    bool read_carried(dissected_layer& layer, open_header& top) {
        protocol_reader const& reader = *top.reader;
        std::size_t const room = left(top.end);
        if (room == 0) return false;
        std::byte const* const header = packet_.data() + top.at;
        if (reader.row->continues && reader.row->continues(header))
            return give(layer, row_of_payload(), room, {reading_problem::piece_of_a_packet, reader.row});
        reading_note note;
        if (protocol_reader const* const next = announced(reader, header, room, note))
            return next->size <= room ? open(layer, *next, false)
                                      : give(layer, row_of_payload(), room,
                                             {reading_problem::cut_short, next->row, nullptr, 0, next->size, room});
        return give(layer, row_of_payload(), room, note);
    }
    protocol_reader const* announced(protocol_reader const& reader, std::byte const* header, std::size_t room,
                                     reading_note& note) const {
        for (told_next const& next : reader.next) {
            std::uint64_t const value = next.place.read(header);
            if (choice const* const found = next.numbers->find(value)) {
                if (protocol_reader const* const one = pick(*found, room)) return one;
                note = {reading_problem::unknown_layout, reader.row, next.field, value};
            } else {
                note = {reading_problem::unknown_number, reader.row, next.field, value};
            }
        }
        for (told_next const& next : reader.also_next)
            if (choice const* const found = next.numbers->find(next.place.read(header)))
                if (protocol_reader const* const one = pick(*found, room)) return one;
        for (told const& one : reader.next_is)
            if (protocol_reader const* const next = told_to_be_next(one, reader, header)) return next;
        return pick_carried(reader, header, room);
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
        if (protocol_reader const* const one = pick_told(carried, room)) return one;
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
        if (protocol_reader const* const one = pick_told(among, room)) return one;
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
    protocol_reader const* pick_told(choice const& among, std::size_t room) const {
        for (choice::family const& family : among.families) {
            if (room < family.place.byte + family.place.bytes) continue;
            std::uint64_t const value = family.place.read(here());
            if (choice const* const found =
                    family.by_number.find(family.clue->before(value).value_or(~std::uint64_t{0})))
                if (protocol_reader const* const one = pick(*found, room)) return one;
        }
        for (protocol_reader const* one : among.recognized)
            if (room >= one->size && one->row->recognized(here())) return one;
        return nullptr;
    }

    // --- what stands behind ---

    bool read_trailing(dissected_layer& layer, open_header& top) {
        std::size_t const room = left(top.end);
        if (room == 0) return false;
        for (protocol_reader const* trailer : top.reader->trailers)
            if (trailer->row->size_behind && is_that_padding(*trailer->row, top, room))
                return give_trailer(layer, top, *trailer->row, trailer->row->size_behind(at_ - top.at));
        for (protocol_reader const* trailer : top.reader->trailers)
            if (trailer->row->is_header && is_that_trailer(*trailer->row, top, room))
                return give_trailer(layer, top, *trailer->row, trailer->size);
        return give_trailer(layer, top, protocol_row_of<trailing_bytes>, room);
    }
    bool give_trailer(dissected_layer& layer, open_header const& top, protocol_row const& row, std::size_t size) {
        give(layer, row, size);
        layer.depth = 0;
        layer.owner = top.reader->row;
        return true;
    }
    bool is_that_padding(protocol_row const& row, open_header const& top, std::size_t room) const {
        std::size_t const size = row.size_behind(at_ - top.at);
        return size > 0 && size <= room && size <= row.pattern.size() &&
               std::equal(here(), here() + size, row.pattern.begin());
    }
    /// A trailer is known by its checksum.
    bool is_that_trailer(protocol_row const& row, open_header const& top, std::size_t room) const {
        if (row.size != room) return false;
        bool known = false;
        for (field_row const& field : row.fields) {
            if (!field.rule || !field.rule->by_content) continue;
            header_place const place{
                .here = at_, .header_end = at_ + row.size, .end = at_ + row.size, .parent = top.at, .parent_end = at_};
            run_time_content const content(packet_, place, row, {});
            std::uint64_t const expected = field.rule->by_content(field.rule->rule, content);
            known = bits_at(here(), field.info.offset, field.info.bits) == (expected & limit_of(field.info.bits));
            if (!known) return false;
        }
        return known;
    }
    /// Bytes that no header accounts for.
    bool read_rest(dissected_layer& layer) {
        if (left(end_) == 0) return false;
        give(layer, at_ > 0 ? protocol_row_of<trailing_bytes> : row_of_payload(), left(end_));
        if (layer.offset > 0) layer.owner = first_->row;
        return true;
    }

    static protocol_row const& row_of_payload() { return protocol_row_of<any_payload>; }
    static protocol_row const& row_of_octets() { return protocol_row_of<any_octets>; }

    std::span<std::byte const> packet_;
    std::size_t at_ = 0;
    std::size_t end_;
    std::size_t count_ = 0;
    protocol_reader const* next_;
    protocol_reader const* first_;
    reading_tables const* readers_;
    bool carried_is_read_ = false;
    std::array<open_header, deepest> headers_;
};

}
