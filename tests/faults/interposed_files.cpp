// SPDX-License-Identifier: BSL-1.0
// Calls of files.
#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <faults/faults.hpp>
#include <faults/judge.hpp>
#include <fcntl.h>
#include <sys/eventfd.h>
#include <unistd.h>

using umpa::test::call;
using umpa::test::judge;
using umpa::test::next;
using umpa::test::pass;

// As the C library declares them.
extern "C" {

int open(char const* path, int flags, ...) {
    static auto* const behind = next<decltype(open)>("open");
    std::va_list rest;
    va_start(rest, flags);
    unsigned const mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, unsigned) : 0;
    va_end(rest);
    return pass(judge(call::open), behind, path, flags, mode);
}
ssize_t read(int descriptor, void* bytes, std::size_t size) {
    static auto* const behind = next<decltype(read)>("read");
    return pass(judge(call::read), behind, descriptor, bytes, size);
}
ssize_t write(int descriptor, void const* bytes, std::size_t size) {
    static auto* const behind = next<decltype(write)>("write");
    auto const now = judge(call::write);
    ssize_t const written = pass(now, behind, descriptor, bytes, std::min(size, now.at_most));
    if (written > 0) umpa::test::keep_written(bytes, static_cast<std::size_t>(written));
    return written;
}
int fcntl(int descriptor, int command, ...) {
    static auto* const behind = next<decltype(fcntl)>("fcntl");
    std::va_list rest;
    va_start(rest, command);
    void* const argument = va_arg(rest, void*);
    va_end(rest);
    return pass(judge(call::fcntl, command), behind, descriptor, command, argument);
}
off_t lseek(int descriptor, off_t offset, int whence) noexcept {
    static auto* const behind = next<decltype(lseek)>("lseek");
    return pass(judge(call::lseek), behind, descriptor, offset, whence);
}
int ftruncate(int descriptor, off_t size) noexcept {
    static auto* const behind = next<decltype(ftruncate)>("ftruncate");
    return pass(judge(call::ftruncate), behind, descriptor, size);
}
// A descriptor that close() complains about is closed all the same (man 2 close).
int close(int descriptor) {
    static auto* const behind = next<decltype(close)>("close");
    auto const now = judge(call::close);
    int const closed = behind(descriptor);
    if (now.error == 0) return closed;
    errno = now.error;
    return -1;
}
int eventfd(unsigned count, int flags) noexcept {
    static auto* const behind = next<decltype(eventfd)>("eventfd");
    return pass(judge(call::eventfd), behind, count, flags);
}

} // extern "C"
