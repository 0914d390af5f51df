// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/transport/options.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/tcp_options.hpp>
#include <umpa/protocols/transport/udp.hpp>

namespace umpa::protocols {

inline constexpr registry<tcp, udp, end_of_options, no_operation, maximum_segment_size, window_scale, sack_permitted, sack, sack_block, timestamps> transport;

}
