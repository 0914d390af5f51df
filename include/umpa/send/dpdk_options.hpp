// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>

namespace umpa {

/// Who computes the Internet checksums of packets.
enum class dpdk_checksums {
    /// umpa: a stream's plan has them for nearly nothing.
    software,
    /// The port, where it can; umpa else. The first IP header, and the TCP or UDP header in it; checksums that were set
    /// by hand become right. That costs more than it saves: it is for who wants to try what a card does.
    port_if_it_can,
    /// The port; opening it fails where it cannot.
    port,
};

/// What the mbufs of a pool hold when they come back to it.
enum class dpdk_frames {
    /// kept, but for drivers that give mbufs to other programs' code: net_ring, net_bonding, net_failsafe, net_softnic.
    by_driver,
    /// Nobody changes a packet once it was sent: only what differs is written.
    kept,
    /// Somebody may, for instance a callback of the port: each packet is written as a whole.
    rewritten,
};

/// How a port is opened, and how much memory it gets.
struct dpdk_port_options {
    std::uint16_t queues = 1;           ///< for sending: as many as the cores of transmit()
    std::uint16_t descriptors = 1024;   ///< of each queue, as far as the port likes
    std::uint32_t mbufs = 2047;         ///< of each queue; one less than a power of two takes the least memory
    std::uint16_t frame_size = 2048;    ///< bytes of the largest packet, and of memory for each
    std::optional<std::uint16_t> mtu{}; ///< of the port; its own where it is left out
    dpdk_checksums checksums = dpdk_checksums::software; ///< who computes them
    dpdk_frames frames = dpdk_frames::by_driver;         ///< what mbufs hold
    std::chrono::milliseconds link_patience{9000};       ///< how long a port may need until its link is up
};

/// What a port counted (rte_eth_stats), since it was opened.
struct dpdk_counters {
    std::uint64_t packets = 0; ///< sent
    std::uint64_t bytes = 0;   ///< of those
    std::uint64_t errors = 0;  ///< packets that were not; some drivers also count those that they did not accept
};

}
