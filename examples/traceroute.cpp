// SPDX-License-Identifier: BSL-1.0
// The way to a host: packets whose time ends at the first hop, the second and so on, and who says so.
//     traceroute example.org
//     traceroute --method tcp --port 443 -6 example.org
#include <CLI/CLI.hpp>
#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iomanip>
#include <iostream>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <umpa/privileges.hpp>
#include <umpa/receive/exchange.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <vector>

using namespace umpa;
using namespace umpa::fields;

struct settings {
    std::string host;
    std::string method = "udp";
    bool only_ipv4 = false, only_ipv6 = false, numeric = false;
    unsigned port = 0, first_hop = 1, max_hops = 30, queries = 3, at_once = 4;
    double timeout = 1;
};

/// An address of either family, as the system has it.
struct endpoint {
    sockaddr_storage storage{};
    socklen_t size = 0;

    bool is_ipv4() const { return storage.ss_family == AF_INET; }
    sockaddr const* get() const { return reinterpret_cast<sockaddr const*>(&storage); }
    std::string words(int how) const {
        char text[NI_MAXHOST]{};
        return getnameinfo(get(), size, text, sizeof text, nullptr, 0, how) == 0 ? text : "?";
    }
    std::string text() const { return words(NI_NUMERICHOST); }
};

endpoint resolve(settings const& chosen) {
    addrinfo hints{};
    hints.ai_family = chosen.only_ipv4 ? AF_INET : chosen.only_ipv6 ? AF_INET6 : AF_UNSPEC;
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo* found = nullptr;
    if (int const error = getaddrinfo(chosen.host.c_str(), "33434", &hints, &found))
        throw std::runtime_error(chosen.host + ": " + gai_strerror(error));
    std::unique_ptr<addrinfo, void (*)(addrinfo*)> const list(found, freeaddrinfo);
    endpoint result;
    std::memcpy(&result.storage, list->ai_addr, list->ai_addrlen);
    result.size = list->ai_addrlen;
    return result;
}

