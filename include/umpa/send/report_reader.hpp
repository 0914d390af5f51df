// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <umpa/errors/error.hpp>
#include <umpa/send/packet_run.hpp>
#include <umpa/send/report_file.hpp>
#include <umpa/send/report_of_shard.hpp>
#include <umpa/send/report_writer.hpp>
#include <utility>
#include <vector>

namespace umpa {

namespace detail {

/// Reads members of a JSON object, and says which is wrong.
class report_reader {
    using json = nlohmann::json;

public:
    report_reader(json const& object, std::string from) : object_(object), from_(std::move(from)) {}

    template <class T>
    T get(char const* name) const {
        json const& found = member(name);
        bool fits = false;
        if constexpr (std::is_same_v<T, bool>)
            fits = found.is_boolean();
        else if constexpr (std::is_same_v<T, std::string>)
            fits = found.is_string();
        else if constexpr (std::is_floating_point_v<T>)
            fits = found.is_number();
        else if constexpr (std::is_unsigned_v<T>)
            fits = found.is_number_unsigned();
        else
            fits = found.is_number_integer();
        if (!fits) wrong(name, "is of another type");
        return found.get<T>();
    }
    template <class T>
    std::optional<T> get_or_null(char const* name) const {
        if (member(name).is_null()) return std::nullopt;
        return get<T>(name);
    }
    json const& array(char const* name) const {
        if (!member(name).is_array()) wrong(name, "is no list");
        return member(name);
    }
    report_reader object(char const* name) const {
        if (!member(name).is_object()) wrong(name, "is no object");
        return {member(name), from_};
    }
    bool is_null(char const* name) const { return member(name).is_null(); }
    std::string const& from() const { return from_; }

    [[noreturn]] void wrong(char const* name, char const* why) const {
        raise(report_file_error(from_ + ": \"" + name + "\" " + why + "; is it the report of a part?"));
    }

private:
    json const& member(char const* name) const {
        auto const found = object_.is_object() ? object_.find(name) : object_.end();
        if (!object_.is_object() || found == object_.end()) wrong(name, "is not there");
        return *found;
    }

    json const& object_;
    std::string from_;
};

inline std::vector<packet_run> packet_runs_in(report_reader const& in, char const* name) {
    std::vector<packet_run> runs;
    for (auto const& each : in.array(name)) {
        report_reader const one(each, in.from());
        runs.push_back({one.get<std::uint64_t>("first"), one.get<std::uint64_t>("step"),
                        one.get_or_null<std::uint64_t>("packets")});
    }
    return runs;
}

inline transmit_report transmit_report_in(report_reader const& in) {
    transmit_report report;
    report.sink = in.get<std::string>("sink");
    report.cores = in.get<std::size_t>("cores");
    report.asked = in.get<std::uint64_t>("asked");
    report.accepted = in.get<std::uint64_t>("accepted");
    report.completed = in.get<std::uint64_t>("completed");
    report.left = in.get<std::uint64_t>("left");
    report.left_packets = packet_runs_in(in, "left_packets");
    report.retried = in.get<std::uint64_t>("retried");
    report.bytes = in.get<std::uint64_t>("bytes");
    report.elapsed = std::chrono::nanoseconds(in.get<std::int64_t>("elapsed"));
    report.stopped = in.get<std::string>("stopped");
    for (auto const& each : in.array("failed")) {
        report_reader const one(each, in.from());
        report.failed.push_back({one.get<int>("errno"), one.get<std::uint64_t>("packets"), one.get<std::string>("why"),
                                 packet_runs_in(one, "which")});
    }
    if (!in.is_null("pacing")) {
        report_reader const one = in.object("pacing");
        report.pacing = pacing_error{one.get<std::uint64_t>("gaps"), one.get<double>("mean_error"),
                                     one.get<double>("deviation"), one.get<double>("most"), one.get<double>("latest")};
    }
    if (!in.is_null("peer")) {
        report_reader const one = in.object("peer");
        report.peer = interface_count{one.get<std::string>("interface"), one.get<std::uint64_t>("packets"),
                                      one.get<std::uint64_t>("bytes"), one.get<std::uint64_t>("dropped")};
    }
    return report;
}

inline std::uint64_t fingerprint_in(report_reader const& in) {
    std::string const text = in.get<std::string>("fingerprint");
    std::uint64_t number = 0;
    char const* const end = text.data() + text.size();
    auto const [at, problem] = std::from_chars(text.data(), end, number, 16);
    if (problem != std::errc() || at != end) in.wrong("fingerprint", "has no hexadecimal digits");
    return number;
}

}

/// Reads what to_json(shard_report) made; `from` is what errors call the text. Throws report_file_error.
inline shard_report shard_report_from(std::string_view text, std::string const& from) {
    auto const parsed = nlohmann::json::parse(text, nullptr, false);
    if (parsed.is_discarded()) raise(report_file_error(from + " is no JSON"));
    detail::report_reader const in(parsed, from);
    detail::report_reader const run = in.object("run");
    shard_report made{.from = from, .report = detail::transmit_report_in(in)};
    made.shard = {run.get<std::uint64_t>("shard"), run.get<std::uint64_t>("shards")};
    made.stream = run.get<std::string>("stream");
    made.seed = run.get<std::uint64_t>("seed");
    made.fingerprint = detail::fingerprint_in(run);
    made.count = run.get_or_null<std::uint64_t>("count");
    made.host = run.get<std::string>("host");
    if (auto const start = run.get_or_null<std::int64_t>("start"))
        made.start = std::chrono::system_clock::time_point(
            std::chrono::duration_cast<std::chrono::system_clock::duration>(std::chrono::nanoseconds(*start)));
    if (!run.is_null("clock")) {
        detail::report_reader const clock = run.object("clock");
        made.clock = clock_difference{std::chrono::nanoseconds(clock.get<std::int64_t>("behind")),
                                      std::chrono::nanoseconds(clock.get<std::int64_t>("uncertainty"))};
    }
    made.is_final = run.get<bool>("final");
    return made;
}

/// Reads a file that write_report made. Throws report_file_error.
inline shard_report read_report(std::string const& path) {
    std::ifstream input(path, std::ios::binary);
    if (!input) raise(report_file_error(path + " cannot be read: " + detail::file_problem()));
    return shard_report_from(std::string(std::istreambuf_iterator<char>(input), {}), path);
}

}
