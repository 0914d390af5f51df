// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netns/arrivals.hpp>
#include <netns/two_hosts.hpp>
#include <netpacket/packet.h>
#include <optional>
#include <poll.h>
#include <span>
#include <string>
#include <sys/socket.h>
#include <umpa/generate/bpf_writer.hpp>
#include <umpa/generate/stream.hpp>
#include <umpa/send/libbpf.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/umpa.hpp>
#include <vector>

// A cable with a program at its far end, so that frames can be redirected into it, and nothing on it but what is sent.

namespace umpa::test {

inline auto two_fields() {
    using namespace umpa::fields;
    using namespace umpa::literals;
    return stream(make_packet(ethernet(src = "02:00:00:00:00:01", dst = "02:00:00:00:00:02"),
                              ipv4(src = "10.9.0.1", dst = "10.9.0.3"), udp(sport = 1000, dport = 2000),
                              payload(zeros<18>)),
                  vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536),
                  vary(in<udp>, source_port) = uniform(1024, 65535), seed = 42);
}

class FarFrames : public TwoHosts {
protected:
    void SetUp() override {
        TwoHosts::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        std::ofstream("/proc/sys/net/ipv6/conf/near/disable_ipv6") << 1;
        at_far_end([] { std::ofstream("/proc/sys/net/ipv6/conf/far/disable_ipv6") << 1; });
        std::array<umpa::bpf_instruction, 2> pass{};
        umpa::detail::bpf_writer to(pass.data());
        to.set_short(umpa::detail::bpf_register::r0, XDP_PASS);
        to.leave();
        umpa::detail::owned_descriptor const program(umpa::detail::load_instructions(BPF_PROG_TYPE_XDP, "pass", pass));
        if (program.number() < 0) GTEST_SKIP() << "no XDP program can be loaded here: " << std::strerror(errno);
        int error = 0;
        at_far_end(
            [&] { error = ::bpf_xdp_attach(static_cast<int>(::if_nametoindex("far")), program.number(), 0, nullptr); });
        if (error != 0) GTEST_SKIP() << "no XDP program can be attached to a veth: " << std::strerror(-error);
        ASSERT_TRUE(run_there("ip link set far up"));
        ASSERT_TRUE(soon([] { return runs("ip link show near | grep -q LOWER_UP"); }));
        at_far_end([&] { listen(); });
    }

    /// The next frame that comes out, in hexadecimal digits.
    std::string next_frame() {
        std::vector<std::byte> bytes(4096);
        // That the interface was down is told once.
        for (int i = 0; i < 2 && comes(1000); ++i) {
            ssize_t const size = ::recv(far_->number(), bytes.data(), bytes.size(), 0);
            if (size >= 0) return hex(std::span(bytes).first(static_cast<std::size_t>(size)));
        }
        return "nothing came";
    }
    template <class Stream>
    void expect_packets(Stream const& flows, std::uint64_t first, std::size_t count) {
        for (std::uint64_t k = first; k < first + count; ++k)
            ASSERT_EQ(next_frame(), hex(flows.packet(k))) << "packet " << k;
    }
    void expect_no_more() { EXPECT_FALSE(comes(20)) << next_frame(); }

private:
    void listen() {
        far_.emplace(listening_at("far", ETH_P_ALL));
        int const yes = 1;
        ::setsockopt(far_->number(), SOL_PACKET, 23 /* PACKET_IGNORE_OUTGOING */, &yes, sizeof yes);
    }
    bool comes(int milliseconds) {
        pollfd one{far_->number(), POLLIN, 0};
        return ::poll(&one, 1, milliseconds) == 1;
    }

    std::optional<umpa::detail::owned_descriptor> far_;
};

}
