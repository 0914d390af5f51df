// SPDX-License-Identifier: BSL-1.0
#include <protocols/dns_dhcp_fields.hpp>
#include <protocols/fields.hpp>
#include <umpa/protocols/application/all.hpp>

namespace {

INSTANTIATE_TYPED_TEST_SUITE_P(DnsDhcp, Fields, headers_in<decltype(protocols::names_and_configuration)>);

} // namespace
