// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <nlohmann/json.hpp>
#include <umpa/send/packet_run.hpp>
#include <umpa/send/report.hpp>
#include <vector>

namespace umpa {

namespace detail {

/// "packets" is null where there is no end.
inline nlohmann::ordered_json json_of(std::vector<packet_run> const& runs) {
    nlohmann::ordered_json made = nlohmann::ordered_json::array();
    for (packet_run const& one : runs) {
        nlohmann::ordered_json packets = nullptr;
        if (one.packets) packets = *one.packets;
        made.push_back({{"first", one.first}, {"step", one.step}, {"packets", packets}});
    }
    return made;
}

}

/// The same numbers for programs: times in nanoseconds; "pacing" and "peer" are null where nothing is known.
inline nlohmann::ordered_json to_json(transmit_report const& report) {
    using json = nlohmann::ordered_json;
    json failed = json::array();
    for (failed_packets const& one : report.failed)
        failed.push_back(
            {{"errno", one.error}, {"packets", one.packets}, {"which", detail::json_of(one.which)}, {"why", one.why}});
    json pacing = nullptr;
    if (report.pacing)
        pacing = {{"gaps", report.pacing->gaps},
                  {"mean_error", report.pacing->mean},
                  {"deviation", report.pacing->deviation},
                  {"most", report.pacing->most},
                  {"latest", report.pacing->latest}};
    json peer = nullptr;
    if (report.peer)
        peer = {{"interface", report.peer->interface},
                {"packets", report.peer->packets},
                {"bytes", report.peer->bytes},
                {"dropped", report.peer->dropped}};
    return {{"sink", report.sink},
            {"cores", report.cores},
            {"asked", report.asked},
            {"accepted", report.accepted},
            {"completed", report.completed},
            {"failed", failed},
            {"left", report.left},
            {"left_packets", detail::json_of(report.left_packets)},
            {"retried", report.retried},
            {"bytes", report.bytes},
            {"elapsed", report.elapsed.count()},
            {"packets_per_second", report.packets_per_second()},
            {"bits_per_second", report.bits_per_second()},
            {"pacing", pacing},
            {"peer", peer},
            {"stopped", report.stopped}};
}

}
