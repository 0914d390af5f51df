// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <read/every_header.hpp>

TEST(EveryHeader, NamesAndConfiguration) {
    umpa::test::expect_every_header(umpa::protocols::names_and_configuration, 50);
}
