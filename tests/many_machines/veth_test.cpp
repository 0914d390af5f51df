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

std::vector<std::string> sorted(std::vector<std::string> all) {
    std::sort(all.begin(), all.end());
    return all;
}

TEST_P(PktgenOverVeth, SendsWhatItWritesIntoAFile) {
    std::string const options = GetParam() + " --count 300";
    for (std::string const sink : {"packet", "raw", "xdp", "live_frames"}) {
        if (sink == "live_frames" && GetParam().find("imix") != std::string::npos) continue;
        SCOPED_TRACE(sink);
        auto const done = run(pktgen + " near " + options + " --sink " + sink);
        if (done.says("built without")) GTEST_SKIP() << done.text;
        ASSERT_EQ(done.status, 0) << done.text;
        EXPECT_TRUE(done.says("  completed  300\n")) << done.text;
        EXPECT_EQ(arrived(300), expected(options));
    }
}
INSTANTIATE_TEST_SUITE_P(Stacks, PktgenOverVeth,
                         testing::Values("--stack udp4", "--stack udp6 --random --seed 3", "--stack vxlan --random",
                                         "--stack tcp-syn", "--stack imix"),
                         [](auto const& one) { return "Case" + std::to_string(one.index); });

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
