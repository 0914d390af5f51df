// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <atomic>
#include <csignal>
#include <cstddef>
#include <mutex>
#include <signal.h>
#include <string>

namespace umpa::detail {

/// While one lives, SIGINT and SIGTERM do not end the program but are remembered, and SIGPIPE does nothing: a pipe that
/// nobody reads is an error like another. A program that handles them, or ignores them, is left alone.
class interrupt {
public:
    interrupt() {
        std::lock_guard const lock(mutex);
        if (users++ > 0) return;
        caught.store(0);
        for (std::size_t i = 0; i < signals.size(); ++i) take(i);
    }
    interrupt(interrupt const&) = delete;
    interrupt& operator=(interrupt const&) = delete;
    ~interrupt() {
        std::lock_guard const lock(mutex);
        if (--users > 0) return;
        for (std::size_t i = 0; i < signals.size(); ++i)
            if (taken[i]) ::sigaction(signals[i], &before[i], nullptr);
    }

    static bool is_caught() { return caught.load(std::memory_order_relaxed) != 0; }
    static std::string name() { return caught.load() == SIGINT ? "SIGINT" : "SIGTERM"; }

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGPIPE};

    static void remember(int signal) { caught.store(signal, std::memory_order_relaxed); }
    static void take(std::size_t i) {
        taken[i] = ::sigaction(signals[i], nullptr, &before[i]) == 0 && (before[i].sa_flags & SA_SIGINFO) == 0 &&
                   before[i].sa_handler == SIG_DFL;
        if (!taken[i]) return;
        struct sigaction own{};
        own.sa_handler = signals[i] == SIGPIPE ? SIG_IGN : remember;
        own.sa_flags = SA_RESTART;
        ::sigemptyset(&own.sa_mask);
        ::sigaction(signals[i], &own, nullptr);
    }

    static_assert(std::atomic<int>::is_always_lock_free);
    static inline std::atomic<int> caught = 0;
    static inline std::mutex mutex;
    static inline unsigned users = 0;
    static inline std::array<struct sigaction, signals.size()> before{};
    static inline std::array<bool, signals.size()> taken{};
};

}
