// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <exception>
#include <string>

namespace umpa::test {

/// The sentence of the error that `act` throws, which has to be an Error.
template <class Error, class Act>
std::string words_of(Act const& act) {
    try {
        act();
    } catch (Error const& wrong) {
        return wrong.what();
    } catch (std::exception const& other) {
        return std::string("another error: ") + other.what();
    }
    return "no error";
}

}
