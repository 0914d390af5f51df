// SPDX-License-Identifier: BSL-1.0
// Questions to a kernel and to a real server, matched with what they answer.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <net/if.h>
#include <netns/exchange_net.hpp>
#include <poll.h>
#include <set>
#include <span>
#include <sstream>
#include <stop_token>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <thread>
#include <umpa/receive/exchange_frame.hpp>
#include <umpa/send/raw_socket.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;

constexpr auto ip = ipv4(source_address = "10.9.0.1", destination_address = "10.9.0.2");
constexpr auto ip6 = ipv6(source_address = "fd09::1", destination_address = "fd09::2");
// Nobody has this address, and nobody is asked for it: SilentAddress says that it is there.
constexpr auto to_nobody = ipv4(source_address = "10.9.0.1", destination_address = "10.9.0.99");
constexpr auto syn_segment = tcp(source_port = 4000, destination_port = 80, sequence_number = 7, control_bits = syn);
constexpr auto shortly = 300ms;

class Exchange : public ExchangeNet {
public:
    static void make_silent_address() {
        ASSERT_TRUE(runs("ip neighbour replace 10.9.0.99 lladdr 02:00:00:00:00:99 dev near nud permanent"));
    }

    /// Whether a question is answered by a packet with a layer P.
    template <class P, class First>
    static bool is_answered_by(exchange_result const& result, std::size_t question, First from) {
        exchange_answer const* const one = result.find(question);
        if (!one) return false;
        EXPECT_GE(one->received, one->sent);
        for (dissected_layer const& layer : dissect(one->bytes, from))
            if (layer.is<P>()) return true;
        return false;
    }
};
class Ipv6Exchange : public Exchange {
public:
    void SetUp() override {
        Exchange::SetUp();
        if (!IsSkipped() && !has_ipv6()) GTEST_SKIP() << "the kernel has no IPv6";
    }
};

TEST_F(Exchange, APing) {
    auto const socket = exchange_socket::ipv4();
    auto const one = exchange_one(socket, {}, ip / icmp_echo(0, 7, 9) / payload("abc"));
    ASSERT_TRUE(one);
    EXPECT_EQ(one->kind, answer_kind::answer);
    EXPECT_GE(one->round_trip_time(), 0ns);
    EXPECT_EQ(one->bytes.size(), 31U);
    EXPECT_EQ(one->bytes[20], std::byte{0});
    auto const seen = view<icmp_echo_reply>::parse(std::span(one->bytes).subspan(20));
    ASSERT_TRUE(seen);
    EXPECT_EQ((*seen)[identifier], 7);
    EXPECT_EQ((*seen)[sequence_number], 9);
}

TEST_F(Exchange, TheKernelFillsInTheSource) {
    auto const socket = exchange_socket::ipv4();
    EXPECT_TRUE(exchange_one(socket, {}, ipv4(destination_address = "10.9.0.2") / icmp_echo(0, 7, 9)));
}

TEST_F(Ipv6Exchange, APing) {
    auto const socket = exchange_socket::ipv6();
    auto const one = exchange_one(socket, {}, ip6 / icmpv6_echo(0, 7, 9));
    ASSERT_TRUE(one);
    EXPECT_EQ(one->kind, answer_kind::answer);
    EXPECT_EQ(one->bytes[40], std::byte{129});
}

TEST_F(Exchange, ManyPings) {
    auto const socket = exchange_socket::ipv4();
    std::vector<std::vector<std::byte>> pings;
    for (unsigned i = 0; i < 256; ++i) {
        auto const bytes = to_bytes(ip / icmp_echo(0, 7, i));
        pings.emplace_back(bytes.begin(), bytes.end());
    }
    exchange_result const result = exchange(socket, {}, pings);
    EXPECT_EQ(result.answered.size(), 256U);
    EXPECT_TRUE(result.unanswered.empty());
    EXPECT_EQ(result.sendings, 256U);
    std::set<std::size_t> questions;
    for (exchange_answer const& one : result.answered) {
        questions.insert(one.question);
        EXPECT_GE(one.received, one.sent);
        EXPECT_EQ(one.bytes[27], static_cast<std::byte>(one.question)) << "the sequence number is another's";
    }
    EXPECT_EQ(questions.size(), 256U);
}

