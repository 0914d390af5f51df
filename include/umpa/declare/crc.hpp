// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/endian/conversion.hpp>
#include <cstddef>
#include <cstdint>
#include <span>

// Cyclic redundancy checks over 32 bits, least significant bit first, as Ethernet and SCTP send them.

namespace umpa {

namespace detail {

/// The remainders of all bytes, for a polynomial whose bits are reversed.
constexpr std::array<std::uint32_t, 256> crc_table(std::uint32_t polynomial) {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit) rest = rest >> 1 ^ ((rest & 1) != 0 ? polynomial : 0);
        table[byte] = rest;
    }
    return table;
}
template <std::uint32_t Polynomial>
inline constexpr auto crc_table_of = crc_table(Polynomial);

}

/// The CRC of the bytes that were added.
template <std::uint32_t ReversedPolynomial>
class crc_digest {
public:
    constexpr void add(std::span<std::byte const> bytes) {
        for (std::byte byte : bytes)
            rest_ =
                rest_ >> 8 ^ detail::crc_table_of<ReversedPolynomial>[(rest_ ^ static_cast<std::uint8_t>(byte)) & 0xff];
    }
    /// As a field that is sent most significant byte first.
    constexpr std::uint64_t value() const { return boost::endian::endian_reverse(~rest_); }

private:
    std::uint32_t rest_ = ~std::uint32_t{0};
};

using crc32_digest = crc_digest<0xedb88320>;
using crc32c_digest = crc_digest<0x82f63b78>;

}
