// SPDX-License-Identifier: BSL-1.0
// The checksums of packets of streams, found anew by Scapy.
#include "golden.hpp"
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <sys/wait.h>
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;

/// What the script says of these lines.
std::string told_by_scapy(std::string const& lines) {
    std::string const file = testing::TempDir() + "umpa_stream_checksums.txt";
    std::ofstream(file) << lines;
    std::string said;
    FILE* const script =
        popen(("/usr/bin/python3 " UMPA_GOLDEN_DIR "/../generate/checksums_scapy.py < " + file).c_str(), "r");
    char some[4096];
    while (std::size_t const got = fread(some, 1, sizeof some, script)) said.append(some, got);
    int const status = pclose(script);
    std::remove(file.c_str());
    return WIFEXITED(status) && WEXITSTATUS(status) == 77 ? "not installed" : said;
}

constexpr std::uint64_t each = 20;
template <class Stream>
std::string lines_of(Stream const& flows) {
    std::string lines;
    for (std::uint64_t k = 0; k < each; ++k) lines += test::hex(flows.packet(k * 1'000'003)) + "\n";
    return lines;
}

TEST(StreamChecksums, AreWhatScapyFinds) {
    constexpr auto ip = ipv4(source_address = "10.0.0.1", destination_address = "10.0.0.2");
    constexpr auto ip6 = ipv6(source_address = "2001:db8::1", destination_address = "2001:db8::2");
    auto const sources = vary(in<ipv4>, source_address) = uniform(0, 0xffff'ffff);
    auto const sources6 = vary(in<ipv6>, source_address) =
        uniform("2001:db8::"_ipv6, "2001:db8::ffff:ffff:ffff:ffff"_ipv6);
    auto const any_port = uniform(0, 65535);

    std::string lines;
    lines += lines_of(
        stream(make_packet(ethernet(), vlan(vlan_identifier = 42), ip, udp(destination_port = 4000), payload("odd")),
               sources, vary(in<udp>, source_port) = any_port, vary(in<ipv4>, identification) = packet_number));
    lines += lines_of(stream(make_packet(ethernet(), ip6, udp(destination_port = 4000), payload("odd")), sources6,
                             vary(in<udp>, source_port) = any_port));
    lines += lines_of(stream(make_packet(ethernet(), ip, tcp(control_bits = syn), options(maximum_segment_size(1460))),
                             sources, vary(in<tcp>, sequence_number) = uniform(0, 0xffff'ffff),
                             vary(in<tcp>, window) = any_port));
    lines += lines_of(stream(make_packet(ethernet(), ip, icmp_echo(), payload("ping")), sources,
                             vary(in<icmp_echo>, sequence_number) = packet_number));
    lines += lines_of(stream(make_packet(ethernet(), ip, udp(), vxlan(network_identifier = 7), ethernet(), ip6,
                                         tcp(destination_port = 4000), payload("odd")),
                             sources, sources6, vary(in<tcp>, source_port) = any_port,
                             vary(in<udp>, source_port) = any_port));
    lines += lines_of(stream(
        make_packet(ethernet(), ip, gre(), options(gre_checksum()), ip, udp(destination_port = 4000), payload("odd")),
        sources, vary(in<ipv4, 1>, source_address) = uniform(0, 0xffff'ffff), vary(in<udp>, source_port) = any_port));
    lines += lines_of(stream(make_packet(ethernet(), ip, sctp(source_port = 5), sctp_cookie_ack()), sources,
                             vary(in<sctp>, verification_tag) = uniform(0, 0xffff'ffff)));

    lines += lines_of(stream(make_packet(ethernet(), ip, udp(destination_port = 4000), payload(zeros<1472>)), sources,
                             vary(in<any_payload>, length) = uniform(0, 1472)));
    lines += lines_of(stream(make_packet(ethernet(), ip, udp(), vxlan(network_identifier = 7), ethernet(), ip6,
                                         tcp(destination_port = 4000), payload("some bytes, an odd number")),
                             sources6, vary(in<any_payload>, length) = uniform(0, 25)));

    std::string const said = told_by_scapy(lines);
    if (said == "not installed") GTEST_SKIP() << "Scapy is not installed (python3-scapy)";
    // 9 streams, and in each frame the sums of so many layers.
    EXPECT_EQ(said, std::to_string(9 * each) + " " + std::to_string((2 + 1 + 2 + 2 + 3 + 4 + 2 + 2 + 3) * each) + "\n");
}

}
