// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstdint>
#include <cstdio>
#include <ostream>
#include <string>
#include <string_view>
#include <umpa/send/packet_run.hpp>
#include <umpa/send/report.hpp>

namespace umpa {

namespace detail {

/// Three or four digits and a unit of a thousand: "1.49 Mpps".
inline std::string with_prefix(double number, std::string_view unit) {
    constexpr std::array prefixes{"", "k", "M", "G", "T"};
    std::size_t i = 0;
    for (; number >= 999.5 && i + 1 < prefixes.size(); ++i) number /= 1000;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), number < 9.995 ? "%.2f" : number < 99.95 ? "%.1f" : "%.0f", number);
    return std::string(text.data()).append(" ").append(prefixes[i]).append(unit);
}

/// Nanoseconds as a time that can be read: "40 ns", "1.20 ms".
inline std::string time_text(double nanoseconds) {
    constexpr std::array units{"ns", "us", "ms", "s"};
    std::size_t i = 0;
    for (; nanoseconds >= 999.5 && i + 1 < units.size(); ++i) nanoseconds /= 1000;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), i == 0 || nanoseconds >= 99.95 ? "%.0f" : "%.2f", nanoseconds);
    return std::string(text.data()).append(" ").append(units[i]);
}

inline std::string packets_text(std::uint64_t packets) {
    return std::to_string(packets) + (packets == 1 ? " packet" : " packets");
}

} // namespace detail

/// A few lines for people.
inline std::string to_text(transmit_report const& report) {
    std::string text = report.sink + ": " + detail::packets_text(report.asked) + " asked for";
    text += "\n  accepted   " + std::to_string(report.accepted);
    text += "\n  completed  " + std::to_string(report.completed);
    for (failed_packets const& one : report.failed)
        text += "\n  failed     " + std::to_string(one.packets) + detail::runs_text(one.which, one.packets) +
                " (errno " + std::to_string(one.error) + "): " + one.why;
    if (report.failed.empty()) text += "\n  failed     0";
    if (report.left != 0)
        text += "\n  left       " + std::to_string(report.left) + detail::runs_text(report.left_packets, report.left);
    text += "\n  retried    " + std::to_string(report.retried);
    text += "\n  bytes      " + std::to_string(report.bytes);
    text += "\n  took       " + detail::time_text(static_cast<double>(report.elapsed.count())) + ", " +
            detail::with_prefix(report.packets_per_second(), "packets/s") + ", " +
            detail::with_prefix(report.bits_per_second(), "bit/s");
    if (report.cores != 1) text += ", " + std::to_string(report.cores) + " cores";
    if (report.pacing)
        text += "\n  gaps       off by " + detail::time_text(report.pacing->mean) + " on average, " +
                detail::time_text(report.pacing->most) + " at most; the latest packet by " +
                detail::time_text(report.pacing->latest);
    if (report.peer) {
        text += "\n  peer       " + report.peer->interface + " received " + detail::packets_text(report.peer->packets);
        if (report.peer->dropped != 0) text += ", and dropped " + std::to_string(report.peer->dropped);
    }
    if (!report.stopped.empty()) text += "\n  stopped    " + report.stopped;
    return text + "\n";
}

inline std::ostream& operator<<(std::ostream& to, transmit_report const& report) { return to << to_text(report); }

}
