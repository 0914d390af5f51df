// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>
#include <umpa/errors/error.hpp>
#include <umpa/send/mpi_clock.hpp>
#include <umpa/send/mpi_library.hpp>
#include <umpa/send/report_of_shard.hpp>
#include <umpa/send/stream_shard.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// What MPI refuses.
struct mpi_error : error {
    using error::error;
};

/// What rank 0 knows of a rank: what it said last.
struct told_by_rank {
    std::string text{};    ///< its last words
    bool is_final = false; ///< else it said nothing more: it died, or cannot be reached
};

/// Processes that mpirun started: they agree on a start, and tell rank 0 what they do. A rank that dies does not hold
/// up the others: nothing here waits for a message that may never come, but for making one and for agree_on_start.
/// mpirun itself ends all ranks about a second after one died, first by SIGTERM, unless it was told --enable-recovery.
class mpi_ranks {
    using clock = std::chrono::steady_clock;

public:
    /// Starts MPI; once a process, by all ranks. Throws mpi_error.
    mpi_ranks() {
        int granted = 0;
        if (MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &granted) != MPI_SUCCESS)
            raise(mpi_error("mpi_ranks: MPI does not start; start the program with mpirun, or without MPI"));
        // Otherwise MPI ends the program where a rank cannot be reached.
        MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
        MPI_Comm_rank(MPI_COMM_WORLD, &rank_);
        MPI_Comm_size(MPI_COMM_WORLD, &size_);
        difference_ = detail::compare_clocks(MPI_COMM_WORLD, rank_, size_);
        others_.resize(rank_ == 0 ? static_cast<std::size_t>(size_) : 0);
    }
    mpi_ranks(mpi_ranks const&) = delete;
    mpi_ranks& operator=(mpi_ranks const&) = delete;
    /// Ends MPI, unless finish() found that a rank is gone: who ends MPI waits for all.
    ~mpi_ranks() {
        if (all_ended_) MPI_Finalize();
    }

    /// This rank's part of the stream.
    stream_shard shard() const { return {static_cast<std::uint64_t>(rank_), static_cast<std::uint64_t>(size_)}; }
    /// How far this rank's clock is behind that of rank 0.
    clock_difference const& difference() const { return difference_; }

    /// One moment for all, so long from now, or that time by the clock of rank 0; as this rank's clock will show it.
    /// All ranks call it.
    std::chrono::system_clock::time_point
    agree_on_start(std::optional<std::chrono::system_clock::time_point> wanted = {},
                   std::chrono::nanoseconds ahead = std::chrono::milliseconds(500)) const {
        using namespace std::chrono;
        std::int64_t start = detail::clock_now() + ahead.count();
        if (wanted) start = duration_cast<nanoseconds>(wanted->time_since_epoch()).count();
        MPI_Bcast(&start, 1, MPI_INT64_T, 0, MPI_COMM_WORLD);
        return system_clock::time_point(duration_cast<system_clock::duration>(nanoseconds(start) - difference_.behind));
    }

    /// What this rank did so far. Call it now and then, on all ranks: rank 0 hears the others meanwhile.
    void tell(std::string text) {
        if (rank_ == 0)
            hear();
        else
            post(std::move(text), so_far_tag);
    }

    /// The last word of this rank. Rank 0 waits for those of the others, as long as each says something now and then,
    /// and gives what all said, itself included. The others wait until it has heard all; they get nothing. `patience`:
    /// how long a rank may be silent before it counts as dead.
    std::vector<told_by_rank> finish(std::string text, std::chrono::nanoseconds patience = std::chrono::seconds(5)) {
        if (rank_ != 0) {
            all_ended_ = tell_last(std::move(text), patience);
            return {};
        }
        others_[0].said = {std::move(text), true};
        wait_for_all(patience);
        all_ended_ = count_of_ended() == size_;
        send_verdict(all_ended_ ? verdict::end : verdict::leave);
        std::vector<told_by_rank> said;
        for (other const& one : others_) said.push_back(one.said);
        return said;
    }

