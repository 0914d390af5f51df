// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/layer_group.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/application/dns.hpp>
#include <umpa/protocols/application/dns_name.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

// clang-format off
/// Type, class, time to live and length of a record have 10 octets.
inline constexpr auto dns_rdlength = header_size - 10;

inline constexpr auto dns_record_fields = field_list(
    type         [16] = auto_(own_number<dns_type>),
    "class"_f    [16] = dns_class,
    time_to_live [32] = 0,
    rdlength     [16] = auto_(dns_rdlength));

inline constexpr auto dns_a_fields = field_list(
    type         [16] = auto_(own_number<dns_type>),
    "class"_f    [16] = dns_class,
    time_to_live [32] = 0,
    rdlength     [16] = auto_(dns_rdlength),
    address      [32] = ipv4_address());

/// A, RFC 1035 section 3.4.1: `record("www.example.com", dns_a(address = "192.0.2.1"))`.
using dns_a = header<dns_a_fields, "DNS A", part_of<dns_record_name>>;

template <> inline constexpr auto number_in<dns_type, dns_a> = 1;

/// NS, RFC 1035 section 3.3.11: `record("example.com", dns_ns(), dns_name("ns.example.com"))`.
using dns_ns = header<dns_record_fields, "DNS NS", part_of<dns_record_name>, takes<any_dns_name, 1>>;

template <> inline constexpr auto number_in<dns_type, dns_ns> = 2;

/// CNAME, RFC 1035 section 3.3.1: `record("www.example.com", dns_cname(), dns_name("host.example.com"))`.
using dns_cname = header<dns_record_fields, "DNS CNAME", part_of<dns_record_name>, takes<any_dns_name, 1>>;

template <> inline constexpr auto number_in<dns_type, dns_cname> = 5;

/// SOA, RFC 1035 section 3.3.13: `record("example.com", dns_soa(), dns_name("ns.example.com"), dns_name("admin.example.com"), dns_soa_numbers(serial = 1))`.
using dns_soa = header<dns_record_fields, "DNS SOA", part_of<dns_record_name>, takes<any_dns_name, 2>>;

template <> inline constexpr auto number_in<dns_type, dns_soa> = 6;

inline constexpr auto dns_soa_numbers_fields = field_list(
    serial  [32] = 0,
    refresh [32] = 0,
    retry   [32] = 0,
    expire  [32] = 0,
    minimum [32] = 0);

/// What follows the two names of an SOA record, RFC 1035 section 3.3.13.
using dns_soa_numbers = header<dns_soa_numbers_fields, "DNS SOA Numbers", part_of<dns_soa>>;

/// PTR, RFC 1035 section 3.3.12: `record("1.2.0.192.in-addr.arpa", dns_ptr(), dns_name("www.example.com"))`.
using dns_ptr = header<dns_record_fields, "DNS PTR", part_of<dns_record_name>, takes<any_dns_name, 1>>;

template <> inline constexpr auto number_in<dns_type, dns_ptr> = 12;

inline constexpr auto dns_mx_fields = field_list(
    type         [16] = auto_(own_number<dns_type>),
    "class"_f    [16] = dns_class,
    time_to_live [32] = 0,
    rdlength     [16] = auto_(dns_rdlength),
    preference   [16] = 10);

/// MX, RFC 1035 section 3.3.9: `record("example.com", dns_mx(preference = 5), dns_name("mail.example.com"))`.
using dns_mx = header<dns_mx_fields, "DNS MX", part_of<dns_record_name>, takes<any_dns_name, 1>>;

template <> inline constexpr auto number_in<dns_type, dns_mx> = 15;

/// TXT, RFC 1035 section 3.3.14: `record("example.com", dns_txt(), dns_string(), octets("v=spf1 -all"))`.
using dns_txt = header<dns_record_fields, "DNS TXT", part_of<dns_record_name>>;

template <> inline constexpr auto number_in<dns_type, dns_txt> = 16;

inline constexpr auto dns_string_fields = field_list(length[8] = auto_(size_of_parts));

/// A character string, RFC 1035 section 3.3: its octets follow.
using dns_string = header<dns_string_fields, "DNS String", part_of<dns_txt>, takes<any_octets>>;

inline constexpr auto dns_aaaa_fields = field_list(
    type         [16]  = auto_(own_number<dns_type>),
    "class"_f    [16]  = dns_class,
    time_to_live [32]  = 0,
    rdlength     [16]  = auto_(dns_rdlength),
    address      [128] = ipv6_address());

/// AAAA, RFC 3596 section 2.
using dns_aaaa = header<dns_aaaa_fields, "DNS AAAA", part_of<dns_record_name>>;

template <> inline constexpr auto number_in<dns_type, dns_aaaa> = 28;

