// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <umpa/declare/header.hpp>

namespace umpa::detail {

template <class P, class Name>
concept names_field_of = requires(P const* self) { index_of_leaf<Name>(self); };

/// The index of a field; a name that is none is refused, by the sentence of the header.
template <class P, class Name>
constexpr std::size_t index_of_field() {
    if constexpr (names_field_of<P, Name>)
        return decltype(index_of_leaf<Name>(static_cast<P const*>(nullptr)))::value;
    else
        return P::names(Name()), 0;
}

}
