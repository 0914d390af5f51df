// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

// clang-format off
/// BFD control packet, RFC 5880 section 4.1; over UDP as RFC 5881 section 4 says.
inline constexpr auto bfd_fields = field_list(
    version                   [3]  = 1,
    diagnostic                [5]  = named_values({{"none", 0}, {"control_detection_time_expired", 1}, {"echo_function_failed", 2},
                                                   {"neighbor_signaled_session_down", 3}, {"forwarding_plane_reset", 4},
                                                   {"path_down", 5}, {"concatenated_path_down", 6}, {"administratively_down", 7},
                                                   {"reverse_concatenated_path_down", 8}}),
    state                     [2]  = named_values({{"admin_down", 0}, {"down", 1}, {"init", 2}, {"up", 3}}).set("down"),
    "poll"_f                  [1]  = 0,
    "final"_f                 [1]  = 0,
    control_plane_independent [1]  = 0,
    authentication_present    [1]  = auto_(!!size_of_parts),
    demand                    [1]  = 0,
    multipoint                [1]  = 0,
    detect_mult               [8]  = 3,
    length                    [8]  = auto_(header_size),
    my_discriminator          [32] = 1,
    your_discriminator        [32] = 0,
    desired_min_tx_interval   [32] = 1'000'000,
    required_min_rx_interval  [32] = 1'000'000,
    required_min_echo_rx_interval [32] = 0);

/// An authentication section follows as a layer: `bfd(), bfd_simple_password(1), octets("secret")`.
using bfd = header<bfd_fields, "BFD">;

template <> inline constexpr auto number_in<udp_port, bfd> = 3784;

inline constexpr auto bfd_simple_password_fields = field_list(
    auth_type   [8] = 1,
    auth_len    [8] = auto_(header_size),
    auth_key_id [8] = 0);

/// BFD Simple Password Authentication Section, RFC 5880 section 4.2; 1 to 16 octets follow.
using bfd_simple_password = header<bfd_simple_password_fields, "BFD Simple Password", part_of<bfd>, takes<any_octets, 1>>;

template <> inline constexpr auto recognized_by<bfd_simple_password> = [](auto const& at) { return at[auth_type] == 1; };

inline constexpr auto bfd_keyed_md5_fields = field_list(
    auth_type       [8]  = named_values({{"keyed_md5", 2}, {"meticulous_keyed_md5", 3}}).set("keyed_md5"),
    auth_len        [8]  = auto_(header_size),
    auth_key_id     [8]  = 0,
    reserved        [8]  = 0,
    sequence_number [32] = 0);

/// BFD Keyed MD5 Authentication Section, RFC 5880 section 4.3; the 16 octets of the digest follow.
using bfd_keyed_md5 = header<bfd_keyed_md5_fields, "BFD Keyed MD5", part_of<bfd>, takes<any_octets, 1>>;

template <> inline constexpr auto recognized_by<bfd_keyed_md5> = [](auto const& at) { return at[auth_type] == 2 || at[auth_type] == 3; };

inline constexpr auto bfd_keyed_sha1_fields = field_list(
    auth_type       [8]  = named_values({{"keyed_sha1", 4}, {"meticulous_keyed_sha1", 5}}).set("keyed_sha1"),
    auth_len        [8]  = auto_(header_size),
    auth_key_id     [8]  = 0,
    reserved        [8]  = 0,
    sequence_number [32] = 0);

/// BFD Keyed SHA1 Authentication Section, RFC 5880 section 4.4; the 20 octets of the hash follow.
using bfd_keyed_sha1 = header<bfd_keyed_sha1_fields, "BFD Keyed SHA1", part_of<bfd>, takes<any_octets, 1>>;

template <> inline constexpr auto recognized_by<bfd_keyed_sha1> = [](auto const& at) { return at[auth_type] == 4 || at[auth_type] == 5; };
// clang-format on

}
