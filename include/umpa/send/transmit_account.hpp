// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <umpa/send/pacing.hpp>
#include <umpa/send/packet_run.hpp>
#include <umpa/send/report.hpp>
#include <utility>
#include <vector>

namespace umpa::detail {

/// What follows from an error of a sink.
enum class remedy {
    again, ///< later it may work
    next,  ///< this packet will never do, another may
    stop,  ///< none will
};

inline remedy remedy_for(int error, bool sizes_differ) {
    switch (error) {
    case EAGAIN:
    case EBUSY:
    case EINTR:
    case ENOBUFS:
    case ENOMEM:
    case ENETDOWN: return remedy::again;
    case EPERM:
    case EACCES:
    case ENETUNREACH:
    case EHOSTUNREACH: return remedy::next;
    case EMSGSIZE: return sizes_differ ? remedy::next : remedy::stop;
    default: return remedy::stop;
    }
}

/// What one core did. It writes, another thread may read.
class alignas(128) transmit_account {
public:
    void accept(std::uint64_t packets, std::uint64_t bytes) {
        add(accepted_, packets);
        add(bytes_, bytes);
    }
    void retry() { add(retried_, 1); }
    /// Packet k of the stream. `why()` is asked of the first one of each cause.
    template <class Why>
    void fail(int error, std::uint64_t k, Why const& why) {
        std::lock_guard const lock(mutex_);
        for (failed_packets& one : failed_)
            if (one.error == error) {
                ++one.packets;
                note_packet(one.which, k);
                return;
            }
        failed_.push_back({error, 1, why(), {{k, 1, 1}}});
    }

    /// Gives how many packets were tried.
    std::uint64_t add_to(transmit_report& report) const {
        std::uint64_t tried = accepted_.load(std::memory_order_relaxed);
        report.accepted += tried;
        report.bytes += bytes_.load(std::memory_order_relaxed);
        report.retried += retried_.load(std::memory_order_relaxed);
        std::lock_guard const lock(mutex_);
        for (failed_packets const& mine : failed_) {
            tried += mine.packets;
            bool found = false;
            for (failed_packets& one : report.failed)
                if (one.error == mine.error) {
                    one.packets += mine.packets;
                    note_runs(one.which, mine.which);
                    found = true;
                }
            if (!found) report.failed.push_back(mine);
        }
        return tried;
    }

    pacing_account pacing{}; ///< read when the core is done

private:
    static void add(std::atomic<std::uint64_t>& to, std::uint64_t number) {
        // Only its core writes it.
        to.store(to.load(std::memory_order_relaxed) + number, std::memory_order_relaxed);
    }

    std::atomic<std::uint64_t> accepted_ = 0;
    std::atomic<std::uint64_t> bytes_ = 0;
    std::atomic<std::uint64_t> retried_ = 0;
    mutable std::mutex mutex_;
    std::vector<failed_packets> failed_;
};

/// Whether a run goes on: what all its cores share.
class transmit_switch {
public:
    bool is_off() const { return off_.load(std::memory_order_relaxed); }
    /// The first reason counts.
    void turn_off(std::string const& why) {
        std::lock_guard const lock(mutex_);
        if (!off_.exchange(true)) why_ = why;
    }
    std::string why() const {
        std::lock_guard const lock(mutex_);
        return why_;
    }

private:
    std::atomic<bool> off_ = false;
    mutable std::mutex mutex_;
    std::string why_;
};

}
