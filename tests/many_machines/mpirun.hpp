// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <many_machines/processes.hpp>
#include <netns/client_traffic.hpp>
#include <string>
#include <sys/types.h>
#include <thread>

// Open MPI's mpirun, and the ranks that it starts.

namespace umpa::test {

/// Waits so many seconds at most.
inline bool soon(auto const& holds, int seconds) {
    for (int i = 0; i < seconds / 5; ++i)
        if (soon(holds)) return true;
    return false;
}

inline std::string mpirun(int ranks, std::string const& options = "") {
    return "env OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 mpirun --oversubscribe " + options + " -n " +
           std::to_string(ranks) + " ";
}

/// Why mpirun and pktgen cannot be tested together here; empty where they can.
inline std::string why_not_by_mpirun() {
    if (!std::filesystem::exists(pktgen)) return "the example pktgen is not built";
    if (!runs("mpirun --version | grep -q 'Open MPI'")) return "mpirun is not installed (openmpi-bin)";
    if (!runs(mpirun(1) + "true")) return "mpirun starts nothing here";
    if (run(mpirun(2) + pktgen + " --sink null --count 1").says("built without umpa::mpi"))
        return "pktgen was built without umpa::mpi";
    return {};
}

/// Kills the rank of that number, of those that have `words` on their command line.
inline void kill_rank(int rank, std::string const& words) {
    for (auto const& each : std::filesystem::directory_iterator("/proc")) {
        std::string const name = each.path().filename();
        if (name.find_first_not_of("0123456789") != std::string::npos) continue;
        std::string const environment = content_of(each.path() / "environ");
        if (content_of(each.path() / "cmdline").find(words) == std::string::npos ||
            ('\0' + environment).find('\0' + ("OMPI_COMM_WORLD_RANK=" + std::to_string(rank)) + '\0') ==
                std::string::npos)
            continue;
        EXPECT_EQ(::kill(static_cast<pid_t>(std::stol(name)), SIGKILL), 0);
        return;
    }
    ADD_FAILURE() << "there is no rank " << rank;
}

class PktgenByMpirun : public Pktgen {
protected:
    void SetUp() override {
        static std::string const why_not = why_not_by_mpirun();
        if (!why_not.empty()) GTEST_SKIP() << why_not;
    }
};

}
