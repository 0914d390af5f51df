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

/// What comes after the header's own fields: its parts, and what it carries.
inline constexpr struct size_of_rest_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.size_from_here() - at.size_of_fields(); }
} size_of_rest;

/// The layers that are part of the header, and their padding.
inline constexpr struct size_of_parts_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.header_size() - at.size_of_fields(); }
} size_of_parts;

/// The header with its parts, but without the padding at its end: its own, and that of its last part.
inline constexpr struct size_before_padding_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.size_before_padding(); }
} size_before_padding;

/// The size of the layer P that belongs to the same header as this one; 0 where there is none.
template <class P>
struct size_of_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template size_of<P>(); }
};
template <class P>
inline constexpr size_of_rule<P> size_of;

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

/// The size of the layer P that is a part of this header, with its own parts; 0 where there is none.
template <class P>
struct size_of_part_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template size_of_part<P>(); }
};
template <class P>
inline constexpr size_of_part_rule<P> size_of_part;

/// 1 where the header that comes next is one of these, else 0.
template <class... P>
struct next_is_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return (at.template next_is<P>() || ...); }
};
template <class... P>
inline constexpr next_is_rule<P...> next_is;

/// The number in Space that announces this header, less that of the header before it that has one there and is a part
/// of the same header: for options that are told apart by what is added.
template <class Space>
struct step_in_rule : structural {
    constexpr std::uint64_t operator()(auto const& at) const { return at.template step_in<Space>(); }
};
template <class Space>
inline constexpr step_in_rule<Space> step_in;

/// 1 where layer P is among the parts of this header, else 0.
template <class P>
struct followed_by_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template count_of_parts<P>() > 0; }
};
template <class P>
inline constexpr followed_by_rule<P> followed_by;

/// 1 where a part of this header has a number in Space, else 0.
template <class Space>
struct followed_by_any_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template has_part_in<Space>(); }
};
template <class Space>
inline constexpr followed_by_any_rule<Space> followed_by_any;

/// How many layers P are among the parts of this header.
template <class P>
struct count_of_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template count_of_parts<P>(); }
};
template <class P>
inline constexpr count_of_rule<P> count_of;

/// How many headers are parts of the layers P that are part of this header: the records of a section.
template <class P>
struct count_in_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template count_in<P>(); }
};
template <class P>
inline constexpr count_in_rule<P> count_in;

/// What a rule gives where the header stands that this one is a part, or a trailer, of; 0 where there is none.
template <class Rule>
struct of_parent_rule : structural {
    Rule rule;

    constexpr explicit of_parent_rule(Rule const& r) : rule(r) {}
    template <class At>
    constexpr std::uint64_t operator()(At const& at) const {
        if constexpr (At::has_parent())
            return rule(at.parent());
        else
            return 0;
    }
};
template <structural_rule Rule>
constexpr of_parent_rule<Rule> of_parent(Rule const& rule) {
    return of_parent_rule<Rule>(rule);
}

/// A rule that may give so much at most: more is refused, or thrown as range_error, also where it fits in the field.
template <std::uint64_t Most, class Rule>
struct up_to_rule : structural {
    Rule rule;

    constexpr explicit up_to_rule(Rule const& r) : rule(r) {}
    constexpr std::uint64_t operator()(auto const& at) const { return rule(at); }
};
template <std::uint64_t Most, structural_rule Rule>
constexpr up_to_rule<Most, Rule> up_to(Rule const& rule) {
    return up_to_rule<Most, Rule>(rule);
}
template <class Rule>
inline constexpr std::uint64_t most_of = ~std::uint64_t{0};
template <std::uint64_t Most, class Rule>
inline constexpr std::uint64_t most_of<up_to_rule<Most, Rule>> = Most;

/// 1 where a rule gives 0, else 0.
template <class Rule>
struct not_rule : structural {
    Rule rule;

    constexpr explicit not_rule(Rule const& r) : rule(r) {}
    constexpr std::size_t operator()(auto const& at) const { return rule(at) == 0; }
};
template <structural_rule Rule>
constexpr not_rule<Rule> operator!(Rule const& rule) {
    return not_rule<Rule>(rule);
}

enum class arithmetic_kind { plus, minus, times, over, modulo };

/// A structural rule and a number: `header_size / 4`.
template <class Rule, arithmetic_kind Kind>
struct arithmetic : structural {
    Rule rule;
    std::uint64_t operand;

    constexpr arithmetic(Rule const& r, std::uint64_t n) : rule(r), operand(n) {}
    constexpr std::uint64_t operator()(auto const& at) const {
        std::uint64_t const value = rule(at);
        if constexpr (Kind == arithmetic_kind::plus) return value + operand;
        if constexpr (Kind == arithmetic_kind::minus) return value - operand;
        if constexpr (Kind == arithmetic_kind::times) return value * operand;
        if constexpr (Kind == arithmetic_kind::over) return value / operand;
        if constexpr (Kind == arithmetic_kind::modulo) return value % operand;
    }
};

template <structural_rule Rule>
constexpr arithmetic<Rule, arithmetic_kind::plus> operator+(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
template <structural_rule Rule>
constexpr arithmetic<Rule, arithmetic_kind::minus> operator-(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
template <structural_rule Rule>
constexpr arithmetic<Rule, arithmetic_kind::times> operator*(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
template <structural_rule Rule>
constexpr arithmetic<Rule, arithmetic_kind::over> operator/(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}

template <structural_rule Rule>
constexpr arithmetic<Rule, arithmetic_kind::modulo> operator%(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}

/// The word that the size of a header must be a multiple of, as its rules imply: 4 for `header_size / 4`, and for
/// `(header_size - 8) / 4`.
constexpr std::size_t word_of(auto const&) { return 1; }
constexpr std::size_t word_of(arithmetic<header_size_rule, arithmetic_kind::over> const& rule) {
    return static_cast<std::size_t>(rule.operand);
}
template <arithmetic_kind Kind>
    requires(Kind == arithmetic_kind::plus || Kind == arithmetic_kind::minus)
constexpr std::size_t word_of(arithmetic<arithmetic<header_size_rule, Kind>, arithmetic_kind::over> const& rule) {
    return rule.rule.operand % rule.operand == 0 ? static_cast<std::size_t>(rule.operand) : 1;
}
template <class Rule, arithmetic_kind Kind>
constexpr std::size_t word_of(arithmetic<Rule, Kind> const& rule) {
    return word_of(rule.rule);
}

}
