// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <iterator>
#include <span>
#include <umpa/protocols/all.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/read/view.hpp>

namespace umpa {

/// The parts of one header, one after the other, as dissect finds them: options, records, chunks. Their `depth` is 1,
/// that of their own parts more; their `offset` counts from the header's first byte. A range that can be gone through
/// once.
class header_parts {
public:
    /// Of the bytes of a header with its parts, by parts_of().
    header_parts(std::span<std::byte const> header, detail::reading_tables const& tables,
                 detail::protocol_reader const* first)
        : layers_(header, tables, first) {}

    class iterator {
    public:
        using value_type = dissected_layer;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::input_iterator_tag;

        iterator() = default;
        explicit iterator(dissection::iterator at) : at_(at) {}

        dissected_layer const& operator*() const { return *at_; }
        dissected_layer const* operator->() const { return &*at_; }
        iterator& operator++() {
            ++at_;
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t end) const { return at_ == end || at_->depth == 0; }

    private:
        dissection::iterator at_;
    };

    iterator begin() {
        dissection::iterator at = layers_.begin();
        if (!began_) ++at; // the header itself
        began_ = true;
        return iterator(at);
    }
    std::default_sentinel_t end() const { return {}; }

private:
    dissection layers_;
    bool began_ = false;
};

/// The parts of a header that was read: `for (auto const& option : parts_of((*p)[in<tcp>])) ...`. Nothing is allocated
/// or thrown; what is no part that the registry knows is octets with a note.
template <auto const& Registry = protocols::all, header_type P, class Byte>
header_parts parts_of(basic_view<P, Byte> const& header) {
    detail::reading_tables const& tables = detail::readers_of<Registry>();
    return {header.packet(), tables, tables.find(identity_of<P>)};
}

}
