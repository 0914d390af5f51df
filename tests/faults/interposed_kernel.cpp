// SPDX-License-Identifier: BSL-1.0
// Calls of memory, programs of the kernel, threads, interfaces and rights.
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <ctime>
#include <faults/faults.hpp>
#include <faults/judge.hpp>
#include <net/if.h>
#include <pthread.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

using umpa::test::call;
using umpa::test::judge;
using umpa::test::next;
using umpa::test::pass;

// As the C library declares them.
extern "C" {

void* mmap(void* at, std::size_t size, int protection, int flags, int descriptor, off_t offset) noexcept {
    static auto* const behind = next<decltype(mmap)>("mmap");
    auto const now = judge(call::mmap);
    if (now.error == 0) return behind(at, size, protection, flags, descriptor, offset);
    errno = now.error;
    return MAP_FAILED;
}
void* mmap64(void* at, std::size_t size, int protection, int flags, int descriptor, off64_t offset) noexcept {
    return mmap(at, size, protection, flags, descriptor, offset);
}

// libbpf has no other way to bpf(). Threads that wait for each other's `static` call this as well: here there is none.
long syscall(long number, ...) noexcept {
    static constinit std::atomic<decltype(syscall)*> found = nullptr;
    auto* behind = found.load();
    if (behind == nullptr) found = behind = next<decltype(syscall)>("syscall");
    std::array<long, 6> with{};
    std::va_list rest;
    va_start(rest, number);
    for (long& one : with) one = va_arg(rest, long);
    va_end(rest);
    if (number != SYS_bpf) return behind(number, with[0], with[1], with[2], with[3], with[4], with[5]);
    return pass(judge(call::bpf, static_cast<int>(with[0])), behind, number, with[0], with[1], with[2], with[3],
                with[4], with[5]);
}

int sched_getaffinity(pid_t thread, std::size_t size, cpu_set_t* set) noexcept {
    static auto* const behind = next<decltype(sched_getaffinity)>("sched_getaffinity");
    return pass(judge(call::getaffinity), behind, thread, size, set);
}
// Those of threads give the error.
int pthread_setaffinity_np(pthread_t thread, std::size_t size, cpu_set_t const* set) noexcept {
    static auto* const behind = next<decltype(pthread_setaffinity_np)>("pthread_setaffinity_np");
    auto const now = judge(call::setaffinity);
    return now.error != 0 ? now.error : behind(thread, size, set);
}
int pthread_create(pthread_t* thread, pthread_attr_t const* attributes, void* (*work)(void*), void* with) noexcept {
    static auto* const behind = next<decltype(pthread_create)>("pthread_create");
    auto const now = judge(call::thread);
    return now.error != 0 ? now.error : behind(thread, attributes, work, with);
}
int nanosleep(timespec const* time, timespec* left) {
    static auto* const behind = next<decltype(nanosleep)>("nanosleep");
    auto const now = judge(call::nanosleep);
    if (now.error != 0 && left != nullptr) *left = *time;
    return pass(now, behind, time, left);
}
int clock_nanosleep(clockid_t clock, int flags, timespec const* time, timespec* left) {
    static auto* const behind = next<decltype(clock_nanosleep)>("clock_nanosleep");
    auto const now = judge(call::clock_nanosleep);
    if (now.error != 0 && left != nullptr) *left = *time;
    return now.error != 0 ? now.error : behind(clock, flags, time, left);
}

unsigned if_nametoindex(char const* name) noexcept {
    static auto* const behind = next<decltype(if_nametoindex)>("if_nametoindex");
    auto const now = judge(call::index_of_name);
    if (now.error == 0) return behind(name);
    errno = now.error;
    return 0;
}
char* if_indextoname(unsigned index, char* name) noexcept {
    static auto* const behind = next<decltype(if_indextoname)>("if_indextoname");
    auto const now = judge(call::name_of_index);
    if (now.error == 0) return behind(index, name);
    errno = now.error;
    return nullptr;
}

// libcap calls them; no header of the C library declares them.
int capget(void* head, void* data) {
    static auto* const behind = next<int(void*, void*)>("capget");
    return pass(judge(call::capget), behind, head, data);
}
int capset(void* head, void const* data) {
    static auto* const behind = next<int(void*, void const*)>("capset");
    return pass(judge(call::capset), behind, head, data);
}

} // extern "C"
