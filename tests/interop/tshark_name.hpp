// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

namespace umpa::test {

/// What tshark calls a protocol in frame.protocols; empty for what it does not list (options, trailers).
template <class Header>
inline constexpr std::string_view tshark_name{};

}
