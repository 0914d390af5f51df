// SPDX-License-Identifier: BSL-1.0
// DNS, DHCP, DHCPv6, RADIUS, TFTP: what may follow what, and what follows from that.
#include <array>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <span>
#include <string>
#include <umpa/umpa.hpp>

using namespace umpa;

namespace {

// --- who carries whom ---

static_assert(stackable<udp, dns> && stackable<tcp, dns_over_tcp> && stackable<dns_over_tcp, dns>);
static_assert(!stackable<tcp, dns> && !stackable<udp, dns_over_tcp> && !stackable<ipv4, dns>);
static_assert(!stackable<dns_over_tcp, fixed_payload<1>> && !stackable<dns, ipv4> && !stackable<dns, dns>);
static_assert(stackable<dns, fixed_payload<1>>);

static_assert(stackable<dns, dns_question_name> && stackable<dns, dns_answers> &&
              stackable<dns_answers, dns_record_name>);
static_assert(!stackable<dns, dns_record_name> && !stackable<dns_answers, dns_question_name>);
static_assert(stackable<dns_record_name, dns_a> && !stackable<dns_question_name, dns_a> &&
              !stackable<dns_answers, dns_a>);
static_assert(stackable<dns_opt, dns_option> && !stackable<dns_a, dns_option> && !stackable<dns_a, dns_pointer>);
static_assert(stackable<dns_string, fixed_octets<3>> && !stackable<dns_txt, fixed_octets<3>>);

template <class P>
constexpr bool takes_names = stackable<P, octets_of<any_dns_name, 5>> && !stackable<P, fixed_octets<5>>;
static_assert(takes_names<dns_question_name> && takes_names<dns_record_name> && takes_names<dns_ns> &&
              takes_names<dns_cname>);
static_assert(takes_names<dns_soa> && takes_names<dns_ptr> && takes_names<dns_mx> && takes_names<dns_srv>);
static_assert(takes_names<dhcpv6_domain_list> && !takes_names<dns> && !takes_names<dns_a> && !takes_names<dns_answers>);

static_assert(stackable<udp, dhcp> && !stackable<tcp, dhcp> && stackable<dhcp, dhcp_end> && !stackable<udp, dhcp_end>);
static_assert(stackable<dhcp_router, dhcp_address> && !stackable<dhcp, dhcp_address> &&
              !stackable<dhcp_router, fixed_octets<4>>);
static_assert(stackable<dhcp_relay_agent, dhcp_circuit_id> && !stackable<dhcp, dhcp_circuit_id>);
static_assert(stackable<udp, dhcpv6> && stackable<udp, dhcpv6_relay> && !stackable<dhcp, dhcpv6_client_id>);
static_assert(stackable<dhcpv6_ia_na, dhcpv6_ia_address> && !stackable<dhcpv6_ia_pd, dhcpv6_ia_address>);
static_assert(stackable<dhcpv6_relay, dhcpv6_relay_message> && !stackable<dhcpv6, dhcpv6_relay_message>);
static_assert(stackable<udp, radius> && stackable<radius, radius_state> && !stackable<dhcp, radius_state>);
static_assert(stackable<udp, tftp_data> && stackable<tftp_data, fixed_payload<512>> &&
              !stackable<tftp_data, fixed_octets<5>>);
static_assert(stackable<tftp_read_request, fixed_octets<5>> && !stackable<tcp, tftp_error>);

// --- names ---

std::string digits(auto const& layer) { return test::hex(layer.bytes()); }

TEST(DnsName, IsLabelsWithTheirLengths) {
    EXPECT_EQ(digits(dns_name("www.example.com")), "03777777076578616d706c6503636f6d00");
    EXPECT_EQ(digits(dns_name("a")), "016100");
    EXPECT_EQ(digits(dns_name("")), "00");
    EXPECT_EQ(digits(dns_labels("www")), "03777777");
    EXPECT_EQ(digits(dns_name(std::array<std::uint8_t, 3>{0xff, 0, 1})), "ff0001");
    static_assert(sizeof(dns_name("www.example.com").data) == 17 && sizeof(dns_name("").data) == 1);
}

TEST(DnsName, WithALabelThatIsEmptyOrTooLongIsRefused) {
    EXPECT_THROW(dns_name("a..b"), value_error);
    EXPECT_THROW(dns_name(".a"), value_error);
    EXPECT_THROW(dns_name("a."), value_error);
    EXPECT_THROW(dns_name("."), value_error);
    EXPECT_THROW(dns_labels("a.."), value_error);
    EXPECT_NO_THROW(dns_name("123456789012345678901234567890123456789012345678901234567890123.a"));
    try {
        dns_name("a.1234567890123456789012345678901234567890123456789012345678901234");
        FAIL();
    } catch (value_error const& error) {
        EXPECT_EQ(
            std::string(error.what()),
            "DNS Name.data: \"a.1234567890123456789012345678901234567890123456789012345678901234\" has a label that "
            "has not 1 to 63 characters");
    }
}

// --- counts and lengths ---

/// Byte `at` of a packet, and the one behind it, as a number.
template <class Packet>
constexpr unsigned number_at(Packet const& packet, std::size_t at) {
    auto const bytes = to_bytes(packet);
    return std::to_integer<unsigned>(bytes[at]) << 8 | std::to_integer<unsigned>(bytes[at + 1]);
}
/// The four counts of a message without anything below it.
template <class... Parts>
constexpr std::array<unsigned, 4> counts(Parts const&... parts) {
    auto const message = make_packet(parts...);
    return {number_at(message, 4), number_at(message, 6), number_at(message, 8), number_at(message, 10)};
}
using four = std::array<unsigned, 4>;

constexpr auto host = record("host", dns_a(address = "192.0.2.1"));
constexpr auto alias = record("alias", dns_cname(), dns_name("host"));
constexpr auto short_alias =
    record(dns_pointer(offset = 12), dns_cname(), dns_labels("host"), dns_pointer(offset = 12));

static_assert(counts(dns()) == four{0, 0, 0, 0});
static_assert(counts(dns(), question("a"), question("b")) == four{2, 0, 0, 0});
static_assert(counts(dns(), question("a"), answers(alias, alias, host)) == four{1, 3, 0, 0});
static_assert(counts(dns(), answers(short_alias, short_alias, host), additional(host)) == four{0, 3, 0, 1});
static_assert(counts(dns(), answers(), authority(alias, host), additional(record("", dns_opt()))) == four{0, 0, 2, 1});
static_assert(counts(dns(), additional(host), answers(host, host)) == four{0, 2, 0, 1});
static_assert(counts(dns(ancount = 9), answers(host)) == four{0, 9, 0, 0});

// A name behind the one of a CNAME is the next record's, which says so: there is no room for it in the CNAME.
static_assert(well_stacked<dns, dns_answers, dns_record_name, octets_of<any_dns_name, 3>, dns_cname,
                           octets_of<any_dns_name, 3>, dns_record_name, octets_of<any_dns_name, 4>, dns_a>);
static_assert(!well_stacked<dns, dns_answers, dns_record_name, octets_of<any_dns_name, 3>, dns_cname,
                            octets_of<any_dns_name, 3>, octets_of<any_dns_name, 4>, dns_a>);
static_assert(
    !well_stacked<dns, dns_question_name, octets_of<any_dns_name, 3>, octets_of<any_dns_name, 3>, dns_question>);
static_assert(!well_stacked<dns, dns_question_name, octets_of<any_dns_name, 3>, dns_a>);
static_assert(well_stacked<dns, dns_answers, dns_additional> && !well_stacked<dns, dns_answers, dns_answers>);

// The name of the second record is in neither length of the first.
constexpr auto two_records = make_packet(dns(), answers(alias, host));
static_assert(number_at(two_records, 12 + 7 + 8) == 6 && number_at(two_records, 12 + 7 + 10 + 6 + 6 + 8) == 4);

// Everything that is part of a record is in its length: 4 of an option and its octets, twice.
constexpr auto with_options =
    make_packet(dns(), additional(record("", dns_opt(), dns_option(code = 1), octets("abc"), dns_option(code = 2))));
static_assert(number_at(with_options, 12 + 1 + 8) == 11 && number_at(with_options, 12 + 1 + 12) == 3);

constexpr auto soa =
    make_packet(dns(), authority(record("", dns_soa(), dns_name(""), dns_name("a"), dns_soa_numbers())));
static_assert(number_at(soa, 12 + 1 + 8) == 1 + 3 + 20);

constexpr auto over_tcp = make_packet(tcp(), dns_over_tcp(), dns(), question("a"));
static_assert(number_at(over_tcp, 20) == 12 + 3 + 4 && number_at(over_tcp, 2) == 53);

// --- numbers announced ---

static_assert(number_at(make_packet(udp(), dns()), 2) == 53 && number_at(make_packet(udp(), dhcp()), 2) == 67);
static_assert(number_at(make_packet(udp(), dhcpv6()), 2) == 547 &&
              number_at(make_packet(udp(), dhcpv6_relay()), 2) == 547);
static_assert(number_at(make_packet(udp(), radius()), 2) == 1812 &&
              number_at(make_packet(udp(), tftp_error()), 2) == 69);
static_assert(number_at(make_packet(tftp_option_acknowledgment()), 0) == 6 &&
              number_at(make_packet(tftp_data()), 0) == 3);

// --- lengths of options ---

constexpr std::size_t options_of_dhcp = dhcp::wire_size;
static_assert(options_of_dhcp == 240);

constexpr auto nested = make_packet(dhcp(), dhcp_relay_agent(), dhcp_circuit_id(), octets("abc"), dhcp_remote_id(),
                                    dhcp_router(), dhcp_address("1.2.3.4"), dhcp_address("1.2.3.5"), dhcp_end());
static_assert(number_at(nested, options_of_dhcp) == (82 << 8 | 7) &&
              number_at(nested, options_of_dhcp + 2) == (1 << 8 | 3));
static_assert(number_at(nested, options_of_dhcp + 7) == (2 << 8 | 0) &&
              number_at(nested, options_of_dhcp + 9) == (3 << 8 | 8));

// An IA has its addresses, and these their status, in its length; the next option is the message's.
constexpr auto associations =
    make_packet(dhcpv6(), dhcpv6_ia_na(), dhcpv6_ia_address(), dhcpv6_status_code(), octets("abc"), dhcpv6_ia_address(),
                dhcpv6_ia_pd(), dhcpv6_ia_prefix(), dhcpv6_elapsed_time());
static_assert(number_at(associations, 4 + 2) == 12 + 28 + 9 + 28 && number_at(associations, 4 + 16 + 2) == 24 + 9);
static_assert(number_at(associations, 4 + 16 + 28 + 2) == 5 && number_at(associations, 4 + 16 + 28 + 9 + 2) == 24);
static_assert(number_at(associations, 4 + 16 + 28 + 9 + 28 + 2) == 12 + 29);

static_assert(number_at(make_packet(radius(), radius_user_name(), octets("nemo")), 2) == 26);
static_assert(number_at(make_packet(radius(), payload("not counted")), 2) == 20);

// --- names of values ---

TEST(DnsDhcp, TakeNamesForNumbers) {
    EXPECT_EQ(dns_question(qtype = "aaaa")[qtype], 28);
    EXPECT_EQ(dns_question(qclass = "any")[qclass], 255);
    EXPECT_EQ(dns(rcode = "nxdomain", opcode = "update")[flags], 0x2903);
    EXPECT_EQ(dns_record_data(type = "caa")[type], 257);
    EXPECT_EQ(dhcp_message_type("inform")[message_type], 8);
    EXPECT_EQ(dhcpv6("reply", 0)[msg_type], 7);
    EXPECT_EQ(radius_service_type("framed")["value"_f], 2);
    EXPECT_EQ(tftp_error("disk_full")[error_code], 3);
    auto question_of = make_packet(dns(), question("a"));
    question_of[in<dns_question>][qtype] = "mx";
    EXPECT_EQ(number_at(question_of, 12 + 3), 15U);
    EXPECT_THROW(question_of[in<dns_question>][qtype] = std::string("mxx"), unknown_name);
}

} // namespace
