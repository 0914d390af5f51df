// SPDX-License-Identifier: BSL-1.0
#include <golden/dns_dhcp_packets.hpp>
#include <read/golden_packets.hpp>

namespace umpa::test {

void add_dns_dhcp_packets(golden_list& all) { visit_dns_dhcp(golden_collector{all}); }

} // namespace umpa::test
