// SPDX-License-Identifier: BSL-1.0
#include <protocols/fields.hpp>
#include <protocols/transport_fields.hpp>

namespace {

INSTANTIATE_TYPED_TEST_SUITE_P(Sctp, Fields, headers_in<decltype(protocols::sctp_family)>);

} // namespace
