// SPDX-License-Identifier: BSL-1.0
#include <golden/tunnel_packets.hpp>
#include <interop/tshark.hpp>

namespace {

using namespace umpa::test;

constexpr meant_finding meant[] = {
    {"tunnel/erspan_3_ip", "ip:gre:erspan:ip:udp is read as ip:gre:erspan",
     "tshark does not look into ERSPAN that carries IP"},
    {"tunnel/geneve_max", "malformed", "options that are not there"},
    {"tunnel/gtp_c_max", "ip:udp:gtp:gtpv2 is read as ip:udp", "version 7"},
    {"tunnel/gtp_c_piggyback", "ip:udp:gtp:gtpv2:gtp:gtpv2 is read as ip:udp:gtp:gtpv2",
     "tshark lists both messages once"},
    {"tunnel/gtp_u_length_by_hand", "malformed, ip:udp:gtp:ip:udp is read as ip:udp:gtp:ip", "a length of 1"},
    {"tunnel/gtp_u_max", "ip:udp:gtp is read as ip:udp", "version 7"},
    {"tunnel/l2tp_max", "malformed", "a length that is not there"},
    {"tunnel/l2tpv3", "eth:ip:l2tp:eth:ip:udp is read as eth:ip:l2tp", "tshark has not seen what was agreed to follow"},
    {"tunnel/l2tpv3_control", "ip:l2tp:l2tp is read as ip:l2tp", "tshark lists session 0 and its message once"},
    {"tunnel/l2tpv3_cookie", "ipv6:l2tp:eth:ip:udp is read as ipv6:l2tp", "the same"},
    {"tunnel/l2tpv3_sublayer", "ip:l2tp:eth:ip:udp is read as ip:l2tp", "the same"},
    {"tunnel/l2tpv3_udp", "ip:udp:l2tp:eth:ip:udp is read as ip:udp:l2tp", "the same"},
    {"tunnel/l2tpv3_udp_all", "ip:udp:l2tp:eth:ip:udp is read as ip:udp:l2tp", "the same"},
    {"tunnel/wireguard_max", "ip:udp:wg is read as ip:udp", "reserved bytes that are not 0"},
};

TEST(Tshark, ReadsTunnelPackets) {
    captures packets;
    visit_tunnel(packets.golden_packets());
    expect_read_by_tshark(packets, meant);
}

} // namespace
