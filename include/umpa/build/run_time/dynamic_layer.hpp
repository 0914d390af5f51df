// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <umpa/build/layer.hpp>
#include <umpa/build/run_time/field_text.hpp>
#include <umpa/build/run_time/near_name.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/types/bits.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// A name that no field of the protocol has.
struct unknown_field : error {
    unknown_field(std::string_view sentence, std::string_view protocol, std::string_view field)
        : error(std::string(sentence)), protocol_(protocol), field_(field) {}

    /// The declared name of the protocol, and the name that none of its fields has.
    std::string_view protocol() const { return protocol_; }
    /// The name that was asked for.
    std::string_view field() const { return field_; }

private:
    std::string protocol_;
    std::string field_;
};

class dynamic_layer;

namespace detail {

template <fixed_string Bit>
std::string joined_texts(name<Bit>) {
    return std::string(Bit.view());
}
template <class... Bits>
std::string joined_texts(name_list<Bits...>) {
    std::string text;
    (text.append(Bits::text()).append(" "), ...);
    return text;
}

inline wide_value wide_of(std::uint64_t wire, unsigned bits) { return {wire << (64 - bits)}; }
template <std::size_t N>
wide_value wide_of(std::array<std::uint64_t, N> const& words, unsigned) {
    return {words.begin(), words.end()};
}

}

/// A field of a dynamic_layer, to read and to assign to. It refers to the layer.
class dynamic_field {
public:
    /// The field of that index, in the order of declaration.
    dynamic_field(dynamic_layer& layer, std::size_t index) : layer_(layer), index_(index) {}
    dynamic_field(dynamic_field const&) = default;

    /// What is stored: 0 in a field that is left to its rule. Of a field of over 64 bits, the first 64.
    std::uint64_t number() const;
    /// The same as number().
    operator std::uint64_t() const { return number(); }
    /// Whether it is left to its rule.
    bool is_auto() const;

    /// A number, the name of a value, names of bits, an address as a text or as a value, or `auto_`.
    /// Throws range_error, unknown_name, address_error or value_error; the field is then as it was.
    template <class Value>
    dynamic_field const& operator=(Value const& value) const;
    dynamic_field const& operator=(dynamic_field const& other) const { return *this = other.number(); }

private:
    dynamic_layer& layer_;
    std::size_t index_;
};

/// A layer whose protocol was chosen while the program ran: a header with the values of its fields, or bytes.
class dynamic_layer {
public:
    /// A header with its defaults, or no bytes of that kind.
    explicit dynamic_layer(protocol_row const& row) : row_(&row), bytes_(row.defaults.begin(), row.defaults.end()) {}
    /// Bytes: a payload, octets.
    dynamic_layer(protocol_row const& row, std::span<std::byte const> bytes)
        : row_(&row), bytes_(bytes.begin(), bytes.end()) {}

    /// The same values as a layer whose type is known. It is in layer_of.hpp.
    template <layer L>
    static dynamic_layer of(L const& one);

    /// What its declaration says.
    protocol_row const& protocol() const { return *row_; }
    /// Of its protocol: "IPv4".
    std::string_view name() const { return row_->name; }
    /// Whether it is a P, or a layer of kind P: `is<any_payload>()`.
    template <class P>
    bool is() const {
        return is_a(*row_, identity_of<P>);
    }

    /// Field by name: as in a header, or by a text. Throws unknown_field.
    template <fixed_string Field>
    dynamic_field operator[](umpa::name<Field>) {
        return (*this)[Field.view()];
    }
    dynamic_field operator[](std::string_view field) { return {*this, index_of(field)}; }
    template <fixed_string Field>
    std::uint64_t operator[](umpa::name<Field>) const {
        return number(index_of(Field.view()));
    }
    std::uint64_t operator[](std::string_view field) const { return number(index_of(field)); }

    /// The index of a field by its name, or by Scapy's short one. Throws unknown_field.
    std::size_t index_of(std::string_view field) const {
        std::size_t index = field_index(*row_, field);
        if (index == row_->fields.size()) index = field_index(*row_, detail::full_name(field));
        if (index == row_->fields.size()) no_field(field);
        return index;
    }

