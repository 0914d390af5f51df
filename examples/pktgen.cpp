// SPDX-License-Identifier: BSL-1.0
// Sends packets at a rate: a stack, addresses and ports that vary, one of several ways out, and an exact account.
#include "pktgen_stacks.hpp"
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <umpa/generate/any_stream.hpp>
#include <umpa/privileges.hpp>
#include <umpa/run_time.hpp>
#include <umpa/send/best_sink.hpp>
#include <umpa/send/null_sink.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/pcap_file.hpp>
#include <umpa/send/report_json.hpp>
#include <umpa/send/transmit.hpp>
#include <unistd.h>

using namespace umpa;

namespace {

struct wishes {
    pktgen::choices stack;
    std::string interface;
    std::string sink = "auto";
    std::string rate;
    std::string pcap;
    std::string json;
    std::uint64_t count = 0;
    double seconds = 0;
    std::size_t cores = 1;
    std::size_t burst = 1;
    std::size_t dry_run = 0;
    bool mean_it = false;
};

/// Whether packets to anywhere leave by this interface.
bool carries_default_route(std::string const& interface) {
    std::ifstream ipv4_routes("/proc/net/route");
    std::string line;
    while (std::getline(ipv4_routes, line)) {
        std::istringstream words(line);
        std::string name, destination, rest, mask;
        words >> name >> destination >> rest >> rest >> rest >> rest >> rest >> mask;
        if (name == interface && destination == "00000000" && mask == "00000000") return true;
    }
    std::ifstream ipv6_routes("/proc/net/ipv6_route");
    while (std::getline(ipv6_routes, line)) {
        std::istringstream words(line);
        std::string destination, prefix, rest, name;
        words >> destination >> prefix;
        while (words >> rest) name = rest;
        if (name == interface && name != "lo" && prefix == "00") return true;
    }
    return false;
}

/// "100k", "1.5Mpps", "10Gbps"; a number alone is of packets a second.
rate rate_of(std::string const& text) {
    std::size_t end = 0;
    double number = text.empty() ? 0 : std::stod(text, &end);
    std::string unit = text.substr(end);
    if (!unit.empty()) {
        std::size_t const prefix = std::string("kMG").find(unit[0]);
        for (std::size_t i = 0; prefix != std::string::npos && i <= prefix; ++i) number *= 1000;
        if (prefix != std::string::npos) unit.erase(0, 1);
    }
    if (number < 0 || (unit != "" && unit != "pps" && unit != "bps"))
        raise(error("--rate: give a number with k, M or G, and pps or bps, not \"" + text + "\""));
    return unit == "bps" ? bits_per_second(number) : packets_per_second(number);
}

/// One line that is written again and again, on a terminal only.
class status_line {
public:
    explicit status_line(wishes const& wanted) : wanted_(wanted), shown_(isatty(STDERR_FILENO) != 0) {}
    ~status_line() {
        if (shown_) std::cerr << "\r\x1b[K";
    }
    bool is_shown() const { return shown_; }
    void operator()(transmit_report const& now) const {
        double const sent = static_cast<double>(now.accepted);
        double const elapsed = std::chrono::duration<double>(now.elapsed).count();
        std::fprintf(stderr, "\r\x1b[K%.0f sent, %.0f packets/s, %llu failed", sent, now.packets_per_second(),
                     static_cast<unsigned long long>(now.failed_in_all()));
        double left = wanted_.seconds > 0 ? wanted_.seconds - elapsed : -1;
        if (wanted_.count > 0 && sent > 0) left = (static_cast<double>(wanted_.count) - sent) * elapsed / sent;
        if (left >= 0) std::fprintf(stderr, ", %.1f s left", left);
    }

private:
    wishes const& wanted_;
    bool shown_;
};

transmit_options options_of(wishes const& wanted, status_line const& status) {
    transmit_options options{.rate = rate_of(wanted.rate), .burst = wanted.burst, .cores = wanted.cores};
    if (wanted.count > 0) options.count = wanted.count;
    if (wanted.seconds > 0)
        options.duration = std::chrono::nanoseconds(static_cast<std::int64_t>(wanted.seconds * 1e9));
    options.endless = wanted.count == 0 && wanted.seconds <= 0;
    if (status.is_shown()) options.watch = [&status](transmit_report const& now) { status(now); };
    return options;
}

transmit_report send(any_stream const& flows, wishes const& wanted) {
    status_line const status(wanted);
    auto const options = options_of(wanted, status);
    if (!wanted.pcap.empty()) return transmit(flows, pcap_file(wanted.pcap), options);
    if (wanted.sink == "null") return transmit(flows, null_sink(), options);
    if (wanted.interface.empty()) raise(error("which interface? or --pcap FILE, --sink null, --dry-run"));
    if (carries_default_route(wanted.interface) && !wanted.mean_it)
        raise(error(wanted.interface + " carries the default route: whoever is there would get these packets; "
                                       "--i-mean-it sends them all the same"));
    // Rights are needed to open sockets, one for each core, and for nothing else.
    return privileges::with(privileges::net_raw, [&] {
        if (wanted.sink == "packet") return transmit(flows, packet_socket(wanted.interface), options);
        if (wanted.sink == "raw") return transmit(flows, link_sink(wanted.interface), options);
        auto out = best_sink(wanted.interface);
        std::cerr << "by " << out.choice() << "\n";
        return transmit(flows, out, options);
    });
}

void show(any_stream const& flows, std::size_t count) {
    for (std::uint64_t k = 0; k < count; ++k) {
        auto const bytes = flows.packet(k);
        std::cout << "packet " << k << ", " << bytes.size() << " bytes\n" << tree(std::span(bytes));
    }
}

void describe(CLI::App& app, wishes& wanted) {
    app.add_option("interface", wanted.interface, "the interface to send by");
    app.add_option("-t,--stack", wanted.stack.stack, "what to send")
        ->capture_default_str()
        ->check(pktgen::is_a_stack());
    pktgen::describe(app, wanted.stack);
    app.add_option("-r,--rate", wanted.rate, "so many a second: 100k, 1.5Mpps, 10Gbps; as fast as it goes without");
    app.add_option("-c,--count", wanted.count, "so many packets");
    app.add_option("-d,--duration", wanted.seconds, "so many seconds");
    app.add_option("--cores", wanted.cores, "threads, each with a CPU and a socket")->capture_default_str();
    app.add_option("--burst", wanted.burst, "so many packets at once, then a longer pause")->capture_default_str();
    app.add_option("--sink", wanted.sink, "how to send")
        ->capture_default_str()
        ->check(CLI::IsMember({"auto", "packet", "raw", "null"}));
    app.add_option("-w,--pcap", wanted.pcap, "write the packets into this file instead");
    app.add_option("-j,--json", wanted.json, "write the account into this file too; - for standard output");
    app.add_option("-n,--dry-run", wanted.dry_run, "only print the first packets, one or so many")
        ->expected(0, 1)
        ->default_str("1");
    app.add_flag("--i-mean-it", wanted.mean_it, "send by the interface of the default route");
}

int run(wishes const& wanted) {
    auto const flows = pktgen::stream_of(wanted.stack);
    if (wanted.dry_run > 0) {
        show(flows, wanted.dry_run);
        return 0;
    }
    transmit_report const report = send(flows, wanted);
    if (wanted.json == "-")
        std::cout << to_json(report).dump(2) << "\n";
    else
        std::cout << report;
    if (!wanted.json.empty() && wanted.json != "-") std::ofstream(wanted.json) << to_json(report).dump(2) << "\n";
    return report.failed_in_all() == 0 ? 0 : 1;
}

}

int main(int argc, char** argv) {
    wishes wanted;
    CLI::App app("Generates packets. Addresses and ports are a value, or a range: 10.0.0.1-10.0.0.9.");
    describe(app, wanted);
    CLI11_PARSE(app, argc, argv);
    try {
        privileges::drop();
        return run(wanted);
    } catch (std::exception const& wrong) {
        std::cerr << "pktgen: " << wrong.what() << "\n";
        return 1;
    }
}
