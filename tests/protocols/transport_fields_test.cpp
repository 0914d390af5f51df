// SPDX-License-Identifier: BSL-1.0
#include <protocols/fields.hpp>
#include <protocols/transport_fields.hpp>

namespace {

INSTANTIATE_TYPED_TEST_SUITE_P(Tcp, Fields, headers_in<decltype(protocols::tcp_family)>);
using udp_headers = testing::Types<udp, udp_lite>;
INSTANTIATE_TYPED_TEST_SUITE_P(Udp, Fields, udp_headers);
INSTANTIATE_TYPED_TEST_SUITE_P(Dccp, Fields, headers_in<decltype(protocols::dccp_family)>);
INSTANTIATE_TYPED_TEST_SUITE_P(Quic, Fields, headers_in<decltype(protocols::quic_family)>);

TEST(NamedBits, OfTcp) { expect_bits<tcp>(104, control_bits, cwr, ece, urg, ack, psh, rst, syn, fin); }

} // namespace
