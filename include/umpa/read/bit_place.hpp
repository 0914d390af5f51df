// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <umpa/declare/field_list.hpp>
#include <umpa/read/field_bits.hpp>

namespace umpa::detail {

/// Where a field of up to 57 bits lies, ready to be read: whole bytes, a shift and a mask. Where the header is known to
/// be there with all its bytes, eight of them are loaded at once, whatever the field takes.
struct bit_place {
    std::uint32_t byte = 0;
    std::uint8_t bytes = 0; ///< 0 where the field is too wide
    std::uint8_t shift = 0;
    std::uint64_t mask = 0;

    constexpr bit_place() = default;
    /// Of a header that has `header` bytes at least, or 0 where that is not known.
    explicit constexpr bit_place(field_info const& info, std::size_t header = 0)
        : byte(static_cast<std::uint32_t>(info.offset / 8)),
          bytes(static_cast<std::uint8_t>((info.offset % 8 + info.bits + 7) / 8)),
          mask(info.bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << info.bits) - 1) {
        if (bytes > 8) bytes = 0;
        if (bytes > 0 && header >= 8) {
            byte = static_cast<std::uint32_t>(std::min<std::size_t>(byte, header - 8));
            bytes = 8;
        }
        shift = static_cast<std::uint8_t>(std::size_t{8} * (byte + bytes) - info.offset - info.bits);
    }

    friend constexpr bool operator==(bit_place const&, bit_place const&) = default;

    [[gnu::always_inline]] constexpr std::uint64_t read(std::byte const* header) const {
        std::byte const* const at = header + byte;
        std::uint64_t const number = bytes == 8 ? load<8>(at) : read_some(at);
        return number >> shift & mask;
    }

private:
    constexpr std::uint64_t read_some(std::byte const* at) const {
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < bytes; ++i) number = number << 8 | static_cast<std::uint64_t>(at[i]);
        return number;
    }
};

}
