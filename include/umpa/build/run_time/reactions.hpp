// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/build/run_time/run_time_compose.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/types/mac_address.hpp>
#include <vector>

// What can be made of a packet that came: each is a function of a dynamic_packet that changes it, and gives false where
// there is nothing to send. Lengths and checksums follow by themselves.

namespace umpa {

namespace detail {

/// The fields of a header as they are sent, also those that a rule fills.
class sent_fields {
public:
    explicit sent_fields(dynamic_packet const& packet)
        : model_(packet.layers(), packet.tables(), packet.is_padded()), bytes_(model_.size()) {
        compose(model_, bytes_);
    }
    wide_value wire(std::size_t layer, std::size_t field) const {
        field_info const& info = model_.layers[layer].protocol().fields[field].info;
        wide_value words;
        for (unsigned done = 0; done < info.bits; done += 64) {
            unsigned const some = info.bits - done < 64 ? info.bits - done : 64;
            std::byte const* const header = bytes_.data() + model_.layout.offset[layer];
            words.push_back(bits_at(header, info.offset + done, some) << (64 - some));
        }
        return words;
    }

private:
    run_time_packet model_;
    std::vector<std::byte> bytes_;
};

/// Exchanges two fields in each header that has both.
inline void exchange_fields(dynamic_packet& packet, std::string_view one, std::string_view other) {
    sent_fields const sent(packet);
    for (std::size_t i = 0; i < packet.size(); ++i) {
        protocol_row const& row = packet[i].protocol();
        std::size_t const a = field_index(row, one), b = field_index(row, other);
        if (a == row.fields.size() || b == row.fields.size() || row.fields[a].info.bits != row.fields[b].info.bits)
            continue;
        wide_value const of_a = sent.wire(i, a), of_b = sent.wire(i, b);
        packet[i].set_wire(a, of_b);
        packet[i].set_wire(b, of_a);
    }
}

}

/// Exchanges source_address and destination_address in every header that has both: link, network, tunnels too.
inline constexpr auto reverse_hosts = [](dynamic_packet& packet) {
    detail::exchange_fields(packet, source_address.text(), destination_address.text());
    return true;
};

/// Exchanges source_port and destination_port in every header that has both.
inline constexpr auto reverse_ports = [](dynamic_packet& packet) {
    detail::exchange_fields(packet, source_port.text(), destination_port.text());
    return true;
};

/// Takes one from the time_to_live, or the hop_limit, of the outermost header that has one, as a router does. False
/// where none is left: RFC 1812 section 5.3.1, RFC 8200 section 3.
inline constexpr auto decrement_ttl = [](dynamic_packet& packet) {
    for (dynamic_layer& layer : packet)
        for (std::string_view name : {time_to_live.text(), hop_limit.text()}) {
            std::size_t const field = field_index(layer.protocol(), name);
            if (field == layer.protocol().fields.size()) continue;
            std::uint64_t const left = layer.number(field);
            if (left <= 1) return false;
            layer.set_number(field, left - 1);
            return true;
        }
    return true;
};

/// Sends the frame on from one hardware address to another: the outermost header's source and destination.
constexpr auto forward(mac_address const& from, mac_address const& to) {
    return [from, to](dynamic_packet& packet) {
        if (packet.empty()) return false;
        packet[0][source_address] = from;
        packet[0][destination_address] = to;
        return true;
    };
}

/// Does one after the other; false as soon as one says that there is nothing to send.
template <class... Reactions>
bool react(dynamic_packet& packet, Reactions const&... reactions) {
    return (reactions(packet) && ...);
}

}
