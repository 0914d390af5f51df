// SPDX-License-Identifier: BSL-1.0
#include "reading.hpp"
#include <tins/tins.h>

namespace bench {

[[gnu::noinline]] bool read_by_libtins(std::span<std::byte const> frame, fields_read& out) {
    Tins::EthernetII const packet(reinterpret_cast<std::uint8_t const*>(frame.data()),
                                  static_cast<std::uint32_t>(frame.size()));
    auto const* ip = packet.find_pdu<Tins::IP>();
    auto const* udp = packet.find_pdu<Tins::UDP>();
    if (!ip || !udp) return false;
    out = {Tins::Endian::be_to_host(std::uint32_t{ip->src_addr()}),
           Tins::Endian::be_to_host(std::uint32_t{ip->dst_addr()}), udp->sport(), udp->dport()};
    return true;
}

}
