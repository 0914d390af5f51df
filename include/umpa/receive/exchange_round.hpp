// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <functional>
#include <netpacket/packet.h>
#include <optional>
#include <poll.h>
#include <span>
#include <stop_token>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <system_error>
#include <umpa/receive/answers.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/exchange_frame.hpp>
#include <umpa/receive/exchange_options.hpp>
#include <umpa/receive/exchange_questions.hpp>
#include <umpa/receive/exchange_result.hpp>
#include <umpa/receive/waiting.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/send_message.hpp>
#include <umpa/send/socket_words.hpp>
#include <utility>
#include <vector>

namespace umpa::detail {

/// A question, and what became of it.
struct asked_question {
    std::vector<std::byte> bytes;
    destination to;
    packet_outline outline;
    std::vector<capture_time> sent{};
    std::size_t answers = 0;
    std::size_t copies_due = 0; ///< that loopback may bring back
};

/// One exchange on two sockets that are open.
class exchange_run {
public:
    using outliner = packet_outline (*)(std::span<std::byte const>);

    exchange_run(named_socket const& sender, named_socket const& listener, exchange_options const& options,
                 outliner outline, bool is_ipv4)
        : sender_(sender),
          listener_(listener),
          options_(options),
          outline_(outline),
          is_ipv4_(is_ipv4),
          stop_(listener.name) {}

    void add(std::vector<std::byte> bytes, destination to) {
        asked_question one{std::move(bytes), to, {}};
        one.outline = outline_(one.bytes);
        questions_.push_back(std::move(one));
    }

    exchange_result run() {
        std::stop_callback const listening(options_.stop, [this] { stop_.request(); });
        forget_what_came_before();
        for (std::size_t round = 0; round <= options_.retries && !is_over(); ++round) {
            send_all();
            receive_until(clock::now() + options_.timeout);
        }
        result_.questions = questions_.size();
        result_.dropped = take_dropped();
        for (std::size_t i = 0; i < questions_.size(); ++i)
            if (questions_[i].answers == 0) result_.unanswered.push_back(i);
        return std::move(result_);
    }

private:
    using clock = std::chrono::steady_clock;

    bool is_done(asked_question const& one) const { return options_.answers != 0 && one.answers >= options_.answers; }
    bool is_over() const { return stopped_ || (options_.stop_when_answered && done_ == questions_.size()); }

    void send_all() {
        clock::time_point next = clock::now();
        for (std::size_t i = 0; i < questions_.size(); ++i) {
            if (is_done(questions_[i])) continue;
            receive_until(next);
            if (is_over()) return;
            next = std::max(next, clock::now() - options_.interval) + options_.interval;
            if (!is_done(questions_[i])) send(i);
        }
    }
    void send(std::size_t i) {
        asked_question& one = questions_[i];
        iovec piece{one.bytes.data(), one.bytes.size()};
        // Before the call: an answer can come before it returns.
        capture_time const now = time_now();
        ssize_t const sent = send_message(sender_.descriptor.number(), one.to, {&piece, 1});
        if (sent < 0 || static_cast<std::size_t>(sent) != one.bytes.size()) {
            int const cause = sent < 0 ? errno : EIO;
            result_.failures.push_back(
                {i, std::error_code(cause, std::generic_category()),
                 words_about_sending(cause, one.bytes.size(), way_of(cause, sender_.descriptor.number(), one.to))});
            return;
        }
        one.sent.push_back(now);
        ++one.copies_due;
        ++result_.sendings;
    }

    /// Takes what is there, also when the time is over already.
    void receive_until(clock::time_point end) {
        for (;;) {
            take_what_is_there(end);
            if (is_over() || clock::now() >= end) return;
            std::array<pollfd, 2> both{{{listener_.descriptor.number(), POLLIN, 0}, {stop_.descriptor(), POLLIN, 0}}};
            wait_for(both, std::max<std::chrono::nanoseconds>(end - clock::now(), std::chrono::nanoseconds(0)));
            if (both[1].revents != 0) stopped_ = true;
        }
    }
    /// A network that never rests does not hold it longer than the time and a little.
    void take_what_is_there(clock::time_point end) {
        constexpr std::size_t at_least = 4096;
        for (std::size_t count = 0; !is_over(); ++count) {
            std::optional<exchange_frame> const frame = reader_.next(listener_);
            if (!frame) return;
            if (!frame->is_outgoing) take(*frame);
            if (count >= at_least && clock::now() >= end) return;
        }
    }
    void forget_what_came_before() {
        constexpr std::size_t most = 1 << 16;
        for (std::size_t count = 0; count < most && reader_.next(listener_); ++count) {
        }
        take_dropped();
    }
    /// Counted since it was asked last.
    std::size_t take_dropped() const {
        packet_counts counted{};
        socklen_t size = sizeof counted;
        ::getsockopt(listener_.descriptor.number(), SOL_PACKET, PACKET_STATISTICS, &counted, &size);
        return counted.dropped;
    }

    void take(exchange_frame const& frame) {
        if (options_.filter && !options_.filter(frame.bytes)) return;
        if (frame.is_on_loopback && is_copy_of_ours(frame)) return;
        packet_outline const reply = outline_(frame.bytes);
        bool is_surplus = false;
        for (std::size_t i = 0; i < questions_.size(); ++i) {
            asked_question const& one = questions_[i];
            if (one.sent.empty() || (is_surplus && is_done(one))) continue;
            answer_kind const kind = kind_of_answer(one.outline, reply);
            if (kind == answer_kind::none) continue;
            if (!is_done(one)) return keep(i, kind, frame);
            is_surplus = true;
        }
        ++(is_surplus ? result_.surplus : result_.unmatched);
    }
    bool is_copy_of_ours(exchange_frame const& frame) {
        for (asked_question& one : questions_)
            if (one.copies_due > 0 && is_own_copy(one.bytes, frame.bytes, is_ipv4_)) return --one.copies_due, true;
        return false;
    }
    void keep(std::size_t i, answer_kind kind, exchange_frame const& frame) {
        asked_question& one = questions_[i];
        std::size_t sendings = one.sent.size();
        while (sendings > 1 && one.sent[sendings - 1] > frame.time) --sendings;
        result_.answered.push_back({.question = i,
                                    .kind = kind,
                                    .bytes = {frame.bytes.begin(), frame.bytes.end()},
                                    .sent = one.sent[sendings - 1],
                                    .received = frame.time,
                                    .sendings = sendings,
                                    .interface_index = frame.interface_index,
                                    .checksums_pending = frame.checksums_pending});
        ++one.answers;
        if (is_done(one)) ++done_;
    }

    named_socket const& sender_;
    named_socket const& listener_;
    exchange_options const& options_;
    outliner outline_;
    bool is_ipv4_;
    frame_reader reader_{};
    stop_event stop_;
    std::vector<asked_question> questions_{};
    exchange_result result_{};
    std::size_t done_ = 0;
    bool stopped_ = false;
};

}
