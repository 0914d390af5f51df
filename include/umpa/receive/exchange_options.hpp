// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <span>
#include <stop_token>

namespace umpa {

/// How questions are sent, and how long answers are waited for:
/// `exchange(socket, {.timeout = 500ms, .retries = 2}, packets)`.
struct exchange_options {
    /// How long is waited behind the last packet of each round.
    std::chrono::nanoseconds timeout = std::chrono::seconds(2);
    /// How often what has no answer is sent again, once a round.
    std::size_t retries = 0;
    /// Between the starts of two sendings; 0 is as fast as it goes.
    std::chrono::nanoseconds interval{0};
    /// How many answers to one question are kept; 0 for all that come. A question with so many is not sent again.
    std::size_t answers = 1;
    /// Whether the waiting ends when all questions have so many answers.
    bool stop_when_answered = true;
    /// Called with each packet that was received, as it begins where the questions do: those for which it gives false
    /// count as not received.
    std::function<bool(std::span<std::byte const> packet)> filter{};
    /// Ends the exchange; what came until then is its result.
    std::stop_token stop{};
};

}
