// SPDX-License-Identifier: BSL-1.0
// Calls of sockets.
#include <algorithm>
#include <cstdarg>
#include <cstddef>
#include <faults/faults.hpp>
#include <faults/judge.hpp>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

using umpa::test::call;
using umpa::test::judge;
using umpa::test::next;
using umpa::test::pass;

// As the C library declares them.
extern "C" {

int socket(int family, int type, int protocol) noexcept {
    static auto* const behind = next<decltype(socket)>("socket");
    return pass(judge(call::socket, family), behind, family, type, protocol);
}
int bind(int descriptor, sockaddr const* address, socklen_t size) noexcept {
    static auto* const behind = next<decltype(bind)>("bind");
    return pass(judge(call::bind, umpa::test::family_of(address)), behind, descriptor, address, size);
}
int connect(int descriptor, sockaddr const* address, socklen_t size) {
    static auto* const behind = next<decltype(connect)>("connect");
    return pass(judge(call::connect, umpa::test::family_of(address)), behind, descriptor, address, size);
}
int setsockopt(int descriptor, int level, int option, void const* value, socklen_t size) noexcept {
    static auto* const behind = next<decltype(setsockopt)>("setsockopt");
    return pass(judge(call::setsockopt, umpa::test::option_of(level, option)), behind, descriptor, level, option, value,
                size);
}
int getsockopt(int descriptor, int level, int option, void* value, socklen_t* size) noexcept {
    static auto* const behind = next<decltype(getsockopt)>("getsockopt");
    return pass(judge(call::getsockopt, umpa::test::option_of(level, option)), behind, descriptor, level, option, value,
                size);
}
int getsockname(int descriptor, sockaddr* address, socklen_t* size) noexcept {
    static auto* const behind = next<decltype(getsockname)>("getsockname");
    return pass(judge(call::getsockname), behind, descriptor, address, size);
}
int ioctl(int descriptor, unsigned long request, ...) noexcept {
    static auto* const behind = next<decltype(ioctl)>("ioctl");
    std::va_list rest;
    va_start(rest, request);
    void* const argument = va_arg(rest, void*);
    va_end(rest);
    return pass(judge(call::ioctl, static_cast<long>(request)), behind, descriptor, request, argument);
}

ssize_t send(int descriptor, void const* bytes, std::size_t size, int flags) {
    static auto* const behind = next<decltype(send)>("send");
    return pass(judge(call::send), behind, descriptor, bytes, size, flags);
}
ssize_t sendto(int descriptor, void const* bytes, std::size_t size, int flags, sockaddr const* to, socklen_t to_size) {
    static auto* const behind = next<decltype(sendto)>("sendto");
    return pass(judge(call::sendto), behind, descriptor, bytes, size, flags, to, to_size);
}
ssize_t sendmsg(int descriptor, msghdr const* message, int flags) {
    static auto* const behind = next<decltype(sendmsg)>("sendmsg");
    auto const now = judge(call::sendmsg);
    ssize_t const sent = pass(now, behind, descriptor, message, flags);
    if (sent < 0) return sent;
    umpa::test::keep_message(*message);
    return static_cast<ssize_t>(std::min(static_cast<std::size_t>(sent), now.at_most));
}
int sendmmsg(int descriptor, mmsghdr* messages, unsigned count, int flags) {
    static auto* const behind = next<decltype(sendmmsg)>("sendmmsg");
    auto const now = judge(call::sendmmsg);
    auto const asked = static_cast<unsigned>(std::min<std::size_t>(count, now.at_most));
    int const sent = pass(now, behind, descriptor, messages, asked, flags);
    for (int i = 0; i < sent; ++i) umpa::test::keep_message(messages[i].msg_hdr);
    return sent;
}
ssize_t recv(int descriptor, void* bytes, std::size_t size, int flags) {
    static auto* const behind = next<decltype(recv)>("recv");
    auto const now = judge(call::recv);
    return pass(now, behind, descriptor, bytes, std::min(size, now.at_most), flags);
}
ssize_t recvfrom(int descriptor, void* bytes, std::size_t size, int flags, sockaddr* from, socklen_t* from_size) {
    static auto* const behind = next<decltype(recvfrom)>("recvfrom");
    return pass(judge(call::recvfrom), behind, descriptor, bytes, size, flags, from, from_size);
}
ssize_t recvmsg(int descriptor, msghdr* message, int flags) {
    static auto* const behind = next<decltype(recvmsg)>("recvmsg");
    return pass(judge(call::recvmsg), behind, descriptor, message, flags);
}
int poll(pollfd* all, nfds_t count, int milliseconds) {
    static auto* const behind = next<decltype(poll)>("poll");
    return pass(judge(call::poll), behind, all, count, milliseconds);
}
int ppoll(pollfd* all, nfds_t count, timespec const* time, sigset_t const* signals) {
    static auto* const behind = next<decltype(ppoll)>("ppoll");
    return pass(judge(call::poll), behind, all, count, time, signals);
}

} // extern "C"
