// SPDX-License-Identifier: BSL-1.0
// What umpa cuts, a kernel joins; what a kernel cuts, umpa joins.
#include <algorithm>
#include <netns/answers.hpp>
#include <random>
#include <umpa/build/fragment.hpp>
#include <umpa/receive/reassembly.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;
using fragments = std::vector<std::vector<std::byte>>;

std::string content_of(std::size_t size) {
    std::string content(size, '\0');
    for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<char>(i * 167 >> 3);
    return content;
}

class FragmentsKernel : public FarEnd {
public:
    /// Sends frames; the program is to get that.
    void expect_received(int server, fragments const& frames, std::string const& content) {
        for (auto const& frame : frames) send(frame);
        ASSERT_TRUE(readable(server, 1000)) << frames.size() << " frames of " << content.size() << " bytes";
        std::string text(70000, '\0');
        text.resize(static_cast<std::size_t>(recv(server, text.data(), text.size(), 0)));
        ASSERT_TRUE(text == content) << frames.size() << " frames of " << content.size() << " bytes";
    }

    /// A datagram of each way of sending, cut: to arrive in any order.
    void expect_joined(int server, auto const& before, std::size_t size, std::size_t mtu) {
        std::string const content = content_of(size);
        auto frames = fragment(before.include(datagram, payload(content)), mtu, {.identification = ++identification_});
        if (frames.size() > 1) ++cut_;
        if (order_ % 3 == 1) std::reverse(frames.begin(), frames.end());
        if (order_ % 3 == 2) std::shuffle(frames.begin(), frames.end(), random_);
        ++order_;
        expect_received(server, frames, content);
    }

    /// The next whole packet from the far end, after at most 500 frames.
    std::vector<std::byte> next_whole(reassembler& whole) {
        for (int i = 0; i < 500; ++i) {
            auto const frame = answer([](byte_vector const&) { return true; });
            if (!frame) break;
            auto result = whole.add(std::as_bytes(std::span(*frame)), reassembly_time());
            EXPECT_NE(result.state, reassembly_state::refused)
                << result.refusal.value_or(fragment_refusal{}).sentence();
            if (result.state == reassembly_state::complete) return result.datagram;
        }
        return {};
    }

    std::size_t cut_ = 0;

private:
    std::uint32_t identification_ = 0;
    unsigned order_ = 0;
    std::mt19937 random_{4};
};

constexpr std::size_t sizes[] = {0, 1, 7, 8, 9, 100, 1000, 1472, 1473, 1480, 1481, 3001, 8192, 40000};

TEST_F(FragmentsKernel, JoinsWhatWeCut) {
    auto const server = program(SOCK_DGRAM, 5000);
    auto header = ip;
    for (std::size_t size : sizes)
        for (std::size_t mtu : {68U, 69U, 75U, 576U, 1500U}) {
            if (size / mtu > 100) continue; // the kernel has a bound too
            header[identification] = header[identification] + 1U;
            expect_joined(server, make_packet(eth, header), size, mtu);
            if (HasFatalFailure()) return;
        }
    header[identification] = 60000;
    expect_joined(server, make_packet(eth, header), 65507, 1500);
    EXPECT_GT(cut_, 30U);
}

TEST_F(FragmentsKernel, JoinsWhatWeCutWithOptions) {
    auto const server = program(SOCK_DGRAM, 5000);
    auto header = ip;
    for (std::size_t size : {100U, 555U, 1473U, 3001U})
        for (std::size_t mtu : {84U, 576U, 1500U}) {
            header[identification] = header[identification] + 1U;
            expect_joined(
                server,
                make_packet(eth, header,
                            options(record_route(), route_address(), route_address(), no_operation(), router_alert())),
                size, mtu);
            expect_joined(server, make_packet(eth, header, options(router_alert(), security_option())), size, mtu);
            if (HasFatalFailure()) return;
        }
}

