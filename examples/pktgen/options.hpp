// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "wishes.hpp"
#include <cstddef>
#include <string>
#include <umpa/send/transmit_options.hpp>

namespace pktgen {

/// What transmit() is asked for; `size` of a packet in bytes, for rates of bits.
umpa::transmit_options options_of(wishes const& wanted, own_part const& part, std::size_t size);

/// The stream in words, the same on all machines that send it.
std::string describe(wishes const& wanted);

}
