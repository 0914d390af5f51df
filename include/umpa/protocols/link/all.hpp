// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/vlan.hpp>

namespace umpa::protocols {

inline constexpr registry<ethernet, vlan> link;

}
