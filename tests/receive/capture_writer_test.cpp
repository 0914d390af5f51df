// SPDX-License-Identifier: BSL-1.0
// Files written here, read by tshark and Scapy.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <gtest/gtest.h>
#include <limits>
#include <receive/captures.hpp>
#include <span>
#include <string>
#include <system_error>
#include <type_traits>
#include <umpa/receive/capture.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

inline constexpr auto framing_fields = umpa::field_list(umpa::fields::type[16] = 7);
struct framing : umpa::header<framing_fields, "Framing"> {
    using header::header;
};

}

template <>
inline constexpr auto umpa::number_in<umpa::link_type, framing> = 147;

namespace {

using namespace umpa;
using namespace umpa::test;
using namespace std::chrono_literals;

static_assert(!std::is_copy_constructible_v<capture_writer> && std::is_move_constructible_v<capture_writer>);

constexpr auto datagram = make_packet(ethernet(), ipv4(fields::source_address = "10.0.0.1"),
                                      udp(fields::destination_port = 53), payload("umpa"));
static_assert(writable_packet<decltype(datagram)> && !writable_packet<ethernet> && !writable_packet<std::string>);
static_assert(link_type_of(make_packet(unchecked, framing(), payload("x"))) == 147);

std::vector<captured_frame> some_frames(link_type type = link_type::ethernet) {
    std::vector<captured_frame> frames;
    for (std::size_t i = 0; i < 20; ++i) {
        captured_frame& one = frames.emplace_back();
        for (std::size_t j = 0; j < 14 + 61 * i; ++j) one.bytes.push_back(static_cast<std::byte>(31 * i + 7 * j));
        one.time = capture_time(1'700'000'000s + 123'456'789ns * i + 1ns);
        one.original_size = one.bytes.size() + (i % 3 == 2 ? 1000 : 0);
        one.link_type = type;
    }
    return frames;
}

std::vector<seen_packet> in_microseconds(std::vector<seen_packet> packets) {
    for (seen_packet& one : packets) one.time.replace(one.time.size() - 3, 3, "000");
    return packets;
}

class CaptureWriter : public testing::Test {
protected:
    void SetUp() override {
        if (!runs("tshark --version")) GTEST_SKIP() << "tshark is not installed";
    }
    scratch const scratch_;
};

TEST_F(CaptureWriter, BothFormatsAndPrecisions) {
    auto const frames = some_frames();
    for (std::string const name : {"x.pcap", "x.pcapng"})
        for (bool const nanoseconds : {true, false}) {
            std::string const file = scratch_ / name;
            EXPECT_EQ(to_file(file, frames, {.nanoseconds = nanoseconds}), 20U);
            auto const expected = nanoseconds ? all_seen(frames) : in_microseconds(all_seen(frames));
            EXPECT_EQ(seen_by_tshark(file), expected) << name << nanoseconds;
            EXPECT_EQ(all_seen(from_file(file)), expected) << name << nanoseconds;
            auto const told = lines_of("capinfos -t " + file);
            ASSERT_GT(told.size(), 1U);
            EXPECT_EQ(told[1], "File type:           Wireshark" +
                                   std::string(name == "x.pcap" ? "/tcpdump/... - " : "/... - ") +
                                   (name == "x.pcap" && nanoseconds ? "nanosecond pcap" : name.substr(2)))
                << told[1];
        }
}

TEST_F(CaptureWriter, LinkTypes) {
    for (link_type const type : {link_type(0), link_type(9), link_type::raw, link_type(105), link_type::linux_sll,
                                 link_type(147), link_type(227), link_type::linux_sll2})
        for (std::string const name : {"x.pcap", "x.pcapng"}) {
            std::string const file = scratch_ / name;
            EXPECT_EQ(to_file(file, some_frames(type)), 20U);
            EXPECT_EQ(link_type_by_scapy(file), std::to_string(type.number)) << name;
            EXPECT_EQ(seen_by_tshark(file), all_seen(some_frames(type))) << name;
            EXPECT_EQ(from_file(file), some_frames(type)) << name;
        }
}

TEST_F(CaptureWriter, AnEmptyFile) {
    for (std::string const name : {"x.pcap", "x.pcapng"}) {
        std::string const file = scratch_ / name;
        EXPECT_EQ(to_file(file, std::vector<captured_frame>(), {.link_type = link_type::raw}), 0U);
        EXPECT_TRUE(runs("tshark -r " + file));
        EXPECT_TRUE(from_file(file).empty());
        EXPECT_EQ(capture_file(file).link_type(), link_type::raw);
    }
}

TEST_F(CaptureWriter, PcapngKeepsInterfacesAndSeveralLinkTypes) {
    auto frames = some_frames();
    frames[1].interface = "veth0";
    frames[2].interface = "an interface of a long name";
    frames[3].interface = "veth0";
    frames[4].link_type = link_type::raw;
    std::string const file = scratch_ / "x.pcapng";
    to_file(file, frames);
    EXPECT_EQ(seen_by_tshark(file), all_seen(frames));
    auto const lines =
        lines_of("tshark -r " + file + " -T fields -e frame.interface_id -e frame.interface_name -e frame.encap_type");
    ASSERT_EQ(lines.size(), 20U);
    EXPECT_EQ(lines[0], "0\tunknown\t1");
    EXPECT_EQ(lines[1], "1\tveth0\t1");
    EXPECT_EQ(lines[2], "2\tan interface of a long name\t1");
    EXPECT_EQ(lines[3], "1\tveth0\t1");
    EXPECT_EQ(lines[4], "3\tunknown\t7");
    EXPECT_THROW(from_file(file), damaged_capture) << "libpcap reads one link type";
}

TEST_F(CaptureWriter, TheFormatThatIsAskedFor) {
    std::string const file = scratch_ / "x.pcap";
    to_file(file, some_frames(), {.format = capture_format::pcapng});
    EXPECT_EQ(content_of(file).substr(0, 4), "\x0a\x0d\x0d\x0a");
    to_file(scratch_ / "x.pcapng", some_frames(), {.format = capture_format::pcap});
    EXPECT_EQ(content_of(scratch_ / "x.pcapng").substr(0, 4), "\x4d\x3c\xb2\xa1");
}

TEST_F(CaptureWriter, SnapLengthCuts) {
    for (std::string const name : {"x.pcap", "x.pcapng"}) {
        std::string const file = scratch_ / name;
        to_file(file, some_frames(), {.snap_length = 100});
        auto expected = some_frames();
        for (captured_frame& one : expected) one.bytes.resize(std::min<std::size_t>(one.bytes.size(), 100));
        EXPECT_EQ(seen_by_tshark(file), all_seen(expected)) << name;
        EXPECT_EQ(capture_file(file).snap_length(), 100U) << name;
    }
}

TEST_F(CaptureWriter, PacketsAndBytes) {
    std::string const file = scratch_ / "x.pcap";
    std::string const text(300, 'u');
    auto const long_one = make_packet(ethernet(), ipv4(), udp(fields::destination_port = 7), payload(text));
    EXPECT_EQ(to_file(file, {.link_type = link_type::ethernet}, datagram, long_one), 2U);
    EXPECT_EQ(lines_of("tshark -n -r " + file +
                       " -o udp.check_checksum:TRUE -T fields -e udp.dstport -e udp.checksum.status -e udp.length"),
              (std::vector<std::string>{"53\t1\t12", "7\t1\t308"}));

    auto const one = to_bytes(datagram);
    std::vector<std::byte> const other(one.begin(), one.end());
    EXPECT_EQ(to_file(file, std::array{one, one}), 2U);
    EXPECT_EQ(to_file(file, std::vector{other, other, other}), 3U);
    EXPECT_EQ(to_file(file, std::vector{datagram, datagram}), 2U);
    EXPECT_EQ(seen_by_tshark(file)[1].digits, hex(one));

    capture_writer writer(file);
    writer.write(one, capture_time(5ns));
    writer.write(datagram, capture_time(1s));
    writer.close();
    auto const seen = seen_by_tshark(file);
    EXPECT_EQ(seen,
              (std::vector<seen_packet>{{"0.000000005", one.size(), hex(one)}, {"1.000000000", one.size(), hex(one)}}));

    EXPECT_EQ(to_file(file, make_packet(unchecked, framing(), payload("x"))), 1U);
    EXPECT_EQ(link_type_by_scapy(file), "147");
}

TEST_F(CaptureWriter, TimesOfPacketsAreNow) {
    std::string const file = scratch_ / "x.pcap";
    auto const before = std::chrono::system_clock::now();
    to_file(file, {}, datagram);
    auto const time = from_file(file).at(0).time;
    EXPECT_TRUE(before <= time && time <= std::chrono::system_clock::now());
}

TEST_F(CaptureWriter, CopiesAFile) {
    std::string const first = scratch_ / "x.pcap";
    std::string const second = scratch_ / "y.pcapng";
    to_file(first, some_frames(link_type::raw));
    EXPECT_EQ(to_file(second, capture_file(first)), 20U);
    EXPECT_EQ(to_file(scratch_ / "z.pcap", capture_file(second)), 20U);
    EXPECT_EQ(from_file(scratch_ / "z.pcap"), some_frames(link_type::raw));
    EXPECT_EQ(from_file(second), some_frames(link_type::raw));
}

TEST_F(CaptureWriter, TakesAnOpenFileAndStandardOutput) {
    std::string const file = scratch_ / "x";
    capture_writer writer(std::fopen(file.c_str(), "wb"), "mine");
    writer.write(some_frames()[1]);
    EXPECT_EQ(writer.count(), 1U);
    writer.flush();
    EXPECT_EQ(from_file(file).size(), 1U) << "what was flushed is there";
    writer.close();
    writer.close();
    EXPECT_EQ(words_of<file_error>([&] { writer.write(some_frames()[1]); }), "mine: it is closed: Bad file descriptor");

    int const before = ::dup(STDOUT_FILENO);
    std::fflush(stdout);
    ASSERT_NE(std::freopen(file.c_str(), "wb", stdout), nullptr);
    to_file("-", some_frames());
    ::dup2(before, STDOUT_FILENO);
    ::close(before);
    EXPECT_EQ(from_file(file), some_frames());
}

TEST_F(CaptureWriter, AFileThatIsNotClosedIsWhole) {
    std::string const file = scratch_ / "x.pcap";
    {
        capture_writer first(file);
        first.write(some_frames()[3]);
        capture_writer second = std::move(first);
        second.write(some_frames()[4]);
    }
    EXPECT_EQ(from_file(file).size(), 2U);
}

// --- what goes wrong ---

TEST_F(CaptureWriter, AFullDiskIsNotSilent) {
    std::string const words = "/dev/full: it cannot be written: No space left on device";
    for (auto const format : {capture_format::pcap, capture_format::pcapng}) {
        EXPECT_EQ(words_of<file_error>([&] { to_file("/dev/full", some_frames(), {.format = format}); }), words);
        capture_writer writer("/dev/full", {.format = format});
        writer.write(some_frames()[1]);
        EXPECT_EQ(words_of<file_error>([&] { writer.flush(); }), words);
        errno = 0;
        EXPECT_EQ(words_of<file_error>([&] { writer.write(some_frames()[1]); }), words) << "and stays so";
        EXPECT_EQ(words_of<file_error>([&] { writer.close(); }), words);
    }
    // Without a flush: as soon as the buffer is full.
    capture_writer writer("/dev/full");
    try {
        for (int i = 0; i < 100'000; ++i) writer.write(some_frames()[1]);
        FAIL() << "nothing was thrown";
    } catch (file_error const& error) {
        EXPECT_EQ(error.code(), std::errc::no_space_on_device);
        EXPECT_LT(writer.count(), 2000U);
    }
}

TEST_F(CaptureWriter, AFileThatCannotBeMade) {
    EXPECT_EQ(words_of<file_error>([] { capture_writer("/nowhere/x.pcap"); }),
              "/nowhere/x.pcap: it cannot be opened: No such file or directory");
    EXPECT_EQ(words_of<file_error>([] { capture_writer(nullptr, "a pipe"); }),
              "a pipe: it cannot be written: Bad file descriptor");
}

TEST_F(CaptureWriter, ALinkTypeThatLibpcapDoesNotWrite) {
    std::string const file = scratch_ / "x.pcap";
    EXPECT_EQ(words_of<capture_error>([&] { capture_writer(file, {.link_type = 40'000}); }),
              file + ": libpcap does not write it: stream: link-layer type 40000 isn't supported in savefiles");
}

TEST_F(CaptureWriter, FramesThatAFileCannotHold) {
    std::string const file = scratch_ / "x.pcap";
    capture_writer writer(file);
    captured_frame frame = some_frames()[1];
    writer.write(frame);
    frame.link_type = link_type::raw;
    try {
        writer.write(frame);
        FAIL() << "nothing was thrown";
    } catch (unwritable_frame const& error) {
        EXPECT_EQ(error.index(), 1U);
        EXPECT_EQ(
            error.what(),
            file + ": packet 2: its link type is 101, and this file is for 1 only: use one file for each, or pcapng");
    }
    frame.link_type = link_type::ethernet;
    frame.time = capture_time(-1ns);
    EXPECT_THROW(writer.write(frame), unwritable_frame);
    frame.time = capture_time(4'294'967'296s);
    EXPECT_EQ(words_of<unwritable_frame>([&] { writer.write(frame); }),
              file + ": packet 2: its time does not fit: it must not be before 1970, nor in pcap after 2106");
    frame.time = capture_time(4'294'967'295s + 999'999'999ns);
    writer.write(frame);
    writer.close();
    EXPECT_EQ(from_file(file).at(1).time, frame.time) << "the last second of pcap";
    EXPECT_EQ(seen_by_tshark(file).at(1).time, "4294967295.999999999");

    frame.time = capture_time(9'000'000'000s);
    to_file(scratch_ / "x.pcapng", std::vector{frame});
    EXPECT_EQ(seen_by_tshark(scratch_ / "x.pcapng").at(0).time, "9000000000.000000000");
}

} // namespace
