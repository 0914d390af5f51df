// EXPECT(first-line): "02:00:5e:10:00" is no MAC address: at character 15: expected a colon
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto address = "02:00:5e:10:00"_mac;
#else
constexpr auto address = "02:00:5e:10:00:01"_mac;
#endif
