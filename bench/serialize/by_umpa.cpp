// SPDX-License-Identifier: BSL-1.0
#include "by_umpa.hpp"

namespace bench {
namespace {

using namespace by_umpa;

struct udp4_frame {
    template <kind Kind>
    [[gnu::always_inline]] static constexpr auto packet(chosen<Kind> const& v) {
        return make_packet(eth, ipv4(src = ipv4_address(v.source()), dst = ipv4_address(v.destination())),
                           udp(sport = v.source_port(), dport = v.destination_port()), data_of(v));
    }
};

[[gnu::noinline]] void udp4_constant_unsaid(values const&, std::byte* out) {
    constexpr values constants = constant_values();
    keep(out, to_bytes(udp4_frame::packet(chosen<kind::constant>(constants))));
}

[[gnu::noinline]] void udp4_every_field(values const& v, std::byte* out) {
    keep(out, to_bytes(make_packet(ethernet(dst = mac_address(v.destination_mac), src = mac_address(v.source_mac)),
                                   ipv4(dscp = v.dscp, identification = v.identification, time_to_live = v.time_to_live,
                                        src = ipv4_address(v.source), dst = ipv4_address(v.destination)),
                                   udp(sport = v.source_port, dport = v.destination_port), payload(v.payload))));
}

[[gnu::noinline]] void udp4_long(values const& v, std::byte* out) {
    write_to(make_packet(eth, ipv4(src = ipv4_address(v.source), dst = ipv4_address(v.destination)),
                         udp(sport = v.source_port, dport = v.destination_port), payload(v.long_payload)),
             {out, 14 + 20 + 8 + longest_payload});
}

struct tcp4_frame {
    template <kind Kind>
    [[gnu::always_inline]] static constexpr auto packet(chosen<Kind> const& v) {
        return make_packet(eth, ipv4(src = ipv4_address(v.source()), dst = ipv4_address(v.destination())),
                           tcp(sport = v.source_port(), dport = v.destination_port(), sequence_number = v.sequence(),
                               control_bits = syn, window = v.window()),
                           options(maximum_segment_size(max_seg_size = v.segment_size()), sack_permitted(),
                                   window_scale(shift_cnt = 7)));
    }
};

struct udp6_frame {
    template <kind Kind>
    [[gnu::always_inline]] static constexpr auto packet(chosen<Kind> const& v) {
        return make_packet(eth, ipv6(src = ipv6_address(v.source6()), dst = ipv6_address(v.destination6())),
                           udp(sport = v.source_port(), dport = v.destination_port()), data_of(v));
    }
};

}

makers made_by_umpa() {
    makers all;
    add_kinds<frame_of<udp4_frame>>(all, stack::udp4, "umpa");
    all.push_back({stack::udp4, kind::constant, "umpa, not said to be constexpr", udp4_constant_unsaid});
    all.push_back({stack::udp4_every_field, kind::run_time, "umpa", udp4_every_field});
    add_kinds<frame_of<tcp4_frame>>(all, stack::tcp4, "umpa");
    add_kinds<frame_of<udp6_frame>>(all, stack::udp6, "umpa");
    all.push_back({stack::udp4_long, kind::run_time, "umpa", udp4_long});
    return all;
}

}
