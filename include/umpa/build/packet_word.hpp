// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <umpa/build/packet_lexer.hpp>
#include <umpa/build/packet_text_error.hpp>
#include <umpa/errors/error.hpp>
#include <vector>

// Values as they are written in the text of a packet.

namespace umpa::detail {

/// What stands behind `name =`: a text in quotes, or words with `|` or `+` between.
struct written_value {
    struct piece {
        std::size_t position;
        std::string_view text;
    };
    std::size_t position = 0;
    std::optional<std::string> quoted;
    std::vector<piece> pieces;

    bool is_word(std::string_view word) const { return pieces.size() == 1 && pieces[0].text == word; }
};

/// Does what may throw an error of a field, and says where in the text the field's value stands; of an address, where
/// in it.
template <class Do>
void at_value(std::size_t position, std::size_t address, Do const& act) {
#if defined(__cpp_exceptions)
    try {
        act();
    } catch (address_error const& wrong) {
        raise(packet_value_error(address + wrong.position(), wrong.what()));
    } catch (error const& wrong) {
        raise(packet_value_error(position, wrong.what()));
    }
#else
    static_cast<void>(position), static_cast<void>(address);
    act();
#endif
}

template <class Do>
void at_value(written_value const& value, Do const& act) {
    at_value(value.position, value.position + value.quoted.has_value(), act);
}

inline written_value read_value(packet_lexer& in) {
    written_value value{in.position(), {}, {}};
    if (in.next_is('"')) {
        value.quoted = in.quoted();
        return value;
    }
    do {
        std::size_t const position = in.position();
        std::string_view const word = in.word();
        if (word.empty()) in.fail("a value");
        value.pieces.push_back({position, word});
    } while (in.take('|') || in.take('+'));
    return value;
}

}
