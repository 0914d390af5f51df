// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <iostream>
#include <string>
#include <umpa/send/best_sink.hpp>
#include <umpa/send/report.hpp>
#include <umpa/send/transmit_options.hpp>

namespace pktgen {

/// Sends by the sink that was chosen, and says on standard error which that is, and why none before it; again where
/// another one took its place.
template <class Stream, class... Sinks>
umpa::transmit_report send_by_choice(Stream const& flows, umpa::chosen_sink<Sinks...>& out,
                                     umpa::transmit_options const& options) {
    std::string const first = out.choice();
    std::cerr << "by " + first + "\n";
    auto const report = transmit(flows, out, options);
    if (out.choice() != first) std::cerr << "by " + out.choice() + "\n";
    return report;
}

}
