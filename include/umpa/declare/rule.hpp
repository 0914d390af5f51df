// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <umpa/declare/number_space.hpp>

namespace umpa {

// A rule fills a field that the user left alone. It is a constexpr callable on a context, `at`, which knows where in
// the stack its header stands (build/context.hpp). Three kinds:
//   structural: derives from `structural`; a function of the stack's types and sizes only;
//   content:    derives from `content`; a function of bytes, evaluated last, innermost layer first;
//   any other constexpr callable: may read the header's own fields too, `at[field]`.

struct structural {};
struct content {};

template <class Rule>
concept structural_rule = std::derived_from<Rule, structural>;
template <class Rule>
concept content_rule = std::derived_from<Rule, content>;

/// A field that fills itself in by a rule.
template <class Rule>
struct automatic {
    using rule_type = Rule;
    Rule rule;
};

/// `auto_(rule)` declares a field that fills itself in; `header[field] = auto_` gives it back to its rule.
struct auto_t {
    template <class Rule>
    constexpr automatic<Rule> operator()(Rule const& rule) const {
        return {rule};
    }
};
inline constexpr auto_t auto_;

// --- structural rules; sizes are in bytes ---

/// The size of the header with the layers that are part of it and their padding.
inline constexpr struct header_size_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.header_size(); }
} header_size;

/// From the first byte of the header to the end of what it carries.
inline constexpr struct size_from_here_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.size_from_here(); }
} size_from_here;

/// What comes after the header and its parts.
inline constexpr struct size_after_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.size_from_here() - at.header_size(); }
} size_after;

/// The number in Space that announces the next header; `Otherwise` where nothing that is numbered follows.
template <class Space, std::uint64_t Otherwise = 0>
struct next_in_rule : structural {
    using space = Space;
    constexpr std::uint64_t operator()(auto const& at) const { return at.template next_number<Space>(Otherwise); }
};
template <class Space, std::uint64_t Otherwise = 0>
inline constexpr next_in_rule<Space, Otherwise> next_in;

/// The number in Space that announces this layer itself: the kind of an option.
template <class Space>
struct own_number_rule : structural {
    using space = Space;
    constexpr std::uint64_t operator()(auto const& at) const { return at.template own_number<Space>(); }
};
template <class Space>
inline constexpr own_number_rule<Space> own_number;

/// 1 where layer P is among the parts of this header, else 0.
template <class P>
struct followed_by_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template count_of_parts<P>() > 0; }
};
template <class P>
inline constexpr followed_by_rule<P> followed_by;

/// How many layers P are among the parts of this header.
template <class P>
struct count_of_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template count_of_parts<P>(); }
};
template <class P>
inline constexpr count_of_rule<P> count_of;

enum class operation { plus, minus, times, over };

/// A structural rule and a number: `header_size / 4`.
template <class Rule, operation Operation>
struct arithmetic : structural {
    Rule rule;
    std::uint64_t operand;

    constexpr arithmetic(Rule const& r, std::uint64_t n) : rule(r), operand(n) {}
    constexpr std::uint64_t operator()(auto const& at) const {
        std::uint64_t const value = rule(at);
        if constexpr (Operation == operation::plus) return value + operand;
        if constexpr (Operation == operation::minus) return value - operand;
        if constexpr (Operation == operation::times) return value * operand;
        if constexpr (Operation == operation::over) return value / operand;
    }
};

template <structural_rule Rule>
constexpr arithmetic<Rule, operation::plus> operator+(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
template <structural_rule Rule>
constexpr arithmetic<Rule, operation::minus> operator-(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
template <structural_rule Rule>
constexpr arithmetic<Rule, operation::times> operator*(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
template <structural_rule Rule>
constexpr arithmetic<Rule, operation::over> operator/(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}

/// The word that the size of a header must be a multiple of, as its rules imply: 4 for `header_size / 4`.
constexpr std::size_t word_of(auto const&) { return 1; }
constexpr std::size_t word_of(arithmetic<header_size_rule, operation::over> const& rule) {
    return static_cast<std::size_t>(rule.operand);
}
template <class Rule, operation Operation>
constexpr std::size_t word_of(arithmetic<Rule, Operation> const& rule) {
    return word_of(rule.rule);
}

// --- ranges of bytes that content rules cover ---

/// From the first byte of the header to the end of what it carries.
inline constexpr struct from_here_range {
} from_here;

/// The header with the layers that are part of it and their padding.
inline constexpr struct this_header_range {
} this_header;

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
    template <class At>
    [[gnu::always_inline]] constexpr std::uint64_t operator()(At const& at) const {
        if constexpr (PseudoHeader && !At::has_pseudo_header()) {
            return 0;
        } else {
            std::uint64_t sum = at.sum(Range());
            if constexpr (PseudoHeader) sum += at.sum_of_pseudo_header();
            std::uint64_t const checksum = at.fold(sum) ^ 0xffffU;
            return ZeroMeansNone && checksum == 0 ? 0xffffU : checksum;
        }
    }
};

template <class Range, class... Options>
constexpr auto internet_checksum(Range, Options...) {
    return internet_checksum_rule<Range, (std::is_same_v<Options, pseudo_header_option> || ...),
                                  (std::is_same_v<Options, zero_means_none_option> || ...)>{};
}

/// A user's own function of bytes: `Digest` is default-constructible, takes the bytes of the range in order by
/// `add(std::uint8_t)`, and gives its result by `value()`.
template <class Range, class Digest>
struct digest_rule : content {
    constexpr std::uint64_t operator()(auto const& at) const {
        Digest digest;
        at.for_each_byte(Range(), [&](std::uint8_t byte) { digest.add(byte); });
        return digest.value();
    }
};
template <class Digest, class Range>
constexpr digest_rule<Range, Digest> digest(Range) {
    return {};
}

}