TEST_F(Exchange, AHandshakeAndARefusal) {
    auto const server = program(SOCK_STREAM, 80);
    auto const socket = exchange_socket::ipv4();
    auto closed = syn_segment;
    closed[destination_port] = 81;
    exchange_result const result = exchange(socket, {}, ip / syn_segment, ip / closed);
    ASSERT_TRUE(result.find(0) && result.find(1));
    constexpr unsigned syn_and_ack = 0x12, rst_and_ack = 0x14;
    EXPECT_EQ(result.find(0)->bytes[33], std::byte{syn_and_ack});
    EXPECT_EQ(result.find(1)->bytes[33], std::byte{rst_and_ack});
    // A veth pair is no card: the kernel leaves the sum of its segment undone.
    EXPECT_TRUE(result.find(0)->checksums_pending);
}

TEST_F(Ipv6Exchange, AHandshakeAndARefusal) {
    auto const server = program(SOCK_STREAM, 80);
    auto const socket = exchange_socket::ipv6();
    auto closed = syn_segment;
    closed[destination_port] = 81;
    exchange_result const result = exchange(socket, {}, ip6 / syn_segment, ip6 / closed);
    ASSERT_TRUE(result.find(0) && result.find(1));
    EXPECT_EQ(result.find(0)->bytes[53], std::byte{0x12});
    EXPECT_EQ(result.find(1)->bytes[53], std::byte{0x14});
}

TEST_F(Exchange, AClosedPort) {
    auto const socket = exchange_socket::ipv4();
    exchange_result const result =
        exchange(socket, {}, ip / udp(source_port = 4000, destination_port = 5000) / payload("x"));
    ASSERT_EQ(result.answered.size(), 1U);
    EXPECT_EQ(result.answered[0].kind, answer_kind::error);
    EXPECT_TRUE(is_answered_by<icmp_destination_unreachable>(result, 0, first<ipv4>));
}

TEST_F(Ipv6Exchange, AClosedPort) {
    auto const socket = exchange_socket::ipv6();
    exchange_result const result =
        exchange(socket, {}, ip6 / udp(source_port = 4000, destination_port = 5000) / payload("x"));
    ASSERT_EQ(result.answered.size(), 1U);
    EXPECT_EQ(result.answered[0].kind, answer_kind::error);
    EXPECT_TRUE(is_answered_by<icmpv6_destination_unreachable>(result, 0, first<ipv6>));
}

// --- on the link ---

constexpr auto to_all = ethernet(source_address = "02:00:00:00:00:01", destination_address = "ff:ff:ff:ff:ff:ff");
constexpr auto to_router = ethernet(source_address = "02:00:00:00:00:01", destination_address = "02:00:00:00:00:02");

TEST_F(Exchange, AddressResolution) {
    auto const socket = exchange_socket::link("near");
    auto const asked = arp(sender_hardware_address = "02:00:00:00:00:01", sender_protocol_address = "10.9.0.1",
                           target_protocol_address = "10.9.0.2");
    auto other = asked;
    other[target_protocol_address] = "10.9.0.98";
    exchange_result const result = exchange(socket, {.timeout = shortly}, to_all / other, to_all / asked);
    ASSERT_EQ(result.answered.size(), 1U);
    EXPECT_EQ(result.unanswered, std::vector<std::size_t>{0});
    EXPECT_EQ(result.answered[0].question, 1U);
    auto const seen = view<arp>::parse(std::span(result.answered[0].bytes).subspan(14));
    ASSERT_TRUE(seen);
    EXPECT_EQ((*seen)[sender_hardware_address], mac_address("02:00:00:00:00:02"));
}

TEST_F(Ipv6Exchange, NeighborSolicitation) {
    auto const socket = exchange_socket::link("near");
    auto const asked =
        make_packet(ethernet(source_address = "02:00:00:00:00:01", destination_address = "33:33:ff:00:00:02"),
                    ipv6(source_address = "fd09::1", destination_address = "ff02::1:ff00:2", hop_limit = 255),
                    nd_neighbor_solicitation(target_address = "fd09::2"),
                    options(nd_source_link_layer_address("02:00:00:00:00:01")));
    exchange_result const result = exchange(socket, {}, asked);
    EXPECT_TRUE(is_answered_by<nd_neighbor_advertisement>(result, 0, first<ethernet>));
}

