// SPDX-License-Identifier: BSL-1.0
#include "stack_builder.hpp"
#include "streams.hpp"
#include <optional>
#include <string>
#include <vector>

namespace pktgen {

std::vector<std::string> const& stacks() {
    static std::vector<std::string> const names{"udp4", "udp6", "tcp-syn", "icmp", "vxlan", "imix", "arp"};
    return names;
}

any_stream stack_stream(choices const& wanted) {
    stack_builder const builder(wanted);
    if (wanted.stack == "imix") return any_stream(builder.imix());
    std::optional<any_stream> made;
    builder.with_stream([&made](auto const& one) { made.emplace(one); });
    return *made;
}

}
