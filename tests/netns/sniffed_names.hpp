// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <string_view>

// What tshark calls the fields of the protocols that ordinary clients speak.

namespace umpa::test {

/// How tshark shows a field.
enum class shown_as {
    itself,
    words,     ///< in bytes, where the field counts words of four
    place,     ///< not itself, but what it is a part of: no more can be compared than where that lies
    in_answers ///< itself, but not in questions
};

/// `tshark` names what the bits are, from the first on; what is no flag of one bit says its width: "tcp.flags.res:3".
/// Of names with `|` between them one is there. A layer without fields is called by the header before it: "UDP >
/// Payload".
struct sniffed_name {
    std::string_view field;
    std::string_view tshark;
    shown_as how = shown_as::itself;
};

// clang-format off
inline constexpr std::array sniffed_names{
    sniffed_name{"Ethernet.destination_address", "eth.dst"},
    sniffed_name{"Ethernet.source_address", "eth.src"},
    sniffed_name{"Ethernet.type", "eth.type"},

    sniffed_name{"ARP.hardware_type", "arp.hw.type"},
    sniffed_name{"ARP.protocol_type", "arp.proto.type"},
    sniffed_name{"ARP.hardware_length", "arp.hw.size"},
    sniffed_name{"ARP.protocol_length", "arp.proto.size"},
    sniffed_name{"ARP.operation", "arp.opcode"},
    sniffed_name{"ARP.sender_hardware_address", "arp.src.hw_mac"},
    sniffed_name{"ARP.sender_protocol_address", "arp.src.proto_ipv4"},
    sniffed_name{"ARP.target_hardware_address", "arp.dst.hw_mac"},
    sniffed_name{"ARP.target_protocol_address", "arp.dst.proto_ipv4"},

    sniffed_name{"IPv4.version", "ip.version"},
    sniffed_name{"IPv4.ihl", "ip.hdr_len", shown_as::words},
    sniffed_name{"IPv4.type_of_service", "ip.dsfield"},
    sniffed_name{"IPv4.dscp", "ip.dsfield.dscp"},
    sniffed_name{"IPv4.ecn", "ip.dsfield.ecn"},
    sniffed_name{"IPv4.total_length", "ip.len"},
    sniffed_name{"IPv4.identification", "ip.id"},
    sniffed_name{"IPv4.flags.reserved", "ip.flags.rb"},
    sniffed_name{"IPv4.flags.dont_fragment", "ip.flags.df"},
    sniffed_name{"IPv4.flags.more_fragments", "ip.flags.mf"},
    sniffed_name{"IPv4.fragment_offset", "ip.frag_offset"},
    sniffed_name{"IPv4.time_to_live", "ip.ttl"},
    sniffed_name{"IPv4.protocol", "ip.proto"},
    sniffed_name{"IPv4.header_checksum", "ip.checksum"},
    sniffed_name{"IPv4.source_address", "ip.src"},
    sniffed_name{"IPv4.destination_address", "ip.dst"},
    sniffed_name{"IPv4 > Payload", "data.data"}, // a fragment behind the first
    sniffed_name{"Record Route.type", "ip.opt.type"},
    sniffed_name{"Record Route.length", "ip.opt.len"},
    sniffed_name{"Record Route.pointer", "ip.opt.ptr"},
    sniffed_name{"Route Address.route_data", "ip.rec_rt|ip.empty_rt"},
    sniffed_name{"Internet Timestamp.type", "ip.opt.type"},
    sniffed_name{"Internet Timestamp.length", "ip.opt.len"},
    sniffed_name{"Internet Timestamp.pointer", "ip.opt.ptr"},
    sniffed_name{"Internet Timestamp.overflow", "ip.opt.overflow"},
    sniffed_name{"Internet Timestamp.flag", "ip.opt.flag"},
    sniffed_name{"Address and Timestamp.internet_address", "ip.opt.time_stamp_addr"},
    sniffed_name{"Address and Timestamp.timestamp", "ip.opt.time_stamp"},

    sniffed_name{"ICMP Echo.type", "icmp.type"},
    sniffed_name{"ICMP Echo.code", "icmp.code"},
    sniffed_name{"ICMP Echo.checksum", "icmp.checksum"},
    sniffed_name{"ICMP Echo.identifier", "icmp.ident"},
    sniffed_name{"ICMP Echo.sequence_number", "icmp.seq"},
    sniffed_name{"ICMP Echo > Payload", "icmp.data_time:64 data.data:*"}, // ping begins it with the time
    sniffed_name{"ICMP Echo Reply.type", "icmp.type"},
    sniffed_name{"ICMP Echo Reply.code", "icmp.code"},
    sniffed_name{"ICMP Echo Reply.checksum", "icmp.checksum"},
    sniffed_name{"ICMP Echo Reply.identifier", "icmp.ident"},
    sniffed_name{"ICMP Echo Reply.sequence_number", "icmp.seq"},
    sniffed_name{"ICMP Echo Reply > Payload", "icmp.data_time:64 data.data:*"},
    sniffed_name{"ICMP Destination Unreachable.type", "icmp.type"},
    sniffed_name{"ICMP Destination Unreachable.code", "icmp.code"},
    sniffed_name{"ICMP Destination Unreachable.checksum", "icmp.checksum"},
    sniffed_name{"ICMP Destination Unreachable.unused", "icmp.unused", shown_as::place},
    sniffed_name{"ICMP Destination Unreachable.length", "icmp.unused", shown_as::place}, // 0, so it is unused
    sniffed_name{"ICMP Destination Unreachable.next_hop_mtu", "icmp.unused", shown_as::place}, // of another code

    sniffed_name{"IPv6.version", "ipv6.version"},
    sniffed_name{"IPv6.traffic_class", "ipv6.tclass"},
    sniffed_name{"IPv6.dscp", "ipv6.tclass.dscp"},
    sniffed_name{"IPv6.ecn", "ipv6.tclass.ecn"},
    sniffed_name{"IPv6.flow_label", "ipv6.flow"},
    sniffed_name{"IPv6.payload_length", "ipv6.plen"},
    sniffed_name{"IPv6.next_header", "ipv6.nxt"},
    sniffed_name{"IPv6.hop_limit", "ipv6.hlim"},
    sniffed_name{"IPv6.source_address", "ipv6.src"},
    sniffed_name{"IPv6.destination_address", "ipv6.dst"},
    sniffed_name{"Hop-by-Hop Options.next_header", "ipv6.hopopts.nxt"},
    sniffed_name{"Hop-by-Hop Options.hdr_ext_len", "ipv6.hopopts.len"},
    sniffed_name{"IPv6 Router Alert.option_type", "ipv6.opt.type"},
    sniffed_name{"IPv6 Router Alert.opt_data_len", "ipv6.opt.length"},
    sniffed_name{"IPv6 Router Alert.value", "ipv6.opt.router_alert"},
    sniffed_name{"PadN.option_type", "ipv6.opt.type"},
    sniffed_name{"PadN.opt_data_len", "ipv6.opt.length"},
    sniffed_name{"IPv6 Fragment.next_header", "ipv6.fraghdr.nxt"},
    sniffed_name{"IPv6 Fragment.reserved", "ipv6.fraghdr.reserved_octet"},
    sniffed_name{"IPv6 Fragment.fragment_offset", "ipv6.fraghdr.offset"},
    sniffed_name{"IPv6 Fragment.res", "ipv6.fraghdr.reserved_bits"},
    sniffed_name{"IPv6 Fragment.more_fragments", "ipv6.fraghdr.more"},
    sniffed_name{"IPv6 Fragment.identification", "ipv6.fraghdr.ident"},
    sniffed_name{"IPv6 Fragment > Payload", "data.data"},

    sniffed_name{"ICMPv6 Echo Request.type", "icmpv6.type"},
    sniffed_name{"ICMPv6 Echo Request.code", "icmpv6.code"},
    sniffed_name{"ICMPv6 Echo Request.checksum", "icmpv6.checksum"},
    sniffed_name{"ICMPv6 Echo Request.identifier", "icmpv6.echo.identifier"},
    sniffed_name{"ICMPv6 Echo Request.sequence_number", "icmpv6.echo.sequence_number"},
    sniffed_name{"ICMPv6 Echo Request > Payload", "data.data"},
    sniffed_name{"ICMPv6 Echo Reply.type", "icmpv6.type"},
    sniffed_name{"ICMPv6 Echo Reply.code", "icmpv6.code"},
    sniffed_name{"ICMPv6 Echo Reply.checksum", "icmpv6.checksum"},
    sniffed_name{"ICMPv6 Echo Reply.identifier", "icmpv6.echo.identifier"},
    sniffed_name{"ICMPv6 Echo Reply.sequence_number", "icmpv6.echo.sequence_number"},
    sniffed_name{"ICMPv6 Echo Reply > Payload", "data.data"},
    sniffed_name{"ICMPv6 Destination Unreachable.type", "icmpv6.type"},
    sniffed_name{"ICMPv6 Destination Unreachable.code", "icmpv6.code"},
    sniffed_name{"ICMPv6 Destination Unreachable.checksum", "icmpv6.checksum"},
    sniffed_name{"ICMPv6 Destination Unreachable.length", "icmpv6.reserved", shown_as::place}, // of RFC 4884
    sniffed_name{"ICMPv6 Destination Unreachable.unused", "icmpv6.reserved", shown_as::place},
    sniffed_name{"Router Solicitation.type", "icmpv6.type"},
    sniffed_name{"Router Solicitation.code", "icmpv6.code"},
    sniffed_name{"Router Solicitation.checksum", "icmpv6.checksum"},
    sniffed_name{"Router Solicitation.reserved", "icmpv6.reserved"},
    sniffed_name{"Neighbor Solicitation.type", "icmpv6.type"},
    sniffed_name{"Neighbor Solicitation.code", "icmpv6.code"},
    sniffed_name{"Neighbor Solicitation.checksum", "icmpv6.checksum"},
    sniffed_name{"Neighbor Solicitation.reserved", "icmpv6.reserved"},
    sniffed_name{"Neighbor Solicitation.target_address", "icmpv6.nd.ns.target_address"},
    sniffed_name{"Neighbor Advertisement.type", "icmpv6.type"},
    sniffed_name{"Neighbor Advertisement.code", "icmpv6.code"},
    sniffed_name{"Neighbor Advertisement.checksum", "icmpv6.checksum"},
    sniffed_name{"Neighbor Advertisement.flags.router", "icmpv6.nd.na.flag.r"},
    sniffed_name{"Neighbor Advertisement.flags.solicited", "icmpv6.nd.na.flag.s"},
    sniffed_name{"Neighbor Advertisement.flags.override", "icmpv6.nd.na.flag.o"},
    sniffed_name{"Neighbor Advertisement.reserved", "icmpv6.nd.na.flag.rsv"},
    sniffed_name{"Neighbor Advertisement.target_address", "icmpv6.nd.na.target_address"},
    sniffed_name{"Source Link-Layer Address.type", "icmpv6.opt.type"},
    sniffed_name{"Source Link-Layer Address.length", "icmpv6.opt.length"},
    sniffed_name{"Source Link-Layer Address.link_layer_address", "icmpv6.opt.src_linkaddr"},
    sniffed_name{"Target Link-Layer Address.type", "icmpv6.opt.type"},
    sniffed_name{"Target Link-Layer Address.length", "icmpv6.opt.length"},
    sniffed_name{"Target Link-Layer Address.link_layer_address", "icmpv6.opt.target_linkaddr"},
    sniffed_name{"Neighbor Discovery Option.type", "icmpv6.opt.type"},
    sniffed_name{"Neighbor Discovery Option.length", "icmpv6.opt.length"},
    sniffed_name{"Neighbor Discovery Option > Octets", "icmpv6.opt.nonce"}, // RFC 3971 section 5.3.2
    sniffed_name{"MLDv2 Report.type", "icmpv6.type"},
    sniffed_name{"MLDv2 Report.reserved1", "icmpv6.code"}, // tshark has a code in all messages
    sniffed_name{"MLDv2 Report.checksum", "icmpv6.checksum"},
    sniffed_name{"MLDv2 Report.reserved2", "icmpv6.reserved"},
    sniffed_name{"MLDv2 Report.number_of_multicast_address_records", "icmpv6.mldr.nb_mcast_records"},
    sniffed_name{"Multicast Address Record.record_type", "icmpv6.mldr.mar.record_type"},
    sniffed_name{"Multicast Address Record.aux_data_len", "icmpv6.mldr.mar.aux_data_len"},
    sniffed_name{"Multicast Address Record.number_of_sources", "icmpv6.mldr.mar.nb_sources"},
    sniffed_name{"Multicast Address Record.multicast_address", "icmpv6.mldr.mar.multicast_address"},

    sniffed_name{"TCP.source_port", "tcp.srcport"},
    sniffed_name{"TCP.destination_port", "tcp.dstport"},
    sniffed_name{"TCP.sequence_number", "tcp.seq_raw"},
    sniffed_name{"TCP.acknowledgment_number", "tcp.ack_raw"},
    sniffed_name{"TCP.data_offset", "tcp.hdr_len", shown_as::words},
    sniffed_name{"TCP.reserved", "tcp.flags.res:3 tcp.flags.ae"},
    sniffed_name{"TCP.control_bits.cwr", "tcp.flags.cwr"},
    sniffed_name{"TCP.control_bits.ece", "tcp.flags.ece"},
    sniffed_name{"TCP.control_bits.urg", "tcp.flags.urg"},
    sniffed_name{"TCP.control_bits.ack", "tcp.flags.ack"},
    sniffed_name{"TCP.control_bits.psh", "tcp.flags.push"},
    sniffed_name{"TCP.control_bits.rst", "tcp.flags.reset"},
    sniffed_name{"TCP.control_bits.syn", "tcp.flags.syn"},
    sniffed_name{"TCP.control_bits.fin", "tcp.flags.fin"},
    sniffed_name{"TCP.window", "tcp.window_size_value"},
    sniffed_name{"TCP.checksum", "tcp.checksum"},
    sniffed_name{"TCP.urgent_pointer", "tcp.urgent_pointer"},
    sniffed_name{"TCP > Payload", "tcp.payload"},
    sniffed_name{"No-Operation.kind", "tcp.option_kind|ip.opt.type"},
    sniffed_name{"Maximum Segment Size.kind", "tcp.option_kind"},
    sniffed_name{"Maximum Segment Size.length", "tcp.option_len"},
    sniffed_name{"Maximum Segment Size.max_seg_size", "tcp.options.mss_val"},
    sniffed_name{"SACK Permitted.kind", "tcp.option_kind"},
    sniffed_name{"SACK Permitted.length", "tcp.option_len"},
    sniffed_name{"Timestamps.kind", "tcp.option_kind"},
    sniffed_name{"Timestamps.length", "tcp.option_len"},
    sniffed_name{"Timestamps.ts_value", "tcp.options.timestamp.tsval"},
    sniffed_name{"Timestamps.ts_echo_reply", "tcp.options.timestamp.tsecr"},
    sniffed_name{"Window Scale.kind", "tcp.option_kind"},
    sniffed_name{"Window Scale.length", "tcp.option_len"},
    sniffed_name{"Window Scale.shift_cnt", "tcp.options.wscale.shift"},

    sniffed_name{"UDP.source_port", "udp.srcport"},
    sniffed_name{"UDP.destination_port", "udp.dstport"},
    sniffed_name{"UDP.length", "udp.length"},
    sniffed_name{"UDP.checksum", "udp.checksum"},
    sniffed_name{"UDP > Payload", "udp.payload"},

    sniffed_name{"DNS over TCP.length", "dns.length"},
    sniffed_name{"DNS.identification", "dns.id"},
    sniffed_name{"DNS.flags", "dns.flags"},
    sniffed_name{"DNS.qr", "dns.flags.response"},
    sniffed_name{"DNS.opcode", "dns.flags.opcode"},
    sniffed_name{"DNS.aa", "dns.flags.authoritative", shown_as::in_answers},
    sniffed_name{"DNS.tc", "dns.flags.truncated"},
    sniffed_name{"DNS.rd", "dns.flags.recdesired"},
    sniffed_name{"DNS.ra", "dns.flags.recavail", shown_as::in_answers},
    sniffed_name{"DNS.z", "dns.flags.z"},
    sniffed_name{"DNS.ad", "dns.flags.authenticated", shown_as::in_answers},
    sniffed_name{"DNS.cd", "dns.flags.checkdisable"},
    sniffed_name{"DNS.rcode", "dns.flags.rcode", shown_as::in_answers},
    sniffed_name{"DNS.qdcount", "dns.count.queries"},
    sniffed_name{"DNS.ancount", "dns.count.answers"},
    sniffed_name{"DNS.nscount", "dns.count.auth_rr"},
    sniffed_name{"DNS.arcount", "dns.count.add_rr"},
    sniffed_name{"DNS Question Name > DNS Name", "dns.qry.name"},
    sniffed_name{"DNS Question.qtype", "dns.qry.type"},
    sniffed_name{"DNS Question.qclass", "dns.qry.class"},
    sniffed_name{"DNS Record Name > DNS Name", "dns.resp.name"}, // the root, of an OPT record
    sniffed_name{"DNS Pointer.mark", "dns.resp.name", shown_as::place}, // tshark follows it, and shows the name
    sniffed_name{"DNS Pointer.offset", "dns.resp.name", shown_as::place},
    sniffed_name{"DNS A.type", "dns.resp.type"},
    sniffed_name{"DNS A.class", "dns.resp.class"},
    sniffed_name{"DNS A.time_to_live", "dns.resp.ttl"},
    sniffed_name{"DNS A.rdlength", "dns.resp.len"},
    sniffed_name{"DNS A.address", "dns.a"},
    sniffed_name{"DNS AAAA.type", "dns.resp.type"},
    sniffed_name{"DNS AAAA.class", "dns.resp.class"},
    sniffed_name{"DNS AAAA.time_to_live", "dns.resp.ttl"},
    sniffed_name{"DNS AAAA.rdlength", "dns.resp.len"},
    sniffed_name{"DNS AAAA.address", "dns.aaaa"},
    sniffed_name{"DNS CNAME.type", "dns.resp.type"},
    sniffed_name{"DNS CNAME.class", "dns.resp.class"},
    sniffed_name{"DNS CNAME.time_to_live", "dns.resp.ttl"},
    sniffed_name{"DNS CNAME.rdlength", "dns.resp.len"},
    sniffed_name{"DNS CNAME > DNS Name", "dns.cname"},
    sniffed_name{"DNS PTR.type", "dns.resp.type"},
    sniffed_name{"DNS PTR.class", "dns.resp.class"},
    sniffed_name{"DNS PTR.time_to_live", "dns.resp.ttl"},
    sniffed_name{"DNS PTR.rdlength", "dns.resp.len"},
    sniffed_name{"DNS PTR > DNS Name", "dns.ptr.domain_name"},
    sniffed_name{"DNS OPT.type", "dns.resp.type"},
    sniffed_name{"DNS OPT.udp_payload_size", "dns.rr.udp_payload_size"},
    sniffed_name{"DNS OPT.extended_rcode", "dns.resp.ext_rcode"},
    sniffed_name{"DNS OPT.version", "dns.resp.edns0_version"},
    sniffed_name{"DNS OPT.dnssec_ok", "dns.resp.z.do"},
    sniffed_name{"DNS OPT.z", "dns.resp.z.reserved"},
    sniffed_name{"DNS OPT.rdlength", "dns.resp.len"},
};
// clang-format on

/// Of the tunnel that they may go through. tshark reads the flags of an extension in the reserved bits.
inline constexpr std::array tunnel_names{
    sniffed_name{"VXLAN.flags.vni_valid", "vxlan.flag_i"},
    sniffed_name{"VXLAN.flags.reserved", "vxlan.flags", shown_as::place},
    sniffed_name{"VXLAN.reserved", "vxlan.flags:8 vxlan.gbp:16", shown_as::place},
    sniffed_name{"VXLAN.network_identifier", "vxlan.vni"},
    sniffed_name{"VXLAN.reserved2", "vxlan.reserved8"},
};

/// The row of a field; a null pointer when there is none.
constexpr sniffed_name const* sniffed_name_of(std::string_view field) {
    for (sniffed_name const& one : sniffed_names)
        if (one.field == field) return &one;
    for (sniffed_name const& one : tunnel_names)
        if (one.field == field) return &one;
    return nullptr;
}

}
