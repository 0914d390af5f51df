// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <umpa/declare/structural_rule.hpp>

// Rules made of rules.

namespace umpa {

/// What rules of one rule derive from: the rule itself.
template <class Rule>
struct rule_with : structural {
    Rule rule; ///< what they begin with

    /// Of another rule.
    constexpr explicit rule_with(Rule const& r) : rule(r) {}
    /// What that rule gives.
    constexpr std::uint64_t operator()(auto const& at) const { return rule(at); }
};

/// What a rule gives where the header stands that this one is a part, or a trailer, of; 0 where there is none.
template <class Rule>
struct of_parent_rule : rule_with<Rule> {
    using rule_with<Rule>::rule_with;

    constexpr std::uint64_t operator()(auto const& at) const { return at.ask_parent(this->rule); }
};
template <structural_rule Rule>
constexpr of_parent_rule<Rule> of_parent(Rule const& rule) {
    return of_parent_rule<Rule>(rule);
}

/// A rule that may give so much at most: more is refused, or thrown as range_error, also where it fits in the field.
template <std::uint64_t Most, class Rule>
struct up_to_rule : rule_with<Rule> {
    using rule_with<Rule>::rule_with;
};
template <std::uint64_t Most, structural_rule Rule>
constexpr up_to_rule<Most, Rule> up_to(Rule const& rule) {
    return up_to_rule<Most, Rule>(rule);
}
/// The largest value that a rule may give, where it says so by up_to or always.
template <class Rule>
inline constexpr std::uint64_t most_of = ~std::uint64_t{0};
template <std::uint64_t Most, class Rule>
inline constexpr std::uint64_t most_of<up_to_rule<Most, Rule>> = Most;

/// A rule that always gives the same.
template <std::uint64_t N>
struct always_rule : structural {
    constexpr std::uint64_t operator()(auto const&) const { return N; }
};
template <std::uint64_t N>
inline constexpr always_rule<N> always;

template <std::uint64_t N>
inline constexpr std::uint64_t most_of<always_rule<N>> = N;

/// One of two rules: the first where the condition is not 0.
template <class Condition, class Then, class Otherwise>
struct either_rule : structural {
    /// The larger of what the two may give.
    static constexpr std::uint64_t most = most_of<Then> < most_of<Otherwise> ? most_of<Otherwise> : most_of<Then>;

    Condition condition;
    Then then;
    Otherwise otherwise;

    constexpr either_rule(Condition const& c, Then const& t, Otherwise const& o)
        : condition(c), then(t), otherwise(o) {}
    constexpr std::uint64_t operator()(auto const& at) const {
        return condition(at) != 0 ? within<Then>(then(at)) : within<Otherwise>(otherwise(at));
    }

private:
    /// What is too much for this rule is too much, also where the other may give it.
    template <class Rule>
    static constexpr std::uint64_t within(std::uint64_t value) {
        return value > most_of<Rule> && value < most + 1 ? most + 1 : value;
    }
};
template <class Condition, class Then, class Otherwise>
constexpr either_rule<Condition, Then, Otherwise> either(Condition const& condition, Then const& then,
                                                         Otherwise const& otherwise) {
    return {condition, then, otherwise};
}

template <class Condition, class Then, class Otherwise>
inline constexpr std::uint64_t most_of<either_rule<Condition, Then, Otherwise>> =
    either_rule<Condition, Then, Otherwise>::most;

/// A rule whose values have the names of a number space: `auto_(with_names<entry_form>(followed_by<entry>))`.
template <class Space, class Rule>
struct named_rule : rule_with<Rule> {
    using space = Space;
    using rule_with<Rule>::rule_with;
};
template <class Space, structural_rule Rule>
constexpr named_rule<Space, Rule> with_names(Rule const& rule) {
    return named_rule<Space, Rule>(rule);
}

/// 1 where a rule gives 0, else 0.
template <class Rule>
struct not_rule : rule_with<Rule> {
    using rule_with<Rule>::rule_with;

    constexpr std::size_t operator()(auto const& at) const { return this->rule(at) == 0; }
};
namespace rule_operators {
/// 1 where a rule gives 0, else 0.
template <structural_rule Rule>
constexpr not_rule<Rule> operator!(Rule const& rule) {
    return not_rule<Rule>(rule);
}
}

/// What a rule does with a number: `+`, `-`, `*`, `/` and `%`, of unsigned numbers of 64 bits.
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

namespace rule_operators {
/// A structural rule and a number: a rule too, which a reader solves for what the first one is about.
template <structural_rule Rule>
constexpr arithmetic<Rule, arithmetic_kind::plus> operator+(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
/// As `+`, less a number.
template <structural_rule Rule>
constexpr arithmetic<Rule, arithmetic_kind::minus> operator-(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
/// As `+`, so many times.
template <structural_rule Rule>
constexpr arithmetic<Rule, arithmetic_kind::times> operator*(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
/// As `+`, divided and rounded down. `header_size / 4` says too that the header is padded to whole words.
template <structural_rule Rule>
constexpr arithmetic<Rule, arithmetic_kind::over> operator/(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
/// As `+`, the remainder.
template <structural_rule Rule>
constexpr arithmetic<Rule, arithmetic_kind::modulo> operator%(Rule const& rule, std::uint64_t n) {
    return {rule, n};
}
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
