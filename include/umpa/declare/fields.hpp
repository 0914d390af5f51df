// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/name.hpp>

/// The names of fields and of named bits. One name serves every header that has such a field.
namespace umpa::fields {

inline constexpr name<"acknowledgment_number"> acknowledgment_number;
inline constexpr name<"checksum"> checksum;
inline constexpr name<"control_bits"> control_bits;
inline constexpr name<"data_offset"> data_offset;
inline constexpr name<"destination_address"> destination_address;
inline constexpr name<"destination_port"> destination_port;
inline constexpr name<"drop_eligible_indicator"> drop_eligible_indicator;
inline constexpr name<"dscp"> dscp;
inline constexpr name<"ecn"> ecn;
inline constexpr name<"flags"> flags;
inline constexpr name<"flow_label"> flow_label;
inline constexpr name<"fragment_offset"> fragment_offset;
inline constexpr name<"header_checksum"> header_checksum;
inline constexpr name<"hop_limit"> hop_limit;
inline constexpr name<"identification"> identification;
inline constexpr name<"ihl"> ihl;
inline constexpr name<"kind"> kind;
inline constexpr name<"left_edge"> left_edge;
inline constexpr name<"length"> length;
inline constexpr name<"max_seg_size"> max_seg_size;
inline constexpr name<"next_header"> next_header;
inline constexpr name<"payload_length"> payload_length;
inline constexpr name<"pointer"> pointer;
inline constexpr name<"priority_code_point"> priority_code_point;
inline constexpr name<"protocol"> protocol;
inline constexpr name<"reserved"> reserved;
inline constexpr name<"right_edge"> right_edge;
inline constexpr name<"route_data"> route_data;
inline constexpr name<"sequence_number"> sequence_number;
inline constexpr name<"shift_cnt"> shift_cnt;
inline constexpr name<"source_address"> source_address;
inline constexpr name<"source_port"> source_port;
inline constexpr name<"stream_id"> stream_id;
inline constexpr name<"tag_control_information"> tag_control_information;
inline constexpr name<"time_to_live"> time_to_live;
inline constexpr name<"total_length"> total_length;
inline constexpr name<"traffic_class"> traffic_class;
inline constexpr name<"ts_echo_reply"> ts_echo_reply;
inline constexpr name<"ts_value"> ts_value;
inline constexpr name<"type"> type;
inline constexpr name<"type_of_service"> type_of_service;
inline constexpr name<"urgent_pointer"> urgent_pointer;
inline constexpr name<"version"> version;
inline constexpr name<"vlan_identifier"> vlan_identifier;
inline constexpr name<"window"> window;

// TCP's control bits, RFC 9293 section 3.1.
inline constexpr name<"cwr"> cwr;
inline constexpr name<"ece"> ece;
inline constexpr name<"urg"> urg;
inline constexpr name<"ack"> ack;
inline constexpr name<"psh"> psh;
inline constexpr name<"rst"> rst;
inline constexpr name<"syn"> syn;
inline constexpr name<"fin"> fin;

// IPv4's flags, RFC 791 section 3.1.
inline constexpr name<"dont_fragment"> dont_fragment;
inline constexpr name<"more_fragments"> more_fragments;

// Scapy's short names for the same objects.
inline constexpr auto const& chksum = checksum;
inline constexpr auto const& dataofs = data_offset;
inline constexpr auto const& df = dont_fragment;
inline constexpr auto const& dport = destination_port;
inline constexpr auto const& dst = destination_address;
inline constexpr auto const& frag = fragment_offset;
inline constexpr auto const& hlim = hop_limit;
inline constexpr auto const& id = identification;
inline constexpr auto const& mf = more_fragments;
inline constexpr auto const& nh = next_header;
inline constexpr auto const& plen = payload_length;
inline constexpr auto const& proto = protocol;
inline constexpr auto const& seq = sequence_number;
inline constexpr auto const& sport = source_port;
inline constexpr auto const& src = source_address;
inline constexpr auto const& tos = type_of_service;
inline constexpr auto const& ttl = time_to_live;
inline constexpr auto const& urgptr = urgent_pointer;

}

namespace umpa {
using namespace fields;
}
