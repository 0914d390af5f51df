// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/raw_socket_sink.hpp>
#include <umpa/send/report.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/socket_words.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/send/transmit_options.hpp>
#include <utility>
#include <variant>

namespace umpa {

/// A raw_socket::link as a sink that is made of the name of its interface.
struct link_sink : raw_socket_sink<socket_kind::link> {
    explicit link_sink(std::string const& interface) : raw_socket_sink(raw_socket::link(interface)) {}
};

/// One of these sinks, chosen at run time. transmit() takes it.
template <class... Candidates>
class chosen_sink {
public:
    chosen_sink(std::variant<Candidates...> one, std::string choice, std::string interface = {})
        : one_(std::move(one)), choice_(std::move(choice)), interface_(std::move(interface)) {}

    /// Which sink it is, and why not one before it in the list.
    std::string const& choice() const { return choice_; }
    /// For std::visit.
    std::variant<Candidates...>& get() { return one_; }
    /// The interface that it was chosen for.
    std::string const& interface() const { return interface_; }

private:
    std::variant<Candidates...> one_;
    std::string choice_;
    std::string interface_;
};

namespace detail {

/// In place of a stream, where nothing is known of it.
struct any_of_all_streams {};
template <class Candidate, class Stream>
inline constexpr bool is_candidate_for = sink_for<Candidate, Stream>;
template <class Candidate>
inline constexpr bool is_candidate_for<Candidate, any_of_all_streams> = true;

/// Tries the candidates in order, from one of them on.
template <class Stream, class... Candidates>
class sink_choice {
public:
    sink_choice(Stream const& stream, std::string interface) : stream_(stream), interface_(std::move(interface)) {}

    /// From the one behind that place on; `why` not those before.
    void after(std::size_t place, std::string why) {
        first_ = place + 1;
        why_not_ = std::move(why);
    }
    std::optional<chosen_sink<Candidates...>> find() {
        std::size_t place = 0;
        (consider<Candidates>(place++), ...);
        if (!chosen_) return std::nullopt;
        return chosen_sink<Candidates...>(std::move(*chosen_), name_ + why_not_, interface_);
    }
    chosen_sink<Candidates...> find_or_raise() {
        auto found = find();
        if (!found) raise(transmit_error("best_sink(\"" + interface_ + "\"): none can be used" + why_not_));
        return std::move(*found);
    }

private:
    template <class Candidate>
    void consider(std::size_t place) {
        if (chosen_ || place < first_) return;
        if constexpr (is_candidate_for<Candidate, Stream>)
            open<Candidate>();
        else
            reject("one that does not make the packets of this stream");
    }
    template <class Candidate>
    void open() {
#if defined(__cpp_exceptions)
        try {
            emplace<Candidate>();
        } catch (std::exception const& wrong) {
            reject(wrong.what());
        }
#else
        emplace<Candidate>();
#endif
    }
    template <class Candidate>
    void emplace() {
        Candidate made(interface_);
        if constexpr (requires { made.try_out(stream_); }) made.try_out(stream_);
        name_ = made.name();
        chosen_.emplace(std::move(made));
    }
    void reject(std::string const& why) { why_not_ += std::string("; not ") + why; }

    Stream const& stream_;
    std::string interface_;
    std::size_t first_ = 0;
    std::optional<std::variant<Candidates...>> chosen_;
    std::string name_;
    std::string why_not_;
};

/// Some sinks learn only of the first packet that the interface does not do what they need.
inline bool is_not_supported(transmit_report const& report) {
    return report.accepted == 0 && report.completed == 0 && report.failed.size() == 1 &&
           (report.failed[0].error == EOPNOTSUPP || report.failed[0].error == kernels_own_enotsupp);
}

}

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
template <class Stream, class... Candidates>
transmit_report transmit_by(Stream const& stream, std::variant<Candidates...>& to, transmit_options const& options) {
    return std::visit(
        [&]<class One>(One& one) -> transmit_report {
            if constexpr (sink_for<One, Stream>)
                return transmit(stream, one, options);
            else
                raise(transmit_error("transmit: " + one.name() + " does not make the packets of this stream"));
        },
        to);
}
}

/// Sends a stream by the sink that was chosen; where the interface takes nothing from it, by the next one of the list.
template <class Stream, class... Candidates>
transmit_report transmit(Stream const& stream, chosen_sink<Candidates...>& to, transmit_options const& options) {
    for (;;) {
        transmit_report report = detail::transmit_by(stream, to.get(), options);
        if (!detail::is_not_supported(report)) return report;
        auto const name = std::visit([](auto const& one) { return std::string(one.name()); }, to.get());
        detail::sink_choice<Stream, Candidates...> others(stream, to.interface());
        others.after(to.get().index(), to.choice().substr(name.size()) + "; not " + report.stopped);
        auto next = others.find();
        if (!next) return report;
        to = std::move(*next);
    }
}
template <class Stream, class... Candidates>
transmit_report transmit(Stream const& stream, chosen_sink<Candidates...>&& to, transmit_options const& options) {
    return transmit(stream, to, options);
}

}
