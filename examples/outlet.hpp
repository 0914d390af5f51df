// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <pcap/pcap.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/time.h>
#include <umpa/privileges.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/umpa.hpp>

namespace example {

/// A capture file of IPv4 packets, written by libpcap.
class pcap_file {
public:
    explicit pcap_file(char const* path)
        : format_(pcap_open_dead(DLT_RAW, 65535)), file_(pcap_dump_open(format_.get(), path)) {
        if (!file_) throw std::runtime_error(pcap_geterr(format_.get()));
    }

    template <class... Packets>
    std::array<std::size_t, sizeof...(Packets)> send(Packets const&... packets) {
        return {write(packets)...};
    }

private:
    template <class Packet>
    std::size_t write(Packet const& packet) {
        std::vector<std::byte> bytes(umpa::byte_count(packet));
        umpa::write_to(packet, bytes);
        pcap_pkthdr head{};
        gettimeofday(&head.ts, nullptr);
        head.caplen = head.len = static_cast<bpf_u_int32>(bytes.size());
        pcap_dump(reinterpret_cast<u_char*>(file_.get()), &head, reinterpret_cast<u_char const*>(bytes.data()));
        return bytes.size();
    }

    struct closer {
        void operator()(pcap_t* format) const { pcap_close(format); }
        void operator()(pcap_dumper_t* file) const { pcap_dump_close(file); }
    };
    std::unique_ptr<pcap_t, closer> format_;
    std::unique_ptr<pcap_dumper_t, closer> file_;
};

/// Where an example's packets go: out of a raw socket, or with `--pcap FILE` into a capture file.
class outlet {
public:
    outlet(int argc, char** argv) {
        if (argc == 3 && std::string_view(argv[1]) == "--pcap")
            file_.emplace(argv[2]);
        else
            socket_.emplace(umpa::privileges::with(umpa::privileges::net_raw, umpa::raw_socket::ipv4));
    }

    template <class... Packets>
    auto send(Packets const&... packets) {
        return file_ ? file_->send(packets...) : socket_->send(packets...);
    }

private:
    std::optional<pcap_file> file_;
    std::optional<umpa::basic_raw_socket<umpa::socket_kind::ipv4>> socket_;
};

/// Runs an example; what goes wrong is said in a sentence, not in a crash.
template <class Program>
int run(Program program) {
    try {
        program();
        return 0;
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n(with --pcap FILE the packets are written to a file, which needs no rights)\n",
                     error.what());
        return 1;
    }
}

}
