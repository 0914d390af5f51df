// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <umpa/protocols/link_type.hpp>
#include <umpa/protocols/trailing_bytes.hpp>
#include <umpa/read/header_run.hpp>
#include <utility>

namespace umpa::detail {

/// Reads one layer after the other. It allocates nothing, throws nothing, and reads no byte outside of the packet; each
/// step either goes on in the packet or closes a header, and no more than `deepest` headers are open at once.
class dissector : header_run {
public:
    dissector(std::span<std::byte const> packet, reading_tables const& readers, protocol_reader const* first)
        : header_run(packet, readers, first), first_(first) {}
    dissector(std::span<std::byte const> packet, reading_tables const& readers, link_type begins_with)
        : dissector(packet, readers, nullptr) {
        choice const* const known = readers.first_by_link_type(begins_with.number);
        if (known) first_ = next_ = pick(*known, packet.size());
        if (!next_) link_type_ = begins_with;
    }

    using header_run::at_once;
    using header_run::layers_read;

    /// Reads some layers; none when the packet is read to its end.
    std::span<dissected_layer> read(layers_read layers) {
        if (!next_ && at_ == packet_.size()) return {};
        return {layers.data(), next_ ? read_next(layers) : read_on(layers)};
    }

private:
    [[gnu::noinline]] std::size_t read_on(layers_read layers) {
        dissected_layer& layer = layers.front();
        while (count_ > 0) {
            open_header& top = headers_[count_ - 1];
            if (top.in_parts) {
                if (read_part(layer, top)) return 1;
                end_of_parts(top);
                continue;
            }
            if (!top.is_part && !carried_is_read_) {
                carried_is_read_ = true;
                if (read_carried(layer, top)) return 1;
                if (next_) return read_next(layers);
                continue;
            }
            if (!top.is_part && read_trailing(layer, top)) return 1;
            close(top);
        }
        return read_rest(layer);
    }

    // --- headers ---

    std::size_t read_next(layers_read layers) {
        protocol_reader const* const next = std::exchange(next_, nullptr);
        std::size_t const read = run(layers, next, next_end_);
        return read > 0 ? read : open_asking(layers.front(), *next, next_end_, false);
    }
    /// A part: what comes next is told by the header that it belongs to.
    bool open_part(dissected_layer& layer, protocol_reader const& reader, std::uint32_t count_limit = no_limit) {
        std::size_t const outer = outer_end();
        open_header& top = headers_[std::min(count_, deepest - 1)];
        std::size_t const room = left(outer);
        if (count_ == deepest || room < reader.straight.least || is_other_framing(reader, here()) ||
            !measure(top, reader, here(), room))
            return open_asking(layer, reader, outer, true, count_limit);
        top.reader = &reader;
        top.is_part = true;
        place(top, at_);
        ++count_;
        carried_is_read_ = false;
        give(layer, *reader.row, reader.size);
        if (top.in_parts) begin_parts(top, count_limit);
        return true;
    }
    [[gnu::noinline]] bool open_asking(dissected_layer& layer, protocol_reader const& expected, std::size_t outer,
                                       bool is_part, std::uint32_t count_limit = no_limit) {
        protocol_reader const& reader = expected.framings.empty() ? expected : framing_here(expected, left(outer));
        protocol_row const& row_of_rest = is_part ? row_of_octets() : row_of_payload();
        if (left(outer) < reader.size)
            return give(layer, row_of_rest, left(outer),
                        {reading_problem::cut_short, reader.row, nullptr, 0, reader.size, left(outer)});
        if (count_ == deepest)
            return give(layer, row_of_rest, left(outer),
                        {.problem = reading_problem::too_deep, .protocol = reader.row});
        ends const found = find_ends(reader, outer);
        open_header& top = headers_[count_];
        top.reader = &reader;
        top.at = at_;
        top.parts_end = found.header;
        top.end = found.packet;
        top.is_part = is_part;
        top.is_sized = found.is_told;
        top.in_parts = reader.has_parts || found.header != nowhere;
        give(layer, *reader.row, reader.size, found.note);
        layer.cut = found.cut;
        ++count_;
        carried_is_read_ = false;
        if (top.in_parts) begin_parts(top, count_limit);
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
        bool const bounded = top.parts_end != nowhere;
        std::size_t const end = limit(top);
        if (left(end) == 0) return false;
        if (top.complete || top.count_limit == 0) return bounded && read_unknown_part(layer, top, end);
        bool const padding = is_padding(top, end);
        if (protocol_reader const* const part = padding ? nullptr : placed_part(top, end))
            return open_next_part(layer, top, *part);
        if (protocol_reader const* const part = next_told(top)) return open_next_part(layer, top, *part);
        if (padding) return false;
        if (protocol_reader const* const part = announced_by_sibling(top)) return open_next_part(layer, top, *part);
        for (told const& one : reader.octets_told)
            if (top.octets_read == 0) return read_told_octets(layer, top, one, end);
        bool const alone = bounded || top.is_part || reader.carries_nothing;
        if (protocol_reader const* const part = find_part(top, end, alone)) return open_next_part(layer, top, *part);
        if (read_octets(layer, top, end, alone)) return true;
        if (protocol_reader const* const part = bounded ? more_of_told(top, end) : nullptr)
            return open_next_part(layer, top, *part);
        return bounded && read_unknown_part(layer, top, end);
    }
    bool read_unknown_part(dissected_layer& layer, open_header const& top, std::size_t end) {
        if (is_padding(top, end)) return false;
        return give(layer, row_of_octets(), left(end), {reading_problem::unknown_layout, top.reader->row});
    }
    bool open_next_part(dissected_layer& layer, open_header& top, protocol_reader const& part) {
        top.last_part = &part;
        top.last_part_at = at_;
        ++top.parts_read;
        if (top.reader->completes(*part.row, readers_->protocols())) top.complete = true;
        if (top.count_limit != no_limit) --top.count_limit;
        return open_part(layer, part, told_inside(top, part));
    }
    bool read_told_octets(dissected_layer& layer, open_header& top, told const& one, std::size_t end) {
        ++top.octets_read;
        std::uint64_t const size =
            is_signal(one, top) ? size_told_by_part(top) : one.clue().before(value_of(one, top)).value_or(0);
        if (size == 0) return read_part(layer, top);
        return give(layer, row_of_octets(), static_cast<std::size_t>(std::min<std::uint64_t>(size, left(end))));
    }
    bool read_octets(dissected_layer& layer, open_header& top, std::size_t end, bool alone) {
        if (top.reader->octets.empty() || !alone) return false;
        room_row const& room = top.reader->octets[0];
        if (top.octets_read >= room.most) return false;
        // Of an only part that nothing tells the size of, and what is carried, the latter.
        if (room.most == 1 && !room.octets->size_in && !top.is_part && top.parts_end == nowhere) return false;
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
        --depth_;
        if (top.parts_end != nowhere && top.parts_end > at_) at_ = top.parts_end;
        if (top.parts_end == nowhere && top.reader->has_parts) end_behind_parts(top);
    }
    void end_behind_parts(open_header& top) {
        for (told const& one : top.reader->ends_packet)
            if (one.clue().about == clue_about::size_after)
                if (std::optional<std::uint64_t> const size = one.clue().before(value_of(one, top)))
                    if (*size <= left(top.end)) top.end = at_ + static_cast<std::size_t>(*size), top.is_sized = true;
    }

