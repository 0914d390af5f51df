// SPDX-License-Identifier: BSL-1.0
// Errors that quote what they are about; bytes that are no packets; a protocol of one's own.
#include "packet_bytes.hpp"
#include <algorithm>
#include <array>
#include <cstddef>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <random>
#include <span>
#include <string>
#include <umpa/receive/answers.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace umpa::test {

// A protocol of a user's own, and its answer.
inline constexpr auto quiz_fields =
    field_list("asks"_f[8] = named_values({{"question", 1}, {"solution", 2}}).set("question"), "round"_f[8] = 0,
               "subject"_f[16] = 0);
using quiz = header<quiz_fields, "Quiz">;
inline constexpr auto with_quiz = protocols::all.with<quiz>();

} // namespace umpa::test

template <>
inline constexpr auto umpa::number_in<umpa::udp_port, umpa::test::quiz> = 7777;
template <>
inline constexpr auto umpa::answered_by<umpa::test::quiz> =
    umpa::answer<umpa::test::quiz>(umpa::changes("asks"_f, "question", "solution"), umpa::same("round"_f));

namespace {

using namespace umpa;
using namespace umpa::fields;

using byte_vector = std::vector<std::byte>;

constexpr auto ip = ipv4(source_address = "10.9.0.1", destination_address = "10.9.0.2");
constexpr auto ip6 = ipv6(source_address = "fd09::1", destination_address = "fd09::2");
constexpr auto router = ipv4(source_address = "10.7.7.7", destination_address = "10.9.0.1");
constexpr auto router6 = ipv6(source_address = "fd07::7", destination_address = "fd09::1");
constexpr auto datagram = udp(source_port = 4000, destination_port = 33434);

answer_kind judge(byte_vector const& question, byte_vector const& reply) {
    bool const is_ipv4 = std::to_integer<unsigned>(question.at(0)) >> 4 == 4;
    return is_ipv4 ? answers_question(reply, question, first<ipv4>) : answers_question(reply, question, first<ipv6>);
}

/// An error that quotes so many bytes.
byte_vector quoting(byte_vector const& quoted, std::size_t size) {
    std::span<std::byte const> const start = std::span(quoted).first(size);
    return std::to_integer<unsigned>(quoted.at(0)) >> 4 == 4
               ? bytes_of(make_packet(router, icmp_time_exceeded(), payload(start)))
               : bytes_of(make_packet(router6, icmpv6_time_exceeded(), payload(start)));
}

TEST(AnswersByErrors, QuotesMayBeCut) {
    // The least that each tells: the ports, the type and the first octet of the identifier not being enough.
    for (auto const& question :
         {bytes_of(ip / datagram / payload("abcdefgh")), bytes_of(ip / icmp_echo(0, 7, 9)),
          bytes_of(ip / tcp(source_port = 1, destination_port = 2, control_bits = syn)),
          bytes_of(ip6 / datagram / payload("abcdefgh")), bytes_of(ip6 / icmpv6_echo(0, 7, 9))}) {
        std::size_t const header = std::to_integer<unsigned>(question[0]) >> 4 == 4 ? 20 : 40;
        for (std::size_t size = header + 8; size <= question.size(); ++size)
            EXPECT_EQ(judge(question, quoting(question, size)), answer_kind::error) << size;
        for (std::size_t size = 0; size <= header; ++size)
            EXPECT_EQ(judge(question, quoting(question, size)), answer_kind::none) << size;
    }
}

/// The bytes of the first 28 of a quote, or 48, in which another lowest bit makes it the quote of another packet.
std::string what_tells(byte_vector question, std::size_t size) {
    byte_vector const asked = question;
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) {
        question[i] ^= std::byte{1};
        if (judge(asked, quoting(question, size)) != answer_kind::error)
            bytes.append(bytes.empty() ? "" : " ").append(std::to_string(i));
        question[i] ^= std::byte{1};
    }
    return bytes;
}

TEST(AnswersByErrors, QuotesTellWhatTheyAreAbout) {
    std::string const addresses = "9 12 13 14 15 16 17 18 19 ";
    EXPECT_EQ(what_tells(bytes_of(ip / datagram), 28), addresses + "20 21 22 23");
    EXPECT_EQ(what_tells(bytes_of(ip / icmp_echo(0, 7, 9)), 28), addresses + "20 24 25 26 27");
    EXPECT_EQ(what_tells(bytes_of(ip / tcp(sequence_number = 5)), 28), addresses + "20 21 22 23 24 25 26 27");
    EXPECT_EQ(what_tells(bytes_of(ip / sctp(verification_tag = 5) / sctp_init()), 28),
              addresses + "20 21 22 23 24 25 26 27");
    std::string addresses6 = "6";
    for (int i = 8; i < 40; ++i) addresses6 += " " + std::to_string(i);
    EXPECT_EQ(what_tells(bytes_of(ip6 / datagram), 48), addresses6 + " 40 41 42 43");
}

