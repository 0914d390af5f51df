// SPDX-License-Identifier: BSL-1.0
#include <golden/network6_packets.hpp>
#include <read/golden_packets.hpp>

namespace umpa::test {

void add_network6_packets(golden_list& all) { visit_network6(golden_collector{all}); }

} // namespace umpa::test