// The kernel takes the tag out of what arrives, and tells it beside.
TEST_F(Exchange, AVlanTagIsPutBack) {
    auto const tag = vlan(priority_code_point = 5, vlan_identifier = 7);
    auto const reply =
        make_packet(ethernet(source_address = "02:00:00:00:00:02", destination_address = "02:00:00:00:00:01"), tag,
                    ipv4(source_address = "10.9.0.2", destination_address = "10.9.0.1"), icmp_echo_reply(0, 7, 9));
    std::thread peer;
    at_router([&] {
        // Two sockets: the one that waits for the question, and the one that answers.
        peer = std::thread([&reply,
                            listener = umpa::detail::open_listener("left", SOCK_RAW, ETH_P_ALL, if_nametoindex("left")),
                            sender = raw_socket::link("left")] {
            pollfd one{listener.descriptor.number(), POLLIN, 0};
            umpa::detail::frame_reader reader;
            while (poll(&one, 1, 2000) == 1)
                if (auto const frame = reader.next(listener); frame && frame->bytes[12] == std::byte{0x81})
                    return (void)sender.send(reply);
        });
    });
    auto const socket = exchange_socket::link("near");
    exchange_result const result = exchange(socket, {}, make_packet(to_router, tag, ip, icmp_echo(0, 7, 9)));
    peer.join();
    ASSERT_EQ(result.answered.size(), 1U);
    auto const expected = to_bytes(reply);
    EXPECT_TRUE(
        std::equal(expected.begin(), expected.end(), result.answered[0].bytes.begin(), result.answered[0].bytes.end()));
}

// --- a server ---

/// Runs a program in the router's namespace for a test.
class server_process {
public:
    server_process(ExchangeNet& net, std::vector<char const*> command) {
        net.at_router([&] {
            process_ = fork();
            if (process_ != 0) return;
            command.push_back(nullptr);
            execvp(command[0], const_cast<char**>(command.data()));
            _exit(127);
        });
    }
    ~server_process() {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }

private:
    pid_t process_ = -1;
};

TEST_F(Exchange, ANameServer) {
    if (!runs("dnsmasq --version")) GTEST_SKIP() << "dnsmasq is not installed (dnsmasq-base)";
    server_process const server(*this, {"dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv",
                                        "--no-hosts", "--pid-file=", "--user=root", "--log-facility=/dev/null",
                                        "--address=/umpa.test/192.0.2.7"});
    auto const socket = exchange_socket::ipv4();
    auto const asked = make_packet(ip, udp(source_port = 4000), dns(identification = 0x1234), question("umpa.test"));
    auto const other = make_packet(ip, udp(source_port = 4000), dns(identification = 0x1235), question("umpa.test"));
    // Until it listens, its port is closed: those errors are let go by.
    auto const no_errors = [](std::span<std::byte const> packet) {
        return packet.size() > 9 && packet[9] == std::byte{17};
    };
    exchange_result const result =
        exchange(socket, {.timeout = 200ms, .retries = 20, .filter = no_errors}, asked, other);
    ASSERT_TRUE(is_answered_by<dns>(result, 0, first<ipv4>));
    ASSERT_TRUE(is_answered_by<dns>(result, 1, first<ipv4>));
    EXPECT_EQ(result.find(0)->bytes[29], std::byte{0x34});
    EXPECT_EQ(result.find(1)->bytes[29], std::byte{0x35});
    std::vector<std::byte> const address{std::byte{192}, std::byte{0}, std::byte{2}, std::byte{7}};
    std::vector<std::byte> const& bytes = result.find(0)->bytes;
    EXPECT_TRUE(std::equal(address.begin(), address.end(), bytes.end() - 4)) << result;
}

/// Answers the n-th datagram at the router's port 5000 with so many of its own.
class answering {
public:
    answering(ExchangeNet& net, std::vector<int> how_many) {
        thread_ = std::thread([socket = net.program(SOCK_DGRAM, 5000), how_many = std::move(how_many)] {
            for (int count : how_many) {
                char data[100];
                sockaddr_in6 from{};
                socklen_t size = sizeof from;
                auto* const address = reinterpret_cast<sockaddr*>(&from);
                if (recvfrom(socket, data, sizeof data, 0, address, &size) < 0) return;
                while (count-- > 0) sendto(socket, "answer", 6, 0, address, size);
            }
        });
    }
    ~answering() { thread_.join(); }

private:
    std::thread thread_;
};

constexpr auto datagram = make_packet(ip, udp(source_port = 4000, destination_port = 5000), payload("x"));

TEST_F(Exchange, WhatIsLostIsAskedAgain) {
    answering const peer(*this, {0, 0, 1});
    auto const socket = exchange_socket::ipv4();
    exchange_result const result = exchange(socket, {.timeout = shortly, .retries = 4}, datagram);
    ASSERT_EQ(result.answered.size(), 1U);
    EXPECT_EQ(result.answered[0].sendings, 3U);
    EXPECT_EQ(result.sendings, 3U);
    EXPECT_GE(result.answered[0].received, result.answered[0].sent);
}

