// SPDX-License-Identifier: BSL-1.0
#include "reading.hpp"
#include <EthLayer.h>
#include <IPv4Layer.h>
#include <Packet.h>
#include <RawPacket.h>
#include <UdpLayer.h>
#include <netinet/in.h>

namespace bench {

[[gnu::noinline]] bool read_by_pcapplusplus(std::span<std::byte const> frame, fields_read& out) {
    pcpp::RawPacket raw(reinterpret_cast<std::uint8_t const*>(frame.data()), static_cast<int>(frame.size()), timeval{},
                        false);
    pcpp::Packet const packet(&raw, pcpp::UDP);
    auto const* ip = packet.getLayerOfType<pcpp::IPv4Layer>();
    auto const* udp = packet.getLayerOfType<pcpp::UdpLayer>();
    if (!ip || !udp) return false;
    out = {ntohl(ip->getIPv4Header()->ipSrc), ntohl(ip->getIPv4Header()->ipDst), ntohs(udp->getUdpHeader()->portSrc),
           ntohs(udp->getUdpHeader()->portDst)};
    return true;
}

}
