// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <umpa/build/packet.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/read/common_reader.hpp>
#include <umpa/read/trailer_finder.hpp>

namespace umpa::detail {

/// Several headers at once: the way that most packets go, without asking further.
class header_run : protected trailer_finder {
protected:
    /// How many layers are read at once at most.
    static constexpr std::size_t at_once = 8;
    using layers_read = std::span<dissected_layer, at_once>;

    static constexpr std::uint32_t no_limit = ~std::uint32_t{0};

    header_run(std::span<std::byte const> packet, reading_tables const& readers, protocol_reader const* first)
        : trailer_finder(packet, readers), next_(first), next_end_(packet.size()) {}

    /// Reads headers as long as each tells its ends and what comes next by one field at most, and no length lies: the
    /// way that most packets go.
    [[gnu::noinline]] std::size_t run(layers_read layers, protocol_reader const* next, std::size_t outer) {
        std::size_t const end = std::max(outer, at_);
        if (count_ == 0 && readers_->is_first_of_common(next))
            return run_by_code<ethernet>(layers, 0, end, nothing_open());
        return run_by_tables(layers, 0, at_, end, next);
    }

    void begin_parts(open_header& top, std::uint32_t count_limit = no_limit) {
        top.begin_parts(count_limit);
        ++depth_;
    }
    [[gnu::always_inline]] static void place(open_header& top, std::size_t at) {
        top.at = at;
        top.end += at;
        if (top.parts_end != nowhere) top.parts_end += at;
    }
    /// An Ethernet header with a length may stand where one with a type is expected.
    [[gnu::always_inline]] static bool is_other_framing(protocol_reader const& reader, std::byte const* bytes) {
        protocol_reader const* const other = reader.straight.other_framing;
        return other && other->straight.recognized(bytes);
    }
    /// Finds where a header and all that it carries end, counted from its first byte, and whether its parts follow.
    [[gnu::always_inline]] static bool measure(open_header& top, protocol_reader const& reader, std::byte const* bytes,
                                               std::size_t room) {
        straight_way const& way = reader.straight;
        std::uint64_t header = reader.size;
        std::uint64_t packet = room;
        top.parts_end = nowhere;
        top.in_parts = reader.has_parts;
        if (way.header) {
            top.parts_end = header = way.header.read(bytes);
            if (header < reader.size) return false;
            top.in_parts = header > reader.size;
        }
        top.is_sized = static_cast<bool>(way.packet);
        if (way.packet) packet = way.packet.read(bytes);
        top.end = packet;
        return packet >= header && packet <= room;
    }
    /// What comes next where one field says it without doubt.
    [[gnu::always_inline]] protocol_reader const* announced_at_once(open_header const& top, std::size_t at) const {
        straight_way const& way = top.reader->straight;
        if (top.in_parts || !way.next.numbers) return nullptr;
        std::byte const* const header = packet_.data() + top.at;
        std::uint64_t const value = way.next.place.read(header);
        protocol_reader const* const next = way.next.numbers->at(value).only;
        if (!next || top.end - at < next->size || value == way.next.signal) return nullptr;
        if (way.continues && way.continues(header)) return nullptr;
        return !next->straight.recognized || next->straight.recognized(packet_.data() + at) ? next : nullptr;
    }
    /// Whether the other one of two ports is a known one.
    template <class Below>
    [[gnu::always_inline]] static bool is_known_otherwise(straight_way const& way, std::byte const* header) {
        if constexpr (other_number_field<Below> < Below::field_count)
            return way.next.numbers->find(number_at<Below, other_number_field<Below>>(header));
        else
            return false;
    }

    protocol_reader const* next_; ///< what is known to come next; a null pointer where it has to be found
    std::size_t next_end_;        ///< of the header that it lies in
    bool carried_is_read_ = false;

private:
    /// The headers that were read by code, one in the other. They are kept where something has to be asked of them.
    struct nothing_open {
        static constexpr std::size_t count = 0;
        void keep(open_header*) const {}
    };
    template <class Outer>
    struct opened {
        static constexpr std::size_t count = Outer::count + 1;
        Outer const& outer;
        open_header header;

        [[gnu::always_inline]] void keep(open_header* to) const {
            outer.keep(to);
            open_header& kept = to[count - 1];
            kept.reader = header.reader;
            kept.at = header.at;
            kept.parts_end = header.parts_end;
            kept.end = header.end;
            kept.is_part = header.is_part;
            kept.is_sized = header.is_sized;
            kept.in_parts = header.in_parts;
        }
    };

