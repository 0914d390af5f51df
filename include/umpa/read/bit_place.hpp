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

    [[gnu::always_inline]] constexpr std::uint64_t read(std::byte const* header) const {
        std::byte const* const at = header + byte;
        std::uint64_t number = static_cast<std::uint64_t>(at[0]);
        if (bytes == 2)
            number = number << 8 | static_cast<std::uint64_t>(at[1]);
        else if (bytes > 2)
            number = read_wide(at);
        return number >> shift & mask;
    }

private:
    constexpr std::uint64_t read_wide(std::byte const* at) const {
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < bytes; ++i) number = number << 8 | static_cast<std::uint64_t>(at[i]);
        return number;
    }
};

}
