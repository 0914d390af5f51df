// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/tunnels/gtp_c.hpp>

namespace umpa {

// clang-format off
/// GTPv2-C Information Element Types, 3GPP TS 29.274 section 8.1.
inline constexpr auto gtp_c_element_types = named_values({
    {"imsi", 1}, {"cause", 2}, {"recovery", 3}, {"apn", 71}, {"ambr", 72}, {"ebi", 73}, {"ip_address", 74},
    {"mei", 75}, {"msisdn", 76}, {"indication", 77}, {"pco", 78}, {"paa", 79}, {"bearer_qos", 80}, {"flow_qos", 81},
    {"rat_type", 82}, {"serving_network", 83}, {"bearer_tft", 84}, {"tad", 85}, {"uli", 86}, {"f_teid", 87},
    {"bearer_context", 93}, {"charging_id", 94}, {"charging_characteristics", 95}, {"pdn_connection", 109},
    {"ue_time_zone", 114}, {"apn_restriction", 127}, {"selection_mode", 128}, {"fully_qualified_csid", 132},
    {"private_extension", 255}});

inline constexpr auto gtp_c_group_fields = field_list(
    type     [8]  = gtp_c_element_types.set("bearer_context"),
    length   [16] = auto_(size_of_parts),
    spare    [4]  = 0,
    instance [4]  = 0);

/// GTPv2-C grouped information element, 3GPP TS 29.274 section 8.2.3. The elements behind it, up to the next group, are
/// its own: `gtp_c_element(type = "apn"), octets("\3abc"), gtp_c_group(), gtp_c_element(type = "ebi"), octets("\5")`.
using gtp_c_group = header<gtp_c_group_fields, "GTP-C Group", part_of<gtp_c, gtp_c_no_teid>>;

// Bearer Context, PDN Connection, Overload Control, Load Control, Remote UE Context, SCEF PDN Connection.
template <> inline constexpr auto recognized_by<gtp_c_group> = [](auto const& at) {
    return at[type] == 93 || at[type] == 109 || at[type] == 180 || at[type] == 181 || at[type] == 191 || at[type] == 195;
};

inline constexpr auto gtp_c_element_fields = field_list(
    type     [8]  = gtp_c_element_types.set("recovery"),
    length   [16] = auto_(size_of_parts),
    spare    [4]  = 0,
    instance [4]  = 0);

/// GTPv2-C information element, 3GPP TS 29.274 section 8.2.1; its value follows as octets.
using gtp_c_element = header<gtp_c_element_fields, "GTP-C Element", part_of<gtp_c, gtp_c_no_teid, gtp_c_group>, takes<any_octets>>;
// clang-format on

}