/// The address that packets to there leave from. Nothing is sent for it.
endpoint source_of(endpoint const& there) {
    int const probe = socket(there.storage.ss_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    endpoint here;
    here.size = sizeof here.storage;
    bool const known = connect(probe, there.get(), there.size) == 0 &&
                       getsockname(probe, reinterpret_cast<sockaddr*>(&here.storage), &here.size) == 0;
    close(probe);
    if (!known) throw std::runtime_error("no route leads to " + there.text());
    return here;
}

/// Who sent a packet.
endpoint sender_of(std::vector<std::byte> const& packet, bool is_ipv4) {
    endpoint result;
    if (is_ipv4) {
        sockaddr_in from{};
        from.sin_family = AF_INET;
        std::memcpy(&from.sin_addr, packet.data() + 12, 4);
        std::memcpy(&result.storage, &from, result.size = sizeof from);
    } else {
        sockaddr_in6 from{};
        from.sin6_family = AF_INET6;
        std::memcpy(&from.sin6_addr, packet.data() + 8, 16);
        std::memcpy(&result.storage, &from, result.size = sizeof from);
    }
    return result;
}

/// What a router or a host says beside "time exceeded", as this tool's elders mark it.
std::string mark_of(exchange_answer const& answer, bool is_ipv4) {
    if (answer.kind != answer_kind::error) return "";
    for (dissected_layer const& layer :
         is_ipv4 ? dissect(answer.bytes, first<ipv4>) : dissect(answer.bytes, first<ipv6>)) {
        std::uint64_t const number = layer[code].value_or(0);
        if (layer.is<icmp_destination_unreachable>())
            return number == 3 ? "" : number == 0 ? " !N" : number == 1 ? " !H" : number == 4 ? " !F" : " !X";
        if (layer.is<icmpv6_destination_unreachable>())
            return number == 4 ? "" : number == 0 ? " !N" : number == 3 ? " !H" : " !X";
        if (layer.is<icmpv6_packet_too_big>()) return " !F";
    }
    return "";
}

template <class Header>
std::vector<std::byte> bytes_of(Header const& packet) {
    std::vector<std::byte> bytes(byte_count(packet));
    write_to(packet, bytes);
    return bytes;
}

/// Probe n: by its number its answer is known from those of the others.
template <class Ip>
std::vector<std::byte> probe(settings const& chosen, Ip const& ip, unsigned n) {
    auto const own = static_cast<unsigned>(getpid());
    if (chosen.method == "icmp") {
        if constexpr (std::is_same_v<Ip, ipv4>)
            return bytes_of(ip / icmp_echo(identifier = own & 0xffff, sequence_number = n));
        else
            return bytes_of(ip / icmpv6_echo(identifier = own & 0xffff, sequence_number = n));
    }
    if (chosen.method == "tcp")
        return bytes_of(ip / tcp(source_port = 32768 + (own + n) % 28000,
                                 destination_port = chosen.port ? chosen.port : 80, sequence_number = 1000003 * n,
                                 control_bits = syn));
    return bytes_of(ip /
                    udp(source_port = 32768 + own % 28000, destination_port = (chosen.port ? chosen.port : 33434) + n) /
                    payload("the way there"));
}

class traceroute {
public:
    explicit traceroute(settings const& chosen) : chosen_(chosen), there_(resolve(chosen)), here_(source_of(there_)) {}

    void run() {
        std::cout << "the way to " << chosen_.host << " (" << there_.text() << ") from " << here_.text() << ", by "
                  << chosen_.method << ", at most " << chosen_.max_hops << " hops\n";
        if (there_.is_ipv4())
            ask(privileges::with(privileges::net_raw, exchange_socket::ipv4),
                ipv4(source_address = here_.text(), destination_address = there_.text()));
        else
            ask(privileges::with(privileges::net_raw, exchange_socket::ipv6),
                ipv6(source_address = here_.text(), destination_address = there_.text()));
    }

private:
    /// Some hops at once, until the host itself answers.
    template <class Socket, class Ip>
    void ask(Socket const& socket, Ip const& ip) {
        exchange_options const options{.timeout =
                                           std::chrono::nanoseconds(static_cast<std::int64_t>(chosen_.timeout * 1e9)),
                                       .interval = std::chrono::milliseconds(1)};
        for (unsigned hop = chosen_.first_hop; hop <= chosen_.max_hops;) {
            unsigned const end = std::min(hop + chosen_.at_once, chosen_.max_hops + 1);
            std::vector<std::vector<std::byte>> probes;
            for (unsigned its = hop; its < end; ++its)
                for (unsigned i = 0; i < chosen_.queries; ++i)
                    probes.push_back(probe(chosen_, with_hops(ip, its), (its - 1) * chosen_.queries + i));
            exchange_result const result = exchange(socket, options, probes);
            for (exchange_failure const& one : result.failures) std::cout << "not sent: " << one.words << "\n";
            for (unsigned its = hop; its < end; ++its)
                if (print(its, result, (its - hop) * chosen_.queries)) return;
            hop = end;
        }
    }
    static ipv4 with_hops(ipv4 ip, unsigned most) {
        ip[time_to_live] = most;
        return ip;
    }
    static ipv6 with_hops(ipv6 ip, unsigned most) {
        ip[hop_limit] = most;
        return ip;
    }

    /// One line a hop; true where the host is reached.
    bool print(unsigned hop, exchange_result const& result, std::size_t question) const {
        std::cout << std::setw(2) << hop << " ";
        bool reached = false;
        std::string last;
        for (std::size_t end = question + chosen_.queries; question < end; ++question) {
            exchange_answer const* const answer = result.find(question);
            if (!answer) {
                std::cout << "  *";
                continue;
            }
            endpoint const from = sender_of(answer->bytes, there_.is_ipv4());
            std::string const stop = mark_of(*answer, there_.is_ipv4());
            reached = reached || from.text() == there_.text() || !stop.empty();
            if (from.text() != last)
                std::cout << "  " << (chosen_.numeric ? from.text() : from.words(0) + " (" + from.text() + ")");
            last = from.text();
            std::cout << "  " << std::fixed << std::setprecision(3)
                      << std::chrono::duration<double, std::milli>(answer->round_trip_time()).count() << " ms" << stop;
        }
        std::cout << std::endl;
        return reached;
    }

    settings chosen_;
    endpoint there_;
    endpoint here_;
};

int main(int argc, char** argv) {
    try {
        // Rights are needed to open the sockets, and for nothing else.
        privileges::drop();
        settings chosen;
        CLI::App options("The way that packets take to a host.");
        options.add_option("host", chosen.host, "name or address")->required();
        auto* const only_ipv4 = options.add_flag("-4", chosen.only_ipv4, "IPv4");
        options.add_flag("-6", chosen.only_ipv6, "IPv6")->excludes(only_ipv4);
        options.add_flag("-n,--numeric", chosen.numeric, "look up no names of the hops");
        options.add_option("-m,--method", chosen.method, "what is sent")
            ->check(CLI::IsMember({"udp", "icmp", "tcp"}))
            ->capture_default_str();
        options.add_option("-p,--port", chosen.port, "where to: the first one of udp (33434), the one of tcp (80)")
            ->check(CLI::Range(1, 60000));
        options.add_option("-f,--first-hop", chosen.first_hop, "where it begins")
            ->check(CLI::Range(1, 255))
            ->capture_default_str();
        options.add_option("-M,--max-hops", chosen.max_hops, "where it ends at the latest")
            ->check(CLI::Range(1, 255))
            ->capture_default_str();
        options.add_option("-q,--queries", chosen.queries, "packets a hop")
            ->check(CLI::Range(1, 10))
            ->capture_default_str();
        options.add_option("-N,--at-once", chosen.at_once, "hops that are asked at the same time")
            ->check(CLI::Range(1, 64))
            ->capture_default_str();
        options.add_option("-w,--wait", chosen.timeout, "seconds")
            ->check(CLI::Range(0.01, 60.0))
            ->capture_default_str();
        CLI11_PARSE(options, argc, argv);
        traceroute(chosen).run();
        return 0;
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
