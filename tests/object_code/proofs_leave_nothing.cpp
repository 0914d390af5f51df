// SPDX-License-Identifier: BSL-1.0
// What tests/object_code.py reads of the object code of this file, at -O2:
// SAME WITHOUT: PROOFS
#include <array>
#include <boost/hana/first.hpp>
#include <boost/hana/for_each.hpp>
#include <cstdint>
#include <netinet/ip.h>
#include <netinet/udp.h>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/declare/hana_struct.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/transport/udp.hpp>
#ifdef PROOFS
#include <umpa/prove/budget.hpp>
#include <umpa/prove/cost_of.hpp>
#include <umpa/prove/layout.hpp>
#include <umpa/prove/matches.hpp>
#include <umpa/prove/matches_struct.hpp>
#endif

using namespace umpa;

inline constexpr auto note_fields =
    field_list("kind"_f[8] = named_values({{"low", 1}, {"high", 2}}),
               "marks"_f[8] = named_bits("a", "b", "c", "d", "e", "f", "g", "h"), length[16] = auto_(size_from_here));
using note = header<note_fields, "Note">;

#ifdef PROOFS
static_assert(matches<udp>([] {
    return R"(
     0      7 8     15 16    23 24    31
    +--------+--------+--------+--------+
    |     Source      |   Destination   |
    |      Port       |      Port       |
    +--------+--------+--------+--------+
    |     Length      |    Checksum     |
    +--------+--------+--------+--------+ )";
}));
static_assert(matches<note>(
    [] {
        return R"(
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |      Sort     |     Marks     |             Length            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )";
    },
    alias<"Sort", "kind">));
static_assert(matches_struct<udp, udphdr>(member<&udphdr::source>(source_port), member<&udphdr::dest>(destination_port),
                                          member<&udphdr::len>(length), member<&udphdr::check>(checksum)));
static_assert(matches_struct<ipv4, iphdr>(bit_fields(version, ihl), member<&iphdr::tos>(type_of_service),
                                          member<&iphdr::tot_len>(total_length), member<&iphdr::id>(identification),
                                          member<&iphdr::frag_off>(flags, fragment_offset),
                                          member<&iphdr::ttl>(time_to_live), member<&iphdr::protocol>(protocol),
                                          member<&iphdr::check>(header_checksum), member<&iphdr::saddr>(source_address),
                                          member<&iphdr::daddr>(destination_address)));
static_assert(layout_of<ipv4>["time_to_live"].offset == 64);
static_assert(layout_of<note>["length"].width == 16);
#endif

std::array<std::byte, 32> build(std::uint32_t from, uint_of<8> kind) {
    auto const packet = make_packet(unchecked, ipv4(src = ipv4_address(from)), udp(), note("kind"_f = kind));
#ifdef PROOFS
    static_assert(cost_of(packet).bytes == 32);
    static_assert(within<budget{.stores = 5, .checksum_words = 12}>(packet));
#endif
    return to_bytes(packet);
}

std::size_t sum_of_names() {
    std::size_t sum = 0;
    boost::hana::for_each(note(), [&](auto const& one) { sum += boost::hana::first(one).text().size(); });
    return sum;
}
