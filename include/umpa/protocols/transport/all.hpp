// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/transport/dccp.hpp>
#include <umpa/protocols/transport/dccp_options.hpp>
#include <umpa/protocols/transport/options.hpp>
#include <umpa/protocols/transport/quic.hpp>
#include <umpa/protocols/transport/sctp.hpp>
#include <umpa/protocols/transport/sctp_chunks.hpp>
#include <umpa/protocols/transport/sctp_parameters.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/tcp_options.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/protocols/transport/udp_lite.hpp>

namespace umpa::protocols {

// clang-format off
/// TCP and its options.
inline constexpr registry<tcp, end_of_options, no_operation, maximum_segment_size, window_scale, sack_permitted, sack, sack_block,
                          timestamps, md5_signature, user_timeout_option, tcp_authentication, fast_open_cookie, generic_tcp_option> tcp_family;
/// SCTP, its chunks and parameters.
inline constexpr registry<sctp, sctp_generic_chunk, sctp_data, sctp_init, sctp_init_ack, sctp_sack, sctp_gap_ack_block,
                          sctp_duplicate_tsn, sctp_heartbeat, sctp_heartbeat_ack, sctp_abort, sctp_shutdown, sctp_shutdown_ack,
                          sctp_error, sctp_cookie_echo, sctp_cookie_ack, sctp_ecn_echo, sctp_congestion_window_reduced,
                          sctp_shutdown_complete, sctp_authentication, sctp_i_data, sctp_asconf, sctp_asconf_ack,
                          sctp_forward_tsn, sctp_skipped_stream,
                          sctp_generic_parameter, sctp_heartbeat_info, sctp_add_address, sctp_delete_address,
                          sctp_set_primary_address, sctp_error_cause_indication, sctp_success_indication, sctp_ipv4_address,
                          sctp_ipv6_address, sctp_state_cookie, sctp_unrecognized_parameter, sctp_cookie_preservative,
                          sctp_supported_address_types, sctp_address_type, sctp_ecn_capable, sctp_forward_tsn_supported,
                          sctp_supported_extensions, sctp_adaptation_layer_indication, sctp_random, sctp_chunk_list,
                          sctp_requested_hmac_algorithm, sctp_hmac_algorithm, sctp_cause> sctp_family;
/// DCCP, the parts of its headers, and its options.
inline constexpr registry<dccp, dccp_short, dccp_acknowledgement, dccp_short_acknowledgement, dccp_service_code, dccp_reset,
                          dccp_flag_option, dccp_option, dccp_feature_option> dccp_family;
/// What every version of QUIC has, RFC 8999.
inline constexpr registry<quic, quic_connection_id, quic_supported_version, quic_short> quic_family;

/// Everything that rides on IP and has ports, or the like.
inline constexpr auto transport = umpa::join(tcp_family, registry<udp, udp_lite>(), sctp_family, dccp_family, quic_family);
// clang-format on

}
