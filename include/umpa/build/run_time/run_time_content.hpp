// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <umpa/build/checksum.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/declare/content_rule.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/types/bits.hpp>
#include <utility>

namespace umpa {

/// Where a header stands among the bytes of a packet: offsets of its own first byte, of what comes behind its parts and
/// behind all that it carries, and of the header that it is a part, or a trailer, of: its own where there is none.
struct header_place {
    std::size_t here = 0;       ///< its own first byte
    std::size_t header_end = 0; ///< behind its parts
    std::size_t end = 0;        ///< behind all that it carries
    std::size_t parent = 0;     ///< the first byte of the header that it belongs to
    std::size_t parent_end = 0; ///< behind all that this one carries
};

/// What a content rule is called with in a packet whose layers are known at run time only: the bytes as far as they are
/// made, and where its header stands in them. The pseudo-header is given as its sum.
class run_time_content {
public:
    run_time_content(std::span<std::byte const> packet, header_place const& place, protocol_row const& row,
                     std::optional<std::uint64_t> sum_of_ends)
        : packet_(packet), place_(place), row_(row), pseudo_header_(sum_of_ends) {}

    static std::uint64_t fold(std::uint64_t sum) { return detail::fold(sum); }
    std::size_t header_size() const { return place_.header_end - place_.here; }

    /// A field of the header itself, as it is sent.
    template <fixed_string Field>
    std::uint64_t operator[](name<Field>) const {
        field_info const& info = info_of(Field.view());
        return bits_at(packet_.data() + place_.here, info.offset, info.bits);
    }

    template <class Range>
    std::uint64_t sum(Range) const {
        return detail::sum_of_bytes(bytes(Range()));
    }
    template <class Range, class Field>
    std::uint64_t sum(range_without<Range, Field>) const {
        field_info const& info = info_of(Field::text());
        std::span<std::byte const> const all = bytes(Range());
        std::size_t const from = place_.here + info.offset / 8 - static_cast<std::size_t>(all.data() - packet_.data());
        std::uint64_t const left_out = detail::sum_of_bytes(all.subspan(from, info.bits / 8));
        return sum(Range()) + (fold(from % 2 == 1 ? detail::swap_bytes(left_out) : left_out) ^ 0xffffU);
    }
    template <class Range, class Count>
    std::uint64_t sum(range_first<Range, Count> const& range) const {
        return detail::sum_of_bytes(bytes(range));
    }

    bool has_pseudo_header() const { return pseudo_header_.has_value(); }
    std::uint64_t sum_of_pseudo_header() const { return *pseudo_header_; }

    template <class Range, class Visit>
    void for_each_piece(Range const& range, Visit const& visit) const {
        visit(bytes(range));
    }
    template <class Range, class Visit>
    void for_each_byte(Range const& range, Visit const& visit) const {
        for (std::byte byte : bytes(range)) visit(static_cast<std::uint8_t>(byte));
    }

private:
    field_info const& info_of(std::string_view field) const { return row_.fields[field_index(row_, field)].info; }

    std::span<std::byte const> between(std::size_t first, std::size_t last) const {
        return packet_.subspan(first, last - first);
    }
    std::span<std::byte const> bytes(from_here_range) const { return between(place_.here, place_.end); }
    std::span<std::byte const> bytes(this_header_range) const { return between(place_.here, place_.header_end); }
    std::span<std::byte const> bytes(from_parent_range) const { return between(place_.parent, place_.parent_end); }
    std::span<std::byte const> bytes(up_to_here_range) const { return between(place_.parent, place_.here); }
    template <class Range, class Count>
    std::span<std::byte const> bytes(range_first<Range, Count> const&) const {
        std::uint64_t count = 0;
        if constexpr (detail::is_name<Count>)
            count = (*this)[Count()];
        else
            count = static_cast<std::uint64_t>(Count()(*this));
        std::span<std::byte const> const all = bytes(Range());
        return count == 0 || count > all.size() ? all : all.first(static_cast<std::size_t>(count));
    }

    std::span<std::byte const> packet_;
    header_place place_;
    protocol_row const& row_;
    std::optional<std::uint64_t> pseudo_header_;
};

}
