// SPDX-License-Identifier: BSL-1.0
#include <protocols/fields.hpp>
#include <protocols/network4_fields.hpp>

namespace {

using ipv4_headers =
    testing::Types<ipv4, router_alert, record_route, loose_source_route, strict_source_route, route_address>;
INSTANTIATE_TYPED_TEST_SUITE_P(Ipv4, Fields, ipv4_headers);

TEST(NamedBits, OfIpv4) { expect_bits<ipv4>(48, flags, "reserved"_f, dont_fragment, more_fragments); }

} // namespace
