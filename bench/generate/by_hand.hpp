// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "../serialize/by_hand.hpp"
#include "frames.hpp"
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <netinet/ip.h>
#include <netinet/udp.h>

// What is written without a library: a loop over frames that copies one and sets what differs, by the system's structs.

namespace bench::by_hand {

inline iphdr* ip_of(std::byte* frame) { return reinterpret_cast<iphdr*>(frame + 14); }
inline udphdr* udp_of(std::byte* frame) { return reinterpret_cast<udphdr*>(frame + 34); }

/// Both checksums found anew.
[[gnu::noinline]] inline void whole(std::uint64_t first, frames const& to) {
    for (std::span<std::byte> frame : to.each) {
        varied const v = values_of(first++);
        std::memcpy(frame.data(), frame_to_copy().data(), frame_size);
        iphdr* const ip = ip_of(frame.data());
        udphdr* const udp = udp_of(frame.data());
        ip->saddr = htonl(v.source);
        ip->check = checksum(sum(ip, sizeof *ip, 0));
        udp->source = htons(v.source_port);
        finish_udp(udp, pseudo_header4{ip->saddr, ip->daddr, 0, IPPROTO_UDP, udp->len}, 18);
    }
}

/// The sums of what does not change, in the order of the network.
struct sums {
    std::uint32_t ip;
    std::uint32_t udp;
};
inline sums sums_of_the_rest() {
    std::byte frame[frame_size];
    std::memcpy(frame, frame_to_copy().data(), frame_size);
    iphdr* const ip = ip_of(frame);
    udphdr* const udp = udp_of(frame);
    pseudo_header4 const pseudo{0, ip->daddr, 0, IPPROTO_UDP, udp->len};
    return {sum(ip, sizeof *ip, 0), sum(udp, sizeof *udp, sum(&pseudo, sizeof pseudo, 0))};
}

[[gnu::always_inline]] inline void put_what_differs(std::byte* frame, varied const& v, sums const& rest) {
    iphdr* const ip = ip_of(frame);
    udphdr* const udp = udp_of(frame);
    std::uint32_t const source = htonl(v.source);
    std::uint16_t const port = htons(v.source_port);
    std::uint32_t const of_source = (source & 0xffff) + (source >> 16);
    ip->saddr = source;
    ip->check = checksum(rest.ip + of_source);
    udp->source = port;
    udp->check = checksum(rest.udp + of_source + port);
    if (udp->check == 0) udp->check = 0xffff;
}

/// What does not change is summed once.
[[gnu::noinline]] inline void updated(std::uint64_t first, frames const& to) {
    sums const rest = sums_of_the_rest();
    std::byte const* const copied = frame_to_copy().data();
    for (std::span<std::byte> frame : to.each) {
        std::memcpy(frame.data(), copied, frame_size);
        put_what_differs(frame.data(), values_of(first++), rest);
    }
}

/// The same into frames that hold one.
[[gnu::noinline]] inline void patched(std::uint64_t first, frames const& to) {
    sums const rest = sums_of_the_rest();
    for (std::span<std::byte> frame : to.each) put_what_differs(frame.data(), values_of(first++), rest);
}

}
