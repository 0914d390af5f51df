// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <umpa/build/run_time/protocol_row.hpp>
#include <utility>

namespace umpa {

/// One protocol of a registry that has a number in a space.
struct numbered_row {
    std::uint64_t number = 0; ///< that announces it
    std::size_t protocol = 0; ///< its index in the registry
};
/// A number space, and the protocols that have a number there.
struct space_row {
    identity id;                                ///< of the number space
    std::span<numbered_row const> members = {}; ///< in the order of the registry
};

namespace detail {

/// Whether two names are the same but for case and what is neither letter nor digit.
constexpr bool same_letters(std::string_view a, std::string_view b) {
    auto const next = [](std::string_view& text) {
        while (!text.empty()) {
            char const c = text.front();
            text.remove_prefix(1);
            if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return c;
        }
        return char{};
    };
    for (;;) {
        char const of_a = next(a), of_b = next(b);
        if (of_a != of_b) return false;
        if (of_a == 0) return true;
    }
}

}

/// What a program knows of the protocols of a registry while it runs. Made once for each registry, by tables_of.
class protocol_tables {
public:
    /// The spaces that one protocol has numbers in.
    using space_list = std::span<space_row const* const>;

    /// Made by tables_of; what is given must live as long as it.
    protocol_tables(std::span<protocol_row const* const> protocols, std::span<space_list const> spaces)
        : protocols_(protocols) {
        for (std::size_t i = 0; i < protocols.size(); ++i) indices_.emplace(protocols[i]->id, i);
        for (space_list const& list : spaces)
            for (space_row const* space : list) add(*space);
    }

    /// All, in the order of the registry.
    std::span<protocol_row const* const> protocols() const { return protocols_; }

    /// The protocol of that identity; a null pointer when it is not in the registry.
    protocol_row const* find(identity wanted) const {
        auto const found = indices_.find(wanted);
        return found == indices_.end() ? nullptr : protocols_[found->second];
    }
    /// The protocol of that name, as it was declared or as it is written in C++: upper and lower case, and all that is
    /// neither letter nor digit, make no difference. A null pointer when there is none.
    protocol_row const* find(std::string_view name) const {
        for (protocol_row const* row : protocols_)
            if (detail::same_letters(row->name, name)) return row;
        return nullptr;
    }

    /// The number of a protocol in a space; nothing when it has none.
    std::optional<std::uint64_t> number(identity space, identity member) const {
        auto const found = numbers_.find({space, member});
        if (found == numbers_.end()) return {};
        return found->second;
    }

    /// The protocols with a number in a space, in the order of the registry.
    std::span<numbered_row const> members(identity space) const {
        auto const found = spaces_.find(space);
        return found == spaces_.end() ? std::span<numbered_row const>() : found->second->members;
    }
    /// All number spaces that a protocol of the registry has a number in.
    std::map<identity, space_row const*> const& spaces() const { return spaces_; }

private:
    void add(space_row const& space) {
        if (!spaces_.emplace(space.id, &space).second) return;
        for (numbered_row const& member : space.members)
            numbers_.emplace(std::pair(space.id, protocols_[member.protocol]->id), member.number);
    }

    std::span<protocol_row const* const> protocols_;
    std::map<identity, std::size_t> indices_;
    std::map<identity, space_row const*> spaces_;
    std::map<std::pair<identity, identity>, std::uint64_t> numbers_;
};

}
