// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <umpa/send/merged_report.hpp>
#include <umpa/send/report_json.hpp>
#include <umpa/send/report_of_shard.hpp>

namespace umpa {

namespace detail {

/// Digits as a text: programs that keep numbers as floating point lose the last ones of 64 bits.
inline std::string hexadecimal(std::uint64_t number) {
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[number >> shift & 15];
    return text;
}

template <class T>
nlohmann::ordered_json json_or_null(std::optional<T> const& value) {
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

}

/// The report of a part: the members of to_json(transmit_report), and "run", which says of what it is a part. Times are
/// nanoseconds, "start" since the epoch.
inline nlohmann::ordered_json to_json(shard_report const& one) {
    using json = nlohmann::ordered_json;
    json start = nullptr, clock = nullptr;
    if (one.start) start = std::chrono::duration_cast<std::chrono::nanoseconds>(one.start->time_since_epoch()).count();
    if (one.clock) clock = {{"behind", one.clock->behind.count()}, {"uncertainty", one.clock->uncertainty.count()}};
    json made = to_json(one.report);
    made["run"] = {{"stream", one.stream},
                   {"seed", one.seed},
                   {"fingerprint", detail::hexadecimal(one.fingerprint)},
                   {"count", detail::json_or_null(one.count)},
                   {"shard", one.shard.index},
                   {"shards", one.shard.of},
                   {"host", one.host},
                   {"start", start},
                   {"clock", clock},
                   {"final", one.is_final}};
    return made;
}

/// The same of all parts: the sums, "run", "parts" as above, and "missing".
inline nlohmann::ordered_json to_json(merged_report const& report) {
    using json = nlohmann::ordered_json;
    json parts = json::array(), missing = json::array(), apart = nullptr;
    for (shard_report const& one : report.parts) parts.push_back(to_json(one));
    for (missing_packets const& one : report.missing)
        missing.push_back({{"shard", one.shard.index},
                           {"packets", detail::json_or_null(one.packets)},
                           {"which", detail::json_of(one.which)},
                           {"certain", one.is_certain},
                           {"why", one.why}});
    if (report.starts_apart) apart = report.starts_apart->count();
    json made = to_json(report.sum);
    made["run"] = {{"stream", report.stream},
                   {"seed", report.seed},
                   {"fingerprint", detail::hexadecimal(report.fingerprint)},
                   {"count", detail::json_or_null(report.count)},
                   {"shards", report.shards},
                   {"starts_apart", apart},
                   {"complete", report.is_complete()}};
    made["missing"] = missing;
    made["parts"] = parts;
    return made;
}

}
