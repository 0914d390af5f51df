// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <umpa/declare/combined_rule.hpp>
#include <umpa/declare/content_rule.hpp>
#include <umpa/declare/crc.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/declare/structural_rule.hpp>
#include <umpa/declare/words_of_types.hpp>
#include <umpa/errors/fixed_string.hpp>

// A rule in the words of its declaration: `header_size / 4`, `next_in<ip_protocol>`.

namespace umpa {

namespace detail {

// --- rules that name layers or a number space ---

template <auto const& P>
struct rule_words<size_of_rule<P>> {
    static constexpr void say(auto& words, auto const&) { say_with_protocols<type_in<P>>(words, "size_of"); }
};
template <auto const& P>
struct rule_words<size_of_part_rule<P>> {
    static constexpr void say(auto& words, auto const&) { say_with_protocols<type_in<P>>(words, "size_of_part"); }
};
template <auto const& P>
struct rule_words<followed_by_rule<P>> {
    static constexpr void say(auto& words, auto const&) { say_with_protocols<type_in<P>>(words, "followed_by"); }
};
template <auto const& P>
struct rule_words<count_in_rule<P>> {
    static constexpr void say(auto& words, auto const&) { say_with_protocols<type_in<P>>(words, "count_in"); }
};
template <auto const&... P>
struct rule_words<count_of_rule<P...>> {
    static constexpr void say(auto& words, auto const&) { say_with_protocols<type_in<P>...>(words, "count_of"); }
};
template <auto const&... P>
struct rule_words<next_is_rule<P...>> {
    static constexpr void say(auto& words, auto const&) { say_with_protocols<type_in<P>...>(words, "next_is"); }
};

template <class Space, std::uint64_t Otherwise>
struct rule_words<next_in_rule<Space, Otherwise>> {
    static constexpr void say(auto& words, auto const&) {
        words << "next_in<" << type_name<Space>();
        if (Otherwise != 0) words << ", " << Otherwise;
        words << ">";
    }
};
template <class Space>
struct rule_words<own_number_rule<Space>> {
    static constexpr void say(auto& words, auto const&) { words << "own_number<" << type_name<Space>() << ">"; }
};
template <class Space>
struct rule_words<step_in_rule<Space>> {
    static constexpr void say(auto& words, auto const&) { words << "step_in<" << type_name<Space>() << ">"; }
};
template <class Space>
struct rule_words<followed_by_any_rule<Space>> {
    static constexpr void say(auto& words, auto const&) { words << "followed_by_any<" << type_name<Space>() << ">"; }
};

// --- rules made of rules ---

template <class Rule>
inline constexpr bool is_sum = false;
template <class Rule>
inline constexpr bool is_sum<arithmetic<Rule, arithmetic_kind::plus>> = true;
template <class Rule>
inline constexpr bool is_sum<arithmetic<Rule, arithmetic_kind::minus>> = true;

template <class Rule, arithmetic_kind Kind>
struct rule_words<arithmetic<Rule, Kind>> {
    static constexpr void say(auto& words, arithmetic<Rule, Kind> const& rule) {
        constexpr bool in_brackets = is_sum<Rule> && !is_sum<arithmetic<Rule, Kind>>;
        words << (in_brackets ? "(" : "");
        say_rule(words, rule.rule);
        words << (in_brackets ? ") " : " ") << sign() << " " << rule.operand;
    }
    static constexpr std::string_view sign() {
        switch (Kind) {
        case arithmetic_kind::plus: return "+";
        case arithmetic_kind::minus: return "-";
        case arithmetic_kind::times: return "*";
        case arithmetic_kind::over: return "/";
        case arithmetic_kind::modulo: return "%";
        }
        return "";
    }
};
template <class Rule>
struct rule_words<not_rule<Rule>> {
    static constexpr void say(auto& words, not_rule<Rule> const& rule) {
        words << "!";
        say_rule(words, rule.rule);
    }
};
template <class Rule>
struct rule_words<of_parent_rule<Rule>> {
    static constexpr void say(auto& words, of_parent_rule<Rule> const& rule) {
        words << "of_parent(";
        say_rule(words, rule.rule);
        words << ")";
    }
};
template <std::uint64_t Most, class Rule>
struct rule_words<up_to_rule<Most, Rule>> {
    static constexpr void say(auto& words, up_to_rule<Most, Rule> const& rule) {
        words << "up_to<" << Most << ">(";
        say_rule(words, rule.rule);
        words << ")";
    }
};
template <class Space, class Rule>
struct rule_words<named_rule<Space, Rule>> {
    static constexpr void say(auto& words, named_rule<Space, Rule> const& rule) {
        words << "with_names<" << type_name<Space>() << ">(";
        say_rule(words, rule.rule);
        words << ")";
    }
};
template <std::uint64_t N>
struct rule_words<always_rule<N>> {
    static constexpr void say(auto& words, auto const&) { words << "always<" << N << ">"; }
};
template <class Condition, class Then, class Otherwise>
struct rule_words<either_rule<Condition, Then, Otherwise>> {
    static constexpr void say(auto& words, either_rule<Condition, Then, Otherwise> const& rule) {
        words << "either(";
        say_rule(words, rule.condition);
        words << ", ";
        say_rule(words, rule.then);
        words << ", ";
        say_rule(words, rule.otherwise);
        words << ")";
    }
};

// --- content rules ---

template <class Range, class Field>
struct rule_words<range_without<Range, Field>> {
    static constexpr void say(auto& words, auto const&) {
        say_rule(words, Range());
        words << ".without(" << Field::text() << ")";
    }
};
template <class Range, class Count>
struct rule_words<range_first<Range, Count>> {
    static constexpr void say(auto& words, auto const&) {
        say_rule(words, Range());
        words << ".first(";
        if constexpr (is_name<Count>)
            words << Count::text();
        else
            words << "...";
        words << ")";
    }
};
template <class Range, bool PseudoHeader, bool ZeroMeansNone>
struct rule_words<internet_checksum_rule<Range, PseudoHeader, ZeroMeansNone>> {
    static constexpr void say(auto& words, auto const&) {
        words << "internet_checksum(";
        say_rule(words, Range());
        words << (PseudoHeader ? ", pseudo_header" : "") << (ZeroMeansNone ? ", zero_means_none" : "") << ")";
    }
};
template <class Range, class Digest>
struct rule_words<digest_rule<Range, Digest>> {
    static constexpr void say(auto& words, auto const&) {
        if constexpr (std::is_same_v<Digest, crc32_digest>)
            words << "crc32(";
        else if constexpr (std::is_same_v<Digest, crc32c_digest>)
            words << "crc32c(";
        else
            words << "digest<" << type_name<Digest>() << ">(";
        say_rule(words, Range());
        words << ")";
    }
};

}

namespace detail {

/// Counts what is said.
struct word_counter {
    std::size_t size = 0;

