// SPDX-License-Identifier: BSL-1.0
// What is planned and what was seen.
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <faults/faults.hpp>
#include <faults/judge.hpp>
#include <initializer_list>
#include <mutex>
#include <string_view>
#include <sys/socket.h>
#include <sys/uio.h>
#include <vector>

namespace umpa::test {

namespace {

struct planned_fault {
    fault what;
    std::uint64_t seen = 0;
    std::uint64_t hits = 0;
};

struct record {
    std::mutex mutex;
    std::vector<planned_fault> planned;
    std::array<std::uint64_t, call_count> made{};
    std::array<std::uint64_t, call_count> hit{};
    std::vector<std::vector<std::byte>> messages;
    std::vector<std::byte> written;
};
// Of nothing but constants: calls come before constructors have run, and after destructors.
std::atomic<record*> current = nullptr;
// What this library does itself goes through.
thread_local bool is_inside = false;

struct inside {
    inside() { is_inside = true; }
    inside(inside const&) = delete;
    ~inside() { is_inside = false; }
};

bool is_hit(planned_fault& one, call which, long subject) {
    if (one.what.which != which || (one.what.subject && *one.what.subject != subject)) return false;
    ++one.seen;
    if (one.seen < one.what.first || one.hits >= one.what.times) return false;
    if ((one.seen - one.what.first) % one.what.every != 0) return false;
    ++one.hits;
    return true;
}

record& the_record() { return *current.load(); }

}

verdict judge(call which, long subject) {
    record* const its = is_inside ? nullptr : current.load();
    if (its == nullptr) return {};
    inside const here;
    std::lock_guard const lock(its->mutex);
    auto const i = static_cast<std::size_t>(which);
    ++its->made[i];
    for (planned_fault& one : its->planned)
        if (is_hit(one, which, subject)) {
            ++its->hit[i];
            return {one.what.error, one.what.at_most};
        }
    return {};
}

void keep_message(msghdr const& message) {
    record* const its = is_inside ? nullptr : current.load();
    if (its == nullptr) return;
    inside const here;
    std::lock_guard const lock(its->mutex);
    auto& bytes = its->messages.emplace_back();
    for (std::size_t i = 0; i < message.msg_iovlen; ++i) {
        auto const* const from = static_cast<std::byte const*>(message.msg_iov[i].iov_base);
        bytes.insert(bytes.end(), from, from + message.msg_iov[i].iov_len);
    }
}
void keep_written(void const* from, std::size_t size) {
    record* const its = is_inside ? nullptr : current.load();
    if (its == nullptr) return;
    inside const here;
    std::lock_guard const lock(its->mutex);
    auto const* const bytes = static_cast<std::byte const*>(from);
    its->written.insert(its->written.end(), bytes, bytes + size);
}

faults::faults(std::initializer_list<fault> planned) : faults(std::vector<fault>(planned)) {}
faults::faults(std::vector<fault> planned) {
    auto* const made = new record;
    for (fault const& one : planned) made->planned.push_back({one});
    record* none = nullptr;
    if (current.compare_exchange_strong(none, made)) return;
    std::fputs("faults: there is another one\n", stderr);
    std::abort();
}
faults::~faults() { delete current.exchange(nullptr); }

std::uint64_t faults::made(call which) const {
    std::lock_guard const lock(the_record().mutex);
    return the_record().made[static_cast<std::size_t>(which)];
}
std::uint64_t faults::hit(call which) const {
    std::lock_guard const lock(the_record().mutex);
    return the_record().hit[static_cast<std::size_t>(which)];
}
std::uint64_t faults::hits() const {
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < call_count; ++i) all += hit(static_cast<call>(i));
    return all;
}
std::vector<std::vector<std::byte>> faults::messages() const {
    std::lock_guard const lock(the_record().mutex);
    return the_record().messages;
}
std::vector<std::byte> faults::written() const {
    std::lock_guard const lock(the_record().mutex);
    return the_record().written;
}

std::string_view name_of(call which) {
    // clang-format off
    constexpr std::array<std::string_view, call_count> names{
        "socket", "bind", "connect", "setsockopt", "getsockopt", "getsockname", "ioctl", "send", "sendto", "sendmsg",
        "sendmmsg", "recv", "recvfrom", "recvmsg", "poll", "mmap", "bpf", "open", "read", "write", "fcntl",
        "lseek", "ftruncate", "close", "eventfd", "sched_getaffinity", "pthread_setaffinity_np", "pthread_create",
        "nanosleep", "clock_nanosleep", "if_nametoindex", "if_indextoname", "capget", "capset"};
    // clang-format on
    return names[static_cast<std::size_t>(which)];
}

}
