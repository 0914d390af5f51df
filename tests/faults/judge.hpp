// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <cstddef>
#include <dlfcn.h>
#include <faults/faults.hpp>
#include <sys/socket.h>

// For what stands between this process and the C library.

namespace umpa::test {

/// What becomes of a call.
struct verdict {
    int error = 0;
    std::size_t at_most = no_limit;
};

/// Counts a call, and says what is planned for it.
verdict judge(call which, long subject = 0);
void keep_message(msghdr const& message);
void keep_written(void const* from, std::size_t size);

/// The function of that name behind this one.
template <class Function>
Function* next(char const* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

/// The call goes through, or ends with -1 and errno.
template <class Function, class... Arguments>
auto pass(verdict const& now, Function* function, Arguments... arguments) -> decltype(function(arguments...)) {
    if (now.error == 0) return function(arguments...);
    errno = now.error;
    return -1;
}

inline long family_of(sockaddr const* address) { return address == nullptr ? 0 : address->sa_family; }

}
