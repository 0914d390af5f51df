// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string_view>
#include <umpa/declare/content_rule.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/structural_rule.hpp>
#include <umpa/errors/fixed_string.hpp>

// Names of types, of protocols and of simple rules, as they are written.

namespace umpa::detail {

template <class T>
constexpr std::string_view function_of_type() {
    return __PRETTY_FUNCTION__;
}
/// What the compiler says of the function is the same for all types, but for the type.
inline constexpr std::size_t before_type_name = function_of_type<void>().find("void");
inline constexpr std::size_t behind_type_name = function_of_type<void>().size() - before_type_name - 4;

/// The name of a type as the compiler has it, without the namespace of this library. Completes nothing.
template <class T>
constexpr std::string_view type_name() {
    std::string_view name = function_of_type<T>();
    name.remove_prefix(before_type_name);
    name.remove_suffix(behind_type_name);
    if (name.starts_with("umpa::")) name.remove_prefix(6);
    return name;
}

/// A protocol as it is written in C++: the declared name in small letters, or the name of its class.
template <class P>
struct protocol_words {
    static constexpr void say(auto& words) { words << type_name<P>(); }
};
template <auto const& Fields, fixed_string Name, class... Traits>
struct protocol_words<header<Fields, Name, Traits...>> {
    static constexpr void say(auto& words) {
        for (char c : Name.view()) {
            char const small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            bool const kept = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
            words << std::string_view(kept ? &small : "_", 1);
        }
    }
};
template <class... P>
constexpr void say_protocols(auto& words) {
    std::string_view comma;
    ((words << comma, protocol_words<P>::say(words), comma = ", "), ...);
}
template <class... P>
constexpr void say_with_protocols(auto& words, std::string_view function) {
    words << function << "<";
    say_protocols<P...>(words);
    words << ">";
}

/// Says a rule; one that is a function of the user's own has no words.
template <class Rule>
struct rule_words {
    static constexpr void say(auto& words, Rule const&) { words << "a function of its own"; }
};
template <class Rule>
constexpr void say_rule(auto& words, Rule const& rule) {
    rule_words<Rule>::say(words, rule);
}

template <class Rule>
inline constexpr std::string_view word_of_rule{};
template <>
inline constexpr std::string_view word_of_rule<header_size_rule> = "header_size";
template <>
inline constexpr std::string_view word_of_rule<size_from_here_rule> = "size_from_here";
template <>
inline constexpr std::string_view word_of_rule<size_after_rule> = "size_after";
template <>
inline constexpr std::string_view word_of_rule<size_of_rest_rule> = "size_of_rest";
template <>
inline constexpr std::string_view word_of_rule<size_of_parts_rule> = "size_of_parts";
template <>
inline constexpr std::string_view word_of_rule<size_before_padding_rule> = "size_before_padding";
template <>
inline constexpr std::string_view word_of_rule<next_is_same_rule> = "next_is_same";
template <>
inline constexpr std::string_view word_of_rule<from_here_range> = "from_here";
template <>
inline constexpr std::string_view word_of_rule<this_header_range> = "this_header";
template <>
inline constexpr std::string_view word_of_rule<from_parent_range> = "from_parent";
template <>
inline constexpr std::string_view word_of_rule<up_to_here_range> = "up_to_here";

template <class Rule>
    requires(!word_of_rule<Rule>.empty())
struct rule_words<Rule> {
    static constexpr void say(auto& words, Rule const&) { words << word_of_rule<Rule>; }
};

}
