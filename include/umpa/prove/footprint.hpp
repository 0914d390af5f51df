// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field_index.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/field_value.hpp>
#include <umpa/declare/flag_set.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/prove/struct_names.hpp>
#include <umpa/types/bits.hpp>
#include <vector>

// Where something lies, as the bits that it sets: for bit-fields, which no pointer leads to, and whose place the
// compilers do not all tell at compile time.

namespace umpa {

/// The bits that something takes up, counted from the first that is sent.
struct footprint {
    std::string of;                ///< whose they are: "IPv4.ihl", or the name of a struct
    std::vector<std::size_t> bits; ///< in ascending order

    friend bool operator==(footprint const& a, footprint const& b) { return a.bits == b.bits; }
};

/// "IPv4.ihl has bits 4 to 7".
inline std::string to_text(footprint const& one) {
    std::string text = one.of + (one.bits.empty() ? " has no bits" : " has bits ");
    for (std::size_t i = 0; i < one.bits.size();) {
        std::size_t last = i;
        while (last + 1 < one.bits.size() && one.bits[last + 1] == one.bits[last] + 1) ++last;
        if (i > 0) text += ", ";
        text += std::to_string(one.bits[i]);
        if (last > i) text.append(" to ").append(std::to_string(one.bits[last]));
        i = last + 1;
    }
    return text;
}
inline std::ostream& operator<<(std::ostream& out, footprint const& one) { return out << to_text(one); }

/// A member of a struct and a field of a header take up other bits.
struct footprint_error : error {
    footprint_error(footprint const& a, footprint const& b) : error(to_text(a) + ", " + to_text(b)) {}
};

/// Throws footprint_error, "iphdr has bits 0 to 3, IPv4.ihl has bits 4 to 7", where two footprints differ; a test
/// compares them with `==`.
inline void require_same(footprint const& a, footprint const& b) {
    if (a != b) raise(footprint_error(a, b));
}

namespace detail {

inline footprint footprint_in(std::string_view name, std::vector<std::byte> const& bytes) {
    footprint found{std::string(name), {}};
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit)
        if (bits_at(bytes.data(), bit, 1) != 0) found.bits.push_back(bit);
    return found;
}
inline footprint footprint_in(std::string_view protocol, std::string_view field, std::size_t offset, unsigned bits,
                              std::uint64_t mask) {
    footprint found{std::string(protocol).append(".").append(field), {}};
    for (unsigned bit = 0; bit < bits; ++bit)
        if (bits > 64 || (mask >> (bits - 1 - bit) & 1) != 0) found.bits.push_back(offset + bit);
    return found;
}

}

/// What a setter changes in a struct of zeros; it sets all bits of one member:
/// `footprint_of<iphdr>([](iphdr& it) { it.ihl = 15; }) == footprint_of<ipv4>(ihl)`.
template <class S, class Set>
    requires(std::is_trivially_copyable_v<S> && std::is_invocable_v<Set const&, S&>)
footprint footprint_of(Set const& set) {
    std::vector<std::byte> bytes(sizeof(S));
    S object;
    std::memcpy(&object, bytes.data(), sizeof object);
    set(object);
    std::memcpy(bytes.data(), &object, sizeof object);
    return detail::footprint_in(detail::struct_name<S>(), bytes);
}

/// The bits of a field, or of an overlay.
template <header_type P, fixed_string Field>
footprint footprint_of(name<Field>) {
    constexpr field_info info = field_table<P::declared_fields>[detail::index_of_field<P, name<Field>>()];
    return detail::footprint_in(P::protocol_name.view(), info.name, info.offset, info.bits, ~std::uint64_t{0});
}

/// One named bit of a field: `footprint_of<tcp>(control_bits, syn)`.
template <header_type P, fixed_string Field, fixed_string Bit>
footprint footprint_of(name<Field>, name<Bit> bit) {
    constexpr std::size_t i = detail::index_of_field<P, name<Field>>();
    constexpr field_info info = field_table<P::declared_fields>[i];
    std::string const words = std::string(info.name).append(".").append(Bit.view());
    return detail::footprint_in(P::protocol_name.view(), words, info.offset, info.bits,
                                field_value<P::declared_fields, i>::mask(bit));
}

}
