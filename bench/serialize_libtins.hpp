// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "serialize_values.hpp"
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <tins/tins.h>

namespace bench::by_libtins {

inline Tins::IPv4Address address(std::uint32_t number) { return Tins::IPv4Address(Tins::Endian::host_to_be(number)); }

inline void keep(std::byte* out, Tins::PDU& frame) {
    auto const bytes = frame.serialize();
    std::memcpy(out, bytes.data(), bytes.size());
}

inline Tins::EthernetII frame_of(values const& v) {
    static Tins::HWAddress<6> const here("02:00:00:00:00:01");
    static Tins::HWAddress<6> const there("02:00:00:00:00:02");
    auto frame = Tins::EthernetII(there, here) / Tins::IP(address(v.destination), address(v.source)) /
                 Tins::UDP(v.destination_port, v.source_port) /
                 Tins::RawPDU(reinterpret_cast<std::uint8_t const*>(v.payload.data()),
                              static_cast<std::uint32_t>(v.payload.size()));
    auto& ip = frame.rfind_pdu<Tins::IP>();
    ip.id(0);
    ip.ttl(64);
    return frame;
}

[[gnu::noinline]] inline void udp4(values const& v, std::byte* out) {
    auto frame = frame_of(v);
    keep(out, frame);
}

/// A packet that is kept: its fields are set anew, and it is serialized again.
[[gnu::noinline]] inline void udp4_again(values const& v, std::byte* out) {
    static auto frame = frame_of(v);
    static auto& ip = frame.rfind_pdu<Tins::IP>();
    static auto& udp = frame.rfind_pdu<Tins::UDP>();
    static auto& raw = frame.rfind_pdu<Tins::RawPDU>();
    ip.src_addr(address(v.source));
    ip.dst_addr(address(v.destination));
    udp.sport(v.source_port);
    udp.dport(v.destination_port);
    std::memcpy(raw.payload().data(), v.payload.data(), v.payload.size());
    keep(out, frame);
}

}
