// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <boost/hana/at.hpp>
#include <boost/hana/unpack.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <umpa/declare/content_rule.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/read/as_read.hpp>
#include <umpa/read/parsed.hpp>
#include <umpa/read/values.hpp>
#include <utility>

namespace umpa {

/// What a checksum that was read is.
enum class checksum_state {
    ok,
    wrong,   ///< it is not the sum of the bytes
    absent,  ///< 0, which says that there is none: UDP over IPv4, RFC 768
    partial, ///< the sum of the pseudo-header alone: the sender left the rest to its network interface; or right when
             ///< the interface has completed one in what it covers, as around a tunnel
    unknown  ///< not all that it covers was read: the packet is cut or a fragment, or an address of the pseudo-header
             ///< may be that of a source route
};

/// A checksum that was read, and the one that the bytes have.
struct checksum_report {
    checksum_state state{};     ///< what it is
    std::uint64_t found = 0;    ///< what the packet says
    std::uint64_t expected = 0; ///< what its rule gives, once it is completed; 0 where nothing can be computed

    friend constexpr bool operator==(checksum_report const&, checksum_report const&) = default;
};

namespace detail {

/// The first field with a content rule; the number of fields where there is none.
template <class P>
constexpr std::size_t checksum_field() {
    std::size_t i = 0;
    while (i < P::field_count && !is_content<P>[i]) ++i;
    return i;
}

/// The header of a packet that is its n-th, parts and other bytes left out.
template <class Stack, std::size_t... I>
constexpr std::size_t nth_header(std::size_t n, std::index_sequence<I...>) {
    std::size_t found = 0;
    for (bool is : {header_type<typename Stack::template at<I>>...}) {
        if (is && n-- == 0) return found;
        ++found;
    }
    return found;
}

template <std::size_t I, class Packet>
constexpr bool complete_inside(Packet& packet);

template <std::size_t I, std::size_t J, class Packet>
constexpr checksum_report check_field(Packet const& packet) {
    using stack = typename Packet::stack;
    using layers_type = std::remove_cvref_t<decltype(packet.layers)>;
    using rule = declared_rule<typename stack::template at<I>, J>;
    constexpr checksum_kind its = checksum_traits<rule>::value;
    using context_type = content_context<stack, I, layers_type>;
    auto const sizes = sizes_at_run_time<stack>(packet.layers);
    auto words = words_as_read<stack>(packet.layers, sizes);
    checksum_report report{checksum_state::wrong, leaf_at<J>(boost::hana::at_c<I>(packet.layers)).value.wire(),
                           by_content_rule<stack, I, J>(words, packet.layers, sizes)};
    if constexpr (its.has_pseudo_header && !context_type::has_pseudo_header())
        report.state = checksum_state::unknown;
    else if (its.zero_means_none && report.found == 0)
        report.state = checksum_state::absent;
    else if (report.found == report.expected)
        report.state = checksum_state::ok;
    else if constexpr (its.has_pseudo_header) {
        context_type const at(words.data(), packet.layers, sizes);
        if (at.fold(at.sum_of_pseudo_header()) == report.found) report.state = checksum_state::partial;
    }
    if (report.state == checksum_state::wrong && !its.covers_header_only) {
        Packet completed = packet;
        if (complete_inside<I>(completed)) {
            words = words_as_read<stack>(completed.layers, sizes);
            if (by_content_rule<stack, I, J>(words, completed.layers, sizes) == report.found)
                report = {checksum_state::partial, report.found, report.found};
        }
    }
    return report;
}

/// Gives layer I the checksum that its network interface would send. False where nothing was left to that.
template <std::size_t I, class Packet>
constexpr bool complete(Packet& packet) {
    using layer = typename Packet::stack::template at<I>;
    if constexpr (header_type<layer>) {
        constexpr std::size_t field = checksum_field<layer>();
        if constexpr (field < layer::field_count) {
            checksum_report const report = check_field<I, field>(packet);
            if (report.state != checksum_state::partial) return false;
            auto& value = leaf_at<field>(boost::hana::at_c<I>(packet.layers)).value;
            value = std::remove_cvref_t<decltype(value)>::from_wire(report.expected);
            return true;
        }
    }
    return false;
}
/// The same of all layers behind the I-th, innermost first.
template <std::size_t I, class Packet>
constexpr bool complete_inside(Packet& packet) {
    return [&]<std::size_t... K>(std::index_sequence<K...>) {
        constexpr std::size_t last = Packet::stack::size - 1;
        bool any = false;
        ((any = complete<last - K>(packet) || any), ...);
        return any;
    }(std::make_index_sequence<Packet::stack::size - 1 - I>());
}

/// Whether a header before the I-th may hold another end of the way than its addresses say.
template <class... P, class Views>
constexpr bool may_be_routed(Views const& views, std::size_t i) {
    bool routed = false;
    std::size_t k = 0;
    boost::hana::unpack(views, [&](auto const&... one) {
        ((routed = routed || (k < i && (is_source_route<P> || !one.parts().empty())), ++k), ...);
    });
    return routed;
}
template <class Views>
constexpr bool is_cut_up_to(Views const& views, std::size_t i) {
    bool cut = false;
    std::size_t k = 0;
    boost::hana::unpack(views, [&](auto const&... one) { ((cut = cut || (k <= i && one.is_cut()), ++k), ...); });
    return cut;
}

}

/// The checksum of a header that was parsed, its first field that is a function of bytes, and what it has to be:
/// `if (checksum_of(*p, in<udp>).state == checksum_state::wrong) ...`. Throws nothing, allocates nothing.
template <class Byte, class... P, class Q, std::size_t N>
constexpr checksum_report checksum_of(basic_parsed<Byte, P...> const& parsed, in_t<Q, N>) {
    constexpr std::size_t header = basic_parsed<Byte, P...>::template index<Q, N>();
    using protocol = detail::type_at<header, P...>;
    constexpr std::size_t field = detail::checksum_field<protocol>();
    if constexpr (field == protocol::field_count) {
        refuse([] { return sentence() << protocol::protocol_name.view() << " has no checksum"; });
        return {};
    } else {
        constexpr checksum_kind its = detail::checksum_traits<detail::declared_rule<protocol, field>>::value;
        checksum_report report = boost::hana::unpack(parsed.views, [](auto const&... views) {
            auto const packet = detail::packet_as_read(detail::all_layers(views...));
            using stack = typename decltype(packet)::stack;
            return detail::check_field<detail::nth_header<stack>(header, typename stack::indices()), field>(packet);
        });
        bool const unsure = (!its.covers_header_only && detail::is_cut_up_to(parsed.views, header)) ||
                            (its.has_pseudo_header && detail::may_be_routed<P...>(parsed.views, header));
        bool const differs = report.state == checksum_state::wrong;
        if (differs && unsure) report.state = checksum_state::unknown;
        return report;
    }
}

}
