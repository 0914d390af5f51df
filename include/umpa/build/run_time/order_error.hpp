// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string_view>
#include <umpa/errors/error.hpp>

namespace umpa {

/// Layers in an order that no header announces: what make_packet refuses to compile, found while the program runs.
struct order_error : error {
    order_error(std::string_view sentence, std::size_t layer) : error(std::string(sentence)), layer_(layer) {}

    /// The index of the layer that stands wrong.
    std::size_t layer() const { return layer_; }

private:
    std::size_t layer_;
};

}
