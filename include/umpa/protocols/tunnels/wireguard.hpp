// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/types/byte_string.hpp>
#include <umpa/types/little_endian.hpp>

namespace umpa {

// clang-format off
/// The message types of "WireGuard: Next Generation Kernel Network Tunnel", section 5.4.
struct wireguard_message {};

/// WireGuard has no port of its own; 51820 is the one that its documents use.
template <class P> requires has_number_in<wireguard_message, P>
inline constexpr auto number_in<udp_port, P> = 51820;

inline constexpr auto wireguard_initiation_fields = field_list(
    type                  [8]   = auto_(own_number<wireguard_message>),
    reserved              [24]  = 0,
    sender_index          [32]  = little_endian<32>(0),
    unencrypted_ephemeral [256] = byte_string<32>(),
    encrypted_static      [384] = byte_string<48>(),
    encrypted_timestamp   [224] = byte_string<28>(),
    mac1                  [128] = byte_string<16>(),
    mac2                  [128] = byte_string<16>());

/// WireGuard handshake initiation, section 5.4.2.
using wireguard_initiation = header<wireguard_initiation_fields, "WireGuard Initiation">;

template <> inline constexpr auto number_in<wireguard_message, wireguard_initiation> = 1;
template <> inline constexpr auto carries_only<wireguard_initiation>                 = layers<>;

inline constexpr auto wireguard_response_fields = field_list(
    type                  [8]   = auto_(own_number<wireguard_message>),
    reserved              [24]  = 0,
    sender_index          [32]  = little_endian<32>(0),
    receiver_index        [32]  = little_endian<32>(0),
    unencrypted_ephemeral [256] = byte_string<32>(),
    encrypted_nothing     [128] = byte_string<16>(),
    mac1                  [128] = byte_string<16>(),
    mac2                  [128] = byte_string<16>());

/// WireGuard handshake response, section 5.4.3.
using wireguard_response = header<wireguard_response_fields, "WireGuard Response">;

template <> inline constexpr auto number_in<wireguard_message, wireguard_response> = 2;
template <> inline constexpr auto carries_only<wireguard_response>                 = layers<>;

inline constexpr auto wireguard_cookie_fields = field_list(
    type                  [8]   = auto_(own_number<wireguard_message>),
    reserved              [24]  = 0,
    receiver_index        [32]  = little_endian<32>(0),
    nonce                 [192] = byte_string<24>(),
    encrypted_cookie      [256] = byte_string<32>());

/// WireGuard cookie reply, section 5.4.7.
using wireguard_cookie = header<wireguard_cookie_fields, "WireGuard Cookie Reply">;

template <> inline constexpr auto number_in<wireguard_message, wireguard_cookie> = 3;
template <> inline constexpr auto carries_only<wireguard_cookie>                 = layers<>;

inline constexpr auto wireguard_transport_fields = field_list(
    type                  [8]   = auto_(own_number<wireguard_message>),
    reserved              [24]  = 0,
    receiver_index        [32]  = little_endian<32>(0),
    counter               [64]  = little_endian<64>(0));

/// WireGuard transport data, section 5.4.6; the encrypted packet and its tag of 16 octets follow as a payload.
using wireguard_transport = header<wireguard_transport_fields, "WireGuard Transport">;

template <> inline constexpr auto number_in<wireguard_message, wireguard_transport> = 4;
template <> inline constexpr auto carries_only<wireguard_transport>                 = layers<any_payload>;
// clang-format on

}