    // --- what is carried ---

    bool read_carried(dissected_layer& layer, open_header& top) {
        protocol_reader const& reader = *top.reader;
        std::size_t room = left(top.end);
        if (room == 0) return false;
        std::byte const* const header = packet_.data() + top.at;
        if (reader.row->continues && reader.row->continues(header))
            return give(layer, row_of_payload(), room, {reading_problem::piece_of_a_packet, reader.row});
        if (protocol_reader const* const next = announced(reader, header, room))
            return open_carried(layer, *next, room);
        reading_note const note = why_unannounced(reader, header);
        if (!top.is_sized) room = before_trailers(top);
        if (room == 0) return false;
        for (protocol_reader const* trailer : reader.trailers)
            if (trailer->row->recognized && room >= trailer->size && trailer->row->recognized(here()))
                return open_part(layer, *trailer);
        return give(layer, row_of_payload(), room, note);
    }
    bool open_carried(dissected_layer& layer, protocol_reader const& next, std::size_t room) {
        if (next.size > room)
            return give(layer, row_of_payload(), room,
                        {reading_problem::cut_short, next.row, nullptr, 0, next.size, room});
        next_ = &next;
        next_end_ = outer_end();
        return false;
    }

    // --- what stands behind ---

    /// What a header that tells its end leaves out is the padding or the checksum of the frame that it lies in, or it
    /// is trailing bytes of that header.
    bool read_trailing(dissected_layer& layer, open_header& top) {
        if (!top.is_sized && has_end_of_outer(top)) return false;
        std::size_t const room = left(top.is_sized ? end_around(count_ - 1) : top.end);
        if (room == 0) return false;
        if (protocol_reader const* const padding = padding_here(top, room))
            return give_trailer(layer, top, *padding->row, padding->row->size_behind(at_ - top.at));
        if (protocol_reader const* const trailer = trailer_here(top, room))
            return give_trailer(layer, top, *trailer->row, trailer->size);
        if (top.is_sized && is_of_outer(room)) return false;
        return give_trailer(layer, top, protocol_row_of<trailing_bytes>, room);
    }
    bool give_trailer(dissected_layer& layer, open_header const& top, protocol_row const& row, std::size_t size) {
        give(layer, row, size);
        layer.depth = 0;
        layer.owner = top.reader->row;
        return true;
    }
    /// Bytes that no header accounts for.
    bool read_rest(dissected_layer& layer) {
        if (left(packet_.size()) == 0) return false;
        if (at_ == 0)
            return give(layer, row_of_payload(), left(packet_.size()),
                        {.problem = reading_problem::unknown_link_type, .value = link_type_.number});
        give(layer, protocol_row_of<trailing_bytes>, left(packet_.size()));
        layer.owner = first_->row;
        return true;
    }

    protocol_reader const* first_;
    link_type link_type_;
};

}
