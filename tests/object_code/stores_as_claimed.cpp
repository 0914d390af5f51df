// SPDX-License-Identifier: BSL-1.0
// What tests/object_code.py reads of the object code of this file, at -O2:
// STRAIGHT: udp4, udp4_of_data, tcp4_with_options, three, five, six, seven, thirteen
// STORES: udp4 7 of 42 bytes, udp4_of_data 7 of 42 bytes, tcp4_with_options 11 of 74 bytes
// STORES: three 2 of 3 bytes, five 2 of 5 bytes, six 2 of 6 bytes, seven 3 of 7 bytes, thirteen 3 of 13 bytes
// That cost_of says the same is said below.
#include <array>
#include <cstdint>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/tcp_options.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/cost_of.hpp>

using namespace umpa;

struct values {
    std::uint32_t from, to, number, time;
    std::uint16_t from_port, to_port, size;
    std::uint8_t scale;
};

static constexpr auto headers(values const& v) {
    return make_packet(ethernet(), ipv4(src = ipv4_address(v.from), dst = ipv4_address(v.to)),
                       udp(sport = v.from_port, dport = v.to_port));
}
static_assert(cost_of(headers({})).stores == 7 && cost_of(headers({})).header_bytes == 42);

std::array<std::byte, 60> udp4(values const& v) { return to_bytes(headers(v) / payload(zeros<18>)); }

std::array<std::byte, 60> udp4_of_data(values const& v, std::array<std::byte, 18> const& data) {
    return to_bytes(headers(v) / payload(data));
}

static constexpr auto tcp4(values const& v) {
    return make_packet(
        ethernet(), ipv4(src = ipv4_address(v.from)), tcp(sport = v.from_port, seq = v.number),
        options(maximum_segment_size(v.size), sack_permitted(), timestamps(v.time, 0), window_scale(v.scale)));
}
static_assert(cost_of(tcp4({})).stores == 11 && cost_of(tcp4({})).header_bytes == 74);

std::array<std::byte, 74> tcp4_with_options(values const& v) { return to_bytes(tcp4(v)); }

// What is left behind words of 8 bytes, in each size.
template <unsigned Bytes>
inline constexpr auto fields_of = field_list("value"_f[8 * Bytes] = 0);
template <>
inline constexpr auto fields_of<13> = field_list("value"_f[64] = 0, "rest"_f[40] = 0);

template <unsigned Bytes, std::size_t Stores>
static std::array<std::byte, Bytes> bytes_of(std::uint64_t number) {
    header<fields_of<Bytes>, "Number"> one;
    one["value"_f] = uint_of<(Bytes < 8 ? 8 * Bytes : 64)>::from_wire(number);
    auto const packet = make_packet(one);
    static_assert(cost_of(packet).stores == Stores && cost_of(packet).header_bytes == Bytes);
    return to_bytes(packet);
}
void three(std::uint64_t number, std::array<std::byte, 3>& to) { to = bytes_of<3, 2>(number); }
void five(std::uint64_t number, std::array<std::byte, 5>& to) { to = bytes_of<5, 2>(number); }
void six(std::uint64_t number, std::array<std::byte, 6>& to) { to = bytes_of<6, 2>(number); }
void seven(std::uint64_t number, std::array<std::byte, 7>& to) { to = bytes_of<7, 3>(number); }
void thirteen(std::uint64_t number, std::array<std::byte, 13>& to) { to = bytes_of<13, 3>(number); }
