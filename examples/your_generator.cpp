// SPDX-License-Identifier: BSL-1.0
// Your own generator: values that no generator of the library gives, sent with every checksum right.
#include "outlet.hpp"
#include <iostream>
#include <umpa/generate/stream.hpp>

using namespace umpa;
using namespace umpa::fields;

/// Ports of a mixed load: the usual ones in turn, every eighth packet or so any other.
struct mixed_ports {
    std::uint64_t operator()(moment const& at) const {
        constexpr std::uint64_t usual[] = {53, 80, 123, 443, 5060};
        std::uint64_t const random = random_number(at);
        return random % 8 == 0 ? random >> 48 : usual[at.k % 5];
    }
    static constexpr std::uint64_t most() { return 65535; }
};

int main(int argc, char** argv) {
    return example::run([&] {
        auto const load =
            stream(make_packet(ipv4(src = "127.0.0.1", dst = "127.0.0.1"), udp(sport = 2958), payload("load")),
                   vary(in<udp>, dport) = mixed_ports(), seed = 7);
        example::outlet socket(argc, argv);
        for (std::uint64_t k = 0; k < 10; ++k) socket.send(load.values(k));
        for (std::uint64_t k = 0; k < 10; ++k) std::cout << summary(load.values(k)) << "\n";
    });
}
