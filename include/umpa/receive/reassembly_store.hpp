// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <list>
#include <map>
#include <span>
#include <umpa/receive/reassembly_datagram.hpp>
#include <umpa/receive/reassembly_key.hpp>
#include <umpa/receive/reassembly_result.hpp>
#include <vector>

namespace umpa::detail {

/// A datagram that is not whole yet, or that was ended and is remembered as such.
struct stored_datagram {
    fragment_key key;
    reassembly_time deadline;
    std::size_t bytes = 0; ///< that it takes
    datagram_in_pieces pieces{};
};

/// The datagrams that a reassembler knows, the oldest first, and an estimate of the memory that they take. A look-up
/// takes the logarithm of their number, whatever their keys are.
class datagram_store {
public:
    using place = std::list<stored_datagram>::iterator;

    // What nodes of containers and blocks of memory take beside their contents, generously.
    static constexpr std::size_t node_cost = 64;
    static constexpr std::size_t datagram_cost =
        sizeof(stored_datagram) + sizeof(fragment_key) + sizeof(place) + 2 * node_cost;
    static constexpr std::size_t fragment_cost = sizeof(std::vector<std::byte>) + sizeof(std::size_t) + 2 * node_cost;

    datagram_store() = default;
    // Places are kept in the map.
    datagram_store(datagram_store const&) = delete;
    datagram_store& operator=(datagram_store const&) = delete;

    bool empty() const { return datagrams_.empty(); }
    std::size_t size() const { return by_key_.size(); }
    std::size_t bytes_held() const { return bytes_held_; }
    stored_datagram const& front() const { return datagrams_.front(); }
    place oldest() { return datagrams_.begin(); }
    place none() { return datagrams_.end(); }

    place find(fragment_key const& key) {
        auto const found = by_key_.find(key);
        return found == by_key_.end() ? none() : found->second;
    }
    place add(fragment_key const& key, reassembly_time deadline) {
        place const made = datagrams_.insert(datagrams_.end(), {key, deadline});
        by_key_.emplace(key, made);
        hold(made, datagram_cost);
        return made;
    }
    void take(place one, received_fragment const& fragment, std::span<std::byte const> bytes, std::size_t cost) {
        one->pieces.take(fragment, bytes);
        hold(one, one->bytes + cost);
    }
    /// Remembers that this datagram is not to be.
    void end(place one) {
        one->pieces.end();
        hold(one, datagram_cost);
    }
    void forget(place one) {
        hold(one, 0);
        by_key_.erase(one->key);
        datagrams_.erase(one);
    }

private:
    void hold(place one, std::size_t bytes) {
        bytes_held_ = bytes_held_ - one->bytes + bytes;
        one->bytes = bytes;
    }

    std::list<stored_datagram> datagrams_;
    std::map<fragment_key, place> by_key_;
    std::size_t bytes_held_ = 0;
};

}
