// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <net/if.h>
#include <optional>
#include <rte_dev.h>
#include <rte_ethdev.h>
#include <string>
#include <thread>
#include <umpa/send/dpdk_environment.hpp>
#include <umpa/send/dpdk_error.hpp>
#include <umpa/send/dpdk_ethdev.hpp>
#include <umpa/send/dpdk_offload.hpp>
#include <umpa/send/dpdk_options.hpp>
#include <umpa/send/dpdk_pool.hpp>
#include <umpa/send/dpdk_queue.hpp>
#include <utility>

namespace umpa::detail {

/// A port that is open for sending, and its queues. A device that was made for it goes with it.
class dpdk_device {
    using clock = std::chrono::steady_clock;

public:
    dpdk_device(dpdk_environment environment, std::string const& device, dpdk_port_options const& options)
        : environment_(std::move(environment)),
          name_("dpdk_port(\"" + device + "\")"),
          options_(options),
          opened_(*this) {
        auto const found = find_dpdk_port(name_, device);
        number_ = found.number;
        opened_.is_made = found.is_made;
        configure();
        start();
        wait_for_dpdk_link(name_, number_, options_.link_patience);
        before_ = dpdk_counters_of(number_).value_or(dpdk_counters());
    }
    dpdk_device(dpdk_device const&) = delete;
    dpdk_device& operator=(dpdk_device const&) = delete;
    ~dpdk_device() = default;

    std::string const& name() const { return name_; }
    char const* driver() const { return info_.driver_name; }
    std::uint16_t number() const { return number_; }
    std::string const& checksums() const { return agreement_.words; }
    /// The kernel's interface behind it; empty where there is none.
    std::string interface() const {
        std::array<char, IF_NAMESIZE> found{};
        return info_.if_index != 0 && ::if_indextoname(info_.if_index, found.data()) != nullptr ? found.data() : "";
    }

    dpdk_queue& queue(std::size_t i) {
        if (i < queues_.size()) return queues_[i];
        raise(dpdk_port_error(name_ + ": of its queues for sending " + std::to_string(queues_.size()) +
                              " are open, core " + std::to_string(i) +
                              " needs one of its own; open it with {.queues = " + std::to_string(i + 1) + "} or more"));
    }

    std::optional<dpdk_counters> counters() const {
        auto now = dpdk_counters_of(number_);
        if (now) *now = {now->packets - before_.packets, now->bytes - before_.bytes, now->errors - before_.errors};
        return now;
    }
    std::uint64_t accepted() const {
        std::uint64_t sum = 0;
        for (dpdk_queue const& one : queues_) sum += one.accepted();
        return sum;
    }
    /// Whether the port has counted all that it accepted.
    bool is_all_counted() const {
        auto const now = counters();
        return now && now->packets >= accepted();
    }
    /// What the port counted as sent, of what it accepted; where it does not count, what came back. A card's counters
    /// may lag: as much is waited for once as a second.
    std::uint64_t completed() const {
        std::uint64_t const given = accepted();
        auto now = counters();
        for (auto const end = clock::now() + std::chrono::seconds(1);
             now && now->packets + now->errors + lost_ < given && clock::now() < end; now = counters())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (now) {
            lost_ = given - std::min(given, now->packets);
            return std::min(given, now->packets);
        }
        std::uint64_t still_out = 0;
        for (dpdk_queue const& one : queues_) still_out += one.on_their_way();
        return given - std::min(given, still_out);
    }

private:
    [[noreturn]] void refuse(std::string const& what, int error) const {
        raise(dpdk_port_error(name_ + ": " + what + ": " + dpdk_reason(error), error < 0 ? -error : error));
    }

