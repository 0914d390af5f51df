// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;

constexpr auto packet = make_packet(ipv4(src = "10.0.0.1"), udp(dport = 7), payload("this is umpa!"));

/// Whether a quote is the beginning of the packet's bytes.
template <std::size_t N>
constexpr bool is_beginning() {
    auto const quoted = quote<N>(packet);
    auto const whole = to_bytes(packet);
    return std::equal(quoted.data.begin(), quoted.data.end(), whole.begin());
}
static_assert(is_beginning<28>() && quote<28>(packet).data.size() == 28);
static_assert(is_beginning<0>() && quote<0>(packet).data.empty());
static_assert(is_beginning<1000>() && quote<1000>(packet).data.size() == 41);
static_assert(quote<28>(packet).data[3] == std::byte{41}, "the length is that of the whole");

} // namespace
