// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <net/if.h>
#include <optional>
#include <span>
#include <string>
#include <sys/syscall.h>
#include <umpa/generate/bpf_program.hpp>
#include <umpa/send/libbpf.hpp>
#include <umpa/send/live_frames_account.hpp>
#include <umpa/send/live_frames_kernel.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/socket_words.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace umpa {

/// How frames are made.
struct live_frames_options {
    /// Frames that are made before the interface is asked to send them: 1 to 256, and no more than its queue holds.
    std::uint32_t batch = 64;
};

/// Makes the packets of a stream within the kernel, and sends them on an interface: an XDP program that the kernel runs
/// on frames of its own (BPF_PROG_TEST_RUN with BPF_F_TEST_XDP_LIVE_FRAMES, Linux 5.18). No packet is copied, none
/// becomes a socket buffer. The interface must take redirected frames; a veth does when its other end runs an XDP
/// program or has GRO on. Frames must fit in a page with room to spare: about 3500 bytes. Loading and running need
/// CAP_BPF, CAP_NET_ADMIN and CAP_PERFMON.
class live_frames {
public:
    /// So many packets at a call are worth it: each call makes its frames anew.
    static constexpr std::size_t worthwhile = 65536;

    /// Throws no_such_interface.
    explicit live_frames(std::string interface, live_frames_options options = {})
        : options_(options), interface_(std::move(interface)), index_(::if_nametoindex(interface_.c_str())) {
        if (index_ == 0) detail::raise_opening_error(name(), errno);
    }

    /// Brings the stream into the kernel. Throws lowering_error where the stream cannot be said in instructions, and
    /// socket_error with the kernel's words where it refuses.
    template <lowerable Stream>
    void load(Stream const& stream) {
        loaded_programs fresh(name());
        auto const program = program_of(stream, fresh.map.number());
        fresh.load(name(), program);
        loaded_.emplace(std::move(fresh));
        start_ = state_of(stream);
        start_.interface = index_;
        example_ = stream.packet(0);
        sent_already_.reset();
    }

    /// Throws what load() does, and where the kernel runs no live frames, or none of that size. Whether the interface
    /// takes them shows when they are sent.
    template <lowerable Stream>
    void try_out(Stream const& stream) {
        load(stream);
        detail::try_live_frames(name(), example_);
    }

    /// Sends the packets k, k + 1 ... of the stream. Those that were accepted are in the queue of the interface.
    submission run(std::uint64_t k, std::size_t count) {
        std::size_t done = 0;
        while (done < count) {
            if (sent_already_ && *sent_already_ <= k + done) {
                done += *sent_already_ == k + done;
                sent_already_.reset();
                continue;
            }
            std::size_t const ahead = sent_already_ ? static_cast<std::size_t>(*sent_already_ - k) : count;
            submission const some = run_program(k + done, std::min(count, ahead) - done);
            done += some.accepted;
            if (some.error != 0) return {done, some.error};
        }
        return {done, 0};
    }
    /// The interface took what was accepted.
    void flush() {}
    std::uint64_t completed() const { return completed_; }
    live_frames another(std::size_t) const { return live_frames(interface_, options_); }

    std::string name() const { return "live_frames(\"" + interface_ + "\")"; }
    std::string const& interface() const { return interface_; }

    std::string why(int error, std::size_t bytes) const {
        switch (error) {
        case ENOBUFS: return "the queue of the interface is full";
        case EOPNOTSUPP:
            return "the interface takes no redirected frames; a veth does when its other end runs an XDP program or "
                   "has GRO on (ethtool -K ... gro on)";
        case ENXIO: return "nothing is up at the other end of the cable";
        case EIO: return "the kernel does not tell what it sent; it may be more than was counted";
        case detail::kernels_own_enotsupp:
            return "the kernel does not run live frames (Linux 5.18); use xdp_socket or packet_socket";
        case EINVAL:
            return "the kernel does not run live frames of " + std::to_string(bytes) +
                   " bytes (14 to about 3500 will do, from Linux 5.18 on)";
        default: return detail::words_about_sending(error, bytes, {interface_, interface_, std::nullopt});
        }
    }

private:
    struct loaded_programs {
        explicit loaded_programs(std::string const& name) : map(name) {}

