// SPDX-License-Identifier: BSL-1.0
#include <golden.hpp>
#include <read/golden_packets.hpp>

namespace umpa::test {

protocol_tables const& library_tables() { return tables_of<protocols::all>(); }

std::vector<std::byte> bytes_of_golden(std::string const& name) {
    std::string const digits = golden(name);
    std::vector<std::byte> bytes(digits.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(std::stoi(digits.substr(2 * i, 2), nullptr, 16));
    return bytes;
}
void add_golden_packet(golden_list& all, std::string const& name, dynamic_packet packet) {
    all.push_back({name, bytes_of_golden(name), std::move(packet)});
}

golden_list const& all_golden_packets() {
    static golden_list const packets = [] {
        golden_list all;
        for (auto add : {add_basic_packets, add_link_packets, add_network4_packets, add_network6_packets,
                         add_transport_packets, add_tunnel_packets, add_application_packets, add_dns_dhcp_packets})
            add(all);
        return all;
    }();
    return packets;
}

} // namespace umpa::test
