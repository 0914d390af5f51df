// SPDX-License-Identifier: BSL-1.0
#include "ways_out.hpp"
#include <iostream>
#include <sstream>
#include <umpa/errors/error.hpp>
#include <umpa/privileges.hpp>
#include <umpa/send/dpdk_port.hpp>
#include <umpa/send/transmit.hpp>

namespace pktgen {

using namespace umpa;

namespace {

std::vector<std::string> words_in(std::string const& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

// A port is no interface of the kernel's: no route leads there.
way_out const by_dpdk_port("dpdk", [](job const& what) {
    if (what.wanted.interface.empty())
        raise(error("--sink dpdk: which port? as 0000:01:00.0, or net_pcap0,tx_pcap=FILE"));
    return privileges::with(privileges::net_raw, [&] {
        auto const words = words_in(what.wanted.dpdk);
        dpdk_environment const environment = words.empty() ? dpdk_environment() : dpdk_environment(words);
        dpdk_port port(environment, what.wanted.interface, {.queues = static_cast<std::uint16_t>(what.options.cores)});
        std::cerr << "by " << port.name() << "; checksums: " << port.checksums() << "\n";
        return transmit(what.flows, port, what.options);
    });
});

}

}
