// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/declare/identity.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/types/bits.hpp>

namespace umpa {

/// A header that was read, in its bytes.
struct header_in_bytes {
    protocol_row const* row = nullptr; ///< a null pointer where there is none
    std::byte const* bytes = nullptr;  ///< from its first byte

    /// A field as a number; 0 where there is no such header, or no such field of up to 64 bits in it.
    std::uint64_t number(std::string_view field) const {
        if (!row) return 0;
        std::size_t const i = field_index(*row, field);
        if (i == row->fields.size() || row->fields[i].info.bits > 64) return 0;
        return bits_at(bytes, row->fields[i].info.offset, row->fields[i].info.bits);
    }
};

/// What stands_where is called with: where the next part of a header would stand.
class part_place {
public:
    /// What a reader knows at a place: the headers around it, and how much stands before and behind.
    part_place(header_in_bytes const& parent, header_in_bytes const& carrier, header_in_bytes const& last,
               std::size_t parts, std::size_t octets, std::size_t bytes)
        : parent_(parent), carrier_(carrier), last_(last), parts_(parts), octets_(octets), bytes_(bytes) {}

    /// A field of the header that it would be a part of.
    template <fixed_string Field>
    std::uint64_t parent(name<Field>) const {
        return parent_.number(Field.view());
    }
    /// A field of the header that carries that one, or that it is a part of in turn.
    template <fixed_string Field>
    std::uint64_t carrier(name<Field>) const {
        return carrier_.number(Field.view());
    }
    /// A field of the part before it.
    template <fixed_string Field>
    std::uint64_t last(name<Field>) const {
        return last_.number(Field.view());
    }
    /// Whether the part before it is a P.
    template <class P>
    bool follows() const {
        return last_.row && last_.row->id == identity_of<P>;
    }
    /// How many parts stand before it, those not counted that are bytes.
    std::size_t parts_before() const { return parts_; }
    /// How many parts that are bytes stand before it, those counted that have none.
    std::size_t octets_before() const { return octets_; }
    /// How many bytes of the header, or of the packet, are left.
    std::size_t bytes_left() const { return bytes_; }

private:
    header_in_bytes parent_;
    header_in_bytes carrier_;
    header_in_bytes last_;
    std::size_t parts_;
    std::size_t octets_;
    std::size_t bytes_;
};

}
