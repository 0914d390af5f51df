// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <linux/if_xdp.h>
#include <string>
#include <sys/mman.h>
#include <sys/socket.h>
#include <thread>
#include <umpa/send/libbpf.hpp>
#include <umpa/send/socket_words.hpp>

namespace umpa {

/// How frames get from the memory that is shared with the kernel to the interface.
enum class xdp_copies {
    as_possible, ///< without copies where the driver can, else with them
    always,
    never, ///< opening fails where the driver cannot
};

/// Which queue, and how much memory.
struct xdp_socket_options {
    std::uint32_t queue = 0;                     ///< of the interface
    xdp_copies copies = xdp_copies::as_possible; ///< whether the kernel copies frames
    std::uint32_t frames = 1024;                 ///< a power of two
    std::uint32_t frame_size = 4096;             ///< bytes: 2048 or 4096
};

namespace detail {

/// Why it did not open, and what to do.
[[noreturn]] inline void raise_xdp_error(std::string const& name, int error, xdp_socket_options const& options) {
    std::string const queue = "queue " + std::to_string(options.queue);
    switch (error) {
    case EAFNOSUPPORT:
        raise_socket_error(error,
                           name + ": this kernel has no AF_XDP (Linux 5.4, CONFIG_XDP_SOCKETS); use packet_socket");
    case EBUSY:
        raise_socket_error(error, name + ": another socket has " + queue +
                                      " of the interface; close it, or use another "
                                      "queue: {.queue = ...}");
    case EOPNOTSUPP:
        raise_socket_error(error, name + ": the driver cannot do that" +
                                      (options.copies == xdp_copies::never
                                           ? " without copies; leave .copies out, and it copies where it has to"
                                           : "; use packet_socket"));
    case EINVAL:
        raise_socket_error(error,
                           name + ": the kernel does not take it: the interface may have no " + queue +
                               ", .frames be no power of two, .frame_size not 2048 or 4096, or the kernel be too "
                               "old (Linux 5.4)");
    case ENOBUFS:
        raise_socket_error(error, name + ": its memory may not be locked; allow more: ulimit -l ..., or fewer .frames");
    default: raise_opening_error(name, error);
    }
}

/// An AF_XDP socket that only sends, its rings, and the memory that it shares with the kernel (UMEM), by way of libxdp.
class xdp_rings {
public:
    xdp_rings(std::string const& name, std::string const& interface, xdp_socket_options const& options)
        : options_(options) {
        void* const made = ::mmap(nullptr, bytes(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (made == MAP_FAILED) raise_opening_error(name, errno);
        memory_ = static_cast<std::byte*>(made);
        int error = open_umem();
        if (error == 0) error = open_socket(interface);
        if (error == 0) return;
        close();
        raise_xdp_error(name, -error, options);
    }
    xdp_rings(xdp_rings const&) = delete;
    xdp_rings& operator=(xdp_rings const&) = delete;
    ~xdp_rings() { close(); }

    int number() const { return ::xsk_socket__fd(socket_); }
    std::byte* memory() const { return memory_; }
    bool copies() const { return copies_; }

    /// Puts a frame behind the others that are to be sent; false when there is no room.
    bool put(std::uint64_t address, std::size_t size) {
        std::uint32_t place = 0;
        if (::xsk_ring_prod__reserve(&to_send_, 1, &place) == 0) return false;
        xdp_desc& one = *::xsk_ring_prod__tx_desc(&to_send_, place);
        one.addr = address;
        one.len = static_cast<std::uint32_t>(size);
        one.options = 0;
        ++unseen_;
        return true;
    }
    /// Shows the kernel what was put there.
    void show() {
        ::xsk_ring_prod__submit(&to_send_, unseen_);
        unseen_ = 0;
    }
    /// The last ones are not to be sent: the kernel passes over an address that is none. To shorten the ring is not
    /// enough, as the kernel may remember how long it was. Only where the kernel copies: it looks at the ring in calls
    /// of this thread alone.
    void cancel(std::uint32_t count) {
        for (std::uint32_t i = 1; i <= count; ++i)
            ::xsk_ring_prod__tx_desc(&to_send_, to_send_.cached_prod - i)->addr = nowhere;
    }
    /// How many the kernel has taken out of the ring, ever, modulo 2^32.
    std::uint32_t taken() const { return __atomic_load_n(to_send_.consumer, __ATOMIC_ACQUIRE); }

    /// Asks the kernel to send; gives an errno value, or 0.
    int wake(bool always) const {
        if (!always && ::xsk_ring_prod__needs_wakeup(&to_send_) == 0) return 0;
        return ::sendto(number(), nullptr, 0, MSG_DONTWAIT, nullptr, 0) < 0 ? errno : 0;
    }

    /// Calls `visit` with the address of each frame that the kernel is done with.
    template <class Visit>
    void for_each_completed(Visit const& visit) {
        std::uint32_t place = 0;
        std::uint32_t const count = ::xsk_ring_cons__peek(&completed_, options_.frames, &place);
        for (std::uint32_t i = 0; i < count; ++i) {
            std::uint64_t const address = *::xsk_ring_cons__comp_addr(&completed_, place + i);
            // Some kernels give back what they passed over, too.
            if (address < bytes()) visit(address);
        }
        if (count > 0) ::xsk_ring_cons__release(&completed_, count);
    }

private:
    static constexpr std::uint64_t nowhere = ~std::uint64_t{0};

    std::size_t bytes() const { return std::size_t{options_.frames} * options_.frame_size; }

    int open_umem() {
        xsk_umem_config config{};
        // Nothing is received, but a UMEM has this ring.
        config.fill_size = 64;
        config.comp_size = options_.frames;
        config.frame_size = options_.frame_size;
        return ::xsk_umem__create(&umem_, memory_, bytes(), &to_fill_, &completed_, &config);
    }
    int open_socket(std::string const& interface) {
        using namespace std::chrono_literals;
        xsk_socket_config config{};
        config.tx_size = options_.frames;
        config.libxdp_flags = XSK_LIBXDP_FLAGS__INHIBIT_PROG_LOAD;
        config.bind_flags = XDP_USE_NEED_WAKEUP;
        if (options_.copies == xdp_copies::always) config.bind_flags |= XDP_COPY;
        if (options_.copies == xdp_copies::never) config.bind_flags |= XDP_ZEROCOPY;
        int error = 0;
        // The queue of a socket that was just closed is busy for a moment.
        for (int i = 0; i < 20; ++i) {
            error =
                ::xsk_socket__create(&socket_, interface.c_str(), options_.queue, umem_, nullptr, &to_send_, &config);
            if (error != -EBUSY) break;
            std::this_thread::sleep_for(20ms);
        }
        if (error != 0) socket_ = nullptr;
        return error == 0 ? find_copies() : error;
    }
    /// Who reads the ring depends on it, so it has to be known.
    int find_copies() {
        xdp_options found{};
        socklen_t size = sizeof found;
        if (::getsockopt(number(), SOL_XDP, XDP_OPTIONS, &found, &size) != 0) return -errno;
        copies_ = (found.flags & XDP_OPTIONS_ZEROCOPY) == 0;
        return 0;
    }
    void close() {
        if (socket_ != nullptr) ::xsk_socket__delete(socket_);
        if (umem_ != nullptr) ::xsk_umem__delete(umem_);
        ::munmap(memory_, bytes());
    }

    xdp_socket_options options_;
    std::byte* memory_ = nullptr;
    xsk_umem* umem_ = nullptr;
    xsk_socket* socket_ = nullptr;
    xsk_ring_prod to_fill_{};
    xsk_ring_cons completed_{};
    xsk_ring_prod to_send_{};
    std::uint32_t unseen_ = 0;
    bool copies_ = true;
};

}

}
