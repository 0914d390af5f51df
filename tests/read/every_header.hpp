// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <random>
#include <read/golden_bytes.hpp>
#include <string>
#include <umpa/read/parse.hpp>
#include <umpa/read/values.hpp>
#include <umpa/umpa.hpp>
#include <utility>
#include <vector>

// For each header of a registry, with values and bytes at random: what was built is read, what was read is built, and
// what is written through a view changes that field only.

namespace umpa::test {

/// Some bits of bytes, one by one.
inline std::string bits_of(std::vector<std::byte> const& bytes, std::size_t offset, std::size_t count) {
    std::string bits;
    for (std::size_t bit = offset; bit < offset + count; ++bit)
        bits += (std::to_integer<unsigned>(bytes[bit / 8]) >> (7 - bit % 8) & 1) != 0 ? '1' : '0';
    return bits;
}
inline std::string bits_of(std::uint64_t number, std::size_t count) {
    std::string bits;
    for (std::size_t i = count; i-- > 0;) bits += (number >> i & 1) != 0 ? '1' : '0';
    return bits;
}
template <std::size_t N>
std::string bits_of(std::array<std::uint64_t, N> const& words, std::size_t count) {
    std::string bits;
    for (std::uint64_t word : words) bits += bits_of(word, 64);
    return bits.substr(0, count);
}

/// Whether a header can stand without anything behind it, as it is built here.
template <class P>
inline constexpr bool stands_alone = true;
template <>
inline constexpr bool stands_alone<one_byte_extension> = false; // its length counts the bytes but one, RFC 8285

class one_header {
public:
    /// Values built and read again: of the fields without a rule at random, of all at random.
    template <class P>
    void read_what_is_built() {
        expect_read(P());
        for (int i = 0; i < 8; ++i) {
            P header;
            for_each_field<P>([&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
                if constexpr (field_table<P::declared_fields>[I].kind == field_kind::value)
                    header.template write_at<I>(detail::leaf_at<I>(anything<P>()).value);
            });
            expect_read(header);
        }
    }

    /// Bytes read and built again.
    template <class P>
    void build_what_is_read() {
        for (int i = 0; i < 40; ++i) {
            auto bytes = random_bytes(P::wire_size + random_() % 48);
            if (i % 2 == 0) make_plausible<P>(bytes);
            auto const parsed = parse<P>(unchecked, bytes);
            if (!parsed) continue;
            ++packets;
            auto const packet = to_packet(*parsed);
            std::vector<std::byte> again(byte_count(packet), std::byte{0xa5});
            write_to(packet, again);
            EXPECT_EQ(hex(again), hex(bytes)) << protocol_name<P>;
            expect_fields<P>(bytes);
        }
    }

    /// Each field written through a view at random bytes.
    template <class P>
    void write_one_field_only() {
        for_each_field<P>([&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
            constexpr field_info info = field_table<P::declared_fields>[I];
            if constexpr (info.kind != field_kind::overlay) {
                auto bytes = random_bytes(P::wire_size);
                auto const before = bytes;
                auto const wire = detail::leaf_at<I>(anything<P>()).value.wire();
                detail::fields_in_bytes<P>{bytes.data()}.template write_at<I>(
                    field_value<P::declared_fields, I>::from_wire(wire));
                std::string expected = bits_of(before, 0, 8 * P::wire_size);
                expected.replace(info.offset, info.bits, bits_of(wire, info.bits));
                EXPECT_EQ(bits_of(bytes, 0, 8 * P::wire_size), expected) << protocol_name<P> << "." << info.name;
            }
        });
    }

    int packets = 0;
    int headers = 0;

private:
    template <class P>
    static void for_each_field(auto const& visit) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (visit(std::integral_constant<std::size_t, I>()), ...);
        }(std::make_index_sequence<P::field_count>());
    }

    std::vector<std::byte> random_bytes(std::size_t size) {
        std::vector<std::byte> bytes(size);
        for (std::byte& byte : bytes) byte = static_cast<std::byte>(random_());
        return bytes;
    }
    template <class P>
    P anything() {
        auto const bytes = random_bytes(P::wire_size + 8);
        return detail::header_in<P>(bytes.data());
    }

    /// The lengths of a packet that ends where the bytes do.
    template <class P>
    static void make_plausible(std::vector<std::byte>& bytes) {
        constexpr auto const& fields = P::declared_fields;
        auto say = [&](auto index, std::size_t size) {
            for (std::uint64_t value = 0; value < 256; ++value) {
                put_bits_at(bytes.data(), field_table<fields>[index].offset, field_table<fields>[index].bits, value);
                auto const header = header_size_from(field_clues<fields>[index], value, P::wire_size);
                auto const packet = packet_size_from(field_clues<fields>[index], value, P::wire_size, P::wire_size);
                if (header == size || packet == size) return;
            }
        };
        if constexpr (header_size_field<fields> < P::field_count)
            say(std::integral_constant<std::size_t, header_size_field<fields>>(), (P::wire_size + 7) / 8 * 8);
        if constexpr (packet_size_field<fields> < P::field_count)
            say(std::integral_constant<std::size_t, packet_size_field<fields>>(), bytes.size());
    }

    /// The bytes of a header on its own are read as these values, each field left to its rule where it is here.
    template <class P>
    void expect_read(P const& header) {
        auto const packet = make_packet(unchecked, header);
        std::vector<std::byte> bytes(byte_count(packet));
        write_to(packet, bytes);
        auto const v = view<P>::parse(whole, bytes);
        ASSERT_TRUE(v) << v.error().sentence();
        EXPECT_TRUE(v->values() == header) << protocol_name<P>;
        EXPECT_TRUE(v->rest().empty()) << protocol_name<P>;
        expect_fields<P>(bytes);
        ++packets;
    }
    /// Each field is read as the bits where it lies.
    template <class P>
    void expect_fields(std::vector<std::byte> const& bytes) {
        for_each_field<P>([&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
            constexpr field_info info = field_table<P::declared_fields>[I];
            auto const value = read_field<P::declared_fields, I>(bytes.data());
            std::string const expected = bits_of(bytes, info.offset, info.bits);
            if constexpr (info.kind == field_kind::overlay)
                EXPECT_EQ(bits_of(value, info.bits), expected) << protocol_name<P> << "." << info.name;
            else
                EXPECT_EQ(bits_of(value.wire(), info.bits), expected) << protocol_name<P> << "." << info.name;
        });
    }

    std::mt19937_64 random_{20081122}; // NOLINT: the same values in every run
};

/// All of that, for the headers of a registry.
template <class... P>
void expect_every_header(registry<P...>, int least) {
    one_header tests;
    auto test = [&]<class Q>(std::type_identity<Q>) {
        if constexpr (header_type<Q>) {
            ++tests.headers;
            if constexpr (stands_alone<Q>) tests.template read_what_is_built<Q>();
            tests.template build_what_is_read<Q>();
            tests.template write_one_field_only<Q>();
        }
    };
    (test(std::type_identity<P>()), ...);
    EXPECT_GT(tests.headers, least);
    EXPECT_GT(tests.packets, 10 * tests.headers);
}

}
