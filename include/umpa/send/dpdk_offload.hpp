// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <rte_ethdev.h>
#include <rte_mbuf.h>
#include <rte_net.h>
#include <rte_udp.h>
#include <string>
#include <umpa/send/dpdk_error.hpp>
#include <umpa/send/dpdk_options.hpp>

// Checksums that a port computes.

namespace umpa::detail {

inline constexpr std::uint64_t dpdk_checksum_offloads =
    RTE_ETH_TX_OFFLOAD_IPV4_CKSUM | RTE_ETH_TX_OFFLOAD_UDP_CKSUM | RTE_ETH_TX_OFFLOAD_TCP_CKSUM;

/// "IPv4, UDP" of some of those.
inline std::string names_of_checksums(std::uint64_t offloads) {
    std::string names;
    auto const add = [&](std::uint64_t one, char const* name) {
        if ((offloads & one) != 0) names += (names.empty() ? "" : ", ") + std::string(name);
    };
    add(RTE_ETH_TX_OFFLOAD_IPV4_CKSUM, "IPv4");
    add(RTE_ETH_TX_OFFLOAD_UDP_CKSUM, "UDP");
    add(RTE_ETH_TX_OFFLOAD_TCP_CKSUM, "TCP");
    return names;
}

/// Which of the port's checksums are used, and that in words.
struct checksum_agreement {
    std::uint64_t offloads = 0;
    std::string words = "umpa computes all checksums";
};
inline checksum_agreement agree_on_checksums(std::string const& port, char const* driver, std::uint64_t can,
                                             dpdk_checksums asked) {
    if (asked == dpdk_checksums::software) return {};
    std::uint64_t const offloads = can & dpdk_checksum_offloads;
    std::string const missing = names_of_checksums(dpdk_checksum_offloads & ~can);
    if (missing.empty()) return {offloads, "the port computes checksums: " + names_of_checksums(offloads)};
    std::string const lack = std::string("its driver ") + driver + " computes no checksums of " + missing;
    if (asked == dpdk_checksums::port)
        raise(dpdk_port_error(port + ": " + lack + "; leave .checksums out: umpa computes them for nearly nothing"));
    if (offloads == 0) return {0, "umpa computes all checksums: " + lack};
    return {offloads, "the port computes checksums: " + names_of_checksums(offloads) + "; umpa the others: " + lack};
}

/// Asks the port for those checksums of a packet that it has and that are not left out, and leaves in their place what
/// ports want to find there.
inline void ask_for_checksums(rte_mbuf& one, std::uint64_t offloads) {
    rte_net_hdr_lens sizes{};
    std::uint32_t const found =
        rte_net_get_ptype(&one, &sizes, RTE_PTYPE_L2_MASK | RTE_PTYPE_L3_MASK | RTE_PTYPE_L4_MASK);
    bool const is_ipv4 = RTE_ETH_IS_IPV4_HDR(found) != 0;
    if (!is_ipv4 && RTE_ETH_IS_IPV6_HDR(found) == 0) return;
    one.tx_offload = rte_mbuf_tx_offload(sizes.l2_len, sizes.l3_len, 0, 0, 0, 0, 0);
    std::uint64_t flags = 0;
    if (is_ipv4 && (offloads & RTE_ETH_TX_OFFLOAD_IPV4_CKSUM) != 0) flags |= RTE_MBUF_F_TX_IP_CKSUM;
    std::size_t const begin = std::size_t{sizes.l2_len} + sizes.l3_len;
    std::uint32_t const transport = found & RTE_PTYPE_L4_MASK;
    if (transport == RTE_PTYPE_L4_TCP && (offloads & RTE_ETH_TX_OFFLOAD_TCP_CKSUM) != 0 && begin + 20 <= one.data_len)
        flags |= RTE_MBUF_F_TX_TCP_CKSUM;
    if (transport == RTE_PTYPE_L4_UDP && (offloads & RTE_ETH_TX_OFFLOAD_UDP_CKSUM) != 0 && begin + 8 <= one.data_len &&
        rte_pktmbuf_mtod_offset(&one, rte_udp_hdr*, begin)->dgram_cksum != 0)
        flags |= RTE_MBUF_F_TX_UDP_CKSUM;
    if (flags == 0) return;
    one.ol_flags = flags | (is_ipv4 ? RTE_MBUF_F_TX_IPV4 : RTE_MBUF_F_TX_IPV6);
    rte_net_intel_cksum_prepare(&one);
}

}
