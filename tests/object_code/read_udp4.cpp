// SPDX-License-Identifier: BSL-1.0
// What tests/object_code.py reads of the object code of this file, at -O2:
// STRAIGHT: total_length_of, address_of, flow_label_of, ports_of, set_time_to_live, set_address
// CONSTANT: ports_of_a_constant
#include <umpa/read/parse.hpp>
#include <umpa/umpa.hpp>

using namespace umpa;

std::size_t total_length_of(view<ipv4> const& v) { return v[total_length]; }
ipv6_address address_of(view<ipv6> const& v) { return v[source_address]; }
std::uint32_t flow_label_of(view<ipv6> const& v) { return v[flow_label]; }

std::uint32_t ports_of(parsed<ethernet, ipv4, udp> const& p) {
    return std::uint32_t{p[in<udp>][source_port]} << 16 | p[in<udp>][destination_port];
}

void set_time_to_live(mutable_view<ipv4> const& v, uint_of<8> value) { v[time_to_live] = value; }
void set_address(mutable_view<ipv6> const& v, ipv6_address const& value) { v[source_address] = value; }

std::uint32_t ports_of_a_constant() {
    static constexpr auto bytes = to_bytes(make_packet(ethernet(), ipv4(), udp(sport = 7, dport = 9)));
    auto const p = parse<ethernet, ipv4, udp>(bytes);
    return p ? ports_of(*p) : 0;
}
