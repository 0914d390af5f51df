// SPDX-License-Identifier: BSL-1.0
#include "account.hpp"
#include "ranks.hpp"
#include <chrono>
#include <string>
#include <umpa/send/merge_reports.hpp>
#include <umpa/send/mpi_ranks.hpp>
#include <vector>

namespace pktgen {

using namespace umpa;

namespace {

class ranks_of_mpi final : public ranks {
public:
    std::chrono::system_clock::time_point
    agree_on_start(std::optional<std::chrono::system_clock::time_point> wanted) override {
        return ranks_.agree_on_start(wanted);
    }
    std::optional<clock_difference> clock() const override { return ranks_.difference(); }
    void tell(shard_report const& so_far) override { ranks_.tell(json_text(so_far)); }

    std::optional<merged_report> finish(shard_report const& own) override {
        using namespace std::chrono_literals;
        // Where mpirun ends this program, it does so within a second.
        auto const patience = own.report.stopped.empty() ? 5s : 300ms;
        auto const said = ranks_.finish(json_text(own), patience);
        std::vector<shard_report> parts;
        for (std::size_t i = 0; i < said.size(); ++i)
            if (!said[i].text.empty()) parts.push_back(from_json_text(said[i].text, "rank " + std::to_string(i)));
        if (parts.empty()) return std::nullopt;
        return merge(parts);
    }

private:
    mpi_ranks ranks_;
};

[[maybe_unused]] bool const is_known = [] {
    find_ranks = [] { return std::unique_ptr<ranks>(std::make_unique<ranks_of_mpi>()); };
    return true;
}();

}

}
