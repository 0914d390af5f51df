// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <umpa/send/merged_report.hpp>
#include <umpa/send/report_of_shard.hpp>

// Processes that one launcher started, and that can talk to each other.

namespace pktgen {

class ranks {
public:
    virtual ~ranks() = default;
    /// A moment for all machines, by this machine's clock: the one that is wanted, or one shortly from now.
    virtual std::chrono::system_clock::time_point
    agree_on_start(std::optional<std::chrono::system_clock::time_point> wanted) = 0;
    virtual std::optional<umpa::clock_difference> clock() const = 0;
    /// What was sent so far.
    virtual void tell(umpa::shard_report const& so_far) = 0;
    /// The end: one of the ranks gets the report of all.
    virtual std::optional<umpa::merged_report> finish(umpa::shard_report const& own) = 0;
};

/// Gives those that mpirun started; nothing where this program was built without MPI.
inline std::unique_ptr<ranks> (*find_ranks)() = nullptr;

}
