// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <ostream>
#include <string>
#include <umpa/receive/time_histogram.hpp>
#include <umpa/send/report_text.hpp>

namespace umpa {

/// What arrived of a stream.
struct observation {
    std::uint64_t received = 0;   ///< packets of the stream with the right content, repeats left out
    std::uint64_t lost = 0;       ///< of those up to the last one that was seen, or of as many as were expected
    std::uint64_t reordered = 0;  ///< came behind one with a larger number
    std::uint64_t duplicates = 0; ///< came again
    std::uint64_t wrong = 0;      ///< packets of the stream, by what never changes, whose content is not that of any
    std::uint64_t strangers = 0;  ///< frames that are none of the stream
    std::uint64_t too_late = 0;   ///< so far behind that it is not known whether they came before
    /// From sending to capturing, where a field has the time of sending; clocks that differ make it a difference only.
    time_histogram latency{};
    std::uint64_t captured_before_sent = 0; ///< by clocks that differ: these are not in `latency`
    time_histogram jitter{};                ///< how much the latency of a packet differs from that of the one before

    /// Whether every packet came once, in order, and as it was sent.
    bool is_complete() const { return lost == 0 && reordered == 0 && duplicates == 0 && wrong == 0; }
};

/// A few lines for people.
inline std::string to_text(observation const& seen) {
    auto const times = [](time_histogram const& all) {
        auto const text = [](std::uint64_t one) { return detail::time_text(static_cast<double>(one)); };
        return text(all.least()) + " to " + text(all.most()) + ", half up to " + text(all.percentile(0.5)) +
               ", 99 % up to " + text(all.percentile(0.99));
    };
    std::string words = "received   " + std::to_string(seen.received);
    words += "\nlost       " + std::to_string(seen.lost);
    words += "\nreordered  " + std::to_string(seen.reordered);
    words += "\nduplicates " + std::to_string(seen.duplicates);
    words += "\nwrong      " + std::to_string(seen.wrong);
    if (seen.strangers != 0) words += "\nstrangers  " + std::to_string(seen.strangers);
    if (seen.too_late != 0) words += "\ntoo late   " + std::to_string(seen.too_late);
    if (seen.latency.count() != 0) words += "\nlatency    " + times(seen.latency);
    if (seen.jitter.count() != 0) words += "\njitter     " + times(seen.jitter);
    if (seen.captured_before_sent != 0)
        words += "\ncaptured before they were sent: " + std::to_string(seen.captured_before_sent);
    return words + "\n";
}
inline std::ostream& operator<<(std::ostream& out, observation const& seen) { return out << to_text(seen); }

}
