// SPDX-License-Identifier: BSL-1.0
// What umpa cuts, as tshark puts it together.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fragments.hpp>
#include <fstream>
#include <gtest/gtest.h>
#include <memory>
#include <sstream>
#include <string>
#include <umpa/build/fragment.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;

/// In the classic pcap format, packets that start with an IP header.
void write_capture(std::string const& file, std::vector<bytes_of_packet> const& packets) {
    constexpr std::uint32_t raw_ip = 101;
    std::ofstream out(file, std::ios::binary);
    auto const put = [&](std::uint32_t word) { out.write(reinterpret_cast<char const*>(&word), sizeof word); };
    for (std::uint32_t word : {0xa1b2c3d4U, 4U << 16 | 2U, 0U, 0U, 262144U, raw_ip}) put(word);
    for (auto const& packet : packets) {
        auto const size = static_cast<std::uint32_t>(packet.size());
        for (std::uint32_t word : {0U, 0U, size, size}) put(word);
        out.write(reinterpret_cast<char const*>(packet.data()), size);
    }
}

std::string output_of(std::string const& command) {
    std::string text;
    std::unique_ptr<FILE, int (*)(FILE*)> const pipe(popen(command.c_str(), "r"), pclose);
    char buffer[4096];
    for (std::size_t size; pipe && (size = std::fread(buffer, 1, sizeof buffer, pipe.get())) > 0;)
        text.append(buffer, size);
    return text;
}

/// One line a datagram that it put together: its content in digits, whether its sum is right, what it says of overlaps.
std::vector<std::string> joined_by_tshark(std::vector<bytes_of_packet> const& packets) {
    auto const file =
        (std::filesystem::temp_directory_path() / ("umpa_fragments_" + std::to_string(getpid()) + ".pcap")).string();
    write_capture(file, packets);
    std::string const text = output_of("tshark -n -r " + file +
                                       " -o ip.defragment:TRUE -o ipv6.defragment:TRUE -o ip.check_checksum:TRUE"
                                       " -o udp.check_checksum:TRUE -Y udp -T fields -E separator=, -e udp.payload"
                                       " -e udp.checksum.status -e ip.checksum.status 2>/dev/null");
    std::filesystem::remove(file);
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

TEST(ReassemblyByTshark, OfWhatWeCut) {
    if (std::system("tshark --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "tshark is not installed";
    std::vector<bytes_of_packet> packets;
    std::vector<std::string> expected;
    auto header = ipv4(src = "10.0.0.1", dst = "10.0.0.2", tos = 0x10);
    auto const route = options(record_route(), route_address(), no_operation(), router_alert());
    for (std::size_t size : {41U, 100U, 1472U, 3001U})
        for (std::size_t mtu : {68U, 77U, 576U, 1500U}) {
            bytes_of_packet content(size);
            for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<std::byte>(i * mtu >> 3);
            header[identification] = header[identification] + 1U;
            std::uint32_t const which = header[identification];
            auto const add = [&](auto const& packet, bool is_ipv4, std::size_t largest) {
                auto cut = fragment(packet, largest, {.identification = which});
                packets.insert(packets.end(), cut.begin(), cut.end());
                expected.push_back(hex(content) + (is_ipv4 ? ",1,1" : ",1,"));
            };
            add(make_packet(header, udp(sport = 9, dport = 9), payload(content)), true, mtu);
            header[identification] = header[identification] + 1U;
            add(make_packet(header, route, udp(sport = 9, dport = 9), payload(content)), true, mtu);
            add(make_packet(ipv6(src = "::1"), hop_by_hop(), options(ipv6_router_alert(), pad_n()),
                            udp(sport = 9, dport = 9), payload(content)),
                false, mtu + 36);
        }
    ASSERT_GT(packets.size(), 500U);
    auto const lines = joined_by_tshark(packets);
    ASSERT_EQ(lines.size(), expected.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        EXPECT_TRUE(lines[i] == expected[i]) << i << ": " << lines[i].substr(lines[i].size() - 20);
}

} // namespace
