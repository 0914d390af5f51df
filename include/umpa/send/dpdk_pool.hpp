// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <rte_eal.h>
#include <rte_errno.h>
#include <rte_lcore.h>
#include <rte_mbuf.h>
#include <rte_mbuf_pool_ops.h>
#include <rte_mempool.h>
#include <span>
#include <string>
#include <umpa/send/dpdk_error.hpp>
#include <umpa/send/dpdk_options.hpp>
#include <utility>

namespace umpa::detail {

/// A pool of mbufs, all with the same packet to begin with. Nobody else has mbufs of it, but for a driver that sends
/// some; and the packet always begins at the same distance, so what a frame holds stays the frame's.
class dpdk_pool {
public:
    dpdk_pool(std::string const& port, dpdk_port_options const& options, int socket) {
        auto const room = static_cast<std::uint16_t>(RTE_PKTMBUF_HEADROOM + options.frame_size);
        int const error = make(options.mbufs, room, socket);
        if (error == 0) return;
        rte_mempool_free(std::exchange(pool_, nullptr));
        raise(dpdk_pool_error(port + ": no memory for " + std::to_string(options.mbufs) + " mbufs of " +
                                  std::to_string(room) + " bytes (" + dpdk_reason(error) +
                                  "); give the EAL more (-m 256, or hugepages), or use fewer: {.mbufs = ...}",
                              error));
    }
    dpdk_pool(dpdk_pool&& other) noexcept : pool_(std::exchange(other.pool_, nullptr)) {}
    dpdk_pool& operator=(dpdk_pool&& other) noexcept {
        std::swap(pool_, other.pool_);
        return *this;
    }
    /// Memory that somebody still refers to is left to the end of the environment.
    ~dpdk_pool() {
        if (pool_ != nullptr && is_full()) rte_mempool_free(pool_);
    }

    rte_mempool* get() const { return pool_; }

    /// So many are neither in the pool nor in a cache.
    std::size_t count_out() const { return rte_mempool_in_use_count(pool_); }
    bool is_full() const { return count_out() == 0; }

    /// All mbufs hold this from now on; all are in the pool.
    void fill(std::span<std::byte const> example) {
        rte_mempool_obj_iter(
            pool_,
            [](rte_mempool*, void* given, void* one, unsigned) {
                auto const& bytes = *static_cast<std::span<std::byte const>*>(given);
                std::memcpy(frame_of(static_cast<rte_mbuf*>(one)), bytes.data(), bytes.size());
            },
            &example);
    }

    /// Takes so many, or some of them where there are fewer; gives how many.
    std::size_t take(rte_mbuf** to, std::size_t count) {
        for (std::size_t some = count; some > 0; some /= 2)
            if (rte_mempool_get_bulk(pool_, reinterpret_cast<void**>(to), static_cast<unsigned>(some)) == 0)
                return some;
        return 0;
    }
    void put_back(rte_mbuf* const* from, std::size_t count) {
        if (count > 0) rte_mempool_put_bulk(pool_, reinterpret_cast<void* const*>(from), static_cast<unsigned>(count));
    }
    /// What this thread has in its cache is for all again.
    void empty_cache() {
        if (rte_mempool_cache* const cache = rte_mempool_default_cache(pool_, rte_lcore_id()); cache != nullptr)
            rte_mempool_cache_flush(cache, pool_);
    }

    /// Where the packet is: without a look at the mbuf, for all of a pool are alike.
    static std::byte* frame_of(rte_mbuf* one) {
        return reinterpret_cast<std::byte*>(one) + sizeof(rte_mbuf) + RTE_PKTMBUF_HEADROOM;
    }

    static constexpr std::uint32_t most_cached = 256;

private:
    /// Gives an errno value, or 0.
    int make(std::uint32_t count, std::uint16_t room, int socket) {
        static std::atomic<unsigned> made = 0;
        std::string const name = "umpa" + std::to_string(made++);
        std::uint32_t const cached = std::min<std::uint32_t>(most_cached, count / 4);
        auto const size = static_cast<unsigned>(sizeof(rte_mbuf) + room);
        // Without hugepages each mbuf would get a page of its own, for fear that it lies in two: all would share a few
        // lines of the cache. Where devices see the addresses that we see, that fear is groundless.
        unsigned const flags = rte_eal_iova_mode() == RTE_IOVA_VA ? RTE_MEMPOOL_F_NO_IOVA_CONTIG : 0;
        pool_ = rte_mempool_create_empty(name.c_str(), count, size, cached, sizeof(rte_pktmbuf_pool_private), socket,
                                         flags);
        if (pool_ == nullptr) return rte_errno;
        if (int const error = rte_mempool_set_ops_byname(pool_, rte_mbuf_best_mempool_ops(), nullptr); error != 0)
            return -error;
        rte_pktmbuf_pool_private own{};
        own.mbuf_data_room_size = room;
        rte_pktmbuf_pool_init(pool_, &own);
        if (int const error = rte_mempool_populate_default(pool_); error < 0) return -error;
        rte_mempool_obj_iter(pool_, rte_pktmbuf_init, nullptr);
        return 0;
    }

    rte_mempool* pool_ = nullptr;
};

/// Whether there may be pools for a queue of which so many mbufs are written at once. A port keeps mbufs as long as it
/// has free descriptors.
inline void check_mbufs(std::string const& port, dpdk_port_options const& options, std::size_t at_once) {
    constexpr unsigned most = std::numeric_limits<std::uint16_t>::max() - RTE_PKTMBUF_HEADROOM;
    if (options.frame_size > most)
        raise(dpdk_pool_error(port + ": mbufs have room for " + std::to_string(most) + " bytes at most, not for " +
                              std::to_string(options.frame_size)));
    std::size_t const least = options.descriptors + dpdk_pool::most_cached * 3 / 2 + at_once;
    if (options.mbufs < least)
        raise(dpdk_pool_error(port + ": " + std::to_string(options.mbufs) + " mbufs are too few for a queue of " +
                              std::to_string(options.descriptors) +
                              " descriptors, which keeps as many; give it {.mbufs = " + std::to_string(least) +
                              "} or more, or fewer .descriptors"));
}

}
