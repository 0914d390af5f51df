// SPDX-License-Identifier: BSL-1.0
// Whatever call fails while something is opened: it opens all the same, or says what is wrong and leaves nothing open.
// Needs: root.
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <faults/faults.hpp>
#include <faults/faulty.hpp>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <net/if.h>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <umpa/privileges.hpp>
#include <umpa/receive/exchange_socket.hpp>
#include <umpa/receive/live_capture.hpp>
#include <umpa/send/live_frames.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/pcap_file.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/raw_socket_sink.hpp>
#include <umpa/send/xdp_socket.hpp>
#include <utility>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;

// What their manual pages list, and some that they do not.
std::map<call, std::vector<int>> const errors_of{
    {call::socket, {EACCES, EAFNOSUPPORT, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPROTONOSUPPORT, EPERM, EINTR}},
    {call::bind, {EACCES, EADDRINUSE, EBADF, EINVAL, ENOTSOCK, EADDRNOTAVAIL, EFAULT, ENOMEM, ENODEV, ENETDOWN, EIO}},
    {call::setsockopt, {EBADF, EFAULT, EINVAL, ENOPROTOOPT, ENOTSOCK, EPERM, ENOMEM, EDOM, ENOBUFS, EOPNOTSUPP, EIO}},
    {call::getsockopt, {EBADF, EFAULT, EINVAL, ENOPROTOOPT, ENOTSOCK, EIO}},
    {call::getsockname, {EBADF, EFAULT, EINVAL, ENOBUFS, ENOTSOCK}},
    {call::ioctl, {EBADF, EFAULT, EINVAL, ENOTTY, ENODEV, EPERM, EOPNOTSUPP, ENXIO, EIO}},
    {call::mmap, {EACCES, EAGAIN, EBADF, EINVAL, ENFILE, ENODEV, ENOMEM, EPERM}},
    {call::eventfd, {EINVAL, EMFILE, ENFILE, ENODEV, ENOMEM}},
    {call::poll, {EFAULT, EINTR, EINVAL, ENOMEM}},
    {call::open, {EACCES, EMFILE, ENOSPC, EROFS}},
    {call::read, {EAGAIN, EBADF, EINTR, EIO}},
    {call::fcntl, {EBADF, EINVAL, EMFILE, EPERM}},
    {call::send, {EBADF, ENOBUFS, ENOMEM}},
    {call::recv, {EAGAIN, EBADF, ENOMEM}},
    {call::recvmsg, {EAGAIN, EBADF, ENOMEM}},
    {call::recvfrom, {EAGAIN, EBADF, ENOMEM}},
    {call::index_of_name, {ENODEV, ENXIO, EMFILE, ENFILE}},
    {call::close, {EBADF, EINTR, EIO, ENOSPC, EDQUOT}}};

struct opening {
    char const* name;
    std::function<void()> open;
};
std::vector<opening> const openings{
    {"raw_socket::ipv4", [] { raw_socket::ipv4(); }},
    {"raw_socket::ipv6", [] { raw_socket::ipv6(); }},
    {"raw_socket::link(\"lo\")", [] { raw_socket::link("lo"); }},
    {"raw_socket::link(\"lo\")", [] { raw_socket_sink<socket_kind::link>(raw_socket::link("lo")); }},
    {"packet_socket(\"lo\")", [] { packet_socket("lo"); }},
    {"packet_socket(\"lo\")", [] { packet_socket("lo", {.bypass = false}); }},
    {"xdp_socket(\"lo\")", [] { xdp_socket("lo", {.frames = 64}); }},
    {"live_frames(\"lo\")", [] { live_frames("lo"); }},
    {"exchange_socket::ipv4", [] { exchange_socket::ipv4(); }},
    {"exchange_socket::ipv6", [] { exchange_socket::ipv6(); }},
    {"exchange_socket::link(\"lo\")", [] { exchange_socket::link("lo"); }},
    {"live_capture(\"lo\")", [] { live_capture({.device = "lo"}); }},
    {"live_capture(\"lo\")",
     [] { live_capture({.device = "lo", .filter = "udp", .direction = capture_direction::in}); }},
    {"live_capture(\"any\")", [] { live_capture({.device = "any", .promiscuous = false}); }},
    {"pcap_file(\"/dev/null\")", [] { umpa::pcap_file("/dev/null"); }},
    {"pcap_file(\"-\")", [] { umpa::pcap_file("-"); }}};

class Opening : public Faults {
protected:
    /// With the n-th call failing; gives whether it opened.
    void open_without(opening const& one, fault const& missing) {
        no_leak const nothing;
        faults const now({missing});
        std::string words;
        try {
            one.open();
        } catch (std::system_error const& wrong) {
            words = wrong.what();
            EXPECT_NE(wrong.code().value(), 0);
        } catch (std::exception const& wrong) {
            words = wrong.what();
        }
        EXPECT_EQ(now.hits(), missing.times);
        (words.empty() ? opened_ : refused_) += 1;
        if (words.empty()) return;
        EXPECT_EQ(words.find(one.name), 0U) << words;
        EXPECT_GT(words.size(), std::string_view(one.name).size() + 10) << words;
        sentences_.insert(words);
    }
    int opened_ = 0, refused_ = 0;
    std::size_t turn_ = 0; ///< each call fails for two reasons, the next one for the next two
    std::set<std::string> sentences_;
};