    constexpr word_counter& operator<<(std::string_view words) {
        size += words.size();
        return *this;
    }
    constexpr word_counter& operator<<(std::uint64_t number) {
        do ++size;
        while ((number /= 10) != 0);
        return *this;
    }
};
/// Writes it into memory that is large enough.
struct word_writer {
    char* to;

    constexpr word_writer& operator<<(std::string_view words) {
        for (char c : words) *to++ = c;
        return *this;
    }
    constexpr word_writer& operator<<(std::uint64_t number) {
        char digits[20]{};
        std::size_t count = 0;
        do digits[count++] = static_cast<char>('0' + number % 10);
        while ((number /= 10) != 0);
        while (count > 0) *to++ = digits[--count];
        return *this;
    }
};

template <class Rule>
constexpr std::size_t count_words(Rule const& rule) {
    word_counter counter;
    say_rule(counter, rule);
    return counter.size;
}
template <std::size_t N, class Rule>
constexpr std::array<char, N> write_words(Rule const& rule) {
    std::array<char, N> text{};
    word_writer writer{text.data()};
    say_rule(writer, rule);
    return text;
}
template <class Rule>
inline constexpr auto fixed_words_of_type = write_words<count_words(Rule())>(Rule());
template <auto const& Fields, std::size_t I>
inline constexpr auto fixed_words_of_field =
    write_words<count_words(Fields.template at<I>().initial.rule)>(Fields.template at<I>().initial.rule);

/// The rule of field I in words, as a constant. Most rules say all by their types, which many fields share.
template <auto const& Fields, std::size_t I>
constexpr std::string_view words_of_field_rule() {
    using rule = typename std::remove_cvref_t<decltype(Fields.template at<I>().initial)>::rule_type;
    if constexpr (std::is_empty_v<rule> && std::is_default_constructible_v<rule>)
        return {fixed_words_of_type<rule>.data(), fixed_words_of_type<rule>.size()};
    else
        return {fixed_words_of_field<Fields, I>.data(), fixed_words_of_field<Fields, I>.size()};
}

}

}
