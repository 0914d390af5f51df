// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/raw_socket_sink.hpp>
#include <umpa/send/sink.hpp>
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
    chosen_sink(std::variant<Candidates...> one, std::string choice)
        : one_(std::move(one)), choice_(std::move(choice)) {}

    /// Which sink it is, and why not one before it in the list.
    std::string const& choice() const { return choice_; }
    /// For std::visit.
    std::variant<Candidates...>& get() { return one_; }

private:
    std::variant<Candidates...> one_;
    std::string choice_;
};

namespace detail {

/// Tries the candidates in order.
template <class... Candidates>
class sink_choice {
public:
    explicit sink_choice(std::string interface) : interface_(std::move(interface)) {}

    template <class Candidate, bool Fits>
    void consider() {
        if (chosen_) return;
        if constexpr (!Fits)
            reject("it does not make the packets of this stream");
        else
            open<Candidate>();
    }
    chosen_sink<Candidates...> result() {
        if (!chosen_) raise(transmit_error("best_sink(\"" + interface_ + "\"): none can be used" + why_not_));
        return {std::move(*chosen_), name_ + why_not_};
    }

private:
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
        name_ = made.name();
        chosen_.emplace(std::move(made));
    }
    void reject(std::string const& why) { why_not_ += std::string("; not ") + why; }

    std::string interface_;
    std::optional<std::variant<Candidates...>> chosen_;
    std::string name_;
    std::string why_not_;
};

}

/// The first of these sinks that the kernel, the rights and the interface allow:
/// `auto out = best_sink<xdp_socket, packet_socket>("eth0"); std::cout << out.choice(); transmit(flows, out, ...)`.
/// A sink of your own joins as a type that is made of the name of an interface and throws when it cannot be. Throws
/// transmit_error with all reasons when none can be used.
template <class... Candidates>
    requires(sizeof...(Candidates) > 0)
chosen_sink<Candidates...> best_sink(std::string const& interface) {
    detail::sink_choice<Candidates...> choice(interface);
    (choice.template consider<Candidates, true>(), ...);
    return choice.result();
}
/// The first that can send that stream, too.
template <class... Candidates, class Stream>
    requires(sizeof...(Candidates) > 0)
chosen_sink<Candidates...> best_sink(Stream const&, std::string const& interface) {
    detail::sink_choice<Candidates...> choice(interface);
    (choice.template consider<Candidates, sink_for<Candidates, Stream>>(), ...);
    return choice.result();
}
/// Of those that need no other library.
inline chosen_sink<packet_socket, link_sink> best_sink(std::string const& interface) {
    return best_sink<packet_socket, link_sink>(interface);
}

template <class Stream, class... Candidates>
transmit_report transmit(Stream const& stream, chosen_sink<Candidates...>& to, transmit_options const& options) {
    return std::visit(
        [&]<class One>(One& one) -> transmit_report {
            if constexpr (sink_for<One, Stream>)
                return transmit(stream, one, options);
            else
                raise(transmit_error("transmit: " + one.name() + " does not make the packets of this stream"));
        },
        to.get());
}
template <class Stream, class... Candidates>
transmit_report transmit(Stream const& stream, chosen_sink<Candidates...>&& to, transmit_options const& options) {
    return transmit(stream, to, options);
}

}
