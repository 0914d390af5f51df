// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <future>
#include <mutex>
#include <pthread.h>
#include <sched.h>
#include <thread>
#include <utility>
#include <vector>

namespace umpa::detail {

/// The CPUs that this thread may run on.
inline std::vector<std::size_t> usable_cpus() {
    cpu_set_t set;
    std::vector<std::size_t> cpus;
    if (::sched_getaffinity(0, sizeof set, &set) != 0) return cpus;
    for (std::size_t cpu = 0; cpu < CPU_SETSIZE; ++cpu)
        if (CPU_ISSET(cpu, &set)) cpus.push_back(cpu);
    return cpus;
}

inline void stay_on(std::size_t cpu) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    ::pthread_setaffinity_np(::pthread_self(), sizeof set, &set);
}

/// What threads wait at until it is opened: true comes out of their places. Where it ends closed, false does.
class thread_gate {
public:
    thread_gate() = default;
    thread_gate(thread_gate const&) = delete;
    thread_gate& operator=(thread_gate const&) = delete;
    ~thread_gate() { decide(false); }

    void open() { decide(true); }
    std::shared_future<bool> place() const { return decided_; }

private:
    void decide(bool is_opened) {
        if (std::exchange(is_decided_, true)) return;
        decision_.set_value(is_opened);
    }

    std::promise<bool> decision_;
    std::shared_future<bool> decided_ = decision_.get_future().share();
    bool is_decided_ = false;
};

/// Threads that work, and one that waits for them.
class working_threads {
public:
    working_threads() = default;
    working_threads(working_threads const&) = delete;
    working_threads& operator=(working_threads const&) = delete;
    ~working_threads() { join(); }

    template <class Work>
    void start(Work work) {
        threads_.emplace_back([this, work] {
            guarded(work);
            std::lock_guard const lock(mutex_);
            ++finished_;
            changed_.notify_one();
        });
    }
    /// Whether all are done, waiting so long at most.
    bool are_done_within(std::chrono::nanoseconds time) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, time, [&] { return finished_ == threads_.size(); });
    }
    void join() {
        for (std::thread& one : threads_)
            if (one.joinable()) one.join();
    }
    /// Throws here what was thrown there.
    void rethrow() const {
#if defined(__cpp_exceptions)
        if (thrown_) std::rethrow_exception(thrown_);
#endif
    }

private:
    template <class Work>
    void guarded(Work const& work) {
#if defined(__cpp_exceptions)
        try {
            work();
        } catch (...) {
            std::lock_guard const lock(mutex_);
            thrown_ = std::current_exception();
        }
#else
        work();
#endif
    }

    std::vector<std::thread> threads_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t finished_ = 0;
    std::exception_ptr thrown_;
};

}
