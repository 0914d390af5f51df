// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <umpa/build/packet.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/generate/generators.hpp>
#include <umpa/generate/moment.hpp>

namespace umpa {

/// A field of a packet, and what gives its values.
template <class P, std::size_t N, fixed_string Field, generator Generator>
struct variation {
    Generator values; ///< its generator
};

/// `vary(in<udp>, source_port) = uniform(1024, 65535)`.
template <class P, std::size_t N, fixed_string Field>
struct varied_field {
    /// Says by which generator the field varies.
    template <generator Generator>
    constexpr variation<P, N, Field, Generator> operator=(Generator const& values) const {
        return {values};
    }
    /// A value alone is refused: it is set in the packet, or by one_of.
    template <class Value>
        requires(!generator<Value>)
    constexpr auto operator=(Value const&) const {
        return refuse([] {
            return sentence() << "vary: give " << P::protocol_name.view() << "." << Field.view()
                              << " a generator: counting, uniform, one_of ...";
        });
    }
    /// The names of the fields that most often have them say packet_number and time_of_sending as well.
    constexpr auto operator=(name<"sequence_number">) const { return *this = packet_number; }
    constexpr auto operator=(name<"timestamp">) const { return *this = time_of_sending; }
};
template <class P, std::size_t N, fixed_string Field>
constexpr varied_field<P, N, Field> vary(in_t<P, N>, name<Field>) {
    return {};
}

/// Variations that choose alike: of lists of the same length, the values in the same place.
template <class... Variations>
struct together_of {
    std::tuple<Variations...> variations; ///< all have lists of the same length
};
/// `together(vary(in<ipv4>, dst) = one_of(web, mail), vary(in<tcp>, dport) = one_of(80, 25))`.
template <class... P, std::size_t... N, fixed_string... Field, class... Generator>
constexpr together_of<variation<P, N, Field, Generator>...>
together(variation<P, N, Field, Generator> const&... variations) {
    return {{variations...}};
}

/// What all random choices of a stream are made from: `seed = 42`.
struct seed_of_stream {
    std::uint64_t value = 0; ///< any number; 0 where none was given
};
/// The name of the seed, for `seed = 42`.
inline constexpr struct seed_name {
    /// `seed = 42`, as an argument of stream().
    constexpr seed_of_stream operator=(std::uint64_t value) const { return {value}; }
} seed{};

}
