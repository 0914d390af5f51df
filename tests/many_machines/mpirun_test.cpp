// SPDX-License-Identifier: BSL-1.0
// pktgen as mpirun starts it: one stream, one start, one account, and what that says when a rank is killed.
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <gtest/gtest.h>
#include <many_machines/mpirun.hpp>
#include <many_machines/processes.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace umpa::test;

class Mpirun : public PktgenByMpirun {};

TEST_F(Mpirun, SendsTheOneStreamOnce) {
    auto const done = run(mpirun(3) + pktgen + " --count 1000 --random --seed 9 --pcap '" + file("{shard}.pcap") +
                          "' --json '" + file("{shard}.json") + "'");
    ASSERT_EQ(done.status, 0) << done.text;
    auto const together =
        interleaved({packets_in(file("0.pcap")), packets_in(file("1.pcap")), packets_in(file("2.pcap"))});
    EXPECT_EQ(digits_of(together), digits_of(alone("--count 1000 --random --seed 9")));

    // One of them gives the account of all.
    EXPECT_TRUE(done.says("udp4 random, seed 9, 3 parts\n")) << done.text;
    EXPECT_TRUE(done.says("  accepted   1000\n")) << done.text;
    EXPECT_TRUE(done.says("  missing    nothing\n")) << done.text;
    EXPECT_EQ(done.text.find("missing"), done.text.rfind("missing")) << done.text;
    auto const merged = run(pktgen + " merge " + file("0.json") + " " + file("1.json") + " " + file("2.json"));
    EXPECT_EQ(merged.status, 0) << merged.text;
    EXPECT_TRUE(merged.says("  accepted   1000\n")) << merged.text;

    // They agreed on a moment, each by its own clock.
    auto const first = json("0.json")["run"], second = json("1.json")["run"];
    auto const behind = second["clock"]["behind"].get<std::int64_t>();
    EXPECT_NEAR(static_cast<double>(second["start"].get<std::int64_t>() + behind - first["start"].get<std::int64_t>()),
                0, 2);
    EXPECT_GT(second["clock"]["uncertainty"].get<std::int64_t>(), 0);
    EXPECT_EQ(first["clock"]["behind"], 0);
}

TEST_F(Mpirun, GivesOneJson) {
    auto const done = run(mpirun(2) + pktgen + " --count 10 --sink null --json - 2>/dev/null");
    ASSERT_EQ(done.status, 0) << done.text;
    auto const account = nlohmann::json::parse(done.text, nullptr, false);
    ASSERT_TRUE(account.is_object()) << done.text;
    EXPECT_EQ(account["accepted"], 10);
    EXPECT_EQ(account["parts"].size(), 2U);
}

