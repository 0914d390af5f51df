// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>
#include <umpa/show/json_error.hpp>
#include <vector>

namespace umpa::detail {

/// Sees to it that no key stands twice in an object, of which the parser would keep the last only, and that nothing is
/// much deeper than a packet.
class json_watch {
public:
    bool operator()(int depth, nlohmann::json::parse_event_t event, nlohmann::json const& parsed) {
        using event_type = nlohmann::json::parse_event_t;
        if (depth > deepest) raise(json_syntax_error("", "values stand in each other more than 20 deep"));
        if (event == event_type::object_start) keys_.emplace_back();
        if (event == event_type::object_end) keys_.pop_back();
        if (event == event_type::key && !keys_.back().insert(parsed.get<std::string>()).second)
            raise(json_syntax_error(
                "",
                std::string("the key \"").append(parsed.get<std::string>()).append("\" stands twice in one object")));
        return true;
    }

private:
    static constexpr int deepest = 20;
    std::vector<std::set<std::string>> keys_;
};

/// Throws json_syntax_error.
inline nlohmann::json json_of_text(std::string_view text) {
    auto const parse = [&] { return nlohmann::json::parse(text.begin(), text.end(), json_watch()); };
#if defined(__cpp_exceptions)
    try {
        return parse();
    } catch (nlohmann::json::exception const& wrong) {
        std::string why = wrong.what();
        if (std::size_t const mark = why.find("] "); mark != why.npos) why.erase(0, mark + 2);
        raise(json_syntax_error("", why));
    }
#else
    return parse();
#endif
}

}
