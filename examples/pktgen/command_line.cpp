// SPDX-License-Identifier: BSL-1.0
#include "command_line.hpp"
#include "streams.hpp"
#include "ways_out.hpp"
#include <CLI/CLI.hpp>

namespace pktgen {

namespace {

void describe_stack(CLI::App& app, choices& wanted) {
    app.add_option("-t,--stack", wanted.stack, "what to send")->capture_default_str()->check(CLI::IsMember(stacks()));
    app.add_option("-s,--src", wanted.source, "source addresses");
    app.add_option("-D,--dst", wanted.destination, "destination addresses");
    app.add_option("--sport", wanted.source_port, "source ports")->capture_default_str();
    app.add_option("--dport", wanted.destination_port, "destination ports")->capture_default_str();
    app.add_option("--src-mac", wanted.source_mac, "source hardware address")->capture_default_str();
    app.add_option("--dst-mac", wanted.destination_mac, "destination hardware address")->capture_default_str();
    app.add_option("--size", wanted.size,
                   "bytes of a frame of udp4, udp6, icmp, vxlan, without the frame check sequence")
        ->capture_default_str()
        ->check(CLI::Range(14, 65000));
    app.add_option("--seed", wanted.seed, "what random choices are made from, in packets and in time")
        ->capture_default_str();
    app.add_option("-p,--packet", wanted.packet, "any stack instead: \"ethernet / ipv4(dst=10.0.0.1) / udp / dns\"");
    app.add_option("-V,--vary", wanted.varied,
                   "what varies in it: ipv4.src=counting:10.0.0.0:65536, payload.length=uniform:18:1472")
        ->allow_extra_args(false);
    app.add_flag("--random", wanted.random, "values from all over their range, not one after the other");
}

void describe_shard(CLI::App& app, wishes& wanted) {
    auto* const own = app.add_option("--shard", wanted.shard,
                                     "I/N: of N machines this is the one of number I, and sends the packets k = I "
                                     "mod N; without, what mpirun, srun or Kubernetes says");
    app.add_option("--shards", wanted.shards, "of so many machines, where the launcher says only which this is")
        ->excludes(own);
    app.add_option("--start-at", wanted.start_at,
                   "when all of them start: 2030-01-31T12:00:00Z, or seconds since 1970");
    app.add_flag("--without-mpi", wanted.without_mpi, "with mpirun: each writes its own account, nothing is agreed on");
}

void describe(CLI::App& app, wishes& wanted) {
    app.add_option("interface", wanted.interface, "the interface to send by; for --sink dpdk, the port");
    describe_stack(app, wanted.stack);
    app.add_option("-r,--rate", wanted.rate,
                   "so many a second of all machines: 100k, 1.5Mpps, 10Gbps; as fast as it goes without");
    app.add_option("-c,--count", wanted.count, "so many packets, of all machines");
    app.add_option("-d,--duration", wanted.seconds, "so many seconds")->check(CLI::Range(0.0, 9e9));
    app.add_option("--cores", wanted.cores, "threads, each with a CPU and a socket")->capture_default_str();
    app.add_option("--burst", wanted.burst, "so many packets at once, then a longer pause")->capture_default_str();
    app.add_option("--spacing", wanted.spacing,
                   "of packets, or bursts, in time; poisson: as of many independent senders")
        ->capture_default_str()
        ->check(CLI::IsMember({"constant", "poisson"}));
    app.add_option("--sink", wanted.sink, "how to send")->capture_default_str()->check(CLI::IsMember(sink_names()));
    app.add_option("--dpdk", wanted.dpdk, "words for DPDK, as its programs take them: \"--no-huge --no-pci -m 64\"");
    app.add_option("-w,--pcap", wanted.pcap, "write the packets into this file instead; {shard} stands for the number");
    app.add_option(
        "-j,--json", wanted.json,
        "write the account into this file too, while sending and in the end; - for standard output; {shard} stands "
        "for the number");
    app.add_option("-n,--dry-run", wanted.dry_run, "only print the first packets, one or so many")
        ->expected(0, 1)
        ->default_str("1");
    app.add_flag("--i-mean-it", wanted.mean_it, "send by the interface of the default route");
    describe_shard(app, wanted);
}

CLI::App* describe_merge(CLI::App& app, merge_wishes& wanted) {
    CLI::App* const merging = app.add_subcommand("merge", "make one account of those that several machines wrote");
    merging->add_option("files", wanted.files, "what --json wrote, of each machine")->required();
    merging->add_option("-j,--json", wanted.json, "write it into this file too; - for standard output");
    return merging;
}

}

command_line read_command_line(int argc, char** argv) {
    command_line read;
    CLI::App app("Generates packets. Addresses and ports are a value, or a range: 10.0.0.1-10.0.0.9.");
    describe(app, read.to_send);
    CLI::App* const merging = describe_merge(app, read.to_merge);
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& told) {
        read.exit_code = app.exit(told);
    }
    read.merges = merging->parsed();
    return read;
}

}
