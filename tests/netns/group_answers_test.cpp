// SPDX-License-Identifier: BSL-1.0
// Membership queries made by umpa, and the reports of a kernel whose programs joined groups, byte for byte.
#include <netns/answers.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

class GroupAnswers : public FarEnd {
public:
    /// A program that joined 239.1.2.3; or, of that group, only what comes from 10.9.0.1.
    descriptor member(bool of_one_source = false) {
        descriptor made = far_socket(AF_INET, SOCK_DGRAM, 0);
        ip_mreq_source wanted{};
        inet_pton(AF_INET, "239.1.2.3", &wanted.imr_multiaddr);
        inet_pton(AF_INET, "10.9.0.2", &wanted.imr_interface);
        inet_pton(AF_INET, "10.9.0.1", &wanted.imr_sourceaddr);
        ip_mreq const group{wanted.imr_multiaddr, wanted.imr_interface};
        int const done = of_one_source ? setsockopt(made, IPPROTO_IP, IP_ADD_SOURCE_MEMBERSHIP, &wanted, sizeof wanted)
                                       : setsockopt(made, IPPROTO_IP, IP_ADD_MEMBERSHIP, &group, sizeof group);
        EXPECT_EQ(done, 0);
        return made;
    }
};

constexpr unsigned igmp_protocol = 2;
constexpr auto group_frame = ethernet(src = near_mac, dst = "01:00:5e:01:02:03");
constexpr auto group_ip = ipv4(src = "10.9.0.1", dst = "239.1.2.3", time_to_live = 1);
constexpr auto router_alerted = options(router_alert());

TEST_F(GroupAnswers, AQueryOfVersion2) {
    auto const program = member();
    auto const query = igmpv2(max_resp_time = 1, group_address = "239.1.2.3");
    auto const packet =
        answer_to(make_packet(group_frame, group_ip, router_alerted, query), of_type(igmp_protocol, 0x16));
    ASSERT_TRUE(packet);
    EXPECT_EQ(message_in(*packet),
              message_in(make_packet(far_ip, igmpv2(type = "v2_membership_report", group_address = "239.1.2.3"))));
}

/// Wants reports with a record of a type: what a program that joins sends on its own has another.
auto report_of_type(unsigned record) {
    return [=](byte_vector const& packet) {
        std::size_t const at = behind_ip(packet, igmp_protocol);
        return at > 0 && packet[at] == 0x22 && packet[at + 8] == record;
    };
}

TEST_F(GroupAnswers, AQueryOfVersion3) {
    auto const program = member();
    auto const query = igmpv3_query(max_resp_code = 1, group_address = "239.1.2.3");
    auto const packet = answer_to(make_packet(group_frame, group_ip, router_alerted, query), report_of_type(2));
    ASSERT_TRUE(packet);
    EXPECT_EQ(message_in(*packet), message_in(make_packet(far_ip, igmpv3_report(),
                                                          igmp_group_record(record_type = "mode_is_exclude",
                                                                            multicast_address = "239.1.2.3"))));
}

TEST_F(GroupAnswers, AQueryForSources) {
    auto const program = member(true);
    auto const query = igmpv3_query(max_resp_code = 1, group_address = "239.1.2.3");
    auto const packet = answer_to(
        make_packet(group_frame, group_ip, router_alerted, query, igmp_source("10.9.0.9"), igmp_source("10.9.0.1")),
        report_of_type(1));
    ASSERT_TRUE(packet);
    EXPECT_EQ(message_in(*packet),
              message_in(make_packet(far_ip, igmpv3_report(), igmp_group_record(multicast_address = "239.1.2.3"),
                                     igmp_source("10.9.0.1"))));
}

TEST_F(GroupAnswers, NobodyAnswersToABrokenSum) {
    auto const program = member();
    auto const query = igmpv3_query(max_resp_code = 1, group_address = "239.1.2.3", checksum = 1);
    EXPECT_FALSE(answer_to(make_packet(group_frame, group_ip, router_alerted, query), report_of_type(2), shortly));
}

class Ipv6GroupAnswers : public Ipv6FarEnd {
public:
    descriptor member() {
        descriptor made = far_socket(AF_INET6, SOCK_DGRAM, 0);
        ipv6_mreq wanted{};
        inet_pton(AF_INET6, "ff12::42", &wanted.ipv6mr_multiaddr);
        at_far_end([&] { wanted.ipv6mr_interface = if_nametoindex("far"); });
        EXPECT_EQ(setsockopt(made, IPPROTO_IPV6, IPV6_JOIN_GROUP, &wanted, sizeof wanted), 0);
        return made;
    }
};

constexpr auto group_frame6 = ethernet(src = near_mac, dst = "33:33:00:00:00:42");
constexpr auto group_ip6 = ipv6(src = "fe80::1", dst = "ff12::42", hop_limit = 1);
constexpr auto alerted = hop_by_hop() / ipv6_router_alert() / pad_n();
constexpr std::size_t behind_alert = 48;

TEST_F(Ipv6GroupAnswers, AQueryOfVersion1) {
    auto const program = member();
    auto const query = mld_query(maximum_response_delay = 100, multicast_address = "ff12::42");
    auto const packet = answer_to(make_packet(group_frame6, group_ip6, alerted, query), [](byte_vector const& got) {
        return got.size() > behind_alert && got[behind_alert] == 131;
    });
    ASSERT_TRUE(packet);
    EXPECT_EQ(message_in(*packet), message_in(make_packet(ipv6(src = "fe80::2", dst = "ff12::42"), alerted,
                                                          mld_report(multicast_address = "ff12::42"))));
}

TEST_F(Ipv6GroupAnswers, AQueryOfVersion2) {
    auto const program = member();
    auto const query = mldv2_query(maximum_response_code = 100, multicast_address = "ff12::42");
    auto const packet = answer_to(make_packet(group_frame6, group_ip6, alerted, query), [](byte_vector const& got) {
        return got.size() > behind_alert + 8 && got[behind_alert] == 143 && got[behind_alert + 8] == 2;
    });
    ASSERT_TRUE(packet);
    EXPECT_EQ(
        message_in(*packet),
        message_in(make_packet(ipv6(src = "fe80::2", dst = "ff02::16"), alerted, mldv2_report(),
                               mldv2_address_record(record_type = "mode_is_exclude", multicast_address = "ff12::42"))));
}

} // namespace
