// SPDX-License-Identifier: BSL-1.0
// pktgen on several machines that nothing joins but a launcher's words, and files.
#include <chrono>
#include <csignal>
#include <cstdint>
#include <gtest/gtest.h>
#include <many_machines/processes.hpp>
#include <netns/client_traffic.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace umpa::test;

struct run_of_many {
    std::string options;
    std::size_t machines;
};

class PktgenParts : public Pktgen, public testing::WithParamInterface<run_of_many> {};

TEST_P(PktgenParts, SendTheOneStreamOnce) {
    auto const& [options, machines] = GetParam();
    // A pcap file has the time of each packet, and waits for none.
    std::string const all = options + " --start-at 2031-07-01T00:00:00Z";
    std::vector<std::vector<written_packet>> parts;
    std::string files;
    for (std::size_t i = 0; i < machines; ++i) {
        std::string const name = file("part-" + std::to_string(i));
        auto const done = run(pktgen + " " + all + " --shard " + std::to_string(i) + "/" + std::to_string(machines) +
                              " --pcap " + name + ".pcap --json " + name + ".json");
        ASSERT_EQ(done.status, 0) << done.text;
        parts.push_back(packets_in(name + ".pcap"));
        files += " " + name + ".json";
    }
    auto const together = interleaved(parts), expected = alone(all);
    ASSERT_EQ(together.size(), expected.size());
    ASSERT_FALSE(expected.empty());
    for (std::size_t k = 0; k < expected.size(); ++k) {
        ASSERT_EQ(together[k].digits, expected[k].digits) << "packet " << k;
        if (options.find("--rate") == std::string::npos) continue;
        ASSERT_NEAR(static_cast<double>(together[k].time - expected[0].time),
                    static_cast<double>(expected[k].time - expected[0].time), 2)
            << "packet " << k;
    }

    auto const merged = run(pktgen + " merge" + files + " --json " + file("all.json"));
    EXPECT_EQ(merged.status, 0) << merged.text;
    EXPECT_TRUE(merged.says("  missing    nothing")) << merged.text;
    auto const account = json("all.json");
    EXPECT_EQ(account["accepted"], expected.size());
    EXPECT_EQ(account["missing"], nlohmann::json::array());
    EXPECT_EQ(account["run"]["complete"], true);
    EXPECT_EQ(account["parts"].size(), machines);
}

INSTANTIATE_TEST_SUITE_P(Streams, PktgenParts,
                         testing::Values(run_of_many{"--count 100 --rate 1000", 3},
                                         run_of_many{"--count 7 --rate 3 --random --seed 5", 2},
                                         run_of_many{"--count 1000 --rate 1Mbps --stack icmp", 7},
                                         run_of_many{"--duration 0.1 --rate 1001", 3},
                                         run_of_many{"--count 100 --rate 1000 --burst 7", 3},
                                         run_of_many{"--count 300 --rate 1000 --spacing poisson --seed 8", 3},
                                         run_of_many{"--duration 0.3 --rate 1000 --spacing poisson --burst 3", 4},
                                         run_of_many{"--count 500 --stack imix", 4},
                                         run_of_many{"--count 100 --cores 1 --stack udp6 --random", 1},
                                         run_of_many{"--count 60 --packet 'ethernet / ipv4 / udp' --vary "
                                                     "ipv4.src=counting:10.0.0.0:7 --vary udp.sport=uniform:1:65535",
                                                     3}),
                         [](auto const& one) { return "Case" + std::to_string(one.index); });

