// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <boost/hana/for_each.hpp>
#include <cstddef>
#include <cstdint>
#include <fuzz/input.hpp>
#include <fuzz/targets.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/protocols/application/dns.hpp>
#include <umpa/protocols/link/arp.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/vlan.hpp>
#include <umpa/protocols/network/icmpv6.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/network/ipv6_extension_headers.hpp>
#include <umpa/protocols/transport/sctp.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/protocols/tunnels/gre.hpp>
#include <umpa/protocols/tunnels/vxlan.hpp>
#include <umpa/read/checksum.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/read/values.hpp>
#include <umpa/read/view.hpp>
#include <utility>
#include <vector>

// Stacks that are known at compile time: each field is read and written, and the packet is built again.
//
// input: which stack (an index in `stacks`), what is written, the packet

namespace fuzz {
namespace of_parse {

using namespace umpa;

/// Writing a field changes nothing else, and reading it gives what was written.
template <std::size_t I, class P>
void write_field(mutable_view<P> const& header, std::uint64_t number) {
    constexpr field_info info = field_table<P::declared_fields>[I];
    if constexpr (info.kind != field_kind::overlay && info.bits <= 64) {
        std::vector<std::byte> const before(header.bytes().begin(), header.bytes().end());
        auto const kept = header.template read_at<I>();
        std::uint64_t const wire = number & detail::limit_of(info.bits);
        detail::fields_in_bytes<P> const fields{header.bytes().data()};
        fields.template write_at<I>(field_value<P::declared_fields, I>::from_wire(wire));
        require(header.template read_at<I>().wire() == wire, "what was written is read");
        fields.template write_at<I>(kept);
        require(same(header.bytes(), before), "what was written back is as it was");
    }
}
template <class P>
void write_fields(mutable_view<P> const& header, std::uint64_t number) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (write_field<I>(header, number), ...);
    }(std::make_index_sequence<P::field_count>());
}

/// The pieces that a view gives stand one behind the other, and are all that was given.
template <class P>
void check_view(view<P> const& header, std::size_t given) {
    require(header.bytes().data() <= header.parts().data(), "parts stand in their header");
    require(P::wire_size + header.parts().size() + header.padding().size() == header.header_size(),
            "a header has parts");
    require(header.header_size() + header.rest().size() == header.packet().size(), "a packet is header and rest");
    require(header.packet().size() + header.beyond().size() <= given, "a view lies in what was given");
    require(header.is_cut() == (header.missing() > 0), "what is cut has bytes missing");
}

template <class... P>
void read_stack(bytes_view given, std::uint64_t number) {
    auto const checked = umpa::parse<P...>(given);
    if (!checked) require(!checked.error().sentence().empty(), "an error has words");
    auto const strict = umpa::parse<P...>(whole, given);
    require(!strict || (checked && !checked->is_cut()), "what is whole is not cut");
    std::vector<std::byte> copy(given.begin(), given.end());
    auto const writable = umpa::parse<P...>(unchecked, copy);
    require(static_cast<bool>(writable) || !checked, "what is in order is there");
    if (!writable) return;
    boost::hana::for_each(writable->views, [&](auto const& one) {
        using header = typename std::remove_cvref_t<decltype(one)>::protocol;
        check_view<header>(one, given.size());
        write_fields<header>(one, number);
        static_cast<void>(one.values());
    });
    require(same(copy, given), "what was written back is as it was");
    auto const packet = to_packet(*writable);
    std::vector<std::byte> made(byte_count(packet));
    write_to(packet, made);
    require(same(made, given), "what was read is built as the same bytes");
    auto const check_sum = [&]<class Q>(Q const*) {
        if constexpr (detail::checksum_field<Q>() < Q::field_count) {
            checksum_report const report = checksum_of(*writable, in<Q>);
            require(report.state != checksum_state::ok || report.found == report.expected, "ok is ok");
        }
    };
    (check_sum(static_cast<P const*>(nullptr)), ...);
}

// Those of a kind stand together: seeds.py counts on it.
constexpr std::array stacks{&read_stack<ethernet, vlan, ipv4, tcp>,
                            &read_stack<ethernet, ipv6, udp, dns>,
                            &read_stack<ethernet, arp>,
                            &read_stack<ipv4, udp, vxlan>,
                            &read_stack<ipv4, sctp>,
                            &read_stack<ipv4, gre, ipv4>,
                            &read_stack<ipv6, tcp>,
                            &read_stack<ipv6, hop_by_hop, icmpv6_echo>,
                            &read_stack<ipv6, ipv6_fragment, udp>};

}

void parse(std::span<std::byte const> bytes) {
    using namespace of_parse;
    input in(bytes);
    auto const read = stacks[in.below(stacks.size())];
    std::uint64_t const number = in.number(1) * 0x0101'0101'0101'0101;
    read(in.rest(), number);
}

}
