// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <fuzz/input.hpp>
#include <fuzz/targets.hpp>
#include <string>
#include <string_view>
#include <umpa/build/packet_from.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/generate/dynamic_stream.hpp>
#include <umpa/generate/variation_from.hpp>
#include <umpa/protocols/application/dns.hpp>
#include <umpa/protocols/link/arp.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/protocols/tunnels/vxlan.hpp>
#include <umpa/prove/matches.hpp>
#include <umpa/read/read_packet.hpp>
#include <umpa/show/json.hpp>
#include <umpa/show/packet_text.hpp>
#include <umpa/show/text.hpp>

// Texts: each is refused with an error of the library's own, or it is what it says.
//
// input: what it is to be (an index in `readers`), the text

namespace fuzz {
namespace of_text {

using namespace umpa;

/// What is refused is refused in words.
template <class Act>
void refused_or(Act const& act) {
    try {
        act();
    } catch (error const& refused) {
        require(*refused.what() != '\0', "an error has words");
    }
}

template <class Address>
void read_address(std::string_view text) {
    refused_or([&] {
        Address const address(text);
        std::string const written = to_text(address);
        require(Address(written) == address, "the text of an address is the address");
        require(to_text(Address(written)) == written, "an address has one text");
    });
}

void check_packet(dynamic_packet const& packet) {
    std::string const text = to_text(packet);
    dynamic_packet const again = packet_from(text);
    require(again == packet && again.is_checked() == packet.is_checked(), "its text is the packet");
    std::vector<std::byte> const bytes = to_bytes(packet);
    protocol_row const& first = packet[0].protocol();
    if (first.is_header && !first.part && !first.trailer)
        require(same(to_bytes(read_packet(bytes, first)), bytes), "what was built is read and built again");
}
void read_packet_text(std::string_view text) {
    refused_or([&] { check_packet(packet_from(text)); });
}
void read_packet_json(std::string_view text) {
    refused_or([&] {
        dynamic_packet const packet = packet_from_json(text);
        dynamic_packet const again = packet_from_json(to_json(packet).dump());
        require(again == packet && again.is_checked() == packet.is_checked(), "its JSON is the packet");
        if (!packet.empty()) check_packet(packet);
    });
}

void read_variation(std::string_view text) {
    static dynamic_packet const packet =
        packet_from("ethernet / ipv4(src=10.0.0.1) / udp / vxlan / ethernet / ipv6 / udp / dns(id=1)");
    refused_or([&] {
        dynamic_stream const flows(packet, {variation_from(text, packet)}, 42);
        for (std::uint64_t k : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 40, ~std::uint64_t{0}}) {
            std::vector<std::byte> const made = flows.packet(k);
            require(made.size() == flows.size(), "packets of a stream have one size");
            require(same(made, flows.packet(k)), "packet k is a function of k");
        }
    });
}

template <class P>
void read_picture(std::string_view text) {
    auto const found = detail::find_mismatch<P>(text);
    auto const words = detail::words_about(found, detail::declared_parts<P>[0]);
    require((found.what == detail::mismatch_kind::none) == words.view().empty(), "what is wrong is said");
    static_cast<void>(detail::find_mismatch<P>(text, alias<"Length", "length">, rest<"Data">));
}

// Those of a kind stand together: seeds.py counts on it.
constexpr std::array readers{&read_address<ipv4_address>,
                             &read_address<ipv6_address>,
                             &read_address<mac_address>,
                             &read_packet_text,
                             &read_variation,
                             &read_packet_json,
                             &read_picture<udp>,
                             &read_picture<tcp>,
                             &read_picture<ipv4>,
                             &read_picture<vxlan>,
                             &read_picture<dns>,
                             &read_picture<arp>};

}

void text(std::span<std::byte const> bytes) {
    using namespace of_text;
    input in(bytes);
    auto const read = readers[in.below(readers.size())];
    read(in.text());
}

}