    void configure() {
        int error = rte_eth_dev_info_get(number_, &info_);
        if (error != 0) refuse("the driver says nothing of itself", error);
        if (options_.queues == 0 || options_.queues > info_.max_tx_queues)
            raise(dpdk_port_error(name_ + ": " + std::to_string(options_.queues) +
                                  " queues for sending were asked for, it has 1 to " +
                                  std::to_string(info_.max_tx_queues)));
        agreement_ = agree_on_checksums(name_, info_.driver_name, info_.tx_offload_capa, options_.checksums);
        rte_eth_conf asked{};
        asked.txmode.offloads = agreement_.offloads;
        if (options_.mtu) asked.rxmode.mtu = *options_.mtu;
        error = rte_eth_dev_configure(number_, 0, options_.queues, &asked);
        // Some drivers want as many queues for receiving, though nobody asks them for anything.
        if (error != 0 && error != -EBUSY && info_.max_rx_queues >= options_.queues) {
            error = rte_eth_dev_configure(number_, options_.queues, options_.queues, &asked);
            receives_ = error == 0;
        }
        if (error == -EBUSY) refuse("it is open already, close the other one first", error);
        if (error != 0) refuse("it cannot be configured", error);
        rte_eth_dev_adjust_nb_rx_tx_desc(number_, nullptr, &options_.descriptors);
        check_mbufs(name_, options_, dpdk_queue::batch);
    }

    void start() {
        int const socket = rte_eth_dev_socket_id(number_);
        rte_eth_txconf how = info_.default_txconf;
        how.offloads = agreement_.offloads;
        for (std::uint16_t i = 0; i < options_.queues; ++i) {
            int const error =
                rte_eth_tx_queue_setup(number_, i, options_.descriptors, static_cast<unsigned>(socket), &how);
            if (error != 0) refuse("queue " + std::to_string(i) + " cannot be set up", error);
            queues_.emplace_back(dpdk_queue_place{name_, number_, i, socket, agreement_.offloads, is_rewritten(), true},
                                 options_);
        }
        if (receives_) set_up_receiving(socket);
        int const error = rte_eth_dev_start(number_);
        if (error != 0) refuse("it does not start", error);
        opened_.is_started = true;
    }
    /// From a pool of its own: what is sent stays apart.
    void set_up_receiving(int socket) {
        std::uint16_t descriptors = 64;
        rte_eth_dev_adjust_nb_rx_tx_desc(number_, &descriptors, nullptr);
        dpdk_port_options options = options_;
        options.mbufs = 2U * descriptors * options_.queues;
        unread_.emplace(name_, options, socket);
        for (std::uint16_t i = 0; i < options_.queues; ++i) {
            int const error =
                rte_eth_rx_queue_setup(number_, i, descriptors, static_cast<unsigned>(socket), nullptr, unread_->get());
            if (error != 0) refuse("queue " + std::to_string(i) + " for receiving cannot be set up", error);
        }
    }
    /// Where the port computes checksums, something else is in their place after that.
    bool is_rewritten() const {
        return agreement_.offloads != 0 || options_.frames == dpdk_frames::rewritten ||
               (options_.frames == dpdk_frames::by_driver && gives_mbufs_away(info_.driver_name));
    }

    /// Stops the port before its mbufs go, also when opening it fails half-way.
    struct opened {
        explicit opened(dpdk_device& its) : of(its) {}
        opened(opened const&) = delete;
        ~opened() {
            if (is_started) rte_eth_dev_stop(of.number_);
            if (!is_made) return;
            rte_eth_dev_close(of.number_);
            if (of.info_.device != nullptr) rte_dev_remove(of.info_.device);
        }
        dpdk_device& of;
        bool is_made = false;
        bool is_started = false;
    };

    // In the order in which they go, from the last.
    dpdk_environment environment_;
    std::string name_;
    dpdk_port_options options_;
    std::uint16_t number_ = 0;
    rte_eth_dev_info info_{};
    checksum_agreement agreement_{};
    dpdk_counters before_{};
    mutable std::uint64_t lost_ = 0;
    bool receives_ = false;
    std::optional<dpdk_pool> unread_{};
    std::deque<dpdk_queue> queues_{};
    opened opened_;
};

}
