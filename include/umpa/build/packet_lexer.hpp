// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <umpa/build/packet_text_error.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/types/text_reader.hpp>

namespace umpa::detail {

/// Goes over the text of a packet, piece by piece. White space between the pieces makes no difference.
class packet_lexer {
public:
    explicit packet_lexer(std::string_view text) : text_(text) { skip_space(); }

    /// Where the next piece begins.
    std::size_t position() const { return position_; }
    bool at_end() const { return position_ == text_.size(); }
    bool next_is(char c) const { return !at_end() && text_[position_] == c; }

    bool take(char c) {
        if (!next_is(c)) return false;
        ++position_;
        skip_space();
        return true;
    }
    void expect(char c, std::string_view expected) {
        if (!take(c)) fail(expected);
    }

    /// A name may be written in several words, as protocols' declared names are. Empty when none stands there.
    std::string_view name() {
        std::size_t const start = position_;
        std::size_t end = start;
        while (!at_end() && is_name_character(text_[position_])) {
            while (!at_end() && is_name_character(text_[position_])) ++position_;
            end = position_;
            skip_space();
        }
        return text_.substr(start, end - start);
    }
    /// A value up to white space or a sign that ends it. Empty when none stands there.
    std::string_view word() {
        std::size_t const start = position_;
        while (!at_end() && is_word_character(text_[position_])) ++position_;
        std::string_view const word = text_.substr(start, position_ - start);
        skip_space();
        return word;
    }

    /// Characters in quotes. A backslash before a quote or a backslash is that character; \n, \r, \t and \0 are as in
    /// C++, \xNN is the byte of two hexadecimal digits.
    std::string quoted() {
        std::size_t const start = position_;
        std::string characters;
        for (++position_; !next_is('"'); ++position_) {
            if (at_end()) fail_at(start, "the text in quotes has no end");
            characters += next_is('\\') ? escaped() : text_[position_];
        }
        ++position_;
        skip_space();
        return characters;
    }

    /// `expected ..., found ...`
    [[noreturn]] void fail(std::string_view expected) const {
        std::string const found = at_end() ? "the end" : std::string("\"").append(1, text_[position_]).append("\"");
        fail_at(position_, std::string("expected ").append(expected).append(", found ").append(found));
    }
    [[noreturn]] void fail_at(std::size_t position, std::string_view why) const {
        raise(packet_syntax_error(position, why));
    }

private:
    static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
    static bool is_sign(char c) { return c == '(' || c == ')' || c == ',' || c == '/' || c == '=' || c == '"'; }
    static bool is_word_character(char c) { return !is_space(c) && !is_sign(c) && c != '|' && c != '+'; }
    static bool is_name_character(char c) { return is_word_character(c) && c != ':'; }

    void skip_space() {
        while (!at_end() && is_space(text_[position_])) ++position_;
    }
    /// What the escape at the backslash stands for; goes to its last character.
    char escaped() {
        std::size_t const start = position_++;
        constexpr std::string_view written = "\"\\nrt0";
        constexpr std::string_view meant("\"\\\n\r\t\0", written.size());
        std::size_t const which = at_end() ? written.npos : written.find(text_[position_]);
        if (which != written.npos) return meant[which];
        int const high = digit(1), low = digit(2);
        if (!next_is('x') || high > 15 || low > 15)
            fail_at(start, "a backslash stands before \", \\, n, r, t, 0, or x and two hexadecimal digits");
        position_ += 2;
        return static_cast<char>(high << 4 | low);
    }
    int digit(std::size_t behind) const {
        return position_ + behind < text_.size() ? digit_value(text_[position_ + behind]) : 99;
    }

    std::string_view text_;
    std::size_t position_ = 0;
};

}
