// SPDX-License-Identifier: BSL-1.0
#include "ways_out.hpp"
#include <umpa/privileges.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/send/xdp_socket.hpp>

namespace pktgen {

using namespace umpa;

namespace {

way_out const by_xdp_socket("xdp", [](job const& what) {
    auto const send_them = [&] { return transmit(what.flows, xdp_socket(safe_interface(what.wanted)), what.options); };
    return privileges::with(privileges::net_raw, [&] {
        // A driver that sends without copies asks for this right too; to do without is worth a try.
        if (!privileges::can_raise(privileges::net_admin)) return send_them();
        return privileges::with(privileges::net_admin, send_them);
    });
});

}

}
