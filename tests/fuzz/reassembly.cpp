// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <fuzz/input.hpp>
#include <fuzz/targets.hpp>
#include <umpa/build/fragment.hpp>
#include <umpa/receive/reassembly.hpp>
#include <vector>

// Fragments in any order, at any time, overlapping and contradicting each other; and datagrams that are cut and put
// together again.
//
// input: what is done; options; then fragments, each with a time and a size, or a datagram and how it is cut

namespace fuzz {
namespace of_reassembly {

using namespace umpa;

using bytes_of_packet = std::vector<std::byte>;

reassembly_options options_from(input& in) {
    reassembly_options options;
    std::uint64_t const bits = in.number(1);
    options.check_header_checksums = (bits & 1) != 0;
    options.require_header_chain = (bits & 2) != 0;
    options.ignore_duplicates = (bits & 4) == 0;
    if ((bits & 8) != 0) options.most_bytes = 2048;
    if ((bits & 16) != 0) options.most_datagrams = 2;
    if ((bits & 32) != 0) options.most_fragments = 3;
    return options;
}

/// A reassembler that is asked after each fragment whether it keeps its promises.
class watched_reassembler {
public:
    explicit watched_reassembler(reassembly_options const& options) : whole_(options) {}

    reassembly_result add(bytes_view bytes, std::chrono::nanoseconds later, std::size_t network_offset) {
        now_ += later;
        reassembly_result result = whole_.add(bytes, now_, network_offset);
        ++added_;
        require(result.refusal.has_value() == (result.state == reassembly_state::refused),
                "what is refused has a reason");
        require(result.datagram.empty() == (result.state != reassembly_state::complete), "what is complete is there");
        check();
        return result;
    }
    reassembler& whole() { return whole_; }
    reassembly_time now() const { return now_; }

private:
    void check() const {
        reassembly_statistics const& counted = whole_.statistics();
        require(whole_.bytes_held() <= whole_.options().most_bytes, "memory is bounded");
        require(whole_.datagram_count() <= whole_.options().most_datagrams, "datagrams are bounded");
        require(counted.passed + counted.fragments + counted.duplicates + counted.refused() >= added_,
                "all are counted");
        require(counted.completed <= counted.fragments && counted.atomic <= counted.completed, "none is counted twice");
        require(!whole_.next_deadline() || *whole_.next_deadline() > now_, "time is kept");
    }

    reassembler whole_;
    reassembly_time now_{};
    std::uint64_t added_ = 0;
};

/// Bytes as they come.
void add_bytes(input& in, watched_reassembler& whole) {
    while (!in.empty()) {
        auto const later = std::chrono::milliseconds(in.number(1) * 200);
        std::size_t const offset = in.below(32);
        whole.add(in.take(in.below(256)), later, offset);
    }
}

/// A datagram that is cut as the input says.
void add_cuts(input& in, watched_reassembler& whole) {
    bytes_of_packet const datagram = [&] {
        bytes_view const bytes = in.take(static_cast<std::size_t>(in.number(2)));
        return bytes_of_packet(bytes.begin(), bytes.end());
    }();
    while (!in.empty()) {
        auto const later = std::chrono::milliseconds(in.number(1) * 200);
        fragment_cut cut{.offset = 8 * in.below(256), .size = in.below(256), .more = in.below(2) != 0};
        if (in.below(2) != 0) cut.data = in.take(8);
        fragment_options const options{.identification = static_cast<std::uint32_t>(in.below(3)),
                                       .despite_dont_fragment = true};
        try {
            whole.add(fragment(datagram, std::span(&cut, 1), options)[0], later, 0);
        } catch (fragment_error const&) {
            continue; // no datagram, or no such cut of it
        }
    }
}

/// What a reassembler changes in a header that it puts together: the checksum, of IPv4.
bytes_of_packet without_checksum(bytes_of_packet datagram) {
    if (!datagram.empty() && std::to_integer<unsigned>(datagram[0]) >> 4 == 4)
        std::fill_n(datagram.begin() + 10, 2, std::byte{});
    return datagram;
}

/// A datagram that is cut to an MTU, and put together in an order that the input says.
void there_and_back(input& in, watched_reassembler& whole) {
    std::size_t const mtu = 28 + in.below(256);
    std::uint64_t const order = in.number(2);
    bytes_view const bytes = in.rest();
    std::vector<bytes_of_packet> pieces;
    bytes_of_packet datagram;
    try {
        pieces = fragment(bytes, mtu, {.identification = 7, .despite_dont_fragment = true});
        datagram = fragment(bytes, ~std::size_t{0})[0];
    } catch (fragment_error const&) {
        return;
    }
    if (pieces.size() == 1) return require(same(pieces[0], datagram), "what fits is not cut");
    for (bytes_of_packet const& one : pieces) require(one.size() <= mtu, "a fragment fits");
    bool const is_piece = std::to_integer<unsigned>(bytes[0]) >> 4 == 4 && // with others beside it, of another sender
                          (std::to_integer<unsigned>(bytes[6]) & 0x3fU) + std::to_integer<unsigned>(bytes[7]) != 0;
    if (is_piece || pieces.size() > whole.whole().options().most_fragments) return;
    std::rotate(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(order % pieces.size()), pieces.end());
    if (order % 3 == 0) std::reverse(pieces.begin(), pieces.end());
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        reassembly_result const result = whole.add(pieces[k], {}, 0);
        if (result.refusal) {
            require(result.refusal->problem == fragment_problem::headers_missing ||
                        result.refusal->problem == fragment_problem::no_room,
                    "fragments of one datagram agree");
            return;
        }
        bool const is_last = k + 1 == pieces.size();
        require(is_last == (result.state == reassembly_state::complete), "all fragments make the datagram");
        if (is_last)
            require(without_checksum(result.datagram) == without_checksum(datagram), "what was cut is put together");
    }
}

}

void reassembly(std::span<std::byte const> bytes) {
    using namespace of_reassembly;
    input in(bytes);
    std::size_t const what = in.below(3);
    watched_reassembler whole(options_from(in));
    if (what == 0)
        add_bytes(in, whole);
    else if (what == 1)
        add_cuts(in, whole);
    else
        there_and_back(in, whole);
    whole.whole().expire(whole.now() + std::chrono::hours(1));
    require(whole.whole().datagram_count() == 0 && whole.whole().bytes_held() == 0, "nothing stays");
}

}
