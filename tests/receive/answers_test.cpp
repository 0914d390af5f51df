// SPDX-License-Identifier: BSL-1.0
// What answers what, by the declarations: each question with its answer, and with that answer wrong in one place.
#include "packet_bytes.hpp"
#include <cstddef>
#include <gtest/gtest.h>
#include <span>
#include <string>
#include <umpa/receive/answers.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;

using byte_vector = std::vector<std::byte>;

constexpr auto eth = ethernet(source_address = "02:00:00:00:00:01", destination_address = "02:00:00:00:00:02");
constexpr auto near = ipv4(source_address = "10.9.0.1", destination_address = "10.9.0.2");
constexpr auto far = ipv4(source_address = "10.9.0.2", destination_address = "10.9.0.1");
constexpr auto near6 = ipv6(source_address = "fd09::1", destination_address = "fd09::2");
constexpr auto far6 = ipv6(source_address = "fd09::2", destination_address = "fd09::1");

answer_kind judge(byte_vector const& question, byte_vector const& reply) { return answers_question(reply, question); }

/// The bytes of a reply behind the link header that must be as they are: where another lowest bit makes it no answer.
std::string what_matters(byte_vector const& question, byte_vector reply) {
    std::string ranges;
    std::size_t start = 0;
    bool in_range = false;
    for (std::size_t i = 14; i <= reply.size(); ++i) {
        bool matters = false;
        if (i < reply.size()) {
            reply[i] ^= std::byte{1};
            matters = judge(question, reply) == answer_kind::none;
            reply[i] ^= std::byte{1};
        }
        if (matters && !in_range) start = i;
        if (!matters && in_range) {
            ranges.append(ranges.empty() ? "" : " ").append(std::to_string(start - 14));
            if (start != i - 1) ranges.append("-").append(std::to_string(i - 15));
        }
        in_range = matters;
    }
    return ranges;
}

template <class Question, class Reply>
std::string what_matters(Question const& question, Reply const& reply) {
    byte_vector const asked = bytes_of(question), answered = bytes_of(reply);
    EXPECT_EQ(judge(asked, answered), answer_kind::answer);
    EXPECT_EQ(judge(asked, asked), answer_kind::none) << "a question answers itself";
    return what_matters(asked, answered);
}

// --- questions and answers ---

// Offsets from the start of the IP header. 6 and 7: a piece of a packet is no answer; 9: the protocol; 12 to 19: the
// addresses. Of IPv6, 6: the next header; 8 to 39: the addresses.

TEST(Answers, IcmpQueries) {
    std::string const echo = std::string("6-7 9 12-20 24-27");
    EXPECT_EQ(what_matters(eth / near / icmp_echo(0, 0x1234, 7) / payload("abc"),
                           eth / far / icmp_echo_reply(0, 0x1234, 7) / payload("abc")),
              echo);
    EXPECT_EQ(what_matters(eth / near / icmp_timestamp(identifier = 1, sequence_number = 2),
                           eth / far / icmp_timestamp_reply(identifier = 1, sequence_number = 2)),
              echo);
    EXPECT_EQ(what_matters(eth / near / icmp_information_request(0, 1, 2), eth / far / icmp_information_reply(0, 1, 2)),
              echo);
    EXPECT_EQ(what_matters(eth / near / icmp_address_mask_request(identifier = 3),
                           eth / far / icmp_address_mask_reply(identifier = 3, address_mask = "255.0.0.0")),
              echo);
    EXPECT_EQ(what_matters(eth / near / icmp_extended_echo_request(identifier = 3, sequence_number = 9),
                           eth / far / icmp_extended_echo_reply(identifier = 3, sequence_number = 9)),
              "6-7 9 12-20 24-26");
}

TEST(Answers, Icmpv6Queries) {
    // Next header, addresses, type, identifier and sequence number.
    EXPECT_EQ(what_matters(eth / near6 / icmpv6_echo(0, 1, 2), eth / far6 / icmpv6_echo_reply(0, 1, 2)),
              "6 8-40 44-47");
    // The solicitation goes to a group: any neighbour may answer, about that target.
    auto const to_group = ipv6(source_address = "fd09::1", destination_address = "ff02::1:ff00:2");
    EXPECT_EQ(what_matters(eth / to_group / nd_neighbor_solicitation(target_address = "fd09::2"),
                           eth / far6 / nd_neighbor_advertisement(target_address = "fd09::2")),
              "6 24-40 48-63");
    auto const to_routers = ipv6(source_address = "::", destination_address = "ff02::2");
    EXPECT_EQ(what_matters(eth / to_routers / nd_router_solicitation(),
                           eth / ipv6(source_address = "fe80::1", destination_address = "ff02::1") /
                               nd_router_advertisement()),
              "6 40");
}

