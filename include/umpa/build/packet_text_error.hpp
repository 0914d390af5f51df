// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>

namespace umpa {

/// Why packet_from can make no packet of a text:
/// `packet_from: at character 31: udp has no field "dprot"; did you mean "dport"?`
struct packet_text_error : error {
    packet_text_error(std::size_t position, std::string_view why)
        : error(
              std::string("packet_from: at character ").append(std::to_string(position + 1)).append(": ").append(why)),
          position_(position) {}

    /// The index of the character that the sentence speaks of, from 0. The sentence counts from 1.
    std::size_t position() const { return position_; }

private:
    std::size_t position_;
};

/// Something else should stand there.
struct packet_syntax_error : packet_text_error {
    using packet_text_error::packet_text_error;
};
/// A protocol or a field that there is not.
struct packet_name_error : packet_text_error {
    using packet_text_error::packet_text_error;
};
/// A value that the field cannot have.
struct packet_value_error : packet_text_error {
    using packet_text_error::packet_text_error;
};
/// A layer that cannot stand there; its position is that of its name.
struct packet_order_error : packet_text_error {
    packet_order_error(std::size_t position, std::string_view why, std::size_t layer)
        : packet_text_error(position, why), layer_(layer) {}

    /// The index of the layer that stands wrong.
    std::size_t layer() const { return layer_; }

private:
    std::size_t layer_;
};

}
