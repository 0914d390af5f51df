// SPDX-License-Identifier: BSL-1.0
// What questions may be, and what a result says. The traffic is on loopback, in a network namespace of its own.
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <gtest/gtest.h>
#include <list>
#include <sched.h>
#include <span>
#include <sstream>
#include <string>
#include <type_traits>
#include <umpa/receive/exchange.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace std::chrono_literals;

using ipv4_exchange = basic_exchange_socket<socket_kind::ipv4>;
static_assert(!std::is_copy_constructible_v<ipv4_exchange> && std::is_nothrow_move_constructible_v<ipv4_exchange>);

constexpr auto here = ipv4(source_address = "127.0.0.1", destination_address = "127.0.0.1");
constexpr auto ping = here / icmp_echo(0, 1, 1);

class ExchangeHere : public testing::Test {
public:
    void SetUp() override {
        if (geteuid() != 0) GTEST_SKIP() << "raw sockets and network namespaces take root";
        if (unshare(CLONE_NEWNET) != 0) GTEST_SKIP() << "no network namespace can be made here";
        if (std::system("ip link set lo up") != 0) GTEST_SKIP() << "ip is not installed (iproute2)";
    }
};

TEST_F(ExchangeHere, TakesPacketsOfAllKinds) {
    auto const socket = exchange_socket::ipv4();
    dynamic_packet chosen;
    chosen.add(here).add(icmp_echo(0, 1, 2));
    auto const bytes = to_bytes(here / icmp_echo(0, 1, 3));
    std::vector<dynamic_packet> some{chosen, chosen};
    some[0][in<icmp_echo>][sequence_number] = 4;
    some[1][in<icmp_echo>][sequence_number] = 5;
    std::list<std::span<std::byte const>> const more{bytes};
    exchange_result const result = exchange(socket, {}, ping, chosen, bytes, some, more, std::vector{ping});
    EXPECT_EQ(result.questions, 7U);
    EXPECT_EQ(result.answered.size(), 7U) << result;
    std::array<unsigned, 7> const numbers{1, 2, 3, 4, 5, 3, 1};
    for (exchange_answer const& one : result.answered)
        EXPECT_EQ(one.bytes[27], static_cast<std::byte>(numbers[one.question])) << one.question;
}

TEST_F(ExchangeHere, NoQuestionsHaveNoAnswers) {
    auto const socket = exchange_socket::ipv4();
    exchange_result const result = exchange(socket, {}, std::vector<dynamic_packet>());
    EXPECT_TRUE(result.answered.empty() && result.unanswered.empty() && result.sendings == 0);
}

TEST_F(ExchangeHere, RefusesWhatItCannotSend) {
    auto const expect_refused = [](auto const& socket, auto const& good, std::vector<std::byte> const& bad,
                                   std::string const& words) {
        try {
            exchange(socket, {}, good, bad);
            ADD_FAILURE() << "not refused";
        } catch (question_error const& error) {
            EXPECT_EQ(error.what(), words);
            EXPECT_EQ(error.index(), 1U);
        }
    };
    auto const frame = ethernet() / ping;
    std::vector<std::byte> bytes(byte_count(frame));
    write_to(frame, bytes);
    std::vector<std::byte> const short_bytes(bytes.begin() + 14, bytes.begin() + 33);
    expect_refused(exchange_socket::ipv4(), ping, bytes,
                   "exchange: question 2 does not begin with a whole header of IPv4, which raw_socket::ipv4 sends by");
    expect_refused(exchange_socket::ipv4(), ping, short_bytes,
                   "exchange: question 2 does not begin with a whole header of IPv4, which raw_socket::ipv4 sends by");
    expect_refused(exchange_socket::ipv6(), ipv6() / icmpv6_echo(), short_bytes,
                   "exchange: question 2 does not begin with a whole header of IPv6, which raw_socket::ipv6 sends by");
    expect_refused(
        exchange_socket::link("lo"), frame, std::vector<std::byte>(13),
        "exchange: question 2 does not begin with a whole header of Ethernet, which raw_socket::link sends by");
}

TEST_F(ExchangeHere, AnswersFromBeforeAreForgotten) {
    auto const socket = exchange_socket::ipv4();
    // The answer to the first is there when the second exchange begins, and is none of its own.
    EXPECT_FALSE(exchange_one(socket, {.timeout = 0ns, .filter = [](auto) { return false; }}, ping));
    usleep(20000);
    exchange_result const result = exchange(socket, {.timeout = 50ms, .answers = 0}, ping);
    EXPECT_EQ(result.answered.size(), 1U);
    EXPECT_EQ(result.unmatched, 0U);
}

TEST(ExchangeSocket, SaysWhyItDoesNotOpen) {
    if (geteuid() != 0) GTEST_SKIP() << "raw sockets take root";
    try {
        exchange_socket::link("nowhere");
        ADD_FAILURE() << "it opened";
    } catch (no_such_interface const& error) {
        EXPECT_EQ(error.code().value(), ENODEV);
        EXPECT_NE(std::string(error.what()).find("no such interface; there are:"), std::string::npos);
    }
}

TEST(ExchangeResult, Prints) {
    exchange_result result;
    result.questions = 3;
    result.sendings = 4;
    result.answered.push_back({.question = 0, .received = capture_time(1500us)});
    result.answered.push_back(
        {.question = 2, .kind = answer_kind::error, .received = capture_time(12ms), .sendings = 2});
    result.unanswered = {1};
    result.failures.push_back({1, {}, "no route leads to 192.0.2.1"});
    std::ostringstream text;
    text << result;
    EXPECT_EQ(text.str(), "2 of 3 questions answered, 4 packets sent, 0 surplus answers, 0 other packets\n"
                          "     0      1.500 ms  answer  \n"
                          "     2     12.000 ms  error   \n"
                          "     1  no answer\n"
                          "     1  not sent: no route leads to 192.0.2.1\n");
    EXPECT_EQ(result.find(2)->sendings, 2U);
    EXPECT_EQ(result.find(1), nullptr);
}

} // namespace
