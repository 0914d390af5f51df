// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <cstdio>
#include <string>
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#endif

namespace bench {

/// Runs `work` under callgrind: what it executes is written under that name, which says how many packets it makes.
/// bench/instructions.py reads it. The first run is not counted: it links what is linked late.
template <class Work>
void count_instructions([[maybe_unused]] std::string const& subject, [[maybe_unused]] std::string const& competitor,
                        [[maybe_unused]] std::uint64_t packets, Work const& work) {
    work();
#if defined(CALLGRIND_DUMP_STATS_AT)
    std::string const name = std::to_string(packets) + " " + subject + ": " + competitor;
    CALLGRIND_ZERO_STATS;
    work();
    CALLGRIND_DUMP_STATS_AT(name.c_str());
#endif
}

/// Whether callgrind counts; says so where it does not.
inline bool instructions_are_counted() {
#if defined(CALLGRIND_DUMP_STATS_AT)
    if (RUNNING_ON_VALGRIND != 0) return true;
#endif
    std::fprintf(stderr,
                 "--instructions is for bench/instructions.py: it needs callgrind, and its header when built\n");
    return false;
}

/// What is subtracted of the rows of a subject: its loop around a function that does nothing.
inline constexpr auto nothing = "nothing but the loop";

}
