// SPDX-License-Identifier: BSL-1.0
// Sends packets at a rate: a stack, addresses and ports that vary, one of several ways out, and an exact account. One
// machine, or several, each with its part of one stream. The parts of this program are in the folder pktgen.
#include "pktgen/account.hpp"
#include "pktgen/command_line.hpp"
#include "pktgen/options.hpp"
#include "pktgen/own_part.hpp"
#include "pktgen/ranks.hpp"
#include "pktgen/status_line.hpp"
#include "pktgen/streams.hpp"
#include "pktgen/ways_out.hpp"
#include <chrono>
#include <exception>
#include <iostream>
#include <string>
#include <umpa/privileges.hpp>
#include <umpa/send/stream_fingerprint.hpp>
#include <unistd.h>
#include <utility>

using namespace umpa;
using namespace pktgen;

namespace {

std::string host() {
    char name[256]{};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "";
}

/// The report before the first packet.
shard_report first_report(any_stream const& flows, wishes const& wanted, own_part const& part) {
    shard_report made{.shard = part.shard, .stream = describe(wanted), .seed = wanted.stack.seed};
    made.fingerprint = fingerprint_of(flows);
    if (wanted.count > 0) made.count = wanted.count;
    made.host = host();
    made.from = "part " + std::to_string(part.shard.index);
    made.start = part.start.value_or(std::chrono::system_clock::now());
    made.report.sink = wanted.pcap.empty() ? wanted.sink : wanted.pcap;
    made.report.cores = wanted.cores;
    made.report.asked = made.report.left = made.asked().value_or(0);
    if (made.asked() != 0U) made.report.left_packets = {{part.shard.index, part.shard.of, made.asked()}};
    return made;
}

/// Sends, and tells meanwhile how far it is: a terminal, a file, other ranks.
void send_and_tell(any_stream const& flows, wishes const& wanted, own_part const& part, ranks* others,
                   shard_report& account) {
    status_line const status(wanted, part.shard);
    transmit_options options = options_of(wanted, part);
    auto const tell = [&] {
        write_account(wanted.json, account);
        if (others != nullptr) others->tell(account);
    };
    tell();
    bool is_written = true;
    options.watch = [&](transmit_report const& now) {
        status(now);
        account.report = now;
        try {
            tell();
        } catch (std::exception const& wrong) {
            // What is sent is worth more than the account on the way.
            if (std::exchange(is_written, false)) std::cerr << std::string("pktgen: ") + wrong.what() + "\n";
        }
    };
    account.report = send({flows, wanted, options});
    account.is_final = true;
}

int run(wishes wanted) {
    own_part part = find_own_part(wanted);
    auto const flows = stream_of(wanted.stack);
    if (wanted.dry_run > 0) {
        show(part.shard.is_whole() ? flows : flows.shard(part.shard.index, part.shard.of), wanted.dry_run);
        return 0;
    }
    auto const others = part.has_ranks ? find_ranks() : nullptr;
    if (others) part.start = others->agree_on_start(part.start);
    shard_report account = first_report(flows, wanted, part);
    if (others) account.clock = others->clock();
    send_and_tell(flows, wanted, part, others.get(), account);
    if (!others) {
        show_account(wanted.json, account);
        return account.report.failed_in_all() == 0 ? 0 : 1;
    }
    write_account(wanted.json, account);
    auto const all = others->finish(account);
    if (all) show_account(wanted.json == "-" ? "-" : "", *all);
    return (all ? all->is_complete() : account.report.failed_in_all() == 0) ? 0 : 1;
}

int run_merge(merge_wishes const& wanted) {
    auto const all = merged_files(wanted.files);
    show_account(wanted.json, all);
    return all.is_complete() ? 0 : 1;
}

}

int main(int argc, char** argv) {
    try {
        command_line const wanted = read_command_line(argc, argv);
        if (wanted.exit_code) return *wanted.exit_code;
        privileges::drop();
        return wanted.merges ? run_merge(wanted.to_merge) : run(wanted.to_send);
    } catch (std::exception const& wrong) {
        std::cerr << std::string("pktgen: ") + wrong.what() + "\n";
        return 1;
    }
}
