// SPDX-License-Identifier: BSL-1.0
// examples/sniff.cpp listens while ping talks: what it prints and writes, and what it prints of the file that it wrote.
#include <cstdio>
#include <filesystem>
#include <netns/client_traffic.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace umpa::test;

// The examples lie beside the tests.
std::string const example = UMPA_HELPER_DIR "/../../examples/sniff";
char const* const only_echoes = " near --filter 'icmp[icmptype] == icmp-echo or icmp[icmptype] == icmp-echoreply'";

class SniffExample : public ClientTraffic {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(example)) GTEST_SKIP() << "the example sniff is not built";
        ClientTraffic::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        plug_in();
    }

    /// Listens to six frames; what it prints is in the log.
    background_program listen(std::string const& options, std::string const& log) {
        background_program program(example + only_echoes + " --count 6 --seconds 20 " + options, log);
        EXPECT_TRUE(soon([&] { return content_of(log).find("listening to near") != std::string::npos; }));
        return program;
    }
    /// Without what it says of itself.
    static std::vector<std::string> printed(std::string const& log) {
        EXPECT_TRUE(soon([&] { return content_of(log).find("6 packets\n") != std::string::npos; })) << content_of(log);
        std::vector<std::string> lines;
        std::istringstream in(content_of(log));
        for (std::string line; std::getline(in, line);)
            if (!line.starts_with("listening to") && line != "6 packets") lines.push_back(line);
        return lines;
    }
    static std::vector<std::string> printed_of_file(std::string const& path, std::string const& options = "") {
        return lines_of(example + " --read '" + path + "' " + options);
    }
};

/// The line of a frame in which ping talks, from what tshark says of it.
std::vector<std::string> lines_by_tshark(std::string const& path) {
    std::vector<std::string> lines;
    for (std::string const& fields :
         lines_of("tshark -n -r '" + path +
                  "' -T fields -e frame.time_epoch -e eth.src -e eth.dst"
                  " -e ip.src -e ip.dst -e ip.id -e ip.flags.df -e icmp.type -e icmp.ident -e icmp.seq"
                  " -e frame.len")) {
        std::istringstream in(fields);
        std::string seconds, rest, from, to, source, destination, identification, fragment, type, identifier, number;
        std::size_t size = 0;
        std::getline(in, seconds, '.');
        in >> rest >> from >> to >> source >> destination >> identification >> fragment >> type >> identifier >>
            number >> size;
        unsigned long const clock = std::stoul(seconds) % 86'400;
        char time[16];
        std::snprintf(time, sizeof time, "%02lu:%02lu:%02lu.", clock / 3600, clock / 60 % 60, clock % 60);
        std::string line =
            time + rest.substr(0, 6) + "  Ethernet " + from + " > " + to + " / IPv4 " + source + " > " + destination;
        if (unsigned long const id = std::stoul(identification, nullptr, 16))
            line += " identification=" + std::to_string(id);
        if (fragment == "1" || fragment == "True") line += " [dont_fragment]";
        line += type == "8" ? " / ICMP Echo identifier=" : " / ICMP Echo Reply identifier=";
        line += identifier + " sequence_number=" + number + " / Payload " + std::to_string(size - 42) + " bytes";
        lines.push_back(line);
    }
    return lines;
}

TEST_F(SniffExample, PrintsPacketsAndWritesThem) {
    std::string const lines = file("lines.pcap"), trees = file("trees.pcapng");
    auto const as_lines = listen("--write " + lines, lines + ".log");
    auto const as_trees = listen("--tree --checksums --write " + trees, trees + ".log");
    ASSERT_TRUE(runs("ping -c 3 -i 0.1 10.9.0.2"));

    auto const seen_as_lines = printed(lines + ".log");
    EXPECT_EQ(seen_as_lines.size(), 6U);
    EXPECT_EQ(seen_as_lines, lines_by_tshark(lines));
    EXPECT_EQ(printed_of_file(lines), seen_as_lines);

    auto const seen_as_trees = printed(trees + ".log");
    EXPECT_EQ(printed_of_file(trees, "--tree --checksums"), seen_as_trees);
    // The other file has the same frames.
    EXPECT_EQ(printed_of_file(trees), lines_by_tshark(trees));
    auto const count = [&](std::string const& text) {
        std::size_t times = 0;
        for (std::string const& line : seen_as_trees) times += line.find(text) != std::string::npos;
        return times;
    };
    EXPECT_EQ(count("packet contains 4 protocols, 98 bytes"), 6U);
    EXPECT_EQ(count("+-[ time_to_live ] 64"), 6U);
    EXPECT_EQ(count("+-< ICMP Echo >"), 3U);
    EXPECT_EQ(count("+-< ICMP Echo Reply >"), 3U);
    EXPECT_EQ(count("+-[ source_address ] 10.9.0.1"), 3U);
    EXPECT_EQ(count("+-[ sequence_number ] 3"), 2U);
    EXPECT_EQ(count("the bytes have"), 0U) << "a wrong checksum";
}

TEST_F(SniffExample, ReadsWhatTheFilterLetsPass) {
    std::string const path = file("all.pcap");
    auto const program = listen("--write " + path, path + ".log");
    ASSERT_TRUE(runs("ping -c 3 -i 0.1 10.9.0.2"));
    auto const all = printed(path + ".log");
    ASSERT_EQ(all.size(), 6U);
    std::vector<std::string> replies;
    for (std::string const& line : all)
        if (line.find("Echo Reply") != std::string::npos) replies.push_back(line);
    EXPECT_EQ(printed_of_file(path, "--filter 'src host 10.9.0.2'"), replies);
    EXPECT_EQ(printed_of_file(path, "--count 1"), std::vector{all[0]});
}

TEST_F(SniffExample, SaysWhatIsWrong) {
    auto const words = [](std::string const& options) {
        auto const lines = lines_of("({ " + example + " " + options + " || echo status $?; } 2>&1)");
        return lines.size() == 2 && lines[1] == "status 1" && lines[0].starts_with("sniff: ") ? lines[0] : "no error";
    };
    EXPECT_NE(words("--read /nowhere.pcap").find("/nowhere.pcap"), std::string::npos);
    EXPECT_NE(words("near --seconds 1 --filter 'udp prot 53'").find("udp prot 53"), std::string::npos);
    EXPECT_NE(words("eth7 --seconds 1").find("eth7"), std::string::npos);
}

}
