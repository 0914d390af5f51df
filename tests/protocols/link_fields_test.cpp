// SPDX-License-Identifier: BSL-1.0
#include <protocols/fields.hpp>
#include <protocols/link_fields.hpp>

namespace {

INSTANTIATE_TYPED_TEST_SUITE_P(Link, Fields, headers_in<decltype(protocols::link)>);

} // namespace
