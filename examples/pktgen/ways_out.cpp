// SPDX-License-Identifier: BSL-1.0
#include "ways_out.hpp"
#include "choice.hpp"
#include <fstream>
#include <sstream>
#include <umpa/errors/error.hpp>
#include <umpa/privileges.hpp>
#include <umpa/send/best_sink.hpp>
#include <umpa/send/null_sink.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/pcap_file.hpp>
#include <umpa/send/transmit.hpp>

namespace pktgen {

using namespace umpa;

namespace {

/// Whether packets to anywhere leave by this interface.
bool carries_default_route(std::string const& interface) {
    std::ifstream ipv4_routes("/proc/net/route");
    std::string line;
    while (std::getline(ipv4_routes, line)) {
        std::istringstream words(line);
        std::string name, destination, rest, mask;
        words >> name >> destination >> rest >> rest >> rest >> rest >> rest >> mask;
        if (name == interface && destination == "00000000" && mask == "00000000") return true;
    }
    std::ifstream ipv6_routes("/proc/net/ipv6_route");
    while (std::getline(ipv6_routes, line)) {
        std::istringstream words(line);
        std::string destination, prefix, rest, name;
        words >> destination >> prefix;
        while (words >> rest) name = rest;
        if (name == interface && name != "lo" && prefix == "00") return true;
    }
    return false;
}

// Rights are needed to open sockets, one for each core, and for nothing else.
way_out const by_packet_socket("packet", [](job const& what) {
    return privileges::with(privileges::net_raw, [&] {
        return transmit(what.flows, packet_socket(safe_interface(what.wanted)), what.options);
    });
});
way_out const by_raw_socket("raw", [](job const& what) {
    return privileges::with(privileges::net_raw,
                            [&] { return transmit(what.flows, link_sink(safe_interface(what.wanted)), what.options); });
});
// Of those that need no library.
way_out const by_a_socket("auto", [](job const& what) {
    return privileges::with(privileges::net_raw, [&] {
        auto out = best_sink(safe_interface(what.wanted));
        return send_by_choice(what.flows, out, what.options);
    });
});
way_out const by_none("null", [](job const& what) { return transmit(what.flows, null_sink(), what.options); });

}

std::vector<std::string> const& sink_names() {
    static std::vector<std::string> const names{"auto", "packet", "raw", "null", "xdp", "live_frames", "dpdk"};
    return names;
}

std::string const& safe_interface(wishes const& wanted) {
    if (wanted.interface.empty()) raise(error("which interface? or --pcap FILE, --sink null, --dry-run"));
    if (carries_default_route(wanted.interface) && !wanted.mean_it)
        raise(error(wanted.interface + " carries the default route: whoever is there would get these packets; "
                                       "--i-mean-it sends them all the same"));
    return wanted.interface;
}

transmit_report send(job const& what) {
    if (!what.wanted.pcap.empty()) return transmit(what.flows, pcap_file(what.wanted.pcap), what.options);
    auto const best = ways_out().find(best_way_out);
    bool const is_best = what.wanted.sink == "auto" && best != ways_out().end();
    auto const found = is_best ? best : ways_out().find(what.wanted.sink);
    if (found != ways_out().end()) return found->second(what);
    raise(error("--sink " + what.wanted.sink + ": this pktgen was built without umpa::" +
                (what.wanted.sink == "dpdk" ? "dpdk (DPDK)" : "xdp (libbpf and libxdp)")));
}

}
