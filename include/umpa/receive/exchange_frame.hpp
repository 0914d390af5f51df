// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <net/if_arp.h>
#include <netpacket/packet.h>
#include <optional>
#include <span>
#include <string>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <system_error>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/send_error.hpp>
#include <vector>

// What an exchange receives: frames of a packet socket, with what the kernel says of each.

namespace umpa::detail {

// Of linux/if_packet.h, which cannot be included beside netpacket/packet.h.
inline constexpr std::uint32_t checksums_not_ready = 1 << 3;
inline constexpr std::uint32_t has_vlan_tag = 1 << 4;
inline constexpr std::uint32_t has_vlan_type = 1 << 6;
struct auxiliary_data {
    std::uint32_t status, size, captured;
    std::uint16_t link_at, network_at, vlan_tag, vlan_type;
};
struct packet_counts {
    unsigned received, dropped;
};

inline capture_time to_time(timespec const& time) {
    return capture_time(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}
inline capture_time time_now() {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return to_time(now);
}

/// A frame in the buffer of its reader, valid until the next is read.
struct exchange_frame {
    std::span<std::byte const> bytes{};
    capture_time time{};
    unsigned interface_index = 0;
    bool is_outgoing = false;
    bool is_on_loopback = false;
    bool checksums_pending = false;
};

class frame_reader {
public:
    /// The next frame that is there; nothing when none is. Throws socket_error.
    std::optional<exchange_frame> next(named_socket const& socket) {
        sockaddr_ll from{};
        iovec piece{buffer_.data() + tag_size, buffer_.size() - tag_size};
        msghdr message{};
        message.msg_name = &from;
        message.msg_namelen = sizeof from;
        message.msg_iov = &piece;
        message.msg_iovlen = 1;
        message.msg_control = control_.data();
        message.msg_controllen = control_.size();
        ssize_t got = -1;
        do got = ::recvmsg(socket.descriptor.number(), &message, MSG_DONTWAIT);
        while (got < 0 && errno == EINTR);
        if (got < 0) {
            // An interface that goes down says so once; the socket stays good.
            if (errno == EAGAIN || errno == ENETDOWN) return std::nullopt;
            raise_socket_error(errno, socket.name + ": receiving failed: " + std::generic_category().message(errno));
        }
        exchange_frame frame{.bytes = std::span(buffer_).subspan(tag_size, static_cast<std::size_t>(got)),
                             .time = time_now(),
                             .interface_index = static_cast<unsigned>(from.sll_ifindex),
                             .is_outgoing = from.sll_pkttype == PACKET_OUTGOING,
                             .is_on_loopback = from.sll_hatype == ARPHRD_LOOPBACK};
        read_control(frame, message);
        return frame;
    }

private:
    static constexpr std::size_t tag_size = 4;
    static constexpr std::size_t addresses_size = 12;

    void read_control(exchange_frame& frame, msghdr& message) {
        for (cmsghdr* one = CMSG_FIRSTHDR(&message); one; one = CMSG_NXTHDR(&message, one)) {
            if (one->cmsg_level == SOL_SOCKET && one->cmsg_type == SO_TIMESTAMPNS) {
                timespec time{};
                std::memcpy(&time, CMSG_DATA(one), sizeof time);
                frame.time = to_time(time);
            }
            if (one->cmsg_level == SOL_PACKET && one->cmsg_type == PACKET_AUXDATA) {
                auxiliary_data more{};
                std::memcpy(&more, CMSG_DATA(one), sizeof more);
                frame.checksums_pending = (more.status & checksums_not_ready) != 0;
                if ((more.status & has_vlan_tag) != 0 && more.network_at >= addresses_size + 2)
                    put_tag_back(frame, more);
            }
        }
    }
    /// The kernel takes a VLAN tag out of the frame and tells it beside.
    void put_tag_back(exchange_frame& frame, auxiliary_data const& more) {
        if (frame.bytes.size() < addresses_size) return;
        std::uint16_t const type = (more.status & has_vlan_type) != 0 ? more.vlan_type : 0x8100;
        std::byte* const front = buffer_.data();
        std::memmove(front, front + tag_size, addresses_size);
        for (std::size_t i = 0; i < 2; ++i) {
            std::size_t const shift = 8 - 8 * i;
            front[addresses_size + i] = static_cast<std::byte>(type >> shift);
            front[addresses_size + 2 + i] = static_cast<std::byte>(more.vlan_tag >> shift);
        }
        frame.bytes = {front, frame.bytes.size() + tag_size};
    }

    std::vector<std::byte> buffer_ = std::vector<std::byte>(tag_size + 65536 + 256);
    alignas(cmsghdr) std::array<std::byte, 256> control_{};
};

}
