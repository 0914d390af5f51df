#include <umpa/umpa.hpp>

#include <cstddef>
#include <cstdio>

int main() {
    auto const bytes = umpa::to_bytes(umpa::make_packet(umpa::ipv4(), umpa::udp(), umpa::payload("x")));
    for (std::byte const each : bytes) std::printf("%02x", std::to_integer<unsigned>(each));
    std::printf("\n");
    return bytes.size() == 29 ? 0 : 1;
}
