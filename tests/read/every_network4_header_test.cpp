// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <read/every_header.hpp>

TEST(EveryHeader, Network4) { umpa::test::expect_every_header(umpa::protocols::network4, 50); }
