// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <type_traits>
#include <umpa/errors/error.hpp>
#include <umpa/read/read_error.hpp>

namespace umpa {

/// What was read, or why it could not be: `if (v) use(*v); else report(v.error());`. Nothing is allocated or thrown
/// but by value().
template <class T>
class result {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    using value_type = T;

    /// Of what was read, or of the reason why nothing was.
    constexpr result(T const& value) : value_(value), has_value_(true) {}
    constexpr result(read_error const& error) : error_(error), has_value_(false) {}

    /// Whether there is a value.
    constexpr explicit operator bool() const { return has_value_; }
    /// The same.
    constexpr bool has_value() const { return has_value_; }

    /// What was read; only where something was.
    constexpr T const& operator*() const { return value_; }
    constexpr T const* operator->() const { return &value_; }
    /// What was wrong; only where something was.
    constexpr read_error const& error() const { return error_; }

    /// What was read; throws unreadable where nothing was.
    constexpr T const& value() const {
        if (!has_value_) raise(unreadable(error_));
        return value_;
    }

private:
    union {
        T value_;
        read_error error_;
    };
    bool has_value_;
};

}
