// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "wishes.hpp"
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <type_traits>
#include <umpa/generate/mix.hpp>
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
#include <vector>

// The stacks that pktgen knows by name, as streams of types of their own.

namespace pktgen {

using namespace umpa;
using namespace umpa::fields;

/// A generator of this program's own: through a range, in order or not, as the command line says.
template <class Number>
struct range_of {
    uniform_generator<Number> values;
    bool random;

    constexpr counting_generator<Number> in_order() const {
        return {values.from, detail::difference_of(values.from, values.to) + 1, 1};
    }
    constexpr Number operator()(moment const& at) const { return random ? values(at) : in_order()(at); }
    constexpr Number most() const { return values.most(); }
};

inline std::uint64_t port_of(std::string const& text) {
    std::size_t end = 0;
    unsigned long const number = text.empty() || text[0] == '-' ? 65536 : std::stoul(text, &end);
    if (end != text.size() || number > 65535) raise(error("a port is a number of 0 to 65535, not \"" + text + "\""));
    return number;
}

/// "FIRST-LAST", or one value.
template <class Read>
auto range_from(std::string const& text, Read const& read, bool random) {
    std::size_t const dash = text.find('-');
    auto const values = uniform(read(text.substr(0, dash)), read(dash == text.npos ? text : text.substr(dash + 1)));
    return range_of<std::remove_const_t<decltype(values.from)>>{values, random};
}

/// A payload that makes a frame of headers of so many bytes as large as is wanted. It lives as long as the program.
inline std::span<std::byte const> filling(std::size_t frame, std::size_t headers) {
    static std::vector<std::byte> const zeros(65536);
    return std::span(zeros).first(frame > headers ? frame - headers : 0);
}

/// The streams that are asked for.
class stack_builder {
public:
    explicit stack_builder(choices const& wanted) : wanted_(wanted) {}

private:
    ethernet link() const {
        return ethernet(destination_address = mac_address(wanted_.destination_mac),
                        source_address = mac_address(wanted_.source_mac));
    }
    template <class Address>
    auto addresses(std::string const& text, char const* otherwise) const {
        return range_from(
            text.empty() ? otherwise : text, [](std::string const& one) { return Address(one); }, wanted_.random);
    }
    auto sources4() const { return addresses<ipv4_address>(wanted_.source, "198.18.0.1"); }
    auto destinations4() const { return addresses<ipv4_address>(wanted_.destination, "198.19.0.1"); }
    auto ports(std::string const& text) const { return range_from(text, port_of, wanted_.random); }
    auto chance() const { return seed = wanted_.seed; }

    /// With these layers behind IPv4, and variations of them.
    template <class Packet, class... Variations>
    auto over_ipv4(Packet const& packet, Variations const&... variations) const {
        return stream(packet, vary(in<ipv4>, src) = sources4(), vary(in<ipv4>, dst) = destinations4(),
                      vary(in<ipv4>, identification) = packet_number, variations..., chance());
    }

    auto udp_over_ipv4(std::size_t size) const {
        return over_ipv4(make_packet(link(), ipv4(), udp(), payload(filling(size, 42))),
                         vary(in<udp>, sport) = ports(wanted_.source_port),
                         vary(in<udp>, dport) = ports(wanted_.destination_port));
    }
    auto udp_over_ipv6() const {
        return stream(make_packet(link(), ipv6(), udp(), payload(filling(wanted_.size, 62))),
                      vary(in<ipv6>, src) = addresses<ipv6_address>(wanted_.source, "2001:2::1"),
                      vary(in<ipv6>, dst) = addresses<ipv6_address>(wanted_.destination, "2001:2:0:1::1"),
                      vary(in<udp>, sport) = ports(wanted_.source_port),
                      vary(in<udp>, dport) = ports(wanted_.destination_port), chance());
    }
    auto tcp_syn() const {
        return over_ipv4(
            make_packet(link(), ipv4(), tcp(control_bits = syn), options(maximum_segment_size(1460)), pad_to<60>()),
            vary(in<tcp>, sport) = ports(wanted_.source_port), vary(in<tcp>, dport) = ports(wanted_.destination_port),
            vary(in<tcp>, seq) = uniform(0, 0xffff'ffff));
    }
    auto icmp() const {
        return over_ipv4(make_packet(link(), ipv4(), icmp_echo(), payload(filling(wanted_.size, 42))),
                         vary(in<icmp_echo>, identifier) = ports(wanted_.source_port),
                         vary(in<icmp_echo>, sequence_number) = packet_number);
    }
    auto vxlan_tunnel() const {
        return over_ipv4(
            make_packet(link(), ipv4(), udp(), vxlan(network_identifier = 1), link(),
                        ipv4(src = "198.18.0.1", dst = "198.19.0.1"), udp(), payload(filling(wanted_.size, 92))),
            vary(in<udp>, sport) = uniform(49152, 65535), vary(in<udp, 1>, sport) = ports(wanted_.source_port),
            vary(in<udp, 1>, dport) = ports(wanted_.destination_port));
    }
    auto arp_requests() const {
        auto const asked = arp(sender_hardware_address = mac_address(wanted_.source_mac));
        return stream(make_packet(ethernet(destination_address = "ff:ff:ff:ff:ff:ff",
                                           source_address = mac_address(wanted_.source_mac)),
                                  asked, pad_to<60>()),
                      vary(in<arp>, sender_protocol_address) = sources4(),
                      vary(in<arp>, target_protocol_address) = destinations4(), chance());
    }

    choices const& wanted_;

public:
    /// Calls `use(stream)` for the stack that is asked for; not for "imix".
    template <class Use>
    void with_stream(Use const& use) const {
        if (wanted_.stack == "udp6") return use(udp_over_ipv6());
        if (wanted_.stack == "tcp-syn") return use(tcp_syn());
        if (wanted_.stack == "icmp") return use(icmp());
        if (wanted_.stack == "vxlan") return use(vxlan_tunnel());
        if (wanted_.stack == "arp") return use(arp_requests());
        use(udp_over_ipv4(wanted_.size));
    }
    /// Seven small, four medium, one large.
    auto imix() const { return mix(7 * udp_over_ipv4(60), 4 * udp_over_ipv4(590), 1 * udp_over_ipv4(1514)); }
};

}
