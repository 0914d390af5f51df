// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <umpa/receive/reassembly_datagram.hpp>
#include <umpa/receive/reassembly_fragment.hpp>
#include <umpa/receive/reassembly_key.hpp>
#include <umpa/receive/reassembly_options.hpp>
#include <umpa/receive/reassembly_problem.hpp>
#include <umpa/receive/reassembly_result.hpp>
#include <umpa/receive/reassembly_store.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// Puts fragments of IPv4 and IPv6 together (RFC 791 section 3.2, RFC 8200 section 4.5). It knows no clock: each call
/// says what time it is, and time is not to run backwards.
///
///     reassembler whole;
///     auto result = whole.add(frame.bytes(), frame.time(), 14);
///     if (result.state == reassembly_state::complete) use(result.datagram);
///
/// Fragments that overlap end their datagram, and later fragments of it are refused until its time is over (RFC 5722).
/// When there is no room for a new fragment, the oldest datagrams are given up. What is wrong with a packet that is no
/// fragment is not looked at.
class reassembler {
public:
    /// The limits on memory, time and fragments.
    explicit reassembler(reassembly_options const& options = {}) : options_(options) {}

    /// Takes a packet whose IP header starts at `network_offset`. What stands before that is kept of the first
    /// fragment of each datagram.
    reassembly_result add(std::span<std::byte const> bytes, reassembly_time now, std::size_t network_offset = 0) {
        reassembly_result result{};
        give_up_until(now, result.dropped);
        auto const one = detail::read_fragment(bytes.subspan(std::min(network_offset, bytes.size())),
                                               options_.check_header_checksums, options_.require_header_chain);
        if (one.refusal)
            refuse(result, *one.refusal);
        else if (!one.is_fragment)
            ++statistics_.passed;
        else if (one.is_atomic())
            process_alone(result, one, bytes.first(network_offset));
        else
            join_others(result, one, bytes, now);
        return result;
    }

    /// Gives up the datagrams whose time is over.
    std::vector<incomplete_datagram> expire(reassembly_time now) {
        std::vector<incomplete_datagram> dropped;
        give_up_until(now, dropped);
        return dropped;
    }
    /// When the next datagram's time is over; nothing when there is none.
    std::optional<reassembly_time> next_deadline() const {
        if (store_.empty()) return std::nullopt;
        return store_.front().deadline;
    }

    /// How many datagrams are incomplete, or were ended and are still remembered.
    std::size_t datagram_count() const { return store_.size(); }
    /// How much memory the fragments take, an estimate; at most reassembly_options::most_bytes.
    std::size_t bytes_held() const { return store_.bytes_held(); }
    /// What it did since it was made.
    reassembly_statistics const& statistics() const { return statistics_; }
    /// As it was made.
    reassembly_options const& options() const { return options_; }

private:
    using store = detail::datagram_store;
    using verdict = detail::datagram_in_pieces::verdict;

    static std::size_t offset_field_of(detail::received_fragment const& one) {
        if (one.key.version == 4) return detail::byte_of<ipv4>(fields::fragment_offset);
        return one.headers.size() - ipv6_fragment::wire_size + detail::byte_of<ipv6_fragment>(fields::fragment_offset);
    }

    void refuse(reassembly_result& result, fragment_refusal const& refusal) {
        ++statistics_.refused_by_problem[static_cast<std::size_t>(refusal.problem)];
        result.state = reassembly_state::refused;
        result.refusal = refusal;
    }
    void complete(reassembly_result& result, std::vector<std::byte> datagram) {
        ++statistics_.completed;
        result.state = reassembly_state::complete;
        result.datagram = std::move(datagram);
    }

    /// RFC 6946: what is a fragment by its header only has nothing to do with others of its identification.
    void process_alone(reassembly_result& result, detail::received_fragment const& one,
                       std::span<std::byte const> link) {
        ++statistics_.fragments;
        ++statistics_.atomic;
        std::vector<std::byte> datagram = detail::headers_without_fragment(link, one);
        datagram.insert(datagram.end(), one.data.begin(), one.data.end());
        detail::finish_headers(datagram, link.size(), one, one.data.size(), false);
        complete(result, std::move(datagram));
    }

    void join_others(reassembly_result& result, detail::received_fragment const& one, std::span<std::byte const> bytes,
                     reassembly_time now) {
        store::place const found = store_.find(one.key);
        bool const is_new = found == store_.none();
        auto const judged =
            is_new ? detail::datagram_in_pieces().judge(one, options_) : found->pieces.judge(one, options_);
        std::size_t const at = offset_field_of(one);
        switch (judged.what) {
        case verdict::duplicate:
            ++statistics_.duplicates;
            result.state = reassembly_state::need_more;
            return;
        case verdict::ends: store_.end(found); [[fallthrough]];
        case verdict::refuses: return refuse(result, {judged.problem, at});
        case verdict::takes: break;
        }
        std::size_t const cost = store::fragment_cost + one.data.size() +
                                 (one.start == 0 ? static_cast<std::size_t>(one.data.data() - bytes.data()) : 0);
        if (!make_room(result, found, cost)) return refuse(result, {fragment_problem::no_room, at});
        store::place const place = is_new ? store_.add(one.key, now + options_.timeout) : found;
        store_.take(place, one, bytes, cost);
        ++statistics_.fragments;
        result.state = reassembly_state::need_more;
        if (place->pieces.is_complete()) finish(result, place, at);
    }

    void finish(reassembly_result& result, store::place place, std::size_t at) {
        if (auto const problem = place->pieces.problem_of_whole()) {
            store_.end(place);
            return refuse(result, {*problem, at});
        }
        complete(result, place->pieces.joined());
        store_.forget(place);
    }

    /// Gives up the oldest datagrams but `kept` until so many bytes more, or one more datagram, may be held. False,
    /// and nothing is given up, when that will never be.
    bool make_room(reassembly_result& result, store::place kept, std::size_t cost) {
        bool const is_new = kept == store_.none();
        std::size_t const needed = cost + (is_new ? store::datagram_cost : kept->bytes);
        if (needed > options_.most_bytes || (is_new && options_.most_datagrams == 0)) return false;
        auto const is_over = [&] {
            return store_.bytes_held() + cost + (is_new ? store::datagram_cost : 0) > options_.most_bytes ||
                   (is_new && store_.size() >= options_.most_datagrams);
        };
        for (auto oldest = store_.oldest(); is_over();) {
            auto const next = std::next(oldest);
            if (oldest != kept) give_up(oldest, incomplete_datagram::cause::evicted, result.dropped);
            oldest = next;
        }
        return true;
    }

    void give_up_until(reassembly_time now, std::vector<incomplete_datagram>& dropped) {
        while (!store_.empty() && store_.front().deadline <= now)
            give_up(store_.oldest(), incomplete_datagram::cause::timed_out, dropped);
    }
    /// One that was ended before is forgotten without a word.
    void give_up(store::place place, incomplete_datagram::cause why, std::vector<incomplete_datagram>& dropped) {
        auto const& pieces = place->pieces;
        if (!pieces.is_ended()) {
            ++(why == incomplete_datagram::cause::timed_out ? statistics_.timed_out : statistics_.evicted);
            dropped.push_back({why, place->key, pieces.received(), pieces.fragment_count(), pieces.first_fragment(),
                               pieces.link_size()});
        }
        store_.forget(place);
    }

    reassembly_options options_;
    reassembly_statistics statistics_;
    store store_;
};

}
