// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

// clang-format off
/// Function codes, Modbus Application Protocol Specification V1.1b3 section 5.1. What has a number here follows modbus_tcp.
struct modbus_function {};

/// The names of the function codes.
inline constexpr auto modbus_function_names =
    named_values({{"read_coils", 1}, {"read_discrete_inputs", 2}, {"read_holding_registers", 3}, {"read_input_registers", 4},
                  {"write_single_coil", 5}, {"write_single_register", 6}, {"read_exception_status", 7}, {"diagnostics", 8},
                  {"get_comm_event_counter", 11}, {"get_comm_event_log", 12}, {"write_multiple_coils", 15},
                  {"write_multiple_registers", 16}, {"report_server_id", 17}, {"read_file_record", 20}, {"write_file_record", 21},
                  {"mask_write_register", 22}, {"read_write_multiple_registers", 23}, {"read_fifo_queue", 24},
                  {"encapsulated_interface_transport", 43}});

/// Modbus Application Protocol header, Modbus Messaging on TCP/IP Implementation Guide V1.0b section 3.1.3.
inline constexpr auto modbus_tcp_fields = field_list(
    transaction_identifier [16] = 0,
    protocol_identifier    [16] = 0,
    length                 [16] = auto_(size_after + 1),
    unit_identifier        [8]  = 0xff);

using modbus_tcp = header<modbus_tcp_fields, "Modbus/TCP">;

template <> inline constexpr auto number_in<tcp_port, modbus_tcp> = 502;
template <> inline constexpr auto carries_any_in<modbus_tcp>      = in_space<modbus_function>();
template <> inline constexpr auto answered_by<modbus_tcp>         = answer<modbus_tcp>(same(transaction_identifier), same(unit_identifier));

/// A function that has no header here, section 4.1; its data is a payload: `modbus_tcp(), modbus_pdu("diagnostics"), payload(zeros<4>)`.
inline constexpr auto modbus_pdu_fields = field_list(
    function_code [8] = modbus_function_names);

using modbus_pdu = header<modbus_pdu_fields, "Modbus PDU">;

template <> inline constexpr auto number_in<modbus_function, modbus_pdu> = 0;

inline constexpr auto modbus_read_request_fields = field_list(
    function_code    [8]  = auto_(own_number<modbus_function>),
    starting_address [16] = 0,
    quantity         [16] = 1);

/// The requests that read, sections 6.1 to 6.4.
using read_coils_request             = header<modbus_read_request_fields, "Modbus Read Coils Request">;
using read_discrete_inputs_request   = header<modbus_read_request_fields, "Modbus Read Discrete Inputs Request">;
using read_holding_registers_request = header<modbus_read_request_fields, "Modbus Read Holding Registers Request">;
using read_input_registers_request   = header<modbus_read_request_fields, "Modbus Read Input Registers Request">;

template <> inline constexpr auto number_in<modbus_function, read_coils_request>             = 1;
template <> inline constexpr auto number_in<modbus_function, read_discrete_inputs_request>   = 2;
template <> inline constexpr auto number_in<modbus_function, read_holding_registers_request> = 3;
template <> inline constexpr auto number_in<modbus_function, read_input_registers_request>   = 4;

inline constexpr auto modbus_read_response_fields = field_list(
    function_code  [8] = auto_(own_number<modbus_function>),
    "byte_count"_f [8] = auto_(size_of_parts));

/// The responses, sections 6.1 and 6.2; bits follow as octets: `read_coils_response(), octets("\xcd\x6b")`.
using read_coils_response           = header<modbus_read_response_fields, "Modbus Read Coils Response", takes<any_octets, 1>>;
using read_discrete_inputs_response = header<modbus_read_response_fields, "Modbus Read Discrete Inputs Response", takes<any_octets, 1>>;

template <> inline constexpr auto number_in<modbus_function, read_coils_response>           = 1;
template <> inline constexpr auto number_in<modbus_function, read_discrete_inputs_response> = 2;

/// The responses, sections 6.3 and 6.4; registers follow as layers:
/// `read_holding_registers_response(), modbus_register(0x022b), modbus_register(0)`.
using read_holding_registers_response = header<modbus_read_response_fields, "Modbus Read Holding Registers Response">;
using read_input_registers_response   = header<modbus_read_response_fields, "Modbus Read Input Registers Response">;

template <> inline constexpr auto number_in<modbus_function, read_holding_registers_response> = 3;
template <> inline constexpr auto number_in<modbus_function, read_input_registers_response>   = 4;

inline constexpr auto write_single_coil_fields = field_list(
    function_code  [8]  = auto_(own_number<modbus_function>),
    output_address [16] = 0,
    output_value   [16] = named_values({{"off", 0}, {"on", 0xff00}}));

/// Write Single Coil, section 6.5; the response is the same.
using write_single_coil = header<write_single_coil_fields, "Modbus Write Single Coil">;

template <> inline constexpr auto number_in<modbus_function, write_single_coil> = 5;

inline constexpr auto write_single_register_fields = field_list(
    function_code    [8]  = auto_(own_number<modbus_function>),
    register_address [16] = 0,
    register_value   [16] = 0);

/// Write Single Register, section 6.6; the response is the same.
using write_single_register = header<write_single_register_fields, "Modbus Write Single Register">;

template <> inline constexpr auto number_in<modbus_function, write_single_register> = 6;

inline constexpr auto write_multiple_registers_fields = field_list(
    function_code    [8]  = auto_(own_number<modbus_function>),
    starting_address [16] = 0,
    quantity         [16] = auto_(size_of_parts / 2),
    "byte_count"_f [8]  = auto_(size_of_parts));

/// Write Multiple Registers, section 6.12: `write_multiple_registers_request(starting_address = 1), modbus_register(10), modbus_register(258)`.
using write_multiple_registers_request  = header<write_multiple_registers_fields, "Modbus Write Multiple Registers Request">;
using write_multiple_registers_response = header<modbus_read_request_fields, "Modbus Write Multiple Registers Response">;

template <> inline constexpr auto number_in<modbus_function, write_multiple_registers_request>  = 16;
template <> inline constexpr auto number_in<modbus_function, write_multiple_registers_response> = 16;

inline constexpr auto modbus_register_fields = field_list(register_value[16] = 0);

/// One register of a response or a request, 16 bits, sections 6.3, 6.4 and 6.12.
using modbus_register = header<modbus_register_fields, "Modbus Register",
                               part_of<read_holding_registers_response, read_input_registers_response, write_multiple_registers_request>>;

inline constexpr auto modbus_exception_fields = field_list(
    is_exception   [1] = 1,
    function_code  [7] = modbus_function_names,
    exception_code [8] = named_values({{"illegal_function", 1}, {"illegal_data_address", 2}, {"illegal_data_value", 3},
                                       {"server_device_failure", 4}, {"acknowledge", 5}, {"server_device_busy", 6},
                                       {"memory_parity_error", 8}, {"gateway_path_unavailable", 10},
                                       {"gateway_target_device_failed_to_respond", 11}}).set("illegal_function"));

/// Exception response, section 7.
using modbus_exception = header<modbus_exception_fields, "Modbus Exception">;

template <> inline constexpr auto number_in<modbus_function, modbus_exception> = 128;
template <> inline constexpr auto recognized_by<modbus_exception>              = [](auto const& at) { return at[is_exception] == 1; };
// clang-format on

}
