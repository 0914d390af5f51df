// SPDX-License-Identifier: BSL-1.0
#include "by_hand_carefully.hpp"
#include "makers.hpp"

namespace bench {
namespace {

using namespace by_hand_carefully;

constexpr auto name = "by hand, carefully";

struct udp4_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        put_udp4(put_ethernet(out, ETHERTYPE_IP), {v.source(), v.destination(), IPPROTO_UDP, 8 + sizeof(bytes18)},
                 ports(v.source_port(), v.destination_port()), v.payload().data(), sizeof(bytes18));
    }
};

[[gnu::noinline]] void udp4_every_field(values const& v, std::byte* out) {
    put_udp4(put_ethernet(out, v.destination_mac, v.source_mac, ETHERTYPE_IP),
             {v.source, v.destination, IPPROTO_UDP, 8 + v.payload.size(), std::uint32_t{v.dscp} << 2, v.identification,
              v.time_to_live},
             ports(v.source_port, v.destination_port), v.payload.data(), v.payload.size());
}

[[gnu::noinline]] void udp4_long(values const& v, std::byte* out) {
    std::size_t const size = v.long_payload.size();
    put_udp4(put_ethernet(out, ETHERTYPE_IP), {v.source, v.destination, IPPROTO_UDP, 8 + size},
             ports(v.source_port, v.destination_port), v.long_payload.data(), size);
}

struct tcp4_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        ipv4_values const ip{v.source(), v.destination(), IPPROTO_TCP, 32};
        out = put_ipv4(put_ethernet(out, ETHERTYPE_IP), ip);
        std::uint32_t const both_ports = ports(v.source_port(), v.destination_port());
        std::uint32_t const sequence = htobe32(v.sequence());
        std::uint32_t const flags = htobe32(0x8002'0000 | v.window());
        std::uint32_t const segment_size = htobe32(0x0204'0000 | v.segment_size());
        std::uint64_t const options = htobe64(0x0402'0303'0700'0000);
        std::uint64_t const sum =
            sum_of_pseudo_header(ip) + both_ports + sequence + flags + segment_size + halves(options);
        out = put(out, both_ports);
        out = put(out, sequence);
        out = put(out, std::uint32_t{0});
        out = put(out, flags);
        out = put(out, std::uint32_t{checksum(sum)});
        out = put(out, segment_size);
        put(out, options);
    }
};

struct udp6_frame {
    [[gnu::always_inline]] static void write(auto const& v, std::byte* out) {
        constexpr std::uint16_t size = 8 + sizeof(bytes18);
        out = put_ethernet(out, ETHERTYPE_IPV6);
        out = put(out, htobe64(0x6000'0000'0000'0000 | std::uint64_t{size} << 16 | IPPROTO_UDP << 8 | 64));
        std::uint64_t total = htobe16(size) + htobe16(IPPROTO_UDP);
        for (std::uint64_t half : {v.source6()[0], v.source6()[1], v.destination6()[0], v.destination6()[1]}) {
            half = htobe64(half);
            total += halves(half);
            out = put(out, half);
        }
        total += sum(v.payload().data(), sizeof(bytes18));
        out = put_udp(out, ports(v.source_port(), v.destination_port()), sizeof(bytes18), total);
        std::memcpy(out, v.payload().data(), sizeof(bytes18));
    }
};

}

makers made_by_hand_carefully() {
    makers all;
    add_kinds<udp4_frame>(all, stack::udp4, name);
    all.push_back({stack::udp4_every_field, kind::run_time, name, udp4_every_field});
    add_kinds<tcp4_frame>(all, stack::tcp4, name);
    add_kinds<udp6_frame>(all, stack::udp6, name);
    all.push_back({stack::udp4_long, kind::run_time, name, udp4_long});
    return all;
}

}
