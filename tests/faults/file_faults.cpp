// SPDX-License-Identifier: BSL-1.0
// Files that take a part, nothing, or something else: each packet that was counted can be read, and no other.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <faults/faults.hpp>
#include <faults/faulty.hpp>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <receive/captures.hpp>
#include <send/recording_sink.hpp>
#include <span>
#include <string>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/capture_writer.hpp>
#include <umpa/send/pcap_file.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;
using namespace std::chrono_literals;
using out_file = umpa::pcap_file; // libpcap has another one

// Of write(2).
constexpr std::array writing_errors{EAGAIN, EBADF, EDESTADDRREQ, EDQUOT, EFAULT, EFBIG, EINTR,
                                    EINVAL, EIO,   ENOSPC,       EPERM,  EPIPE,  ENOSYS};
constexpr std::size_t head = 24; // of a file

/// The packets in the bytes of a file, and what is left behind the last whole one.
struct content {
    byte_vectors packets;
    std::size_t left = 0;
};
content read(std::span<std::byte const> bytes) {
    content found;
    if (bytes.size() < head) return {{}, bytes.size()};
    bytes = bytes.subspan(head);
    while (bytes.size() >= 16) {
        std::uint32_t size = 0;
        std::memcpy(&size, bytes.data() + 8, sizeof size);
        if (size > 60 || bytes.size() < 16 + size) break;
        found.packets.emplace_back(bytes.begin() + 16, bytes.begin() + 16 + size);
        bytes = bytes.subspan(16 + size);
    }
    found.left = bytes.size();
    return found;
}
std::span<std::byte const> bytes_of(std::string const& text) { return std::as_bytes(std::span(text)); }

class Files : public testing::Test {
protected:
    void SetUp() override { alarm(60); }
    void TearDown() override { alarm(0); }

    scratch directory;
    std::string const path = directory / "sent.pcap";
};

