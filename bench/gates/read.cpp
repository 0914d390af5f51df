// SPDX-License-Identifier: BSL-1.0
// Fields that are read of a frame. tests/object_code.py reads of the object code, at -O2:
// SETS UP: the tables of dissect are made once
// CALLS: parse_udp4 nothing
// NO DIVISION: parse_udp4, dissect_udp4
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/protocols/link/arp.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/vlan.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/protocols/tunnels/vxlan.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/read/parse.hpp>

using namespace umpa;

// The tables of all protocols take seconds to compile; what is done for a layer is the same with a few.
static constexpr registry<ethernet, vlan, arp, ipv4, ipv6, tcp, udp, vxlan, any_payload> few;

extern "C" {

std::uint32_t parse_udp4(std::span<std::byte const> frame) {
    auto const p = parse<ethernet, ipv4, udp>(frame);
    return p ? (*p)[in<ipv4>][src].value + (*p)[in<ipv4>][dst].value + (*p)[in<udp>][sport] + (*p)[in<udp>][dport] : 0;
}

std::size_t dissect_udp4(std::span<std::byte const> frame) {
    std::size_t sum = 0;
    for (dissected_layer const& layer : dissect<few>(frame)) sum += layer.offset;
    return sum;
}
}
