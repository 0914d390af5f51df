// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace umpa::detail {

/// The name of a field as a title has it: "Time to Live" of time_to_live.
struct label {
    char text[112]; // the first `size` are set, no more: a constant evaluation pays for each
    std::size_t size = 0;

    constexpr label() {}
    constexpr label(label const& other) { add(other.view()); }
    constexpr label& operator=(label const& other) {
        if (this == &other) return *this;
        size = 0;
        add(other.view());
        return *this;
    }

    constexpr std::string_view view() const { return {text, size}; }
    constexpr void add(char c) {
        if (size < sizeof text) text[size++] = c;
    }
    constexpr void add(std::string_view words) {
        for (char c : words) add(c);
    }
};

/// A short word as a number: one comparison for a constant evaluation, not one a letter.
constexpr std::uint32_t packed(std::string_view word) {
    std::uint32_t number = 0;
    for (char c : word) number = number << 8 | static_cast<unsigned char>(c);
    return number;
}
constexpr bool is_small_word(std::string_view word) {
    if (word.size() > 3) return false;
    switch (packed(word)) {
    case packed("to"):
    case packed("of"):
    case packed("in"):
    case packed("for"):
    case packed("and"):
    case packed("by"):
    case packed("on"):
    case packed("per"):
    case packed("or"): return true;
    default: return false;
    }
}
/// Of those with vowels.
constexpr bool is_known_abbreviation(std::string_view word) {
    if (word.size() > 4) return false;
    switch (packed(word)) {
    case packed("aa"):
    case packed("ack"):
    case packed("ad"):
    case packed("bpdu"):
    case packed("ece"):
    case packed("ecn"):
    case packed("fin"):
    case packed("icmp"):
    case packed("icv"):
    case packed("id"):
    case packed("ie"):
    case packed("ihl"):
    case packed("ip"):
    case packed("isn"):
    case packed("mac"):
    case packed("oam"):
    case packed("oui"):
    case packed("pdu"):
    case packed("ra"):
    case packed("spi"):
    case packed("syn"):
    case packed("teid"):
    case packed("urg"):
    case packed("uri"):
    case packed("vni"):
    case packed("xid"): return true;
    default: return false;
    }
}

/// A word without vowels stands for several.
constexpr bool is_abbreviation(std::string_view word) {
    bool letters = false;
    for (char c : word) {
        if (c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y') return is_known_abbreviation(word);
        letters = letters || (c >= 'a' && c <= 'z');
    }
    return letters;
}

constexpr char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

constexpr void add_word(label& to, std::string_view word) {
    bool const first = to.size == 0;
    if (!first) to.add(' ');
    if (!first && is_small_word(word)) return to.add(word);
    bool const all = is_abbreviation(word);
    for (std::size_t i = 0; i < word.size(); ++i) to.add(all || i == 0 ? capital(word[i]) : word[i]);
}

constexpr label label_of(std::string_view name) {
    label made;
    while (!name.empty()) {
        std::size_t end = 0;
        while (end < name.size() && name[end] != '_') ++end;
        if (end > 0) add_word(made, name.substr(0, end));
        name.remove_prefix(end < name.size() ? end + 1 : end);
    }
    return made;
}

/// The n-th line of a text in lines of at most so many characters, cut behind a word where that is possible.
struct text_line {
    std::size_t first = 0;
    std::size_t size = 0;
};
constexpr text_line next_text_line(std::string_view text, std::size_t from, std::size_t width) {
    while (from < text.size() && text[from] == ' ') ++from;
    if (text.size() - from <= width) return {from, text.size() - from};
    for (std::size_t end = width; end > 0; --end)
        if (text[from + end] == ' ') return {from, end};
    // A word that is too long, in equal parts.
    std::size_t word = width;
    while (from + word < text.size() && text[from + word] != ' ') ++word;
    std::size_t const parts = (word + width - 1) / width;
    return {from, (word + parts - 1) / parts};
}
constexpr bool cuts_a_word(std::string_view text, std::size_t width) {
    std::size_t word = 0;
    for (char c : text) {
        word = c == ' ' ? 0 : word + 1;
        if (word > width) return true;
    }
    return false;
}
constexpr std::size_t count_text_lines(std::string_view text, std::size_t width) {
    std::size_t count = 0;
    for (text_line line = next_text_line(text, 0, width); line.size > 0;
         line = next_text_line(text, line.first + line.size, width))
        ++count;
    return count;
}
constexpr std::string_view nth_text_line(std::string_view text, std::size_t width, std::size_t n) {
    text_line line = next_text_line(text, 0, width);
    while (n-- > 0 && line.size > 0) line = next_text_line(text, line.first + line.size, width);
    return text.substr(line.first, line.size);
}

}
