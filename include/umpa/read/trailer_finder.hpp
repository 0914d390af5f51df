// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <umpa/build/run_time/run_time_content.hpp>
#include <umpa/read/part_finder.hpp>
#include <umpa/types/bits.hpp>

namespace umpa::detail {

/// What stands behind all that a header carries.
class trailer_finder : protected part_finder {
protected:
    using part_finder::part_finder;

    /// How many bytes are no trailer that is known by what it holds, of a header whose end no field tells: where
    /// nothing tells what follows, they may be padding, and the last of them a checksum.
    std::size_t before_trailers(open_header const& top) {
        std::size_t const room = left(top.end);
        std::size_t kept = room;
        for (std::size_t i = count_; i-- > 0 && !headers_[i].is_sized;) {
            if (headers_[i].is_part || headers_[i].reader->trailers.empty()) continue;
            std::size_t const one = without_trailers(headers_[i], top.reader->carries_nothing, room);
            if (one == room) continue;
            kept = one;
            for (std::size_t j = i + 1; j < count_; ++j) headers_[j].end = at_ + kept;
        }
        return kept;
    }
    std::size_t without_trailers(open_header const& outer, bool may_be_padding, std::size_t room) const {
        std::size_t kept = room;
        for (protocol_reader const* trailer : outer.reader->trailers)
            if (trailer->row->is_header && trailer->size <= room &&
                is_that_trailer(*trailer->row, outer, at_ + room - trailer->size))
                kept = room - trailer->size;
        if (!may_be_padding) return kept;
        for (protocol_reader const* trailer : outer.reader->trailers)
            if (trailer->row->size_behind && trailer->row->size_behind(at_ - outer.at) == kept &&
                is_that_padding(*trailer->row, outer, kept))
                return 0;
        return kept;
    }
    /// What stands in several headers that end at once, behind all that they carry, belongs to the outermost.
    bool has_end_of_outer(open_header const& top) const {
        return count_ > 1 && !headers_[count_ - 2].in_parts && headers_[count_ - 2].end == top.end;
    }
    /// Of paddings to several sizes, one that leaves nothing behind it but a trailer that is known.
    protocol_reader const* padding_here(open_header const& top, std::size_t room) const {
        protocol_reader const* found = nullptr;
        for (protocol_reader const* padding : top.reader->trailers) {
            if (!padding->row->size_behind || !is_that_padding(*padding->row, top, room)) continue;
            std::size_t const size = padding->row->size_behind(at_ - top.at);
            if (size == room) return padding;
            for (protocol_reader const* trailer : top.reader->trailers)
                if (trailer->row->is_header && trailer->size == room - size &&
                    is_that_trailer(*trailer->row, top, at_ + size))
                    return padding;
            if (!found) found = padding;
        }
        return found;
    }
    protocol_reader const* trailer_here(open_header const& top, std::size_t room) const {
        for (protocol_reader const* trailer : top.reader->trailers)
            if (trailer->row->is_header && trailer->size == room && is_that_trailer(*trailer->row, top, at_))
                return trailer;
        return nullptr;
    }
    /// Whether these bytes, behind the innermost header, are a trailer of one around it that does not tell its end.
    bool is_of_outer(std::size_t room) const {
        for (std::size_t i = count_ - 1; i-- > 0 && !headers_[i].in_parts && !headers_[i].is_sized;)
            if (padding_here(headers_[i], room) || trailer_here(headers_[i], room)) return true;
        return false;
    }
    bool is_that_padding(protocol_row const& row, open_header const& top, std::size_t room) const {
        std::size_t const size = row.size_behind(at_ - top.at);
        return size > 0 && size <= room && size <= row.pattern.size() &&
               std::equal(here(), here() + size, row.pattern.begin());
    }
    /// A trailer is known by its checksum; there is room for it.
    bool is_that_trailer(protocol_row const& row, open_header const& top, std::size_t at) const {
        bool known = false;
        for (field_row const& field : row.fields) {
            if (!field.rule || !field.rule->by_content) continue;
            header_place const place{
                .here = at, .header_end = at + row.size, .end = at + row.size, .parent = top.at, .parent_end = at};
            run_time_content const content(packet_, place, row, {});
            std::uint64_t const expected = field.rule->by_content(field.rule->rule, content);
            known = bits_at(packet_.data() + at, field.info.offset, field.info.bits) ==
                    (expected & limit_of(field.info.bits));
            if (!known) return false;
        }
        return known;
    }
};

}
