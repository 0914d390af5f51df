// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "wishes.hpp"
#include <string>
#include <umpa/send/transmit_options.hpp>

namespace pktgen {

/// What transmit() is asked for.
umpa::transmit_options options_of(wishes const& wanted, own_part const& part);

/// The stream in words, the same on all machines that send it.
std::string describe(wishes const& wanted);

}
