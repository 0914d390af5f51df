// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/header.hpp>
#include <umpa/errors/fixed_string.hpp>

namespace umpa::detail {

/// Fields and name of a protocol, found in its type: one that is an alias of a header is not completed for it.
template <class P>
struct declared_source : declared_source<typename P::header_type> {};
template <auto const& Fields, fixed_string Name, class... Traits>
struct declared_source<header<Fields, Name, Traits...>> {
    static constexpr auto const& fields = Fields;
    static constexpr auto name = Name;
};

}
