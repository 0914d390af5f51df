// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace umpa {

// A rule fills a field that the user left alone. It is a constexpr callable on a context, `at`, which knows where in
// the stack its header stands (build/context.hpp). Three kinds:
//   structural: derives from `structural`; a function of the stack's types and sizes only;
//   content:    derives from `content`; a function of bytes, evaluated last, innermost layer first;
//   any other constexpr callable: may read the header's own fields too, `at[field]`.

/// Where the operators of rules are, and nothing else: so they are looked up for rules only.
namespace rule_operators {
/// What rules with operators derive from.
struct base {};
}

/// What a rule derives from that is a function of the packet's types and sizes only: for a packet of fixed size it is a
/// constant.
struct structural : rule_operators::base {};
/// What a rule derives from that is a function of bytes: evaluated last, innermost layer first.
struct content {};

/// Whether that is a rule of types and sizes.
template <class Rule>
concept structural_rule = std::is_base_of_v<structural, Rule>;
/// Whether that is a rule of bytes.
template <class Rule>
concept content_rule = std::is_base_of_v<content, Rule>;

/// A field that fills itself in by a rule.
template <class Rule>
struct automatic {
    using rule_type = Rule; ///< as it was given to `auto_`
    Rule rule;              ///< called with a context
};

/// `auto_(rule)` declares a field that fills itself in; `header[field] = auto_` gives it back to its rule.
struct auto_t {
    /// `auto_(rule)`.
    template <class Rule>
    constexpr automatic<Rule> operator()(Rule const& rule) const {
        return {rule};
    }
};
inline constexpr auto_t auto_;

namespace detail {

// A rule names layer types by a reference: a type in its template arguments would be completed at each look-up by
// argument, and a protocol costs nothing to compile only as long as nothing completes it.
template <class P>
struct type_tag {
    using type = P;
};
template <class P>
inline constexpr type_tag<P> layer_type{};
template <auto const& Tag>
using type_in = typename std::remove_cvref_t<decltype(Tag)>::type;

}

}
