// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <umpa/send/stream_shard.hpp>
#include <vector>

// What pktgen was asked for.

namespace pktgen {

/// A stack by its name, and ranges that its fields run through; or a stack as a text.
struct choices {
    std::string stack = "udp4";
    std::string source, destination; ///< empty: as the stack has them
    std::string source_port = "1024-65535";
    std::string destination_port = "9";
    std::string source_mac = "02:00:00:00:00:01";
    std::string destination_mac = "02:00:00:00:00:02";
    std::size_t size = 60;
    std::uint64_t seed = 0;
    bool random = false;
    std::string packet; ///< a stack as a text, and what varies in it
    std::vector<std::string> varied;
};

struct wishes {
    choices stack;
    std::string interface;
    std::string sink = "auto";
    std::string dpdk; ///< words for DPDK's environment
    std::string rate;
    std::string pcap;
    std::string json;
    std::uint64_t count = 0;
    double seconds = 0;
    std::size_t cores = 1;
    std::size_t burst = 1;
    std::string spacing = "constant";
    std::size_t dry_run = 0;
    bool mean_it = false;

    std::string shard;                   ///< "i/n"
    std::optional<std::uint64_t> shards; ///< n, where a launcher says i only
    std::string start_at;
    bool without_mpi = false;
};

/// What of it this process does.
struct own_part {
    umpa::stream_shard shard{};
    bool has_ranks = false; ///< others that mpirun started tell this one what they do, or the other way round
    std::optional<std::chrono::system_clock::time_point> start{};
};

}
