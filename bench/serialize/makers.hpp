// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "chosen.hpp"
#include <cstddef>
#include <string_view>
#include <vector>

namespace bench {

/// What stands in a frame.
enum class stack {
    udp4,             ///< Ethernet, IPv4, UDP, 18 bytes
    udp4_every_field, ///< the same; MAC addresses, DSCP, identification and TTL too are known at run time only
    tcp4,             ///< Ethernet, IPv4, TCP with three options
    udp6,             ///< Ethernet, IPv6, UDP, 18 bytes
    vlan,             ///< Ethernet, VLAN, IPv4, UDP, 18 bytes
    vxlan,            ///< Ethernet, IPv4, UDP, VXLAN, Ethernet, IPv4, TCP, 18 bytes
    dns,              ///< Ethernet, IPv4, UDP, DNS, a question
    arp,              ///< Ethernet, ARP, zeros up to 60 bytes
    udp4_long,        ///< Ethernet, IPv4, UDP, a payload whose size is known at run time only
};

/// Every competitor has this boundary: values in, a finished frame out. Each is a function that is not inlined.
using maker = void (*)(values const&, std::byte*);

/// Who makes what.
struct made {
    stack what;
    kind how;
    std::string_view by;
    maker make;
};
using makers = std::vector<made>;

/// Makes a frame as Frame's `write` does, of values chosen for that kind.
template <class Frame, kind Kind>
[[gnu::noinline]] void make_frame(values const& all, std::byte* out) {
    Frame::write(chosen<Kind>(all), out);
}
/// All kinds of the frames of Frame.
template <class Frame>
void add_kinds(makers& to, stack what, std::string_view by) {
    to.push_back({what, kind::run_time, by, make_frame<Frame, kind::run_time>});
    to.push_back({what, kind::mixed, by, make_frame<Frame, kind::mixed>});
    to.push_back({what, kind::constant, by, make_frame<Frame, kind::constant>});
}

// Each in files of its own.
makers made_by_hand();
makers made_by_hand_in_tunnels();
makers made_by_hand_carefully();
makers made_by_hand_carefully_in_tunnels();
makers made_by_umpa();
makers made_by_umpa_in_tunnels();
makers made_by_libtins();
makers made_by_libnet();
makers made_by_pcapplusplus();

}
