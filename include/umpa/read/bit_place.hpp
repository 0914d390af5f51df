// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <umpa/declare/field_list.hpp>

namespace umpa::detail {

/// Where a field of up to 57 bits lies, ready to be read: whole bytes, a shift and a mask.
struct bit_place {
    std::uint32_t byte = 0;
    std::uint8_t bytes = 0; ///< 0 where the field is too wide
    std::uint8_t shift = 0;
    std::uint64_t mask = 0;

    constexpr bit_place() = default;
    explicit constexpr bit_place(field_info const& info)
        : byte(static_cast<std::uint32_t>(info.offset / 8)),
          bytes(static_cast<std::uint8_t>((info.offset % 8 + info.bits + 7) / 8)),
          shift(static_cast<std::uint8_t>(8 * bytes - info.offset % 8 - info.bits)),
          mask(info.bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << info.bits) - 1) {
        if (bytes > 8) bytes = 0;
    }

    friend constexpr bool operator==(bit_place const&, bit_place const&) = default;

    constexpr std::uint64_t read(std::byte const* header) const {
        std::byte const* at = header + byte;
        auto const octet = [&](std::size_t i) { return static_cast<std::uint64_t>(at[i]); };
        if (bytes == 1) return octet(0) >> shift & mask;
        if (bytes == 2) return (octet(0) << 8 | octet(1)) >> shift & mask;
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < bytes; ++i) number = number << 8 | octet(i);
        return number >> shift & mask;
    }
};

}
