// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <umpa/send/pacing.hpp>
#include <umpa/send/packet_run.hpp>
#include <vector>

namespace umpa {

/// Packets that were not sent, for one reason.
struct failed_packets {
    int error = 0;             ///< errno value
    std::uint64_t packets = 0; ///< how many
    std::string why{};         ///< of the first of them: what is wrong, and what to do
    /// Which they are, by their numbers in the stream, core by core; where they are many, the first of them.
    std::vector<packet_run> which{};
};

/// What an interface counted during a run, whoever sent it.
struct interface_count {
    std::string interface{};   ///< its name
    std::uint64_t packets = 0; ///< that it took
    std::uint64_t bytes = 0;   ///< of those
    std::uint64_t dropped = 0; ///< packets that it did not take
};

/// What became of the packets of one transmit(). asked == accepted + failed_in_all() + left.
struct transmit_report {
    std::string sink{};          ///< as errors call it
    std::uint64_t asked = 0;     ///< packets that were to be sent
    std::uint64_t accepted = 0;  ///< by the kernel, or by what else the sink hands them to
    std::uint64_t completed = 0; ///< of those: sent for sure
    std::uint64_t left = 0;      ///< not tried, because the run was stopped or its time was over
    /// Which these are, by their numbers in the stream, core by core. Of a run without a count, while it lasts: where
    /// each core goes on.
    std::vector<packet_run> left_packets{};
    std::uint64_t retried = 0;             ///< how many times a packet was handed in again
    std::uint64_t bytes = 0;               ///< of the packets that were accepted
    std::vector<failed_packets> failed{};  ///< one for each reason
    std::chrono::nanoseconds elapsed{0};   ///< from the start to the last packet's completion
    std::optional<pacing_error> pacing{};  ///< where a rate was asked for, and time passed
    std::optional<interface_count> peer{}; ///< what the other end of the cable received, where it can be seen
    std::string stopped{};                 ///< why the run ended early; empty when it did not
    std::size_t cores = 1;                 ///< threads that sent

    /// Packets that were not sent, for whatever reason.
    std::uint64_t failed_in_all() const {
        std::uint64_t packets = 0;
        for (failed_packets const& one : failed) packets += one.packets;
        return packets;
    }
    /// All that was asked for was sent.
    bool is_complete() const { return stopped.empty() && completed == asked; }

    /// Of the packets that were accepted; 0 where no time passed.
    double packets_per_second() const { return per_second(accepted); }
    /// Of the bytes of those packets, without what a link adds to a frame.
    double bits_per_second() const { return 8 * per_second(bytes); }

private:
    double per_second(std::uint64_t number) const {
        return elapsed.count() == 0 ? 0 : static_cast<double>(number) * 1e9 / static_cast<double>(elapsed.count());
    }
};

}
