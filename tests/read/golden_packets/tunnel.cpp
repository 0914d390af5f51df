// SPDX-License-Identifier: BSL-1.0
#include <golden/tunnel_packets.hpp>
#include <read/golden_packets.hpp>

namespace umpa::test {

void add_tunnel_packets(golden_list& all) { visit_tunnel(golden_collector{all}); }

} // namespace umpa::test
