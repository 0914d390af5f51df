// SPDX-License-Identifier: BSL-1.0
// The golden packets, as umpa makes them, read by tshark: no sum is wrong and nothing is malformed, but where it is
// meant.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <golden/field_packets.hpp>
#include <golden/override_packets.hpp>
#include <golden/stack_packets.hpp>
#include <gtest/gtest.h>
#include <map>
#include <span>
#include <sstream>
#include <string>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;

constexpr std::uint32_t ethernet_frames = 1, ip_packets = 101;

/// Packets of one link type, in a file of the classic pcap format.
struct capture {
    std::uint32_t link_type;
    std::vector<std::string> names{};
    std::vector<std::vector<std::byte>> packets{};

    void write(std::string const& file) const {
        std::ofstream out(file, std::ios::binary);
        auto put = [&](std::uint32_t word) { out.write(reinterpret_cast<char const*>(&word), sizeof word); };
        for (std::uint32_t word : {0xa1b2c3d4U, 4U << 16 | 2U, 0U, 0U, 65535U, link_type}) put(word);
        for (auto const& packet : packets) {
            auto const size = static_cast<std::uint32_t>(packet.size());
            for (std::uint32_t word : {0U, 0U, size, size}) put(word);
            out.write(reinterpret_cast<char const*>(packet.data()), size);
        }
    }
};

std::array<capture, 2> all_packets() {
    std::array captures{capture{ethernet_frames}, capture{ip_packets}};
    auto const keep = []<class Packet>(capture& into, std::string const& name, Packet const& packet) {
        std::vector<std::byte> bytes(byte_count(packet));
        write_to(packet, bytes);
        into.names.push_back(name);
        into.packets.push_back(bytes);
    };
    auto const visit = [&](std::string const& name, auto make) {
        auto const packet = make();
        using first = first_layer_t<decltype(make())>;
        if constexpr (std::is_same_v<first, ethernet>)
            keep(captures[0], name, packet);
        else if constexpr (std::is_same_v<first, ipv4> || std::is_same_v<first, ipv6>)
            keep(captures[1], name, packet);
    };
    tutorial_packets(visit);
    tcp_option_packets(visit);
    ipv4_option_packets(visit);
    override_packets(visit);
    zero_sum_packets(visit);
    link_packets(visit);
    ipv6_packets(visit);
    tunnel_packets(visit);
    unchecked_packets(visit);
    ipv4_field_packets(visit);
    largest_packets(visit);
    for (std::size_t size = 0; size <= 300; ++size) {
        std::vector<std::uint8_t> content(size);
        for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<std::uint8_t>(255 - i * 7);
        std::string const name = "payload of " + std::to_string(size);
        keep(captures[0], name, make_packet(eth, vlan(), ip4, dgram, payload(content)));
        keep(captures[1], name, make_packet(ip6, inner4, segment, options(window_scale()), payload(content)));
    }
    return captures;
}

/// What tshark says of each packet: "ip" or "tcp" or "udp" for a sum that is wrong, "malformed".
std::map<std::string, std::string> findings(capture const& packets) {
    std::string const file = std::filesystem::temp_directory_path() / ("umpa-" + std::to_string(getpid()) + ".pcap");
    packets.write(file);
    std::string const command =
        "tshark -n -r " + file +
        " -o ip.check_checksum:TRUE -o tcp.check_checksum:TRUE -o udp.check_checksum:TRUE -o ip.defragment:FALSE"
        " -o tcp.desegment_tcp_streams:FALSE -o tcp.analyze_sequence_numbers:FALSE --disable-protocol http"
        " --disable-protocol wccp"
        " -T fields -E separator=/s -E aggregator=, -E quote=d -e frame.number -e ip.checksum.status"
        " -e tcp.checksum.status -e udp.checksum.status -e _ws.malformed 2>/dev/null";
    std::map<std::string, std::string> found;
    FILE* const output = popen(command.c_str(), "r");
    std::array<char, 1000> line;
    std::size_t count = 0;
    while (output != nullptr && std::fgets(line.data(), line.size(), output) != nullptr) {
        std::istringstream columns(line.data());
        std::string column;
        std::getline(columns, column, ' ');
        std::string what;
        for (std::string const kind : {"ip", "tcp", "udp", "malformed"}) {
            std::getline(columns, column, ' ');
            bool const wrong = kind == "malformed" ? column.size() > 2 : column.find('0') != std::string::npos;
            if (wrong) what += (what.empty() ? "" : " ") + kind;
        }
        if (count < packets.names.size() && !what.empty()) found[packets.names[count]] = what;
        ++count;
    }
    if (output != nullptr) pclose(output);
    std::filesystem::remove(file);
    EXPECT_EQ(count, packets.names.size()) << "tshark did not read all packets";
    return found;
}

/// The faults that were made: fields set by hand, and a few bytes where a header is announced.
std::map<std::string, std::string> const meant{
    {"override_ipv4_checksum", "ip"},
    {"override_ipv4_checksum_0", "ip"},
    {"override_ipv6_payload_length", "malformed"},
    {"override_tcp_checksum", "tcp"},
    {"override_tcp_checksum_0", "tcp"},
    {"override_tcp_checksum_max", "tcp"},
    {"override_tcp_data_offset", "malformed"},
    {"override_udp_checksum", "udp"},
    {"override_udp_checksum_max", "udp"},
    {"override_udp_length", "malformed"},
    {"override_udp_length_0", "malformed"},
    {"ipv4_dont_fragment", "malformed"},
    {"ipv4_dscp", "malformed"},
    {"ipv4_ecn", "malformed"},
    {"ipv4_option_loose_source_route", "malformed"},
    {"ipv4_option_source_route_mixed", "malformed"},
    {"ipv4_option_strict_source_route", "malformed"},
    {"ipv4_time_to_live_0", "malformed"},
    {"ipv4_type_of_service", "malformed"},
    {"vlan_payload", "malformed"},
};

TEST(Tshark, FindsNoFaultThatWasNotMade) {
    if (std::system("tshark --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "tshark is not installed";
    std::map<std::string, std::string> found;
    for (capture const& one : all_packets()) found.merge(findings(one));
    for (auto const& [name, what] : found) {
        auto const expected = meant.find(name);
        EXPECT_EQ(what, expected == meant.end() ? "" : expected->second) << name;
    }
    for (auto const& [name, what] : meant) EXPECT_TRUE(found.contains(name)) << name << " was to be found " << what;
}

} // namespace
