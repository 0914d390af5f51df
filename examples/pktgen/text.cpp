// SPDX-License-Identifier: BSL-1.0
#include "streams.hpp"
#include <cstdint>
#include <iostream>
#include <span>
#include <umpa/generate/dynamic_stream.hpp>
#include <umpa/generate/variation_from.hpp>
#include <umpa/run_time.hpp>

namespace pktgen {

using namespace umpa;

any_stream text_stream(choices const& wanted) {
    dynamic_packet const layers = packet_from(wanted.packet);
    std::vector<dynamic_variation> variations;
    for (std::string const& one : wanted.varied) variations.push_back(variation_from(one, layers));
    return any_stream(dynamic_stream(layers, variations, wanted.seed));
}

void show(any_stream const& flows, std::size_t count) {
    for (std::uint64_t k = 0; k < count; ++k) {
        auto const bytes = flows.packet(k);
        std::cout << "packet " << k << ", " << bytes.size() << " bytes\n" << tree(std::span(bytes));
    }
}

}