    /// Field I as a number, as the field means it; 0 where it is left to its rule.
    std::uint64_t number(std::size_t index) const {
        field_row const& field = row_->fields[index];
        if (field.info.bits > 64) return bits_at(bytes_.data(), field.info.offset, 64);
        return detail::number_sent(field, bits_at(bytes_.data(), field.info.offset, field.info.bits));
    }
    /// Throws range_error.
    void set_number(std::size_t index, std::uint64_t number, bool negative = false) {
        field_row const& field = row_->fields[index];
        if (field.info.bits > 64)
            raise(value_error(row_->name, field.info.name, std::to_string(number), "is given as a text, not a number"));
        detail::checked_number(*row_, field, number, negative);
        set_wire(index, {detail::number_sent(field, number) << (64 - field.info.bits)});
    }
    /// Throws unknown_name, range_error, address_error or value_error.
    void set_text(std::size_t index, std::string_view text) {
        set_wire(index, detail::value_of_text(*row_, row_->fields[index], text));
    }
    /// An address or a byte string as it is sent. Throws value_error where the field has another width.
    void set_value(std::size_t index, unsigned bits, std::vector<std::uint64_t> const& words) {
        field_info const& info = row_->fields[index].info;
        if (info.bits != bits)
            raise(value_error(row_->name, info.name, std::to_string(bits).append(" bits"),
                              std::string("are given, the field has ").append(std::to_string(info.bits))));
        set_wire(index, words);
    }
    /// As it is sent: words of 64 bits, the field's first bit in the most significant place.
    void set_wire(std::size_t index, std::vector<std::uint64_t> const& words) {
        field_info const& info = row_->fields[index].info;
        unsigned left = info.bits;
        for (std::size_t i = 0; left > 0; ++i) {
            unsigned const some = std::min(left, 64U);
            put_bits_at(bytes_.data(), info.offset + 64 * i, some, words[i] >> (64 - some));
            left -= some;
        }
        for (std::size_t i = 0; i < row_->fields.size(); ++i) {
            field_info const& other = row_->fields[i].info;
            bool const covered = info.offset <= other.offset && other.end() <= info.end();
            if (other.kind == field_kind::automatic && covered) overridden_ |= std::uint64_t{1} << i;
        }
    }

    /// Of the field of that index: whether it has a rule, also where it was set by hand.
    bool has_rule(std::size_t index) const { return row_->fields[index].rule != nullptr; }
    /// Of the field of that index: whether it is left to its rule.
    bool is_auto(std::size_t index) const { return has_rule(index) && (overridden_ >> index & 1) == 0; }
    /// Gives a field back to its rule. Throws value_error for a field without one.
    void give_back(std::size_t index) {
        field_info const& info = row_->fields[index].info;
        if (!has_rule(index)) raise(value_error(row_->name, info.name, "auto_", "has no rule to be given back to"));
        overridden_ &= ~(std::uint64_t{1} << index);
        put_bits_at(bytes_.data(), info.offset, info.bits, 0);
    }

    /// Of a header, its fields as they are stored; of other layers, the data.
    std::span<std::byte const> bytes() const { return bytes_; }
    /// As many as before where it is a header.
    void set_bytes(std::span<std::byte const> bytes) { bytes_.assign(bytes.begin(), bytes.end()); }
    /// Of trailing bytes, the header that they stand behind.
    identity owner() const { return owner_; }
    /// Says which header trailing bytes stand behind.
    void set_owner(identity owner) { owner_ = owner; }

    /// Bit I is set when the automatic field I was set by hand.
    std::uint64_t overridden() const { return overridden_; }
    /// Says which of the automatic fields were set by hand, as overridden() gives it.
    void set_overridden(std::uint64_t mask) { overridden_ = mask; }

    friend bool operator==(dynamic_layer const& a, dynamic_layer const& b) {
        return a.row_->id == b.row_->id && a.bytes_ == b.bytes_ && a.overridden_ == b.overridden_ &&
               a.owner_ == b.owner_;
    }

private:
    [[noreturn]] void no_field(std::string_view field) const {
        raise(unknown_field(detail::no_field_sentence(row_->name, *row_, field), row_->name, field));
    }

    protocol_row const* row_;
    std::vector<std::byte> bytes_;
    std::uint64_t overridden_ = 0;
    identity owner_ = {};
};

inline std::uint64_t dynamic_field::number() const { return layer_.number(index_); }
inline bool dynamic_field::is_auto() const { return layer_.is_auto(index_); }

template <class Value>
dynamic_field const& dynamic_field::operator=(Value const& value) const {
    if constexpr (std::is_same_v<Value, auto_t>)
        layer_.give_back(index_);
    else if constexpr (std::is_convertible_v<Value const&, std::string_view>)
        layer_.set_text(index_, value);
    else if constexpr (std::is_integral_v<Value>)
        layer_.set_number(index_, static_cast<std::uint64_t>(value), detail::is_negative(value));
    else if constexpr (detail::is_name<Value> || detail::is_name_list<Value>)
        layer_.set_text(index_, detail::joined_texts(value));
    else if constexpr (detail::numeric<Value>)
        layer_.set_number(index_, detail::number_of(value));
    else
        layer_.set_value(index_, Value::bits, detail::wide_of(value.wire(), Value::bits));
    return *this;
}

}
