// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <umpa/send/dpdk_device.hpp>
#include <umpa/send/dpdk_environment.hpp>
#include <umpa/send/dpdk_options.hpp>
#include <umpa/send/dpdk_queue.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/socket_kind.hpp>
#include <utility>

namespace umpa {

/// Sends whole frames by a port of DPDK: `dpdk_port(dpdk, "0000:01:00.0", {.queues = 4})`. Each mbuf holds a packet of
/// the stream from the start, so that only what differs is written. A core has a queue of its own. What
/// rte_eth_tx_burst takes is accepted; completed is what the port says that it sent.
class dpdk_port {
public:
    static constexpr bool prefilled = true;
    static constexpr std::size_t worthwhile = detail::dpdk_queue::batch;
    /// As a kind of socket, for the sentences of errors.
    struct kind : socket_kind::link {
        static constexpr std::string_view name = "dpdk_port";
    };

    /// The port of that name, or one that is made for it: of a device as --vdev and -a take it, "net_pcap0,tx_pcap=
    /// sent.pcap". It is started here, and stopped with the last copy. Throws dpdk_no_such_port, dpdk_port_error,
    /// dpdk_pool_error.
    dpdk_port(dpdk_environment const& environment, std::string const& device, dpdk_port_options const& options = {})
        : device_(std::make_shared<detail::dpdk_device>(environment, device, options)), queue_(&device_->queue(0)) {}

    /// Throws dpdk_frame_error where packets are larger than mbufs, and dpdk_pool_error where there is no memory.
    void prepare(sink_setup const& setup) { queue_->prepare(setup); }
    std::span<std::span<std::byte>> frames(std::size_t most) { return queue_->frames(most); }
    submission submit(std::size_t first, std::size_t count) { return queue_->submit(first, count); }
    /// Waits for a second at most after the last frame that came back.
    void flush() {
        queue_->flush([this] { return device_->is_all_counted(); });
    }
    /// Of all queues: a port counts what it sent, not by which. That of the first queue tells it.
    std::uint64_t completed() const { return number_ == 0 ? device_->completed() : 0; }
    /// Throws dpdk_port_error where the port was not opened with so many queues.
    dpdk_port another(std::size_t core) const { return {device_, number_ + core}; }

    std::string name() const { return device_->name(); }
    /// The kernel's interface behind the port; empty where there is none.
    std::string interface() const { return device_->interface(); }
    std::string why(int error, std::size_t bytes) const {
        if (error == EAGAIN)
            return "the queue takes no more: its ring is full, or no mbuf is free, because nobody reads at its other "
                   "end or its link is down";
        return std::to_string(bytes) + " bytes are not sent: " + detail::dpdk_reason(error);
    }

    /// The name of its driver.
    std::string driver() const { return device_->driver(); }
    /// As DPDK counts ports.
    std::uint16_t number() const { return device_->number(); }
    /// Who computes checksums, and why.
    std::string const& checksums() const { return device_->checksums(); }
    /// What the port counted since it was opened; nothing where its driver does not count.
    std::optional<dpdk_counters> counters() const { return device_->counters(); }

private:
    dpdk_port(std::shared_ptr<detail::dpdk_device> device, std::size_t number)
        : device_(std::move(device)), number_(number), queue_(&device_->queue(number)) {}

    std::shared_ptr<detail::dpdk_device> device_;
    std::size_t number_ = 0;
    detail::dpdk_queue* queue_;
};

template <class FirstLayer>
inline constexpr bool can_send_first<dpdk_port::kind, FirstLayer> = can_send_first<socket_kind::link, FirstLayer>;

}
