// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>
#include <umpa/show/json_error.hpp>

namespace umpa::detail {

/// Cuts a stream of JSON objects into the text of each: objects behind one another, or the elements of an array. What
/// is in an object is not looked at but for where it ends.
class json_pieces {
public:
    explicit json_pieces(std::istream& in) : in_(in) {}

    /// How many there were.
    std::size_t count() const { return count_; }

    /// Nothing behind the last. Throws json_syntax_error.
    std::optional<std::string> next() {
        int first = skip_space();
        if (count_ == 0 && first == '[' && !in_array_) in_array_ = true, first = skip_space();
        if (ended_ || (in_array_ && first == ']' && !behind_comma_)) return end_of_array(first);
        if (!in_array_ && first == std::istream::traits_type::eof()) return {};
        if (in_array_ && count_ > 0 && !behind_comma_) {
            if (first != ',') fail("expected \",\" or \"]\" behind a packet", first);
            behind_comma_ = true;
            return next();
        }
        if (first != '{') fail("expected a packet, which begins with \"{\"", first);
        behind_comma_ = false;
        std::string piece = object();
        ++count_;
        return piece;
    }

private:
    int skip_space() {
        int c = in_.get();
        while (c == ' ' || c == '\t' || c == '\n' || c == '\r') c = in_.get();
        return c;
    }
    std::optional<std::string> end_of_array(int found) {
        if (!ended_) found = skip_space();
        ended_ = true;
        if (found != std::istream::traits_type::eof()) fail("expected nothing behind the array", found);
        return {};
    }
    std::string object() {
        std::string text = "{";
        bool in_string = false;
        for (std::size_t depth = 1; depth > 0;) {
            int const c = in_.get();
            if (c == std::istream::traits_type::eof()) fail("the packet has no end", c);
            text += static_cast<char>(c);
            if (in_string && c == '\\') {
                int const escaped = in_.get();
                if (escaped != std::istream::traits_type::eof()) text += static_cast<char>(escaped);
            } else if (c == '"')
                in_string = !in_string;
            else if (!in_string && (c == '{' || c == '['))
                ++depth;
            else if (!in_string && (c == '}' || c == ']'))
                --depth;
        }
        return text;
    }
    [[noreturn]] void fail(std::string_view why, int found) const {
        std::string words(why);
        if (found == std::istream::traits_type::eof())
            words.append("; the stream ends");
        else
            words.append(", found \"").append(1, static_cast<char>(found)).append("\"");
        raise(json_syntax_error(std::string("/").append(std::to_string(count_)), words));
    }

    std::istream& in_;
    std::size_t count_ = 0;
    bool in_array_ = false;
    bool behind_comma_ = false;
    bool ended_ = false;
};

/// Does what may throw a json_error, whose pointer is then that of a packet among others.
template <class Do>
auto with_index(std::size_t index, Do const& act) {
#if defined(__cpp_exceptions)
    auto const pointer = [&](json_error const& wrong) { return "/" + std::to_string(index) + wrong.pointer(); };
    try {
        return act();
    } catch (json_order_error const& wrong) {
        raise(json_order_error(pointer(wrong), wrong.why(), wrong.layer()));
    } catch (json_syntax_error const& wrong) {
        raise(json_syntax_error(pointer(wrong), wrong.why()));
    } catch (json_form_error const& wrong) {
        raise(json_form_error(pointer(wrong), wrong.why()));
    } catch (json_name_error const& wrong) {
        raise(json_name_error(pointer(wrong), wrong.why()));
    } catch (json_value_error const& wrong) {
        raise(json_value_error(pointer(wrong), wrong.why()));
    }
#else
    static_cast<void>(index);
    return act();
#endif
}

}
