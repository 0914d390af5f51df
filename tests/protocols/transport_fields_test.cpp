// SPDX-License-Identifier: BSL-1.0
#include <protocols/fields.hpp>
#include <protocols/transport_fields.hpp>

namespace {

INSTANTIATE_TYPED_TEST_SUITE_P(Transport, Fields, headers_in<decltype(protocols::transport)>);

TEST(NamedBits, OfTcp) { expect_bits<tcp>(104, control_bits, cwr, ece, urg, ack, psh, rst, syn, fin); }

} // namespace
