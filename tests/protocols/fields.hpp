// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <protocols/known_field.hpp>
#include <random>
#include <span>
#include <string>
#include <type_traits>
#include <umpa/umpa.hpp>
#include <utility>
#include <vector>

// Every field of a header over its range, checked bit by bit in the bytes.
// A test instantiates `Fields` with the headers of a folder: `umpa::test::headers_in<decltype(protocols::link)>`.

namespace umpa::test {

template <class Types, class... P>
struct headers_of {
    using type = Types;
};
template <class... H, class P, class... Rest>
struct headers_of<testing::Types<H...>, P, Rest...> : headers_of<testing::Types<H...>, Rest...> {};
template <class... H, header_type P, class... Rest>
    requires(P::field_count > 0)
struct headers_of<testing::Types<H...>, P, Rest...> : headers_of<testing::Types<H..., P>, Rest...> {};

template <class Registry>
struct headers_in_registry;
template <class... P>
struct headers_in_registry<registry<P...>> : headers_of<testing::Types<>, P...> {};

/// The headers of a registry that have fields.
template <class Registry>
using headers_in = typename headers_in_registry<std::remove_cv_t<Registry>>::type;

}

namespace {

using namespace umpa;
using namespace umpa::test;

template <std::size_t N>
using words = std::array<std::uint64_t, N>;

std::string bits_of(std::span<std::byte const> bytes) {
    std::string bits;
    for (std::byte byte : bytes)
        for (int i = 7; i >= 0; --i) bits += std::to_integer<int>(byte >> i & std::byte{1}) ? '1' : '0';
    return bits;
}
std::string binary(std::uint64_t value, std::size_t width) {
    std::string bits;
    for (std::size_t i = width; i-- > 0;) bits += value >> i & 1 ? '1' : '0';
    return bits;
}
template <std::size_t N>
std::string binary(words<N> const& value, std::size_t width) {
    std::string bits;
    for (std::uint64_t one : value) bits += binary(one, 64);
    return bits.substr(0, width);
}
/// The bits of a number whose least significant byte is sent first.
std::string little_endian_binary(std::uint64_t value, std::size_t width) {
    std::string bits;
    for (std::size_t sent = 0; sent < width; sent += 8) bits += binary(value >> sent & 0xff, 8);
    return bits;
}

std::mt19937_64 generator(20081122); // NOLINT: the same values in every run

std::uint64_t random_number(unsigned bits) { return generator() >> (64 - bits); }

/// All values of up to 12 bits; of more, the edges, one bit on, one bit off, and random ones.
std::vector<std::uint64_t> numbers(unsigned bits) {
    std::uint64_t const last = ~std::uint64_t{0} >> (64 - bits);
    std::vector<std::uint64_t> values;
    if (bits <= 12) {
        for (std::uint64_t value = 0; value <= last; ++value) values.push_back(value);
        return values;
    }
    values = {0, 1, last - 1, last, last / 2, last / 2 + 1};
    for (unsigned i = 0; i < bits; ++i) {
        values.push_back(std::uint64_t{1} << i);
        values.push_back(last ^ std::uint64_t{1} << i);
    }
    for (int i = 0; i < 200; ++i) values.push_back(random_number(bits));
    return values;
}
/// Values of over 64 bits: what stands in the last word behind the field's width is 0.
template <std::size_t N>
std::vector<words<N>> wide_values(unsigned bits) {
    std::uint64_t const last = ~std::uint64_t{0} << (64 * N - bits);
    std::vector<words<N>> values;
    for (std::size_t i = 0; i < N; ++i)
        for (std::uint64_t one : numbers(64)) {
            words<N> value{};
            value.fill(values.size() % 3 == 0 ? ~one : 0);
            value[i] = one;
            value[N - 1] &= last;
            values.push_back(value);
        }
    return values;
}

// What is not a template, and of the templates one copy for each header: fields are many, and compile for long.

void expect_same(std::string const& got, std::string const& expected, known_field const& field) {
    EXPECT_EQ(got, expected) << field.name;
}

/// What a value that does not fit is answered with.
struct refusal {
    bool thrown = false;
    bool unchanged = false;
    std::string protocol, field, what;
    std::uint64_t limit = 0;
};
void expect_refusal(refusal const& got, std::string_view protocol, known_field const& field,
                    std::string const& written) {
    ASSERT_TRUE(got.thrown) << written << " was taken by " << protocol << "." << field.name;
    std::uint64_t const limit = ~std::uint64_t{0} >> (64 - field.bits);
    EXPECT_EQ(got.protocol, protocol);
    EXPECT_EQ(got.field, field.name);
    EXPECT_EQ(got.limit, limit);
    EXPECT_EQ(got.what, got.protocol + "." + got.field + ": " + written + " does not fit in " +
                            std::to_string(field.bits) + " bits (at most " + std::to_string(limit) + ")");
    EXPECT_TRUE(got.unchanged);
}

template <class Header>
[[gnu::noinline]] std::string made(Header const& header) {
    return bits_of(to_bytes(make_packet(unchecked, header)));
}
template <class Header>
Header filled_at_random();

/// Blanks the fields that are left to rules.
template <class Header>
[[gnu::noinline]] void blank_automatic(Header const& header, std::string& bits) {
    auto blank = [&](bool is_auto, known_field const& where) {
        if (is_auto) bits.replace(where.offset, where.bits, where.bits, '.');
    };
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (blank(header.template is_auto<I>(), known_fields<Header>[I]), ...);
    }(std::make_index_sequence<Header::field_count>());
}

