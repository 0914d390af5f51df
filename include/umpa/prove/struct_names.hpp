// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string_view>
#include <umpa/errors/fixed_string.hpp>

// What a struct and its members are called, as the compiler spells a template argument in the name of a function. The
// last part is the same on all compilers: what encloses it is not.

namespace umpa::detail {

template <class Argument>
constexpr char const* spelling_of_type() {
    return __PRETTY_FUNCTION__;
}
template <auto Argument>
constexpr char const* spelling_of_value() {
    return __PRETTY_FUNCTION__;
}

/// What stands behind the last `::` that is in no brackets, or else behind the first `= `.
constexpr std::string_view last_part(std::string_view spelling) {
    std::size_t const end = spelling.rfind(']');
    std::size_t const first = spelling.find("= ") + 2;
    std::size_t at = end;
    for (int depth = 0; at > first; --at) {
        char const c = spelling[at - 1];
        if (c == '>' || c == ')' || c == '}') ++depth;
        if (c == '<' || c == '(' || c == '{') --depth;
        if (depth == 0 && c == ':') break;
    }
    return spelling.substr(at, end - at);
}

template <class Struct>
constexpr std::string_view struct_name() {
    return last_part(spelling_of_type<Struct>());
}

/// `iphdr::ttl`, `ether_arp::ea_hdr.ar_op`.
template <class Member, class Struct>
constexpr std::string_view name_of_owner(Member Struct::*) {
    return struct_name<Struct>();
}

/// `iphdr::ttl`, `ether_arp::ea_hdr.ar_op`.
template <auto First, auto... Path>
constexpr sentence member_name() {
    sentence words;
    words << name_of_owner(First) << "::" << last_part(spelling_of_value<First>());
    ((words << "." << last_part(spelling_of_value<Path>())), ...);
    return words;
}

}
