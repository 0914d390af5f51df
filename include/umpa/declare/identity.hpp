// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <compare>

namespace umpa {

namespace detail {
template <class T>
struct identity_mark {
    static inline char at = 0;
};
}

/// Says at run time which type something is. Types are the same where their identities are equal; nothing is completed.
class identity {
public:
    constexpr identity() = default;
    friend constexpr bool operator==(identity, identity) = default;
    /// Some order, the same for as long as the program runs.
    friend bool operator<(identity a, identity b) { return std::compare_three_way()(a.mark_, b.mark_) < 0; }
    /// Whether it says a type at all.
    explicit constexpr operator bool() const { return mark_ != nullptr; }

    /// Of a type, which may be incomplete.
    template <class T>
    static constexpr identity of() {
        return identity(&detail::identity_mark<T>::at);
    }

private:
    explicit constexpr identity(char const* own) : mark_(own) {}
    char const* mark_ = nullptr;
};

/// What is the same for equal types, and for no others.
template <class T>
inline constexpr identity identity_of = identity::of<T>();

}
