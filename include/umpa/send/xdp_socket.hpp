// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <net/if.h>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <umpa/errors/error.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/send_message.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/socket_kind.hpp>
#include <umpa/send/socket_words.hpp>
#include <umpa/send/transmit_frames.hpp>
#include <umpa/send/xdp_socket_frames.hpp>
#include <umpa/send/xdp_socket_rings.hpp>
#include <utility>

namespace umpa {

/// Sends whole frames on a queue of an interface out of memory that it shares with the kernel (AF_XDP), past all of the
/// kernel's protocols. Every frame holds a packet of the stream from the start, so that only what differs is written.
/// No XDP program is needed. Opening it needs CAP_NET_RAW, and CAP_NET_ADMIN where a driver sends without copies.
class xdp_socket {
public:
    static constexpr bool prefilled = true;
    /// As a kind of socket, for the sentences of errors.
    struct kind : socket_kind::link {
        static constexpr std::string_view name = "xdp_socket";
    };

    /// Throws a socket_error of the kind that says why: no_such_interface, permission_denied, or one of EBUSY where
    /// another socket has the queue.
    explicit xdp_socket(std::string interface, xdp_socket_options options = {})
        : options_(options), interface_(std::move(interface)) {
        if (::if_nametoindex(interface_.c_str()) == 0) detail::raise_opening_error(name(), errno);
        rings_ = std::make_unique<detail::xdp_rings>(name(), interface_, options_);
        frames_ = detail::xdp_frames(rings_->memory(), options_.frames, options_.frame_size);
        taken_ = rings_->taken();
    }

    /// Throws umpa::error where packets of that stream are larger than frames.
    template <class Stream>
    void try_out(Stream const& stream) const {
        std::size_t const most = detail::most_size_of(stream);
        if (most > options_.frame_size)
            raise(error(name() + ": packets of " + std::to_string(most) + " bytes do not fit in its frames of " +
                        std::to_string(options_.frame_size)));
    }

    /// Throws buffer_error where packets are larger than frames, and would_block where packets of the stream before are
    /// still on their way.
    void prepare(sink_setup const& setup) {
        if (setup.size > options_.frame_size) raise(buffer_error(setup.size, options_.frame_size));
        take_back_the_rest();
        flush();
        if (frames_.count_on_their_way() > 0)
            detail::raise_socket_error(EAGAIN, name() + ": the kernel still holds frames of the stream before");
        frames_.prepare(setup);
    }
    std::span<std::span<std::byte>> frames(std::size_t most) {
        take_back_the_rest();
        put_ = sent_ = 0;
        collect();
        if (frames_.free_count() == 0) rings_->wake(rings_->copies());
        return frames_.give(most);
    }
    submission submit(std::size_t first, std::size_t count) {
        // Those that were passed over are not sent.
        if (first > sent_) {
            take_back_the_rest();
            put_ = sent_ = first;
        }
        std::size_t const end = first + count;
        put_until(end);
        int const error = rings_->copies() ? push(end) : hand_over();
        std::size_t const accepted = sent_ - first;
        return {accepted, accepted == count ? 0 : error == 0 ? EAGAIN : error};
    }
    /// Waits for a second at most after the last frame that came back.
    void flush() {
        using namespace std::chrono_literals;
        // What was not accepted must not go with the others.
        take_back_the_rest();
        auto last = std::chrono::steady_clock::now();
        for (std::uint64_t before = completed_; frames_.count_on_their_way() > 0;) {
            rings_->wake(false);
            collect();
            auto const now = std::chrono::steady_clock::now();
            if (completed_ != before) last = now;
            before = completed_;
            if (now - last > 1s) return;
            std::this_thread::yield();
        }
    }
    std::uint64_t completed() const { return completed_; }
    xdp_socket another(std::size_t core) const {
        xdp_socket_options next = options_;
        next.queue += static_cast<std::uint32_t>(core);
        return xdp_socket(interface_, next);
    }

    std::string name() const { return std::string(kind::name) + "(\"" + interface_ + "\")"; }
    std::string const& interface() const { return interface_; }
    /// The file descriptor, for setsockopt. It stays this object's.
    int native_handle() const noexcept { return rings_->number(); }
    /// Whether the kernel copies each frame.
    bool copies() const { return rings_->copies(); }

    std::string why(int error, std::size_t bytes) const {
        switch (error) {
        case EBUSY:
        case EAGAIN: return "the queue of the interface is full, or nothing is up at the other end of its cable";
        case ENXIO: return "the interface is gone, or no longer has that queue";
        default: return detail::words_about_sending(error, bytes, {interface_, interface_, std::nullopt});
        }
    }

private:
    /// Of the frames given last, those that are in the ring and were not taken out of it.
    std::size_t still_put() const { return put_ - sent_; }

    void put_until(std::size_t end) {
        std::size_t const before = put_;
        while (put_ < end && rings_->put(frames_.address(put_), frames_.size(put_))) frames_.leaves(put_++);
        if (put_ > before) rings_->show();
    }
    /// The driver takes them when it can.
    int hand_over() {
        sent_ = put_;
        int const error = rings_->wake(false);
        collect();
        return error;
    }
    /// The kernel sends some frames at a call: as long as it does.
    int push(std::size_t end) {
        for (;;) {
            int const error = rings_->wake(true);
            std::uint32_t const moved = count_moved();
            std::uint32_t const passed_over = std::min(moved, cancelled_);
            cancelled_ -= passed_over;
            sent_ += moved - passed_over;
            if (error == EBUSY && moved > passed_over) {
                drop_last();
                return error;
            }
            collect();
            if (sent_ >= end || moved == 0) return error;
        }
    }
    /// So many the kernel has taken out of the ring since.
    std::uint32_t count_moved() {
        std::uint32_t const before = std::exchange(taken_, rings_->taken());
        return taken_ - before;
    }
    /// EBUSY: the last frame that was taken was dropped, and is back. It is to be sent again, before those behind it.
    void drop_last() {
        take_back_the_rest();
        --sent_;
        put_ = sent_;
        ++lost_;
        collect();
    }
    void take_back_the_rest() {
        if (!rings_->copies() || still_put() == 0) return;
        auto const count = static_cast<std::uint32_t>(still_put());
        rings_->cancel(count);
        cancelled_ += count;
        while (put_ > sent_) frames_.stays(--put_);
    }
    void collect() {
        rings_->for_each_completed([&](std::uint64_t place) {
            frames_.is_back(place);
            if (lost_ > 0)
                --lost_;
            else
                ++completed_;
        });
    }

    xdp_socket_options options_;
    std::string interface_;
    std::unique_ptr<detail::xdp_rings> rings_{};
    detail::xdp_frames frames_{nullptr, 0, 1};
    std::size_t put_ = 0;         ///< of the frames given last, so many are in the ring or were
    std::size_t sent_ = 0;        ///< of those, so many left it
    std::uint32_t taken_ = 0;     ///< of the ring, ever
    std::uint32_t cancelled_ = 0; ///< the kernel will pass over so many before all others
    std::uint64_t lost_ = 0;      ///< will come back without having been sent
    std::uint64_t completed_ = 0;
};

template <class FirstLayer>
inline constexpr bool can_send_first<xdp_socket::kind, FirstLayer> = can_send_first<socket_kind::link, FirstLayer>;

}
