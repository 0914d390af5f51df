// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <rte_mbuf.h>
#include <rte_ring.h>
#include <send/recording_sink.hpp>
#include <string>
#include <umpa/send/dpdk_port.hpp>
#include <umpa/send/report_text.hpp>
#include <umpa/send/transmit.hpp>
#include <unistd.h>
#include <vector>
#include <words_of_error.hpp>

// Ports that need no card: devices are made when a test needs them.

namespace umpa::test {

/// One environment for all tests of a program, which has one only.
inline dpdk_environment const& environment() {
    static dpdk_environment const made;
    return made;
}

/// "net_null7": a name that no test had before.
inline std::string fresh(std::string const& driver) {
    static std::atomic<unsigned> count = 0;
    return driver + std::to_string(count++);
}

/// What a capture file with microseconds holds (draft-ietf-opsawg-pcap), read by hand; of a damaged one, what is whole.
inline byte_vectors packets_in(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<char> const content{std::istreambuf_iterator<char>(file), {}};
    byte_vectors packets;
    for (std::size_t place = 24; place + 16 <= content.size();) {
        std::array<std::uint32_t, 4> record{};
        std::memcpy(record.data(), content.data() + place, sizeof record);
        place += sizeof record;
        if (record[2] != record[3] || place + record[2] > content.size()) break;
        auto const* const begin = reinterpret_cast<std::byte const*>(content.data() + place);
        packets.emplace_back(begin, begin + record[2]);
        place += record[2];
    }
    return packets;
}

/// Files that go with the test.
class DpdkFiles : public testing::Test {
protected:
    DpdkFiles() { std::filesystem::create_directory(directory); }
    ~DpdkFiles() override { std::filesystem::remove_all(directory); }

    std::string file(std::string const& name) const { return directory / name; }

private:
    std::filesystem::path const directory =
        std::filesystem::temp_directory_path() / ("umpa-dpdk-" + std::to_string(getpid()));
};

/// The far end of a net_ring: mbufs as they were sent.
class ring_reader {
public:
    explicit ring_reader(std::string const& device) : ring_(rte_ring_lookup(("ETH_RXTX0_" + device).c_str())) {
        EXPECT_NE(ring_, nullptr);
    }

    /// The next one; null where there is none.
    rte_mbuf* next() {
        void* one = nullptr;
        return rte_ring_dequeue(ring_, &one) == 0 ? static_cast<rte_mbuf*>(one) : nullptr;
    }
    static std::vector<std::byte> bytes_of(rte_mbuf const& one) {
        auto const* const begin = static_cast<std::byte const*>(one.buf_addr) + one.data_off;
        return {begin, begin + one.data_len};
    }
    /// All that is there, which is given back.
    byte_vectors all() {
        byte_vectors packets;
        while (rte_mbuf* const one = next()) {
            packets.push_back(bytes_of(*one));
            rte_pktmbuf_free(one);
        }
        return packets;
    }

private:
    rte_ring* ring_;
};

}
