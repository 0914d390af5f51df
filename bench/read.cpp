// SPDX-License-Identifier: BSL-1.0
// usage: read [--benchmark_...]
// Four fields read of Ethernet/IPv4/UDP frames, by umpa, by hand, by libtins, and by PcapPlusPlus where it is
// installed: first compared, also on frames that are cut and changed, then timed in one run, in random order.
// Needs: libtins.
#include "ratio_table.hpp"
#include "read_subject.hpp"
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <net/ethernet.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/udp.h>
#include <span>
#include <string>
#include <tins/tins.h>
#include <umpa/read/dissect.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/umpa.hpp>
#include <vector>
#if defined(UMPA_BENCH_PCAPPLUSPLUS)
#include <EthLayer.h>
#include <IPv4Layer.h>
#include <Packet.h>
#include <RawPacket.h>
#include <UdpLayer.h>
#endif

namespace bench {
namespace {

/// Pointers and the system's structs, with the checks that umpa makes.
[[gnu::noinline]] bool by_hand(std::span<std::byte const> frame, fields_read& out) {
    std::byte const* at = frame.data();
    std::size_t left = frame.size();
    ether_header ethernet;
    if (left < sizeof ethernet) return false;
    std::memcpy(&ethernet, at, sizeof ethernet);
    if (ntohs(ethernet.ether_type) != ETHERTYPE_IP) return false;
    at += sizeof ethernet, left -= sizeof ethernet;

    iphdr ip;
    if (left < sizeof ip) return false;
    std::memcpy(&ip, at, sizeof ip);
    std::size_t const header = std::size_t{4} * ip.ihl;
    std::size_t const total = ntohs(ip.tot_len);
    if (ip.version != 4 || header < sizeof ip || header > left || total < header) return false;
    if (ip.protocol != IPPROTO_UDP || (ntohs(ip.frag_off) & IP_OFFMASK) != 0) return false;
    if (total < left) left = total;
    at += header, left -= header;

    udphdr udp;
    if (left < sizeof udp) return false;
    std::memcpy(&udp, at, sizeof udp);
    if (ntohs(udp.len) < sizeof udp) return false;
    out = {ntohl(ip.saddr), ntohl(ip.daddr), ntohs(udp.source), ntohs(udp.dest)};
    return true;
}

[[gnu::noinline]] bool by_umpa(std::span<std::byte const> frame, fields_read& out) {
    using namespace umpa;
    auto const p = parse<ethernet, ipv4, udp>(frame);
    if (!p) return false;
    out = {(*p)[in<ipv4>][src].value, (*p)[in<ipv4>][dst].value, (*p)[in<udp>][sport], (*p)[in<udp>][dport]};
    return true;
}

[[gnu::noinline]] bool by_dissect(std::span<std::byte const> frame, fields_read& out) {
    using namespace umpa;
    bool is_there = false;
    for (dissected_layer const& layer : dissect(frame)) {
        if (layer.is<ipv4>()) {
            out.source = layer.get<ipv4>(src).value;
            out.destination = layer.get<ipv4>(dst).value;
        } else if (layer.is<udp>()) {
            out.source_port = layer.get<udp>(sport);
            out.destination_port = layer.get<udp>(dport);
            is_there = true;
        }
    }
    return is_there;
}

[[gnu::noinline]] bool by_libtins(std::span<std::byte const> frame, fields_read& out) {
    Tins::EthernetII const packet(reinterpret_cast<std::uint8_t const*>(frame.data()),
                                  static_cast<std::uint32_t>(frame.size()));
    auto const* ip = packet.find_pdu<Tins::IP>();
    auto const* udp = packet.find_pdu<Tins::UDP>();
    if (!ip || !udp) return false;
    out = {Tins::Endian::be_to_host(std::uint32_t{ip->src_addr()}),
           Tins::Endian::be_to_host(std::uint32_t{ip->dst_addr()}), udp->sport(), udp->dport()};
    return true;
}

#if defined(UMPA_BENCH_PCAPPLUSPLUS)
[[gnu::noinline]] bool by_pcapplusplus(std::span<std::byte const> frame, fields_read& out) {
    pcpp::RawPacket raw(reinterpret_cast<std::uint8_t const*>(frame.data()), static_cast<int>(frame.size()), timeval{},
                        false);
    pcpp::Packet const packet(&raw, pcpp::UDP);
    auto const* ip = packet.getLayerOfType<pcpp::IPv4Layer>();
    auto const* udp = packet.getLayerOfType<pcpp::UdpLayer>();
    if (!ip || !udp) return false;
    out = {ntohl(ip->getIPv4Header()->ipSrc), ntohl(ip->getIPv4Header()->ipDst), ntohs(udp->getUdpHeader()->portSrc),
           ntohs(udp->getUdpHeader()->portDst)};
    return true;
}
#endif

frame_list make_frames() {
    using namespace umpa;
    frame_list frames;
    for (std::uint64_t k = 0; k < 64; ++k) {
        values const v = input(k, 0);
        auto const bytes =
            to_bytes(make_packet(ethernet(), ipv4(src = ipv4_address(v.source), dst = ipv4_address(v.destination)),
                                 udp(sport = v.source_port, dport = v.destination_port), payload(v.payload)));
        frames.emplace_back(bytes.begin(), bytes.end());
    }
    return frames;
}

std::vector<reading> all_readings() {
    return {{"by hand", by_hand, true},
            {"umpa, parse", by_umpa, true},
            {"umpa, dissect", by_dissect, false},
#if defined(UMPA_BENCH_PCAPPLUSPLUS)
            {"PcapPlusPlus", by_pcapplusplus, false},
#endif
            {"libtins", by_libtins, false}};
}

bool compare_and_time() {
    auto const frames = make_frames();
    auto const all = all_readings();
    if (!all_agree(all, frames)) return false;
    ratio_table table({"by hand", "libtins", "PcapPlusPlus"});
    for (reading const& one : all)
        benchmark::RegisterBenchmark(
            table.add("eth/ipv4/udp, 60 bytes, four fields read", std::string(one.name)).c_str(),
            [read = one.read, &frames](benchmark::State& state) { run(state, read, frames); });
    benchmark::RunSpecifiedBenchmarks(&table);
    benchmark::Shutdown();
    return true;
}

}
}

int main(int argc, char** argv) {
    if (!bench::initialize(argc, argv)) return EXIT_FAILURE;
    return bench::compare_and_time() ? EXIT_SUCCESS : EXIT_FAILURE;
}
