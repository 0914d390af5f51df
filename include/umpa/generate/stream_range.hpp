// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace umpa {

/// The first packets of a stream, made as they are asked for. It refers to the stream.
template <class Stream>
class stream_range {
public:
    class iterator {
    public:
        using value_type = std::vector<std::byte>;
        using reference = value_type;
        using pointer = void;
        using difference_type = std::int64_t;
        using iterator_category = std::input_iterator_tag;
        using iterator_concept = std::forward_iterator_tag;

        iterator() = default;
        iterator(Stream const& of, std::uint64_t k) : of_(&of), k_(k) {}

        value_type operator*() const { return of_->packet(k_); }
        iterator& operator++() {
            ++k_;
            return *this;
        }
        iterator operator++(int) {
            iterator before = *this;
            ++k_;
            return before;
        }
        friend bool operator==(iterator const& a, iterator const& b) { return a.k_ == b.k_; }

    private:
        Stream const* of_ = nullptr;
        std::uint64_t k_ = 0;
    };

    /// The packets 0 to `count` - 1. It refers to the stream.
    stream_range(Stream const& of, std::uint64_t count) : of_(&of), count_(count) {}

    iterator begin() const { return {*of_, 0}; }
    iterator end() const { return {*of_, count_}; }
    /// How many packets there are.
    std::uint64_t size() const { return count_; }

private:
    Stream const* of_;
    std::uint64_t count_;
};

}
