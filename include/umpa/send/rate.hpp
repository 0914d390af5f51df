// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace umpa {

/// How fast packets are to leave: `1_mpps`, `100_kpps`, `10_gbps`, `packets_per_second(1234)`. Bits are those of the
/// packets as they are handed in: without the preamble, the frame check sequence and the gap between frames.
struct rate {
    double per_second = 0; ///< 0: as fast as it goes
    bool of_bits = false;  ///< else of packets

    friend constexpr bool operator==(rate const&, rate const&) = default;
};

/// A rate of a number that a program computes.
constexpr rate packets_per_second(double number) { return {number, false}; }
/// The same of bits.
constexpr rate bits_per_second(double number) { return {number, true}; }

inline namespace literals {

// clang-format off
/// Packets a second: `500_pps`, `100_kpps`, `1.488_mpps`.
constexpr rate operator""_pps(unsigned long long number) { return packets_per_second(static_cast<double>(number)); }
constexpr rate operator""_kpps(unsigned long long number) { return packets_per_second(static_cast<double>(number) * 1e3); }
constexpr rate operator""_mpps(unsigned long long number) { return packets_per_second(static_cast<double>(number) * 1e6); }
constexpr rate operator""_pps(long double number) { return packets_per_second(static_cast<double>(number)); }
constexpr rate operator""_kpps(long double number) { return packets_per_second(static_cast<double>(number * 1e3L)); }
constexpr rate operator""_mpps(long double number) { return packets_per_second(static_cast<double>(number * 1e6L)); }
/// Bits a second: `64_kbps`, `100_mbps`, `2.5_gbps`.
constexpr rate operator""_bps(unsigned long long number) { return bits_per_second(static_cast<double>(number)); }
constexpr rate operator""_kbps(unsigned long long number) { return bits_per_second(static_cast<double>(number) * 1e3); }
constexpr rate operator""_mbps(unsigned long long number) { return bits_per_second(static_cast<double>(number) * 1e6); }
constexpr rate operator""_gbps(unsigned long long number) { return bits_per_second(static_cast<double>(number) * 1e9); }
constexpr rate operator""_kbps(long double number) { return bits_per_second(static_cast<double>(number * 1e3L)); }
constexpr rate operator""_mbps(long double number) { return bits_per_second(static_cast<double>(number * 1e6L)); }
constexpr rate operator""_gbps(long double number) { return bits_per_second(static_cast<double>(number * 1e9L)); }
// clang-format on

}

}
