// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/ieee802_3.hpp>

namespace umpa {

// clang-format off
/// Frame check sequence, IEEE 802.3 clause 3.2.9: the last four octets of an Ethernet frame.
inline constexpr auto frame_check_sequence_fields = field_list(
    checksum [32] = auto_(crc32(up_to_here)));

using frame_check_sequence = header<frame_check_sequence_fields, "Frame Check Sequence", trailer_of<ethernet, ieee802_3>>;
// clang-format on

}
