// SPDX-License-Identifier: BSL-1.0
// Which packets each of several machines sends, how many, from when on, and what tells it that.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <gtest/gtest.h>
#include <map>
#include <optional>
#include <string>
#include <umpa/send/launcher.hpp>
#include <umpa/send/start_time.hpp>
#include <umpa/send/stream_shard.hpp>
#include <vector>
#include <words_of_error.hpp>

namespace {

using namespace umpa;
using namespace std::chrono_literals;
using umpa::test::words_of;

static_assert(stream_shard{1, 3}.packet(4) == 13);

TEST(Shard, CountsSumUpAndDifferByOneAtMost) {
    for (std::uint64_t of : {1U, 2U, 3U, 7U, 10U, 16U, 1000U})
        for (std::uint64_t count : {0U, 1U, 2U, 3U, 6U, 7U, 999U, 1000U, 1001U, 4'294'967'295U}) {
            std::uint64_t sum = 0, least = ~std::uint64_t{0}, most = 0;
            for (std::uint64_t i = 0; i < of; ++i) {
                stream_shard const part{i, of};
                std::uint64_t const own = part.count_of(count);
                sum += own;
                least = std::min(least, own);
                most = std::max(most, own);
                // Its last packet is one of those that were asked for, and there is none behind it.
                if (own > 0) {
                    ASSERT_LT(part.packet(own - 1), count);
                }
                ASSERT_GE(part.packet(own), count);
            }
            EXPECT_EQ(sum, count) << count << " of " << of;
            EXPECT_LE(most - least, 1U) << count << " of " << of;
        }
    std::uint64_t const all = ~std::uint64_t{0};
    EXPECT_EQ((stream_shard{0, 2}.count_of(all)), all / 2 + 1);
    EXPECT_EQ((stream_shard{1, 2}.count_of(all)), all / 2);
}

TEST(Shard, IsReadFromAText) {
    EXPECT_EQ(shard_from("0/1"), (stream_shard{0, 1}));
    EXPECT_EQ(shard_from("2/8"), (stream_shard{2, 8}));
    EXPECT_TRUE(shard_from("0/1").is_whole());
    EXPECT_FALSE(shard_from("0/2").is_whole());
    EXPECT_EQ(shard_from("0x1f/0b100000"), (stream_shard{31, 32})) << "numbers as fields take them";
    for (char const* text : {"", "1", "/", "1/", "/2", "a/2", "1/b", "-1/2", "1/-2", "+1/2", " 1/2", "1/2 ", "1/2/3",
                             "0x/2", "0b2/3", "1/18446744073709551616", "1.0/2"})
        EXPECT_NE(words_of<shard_error>([&] { shard_from(text); }).find("shard: "), std::string::npos) << text;
    EXPECT_EQ(words_of<shard_error>([] { shard_from("3/3", "--shard"); }),
              "--shard: of 3 parts the first is 0, the last 2; there is no part 3");
    EXPECT_EQ(words_of<shard_error>([] { shard_from("0/0"); }),
              "shard: a stream has one part at least, not 0; write 0/1 for all of it");
}

using environment = std::map<std::string, std::string>;

std::optional<launched_shard> launched(environment const& set, std::optional<std::uint64_t> of = {}) {
    return shard_from_launcher(of, [&](char const* name) -> char const* {
        auto const found = set.find(name);
        return found == set.end() ? nullptr : found->second.c_str();
    });
}

TEST(Launcher, SaysWhichPart) {
    EXPECT_FALSE(launched({}));
    EXPECT_FALSE(launched({{"HOME", "/"}}));

    auto const mpi = launched({{"OMPI_COMM_WORLD_RANK", "1"}, {"OMPI_COMM_WORLD_SIZE", "4"}});
    ASSERT_TRUE(mpi);
    EXPECT_EQ(mpi->shard, (stream_shard{1, 4}));
    EXPECT_EQ(mpi->launcher, "Open MPI");
    EXPECT_EQ(mpi->from, "OMPI_COMM_WORLD_RANK and OMPI_COMM_WORLD_SIZE");
    EXPECT_TRUE(mpi->shares_files);

    auto const slurm = launched({{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "2"}});
    ASSERT_TRUE(slurm);
    EXPECT_EQ(slurm->shard, (stream_shard{0, 2}));
    EXPECT_EQ(slurm->launcher, "Slurm");

    auto const pod = launched({{"JOB_COMPLETION_INDEX", "9"}}, 10);
    ASSERT_TRUE(pod);
    EXPECT_EQ(pod->shard, (stream_shard{9, 10}));
    EXPECT_EQ(pod->from, "JOB_COMPLETION_INDEX and --shards");
    EXPECT_FALSE(pod->shares_files);

    // mpirun within a job of Slurm.
    auto const both = launched(
        {{"OMPI_COMM_WORLD_RANK", "3"}, {"OMPI_COMM_WORLD_SIZE", "4"}, {"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "1"}});
    ASSERT_TRUE(both);
    EXPECT_EQ(both->shard, (stream_shard{3, 4}));
    // The number said twice, alike.
    EXPECT_EQ(launched({{"SLURM_PROCID", "1"}, {"SLURM_NTASKS", "2"}}, 2)->shard, (stream_shard{1, 2}));
}

TEST(Launcher, IsNotBelievedWhenItSaysHalf) {
    auto const words = [](environment const& set, std::optional<std::uint64_t> of = {}) {
        return words_of<shard_error>([&] { launched(set, of); });
    };
    EXPECT_EQ(words({{"OMPI_COMM_WORLD_RANK", "1"}}),
              "Open MPI: OMPI_COMM_WORLD_RANK is set, OMPI_COMM_WORLD_SIZE is not; say --shard I/N");
    EXPECT_EQ(words({{"SLURM_NTASKS", "4"}}), "Slurm: SLURM_NTASKS is set, SLURM_PROCID is not; say --shard I/N");
    EXPECT_NE(words({{"JOB_COMPLETION_INDEX", "1"}}).find("say --shards N"), std::string::npos);
    EXPECT_NE(words({{"SLURM_PROCID", "4"}, {"SLURM_NTASKS", "4"}}).find("there is no part 4"), std::string::npos);
    EXPECT_NE(words({{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "0"}}).find("not 0"), std::string::npos);
    EXPECT_NE(words({{"SLURM_PROCID", ""}, {"SLURM_NTASKS", "2"}}).find("SLURM_PROCID: \"\" is not"),
              std::string::npos);
    EXPECT_NE(words({{"SLURM_PROCID", "one"}, {"SLURM_NTASKS", "2"}}).find("\"one\" is not"), std::string::npos);
    EXPECT_NE(words({{"JOB_COMPLETION_INDEX", "2"}}, 2).find("there is no part 2"), std::string::npos);
    EXPECT_NE(words({{"JOB_COMPLETION_INDEX", "0"}}, 0).find("not 0"), std::string::npos);
    EXPECT_NE(words({{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "2"}}, 3).find("which is it?"), std::string::npos);
    EXPECT_NE(words({}, 3).find("no launcher says which"), std::string::npos);
    EXPECT_NE(words({}, 0).find("no launcher says which"), std::string::npos);
}

TEST(StartTime, IsRfc3339OrSeconds) {
    auto const at = [](std::int64_t nanoseconds) {
        return std::chrono::system_clock::time_point(std::chrono::nanoseconds(nanoseconds));
    };
    constexpr std::int64_t noon = 1'895'918'400'000'000'000; // date -u -d 2030-01-29T12:00:00Z +%s
    EXPECT_EQ(start_time_from("2030-01-29T12:00:00Z"), at(noon));
    EXPECT_EQ(start_time_from("2030-01-29t12:00:00z"), at(noon));
    EXPECT_EQ(start_time_from("2030-01-29 13:30:00+01:30"), at(noon));
    EXPECT_EQ(start_time_from("2030-01-28T23:00:00-13:00"), at(noon));
    EXPECT_EQ(start_time_from("2030-01-29T12:00:00.25Z"), at(noon + 250'000'000));
    EXPECT_EQ(start_time_from("2030-01-29T12:00:00.0000000019Z"), at(noon + 1));
    EXPECT_EQ(start_time_from("2030-01-29T11:59:60Z"), at(noon));
    EXPECT_EQ(start_time_from("2028-02-29T00:00:00Z"), at(1'835'395'200'000'000'000));
    EXPECT_EQ(start_time_from("1895918400"), at(noon));
    EXPECT_EQ(start_time_from("1895918400.5"), at(noon + 500'000'000));
    EXPECT_EQ(start_time_text(at(noon + 7'000'000)), "2030-01-29T12:00:00.007Z");

    for (char const* text : {"",
                             "now",
                             "12:00",
                             "2030-01-29",
                             "2030-01-29T12:00:00",
                             "2030-02-29T12:00:00Z",
                             "2030-13-01T12:00:00Z",
                             "2030-01-32T12:00:00Z",
                             "2030-01-29T24:00:00Z",
                             "2030-01-29T12:60:00Z",
                             "2030-01-29T12:00:61Z",
                             "2030-01-29T12:00:00.Z",
                             "2030-01-29T12:00:00+1:00",
                             "2030-01-29T12:00:00Z ",
                             "30-01-29T12:00:00Z",
                             "2030-1-29T12:00:00Z",
                             "9999-01-01T00:00:00Z",
                             "-5",
                             "1895918400.",
                             "1895918400s",
                             "99999999999",
                             "1e9"})
        EXPECT_NE(words_of<start_time_error>([&] { start_time_from(text); }).find("write 2030-"), std::string::npos)
            << text;
}

TEST(StartTime, IsRefusedWhenItHasPassed) {
    auto const start = start_time_from("2030-01-29T12:00:00Z");
    EXPECT_NO_THROW(check_is_ahead(start, start - 1us));
    EXPECT_EQ(words_of<start_time_error>([&] { check_is_ahead(start, start + 1500ms); }),
              "start time 2030-01-29T12:00:00.000Z has passed, 1.500 s ago by this machine's clock; say a later one");
    EXPECT_NE(words_of<start_time_error>([&] { check_is_ahead(start, start); }), "no error");
}

}
