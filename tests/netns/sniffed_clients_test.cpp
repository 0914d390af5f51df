// SPDX-License-Identifier: BSL-1.0
// Ordinary clients talk to ordinary servers: what umpa sniffs of it is what tshark says, field by field, and what other
// programs captured is what umpa reads.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>
#include <netns/client_traffic.hpp>
#include <netns/field_witness.hpp>
#include <set>
#include <string>
#include <thread>
#include <umpa/receive/capture.hpp>
#include <utility>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;
using namespace std::chrono_literals;

std::string const fields_script = UMPA_GOLDEN_DIR "/../interop/tshark_fields.py";

/// Sniffs from its making to the end of `stop`.
class sniffer {
public:
    explicit sniffer(capture_options options)
        : capture_(std::move(options)), thread_([this] { frames_ = sniff(capture_); }) {}

    std::vector<captured_frame> stop() {
        // The kernel hands frames over when it has collected them for a while.
        std::this_thread::sleep_for(300ms);
        capture_.stop();
        thread_.join();
        EXPECT_EQ(capture_.statistics().dropped, 0U);
        return frames_;
    }

private:
    live_capture capture_;
    std::vector<captured_frame> frames_;
    std::jthread thread_;
};

std::vector<captured_frame> in_microseconds(std::vector<captured_frame> frames) {
    for (captured_frame& one : frames) one.time = std::chrono::floor<std::chrono::microseconds>(one.time);
    return frames;
}
/// As files tell them: without the interface.
std::vector<captured_frame> without_interface(std::vector<captured_frame> frames) {
    for (captured_frame& one : frames) one.interface.clear(), one.interface_index = 0;
    return frames;
}

class SniffedClients : public ClientTraffic {
protected:
    static capture_options near_end(std::string const& filter = "") {
        return {.device = "near", .filter = filter, .count = 2000, .timeout = 60s};
    }

    void talk() {
        ASSERT_NO_FATAL_FAILURE(plug_in());
        ping();
        ASSERT_NO_FATAL_FAILURE(get_a_page());
        ASSERT_NO_FATAL_FAILURE(send_lines());
        ASSERT_NO_FATAL_FAILURE(ask_for_names());
    }

    static void expect_agreement(field_witness& witness, std::vector<captured_frame> const& frames,
                                 std::string const& file) {
        auto const theirs = fields_by_tshark(file, fields_script);
        ASSERT_EQ(theirs.size(), frames.size()) << file;
        for (std::size_t i = 0; i < frames.size(); ++i)
            for (std::string const& difference : witness.judge(frames[i], theirs[i]))
                ADD_FAILURE() << file << ", frame " << i + 1 << ": " << difference;
    }
};

TEST_F(SniffedClients, EveryFieldIsWhatTsharkSays) {
    sniffer near(near_end());
    talk();
    auto const frames = without_interface(near.stop());
    ASSERT_GT(frames.size(), 80U);
    for (captured_frame const& one : frames) EXPECT_EQ(hex(to_bytes(read_packet(one.bytes))), hex(one.bytes));

    field_witness witness;
    to_file(file("nanoseconds.pcap"), frames);
    expect_agreement(witness, frames, file("nanoseconds.pcap"));
    for (sniffed_name const& one : sniffed_names)
        EXPECT_TRUE(witness.fields().contains(one.field)) << one.field << " never came";
    EXPECT_GT(witness.count(checksum_state::ok), 50U);
    EXPECT_GT(witness.count(checksum_state::partial), 20U) << "what the near end leaves to its interface";
    EXPECT_GT(witness.count(checksum_state::unknown), 0U) << "in fragments";
    EXPECT_EQ(witness.count(checksum_state::wrong), 0U);
    std::printf("%zu frames, %zu comparisons\n", frames.size(), witness.comparisons());

    to_file(file("frames.pcapng"), frames);
    expect_agreement(witness, frames, file("frames.pcapng"));
    to_file(file("microseconds.pcap"), frames, {.nanoseconds = false});
    expect_agreement(witness, in_microseconds(frames), file("microseconds.pcap"));
    EXPECT_EQ(from_file(file("nanoseconds.pcap")), frames);
    EXPECT_EQ(from_file(file("frames.pcapng")), frames);
    EXPECT_EQ(from_file(file("microseconds.pcap")), in_microseconds(frames));
}

/// The bytes of frames. Not in the order of their times, nor with them: two programs may see a frame that arrives and
/// one that leaves in either order, and the kernel times frames of TCP for each of them.
std::multiset<std::string> bytes_of(std::vector<captured_frame> const& frames) {
    std::multiset<std::string> all;
    for (captured_frame const& one : frames)
        all.insert(std::to_string(one.original_size) + " bytes: " + hex(one.bytes));
    return all;
}

