// SPDX-License-Identifier: BSL-1.0
// What comes out at the other end of a cable when pktgen sends by each of its sinks, alone and in parts: the packets
// that one machine writes into a file, each once.
#include <algorithm>
#include <cstddef>
#include <gtest/gtest.h>
#include <many_machines/mpirun.hpp>
#include <many_machines/processes.hpp>
#include <netns/far_frames.hpp>
#include <string>
#include <umpa/send/libbpf.hpp>
#include <vector>

namespace {

using namespace umpa::test;

std::vector<std::string> sorted(std::vector<std::string> all) {
    std::sort(all.begin(), all.end());
    return all;
}

class PktgenOverVeth : public FarFrames, public testing::WithParamInterface<std::string> {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(pktgen)) GTEST_SKIP() << "the example pktgen is not built";
        FarFrames::SetUp();
    }
    std::vector<std::string> expected(std::string const& options) const {
        auto const done = run(pktgen + " " + options + " --shard 0/1 --pcap " + (folder_ / "alone.pcap"));
        EXPECT_EQ(done.status, 0) << done.text;
        return digits_of(packets_in(folder_ / "alone.pcap"));
    }
    std::vector<std::string> arrived(std::size_t count) {
        std::vector<std::string> frames;
        for (std::size_t i = 0; i < count; ++i) frames.push_back(next_frame());
        expect_no_more();
        return frames;
    }

private:
    scratch folder_;
};

TEST_P(PktgenOverVeth, SendsWhatItWritesIntoAFile) {
    std::string const options = GetParam() + " --count 300";
    bool const is_imix = GetParam().find("imix") != std::string::npos;
    for (std::string const sink : {"packet", "raw", "xdp", "live_frames", "auto"}) {
        if (sink == "live_frames" && is_imix) continue;
        SCOPED_TRACE(sink);
        auto const done = run(pktgen + " near " + options + " --sink " + sink);
        if (done.says("built without")) GTEST_SKIP() << done.text;
        ASSERT_EQ(done.status, 0) << done.text;
        EXPECT_TRUE(done.says("  completed  300\n")) << done.text;
        if (sink == "auto") {
            EXPECT_TRUE(done.says(is_imix ? "by xdp_socket(\"near\"); not live_frames: makes packets of one size; "
                                          : "by live_frames(\"near\")\n"))
                << done.text;
        }
        EXPECT_EQ(arrived(300), expected(options));
    }
}
INSTANTIATE_TEST_SUITE_P(Stacks, PktgenOverVeth,
                         testing::Values("--stack udp4", "--stack udp6 --random --seed 3", "--stack vxlan --random",
                                         "--stack tcp-syn", "--stack imix"),
                         [](auto const& one) { return "Case" + std::to_string(one.index); });

/// What --sink auto picks. Several lines begin with "by" where another sink took the place of the first.
class BestOverVeth : public PktgenOverVeth {
protected:
    void SetUp() override {
        PktgenOverVeth::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        if (run(pktgen + " --sink xdp --count 1").says("built without"))
            expect_sent("", "", "", "by packet_socket(\"near\")\npacket_socket(\"near\"): 100 packets asked for\n");
        if (!run(pktgen + " --sink xdp --count 1").says("which interface?"))
            GTEST_SKIP() << "pktgen was built without umpa::xdp: it picks of those that need no library";
    }
    void expect_sent(std::string const& before, std::string const& options, std::string const& stack,
                     std::string const& picks) {
        auto const done = run(before + pktgen + " near --count 301 --shard 1/3 " + options + " " + stack);
        ASSERT_EQ(done.status, 0) << done.text;
        EXPECT_EQ(done.text.substr(0, picks.size()), picks) << done.text;
        for (char const* number : {"\n  accepted   100\n", "\n  completed  100\n", "\n  failed     0\n"})
            EXPECT_TRUE(done.says(number)) << done.text;
        auto const all = expected("--count 301 " + stack);
        std::vector<std::string> own;
        for (std::size_t k = 1; k < all.size(); k += 3) own.push_back(all[k]);
        EXPECT_EQ(sorted(arrived(100)), sorted(own));
    }
};

