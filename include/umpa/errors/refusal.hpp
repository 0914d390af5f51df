// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string_view>
#include <umpa/errors/fixed_string.hpp>
#include <utility>

namespace umpa {

// A program that is refused gets a sentence in the first line of its first error: the name of a type whose default
// constructor is deleted. g++ prints a string template argument whole. clang prints its first 36 characters, so there
// the sentence is cut into lines; before clang 16 it prints character codes, so there it is cut into characters.
#if defined(__clang__) && __clang_major__ < 16
/// The name of this type is the sentence: it is what the first line of a refusal says.
template <char... Characters>
struct refused {
    refused() = delete;
};
#else
/// The name of this type is the sentence: it is what the first line of a refusal says.
template <fixed_string... Lines>
struct refused {
    refused() = delete;
};
#endif

namespace detail {

struct cut {
    std::size_t start = 0;
    std::size_t size = 0;
};

/// The n-th line of a text in lines of at most 35 characters, cut behind a space where there is one.
constexpr cut nth_line(std::string_view text, std::size_t n) {
    cut line;
    for (;;) {
        line.size = text.size() - line.start;
        if (line.size > 35) {
            std::size_t const space = text.substr(line.start, 35).rfind(' ');
            line.size = space == std::string_view::npos ? 35 : space + 1;
        }
        if (n-- == 0) return line;
        line.start += line.size;
    }
}

constexpr std::size_t count_lines(std::string_view text) {
    std::size_t count = 1;
    while (nth_line(text, count).size > 0) ++count;
    return count;
}

template <fixed_string Sentence, std::size_t N>
constexpr auto line_of() {
    constexpr cut line = nth_line(Sentence.view(), N);
    return fixed_string<line.size>(Sentence.view().substr(line.start));
}

#if defined(__clang__) && __clang_major__ < 16
template <fixed_string Sentence, std::size_t... I>
refused<Sentence.text[I]...> cut_up(std::index_sequence<I...>);
template <fixed_string Sentence>
using pieces_of = std::make_index_sequence<Sentence.size()>;
#elif defined(__clang__)
template <fixed_string Sentence, std::size_t... I>
refused<line_of<Sentence, I>()...> cut_up(std::index_sequence<I...>);
template <fixed_string Sentence>
using pieces_of = std::make_index_sequence<count_lines(Sentence.view())>;
#else
template <fixed_string Sentence>
refused<Sentence> cut_up(std::index_sequence<>);
template <fixed_string Sentence>
using pieces_of = std::index_sequence<>;
#endif

}

/// The type that cannot be made, named by the sentence.
template <fixed_string Sentence>
using refused_with = decltype(detail::cut_up<Sentence>(detail::pieces_of<Sentence>()));

namespace detail {
template <class Refused>
constexpr auto refuse_as() {
    return Refused{};
}
}

/// Ends the compilation with this sentence as its first error. Returns a type that nothing is done with.
template <fixed_string Sentence>
constexpr auto refuse() {
    return detail::refuse_as<refused_with<Sentence>>();
}

namespace detail {
template <class Words>
constexpr auto fixed_sentence() {
    constexpr sentence words = Words{}();
    return to_fixed_string<words.size>(words);
}
}

/// The same, for a sentence that a lambda without captures puts together: `refuse([] { return sentence() << ...; })`.
template <class Words>
constexpr auto refuse(Words) {
    return refuse<detail::fixed_sentence<Words>()>();
}

namespace detail {

/// std::min, without what <algorithm> costs to compile.
constexpr std::size_t smaller(std::size_t a, std::size_t b) { return a < b ? a : b; }

/// How many letters must be put in, taken out or exchanged to make one word of the other (Levenshtein).
constexpr std::size_t edits_between(std::string_view a, std::string_view b) {
    std::size_t row[65]{};
    if (a.size() > 64 || b.size() > 64) return 64;
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const above = row[j];
            row[j] = smaller(smaller(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
            diagonal = above;
        }
    }
    return row[b.size()];
}

/// The word of a range that was most likely meant; empty when none is near.
template <class Range>
constexpr std::string_view nearest(std::string_view written, Range const& words) {
    std::string_view best;
    std::size_t fewest = written.size() / 2 + 1;
    for (std::string_view word : words) {
        std::size_t const edits = edits_between(written, word);
        if (edits < fewest) fewest = edits, best = word;
    }
    return best;
}

}

}