TEST_F(Opening, WhateverFails) {
    for (opening const& one : openings) {
        SCOPED_TRACE(one.name);
        std::map<call, std::uint64_t> made;
        {
            faults const none;
            try {
                one.open();
            } catch (std::exception const& wrong) {
                // A kernel without it was tested at once.
                EXPECT_EQ(std::string(wrong.what()).find(one.name), 0U) << wrong.what();
                continue;
            }
            for (auto const& [which, errors] : errors_of) made[which] = none.made(which);
        }
        for (auto const& [which, errors] : errors_of)
            for (std::uint64_t n = 1; n <= made[which]; ++n)
                for (int const error : {errors[turn_++ % errors.size()], errors[turn_++ % errors.size()]}) {
                    SCOPED_TRACE(std::string(name_of(which)) + " number " + std::to_string(n) + ": " + words_of(error));
                    open_without(one, {.which = which, .error = error, .first = n, .times = 1});
                    if (HasFailure()) return;
                }
    }
    EXPECT_GT(refused_, 100);
    EXPECT_GT(opened_, 10) << "what is not needed may fail";
    RecordProperty("refused", refused_);
    RecordProperty("sentences", static_cast<int>(sentences_.size()));
    if (std::getenv("UMPA_PRINT_SENTENCES") != nullptr)
        for (std::string const& one : sentences_) std::printf("%s\n", one.c_str());
}

template <class Error>
void expect_words(fault const& missing, auto const& open, std::string const& words) {
    faults const now({missing});
    try {
        open();
        ADD_FAILURE() << "nothing was thrown";
    } catch (Error const& wrong) {
        EXPECT_NE(std::string(wrong.what()).find(words), std::string::npos) << wrong.what();
    }
}

TEST_F(Opening, SaysWhatToDo) {
    auto const link = [] { raw_socket::link("lo"); };
    auto const packet = [] { packet_socket("lo"); };
    auto const xdp = [] { xdp_socket("lo", {.frames = 64}); };
    expect_words<permission_denied>({call::socket, EPERM}, packet,
                                    "packet_socket(\"lo\"): opening it needs CAP_NET_RAW");
    expect_words<no_such_interface>({call::index_of_name, ENODEV}, packet,
                                    "packet_socket(\"lo\"): no such interface; there are: lo");
    expect_words<no_such_interface>({call::bind, ENODEV}, packet, "packet_socket(\"lo\"): no such interface");
    expect_words<socket_error>({call::socket, EMFILE}, link, "raw_socket::link(\"lo\"): this program has too many");
    expect_words<socket_error>({call::socket, ENFILE}, link, "the system has too many files open");
    expect_words<socket_error>({call::socket, EAFNOSUPPORT}, link, "this kernel has no sockets of that kind");
    expect_words<no_buffers>({call::socket, ENOBUFS}, link, "there is no memory for it now");
    expect_words<socket_error>(
        {.which = call::setsockopt, .error = ENOPROTOOPT, .subject = option_of(SOL_PACKET, PACKET_QDISC_BYPASS)},
        packet, "this kernel has no PACKET_QDISC_BYPASS (Linux 3.14); open it with {.bypass = false}");
    expect_words<socket_error>({.which = call::bind, .error = EBUSY, .subject = AF_XDP}, xdp,
                               "another socket has queue 0 of the interface");
    expect_words<socket_error>({.which = call::bind, .error = EINVAL, .subject = AF_XDP}, xdp,
                               "xdp_socket(\"lo\"): the kernel does not take it: the interface may have no queue 0");
    expect_words<no_buffers>({.which = call::setsockopt, .error = ENOBUFS, .subject = option_of(SOL_XDP, XDP_UMEM_REG)},
                             xdp, "its memory may not be locked");
    expect_words<socket_error>(
        {.which = call::bind, .error = EOPNOTSUPP, .subject = AF_XDP},
        [] { xdp_socket("lo", {.copies = xdp_copies::never, .frames = 64}); },
        "the driver cannot do that without copies");
    // The memory of the ring is not there for smaller reasons, too.
    expect_words<socket_error>({call::mmap, ENOMEM}, xdp, "xdp_socket(\"lo\"): there is no memory for it now");
}

// Rights that cannot be read or changed: with() does not go on.
TEST_F(Opening, RightsThatCannotBeChanged) {
    auto const raise_it = [] { privileges::with(privileges::net_raw, [] {}); };
    for (int const error : {EPERM, EFAULT, EINVAL, ESRCH}) {
        no_leak const nothing;
        expect_words<std::system_error>({call::capget, error}, raise_it, "privileges: reading the capabilities");
        expect_words<std::system_error>(
            {call::capset, error}, [] { privileges::drop(); }, "privileges::drop: clearing the effective capabilities");
    }
    EXPECT_TRUE(privileges::has(privileges::net_raw));
}

} // namespace