TEST_F(BestOverVeth, SendsByTheFastest) {
    expect_sent("", "", "", "by live_frames(\"near\")\nlive_frames(\"near\"): 100 packets asked for\n");
    expect_sent("", "--cores 2", "", "by live_frames(\"near\")\nlive_frames(\"near\"): 100 packets asked for\n");
    expect_sent("", "", "--packet 'ethernet / ipv4 / udp' --vary ipv4.src=counting:10.0.0.0:65536",
                "by xdp_socket(\"near\"); not live_frames: sends the stacks that have a name; ");
}

// Without a program, the far end takes no redirected frames, which shows when the first is sent.
TEST_F(BestOverVeth, GoesOnAtTheFirstPacket) {
    ASSERT_TRUE(run_there("ip link set far xdp off"));
    std::string const no_frames = "; not live_frames(\"near\"): the interface takes no redirected frames";
    expect_sent("", "", "", "by live_frames(\"near\")\nby xdp_socket(\"near\")" + no_frames);
    // The interface has one queue, and each core needs one of its own.
    expect_sent("", "--cores 2", "", "by live_frames(\"near\")\nby packet_socket(\"near\")" + no_frames);
}

// Rights that are not there are not asked for.
TEST_F(BestOverVeth, DoesWithTheRightsThatThereAre) {
    if (!runs("setpriv --version")) GTEST_SKIP() << "setpriv is not installed (util-linux)";
    auto const with = [](std::string const& rights) {
        return "setpriv --bounding-set -all," + rights + " --inh-caps -all ";
    };
    expect_sent(with("+net_raw"), "", "", "by xdp_socket(\"near\"); not live_frames(\"near\"): ");
    auto const done = run(with("+chown") + pktgen + " near --count 1");
    EXPECT_EQ(done.status, 1);
    EXPECT_TRUE(done.says("pktgen: best_sink(\"near\"): none can be used; not live_frames(\"near\"): ")) << done.text;
    EXPECT_TRUE(done.says("needs CAP_NET_RAW")) << done.text;
    expect_no_more();
}

class PartsOverVeth : public PktgenOverVeth {};

TEST_F(PartsOverVeth, AreTheWholeByEachSink) {
    std::string const options = "--count 100 --random --seed 2";
    auto const all = expected(options);
    for (std::string const sink : {"packet", "xdp", "live_frames"})
        for (std::size_t i = 0; i < 3; ++i) {
            SCOPED_TRACE(sink + std::to_string(i));
            auto const done =
                run(pktgen + " near " + options + " --sink " + sink + " --shard " + std::to_string(i) + "/3");
            ASSERT_EQ(done.status, 0) << done.text;
            std::vector<std::string> own;
            for (std::size_t k = i; k < all.size(); k += 3) own.push_back(all[k]);
            EXPECT_EQ(arrived(own.size()), own);
        }
}

TEST_F(PartsOverVeth, AreTheWholeWhenMpirunStartsThem) {
    std::string const why_not = why_not_by_mpirun();
    if (!why_not.empty()) GTEST_SKIP() << why_not;
    for (std::string const sink : {"packet", "live_frames"}) {
        SCOPED_TRACE(sink);
        auto const done = run(mpirun(2) + pktgen + " near --count 1001 --rate 20000 --sink " + sink);
        ASSERT_EQ(done.status, 0) << done.text;
        EXPECT_TRUE(done.says("  accepted   1001\n")) << done.text;
        EXPECT_TRUE(done.says("  missing    nothing\n")) << done.text;
        EXPECT_EQ(sorted(arrived(1001)), sorted(expected("--count 1001")));
    }
}

TEST_F(PartsOverVeth, LiveFramesSayWhatTheyCannot) {
    auto const words = [](std::string const& options) {
        return run(pktgen + " near --count 1 --sink live_frames " + options);
    };
    for (auto const& done : {words("--stack imix"), words("--packet 'ethernet / ipv4 / udp'")}) {
        EXPECT_EQ(done.status, 1);
        EXPECT_TRUE(done.says("pktgen: --sink live_frames ")) << done.text;
        EXPECT_TRUE(done.says("goes by another sink")) << done.text;
    }
}

}
