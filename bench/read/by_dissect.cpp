// SPDX-License-Identifier: BSL-1.0
#include "reading.hpp"
#include <umpa/read/dissect.hpp>
#include <umpa/umpa.hpp>

namespace bench {

/// The stack is found at run time, among all protocols.
[[gnu::noinline]] bool read_by_dissect(std::span<std::byte const> frame, fields_read& out) {
    using namespace umpa;
    bool is_there = false;
    for (dissected_layer const& layer : dissect(frame)) {
        if (layer.is<ipv4>()) {
            out.source = layer.get<ipv4>(src).value;
            out.destination = layer.get<ipv4>(dst).value;
        } else if (layer.is<udp>()) {
            out.source_port = layer.get<udp>(sport);
            out.destination_port = layer.get<udp>(dport);
            is_there = true;
        }
    }
    return is_there;
}

}