TEST(Answers, Listeners) {
    auto const to_all = ipv6(source_address = "fe80::1", destination_address = "ff02::1");
    auto const report = ipv6(source_address = "fe80::2", destination_address = "ff0e::7");
    EXPECT_EQ(what_matters(eth / to_all / mld_query(multicast_address = "ff0e::7"),
                           eth / report / mld_report(multicast_address = "ff0e::7")),
              "6 24 40 48-63");
    EXPECT_EQ(what_matters(eth / to_all / mld_query(), eth / report / mld_report(multicast_address = "ff0e::7")),
              "6 24 40");
    EXPECT_EQ(what_matters(eth / to_all / mldv2_query(), eth / report / mldv2_report()), "6 24 40");
    auto const to_hosts = ipv4(source_address = "10.9.0.1", destination_address = "224.0.0.1");
    auto const to_routers = ipv4(source_address = "10.9.0.2", destination_address = "224.0.0.22");
    EXPECT_EQ(what_matters(eth / to_hosts / igmpv3_query(), eth / to_routers / igmpv3_report()), "6-7 9 20");
}

TEST(Answers, Ports) {
    EXPECT_EQ(what_matters(eth / near / udp(source_port = 4000, destination_port = 5000) / payload("abc"),
                           eth / far / udp(source_port = 5000, destination_port = 4000) / payload("xyz1")),
              "6-7 9 12-23");
    EXPECT_EQ(what_matters(eth / near6 / udp(source_port = 4000, destination_port = 5000),
                           eth / far6 / udp(source_port = 5000, destination_port = 4000)),
              "6 8-43");
    EXPECT_EQ(what_matters(eth / near / udp_lite(source_port = 4000, destination_port = 5000),
                           eth / far / udp_lite(source_port = 5000, destination_port = 4000)),
              "6-7 9 12-23");
    // The type, too: the lowest bit makes a reset of a close.
    EXPECT_EQ(what_matters(eth / near / dccp(source_port = 4000, destination_port = 5000, type = "request"),
                           eth / far / dccp(source_port = 5000, destination_port = 4000, type = "response")),
              "6-7 9 12-23 28");
}

constexpr auto segment = tcp(source_port = 4000, destination_port = 80, sequence_number = 1000);

template <class Header>
auto with_flags(Header header, auto flags) {
    header[control_bits] = flags;
    return header;
}

answer_kind judge_tcp(auto const& asked, auto const& replied) {
    return judge(bytes_of(eth / near / asked), bytes_of(eth / far / replied));
}

TEST(Answers, AHandshake) {
    auto const asked = with_flags(segment, syn);
    auto const accepted = tcp(source_port = 80, destination_port = 4000, sequence_number = 77,
                              acknowledgment_number = 1001, control_bits = syn | ack);
    EXPECT_EQ(judge_tcp(asked, accepted), answer_kind::answer);
    // Ports, acknowledgment number; of the flags, the lowest is FIN.
    EXPECT_EQ(what_matters(eth / near / asked, eth / far / accepted), "6-7 9 12-23 28-31");
    EXPECT_EQ(judge_tcp(asked, tcp(source_port = 80, destination_port = 4000, acknowledgment_number = 1001,
                                   control_bits = rst | ack)),
              answer_kind::answer);
    EXPECT_EQ(judge_tcp(asked, tcp(source_port = 80, destination_port = 4000, acknowledgment_number = 1002,
                                   control_bits = syn | ack)),
              answer_kind::none);
    EXPECT_EQ(judge_tcp(asked, tcp(source_port = 80, destination_port = 4000, control_bits = syn)), answer_kind::none);
    EXPECT_EQ(judge_tcp(asked, tcp(source_port = 80, destination_port = 4000, control_bits = rst)), answer_kind::none);
    EXPECT_EQ(judge_tcp(with_flags(segment, rst), accepted), answer_kind::none);
    EXPECT_EQ(judge_tcp(with_flags(segment, ack), accepted), answer_kind::none);
}

