// SPDX-License-Identifier: BSL-1.0
#include "by_hand_carefully.hpp"
#include "makers.hpp"
#include <array>

namespace bench {
namespace {

using namespace by_hand_carefully;

constexpr auto name = "by hand, carefully";

struct vlan_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        out = put_ethernet(out, ETHERTYPE_VLAN);
        out = put(out, htobe32(std::uint32_t{v.vlan()} << 16 | ETHERTYPE_IP));
        put_udp4(out, {v.source(), v.destination(), IPPROTO_UDP, 8 + sizeof(bytes18)},
                 ports(v.source_port(), v.destination_port()), v.payload().data(), sizeof(bytes18));
    }
};

/// The inner packet's checksums make the sums of IPv4's header and of TCP's segment what is known: the outer sum has
/// all ones for the one, the complement of the pseudo-header for the other.
struct vxlan_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        constexpr std::uint16_t segment = 20 + sizeof(bytes18);
        constexpr std::size_t carried = 8 + 14 + 20 + segment;
        ipv4_values const outer{v.source(), v.destination(), IPPROTO_UDP, 8 + carried};
        ipv4_values const inner{v.inner_source(), v.inner_destination(), IPPROTO_TCP, segment};
        std::uint32_t const flags = htobe32(0x0800'0000);
        std::uint32_t const network = htobe32(v.network() << 8);
        std::uint64_t const pseudo = sum_of_pseudo_header(inner);
        std::uint64_t const of_ethernet =
            std::uint64_t{htobe32(0x0200'0000)} + htobe32(0x0002'0200) + htobe32(1) + htobe16(ETHERTYPE_IP) + 0xffff;
        std::uint64_t const sum_of_all =
            sum_of_pseudo_header(outer) + flags + network + of_ethernet + std::uint16_t{checksum(pseudo)};

        out = put_ipv4(put_ethernet(out, ETHERTYPE_IP), outer);
        out = put_udp(out, ports(v.outer_port(), 4789), carried, sum_of_all);
        out = put(out, flags);
        out = put(out, network);
        out = put_ipv4(put_ethernet(out, ETHERTYPE_IP), inner);

        std::uint32_t const both_ports = ports(v.source_port(), v.destination_port());
        std::uint32_t const sequence = htobe32(v.sequence());
        std::uint32_t const bits = htobe32(0x5002'0000 | v.window());
        std::uint64_t const of_segment =
            pseudo + both_ports + sequence + bits + sum(v.payload().data(), sizeof(bytes18));
        out = put(out, both_ports);
        out = put(out, sequence);
        out = put(out, std::uint32_t{0});
        out = put(out, bits);
        out = put(out, std::uint32_t{checksum(of_segment)});
        std::memcpy(out, v.payload().data(), sizeof(bytes18));
    }
};

struct dns_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        static constexpr std::array<char, 21> question{'\3', 'w',  'w', 'w', '\7', 'e',  'x',  'a',  'm',  'p', 'l',
                                                       'e',  '\3', 'o', 'r', 'g',  '\0', '\0', '\1', '\0', '\1'};
        constexpr std::size_t carried = 12 + question.size();
        auto const* const bytes = reinterpret_cast<std::byte const*>(question.data());
        ipv4_values const ip{v.source(), v.destination(), IPPROTO_UDP, 8 + carried};
        std::uint64_t const first =
            htobe64(std::uint64_t{v.identification()} << 48 | std::uint64_t{0x0100} << 32 | std::uint64_t{1} << 16);
        out = put_ipv4(put_ethernet(out, ETHERTYPE_IP), ip);
        out = put_udp(out, ports(v.source_port(), 53), carried,
                      sum_of_pseudo_header(ip) + halves(first) + sum(bytes, question.size()));
        out = put(out, first);
        out = put(out, std::uint32_t{0});
        std::memcpy(out, bytes, question.size());
    }
};

struct arp_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        out = put_ethernet(out, ETHERTYPE_ARP);
        out = put(out, htobe64(0x0001'0800'0604'0001));
        out = put(out, htobe64(v.source_mac() << 16 | v.source() >> 16));
        out = put(out, htobe64(std::uint64_t{v.source()} << 48));
        out = put(out, htobe32(v.destination()));
        out = put(out, std::uint64_t{0});
        out = put(out, std::uint64_t{0});
        put(out, std::uint16_t{0});
    }
};

}

makers made_by_hand_carefully_in_tunnels() {
    makers all;
    add_kinds<vlan_frame>(all, stack::vlan, name);
    add_kinds<vxlan_frame>(all, stack::vxlan, name);
    add_kinds<dns_frame>(all, stack::dns, name);
    add_kinds<arp_frame>(all, stack::arp, name);
    return all;
}

}
