// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <span>
#include <string>
#include <type_traits>
#include <umpa/build/packet.hpp>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/read/field_bits.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/send_message.hpp>
#include <umpa/send/socket_kind.hpp>
#include <vector>

namespace umpa {

/// Bytes that a socket of that kind cannot send: they do not begin with the header that says where to.
struct question_error : error {
    question_error(std::string const& words, std::size_t index) : error(words), index_(index) {}

    /// Which question it is, from 0.
    std::size_t index() const { return index_; }

private:
    std::size_t index_;
};

namespace detail {

using question_bytes = std::vector<std::vector<std::byte>>;

template <class T>
inline constexpr bool is_static_packet = false;
template <class Order, class... L>
inline constexpr bool is_static_packet<basic_packet<Order, L...>> = true;

template <class Kind, class Packet>
void add_questions(question_bytes& all, Packet const& packet) {
    if constexpr (is_static_packet<Packet>) {
        check_sendable<Kind, Packet>();
        std::vector<std::byte> bytes(byte_count(packet));
        write_to(packet, bytes);
        all.push_back(std::move(bytes));
    } else if constexpr (std::is_same_v<Packet, dynamic_packet>) {
        all.push_back(to_bytes(packet));
    } else if constexpr (std::is_convertible_v<Packet const&, std::span<std::byte const>>) {
        std::span<std::byte const> const bytes = packet;
        all.emplace_back(bytes.begin(), bytes.end());
    } else {
        static_assert(std::ranges::range<Packet const>, "a question is a packet, bytes, or a range of these");
        for (auto const& one : packet) add_questions<Kind>(all, one);
    }
}

[[noreturn]] inline void refuse_question(std::string_view socket, std::string_view first, std::size_t index) {
    raise(question_error(std::string("exchange: question ")
                             .append(std::to_string(index + 1))
                             .append(" does not begin with a whole header of ")
                             .append(first)
                             .append(", which ")
                             .append(socket)
                             .append(" sends by"),
                         index));
}

inline bool has_version(std::span<std::byte const> bytes, unsigned version, std::size_t size) {
    return bytes.size() >= size && std::to_integer<unsigned>(bytes[0]) >> 4 == version;
}
inline destination destination_of_bytes(socket_kind::ipv4 kind, std::span<std::byte const> bytes, std::size_t index) {
    constexpr std::size_t at = 16;
    if (!has_version(bytes, 4, ipv4::wire_size)) refuse_question(kind.name, kind.first_layer, index);
    return to_ipv4(static_cast<std::uint32_t>(bits_at(bytes.data(), 8 * at, 32)));
}
inline destination destination_of_bytes(socket_kind::ipv6 kind, std::span<std::byte const> bytes, std::size_t index) {
    constexpr std::size_t at = 24;
    if (!has_version(bytes, 6, ipv6::wire_size)) refuse_question(kind.name, kind.first_layer, index);
    std::array<std::byte, 16> address{};
    std::copy_n(bytes.begin() + at, address.size(), address.begin());
    return to_ipv6(address);
}
inline destination destination_of_bytes(socket_kind::link kind, std::span<std::byte const> bytes, std::size_t index) {
    if (bytes.size() < ethernet::wire_size) refuse_question(kind.name, kind.first_layer, index);
    return {};
}

/// Whether a packet is a question of ours that loopback brought back. The kernel writes some fields of an IPv4 header.
inline bool is_own_copy(std::span<std::byte const> question, std::span<std::byte const> packet, bool is_ipv4) {
    if (question.size() != packet.size()) return false;
    for (std::size_t i = 0; i < question.size(); ++i) {
        bool const by_kernel = is_ipv4 && ((i >= 2 && i < 6) || (i >= 10 && i < 16));
        if (!by_kernel && question[i] != packet[i]) return false;
    }
    return true;
}

}

}
