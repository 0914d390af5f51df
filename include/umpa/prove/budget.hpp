// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <string_view>
#include <umpa/build/packet.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/prove/cost_of.hpp>

namespace umpa {

/// What a packet may cost at most, in the words of packet_cost; what is not said may be anything.
struct budget {
    /// Of what may be anything.
    static constexpr std::size_t unlimited = ~std::size_t{0};

    std::size_t bytes = unlimited;          ///< also asks for a size that is known at compile time
    std::size_t header_bytes = unlimited;   ///< of headers, with their padding
    std::size_t stores = unlimited;         ///< that write the headers
    std::size_t copied_bytes = unlimited;   ///< of payloads and other strings of bytes
    std::size_t checksum_words = unlimited; ///< words of 32 bits that Internet checksums add up
    std::size_t digested_bytes = unlimited; ///< bytes that CRCs and users' own digests read
};

namespace detail {

struct overrun {
    std::string_view what;
    std::size_t cost = 0;
    std::size_t limit = budget::unlimited;
};

/// The first part of a budget that a cost does not keep to; without a name where it keeps to all.
template <std::size_t N>
constexpr overrun find_overrun(budget const& most, packet_cost<N> const& cost) {
    std::array<overrun, 6> const parts{{{"bytes", cost.bytes, most.bytes},
                                        {"bytes of headers", cost.header_bytes, most.header_bytes},
                                        {"stores", cost.stores, most.stores},
                                        {"bytes that are copied", cost.copied_bytes, most.copied_bytes},
                                        {"words in checksums", cost.checksum_words, most.checksum_words},
                                        {"bytes that a digest reads", cost.digested_bytes, most.digested_bytes}}};
    if (!cost.is_fixed && most.bytes != budget::unlimited) return {"a size that is known at run time only"};
    for (overrun const& one : parts)
        if (one.cost > one.limit) return one;
    return {};
}

template <std::size_t N>
constexpr sentence words_about_overrun(overrun const& found, packet_cost<N> const& cost) {
    sentence words;
    for (std::size_t i = 0; i < N; ++i) words << (i == 0 ? "" : " / ") << cost.layers[i].protocol;
    words << " has ";
    if (found.limit == budget::unlimited) return words << found.what << ", the budget is in bytes";
    return words << found.cost << " " << found.what << ", the budget is " << found.limit;
}

}

/// Whether a packet keeps to a budget; one that does not is refused with a sentence that says by how much:
/// `static_assert(within<budget{.stores = 8, .checksum_words = 16}>(p));`
template <budget Most, class Order, class... L>
constexpr bool within(basic_packet<Order, L...> const&) {
    constexpr auto const& cost = cost_of_type<basic_packet<Order, L...>>;
    if constexpr (!detail::find_overrun(Most, cost).what.empty())
        refuse([] {
            constexpr auto const& its = cost_of_type<basic_packet<Order, L...>>;
            return detail::words_about_overrun(detail::find_overrun(Most, its), its);
        });
    return true;
}

}
