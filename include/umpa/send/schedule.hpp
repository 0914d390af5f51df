// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <future>
#include <memory>
#include <stop_token>
#include <umpa/build/packet.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/send/pacing.hpp>
#include <umpa/send/raw_socket.hpp>
#include <utility>

namespace umpa {

/// When packets are sent, and by which thread.
struct schedule_options {
    std::chrono::nanoseconds interval{0}; ///< between one packet and the next
    bool detach = false;                  ///< sent by a thread of its own, while the program goes on
};

/// Packets that are sent at their times. It waits for them where it ends, unless it was told to stop.
template <std::size_t N>
class scheduled {
public:
    /// Waits for the last packet, and gives the bytes sent of each; 0 of those that a stop left out. Throws what
    /// basic_raw_socket::send throws.
    std::array<std::size_t, N> join() {
        if (running_.valid()) sent_ = running_.get();
        return sent_;
    }
    /// Whether all were sent, or it was stopped.
    bool is_done() const {
        return !running_.valid() || running_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }
    /// No packet leaves after this, but for one that is just being sent.
    void request_stop() { stop_.request_stop(); }

    /// What send_schedule() gives.
    template <class Send>
    static scheduled start(bool detach, Send send) {
        scheduled made;
        if (detach)
            made.running_ = std::async(std::launch::async,
                                       [send = std::move(send), stop = made.stop_.get_token()] { return send(stop); });
        else
            made.sent_ = send(made.stop_.get_token());
        return made;
    }

private:
    std::array<std::size_t, N> sent_{};
    std::stop_source stop_;
    std::future<std::array<std::size_t, N>> running_; // ends first, and waits
};

namespace detail {

template <class Kind, class... Packets>
std::array<std::size_t, sizeof...(Packets)> send_on_time(basic_raw_socket<Kind> const& socket, steady_time first,
                                                         std::chrono::nanoseconds interval, std::stop_token const& stop,
                                                         Packets const&... packets) {
    std::array<std::size_t, sizeof...(Packets)> sent{};
    std::size_t i = 0;
    auto const send = [&](auto const& packet) {
        if (!wait_until(first + i * interval, [&] { return stop.stop_requested(); }) || stop.stop_requested())
            return false;
        sent[i++] = socket.send(packet)[0];
        return true;
    };
    static_cast<void>((send(packets) && ...));
    return sent;
}

template <class Packet>
auto open_for(Packet const&) {
    if constexpr (std::same_as<first_layer_t<Packet>, ipv6>)
        return raw_socket::ipv6();
    else
        return raw_socket::ipv4();
}

}

/// Sends some packets, the first after a delay, the others at an interval:
/// `send_schedule(raw_socket::link("veth0"), 1s, {.interval = 100ms}, syn_packet, p)`. With `.detach = true` it returns
/// at once; copies of the packets are kept, but not of memory that their payloads refer to: `auto later =
/// send_schedule(raw_socket::ipv4(), 1s, {.detach = true}, p); ...; later.join();`
template <class Kind, class... Packets>
scheduled<sizeof...(Packets)> send_schedule(basic_raw_socket<Kind> socket, std::chrono::nanoseconds delay,
                                            schedule_options const& options, Packets const&... packets) {
    (detail::check_sendable<Kind, Packets>(), ...);
    auto const first = std::chrono::steady_clock::now() + delay;
    // Shared, because what a thread runs is copied.
    auto const shared = std::make_shared<basic_raw_socket<Kind>>(std::move(socket));
    return scheduled<sizeof...(Packets)>::start(
        options.detach, [shared, first, interval = options.interval, packets...](std::stop_token const& stop) {
            return detail::send_on_time(*shared, first, interval, stop, packets...);
        });
}

/// By the socket for what the first packet begins with, which is opened now: raw_socket::ipv4() or ipv6().
template <class First, class... Packets>
    requires requires { typename First::stack; }
scheduled<1 + sizeof...(Packets)> send_schedule(std::chrono::nanoseconds delay, schedule_options const& options,
                                                First const& first, Packets const&... packets) {
    return send_schedule(detail::open_for(first), delay, options, first, packets...);
}

}
