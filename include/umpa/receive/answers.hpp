// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/protocols/all.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/receive/answer_conditions.hpp>
#include <umpa/receive/packet_outline.hpp>

namespace umpa {

/// What a packet is to another.
enum class answer_kind : std::uint8_t {
    none,   ///< no answer to it
    answer, ///< an answer
    error   ///< an error that quotes it
};
constexpr std::string_view name_of(answer_kind which) {
    constexpr std::string_view names[] = {"none", "answer", "error"};
    return names[static_cast<std::size_t>(which)];
}

namespace detail {

enum class header_answer : std::uint8_t { none, answer, refusal };

inline header_answer answer_of_headers(asked_and_answered const& both) {
    header_answer found = header_answer::none;
    for (answer_row const& row : both.question[both.asks].row->answers)
        if (both.holds(row)) {
            if (row.is_refusal) return header_answer::refusal;
            found = header_answer::answer;
        }
    return found;
}

inline bool may_answer(protocol_row const& question, identity protocol) {
    for (answer_row const& row : question.answers)
        if (row.answer == protocol) return true;
    return false;
}

/// Each header of the question that asks has an answer, in the same order, and nothing else that asks is between those.
inline bool is_answer(packet_outline const& question, packet_outline const& reply) {
    bool asked = false;
    std::size_t at = 0;
    for (std::size_t i = 0; i < question.size(); ++i) {
        if (!question[i].asks()) continue;
        while (at < reply.size() && !may_answer(*question[i].row, reply[at].row->id)) {
            if (reply[at].asks()) return false;
            ++at;
        }
        if (at == reply.size()) return false;
        header_answer const found = answer_of_headers({question, i, reply, at});
        if (found == header_answer::none) return false;
        if (found == header_answer::refusal) return true;
        asked = true;
        ++at;
    }
    return asked;
}

/// Compares a question from header I on with the start of what an error quotes. The headers lie in both at the same
/// places, so no length in the quote matters. It may end anywhere, but not before something tells what the first two
/// headers that ask are.
inline bool is_about(packet_outline const& question, std::size_t i, std::span<std::byte const> quote) {
    std::size_t const start = question[i].offset;
    std::size_t told = 0;
    std::size_t headers = 0;
    for (; i < question.size(); ++i) {
        if (!question[i].asks()) continue;
        std::size_t const at = question[i].offset - start;
        bool is_told = false, is_same = true;
        for_each_telling_field(*question[i].row, [&](field_row const& field) {
            if (8 * at + field.info.end() > 8 * quote.size()) return;
            field_in_bytes const asked{field, question.from(question[i]).data()};
            is_told = true;
            is_same = is_same && (asked == field_in_bytes{field, quote.data() + at} || asked.is_unset_address());
        });
        if (!is_same) return false;
        if (!question[i].is_part && ++headers <= 2) told += is_told;
    }
    return told == (headers < 2 ? headers : 2);
}

inline bool is_error_about(packet_outline const& question, packet_outline const& reply) {
    protocol_row const* const error = reply.error();
    for (std::size_t i = 0; error && i < question.size(); ++i)
        for (identity quoted : error->carries)
            if (question[i].row->id == quoted && question[i].asks() && is_about(question, i, reply.quote()))
                return true;
    return false;
}

inline answer_kind kind_of_answer(packet_outline const& question, packet_outline const& reply) {
    if (is_error_about(question, reply)) return answer_kind::error;
    return is_answer(question, reply) ? answer_kind::answer : answer_kind::none;
}

/// `from` is what dissect takes: first<P>, or a row.
template <auto const& Registry, class From>
packet_outline outline(std::span<std::byte const> bytes, From const& from) {
    return {bytes, dissect<Registry>(bytes, from), answering_protocols_of<Registry>()};
}

}

/// What a reply is to a question: each of its headers that asks something is answered, by what the protocols say
/// (declare/answer.hpp), or the reply is an error that quotes it. Both begin with an Ethernet header, or with the
/// protocol that is named: `answers_question(reply, question, first<ipv4>) == answer_kind::answer`. Nothing is
/// allocated or thrown; of a packet with more than 64 headers the first count. Checksums are not looked at, nor are
/// link addresses.
template <auto const& Registry = protocols::all, class First = ethernet>
answer_kind answers_question(std::span<std::byte const> reply, std::span<std::byte const> question,
                             first_t<First> from = {}) {
    return detail::kind_of_answer(detail::outline<Registry>(question, from), detail::outline<Registry>(reply, from));
}
/// The same with the protocol that both begin with chosen at run time, which is one of the registry's.
template <auto const& Registry = protocols::all>
answer_kind answers_question(std::span<std::byte const> reply, std::span<std::byte const> question,
                             protocol_row const& from) {
    return detail::kind_of_answer(detail::outline<Registry>(question, from), detail::outline<Registry>(reply, from));
}

}
