// SPDX-License-Identifier: BSL-1.0
#include "frames.hpp"
#include <cstring>
#include <string>
#include <tins/tins.h>

namespace bench {

[[gnu::noinline]] void by_libtins(std::uint64_t first, frames const& to) {
    static auto frame = Tins::EthernetII("02:00:00:00:00:02", "02:00:00:00:00:01") / Tins::IP("10.0.0.2", "10.0.0.1") /
                        Tins::UDP(9) / Tins::RawPDU(std::string(18, '\0'));
    static auto& ip = frame.rfind_pdu<Tins::IP>();
    static auto& udp = frame.rfind_pdu<Tins::UDP>();
    ip.id(0);
    ip.ttl(64);
    for (std::span<std::byte> one : to.each) {
        varied const v = values_of(first++);
        ip.src_addr(Tins::IPv4Address(Tins::Endian::host_to_be(v.source)));
        udp.sport(v.source_port);
        auto const bytes = frame.serialize();
        std::memcpy(one.data(), bytes.data(), bytes.size());
    }
}

}
