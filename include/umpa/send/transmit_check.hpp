// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/send/transmit_options.hpp>

namespace umpa::detail {

/// Throws transmit_error where options make no sense. `sink`: as errors call it.
inline void check_options(transmit_options const& options, std::string const& sink, bool can_have_cores) {
    auto const refuse_it = [&](char const* why) { raise(transmit_error("transmit to " + sink + ": " + why)); };
    if (options.cores == 0) refuse_it("no packet leaves without a core: .cores = 1 or more");
    if (options.cores > 1 && !can_have_cores) refuse_it("it is for one core: leave .cores out");
    if (!options.count && !options.duration && !options.endless)
        refuse_it("it would never end: say .count, .duration, or .endless = true");
    if (!(options.rate.per_second >= 0)) refuse_it("a rate is not negative; 0 is as fast as it goes");
    if (options.shard.index >= options.shard.of)
        refuse_it(".shard is one of several parts, counted from 0: {0, 2} and {1, 2}");
    if (options.shard.of > ~std::uint64_t{0} / options.cores) refuse_it("there are more parts than packets");
}

}
