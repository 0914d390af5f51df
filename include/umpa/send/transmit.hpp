// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <type_traits>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/raw_socket_sink.hpp>
#include <umpa/send/report_text.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/transmit_frames.hpp>
#include <umpa/send/transmit_options.hpp>
#include <umpa/send/transmit_run.hpp>
#include <utility>

namespace umpa {

/// Sends packets of a stream: `transmit(flows, packet_socket("veth0"), {.count = 1'000'000, .rate = 1_mpps})`.
///
/// Returns when all are sent, when the time is over, when no packet can be sent any more, or at SIGINT, SIGTERM and
/// `.stop`; always with an exact account. Throws before the first packet: transmit_error where the options make no
/// sense, and what opening a sink for one more core throws.
template <class Stream, class Sink>
    requires sink_for<std::remove_cvref_t<Sink>, Stream>
transmit_report transmit(Stream const& stream, Sink&& to, transmit_options const& options) {
    using sink_type = std::remove_reference_t<Sink>;
    detail::check_first_layer<sink_type, Stream>();
    return detail::transmit_run<Stream, sink_type>(stream, to, options).run();
}

/// By a raw socket: `transmit(flows, raw_socket::ipv4(), {.count = 10})`.
template <class Stream, class Kind>
transmit_report transmit(Stream const& stream, basic_raw_socket<Kind> socket, transmit_options const& options) {
    return transmit(stream, raw_socket_sink<Kind>(std::move(socket)), options);
}

}
