// SPDX-License-Identifier: BSL-1.0
#include <golden/transport_packets.hpp>
#include <interop/tshark.hpp>

namespace {

using namespace umpa::test;

constexpr meant_finding meant[] = {
    {"transport/dccp_checksum_by_hand", "checksum", "by hand"},
    {"transport/dccp_offset_by_hand", "malformed", "behind the packet"},
    {"transport/quic_length_by_hand", "ip:udp:quic is read as ip:udp", "a port that is none of QUIC"},
    {"transport/quic_max", "ip:udp:quic is read as ip:udp", "a port that is none of QUIC"},
    {"transport/quic_short_max", "ip:udp:quic is read as ip:udp", "a port that is none of QUIC"},
    {"transport/sctp_checksum_by_hand", "checksum", "by hand"},
    {"transport/sctp_length_by_hand", "malformed", "longer than the packet"},
    {"transport/sctp_sack_counts_by_hand", "malformed", "blocks that are not there"},
    {"transport/udp_lite_checksum_by_hand", "checksum", "by hand"},
    {"transport/udp_lite_too_little", "malformed", "a coverage of less than the header"},
    {"transport/udp_lite_too_much", "malformed", "a coverage of more than there is"},
};

TEST(Tshark, ReadsTransportPackets) {
    captures packets;
    visit_transport(packets.golden_packets());
    expect_read_by_tshark(packets, meant);
}

} // namespace
