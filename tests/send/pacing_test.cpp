// SPDX-License-Identifier: BSL-1.0
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <string>
#include <umpa/send/departures.hpp>
#include <umpa/send/pacing.hpp>
#include <umpa/send/rate.hpp>
#include <umpa/send/report_text.hpp>
#include <vector>

namespace {

using namespace umpa;

static_assert(1_mpps == packets_per_second(1e6) && 100_kpps == packets_per_second(1e5) && 7_pps == rate{7, false});
static_assert(1.5_mpps == packets_per_second(1.5e6) && 2.5_gbps == bits_per_second(2.5e9));
static_assert(10_gbps == bits_per_second(1e10) && 3_mbps == bits_per_second(3e6) && 64_kbps == rate{64e3, true});
static_assert(500_bps == rate{500, true} && 0.5_kbps == 500_bps && 0.5_mbps == 500_kbps);
static_assert(0.5_kpps == 500_pps && 0.5_pps == rate{0.5, false});

using times = std::vector<std::uint64_t>;

times due_times(detail::departures plan, std::size_t count, std::size_t bytes = 100) {
    times result;
    auto last = plan;
    for (std::size_t i = 1; i < count; ++i) last.pass(bytes);
    for (std::size_t i = 0; i < count; ++i) {
        result.push_back(plan.due(bytes));
        EXPECT_EQ(plan.due(bytes), result.back()) << "asking changes nothing";
        plan.pass(bytes);
    }
    EXPECT_EQ(last.due(bytes), result.back()) << "even where nobody asked before";
    return result;
}
detail::departures plan(rate wanted, std::size_t burst = 1, std::size_t core = 0, std::size_t cores = 1) {
    return {wanted, spacing::constant, burst, {core, cores}};
}

TEST(Pacing, PacketsAreDueAtEqualDistances) {
    EXPECT_EQ(due_times(plan(1_mpps), 4), (times{0, 1000, 2000, 3000}));
    EXPECT_EQ(due_times(plan(3_mpps), 7), (times{0, 333, 666, 1000, 1333, 1666, 2000})) << "no error adds up";
    EXPECT_FALSE(plan({}).is_paced());
    EXPECT_TRUE(plan(1_pps).is_paced());
    auto slow = plan(3_mpps);
    for (std::uint64_t i = 0; i < 3'000'000; ++i) slow.pass(60);
    EXPECT_EQ(slow.due(60), 1'000'000'000U);
}

TEST(Pacing, BitsAreThoseOfThePackets) {
    EXPECT_EQ(due_times(plan(8_mbps), 3, 125), (times{0, 125'000, 250'000}));
    auto differ = plan(8_mbps);
    differ.pass(1000);
    EXPECT_EQ(differ.due(1), 1'000'000U);
    differ.pass(1);
    EXPECT_EQ(differ.due(500), 1'001'000U);
}

TEST(Pacing, BurstsAreDueAtOnce) {
    EXPECT_EQ(due_times(plan(1_mpps, 3), 7), (times{0, 0, 0, 3000, 3000, 3000, 6000}));
    EXPECT_EQ(due_times(plan(1_mpps, 0), 2), (times{0, 1000}));
}

TEST(Pacing, CoresTakeTurns) {
    EXPECT_EQ(due_times(plan(1_mpps, 1, 0, 3), 3), (times{0, 3000, 6000}));
    EXPECT_EQ(due_times(plan(1_mpps, 1, 2, 3), 3), (times{2000, 5000, 8000}));
    // The packets of a burst leave at once, by whichever core.
    EXPECT_EQ(due_times(plan(1_mpps, 2, 1, 2), 4), (times{0, 2000, 4000, 6000}));
    EXPECT_EQ(due_times(plan(1_mpps, 4, 1, 2), 4), (times{0, 0, 4000, 4000}));
    EXPECT_EQ(due_times(plan(8_mbps, 1, 2, 3), 2, 125), (times{250'000, 625'000}));
}

TEST(Pacing, NoTimeIsTooFar) {
    auto slow = plan(packets_per_second(1e-12));
    slow.pass(60);
    EXPECT_EQ(slow.due(60), 4'000'000'000'000'000'000U);
}

TEST(Pacing, TheErrorIsThatOfTheGaps) {
    detail::pacing_account account;
    EXPECT_EQ(account.result().gaps, 0U);
    account.add(0, 500); // late, but that is no gap
    account.add(1000, 1500);
    account.add(2000, 2800);
    account.add(3000, 3400);
    auto const result = account.result();
    EXPECT_EQ(result.gaps, 3U);
    EXPECT_DOUBLE_EQ(result.mean, (0 + 300 + 400) / 3.0);
    EXPECT_DOUBLE_EQ(result.deviation, std::sqrt((90'000 + 160'000) / 3.0));
    EXPECT_DOUBLE_EQ(result.most, 400);
    EXPECT_DOUBLE_EQ(result.latest, 800);
    // Between the packets of two cores there is no gap.
    detail::pacing_account both;
    both.add(account);
    both.add(account);
    EXPECT_EQ(both.result().gaps, 6U);
    EXPECT_DOUBLE_EQ(both.result().mean, result.mean);
}

} // namespace
