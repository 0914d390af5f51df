// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <limits>
#include <optional>
#include <poll.h>
#include <span>
#include <string>
#include <sys/eventfd.h>
#include <system_error>
#include <umpa/errors/error.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/socket_words.hpp>
#include <unistd.h>

// Waiting for frames, until a time or until somebody says stop.

namespace umpa::detail {

/// When to stop waiting; never, when there is no timeout.
class deadline {
public:
    using clock = std::chrono::steady_clock;

    explicit deadline(std::optional<std::chrono::nanoseconds> timeout) {
        auto const now = clock::now();
        if (timeout && *timeout < clock::time_point::max() - now)
            end_ = now + std::max(*timeout, std::chrono::nanoseconds(0));
    }

    bool has_passed() const { return end_ && clock::now() >= *end_; }

    /// How long is left, at most `most`; nothing when there is no end to it.
    std::optional<std::chrono::nanoseconds> left(std::optional<std::chrono::nanoseconds> most = {}) const {
        if (!end_) return most;
        auto const left = std::max<std::chrono::nanoseconds>(*end_ - clock::now(), std::chrono::nanoseconds(0));
        return most ? std::min(left, *most) : left;
    }

private:
    std::optional<clock::time_point> end_{};
};

/// Returns when one of them can be read, after the time that is left, or when a signal was handled.
inline void wait_for(std::span<pollfd> descriptors, std::optional<std::chrono::nanoseconds> left) {
    timespec time{};
    if (left) {
        auto const seconds = std::chrono::floor<std::chrono::seconds>(*left);
        time = {static_cast<std::time_t>(seconds.count()), static_cast<long>((*left - seconds).count())};
    }
    if (::ppoll(descriptors.data(), descriptors.size(), left ? &time : nullptr, nullptr) < 0 && errno != EINTR)
        raise(std::system_error(errno, std::generic_category(), "waiting for frames"));
}

/// A stop that any thread and any signal handler can request, and that ends one wait.
class stop_event {
public:
    /// `name` is what sentences call what can be stopped.
    explicit stop_event(std::string const& name) : event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        if (event_.number() < 0) raise_opening_error(name, errno);
    }

    void request() noexcept {
        int const before = errno;
        requested_.store(true);
        std::uint64_t const one = 1;
        // It fails only where it is full: then it can be read already.
        [[maybe_unused]] auto const written = ::write(event_.number(), &one, sizeof one);
        errno = before;
    }

    /// Whether a stop was requested since it was asked last.
    bool take() noexcept {
        // First looked at, because it is asked for each frame.
        return requested_.load(std::memory_order_relaxed) && requested_.exchange(false);
    }

    /// Becomes readable when a stop is requested, until clear().
    int descriptor() const noexcept { return event_.number(); }
    void clear() noexcept {
        std::uint64_t count = 0;
        [[maybe_unused]] auto const got = ::read(event_.number(), &count, sizeof count);
    }

private:
    owned_descriptor event_;
    std::atomic<bool> requested_ = false;
};

}
