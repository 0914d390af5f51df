// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>
#include <umpa/errors/fixed_string.hpp>

namespace umpa {

/// What `alias<...>` is.
template <fixed_string Word, fixed_string Target>
struct alias_of {};

/// What a picture calls a field otherwise than the declaration does: `alias<"I", "flags.vni_valid">`. The target is the
/// name of a field, of an overlay, or of a bit behind the name of its field. It adds to what is derived without it. One
/// word may have several targets, and several boxes may make one field. One that is never needed is an error.
template <fixed_string Word, fixed_string Target>
inline constexpr alias_of<Word, Target> alias{};

/// What `rest<...>` is.
template <fixed_string Word>
struct rest_of {};

/// A box of a picture that is no field: a tail, options, data. It stands before, between or behind the headers. Behind
/// the last field all that follows it belongs to it.
template <fixed_string Word>
inline constexpr rest_of<Word> rest{};

namespace detail {

/// A word of a picture, and what it means; a rest means nothing.
struct picture_word {
    std::string_view word;
    std::string_view target;
};

template <fixed_string Word, fixed_string Target>
constexpr picture_word word_of(alias_of<Word, Target> const&) {
    return {Word.view(), Target.view()};
}
template <fixed_string Word>
constexpr picture_word word_of(rest_of<Word> const&) {
    return {Word.view(), {}};
}

}

}
