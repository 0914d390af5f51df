// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <ostream>
#include <string>
#include <umpa/send/merged_report.hpp>
#include <umpa/send/packet_run.hpp>
#include <umpa/send/report_of_shard.hpp>
#include <umpa/send/report_text.hpp>

namespace umpa {

namespace detail {

/// "part 1 of 3 on node-b: 120 of 333 sent".
inline std::string part_text(shard_report const& one) {
    std::string text = "part " + std::to_string(one.shard.index) + " of " + std::to_string(one.shard.of);
    if (!one.host.empty()) text += " on " + one.host;
    text += ": " + std::to_string(one.report.accepted);
    if (auto const asked = one.asked()) text += " of " + std::to_string(*asked);
    text += " accepted by " + one.report.sink;
    if (!one.is_final) text += ", as it said last";
    if (one.clock && one.clock->uncertainty.count() > 0)
        text += "; its clock is behind by " + std::to_string(one.clock->behind.count()) + " ns, give or take " +
                std::to_string(one.clock->uncertainty.count());
    if (one.report.peer)
        text += "; " + one.report.peer->interface + " received " + packets_text(one.report.peer->packets);
    return text;
}

/// "213 packets, k = 361, 364 ... 997: not known to have been sent".
inline std::string missing_text(missing_packets const& one) {
    std::string text = one.packets ? packets_text(*one.packets) : std::string("packets");
    if (one.which.empty())
        text += " among k = " + std::to_string(one.shard.index) + " mod " + std::to_string(one.shard.of);
    else
        text += runs_text(one.which, one.packets);
    text += one.is_certain ? ": not sent" : ": not known to have been sent";
    return text + "; part " + std::to_string(one.shard.index) + ": " + one.why;
}

}

/// A few lines for people: the sums, a line for each part, and what is missing.
inline std::string to_text(merged_report const& report) {
    std::string text = report.stream + ", seed " + std::to_string(report.seed) + ", " + std::to_string(report.shards) +
                       (report.shards == 1 ? " part" : " parts") + "\n" + to_text(report.sum);
    if (report.starts_apart)
        text += "  starts     " + detail::time_text(static_cast<double>(report.starts_apart->count())) + " apart\n";
    for (shard_report const& one : report.parts) text += "  " + detail::part_text(one) + "\n";
    for (missing_packets const& one : report.missing) text += "  missing    " + detail::missing_text(one) + "\n";
    if (report.missing.empty()) text += "  missing    nothing\n";
    return text;
}

inline std::ostream& operator<<(std::ostream& to, merged_report const& report) { return to << to_text(report); }

}
