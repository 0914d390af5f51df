// SPDX-License-Identifier: BSL-1.0
#include <protocols/application_fields.hpp>
#include <protocols/fields.hpp>

namespace {

INSTANTIATE_TYPED_TEST_SUITE_P(Application, Fields, headers_in<decltype(protocols::media_and_control)>);

TEST(PtpFlags, AreBitByBitWhereTheStandardSays) {
    expect_bits<ptp>(48, flags, "security"_f, "profile_specific_2"_f, "profile_specific_1"_f);
    expect_bits<ptp>(53, flags, "unicast"_f, "two_step"_f, "alternate_master"_f);
    expect_bits<ptp>(58, flags, "frequency_traceable"_f, "time_traceable"_f, "ptp_timescale"_f,
                     "current_utc_offset_valid"_f, "leap59"_f, "leap61"_f);
}

} // namespace
