// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "wishes.hpp"
#include <map>
#include <string>
#include <umpa/generate/any_stream.hpp>
#include <umpa/send/report.hpp>
#include <umpa/send/transmit_options.hpp>
#include <vector>

// How pktgen sends. Each file that knows a way says so by a way_out; those that need a library which is not there are
// not built.

namespace pktgen {

/// The stream, and how much of it is sent here, and how.
struct job {
    umpa::any_stream const& flows;
    wishes const& wanted;
    umpa::transmit_options const& options;
};

using sender = umpa::transmit_report (*)(job const&);

/// All that this program was built with, by what --sink calls them.
inline std::map<std::string, sender>& ways_out() {
    static std::map<std::string, sender> known;
    return known;
}
struct way_out {
    way_out(std::string const& name, sender send) { ways_out()[name] = send; }
};

/// What "auto" stands for where libbpf and libxdp are there; nothing that --sink takes.
inline constexpr char best_way_out[] = "the best of all";

/// What --sink takes; some may not have been built.
std::vector<std::string> const& sink_names();

/// The interface that was asked for. Throws where there is none, and where it carries the default route unless that is
/// meant.
std::string const& safe_interface(wishes const& wanted);

umpa::transmit_report send(job const& what);

}
