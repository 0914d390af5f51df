// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <iterator>
#include <memory>
#include <ostream>
#include <sstream>
#include <string>
#include <umpa/receive/captured_frame.hpp>
#include <unistd.h>
#include <vector>
#include <words_of_error.hpp>

// Capture files, and what other programs say of them.

namespace umpa::test {

/// A directory that goes with its owner.
class scratch {
public:
    scratch() {
        std::string pattern = std::filesystem::temp_directory_path() / "umpa-XXXXXX";
        path_ = mkdtemp(pattern.data());
    }
    scratch(scratch const&) = delete;
    ~scratch() { std::filesystem::remove_all(path_); }

    std::string operator/(std::string const& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

inline bool runs(std::string const& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

inline std::vector<std::string> lines_of(std::string const& command) {
    std::vector<std::string> lines(1);
    std::unique_ptr<FILE, int (*)(FILE*)> const output(popen((command + " 2>/dev/null").c_str(), "r"), pclose);
    for (int c; output && (c = std::fgetc(output.get())) != EOF;)
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += static_cast<char>(c);
    lines.pop_back();
    return lines;
}

inline std::string content_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
inline void write_content(std::string const& path, std::string const& content) {
    std::ofstream(path, std::ios::binary) << content;
}

/// A packet in a capture file.
struct seen_packet {
    std::string time; ///< "1700000000.123456789"
    std::size_t original_size;
    std::string digits;

    friend bool operator==(seen_packet const&, seen_packet const&) = default;
    friend std::ostream& operator<<(std::ostream& out, seen_packet const& one) {
        return out << one.time << " " << one.original_size << " bytes: " << one.digits;
    }
};

inline seen_packet to_seen(captured_view const& frame) {
    auto const since = frame.time.time_since_epoch().count();
    std::string rest = std::to_string(since % 1'000'000'000);
    rest.insert(0, 9 - rest.size(), '0');
    return {std::to_string(since / 1'000'000'000) + "." + rest, frame.original_size, hex(frame.bytes)};
}
template <class Frames>
std::vector<seen_packet> all_seen(Frames&& frames) {
    std::vector<seen_packet> all;
    for (captured_view const frame : frames) all.push_back(to_seen(frame));
    return all;
}

/// The packets as tshark reads them.
inline std::vector<seen_packet> seen_by_tshark(std::string const& file) {
    std::vector<seen_packet> all;
    for (std::string const& line : lines_of("tshark -n -r " + file + " -T fields -e frame.time_epoch -e frame.len")) {
        std::istringstream columns(line);
        seen_packet one{};
        columns >> one.time >> one.original_size;
        all.push_back(one);
    }
    // In JSON the line behind the name holds the digits: between quotes.
    std::size_t count = 0;
    bool is_next = false;
    for (std::string const& line : lines_of("tshark -n -r " + file + " -T jsonraw -j frame")) {
        if (is_next && count < all.size()) {
            std::size_t const start = line.find('"') + 1;
            all[count++].digits = line.substr(start, line.rfind('"') - start);
        }
        is_next = line.find("\"frame_raw\"") != std::string::npos;
    }
    EXPECT_EQ(count, all.size()) << "tshark gives other numbers of packets in JSON for " << file;
    return all;
}

/// The link type of a file as Scapy reads it; empty when it cannot.
inline std::string link_type_by_scapy(std::string const& file) {
    auto const lines =
        lines_of("/usr/bin/python3 -c 'import scapy.utils as u; r = u.RawPcapReader(\"" + file +
                 "\"); r._read_packet(); print(r.interfaces[0][0] if hasattr(r, \"interfaces\") else r.linktype)'");
    return lines.empty() ? "" : lines.back();
}

/// The captures that make_captures.py makes, once for all tests of a run.
inline std::string const& made_captures() {
    static scratch const directory;
    static std::string const path = [] {
        std::string const where = directory / "";
        return runs("/usr/bin/python3 " UMPA_GOLDEN_DIR "/../receive/make_captures.py " + where) ? where
                                                                                                 : std::string();
    }();
    return path;
}

}
