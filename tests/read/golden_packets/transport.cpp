// SPDX-License-Identifier: BSL-1.0
#include <golden/transport_packets.hpp>
#include <read/golden_packets.hpp>

namespace umpa::test {

void add_transport_packets(golden_list& all) { visit_transport(golden_collector{all}); }

} // namespace umpa::test
