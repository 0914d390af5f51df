// SPDX-License-Identifier: BSL-1.0
#include "frames.hpp"
#include <EthLayer.h>
#include <IPv4Layer.h>
#include <Packet.h>
#include <PayloadLayer.h>
#include <UdpLayer.h>
#include <array>
#include <cstdint>
#include <cstring>
#include <netinet/in.h>

namespace bench {
namespace {

/// One packet, whose layers refer to its bytes.
class edited_packet {
public:
    edited_packet() : packet_(256) {
        packet_.addLayer(&eth_);
        packet_.addLayer(&ip_);
        packet_.addLayer(&udp_);
        packet_.addLayer(&content_);
        ip_.getIPv4Header()->timeToLive = 64;
        packet_.computeCalculateFields();
    }

    void write(varied const& v, std::byte* to) {
        ip_.getIPv4Header()->ipSrc = htonl(v.source);
        udp_.getUdpHeader()->portSrc = htons(v.source_port);
        packet_.computeCalculateFields();
        std::memcpy(to, packet_.getRawPacket()->getRawData(), frame_size);
    }

private:
    std::array<std::uint8_t, 18> zeros_{};
    pcpp::EthLayer eth_{pcpp::MacAddress("02:00:00:00:00:01"), pcpp::MacAddress("02:00:00:00:00:02")};
    pcpp::IPv4Layer ip_{pcpp::IPv4Address("10.0.0.1"), pcpp::IPv4Address("10.0.0.2")};
    pcpp::UdpLayer udp_{1024, 9};
    pcpp::PayloadLayer content_{zeros_.data(), zeros_.size()};
    pcpp::Packet packet_;
};

}

[[gnu::noinline]] void by_pcapplusplus(std::uint64_t first, frames const& to) {
    static edited_packet packet;
    for (std::span<std::byte> one : to.each) packet.write(values_of(first++), one.data());
}

}
