// SPDX-License-Identifier: BSL-1.0
#include "own_part.hpp"
#include "ranks.hpp"
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>
#include <umpa/send/launcher.hpp>
#include <umpa/send/start_time.hpp>

namespace pktgen {

using namespace umpa;

namespace {

bool put_number(std::string& path, std::uint64_t number) {
    constexpr std::string_view place = "{shard}";
    auto const at = path.find(place);
    if (at == path.npos) return false;
    path.replace(at, place.size(), std::to_string(number));
    return true;
}

/// Several processes with one command line would write the same file.
void name_file(std::string& path, char const* option, own_part const& part, bool shares_files) {
    if (put_number(path, part.shard.index) || path.empty() || path == "-" || !shares_files) return;
    raise(error(std::string(option) + " " + path + ": all " + std::to_string(part.shard.of) +
                " would write this file; put {shard} in its name"));
}

own_part part_of(wishes const& wanted, bool& shares_files) {
    if (!wanted.shard.empty()) return {shard_from(wanted.shard, "--shard"), false, {}};
    auto const launched = shard_from_launcher(wanted.shards);
    if (!launched) return {};
    // At once: several processes may write to one terminal.
    std::cerr << "part " + std::to_string(launched->shard.index) + " of " + std::to_string(launched->shard.of) +
                     ", as " + launched->launcher + " says: " + launched->from + "\n";
    shares_files = launched->shares_files && !launched->shard.is_whole();
    bool const by_mpi = launched->launcher == "Open MPI" && !wanted.without_mpi;
    if (by_mpi && find_ranks == nullptr && !launched->shard.is_whole())
        std::cerr << "this pktgen was built without umpa::mpi: --start-at says when all start, and pktgen merge makes "
                     "one account of those that --json wrote\n";
    return {launched->shard, by_mpi && find_ranks != nullptr, {}};
}

}

own_part find_own_part(wishes& wanted) {
    bool shares_files = false;
    own_part part = part_of(wanted, shares_files);
    name_file(wanted.pcap, "--pcap", part, shares_files);
    name_file(wanted.json, "--json", part, shares_files);
    if (wanted.start_at.empty()) return part;
    part.start = start_time_from(wanted.start_at);
    check_is_ahead(*part.start);
    return part;
}

}
