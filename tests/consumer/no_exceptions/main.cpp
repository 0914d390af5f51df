// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/umpa.hpp>

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>

// The core without exceptions and type information. `main` prints the bytes of the tutorial's first packet, made in
// several ways; `main aborts` and `main handles` make an error.

using namespace umpa;
using namespace umpa::fields;

namespace {

#if defined(__cpp_exceptions) || defined(__cpp_rtti)
#error "to be compiled with -fno-exceptions -fno-rtti"
#endif

constexpr auto packet =
    make_packet(ipv4(source_address = "127.0.0.1", destination_address = {67, 205, 14, 183}),
                tcp(source_port = 2958, destination_port = 0, control_bits = syn), payload("this is umpa!"));
constexpr auto bytes = to_bytes(packet);

constexpr registry<ipv4, tcp> few_protocols; // those of the library take long to compile

bool writes() {
    std::array<std::byte, 100> buffer{};
    std::span<std::byte const> const written = write_to(packet, buffer);
    return std::equal(written.begin(), written.end(), bytes.begin(), bytes.end());
}
bool reads() {
    auto const whole_one = parse<ipv4, tcp>(bytes);
    auto const cut_short = view<ipv4>::parse(std::span(bytes).first(19));
    return whole_one && (*whole_one)[in<tcp>][source_port] == 2958U && !cut_short &&
           cut_short.error().sentence().find("19 bytes") != std::string::npos;
}
bool dissects() {
    std::string names;
    for (dissected_layer const& layer : dissect<few_protocols>(bytes, first<ipv4>))
        names.append(layer.protocol->name).append(" ");
    return names == "IPv4 TCP Payload ";
}
bool shows() {
    std::ostringstream tree;
    tree << packet;
    return tree.str().find("+-[ source_port ] 2958") != std::string::npos;
}
bool generates() {
    auto const flows = stream(packet, vary(in<tcp>, source_port) = counting(2958, 4));
    std::array<std::byte, 3 * bytes.size()> memory{};
    auto const made = flows.fill(0, memory);
    return made == 3 && std::equal(bytes.begin(), bytes.end(), memory.begin()) &&
           memory[bytes.size() + 21] == std::byte{2959 % 256};
}

void make_an_error() {
    auto ip = ipv4();
    int volatile too_much = 300;
    ip[time_to_live] = static_cast<int>(too_much);
}

}

int main(int argc, char** argv) {
    std::string_view const asked = argc > 1 ? argv[1] : "";
    if (asked == "handles")
        on_error([](std::exception const& what) {
            std::printf("handled: %s\n", what.what());
            std::exit(7);
        });
    if (asked == "returns") on_error([](std::exception const&) { std::fputs("returned\n", stderr); });
    if (!asked.empty()) {
        make_an_error();
        return 1;
    }
    if (!writes() || !reads() || !dissects() || !shows() || !generates()) return 1;
    for (std::byte const each : bytes) std::printf("%02x", std::to_integer<unsigned>(each));
    std::printf("\n");
}
