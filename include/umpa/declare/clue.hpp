// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <umpa/declare/clue_about.hpp>
#include <umpa/declare/combined_rule.hpp>
#include <umpa/declare/identity.hpp>
#include <umpa/declare/rule.hpp>
#include <umpa/declare/structural_rule.hpp>

// A rule read backwards: what the value of a field tells of the packet that it was made for.

namespace umpa {

/// One step from what a rule is a function of to its value.
struct clue_step {
    /// The value so far, with this done to it; then 1 where that is 0 and 0 elsewhere, for a `negation`.
    arithmetic_kind kind = arithmetic_kind::plus;
    std::uint64_t operand = 0; ///< in bytes where the rule is about a size
    bool negation = false;     ///< `!rule`
};

/// What a rule is a function of, and the steps from there to its value.
struct rule_clue {
    clue_about about = clue_about::nothing; ///< says which of the others are used
    bool of_parent = false;                 ///< the header that is meant is the one that this header is a part of
    std::size_t step_count = 0;             ///< of `steps`, those that are used
    std::array<clue_step, 4> steps{};       ///< from what it is about to the value, in order
    std::span<identity const> layers = {};  ///< which layers it is about
    identity space = {};                    ///< which number space it is about
    identity signalled = {};  ///< a part that is there where the value is `signal`, which then says nothing else
    std::uint64_t signal = 0; ///< of a next_number, what is said where nothing that is numbered follows

    /// What the rule was a function of when it gave this value; nothing where no packet gives it.
    constexpr std::optional<std::uint64_t> before(std::uint64_t value) const;

