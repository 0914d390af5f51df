// SPDX-License-Identifier: BSL-1.0
// Frames of a stream: an address that counts, a port that is random, two checksums. tests/object_code.py reads of the
// object code, at -O2:
// SETS UP: a stream has its frame in a vector, and is made once
// CALLS: stream_fill memcpy, stream_patch nothing
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/packet.hpp>
#include <umpa/generate/stream.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/udp.hpp>

using namespace umpa;
using namespace umpa::literals;

static auto make_flows() {
    return stream(make_packet(ethernet(), ipv4(dst = "10.0.0.2"_ipv4), udp(dport = 9), payload(zeros<18>)),
                  vary(in<ipv4>, src) = counting("10.0.0.0"_ipv4, 65536), vary(in<udp>, sport) = uniform(1024, 65535),
                  seed = 42);
}
static auto const flows = make_flows();

extern "C" {

void stream_fill(std::uint64_t first, std::span<std::byte> memory) { flows.fill(first, memory); }
void stream_patch(std::uint64_t k, std::byte* frame) { flows.patch(k, frame); }
}