template <class Header, std::size_t I>
struct one_field {
    static constexpr auto const& fields = Header::declared_fields;
    static constexpr field_info info = field_table<fields>[I];
    static constexpr known_field known = known_fields<Header>[I];

    using value_type = field_value<fields, I>;
    static constexpr bool is_number =
        info.kind == field_kind::overlay || requires { typename value_type::representation; };

    template <class Name, class Initial>
    static Name name_in(field<Name, Initial> const&);
    template <class Name, class Initial>
    static Name name_in(binding<Name, Initial> const&);
    using name = decltype(name_in(fields.template at<I>()));

    static auto values() {
        if constexpr (info.bits > 64)
            return wide_values<(info.bits + 63) / 64>(info.bits);
        else
            return numbers(info.bits);
    }
    static auto random() {
        if constexpr (info.bits > 64)
            return wide_values<(info.bits + 63) / 64>(info.bits)[generator() % 100];
        else
            return random_number(info.bits);
    }
    static std::string sent(std::uint64_t value) {
        return known.order == sent_first::least ? little_endian_binary(value, known.bits) : binary(value, known.bits);
    }
    template <std::size_t N>
    static std::string sent(words<N> const& value) {
        return binary(value, known.bits);
    }
    static void set(Header& header, auto const& value) {
        if constexpr (is_number)
            header[name()] = value;
        else
            header[name()] = value_type::from_wire(value);
    }

    /// Whether the header that is made differs from the one before in this field only. What is left to a rule is free.
    static void expect_set(Header header, auto const& value) {
        std::string expected = made(header);
        set(header, value);
        std::string got = made(header);
        expected.replace(known.offset, known.bits, sent(value));
        blank_automatic(header, expected);
        blank_automatic(header, got);
        expect_same(got, expected, known);
    }

    static void expect_whole_range() {
        for (auto const& value : values()) {
            expect_set(Header(), value);
            expect_set(filled_at_random<Header>(), value);
        }
    }

    template <class Number>
    static refusal refused(Number value) {
        Header header;
        try {
            header[name()] = value;
            return {};
        } catch (range_error const& error) {
            return {true,         header == Header(), std::string(error.protocol()), std::string(error.field()),
                    error.what(), error.limit()};
        }
    }
    template <class Number>
    static void expect_refused(Number value, std::string const& written) {
        expect_refusal(refused(value), protocol_name<Header>, known, written);
    }
    static void expect_limits() {
        if constexpr (is_number && info.bits < 64) {
            std::uint64_t const above = std::uint64_t{1} << info.bits;
            expect_refused(above, std::to_string(above));
            expect_refused(-1, "-1");
        }
    }
};

template <class Header>
[[gnu::noinline]] Header filled_at_random() {
    Header header;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (one_field<Header, I>::set(header, one_field<Header, I>::random()), ...);
    }(std::make_index_sequence<Header::field_count>());
    return header;
}

template <class Header>
class Fields : public testing::Test {
public:
    static void for_each(auto const& visit) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (visit(one_field<Header, I>()), ...);
        }(std::make_index_sequence<Header::field_count>());
    }
};

TYPED_TEST_SUITE_P(Fields);

TYPED_TEST_P(Fields, LieWhereTheRfcSays) {
    ASSERT_EQ(TypeParam::field_count, known_fields<TypeParam>.size());
    std::size_t end = 0;
    this->for_each([&](auto one) {
        EXPECT_EQ(one.info.name, one.known.name);
        EXPECT_EQ(one.info.offset, one.known.offset) << one.known.name;
        EXPECT_EQ(one.info.bits, one.known.bits) << one.known.name;
        end = std::max(end, one.known.offset + one.known.bits);
    });
    EXPECT_EQ(8 * TypeParam::wire_size, end);
}

TYPED_TEST_P(Fields, AreSetOverTheirWholeRangeAndChangeNothingElse) {
    this->for_each([](auto one) { one.expect_whole_range(); });
}

TYPED_TEST_P(Fields, RefuseWhatDoesNotFit) {
    this->for_each([](auto one) { one.expect_limits(); });
}

TYPED_TEST_P(Fields, AreReadAsTheyWereSet) {
    this->for_each([]<class One>(One) {
        int wrong = 0;
        for (auto const& value : One::values()) {
            TypeParam header;
            One::set(header, value);
            typename One::name const name;
            auto const got = std::as_const(header)[name];
            bool same = got == header[name].value() && !header.is_auto(name);
            if constexpr (One::is_number)
                same = same && static_cast<std::uint64_t>(got) == value;
            else
                same = same && got.wire() == value;
            wrong += !same;
        }
        EXPECT_EQ(wrong, 0) << One::known.name;
    });
}

REGISTER_TYPED_TEST_SUITE_P(Fields, LieWhereTheRfcSays, AreSetOverTheirWholeRangeAndChangeNothingElse,
                            RefuseWhatDoesNotFit, AreReadAsTheyWereSet);

// Named bits, one by one.
template <class Header, class Field, class... Bits>
void expect_bits(std::size_t first, Field const& field, Bits const&... bits) {
    auto expect_bit = [&](auto const& bit) {
        Header header;
        header[field] = bit;
        std::string const made = bits_of(to_bytes(make_packet(header)));
        EXPECT_EQ(made.substr(first, 1), "1") << bit.text();
        header[field] = 0;
        std::string const without = bits_of(to_bytes(make_packet(header)));
        EXPECT_EQ(without.substr(first, 1), "0") << bit.text();
        ++first;
    };
    (expect_bit(bits), ...);
}

} // namespace
