// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <umpa/declare/convert.hpp>
#include <umpa/declare/field_index.hpp>
#include <umpa/declare/field_ref.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/rule.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/read/byte_span.hpp>
#include <umpa/read/extent.hpp>
#include <umpa/read/field_bits.hpp>
#include <umpa/read/result.hpp>

namespace umpa {

/// `parse(whole, bytes)` takes only packets that are there to their end. Without it, a packet that a capture cut short
/// is read as far as it goes.
struct whole_t {};
inline constexpr whole_t whole;

namespace detail {

/// The fields of a header where they lie: what a field_ref of a view writes to.
template <class P>
struct fields_in_bytes {
    using window_type = P;

    std::byte* header;

    template <std::size_t I>
    [[gnu::always_inline]] constexpr auto read_at() const {
        return read_field<P::declared_fields, I>(header);
    }
    template <std::size_t I, class Value>
    [[gnu::always_inline]] constexpr void write_at(Value const& value) const {
        using convert = converter<P::declared_fields, P::protocol_name, I>;
        if constexpr (std::is_same_v<Value, auto_t>)
            refuse([] {
                return sentence() << "bytes have no rules: give " << convert::here::name().view()
                                  << " a value, or edit to_packet(...) of what was parsed";
            });
        else if constexpr (field_table<P::declared_fields>[I].kind == field_kind::overlay)
            write_field<P::declared_fields, I>(header, convert::number_from(value));
        else
            write_field<P::declared_fields, I>(header, convert::from(value).wire());
    }
};

}

/// A header P in bytes that lie elsewhere, and what it carries: checked when it is made, and read field by field where
/// it lies. The bytes must stay as long as the view is used. Sizes in bytes.
///
/// `auto v = view<ipv4>::parse(bytes); if (v) use((*v)[source_address]);`
template <header_type P, class Byte>
class basic_view {
    static_assert(std::is_same_v<std::remove_const_t<Byte>, std::byte>);

public:
    using protocol = P;                ///< the header that it shows
    using values_type = P;             ///< the same, as what `header(view)` makes
    using span_type = std::span<Byte>; ///< of bytes, constant or not as those that were given
    /// Whether its fields can be assigned to.
    static constexpr bool is_writable = !std::is_const_v<Byte>;

    /// A view of the header at the front of some bytes: a span, an array or a vector of std::byte, unsigned char or
    /// char. An error where it is not there with all its parts, or where its lengths contradict each other; not where
    /// what it carries is cut short: see is_cut(). Never throws.
    template <readable_bytes Bytes>
        requires(!is_writable || writable_bytes<Bytes>)
    [[gnu::always_inline]] static constexpr result<basic_view> parse(Bytes&& bytes) {
        return parse_as<detail::cut_packets::taken>(detail::byte_span(bytes));
    }
    /// The same; also an error where what it carries is cut short.
    template <readable_bytes Bytes>
        requires(!is_writable || writable_bytes<Bytes>)
    [[gnu::always_inline]] static constexpr result<basic_view> parse(whole_t, Bytes&& bytes) {
        return parse_as<detail::cut_packets::refused>(detail::byte_span(bytes));
    }

    /// Of bytes whose sizes were checked: what parse() makes.
    constexpr basic_view(span_type bytes, detail::extent const& its)
        : bytes_(bytes.data()), given_(bytes.size()), extent_(its) {}
    /// A view that can be written is one that can be read.
    constexpr operator basic_view<P, std::byte const>() const
        requires is_writable
    {
        return {std::span<std::byte const>(bytes_, given_), extent_};
    }

    /// Reads a field, of the same type as in the header; of bytes that can be written, gives a reference to it that can
    /// be assigned to. A field that is assigned to changes no other: lengths and checksums stay as they are, and so do
    /// the sizes that the view was made with.
    template <fixed_string Field>
    [[gnu::always_inline]] constexpr auto operator[](name<Field>) const {
        constexpr std::size_t index = detail::index_of_field<P, name<Field>>();
        if constexpr (is_writable)
            return field_ref<detail::fields_in_bytes<P>, index>(detail::fields_in_bytes<P>{bytes_});
        else
            return read_field<P::declared_fields, index>(bytes_);
    }
    /// The same as `view[name]`, by a text: `view.get<"source_port">()`.
    template <fixed_string Field>
    [[gnu::always_inline]] constexpr auto get() const {
        return (*this)[name<Field>()];
    }
    /// Field I as its value; an overlay as a number.
    template <std::size_t I>
    [[gnu::always_inline]] constexpr auto read_at() const {
        return read_field<P::declared_fields, I>(bytes_);
    }

    /// The header as values, also `ipv4(v)`. A field with a rule is left to it where it holds what the rule gives for a
    /// packet of this header and what it carries, as bytes; it is overridden where not. So a number that announces the
    /// next header stays, and so does a checksum with a pseudo-header: to_packet(parsed) judges those. Defined in
    /// read/values.hpp.
    constexpr P values() const;

    /// The header with its parts, such as options, and their padding.
    constexpr std::size_t header_size() const { return extent_.header; }
    /// Of the header with its parts.
    constexpr span_type bytes() const { return {bytes_, extent_.header}; }
    /// The parts of the header, where it has a field that says how many bytes they are, or bits for each of them.
    constexpr span_type parts() const { return {bytes_ + P::wire_size, extent_.parts_end - P::wire_size}; }
    /// The padding behind them, where the header counts them without it.
    constexpr span_type padding() const { return {bytes_ + extent_.parts_end, extent_.header - extent_.parts_end}; }
    /// What the header carries: to where one of its fields says, or to the end of the bytes.
    constexpr span_type rest() const { return {bytes_ + extent_.header, end() - extent_.header}; }
    /// The header with its parts and what it carries.
    constexpr span_type packet() const { return {bytes_, end()}; }
    /// What was given behind that, such as the padding of an Ethernet frame.
    constexpr span_type beyond() const { return {bytes_ + end(), given_ - end()}; }

    /// Whether a field says that the packet has more bytes than were given, as in a capture with a snap length; and how
    /// many more.
    constexpr bool is_cut() const { return extent_.packet > given_; }
    /// How many bytes of what the header says are not there: 0 unless the packet was cut.
    constexpr std::size_t missing() const { return is_cut() ? extent_.packet - given_ : 0; }

private:
    template <detail::cut_packets Cut>
    [[gnu::always_inline]] static constexpr result<basic_view> parse_as(span_type bytes) {
        detail::extent its;
        if (!detail::read_extent<P>(bytes, 0, Cut, its, nullptr)) return why_not(bytes, Cut);
        return basic_view(bytes, its);
    }
    [[gnu::cold, gnu::noinline]] static constexpr read_error why_not(span_type bytes, detail::cut_packets cut) {
        detail::extent its;
        read_error error;
        detail::read_extent<P>(bytes, 0, cut, its, &error);
        return error;
    }
    constexpr std::size_t end() const { return detail::smaller(extent_.packet, given_); }

    Byte* bytes_;
    std::size_t given_;
    detail::extent extent_;
};

/// A view of bytes that are only read.
template <header_type P>
using view = basic_view<P, std::byte const>;

/// A view through which fields can be written: `v[time_to_live] = "windows"`.
template <header_type P>
using mutable_view = basic_view<P, std::byte>;

}
