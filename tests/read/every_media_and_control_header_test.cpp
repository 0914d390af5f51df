// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <read/every_header.hpp>

TEST(EveryHeader, MediaAndControl) { umpa::test::expect_every_header(umpa::protocols::media_and_control, 20); }
