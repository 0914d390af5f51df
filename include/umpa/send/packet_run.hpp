// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace umpa {

/// Packets of a stream at equal distances: first, first + step, first + 2 * step ...
struct packet_run {
    std::uint64_t first = 0;                ///< the number of the first one, from 0
    std::uint64_t step = 1;                 ///< from one to the next
    std::optional<std::uint64_t> packets{}; ///< how many; nothing where the stream has no end

    friend constexpr bool operator==(packet_run const&, packet_run const&) = default;
};

namespace detail {

/// Of packets that failed, so many runs are kept for each reason: a report does not grow with the stream.
inline constexpr std::size_t most_runs = 16;

/// Notes one more packet, behind all others. Where there are many runs it is not noted.
inline void note_packet(std::vector<packet_run>& runs, std::uint64_t k) {
    if (!runs.empty()) {
        packet_run& last = runs.back();
        if (*last.packets == 1) {
            last = {last.first, k - last.first, 2};
            return;
        }
        if (k == last.first + *last.packets * last.step) {
            ++*last.packets;
            return;
        }
    }
    if (runs.size() < most_runs) runs.push_back({k, 1, 1});
}
inline void note_runs(std::vector<packet_run>& runs, std::vector<packet_run> const& more) {
    std::size_t const room = most_runs - std::min(most_runs, runs.size());
    runs.insert(runs.end(), more.begin(), more.begin() + static_cast<std::ptrdiff_t>(std::min(room, more.size())));
}

/// Nothing where one of them has no end.
inline std::optional<std::uint64_t> count_of(std::vector<packet_run> const& runs) {
    std::uint64_t sum = 0;
    for (packet_run const& one : runs) {
        if (!one.packets) return std::nullopt;
        sum += *one.packets;
    }
    return sum;
}

/// "361, 364 ... 997".
inline std::string run_text(packet_run const& one) {
    std::string text = std::to_string(one.first);
    if (!one.packets || *one.packets > 1) text += ", " + std::to_string(one.first + one.step);
    if (!one.packets || *one.packets > 2) text += " ...";
    if (one.packets && *one.packets > 2) text += " " + std::to_string(one.first + (*one.packets - 1) * one.step);
    return text;
}
/// ", k = 361, 364 ... 997; 5", of as many runs as a line has room for; empty where there are none. `packets`: how many
/// there are in all, named or not.
inline std::string runs_text(std::vector<packet_run> const& runs, std::optional<std::uint64_t> packets) {
    constexpr std::size_t most = 8;
    if (runs.empty()) return {};
    std::string text;
    for (std::size_t i = 0; i < std::min(most, runs.size()); ++i)
        text += (i == 0 ? ", k = " : "; ") + run_text(runs[i]);
    if (runs.size() > most || (packets && count_of(runs) != packets)) text += "; and others";
    return text;
}

}

}
