// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <umpa/build/fragment_header.hpp>
#include <umpa/receive/reassembly_fragment.hpp>
#include <umpa/receive/reassembly_options.hpp>
#include <umpa/receive/reassembly_problem.hpp>
#include <vector>

// The fragments of one datagram, in order. A look-up takes the logarithm of their number.

namespace umpa::detail {

/// A datagram from its headers and what it carries. `headers` starts with `link` bytes that are kept.
inline void finish_headers(std::vector<std::byte>& datagram, std::size_t link, received_fragment const& first,
                           std::size_t carried, bool congested) {
    constexpr std::uint32_t congestion_experienced = 3;
    std::byte* const header = datagram.data() + link;
    if (first.key.version == 4) {
        set_in_header<ipv4>(header, fields::fragment_offset, 0);
        set_ipv4_flag(header, fields::more_fragments, false);
        if (congested) set_in_header<ipv4>(header, fields::ecn, congestion_experienced);
        finish_ipv4_header({header, first.counted}, first.counted + carried);
    } else {
        set_in_header<ipv6>(header, fields::payload_length, first.counted + carried);
        if (congested) set_in_header<ipv6>(header, fields::ecn, congestion_experienced);
    }
}

/// The link header and the headers of a datagram, as they will be: without the Fragment header of IPv6.
inline std::vector<std::byte> headers_without_fragment(std::span<std::byte const> link,
                                                       received_fragment const& first) {
    std::vector<std::byte> headers(link.begin(), link.end());
    if (first.key.version == 4) {
        headers.insert(headers.end(), first.headers.begin(), first.headers.end());
    } else {
        auto const behind = first.headers.last(ipv6_fragment::wire_size);
        headers.insert(headers.end(), first.headers.begin(), first.headers.end() - ipv6_fragment::wire_size);
        headers[link.size() + first.number_at] = behind[byte_of<ipv6_fragment>(fields::next_header)];
    }
    return headers;
}

/// What the fragments that came so far make.
class datagram_in_pieces {
public:
    enum class verdict { takes, duplicate, refuses, ends };
    struct judgement {
        verdict what;
        fragment_problem problem{};
    };

    /// Whether a fragment fits to the others. Changes nothing.
    judgement judge(received_fragment const& one, reassembly_options const& options) const {
        if (ended_) return {verdict::refuses, fragment_problem::of_ended_datagram};
        auto const behind = pieces_.lower_bound(one.start);
        if (options.ignore_duplicates && behind != pieces_.end() && is_same(one, *behind)) return {verdict::duplicate};
        if (contradicts_end(one)) return {verdict::ends, fragment_problem::contradictory_end};
        if (behind != pieces_.end() && behind->first < one.end()) return {verdict::ends, fragment_problem::overlap};
        if (behind != pieces_.begin() && end_of(*std::prev(behind)) > one.start)
            return {verdict::ends, fragment_problem::overlap};
        if (pieces_.size() >= options.most_fragments) return {verdict::refuses, fragment_problem::too_many_fragments};
        return {verdict::takes};
    }

    /// Takes a fragment that was judged so. `bytes` starts with its link header.
    void take(received_fragment const& one, std::span<std::byte const> bytes) {
        if (one.start == 0) {
            link_size_ = static_cast<std::size_t>(one.headers.data() - bytes.data());
            first_ = one;
            first_headers_.assign(bytes.data(), one.data.data());
        }
        if (!one.more) end_ = one.end();
        ecn_ |= 1U << one.ecn;
        received_ += one.data.size();
        pieces_.emplace(one.start, std::vector<std::byte>(one.data.begin(), one.data.end()));
    }

    bool is_complete() const { return end_ && received_ == *end_; }

    /// What is wrong with the whole.
    std::optional<fragment_problem> problem_of_whole() const {
        if (first_.counted + *end_ > longest_datagram) return fragment_problem::too_long;
        if ((ecn_ & (1U << 3)) != 0 && (ecn_ & 1) != 0) return fragment_problem::mixed_congestion;
        return std::nullopt;
    }

    /// The datagram, with the link header of its first fragment.
    std::vector<std::byte> joined() {
        std::span<std::byte const> const headers(first_headers_);
        first_.headers = headers.subspan(link_size_);
        std::vector<std::byte> datagram = headers_without_fragment(headers.first(link_size_), first_);
        datagram.reserve(datagram.size() + *end_);
        for (auto const& [start, data] : pieces_) datagram.insert(datagram.end(), data.begin(), data.end());
        finish_headers(datagram, link_size_, first_, *end_, (ecn_ & (1U << 3)) != 0);
        return datagram;
    }

    /// Forgets what came, and takes nothing more.
    void end() {
        *this = {};
        ended_ = true;
    }
    bool is_ended() const { return ended_; }

    /// The fragment at offset 0 as it came; empty when it did not.
    std::vector<std::byte> first_fragment() const {
        std::vector<std::byte> whole = first_headers_;
        if (!whole.empty()) whole.insert(whole.end(), pieces_.begin()->second.begin(), pieces_.begin()->second.end());
        return whole;
    }
    std::size_t link_size() const { return link_size_; }
    std::size_t received() const { return received_; }
    std::size_t fragment_count() const { return pieces_.size(); }

private:
    using pieces = std::map<std::size_t, std::vector<std::byte>>;

    static std::size_t end_of(pieces::value_type const& piece) { return piece.first + piece.second.size(); }

    bool is_same(received_fragment const& one, pieces::value_type const& piece) const {
        bool const is_last = end_ && end_of(piece) == *end_;
        return piece.first == one.start && one.more == !is_last &&
               std::equal(one.data.begin(), one.data.end(), piece.second.begin(), piece.second.end());
    }
    bool contradicts_end(received_fragment const& one) const {
        if (end_ && one.end() > *end_) return true;
        return !one.more && !pieces_.empty() && end_of(*pieces_.rbegin()) > one.end();
    }

    pieces pieces_;
    std::vector<std::byte> first_headers_; ///< all before the data of the first fragment
    received_fragment first_{};            ///< its spans are not used
    std::size_t link_size_ = 0;
    std::size_t received_ = 0;
    std::optional<std::size_t> end_;
    unsigned ecn_ = 0; ///< a bit for each codepoint that came
    bool ended_ = false;
};

}
