// SPDX-License-Identifier: BSL-1.0
#include <golden/link_packets.hpp>
#include <read/golden_packets.hpp>

namespace umpa::test {

void add_link_packets(golden_list& all) { visit_link(golden_collector{all}); }

} // namespace umpa::test
