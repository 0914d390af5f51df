// SPDX-License-Identifier: BSL-1.0
#include "by_hand.hpp"
#include "makers.hpp"
#include <net/if_arp.h>
#include <netinet/if_ether.h>

namespace bench {
namespace {

using namespace by_hand;

// The system has no structs of these.
struct vlan_tag {
    std::uint16_t control;
    std::uint16_t type;
};
struct vxlan_header {
    std::uint32_t flags;
    std::uint32_t network;
};
struct dns_header {
    std::uint16_t identification;
    std::uint16_t flags;
    std::uint16_t questions;
    std::uint16_t answers;
    std::uint16_t authorities;
    std::uint16_t additional;
};
struct dns_question {
    char name[17];
    std::uint8_t type[2];
    std::uint8_t class_of[2];
};

template <auto Sum>
struct vlan_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        auto* tag = reinterpret_cast<vlan_tag*>(put_ethernet(out, ETHERTYPE_VLAN) + 1);
        tag->control = htons(v.vlan());
        tag->type = htons(ETHERTYPE_IP);
        iphdr* ip =
            put_ipv4<Sum>(tag + 1, {v.source(), v.destination(), IPPROTO_UDP, sizeof(udphdr) + sizeof(bytes18)});
        put_udp4<Sum>(ip, ip + 1, v.source_port(), v.destination_port(), v.payload().data(), sizeof(bytes18));
    }
};

/// The outer checksum is over all that the inner packet is.
template <auto Sum>
struct vxlan_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        constexpr std::size_t segment = sizeof(tcphdr) + sizeof(bytes18);
        constexpr std::size_t carried = sizeof(vxlan_header) + sizeof(ether_header) + sizeof(iphdr) + segment;
        ether_header* eth = put_ethernet(out, ETHERTYPE_IP);
        iphdr* ip = put_ipv4<Sum>(eth + 1, {v.source(), v.destination(), IPPROTO_UDP, sizeof(udphdr) + carried});
        udphdr* udp = put_udp(ip + 1, v.outer_port(), 4789, carried);
        auto* vxlan = reinterpret_cast<vxlan_header*>(udp + 1);
        vxlan->flags = htonl(0x0800'0000);
        vxlan->network = htonl(v.network() << 8);
        ether_header* inner = put_ethernet(vxlan + 1, ETHERTYPE_IP);
        iphdr* inner_ip = put_ipv4<Sum>(inner + 1, {v.inner_source(), v.inner_destination(), IPPROTO_TCP, segment});
        tcphdr* tcp = put_tcp(inner_ip + 1, v.source_port(), v.destination_port(), v.sequence(), v.window(), 0);
        tcp->syn = 1;
        std::memcpy(tcp + 1, v.payload().data(), sizeof(bytes18));
        finish_tcp4<Sum>(inner_ip, tcp, segment);
        finish_udp4<Sum>(ip, udp, carried);
    }
};

template <auto Sum>
struct dns_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        static constexpr dns_question question{"\3www\7example\3org", {0, 1}, {0, 1}};
        constexpr std::size_t carried = sizeof(dns_header) + sizeof question;
        ether_header* eth = put_ethernet(out, ETHERTYPE_IP);
        iphdr* ip = put_ipv4<Sum>(eth + 1, {v.source(), v.destination(), IPPROTO_UDP, sizeof(udphdr) + carried});
        udphdr* udp = put_udp(ip + 1, v.source_port(), 53, carried);
        auto* dns = reinterpret_cast<dns_header*>(udp + 1);
        dns->identification = htons(v.identification());
        dns->flags = htons(0x0100);
        dns->questions = htons(1);
        dns->answers = 0;
        dns->authorities = 0;
        dns->additional = 0;
        std::memcpy(dns + 1, &question, sizeof question);
        finish_udp4<Sum>(ip, udp, carried);
    }
};

struct arp_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        auto* arp = reinterpret_cast<ether_arp*>(put_ethernet(out, ETHERTYPE_ARP) + 1);
        arp->arp_hrd = htons(ARPHRD_ETHER);
        arp->arp_pro = htons(ETHERTYPE_IP);
        arp->arp_hln = sizeof arp->arp_sha;
        arp->arp_pln = sizeof arp->arp_spa;
        arp->arp_op = htons(ARPOP_REQUEST);
        std::uint32_t const source = htonl(v.source());
        std::uint32_t const destination = htonl(v.destination());
        put_mac(arp->arp_sha, v.source_mac());
        std::memcpy(arp->arp_spa, &source, sizeof source);
        std::memset(arp->arp_tha, 0, sizeof arp->arp_tha);
        std::memcpy(arp->arp_tpa, &destination, sizeof destination);
        std::memset(arp + 1, 0, 60 - sizeof(ether_header) - sizeof *arp);
    }
};

}

makers made_by_hand_in_tunnels() {
    makers all;
    add_kinds<vlan_frame<sum>>(all, stack::vlan, "by hand");
    add_kinds<vxlan_frame<sum>>(all, stack::vxlan, "by hand");
    add_kinds<dns_frame<sum>>(all, stack::dns, "by hand");
    add_kinds<arp_frame>(all, stack::arp, "by hand");
    constexpr auto called = "by hand, checksum not inlined";
    all.push_back({stack::vlan, kind::run_time, called, make_frame<vlan_frame<sum_called>, kind::run_time>});
    all.push_back({stack::vxlan, kind::run_time, called, make_frame<vxlan_frame<sum_called>, kind::run_time>});
    all.push_back({stack::dns, kind::run_time, called, make_frame<dns_frame<sum_called>, kind::run_time>});
    return all;
}

}
