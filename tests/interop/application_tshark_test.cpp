// SPDX-License-Identifier: BSL-1.0
#include <golden/application_packets.hpp>
#include <interop/tshark.hpp>

namespace {

using namespace umpa::test;

constexpr meant_finding meant[] = {
    {"application/bfd_max", "malformed", "a length that is not there"},
    {"application/coap_by_hand", "malformed", "a token that is not there"},
    {"application/modbus_by_hand", "ip:tcp:mbtcp is read as ip:tcp", "a protocol that is not Modbus"},
    {"application/ptp_by_hand", "ip:udp:ptp is read as ip:udp", "version 15"},
    {"application/rtcp_application", "ip:udp:rtcp:rtcp is read as ip:udp:rtcp", "tshark lists packets in a row once"},
    {"application/rtcp_by_hand", "ip:udp:rtcp is read as ip:udp", "version 1"},
    {"application/rtcp_compound", "ip:udp:rtcp:rtcp is read as ip:udp:rtcp", "tshark lists packets in a row once"},
    {"application/rtcp_goodbye", "ip:udp:rtcp:rtcp is read as ip:udp:rtcp", "tshark lists packets in a row once"},
    {"application/rtcp_goodbye_alone", "ip:udp:rtcp:rtcp is read as ip:udp:rtcp", "tshark lists packets in a row once"},
    {"application/rtcp_source_description", "ip:udp:rtcp:rtcp is read as ip:udp:rtcp",
     "tshark lists packets in a row once"},
    {"application/rtp_by_hand", "ip:udp:rtp is read as ip:udp", "version 1"},
};

TEST(Tshark, ReadsApplicationPackets) {
    captures packets;
    visit_application(packets.golden_packets());
    expect_read_by_tshark(packets, meant);
}

} // namespace
