// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "wishes.hpp"
#include <chrono>
#include <cstdio>
#include <umpa/send/report.hpp>
#include <unistd.h>

namespace pktgen {

/// One line that is written again and again, on a terminal only.
class status_line {
public:
    status_line(wishes const& wanted, umpa::stream_shard const& part)
        : wanted_(wanted), count_(part.count_of(wanted.count)), shown_(isatty(STDERR_FILENO) != 0) {}
    status_line(status_line const&) = delete;
    status_line& operator=(status_line const&) = delete;
    ~status_line() {
        if (shown_) std::fputs("\r\x1b[K", stderr);
    }
    void operator()(umpa::transmit_report const& now) const {
        if (!shown_) return;
        double const sent = static_cast<double>(now.accepted);
        double const elapsed = std::chrono::duration<double>(now.elapsed).count();
        std::fprintf(stderr, "\r\x1b[K%.0f sent, %.0f packets/s, %llu failed", sent, now.packets_per_second(),
                     static_cast<unsigned long long>(now.failed_in_all()));
        double left = wanted_.seconds > 0 ? wanted_.seconds - elapsed : -1;
        if (count_ > 0 && sent > 0) left = (static_cast<double>(count_) - sent) * elapsed / sent;
        if (left >= 0) std::fprintf(stderr, ", %.1f s left", left);
    }

private:
    wishes const& wanted_;
    std::uint64_t count_; ///< of the packets that are sent here
    bool shown_;
};

}
