// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <optional>
#include <string_view>
#include <umpa/privileges.hpp>
#include <umpa/receive/capture_writer.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/umpa.hpp>

namespace example {

/// Where an example's packets go: out of a raw socket, or with `--pcap FILE` into a capture file.
class outlet {
public:
    outlet(int argc, char** argv) {
        if (argc == 3 && std::string_view(argv[1]) == "--pcap")
            file_.emplace(argv[2], umpa::capture_writer_options{.link_type = umpa::link_type::raw});
        else
            socket_.emplace(umpa::privileges::with(umpa::privileges::net_raw, umpa::raw_socket::ipv4));
    }

    template <class... Packets>
    std::array<std::size_t, sizeof...(Packets)> send(Packets const&... packets) {
        if (socket_) return socket_->send(packets...);
        (file_->write(packets), ...);
        return {umpa::byte_count(packets)...};
    }

private:
    std::optional<umpa::capture_writer> file_;
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
