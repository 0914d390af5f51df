// SPDX-License-Identifier: BSL-1.0
#include "by_umpa.hpp"

namespace bench {
namespace {

using namespace by_umpa;

struct vlan_frame {
    template <kind Kind>
    [[gnu::always_inline]] static constexpr auto packet(chosen<Kind> const& v) {
        return make_packet(eth, umpa::vlan(vlan_identifier = v.vlan()),
                           ipv4(src = ipv4_address(v.source()), dst = ipv4_address(v.destination())),
                           udp(sport = v.source_port(), dport = v.destination_port()), data_of(v));
    }
};

struct vxlan_frame {
    template <kind Kind>
    [[gnu::always_inline]] static constexpr auto packet(chosen<Kind> const& v) {
        return make_packet(eth, ipv4(src = ipv4_address(v.source()), dst = ipv4_address(v.destination())),
                           udp(sport = v.outer_port()), umpa::vxlan(network_identifier = v.network()), eth,
                           ipv4(src = ipv4_address(v.inner_source()), dst = ipv4_address(v.inner_destination())),
                           tcp(sport = v.source_port(), dport = v.destination_port(), sequence_number = v.sequence(),
                               control_bits = syn, window = v.window()),
                           data_of(v));
    }
};

template <kind Kind, class Question>
[[gnu::always_inline]] constexpr inline auto dns_packet(chosen<Kind> const& v, Question const& asked) {
    return make_packet(eth, ipv4(src = ipv4_address(v.source()), dst = ipv4_address(v.destination())),
                       udp(sport = v.source_port()), umpa::dns(identification = v.identification()), asked);
}

struct dns_frame {
    template <kind Kind>
    [[gnu::always_inline]] static constexpr auto packet(chosen<Kind> const& v) {
        constexpr auto asked = question("www.example.org");
        return dns_packet(v, asked);
    }
};

[[gnu::noinline]] void dns_name_unsaid(values const& v, std::byte* out) {
    keep(out, to_bytes(dns_packet(chosen<kind::run_time>(v), question("www.example.org"))));
}

struct arp_frame {
    template <kind Kind>
    [[gnu::always_inline]] static constexpr auto packet(chosen<Kind> const& v) {
        return make_packet(eth,
                           umpa::arp(sender_hardware_address = mac_address(v.source_mac()),
                                     sender_protocol_address = ipv4_address(v.source()),
                                     target_protocol_address = ipv4_address(v.destination())),
                           pad_to<60>());
    }
};

}

makers made_by_umpa_in_tunnels() {
    makers all;
    add_kinds<frame_of<vlan_frame>>(all, stack::vlan, "umpa");
    add_kinds<frame_of<vxlan_frame>>(all, stack::vxlan, "umpa");
    add_kinds<frame_of<dns_frame>>(all, stack::dns, "umpa");
    all.push_back({stack::dns, kind::run_time, "umpa, name not said to be constexpr", dns_name_unsaid});
    add_kinds<frame_of<arp_frame>>(all, stack::arp, "umpa");
    return all;
}

}
