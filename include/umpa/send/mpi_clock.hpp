// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <umpa/send/mpi_library.hpp>
#include <umpa/send/report_of_shard.hpp>

// What the clocks of several machines say at one moment, as far as messages tell.

namespace umpa::detail {

inline constexpr int clock_tag = 7101;

/// Nanoseconds since the epoch.
inline std::int64_t clock_now() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// Asks rank 0 for the time, many times. The answer that came back soonest tells most: it was read between the question
/// and the answer, so half of that time is how much it may be wrong by.
inline clock_difference ask_for_time(MPI_Comm all, int exchanges) {
    std::optional<clock_difference> best;
    for (int i = 0; i < exchanges; ++i) {
        std::int64_t there = 0;
        std::int64_t const before = clock_now();
        MPI_Sendrecv(nullptr, 0, MPI_INT64_T, 0, clock_tag, &there, 1, MPI_INT64_T, 0, clock_tag, all,
                     MPI_STATUS_IGNORE);
        std::int64_t const after = clock_now();
        std::int64_t const half = (after - before + 1) / 2;
        clock_difference const one{std::chrono::nanoseconds(there - before - half), std::chrono::nanoseconds(half)};
        if (!best || one.uncertainty < best->uncertainty) best = one;
    }
    return *best;
}
inline void tell_time(MPI_Comm all, int rank, int exchanges) {
    for (int i = 0; i < exchanges; ++i) {
        MPI_Recv(nullptr, 0, MPI_INT64_T, rank, clock_tag, all, MPI_STATUS_IGNORE);
        std::int64_t const now = clock_now();
        MPI_Send(&now, 1, MPI_INT64_T, rank, clock_tag, all);
    }
}

/// How far this clock is behind that of rank 0. All ranks call it; they ask one after the other, so that none waits for
/// the answer to another.
inline clock_difference compare_clocks(MPI_Comm all, int rank, int size) {
    constexpr int exchanges = 64;
    clock_difference found;
    MPI_Barrier(all);
    if (rank == 0)
        for (int other = 1; other < size; ++other) tell_time(all, other, exchanges);
    else
        found = ask_for_time(all, exchanges);
    MPI_Barrier(all);
    return found;
}

}
