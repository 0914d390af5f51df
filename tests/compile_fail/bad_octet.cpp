// EXPECT: address_error
// EXPECT: an octet from 0 to 255
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto header = ipv4(destination_address = {67, 205, 14, 256});
#else
constexpr auto header = ipv4(destination_address = {67, 205, 14, 183});
#endif