TEST(AnswersByErrors, LengthsInAQuoteMayLie) {
    byte_vector const question = bytes_of(ip / datagram / payload("abcdefgh"));
    for (unsigned length : {0U, 1U, 20U, 21U, 27U, 0x2400U, 0xffffU}) {
        byte_vector quoted = question;
        quoted[2] = static_cast<std::byte>(length >> 8), quoted[3] = static_cast<std::byte>(length);
        quoted[24] = quoted[2], quoted[25] = quoted[3];
        EXPECT_EQ(judge(question, quoting(quoted, 28)), answer_kind::error) << length;
    }
}

TEST(AnswersByErrors, EveryErrorThatStopsAPacket) {
    byte_vector const question = bytes_of(ip / datagram / payload("abcdefgh"));
    auto const quote = payload(std::span<std::byte const>(question));
    EXPECT_EQ(judge(question, bytes_of(make_packet(router, icmp_destination_unreachable(), quote))),
              answer_kind::error);
    EXPECT_EQ(judge(question, bytes_of(make_packet(router, icmp_source_quench(), quote))), answer_kind::error);
    EXPECT_EQ(judge(question, bytes_of(make_packet(router, icmp_parameter_problem(), quote))), answer_kind::error);
    EXPECT_EQ(judge(question, bytes_of(make_packet(router, icmp_redirect(), quote))), answer_kind::none)
        << "what is redirected is forwarded too";
    byte_vector const question6 = bytes_of(ip6 / datagram / payload("abcdefgh"));
    auto const quote6 = payload(std::span<std::byte const>(question6));
    EXPECT_EQ(judge(question6, bytes_of(make_packet(router6, icmpv6_destination_unreachable(), quote6))),
              answer_kind::error);
    EXPECT_EQ(judge(question6, bytes_of(make_packet(router6, icmpv6_packet_too_big(), quote6))), answer_kind::error);
    EXPECT_EQ(judge(question6, bytes_of(make_packet(router6, icmpv6_parameter_problem(), quote6))), answer_kind::error);
    EXPECT_EQ(judge(question, bytes_of(make_packet(router, icmp_echo_reply(), quote))), answer_kind::none);
}

TEST(AnswersByErrors, OptionsAndExtensionHeaders) {
    byte_vector const question = bytes_of(make_packet(ip, options(router_alert(), no_operation()), datagram));
    EXPECT_EQ(judge(question, quoting(question, 36)), answer_kind::error);
    byte_vector other = question;
    other[28] ^= std::byte{1};
    EXPECT_EQ(judge(question, quoting(other, 36)), answer_kind::none);
    byte_vector const question6 = bytes_of(make_packet(ip6, destination_options(), datagram));
    EXPECT_EQ(judge(question6, quoting(question6, 56)), answer_kind::error);
    byte_vector other6 = question6;
    other6[48] ^= std::byte{1};
    EXPECT_EQ(judge(question6, quoting(other6, 56)), answer_kind::none);
}

TEST(AnswersByErrors, AQuoteBeforeAnExtension) {
    // RFC 4884 section 5.1: 128 octets or more, padded with zeros.
    byte_vector const question = bytes_of(ip / datagram / payload("abcdefgh"));
    std::array<std::byte, 128> quoted{};
    std::copy(question.begin(), question.end(), quoted.begin());
    auto const error = [&] {
        return bytes_of(make_packet(router, icmp_time_exceeded(), octets(quoted), icmp_extension(),
                                    options(icmp_extension_object(1, 1), octets("\x12\x34\x51\xff"))));
    };
    EXPECT_EQ(judge(question, error()), answer_kind::error);
    quoted[23] ^= std::byte{1};
    EXPECT_EQ(judge(question, error()), answer_kind::none);
}

TEST(AnswersByErrors, TheKernelFillsInASource) {
    byte_vector const question = bytes_of(ipv4(destination_address = "10.9.0.2") / datagram);
    byte_vector const sent = bytes_of(ip / datagram);
    EXPECT_EQ(judge(question, quoting(sent, 28)), answer_kind::error);
}

