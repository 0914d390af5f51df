// SPDX-License-Identifier: BSL-1.0
#include <golden/network4_packets.hpp>
#include <read/golden_packets.hpp>

namespace umpa::test {

void add_network4_packets(golden_list& all) { visit_network4(golden_collector{all}); }

} // namespace umpa::test
