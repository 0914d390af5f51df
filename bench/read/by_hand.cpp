// SPDX-License-Identifier: BSL-1.0
#include "reading.hpp"
#include <cstring>
#include <net/ethernet.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/udp.h>

namespace bench {

/// Pointers and the system's structs, with the checks that umpa makes.
[[gnu::noinline]] bool read_by_hand(std::span<std::byte const> frame, fields_read& out) {
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

}
