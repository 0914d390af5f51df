// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <rte_errno.h>
#include <rte_ethdev.h>
#include <rte_mbuf.h>
#include <span>
#include <string>
#include <thread>
#include <umpa/send/dpdk_environment.hpp>
#include <umpa/send/dpdk_error.hpp>
#include <umpa/send/dpdk_offload.hpp>
#include <umpa/send/dpdk_options.hpp>
#include <umpa/send/dpdk_pool.hpp>
#include <umpa/send/sink.hpp>
#include <utility>
#include <vector>

namespace umpa::detail {

/// A queue of a port, by number, and what its port agreed to.
struct dpdk_queue_place {
    std::string port; ///< as errors call it
    std::uint16_t port_number = 0;
    std::uint16_t queue = 0;
    int memory = 0;                   ///< near which CPUs
    std::uint64_t offloads = 0;       ///< checksums that the port computes
    bool is_rewritten = false;        ///< frames do not stay as they were
    bool can_be_asked_to_free = true; ///< the driver gives back what it is done with when it is told to
};

/// A queue for sending, its pool of mbufs, and those that were taken to be written. One thread uses it.
class dpdk_queue {
    /// What a driver or the last reader may have changed of an mbuf, as it has to be: where the packet begins, of how
    /// many parts and of what port it is, no flags, no type, its size, no tag. It lies together: two stores of 16
    /// bytes, and nothing is read.
    using mbuf_description = std::array<std::byte, 32>;
    static_assert(offsetof(rte_mbuf, hash) + sizeof(std::uint32_t) == offsetof(rte_mbuf, rearm_data) + 32 &&
                  offsetof(rte_mbuf, vlan_tci) < offsetof(rte_mbuf, hash) &&
                  offsetof(rte_mbuf, pkt_len) < offsetof(rte_mbuf, hash) &&
                  offsetof(rte_mbuf, ol_flags) < offsetof(rte_mbuf, hash));

public:
    static constexpr std::size_t batch = 64;

    dpdk_queue(dpdk_queue_place place, dpdk_port_options const& options) : place_(std::move(place)), options_(options) {
        rte_mbuf first{};
        first.data_off = RTE_PKTMBUF_HEADROOM;
        first.nb_segs = 1;
        first.port = place_.port_number;
        rte_mbuf_refcnt_set(&first, 1);
        std::memcpy(description_.data(), &first.rearm_data, description_.size());
    }
    dpdk_queue(dpdk_queue const&) = delete;
    dpdk_queue& operator=(dpdk_queue const&) = delete;
    ~dpdk_queue() { put_back_all(); }

    /// All frames begin with the example from now on. What is still on its way is of the stream before: its pool stays
    /// until all is back, and frames come out of a new one.
    void prepare(sink_setup const& setup) {
        if (setup.size > options_.frame_size)
            raise(dpdk_frame_error(place_.port + ": a packet of " + std::to_string(setup.size) +
                                   " bytes does not fit in mbufs of " + std::to_string(options_.frame_size) +
                                   "; ask for larger ones: {.frame_size = " + std::to_string(setup.size) + "}"));
        put_back_all();
        free_what_was_sent();
        std::erase_if(retired_, [](dpdk_pool const& one) { return one.is_full(); });
        if (pool_ && !pool_->is_full()) {
            retired_.push_back(std::move(*pool_));
            pool_.reset();
        }
        if (!pool_) pool_.emplace(place_.port, options_, place_.memory);
        pool_->fill(setup.example);
        example_.assign(setup.example.begin(), setup.example.end());
        size_ = setup.size;
        rte_mbuf sized{};
        std::memcpy(&sized.rearm_data, description_.data(), description_.size());
        set_size(sized, size_);
        std::memcpy(description_.data(), &sized.rearm_data, description_.size());
    }

    std::span<std::span<std::byte>> frames(std::size_t most) {
        be_an_lcore();
        most = std::min(most, batch);
        // Those that were not sent come first again.
        std::copy(mbufs_.begin() + at(next_), mbufs_.begin() + at(next_ + held_), mbufs_.begin());
        next_ = 0;
        if (held_ < most) held_ += pool_->take(mbufs_.data() + held_, most - held_);
        std::size_t const given = std::min(most, held_);
        for (std::size_t i = 0; i < given; ++i) frames_[i] = {dpdk_pool::frame_of(mbufs_[i]), size_};
        if (place_.is_rewritten)
            for (std::size_t i = 0; i < given; ++i) std::copy(example_.begin(), example_.end(), frames_[i].begin());
        return std::span(frames_).first(given);
    }

