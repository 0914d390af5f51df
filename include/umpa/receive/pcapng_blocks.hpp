// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <boost/endian/conversion.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <span>
#include <string_view>
#include <umpa/protocols/link_type.hpp>

// libpcap reads pcapng, but does not write it: here are the three kinds of block that a capture is written with
// (draft-ietf-opsawg-pcapng, sections 3.1, 4.1, 4.2 and 4.3). All numbers are little-endian.

namespace umpa::detail {

/// A block in the making: numbers, and bytes that are padded to 32 bits.
class pcapng_block {
public:
    explicit pcapng_block(std::FILE* to, std::uint32_t type, std::size_t content) : to_(to), size_(12 + content) {
        put(type);
        put(static_cast<std::uint32_t>(size_));
    }
    pcapng_block(pcapng_block const&) = delete;
    pcapng_block& operator=(pcapng_block const&) = delete;
    // Each block says its size once more, so that a file can be read backwards.
    ~pcapng_block() { put(static_cast<std::uint32_t>(size_)); }

    template <class Number>
    void put(Number number) {
        Number const wire = boost::endian::native_to_little(number);
        std::fwrite(&wire, sizeof wire, 1, to_);
    }
    void put(std::span<std::byte const> bytes) {
        std::array<std::byte, 4> const padding{};
        if (!bytes.empty()) std::fwrite(bytes.data(), 1, bytes.size(), to_);
        std::fwrite(padding.data(), 1, padded(bytes.size()) - bytes.size(), to_);
    }
    void put_option(std::uint16_t code, std::span<std::byte const> value) {
        put(code);
        put(static_cast<std::uint16_t>(value.size()));
        put(value);
    }

    static constexpr std::size_t padded(std::size_t size) { return (size + 3) / 4 * 4; }

private:
    std::FILE* to_;
    std::size_t size_;
};

inline void put_section_header(std::FILE* to) {
    pcapng_block block(to, 0x0a0d0d0a, 16);
    block.put(std::uint32_t{0x1a2b3c4d});
    block.put(std::uint16_t{1}); // version 1.0
    block.put(std::uint16_t{0});
    block.put(~std::uint64_t{0}); // how long the section will be is not known
}

/// `digits`: of the fraction of a second in the times of its packets, 6 or 9.
inline void put_interface(std::FILE* to, link_type type, std::size_t snap_length, std::string_view name,
                          std::uint8_t digits) {
    name = name.substr(0, std::min<std::size_t>(name.size(), 65'535));
    std::size_t const name_option = name.empty() ? 0 : 4 + pcapng_block::padded(name.size());
    pcapng_block block(to, 1, 8 + name_option + 8 + 4);
    block.put(static_cast<std::uint16_t>(type.number));
    block.put(std::uint16_t{0});
    block.put(static_cast<std::uint32_t>(snap_length));
    if (!name.empty()) block.put_option(2, std::as_bytes(std::span(name))); // if_name
    block.put_option(9, std::as_bytes(std::span(&digits, 1)));              // if_tsresol
    block.put_option(0, {});                                                // opt_endofopt
}

/// `time`: in the units that the interface was given.
inline void put_packet(std::FILE* to, std::uint32_t interface, std::uint64_t time, std::span<std::byte const> bytes,
                       std::size_t original_size) {
    pcapng_block block(to, 6, 20 + pcapng_block::padded(bytes.size()));
    block.put(interface);
    block.put(static_cast<std::uint32_t>(time >> 32));
    block.put(static_cast<std::uint32_t>(time));
    block.put(static_cast<std::uint32_t>(bytes.size()));
    block.put(static_cast<std::uint32_t>(original_size));
    block.put(bytes);
}

}
