// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <umpa/build/run_time/field_text.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/identity.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/read/field_bits.hpp>
#include <umpa/types/bits.hpp>

namespace umpa {

/// Why a layer is not what its bytes announce.
enum class reading_problem : std::uint8_t {
    none,
    cut_short,         ///< a header needs more bytes than there are
    unknown_number,    ///< no protocol of the registry has the number that announces what follows
    unknown_link_type, ///< no protocol of the registry is what frames of that link type begin with
    unknown_layout,    ///< no layout of what is announced agrees with the bytes
    size_too_small,    ///< a field says a size that is less than the header's own
    size_too_large,    ///< a field says more bytes than there are
    piece_of_a_packet, ///< a fragment that does not begin with a header
    too_deep           ///< more headers in each other than are read
};

/// What was found wrong, and where.
struct reading_note {
    reading_problem problem = reading_problem::none; ///< none where all is well
    protocol_row const* protocol = nullptr;          ///< whose bytes or whose field it is
    field_row const* field = nullptr;                ///< a null pointer where it is no field
    std::uint64_t value = 0;                         ///< of the field, or the link type
    std::size_t needed = 0;                          ///< bytes
    std::size_t given = 0;                           ///< bytes that are there

    /// Whether there is anything to say.
    explicit operator bool() const { return problem != reading_problem::none; }

    /// The note as a sentence; empty where all is well.
    std::string text() const;
};

/// One layer of a dissected packet. It refers to the bytes that were read, and to the tables of the registry.
struct dissected_layer {
    protocol_row const* protocol = nullptr; ///< what its declaration says
    std::span<std::byte const> bytes = {};  ///< the fields of a header, without its parts; or the data
    std::size_t offset = 0;                 ///< of its first byte in the packet
    std::size_t depth = 0;                  ///< of how many headers it is a part: 0 for a layer of its own
    std::size_t cut = 0;                    ///< bytes that a length field promises and that are not there
    protocol_row const* owner = nullptr;    ///< of a trailer, the header that it ends
    reading_note note = {};                 ///< to be looked at where it says that there is a problem

    /// Of its protocol: "IPv4".
    std::string_view name() const { return protocol->name; }
    /// Whether it is a P.
    template <class P>
    bool is() const {
        if constexpr (header_type<P>) return protocol->id == identity_of<P>;
        return is_a(*protocol, identity_of<P>);
    }
    /// Whether it has fields; else it is bytes, with a note that says why where they were not understood.
    bool is_header() const { return protocol->is_header; }

    /// A field of a header that is known to be a P, typed as there: `if (layer.is<udp>()) use(layer.get<udp>(sport));`
    template <header_type P, fixed_string Field>
    auto get(umpa::name<Field>) const {
        constexpr std::size_t i = detail::index_of(field_table<P::declared_fields>, Field.view());
        return read_field<P::declared_fields, i>(bytes.data());
    }

    /// A field as a number; nothing where the protocol has no such field, or it has over 64 bits.
    std::optional<std::uint64_t> number(std::string_view field) const {
        std::size_t const i = field_index(*protocol, field);
        if (i == protocol->fields.size() || protocol->fields[i].info.bits > 64) return {};
        return number(i);
    }
    std::uint64_t number(std::size_t field) const {
        field_row const& row = protocol->fields[field];
        return detail::number_sent(row, bits_at(bytes.data(), row.info.offset, row.info.bits));
    }
    /// A field by its name; nothing where the layer has no such field.
    template <fixed_string Field>
    std::optional<std::uint64_t> operator[](umpa::name<Field>) const {
        return number(Field.view());
    }
};

inline std::string reading_note::text() const {
    std::string words;
    auto const of_field = [&] {
        words.append(protocol->name).append(".").append(field->info.name).append(" is ").append(std::to_string(value));
    };
    switch (problem) {
    case reading_problem::none: return words;
    case reading_problem::cut_short:
        return words.append(protocol->name)
            .append(": ")
            .append(std::to_string(given))
            .append(given == 1 ? " byte is here, the header needs " : " bytes are here, the header needs ")
            .append(std::to_string(needed));
    case reading_problem::unknown_number: return of_field(), words.append(": no protocol with this number is known");
    case reading_problem::unknown_link_type:
        return words.append("no protocol is known that frames of link type ")
            .append(std::to_string(value))
            .append(" begin with, or it does not fit these bytes");
    case reading_problem::unknown_layout:
        return words.append("no known layout of what ").append(protocol->name).append(" announces fits these bytes");
    case reading_problem::size_too_small:
        return of_field(), words.append(": that is ")
                               .append(std::to_string(needed))
                               .append(" bytes, the header has ")
                               .append(std::to_string(given));
    case reading_problem::size_too_large:
        return of_field(), words.append(": that is ")
                               .append(std::to_string(needed))
                               .append(" bytes, ")
                               .append(std::to_string(given))
                               .append(" are here");
    case reading_problem::piece_of_a_packet:
        return words.append(protocol->name).append(" carries a piece of a packet, which does not begin with a header");
    case reading_problem::too_deep: return words.append("more headers in each other than are read");
    }
    return words;
}

}
