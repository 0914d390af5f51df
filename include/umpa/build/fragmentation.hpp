// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/fragment_cutting.hpp>
#include <umpa/build/fragment_parts.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/errors/error.hpp>

namespace umpa {

/// A datagram and how it is cut. Nothing is copied or allocated: fragment k is made on demand, and the bytes that were
/// given must live as long.
///
///     fragmentation const pieces(frame, 1500, {.network_offset = 14});
///     for (std::size_t k = 0; k < pieces.count(); ++k) send(pieces.write(k, buffer));
///
/// A datagram that fits in the MTU is one fragment: itself, byte for byte, which IPv6 sends without a Fragment header.
/// What stands behind the datagram, as Ethernet's padding does, is left out. What stands before it is copied as it is:
/// a length in there that counts the datagram, as PPPoE has one, is that of the whole.
class fragmentation {
public:
    /// Cuts into fragments of at most `limit` bytes, counted from the IP header on. Throws no_datagram, mtu_too_small,
    /// dont_fragment_set.
    constexpr fragmentation(std::span<std::byte const> bytes, std::size_t limit, fragment_options const& options = {})
        : parts_(detail::parts_of_datagram(bytes, options.network_offset)),
          cutting_{limit, parts_.first_header, parts_.later_header, parts_.carried.size(), parts_.header.size()},
          count_(cutting_.count()),
          identification_(options.identification),
          forbidden_(parts_.dont_fragment && !options.despite_dont_fragment) {
        if (count_ > 1) check_allowed();
    }
    /// Cuts as each call of write says. Throws no_datagram.
    explicit constexpr fragmentation(std::span<std::byte const> bytes, fragment_options const& options = {})
        : fragmentation(bytes, ~std::size_t{0}, options) {}

    /// How many fragments there are.
    constexpr std::size_t count() const { return count_; }
    /// What fragment k of these carries.
    constexpr fragment_cut cut(std::size_t k) const {
        detail::fragment_place const place = cutting_.place(k, count_);
        return {place.offset, place.size, place.more};
    }
    /// What is cut: all behind the headers that each fragment has.
    constexpr std::span<std::byte const> carried() const { return parts_.carried; }

    /// The size of fragment k, with what stands before the IP header.
    constexpr std::size_t size(std::size_t k) const { return head_size(k) + cutting_.place(k, count_).size; }
    /// The same of a fragment that somebody wants.
    constexpr std::size_t size(fragment_cut const& cut) const { return head_size(cut) + data_of(cut).size(); }

    /// Writes fragment k to the front of a buffer; gives the part that was written. Throws buffer_error, and then
    /// writes nothing.
    constexpr std::span<std::byte> write(std::size_t k, std::span<std::byte> buffer) const {
        if (buffer.size() < size(k)) raise(buffer_error(size(k), buffer.size()));
        return joined(gather(k, buffer), buffer);
    }
    /// The same of a fragment that somebody wants. Throws impossible_cut and dont_fragment_set too.
    constexpr std::span<std::byte> write(fragment_cut const& cut, std::span<std::byte> buffer) const {
        if (buffer.size() < size(cut)) raise(buffer_error(size(cut), buffer.size()));
        return joined(gather(cut, buffer), buffer);
    }

    /// Fragment k as the two pieces that a gathering send takes: the headers, which are written to `head`, and what
    /// it carries, which stays where it is. Throws buffer_error when `head` has less than head_size(k) bytes.
    constexpr std::array<std::span<std::byte const>, 2> gather(std::size_t k, std::span<std::byte> head) const {
        if (count_ > 1) return gather(cut(k), head);
        if (head.size() < head_size(k)) raise(buffer_error(head_size(k), head.size()));
        detail::copy(head.data(), parts_.link);
        detail::copy(head.data() + parts_.link.size(), parts_.header);
        return {head.first(head_size(k)), parts_.carried};
    }
    /// The same of a fragment that somebody wants. Throws impossible_cut and dont_fragment_set too.
    constexpr std::array<std::span<std::byte const>, 2> gather(fragment_cut const& cut,
                                                               std::span<std::byte> head) const {
        std::span<std::byte const> const data = data_of(cut);
        detail::fragment_place const place{parts_.offset + cut.offset, data.size(), cut.more || is_inner(cut)};
        check(cut, place);
        if (head.size() < head_size(cut)) raise(buffer_error(head_size(cut), head.size()));
        detail::copy(head.data(), parts_.link);
        std::byte* const header = head.data() + parts_.link.size();
        if (parts_.version == 4)
            write_ipv4_header(header, parts_, place);
        else
            write_ipv6_headers(header, parts_, place, identification_);
        return {head.first(head_size(cut)), data};
    }

    /// How many bytes of a fragment are headers, with what stands before the IP header.
    constexpr std::size_t head_size(std::size_t k) const {
        return count_ == 1 ? parts_.link.size() + parts_.header.size() : head_size(cut(k));
    }
    constexpr std::size_t head_size(fragment_cut const& cut) const {
        return parts_.link.size() + (parts_.offset + cut.offset == 0 ? parts_.first_header : parts_.later_header);
    }

private:
    /// Whether the datagram is a fragment itself, and others than those made of it follow its last one.
    constexpr bool is_inner(fragment_cut const& cut) const {
        return parts_.more && cut.data.empty() && cut.offset + cut.size == parts_.carried.size();
    }
    constexpr std::span<std::byte const> data_of(fragment_cut const& cut) const {
        if (!cut.data.empty()) return cut.data;
        if (cut.offset > parts_.carried.size() || cut.size > parts_.carried.size() - cut.offset)
            raise(
                impossible_cut(cut.offset, cut.size, "goes beyond what the datagram carries; give it data of its own"));
        return parts_.carried.subspan(cut.offset, cut.size);
    }
    constexpr void check_allowed() const {
        if (forbidden_) raise(dont_fragment_set());
        if (parts_.fragment_at > 0) raise(no_datagram(parts_.fragment_at, "the IPv6 packet is a fragment already"));
    }
    constexpr void check(fragment_cut const& cut, detail::fragment_place const& place) const {
        if (place.more || place.offset > 0 || parts_.version == 6) check_allowed();
        if (cut.offset % 8 != 0)
            raise(impossible_cut(cut.offset, place.size, "does not start at a multiple of 8, in which headers count"));
        if (place.offset > std::size_t{8} * 0x1fff)
            raise(impossible_cut(cut.offset, place.size, "starts too far behind: a header counts up to 65528"));
        std::size_t const counted =
            head_size(cut) - parts_.link.size() - (parts_.version == 6 ? ipv6::wire_size : 0) + place.size;
        if (counted > 0xffff) raise(impossible_cut(cut.offset, place.size, "is longer than a header can say"));
    }
    /// The first of the pieces stands in the buffer already.
    static constexpr std::span<std::byte> joined(std::array<std::span<std::byte const>, 2> const& pieces,
                                                 std::span<std::byte> buffer) {
        detail::copy(buffer.data() + pieces[0].size(), pieces[1]);
        return buffer.first(pieces[0].size() + pieces[1].size());
    }

    detail::datagram_parts parts_;
    detail::cutting cutting_;
    std::size_t count_;
    std::uint32_t identification_;
    bool forbidden_;
};

}
