// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <umpa/errors/error.hpp>
#include <umpa/send/interface_counters.hpp>
#include <umpa/send/interrupt.hpp>
#include <umpa/send/report.hpp>
#include <umpa/send/stream_shard.hpp>
#include <umpa/send/transmit_account.hpp>
#include <umpa/send/transmit_check.hpp>
#include <umpa/send/transmit_core.hpp>
#include <umpa/send/transmit_options.hpp>
#include <umpa/send/transmit_threads.hpp>
#include <vector>

namespace umpa::detail {

/// One transmit() from its start to its report.
template <class Stream, class Sink>
class transmit_run {
    using clock = std::chrono::steady_clock;
    static constexpr bool can_have_cores = requires(Sink const& one) { one.another(1); };

public:
    transmit_run(Stream const& stream, Sink& to, transmit_options const& options)
        : first_(to), options_(options), completed_before_(to.completed()) {
        check_options(options, to.name(), can_have_cores);
        for (std::size_t core = 0; core < options.cores; ++core) {
            share_of_run const share = share_of(core);
            cores_.emplace_back(share.lane.is_whole() ? stream : stream.shard(share.lane.index, share.lane.of),
                                sink_of(core), options_, share, runs_);
        }
        if constexpr (requires { to.interface(); }) peer_.emplace(to.interface());
    }

    transmit_report run() {
        interrupt const signals;
        std::vector<std::size_t> const cpus = options_.cores > 1 ? usable_cpus() : std::vector<std::size_t>();
        working_threads threads;
        thread_gate gate; // ends first, and lets the threads go
        start_ = find_start();
        for (std::size_t i = 0; i < cores_.size(); ++i)
            start_core(threads, i, [this, i, &cpus, at_gate = gate.place()] {
                if (!cpus.empty()) stay_on(cpus[i % cpus.size()]);
                if (at_gate.get()) run_core(i);
            });
        gate.open();
        supervise(threads);
        threads.join();
        threads.rethrow();
        return final_report();
    }

private:
    /// Where the system has no thread for one core, none sends.
    template <class Work>
    void start_core(working_threads& threads, [[maybe_unused]] std::size_t i, Work const& work) {
#if defined(__cpp_exceptions)
        try {
            threads.start(work);
        } catch (std::system_error const& wrong) {
            raise(transmit_error("transmit to " + first_.name() + ": the system has no thread for core " +
                                 std::to_string(i + 1) + " of " + std::to_string(options_.cores) + " (" +
                                 wrong.code().message() + "); use fewer .cores, or allow more threads: ulimit -u ..."));
        }
#else
        threads.start(work);
#endif
    }
    void run_core(std::size_t i) {
        cores_[i].start_at(start_);
        // What one core threw ends the run of all.
        ended_early unless_done{runs_};
        cores_[i].run();
        unless_done.is_done = true;
    }
    struct ended_early {
        transmit_switch& runs;
        bool is_done = false;
        ~ended_early() {
            if (!is_done) runs.turn_off("a core ended by an exception");
        }
    };

    Sink& sink_of(std::size_t core) {
        if constexpr (can_have_cores)
            if (core > 0) return others_.emplace_back(first_.another(core));
        return first_;
    }
    /// The packets of this machine are shared out to its cores in turn.
    share_of_run share_of(std::size_t core) const {
        stream_shard const& own = options_.shard;
        share_of_run share{{own.index + core * own.of, options_.cores * own.of}, std::nullopt};
        if (options_.count) share.count = share.lane.count_of(*options_.count);
        return share;
    }

    start_of_run find_start() const {
        auto const now = std::chrono::system_clock::now();
        // Threads that are to start together need a moment.
        auto start = options_.cores > 1 || options_.rate.per_second > 0 ? now + std::chrono::microseconds(300) : now;
        if (options_.start_at) start = std::max(now, *options_.start_at);
        return {clock::now() + (start - now),
                static_cast<std::uint64_t>(
                    std::chrono::duration_cast<std::chrono::nanoseconds>(start.time_since_epoch()).count())};
    }

    void supervise(working_threads& threads) {
        using namespace std::chrono_literals;
        std::chrono::nanoseconds const interval =
            options_.watch ? std::max<std::chrono::nanoseconds>(options_.watch_interval, 1ms) : 24h;
        while (!threads.are_done_within(interval)) {
            if (!options_.watch) continue;
            watch_guard stop_if_thrown{runs_};
            options_.watch(report_so_far());
            stop_if_thrown.is_fine = true;
        }
    }
    struct watch_guard {
        transmit_switch& runs;
        bool is_fine = false;
        ~watch_guard() {
            if (!is_fine) runs.turn_off("the watcher threw an exception");
        }
    };

    transmit_report report_so_far() {
        transmit_report report;
        report.sink = first_.name();
        report.cores = options_.cores;
        for (auto& core : cores_) add_left(report, core.share(), core.account().add_to(report));
        std::uint64_t const tried = report.accepted + report.failed_in_all();
        report.asked = options_.count ? options_.shard.count_of(*options_.count) : tried;
        report.left = report.asked - tried;
        report.elapsed = std::max<std::chrono::nanoseconds>(clock::now() - start_.steady, {});
        return report;
    }
    /// What one core has not tried yet.
    static void add_left(transmit_report& report, share_of_run const& share, std::uint64_t tried) {
        std::optional<std::uint64_t> left;
        if (share.count) left = *share.count - tried;
        if (left != 0U) report.left_packets.push_back({share.lane.packet(tried), share.lane.of, left});
    }
    transmit_report final_report() {
        transmit_report report = report_so_far();
        if (!options_.count) report.left_packets.clear();
        report.completed = first_.completed() - completed_before_;
        for (Sink const& other : others_) report.completed += other.completed();
        report.elapsed = {};
        pacing_account pacing;
        for (auto& core : cores_) {
            pacing.add(core.account().pacing);
            report.elapsed = std::max<std::chrono::nanoseconds>(report.elapsed, core.end() - start_.steady);
        }
        if (pacing.result().gaps > 0) report.pacing = pacing.result();
        if (peer_) report.peer = peer_count(report.completed);
        report.stopped = why_stopped();
        return report;
    }
    /// The kernel may still be busy with the last packets.
    std::optional<interface_count> peer_count(std::uint64_t expected) const {
        auto seen = peer_->since();
        for (int i = 0; i < 50 && seen && seen->packets < expected; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            seen = peer_->since();
        }
        return seen;
    }
    std::string why_stopped() const {
        if (runs_.is_off()) return runs_.why();
        if (interrupt::is_caught()) return interrupt::name();
        if (options_.stop.stop_requested()) return "it was asked to stop";
        return {};
    }

    Sink& first_;
    transmit_options const& options_;
    std::uint64_t completed_before_;
    std::deque<Sink> others_;
    transmit_switch runs_;
    std::deque<transmit_core<Stream, Sink>> cores_;
    std::optional<far_end_counter> peer_;
    start_of_run start_{};
};

}