TEST_F(Mpirun, SaysWhatIsMissingWhenARankIsKilled) {
    // mpirun ends the others within a second, unless it is told to go on.
    for (bool const goes_on : {false, true}) {
        SCOPED_TRACE(goes_on ? "the others go on" : "the others are ended");
        std::string const name = goes_on ? "on-" : "off-";
        std::uint64_t const count = goes_on ? 15'000 : 1'000'000;
        // A null sink waits for the time of each packet; what it took is only in the account.
        background_program job(mpirun(3, goes_on ? "--enable-recovery" : "--mca odls_base_sigkill_timeout 2") + pktgen +
                                   " --rate 5000 --sink null --count " + std::to_string(count) + " --json '" +
                                   file(name + "{shard}.json") + "'",
                               file(name + "log"));
        auto const sent = [&](std::string const& rank) -> std::uint64_t {
            auto const account = json(name + rank + ".json");
            return account.is_object() ? account["accepted"].get<std::uint64_t>() : 0;
        };
        ASSERT_TRUE(soon([&] { return sent("1") > 0 && sent("0") > 0; })) << content_of(file(name + "log"));
        std::uint64_t const at_least = sent("1");
        kill_rank(1, file(name));
        ASSERT_TRUE(soon([&] {
            return json(name + "0.json")["run"]["final"] == true && json(name + "2.json")["run"]["final"] == true;
        })) << content_of(file(name + "log"));
        std::string const log = file(name + "log");
        // Rank 0 waits for another word of rank 1, for five seconds where there is time.
        ASSERT_TRUE(soon([&] { return content_of(log).find("missing") != std::string::npos; }, 15)) << content_of(log);

        auto const merged = run(pktgen + " merge " + file(name + "0.json") + " " + file(name + "1.json") + " " +
                                file(name + "2.json") + " --json " + file("all.json"));
        EXPECT_EQ(merged.status, 1) << merged.text;
        auto const account = json("all.json");
        std::uint64_t const known = sent("1");
        EXPECT_GE(known, at_least);
        EXPECT_EQ(account["accepted"], sent("0") + known + sent("2"));
        // Rank 1 sent k = 1, 4, 7 ... in order.
        nlohmann::json of_rank_1;
        for (auto const& one : account["missing"])
            if (one["shard"] == 1) of_rank_1 = one;
        EXPECT_EQ(of_rank_1["which"][0]["first"], 1 + 3 * known);
        EXPECT_EQ(of_rank_1["which"][0]["step"], 3);
        EXPECT_EQ(of_rank_1["which"][0]["packets"], of_rank_1["packets"]);
        EXPECT_EQ(of_rank_1["packets"], (count + 1) / 3 - known);
        EXPECT_EQ(of_rank_1["certain"], false);
        EXPECT_EQ(account["missing"].size(), goes_on ? 1U : 3U);
        if (goes_on) {
            EXPECT_EQ(sent("0") + sent("2"), 10'000U);
        }
        EXPECT_NE(content_of(log).find("part 1: there is no final report"), std::string::npos) << content_of(log);
    }
}

/// The account is right about what is in the file: all that it says was sent is there, and nothing else of that part
/// but what it says nobody knows of.
TEST_F(Mpirun, AKilledRankSentWhatItsAccountSays) {
    // Pcap files are written as fast as it goes, so this one is a pipe that somebody reads slowly.
    std::string const pipe = file("1.pcap");
    ASSERT_TRUE(runs("mkfifo " + pipe));
    background_program reader("sh -c 'while dd bs=4096 count=1 status=none >>" + file("read") +
                                  " && sleep 0.02; do :; done <" + pipe + "'",
                              file("reader"));
    background_program job(mpirun(2, "--enable-recovery") + pktgen + " --count 2000000 --pcap '" +
                               file("{shard}.pcap") + "' --json '" + file("{shard}.json") + "'",
                           file("log"));
    ASSERT_TRUE(soon([&] { return json("1.json").is_object() && json("1.json")["accepted"] > 0; }, 15))
        << content_of(file("log"));
    kill_rank(1, file(""));
    // The reader has all when nobody can write any more.
    std::size_t before = 1;
    ASSERT_TRUE(soon([&] { return before == std::exchange(before, content_of(file("read")).size()); }, 15));
    auto const expected = digits_of(alone("--count 60000"));
    auto const written = packets_in(file("read"));
    for (std::size_t j = 0; j < written.size() && 2 * j + 1 < expected.size(); ++j)
        ASSERT_EQ(written[j].digits, expected[2 * j + 1]) << j;
    auto const merged = run(pktgen + " merge " + file("1.json") + " --json " + file("all.json"));
    EXPECT_EQ(merged.status, 1);
    auto const account = json("all.json");
    EXPECT_GT(account["accepted"], 0);
    EXPECT_LE(account["accepted"], written.size());
    EXPECT_EQ(account["missing"][1]["which"][0]["first"], 1 + 2 * account["accepted"].get<std::uint64_t>());
    EXPECT_EQ(account["missing"][1]["packets"], 1'000'000 - account["accepted"].get<std::uint64_t>());
}

}