/// Of several cores each sends its own packets: those that are missing are known by their numbers all the same.
TEST_F(Pktgen, NamesWhatSeveralCoresLeftOut) {
    struct ending {
        int signal;
        std::string words;
    };
    for (auto const& [signal, words] :
         {ending{SIGKILL, ": not known to have been sent; part 1: there is no final report"},
          ending{SIGTERM, ": not sent; part 1: SIGTERM"}}) {
        std::string const own = file("1-" + std::to_string(signal) + ".json");
        background_program sender(
            pktgen + " --sink null --rate 5000 --count 100000 --cores 2 --shard 1/3 --json " + own, file("log"));
        auto const account = [&] { return nlohmann::json::parse(content_of(own), nullptr, false); };
        ASSERT_TRUE(soon([&] { return account().is_object() && account()["accepted"] > 100; }))
            << content_of(file("log"));
        sender.end(signal);
        ASSERT_TRUE(soon([&] { return signal == SIGKILL || account()["run"]["final"] == true; }));
        auto const merged = run(pktgen + " merge " + own + " --json " + file("all.json"));
        EXPECT_EQ(merged.status, 1);
        auto const missing = json("all.json")["missing"][1];
        ASSERT_EQ(missing["which"].size(), 2U) << missing;
        std::uint64_t named = 0;
        for (auto const& one : missing["which"]) {
            EXPECT_EQ(one["step"], 6) << missing;
            std::uint64_t const first = one["first"], packets = one["packets"];
            EXPECT_EQ(first % 3, 1U) << missing;
            EXPECT_GE(first + 6 * packets, 100'000U) << missing;
            EXPECT_LT(first + 6 * (packets - 1), 100'000U) << missing;
            named += packets;
        }
        EXPECT_NE(missing["which"][0]["first"].get<std::uint64_t>() % 6,
                  missing["which"][1]["first"].get<std::uint64_t>() % 6);
        EXPECT_EQ(missing["packets"], named);
        EXPECT_EQ(named + account()["accepted"].get<std::uint64_t>(), 33'333U);
        EXPECT_TRUE(merged.says(words)) << merged.text;
        EXPECT_TRUE(merged.says("missing    " + std::to_string(named) + " packets, k = " +
                                std::to_string(missing["which"][0]["first"].get<std::uint64_t>()) + ", "))
            << merged.text;
    }
}

TEST_F(Pktgen, AsksItsLauncher) {
    auto const expected = digits_of(alone("--count 10"));
    auto const every_third = [&](std::size_t from) {
        std::vector<std::string> some;
        for (std::size_t k = from; k < expected.size(); k += 3) some.push_back(expected[k]);
        return some;
    };
    std::string const send = pktgen + " --count 10 --without-mpi --pcap '" + file("out-{shard}.pcap") + "' ";
    auto const mpi = run("OMPI_COMM_WORLD_RANK=0 OMPI_COMM_WORLD_SIZE=3 " + send);
    EXPECT_TRUE(mpi.says("part 0 of 3, as Open MPI says: OMPI_COMM_WORLD_RANK and OMPI_COMM_WORLD_SIZE\n")) << mpi.text;
    EXPECT_EQ(digits_of(packets_in(file("out-0.pcap"))), every_third(0));
    auto const slurm = run("SLURM_PROCID=1 SLURM_NTASKS=3 " + send);
    EXPECT_TRUE(slurm.says("part 1 of 3, as Slurm says: SLURM_PROCID and SLURM_NTASKS\n")) << slurm.text;
    EXPECT_EQ(digits_of(packets_in(file("out-1.pcap"))), every_third(1));
    auto const pod = run("JOB_COMPLETION_INDEX=2 " + send + "--shards 3");
    EXPECT_TRUE(pod.says("part 2 of 3, as Kubernetes says: JOB_COMPLETION_INDEX and --shards\n")) << pod.text;
    EXPECT_EQ(digits_of(packets_in(file("out-2.pcap"))), every_third(2));
    // What was said is not asked for.
    auto const told = run("SLURM_PROCID=1 SLURM_NTASKS=3 " + send + "--shard 2/3");
    EXPECT_FALSE(told.says("Slurm")) << told.text;
    EXPECT_EQ(told.status, 0);
}

TEST_F(Pktgen, RefusesWithASentence) {
    auto const words = [](std::string const& set, std::string const& options) {
        auto const done = run(set + " " + pktgen + " --sink null --count 1 " + options);
        EXPECT_EQ(done.status, 1) << done.text;
        return done.text;
    };
    auto const holds = [](std::string const& text, std::string const& part) {
        return text.find("pktgen: ") != std::string::npos && text.find(part) != std::string::npos;
    };
    EXPECT_PRED2(holds, words("", "--shard 2/2"), "there is no part 2");
    EXPECT_PRED2(holds, words("", "--shard 0/0"), "one part at least");
    EXPECT_PRED2(holds, words("", "--shards 4"), "no launcher says which");
    EXPECT_PRED2(holds, words("SLURM_PROCID=1", ""), "SLURM_NTASKS is not");
    EXPECT_PRED2(holds, words("JOB_COMPLETION_INDEX=1", ""), "say --shards N");
    EXPECT_PRED2(holds, words("", "--start-at 2020-01-01T00:00:00Z"), "has passed");
    EXPECT_PRED2(holds, words("", "--start-at noon"), "write 2030-");
    EXPECT_PRED2(holds, words("", "--rate fast"), "--rate");
    // All tasks of a job would write one file.
    EXPECT_PRED2(holds, words("SLURM_PROCID=0 SLURM_NTASKS=2", "--json " + file("a.json")), "put {shard} in its name");
    EXPECT_PRED2(holds, words("SLURM_PROCID=0 SLURM_NTASKS=2", "--pcap " + file("a.pcap")), "put {shard} in its name");
    EXPECT_FALSE(std::filesystem::exists(file("a.json")));
    // A pod has files of its own.
    EXPECT_EQ(
        run("JOB_COMPLETION_INDEX=0 " + pktgen + " --sink null --count 1 --shards 2 --json " + file("b.json")).status,
        0);
}

TEST_F(Pktgen, RefusesToMergeWhatDoesNotBelongTogether) {
    auto const write = [&](std::string const& name, std::string const& options) {
        EXPECT_EQ(run(pktgen + " --sink null " + options + " --json " + file(name)).status, 0);
    };
    write("0.json", "--count 10 --shard 0/2");
    write("1.json", "--count 10 --shard 1/2");
    write("seed.json", "--count 10 --shard 1/2 --seed 1 --random");
    write("stack.json", "--count 10 --shard 1/2 --stack icmp");
    write("size.json", "--count 10 --shard 1/2 --size 61");
    write("three.json", "--count 10 --shard 1/3");
    auto const words = [&](std::string const& other) {
        auto const done = run(pktgen + " merge " + file("0.json") + " " + file(other));
        EXPECT_EQ(done.status, 1);
        return done.text;
    };
    auto const holds = [](std::string const& text, std::string const& part) {
        return text.find(part) != std::string::npos;
    };
    EXPECT_EQ(run(pktgen + " merge " + file("0.json") + " " + file("1.json")).status, 0);
    EXPECT_PRED2(holds, words("0.json"), "are of the same part, 0");
    EXPECT_PRED2(holds, words("seed.json"), "have the seeds 0 and 1");
    EXPECT_PRED2(holds, words("stack.json"), "are of different streams: udp4, and icmp");
    EXPECT_PRED2(holds, words("size.json"), "whose packets differ");
    EXPECT_PRED2(holds, words("three.json"), "are of 2 and of 3 parts");
    EXPECT_PRED2(holds, words("none.json"), "cannot be read: No such file");
    auto const half = run(pktgen + " merge " + file("1.json"));
    EXPECT_EQ(half.status, 1);
    EXPECT_TRUE(
        half.says("missing    5 packets, k = 0, 2 ... 8: not known to have been sent; part 0: there is no report"))
        << half.text;
}

/// All start at one time, though they were not started at one time.
TEST_F(Pktgen, WaitsForTheStart) {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    double const start = std::chrono::duration<double>(now).count() + 1.5;
    std::string const when = std::to_string(start);
    auto const done =
        run(pktgen + " --sink null --count 3 --start-at " + when + " --shard 0/2 --json " + file("0.json"));
    auto const after = std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
    ASSERT_EQ(done.status, 0) << done.text;
    EXPECT_GE(after, start);
    EXPECT_NEAR(static_cast<double>(json("0.json")["run"]["start"].get<std::int64_t>()) / 1e9, start, 2e-6);
}

TEST_F(Pktgen, SendsByDpdk) {
    auto const done = run(pktgen + " net_pcap0,tx_pcap=" + file("dpdk.pcap") +
                          " --sink dpdk --count 201 --shard 1/2 --dpdk '--no-huge --no-pci -m 64 --log-level=error'");
    if (done.says("built without umpa::dpdk")) GTEST_SKIP() << done.text;
    ASSERT_EQ(done.status, 0) << done.text;
    auto const all = digits_of(alone("--count 201"));
    std::vector<std::string> odd;
    for (std::size_t k = 1; k < all.size(); k += 2) odd.push_back(all[k]);
    EXPECT_EQ(digits_of(packets_in(file("dpdk.pcap"))), odd);
}

}
