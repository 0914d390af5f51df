// SPDX-License-Identifier: BSL-1.0
// What stands between Ethernet and IP, as a kernel takes it.
#include <netns/answers.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

class LinkAnswers : public FarEnd {
public:
    /// The tag that a kernel takes off a frame: its EtherType and its 16 bits. The frame is the next that comes.
    std::optional<std::pair<unsigned, unsigned>> tag_of(auto const& frame) {
        descriptor const link = far_socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL));
        int const on = 1;
        setsockopt(link, SOL_PACKET, PACKET_AUXDATA, &on, sizeof on);
        setsockopt(link, SOL_PACKET, PACKET_IGNORE_OUTGOING, &on, sizeof on);
        send(to_bytes(frame));
        alignas(cmsghdr) std::array<std::byte, CMSG_SPACE(sizeof(tpacket_auxdata))> words{};
        msghdr message{};
        message.msg_control = words.data();
        message.msg_controllen = words.size();
        if (!readable(link, 1000) || recvmsg(link, &message, 0) < 0 || CMSG_FIRSTHDR(&message) == nullptr)
            return std::nullopt;
        tpacket_auxdata found;
        std::memcpy(&found, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof found);
        return std::pair{found.tp_vlan_tpid, found.tp_vlan_tci};
    }
};

TEST_F(LinkAnswers, ATagIsTakenOff) {
    EXPECT_EQ(tag_of(make_packet(eth, vlan(priority_code_point = 5, vlan_identifier = 42), ip, datagram)),
              std::pair(0x8100U, 0xa02aU));
    EXPECT_EQ(tag_of(make_packet(eth, service_vlan(drop_eligible_indicator = 1, vlan_identifier = 7), ip, datagram)),
              std::pair(0x88a8U, 0x1007U));
}

constexpr auto behind = ipv4(src = "10.9.42.1", dst = "10.9.42.2");

TEST_F(LinkAnswers, AProgramBehindAVlan) {
    if (!run_there("ip link add link far name far.42 type vlan id 42"))
        GTEST_SKIP() << "the kernel has no VLAN devices (8021q)";
    ASSERT_TRUE(run_there("ip link set far.42 up && ip address add 10.9.42.2/24 dev far.42"));
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(make_packet(eth, vlan(vlan_identifier = 42), behind, datagram, payload("tagged"))));
    EXPECT_EQ(received(server), "tagged");
    send(to_bytes(make_packet(eth, vlan(vlan_identifier = 43), behind, datagram, payload("not for us"))));
    EXPECT_EQ(received(server, shortly), std::nullopt);
}

TEST_F(LinkAnswers, AProgramBehindTwoVlans) {
    if (!run_there("ip link add link far name outer type vlan protocol 802.1ad id 7"))
        GTEST_SKIP() << "the kernel has no VLAN devices (8021q)";
    ASSERT_TRUE(run_there("ip link set outer up && ip link add link outer name inner type vlan id 42 &&"
                          "ip link set inner up && ip address add 10.9.42.2/24 dev inner"));
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(make_packet(eth, service_vlan(vlan_identifier = 7), vlan(vlan_identifier = 42), behind, datagram,
                              payload("tagged twice"))));
    EXPECT_EQ(received(server), "tagged twice");
}

TEST_F(LinkAnswers, AProgramBehindALabel) {
    if (!run_there("test -d /proc/sys/net/mpls || modprobe mpls_router"))
        GTEST_SKIP() << "the kernel has no MPLS (mpls_router)";
    ASSERT_TRUE(run_there("echo 1000 >/proc/sys/net/mpls/platform_labels &&"
                          "echo 1 >/proc/sys/net/mpls/conf/far/input && ip -f mpls route add 100 dev lo"));
    auto const server = program(SOCK_DGRAM, 5000);
    send(to_bytes(make_packet(eth, mpls(label = 100), ip, datagram, payload("labelled"))));
    EXPECT_EQ(received(server), "labelled");
}

TEST_F(LinkAnswers, AShortFrameIsPadded) {
    auto const server = program(SOCK_DGRAM, 5000);
    constexpr auto frame = make_packet(eth, ip, datagram, payload("short"), pad_to<60>());
    static_assert(to_bytes(frame).size() == 60);
    send(to_bytes(frame));
    EXPECT_EQ(received(server), "short");
}

class BridgeAnswers : public LinkAnswers {
public:
    void SetUp() override {
        LinkAnswers::SetUp();
        if (IsSkipped()) return;
        if (!run_there("ip link add bridge address 02:00:00:00:00:03 type bridge stp_state 1"))
            GTEST_SKIP() << "the kernel has no bridges (bridge)";
        ASSERT_TRUE(run_there("ip link set far master bridge && ip link set bridge up"));
    }
};

constexpr auto to_bridges = ieee802_3(src = near_mac, dst = "01:80:c2:00:00:00");

TEST_F(BridgeAnswers, ABetterRootIsBelieved) {
    send(to_bytes(make_packet(to_bridges, llc(),
                              stp(root_priority = 0x1000, root_address = near_mac, root_path_cost = 5,
                                  bridge_priority = 0x1000, bridge_address = near_mac, port_identifier = 0x8001))));
    EXPECT_TRUE(run_there("ip -d link show bridge | grep 'root_port 1 '")) << "the way to the root is to us";
}

// What the bridge says is what umpa makes of the same values.
TEST_F(BridgeAnswers, AWorseRootIsContradicted) {
    auto const worse = stp(root_priority = 0xf000, root_address = near_mac, bridge_priority = 0xf000,
                           bridge_address = near_mac, port_identifier = 0x8001);
    auto const packet =
        answer_to(make_packet(to_bridges, llc(), worse), [](byte_vector const& got) { return got[0] == 0x42; });
    ASSERT_TRUE(packet);
    auto const expected = to_bytes(
        make_packet(llc(), stp(root_priority = 0x8000, root_address = "02:00:00:00:00:03", bridge_priority = 0x8000,
                               bridge_address = "02:00:00:00:00:03", port_identifier = 0x8001)));
    EXPECT_EQ(hex(std::as_bytes(std::span(*packet))).substr(0, 2 * expected.size()), hex(expected)) << "before padding";
}

TEST_F(BridgeAnswers, AChangeIsAcknowledged) {
    auto const packet = answer_to(make_packet(to_bridges, llc(), stp_topology_change()), [](byte_vector const& got) {
        return got.size() > 7 && got[0] == 0x42 && (got[7] & 0x80) != 0;
    });
    EXPECT_TRUE(packet);
}

} // namespace
