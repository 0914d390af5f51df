// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <umpa/protocols/all.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/receive/answers.hpp>
#include <umpa/receive/exchange_options.hpp>
#include <umpa/receive/exchange_questions.hpp>
#include <umpa/receive/exchange_result.hpp>
#include <umpa/receive/exchange_round.hpp>
#include <umpa/receive/exchange_socket.hpp>
#include <umpa/send/socket_kind.hpp>
#include <umpa/show/run_time.hpp>
#include <utility>

namespace umpa {

namespace detail {
template <auto const& Registry, class First>
packet_outline outline_from(std::span<std::byte const> bytes) {
    return outline<Registry>(bytes, first<First>);
}
template <auto const& Registry, class First>
std::string line_from(std::span<std::byte const> bytes) {
    return summary<Registry>(bytes, first<First>);
}
}

/// Sends questions, and gives what answers them by what the protocols of the registry say (answers_question). A
/// question is a packet, a dynamic_packet, bytes, or a range of such; questions are counted in the order in which they
/// stand:
///
///     auto socket = privileges::with(privileges::net_raw, [] { return exchange_socket::ipv4(); });
///     std::cout << exchange(socket, {.timeout = 1s, .retries = 1}, ip / icmp_echo(), ip / udp(destination_port = 7));
///
/// What cannot be sent is told in the result. Throws question_error for bytes that do not begin as the socket asks, and
/// socket_error when receiving fails.
template <auto const& Registry = protocols::all, class Kind, class... Packets>
exchange_result exchange(basic_exchange_socket<Kind> const& socket, exchange_options const& options,
                         Packets const&... packets) {
    using first_layer = typename detail::first_of_kind<Kind>::type;
    detail::question_bytes questions;
    (detail::add_questions<Kind>(questions, packets), ...);
    detail::exchange_run run(socket.sender(), socket.listener(), options, &detail::outline_from<Registry, first_layer>,
                             std::is_same_v<Kind, socket_kind::ipv4>);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        detail::destination const to = detail::destination_of_bytes(Kind(), questions[i], i);
        run.add(std::move(questions[i]), to);
    }
    exchange_result result = run.run();
    result.in_one_line = &detail::line_from<Registry, first_layer>;
    return result;
}

/// Sends one question; its first answer, or nothing when none came in time.
template <auto const& Registry = protocols::all, class Kind, class Packet>
std::optional<exchange_answer> exchange_one(basic_exchange_socket<Kind> const& socket, exchange_options const& options,
                                            Packet const& packet) {
    exchange_result result = exchange<Registry>(socket, options, packet);
    if (result.answered.empty()) return std::nullopt;
    return std::move(result.answered.front());
}

}
