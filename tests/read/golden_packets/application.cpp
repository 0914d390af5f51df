// SPDX-License-Identifier: BSL-1.0
#include <golden/application_packets.hpp>
#include <read/golden_packets.hpp>

namespace umpa::test {

void add_application_packets(golden_list& all) { visit_application(golden_collector{all}); }

} // namespace umpa::test
