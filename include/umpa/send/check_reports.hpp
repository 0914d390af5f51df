// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/send/packet_run.hpp>
#include <umpa/send/report.hpp>
#include <umpa/send/report_of_shard.hpp>
#include <umpa/send/stream_shard.hpp>
#include <vector>

namespace umpa {

/// Reports that do not belong together, or of which one says what cannot be.
struct merge_error : error {
    using error::error;
};

namespace detail {

[[noreturn]] inline void refuse_to_merge(shard_report const& first, shard_report const& second,
                                         std::string const& why) {
    raise(merge_error("merge: " + first.from + " and " + second.from + " " + why));
}

/// Whether these are packets of that part, and none behind the last one that was asked for.
inline bool are_packets_of(shard_report const& one, std::vector<packet_run> const& runs) {
    std::uint64_t const end = one.count.value_or(~std::uint64_t{0});
    for (packet_run const& run : runs) {
        if (run.step == 0 || run.step % one.shard.of != 0 || run.first % one.shard.of != one.shard.index) return false;
        if (!run.packets) continue;
        if (*run.packets == 0 || run.first >= end || *run.packets - 1 > (end - 1 - run.first) / run.step) return false;
    }
    return true;
}
/// Whether the packets that a report names are as many as it says. It may name none; of those that failed, some.
inline bool names_add_up(shard_report const& one) {
    transmit_report const& of = one.report;
    for (failed_packets const& failed : of.failed) {
        auto const named = count_of(failed.which);
        if (!are_packets_of(one, failed.which) || !named || *named > failed.packets) return false;
    }
    if (of.left_packets.empty()) return true;
    auto const left = count_of(of.left_packets);
    bool const is_open = !one.count && !one.is_final;
    return are_packets_of(one, of.left_packets) && (left ? *left == of.left : is_open);
}

inline void check_report(shard_report const& one) {
    transmit_report const& of = one.report;
    if (one.shard.of == 0 || one.shard.index >= one.shard.of)
        raise(merge_error("merge: " + one.from + ": there is no part " + std::to_string(one.shard.index) + " of " +
                          std::to_string(one.shard.of)));
    if (one.count && of.asked != one.shard.count_of(*one.count))
        raise(merge_error("merge: " + one.from + ": part " + std::to_string(one.shard.index) + " of " +
                          std::to_string(one.shard.of) + " has " + std::to_string(one.shard.count_of(*one.count)) +
                          " of " + std::to_string(*one.count) + " packets, and the report says " +
                          std::to_string(of.asked)));
    // In this order, so that no sum is too large.
    bool const adds_up = of.accepted <= of.asked && of.left <= of.asked - of.accepted &&
                         of.failed_in_all() == of.asked - of.accepted - of.left && of.completed <= of.accepted &&
                         names_add_up(one);
    if (!adds_up) raise(merge_error("merge: " + one.from + ": its numbers do not add up"));
}

inline void check_together(shard_report const& first, shard_report const& one) {
    if (one.shard.of != first.shard.of)
        refuse_to_merge(first, one,
                        "are of " + std::to_string(first.shard.of) + " and of " + std::to_string(one.shard.of) +
                            " parts");
    if (one.seed != first.seed)
        refuse_to_merge(first, one,
                        "have the seeds " + std::to_string(first.seed) + " and " + std::to_string(one.seed));
    if (one.stream != first.stream || one.fingerprint != first.fingerprint)
        refuse_to_merge(first, one,
                        "are of different streams: " + first.stream + ", and " + one.stream +
                            (one.stream == first.stream ? ", whose packets differ" : ""));
    if (one.count != first.count) refuse_to_merge(first, one, "were asked for different numbers of packets");
}

/// In the order of their parts.
inline void check_reports(std::vector<shard_report> const& parts) {
    if (parts.empty()) raise(merge_error("merge: there is no report"));
    for (shard_report const& one : parts) check_report(one);
    for (std::size_t i = 1; i < parts.size(); ++i) check_together(parts[0], parts[i]);
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i - 1].shard.index == parts[i].shard.index)
            refuse_to_merge(parts[i - 1], parts[i],
                            "are of the same part, " + std::to_string(parts[i].shard.index) +
                                ": merge each part once; a part that ran twice sent its packets twice");
}

}

}
