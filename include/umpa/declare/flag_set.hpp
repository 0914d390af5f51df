// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/field_value.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/types/uint_of.hpp>

namespace umpa {

/// The value of a field of named bits: `flags[syn]` reads one, `flags == (syn | ack)` compares.
template <auto const& Fields, std::size_t I>
struct flag_set {
    static constexpr unsigned bits = field_table<Fields>[I].bits;
    using representation = detail::least_uint<bits>;

    representation value{};

    constexpr operator representation() const { return value; }

    [[gnu::always_inline]] constexpr std::uint64_t wire() const { return value; }
    static constexpr flag_set from_wire(std::uint64_t number) { return {static_cast<representation>(number)}; }

    static constexpr flag_set from_number(std::uint64_t number) { return from_wire(number); }

    /// The place of one bit, by its name.
    template <fixed_string Bit>
    static constexpr representation mask(name<Bit> = {}) {
        constexpr auto const& table = Fields.template at<I>().initial;
        constexpr auto found = static_cast<representation>(table.mask(Bit.view()));
        if constexpr (found != 0)
            return found;
        else
            return refuse([] {
                constexpr auto const& known = Fields.template at<I>().initial;
                sentence words;
                words << field_table<Fields>[I].name << " has no bit \"" << Bit.view() << "\"; its bits are:";
                for (std::string_view bit : known.bits) words << " " << bit;
                return words;
            });
    }

    /// Whether that bit is set.
    template <fixed_string Bit>
    constexpr bool operator[](name<Bit> bit) const {
        return (value & mask(bit)) != 0;
    }

    /// The set of these bits alone.
    template <fixed_string Bit>
    static constexpr flag_set of(name<Bit> bit) {
        return {mask(bit)};
    }
    template <class... Bits>
    static constexpr flag_set of(name_list<Bits...>) {
        return {static_cast<representation>((0U | ... | mask(Bits())))};
    }

    friend constexpr bool operator==(flag_set const&, flag_set const&) = default;
    template <class Bits>
        requires(detail::is_name<Bits> || detail::is_name_list<Bits>)
    friend constexpr bool operator==(flag_set const& a, Bits const& b) {
        return a.value == of(b).value;
    }

    /// As a number also where the representation is a character type.
    template <class Character, class Traits>
    friend std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out, flag_set one) {
        return out << +one.value;
    }
};

}
