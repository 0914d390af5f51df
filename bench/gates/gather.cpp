// SPDX-License-Identifier: BSL-1.0
// Headers of a packet whose data stays where it is. tests/object_code.py reads of the object code, at -O2:
// SETS UP: a buffer that is too small is refused
// CALLS: gather_udp4 umpa::raise umpa::buffer_error::buffer_error std::runtime_error::~runtime_error _Unwind_Resume
// NO DIVISION: gather_udp4
#include "values.hpp"
#include <array>
#include <cstddef>
#include <span>
#include <umpa/build/gather.hpp>
#include <umpa/build/packet.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/udp.hpp>

using namespace umpa;

extern "C" void gather_udp4(gates::values const& v, std::array<std::byte, 42>& head) {
    gather(make_packet(ethernet(), ipv4(src = ipv4_address(v.source), dst = ipv4_address(v.destination)),
                       udp(sport = v.source_port, dport = v.destination_port),
                       payload(std::span<std::byte const>(v.data))),
           head);
}