        void load(std::string const& name, std::span<bpf_instruction const> stream_program) {
            auto const groups = detail::group_account(map.number());
            auto const errors = detail::error_account(map.number());
            programs.push_back(detail::load_program(name, BPF_PROG_TYPE_XDP, stream_program));
            programs.push_back(detail::load_program(name, BPF_PROG_TYPE_RAW_TRACEPOINT, groups));
            programs.push_back(detail::load_program(name, BPF_PROG_TYPE_RAW_TRACEPOINT, errors));
            watchers.push_back(detail::attach_to_tracepoint(name, "xdp_devmap_xmit", programs[1].number()));
            watchers.push_back(detail::attach_to_tracepoint(name, "xdp_redirect_err", programs[2].number()));
        }

        detail::one_value_map<detail::live_frames_state> map;
        std::vector<detail::owned_descriptor> programs{};
        std::vector<detail::owned_descriptor> watchers{};
    };

    submission run_program(std::uint64_t k, std::size_t count) {
        detail::live_frames_state begin{};
        begin.stream = start_;
        begin.stream.next += k * start_.step;
        begin.stream.clock = clock_of_sending();
        begin.thread = static_cast<std::uint64_t>(::getpid()) << 32 | static_cast<std::uint32_t>(::syscall(SYS_gettid));
        if (!loaded_->map.write(begin)) return {0, errno};
        int const error = run_in_kernel(count);
        auto const told = loaded_->map.read();
        // What it sent is not known, so none of it must be sent again.
        if (!told) return {0, EIO};
        return account(*told, k, count, error);
    }
    /// Nanoseconds from the clock that programs can read to that of the world.
    static std::uint64_t clock_of_sending() {
        auto const now = [](clockid_t clock) {
            timespec time{};
            ::clock_gettime(clock, &time);
            return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
        };
        return now(CLOCK_REALTIME) - now(CLOCK_MONOTONIC);
    }
    int run_in_kernel(std::size_t count) {
        bpf_test_run_opts options{};
        options.sz = sizeof options;
        options.data_in = example_.data();
        options.data_size_in = static_cast<std::uint32_t>(example_.size());
        options.repeat = static_cast<int>(std::min<std::size_t>(count, 1'000'000'000));
        options.flags = BPF_F_TEST_XDP_LIVE_FRAMES;
        options.batch_size = static_cast<std::uint32_t>(std::min<std::size_t>(options_.batch, count));
        return ::bpf_prog_test_run_opts(loaded_->programs[0].number(), &options) == 0 ? 0 : errno;
    }

    submission account(detail::live_frames_state const& told, std::uint64_t k, std::size_t count, int error) {
        completed_ += told.sent;
        if (told.dropped == 0) {
            std::size_t const accepted = static_cast<std::size_t>(told.sent);
            return {accepted, accepted == count ? 0 : error_of(told, error)};
        }
        // One frame was made before it was known that the group before it was not taken whole.
        if (told.sent > told.before) sent_already_ = k + told.before + told.dropped;
        return {static_cast<std::size_t>(told.before), error_of(told, error)};
    }
    static int error_of(detail::live_frames_state const& ended, int error) {
        if (ended.stream.stopped == 0) return error == 0 ? EAGAIN : error;
        int const told = static_cast<int>(-static_cast<std::int64_t>(ended.error));
        // An interface that is gone is one of no meaning to the kernel.
        return told == 0 || told == ENOSPC ? ENOBUFS : told == EINVAL ? ENODEV : told;
    }

    live_frames_options options_;
    std::string interface_;
    unsigned index_;
    std::optional<loaded_programs> loaded_{};
    bpf_stream_state start_{};
    std::vector<std::byte> example_{};
    std::optional<std::uint64_t> sent_already_{}; ///< a packet that went ahead of others, which were dropped
    std::uint64_t completed_ = 0;
};

}
