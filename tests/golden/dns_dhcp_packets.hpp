// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <golden/tutorial_packets.hpp>
#include <umpa/protocols/application/dhcp_options.hpp>
#include <umpa/protocols/application/dhcpv6_options.hpp>
#include <umpa/protocols/application/dns_records.hpp>
#include <umpa/protocols/application/radius.hpp>
#include <umpa/protocols/application/tftp.hpp>

namespace umpa::test {

// clang-format off
void dns_queries(auto const& visit) {
    static constexpr auto query = [](auto const&... parts) { return make_packet(ip4, udp(sport = 1024), parts...); };
    static constexpr auto edns = record("", dns_opt());

    visit("dns_dhcp/dns_query", [] { return query(dns(id = 0x1234), question("www.example.com")); });
    visit("dns_dhcp/dns_query_mx", [] { return query(dns(id = 1, rd = 0, ad = 1, cd = 1), question("example.com", qtype = "mx")); });
    visit("dns_dhcp/dns_query_any_class", [] { return query(dns(), question("version.bind", qtype = "txt", qclass = "ch")); });
    visit("dns_dhcp/dns_query_root", [] { return query(dns(), question("", qtype = "ns")); });
    visit("dns_dhcp/dns_query_one_label", [] { return query(dns(), question("a", qtype = 65535, qclass = 65535)); });
    visit("dns_dhcp/dns_query_longest_name", [] {
        return query(dns(), question("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa."
                                     "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb."
                                     "ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc."
                                     "ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd"));
    });
    visit("dns_dhcp/dns_query_two", [] { return query(dns(), question("www.example.com"), question("www.example.com", qtype = "aaaa")); });
    visit("dns_dhcp/dns_query_two_compressed", [] { return query(dns(), question("www.example.com"), question(dns_pointer(offset = 12), dns_question(qtype = "aaaa"))); });
    visit("dns_dhcp/dns_query_edns", [] { return query(dns(id = 7), question("example.com"), additional(record("", dns_opt(dnssec_ok = 1)))); });
    visit("dns_dhcp/dns_query_cookie", [] {
        return query(dns(), question("example.com"),
                     additional(record("", dns_opt(udp_payload_size = 512), dns_option(code = "cookie"), octets("12345678"),
                                       dns_option(code = "padding"), octets(std::array<char, 3>{}))));
    });
    visit("dns_dhcp/dns_nothing", [] { return query(dns()); });
    visit("dns_dhcp/dns_update", [] {
        return query(dns(opcode = "update", rd = 0), question("example.com", qtype = "soa"),
                     answers(record("x.example.com", dns_record_data(type = "any", "class"_f = "none"))),
                     authority(record("x.example.com", dns_a(ttl = 60, address = "192.0.2.9"))));
    });
    visit("dns_dhcp/dns_count_by_hand", [] { return query(dns(qdcount = 2, ancount = 1, nscount = 65535, arcount = 0), question("example.com"), additional(edns)); });
    visit("dns_dhcp/dns_max", [] {
        return query(dns(id = 65535, qr = 1, opcode = 15, aa = 1, tc = 1, rd = 1, ra = 1, z = 1, ad = 1, cd = 1, rcode = 15,
                         qdcount = 65535, ancount = 65535, nscount = 65535, arcount = 65535));
    });
}

inline constexpr auto dns_reply = [](auto const&... parts) { return make_packet(ip4, udp(sport = 53, dport = 1024), parts...); };
inline constexpr auto www = question("www.example.com");

void dns_records_of_a_type(auto const& visit) {
    visit("dns_dhcp/dns_a", [] { return dns_reply(dns(id = 0x1234, qr = 1, ra = 1), www, answers(record("www.example.com", dns_a(ttl = 300, address = "192.0.2.1")))); });
    visit("dns_dhcp/dns_two_a", [] {
        return dns_reply(dns(qr = 1, ra = 1), www, answers(record("www.example.com", dns_a(ttl = 300, address = "192.0.2.1")),
                                                           record("www.example.com", dns_a(ttl = 300, address = {192, 0, 2, 2}))));
    });
    visit("dns_dhcp/dns_ns", [] { return dns_reply(dns(qr = 1, aa = 1), question("example.com", qtype = "ns"), answers(record("example.com", dns_ns(ttl = 86400), dns_name("ns.example.com")))); });
    visit("dns_dhcp/dns_cname", [] { return dns_reply(dns(qr = 1), www, answers(record("www.example.com", dns_cname(ttl = 1), dns_name("host.example.com")))); });
    visit("dns_dhcp/dns_soa", [] {
        return dns_reply(dns(qr = 1, aa = 1, rcode = "nxdomain"), question("no.example.com"),
                         authority(record("example.com", dns_soa(ttl = 3600), dns_name("ns.example.com"), dns_name("admin.example.com"),
                                          dns_soa_numbers(2008112201, 7200, 900, 1209600, 0xffffffff))));
    });
    visit("dns_dhcp/dns_ptr", [] { return dns_reply(dns(qr = 1), question("1.2.0.192.in-addr.arpa", qtype = "ptr"), answers(record("1.2.0.192.in-addr.arpa", dns_ptr(ttl = 5), dns_name("www.example.com")))); });
    visit("dns_dhcp/dns_mx", [] {
        return dns_reply(dns(qr = 1), question("example.com", qtype = "mx"),
                         answers(record("example.com", dns_mx(ttl = 9, preference = 5), dns_name("mail.example.com")),
                                 record("example.com", dns_mx(ttl = 9, preference = 65535), dns_name(""))));
    });
    visit("dns_dhcp/dns_txt", [] { return dns_reply(dns(qr = 1), question("example.com", qtype = "txt"), answers(record("example.com", dns_txt(ttl = 60), dns_string(), octets("v=spf1 -all")))); });
    visit("dns_dhcp/dns_txt_several", [] {
        std::array<char, 255> full{};
        for (char& one : full) one = 'x';
        return dns_reply(dns(qr = 1), question("example.com", qtype = "txt"),
                         answers(record("example.com", dns_txt(ttl = 60), dns_string(), octets("a"), dns_string(), octets("ab"), dns_string(), octets(full))));
    });
    visit("dns_dhcp/dns_txt_empty", [] { return dns_reply(dns(qr = 1), question("example.com", qtype = "txt"), answers(record("example.com", dns_txt(ttl = 60), dns_string()))); });
    visit("dns_dhcp/dns_aaaa", [] { return dns_reply(dns(qr = 1), question("www.example.com", qtype = "aaaa"), answers(record("www.example.com", dns_aaaa(ttl = 0x7fffffff, address = "2001:db8::80")))); });
    visit("dns_dhcp/dns_srv", [] {
        return dns_reply(dns(qr = 1), question("_sip._udp.example.com", qtype = "srv"),
                         answers(record("_sip._udp.example.com", dns_srv(ttl = 60, priority = 1, weight = 2, port = 5060), dns_name("sip.example.com"))));
    });
    visit("dns_dhcp/dns_opt", [] {
        return dns_reply(dns(qr = 1), question("example.com"),
                         additional(record("", dns_opt(udp_payload_size = 65535, extended_rcode = 1, version = 254, dnssec_ok = 1, z = 0x7fff),
                                           dns_option(code = "nsid"), octets("ns1"), dns_option(code = 65001))));
    });
    visit("dns_dhcp/dns_record_data", [] { return dns_reply(dns(qr = 1), question("example.com", qtype = "caa"), answers(record("example.com", dns_record_data(type = "caa", ttl = 60), octets("\0\5issueca.example.net")))); });
    visit("dns_dhcp/dns_rdlength_by_hand", [] { return dns_reply(dns(qr = 1), www, answers(record("www.example.com", dns_a(ttl = 300, rdlength = 5, address = "192.0.2.1")))); });
}

void dns_messages(auto const& visit) {
    visit("dns_dhcp/dns_chain", [] {
        return dns_reply(dns(qr = 1, ra = 1), www,
                         answers(record("www.example.com", dns_cname(ttl = 1), dns_name("b.example.net")),
                                 record("b.example.net", dns_cname(ttl = 2), dns_name("c.example.org")),
                                 record("c.example.org", dns_a(ttl = 3, address = "192.0.2.3"))));
    });
    visit("dns_dhcp/dns_compressed", [] {
        constexpr auto name_asked = dns_pointer(offset = 0x0c);
        constexpr auto domain = dns_pointer(offset = 0x10);
        return dns_reply(dns(qr = 1, ra = 1), www,
                         answers(record(name_asked, dns_cname(ttl = 1), dns_labels("host"), domain),
                                 record(dns_pointer(offset = 0x2d), dns_a(ttl = 3, address = "192.0.2.3"))),
                         authority(record(domain, dns_ns(ttl = 4), dns_labels("ns"), domain)),
                         additional(record(dns_pointer(offset = 0x50), dns_a(ttl = 5, address = "192.0.2.53"))));
    });
    visit("dns_dhcp/dns_compressed_soa_mx", [] {
        constexpr auto domain = dns_pointer(offset = 0x0c);
        return dns_reply(dns(qr = 1), question("example.com", qtype = "mx"),
                         answers(record(domain, dns_mx(preference = 10), dns_labels("mail"), domain)),
                         authority(record(domain, dns_soa(), dns_labels("ns"), domain, domain, dns_soa_numbers(1, 2, 3, 4, 5))));
    });
    visit("dns_dhcp/dns_all_sections", [] {
        return dns_reply(dns(id = 2, qr = 1, aa = 1, ra = 1), www,
                         answers(record("www.example.com", dns_a(ttl = 1, address = "192.0.2.1")),
                                 record("www.example.com", dns_aaaa(ttl = 2, address = "2001:db8::1"))),
                         authority(record("example.com", dns_ns(ttl = 3), dns_name("a.ns.example.com")),
                                   record("example.com", dns_ns(ttl = 4), dns_name("b.ns.example.com")),
                                   record("example.com", dns_ns(ttl = 5), dns_name(""))),
                         additional(record("a.ns.example.com", dns_a(ttl = 6, address = "192.0.2.53")), record("", dns_opt())));
    });
    visit("dns_dhcp/dns_over_ipv6", [] { return make_packet(ip6, udp(sport = 1024), dns(id = 3), question("www.example.com", qtype = "aaaa")); });
    visit("dns_dhcp/dns_in_vlan", [] { return make_packet(eth, vlan(vlan_identifier = 42), ip4, udp(sport = 1024), dns(id = 4), question("example.org")); });
    visit("dns_dhcp/dns_multicast", [] {
        return make_packet(ethernet(src = "02:00:00:00:00:01", dst = "01:00:5e:00:00:fb"), ipv4(ttl = 255, src = "10.0.0.1", dst = "224.0.0.251"),
                           udp(sport = 5353, dport = "mdns"), dns(qr = 1, aa = 1, rd = 0),
                           answers(record("host.local", dns_a("class"_f = 0x8001, ttl = 120, address = "10.0.0.1"))));
    });
    visit("dns_dhcp/dns_llmnr", [] { return make_packet(ipv4(ttl = 1, src = "10.0.0.1", dst = "224.0.0.252"), udp(sport = 1024, dport = 5355), dns(id = 9, rd = 0), question("printer")); });
    visit("dns_dhcp/dns_tcp_query", [] { return make_packet(ip4, tcp(sport = 1024, control_bits = psh | ack, seq = 1, acknowledgment_number = 1), dns_over_tcp(), dns(id = 5), question("example.com", qtype = "axfr")); });
    visit("dns_dhcp/dns_tcp_reply", [] {
        return make_packet(ip6, tcp(sport = 53, dport = 1024, control_bits = psh | ack, seq = 1, acknowledgment_number = 1), dns_over_tcp(), dns(id = 5, qr = 1),
                           question("example.com", qtype = "txt"), answers(record("example.com", dns_txt(ttl = 1), dns_string(), octets("odd"), dns_string(), octets("even"))));
    });
    visit("dns_dhcp/dns_tcp_length_by_hand", [] { return make_packet(ip4, tcp(sport = 1025, control_bits = psh | ack, seq = 1, acknowledgment_number = 1), dns_over_tcp(length = 3), dns(id = 5), question("example.com")); });
}

inline constexpr auto dhcp_client = [](auto const&... parts) {
    return make_packet(ethernet(src = "02:00:00:00:00:01"), ipv4(dst = "255.255.255.255"), udp(sport = 68), parts...);
};
inline constexpr auto dhcp_server = [](auto const&... parts) { return make_packet(eth, ip4, udp(sport = 67, dport = "bootpc"), parts...); };
inline constexpr auto hello = dhcp(xid = 0x01020304, chaddr = "02:00:00:00:00:01");
inline constexpr auto leased = dhcp(op = "bootreply", xid = 0x01020304, chaddr = "02:00:00:00:00:01");

void dhcp_of_a_client(auto const& visit) {
    visit("dns_dhcp/dhcp_discover", [] {
        return dhcp_client(dhcp(xid = 0x01020304, chaddr = "02:00:00:00:00:01", secs = 7, broadcast = 1), dhcp_message_type("discover"),
                           dhcp_client_identifier(), octets("\x01\x02\0\0\0\0\x01"), dhcp_requested_address("10.0.0.1"),
                           dhcp_parameter_request_list(), octets(std::array<std::uint8_t, 5>{1, 3, 6, 15, 255}), dhcp_end());
    });
    visit("dns_dhcp/dhcp_request", [] {
        return dhcp_client(hello, dhcp_message_type("request"), dhcp_server_identifier("10.0.0.254"), dhcp_requested_address("10.0.0.1"),
                           dhcp_host_name(), octets("odd"), dhcp_maximum_size(1500), dhcp_vendor_class(), octets("MSFT 5.0"), dhcp_end());
    });
    visit("dns_dhcp/dhcp_release", [] {
        return dhcp_client(dhcp(xid = 0x01020304, chaddr = {2, 0, 0, 0, 0, 1}, ciaddr = "10.0.0.1"), options(dhcp_message_type("release"), dhcp_server_identifier("10.0.0.254"), dhcp_end()));
    });
    visit("dns_dhcp/dhcp_pads", [] { return dhcp_client(hello, dhcp_pad(), dhcp_message_type("inform"), dhcp_pad(), dhcp_pad(), dhcp_message_type("decline"), dhcp_end(), dhcp_pad(), dhcp_pad()); });
    visit("dns_dhcp/dhcp_option_data", [] { return dhcp_client(hello, dhcp_message_type("inform"), dhcp_option_data(252), octets("http://wpad/"), dhcp_option_data(224), dhcp_end()); });
    visit("dns_dhcp/dhcp_no_options", [] { return dhcp_client(hello); });
    visit("dns_dhcp/dhcp_longest_option", [] {
        std::array<char, 255> text{};
        for (char& one : text) one = 'm';
        return dhcp_client(hello, dhcp_message_type("leaseactive"), dhcp_message(), octets(text), dhcp_end());
    });
    visit("dns_dhcp/dhcp_end_then_padding", [] { return dhcp_client(hello, dhcp_message_type("discover"), dhcp_end(), payload(zeros<56>)); });
    visit("dns_dhcp/dhcp_client_port_of_ipv4", [] { return make_packet(ip4, udp(sport = 68), hello, dhcp_message_type("nak"), dhcp_end()); });
}

void dhcp_of_a_server(auto const& visit) {
    visit("dns_dhcp/dhcp_offer", [] {
        return dhcp_server(dhcp(op = "bootreply", xid = 0x01020304, chaddr = "02:00:00:00:00:01", yiaddr = "10.0.0.1", siaddr = "10.0.0.254", giaddr = "10.0.0.3", hops = 1),
                           dhcp_message_type("offer"), dhcp_subnet_mask("255.255.255.0"), dhcp_router(), dhcp_address("10.0.0.254"),
                           dhcp_domain_name_server(), dhcp_address("10.0.0.53"), dhcp_address("192.0.2.53"), dhcp_address("198.51.100.53"),
                           dhcp_domain_name(), octets("example.com"), dhcp_lease_time(3600), dhcp_renewal_time(1800), dhcp_rebinding_time(3150),
                           dhcp_server_identifier("10.0.0.254"), dhcp_end());
    });
    visit("dns_dhcp/dhcp_ack", [] {
        return dhcp_server(dhcp(op = 2, xid = 0x01020304, chaddr = "02:00:00:00:00:01", yiaddr = "10.0.0.1", sname = "server", file = "boot/pxe.bin"),
                           dhcp_message_type("ack"), dhcp_router(), dhcp_address("10.0.0.254"), dhcp_address("10.0.0.253"), dhcp_broadcast_address("10.0.0.255"),
                           dhcp_ntp_servers(), dhcp_address("10.0.0.123"), dhcp_lease_time(0xffffffff), dhcp_tftp_server_name(), octets("boot"),
                           dhcp_bootfile_name(), octets("pxelinux.0"), dhcp_end());
    });
    visit("dns_dhcp/dhcp_nak", [] { return dhcp_server(leased, dhcp_message_type("nak"), dhcp_message(), octets("wrong network"), dhcp_end()); });
    visit("dns_dhcp/dhcp_relay_agent", [] { return dhcp_server(leased, dhcp_message_type("ack"), dhcp_relay_agent(), dhcp_circuit_id(), octets("eth0/1"), dhcp_remote_id(), octets("\x02\0\0\0\0\x09"), dhcp_end()); });
    visit("dns_dhcp/dhcp_relay_agent_any", [] { return dhcp_server(leased, dhcp_message_type("ack"), dhcp_relay_agent(), dhcp_option_data(6), octets("subscriber"), dhcp_server_identifier("10.0.0.254"), dhcp_end()); });
    visit("dns_dhcp/dhcp_length_by_hand", [] { return dhcp_server(leased, dhcp_message_type(length = 3, message_type = "ack"), dhcp_end()); });
    visit("dns_dhcp/dhcp_max", [] {
        constexpr ipv4_address all("255.255.255.255");
        std::array<std::uint8_t, 64> name{};
        std::array<std::uint8_t, 128> boot{};
        std::array<std::uint8_t, 10> rest{};
        for (std::uint8_t& one : name) one = 255;
        for (std::uint8_t& one : boot) one = 255;
        for (std::uint8_t& one : rest) one = 255;
        return dhcp_server(dhcp(op = 255, htype = 255, hlen = 255, hops = 255, xid = 0xffffffff, secs = 65535, flags = 0xffff, ciaddr = all,
                                yiaddr = all, siaddr = all, giaddr = all, chaddr = "ff:ff:ff:ff:ff:ff", chaddr_padding = rest, sname = name,
                                file = boot, magic_cookie = 0xffffffff));
    });
}

// DUIDs, RFC 8415 section 11: link-layer, with a time, of an enterprise.
inline constexpr auto duid = octets("\0\3\0\1\2\0\0\0\0\1");
inline constexpr auto duid_with_time = octets("\0\1\0\1\1\2\3\4\2\0\0\0\0\2");
inline constexpr auto duid_of_enterprise = octets("\0\2\0\0\1\x37" "12345");
inline constexpr auto client_id = options(dhcpv6_client_id(), duid);
inline constexpr auto server_id = options(dhcpv6_server_id(), duid_with_time);

void dhcpv6_of_a_client(auto const& visit) {
    static constexpr auto client = [](auto const&... parts) { return make_packet(ipv6(src = "fe80::1", dst = "ff02::1:2"), udp(sport = 546), parts...); };

    visit("dns_dhcp/dhcpv6_solicit", [] {
        return client(dhcpv6("solicit", 0x123456), client_id, dhcpv6_elapsed_time(100), dhcpv6_option_request(), dhcpv6_requested_option("dns_servers"),
                      dhcpv6_requested_option("domain_list"), dhcpv6_rapid_commit(), dhcpv6_ia_na(1, 2, 3));
    });
    visit("dns_dhcp/dhcpv6_request", [] {
        return client(dhcpv6("request", 0xffffff), client_id, server_id, dhcpv6_elapsed_time(65535), dhcpv6_ia_na(0xffffffff, 0xffffffff, 0xffffffff),
                      dhcpv6_ia_address("2001:db8::5", 3600, 7200));
    });
    visit("dns_dhcp/dhcpv6_renew_prefix", [] {
        return client(dhcpv6(msg_type = "renew", transaction_id = 1), client_id, server_id, dhcpv6_ia_pd(iaid = 7, t1 = 100, t2 = 200),
                      dhcpv6_ia_prefix(preferred_lifetime = 300, valid_lifetime = 400, prefix_length = 56, prefix = "2001:db8:1:200::"));
    });
    visit("dns_dhcp/dhcpv6_information_request", [] {
        return client(dhcpv6("information_request", 2), client_id, dhcpv6_option_request(), dhcpv6_requested_option(65535),
                      dhcpv6_option_data("user_class"), octets("\0\3odd"));
    });
    visit("dns_dhcp/dhcpv6_no_options", [] { return client(dhcpv6(transaction_id = 5)); });
}

void dhcpv6_of_a_server(auto const& visit) {
    static constexpr auto server = [](auto const&... parts) { return make_packet(ipv6(src = "fe80::2", dst = "fe80::1"), udp(sport = 547, dport = 546), parts...); };
    static constexpr auto relayed = [](auto const&... parts) { return octets(to_bytes(make_packet(parts...))); };

    visit("dns_dhcp/dhcpv6_advertise", [] {
        return server(dhcpv6("advertise", 0x123456), client_id, server_id, dhcpv6_preference(7), dhcpv6_ia_na(1, 1800, 2880),
                      dhcpv6_ia_address("2001:db8::5", 1, 0xffffffff), dhcpv6_ia_address("2001:db8::6", 3, 4),
                      dhcpv6_status_code("not_on_link"), octets("odd"));
    });
    visit("dns_dhcp/dhcpv6_reply", [] {
        return server(dhcpv6("reply", 0x123456), client_id, dhcpv6_server_id(), duid_of_enterprise, dhcpv6_status_code(), octets("success"),
                      dhcpv6_dns_servers(), dhcpv6_address("2001:db8::53"), dhcpv6_address("2001:db8::54"), dhcpv6_domain_list(),
                      dns_name("example.com"), dns_name("example.org"));
    });
    visit("dns_dhcp/dhcpv6_no_address", [] {
        return server(dhcpv6("reply", 9), client_id, server_id, dhcpv6_ia_na(iaid = 1), dhcpv6_status_code("no_addrs_avail"), octets("none left"),
                      dhcpv6_ia_pd(iaid = 2), dhcpv6_status_code("no_prefix_avail"), dhcpv6_ia_prefix(1, 2, 64, "2001:db8:1::"),
                      dhcpv6_status_code(65535), octets("x"));
    });
    visit("dns_dhcp/dhcpv6_length_by_hand", [] { return server(dhcpv6("reply", 9), dhcpv6_preference(length = 2, preference = 255)); });
    visit("dns_dhcp/dhcpv6_relay_forward", [] {
        return make_packet(ip6, udp(sport = 547), dhcpv6_relay("relay_forw", 0, "2001:db8::1", "fe80::1"), dhcpv6_interface_id(), octets("eth0"),
                           dhcpv6_relay_message(), relayed(dhcpv6("solicit", 0x123456), client_id, dhcpv6_elapsed_time(1)));
    });
    visit("dns_dhcp/dhcpv6_relay_twice", [] {
        return make_packet(ip6, udp(sport = 547), dhcpv6_relay(hop_count = 1, peer_address = "2001:db8::7"), dhcpv6_relay_message(),
                           relayed(dhcpv6_relay(link_address = "2001:db8::8", peer_address = "fe80::1"), dhcpv6_relay_message(),
                                   relayed(dhcpv6("solicit", 1), client_id)));
    });
    visit("dns_dhcp/dhcpv6_relay_reply", [] {
        return make_packet(eth, ip6, udp(sport = 547), dhcpv6_relay(msg_type = "relay_repl", peer_address = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
                           dhcpv6_relay_message(), relayed(dhcpv6("reply", 0xabcdef), server_id));
    });
}

void radius_packets(auto const& visit) {
    static constexpr auto to_server = [](auto const&... parts) { return make_packet(ip4, udp(sport = 1024), parts...); };
    static constexpr auto numbered = byte_string<16>(std::array{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    visit("dns_dhcp/radius_access_request", [] {
        return to_server(radius(identifier = 0, authenticator = {0x0f, 0x40, 0x3f, 0x94, 0x73, 0x97, 0x80, 0x57, 0xbd, 0x83, 0xd5, 0xcb, 0x98, 0xf4, 0x22, 0x7a}),
                         radius_user_name(), octets("nemo"), radius_user_password(), octets("\x0d\xbe\x70\x8d\x93\xd4\x13\xce\x31\x96\xe4\x3f\x78\x2a\x0a\xee"),
                         radius_nas_ip_address("192.168.1.16"), radius_nas_port(3));
    });
    visit("dns_dhcp/radius_access_accept", [] {
        return to_server(radius("access_accept", 255, numbered), radius_service_type("login"), radius_session_timeout(3600),
                         radius_reply_message(), octets("hello"), radius_class(), octets("class"));
    });
    visit("dns_dhcp/radius_access_challenge", [] {
        return to_server(radius("access_challenge", 7, numbered), radius_reply_message(), octets("code?"), radius_state(), octets("12345678"),
                         radius_message_authenticator(authenticator = {16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31}));
    });
    visit("dns_dhcp/radius_stations", [] {
        return to_server(radius("access_request", 8, numbered), radius_called_station_id(), octets("00-10-A4-23-19-C0:AP"), radius_calling_station_id(),
                         octets("00-10-A4-23-19-C1"), radius_nas_port(0xffffffff), radius_service_type("callback_administrative"),
                         radius_attribute_data(32), octets("nas"));
    });
    visit("dns_dhcp/radius_vendor", [] {
        return to_server(radius("access_accept", 9, numbered), radius_vendor_specific(9), radius_vendor_attribute(1), octets("shell:priv-lvl=15"),
                         radius_vendor_specific(0xffffff), radius_vendor_attribute(255));
    });
    visit("dns_dhcp/radius_longest_attribute", [] {
        std::array<char, 253> text{};
        for (char& one : text) one = 'r';
        return to_server(radius("access_reject", 1, numbered), radius_reply_message(), octets(text));
    });
    visit("dns_dhcp/radius_no_attributes", [] { return to_server(radius("status_server", 2, numbered)); });
    visit("dns_dhcp/radius_length_by_hand", [] { return to_server(radius(length = 21, identifier = 3, authenticator = numbered), radius_user_name(length = 3), octets("nemo")); });
    visit("dns_dhcp/radius_accounting", [] {
        return make_packet(eth, ip6, udp(sport = 1024, dport = 1813), radius("accounting_request", 4, numbered), radius_attribute_data(40), octets("\0\0\0\1"),
                           radius_attribute_data(44), octets("session"));
    });
}

void tftp_packets(auto const& visit) {
    static constexpr auto to_server = [](auto const&... parts) { return make_packet(ip4, udp(sport = 1024), parts...); };

    visit("dns_dhcp/tftp_read_request", [] { return to_server(tftp_read_request(), zero_ended("boot.bin"), zero_ended("octet")); });
    visit("dns_dhcp/tftp_read_request_options", [] {
        return to_server(tftp_read_request(), zero_ended("boot.bin"), zero_ended("octet"), zero_ended("blksize"), zero_ended("1428"), zero_ended("tsize"), zero_ended("0"));
    });
    visit("dns_dhcp/tftp_write_request", [] { return to_server(tftp_write_request(), zero_ended("a"), zero_ended("netascii")); });
    visit("dns_dhcp/tftp_data", [] { return to_server(tftp_data(2), payload("0123456789abcde")); });
    visit("dns_dhcp/tftp_data_full", [] {
        std::array<std::uint8_t, 512> data{};
        for (std::size_t i = 0; i < data.size(); ++i) data[i] = static_cast<std::uint8_t>(i);
        return to_server(tftp_data(65535), payload(data));
    });
    visit("dns_dhcp/tftp_data_last", [] { return to_server(tftp_data(3)); });
    visit("dns_dhcp/tftp_acknowledgment", [] { return to_server(tftp_acknowledgment(0)); });
    visit("dns_dhcp/tftp_error", [] { return to_server(tftp_error("file_not_found"), zero_ended("no such file")); });
    visit("dns_dhcp/tftp_error_max", [] { return to_server(tftp_error(65535), zero_ended("")); });
    visit("dns_dhcp/tftp_option_acknowledgment", [] { return to_server(tftp_option_acknowledgment(), zero_ended("blksize"), zero_ended("1428"), zero_ended("tsize"), zero_ended("99")); });
    visit("dns_dhcp/tftp_opcode_by_hand", [] { return to_server(tftp_acknowledgment(opcode = 9, block = 1)); });
    visit("dns_dhcp/tftp_over_ipv6", [] { return make_packet(eth, ip6, udp(sport = 1024), tftp_read_request(), zero_ended("x"), zero_ended("mail")); });
}
// clang-format on

void visit_dns_dhcp(auto const& visit) {
    dns_queries(visit);
    dns_records_of_a_type(visit);
    dns_messages(visit);
    dhcp_of_a_client(visit);
    dhcp_of_a_server(visit);
    dhcpv6_of_a_client(visit);
    dhcpv6_of_a_server(visit);
    radius_packets(visit);
    tftp_packets(visit);
}

}
