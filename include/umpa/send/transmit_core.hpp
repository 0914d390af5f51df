// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>
#include <umpa/send/interrupt.hpp>
#include <umpa/send/pacing.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/stream_shard.hpp>
#include <umpa/send/transmit_account.hpp>
#include <umpa/send/transmit_frames.hpp>
#include <umpa/send/transmit_options.hpp>
#include <umpa/send/transmit_pace.hpp>
#include <utility>

namespace umpa::detail {

/// When a run starts, by both clocks.
struct start_of_run {
    steady_time steady{};
    std::uint64_t epoch = 0; ///< nanoseconds since the Unix epoch
};

/// What one core has to do.
struct share_of_run {
    stream_shard lane{}; ///< which packets of the stream are its own
    std::optional<std::uint64_t> count{};
};

/// One core: its part of the stream, by its own sink.
template <class Stream, class Sink>
class transmit_core {
    using clock = std::chrono::steady_clock;

public:
    transmit_core(Stream stream, Sink& to, transmit_options const& options, share_of_run const& share,
                  transmit_switch& runs)
        : sink_(to),
          way_(way_into(std::move(stream), to)),
          options_(options),
          share_(share),
          pace_(options, share.lane, batch),
          runs_(runs) {}

    void start_at(start_of_run const& start) {
        pace_.start_at(start.steady);
        epoch_ = start.epoch;
    }
    void run() {
        if (!waits || wait_until(pace_.start(), [&] { return must_stop(); }))
            while (!must_stop() && send_some()) {
            }
        sink_.flush();
        end_ = clock::now();
    }
    transmit_account& account() { return account_; }
    share_of_run const& share() const { return share_; }
    /// When its last packet was completed.
    steady_time end() const { return end_; }

private:
    static constexpr std::size_t batch = most_at_once<Sink>;
    /// A sink that wants to know times is told them, and is not waited for.
    static constexpr bool waits = !requires(Sink& to) { to.times(); };

    bool must_stop() const { return runs_.is_off() || interrupt::is_caught() || options_.stop.stop_requested(); }

    /// The next packets, as many as are due; false when there are none left.
    bool send_some() {
        std::size_t most = batch;
        if (share_.count) most = static_cast<std::size_t>(std::min<std::uint64_t>(most, *share_.count - k_));
        most = pace_.next(most, [&](std::size_t i) { return way_.size(k_ + i); }, [&] { return must_stop(); });
        if (most == 0) return false;
        std::size_t const made = way_.make(k_, most, epoch_ + (waits ? pace_.since_start() : pace_.due(0)));
        if (made == 0) return wait_for_room();
        impatient_since_ = {};
        if constexpr (!waits)
            for (std::size_t i = 0; i < made; ++i) sink_.times()[i] = epoch_ + pace_.due(i);
        return offer(made);
    }

    /// Hands in packets until all were accepted or given up; false when the run ends.
    bool offer(std::size_t made) {
        for (std::size_t done = 0; done < made;) {
            std::uint64_t const departed = is_watched() ? pace_.since_start() : 0;
            submission const result = way_.submit(done, made - done);
            accept(done, result.accepted, departed);
            done += result.accepted;
            if (done == made) return true;
            if (result.accepted != 0) impatient_since_ = {};
            switch (remedy_of(result.error)) {
            case remedy::again:
                if (!try_again(result.error)) return false;
                break;
            case remedy::next:
                fail(result.error);
                ++done;
                break;
            case remedy::stop: stop_for(result.error); return false;
            }
        }
        return true;
    }
    static remedy remedy_of(int error) {
        if (error == 0) return remedy::again;
        remedy const usual = remedy_for(error, stream_of_sizes<Stream>);
        if constexpr (requires { requires Sink::in_one_piece; })
            return usual == remedy::next ? remedy::stop : usual;
        else
            return usual;
    }
    bool is_watched() const { return waits && pace_.is_paced(); }

    /// Those packets left.
    void accept(std::size_t first, std::size_t count, std::uint64_t departed) {
        if (count == 0) return;
        std::uint64_t bytes = 0;
        if (stream_of_sizes<Stream> || pace_.is_paced())
            for (std::size_t i = 0; i < count; ++i) {
                std::size_t const size = way_.size(k_ + i);
                bytes += size;
                if (pace_.is_paced()) pace_.pass(size);
                if (is_watched()) account_.pacing.add(pace_.due(first + i), departed);
            }
        else
            bytes = count * way_.size(k_);
        k_ += count;
        account_.accept(count, bytes);
    }
    /// The next packet did not.
    void fail(int error) {
        std::size_t const size = way_.size(k_);
        account_.fail(error, share_.lane.packet(k_), [&] { return sink_.why(error, size); });
        if (pace_.is_paced()) pace_.pass(size);
        ++k_;
    }
    void stop_for(int error) {
        runs_.turn_off(sink_.name() + ": " + sink_.why(error, way_.size(k_)));
        fail(error);
    }

    /// Waits a little; false where patience is at an end, or the run.
    bool try_again(int error) {
        if (must_stop() || pace_.is_far_over()) return false;
        if (is_out_of_patience()) {
            stop_for(error == 0 ? EAGAIN : error);
            return false;
        }
        account_.retry();
        if (++attempts_ < 64)
            std::this_thread::yield();
        else
            std::this_thread::sleep_for(std::chrono::microseconds(50));
        return true;
    }
    /// No frame is free: those on their way have to leave first.
    bool wait_for_room() {
        if (is_out_of_patience()) {
            stop_for(EAGAIN);
            return false;
        }
        std::this_thread::yield();
        return true;
    }
    bool is_out_of_patience() {
        auto const now = clock::now();
        if (!impatient_since_) {
            impatient_since_ = now;
            attempts_ = 0;
        }
        return now - *impatient_since_ > options_.patience;
    }

    Sink& sink_;
    way_into_t<Stream, Sink> way_;
    transmit_options const& options_;
    share_of_run share_;
    transmit_pace<waits> pace_;
    transmit_switch& runs_;
    transmit_account account_;
    std::uint64_t epoch_ = 0; ///< when the run starts, in nanoseconds since the Unix epoch
    std::uint64_t k_ = 0;     ///< of its share, the next packet
    steady_time end_{};
    std::optional<steady_time> impatient_since_{};
    unsigned attempts_ = 0;
};

}
