// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <boost/hana/unpack.hpp>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <umpa/build/packet.hpp>
#include <umpa/build/run_time/dynamic_layer.hpp>
#include <umpa/build/run_time/layer_names.hpp>
#include <umpa/build/run_time/layer_of.hpp>
#include <umpa/build/run_time/near_name.hpp>
#include <umpa/build/run_time/order_error.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/build/run_time/run_time_compose.hpp>
#include <umpa/build/run_time/run_time_order.hpp>
#include <umpa/build/run_time/tables_of.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/protocols/all.hpp>
#include <vector>

namespace umpa {

/// A name that no protocol of the registry has.
struct unknown_protocol : error {
    using error::error;
};
/// A layer that the packet has not.
struct no_such_layer : error {
    using error::error;
};

/// Layers chosen while the program runs, outermost first, as values: the fields, rules and order of make_packet. Bytes
/// are made of them on demand.
///
///     dynamic_packet p;
///     p.add(ipv4(destination_address = "10.0.0.1")).add("udp").add(payload("x"));
///     p[in<udp>][destination_port] = "domain";
class dynamic_packet {
public:
    /// No layers. The protocols that can be added by name are those of this library.
    template <class Protocols = detail::all_protocols>
    dynamic_packet() : dynamic_packet(tables_of<Protocols::registry>()) {}
    /// Takes layers in any order.
    template <class Protocols = detail::all_protocols>
    explicit dynamic_packet(unchecked_t) : dynamic_packet(unchecked, tables_of<Protocols::registry>()) {}

    /// The same with a registry of the user's: `dynamic_packet(tables_of<my_protocols>())`.
    explicit dynamic_packet(protocol_tables const& tables) : tables_(&tables) {}
    dynamic_packet(unchecked_t, protocol_tables const& tables) : tables_(&tables), checked_(false) {}

    /// The layers of a packet whose types are known, with its values.
    template <class Order, class... L, class Protocols = detail::all_protocols>
    explicit dynamic_packet(basic_packet<Order, L...> const& packet,
                            protocol_tables const& tables = tables_of<Protocols::registry>())
        : tables_(&tables), checked_(std::is_same_v<Order, checked_t>) {
        add_all(packet);
    }

    /// Puts a layer behind the others: a header, a payload, octets, options, ...
    dynamic_packet& add(dynamic_layer one) {
        layers_.push_back(std::move(one));
        return *this;
    }
    template <detail::packet_part Part>
    dynamic_packet& add(Part const& part) {
        if constexpr (layer<Part>)
            return add(dynamic_layer::of(part));
        else
            return add_all(part);
    }
    /// A protocol by its name, as it was declared or as in C++. Throws unknown_protocol.
    dynamic_packet& add(std::string_view protocol_name) { return add(dynamic_layer(row_named(protocol_name))); }
    /// Bytes that stand for themselves.
    dynamic_packet& add_payload(std::span<std::byte const> bytes) {
        return add(dynamic_layer(protocol_row_of<any_payload>, bytes));
    }

    /// How many layers it has.
    std::size_t size() const { return layers_.size(); }
    /// Whether it has no layer.
    bool empty() const { return layers_.empty(); }
    auto begin() { return layers_.begin(); }
    auto end() { return layers_.end(); }
    auto begin() const { return layers_.begin(); }
    auto end() const { return layers_.end(); }
    /// A layer by its index, from 0; it must be there.
    dynamic_layer& operator[](std::size_t layer) { return layers_[layer]; }
    dynamic_layer const& operator[](std::size_t layer) const { return layers_[layer]; }
    /// Outermost first, to be changed at will: their order is checked when bytes are made.
    std::vector<dynamic_layer>& layers() { return layers_; }
    std::vector<dynamic_layer> const& layers() const { return layers_; }

    /// The index of the n-th layer of a kind; size() when there is none.
    template <class P>
    std::size_t find(std::size_t n = 0) const {
        std::size_t i = 0;
        while (i < size() && !(layers_[i].template is<P>() && n-- == 0)) ++i;
        return i;
    }
    /// The layer that `in` names. Throws no_such_layer.
    template <class P, std::size_t N>
    dynamic_layer& operator[](in_t<P, N>) {
        return layers_[index<P>(N)];
    }
    template <class P, std::size_t N>
    dynamic_layer const& operator[](in_t<P, N>) const {
        return layers_[index<P>(N)];
    }

    /// What it knows of the protocols.
    protocol_tables const& tables() const { return *tables_; }
    /// Whether the layers must stand in an order that make_packet takes.
    bool is_checked() const { return checked_; }
    /// Says whether an order that no header announces is refused.
    void set_checked(bool checked) { checked_ = checked; }
    /// Whether headers are padded to their words, as they are unless a packet was read that is not.
    bool is_padded() const { return padded_; }
    /// Says whether headers are padded to their words.
    void set_padded(bool padded) { padded_ = padded; }

    /// Throws order_error, with the sentence of make_packet, for the first layer that stands wrong.
    void check() const { detail::check_order(layers_, detail::run_time_layout(layers_, *tables_, padded_), *tables_); }

    friend bool operator==(dynamic_packet const& a, dynamic_packet const& b) {
        return a.layers_ == b.layers_ && a.padded_ == b.padded_;
    }

private:
    template <class Layers>
    dynamic_packet& add_all(Layers const& group) {
        boost::hana::unpack(detail::layers_in(group), [&](auto const&... one) { (add(dynamic_layer::of(one)), ...); });
        return *this;
    }
    protocol_row const& row_named(std::string_view name) const {
        if (protocol_row const* const row = detail::find_layer(*tables_, name).row) return *row;
        raise(unknown_protocol(detail::no_layer_sentence(*tables_, name)));
    }
    template <class P>
    std::size_t index(std::size_t n) const {
        std::size_t const found = find<P>(n);
        if (found < size()) return found;
        std::string why = std::string("the packet has not so many layers ").append(P::protocol_name.view());
        why.append("; its layers are:");
        for (dynamic_layer const& one : layers_) why.append(" / ").append(one.name());
        raise(no_such_layer(why));
    }

    std::vector<dynamic_layer> layers_;
    protocol_tables const* tables_;
    bool checked_ = true;
    bool padded_ = true;
};

namespace detail {
inline run_time_packet laid_out(dynamic_packet const& packet) {
    run_time_packet model(packet.layers(), packet.tables(), packet.is_padded());
    if (packet.is_checked()) check_order(model.layers, model.layout, model.tables);
    return model;
}
}

/// The size of a packet in bytes. Throws order_error.
inline std::size_t byte_count(dynamic_packet const& packet) { return detail::laid_out(packet).size(); }

/// The bytes of a packet. Throws order_error when its layers are in no order that make_packet would take, and
/// range_error when a rule gives what its field cannot hold.
inline std::vector<std::byte> to_bytes(dynamic_packet const& packet) {
    detail::run_time_packet const model = detail::laid_out(packet);
    std::vector<std::byte> bytes(model.size());
    detail::compose(model, bytes);
    return bytes;
}
/// Writes a packet to the front of a buffer; gives the part that was written. Throws buffer_error when the buffer is
/// too small, and then writes nothing.
inline std::span<std::byte> write_to(dynamic_packet const& packet, std::span<std::byte> buffer) {
    detail::run_time_packet const model = detail::laid_out(packet);
    if (buffer.size() < model.size()) raise(buffer_error(model.size(), buffer.size()));
    std::span<std::byte> const written = buffer.first(model.size());
    std::fill(written.begin(), written.end(), std::byte{});
    detail::compose(model, written);
    return written;
}

}
