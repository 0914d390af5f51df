// SPDX-License-Identifier: BSL-1.0
// Files that DPDK's driver net_pcap writes hold packet(k), byte for byte, though mbufs come back many times.
#include <dpdk/ports.hpp>
#include <umpa/generate/mix.hpp>
#include <umpa/generate/stream.hpp>
#include <umpa/protocols/link/vlan.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/transport/sctp.hpp>
#include <umpa/protocols/transport/sctp_chunks.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/tunnels/vxlan.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;
using namespace umpa::fields;
using namespace umpa::literals;

class DpdkPcap : public DpdkFiles {
protected:
    dpdk_port port(std::string const& path, dpdk_port_options const& options = {}) {
        return dpdk_port(environment(), fresh("net_pcap") + ",tx_pcap=" + path, options);
    }
    /// More packets than there are mbufs.
    template <class Stream>
    void expect_file_of(Stream const& packets) {
        constexpr std::uint64_t count = 5000;
        std::string const path = file("sent.pcap");
        auto const report = transmit(packets, port(path), {.count = count});
        EXPECT_TRUE(report.is_complete()) << report;
        EXPECT_EQ(report.accepted, count);
        EXPECT_EQ(report.completed, count);
        auto const found = packets_in(path);
        ASSERT_EQ(found.size(), count);
        for (std::uint64_t k = 0; k < count; ++k) ASSERT_EQ(found[k], packets.packet(k)) << "packet " << k;
    }
};

TEST_F(DpdkPcap, HoldsPacketsWithTwoChecksums) { expect_file_of(flows); }

TEST_F(DpdkPcap, HoldsVlanAndIpv6) {
    expect_file_of(stream(make_packet(ethernet(), vlan(), ipv6(), tcp(destination_port = 80), payload(zeros<3>)),
                          vary(in<vlan>, vlan_identifier) = counting(1, 4094),
                          vary(in<ipv6>, source_address) = uniform(0, 0xffff'ffff),
                          vary(in<tcp>, sequence_number) = permuted(0, 9999), seed = 7));
}

TEST_F(DpdkPcap, HoldsTunnels) {
    expect_file_of(stream(make_packet(ethernet(), ipv4(), udp(), vxlan(), ethernet(), ipv4(), udp(), payload("inner")),
                          vary(in<udp, 0>, source_port) = uniform(49152, 65535),
                          vary(in<vxlan>, network_identifier) = counting(1, 1000),
                          vary(in<ipv4, 1>, source_address) = counting("10.0.0.0"_ipv4, 256)));
}

// A CRC is no sum: such packets are made of their values.
TEST_F(DpdkPcap, HoldsWhatIsMadeOfValues) {
    expect_file_of(stream(make_packet(ethernet(), ipv4(), sctp(), sctp_cookie_ack()),
                          vary(in<sctp>, source_port) = uniform(1, 65535)));
}

TEST_F(DpdkPcap, HoldsPacketsOfManySizes) {
    auto const sized = [](auto const& bytes) {
        return stream(make_packet(ethernet(), ipv4(), udp(), payload(bytes)),
                      vary(in<udp>, source_port) = uniform(1, 65535), seed = 3);
    };
    expect_file_of(mix(7 * sized(zeros<18>), 4 * sized(zeros<548>), 1 * sized(zeros<1472>)));
}

TEST_F(DpdkPcap, TakesFramesAsLargeAsItsMbufs) {
    auto const jumbo = stream(make_packet(ethernet(), ipv4(), udp(), payload(zeros<8958>)),
                              vary(in<udp>, source_port) = uniform(1, 65535));
    std::string const path = file("sent.pcap");
    EXPECT_TRUE(
        transmit(jumbo, port(path, {.descriptors = 128, .mbufs = 639, .frame_size = 9000, .mtu = 9000}), {.count = 700})
            .is_complete());
    EXPECT_TRUE(packets_in(path) == first_packets(jumbo, 700));
}

// The frames of the stream before hold other bytes.
TEST_F(DpdkPcap, TakesOneStreamAfterAnother) {
    auto const other = stream(make_packet(ethernet(), ipv4(), tcp(), payload("quite another")),
                              vary(in<tcp>, source_port) = counting(1, 500));
    std::string const path = file("sent.pcap");
    {
        dpdk_port both = port(path);
        EXPECT_EQ(transmit(flows, both, {.count = 3000}).completed, 3000U);
        EXPECT_EQ(transmit(other, both, {.count = 3000}).completed, 3000U);
        EXPECT_EQ(both.counters()->packets, 6000U);
        EXPECT_EQ(both.completed(), 6000U);
    }
    auto expected = first_packets(flows, 3000);
    for (auto const& one : first_packets(other, 3000)) expected.push_back(one);
    EXPECT_TRUE(packets_in(path) == expected);
}

TEST_F(DpdkPcap, GivesEachCoreAQueueAndAShard) {
    std::array const paths{file("0.pcap"), file("1.pcap"), file("2.pcap")};
    std::string device = fresh("net_pcap");
    for (std::string const& path : paths) device += ",tx_pcap=" + path;
    auto const report = transmit(flows, dpdk_port(environment(), device, {.queues = 3}), {.count = 5000, .cores = 3});
    EXPECT_TRUE(report.is_complete()) << report;
    EXPECT_EQ(report.completed, 5000U);
    for (std::uint64_t i = 0; i < 3; ++i) {
        auto const found = packets_in(paths[i]);
        EXPECT_EQ(found.size(), (5000 - i + 2) / 3);
        EXPECT_TRUE(found == first_packets(flows.shard(i, 3), found.size()));
    }
}

}
