// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

/// The opcodes of TFTP, RFC 1350 section 5 and RFC 2347.
struct tftp_opcode {};

template <class P>
    requires has_number_in<tftp_opcode, P>
inline constexpr auto number_in<udp_port, P> = 69;

// clang-format off
inline constexpr auto tftp_opcode_fields = field_list(opcode[16] = auto_(own_number<tftp_opcode>));

/// Read request, RFC 1350 section 5; file name and mode follow, then the options of RFC 2347, name and value:
/// `tftp_read_request(), zero_ended("boot.bin"), zero_ended("octet"), zero_ended("blksize"), zero_ended("1428")`.
using tftp_read_request = header<tftp_opcode_fields, "TFTP Read Request", takes<any_octets>>;

template <> inline constexpr auto number_in<tftp_opcode, tftp_read_request> = 1;

/// Write request, RFC 1350 section 5; what follows is the same.
using tftp_write_request = header<tftp_opcode_fields, "TFTP Write Request", takes<any_octets>>;

template <> inline constexpr auto number_in<tftp_opcode, tftp_write_request> = 2;

inline constexpr auto tftp_block_fields = field_list(
    opcode [16] = auto_(own_number<tftp_opcode>),
    block  [16] = 1);

/// Data, RFC 1350 section 5; the data are the payload.
using tftp_data = header<tftp_block_fields, "TFTP Data">;

template <> inline constexpr auto number_in<tftp_opcode, tftp_data> = 3;

/// Acknowledgment, RFC 1350 section 5.
using tftp_acknowledgment = header<tftp_block_fields, "TFTP Acknowledgment">;

template <> inline constexpr auto number_in<tftp_opcode, tftp_acknowledgment> = 4;

inline constexpr auto tftp_error_fields = field_list(
    opcode     [16] = auto_(own_number<tftp_opcode>),
    error_code [16] = named_values({{"not_defined", 0}, {"file_not_found", 1}, {"access_violation", 2}, {"disk_full", 3},
                                    {"illegal_operation", 4}, {"unknown_transfer_id", 5}, {"file_exists", 6},
                                    {"no_such_user", 7}, {"option_refused", 8}}));

/// Error, RFC 1350 section 5, its code 8 of RFC 2347; the message follows:
/// `tftp_error("file_not_found"), zero_ended("no such file")`.
using tftp_error = header<tftp_error_fields, "TFTP Error", takes<any_octets>>;

template <> inline constexpr auto number_in<tftp_opcode, tftp_error> = 5;

/// Option acknowledgment, RFC 2347; names and values follow: `tftp_option_acknowledgment(), zero_ended("blksize"), zero_ended("1428")`.
using tftp_option_acknowledgment = header<tftp_opcode_fields, "TFTP Option Acknowledgment", takes<any_octets>>;

template <> inline constexpr auto number_in<tftp_opcode, tftp_option_acknowledgment> = 6;
// clang-format on

}