inline constexpr auto dns_srv_fields = field_list(
    type         [16] = auto_(own_number<dns_type>),
    "class"_f    [16] = dns_class,
    time_to_live [32] = 0,
    rdlength     [16] = auto_(dns_rdlength),
    priority     [16] = 0,
    weight       [16] = 0,
    port         [16] = 0);

/// SRV, RFC 2782: `record("_sip._udp.example.com", dns_srv(port = 5060), dns_name("sip.example.com"))`.
using dns_srv = header<dns_srv_fields, "DNS SRV", part_of<dns_record_name>, takes<any_dns_name, 1>>;

template <> inline constexpr auto number_in<dns_type, dns_srv> = 33;

inline constexpr auto dns_opt_fields = field_list(
    type             [16] = auto_(own_number<dns_type>),
    udp_payload_size [16] = 1232,
    extended_rcode   [8]  = 0,
    version          [8]  = 0,
    dnssec_ok        [1]  = 0,
    z                [15] = 0,
    rdlength         [16] = auto_(dns_rdlength));

/// OPT, RFC 6891 section 6.1: `additional(record("", dns_opt(dnssec_ok = 1), dns_option(code = "cookie"), octets("12345678")))`.
using dns_opt = header<dns_opt_fields, "DNS OPT", part_of<dns_record_name>>;

template <> inline constexpr auto number_in<dns_type, dns_opt> = 41;

inline constexpr auto dns_option_fields = field_list(
    code   [16] = named_values({{"nsid", 3}, {"client_subnet", 8}, {"expire", 9}, {"cookie", 10}, {"tcp_keepalive", 11},
                                {"padding", 12}, {"chain", 13}, {"key_tag", 14}, {"extended_error", 15}}),
    length [16] = auto_(size_of_parts));

/// An option of OPT, RFC 6891 section 6.1.2, with codes of IANA: its octets follow.
using dns_option = header<dns_option_fields, "DNS Option", part_of<dns_opt>, takes<any_octets>>;

inline constexpr auto dns_record_data_fields = field_list(
    type         [16] = named_in<dns_type>,
    "class"_f    [16] = dns_class,
    time_to_live [32] = 0,
    rdlength     [16] = auto_(dns_rdlength));

/// A record of any type, RFC 1035 section 4.1.3: `record("example.com", dns_record_data(type = "caa"), octets("..."))`.
using dns_record_data = header<dns_record_data_fields, "DNS Record Data", part_of<dns_record_name>, takes<any_octets>>;

template <> inline constexpr auto completed_by<dns_record_name> = layers_and_space<layer_list<dns_record_data>, dns_type>();

inline constexpr auto dns_pointer_fields = field_list(
    mark   [2]  = 3,
    offset [14] = 0);

/// The rest of a name by where it stands in the message, RFC 1035 section 4.1.4: `dns_labels("www"), dns_pointer(offset = 12)`.
using dns_pointer = header<dns_pointer_fields, "DNS Pointer", part_of<dns_question_name, dns_record_name, dns_ns, dns_cname, dns_soa, dns_ptr, dns_mx, dns_srv>>;

template <> inline constexpr auto recognized_by<dns_pointer> = [](auto const& at) { return at[mark] == 3; };
// clang-format on

// The headers are template arguments, so that none is completed before its function is called.

/// A question: `question("www.example.com", qtype = "aaaa")`. A name that is not a text is given as layers, with a
/// dns_question behind it: `question(dns_pointer(offset = 12), dns_question(qtype = "aaaa"))`.
template <std::size_t N, class... Bindings, class Name = dns_question_name, class Question = dns_question>
constexpr auto question(char const (&text)[N], Bindings const&... bound) {
    return group(Name(), dns_name(text), Question(bound...));
}
template <class... Layers, class Name = dns_question_name>
constexpr auto question(Layers const&... layers) {
    return group(Name(), layers...);
}

/// A record: its name as a text or as layers, then the record, then what is part of it:
/// `record("example.com", dns_mx(preference = 5), dns_name("mail.example.com"))`.
template <std::size_t N, class... Layers, class Name = dns_record_name>
constexpr auto record(char const (&text)[N], Layers const&... layers) {
    return group(Name(), dns_name(text), layers...);
}
template <class... Layers, class Name = dns_record_name>
constexpr auto record(Layers const&... layers) {
    return group(Name(), layers...);
}

/// The sections of a message: `answers(record(...), record(...))`.
template <class... Records, class Section = dns_answers>
constexpr auto answers(Records const&... records) {
    return group(Section(), records...);
}
/// The section of name servers.
template <class... Records, class Section = dns_authority>
constexpr auto authority(Records const&... records) {
    return group(Section(), records...);
}
/// The section of what else may be of use.
template <class... Records, class Section = dns_additional>
constexpr auto additional(Records const&... records) {
    return group(Section(), records...);
}

}
