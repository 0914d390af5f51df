// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>

namespace umpa {

/// Why JSON is no packet: `from_json: /layers/1/fields/dprot: UDP has no field "dprot"; did you mean "dport"?`
struct json_error : error {
    json_error(std::string_view pointer, std::string_view why)
        : error(std::string("from_json: ").append(pointer).append(pointer.empty() ? "" : ": ").append(why)),
          pointer_(pointer),
          why_(why) {}

    /// Where, as a JSON pointer (RFC 6901); empty for the whole.
    std::string const& pointer() const { return pointer_; }
    /// The sentence without the place.
    std::string const& why() const { return why_; }

private:
    std::string pointer_;
    std::string why_;
};

/// A text that is not JSON, or says one thing twice.
struct json_syntax_error : json_error {
    using json_error::json_error;
};
/// Something that is missing, not known here, or of another type.
struct json_form_error : json_error {
    using json_error::json_error;
};
/// A protocol or a field that there is not.
struct json_name_error : json_error {
    using json_error::json_error;
};
/// A value that the field cannot have.
struct json_value_error : json_error {
    using json_error::json_error;
};
/// A layer that cannot stand there.
struct json_order_error : json_error {
    json_order_error(std::string_view where, std::string_view why, std::size_t layer)
        : json_error(where, why), layer_(layer) {}

    /// The index of the layer that stands wrong.
    std::size_t layer() const { return layer_; }

private:
    std::size_t layer_;
};

}
