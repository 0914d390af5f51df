// EXPECT: Greeting: line 1 of the picture: a ragged ruler: the plus sign in column 12 is not at a bit
// SPDX-License-Identifier: BSL-1.0
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/prove/matches.hpp>
using namespace umpa;
inline constexpr auto greeting_fields = field_list("version"_f[4] = 3, "words"_f[4] = 0);
using greeting = header<greeting_fields, "Greeting">;
#ifdef REFUSED
static_assert(matches<greeting>([] { return R"(
    +-+-+--+-+-+-+-+
    |Version| Words |
    +-+-+-+-+-+-+-+-+ )"; }));
#else
static_assert(matches<greeting>([] { return R"(
    +-+-+-+-+-+-+-+-+
    |Version| Words |
    +-+-+-+-+-+-+-+-+ )"; }));
#endif
