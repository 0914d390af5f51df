// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <umpa/declare/identity.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/declare/rule.hpp>
#include <utility>

// What answers a protocol, said beside its declaration:
//
//     template <> inline constexpr auto answered_by<icmp_echo> =
//         answer<icmp_echo_reply>(same(identifier), same(sequence_number));
//
// Several answers are joined by `|`. A protocol that says nothing is passed over where a packet is looked for the
// answer to another.

namespace umpa {

/// What a condition compares: the field of the answer with that of the question (`same`, and where that is not 0,
/// `same_if_set`), two fields crosswise (`crossed`), a value with another (`changes`), a field with what an error
/// quotes of it (`quoted`), the numbers of both in a space (`same_number`).
enum class answer_condition_kind : std::uint8_t { same, same_if_set, crossed, changes, quoted, same_number };

/// A number, or the name of one of the values of a field.
struct condition_value {
    /// Empty where it is a number.
    std::string_view name = {};
    std::uint64_t number = 0; ///< where it has no name

    constexpr condition_value() = default;
    /// From the name of a value, or from a number.
    constexpr condition_value(char const* its_name) : name(detail::text_of(its_name)) {}
    template <std::integral Number>
    constexpr condition_value(Number its_number) : number(static_cast<std::uint64_t>(its_number)) {}
};

/// What must hold between the fields of a question and those of its answer.
struct answer_condition {
    answer_condition_kind kind;        ///< says which of the others are used
    std::string_view of_question = {}; ///< the name of a field
    std::string_view of_answer = {};   ///< the name of a field
    condition_value from = {};         ///< of `changes`, the value in the question
    condition_value to = {};           ///< of `changes`, the value in the answer
    identity space = {};               ///< of `same_number`, the number space
};

/// The answer has what the question has.
template <fixed_string Field>
constexpr answer_condition same(name<Field>) {
    return {answer_condition_kind::same, Field.view(), Field.view()};
}
/// The answer has in its second field what the question has in the first: `same(transmit_timestamp, origin_timestamp)`.
template <fixed_string OfQuestion, fixed_string OfAnswer>
constexpr answer_condition same(name<OfQuestion>, name<OfAnswer>) {
    return {answer_condition_kind::same, OfQuestion.view(), OfAnswer.view()};
}

/// The same, of a question in which the field is not 0: a query for one group, not for all.
template <fixed_string Field>
constexpr answer_condition same_if_set(name<Field>) {
    return {answer_condition_kind::same_if_set, Field.view(), Field.view()};
}

/// Where from and where to: the answer has them the other way round. Where the question goes to a group or to all,
/// anybody may answer; where it comes from no address, the answer may go to any; and an answer may go to a group.
template <fixed_string From, fixed_string To>
constexpr answer_condition crossed(name<From>, name<To>) {
    return {answer_condition_kind::crossed, From.view(), To.view()};
}

/// The question has one value in a field, and the answer another: `changes(operation, "request", "reply")`.
template <fixed_string Field>
constexpr answer_condition changes(name<Field>, condition_value from, condition_value to) {
    return {answer_condition_kind::changes, Field.view(), Field.view(), from, to};
}

/// No condition for an answer: the field tells questions apart where an error quotes one of them.
template <fixed_string Field>
constexpr answer_condition quoted(name<Field>) {
    return {answer_condition_kind::quoted, Field.view(), Field.view()};
}

/// What is carried is of the same protocol: the number that announces it, past headers that say nothing of answers.
template <class Space>
inline constexpr answer_condition same_number_in = {
    answer_condition_kind::same_number, {}, {}, {}, {}, identity_of<Space>};

/// Any other condition, as a function of both headers. Each gives its fields as numbers, `header[name]`, and `rest()`,
/// the bytes behind its fields as far as they are there: `when([](auto const& asked, auto const& reply) { ... })`.
template <class Holds>
struct answer_predicate {};
template <class Holds>
constexpr answer_predicate<Holds> when(Holds const&) {
    return {};
}
/// What stands in the place of a `when` where there is none.
struct always_holds {};

/// One kind of answer: a header, which is named by a reference, so that `|` completes none (declare/rule.hpp).
template <auto const& P, class Holds, std::size_t N>
struct answer_form {
    std::array<answer_condition, N> conditions; ///< all of them hold
    bool is_refusal = false;                    ///< made by refusal()
};
/// The kinds of answers that answered_by names, in order.
template <class... Forms>
struct answer_forms;
template <>
struct answer_forms<> {};
template <class Form, class... Rest>
struct answer_forms<Form, Rest...> {
    Form form;
    answer_forms<Rest...> rest;
};

namespace detail {
template <class P>
constexpr auto answer_when(bool is_refusal, auto const&... conditions) {
    return answer_forms<answer_form<layer_type<P>, always_holds, sizeof...(conditions)>>{{{conditions...}, is_refusal},
                                                                                         {}};
}
template <class P, class Holds>
constexpr auto answer_when(bool is_refusal, answer_predicate<Holds>, auto const&... conditions) {
    return answer_forms<answer_form<layer_type<P>, Holds, sizeof...(conditions)>>{{{conditions...}, is_refusal}, {}};
}
}

/// A header P that fulfils these conditions. A `when` stands first.
template <class P, class... Conditions>
constexpr auto answer(Conditions const&... conditions) {
    return detail::answer_when<P>(false, conditions...);
}
/// The same; after it nothing is asked for that the question carries: a reset answers the data of a segment.
template <class P, class... Conditions>
constexpr auto refusal(Conditions const&... conditions) {
    return detail::answer_when<P>(true, conditions...);
}

/// Several kinds of answers: a packet answers by any of them.
template <class Form, class... Rest>
constexpr answer_forms<Form, Rest...> operator|(answer_forms<Form> const& one, answer_forms<Rest...> const& others) {
    return {one.form, others};
}
/// The same, behind several.
template <class A, class B, class... More, class Form>
constexpr answer_forms<A, B, More..., Form> operator|(answer_forms<A, B, More...> const& some,
                                                      answer_forms<Form> const& last) {
    return {some.form, some.rest | last};
}

}
