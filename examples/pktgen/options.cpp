// SPDX-License-Identifier: BSL-1.0
#include "options.hpp"
#include <charconv>
#include <chrono>
#include <cstdint>
#include <system_error>
#include <umpa/errors/error.hpp>

namespace pktgen {

using namespace umpa;

namespace {

/// "100k", "1.5Mpps", "10Gbps"; a number alone is of packets a second.
rate rate_of(std::string const& text) {
    double number = 0;
    auto const [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    std::string unit(end, text.data() + text.size());
    if (!unit.empty()) {
        std::size_t const prefix = std::string("kMG").find(unit[0]);
        for (std::size_t i = 0; prefix != std::string::npos && i <= prefix; ++i) number *= 1000;
        if (prefix != std::string::npos) unit.erase(0, 1);
    }
    if ((problem != std::errc() && !text.empty()) || !(number >= 0 && number < 1e18) ||
        (unit != "" && unit != "pps" && unit != "bps"))
        raise(error("--rate: give a number with k, M or G, and pps or bps, not \"" + text + "\""));
    return unit == "bps" ? bits_per_second(number) : packets_per_second(number);
}

}

transmit_options options_of(wishes const& wanted, own_part const& part) {
    transmit_options options{
        .rate = rate_of(wanted.rate), .burst = wanted.burst, .cores = wanted.cores, .shard = part.shard};
    options.spacing = wanted.spacing == "poisson" ? spacing::poisson : spacing::constant;
    options.spacing_seed = wanted.stack.seed;
    if (wanted.count > 0) options.count = wanted.count;
    if (wanted.seconds > 0)
        options.duration = std::chrono::nanoseconds(static_cast<std::int64_t>(wanted.seconds * 1e9));
    options.endless = wanted.count == 0 && wanted.seconds <= 0;
    options.start_at = part.start;
    return options;
}

std::string describe(wishes const& wanted) {
    choices const& stack = wanted.stack;
    std::string text = stack.packet.empty() ? stack.stack : stack.packet;
    for (std::string const& one : stack.varied) text += " vary " + one;
    if (!stack.source.empty()) text += " src " + stack.source;
    if (!stack.destination.empty()) text += " dst " + stack.destination;
    if (stack.random) text += " random";
    return text;
}

}
