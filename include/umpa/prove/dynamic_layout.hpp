// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <umpa/build/run_time/layer_names.hpp>
#include <umpa/build/run_time/near_name.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/declare/identity.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/prove/layout.hpp>
#include <umpa/prove/wireshark_tables.hpp>
#include <vector>

namespace umpa {

/// The layout of a protocol that is known at run time only, by its row: the same as `layout_of` gives. It refers to the
/// tables that the row is from.
class dynamic_layout {
public:
    /// Of a protocol that is chosen while the program runs.
    dynamic_layout(protocol_row const& row, protocol_tables const& tables) {
        for (field_row const& field : row.fields) add(field, row);
        add_numbers(row, tables, detail::wireshark_spaces());
        layout_ = {row.name, row.size, rows_, row.defaults, numbers_};
    }
    /// Of a declaration.
    explicit dynamic_layout(protocol_layout const& layout) : layout_(layout) {}
    dynamic_layout(dynamic_layout const&) = delete;
    dynamic_layout& operator=(dynamic_layout const&) = delete;

    /// The layout, valid as long as this is.
    operator protocol_layout const&() const { return layout_; }
    protocol_layout const& operator*() const { return layout_; }
    protocol_layout const* operator->() const { return &layout_; }

private:
    void add(field_row const& field, protocol_row const& of) {
        layout_row row = detail::row_of_form(field, of.defaults);
        if (field.rule) row.rule = field.rule->words;
        rows_.push_back(row);
    }

    template <class... Space>
    void add_numbers(protocol_row const& row, protocol_tables const& tables, name_list<Space...>) {
        (add_numbers_in(row, tables, identity_of<Space>, wireshark_table<Space>), ...);
    }
    void add_numbers_in(protocol_row const& row, protocol_tables const& tables, identity space,
                        std::string_view table) {
        if (std::optional<std::uint64_t> const number = tables.number(space, row.id))
            numbers_.push_back({table, *number});
        if (row.also_space == space)
            for (std::uint64_t const number : row.also_numbers) numbers_.push_back({table, number});
    }

    std::vector<layout_row> rows_;
    std::vector<wireshark_number> numbers_;
    protocol_layout layout_;
};

/// A layout was asked for that is not there.
struct unknown_layout : error {
    using error::error;
};

/// The names of all headers, as they are written in C++: the own ones first.
inline std::vector<std::string> layout_names(protocol_tables const& tables, std::span<protocol_layout const> own = {}) {
    std::vector<std::string> names;
    for (protocol_layout const& layout : own) names.push_back(detail::written_name(layout.name));
    for (protocol_row const* row : tables.protocols())
        if (row->is_header) names.push_back(detail::layer_name(*row));
    return names;
}

/// The layout of that name, among own ones and in the tables: the declared name or the one in C++, where case and all
/// that is neither letter nor digit make no difference. Throws unknown_layout, which says what was most likely meant.
inline dynamic_layout layout_named(std::string_view name, protocol_tables const& tables,
                                   std::span<protocol_layout const> own = {}) {
    for (protocol_layout const& layout : own)
        if (detail::same_letters(layout.name, name)) return dynamic_layout(layout);
    protocol_row const* const row = detail::find_layer(tables, name).row;
    if (!row || !row->is_header)
        raise(unknown_layout(std::string("there is no header \"")
                                 .append(name)
                                 .append("\"")
                                 .append(detail::did_you_mean(name, layout_names(tables, own)))));
    return dynamic_layout(*row, tables);
}

}
