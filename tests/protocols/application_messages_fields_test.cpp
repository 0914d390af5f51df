// SPDX-License-Identifier: BSL-1.0
#include <protocols/application_fields.hpp>
#include <protocols/fields.hpp>

namespace {

INSTANTIATE_TYPED_TEST_SUITE_P(ApplicationMessages, Fields, headers_in<decltype(protocols::messages)>);

// All options have the same fields. Behind no option, those of a number over 12 need an extended delta.
using near_options = testing::Types<coap_if_match, coap_if_none_match, coap_uri_path, coap_content_format>;
INSTANTIATE_TYPED_TEST_SUITE_P(CoapOptions, Fields, near_options);

} // namespace
