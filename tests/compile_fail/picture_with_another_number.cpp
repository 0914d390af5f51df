// EXPECT: Greeting: bit 0: the declaration has version [4] = 3, the picture has 4
// SPDX-License-Identifier: BSL-1.0
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/prove/matches.hpp>
using namespace umpa;
inline constexpr auto greeting_fields = field_list("version"_f[4] = 3, "words"_f[4] = 0);
using greeting = header<greeting_fields, "Greeting">;
#ifdef REFUSED
static_assert(matches<greeting>([] { return R"(
    +-+-+-+-+-+-+-+-+
    |v. = 4 | Words |
    +-+-+-+-+-+-+-+-+ )"; }, alias<"v", "version">));
#else
static_assert(matches<greeting>([] { return R"(
    +-+-+-+-+-+-+-+-+
    |v. = 3 | Words |
    +-+-+-+-+-+-+-+-+ )"; }, alias<"v", "version">));
#endif
