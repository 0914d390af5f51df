// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <fuzz/input.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/build/run_time/tables_of.hpp>
#include <umpa/protocols/all.hpp>
#include <umpa/protocols/link_type.hpp>
#include <vector>

namespace fuzz {

/// Of the protocols of the registry those that a packet can begin with, in its order; three that most packets begin
/// with stand before them.
inline std::vector<umpa::protocol_row const*> const& first_protocols() {
    static std::vector<umpa::protocol_row const*> const all = [] {
        std::vector<umpa::protocol_row const*> rows{&umpa::protocol_row_of<umpa::ethernet>,
                                                    &umpa::protocol_row_of<umpa::ipv4>,
                                                    &umpa::protocol_row_of<umpa::ipv6>};
        for (umpa::protocol_row const* row : umpa::tables_of<umpa::protocols::all>().protocols())
            if (row->is_header && !row->part && !row->trailer) rows.push_back(row);
        return rows;
    }();
    return all;
}

/// Calls `act(packet, from)` with the rest of an input and what it begins with: two bytes say which of the protocols
/// above it is, or, behind the last, that a link type follows in two bytes.
template <class Act>
void from_first(input& in, Act const& act) {
    std::size_t const first = in.number(2) % (first_protocols().size() + 1);
    if (first < first_protocols().size()) return act(in.rest(), *first_protocols()[first]);
    umpa::link_type const type(static_cast<std::uint32_t>(in.number(2)));
    act(in.rest(), type);
}

}