TEST_F(FragmentsKernel, JoinsWhatWeCutOfIpv6) {
    if (!has_ipv6()) GTEST_SKIP() << "the kernel has no IPv6";
    auto const server = program(SOCK_DGRAM, 5000);
    for (std::size_t size : sizes)
        for (std::size_t mtu : {96U, 103U, 576U, 1280U, 1492U}) {
            if (size / mtu > 50) continue;
            expect_joined(server, make_packet(eth, ip6), size, mtu);
            expect_joined(server, make_packet(eth, ip6, hop_by_hop(), options(ipv6_router_alert(), pad_n())), size,
                          mtu);
            expect_joined(server,
                          make_packet(eth, ip6, hop_by_hop(), options(ipv6_router_alert(), pad_n()),
                                      destination_options(), options(pad_n(), octets("\0\0\0\0"))),
                          size, mtu + 8);
            if (HasFatalFailure()) return;
        }
    expect_joined(server, make_packet(eth, ip6), 65527, 1500);
}

// Both refuse fragments that overlap, and forget what came before.
TEST_F(FragmentsKernel, RefusesTheOverlapsThatWeRefuse) {
    auto const server = program(SOCK_DGRAM, 5000);
    std::string const content = content_of(92);
    auto const expect_same = [&](auto const& packet, std::uint32_t which, auto const& cuts, bool joined) {
        reassembler whole;
        reassembly_result result;
        for (auto const& frame : fragment(packet, cuts, {.identification = which})) {
            send(frame);
            result = whole.add(frame, reassembly_time(), 14);
        }
        EXPECT_EQ(result.state == reassembly_state::complete, joined) << which;
        EXPECT_EQ(received(server, joined ? 1000 : shortly), joined ? std::optional(content) : std::nullopt) << which;
    };
    using cut = fragment_cut;
    auto const expect_both = [&](std::uint32_t which, auto const& cuts, bool joined) {
        auto header = ip;
        header[identification] = which;
        expect_same(make_packet(eth, header, datagram, payload(content)), which, cuts, joined);
        if (has_ipv6()) expect_same(make_packet(eth, ip6, datagram, payload(content)), which, cuts, joined);
    };
    expect_both(1, std::array{cut{0, 48, true}, cut{48, 52}}, true);
    expect_both(2, std::array{cut{0, 48, true}, cut{40, 60}}, false);
    expect_both(3, std::array{cut{48, 52}, cut{0, 56, true}}, false);
    expect_both(4, std::array{cut{0, 48, true}, cut{0, 48, true}, cut{48, 52}}, true);
    expect_both(5, std::array{cut{0, 24, true}, cut{32, 68}, cut{16, 24, true}, cut{24, 8, true}}, false);
    expect_both(6, std::array{cut{48, 52}, cut{48, 40}, cut{0, 48, true}}, false);
}

