// SPDX-License-Identifier: BSL-1.0
#include "by_hand.hpp"
#include "makers.hpp"

namespace bench {
namespace {

using namespace by_hand;

template <auto Sum>
struct udp4_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        ether_header* eth = put_ethernet(out, ETHERTYPE_IP);
        iphdr* ip =
            put_ipv4<Sum>(eth + 1, {v.source(), v.destination(), IPPROTO_UDP, sizeof(udphdr) + sizeof(bytes18)});
        put_udp4<Sum>(ip, ip + 1, v.source_port(), v.destination_port(), v.payload().data(), sizeof(bytes18));
    }
};

[[gnu::noinline]] void udp4_every_field(values const& v, std::byte* out) {
    ether_header* eth = put_ethernet(out, ETHERTYPE_IP);
    put_mac(eth->ether_dhost, v.destination_mac);
    put_mac(eth->ether_shost, v.source_mac);
    iphdr* ip = put_ipv4(eth + 1, {v.source, v.destination, IPPROTO_UDP, sizeof(udphdr) + v.payload.size(),
                                   static_cast<std::uint8_t>(v.dscp << 2), v.identification, v.time_to_live});
    put_udp4(ip, ip + 1, v.source_port, v.destination_port, v.payload.data(), v.payload.size());
}

[[gnu::noinline]] void udp4_long(values const& v, std::byte* out) {
    std::size_t const size = v.long_payload.size();
    ether_header* eth = put_ethernet(out, ETHERTYPE_IP);
    iphdr* ip = put_ipv4(eth + 1, {v.source, v.destination, IPPROTO_UDP, sizeof(udphdr) + size});
    put_udp4(ip, ip + 1, v.source_port, v.destination_port, v.long_payload.data(), size);
}

template <auto Sum>
struct tcp4_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        constexpr std::size_t options_size = 12;
        constexpr std::size_t size = sizeof(tcphdr) + options_size;
        ether_header* eth = put_ethernet(out, ETHERTYPE_IP);
        iphdr* ip = put_ipv4<Sum>(eth + 1, {v.source(), v.destination(), IPPROTO_TCP, size});
        tcphdr* tcp = put_tcp(ip + 1, v.source_port(), v.destination_port(), v.sequence(), v.window(), options_size);
        tcp->syn = 1;
        auto* options = reinterpret_cast<std::uint8_t*>(tcp + 1);
        options[0] = TCPOPT_MAXSEG;
        options[1] = TCPOLEN_MAXSEG;
        options[2] = static_cast<std::uint8_t>(v.segment_size() >> 8);
        options[3] = static_cast<std::uint8_t>(v.segment_size() & 0xff);
        options[4] = TCPOPT_SACK_PERMITTED;
        options[5] = TCPOLEN_SACK_PERMITTED;
        options[6] = TCPOPT_WINDOW;
        options[7] = TCPOLEN_WINDOW;
        options[8] = 7;
        finish_tcp4<Sum>(ip, tcp, size);
    }
};

template <auto Sum>
struct udp6_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        constexpr std::size_t size = sizeof(udphdr) + sizeof(bytes18);
        auto* ip = reinterpret_cast<ip6_hdr*>(put_ethernet(out, ETHERTYPE_IPV6) + 1);
        ip->ip6_flow = htonl(6U << 28);
        ip->ip6_plen = htons(size);
        ip->ip6_nxt = IPPROTO_UDP;
        ip->ip6_hlim = 64;
        ip->ip6_src = address6(v.source6());
        ip->ip6_dst = address6(v.destination6());
        udphdr* udp = put_udp(ip + 1, v.source_port(), v.destination_port(), sizeof(bytes18));
        std::memcpy(udp + 1, v.payload().data(), sizeof(bytes18));
        finish_udp<Sum>(udp, pseudo_header6{ip->ip6_src, ip->ip6_dst, htonl(size), htonl(IPPROTO_UDP)},
                        sizeof(bytes18));
    }
};

}

makers made_by_hand() {
    makers all;
    add_kinds<udp4_frame<sum>>(all, stack::udp4, "by hand");
    all.push_back({stack::udp4_every_field, kind::run_time, "by hand", udp4_every_field});
    add_kinds<tcp4_frame<sum>>(all, stack::tcp4, "by hand");
    add_kinds<udp6_frame<sum>>(all, stack::udp6, "by hand");
    all.push_back({stack::udp4_long, kind::run_time, "by hand", udp4_long});
    constexpr auto called = "by hand, checksum not inlined";
    all.push_back({stack::udp4, kind::run_time, called, make_frame<udp4_frame<sum_called>, kind::run_time>});
    all.push_back({stack::tcp4, kind::run_time, called, make_frame<tcp4_frame<sum_called>, kind::run_time>});
    all.push_back({stack::udp6, kind::run_time, called, make_frame<udp6_frame<sum_called>, kind::run_time>});
    return all;
}

}
