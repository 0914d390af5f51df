// SPDX-License-Identifier: BSL-1.0
#include <umpa/protocols/link/all.hpp>
#include <umpa/prove/matches.hpp>

namespace {

using namespace umpa;

// clang-format off

// RFC 826, "Packet format"
static_assert(matches<ethernet, arp>([] { return R"(
    Ethernet transmission layer (not necessarily accessible to
         the user):
        48.bit: Ethernet address of destination
        48.bit: Ethernet address of sender
        16.bit: Protocol type = ether_type$ADDRESS_RESOLUTION
    Ethernet packet data:
        16.bit: (ar$hrd) Hardware address space (e.g., Ethernet,
                         Packet Radio Net.)
        16.bit: (ar$pro) Protocol address space.  For Ethernet
                         hardware, this is from the set of type
                         fields ether_typ$<protocol>.
         8.bit: (ar$hln) byte length of each hardware address
         8.bit: (ar$pln) byte length of each protocol address
        16.bit: (ar$op)  opcode (ares_op$REQUEST | ares_op$REPLY)
        nbytes: (ar$sha) Hardware address of sender of this
                         packet, n from the ar$hln field.
        mbytes: (ar$spa) Protocol address of sender of this
                         packet, m from the ar$pln field.
        nbytes: (ar$tha) Hardware address of target of this
                         packet (if known).
        mbytes: (ar$tpa) Protocol address of target. )"; },
    alias<"Ethernet address of destination", "destination_address">,
    alias<"Ethernet address of sender", "source_address">, alias<"Protocol type", "type">,
    alias<"ar$hrd", "hardware_type">, alias<"ar$pro", "protocol_type">, alias<"ar$hln", "hardware_length">,
    alias<"ar$pln", "protocol_length">, alias<"ar$op", "operation">, alias<"ar$sha", "sender_hardware_address">,
    alias<"ar$spa", "sender_protocol_address">, alias<"ar$tha", "target_hardware_address">,
    alias<"ar$tpa", "target_protocol_address">));

// RFC 903 section III
static_assert(matches<rarp>([] { return R"(
    ar$hrd (hardware address space) -  16 bits
    ar$pro (protocol address space) -  16 bits
    ar$hln (hardware address length) - 8 bits
    ar$pln (protocol address length) - 8 bits
    ar$op  (opcode) - 16 bits
    ar$sha (source hardware address) - n bytes,
                                     where n is from the ar$hln field.
    ar$spa (source protocol address) - m bytes,
                                     where m is from the ar$pln field.
    ar$tha (target hardware address) - n bytes
    ar$tpa (target protocol address) - m bytes )"; },
    alias<"ar$hrd", "hardware_type">, alias<"ar$pro", "protocol_type">, alias<"ar$hln", "hardware_length">,
    alias<"ar$pln", "protocol_length">, alias<"ar$op", "operation">, alias<"ar$sha", "sender_hardware_address">,
    alias<"ar$spa", "sender_protocol_address">, alias<"ar$tha", "target_hardware_address">,
    alias<"ar$tpa", "target_protocol_address">));

// RFC 2464 section 3
static_assert(matches<ethernet>([] { return R"(
     0                   1
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |          Destination          |
    +-                             -+
    |            Ethernet           |
    +-                             -+
    |            Address            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |             Source            |
    +-                             -+
    |            Ethernet           |
    +-                             -+
    |            Address            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |1 0 0 0 0 1 1 0 1 1 0 1 1 1 0 1|
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |             IPv6              |
    +-                             -+
    |            header             |
    +-                             -+
    |             and               |
    +-                             -+
    /            payload ...        /
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"; },
    alias<"Destination Ethernet Address", "destination_address">, alias<"Source Ethernet Address", "source_address">));

// RFC 7348 section 5, the outer Ethernet header
static_assert(matches<ethernet, vlan>([] { return R"(
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |             Outer Destination MAC Address                     |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    | Outer Destination MAC Address | Outer Source MAC Address      |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |                Outer Source MAC Address                       |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |OptnlEthtype = C-Tag 802.1Q    | Outer.VLAN Tag Information    |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    | Ethertype = 0x0800            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"; },
    alias<"Outer Destination MAC Address", "destination_address">,
    alias<"Outer Source MAC Address", "source_address">, alias<"OptnlEthtype", "type">,
    alias<"Outer.VLAN Tag Information", "tag_control_information">, alias<"Ethertype", "type">));

// RFC 7348 section 5, the frame check sequence
static_assert(matches<frame_check_sequence>([] { return R"(
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |   New FCS (Frame Check Sequence) for Outer Ethernet Frame     |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"; },
    alias<"New FCS (Frame Check Sequence) for Outer Ethernet Frame", "checksum">));

// RFC 1042, "Header Format"
static_assert(matches<llc>([] { return R"(
    +--------+--------+--------+
    | DSAP=K1| SSAP=K1| Control|                                802.2 LLC
    +--------+--------+--------+ )"; }));
static_assert(matches<snap>([] { return R"(
    +--------+--------+---------+--------+--------+
    |Protocol Id or Org Code =K2|    EtherType    |            802.2 SNAP
    +--------+--------+---------+--------+--------+ )"; },
    alias<"Protocol Id or Org Code", "oui">, alias<"EtherType", "type">));

// RFC 5462 section 2.1
static_assert(matches<mpls>([] { return R"(
     0                   1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ Label
    |                Label                  | TC  |S|       TTL     | Stack
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ Entry )"; },
    alias<"TC", "traffic_class">, alias<"S", "bottom_of_stack">, alias<"TTL", "time_to_live">));

// RFC 1662 section 3.1, the first fields
static_assert(matches<hdlc>([] { return R"(
    +----------+----------+----------+
    |   Flag   | Address  | Control  |
    | 01111110 | 11111111 | 00000011 |
    +----------+----------+----------+ )"; },
    rest<"Flag 01111110">, alias<"Address 11111111", "address">, alias<"Control 00000011", "control">));

// RFC 2516 section 4
constexpr auto pppoe_picture = [] { return R"(
                         1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |  VER  | TYPE  |      CODE     |          SESSION_ID           |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |            LENGTH             |           payload             ~
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"; };
static_assert(matches<pppoe_discovery>(pppoe_picture, alias<"VER", "version">, rest<"payload">));
static_assert(matches<pppoe_session>(pppoe_picture, alias<"VER", "version">, rest<"payload">));

// RFC 2516 section 4, a tag
constexpr auto pppoe_tag_picture = [] { return R"(
                         1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |          TAG_TYPE             |        TAG_LENGTH             |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |          TAG_VALUE ...                                        ~
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"; };
static_assert(matches<end_of_list>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, rest<"TAG_VALUE ...">));
static_assert(matches<service_name>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, rest<"TAG_VALUE ...">));
static_assert(matches<ac_name>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, rest<"TAG_VALUE ...">));
static_assert(matches<host_uniq>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, rest<"TAG_VALUE ...">));
static_assert(matches<ac_cookie>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, rest<"TAG_VALUE ...">));
static_assert(matches<relay_session_id>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, rest<"TAG_VALUE ...">));
static_assert(matches<service_name_error>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, rest<"TAG_VALUE ...">));
static_assert(matches<ac_system_error>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, rest<"TAG_VALUE ...">));
static_assert(matches<generic_error>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, rest<"TAG_VALUE ...">));
static_assert(matches<pppoe_tag>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, rest<"TAG_VALUE ...">));
static_assert(matches<pppoe_vendor_specific>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, alias<"TAG_VALUE", "vendor_id">));
static_assert(matches<ppp_max_payload>(pppoe_tag_picture,
    alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">, alias<"TAG_VALUE", "max_payload">));

// RFC 2516 appendix B, a PADI packet
static_assert(matches<ethernet, pppoe_discovery, service_name>([] { return R"(
                         1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |                         0xffffffff                            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |           0xffff              |        Host_mac_addr          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |                    Host_mac_addr (cont)                       |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |    ETHER_TYPE = 0x8863        | v = 1 | t = 1 |  CODE = 0x09  |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |     SESSION_ID = 0x0000       |      LENGTH = 0x0004          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |      TAG_TYPE = 0x0101        |    TAG_LENGTH = 0x0000        |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"; },
    alias<"Host_mac_addr", "source_address">, alias<"ETHER_TYPE", "type">, alias<"v", "version">,
    alias<"t", "type">, alias<"TAG_TYPE", "type">, alias<"TAG_LENGTH", "length">));

// RFC 2516 appendix B, a PPP LCP packet
static_assert(matches<ethernet, pppoe_session, ppp>([] { return R"(
                         1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |                  Access_Concentrator_mac_addr                 |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |Access_Concentrator_mac_addr(c)|        Host_mac_addr          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |                     Host_mac_addr (cont)                      |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |    ETHER_TYPE = 0x8864        | v = 1 | t = 1 |  CODE = 0x00  |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |     SESSION_ID = 0x1234       |      LENGTH = 0x????          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |    PPP PROTOCOL = 0xc021      |        PPP payload            ~
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"; },
    alias<"Access_Concentrator_mac_addr", "destination_address">, alias<"Host_mac_addr", "source_address">,
    alias<"ETHER_TYPE", "type">, alias<"v", "version">, alias<"t", "type">,
    alias<"SESSION_ID = 0x1234", "session_id">, alias<"PPP PROTOCOL", "protocol">, rest<"PPP payload">));

// RFC 3748 section 4
static_assert(matches<eap>([] { return R"(
     0                   1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |     Code      |  Identifier   |            Length             |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |    Data ...
    +-+-+-+-+ )"; }));

// RFC 3748 section 4.1
static_assert(matches<eap, eap_type>([] { return R"(
     0                   1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |     Code      |  Identifier   |            Length             |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |     Type      |  Type-Data ...
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+- )"; }));
// clang-format on

}
