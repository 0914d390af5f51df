// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string>
#include <umpa/send/best_sink.hpp>
#include <umpa/send/live_frames.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/xdp_socket.hpp>

namespace umpa {

/// The fastest sink that the kernel, the rights and the interface allow for that stream: live_frames, xdp_socket,
/// packet_socket, or a raw_socket::link. `auto out = best_sink(flows, "veth0"); std::cout << out.choice();` says which,
/// and why none before it. Whether an interface takes live frames shows when the first is sent: transmit() goes on with
/// the next sink where it does not. Throws transmit_error with all reasons when none can be used.
template <class Stream>
chosen_sink<live_frames, xdp_socket, packet_socket, link_sink> best_sink(Stream const& stream,
                                                                         std::string const& interface) {
    return best_sink<live_frames, xdp_socket, packet_socket, link_sink>(stream, interface);
}

}
