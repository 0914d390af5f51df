// SPDX-License-Identifier: BSL-1.0
#include <protocols/fields.hpp>
#include <protocols/link_fields.hpp>

namespace {

INSTANTIATE_TYPED_TEST_SUITE_P(Link, Fields, headers_in<decltype(protocols::link)>);

TEST(NamedBits, OfSpanningTree) {
    expect_bits<stp>(32, flags, topology_change_acknowledgment);
    expect_bits<stp>(39, flags, topology_change);
}

} // namespace
