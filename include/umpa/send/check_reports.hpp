// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <umpa/errors/error.hpp>
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
                         of.failed_in_all() == of.asked - of.accepted - of.left && of.completed <= of.accepted;
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
