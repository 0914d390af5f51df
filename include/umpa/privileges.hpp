// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cerrno>
#include <concepts>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <sys/capability.h>
#include <system_error>
#include <type_traits>
#include <umpa/errors/error.hpp>
#include <unistd.h>
#include <utility>

/// Rights that are down unless they are needed: Linux capabilities (man 7 capabilities), through libcap
/// (-lcap). They are each thread's own. Call drop() before the first thread starts, and all threads begin
/// without.
namespace umpa::privileges {

/// A capability: its number, and its name as the system spells it.
struct right {
    cap_value_t number; ///< as in <sys/capability.h>
    char const* name;   ///< as in man 7 capabilities
};

/// The right to open raw and packet sockets.
inline constexpr right net_raw{CAP_NET_RAW, "CAP_NET_RAW"};
/// The right to change interfaces, and with `bpf` to load programs for them.
inline constexpr right net_admin{CAP_NET_ADMIN, "CAP_NET_ADMIN"};
/// The right to load BPF programs (Linux 5.8).
inline constexpr right bpf{CAP_BPF, "CAP_BPF"};

/// A right that this program may not raise. code() is EPERM; what() names the right and says how to get it.
class privilege_error : public std::system_error {
public:
    explicit privilege_error(right missing)
        : std::system_error(EPERM, std::generic_category()), words_(words_about(missing)) {}

    char const* what() const noexcept override { return words_.what(); }

private:
    static std::string words_about(right missing) {
        std::string file_right = missing.name;
        std::transform(file_right.begin(), file_right.end(), file_right.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return std::string("privileges::with: this program may not raise ") + missing.name +
               "; run it as root (sudo program), or give its file the right: sudo setcap " + file_right + "+p program";
    }

    // Not a std::string: an exception is copied, and that must not throw.
    std::runtime_error words_;
};

namespace detail {

struct free_capabilities {
    using pointer = cap_t;
    void operator()(cap_t state) const noexcept { cap_free(state); }
};
using capabilities = std::unique_ptr<std::remove_pointer_t<cap_t>, free_capabilities>;

[[noreturn]] inline void fail(char const* doing) {
    umpa::raise(std::system_error(errno, std::generic_category(), doing));
}

inline capabilities of_this_thread() {
    capabilities now(cap_get_proc());
    if (!now) fail("privileges: reading the capabilities of this thread");
    return now;
}

/// A right that the kernel or libcap does not know is in no set.
inline bool is_in(cap_flag_t set, right wanted) {
    cap_flag_value_t value = CAP_CLEAR;
    auto const now = of_this_thread();
    return cap_get_flag(now.get(), wanted.number, set, &value) == 0 && value == CAP_SET;
}

/// False and errno when the system refuses.
inline bool set_effective(right wanted, cap_flag_value_t value) noexcept {
    capabilities const now(cap_get_proc());
    return now && cap_set_flag(now.get(), CAP_EFFECTIVE, 1, &wanted.number, value) == 0 && cap_set_proc(now.get()) == 0;
}

[[noreturn]] inline void give_up(right wanted) noexcept {
    // A program must not go on with a right that it thinks is gone.
    std::fprintf(stderr, "umpa: privileges::with: %s could not be taken back (errno %d)\n", wanted.name, errno);
    std::abort();
}

} // namespace detail

/// Whether the right is effective in this thread: the kernel grants what it stands for.
/// Throws std::system_error when the capabilities cannot be read.
inline bool has(right wanted) { return detail::is_in(CAP_EFFECTIVE, wanted); }

/// Whether `with` can raise the right in this thread: it is permitted. On Linux that alone decides; a saved
/// set-user-id of 0 brings back no right that is not permitted (man 7 capabilities, "Effect of user ID
/// changes"). Throws std::system_error when the capabilities cannot be read.
inline bool can_raise(right wanted) { return detail::is_in(CAP_PERMITTED, wanted); }

/// Puts down every effective right of this thread. They stay permitted, so `with` can raise them; a program
/// that has none is left as it is. A set-user-id-root program also gets back the user id of who runs it as
/// its effective one, in all threads. This guards against mistakes, not against code that an attacker runs
/// in this process, and a program run as root still is the owner of root's files. Throws std::system_error
/// when the system refuses.
inline void drop() {
    bool const set_user_id_root = geteuid() == 0 && getuid() != 0;
    // seteuid leaves the saved set-user-id 0; were that to change too, the permitted rights would go for
    // good.
    if (set_user_id_root && seteuid(getuid()) != 0) detail::fail("privileges::drop: seteuid");
    auto const now = detail::of_this_thread();
    if (cap_clear_flag(now.get(), CAP_EFFECTIVE) != 0 || cap_set_proc(now.get()) != 0)
        detail::fail("privileges::drop: clearing the effective capabilities");
}

namespace detail {

/// A right raised for a scope. One that was effective already is left to who raised it.
class raised {
public:
    explicit raised(right wanted) : right_(wanted), mine_(!has(wanted)) {
        if (!mine_) return;
        if (!can_raise(wanted)) umpa::raise(privilege_error(wanted));
        if (!set_effective(wanted, CAP_SET)) fail("privileges::with: raising a capability");
    }
    raised(raised const&) = delete;
    raised& operator=(raised const&) = delete;
    ~raised() {
        if (mine_ && !set_effective(right_, CAP_CLEAR)) give_up(right_);
    }

private:
    right right_;
    bool mine_;
};

} // namespace detail

/// Calls `callable(args...)` with the right raised in this thread, and returns what it returns. On every
/// way out, exceptions included, the right is put down again unless it was up before. Only the call itself
/// has the right: a thread that it starts keeps what it began with. Throws privilege_error, before the
/// call, when the right is not permitted; ends the program when the right cannot be put down.
template <class Callable, class... Args>
    requires std::invocable<Callable, Args...>
decltype(auto) with(right wanted, Callable&& callable, Args&&... args) {
    detail::raised const guard(wanted);
    return std::invoke(std::forward<Callable>(callable), std::forward<Args>(args)...);
}

} // namespace umpa::privileges
