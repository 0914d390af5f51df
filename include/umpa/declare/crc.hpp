// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/endian/conversion.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>

// Cyclic redundancy checks over 32 bits, least significant bit first, as Ethernet and SCTP send them. A polynomial is
// given with its bits reversed.

namespace umpa {

namespace detail {

inline constexpr std::uint32_t crc32_polynomial = 0xedb88320, crc32c_polynomial = 0x82f63b78;

using crc_table = std::array<std::uint32_t, 256>;

/// What a byte becomes when `zeros` more bytes of zeros have passed.
template <std::size_t Count>
constexpr std::array<crc_table, Count> crc_tables(std::uint32_t polynomial) {
    std::array<crc_table, Count> tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit) rest = rest >> 1 ^ ((rest & 1) != 0 ? polynomial : 0);
        tables[0][byte] = rest;
    }
    for (std::size_t zeros = 1; zeros < Count; ++zeros)
        for (std::size_t byte = 0; byte < 256; ++byte) {
            std::uint32_t const before = tables[zeros - 1][byte];
            tables[zeros][byte] = before >> 8 ^ tables[0][before & 0xff];
        }
    return tables;
}
template <std::uint32_t Polynomial>
inline constexpr std::array<crc_table, 8> crc_tables_of = crc_tables<8>(Polynomial);

/// Byte by byte; the result goes in again for the bytes that follow.
template <std::uint32_t Polynomial>
constexpr std::uint32_t crc_by_bytes(std::uint32_t rest, std::byte const* from, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
        rest = rest >> 8 ^ crc_tables_of<Polynomial>[0][(rest ^ static_cast<std::uint8_t>(from[i])) & 0xff];
    return rest;
}

inline std::uint64_t load_crc_word(std::byte const* from) {
    std::uint64_t word;
    std::memcpy(&word, from, 8);
    return boost::endian::little_to_native(word);
}

/// Eight bytes a step, each in the table that moves it behind the others.
template <std::uint32_t Polynomial>
std::uint32_t crc_by_words(std::uint32_t rest, std::byte const* from, std::size_t size) {
    auto const& tables = crc_tables_of<Polynomial>;
    for (; size >= 8; from += 8, size -= 8) {
        std::uint64_t const word = load_crc_word(from) ^ rest;
        rest = 0;
        for (std::size_t i = 0; i < 8; ++i) rest ^= tables[7 - i][word >> (8 * i) & 0xff];
    }
    return crc_by_bytes<Polynomial>(rest, from, size);
}

#if defined(__x86_64__)

/// How far apart the three streams are that crc32c_by_instruction reads at a time.
inline constexpr std::size_t crc_stream = 128;

/// What the four bytes of a remainder become when a stream of zeros has passed.
template <std::uint32_t Polynomial>
constexpr std::array<crc_table, 4> crc_stream_tables() {
    std::array<crc_table, 4> tables{};
    std::array<std::byte, crc_stream> const zeros{};
    for (std::uint32_t bit = 0; bit < 32; ++bit) {
        crc_table& table = tables[bit / 8];
        std::uint32_t const alone = 1U << bit % 8;
        table[alone] = crc_by_bytes<Polynomial>(1U << bit, zeros.data(), zeros.size());
        for (std::uint32_t byte = 1; byte < alone; ++byte) table[alone + byte] = table[alone] ^ table[byte];
    }
    return tables;
}
template <std::uint32_t Polynomial>
inline constexpr std::array<crc_table, 4> crc_behind_stream = crc_stream_tables<Polynomial>();

template <std::uint32_t Polynomial>
std::uint64_t pass_stream(std::uint64_t rest) {
    std::uint32_t passed = 0;
    for (std::size_t i = 0; i < 4; ++i) passed ^= crc_behind_stream<Polynomial>[i][rest >> (8 * i) & 0xff];
    return passed;
}

/// The instruction takes three cycles and can start in each: three streams at a time keep it busy.
template <std::uint32_t Polynomial>
[[gnu::target("sse4.2")]] std::uint32_t crc32c_by_instruction(std::uint32_t rest, std::byte const* from,
                                                              std::size_t size) {
    std::uint64_t first = rest;
    for (; size >= 3 * crc_stream; from += 3 * crc_stream, size -= 3 * crc_stream) {
        std::uint64_t second = 0, third = 0;
        for (std::size_t i = 0; i < crc_stream; i += 8) {
            first = __builtin_ia32_crc32di(first, load_crc_word(from + i));
            second = __builtin_ia32_crc32di(second, load_crc_word(from + crc_stream + i));
            third = __builtin_ia32_crc32di(third, load_crc_word(from + 2 * crc_stream + i));
        }
        first = pass_stream<Polynomial>(pass_stream<Polynomial>(first) ^ second) ^ third;
    }
    for (; size >= 8; from += 8, size -= 8) first = __builtin_ia32_crc32di(first, load_crc_word(from));
    return crc_by_bytes<Polynomial>(static_cast<std::uint32_t>(first), from, size);
}

template <std::uint32_t Polynomial>
std::uint32_t crc32c_at_run_time(std::uint32_t rest, std::byte const* from, std::size_t size) {
    return __builtin_cpu_supports("sse4.2") ? crc32c_by_instruction<Polynomial>(rest, from, size)
                                            : crc_by_words<Polynomial>(rest, from, size);
}

#else

template <std::uint32_t Polynomial>
std::uint32_t crc32c_at_run_time(std::uint32_t rest, std::byte const* from, std::size_t size) {
    return crc_by_words<Polynomial>(rest, from, size);
}

#endif

}

/// The CRC of the bytes that were added.
template <std::uint32_t Polynomial>
class crc_digest {
public:
    /// Takes the next bytes.
    constexpr void add(std::span<std::byte const> bytes) {
        if (std::is_constant_evaluated())
            rest_ = detail::crc_by_bytes<Polynomial>(rest_, bytes.data(), bytes.size());
        else if constexpr (Polynomial == detail::crc32c_polynomial)
            rest_ = detail::crc32c_at_run_time<Polynomial>(rest_, bytes.data(), bytes.size());
        else
            rest_ = detail::crc_by_words<Polynomial>(rest_, bytes.data(), bytes.size());
    }
    /// As a field that is sent most significant byte first.
    constexpr std::uint64_t value() const { return boost::endian::endian_reverse(~rest_); }

private:
    std::uint32_t rest_ = ~std::uint32_t{0};
};

/// Of the frame check sequence of Ethernet, IEEE 802.3 clause 3.2.9.
using crc32_digest = crc_digest<detail::crc32_polynomial>;
/// Castagnoli's, of SCTP: RFC 9260 appendix A. By the processor's instruction where it has one.
using crc32c_digest = crc_digest<detail::crc32c_polynomial>;

}
