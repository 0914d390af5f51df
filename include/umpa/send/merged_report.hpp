// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <umpa/send/packet_run.hpp>
#include <umpa/send/report.hpp>
#include <umpa/send/report_of_shard.hpp>
#include <umpa/send/stream_shard.hpp>
#include <vector>

namespace umpa {

/// Packets of a stream that were not sent, or of which nobody knows.
struct missing_packets {
    stream_shard shard{};                   ///< whose they are
    std::optional<std::uint64_t> packets{}; ///< how many; nothing where the stream had no end
    /// Which they are; empty where they lie among others of that part, and only their number is known. Where many
    /// failed, the first of them.
    std::vector<packet_run> which{};
    bool is_certain = false; ///< none of them was sent; else nobody knows, and some may have been
    std::string why{};       ///< in words
};

/// What became of one stream that several machines sent.
struct merged_report {
    std::string stream{};                 ///< what was sent, for people
    std::uint64_t seed = 0;               ///< of the stream
    std::uint64_t fingerprint = 0;        ///< of the whole stream
    std::optional<std::uint64_t> count{}; ///< packets that were asked for, where it has an end
    std::uint64_t shards = 1;             ///< parts of the stream
    /// The sums, as of one machine; only what parts told of: `asked` is that of all parts where it is known. There is
    /// no peer: interfaces of several machines may count the same packets.
    transmit_report sum{};
    std::vector<shard_report> parts{};      ///< that told something, in order
    std::vector<missing_packets> missing{}; ///< packets that are not known to be sent
    /// From the first start to the last, by the clock of the one that counts, where all said when.
    std::optional<std::chrono::nanoseconds> starts_apart{};

    /// All packets of the stream were sent for sure.
    bool is_complete() const { return missing.empty() && sum.is_complete(); }
};

}
