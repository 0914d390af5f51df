// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <interop/link_type.hpp>
#include <interop/names.hpp>
#include <map>
#include <memory>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <vector>

// Packets read by tshark: no checksum is wrong, nothing is malformed, and the protocols are those of the layers, but
// where it is meant.

namespace umpa::test {

/// What tshark is to find at a packet, as `finding` words it, and why.
struct meant_finding {
    std::string_view packet;
    std::string_view finding;
    std::string_view why;
};

/// The names of protocols in order, as in frame.protocols: "eth:ip:tcp".
struct protocol_chain {
    std::string names;
    bool goes_on; ///< ends in opaque bytes, of which tshark may make what it likes

    void add(std::string_view name) {
        if (!name.empty()) (names += names.empty() ? "" : ":") += name;
    }
    friend bool operator==(protocol_chain const& expected, std::string_view read) {
        bool const starts_so = read.substr(0, expected.names.size()) == expected.names;
        std::string_view const rest = read.substr(std::min(read.size(), expected.names.size()));
        return starts_so && (rest.empty() || (expected.goes_on && rest.front() == ':'));
    }
};

template <class Order, class... L>
protocol_chain chain_of(basic_packet<Order, L...> const*) {
    protocol_chain chain{{}, (std::is_base_of_v<any_payload, L> || ...)};
    (chain.add(tshark_name<L>), ...);
    return chain;
}

/// A packet as a capture file has it, and what tshark is to read.
struct captured_packet {
    std::string name;
    std::vector<std::uint8_t> bytes;
    protocol_chain chain;
};

/// Packets for tshark, by link type. Those whose first layer no link starts with are counted only.
struct captures {
    std::map<std::uint32_t, std::vector<captured_packet>> by_link{};
    std::size_t left_out = 0;