std::vector<std::string> missing_in(std::string const& path, std::vector<captured_frame> const& frames) {
    std::multiset<std::string> const wanted = bytes_of(frames),
                                     all = bytes_of(from_file(path, {.allow_truncated = true}));
    std::vector<std::string> missing;
    std::set_difference(wanted.begin(), wanted.end(), all.begin(), all.end(), std::back_inserter(missing));
    return missing;
}

TEST_F(SniffedClients, CapturesOfOtherProgramsHaveTheSameFrames) {
    std::vector<std::string> const paths{file("micro.pcap"), file("nano.pcap"), file("tshark.pcapng")};
    std::vector<background_program> others;
    auto const start = [&](std::string const& command, std::string const& path, std::string const& when_ready) {
        others.emplace_back(command + path, path + ".log");
        ASSERT_TRUE(soon([&] { return content_of(path + ".log").find(when_ready) != std::string::npos; }))
            << content_of(path + ".log");
    };
    start("tcpdump -U -n -i near -Z root -w ", paths[0], "listening on");
    start("tcpdump -U -n -i near -Z root --time-stamp-precision=nano -w ", paths[1], "listening on");
    start("tshark -n -i near -w ", paths[2], "Capture started");
    sniffer near(near_end());
    talk();
    auto const ours = near.stop();
    EXPECT_GT(ours.size(), 80U);
    // They write a frame a while after it came.
    for (std::string const& path : paths) soon([&] { return missing_in(path, ours).empty(); });
    for (background_program& one : others) one.end(SIGINT);

    field_witness witness;
    for (std::string const& path : paths) {
        EXPECT_EQ(missing_in(path, ours), std::vector<std::string>()) << "are not in " << path;
        auto const theirs = from_file(path);
        EXPECT_LE(theirs.size(), ours.size() + 10) << path << ", which may have listened for a moment longer";
        expect_agreement(witness, theirs, path);
    }
}

// A resolver asks two questions in one segment.
TEST_F(SniffedClients, ChecksumsOverTwoMessagesInOneSegment) {
    sniffer near(near_end("tcp port 53"));
    ASSERT_NO_FATAL_FAILURE(plug_in());
    ASSERT_NO_FATAL_FAILURE(ask_twice_at_once());
    auto const frames = without_interface(near.stop());
    to_file(file("dns.pcapng"), frames);
    auto const theirs = fields_by_tshark(file("dns.pcapng"), fields_script);
    ASSERT_EQ(theirs.size(), frames.size());
    std::size_t two = 0;
    field_witness witness;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        two += std::count_if(theirs[i].begin(), theirs[i].end(),
                             [](tshark_field const& one) { return one.name == "dns.length"; }) == 2;
        for (std::string const& difference : witness.judge_checksums(frames[i], theirs[i]))
            ADD_FAILURE() << "frame " << i + 1 << ": " << difference;
    }
    EXPECT_GT(two, 0U);
    EXPECT_EQ(witness.count(checksum_state::wrong), 0U);
}

// The same through a device that is not the library's.
TEST_F(SniffedClients, ThroughATunnel) {
    if (!runs("ip link add inside type vxlan id 42 dstport 4789 local 10.9.0.1 remote 10.9.0.2 dev near"))
        GTEST_SKIP() << "the kernel has no VXLAN devices (vxlan)";
    ASSERT_NO_FATAL_FAILURE(plug_in());
    ASSERT_TRUE(run_there("ip link add inside type vxlan id 42 dstport 4789 local 10.9.0.2 remote 10.9.0.1 dev far &&"
                          "ip address add 10.8.0.2/24 dev inside && ip link set inside up"));
    ASSERT_TRUE(runs("ip address add 10.8.0.1/24 dev inside && ip link set inside up"));
    sniffer near(near_end("udp port 4789"));
    EXPECT_TRUE(runs("timeout 5 ping -c 2 -i 0.1 10.8.0.2"));
    ASSERT_NO_FATAL_FAILURE(get_a_page({"10.8.0.2"}));
    auto const frames = without_interface(near.stop());
    ASSERT_GT(frames.size(), 12U);
    for (captured_frame const& one : frames) EXPECT_EQ(hex(to_bytes(read_packet(one.bytes))), hex(one.bytes));

    field_witness witness;
    to_file(file("tunnel.pcapng"), frames);
    expect_agreement(witness, frames, file("tunnel.pcapng"));
    for (sniffed_name const& one : tunnel_names)
        EXPECT_TRUE(witness.fields().contains(one.field)) << one.field << " never came";
    EXPECT_GT(witness.count(checksum_state::ok), 20U);
    EXPECT_EQ(witness.count(checksum_state::wrong), 0U);
}

}
