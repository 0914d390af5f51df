// SPDX-License-Identifier: BSL-1.0
// Listens to a network interface, or reads a capture file: each packet as a tree or in one line, and into a file.
#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <umpa/privileges.hpp>
#include <umpa/read/checksums.hpp>
#include <umpa/receive/capture.hpp>
#include <umpa/run_time.hpp>

using namespace umpa;

namespace {

struct wishes {
    std::string device = "lo";
    std::string file;
    std::string filter;
    std::string into;
    std::size_t count = 0;
    double seconds = 0;
    bool as_tree = false;
    bool with_bytes = false;
    bool with_checksums = false;
};

void print_checksums(captured_view const& frame) {
    for (found_checksum const& one : checksums_of(frame.bytes, frame.link_type)) {
        if (one.report.state == checksum_state::wrong)
            std::cout << "  " << one.protocol << "." << one.field << " is 0x" << std::hex << one.report.found
                      << ", the bytes have 0x" << one.report.expected << std::dec << "\n";
        if (one.report.state == checksum_state::partial)
            std::cout << "  " << one.protocol << "." << one.field << " is left to the interface\n";
    }
}

void print(captured_view const& frame, wishes const& wanted) {
    auto const since_midnight = frame.time - std::chrono::floor<std::chrono::days>(frame.time);
    std::chrono::hh_mm_ss const clock(std::chrono::duration_cast<std::chrono::microseconds>(since_midnight));
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d.%06d", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    std::cout << text << "  ";
    if (wanted.as_tree)
        std::cout << frame.bytes.size() << " bytes\n" << tree(frame.bytes, frame.link_type);
    else
        std::cout << summary(frame.bytes, frame.link_type) << "\n";
    if (wanted.with_checksums) print_checksums(frame);
    if (wanted.with_bytes) std::cout << hexdump(frame.bytes);
    std::cout.flush();
}

/// Prints frames, and keeps them.
class printer {
public:
    printer(wishes const& wanted, link_type of) : wanted_(wanted) {
        if (!wanted.into.empty()) writer_.emplace(wanted.into, capture_writer_options{.link_type = of});
    }
    void operator()(captured_view const& frame) {
        print(frame, wanted_);
        if (writer_) writer_->write(frame);
    }

private:
    wishes const& wanted_;
    std::optional<capture_writer> writer_;
};

live_capture* listening = nullptr;

std::size_t listen(wishes const& wanted) {
    capture_options options{.device = wanted.device, .filter = wanted.filter, .count = wanted.count};
    if (wanted.seconds > 0) options.timeout = std::chrono::milliseconds(static_cast<long>(1000 * wanted.seconds));
    // Rights are needed to open the device, and for nothing else.
    auto capture = privileges::with(privileges::net_raw, [&] { return live_capture(options); });
    listening = &capture;
    std::signal(SIGINT, [](int) { listening->stop(); });
    std::cerr << "listening to " << wanted.device << ", until Control-C\n";
    printer out(wanted, capture.link_type());
    std::size_t const seen = capture.loop([&](captured_view const& frame) { out(frame); });
    if (auto const dropped = capture.statistics().dropped; dropped > 0)
        std::cerr << dropped << " packets came too fast and were dropped\n";
    return seen;
}

std::size_t read(wishes const& wanted) {
    printer out(wanted, capture_file(wanted.file).link_type());
    return from_file_loop(wanted.file, {.filter = wanted.filter, .count = wanted.count},
                          [&](captured_view const& frame) { out(frame); });
}

}

int main(int argc, char** argv) {
    wishes wanted;
    CLI::App app("Shows the packets of a network interface or of a capture file.");
    app.add_option("device", wanted.device, "the interface to listen to")->capture_default_str();
    app.add_option("-r,--read", wanted.file, "read this capture file instead");
    app.add_option("-f,--filter", wanted.filter,
                   "only what this filter lets through, as tcpdump has it: \"udp port 53\"");
    app.add_option("-c,--count", wanted.count, "stop behind so many packets");
    app.add_option("-s,--seconds", wanted.seconds, "stop after so many seconds");
    app.add_option("-w,--write", wanted.into, "write the packets into this file too: .pcap or .pcapng");
    app.add_flag("-t,--tree", wanted.as_tree, "show each packet as a tree, not in one line");
    app.add_flag("-x,--bytes", wanted.with_bytes, "show the bytes");
    app.add_flag("-k,--checksums", wanted.with_checksums, "tell which checksums are wrong");
    CLI11_PARSE(app, argc, argv);
    try {
        privileges::drop();
        std::cerr << (wanted.file.empty() ? listen(wanted) : read(wanted)) << " packets\n";
        return 0;
    } catch (std::exception const& error) {
        std::cerr << "sniff: " << error.what() << "\n";
        return 1;
    }
}
