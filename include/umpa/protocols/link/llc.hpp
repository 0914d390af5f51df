// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/number_space.hpp>

namespace umpa {

/// IEEE 802.2 link service access points.
struct lsap {
    static constexpr std::array names{
        named_value{"null", 0x00},    named_value{"stp", 0x42}, named_value{"snap", 0xaa},  named_value{"ipx", 0xe0},
        named_value{"netbios", 0xf0}, named_value{"osi", 0xfe}, named_value{"global", 0xff}};
};

// clang-format off
/// Logical Link Control, IEEE 802.2 clause 3.2, with a control field of one octet (the unnumbered format).
inline constexpr auto llc_fields = field_list(
    dsap    [8] = auto_(next_in<lsap>),
    ssap    [8] = auto_(next_in<lsap>),
    control [8] = named_values({{"ui", 0x03}, {"disc", 0x43}, {"ua", 0x63}, {"sabme", 0x6f}, {"frmr", 0x87}, {"dm", 0x0f},
                                {"xid", 0xaf}, {"test", 0xe3}}).set("ui"));

using llc = header<llc_fields, "LLC">;
// clang-format on

}
