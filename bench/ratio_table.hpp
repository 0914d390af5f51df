// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <benchmark/benchmark.h>
#include <boost/config.hpp>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#ifndef UMPA_BENCH_FLAGS
#define UMPA_BENCH_FLAGS "flags unknown"
#endif

namespace bench {

/// The CPU's own name.
inline std::string cpu_name() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "an unknown CPU";
}

/// Takes the command line; false where it is wrong. Without one: interleaved repetitions.
inline bool initialize(int argc, char** argv) {
    // These come first, so that the command line can say otherwise.
    static std::string defaults[] = {"--benchmark_repetitions=9", "--benchmark_enable_random_interleaving=true",
                                     "--benchmark_min_time=0.05"};
    std::vector<char*> arguments{argv[0]};
    for (std::string& one : defaults) arguments.push_back(one.data());
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    int count = static_cast<int>(arguments.size());
    arguments.push_back(nullptr);
    benchmark::Initialize(&count, arguments.data());
    benchmark::AddCustomContext("compiler", BOOST_COMPILER);
    benchmark::AddCustomContext("flags", UMPA_BENCH_FLAGS);
    benchmark::AddCustomContext("cpu", cpu_name());
    return !benchmark::ReportUnrecognizedArguments(count, arguments.data());
}

/// Collects the repetitions of benchmarks, and prints at the end, for each subject, the median of its competitors' CPU
/// time and the ratios to those that `baselines` names.
class ratio_table : public benchmark::BenchmarkReporter {
public:
    explicit ratio_table(std::vector<std::string> baselines) : baselines_(std::move(baselines)) {
        std::string all;
        for (std::string const& one : baselines_) all += (all.empty() ? "" : "|") + one;
        benchmark::AddCustomContext("baselines", all);
    }

    /// Adds a row; gives the name that its benchmark must have.
    std::string add(std::string const& subject, std::string const& competitor) {
        if (groups_.empty() || groups_.back().subject != subject) groups_.push_back({subject, {}});
        groups_.back().rows.push_back({competitor, {}});
        return name_of(groups_.back(), groups_.back().rows.back());
    }

    bool ReportContext(Context const&) override { return true; }

    void ReportRuns(std::vector<Run> const& runs) override {
        for (Run const& one : runs) {
            if (one.error_occurred || one.run_type != Run::RT_Iteration) continue;
            for (group& its : groups_)
                for (row& of : its.rows)
                    if (name_of(its, of) == one.run_name.function_name) of.times.push_back(time_of(one));
        }
    }

    void Finalize() override {
        auto const& cpu = benchmark::CPUInfo::Get();
        std::printf("%s, %s\n%s, %d CPUs", BOOST_COMPILER, UMPA_BENCH_FLAGS, cpu_name().c_str(), cpu.num_cpus);
        if (!cpu.load_avg.empty()) std::printf(", load average %.1f at the start", cpu.load_avg[0]);
        std::printf("\nns of CPU time: the median of the repetitions; the least and the most beside it\n");
        for (group& one : groups_) print(one);
    }

private:
    struct row {
        std::string competitor;
        std::vector<double> times;

        double median() const { return times[times.size() / 2]; }
    };
    struct group {
        std::string subject;
        std::vector<row> rows;
    };

    /// CPU time, or what a benchmark measured itself.
    static double time_of(Run const& one) {
        return one.run_name.time_type == "manual_time" ? one.GetAdjustedRealTime() : one.GetAdjustedCPUTime();
    }

    static std::string name_of(group const& its, row const& of) { return its.subject + ": " + of.competitor; }

    void print(group& its) const {
        std::erase_if(its.rows, [](row const& one) { return one.times.empty(); });
        if (its.rows.empty()) return;
        for (row& one : its.rows) std::sort(one.times.begin(), one.times.end());
        std::vector<row const*> columns;
        for (std::string const& baseline : baselines_)
            for (row const& one : its.rows)
                if (one.competitor == baseline) columns.push_back(&one);

        std::printf("\n%-44s %8s", its.subject.c_str(), "ns");
        for (row const* column : columns) std::printf(" %13s", ("of " + column->competitor).c_str());
        std::printf("  %16s\n", "least to most");
        for (row const& one : its.rows) {
            std::printf("%-44s %8.1f", one.competitor.c_str(), one.median());
            for (row const* column : columns) {
                double const ratio = one.median() / column->median();
                std::printf(" %13.*f", &one == column ? 0 : ratio < 0.1 ? 3 : ratio < 10 ? 2 : 0, ratio);
            }
            std::printf("  %7.1f %8.1f\n", one.times.front(), one.times.back());
        }
    }

    std::vector<std::string> baselines_;
    std::vector<group> groups_;
};

}
