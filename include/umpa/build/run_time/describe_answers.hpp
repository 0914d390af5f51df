// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <umpa/build/run_time/answer_row.hpp>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/field_form.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/numbers_in_bytes.hpp>
#include <umpa/errors/refusal.hpp>
#include <utility>

// From what a declaration says of answers to rows: names of fields become their places, names of values numbers.

namespace umpa::detail {

template <class P>
struct fields_of : fields_of<typename P::header_type> {};
template <auto const& Fields, fixed_string Name, class... Traits>
struct fields_of<header<Fields, Name, Traits...>> {
    static constexpr auto const& value = Fields;
};

/// A header that asks or answers, and what stands behind it, for the conditions that are functions.
template <auto const& Fields>
struct header_and_rest : numbers_in_bytes<Fields> {
    std::span<std::byte const> all;

    explicit header_and_rest(std::span<std::byte const> given) : numbers_in_bytes<Fields>{given.data()}, all(given) {}
    std::span<std::byte const> rest() const { return all.subspan(bits_of_fields<Fields> / 8); }
};

template <auto const& OfQuestion, auto const& OfAnswer, class Holds>
bool ask_headers(std::span<std::byte const> question, std::span<std::byte const> reply) {
    return Holds()(header_and_rest<OfQuestion>(question), header_and_rest<OfAnswer>(reply));
}

constexpr bool names_a_field(answer_condition const& one) { return one.kind != answer_condition_kind::same_number; }

template <auto const& Fields>
constexpr bool has_field(std::string_view name) {
    return index_of(field_table<Fields>, name) < field_count<Fields>;
}
template <auto const& Fields>
constexpr bool has_value(std::string_view field, condition_value const& value) {
    auto const& names = field_forms<Fields>[index_of(field_table<Fields>, field)].names;
    return value.name.empty() || row_named(names, value.name) < names.size();
}
template <auto const& Fields>
constexpr std::uint64_t value_of(std::string_view field, condition_value const& value) {
    if (value.name.empty()) return value.number;
    auto const& names = field_forms<Fields>[index_of(field_table<Fields>, field)].names;
    return names[row_named(names, value.name)].value;
}

/// What is wrong with a condition; empty when all is well.
template <auto const& OfQuestion, auto const& OfAnswer>
constexpr std::string_view problem_with_condition(answer_condition const& one) {
    if (!names_a_field(one)) return {};
    bool const is_crossed = one.kind == answer_condition_kind::crossed;
    if (!has_field<OfQuestion>(one.of_question) || (is_crossed && !has_field<OfQuestion>(one.of_answer)))
        return "the question has no such field";
    if (!has_field<OfAnswer>(one.of_answer) || (is_crossed && !has_field<OfAnswer>(one.of_question)))
        return "the answer has no such field";
    if (field_table<OfQuestion>[index_of(field_table<OfQuestion>, one.of_question)].bits !=
        field_table<OfAnswer>[index_of(field_table<OfAnswer>, one.of_answer)].bits)
        return "the fields are not of one width";
    if (one.kind == answer_condition_kind::changes &&
        (!has_value<OfQuestion>(one.of_question, one.from) || !has_value<OfAnswer>(one.of_answer, one.to)))
        return "the field has no such named value";
    return {};
}

template <auto const& OfQuestion, auto const& OfAnswer, std::size_t N>
constexpr std::size_t first_wrong_condition(std::array<answer_condition, N> const& conditions) {
    std::size_t i = 0;
    while (i < N && problem_with_condition<OfQuestion, OfAnswer>(conditions[i]).empty()) ++i;
    return i;
}

template <auto const& OfQuestion, auto const& OfAnswer>
constexpr answer_condition_row describe_condition(answer_condition const& one) {
    answer_condition_row row{.kind = one.kind, .space = one.space};
    if (!names_a_field(one)) return row;
    row.of_question = index_of(field_table<OfQuestion>, one.of_question);
    row.of_answer = index_of(field_table<OfAnswer>, one.of_answer);
    if (one.kind == answer_condition_kind::crossed) {
        row.to_of_question = index_of(field_table<OfQuestion>, one.of_answer);
        row.from_of_answer = index_of(field_table<OfAnswer>, one.of_question);
    }
    if (one.kind != answer_condition_kind::changes) return row;
    row.from = value_of<OfQuestion>(one.of_question, one.from);
    row.to = value_of<OfAnswer>(one.of_answer, one.to);
    return row;
}

/// The I-th kind of answer of P.
template <std::size_t I, class Forms>
constexpr auto const& nth_form(Forms const& forms) {
    if constexpr (I == 0)
        return forms.form;
    else
        return nth_form<I - 1>(forms.rest);
}

template <class P, auto const& Fields, std::size_t I, auto const& A, class Holds, std::size_t N>
constexpr auto describe_conditions(answer_form<A, Holds, N> const&) {
    constexpr auto const& form = nth_form<I>(answered_by<P>);
    constexpr auto const& of_answer = fields_of<type_in<A>>::value;
    constexpr std::size_t wrong = first_wrong_condition<Fields, of_answer>(form.conditions);
    std::array<answer_condition_row, N> rows{};
    if constexpr (wrong < N)
        refuse([] {
            constexpr answer_condition one = nth_form<I>(answered_by<P>).conditions[wrong];
            return sentence() << "answered_by: " << problem_with_condition<Fields, of_answer>(one) << ": \""
                              << one.of_question << "\", \"" << one.of_answer << "\"";
        });
    else
        for (std::size_t i = 0; i < N; ++i) rows[i] = describe_condition<Fields, of_answer>(form.conditions[i]);
    return rows;
}
template <class P, auto const& Fields, std::size_t I>
inline constexpr auto condition_rows = describe_conditions<P, Fields, I>(nth_form<I>(answered_by<P>));

template <class P, auto const& Fields, std::size_t I, auto const& A, class Holds, std::size_t N>
constexpr answer_row describe_answer(answer_form<A, Holds, N> const& form) {
    answer_row row{
        .answer = identity_of<type_in<A>>, .is_refusal = form.is_refusal, .conditions = condition_rows<P, Fields, I>};
    if constexpr (!std::is_same_v<Holds, always_holds>)
        row.holds = &ask_headers<Fields, fields_of<type_in<A>>::value, Holds>;
    return row;
}
template <class P, auto const& Fields, class... Forms>
constexpr auto describe_answers(answer_forms<Forms...> const&) {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<answer_row, sizeof...(Forms)>{describe_answer<P, Fields, I>(nth_form<I>(answered_by<P>))...};
    }(std::index_sequence_for<Forms...>());
}
template <class P, auto const& Fields>
inline constexpr auto answer_rows = describe_answers<P, Fields>(answered_by<P>);

}
