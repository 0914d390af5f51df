// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

// MQTT Version 3.1.1, OASIS Standard, 29 October 2014.

namespace umpa {

// clang-format off
/// MQTT control packet types, section 2.2.1.
struct mqtt_packet_type {
    static constexpr std::array names{named_value{"connect", 1},     named_value{"connack", 2},    named_value{"publish", 3},
                                      named_value{"puback", 4},      named_value{"pubrec", 5},     named_value{"pubrel", 6},
                                      named_value{"pubcomp", 7},     named_value{"subscribe", 8},  named_value{"suback", 9},
                                      named_value{"unsubscribe", 10}, named_value{"unsuback", 11}, named_value{"pingreq", 12},
                                      named_value{"pingresp", 13},   named_value{"disconnect", 14}};
};

inline constexpr auto mqtt_third_length_byte_fields = field_list(
    continuation     [1] = 0,
    remaining_length [7] = auto_(of_parent(size_after) / 16384));

/// For 16,384 to 2,097,151 bytes, section 2.2.3.
using mqtt_third_length_byte = header<mqtt_third_length_byte_fields, "MQTT Third Length Byte", part_of<>>;

template <> inline constexpr auto stands_where<mqtt_third_length_byte> = [](auto const& at) {
    return at.parts_before() == 1 && at.last(continuation) == 1;
};

inline constexpr auto mqtt_second_length_byte_fields = field_list(
    continuation     [1] = auto_(size_of<mqtt_third_length_byte>),
    remaining_length [7] = auto_(either(size_of<mqtt_third_length_byte>, of_parent(size_after) / 128 % 128, of_parent(size_after) / 128)));

/// For 128 to 16,383 bytes, section 2.2.3.
using mqtt_second_length_byte = header<mqtt_second_length_byte_fields, "MQTT Second Length Byte", part_of<>>;

inline constexpr auto mqtt_packet_identifier_fields = field_list(packet_identifier[16] = 0);

/// Headers that are a packet identifier, and whose QoS is 1: PUBREL, SUBSCRIBE and UNSUBSCRIBE, sections 3.6, 3.8 and
/// 3.10.
using mqtt_publish_release = header<mqtt_packet_identifier_fields, "MQTT Publish Release">;
using mqtt_subscribe       = header<mqtt_packet_identifier_fields, "MQTT Subscribe">;
using mqtt_unsubscribe     = header<mqtt_packet_identifier_fields, "MQTT Unsubscribe">;

/// MQTT fixed header, section 2.2. What is longer than 127 bytes needs more bytes of the remaining length, as layers:
/// `mqtt(), mqtt_second_length_byte(), mqtt_publish(), ...`. What has no further header is said by its type: `mqtt(type = "pingreq")`.
inline constexpr auto mqtt_fields = field_list(
    type             [4] = auto_(next_in<mqtt_packet_type>),
    "dup"_f          [1] = 0,
    qos_level        [2] = auto_(next_is<mqtt_publish_release, mqtt_subscribe, mqtt_unsubscribe>),
    retain           [1] = 0,
    continuation     [1] = auto_(followed_by<mqtt_second_length_byte>),
    remaining_length [7] = auto_(either(followed_by<mqtt_second_length_byte>, size_after % 128, size_after)),
    flags                = overlay("dup"_f, qos_level, retain));

using mqtt = header<mqtt_fields, "MQTT", takes<mqtt_second_length_byte, 1>, takes<mqtt_third_length_byte, 1>>;

template <> inline constexpr auto number_in<tcp_port, mqtt> = 1883;

/// A string or binary data with its length before it, sections 1.5.3 and 3.1.3: octets follow.
inline constexpr auto mqtt_string_fields = field_list(length[16] = auto_(size_of_part<any_octets>));

using mqtt_client_identifier = header<mqtt_string_fields, "MQTT Client Identifier", part_of<>, takes<any_octets, 1>>;
using mqtt_will_topic        = header<mqtt_string_fields, "MQTT Will Topic", part_of<>, takes<any_octets, 1>>;
using mqtt_will_message      = header<mqtt_string_fields, "MQTT Will Message", part_of<>, takes<any_octets, 1>>;
using mqtt_user_name         = header<mqtt_string_fields, "MQTT User Name", part_of<>, takes<any_octets, 1>>;
using mqtt_password          = header<mqtt_string_fields, "MQTT Password", part_of<>, takes<any_octets, 1>>;

// The identifier is always there, and the will has a message with its topic (section 3.1.3).
template <> inline constexpr auto stands_where<mqtt_client_identifier> = [](auto const& at) { return at.parts_before() == 0; };
template <> inline constexpr auto stands_where<mqtt_will_message>      = [](auto const& at) { return at.template follows<mqtt_will_topic>(); };

inline constexpr auto mqtt_connect_fields = field_list(
    protocol_name_length [16] = 4,
    "protocol_name"_f    [32] = 0x4d515454,
    protocol_level       [8]  = 4,
    user_name_flag       [1]  = auto_(followed_by<mqtt_user_name>),
    password_flag        [1]  = auto_(followed_by<mqtt_password>),
    will_retain          [1]  = 0,
    will_qos             [2]  = 0,
    will_flag            [1]  = auto_(followed_by<mqtt_will_topic>),
    clean_session        [1]  = 1,
    reserved             [1]  = 0,
    keep_alive           [16] = 0,
    connect_flags             = overlay(user_name_flag, password_flag, will_retain, will_qos, will_flag, clean_session, reserved));

/// CONNECT, section 3.1; its payload follows as parts: `mqtt_connect(), mqtt_client_identifier(), octets("me")`, then the will's topic
/// and message, user name and password, as far as they are wanted, in this order.
using mqtt_connect = header<mqtt_connect_fields, "MQTT Connect", takes<mqtt_client_identifier, 1>, takes<mqtt_will_topic, 1>,
                            takes<mqtt_will_message, 1>, takes<mqtt_user_name, 1>, takes<mqtt_password, 1>>;

template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_connect> = 1;

inline constexpr auto mqtt_connect_acknowledgement_fields = field_list(
    reserved        [7] = 0,
    session_present [1] = 0,
    return_code     [8] = named_values({{"accepted", 0}, {"unacceptable_protocol_version", 1}, {"identifier_rejected", 2},
                                        {"server_unavailable", 3}, {"bad_user_name_or_password", 4}, {"not_authorized", 5}}));

/// CONNACK, section 3.2.
using mqtt_connect_acknowledgement = header<mqtt_connect_acknowledgement_fields, "MQTT Connect Acknowledgement">;

template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_connect_acknowledgement> = 2;

/// PUBLISH, section 3.3; the topic's octets follow, and the message is the payload:
/// `mqtt(), mqtt_publish(), octets("a/b"), payload("hello")`; with `mqtt(qos_level = 1)` an mqtt_packet_identifier(7) behind the octets.
using mqtt_publish = header<mqtt_string_fields, "MQTT Publish", takes<any_octets, 1>>;
using mqtt_packet_identifier = header<mqtt_packet_identifier_fields, "MQTT Packet Identifier", part_of<mqtt_publish>>;

template <> inline constexpr auto stands_where<mqtt_packet_identifier> = [](auto const& at) {
    return at.parts_before() == 0 && at.octets_before() == 1 && at.carrier(qos_level) > 0;
};

template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_publish> = 3;

/// PUBACK, PUBREC, PUBREL and PUBCOMP, sections 3.4 to 3.7.
using mqtt_publish_acknowledgement = header<mqtt_packet_identifier_fields, "MQTT Publish Acknowledgement">;
using mqtt_publish_received        = header<mqtt_packet_identifier_fields, "MQTT Publish Received">;
using mqtt_publish_complete        = header<mqtt_packet_identifier_fields, "MQTT Publish Complete">;

template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_publish_acknowledgement> = 4;
template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_publish_received>        = 5;
template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_publish_release>         = 6;
template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_publish_complete>        = 7;

/// SUBSCRIBE and UNSUBSCRIBE, sections 3.8 and 3.10, with their topics as parts:
/// `mqtt_subscribe(1), mqtt_topic_filter(), octets("a/#"), mqtt_requested_qos(2)`.
using mqtt_topic_filter = header<mqtt_string_fields, "MQTT Topic Filter", part_of<mqtt_subscribe, mqtt_unsubscribe>, takes<any_octets, 1>>;

inline constexpr auto mqtt_requested_qos_fields = field_list(
    reserved  [6] = 0,
    qos_level [2] = 0);

/// The quality of service that is asked for a topic, behind its filter, section 3.8.3.
using mqtt_requested_qos = header<mqtt_requested_qos_fields, "MQTT Requested QoS", part_of<mqtt_subscribe>>;

template <> inline constexpr auto stands_where<mqtt_requested_qos> = [](auto const& at) {
    return at.template follows<mqtt_topic_filter>();
};

/// SUBACK and UNSUBACK, sections 3.9 and 3.11; a return code for each topic: `mqtt_subscribe_acknowledgement(1), mqtt_subscribe_result("failure")`.
using mqtt_subscribe_acknowledgement   = header<mqtt_packet_identifier_fields, "MQTT Subscribe Acknowledgement">;
using mqtt_unsubscribe_acknowledgement = header<mqtt_packet_identifier_fields, "MQTT Unsubscribe Acknowledgement">;

inline constexpr auto mqtt_subscribe_result_fields = field_list(return_code[8] = named_values({{"qos_0", 0}, {"qos_1", 1}, {"qos_2", 2}, {"failure", 128}}));

/// What a SUBACK says of one topic, section 3.9.3.
using mqtt_subscribe_result = header<mqtt_subscribe_result_fields, "MQTT Subscribe Result", part_of<mqtt_subscribe_acknowledgement>>;

template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_subscribe>                   = 8;
template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_subscribe_acknowledgement>   = 9;
template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_unsubscribe>                 = 10;
template <> inline constexpr auto number_in<mqtt_packet_type, mqtt_unsubscribe_acknowledgement> = 11;
// clang-format on

}
