// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "wishes.hpp"

namespace pktgen {

/// Finds out which part of the stream is sent here, and says on standard error where that stands. Puts its number in
/// the names of files.
own_part find_own_part(wishes& wanted);

}