    submission submit(std::size_t first, std::size_t count) {
        pass_over(first - next_);
        auto const description = description_; // a copy, which no store into an mbuf can change
        for (std::size_t i = first; i < first + count; ++i) {
            std::memcpy(&mbufs_[i]->rearm_data, description.data(), description.size());
            if (frames_[i].size() != size_) set_size(*mbufs_[i], frames_[i].size());
        }
        if (place_.offloads != 0)
            if (submission const refused = prepare_checksums(first, count); refused.error != 0) return refused;
        return hand_over(first, count);
    }

    /// Waits until what was sent is back, or the port has counted it: `is_counted()`; a second at most after the last
    /// one that came back.
    template <class Counted>
    void flush(Counted const& is_counted) {
        using namespace std::chrono_literals;
        if (!pool_) return;
        auto last = std::chrono::steady_clock::now();
        for (std::size_t before = count_on_their_way(); before > 0;) {
            free_what_was_sent();
            std::size_t const after = count_on_their_way();
            if (after == 0 || (!place_.can_be_asked_to_free && is_counted())) break;
            auto const now = std::chrono::steady_clock::now();
            if (after < before) last = now;
            if (now - last > 1s) break;
            before = after;
            std::this_thread::yield();
        }
        on_their_way_.store(count_on_their_way(), std::memory_order_relaxed);
        // Another thread may be this queue's next.
        pool_->empty_cache();
    }

    std::uint64_t accepted() const { return accepted_.load(std::memory_order_relaxed); }
    /// When it was flushed.
    std::uint64_t on_their_way() const { return on_their_way_.load(std::memory_order_relaxed); }

private:
    static std::ptrdiff_t at(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

    /// Those are not sent.
    void pass_over(std::size_t count) {
        pool_->put_back(mbufs_.data() + next_, count);
        next_ += count;
        held_ -= count;
    }
    void put_back_all() {
        if (pool_) {
            pass_over(held_);
            // Not this thread's, but that one's which sends.
            pool_->empty_cache();
        }
        next_ = 0;
    }
    static void set_size(rte_mbuf& one, std::size_t size) {
        one.pkt_len = static_cast<std::uint32_t>(size);
        one.data_len = static_cast<std::uint16_t>(size);
    }
    submission prepare_checksums(std::size_t first, std::size_t count) {
        for (std::size_t i = first; i < first + count; ++i) ask_for_checksums(*mbufs_[i], place_.offloads);
        auto const some = static_cast<std::uint16_t>(count);
        std::uint16_t const ready = rte_eth_tx_prepare(place_.port_number, place_.queue, mbufs_.data() + first, some);
        if (ready == some) return {};
        // Those before it may go.
        int const error = rte_errno == 0 ? EINVAL : rte_errno;
        submission const sent = ready == 0 ? submission{} : hand_over(first, ready);
        return {sent.accepted, sent.accepted < ready ? sent.error : error};
    }
    submission hand_over(std::size_t first, std::size_t count) {
        std::uint16_t const sent = rte_eth_tx_burst(place_.port_number, place_.queue, mbufs_.data() + first,
                                                    static_cast<std::uint16_t>(count));
        next_ += sent;
        held_ -= sent;
        accepted_.store(accepted_.load(std::memory_order_relaxed) + sent, std::memory_order_relaxed);
        return {sent, sent == count ? 0 : EAGAIN};
    }

    void free_what_was_sent() {
        if (rte_eth_tx_done_cleanup(place_.port_number, place_.queue, 0) == -ENOTSUP)
            place_.can_be_asked_to_free = false;
    }
    std::size_t count_on_their_way() const {
        std::size_t count = pool_->count_out() - held_;
        for (dpdk_pool const& one : retired_) count += one.count_out();
        return count;
    }

    dpdk_queue_place place_;
    dpdk_port_options options_;
    std::optional<dpdk_pool> pool_{};
    std::vector<dpdk_pool> retired_{};
    std::vector<std::byte> example_{};
    std::size_t size_ = 0;
    mbuf_description description_{};
    std::array<rte_mbuf*, batch> mbufs_{};
    std::array<std::span<std::byte>, batch> frames_{};
    std::size_t next_ = 0; ///< of those mbufs, the first that is held
    std::size_t held_ = 0;
    std::atomic<std::uint64_t> accepted_ = 0;
    std::atomic<std::uint64_t> on_their_way_ = 0;
};

}