// A file is cut where a record was; where that fails, too, the record is completed before the next.
TEST_F(Files, HoldWhatWasCounted) {
    no_leak const nothing;
    for (bool const can_be_cut : {true, false})
        for (int const error : writing_errors)
            for (std::size_t const at_most : {1U, 75U, 76U, 77U, 1000U, 100'000U})
                for (std::uint64_t const times : {std::uint64_t{1}, no_limit}) {
                    SCOPED_TRACE(words_of(error) + ", " + std::to_string(at_most));
                    // The header goes through.
                    std::vector<fault> planned{
                        {.which = call::write, .error = error, .first = 3, .every = 2, .times = times},
                        {.which = call::write, .first = 2, .at_most = at_most}};
                    if (!can_be_cut) planned.push_back({.which = call::ftruncate, .error = EINTR});
                    transmit_report report;
                    {
                        faults const now(planned);
                        report = transmit(flows, out_file(path), {.count = 40, .patience = 2ms});
                    }
                    std::string const text = content_of(path);
                    auto const found = read(bytes_of(text));
                    expect_exact(report, flows, found.packets);
                    EXPECT_TRUE(found.left == 0 || !can_be_cut) << found.left;
                    if (HasFailure()) return;
                }
}

// Of a pipe nothing can be taken back. What comes out of it can be read whatever happened.
TEST_F(Files, PipesHoldWhatWasCounted) {
    for (int const error : {EAGAIN, EINTR, ENOSPC, EPERM})
        for (std::size_t const at_most : {1U, 10U, 75U, 76U, 77U, 200U}) {
            SCOPED_TRACE(words_of(error) + ", " + std::to_string(at_most));
            no_leak const nothing;
            int ends[2];
            ASSERT_EQ(pipe(ends), 0);
            std::string const end = "/proc/self/fd/" + std::to_string(ends[1]);
            transmit_report first, second;
            std::vector<std::byte> bytes(100'000);
            {
                out_file sink(end);
                faults const now({fault{.which = call::write, .error = error, .first = 3, .every = 2, .times = 20},
                                  fault{.which = call::write, .first = 2, .at_most = at_most}});
                first = transmit(flows, sink, {.count = 40});
                second = transmit(flows, sink, {.count = 10});
            }
            close(ends[1]);
            bytes.resize(static_cast<std::size_t>(::read(ends[0], bytes.data(), bytes.size())));
            close(ends[0]);
            auto const found = read(bytes);
            bool const may_work_later = error == EAGAIN || error == EINTR;
            EXPECT_EQ(first.is_complete() && second.is_complete(), may_work_later) << first << second;
            // A record that was cut when a run ended was completed by the next run, though it counts as failed.
            std::uint64_t const cut = found.packets.size() - (first.accepted + second.accepted);
            EXPECT_LE(cut, first.failed_in_all());
            auto expected = first_packets(flows, first.accepted + cut);
            auto const more = first_packets(flows, second.accepted);
            expected.insert(expected.end(), more.begin(), more.end());
            EXPECT_TRUE(found.packets == expected) << found.packets.size();
            EXPECT_TRUE(found.left == 0 || !may_work_later);
            if (HasFailure()) return;
        }
}

TEST_F(Files, OfTwoRunsHaveOneHeader) {
    out_file sink(path);
    EXPECT_TRUE(transmit(flows, sink, {.count = 3}).is_complete());
    EXPECT_TRUE(transmit(flows, sink, {.count = 2}).is_complete());
    std::string const text = content_of(path);
    auto const found = read(bytes_of(text));
    EXPECT_EQ(found.packets.size(), 5U);
    EXPECT_EQ(found.left, 0U);
    auto const raw = stream(make_packet(ipv4(), udp()), vary(in<udp>, source_port) = counting(1, 9));
    EXPECT_NE(umpa::test::words_of<socket_error>([&] {
                  transmit(raw, sink, {.count = 1});
              }).find("its packets begin with link type 1, and now with 228; use a file for each"),
              std::string::npos);
}

// A reader that went away must not take the program with it.
TEST_F(Files, AReaderThatIsGone) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    std::signal(SIGPIPE, SIG_DFL);
    out_file sink("/proc/self/fd/" + std::to_string(ends[1]));
    EXPECT_TRUE(transmit(flows, sink, {.count = 2}).is_complete());
    close(ends[0]);
    auto const report = transmit(flows, sink, {.count = 10});
    close(ends[1]);
    EXPECT_EQ(report.accepted, 0U);
    EXPECT_EQ(report.failed.at(0).error, EPIPE);
    EXPECT_NE(report.stopped.find("the file cannot be written: Broken pipe"), std::string::npos) << report.stopped;
    EXPECT_EQ(std::signal(SIGPIPE, SIG_DFL), SIG_DFL) << "as it was before";
}

TEST_F(Files, ThatCannotBeOpened) {
    no_leak const nothing;
    for (int const error : {EACCES, EBUSY,  EDQUOT, EEXIST, EFAULT, EFBIG, EINTR,      EINVAL, EISDIR, ELOOP,   EMFILE,
                            ENFILE, ENODEV, ENOENT, ENOMEM, ENOSPC, ENXIO, EOPNOTSUPP, EPERM,  EROFS,  ETXTBSY, EAGAIN})
        for (bool const standard : {false, true}) {
            faults const now({fault{standard ? call::fcntl : call::open, error}});
            std::string const name = standard ? "-" : path;
            std::string const words = umpa::test::words_of<socket_error>([&] { out_file one(name); });
            EXPECT_EQ(words, "pcap_file(\"" + name + "\"): the file cannot be written: " + std::strerror(error));
        }
    // Some files cannot be sought in: what was cut is completed then.
    faults const now({fault{call::lseek, ESPIPE}, fault{.which = call::write, .error = EAGAIN, .first = 3, .every = 2},
                      fault{.which = call::write, .first = 2, .at_most = 100}});
    EXPECT_TRUE(transmit(flows, out_file(path), {.count = 20}).is_complete());
    std::string const text = content_of(path);
    EXPECT_TRUE(read(bytes_of(text)).packets == first_packets(flows, 20));
}

// A file of the C library that has room for so many bytes, and then says why not for more.
struct small_disk {
    std::size_t room;
    int error;
    std::vector<std::byte> bytes{};

    static ssize_t take(void* cookie, char const* from, std::size_t size) {
        auto& its = *static_cast<small_disk*>(cookie);
        std::size_t const now = std::min(size, its.room - its.bytes.size());
        auto const* const first = reinterpret_cast<std::byte const*>(from);
        its.bytes.insert(its.bytes.end(), first, first + now);
        if (now < size) errno = its.error;
        return static_cast<ssize_t>(now);
    }
    std::FILE* open() { return ::fopencookie(this, "w", {nullptr, take, nullptr, nullptr}); }
};

// A writer does not say that it wrote what it did not.
TEST_F(Files, CaptureWritersTellAFullDisk) {
    auto const packets = first_packets(flows, 3000);
    for (auto const format : {capture_format::pcap, capture_format::pcapng})
        for (int const error : {ENOSPC, EIO, EDQUOT, EPIPE, EFBIG, EAGAIN})
            for (std::size_t const room : {0U, 10U, 24U, 100U, 70'000U, 200'000U}) {
                small_disk disk{room, error};
                try {
                    capture_writer writer(disk.open(), "disk", {.format = format});
                    for (auto const& one : packets) writer.write(std::span<std::byte const>(one));
                    writer.close();
                    ADD_FAILURE() << "nothing was thrown: " << room;
                } catch (file_error const& wrong) {
                    EXPECT_EQ(std::string(wrong.what()).find("disk: it cannot be written: "), 0U) << wrong.what();
                    EXPECT_EQ(wrong.code().value(), error) << wrong.what();
                }
                EXPECT_EQ(disk.bytes.size(), room) << "what there was room for";
            }
}

} // namespace
