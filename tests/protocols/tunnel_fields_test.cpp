// SPDX-License-Identifier: BSL-1.0
#include <protocols/fields.hpp>
#include <protocols/tunnel_fields.hpp>

namespace {

INSTANTIATE_TYPED_TEST_SUITE_P(Tunnels, Fields, headers_in<decltype(protocols::tunnels)>);

} // namespace
