// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <span>
#include <type_traits>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/protocols/all.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/read/byte_span.hpp>
#include <umpa/read/dissected_layer.hpp>
#include <umpa/read/dissector.hpp>
#include <umpa/read/reading_tables.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// Names the protocol that a packet begins with: `dissect(bytes, first<ipv4>)`.
template <class P>
struct first_t {};
template <class P>
inline constexpr first_t<P> first{};

/// The layers of a packet, one after the other, as they are read: a range that can be gone through once. Nothing is
/// allocated or thrown, no byte outside is read, and all bytes are accounted for: what is not understood is a payload,
/// or octets, with a note that says why. It refers to the bytes.
class dissection {
public:
    /// Reads these bytes, which must live as long as this; they begin with `first`, by dissect().
    dissection(std::span<std::byte const> packet, detail::reading_tables const& tables,
               detail::protocol_reader const* first)
        : reader_(packet, tables, first) {}
    dissection(std::span<std::byte const> packet, detail::reading_tables const& tables, link_type first)
        : reader_(packet, tables, first) {}
    dissection(dissection const&) = delete;
    dissection& operator=(dissection const&) = delete;

    class iterator {
    public:
        using value_type = dissected_layer;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::input_iterator_tag;

        iterator() = default;
        iterator(dissection& of, std::span<dissected_layer const> layers)
            : of_(&of), here_(layers.data()), end_(here_ + layers.size()) {}

        dissected_layer const& operator*() const { return *here_; }
        dissected_layer const* operator->() const { return here_; }
        iterator& operator++() {
            if (++here_ == end_) *this = of_->next();
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const { return here_ == end_; }

    private:
        dissection* of_ = nullptr;
        dissected_layer const* here_ = nullptr;
        dissected_layer const* end_ = nullptr;
    };

    iterator begin() { return next(); }
    std::default_sentinel_t end() const { return {}; }

private:
    iterator next() { return {*this, reader_.read(storage_.layers)}; }

    /// Layers are made when they are read.
    union storage {
        storage() {}
        std::array<dissected_layer, detail::dissector::at_once> layers;
    };

    detail::dissector reader_;
    storage storage_;
};

namespace detail {

/// Containers of bytes that end with the expression that they stand in.
template <class T>
concept ending_bytes = !std::ranges::borrowed_range<T> && readable_bytes<T&>;

template <class Bytes>
struct kept_bytes {
    Bytes bytes;
};

template <class P>
protocol_reader const* beginning(reading_tables const& tables, first_t<P>) {
    return tables.find(identity_of<P>);
}
inline protocol_reader const* beginning(reading_tables const& tables, protocol_row const& first) {
    return tables.find(first.id);
}
inline link_type beginning(reading_tables const&, link_type first) { return first; }

}

/// The layers of bytes that end with the expression: keeps those as long as their layers are gone through, as in
/// `for (auto const& layer : dissect(to_bytes(packet)))`.
template <class Bytes>
class keeping_dissection : private detail::kept_bytes<Bytes>, public dissection {
public:
    /// By dissect().
    template <class First>
    keeping_dissection(Bytes those, detail::reading_tables const& tables, First first)
        : detail::kept_bytes<Bytes>{std::move(those)}, dissection(detail::byte_span(this->bytes), tables, first) {}
};

/// Reads a packet that begins with an Ethernet header, or with the protocol that `first` names: any stack of the
/// protocols of a registry, this library's as a rule: `dissect<my_protocols>(bytes)`.
template <auto const& Registry = protocols::all, class First = ethernet>
dissection dissect(std::span<std::byte const> packet, first_t<First> = {}) {
    struct found {
        detail::reading_tables const& tables = detail::readers_of<Registry>();
        detail::protocol_reader const* first = detail::beginning(tables, first_t<First>());
    };
    static found const its;
    return {packet, its.tables, its.first};
}

/// The same with the protocol chosen at run time, which is one of the registry's.
template <auto const& Registry = protocols::all>
dissection dissect(std::span<std::byte const> packet, protocol_row const& first) {
    detail::reading_tables const& tables = detail::readers_of<Registry>();
    return {packet, tables, detail::beginning(tables, first)};
}

/// The same of a frame of a capture, by the number of its link type: `dissect(frame, link_type(113))`.
template <auto const& Registry = protocols::all>
dissection dissect(std::span<std::byte const> packet, link_type first) {
    return {packet, detail::readers_of<Registry>(), first};
}

/// The same of bytes of another type, such as `std::vector<unsigned char>`; and of those that end with the expression,
/// which are kept by what this gives.
template <auto const& Registry = protocols::all, class Bytes, class From = first_t<ethernet>>
    requires(detail::ending_bytes<Bytes> ||
             (readable_bytes<Bytes> && !std::is_convertible_v<Bytes, std::span<std::byte const>>))
auto dissect(Bytes&& packet, From const& from = {}) {
    if constexpr (readable_bytes<Bytes>) {
        return dissect<Registry>(std::span<std::byte const>(detail::byte_span(packet)), from);
    } else {
        detail::reading_tables const& tables = detail::readers_of<Registry>();
        return keeping_dissection<std::remove_cv_t<Bytes>>(std::forward<Bytes>(packet), tables,
                                                           detail::beginning(tables, from));
    }
}

/// All layers at once.
inline std::vector<dissected_layer> layers_of(dissection&& packet) {
    std::vector<dissected_layer> layers;
    for (dissected_layer const& one : packet) layers.push_back(one);
    return layers;
}

}
