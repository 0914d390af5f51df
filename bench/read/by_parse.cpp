// SPDX-License-Identifier: BSL-1.0
#include "reading.hpp"
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/read/parse.hpp>

namespace bench {

/// The stack is said at compile time.
[[gnu::noinline]] bool read_by_parse(std::span<std::byte const> frame, fields_read& out) {
    using namespace umpa;
    using namespace umpa::fields;
    auto const p = parse<ethernet, ipv4, udp>(frame);
    if (!p) return false;
    out = {(*p)[in<ipv4>][src].value, (*p)[in<ipv4>][dst].value, (*p)[in<udp>][sport], (*p)[in<udp>][dport]};
    return true;
}

}
