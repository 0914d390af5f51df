// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <umpa/declare/header.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/ieee802_3.hpp>
#include <umpa/protocols/padding.hpp>

namespace umpa {

/// The zeros that bring an Ethernet frame to so many bytes, IEEE 802.3 clause 3.2.8; none where it is long enough. The
/// least size without the frame check sequence is 60: `..., udp(), pad_to<60>(), frame_check_sequence()`.
template <std::size_t Bytes>
struct pad_to : any_padding {
    using traits = name_list<trailer_of<ethernet, ieee802_3>>;

    static constexpr std::size_t size_behind(std::size_t size) { return size < Bytes ? Bytes - size : 0; }
    static constexpr std::array<std::byte, Bytes> pattern{};
};

}