    template <class Packet>
    void add(std::string const& name, std::vector<std::uint8_t> const& bytes) {
        constexpr std::uint32_t link = link_type_of<Packet>;
        if (link == 0)
            ++left_out;
        else
            by_link[link].push_back({name, bytes, chain_of(static_cast<Packet const*>(nullptr))});
    }
    /// Takes the golden packets from a function that visits them.
    auto golden_packets() {
        return [this](std::string const& name, auto make) { add<decltype(make())>(name, bytes_of(golden(name))); };
    }

private:
    static std::vector<std::uint8_t> bytes_of(std::string const& digits) {
        std::vector<std::uint8_t> bytes;
        for (std::size_t i = 0; i < digits.size(); i += 2)
            bytes.push_back(static_cast<std::uint8_t>(std::stoi(digits.substr(i, 2), nullptr, 16)));
        return bytes;
    }
};

/// In the classic pcap format.
inline void write_capture(std::string const& file, std::uint32_t link, std::vector<captured_packet> const& packets) {
    std::ofstream out(file, std::ios::binary);
    auto const put = [&](std::uint32_t word) { out.write(reinterpret_cast<char const*>(&word), sizeof word); };
    for (std::uint32_t word : {0xa1b2c3d4U, 4U << 16 | 2U, 0U, 0U, 262144U, link}) put(word);
    for (captured_packet const& packet : packets) {
        auto const size = static_cast<std::uint32_t>(packet.bytes.size());
        for (std::uint32_t word : {0U, 0U, size, size}) put(word);
        out.write(reinterpret_cast<char const*>(packet.bytes.data()), size);
    }
}

/// The lines that tshark writes: all checksums verified, every packet on its own.
inline std::vector<std::string> read_by_tshark(std::string const& file) {
    std::string command = "tshark -n -r " + file +
                          " -T fields -E separator=/t -e frame.protocols -e _ws.expert.group -e _ws.expert.severity"
                          " -e _ws.expert.message";
    auto const add = [&](char const* option, auto const&... values) {
        ((command += std::string(" ") + option + " '" + values + "'"), ...);
    };
    add("-o", "eth.fcs:Never", "eth.check_fcs:TRUE", "ip.check_checksum:TRUE", "tcp.check_checksum:TRUE",
        "udp.check_checksum:TRUE", "udplite.check_checksum:TRUE", "udplite.ignore_checksum_coverage:FALSE",
        "sctp.checksum:CRC 32c");
    add("-o", "ip.defragment:FALSE", "ipv6.defragment:FALSE", "tcp.desegment_tcp_streams:FALSE",
        "tcp.analyze_sequence_numbers:FALSE");
    // Nothing is encrypted; what has SPI 0x96 has an ICV of 96 bits.
    add("-o", "esp.enable_encryption_decode:TRUE");
    for (std::string const version : {"IPv4", "IPv6"})
        for (std::string const kind :
             {R"("0x00000096","NULL","","ANY 96 bit authentication [no checking]")", R"("*","NULL","","NULL")"})
            add("-o", "uat:esp_sa:\"" + version + R"(","*","*",)" + kind + R"(,"")");
    // RTP has no port of its own; and ports of many golden packets are only numbers.
    add("-d", "udp.port==5004,rtp");
    add("--disable-protocol", "http", "wccp");
    std::vector<std::string> lines(1);
    std::unique_ptr<FILE, int (*)(FILE*)> const output(popen((command + " 2>/dev/null").c_str(), "r"), pclose);
    for (int c; output && (c = std::fgetc(output.get())) != EOF;)
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += static_cast<char>(c);
    lines.pop_back();
    return lines;
}

/// What tshark lists beside headers: how it goes on behind a number or a label, bytes that are left, a malformed end.
inline bool is_no_header(std::string_view name) {
    constexpr std::string_view others[] = {"raw",       "ethertype", "pwethheuristic", "pwethcw",
                                           "pwethnocw", "udpencap",  "data",           "_ws.malformed"};
    return std::find(std::begin(others), std::end(others), name) != std::end(others);
}

/// What is wrong with a packet in the eyes of tshark: "checksum", "malformed", "eth:ip is read as eth:ip:icmp".
inline std::string finding(protocol_chain const& expected, std::string const& line) {
    std::istringstream columns(line);
    std::string protocols, groups, severities;
    std::getline(columns, protocols, '\t');
    std::getline(columns, groups, '\t');
    std::getline(columns, severities, '\t');

    std::string found;
    auto const add = [&](std::string const& what) {
        if (found.find(what) == std::string::npos) (found += found.empty() ? "" : ", ") += what;
    };
    std::istringstream group_of(groups), severity_of(severities);
    for (std::string group, severity; std::getline(group_of, group, ',') && std::getline(severity_of, severity, ',');)
        if (group == "16777216")
            add("checksum");
        else if (group == "117440512")
            add("malformed");
        else if (severity == "8388608")
            add("error");
    // Not headers: the dissectors that look up an EtherType, the bytes that are left, and the end of a malformed
    // packet.
    protocol_chain read{{}, false};
    std::istringstream names(protocols);
    for (std::string name; std::getline(names, name, ':');)
        if (!is_no_header(name)) read.add(name);
    if (!(expected == read.names)) add(expected.names + " is read as " + read.names);
    return found;
}

/// Expects of tshark that it finds at these packets what is meant, and nothing else.
inline void expect_read_by_tshark(captures const& packets, std::span<meant_finding const> meant) {
    if (std::system("tshark --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "tshark is not installed";
    std::map<std::string_view, meant_finding> missing;
    for (meant_finding const& one : meant) missing[one.packet] = one;
    for (auto const& [link, those] : packets.by_link) {
        std::string const file =
            std::filesystem::temp_directory_path() / ("umpa-" + std::to_string(getpid()) + ".pcap");
        write_capture(file, link, those);
        std::vector<std::string> const lines = read_by_tshark(file);
        std::filesystem::remove(file);
        ASSERT_EQ(lines.size(), those.size()) << "tshark did not read all packets of link type " << link;
        for (std::size_t i = 0; i < those.size(); ++i) {
            auto const expected = missing.find(those[i].name);
            EXPECT_EQ(finding(those[i].chain, lines[i]), expected == missing.end() ? "" : expected->second.finding)
                << those[i].name << ": " << lines[i];
            if (expected != missing.end()) missing.erase(expected);
        }
    }
    for (auto const& [name, one] : missing) ADD_FAILURE() << name << " is not there: " << one.why;
    std::printf("%zu packets start with no header of a link\n", packets.left_out);
}

}
