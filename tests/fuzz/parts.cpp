// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <fuzz/input.hpp>
#include <fuzz/targets.hpp>
#include <umpa/protocols/application/dhcp.hpp>
#include <umpa/protocols/application/dns.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6_extension_headers.hpp>
#include <umpa/protocols/network/ipv6_routing.hpp>
#include <umpa/protocols/network/mldv2.hpp>
#include <umpa/protocols/network/neighbor_discovery.hpp>
#include <umpa/protocols/network/segment_routing.hpp>
#include <umpa/protocols/transport/dccp.hpp>
#include <umpa/protocols/transport/sctp.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/tunnels/geneve.hpp>
#include <umpa/protocols/tunnels/gre.hpp>
#include <umpa/read/dns_name_text.hpp>
#include <umpa/read/parts.hpp>
#include <umpa/read/view.hpp>

// One header with its parts: options, records, chunks, addresses; and domain names.
//
// input: which header (an index in `headers`; behind the last, names), its bytes

namespace fuzz {
namespace of_parts {

using namespace umpa;

template <class P>
void read_parts(bytes_view bytes) {
    auto const header = view<P>::parse(bytes);
    if (!header) return require(!header.error().sentence().empty(), "an error has words");
    std::size_t end = P::wire_size, parts = 0;
    for (dissected_layer const& one : parts_of(*header)) {
        require(++parts <= 2 * bytes.size() + 64, "parts are bounded");
        require(one.depth > 0, "a part is part of a header");
        require(one.offset >= end, "parts stand in order");
        end = one.offset + one.bytes.size();
        require(end <= header->packet().size(), "parts lie in their packet");
        require(one.bytes.data() == bytes.data() + one.offset, "parts lie where they were given");
        for (std::size_t i = 0; i < one.protocol->fields.size(); ++i)
            if (one.protocol->fields[i].info.bits <= 64) static_cast<void>(one.number(i));
        static_cast<void>(one.note.text());
    }
}

/// A name in one place takes as many octets as it did when it was read from bytes that begin there, but for pointers.
void read_names(bytes_view message) {
    for (std::size_t offset = 0; offset <= message.size(); ++offset) {
        auto const name = dns_name_at(message, offset);
        if (!name) continue;
        require(name->size >= 1 && name->size <= message.size() - offset, "a name lies in its message");
        require(name->text.size() <= 4 * 255, "a name has 255 octets at most");
    }
}

constexpr std::array headers{&read_parts<tcp>,
                             &read_parts<ipv4>,
                             &read_parts<hop_by_hop>,
                             &read_parts<destination_options>,
                             &read_parts<source_routing>,
                             &read_parts<segment_routing>,
                             &read_parts<nd_router_advertisement>,
                             &read_parts<nd_neighbor_solicitation>,
                             &read_parts<mldv2_report>,
                             &read_parts<sctp>,
                             &read_parts<dns>,
                             &read_parts<dhcp>,
                             &read_parts<dccp_reset>,
                             &read_parts<geneve>,
                             &read_parts<gre>,
                             &read_names};

}

void parts(std::span<std::byte const> bytes) {
    using namespace of_parts;
    input in(bytes);
    auto const read = headers[in.below(headers.size())];
    read(in.rest());
}

}
