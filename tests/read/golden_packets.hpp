// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <utility>
#include <vector>

// Every packet of tests/golden as values that are known at run time only, so that a law that holds for all of them is
// compiled once. Each kind is a file of golden_packets/.

namespace umpa::test {

struct golden_packet {
    std::string name;
    std::vector<std::byte> bytes; ///< of the golden file
    dynamic_packet packet;
};
using golden_list = std::vector<golden_packet>;

void add_application_packets(golden_list& all);
void add_basic_packets(golden_list& all);
void add_dns_dhcp_packets(golden_list& all);
void add_link_packets(golden_list& all);
void add_network4_packets(golden_list& all);
void add_network6_packets(golden_list& all);
void add_transport_packets(golden_list& all);
void add_tunnel_packets(golden_list& all);

/// All of them, made once.
golden_list const& all_golden_packets();

/// The protocols of this library. Their tables are compiled where this is defined, and nowhere else.
protocol_tables const& library_tables();
void add_golden_packet(golden_list& all, std::string const& name, dynamic_packet packet);
std::vector<std::byte> bytes_of_golden(std::string const& name);

/// To be given to the functions of golden/*_packets.hpp.
struct golden_collector {
    golden_list& all;

    template <class Make>
    void operator()(std::string const& name, Make make) const {
        add_golden_packet(all, name, dynamic_packet(make(), library_tables()));
    }
};

}
