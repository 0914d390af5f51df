// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "values.hpp"
#include <cstddef>
#include <cstdint>

namespace bench {

/// How much of a frame is known at run time only.
enum class kind {
    run_time, ///< addresses, ports and other numbers, and the payload
    mixed,    ///< the source's address and port, or a number in its place
    constant, ///< nothing
};

/// The numbers of a frame of that kind, the same for every competitor: of what is constant, the compiler sees the
/// value.
template <kind Kind>
class chosen {
public:
    [[gnu::always_inline]] constexpr explicit chosen(values const& v) : v_(v) {}

    constexpr auto source() const { return get<&values::source, kind::mixed>(); }
    constexpr auto destination() const { return get<&values::destination>(); }
    constexpr auto source6() const { return get<&values::source6, kind::mixed>(); }
    constexpr auto destination6() const { return get<&values::destination6>(); }
    constexpr auto source_mac() const { return get<&values::source_mac>(); }
    constexpr auto inner_source() const { return get<&values::inner_source, kind::mixed>(); }
    constexpr auto inner_destination() const { return get<&values::inner_destination>(); }
    constexpr auto source_port() const { return get<&values::source_port, kind::mixed>(); }
    constexpr auto destination_port() const { return get<&values::destination_port>(); }
    constexpr auto outer_port() const { return get<&values::outer_port, kind::mixed>(); }
    constexpr auto sequence() const { return get<&values::sequence, kind::mixed>(); }
    constexpr auto window() const { return get<&values::window>(); }
    constexpr auto segment_size() const { return get<&values::segment_size>(); }
    constexpr auto identification() const { return get<&values::identification, kind::mixed>(); }
    constexpr auto vlan() const { return get<&values::vlan>(); }
    constexpr auto network() const { return get<&values::network>(); }
    constexpr bytes18 const& payload() const {
        if constexpr (Kind == kind::run_time)
            return v_.payload;
        else
            return constants.payload;
    }

private:
    static constexpr values constants = constant_values();

    template <auto Member, kind Last = kind::run_time>
    [[gnu::always_inline]] constexpr auto get() const {
        if constexpr (Kind <= Last)
            return v_.*Member;
        else
            return constants.*Member;
    }

    values const& v_;
};

}
