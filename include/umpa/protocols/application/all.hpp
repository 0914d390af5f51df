// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>

namespace umpa::protocols {

inline constexpr registry<> application;

}