TEST(Answers, SegmentsWithData) {
    auto const back = [](std::uint32_t number, auto flags) {
        return with_flags(tcp(source_port = 80, destination_port = 4000, acknowledgment_number = number), flags);
    };
    auto const asked = make_packet(with_flags(segment, ack | psh), options(no_operation()), payload("12345"));
    EXPECT_EQ(judge_tcp(asked, back(1005, ack)), answer_kind::answer);
    EXPECT_EQ(judge_tcp(asked, back(1001, ack)), answer_kind::answer);
    EXPECT_EQ(judge_tcp(asked, back(1000, ack)), answer_kind::none);
    EXPECT_EQ(judge_tcp(asked, back(1006, ack)), answer_kind::none);
    // A reset without an acknowledgement has the number that was acknowledged.
    EXPECT_EQ(judge_tcp(with_flags(tcp(source_port = 4000, destination_port = 80, acknowledgment_number = 55), ack),
                        tcp(source_port = 80, destination_port = 4000, sequence_number = 55, control_bits = rst)),
              answer_kind::answer);
    EXPECT_EQ(judge_tcp(with_flags(tcp(source_port = 4000, destination_port = 80, acknowledgment_number = 55), ack),
                        tcp(source_port = 80, destination_port = 4000, sequence_number = 56, control_bits = rst)),
              answer_kind::none);
}

TEST(Answers, AResetAnswersWhatIsCarried) {
    auto const asked = make_packet(eth, near,
                                   tcp(source_port = 4000, destination_port = 502, sequence_number = 1000,
                                       acknowledgment_number = 9, control_bits = ack | psh),
                                   modbus_tcp(transaction_identifier = 5), read_coils_request());
    auto const back = tcp(source_port = 502, destination_port = 4000, sequence_number = 9, acknowledgment_number = 1012,
                          control_bits = ack);
    EXPECT_EQ(judge(bytes_of(asked), bytes_of(eth / far / back)), answer_kind::none) << "nothing is answered yet";
    EXPECT_EQ(judge(bytes_of(asked), bytes_of(eth / far / with_flags(back, rst | ack))), answer_kind::answer);
    auto const answered = make_packet(eth, far, back, modbus_tcp(transaction_identifier = 5), read_coils_response());
    EXPECT_EQ(judge(bytes_of(asked), bytes_of(answered)), answer_kind::answer);
    auto const other = make_packet(eth, far, back, modbus_tcp(transaction_identifier = 6), read_coils_response());
    EXPECT_EQ(judge(bytes_of(asked), bytes_of(other)), answer_kind::none);
}

TEST(Answers, SctpChunks) {
    auto const init = make_packet(eth, near, sctp(source_port = 1, destination_port = 2), sctp_init(initiate_tag = 77));
    auto const back = [](auto const& chunk, std::uint32_t tag = 77) {
        return bytes_of(
            make_packet(eth, far, sctp(source_port = 2, destination_port = 1, verification_tag = tag), chunk));
    };
    EXPECT_EQ(judge(bytes_of(init), back(sctp_init_ack())), answer_kind::answer);
    EXPECT_EQ(judge(bytes_of(init), back(sctp_abort())), answer_kind::answer);
    EXPECT_EQ(judge(bytes_of(init), back(sctp_init_ack(), 78)), answer_kind::none);
    EXPECT_EQ(judge(bytes_of(init), back(sctp_cookie_ack())), answer_kind::none);
}

// --- on a link ---

TEST(Answers, AddressResolution) {
    auto const asked = arp(sender_protocol_address = "10.9.0.1", target_protocol_address = "10.9.0.2");
    auto const replied =
        arp(operation = "reply", sender_protocol_address = "10.9.0.2", target_protocol_address = "10.9.0.1");
    EXPECT_EQ(what_matters(eth / asked, eth / replied), "6-7 14-17 24-27");
    // Who asks for its own future address has none yet: RFC 5227 section 2.1.1.
    auto const probe = arp(target_protocol_address = "10.9.0.2");
    EXPECT_EQ(judge(bytes_of(eth / probe), bytes_of(eth / replied)), answer_kind::answer);
    EXPECT_EQ(judge(bytes_of(eth / asked), bytes_of(eth / vlan(vlan_identifier = 7) / replied)), answer_kind::answer);
    EXPECT_EQ(what_matters(eth / rarp(target_hardware_address = "02:00:00:00:00:01"),
                           eth / rarp(operation = "rarp_reply", target_hardware_address = "02:00:00:00:00:01")),
              "6-7 18-23");
}

