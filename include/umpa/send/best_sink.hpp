// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <exception>
#include <optional>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/raw_socket_sink.hpp>
#include <umpa/send/report.hpp>
#include <umpa/send/send_error.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/sink_choice.hpp>
#include <umpa/send/socket_words.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/send/transmit_options.hpp>
#include <umpa/send/transmit_run.hpp>
#include <utility>
#include <variant>

namespace umpa {

/// A raw_socket::link as a sink that is made of the name of its interface.
struct link_sink : raw_socket_sink<socket_kind::link> {
    explicit link_sink(std::string const& interface) : raw_socket_sink(raw_socket::link(interface)) {}
};

/// The first of these sinks that the kernel, the rights and the interface allow:
/// `auto out = best_sink<xdp_socket, packet_socket>("eth0"); std::cout << out.choice(); transmit(flows, out, ...)`.
/// A sink of your own joins as a type that is made of the name of an interface and throws when it cannot be. Throws
/// transmit_error with all reasons when none can be used. Where transmit() finds that the interface takes nothing from
/// the one that was chosen, it goes on with the next one, and choice() says so.
template <class... Candidates>
    requires(sizeof...(Candidates) > 0)
chosen_sink<Candidates...> best_sink(std::string const& interface) {
    return detail::sink_choice<detail::any_of_all_streams, Candidates...>({}, interface).find_or_raise();
}
/// The first that can send that stream, too: a sink that has `try_out(stream)` is asked, which throws when it cannot.
template <class... Candidates, class Stream>
    requires(sizeof...(Candidates) > 0)
chosen_sink<Candidates...> best_sink(Stream const& stream, std::string const& interface) {
    return detail::sink_choice<Stream, Candidates...>(stream, interface).find_or_raise();
}
/// Of those that need no other library; of all, for a stream: umpa/send/libbpf_best_sink.hpp.
inline chosen_sink<packet_socket, link_sink> best_sink(std::string const& interface) {
    return best_sink<packet_socket, link_sink>(interface);
}

namespace detail {

/// Some sinks learn only of the first packet that the interface does not do what they need.
inline bool is_not_supported(transmit_report const& report) {
    return report.accepted == 0 && report.completed == 0 && report.failed.size() == 1 &&
           (report.failed[0].error == EOPNOTSUPP || report.failed[0].error == kernels_own_enotsupp);
}

/// What became of sending by one of several sinks.
struct sending_trial {
    transmit_report report{};
    std::string why_not{}; ///< nothing was sent, and another sink may do
#if defined(__cpp_exceptions)
    std::exception_ptr thrown{}; ///< in place of a report
#endif
};

/// A sink that cannot be opened once more, for another core, sends nothing.
template <class Run>
bool can_begin(sending_trial& trial, Run const& begin) {
#if defined(__cpp_exceptions)
    try {
        begin();
    } catch (socket_error const& wrong) {
        trial = {{}, wrong.what(), std::current_exception()};
        return false;
    }
#else
    static_cast<void>(trial);
    begin();
#endif
    return true;
}

template <class Stream, class Sink>
sending_trial try_to_transmit(Stream const& stream, Sink& to, transmit_options const& options) {
    sending_trial trial;
    if constexpr (sink_for<Sink, Stream>) {
        check_first_layer<Sink, Stream>();
        std::optional<transmit_run<Stream, Sink>> one;
        if (!can_begin(trial, [&] { one.emplace(stream, to, options); })) return trial;
        trial.report = one->run();
        if (is_not_supported(trial.report)) trial.why_not = trial.report.stopped;
    } else {
        raise(transmit_error("transmit: " + to.name() + " does not make the packets of this stream"));
    }
    return trial;
}

}

/// Sends a stream by the sink that was chosen; where it sends nothing, because the interface takes nothing from it or
/// has not so many queues as there are cores, by the next one of the list.
template <class Stream, class... Candidates>
transmit_report transmit(Stream const& stream, chosen_sink<Candidates...>& to, transmit_options const& options) {
    for (;;) {
        auto const trial =
            std::visit([&](auto& one) { return detail::try_to_transmit(stream, one, options); }, to.get());
        if (trial.why_not.empty()) return trial.report;
        auto const name = std::visit([](auto const& one) { return std::string(one.name()); }, to.get());
        detail::sink_choice<Stream, Candidates...> others(stream, to.interface());
        others.after(to.get().index(), to.choice().substr(name.size()) + "; not " + trial.why_not);
        if (auto next = others.find()) {
            to = std::move(*next);
            continue;
        }
#if defined(__cpp_exceptions)
        if (trial.thrown) std::rethrow_exception(trial.thrown);
#endif
        return trial.report;
    }
}
template <class Stream, class... Candidates>
transmit_report transmit(Stream const& stream, chosen_sink<Candidates...>&& to, transmit_options const& options) {
    return transmit(stream, to, options);
}

}
