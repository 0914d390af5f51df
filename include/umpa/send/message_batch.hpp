// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <umpa/send/frame_memory.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/socket_words.hpp>
#include <vector>

namespace umpa::detail {

/// Frames that a socket takes many at a call.
class message_batch {
public:
    message_batch() = default;
    message_batch(std::size_t count, sink_setup const& setup)
        : memory_(count, setup), pieces_(count), messages_(count) {
        for (std::size_t i = 0; i < count; ++i) {
            messages_[i].msg_hdr.msg_iov = &pieces_[i];
            messages_[i].msg_hdr.msg_iovlen = 1;
        }
    }

    std::span<std::span<std::byte>> frames(std::size_t most) { return memory_.frames(most); }
    std::span<std::byte> frame(std::size_t i) const { return memory_[i]; }
    std::span<mmsghdr> messages() { return messages_; }

    /// Sends these frames of those given last. Where the kernel takes only some it says so, but why only when it is
    /// asked for the next. After EINTR it is for the caller to go on: the signal may have asked for the end.
    submission send(int descriptor, std::size_t first, std::size_t count) {
        for (std::size_t i = first; i < first + count; ++i) pieces_[i] = {memory_[i].data(), memory_[i].size()};
        std::size_t accepted = 0;
        while (accepted < count) {
            int const sent =
                ::sendmmsg(descriptor, &messages_[first + accepted], static_cast<unsigned>(count - accepted), 0);
            if (sent <= 0) return {accepted, sent < 0 ? errno : EAGAIN};
            accepted += static_cast<std::size_t>(sent);
        }
        return {accepted, 0};
    }

private:
    frame_memory memory_;
    std::vector<iovec> pieces_;
    std::vector<mmsghdr> messages_;
};

/// No call waits for longer than this: where the queue does not move, the sender wants to know.
inline void limit_waiting(int descriptor, std::string const& name) {
    timeval const most{0, 100'000};
    if (::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &most, sizeof most) != 0) raise_opening_error(name, errno);
}

/// As much as the rights allow, so that a queue fills up before the socket does.
inline void enlarge_buffer(int descriptor, int bytes) {
    if (::setsockopt(descriptor, SOL_SOCKET, SO_SNDBUFFORCE, &bytes, sizeof bytes) != 0)
        ::setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
}

}