TEST(Answers, PppoeDiscovery) {
    EXPECT_EQ(judge(bytes_of(eth / pppoe_discovery(code = "padi")), bytes_of(eth / pppoe_discovery(code = "pado"))),
              answer_kind::answer);
    EXPECT_EQ(judge(bytes_of(eth / pppoe_discovery(code = "padr")), bytes_of(eth / pppoe_discovery(code = "pads"))),
              answer_kind::answer);
    EXPECT_EQ(judge(bytes_of(eth / pppoe_discovery(code = "padi")), bytes_of(eth / pppoe_discovery(code = "pads"))),
              answer_kind::none);
}

// --- applications ---

template <class Question, class Reply>
std::string what_matters_over(std::uint16_t port, Question const& question, Reply const& reply,
                              std::uint16_t client = 4000) {
    return what_matters(eth / near / udp(source_port = client, destination_port = port) / question,
                        eth / far / udp(source_port = port, destination_port = client) / reply);
}

// The data of a datagram begin at 28. Where the lowest bit of its port makes it another protocol, that is no answer.
TEST(Answers, Applications) {
    EXPECT_EQ(what_matters_over(53, dns(identification = 0xabcd), dns(identification = 0xabcd, qr = 1)),
              "6-7 9 12-23 28-29");
    EXPECT_EQ(what_matters_over(67, dhcp(xid = 0x12345678), dhcp(op = "bootreply", xid = 0x12345678), 68),
              "6-7 9 12-23 28 32-35 56-61");
    EXPECT_EQ(what_matters_over(547, dhcpv6("solicit", 7), dhcpv6("advertise", 7), 546), "6-7 9 12-23 28-31");
    EXPECT_EQ(what_matters_over(123, ntp(transmit_timestamp = 0x0123456789abcdefU),
                                ntp(mode = "server", origin_timestamp = 0x0123456789abcdefU)),
              "6-7 9 12-23 28 52-59");
    EXPECT_EQ(what_matters_over(1812, radius(identifier = 4), radius(code = "access_challenge", identifier = 4)),
              "6-7 9 12-23 28-29");
    EXPECT_EQ(what_matters_over(520, rip(command = "request"), rip(command = "response")), "6-7 9 12-23 28");
}

TEST(Answers, Coap) {
    auto const asked =
        make_packet(eth, near, udp(source_port = 4000), coap(code = "get", message_id = 9), octets("tk"));
    auto const back = [](auto const& header, auto const& token) {
        return bytes_of(make_packet(eth, far, udp(source_port = 5683, destination_port = 4000), header, token));
    };
    auto const content = coap(type = "acknowledgement", code = "content", message_id = 9);
    EXPECT_EQ(judge(bytes_of(asked), back(content, octets("tk"))), answer_kind::answer);
    EXPECT_EQ(judge(bytes_of(asked), back(content, octets("tj"))), answer_kind::none);
    EXPECT_EQ(judge(bytes_of(asked), back(coap(type = "confirmable", code = "content", message_id = 1), octets("tk"))),
              answer_kind::answer);
    EXPECT_EQ(
        judge(bytes_of(asked), back(coap(type = "acknowledgement", code = "content", message_id = 1), octets("tk"))),
        answer_kind::none);
    EXPECT_EQ(judge(bytes_of(asked), bytes_of(make_packet(eth, far, udp(source_port = 5683, destination_port = 4000),
                                                          coap(type = "acknowledgement", message_id = 9)))),
              answer_kind::none)
        << "an empty acknowledgement";
}

TEST(Answers, TunnelsThemselves) {
    auto const echo = [](auto const& outer, std::uint16_t from, std::uint16_t to, char const* kind, unsigned number) {
        return bytes_of(make_packet(eth, outer, udp(source_port = from, destination_port = to),
                                    gtp_u(message_type = kind), gtp_sequence(sequence_number = number)));
    };
    byte_vector const asked = echo(near, 4000, 2152, "echo_request", 5);
    EXPECT_EQ(judge(asked, echo(far, 2152, 4000, "echo_response", 5)), answer_kind::answer);
    EXPECT_EQ(judge(asked, echo(far, 2152, 4000, "echo_response", 6)), answer_kind::none);
    EXPECT_EQ(judge(asked, echo(far, 2152, 4000, "echo_request", 5)), answer_kind::none);
    EXPECT_EQ(what_matters_over(2123, gtp_c(message_type = "create_session_request", sequence_number = 9),
                                gtp_c(message_type = "create_session_response", sequence_number = 9)),
              "6-7 9 12-23 29 36-38");
}

