// SPDX-License-Identifier: BSL-1.0
// Packets whose layers are known at run time are shown like the others.
#include "packet_bytes.hpp"
#include <gtest/gtest.h>
#include <sstream>
#include <string>
#include <umpa/build/packet_from.hpp>
#include <umpa/run_time.hpp>
#include <umpa/show/packet_text.hpp>
#include <umpa/show/run_time.hpp>
#include <umpa/types/byte_string.hpp>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;

protocol_tables const& library() { return tables_of<protocols::all>(); }

template <class... L>
void expect_shown_alike(L const&... layers) {
    auto const known = make_packet(layers...);
    dynamic_packet const found(known, library());
    EXPECT_EQ(tree(found), tree(known));
    EXPECT_EQ(summary(found), summary(known));
    EXPECT_EQ(hexdump(found), hexdump(bytes_of(known)));
    std::ostringstream out;
    out << found;
    EXPECT_EQ(out.str(), tree(known));
}

TEST(RunTime, IsShownLikeWhatIsKnown) {
    expect_shown_alike(ethernet(), ipv4(src = "10.0.0.1"), udp(dport = 7), payload("abc"));
    expect_shown_alike(ethernet(), ipv6(src = "2001:db8::1"), tcp(), options(maximum_segment_size(1460)));
}

TEST(RunTime, BytesAreShownWithWhatIsWrong) {
    auto bytes = bytes_of(make_packet(ethernet(), ipv4(), udp(dport = 53), dns()));
    EXPECT_EQ(tree(bytes).find("+-!"), std::string::npos);
    bytes[17] = std::byte{200}; // IPv4.total_length, of 40
    EXPECT_NE(tree(bytes).find("+-! IPv4.total_length is 200: that is 200 bytes, 40 are here"), std::string::npos)
        << tree(bytes);
}

TEST(PacketText, OfFlagsThatAreNoneIsZero) {
    EXPECT_EQ(to_text(dynamic_packet(make_packet(ipv4(flags = 2), udp()), library())),
              "ipv4(flags=dont_fragment) / udp");
    EXPECT_EQ(to_text(packet_from("tcp(control_bits=0)", library())), "tcp");
    EXPECT_EQ(to_text(packet_from("vxlan(flags=0)", library())), "vxlan(flags=0)");
}

TEST(PacketText, SaysWhichHeaderTrailingBytesBelongTo) {
    auto const behind_udp = bytes_of(make_packet(ipv4(total_length = 31), udp(length = 8), payload("abc")));
    std::string const text = to_text(read_packet(behind_udp, first<ipv4>));
    EXPECT_NE(text.find("behind=udp"), std::string::npos) << text;
    EXPECT_TRUE(packet_from(text, library()) == read_packet(behind_udp, first<ipv4>)) << text;
}

TEST(Text, OfByteStringsIsHexadecimal) { EXPECT_EQ(to_text(byte_string<3>("\x01\xabz")), "01ab7a"); }

} // namespace
