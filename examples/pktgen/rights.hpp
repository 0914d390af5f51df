// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <span>
#include <sys/capability.h>
#include <umpa/privileges.hpp>
#include <umpa/send/report.hpp>

namespace pktgen {

inline constexpr umpa::privileges::right perfmon{CAP_PERFMON, "CAP_PERFMON"};

/// Sends with those of these rights that this program may raise; what it cannot do without them, it will say.
template <class Send>
umpa::transmit_report with_what_is_permitted(std::span<umpa::privileges::right const> rights, Send const& send) {
    if (rights.empty()) return send();
    auto const with_the_others = [&] { return with_what_is_permitted(rights.subspan(1), send); };
    if (!umpa::privileges::can_raise(rights[0])) return with_the_others();
    return umpa::privileges::with(rights[0], with_the_others);
}

}
