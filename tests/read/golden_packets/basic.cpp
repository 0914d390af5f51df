// SPDX-License-Identifier: BSL-1.0
#include <golden/field_packets.hpp>
#include <golden/option_packets.hpp>
#include <golden/override_packets.hpp>
#include <golden/stack_packets.hpp>
#include <golden/tutorial_packets.hpp>
#include <read/golden_packets.hpp>

namespace umpa::test {

void add_basic_packets(golden_list& all) {
    golden_collector const visit{all};
    tutorial_packets(visit);
    ipv4_field_packets(visit);
    largest_packets(visit);
    tcp_option_packets(visit);
    ipv4_option_packets(visit);
    override_packets(visit);
    zero_sum_packets(visit);
    link_packets(visit);
    ipv6_packets(visit);
    tunnel_packets(visit);
    unchecked_packets(visit);
}

} // namespace umpa::test