    /// The clue of a rule that does one more step; of nothing where there are too many.
    constexpr rule_clue then(clue_step step) const {
        rule_clue longer = *this;
        if (step_count == steps.size()) return {};
        longer.steps[longer.step_count++] = step;
        return longer;
    }
};

namespace detail {

/// One step back. `wrap` is what a later step has taken the remainder of: a number below zero starts again there.
constexpr std::optional<std::uint64_t> step_back(clue_step const& step, std::uint64_t value, std::uint64_t& wrap) {
    constexpr std::uint64_t most = ~std::uint64_t{0};
    if (step.negation) return value == 0;
    switch (step.kind) {
    case arithmetic_kind::plus:
        if (value < step.operand && wrap == 0) return {};
        return value < step.operand ? value + wrap - step.operand : value - step.operand;
    case arithmetic_kind::minus:
        if (value > most - step.operand) return {};
        return value + step.operand;
    case arithmetic_kind::times:
        if (step.operand == 0 || value % step.operand != 0) return {};
        return value / step.operand;
    case arithmetic_kind::over:
        if (step.operand != 0 && value > most / step.operand) return {};
        return value * step.operand;
    case arithmetic_kind::modulo: wrap = step.operand; return value;
    }
    return {};
}

template <class... P>
inline constexpr std::array<identity, sizeof...(P)> identities{identity_of<P>...};

constexpr rule_clue clue_with(clue_about about) { return {.about = about}; }
template <class... P>
constexpr rule_clue clue_about_layers(clue_about about) {
    return {.about = about, .layers = identities<P...>};
}
template <class Space>
constexpr rule_clue clue_about_space(clue_about about) {
    return {.about = about, .space = identity_of<Space>};
}

}

constexpr std::optional<std::uint64_t> rule_clue::before(std::uint64_t value) const {
    std::optional<std::uint64_t> number = value;
    std::uint64_t wrap = 0;
    for (std::size_t i = step_count; i-- > 0 && number;) {
        // (x + n - 1) / n counts what is begun: the most that it can be is n times the value.
        bool const rounds_up = i > 0 && steps[i].kind == arithmetic_kind::over &&
                               steps[i - 1].kind == arithmetic_kind::plus &&
                               steps[i - 1].operand + 1 == steps[i].operand;
        number = detail::step_back(steps[i], *number, wrap);
        if (rounds_up) --i;
    }
    return number;
}

/// What a rule tells backwards; `nothing` of a rule that cannot be read so.
constexpr rule_clue clue_of(auto const&) { return {}; }
constexpr rule_clue clue_of(header_size_rule const&) { return detail::clue_with(clue_about::header_size); }
constexpr rule_clue clue_of(size_from_here_rule const&) { return detail::clue_with(clue_about::size_from_here); }
constexpr rule_clue clue_of(size_after_rule const&) { return detail::clue_with(clue_about::size_after); }
constexpr rule_clue clue_of(size_of_rest_rule const&) { return detail::clue_with(clue_about::size_of_rest); }
constexpr rule_clue clue_of(size_of_parts_rule const&) { return detail::clue_with(clue_about::size_of_parts); }
constexpr rule_clue clue_of(size_before_padding_rule const&) {
    return detail::clue_with(clue_about::size_before_padding);
}
constexpr rule_clue clue_of(next_is_same_rule const&) { return detail::clue_with(clue_about::next_is_same); }
template <auto const& P>
constexpr rule_clue clue_of(size_of_rule<P> const&) {
    return detail::clue_about_layers<detail::type_in<P>>(clue_about::size_of_sibling);
}
template <auto const& P>
constexpr rule_clue clue_of(size_of_part_rule<P> const&) {
    return detail::clue_about_layers<detail::type_in<P>>(clue_about::size_of_part);
}
template <auto const&... P>
constexpr rule_clue clue_of(next_is_rule<P...> const&) {
    return detail::clue_about_layers<detail::type_in<P>...>(clue_about::next_is);
}
template <auto const& P>
constexpr rule_clue clue_of(followed_by_rule<P> const&) {
    return detail::clue_about_layers<detail::type_in<P>>(clue_about::presence);
}
template <auto const&... P>
constexpr rule_clue clue_of(count_of_rule<P...> const&) {
    return detail::clue_about_layers<detail::type_in<P>...>(clue_about::count);
}
template <auto const& P>
constexpr rule_clue clue_of(count_in_rule<P> const&) {
    return detail::clue_about_layers<detail::type_in<P>>(clue_about::count_in);
}
template <class Space, std::uint64_t Otherwise>
constexpr rule_clue clue_of(next_in_rule<Space, Otherwise> const&) {
    rule_clue clue = detail::clue_about_space<Space>(clue_about::next_number);
    clue.signal = Otherwise;
    return clue;
}
template <class Space>
constexpr rule_clue clue_of(own_number_rule<Space> const&) {
    return detail::clue_about_space<Space>(clue_about::own_number);
}
template <class Space>
constexpr rule_clue clue_of(step_in_rule<Space> const&) {
    return detail::clue_about_space<Space>(clue_about::step);
}
template <class Space>
constexpr rule_clue clue_of(followed_by_any_rule<Space> const&) {
    return detail::clue_about_space<Space>(clue_about::presence_in_space);
}

// Declared before they are defined: they call each other.
/// The clue of a rule that is made of rules: that of the rule in it, and one step more.
template <class Rule, arithmetic_kind Kind>
constexpr rule_clue clue_of(arithmetic<Rule, Kind> const& rule);
template <std::uint64_t Most, class Rule>
constexpr rule_clue clue_of(up_to_rule<Most, Rule> const& rule);
template <class Space, class Rule>
constexpr rule_clue clue_of(named_rule<Space, Rule> const& rule);
template <class Rule>
constexpr rule_clue clue_of(not_rule<Rule> const& rule);
template <class Rule>
constexpr rule_clue clue_of(of_parent_rule<Rule> const& rule);
template <class Condition, class Then, std::uint64_t N>
constexpr rule_clue clue_of(either_rule<Condition, Then, always_rule<N>> const& rule);
template <auto const& P, std::uint64_t N, class Otherwise>
constexpr rule_clue clue_of(either_rule<followed_by_rule<P>, always_rule<N>, Otherwise> const& rule);

template <class Rule, arithmetic_kind Kind>
constexpr rule_clue clue_of(arithmetic<Rule, Kind> const& rule) {
    return clue_of(rule.rule).then({Kind, rule.operand, false});
}
template <std::uint64_t Most, class Rule>
constexpr rule_clue clue_of(up_to_rule<Most, Rule> const& rule) {
    return clue_of(rule.rule);
}
template <class Space, class Rule>
constexpr rule_clue clue_of(named_rule<Space, Rule> const& rule) {
    return clue_of(rule.rule);
}
template <class Rule>
constexpr rule_clue clue_of(not_rule<Rule> const& rule) {
    return clue_of(rule.rule).then({arithmetic_kind::plus, 0, true});
}
template <class Rule>
constexpr rule_clue clue_of(of_parent_rule<Rule> const& rule) {
    rule_clue clue = clue_of(rule.rule);
    if (clue.of_parent) return {};
    clue.of_parent = true;
    return clue;
}
template <class Condition, class Then, std::uint64_t N>
constexpr rule_clue clue_of(either_rule<Condition, Then, always_rule<N>> const& rule) {
    return clue_of(rule.then);
}
template <auto const& P, std::uint64_t N, class Otherwise>
constexpr rule_clue clue_of(either_rule<followed_by_rule<P>, always_rule<N>, Otherwise> const& rule) {
    rule_clue clue = clue_of(rule.otherwise);
    clue.signalled = identity_of<detail::type_in<P>>;
    clue.signal = N;
    return clue;
}

}
