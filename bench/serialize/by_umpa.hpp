// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "makers.hpp"
#include <array>
#include <cstddef>
#include <cstring>
#include <umpa/umpa.hpp>

namespace bench::by_umpa {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;

inline constexpr ethernet eth(destination_address = "02:00:00:00:00:02", source_address = "02:00:00:00:00:01");

template <std::size_t N>
[[gnu::always_inline]] inline void keep(std::byte* out, std::array<std::byte, N> const& bytes) {
    std::memcpy(out, bytes.data(), N);
}

/// The payload of 18 bytes, a constant where it is one.
template <kind Kind>
[[gnu::always_inline]] constexpr inline auto data_of(chosen<Kind> const& v) {
    if constexpr (Kind == kind::run_time)
        return payload(v.payload());
    else
        return payload(zeros<18>);
}

/// The bytes of Frame::packet: at run time, or in .rodata where all is constant.
template <class Frame>
struct frame_of {
    template <kind Kind>
    [[gnu::always_inline]] static void write(chosen<Kind> const& v, std::byte* out) {
        if constexpr (Kind == kind::constant) {
            static constexpr values constants = constant_values();
            static constexpr auto bytes = to_bytes(Frame::packet(chosen<Kind>(constants)));
            keep(out, bytes);
        } else {
            keep(out, to_bytes(Frame::packet(v)));
        }
    }
};

}
