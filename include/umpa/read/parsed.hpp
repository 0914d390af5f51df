// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/hana/at.hpp>
#include <boost/hana/tuple.hpp>
#include <cstddef>
#include <span>
#include <string_view>
#include <umpa/build/packet.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/read/view.hpp>

namespace umpa {

/// The headers of a packet where they lie, outermost first, each a view: what parse() gives. Sizes and offsets in
/// bytes.
template <class Byte, header_type... P>
struct basic_parsed {
    using span_type = std::span<Byte>; ///< of bytes, constant or not as those that were given

    boost::hana::tuple<basic_view<P, Byte>...> views; ///< one a header, outermost first
    span_type given;                                  ///< all bytes that were given

    /// The view of the header that `in` names.
    template <class Q, std::size_t N>
    [[gnu::always_inline]] constexpr auto const& operator[](in_t<Q, N>) const {
        return boost::hana::at_c<index<Q, N>()>(views);
    }

    /// What the last header carries.
    [[gnu::always_inline]] constexpr span_type payload() const { return last().rest(); }
    /// The parts of a header, such as its options.
    template <class Q, std::size_t N>
    constexpr span_type parts(in_t<Q, N> which) const {
        return (*this)[which].parts();
    }
    /// Where a header begins, from the first byte that was given.
    template <class Q, std::size_t N>
    constexpr std::size_t offset(in_t<Q, N> which) const {
        return static_cast<std::size_t>((*this)[which].bytes().data() - given.data());
    }

    /// Whether a field says that there are more bytes than were given.
    constexpr bool is_cut() const {
        return boost::hana::unpack(views, [](auto const&... one) { return (one.is_cut() || ...); });
    }

    /// The place of the header that `in` names among those that were parsed.
    template <class Q, std::size_t N>
    static constexpr std::size_t index() {
        constexpr std::size_t found = detail::stack<unchecked_t, P...>::template find<Q>(N);
        if constexpr (found < sizeof...(P))
            return found;
        else
            return refuse([] { return no_header(Q::protocol_name.view()); }), 0;
    }

private:
    constexpr auto const& last() const { return boost::hana::at_c<sizeof...(P) - 1>(views); }

    static constexpr sentence no_header(std::string_view wanted) {
        sentence words;
        words << "not so many headers " << wanted << " were parsed; they are:";
        for (std::string_view one : {P::protocol_name.view()...}) words << " / " << one;
        return words;
    }
};

/// What parse() gives of bytes that are only read.
template <header_type... P>
using parsed = basic_parsed<std::byte const, P...>;
/// What it gives of bytes that can be written.
template <header_type... P>
using mutable_parsed = basic_parsed<std::byte, P...>;

}