TEST(Answers, Tunnels) {
    auto const echo_in = [](auto const& outer, auto const& inner, auto const& message) {
        return bytes_of(make_packet(eth, outer, gre(), inner, message));
    };
    byte_vector const asked =
        echo_in(near, ipv4(source_address = "10.1.0.1", destination_address = "10.1.0.2"), icmp_echo(0, 1, 2));
    auto const inner_back = ipv4(source_address = "10.1.0.2", destination_address = "10.1.0.1");
    EXPECT_EQ(judge(asked, echo_in(far, inner_back, icmp_echo_reply(0, 1, 2))), answer_kind::answer);
    EXPECT_EQ(judge(asked, echo_in(near, inner_back, icmp_echo_reply(0, 1, 2))), answer_kind::none);
    EXPECT_EQ(judge(asked, bytes_of(eth / far / icmp_echo_reply(0, 1, 2))), answer_kind::none);
    auto const resolution = [](auto const& header) { return make_packet(eth, header); };
    byte_vector const asked_here = bytes_of(resolution(arp(target_protocol_address = "10.1.0.2")));
    auto const replied = arp(operation = "reply", sender_protocol_address = "10.1.0.2");
    EXPECT_EQ(judge(asked_here, bytes_of(resolution(replied))), answer_kind::answer);
    EXPECT_EQ(judge(asked_here, bytes_of(make_packet(eth, far, etherip(), eth, replied))), answer_kind::none)
        << "of another network, in a tunnel";
    EXPECT_EQ(judge(bytes_of(eth / near / icmp_echo(0, 1, 2)), echo_in(far, far, icmp_echo_reply(0, 1, 2))),
              answer_kind::none);
}

TEST(Answers, WhatIsCarriedIsOfTheSameProtocol) {
    auto const of = [](auto ip, unsigned number) {
        ip[protocol] = number;
        return bytes_of(make_packet(eth, ip, payload("abcdefgh")));
    };
    EXPECT_EQ(judge(of(near, 200), of(far, 200)), answer_kind::answer);
    EXPECT_EQ(judge(of(near, 200), of(far, 201)), answer_kind::none);
    // Past extension headers.
    auto const behind = [](auto ip, unsigned number) {
        return bytes_of(make_packet(eth, ip, hop_by_hop(next_header = number), payload("abcdefgh")));
    };
    auto plain = near6;
    plain[next_header] = 200;
    EXPECT_EQ(judge(bytes_of(make_packet(eth, plain, payload("x"))), behind(far6, 200)), answer_kind::answer);
    EXPECT_EQ(judge(bytes_of(make_packet(eth, plain, payload("x"))), behind(far6, 201)), answer_kind::none);
}

TEST(Answers, GroupsAndUnknownAddresses) {
    auto const echo = icmp_echo(0, 1, 2);
    auto const reply = icmp_echo_reply(0, 1, 2);
    auto const from = [&](char const* source, char const* destination) {
        return bytes_of(eth / ipv4(source_address = source, destination_address = destination) / reply);
    };
    byte_vector const to_all =
        bytes_of(eth / ipv4(source_address = "10.9.0.1", destination_address = "255.255.255.255") / echo);
    EXPECT_EQ(judge(to_all, from("10.9.0.77", "10.9.0.1")), answer_kind::answer);
    EXPECT_EQ(judge(to_all, from("10.9.0.77", "10.9.0.3")), answer_kind::none);
    byte_vector const to_group =
        bytes_of(eth / ipv4(source_address = "10.9.0.1", destination_address = "224.0.0.1") / echo);
    EXPECT_EQ(judge(to_group, from("10.9.0.77", "10.9.0.1")), answer_kind::answer);
    byte_vector const from_none = bytes_of(eth / ipv4(destination_address = "10.9.0.2") / echo);
    EXPECT_EQ(judge(from_none, from("10.9.0.2", "10.9.0.3")), answer_kind::answer);
    EXPECT_EQ(judge(from_none, from("10.9.0.4", "10.9.0.3")), answer_kind::none);
    EXPECT_EQ(judge(bytes_of(eth / near / echo), from("10.9.0.2", "255.255.255.255")), answer_kind::answer);
    // 240.0.0.0/4 is no group.
    byte_vector const reserved =
        bytes_of(eth / ipv4(source_address = "10.9.0.1", destination_address = "240.0.0.1") / echo);
    EXPECT_EQ(judge(reserved, from("10.9.0.77", "10.9.0.1")), answer_kind::none);
}

} // namespace
