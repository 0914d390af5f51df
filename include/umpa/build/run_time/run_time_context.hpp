// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <umpa/build/run_time/dynamic_layer.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/build/run_time/run_time_layout.hpp>
#include <umpa/declare/identity.hpp>
#include <umpa/declare/name.hpp>

namespace umpa {

/// What a rule is called with in a packet whose layers are known at run time only: build/context.hpp, without types.
class run_time_context {
public:
    run_time_context(std::span<dynamic_layer const> layers, detail::run_time_layout const& layout,
                     protocol_tables const& tables, std::size_t layer)
        : layers_(layers), layout_(layout), tables_(tables), layer_(layer) {}

    std::size_t header_size() const { return layout_.header_size[layer_]; }
    std::size_t size_before_padding() const { return layout_.unpadded[layer_]; }
    std::size_t size_of_fields() const { return layout_.shape[layer_].size; }
    std::size_t size_from_here() const { return layout_.size_before(layout_.end[layer_]) - layout_.offset[layer_]; }

    template <class P>
    std::size_t size_of() const {
        std::size_t const found = child_of(layout_.parent[layer_], identity_of<P>);
        return found == layers_.size() ? 0 : layout_.shape[found].size;
    }
    template <class P>
    std::size_t size_of_part() const {
        std::size_t const found = child_of(layer_, identity_of<P>);
        return found == layers_.size() ? 0 : layout_.header_size[found];
    }

    template <class Rule>
    std::uint64_t ask_parent(Rule const& rule) const {
        if (layout_.parent[layer_] == detail::nowhere) return 0;
        return static_cast<std::uint64_t>(rule(run_time_context(layers_, layout_, tables_, layout_.parent[layer_])));
    }

    template <class Space>
    std::uint64_t next_number(std::uint64_t otherwise) const {
        std::size_t const next = layout_.next(layer_);
        return next < layers_.size() ? number_or(identity_of<Space>, next, otherwise) : otherwise;
    }
    template <class P>
    bool next_is() const {
        return next_is(identity_of<P>);
    }
    bool next_is_same() const { return next_is(id(layer_)); }

    template <class Space>
    std::uint64_t own_number() const {
        return number_or(identity_of<Space>, layer_, 0);
    }
    template <class Space>
    std::uint64_t step_in() const {
        std::size_t const parent = layout_.parent[layer_];
        std::optional<std::uint64_t> before;
        for (std::size_t i = layer_; i-- > 0 && i != parent && !before;)
            if (layout_.parent[i] == parent) before = tables_.number(identity_of<Space>, id(i));
        return number_or(identity_of<Space>, layer_, 0) - before.value_or(0);
    }

    template <class P>
    std::size_t count_of_parts() const {
        std::size_t count = 0;
        for (std::size_t i = layer_ + 1; i <= layout_.last_part[layer_]; ++i)
            count += is_a(layers_[i].protocol(), identity_of<P>);
        return count;
    }
    template <class Space>
    bool has_part_in() const {
        for (std::size_t i = layer_ + 1; i <= layout_.last_part[layer_]; ++i)
            if (tables_.number(identity_of<Space>, id(i))) return true;
        return false;
    }
    template <class P>
    std::size_t count_in() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < layers_.size(); ++i) {
            std::size_t const section = layout_.parent[i];
            count += section != detail::nowhere && layout_.parent[section] == layer_ && layout_.shape[i].composed &&
                     is_a(layers_[section].protocol(), identity_of<P>);
        }
        return count;
    }

    /// A field of the header itself, as it is stored.
    template <fixed_string Field>
    std::uint64_t operator[](name<Field> field) const {
        return layers_[layer_][field];
    }

private:
    identity id(std::size_t layer) const { return layers_[layer].protocol().id; }
    bool next_is(identity wanted) const {
        std::size_t const next = layout_.next(layer_);
        return next < layers_.size() && id(next) == wanted;
    }
    std::size_t child_of(std::size_t header, identity wanted) const {
        auto const is_it = [&](std::size_t i) {
            return layout_.parent[i] == header && is_a(layers_[i].protocol(), wanted);
        };
        bool const is_outside = header == detail::nowhere;
        std::size_t const last = is_outside ? layers_.size() - 1 : layout_.last_part[header];
        for (std::size_t i = is_outside ? 0 : header + 1; i <= last; ++i)
            if (is_it(i)) return i;
        std::size_t trailer = layout_.next_trailer[last];
        while (trailer < layers_.size() && !is_it(trailer)) trailer = layout_.next_trailer[trailer];
        return trailer;
    }
    std::uint64_t number_or(identity space, std::size_t layer, std::uint64_t otherwise) const {
        return tables_.number(space, id(layer)).value_or(otherwise);
    }

    std::span<dynamic_layer const> layers_;
    detail::run_time_layout const& layout_;
    protocol_tables const& tables_;
    std::size_t layer_;
};

}
