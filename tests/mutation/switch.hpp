// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdlib>
#include <type_traits>

// Included before everything else by tests/mutants.py, which writes the headers so that each place asks here whether it
// is the one that is changed. In constant evaluation none is.

namespace umpa_mutant {

inline constexpr int most = 8192;
inline bool reached[most];
struct number_from_environment {
    int value = -1;
    number_from_environment() {
        if (char const* const text = std::getenv("UMPA_MUTANT")) value = std::atoi(text);
    }
};
[[gnu::init_priority(101)]] inline number_from_environment const chosen;

template <int N>
constexpr bool on() {
    if (std::is_constant_evaluated()) return false;
    reached[N] = true;
    return chosen.value == N;
}

template <int N>
constexpr int number(int value) {
    return on<N>() ? value + 1 : value;
}
template <int N>
constexpr bool flag(bool value) {
    return on<N>() != value;
}
template <int N>
constexpr bool both(auto left, auto right) {
    return on<N>() ? left() || right() : left() && right();
}
template <int N>
constexpr bool either(auto left, auto right) {
    return on<N>() ? left() && right() : left() || right();
}

// `a == b` is written `a == place<N, ne>{} == b`, which needs no parentheses.
enum operation { eq, ne, lt, le, gt, ge, add, sub, mul, div, mod, shl, shr };

template <operation>
struct of;
template <int N, operation Other>
struct place {};
template <class Left, int N, operation Other>
struct half {
    Left const& left;
};

// A change that has no meaning is none: `on` is not asked.
template <int N, operation Other, class Result>
constexpr Result judged(auto const& left, auto const& right, auto original) {
    if constexpr (requires { static_cast<Result>(of<Other>{}(left, right)); })
        if (on<N>()) return static_cast<Result>(of<Other>{}(left, right));
    return original();
}

#define UMPA_MUTANT_OPERATION(name, sign)                                                                              \
    template <>                                                                                                        \
    struct of<name> {                                                                                                  \
        template <class Left, class Right>                                                                             \
        constexpr auto operator()(Left const& left, Right const& right) const -> decltype(left sign right) {           \
            return left sign right;                                                                                    \
        }                                                                                                              \
    };                                                                                                                 \
    template <class Left, int N, operation Other>                                                                      \
    constexpr half<Left, N, Other> operator sign(Left const& left, place<N, Other>) {                                  \
        return {left};                                                                                                 \
    }                                                                                                                  \
    template <class Left, int N, operation Other, class Right>                                                         \
    constexpr auto operator sign(half<Left, N, Other> one, Right const& right)->decltype(one.left sign right) {        \
        return judged<N, Other, decltype(one.left sign right)>(                                                        \
            one.left, right, [&]() -> decltype(auto) { return one.left sign right; });                                 \
    }

UMPA_MUTANT_OPERATION(eq, ==)
UMPA_MUTANT_OPERATION(ne, !=)
UMPA_MUTANT_OPERATION(lt, <)
UMPA_MUTANT_OPERATION(le, <=)
UMPA_MUTANT_OPERATION(gt, >)
UMPA_MUTANT_OPERATION(ge, >=)
UMPA_MUTANT_OPERATION(add, +)
UMPA_MUTANT_OPERATION(sub, -)
UMPA_MUTANT_OPERATION(mul, *)
UMPA_MUTANT_OPERATION(div, /)
UMPA_MUTANT_OPERATION(mod, %)
UMPA_MUTANT_OPERATION(shl, <<)
UMPA_MUTANT_OPERATION(shr, >>)
#undef UMPA_MUTANT_OPERATION

}