TEST(AnswersByErrors, InATunnel) {
    // The error of a router of the outer network, and one that comes back through the tunnel.
    auto const inner = ipv4(source_address = "10.1.0.1", destination_address = "10.1.0.2");
    byte_vector const question = bytes_of(make_packet(ip, gre(), inner, datagram));
    EXPECT_EQ(judge(question, quoting(question, 52)), answer_kind::error);
    byte_vector const carried(question.begin() + 24, question.end());
    EXPECT_EQ(judge(question,
                    bytes_of(make_packet(ipv4(source_address = "10.9.0.2", destination_address = "10.9.0.1"), gre(),
                                         router, icmp_time_exceeded(), payload(std::span<std::byte const>(carried))))),
              answer_kind::error);
}

TEST(AnswersByErrors, GoldenErrors) {
    // Scapy's errors, each about what it quotes; and not about the same to another address.
    for (std::string name : {"icmp_time_exceeded", "icmp_port_unreachable", "icmp_fragmentation_needed"}) {
        std::string const digits = test::golden("network4/" + name);
        std::size_t const link = digits.starts_with("45") ? 0 : 14;
        byte_vector error;
        for (std::size_t i = 2 * link; i < digits.size(); i += 2)
            error.push_back(static_cast<std::byte>(std::stoi(digits.substr(i, 2), nullptr, 16)));
        byte_vector question(error.begin() + 28, error.end());
        EXPECT_EQ(judge(question, error), answer_kind::error) << name;
        question[19] ^= std::byte{1};
        EXPECT_EQ(judge(question, error), answer_kind::none) << name;
    }
}

// --- bytes that are no packets ---

TEST(AnswersOfAnyBytes, AreBounded) {
    byte_vector const question = bytes_of(ip / datagram / payload("abcdefgh"));
    byte_vector const syn_question = bytes_of(ip / tcp(control_bits = syn) / payload("abc"));
    byte_vector const error = quoting(question, question.size());
    std::mt19937 random(1);
    for (byte_vector const& start : {question, syn_question, error, bytes_of(ip / sctp() / sctp_init())})
        for (int i = 0; i < 20000; ++i) {
            byte_vector bytes(start.begin(),
                              start.begin() + static_cast<std::ptrdiff_t>(random() % (start.size() + 1)));
            for (unsigned changes = random() % 4; changes > 0 && !bytes.empty(); --changes)
                bytes[random() % bytes.size()] = static_cast<std::byte>(random());
            // A copy of the right size, so that a byte behind it is found by the sanitizer.
            byte_vector const exact(bytes);
            answers_question(exact, question, first<ipv4>);
            answers_question(error, exact, first<ipv4>);
            answers_question(exact, exact, first<ipv4>);
        }
}

TEST(AnswersOfAnyBytes, NothingAnswersNothing) {
    byte_vector const question = bytes_of(ip / datagram);
    EXPECT_EQ(answers_question(byte_vector(), byte_vector()), answer_kind::none);
    EXPECT_EQ(answers_question(byte_vector(), question, first<ipv4>), answer_kind::none);
    EXPECT_EQ(answers_question(question, byte_vector(), first<ipv4>), answer_kind::none);
    byte_vector const plain = bytes_of(make_packet(ethernet(), payload("abc")));
    EXPECT_EQ(answers_question(plain, plain), answer_kind::none) << "a question that asks nothing";
}

// --- a protocol of one's own ---

TEST(AnswersOfYourOwn, JoinWithOneLine) {
    auto const back = ipv4(source_address = "10.9.0.2", destination_address = "10.9.0.1");
    byte_vector const asked = bytes_of(ip / udp(source_port = 9) / test::quiz("round"_f = 3));
    auto const judge_quiz = [&](test::quiz const& replied) {
        byte_vector const bytes = bytes_of(back / udp(source_port = 7777, destination_port = 9) / replied);
        return answers_question<test::with_quiz>(bytes, asked, first<ipv4>);
    };
    EXPECT_EQ(judge_quiz(test::quiz("asks"_f = "solution", "round"_f = 3)), answer_kind::answer);
    EXPECT_EQ(judge_quiz(test::quiz("asks"_f = "solution", "round"_f = 4)), answer_kind::none);
    EXPECT_EQ(judge_quiz(test::quiz("round"_f = 3)), answer_kind::none);
}

} // namespace
