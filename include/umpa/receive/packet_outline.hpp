// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/build/run_time/tables_of.hpp>
#include <umpa/declare/clue.hpp>
#include <umpa/declare/identity.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/types/bits.hpp>
#include <vector>

// What of a packet matters where a question is compared with its answer.

namespace umpa::detail {

/// The protocols of a registry that answer another. Made once for each registry.
class answering_protocols {
public:
    explicit answering_protocols(protocol_tables const& tables) {
        for (protocol_row const* row : tables.protocols())
            for (answer_row const& one : row->answers) all_.push_back(one.answer);
        std::sort(all_.begin(), all_.end());
    }
    bool has(identity protocol) const { return std::binary_search(all_.begin(), all_.end(), protocol); }

private:
    std::vector<identity> all_;
};
template <auto const& Registry>
answering_protocols const& answering_protocols_of() {
    static answering_protocols const all(tables_of<Registry>());
    return all;
}

/// A header in a packet, and whether others are in it as its parts or behind it.
struct outlined_header {
    protocol_row const* row = nullptr;
    std::size_t offset = 0;
    bool is_part = false;

    bool asks() const { return !row->answers.empty(); }
};

/// The headers of a packet that can ask or answer or tell what is carried, with no allocation: no more than so many.
/// What stands behind an error is what it is about, and none of the packet's own. It refers to the bytes.
class packet_outline {
public:
    static constexpr std::size_t most = 64;

    packet_outline() = default;
    packet_outline(std::span<std::byte const> bytes, dissection&& layers, answering_protocols const& answering)
        : bytes_(bytes) {
        for (dissected_layer const& layer : layers) {
            if (layer.owner) {
                // Behind an error it is as a rule the quoted header that says where it ends, and that may lie.
                if (!error_) bytes_ = bytes.first(std::min(bytes_.size(), layer.offset));
                continue;
            }
            if (error_ && is_quote_before_extension(layer)) quote_end_ = layer.offset + layer.bytes.size();
            if (error_ || count_ == most || !layer.is_header()) continue;
            protocol_row const& row = *layer.protocol;
            if (layer.depth > 0 && row.answers.empty() && !answering.has(row.id)) continue;
            headers_[count_++] = {&row, layer.offset, layer.depth > 0};
            if (row.quotes_what_it_answers) error_ = &row, quote_at_ = layer.offset + row.size;
        }
    }

    std::size_t size() const { return count_; }
    outlined_header const& operator[](std::size_t i) const { return headers_[i]; }

    /// A header and all behind it.
    std::span<std::byte const> from(outlined_header const& header) const { return bytes_.subspan(header.offset); }
    /// The packet, but for what stands behind its end.
    std::span<std::byte const> bytes() const { return bytes_; }

    /// The error that the packet is; a null pointer where it is none.
    protocol_row const* error() const { return error_; }
    /// What the error quotes.
    std::span<std::byte const> quote() const {
        return bytes_.subspan(quote_at_, std::min(quote_end_, bytes_.size()) - std::min(quote_at_, bytes_.size()));
    }

    /// The number that announces what is carried behind header I, past headers that do not ask.
    std::optional<std::uint64_t> number_behind(std::size_t i, identity space) const {
        std::optional<std::uint64_t> number = next_number(headers_[i], space);
        while (number && ++i < count_ && !headers_[i].asks()) {
            if (headers_[i].is_part) continue;
            auto const more = next_number(headers_[i], space);
            if (!more) break;
            number = more;
        }
        return number;
    }

private:
    /// RFC 4884 section 4: the quoted bytes are a part of the error where it says how many they are.
    bool is_quote_before_extension(dissected_layer const& layer) const {
        return layer.offset == quote_at_ && !layer.is_header() && layer.depth > 0;
    }
    std::optional<std::uint64_t> next_number(outlined_header const& header, identity space) const {
        for (field_row const& field : header.row->fields)
            if (field.rule && field.rule->clue.about == clue_about::next_number && field.rule->clue.space == space)
                return bits_at(bytes_.data() + header.offset, field.info.offset, field.info.bits);
        return {};
    }

    std::span<std::byte const> bytes_{};
    std::array<outlined_header, most> headers_{};
    std::size_t count_ = 0;
    protocol_row const* error_ = nullptr;
    std::size_t quote_at_ = 0;
    std::size_t quote_end_ = ~std::size_t{0};
};

}