TEST_F(Exchange, SeveralAnswers) {
    auto const socket = exchange_socket::ipv4();
    {
        answering const peer(*this, {3});
        exchange_result const all = exchange(socket, {.timeout = shortly, .answers = 0}, datagram);
        EXPECT_EQ(all.answered.size(), 3U);
        EXPECT_EQ(all.surplus, 0U);
    }
    {
        answering const peer(*this, {3});
        exchange_result const one = exchange(socket, {.timeout = shortly, .stop_when_answered = false}, datagram);
        EXPECT_EQ(one.answered.size(), 1U);
        EXPECT_EQ(one.surplus, 2U);
    }
}

TEST_F(Exchange, NobodyAnswers) {
    make_silent_address();
    auto const socket = exchange_socket::ipv4();
    exchange_result const result = exchange(socket, {.timeout = shortly, .retries = 2}, to_nobody / icmp_echo(0, 1, 1),
                                            ip / icmp_echo(0, 1, 2), to_nobody / icmp_echo(0, 1, 3));
    EXPECT_EQ(result.unanswered, (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(result.sendings, 7U);
    EXPECT_EQ(result.answered.size(), 1U);
    EXPECT_FALSE(exchange_one(socket, {.timeout = 50ms}, to_nobody / icmp_echo(0, 1, 1)));
}

TEST_F(Exchange, WhatCannotBeSentIsTold) {
    auto const socket = exchange_socket::ipv4();
    auto const nowhere = ipv4(source_address = "10.9.0.1", destination_address = "192.0.2.1");
    exchange_result const result =
        exchange(socket, {.timeout = shortly}, nowhere / icmp_echo(0, 1, 1), ip / icmp_echo(0, 1, 2));
    ASSERT_EQ(result.failures.size(), 1U);
    EXPECT_EQ(result.failures[0].question, 0U);
    EXPECT_EQ(result.failures[0].cause, std::errc::network_unreachable);
    EXPECT_NE(result.failures[0].words.find("no route leads to 192.0.2.1"), std::string::npos);
    EXPECT_EQ(result.unanswered, std::vector<std::size_t>{0});
    EXPECT_TRUE(result.find(1));
}

TEST_F(Exchange, AQuestionIsNotItsOwnAnswer) {
    // On loopback all that is sent comes back; here its ends are the same, too.
    auto const here = ipv4(source_address = "127.0.0.1", destination_address = "127.0.0.1");
    auto const itself = udp(source_port = 4001, destination_port = 4001);
    auto const socket = exchange_socket::ipv4();
    exchange_result const result = exchange(socket, {.timeout = shortly}, make_packet(here, itself, payload("x")));
    ASSERT_EQ(result.answered.size(), 1U);
    EXPECT_EQ(result.answered[0].kind, answer_kind::error);
    // What a packet socket sends there is heard, but the kernel does not believe its source: only the copy comes.
    auto const link = exchange_socket::link("lo");
    exchange_result const frames =
        exchange(link, {.timeout = shortly}, make_packet(ethernet(), here, itself, payload("x")));
    EXPECT_TRUE(frames.answered.empty()) << frames;
    EXPECT_EQ(frames.unmatched, 0U);
}

TEST_F(Exchange, AFilterAndAStop) {
    auto const socket = exchange_socket::ipv4();
    auto const nothing = [](std::span<std::byte const>) { return false; };
    EXPECT_FALSE(exchange_one(socket, {.timeout = shortly, .filter = nothing}, ip / icmp_echo(0, 1, 1)));
    make_silent_address();
    std::stop_source stop;
    std::thread stopper([&] {
        std::this_thread::sleep_for(50ms);
        stop.request_stop();
    });
    exchange_result const result =
        exchange(socket, {.timeout = std::chrono::hours(1), .stop = stop.get_token()}, to_nobody / icmp_echo(0, 1, 1));
    stopper.join();
    EXPECT_EQ(result.unanswered.size(), 1U);
}

TEST_F(Exchange, AResultPrintsAsATable) {
    make_silent_address();
    auto const socket = exchange_socket::ipv4();
    std::ostringstream text;
    text << exchange(socket, {.timeout = shortly}, ip / icmp_echo(0, 7, 9), to_nobody / icmp_echo(0, 1, 1));
    EXPECT_NE(text.str().find("1 of 2 questions answered, 2 packets sent"), std::string::npos) << text.str();
    EXPECT_NE(text.str().find("answer  IPv4 10.9.0.2 > 10.9.0.1"), std::string::npos) << text.str();
    EXPECT_NE(text.str().find("ICMP Echo Reply identifier=7 sequence_number=9"), std::string::npos) << text.str();
    EXPECT_NE(text.str().find("     1  no answer\n"), std::string::npos) << text.str();
}

} // namespace
