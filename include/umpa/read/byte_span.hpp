// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <span>
#include <type_traits>
#include <umpa/protocols/payload.hpp>

namespace umpa {

// The concepts of ranges are there wherever <span> is, which needs them: <ranges> is not included, as its views cost a
// tenth of what all of this library does.

/// Bytes that can be read where they lie: an array, a vector, a span of std::byte, unsigned char or char. Not a
/// container that is about to end.
template <class T>
concept readable_bytes =
    std::ranges::contiguous_range<T> && std::ranges::sized_range<T> && std::ranges::borrowed_range<T> &&
    detail::byte_like<std::remove_cv_t<std::ranges::range_value_t<T>>>;

/// The same, where they can be written.
template <class T>
concept writable_bytes =
    readable_bytes<T> && !std::is_const_v<std::remove_reference_t<std::ranges::range_reference_t<T>>>;

namespace detail {

/// A span of the bytes; of std::byte const where they cannot be written. Only std::byte can be read at compile time.
template <readable_bytes Bytes>
constexpr auto byte_span(Bytes&& bytes) {
    std::span const those(std::ranges::data(bytes), std::ranges::size(bytes));
    if constexpr (std::is_same_v<std::remove_cv_t<std::ranges::range_value_t<Bytes>>, std::byte>)
        return those;
    else if constexpr (writable_bytes<Bytes>)
        return std::as_writable_bytes(those);
    else
        return std::as_bytes(those);
}

}

}
