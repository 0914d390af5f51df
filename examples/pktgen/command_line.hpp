// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "wishes.hpp"
#include <optional>
#include <string>
#include <vector>

// What may stand behind `pktgen`.

namespace pktgen {

struct merge_wishes {
    std::vector<std::string> files;
    std::string json;
};

/// What was asked for: to send, or to merge.
struct command_line {
    wishes to_send;
    merge_wishes to_merge;
    bool merges = false;
    std::optional<int> exit_code{}; ///< all is said already: help, or what is wrong
};
command_line read_command_line(int argc, char** argv);

}
