// SPDX-License-Identifier: BSL-1.0
// Files by Scapy, tcpdump and editcap, read here and by tshark.
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <pcap/pcap.h>
#include <ranges>
#include <receive/captures.hpp>
#include <string>
#include <system_error>
#include <type_traits>
#include <umpa/receive/capture.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;

static_assert(std::ranges::input_range<capture_file>);
static_assert(!std::is_copy_constructible_v<capture_file> && std::is_nothrow_move_constructible_v<capture_file>);
static_assert(std::is_same_v<std::ranges::range_reference_t<capture_file>, captured_view const&>);
static_assert(frame_callback<void (*)(captured_view const&)> && frame_callback<bool (*)(captured_view const&)>);
static_assert(!frame_callback<std::string (*)(captured_view const&)> && !frame_callback<void (*)(int)>);

class CaptureFile : public testing::Test {
protected:
    void SetUp() override {
        if (!runs("tshark --version")) GTEST_SKIP() << "tshark is not installed";
        made_ = made_captures();
        if (made_.empty()) GTEST_SKIP() << "Scapy is not installed";
    }
    std::string made(std::string const& name) const { return made_ + name; }

    void expect_as_tshark(std::string const& file, std::size_t count = 40) {
        auto const expected = seen_by_tshark(file);
        ASSERT_EQ(expected.size(), count) << file;
        EXPECT_EQ(all_seen(from_file(file)), expected) << file;
        EXPECT_EQ(all_seen(capture_file(file)), expected) << file;
    }

    scratch const scratch_;

private:
    std::string made_;
};

TEST_F(CaptureFile, PcapOfBothByteOrdersAndPrecisions) {
    for (char const* name : {"little_micro.pcap", "little_nano.pcap", "big_micro.pcap", "big_nano.pcap"})
        expect_as_tshark(made(name));
}

TEST_F(CaptureFile, PcapngOfBothByteOrders) {
    expect_as_tshark(made("little.pcapng"));
    expect_as_tshark(made("big.pcapng"));
}

TEST_F(CaptureFile, NanosecondsAreNotLost) {
    auto const frames = from_file(made("little_nano.pcap"));
    EXPECT_NE(frames[0].time.time_since_epoch().count() % 1000, 0);
    EXPECT_EQ(all_seen(from_file(made("big_nano.pcap"))), all_seen(frames));
    EXPECT_EQ(all_seen(from_file(made("big.pcapng"))), all_seen(frames));
    EXPECT_NE(all_seen(from_file(made("big_micro.pcap"))), all_seen(frames));
}

TEST_F(CaptureFile, WhatEditcapConverts) {
    if (!runs("editcap --version")) GTEST_SKIP() << "editcap is not installed";
    for (char const* format : {"pcap", "nsecpcap", "pcapng"}) {
        std::string const to = scratch_ / format;
        ASSERT_TRUE(runs(std::string("editcap -F ") + format + " " + made("big_nano.pcap") + " " + to));
        expect_as_tshark(to);
    }
}

TEST_F(CaptureFile, WhatTcpdumpWrites) {
    if (!runs("tcpdump --version")) GTEST_SKIP() << "tcpdump is not installed";
    for (char const* precision : {"micro", "nano"}) {
        std::string const to = scratch_ / precision;
        ASSERT_TRUE(runs("tcpdump -r " + made("little.pcapng") + " -w " + to + " --time-stamp-precision=" + precision));
        expect_as_tshark(to);
    }
}

TEST_F(CaptureFile, ManyLinkTypes) {
    for (unsigned type : {0U,   1U,   9U,   50U,  100U, 101U, 102U, 105U, 106U, 108U, 113U,
                          127U, 147U, 195U, 220U, 227U, 228U, 229U, 246U, 253U, 276U}) {
        std::string const file = made("link_type_" + std::to_string(type) + ".pcap");
        capture_file opened(file);
        EXPECT_EQ(opened.link_type(), type);
        EXPECT_EQ(opened.next()->link_type, type);
        EXPECT_EQ(all_seen(from_file(file)), all_seen(from_file(made("little_nano.pcap"), {.count = 2})));
    }
}

