// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/application/dns_name.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

/// IANA Resource Record TYPEs.
struct dns_type {
    static constexpr std::array names{
        named_value{"a", 1},      named_value{"ns", 2},     named_value{"cname", 5},  named_value{"soa", 6},
        named_value{"ptr", 12},   named_value{"hinfo", 13}, named_value{"mx", 15},    named_value{"txt", 16},
        named_value{"aaaa", 28},  named_value{"srv", 33},   named_value{"naptr", 35}, named_value{"opt", 41},
        named_value{"ds", 43},    named_value{"rrsig", 46}, named_value{"nsec", 47},  named_value{"dnskey", 48},
        named_value{"nsec3", 50}, named_value{"tlsa", 52},  named_value{"svcb", 64},  named_value{"https", 65},
        named_value{"tsig", 250}, named_value{"ixfr", 251}, named_value{"axfr", 252}, named_value{"any", 255},
        named_value{"uri", 256},  named_value{"caa", 257}};
};

/// IANA DNS CLASSes.
inline constexpr auto dns_class =
    named_values({{"in", 1}, {"ch", 3}, {"hs", 4}, {"none", 254}, {"any", 255}}).set("in");

// clang-format off
inline constexpr auto dns_group_fields = field_list();

/// The sections of a message, RFC 1035 section 4.1: each groups its records.
using dns_answers    = header<dns_group_fields, "DNS Answers", part_of<>>;
using dns_authority  = header<dns_group_fields, "DNS Authority", part_of<>>;
using dns_additional = header<dns_group_fields, "DNS Additional", part_of<>>;

/// What a question begins with, RFC 1035 section 4.1.2: its name follows, and a dns_question.
using dns_question_name = header<dns_group_fields, "DNS Question Name", part_of<>, takes<any_dns_name, 1>>;

/// DNS message header, RFC 1035 section 4.1.1, with the bits and codes of RFC 6895 section 2. Its questions and records
/// are its parts:
/// `dns(), question("www.example.com", qtype = "aaaa"), answers(record("www.example.com", dns_a(...)))`; see dns_records.hpp.
/// Multicast DNS (RFC 6762) is the same at port 5353, LLMNR (RFC 4795) at port 5355.
inline constexpr auto dns_fields = field_list(
    identification [16] = 0,
    qr             [1]  = 0,
    opcode         [4]  = named_values({{"query", 0}, {"iquery", 1}, {"status", 2}, {"notify", 4}, {"update", 5}}).set("query"),
    aa             [1]  = 0,
    tc             [1]  = 0,
    rd             [1]  = 1,
    ra             [1]  = 0,
    z              [1]  = 0,
    ad             [1]  = 0,
    cd             [1]  = 0,
    rcode          [4]  = named_values({{"noerror", 0}, {"formerr", 1}, {"servfail", 2}, {"nxdomain", 3}, {"notimp", 4},
                                        {"refused", 5}, {"yxdomain", 6}, {"yxrrset", 7}, {"nxrrset", 8}, {"notauth", 9},
                                        {"notzone", 10}}).set("noerror"),
    qdcount        [16] = auto_(count_of<dns_question_name>),
    ancount        [16] = auto_(count_in<dns_answers>),
    nscount        [16] = auto_(count_in<dns_authority>),
    arcount        [16] = auto_(count_in<dns_additional>),
    flags               = overlay(qr, opcode, aa, tc, rd, ra, z, ad, cd, rcode));

using dns = header<dns_fields, "DNS", takes<dns_question_name>, takes<dns_answers, 1>, takes<dns_authority, 1>, takes<dns_additional, 1>>;

template <> inline constexpr auto number_in<udp_port, dns> = 53;
template <> inline constexpr auto also_found_at<dns>       = numbers<udp_port>(5353, 5355);
template <> inline constexpr auto answered_by<dns>         = answer<dns>(changes(qr, 0, 1), same(identification), same(opcode));

inline constexpr auto dns_over_tcp_fields = field_list(length[16] = auto_(size_after));

/// The length before a message over TCP, RFC 1035 section 4.2.2.
using dns_over_tcp = header<dns_over_tcp_fields, "DNS over TCP">;

template <> inline constexpr auto number_in<tcp_port, dns_over_tcp> = 53;
template <> inline constexpr auto carries_only<dns_over_tcp>        = layers<dns>;

inline constexpr auto dns_question_fields = field_list(
    qtype  [16] = named_in<dns_type>.set("a"),
    qclass [16] = dns_class);

/// What is asked of the name before it, RFC 1035 section 4.1.2.
using dns_question = header<dns_question_fields, "DNS Question", part_of<dns_question_name>>;
template <> inline constexpr auto completed_by<dns_question_name> = layers<dns_question>;

/// What a record begins with, RFC 1035 section 4.1.3: its name follows, and the record itself.
using dns_record_name = header<dns_group_fields, "DNS Record Name", part_of<dns_answers, dns_authority, dns_additional>, takes<any_dns_name, 1>>;
// clang-format on

}
