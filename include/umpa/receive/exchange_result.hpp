// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iomanip>
#include <ostream>
#include <span>
#include <sstream>
#include <string>
#include <system_error>
#include <umpa/receive/answers.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <vector>

namespace umpa {

/// One answer to one question.
struct exchange_answer {
    /// The index of the question, from 0.
    std::size_t question = 0;
    /// A true answer, or an error that quotes the question.
    answer_kind kind = answer_kind::answer;
    /// From the layer on that the question begins with.
    std::vector<std::byte> bytes{};
    /// When the question was handed to the kernel, the last time before the answer came.
    capture_time sent{};
    /// When the kernel got the answer, by its own clock.
    capture_time received{};
    /// How often the question had been sent until then.
    std::size_t sendings = 1;
    /// The kernel's index of the interface that it came in by.
    unsigned interface_index = 0;
    /// It comes from this machine, and its checksums were left to a network card.
    bool checksums_pending = false;

    /// Less than nothing where the clock was set back in between.
    std::chrono::nanoseconds round_trip_time() const { return received - sent; }
};

/// A question that was not sent.
struct exchange_failure {
    std::size_t question = 0; ///< its index
    std::error_code cause{};  ///< what the system says
    std::string words{};      ///< a sentence
};

/// What an exchange came to.
struct exchange_result {
    /// In the order in which they came.
    std::vector<exchange_answer> answered{};
    /// The indices of the questions without an answer, in order.
    std::vector<std::size_t> unanswered{};
    /// The sendings that failed; a question may have been sent the next time.
    std::vector<exchange_failure> failures{};
    /// How many questions there were.
    std::size_t questions = 0;
    /// How often one of them was sent.
    std::size_t sendings = 0;
    /// Answers to questions that had enough of them.
    std::size_t surplus = 0;
    /// Packets that answered none of the questions.
    std::size_t unmatched = 0;
    /// Packets that the kernel had no room for.
    std::size_t dropped = 0;

    /// The first answer to a question; a null pointer when there is none.
    exchange_answer const* find(std::size_t question) const {
        for (exchange_answer const& one : answered)
            if (one.question == question) return &one;
        return nullptr;
    }

    /// A packet in one line: set by exchange, which knows what the packets begin with.
    std::string (*in_one_line)(std::span<std::byte const> packet) = nullptr;
};

namespace detail {
inline std::string milliseconds(std::chrono::nanoseconds time) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(3) << std::chrono::duration<double, std::milli>(time).count() << " ms";
    return text.str();
}
inline std::string in_words(exchange_result const& result) {
    std::ostringstream text;
    text << result.questions - result.unanswered.size() << " of " << result.questions << " questions answered, "
         << result.sendings << " packets sent, " << result.surplus << " surplus answers, " << result.unmatched
         << " other packets";
    if (result.dropped != 0) text << ", " << result.dropped << " dropped";
    text << "\n";
    for (exchange_answer const& one : result.answered)
        text << std::setw(6) << one.question << "  " << std::setw(12) << milliseconds(one.round_trip_time()) << "  "
             << std::left << std::setw(6) << name_of(one.kind) << std::right << "  "
             << (result.in_one_line ? result.in_one_line(one.bytes) : std::string()) << "\n";
    for (std::size_t question : result.unanswered) text << std::setw(6) << question << "  no answer\n";
    for (exchange_failure const& one : result.failures)
        text << std::setw(6) << one.question << "  not sent: " << one.words << "\n";
    return text.str();
}
}

/// A line about all, one an answer, one a question without an answer, one a failure.
inline std::ostream& operator<<(std::ostream& out, exchange_result const& result) {
    return out << detail::in_words(result);
}

}