// The kernel leaves an option out by no-operations in its place; we, by leaving it out.
TEST_F(FragmentsKernel, IsJoinedByUs) {
    ASSERT_TRUE(run_there("ip link set far mtu 1300"));
    auto const server = program(SOCK_DGRAM, 5000);
    reassembler whole;
    // Record Route with room for two addresses, and a Router Alert.
    std::array<unsigned char, 16> const route{7, 11, 4, 0, 0, 0, 0, 0, 0, 0, 0, 1, 148, 4, 0, 0};
    for (bool const with_options : {false, true})
        for (std::size_t size : {1273U, 1281U, 3001U, 8192U, 65000U}) {
            if (with_options) {
                ASSERT_EQ(setsockopt(server, IPPROTO_IP, IP_OPTIONS, route.data(), route.size()), 0);
            }
            std::string const content = content_of(size);
            for (std::string const to : {"::ffff:10.9.0.1", "fd09::1"}) {
                bool const is_ipv4 = to[0] == ':';
                if (!is_ipv4 && (!has_ipv6() || with_options)) continue;
                sockaddr_in6 near{};
                near.sin6_family = AF_INET6;
                near.sin6_port = htons(4000);
                ASSERT_EQ(inet_pton(AF_INET6, to.c_str(), &near.sin6_addr), 1);
                ASSERT_EQ(sendto(server, content.data(), content.size(), 0, reinterpret_cast<sockaddr const*>(&near),
                                 sizeof near),
                          static_cast<ssize_t>(size))
                    << std::strerror(errno);
                auto const got = next_whole(whole);
                std::size_t const header = is_ipv4 ? (with_options ? 36 : 20) : 40;
                ASSERT_EQ(got.size(), header + 8 + size) << to;
                EXPECT_TRUE(std::equal(content.begin(), content.end(),
                                       got.begin() + static_cast<std::ptrdiff_t>(header + 8),
                                       [](char a, std::byte b) { return static_cast<std::byte>(a) == b; }));
                // Its own packets are those that we would send: lengths and sums are right.
                auto const number = [&](std::size_t at) {
                    return std::to_integer<unsigned>(got[at]) << 8 | std::to_integer<unsigned>(got[at + 1]);
                };
                EXPECT_EQ(number(is_ipv4 ? 2 : 4), got.size() - (is_ipv4 ? 0 : 40));
                if (!is_ipv4) {
                    auto const meant = make_packet(far_ip6, udp(sport = 5000, dport = 4000), payload(content));
                    EXPECT_EQ(hex(std::span(got).subspan(40)), message_in(meant));
                } else {
                    EXPECT_EQ(number(6) & 0x3fffU, 0U);
                    auto const meant = make_packet(far_ip, udp(sport = 5000, dport = 4000), payload(content));
                    EXPECT_EQ(hex(std::span(got).subspan(header)), message_in(meant));
                }
            }
        }
    EXPECT_EQ(whole.bytes_held(), 0U);
    EXPECT_EQ(whole.statistics().completed, has_ipv6() ? 15U : 10U);
}

// We cut a question, the kernel joins it and cuts its answer, and we join that.
TEST_F(FragmentsKernel, AnswersLongEchoRequests) {
    reassembler whole;
    for (std::size_t size : {1473U, 4000U, 20001U}) {
        std::string const content = content_of(size);
        for (auto const& frame :
             fragment(make_packet(eth, ip, icmp_echo(identifier = 3, sequence_number = 4), payload(content)), 576))
            send(frame);
        auto const got = next_whole(whole);
        ASSERT_GT(got.size(), 20U) << size;
        EXPECT_EQ(
            hex(std::span(got).subspan(20)),
            message_in(make_packet(far_ip, icmp_echo_reply(identifier = 3, sequence_number = 4), payload(content))));
        if (!has_ipv6()) continue;
        for (auto const& frame :
             fragment(make_packet(eth, ip6, icmpv6_echo(identifier = 3, sequence_number = 4), payload(content)), 1280,
                      {.identification = static_cast<std::uint32_t>(size)}))
            send(frame);
        auto const got6 = next_whole(whole);
        ASSERT_GT(got6.size(), 40U) << size;
        EXPECT_EQ(
            hex(std::span(got6).subspan(40)),
            message_in(make_packet(far_ip6, icmpv6_echo_reply(identifier = 3, sequence_number = 4), payload(content))));
    }
}

// And by the program that is made for it.
TEST_F(FragmentsKernel, PingIsJoinedByUs) {
    if (!run_there("command -v ping")) GTEST_SKIP() << "ping is not installed (iputils-ping)";
    reassembler whole;
    run_there("ping -c 1 -W 1 -s 3000 10.9.0.1");
    auto const got = next_whole(whole);
    ASSERT_EQ(got.size(), 3028U);
    EXPECT_EQ(detail::fold(detail::sum_of_bytes_one_by_one(std::span(got).first(20))), 0xffffU);
    EXPECT_EQ(detail::fold(detail::sum_of_bytes_one_by_one(std::span(got).subspan(20))), 0xffffU) << "the ICMP sum";
}

} // namespace
