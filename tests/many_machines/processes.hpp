// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <receive/captures.hpp>
#include <span>
#include <string>
#include <utility>
#include <vector>

// pktgen as several processes, and what they write.

namespace umpa::test {

// The examples lie beside the tests. UMPA_PKTGEN is for one that lies elsewhere.
inline std::string const pktgen =
    std::getenv("UMPA_PKTGEN") != nullptr ? std::getenv("UMPA_PKTGEN") : UMPA_HELPER_DIR "/../../examples/pktgen";

/// What a command says, on both ways out, and how it ends.
struct outcome {
    int status = 0;
    std::string text{};

    bool says(std::string const& words) const { return text.find(words) != std::string::npos; }
};
inline outcome run(std::string const& command) {
    auto lines = lines_of("{ " + command + "; } 2>&1; echo $?");
    outcome made{std::stoi(lines.back())};
    lines.pop_back();
    for (std::string const& line : lines) made.text += line + "\n";
    return made;
}

/// A packet of a capture file, without what was not said: nanoseconds since the epoch, and bytes in hexadecimal digits.
struct written_packet {
    std::uint64_t time = 0;
    std::string digits{};
};

/// The packets of a file that umpa::pcap_file wrote, in the order of this machine's bytes. A file that was cut short
/// gives those that are whole.
inline std::vector<written_packet> packets_in(std::string const& path) {
    std::string const file = content_of(path);
    std::vector<written_packet> packets;
    for (std::size_t at = 24; at + 16 <= file.size();) {
        std::array<std::uint32_t, 4> head{}; // seconds, nanoseconds, bytes here, bytes in all
        std::memcpy(head.data(), file.data() + at, 16);
        at += 16;
        if (head[2] > file.size() - at) break;
        packets.push_back({head[0] * std::uint64_t{1'000'000'000} + head[1],
                           hex(std::as_bytes(std::span(file).subspan(at, head[2])))});
        at += head[2];
    }
    return packets;
}
inline std::vector<std::string> digits_of(std::vector<written_packet> const& packets) {
    std::vector<std::string> digits;
    for (written_packet const& one : packets) digits.push_back(one.digits);
    return digits;
}

/// Packet k is packet k / n of the part k mod n.
inline std::vector<written_packet> interleaved(std::vector<std::vector<written_packet>> const& parts) {
    std::vector<written_packet> all;
    for (std::size_t k = 0;; ++k) {
        auto const& part = parts[k % parts.size()];
        if (k / parts.size() == part.size()) return all;
        all.push_back(part[k / parts.size()]);
    }
}

/// What they write goes into a folder of its own.
class Pktgen : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(pktgen)) GTEST_SKIP() << "the example pktgen is not built";
    }
    std::string file(std::string const& name) const { return folder_ / name; }
    /// The packets that one machine sends.
    std::vector<written_packet> alone(std::string const& options) const {
        auto const done = run(pktgen + " " + options + " --shard 0/1 --pcap " + file("alone.pcap"));
        EXPECT_EQ(done.status, 0) << done.text;
        return packets_in(file("alone.pcap"));
    }
    nlohmann::json json(std::string const& name) const {
        return nlohmann::json::parse(content_of(file(name)), nullptr, false);
    }

private:
    scratch folder_;
};

}
