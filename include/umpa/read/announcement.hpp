// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <umpa/build/compose.hpp>
#include <umpa/build/layer.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/read/extent.hpp>
#include <umpa/read/read_error.hpp>
#include <utility>

// Whether the bytes of a header say that another follows, by the same rules that fill the field in when they are built.

namespace umpa::detail {

template <class Initial>
struct space_named {
    using type = void;
};
template <class Space>
struct space_named<value_named_in<Space>> {
    using type = Space;
};
template <class Space, std::uint64_t Otherwise>
struct space_named<automatic<next_in_rule<Space, Otherwise>>> {
    using type = Space;
};

template <class P, std::size_t I>
struct space_of_field {
    using type = void;
};
template <class P, std::size_t I>
    requires requires { P::declared_fields.template at<I>().initial; }
struct space_of_field<P, I> : space_named<std::remove_cvref_t<decltype(P::declared_fields.template at<I>().initial)>> {
};

/// Whether field I of Below announces Above, or has names of the same number space as the one that does: of two ports
/// the one of the server can be either.
template <class Below, class Above, std::size_t I>
constexpr bool can_announce() {
    using space = typename space_of_field<Below, I>::type;
    if constexpr (std::is_void_v<space>)
        return false;
    else
        return has_number_in<space, Above> && []<std::size_t... J>(std::index_sequence<J...>) {
            return ((field_announces<Above>(Below::declared_fields.template at<J>()) &&
                     std::is_same_v<typename space_of_field<Below, J>::type, space>) ||
                    ...);
        }(std::make_index_sequence<Below::field_count>());
}

template <class P>
using also_found_type = std::remove_cvref_t<decltype(also_found_at<P>)>;

template <class Below, class Above>
inline constexpr bool needs_no_announcement = says_what_it_carries<Below> || carries_a_space<Below>;

/// Whether a number in Space is one of those that a header is found by.
template <class Space, class Above>
[[gnu::always_inline]] constexpr inline bool is_number_of(std::uint64_t number) {
    if (number == number_in<Space, Above>) return true;
    if constexpr (requires { requires std::is_same_v<typename also_found_type<Above>::space, Space>; })
        for (std::uint64_t other : also_found_at<Above>.values)
            if (number == other) return true;
    return false;
}

/// Field I announces Above and has another number.
template <class Below, class Above, std::size_t I>
constexpr read_error not_announced(std::byte const* below, std::size_t offset, std::size_t next) {
    read_error error = error_by_field<Below, I>(read_problem::not_announced, below, offset);
    error.protocol = Above::protocol_name.view();
    error.offset = next;
    error.expected = number_in<typename space_of_field<Below, I>::type, Above>;
    return error;
}

/// Whether a header Below, which begins at that offset, announces Above at `next`.
template <class Below, class Above>
[[gnu::always_inline]] constexpr inline bool read_announcement(std::byte const* below, std::size_t offset,
                                                               std::size_t next, read_error* why) {
    if constexpr (needs_no_announcement<Below, Above>) {
        return true;
    } else {
        bool announced = false;
        [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
            auto ask = [&]<std::size_t J>(std::integral_constant<std::size_t, J>) __attribute__((always_inline)) {
                if constexpr (can_announce<Below, Above, J>()) {
                    using space = typename space_of_field<Below, J>::type;
                    announced = announced || is_number_of<space, Above>(number_at<Below, J>(below));
                    if (why && !announced && field_announces<Above>(Below::declared_fields.template at<J>()))
                        *why = not_announced<Below, Above, J>(below, offset, next);
                }
            };
            (ask(std::integral_constant<std::size_t, I>()), ...);
        }(std::make_index_sequence<Below::field_count>());
        return announced;
    }
}

template <class Rule>
struct space_of_own_number {
    using type = void;
};
template <class Space>
struct space_of_own_number<own_number_rule<Space>> {
    using type = Space;
};

/// Whether the number by which a header announces itself is its own.
template <class P, std::size_t I>
[[gnu::always_inline]] constexpr inline bool read_own_number([[maybe_unused]] std::byte const* header,
                                                             [[maybe_unused]] std::size_t offset,
                                                             [[maybe_unused]] read_error* why) {
    if constexpr (requires { typename declared_rule<P, I>; }) {
        using space = typename space_of_own_number<declared_rule<P, I>>::type;
        if constexpr (!std::is_void_v<space>) {
            constexpr std::uint64_t own = number_in<space, P>;
            if (number_at<P, I>(header) == own) return true;
            if (why) *why = error_by_field<P, I>(read_problem::another_number, header, offset);
            if (why) why->expected = own;
            return false;
        }
    }
    return true;
}

/// The fields of a header as numbers, for the relations that are said by functions of them.
template <class P>
struct numbers_of {
    std::byte const* header;

    template <fixed_string Field>
    [[gnu::always_inline]] constexpr std::uint64_t operator[](name<Field>) const {
        return number_at<P, decltype(index_of_leaf<name<Field>>(static_cast<P const*>(nullptr)))::value>(header);
    }
};

template <class P>
[[gnu::always_inline]] constexpr inline bool continues([[maybe_unused]] std::byte const* header) {
    if constexpr (is_said<decltype(continues_a_packet<P>)>)
        return continues_a_packet<P>(numbers_of<P>{header});
    else
        return false;
}

template <class P>
[[gnu::always_inline]] constexpr inline bool is_recognized([[maybe_unused]] std::byte const* header) {
    if constexpr (is_said<decltype(recognized_by<P>)>)
        return recognized_by<P>(numbers_of<P>{header});
    else
        return true;
}

/// Whether a header itself looks like what it is taken for.
template <class P>
[[gnu::always_inline]] constexpr inline bool read_identity(std::byte const* header, std::size_t offset,
                                                           read_error* why) {
    if (!is_recognized<P>(header)) {
        if (why)
            *why = {.problem = read_problem::not_recognized, .protocol = P::protocol_name.view(), .offset = offset};
        return false;
    }
    return [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        return (read_own_number<P, I>(header, offset, why) && ...);
    }(std::make_index_sequence<P::field_count>());
}

/// Whether Above follows the header Below.
template <class Below, class Above>
[[gnu::always_inline]] constexpr inline bool read_order(std::byte const* below, std::size_t offset, std::size_t next,
                                                        read_error* why) {
    if (!read_announcement<Below, Above>(below, offset, next, why)) return false;
    if (!continues<Below>(below)) return true;
    if (why)
        *why = {.problem = read_problem::later_fragment,
                .protocol = Above::protocol_name.view(),
                .offset = next,
                .owner = Below::protocol_name.view()};
    return false;
}

}
