// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "wishes.hpp"
#include <cstddef>
#include <string>
#include <umpa/generate/any_stream.hpp>
#include <vector>

// The streams that pktgen can send.

namespace pktgen {

/// What --stack takes.
std::vector<std::string> const& stacks();

/// Of a stack by its name. The hot code of pktgen is made here.
umpa::any_stream stack_stream(choices const& wanted);
/// Of a stack as a text.
umpa::any_stream text_stream(choices const& wanted);

inline umpa::any_stream stream_of(choices const& wanted) {
    return wanted.packet.empty() ? stack_stream(wanted) : text_stream(wanted);
}

/// Prints the first packets as trees.
void show(umpa::any_stream const& flows, std::size_t count);

}
