// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <concepts>
#include <functional>
#include <type_traits>
#include <umpa/receive/captured_frame.hpp>
#include <utility>

namespace umpa {

/// What a loop calls with each frame: it returns nothing, or whether the loop is to go on. Through it no frame of C is
/// crossed, so it may throw.
template <class Callback>
concept frame_callback = std::invocable<Callback&, captured_view const&> &&
                         (std::is_void_v<std::invoke_result_t<Callback&, captured_view const&>> ||
                          std::convertible_to<std::invoke_result_t<Callback&, captured_view const&>, bool>);

namespace detail {

/// Hands a frame over; whether to go on.
template <frame_callback Callback>
bool hand_over(Callback& callback, captured_view const& frame) {
    if constexpr (std::is_void_v<std::invoke_result_t<Callback&, captured_view const&>>) {
        std::invoke(callback, frame);
        return true;
    } else {
        return std::invoke(callback, frame);
    }
}

}

}
