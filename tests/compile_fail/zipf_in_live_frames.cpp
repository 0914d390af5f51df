// EXPECT: live_frames: source_port varies by a generator for which there are no eBPF instructions
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/bpf_program.hpp>
#include <umpa/generate/stream.hpp>
#include <umpa/generate/zipf.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;

int main() {
#ifdef REFUSED
    auto const ports = zipf(1024, 100);
#else
    auto const ports = uniform(1024, 1123);
#endif
    return program_of(stream(make_packet(ipv4(), udp()), vary(in<udp>, source_port) = ports)).size() == 0;
}
