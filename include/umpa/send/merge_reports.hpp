// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <umpa/errors/error.hpp>
#include <umpa/send/check_reports.hpp>
#include <umpa/send/merged_report.hpp>
#include <umpa/send/packet_run.hpp>
#include <umpa/send/report.hpp>
#include <umpa/send/report_of_shard.hpp>
#include <umpa/send/stream_shard.hpp>
#include <utility>
#include <vector>

namespace umpa {

namespace detail {

/// Makes one report of those of several machines.
class report_merger {
public:
    explicit report_merger(std::vector<shard_report> parts) : parts_(std::move(parts)) {
        std::sort(parts_.begin(), parts_.end(), [](shard_report const& one, shard_report const& other) {
            return std::tie(one.shard.index, one.from) < std::tie(other.shard.index, other.from);
        });
    }

    merged_report merge() {
        check_reports(parts_);
        shard_report const& any = parts_.front();
        made_.stream = any.stream;
        made_.seed = any.seed;
        made_.fingerprint = any.fingerprint;
        made_.count = any.count;
        made_.shards = any.shard.of;
        made_.sum.cores = 0;
        for (shard_report const& one : parts_) add(one.report);
        find_missing();
        find_times();
        sum_up();
        made_.parts = std::move(parts_);
        return std::move(made_);
    }

private:
    // --- sums ---

    void add(transmit_report const& one) {
        transmit_report& sum = made_.sum;
        if (sum.sink.find(one.sink) == std::string::npos) sum.sink += (sum.sink.empty() ? "" : ", ") + one.sink;
        sum.accepted += one.accepted;
        sum.completed += one.completed;
        sum.retried += one.retried;
        sum.bytes += one.bytes;
        sum.cores += one.cores;
        for (failed_packets const& mine : one.failed) add(mine);
        if (one.pacing) add(*one.pacing);
    }
    void add(failed_packets const& mine) {
        for (failed_packets& other : made_.sum.failed)
            if (other.error == mine.error) {
                other.packets += mine.packets;
                note_runs(other.which, mine.which);
                return;
            }
        made_.sum.failed.push_back(mine);
    }
    void add(pacing_error const& one) {
        pacing_error& sum = made_.sum.pacing ? *made_.sum.pacing : made_.sum.pacing.emplace();
        auto const before = static_cast<double>(sum.gaps), now = static_cast<double>(one.gaps);
        double const all = std::max(before + now, 1.0);
        sum.mean = (sum.mean * before + one.mean * now) / all;
        sum.deviation = std::sqrt((sum.deviation * sum.deviation * before + one.deviation * one.deviation * now) / all);
        sum.gaps += one.gaps;
        sum.most = std::max(sum.most, one.most);
        sum.latest = std::max(sum.latest, one.latest);
    }
    /// What was not tried, known or not, is left.
    void sum_up() {
        transmit_report& sum = made_.sum;
        std::uint64_t const tried = sum.accepted + sum.failed_in_all();
        std::uint64_t asked = 0;
        for (shard_report const& one : parts_) asked += one.report.asked;
        sum.asked = made_.count.value_or(asked);
        sum.left = sum.asked - tried;
        bool const has_unknown =
            std::any_of(made_.missing.begin(), made_.missing.end(), [](auto const& one) { return !one.is_certain; });
        for (shard_report const& one : parts_)
            if (sum.stopped.empty() && one.is_final && !one.report.stopped.empty())
                sum.stopped = "part " + std::to_string(one.shard.index) + ": " + one.report.stopped;
        if (has_unknown && sum.stopped.empty()) sum.stopped = "not all parts told how they ended";
    }

    // --- what is missing ---

    void find_missing() {
        std::uint64_t next = 0;
        for (shard_report const& one : parts_) {
            add_silent(next, one.shard.index);
            find_missing_of(one);
            next = one.shard.index + 1;
        }
        add_silent(next, made_.shards);
    }
    /// The parts [from, to) said nothing at all.
    void add_silent(std::uint64_t from, std::uint64_t to) {
        constexpr std::uint64_t most = 4096;
        if (to - from > most)
            raise(merge_error("merge: of parts " + std::to_string(from) + " to " + std::to_string(to - 1) +
                              " there is no report; these cannot be the reports of one run"));
        for (std::uint64_t i = from; i < to; ++i) {
            stream_shard const part{i, made_.shards};
            std::optional<std::uint64_t> packets;
            if (made_.count) packets = part.count_of(*made_.count);
            if (packets != 0U)
                made_.missing.push_back({part, packets, {{i, part.of, packets}}, false, "there is no report of it"});
        }
    }
    void find_missing_of(shard_report const& one) {
        transmit_report const& of = one.report;
        for (failed_packets const& failed : of.failed)
            made_.missing.push_back({one.shard, failed.packets, failed.which, true, failed.why});
        std::uint64_t const tried = of.accepted + of.failed_in_all();
        if (auto const asked = one.asked(); !one.is_final && asked != tried) {
            std::optional<std::uint64_t> packets;
            if (asked) packets = *asked - tried;
            made_.missing.push_back({one.shard, packets, of.left_packets, false,
                                     "there is no final report: it was killed, or still sends"});
        } else if (of.left != 0) {
            made_.missing.push_back(
                {one.shard, of.left, of.left_packets, true, of.stopped.empty() ? "its time was over" : of.stopped});
        } else if (of.completed < of.accepted) {
            made_.missing.push_back({one.shard,
                                     of.accepted - of.completed,
                                     {},
                                     false,
                                     "they were accepted, and are not known to be completed"});
        }
    }

    // --- times ---

    void find_times() {
        using namespace std::chrono;
        std::optional<system_clock::time_point> first, last, end;
        nanoseconds longest{0};
        bool all_say = true;
        for (shard_report const& one : parts_) {
            longest = std::max(longest, one.report.elapsed);
            if (!one.start) {
                all_say = false;
                continue;
            }
            auto const behind = one.clock ? one.clock->behind : nanoseconds(0);
            auto const start = *one.start + duration_cast<system_clock::duration>(behind);
            auto const over = start + duration_cast<system_clock::duration>(one.report.elapsed);
            first = std::min(first.value_or(start), start);
            last = std::max(last.value_or(start), start);
            end = std::max(end.value_or(over), over);
        }
        made_.sum.elapsed = longest;
        if (!all_say) return;
        made_.starts_apart = *last - *first;
        made_.sum.elapsed = *end - *first;
    }

    std::vector<shard_report> parts_;
    merged_report made_{};
};

}

/// One report of those of several machines. Throws merge_error where they are not of one stream, seed, count and number
/// of parts, or one part is there twice. A part that is not there is missing, and so is what one did not report in the
/// end.
inline merged_report merge(std::vector<shard_report> parts) { return detail::report_merger(std::move(parts)).merge(); }

}
