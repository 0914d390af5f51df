// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/identity.hpp>

namespace umpa {

/// What must hold between a header that asks and one that answers: see declare/answer.hpp.
struct answer_condition_row {
    answer_condition_kind kind = answer_condition_kind::same; ///< says which of the others are used
    std::size_t of_question = 0;                              ///< the index of a field
    std::size_t of_answer = 0;                                ///< the index of a field
    std::size_t to_of_question = 0;                           ///< of crossed fields, where the question goes
    std::size_t from_of_answer = 0;                           ///< of crossed fields, where the answer comes from
    std::uint64_t from = 0;                                   ///< of `changes`, the value in the question
    std::uint64_t to = 0;                                     ///< of `changes`, the value in the answer
    identity space = {};                                      ///< of `same_number`, the number space
};

/// One kind of answer to a header.
struct answer_row {
    identity answer;                                       ///< the protocol that answers
    bool is_refusal = false;                               ///< made by refusal()
    std::span<answer_condition_row const> conditions = {}; ///< all of them hold
    /// Called with both headers and what stands behind them; a null pointer where nothing more is asked.
    bool (*holds)(std::span<std::byte const> question, std::span<std::byte const> answer) = nullptr;
};

}
