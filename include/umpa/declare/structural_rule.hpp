// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <umpa/declare/clue_about.hpp> // first, so that its names do not hide the rules below: g++ -Wshadow
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/rule.hpp>

// Rules that follow from a packet's types and sizes. Sizes are in bytes.

namespace umpa {

/// The size of the header with the layers that are part of it and their padding.
inline constexpr struct header_size_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.header_size(); }
} header_size;

/// From the first byte of the header to the end of what it carries.
inline constexpr struct size_from_here_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.size_from_here(); }
} size_from_here;

/// What comes after the header and its parts.
inline constexpr struct size_after_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.size_from_here() - at.header_size(); }
} size_after;

/// What comes after the header's own fields: its parts, and what it carries.
inline constexpr struct size_of_rest_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.size_from_here() - at.size_of_fields(); }
} size_of_rest;

/// The layers that are part of the header, and their padding.
inline constexpr struct size_of_parts_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.header_size() - at.size_of_fields(); }
} size_of_parts;

/// The header with its parts, but without the padding at its end: its own, and that of its last part.
inline constexpr struct size_before_padding_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.size_before_padding(); }
} size_before_padding;

/// The size of the layer P that belongs to the same header as this one; 0 where there is none.
template <auto const& P>
struct size_of_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template size_of<detail::type_in<P>>(); }
};
template <class P>
inline constexpr size_of_rule<detail::layer_type<P>> size_of;

/// The number in Space that announces the next header; `Otherwise` where nothing that is numbered follows.
template <class Space, std::uint64_t Otherwise = 0>
struct next_in_rule : structural {
    using space = Space;
    constexpr std::uint64_t operator()(auto const& at) const { return at.template next_number<Space>(Otherwise); }
};
template <class Space, std::uint64_t Otherwise = 0>
inline constexpr next_in_rule<Space, Otherwise> next_in;

/// The number in Space that announces this layer itself: the kind of an option.
template <class Space>
struct own_number_rule : structural {
    using space = Space;
    constexpr std::uint64_t operator()(auto const& at) const { return at.template own_number<Space>(); }
};
template <class Space>
inline constexpr own_number_rule<Space> own_number;

/// 1 where the header that comes next is of the same protocol as this one, else 0.
inline constexpr struct next_is_same_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.next_is_same(); }
} next_is_same;

/// The size of the layer P that is a part of this header, with its own parts; 0 where there is none.
template <auto const& P>
struct size_of_part_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template size_of_part<detail::type_in<P>>(); }
};
template <class P>
inline constexpr size_of_part_rule<detail::layer_type<P>> size_of_part;

/// 1 where the header that comes next is one of these, else 0.
template <auto const&... P>
struct next_is_rule : structural {
    constexpr std::size_t operator()(auto const& at) const {
        return (at.template next_is<detail::type_in<P>>() || ...);
    }
};
template <class... P>
inline constexpr next_is_rule<detail::layer_type<P>...> next_is;

/// The number in Space that announces this header, less that of the header before it that has one there and is a part
/// of the same header: for options that are told apart by what is added.
template <class Space>
struct step_in_rule : structural {
    constexpr std::uint64_t operator()(auto const& at) const { return at.template step_in<Space>(); }
};
template <class Space>
inline constexpr step_in_rule<Space> step_in;

/// 1 where layer P is among the parts of this header, else 0.
template <auto const& P>
struct followed_by_rule : structural {
    constexpr std::size_t operator()(auto const& at) const {
        return at.template count_of_parts<detail::type_in<P>>() > 0;
    }
};
template <class P>
inline constexpr followed_by_rule<detail::layer_type<P>> followed_by;

/// 1 where a part of this header has a number in Space, else 0.
template <class Space>
struct followed_by_any_rule : structural {
    using space = Space;
    constexpr std::size_t operator()(auto const& at) const { return at.template has_part_in<Space>(); }
};
template <class Space>
inline constexpr followed_by_any_rule<Space> followed_by_any;

/// How many layers of these are among the parts of this header.
template <auto const&... P>
struct count_of_rule : structural {
    constexpr std::size_t operator()(auto const& at) const {
        return (std::size_t{0} + ... + at.template count_of_parts<detail::type_in<P>>());
    }
};
template <class... P>
inline constexpr count_of_rule<detail::layer_type<P>...> count_of;

/// How many headers are parts of the layers P that are part of this header: the records of a section.
template <auto const& P>
struct count_in_rule : structural {
    constexpr std::size_t operator()(auto const& at) const { return at.template count_in<detail::type_in<P>>(); }
};
template <class P>
inline constexpr count_in_rule<detail::layer_type<P>> count_in;

}
