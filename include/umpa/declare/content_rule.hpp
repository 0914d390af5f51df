// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <type_traits>
#include <umpa/declare/crc.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/declare/rule.hpp>

namespace umpa {

// --- ranges of bytes that content rules cover ---

/// A range without one of the header's fields, of whole bytes, which counts as zeros.
template <class Range, class Field>
struct range_without;
/// The first bytes of a range, as many as `Count` says; the whole range where that is 0 or too many.
template <class Range, class Count>
struct range_first;

/// What every range can be asked for.
template <class Range>
struct byte_range {
    /// Without a field of the header, by its name: it counts as zeros.
    template <class Field>
    constexpr range_without<Range, Field> without(Field) const {
        return {};
    }
    /// `count` is the name of a field of the header, or a function of the context.
    template <class Count>
    constexpr range_first<Range, Count> first(Count const&) const {
        return {};
    }
};

template <class Range, class Field>
struct range_without : byte_range<range_without<Range, Field>> {};
template <class Range, class Count>
struct range_first : byte_range<range_first<Range, Count>> {};

/// From the first byte of the header to the end of what it carries.
inline constexpr struct from_here_range : byte_range<from_here_range> {
} from_here;

/// The header with the layers that are part of it and their padding.
inline constexpr struct this_header_range : byte_range<this_header_range> {
} this_header;

/// From the first byte of the header that this one is a part of to the end of what that carries.
inline constexpr struct from_parent_range : byte_range<from_parent_range> {
} from_parent;

/// From the first byte of the header that this one is a trailer of to this trailer.
inline constexpr struct up_to_here_range : byte_range<up_to_here_range> {
} up_to_here;

// --- content rules ---

/// Also cover the pseudo-header of the nearest header below that has one. Without one the field stays 0.
inline constexpr struct pseudo_header_option {
} pseudo_header;

/// Send 0xffff where the sum is 0, because 0 says that there is no checksum (RFC 768).
inline constexpr struct zero_means_none_option {
} zero_means_none;

/// The Internet checksum, RFC 1071.
template <class Range, bool PseudoHeader, bool ZeroMeansNone>
struct internet_checksum_rule : content {
    [[gnu::always_inline]] constexpr std::uint64_t operator()(auto const& at) const {
        if (PseudoHeader && !at.has_pseudo_header()) return 0;
        std::uint64_t sum = at.sum(Range());
        if constexpr (PseudoHeader) sum += at.sum_of_pseudo_header();
        std::uint64_t const folded = at.fold(sum) ^ 0xffffU;
        return ZeroMeansNone && folded == 0 ? 0xffffU : folded;
    }
};

/// What is to be known of a checksum by who reads it.
struct checksum_kind {
    bool covers_header_only = false; ///< the header with its parts
    bool has_pseudo_header = false;  ///< the addresses, the protocol and the length too
    bool zero_means_none = false;    ///< 0 is sent as 0xffff, and a 0 that is read says that there is none
};

namespace detail {
template <class Rule>
struct checksum_traits {
    static constexpr checksum_kind value{};
};
template <class Range, bool PseudoHeader, bool ZeroMeansNone>
struct checksum_traits<internet_checksum_rule<Range, PseudoHeader, ZeroMeansNone>> {
    static constexpr checksum_kind value{std::is_same_v<Range, this_header_range>, PseudoHeader, ZeroMeansNone};
};
}

/// The Internet checksum of a range of bytes, RFC 1071, as the rule of a field of 16 bits. Options are `pseudo_header`,
/// which adds addresses, protocol and length, and `zero_means_none`, which sends 0 as 0xffff.
template <class Range, class... Options>
constexpr auto internet_checksum(Range, Options...) {
    return internet_checksum_rule<Range, (std::is_same_v<Options, pseudo_header_option> || ...),
                                  (std::is_same_v<Options, zero_means_none_option> || ...)>{};
}

/// A user's own function of bytes: `Digest` is default-constructible, takes the bytes of the range in order by
/// `add(std::uint8_t)`, or piece by piece by `add(std::span<std::byte const>)`, and gives its result by `value()`.
template <class Range, class Digest>
struct digest_rule : content {
    constexpr std::uint64_t operator()(auto const& at) const {
        Digest digest;
        if constexpr (requires { digest.add(std::span<std::byte const>()); })
            at.for_each_piece(Range(), [&](std::span<std::byte const> piece) { digest.add(piece); });
        else
            at.for_each_byte(Range(), [&](std::uint8_t byte) { digest.add(byte); });
        return digest.value();
    }
};
template <class Digest, class Range>
constexpr digest_rule<Range, Digest> digest(Range) {
    return {};
}

/// CRC-32, IEEE 802.3 clause 3.2.9, as it is sent.
template <class Range>
constexpr digest_rule<Range, crc32_digest> crc32(Range) {
    return {};
}
/// CRC-32C, RFC 9260 appendix A, as it is sent.
template <class Range>
constexpr digest_rule<Range, crc32c_digest> crc32c(Range) {
    return {};
}

}
