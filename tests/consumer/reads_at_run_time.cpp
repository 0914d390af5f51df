// SPDX-License-Identifier: BSL-1.0
// Names a protocol as the program runs: its row is in the tables, which this file only declares.
#ifndef UMPA_COMPILED_TABLES
#error "umpa::tables defines UMPA_COMPILED_TABLES"
#endif
#include <umpa/run_time.hpp>

int main() {
    auto const bytes = umpa::to_bytes(umpa::packet_from("ipv4 / udp / dns"));
    std::size_t layers = 0;
    for (auto const& layer : umpa::dissect(bytes, umpa::first<umpa::ipv4>)) layers += !layer.name().empty();
    return bytes.size() == 40 && layers == 3 ? 0 : 1;
}