private:
    static constexpr int so_far_tag = 7102;
    static constexpr int final_tag = 7103;
    static constexpr int verdict_tag = 7104;
    static constexpr auto pause = std::chrono::milliseconds(1);
    enum class verdict : int { wait, end, leave };

    struct other {
        told_by_rank said{};
        clock::time_point heard = clock::now();
    };

    // --- all but rank 0 ---

    /// Where the one before is still on its way, this one is not sent: a later one will tell more.
    bool post(std::string text, int purpose) {
        if (!is_posted()) return false;
        posted_ = std::move(text);
        return MPI_Isend(posted_.data(), static_cast<int>(posted_.size()), MPI_CHAR, 0, purpose, MPI_COMM_WORLD,
                         &request_) == MPI_SUCCESS;
    }
    bool is_posted() {
        int done = 1;
        if (request_ != MPI_REQUEST_NULL) MPI_Test(&request_, &done, MPI_STATUS_IGNORE);
        return done != 0;
    }
    /// Whether rank 0 heard of all.
    bool tell_last(std::string const& text, std::chrono::nanoseconds patience) {
        bool sent = false;
        for (auto heard = clock::now(); clock::now() - heard < patience; std::this_thread::sleep_for(pause)) {
            if (!sent) sent = post(text, final_tag);
            switch (next_verdict()) {
            case verdict::end: return true;
            case verdict::leave: return false;
            default: break;
            }
            if (was_told_to_wait_) heard = clock::now();
            was_told_to_wait_ = false;
        }
        return false;
    }
    verdict next_verdict() {
        int there = 0, word = 0;
        if (MPI_Iprobe(0, verdict_tag, MPI_COMM_WORLD, &there, MPI_STATUS_IGNORE) != MPI_SUCCESS || there == 0)
            return verdict::wait;
        if (MPI_Recv(&word, 1, MPI_INT, 0, verdict_tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE) != MPI_SUCCESS)
            return verdict::leave;
        was_told_to_wait_ = true;
        return static_cast<verdict>(word);
    }

    // --- rank 0 ---

    void hear() {
        for (;;) {
            int there = 0;
            MPI_Status status;
            if (MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &there, &status) != MPI_SUCCESS || there == 0)
                return;
            int size = 0;
            MPI_Get_count(&status, MPI_CHAR, &size);
            std::string text(static_cast<std::size_t>(size), '\0');
            if (MPI_Recv(text.data(), size, MPI_CHAR, status.MPI_SOURCE, status.MPI_TAG, MPI_COMM_WORLD,
                         MPI_STATUS_IGNORE) != MPI_SUCCESS)
                return;
            others_[static_cast<std::size_t>(status.MPI_SOURCE)] = {{std::move(text), status.MPI_TAG == final_tag},
                                                                    clock::now()};
        }
    }
    int count_of_ended() const {
        int count = 0;
        for (other const& one : others_) count += one.said.is_final;
        return count;
    }
    void wait_for_all(std::chrono::nanoseconds patience) {
        hear();
        auto told = clock::now();
        for (; !is_over(patience); std::this_thread::sleep_for(pause)) {
            hear();
            if (clock::now() - told < patience / 5) continue;
            send_verdict(verdict::wait);
            told = clock::now();
        }
    }
    bool is_over(std::chrono::nanoseconds patience) const {
        for (other const& one : others_)
            if (!one.said.is_final && clock::now() - one.heard < patience) return false;
        return true;
    }
    /// To those that wait for it. They fit into what MPI sends at once, so nobody has to wait until they are received.
    void send_verdict(verdict word) {
        static int words[]{static_cast<int>(verdict::wait), static_cast<int>(verdict::end),
                           static_cast<int>(verdict::leave)};
        for (int i = 1; i < size_; ++i) {
            if (!others_[static_cast<std::size_t>(i)].said.is_final) continue;
            MPI_Request request = MPI_REQUEST_NULL;
            if (MPI_Isend(&words[static_cast<int>(word)], 1, MPI_INT, i, verdict_tag, MPI_COMM_WORLD, &request) ==
                MPI_SUCCESS)
                MPI_Request_free(&request);
        }
    }

    int rank_ = 0;
    int size_ = 1;
    clock_difference difference_{};
    bool all_ended_ = false;

    std::string posted_{};
    MPI_Request request_ = MPI_REQUEST_NULL;
    bool was_told_to_wait_ = false;
    std::vector<other> others_{};
};

}