    /// The first headers of a packet, as long as they are common ones, by code that is made of their declarations; then
    /// on by tables.
    template <class P, class Outer>
    [[gnu::always_inline]] std::size_t run_by_code(layers_read layers, std::size_t at, std::size_t end,
                                                   Outer const& outer) {
        constexpr std::size_t place = place_among<P>(common_headers());
        protocol_reader const& reader = *readers_->common()[place];
        opened<Outer> top{outer, {}};
        std::byte const* const header = packet_.data() + at;
        if (!measure_by_code<P>(top.header, header, end - at) || is_one_of(framed_otherwise<P>, header)) {
            outer.keep(headers_.data());
            return stop(Outer::count, at, end, &reader);
        }
        open(top.header, layers[Outer::count], reader, at, header, P::wire_size);
        if (top.header.in_parts) {
            top.keep(headers_.data());
            return stop(top.count, at + P::wire_size, top.header.end, nullptr);
        }
        return run_behind<P>(layers, at + P::wire_size, header, top, typename behind_in<P, common_headers>::type());
    }
    template <class Below, class Top, class P, class... Rest>
    [[gnu::always_inline]] std::size_t run_behind(layers_read layers, std::size_t at, std::byte const* header,
                                                  Top const& top, layer_list<P, Rest...>) {
        std::size_t const end = top.header.end;
        if (leads_to<Below, P>(header, packet_.data() + at, end - at)) return run_by_code<P>(layers, at, end, top);
        return run_behind<Below>(layers, at, header, top, layer_list<Rest...>());
    }
    /// None of the common headers follows. Most often nothing known does: a datagram between ports of the users.
    template <class Below, class Top>
    [[gnu::always_inline]] std::size_t run_behind(layers_read layers, std::size_t at, std::byte const* header,
                                                  Top const& top, layer_list<>) {
        constexpr std::size_t I = Top::count;
        constexpr std::size_t J = next_number_field<Below::declared_fields>;
        constexpr bool is_sized = packet_size_field<Below::declared_fields> < Below::field_count;
        std::size_t const end = top.header.end;
        protocol_reader const& reader = *top.header.reader;
        straight_way const& way = reader.straight;
        if constexpr (is_sized && J < Below::field_count) {
            std::uint64_t const value = number_at<Below, J>(header);
            if (way.next_is_payload && end > at && !way.next.numbers->find(value) &&
                !is_known_otherwise<Below>(way, header)) {
                ::new (&layers[I]) dissected_layer{.protocol = &row_of_payload(),
                                                   .bytes = {packet_.data() + at, end - at},
                                                   .offset = at,
                                                   .note = {.problem = reading_problem::unknown_number,
                                                            .protocol = reader.row,
                                                            .field = way.next.field,
                                                            .value = value}};
                if (end == packet_.size()) {
                    at_ = end; // and nothing is left to be asked
                    return I + 1;
                }
                top.keep(headers_.data());
                stop(I, end, end, nullptr);
                carried_is_read_ = true;
                return I + 1;
            }
        }
        top.keep(headers_.data());
        return run_on(layers, I, at, end);
    }

    /// What the last of the headers that were read announces is found in the tables.
    [[gnu::noinline]] std::size_t run_on(layers_read layers, std::size_t read, std::size_t at, std::size_t end) {
        return run_by_tables(layers, read, at, end, announced_at_once(headers_[count_ + read - 1], at));
    }
    std::size_t run_by_tables(layers_read layers, std::size_t read, std::size_t at, std::size_t end,
                              protocol_reader const* next) {
        if (!next || read == std::min(at_once, deepest - count_)) return stop(read, at, end, next);
        open_header& top = headers_[count_ + read];
        std::byte const* const header = packet_.data() + at;
        if (end - at < next->straight.least || is_other_framing(*next, header) ||
            !measure(top, *next, header, end - at))
            return stop(read, at, end, next);
        open(top, layers[read], *next, at, header, next->size);
        return run_on(layers, read + 1, at + next->size, top.end);
    }
    /// Ends a run: what was read is open from now on.
    [[gnu::always_inline]] std::size_t stop(std::size_t read, std::size_t at, std::size_t end,
                                            protocol_reader const* next) {
        if (read == 0) return 0;
        at_ = at;
        count_ += read;
        next_ = next;
        next_end_ = end;
        carried_is_read_ = next != nullptr;
        open_header& top = headers_[count_ - 1];
        if (top.in_parts) begin_parts(top);
        return read;
    }
    /// Opens a header that was measured.
    [[gnu::always_inline]] static void open(open_header& top, dissected_layer& layer, protocol_reader const& reader,
                                            std::size_t at, std::byte const* header, std::size_t size) {
        top.reader = &reader;
        top.is_part = false;
        place(top, at);
        ::new (&layer) dissected_layer{.protocol = reader.row, .bytes = {header, size}, .offset = at};
    }
};

}