// Every number that libpcap writes to a file, and reads there, is the one that is given and told here.
TEST(LinkType, IsThatOfFiles) {
    scratch const directory;
    std::string const file = directory / "any";
    std::size_t written = 0;
    EXPECT_EQ(link_type::ethernet.name(), "ethernet");
    EXPECT_EQ(link_type(276), link_type::linux_sll2);
    EXPECT_EQ(link_type(60'000).name(), "");
    for (std::uint32_t type = 0; type < 300; ++type) {
        // Numbers that libpcap has only inside, and writes as others.
        if (type == DLT_ATM_RFC1483 || type == DLT_RAW || type == DLT_SLIP_BSDOS || type == DLT_PPP_BSDOS ||
            type == DLT_ATM_CLIP)
            continue;
        try {
            capture_writer(file, {.link_type = type}).close();
        } catch (capture_error const& error) {
            EXPECT_NE(std::string(error.what()).find("isn't supported in savefiles"), std::string::npos);
            continue;
        }
        std::string const header = content_of(file);
        EXPECT_EQ(static_cast<unsigned char>(header[20]) + 256U * static_cast<unsigned char>(header[21]), type);
        EXPECT_EQ(capture_file(file).link_type(), type);
        ++written;
    }
    EXPECT_GT(written, 180U);
}

TEST_F(CaptureFile, FiltersAsTcpdump) {
    if (!runs("tcpdump --version")) GTEST_SKIP() << "tcpdump is not installed";
    for (std::string const filter :
         {"udp port 53", "ip6", "arp or icmp", "tcp[tcpflags] & tcp-syn != 0", "greater 1000", "less 60", "not ip"}) {
        std::string const to = scratch_ / "filtered";
        ASSERT_TRUE(runs("tcpdump -r " + made("big_nano.pcap") + " -w " + to + " --time-stamp-precision=nano '" +
                         filter + "'"));
        auto const expected = seen_by_tshark(to);
        ASSERT_TRUE(!expected.empty() && expected.size() < 40) << filter;
        EXPECT_EQ(all_seen(from_file(made("big_nano.pcap"), {.filter = filter})), expected) << filter;
        capture_filter const passes(filter);
        std::vector<captured_frame> passed;
        for (captured_frame const& frame : from_file(made("big_nano.pcap")))
            if (passes(frame)) passed.push_back(frame);
        EXPECT_EQ(all_seen(passed), expected) << filter;
    }
}

TEST_F(CaptureFile, CountIsOfPacketsThatPass) {
    capture_file file(made("little_nano.pcap"), {.filter = "udp port 53", .count = 3});
    std::size_t count = 0;
    for ([[maybe_unused]] captured_view const& frame : file) ++count;
    EXPECT_EQ(count, 3U);
    EXPECT_EQ(file.packets_read(), 11U) << "packets 1, 6 and 11 are such";
    EXPECT_EQ(file.next(), nullptr);
    EXPECT_EQ(file.snap_length(), 65'535U);
    EXPECT_EQ(from_file(made("little_nano.pcap"), {.count = 100}).size(), 40U);
}

TEST_F(CaptureFile, LoopEndsWhereTheCallbackSays) {
    std::size_t seen = 0;
    EXPECT_EQ(from_file_loop(made("little_nano.pcap"), [&](captured_view const&) { ++seen; }), 40U);
    EXPECT_EQ(seen, 40U);
    EXPECT_EQ(from_file_loop(made("little_nano.pcap"), {.count = 9}, [&](captured_view const&) { return --seen > 38; }),
              2U);
    EXPECT_EQ(seen, 38U);
    EXPECT_THROW(from_file_loop(made("little_nano.pcap"), [](captured_view const&) { throw 5; }), int);
}

TEST_F(CaptureFile, CutPacketsKnowTheirSize) {
    auto const frames = from_file(made("little_nano.pcap"));
    auto const is_cut = [](captured_frame const& frame) { return captured_view(frame).is_cut(); };
    EXPECT_GT(std::count_if(frames.begin(), frames.end(), is_cut), 2);
    for (captured_frame const& frame : frames) {
        EXPECT_EQ(frame.is_cut(), frame.bytes.size() < frame.original_size);
        EXPECT_TRUE(!frame.is_cut() || frame.bytes.size() == 50);
    }
    EXPECT_EQ(frames[8].bytes.size(), 60'000U);
}

TEST_F(CaptureFile, FromAPipeAndFromStandardInput) {
    auto const expected = all_seen(from_file(made("little.pcapng")));
    std::FILE* const pipe = ::popen(("cat " + made("little.pcapng")).c_str(), "re");
    EXPECT_EQ(all_seen(capture_file(::fdopen(::dup(::fileno(pipe)), "rb"), "a pipe")), expected);
    ::pclose(pipe);

    int const before = ::dup(STDIN_FILENO);
    ASSERT_NE(std::freopen(made("little.pcapng").c_str(), "rb", stdin), nullptr);
    EXPECT_EQ(all_seen(from_file("-")), expected);
    EXPECT_EQ(::fcntl(STDIN_FILENO, F_GETFD), 0) << "the standard input stays open";
    ::dup2(before, STDIN_FILENO);
    ::close(before);
}

TEST_F(CaptureFile, IsMoved) {
    capture_file first(made("little_nano.pcap"));
    first.next();
    capture_file second = std::move(first);
    second.next();
    second = capture_file(made("little_micro.pcap"));
    EXPECT_EQ(all_seen(second).size(), 40U);
}

// --- what goes wrong ---

TEST_F(CaptureFile, NoSuchFile) {
    try {
        capture_file("/nowhere/x.pcap");
        FAIL() << "nothing was thrown";
    } catch (file_error const& error) {
        EXPECT_STREQ(error.what(), "/nowhere/x.pcap: it cannot be opened: No such file or directory");
        EXPECT_EQ(error.code(), std::errc::no_such_file_or_directory);
    }
    EXPECT_EQ(words_of<file_error>([] { from_file("/"); }), "/: it cannot be read: Is a directory");
    EXPECT_EQ(words_of<file_error>([] { capture_file(nullptr, "a pipe"); }),
              "a pipe: it cannot be read: Bad file descriptor");
}

TEST_F(CaptureFile, NotACapture) {
    std::string const file = scratch_ / "x";
    write_content(file, "This is not a capture.");
    EXPECT_EQ(words_of<not_a_capture>([&] { from_file(file); }),
              file + ": not a capture that libpcap reads (libpcap: unknown file format)");
    write_content(file, "");
    EXPECT_EQ(
        words_of<truncated_capture>([&] { from_file(file); }).find(file + ": the file ends within its own header"), 0U);
}

TEST_F(CaptureFile, AFilterThatIsWrong) {
    try {
        from_file(made("little_nano.pcap"), {.filter = "udp prot 53"});
        FAIL() << "nothing was thrown";
    } catch (filter_error const& error) {
        filter_error const copy = error;
        EXPECT_EQ(copy.filter(), "udp prot 53");
        EXPECT_EQ(copy.message(), "can't parse filter expression: syntax error");
        EXPECT_STREQ(copy.what(), "filter \"udp prot 53\": can't parse filter expression: syntax error; its language: "
                                  "man 7 pcap-filter");
    }
    EXPECT_THROW(capture_filter("ether host 1", link_type::raw), filter_error);
    EXPECT_THROW(from_file(made("link_type_101.pcap"), {.filter = "ether host 02:00:00:00:00:01"}), filter_error);
}

TEST_F(CaptureFile, ATruncatedFileKeepsWhatIsWhole) {
    std::string const file = scratch_ / "x";
    std::string const whole = content_of(made("little_nano.pcap"));
    auto const frames = from_file(made("little_nano.pcap"), {.count = 2});
    std::size_t const third = 24 + 16 + frames[0].bytes.size() + 16 + frames[1].bytes.size();
    write_content(file, whole.substr(0, third + 20));
    try {
        from_file(file);
        FAIL() << "nothing was thrown";
    } catch (truncated_capture const& error) {
        truncated_capture const copy = error;
        EXPECT_EQ(copy.index(), 2U);
        EXPECT_EQ(std::vector(copy.frames().begin(), copy.frames().end()), frames);
        EXPECT_EQ(std::string(copy.what()).find(file + ": packet 3: the file ends within it; before it 2 are whole"),
                  0U)
            << copy.what();
    }
    // The packets that the filter leaves out are counted.
    std::size_t seen = 0;
    try {
        from_file_loop(file, {.filter = "tcp"}, [&](captured_view const&) { ++seen; });
        FAIL() << "nothing was thrown";
    } catch (truncated_capture const& error) {
        EXPECT_EQ(error.index(), 2U);
        EXPECT_EQ(seen, 1U);
    }
    EXPECT_EQ(from_file(file, {.allow_truncated = true}), frames);
    capture_file allowed(file, {.allow_truncated = true});
    while (allowed.next() != nullptr) EXPECT_FALSE(allowed.is_truncated());
    EXPECT_TRUE(allowed.is_truncated());
    EXPECT_EQ(allowed.next(), nullptr);
}

TEST_F(CaptureFile, ADamagedFile) {
    std::string const file = scratch_ / "x";
    std::string content = content_of(made("little_nano.pcap"));
    std::size_t const second = 24 + 16 + from_file(made("little_nano.pcap"), {.count = 1})[0].bytes.size();
    content[second + 11] = '\x7f'; // the most significant byte of the captured length
    write_content(file, content);
    try {
        from_file(file);
        FAIL() << "nothing was thrown";
    } catch (damaged_capture const& error) {
        EXPECT_EQ(error.index(), 1U);
        EXPECT_EQ(error.frames().size(), 1U);
        EXPECT_EQ(std::string(error.what()).find(file + ": packet 2: it cannot be read; before it 1 is whole"), 0U);
    }
    capture_file opened(file);
    EXPECT_NE(opened.next(), nullptr);
    EXPECT_THROW(opened.next(), damaged_capture);
    EXPECT_EQ(opened.next(), nullptr) << "and nothing is read beyond it";
}

// How many packets of a small file are whole in its first `size` bytes: where they end was found by the formats.
std::vector<std::size_t> ends_of_packets(std::string const& content, bool is_pcapng, bool is_big) {
    auto const word = [&](std::size_t at) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value |= std::size_t{static_cast<unsigned char>(content[at + i])} << 8 * (is_big ? 3 - i : i);
        return value;
    };
    std::vector<std::size_t> ends;
    for (std::size_t at = is_pcapng ? 0 : 24; at < content.size();) {
        bool const is_packet = !is_pcapng || word(at) == 6;
        at += is_pcapng ? word(at + 4) : 16 + word(at + 8);
        if (is_packet) ends.push_back(at);
    }
    return ends;
}

TEST_F(CaptureFile, TruncatedAtEveryByte) {
    std::string const file = scratch_ / "x";
    for (std::string const name : {"little_small.pcap", "big_small.pcap", "little_small.pcapng", "big_small.pcapng"}) {
        bool const is_pcapng = name.ends_with("ng");
        std::string const content = content_of(made(name));
        auto const frames = from_file(made(name));
        auto const ends = ends_of_packets(content, is_pcapng, name.starts_with("big"));
        ASSERT_EQ(ends.size(), frames.size());
        for (std::size_t size = 0; size < content.size(); ++size) {
            write_content(file, content.substr(0, size));
            std::size_t whole = 0;
            while (whole < ends.size() && ends[whole] <= size) ++whole;
            try {
                EXPECT_EQ(from_file(file).size(), whole) << name << " " << size;
                bool const between = size == (is_pcapng ? 28U + 32U : 24U) || (whole > 0 && ends[whole - 1] == size);
                EXPECT_TRUE(between) << name << " ends within a packet at " << size << ", and nobody says so";
            } catch (truncated_capture const& error) {
                EXPECT_EQ(error.index(), whole) << name << " " << size;
                EXPECT_EQ(error.frames().size(), whole) << name << " " << size;
                for (std::size_t i = 0; i < error.frames().size(); ++i) EXPECT_EQ(error.frames()[i], frames[i]);
            }
        }
    }
}

// No byte makes reading go wrong otherwise than by an error of these kinds.
TEST_F(CaptureFile, DamagedAtEveryByte) {
    std::string const file = scratch_ / "x";
    std::size_t errors = 0;
    for (std::string const name : {"little_small.pcap", "big_small.pcap", "little_small.pcapng", "big_small.pcapng"}) {
        std::string const content = content_of(made(name));
        for (std::size_t i = 0; i < content.size(); ++i)
            for (int const flipped : {0x01, 0x80, 0xff}) {
                std::string changed = content;
                changed[i] = static_cast<char>(changed[i] ^ flipped);
                write_content(file, changed);
                try {
                    for (captured_frame const& frame : from_file(file)) EXPECT_LE(frame.bytes.size(), content.size());
                } catch (capture_file_error const& error) {
                    ++errors;
                    EXPECT_LE(error.index(), 3U);
                }
            }
    }
    EXPECT_GT(errors, 100U);
}

} // namespace
