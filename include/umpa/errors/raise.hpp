// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdio>
#include <cstdlib>
#include <exception>

// Errors in a program that is compiled without exceptions (-fno-exceptions): there a function is called in place of
// each throw.

namespace umpa {

/// Is given the error, whose what() is the sentence, and must not return: it ends the program or the thread, or resets
/// the device. Where it returns, the program is aborted.
using error_handler = void (*)(std::exception const& what);

namespace detail {
/// Read and written by the compilers' own __atomic functions: <atomic> costs as much to compile as 50 declarations.
inline error_handler error_handler_set = nullptr;
}

/// Sets what is called in place of a throw; gives what was set before. A null pointer, as at the start, stands for the
/// sentence on the standard error output and std::abort. Where there are exceptions nothing calls it.
inline error_handler on_error(error_handler handler) noexcept {
    return __atomic_exchange_n(&detail::error_handler_set, handler, __ATOMIC_SEQ_CST);
}

/// Throws; in a program that is compiled without exceptions, calls what on_error() set.
template <class Error>
[[noreturn, gnu::cold, gnu::noinline]] void raise(Error const& what) {
#if defined(__cpp_exceptions)
    throw what;
#else
    if (error_handler const handler = __atomic_load_n(&detail::error_handler_set, __ATOMIC_SEQ_CST)) handler(what);
    std::fprintf(stderr, "umpa: %s\n", what.what());
    std::abort();
#endif
}

}
