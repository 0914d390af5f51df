// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <umpa/show/description.hpp>
#include <vector>

namespace umpa {

namespace detail {

/// The text of a payload as it can be printed on one line; bytes that are not printable as `\xNN`.
inline std::string printable(std::vector<std::byte> const& data, std::size_t longest) {
    std::string text;
    for (std::size_t i = 0; i < data.size() && i < longest; ++i) {
        char const c = static_cast<char>(data[i]);
        if (c == '\\')
            text += "\\\\";
        else if (c >= ' ' && c <= '~')
            text += c;
        else
            text.append("\\x").append(hexadecimal(static_cast<std::uint64_t>(data[i]), 2));
    }
    return data.size() > longest ? text + "..." : text;
}

inline std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

/// The tree as it grows; `indent` is what stands before each line of the current layer.
struct tree_writer {
    std::string text;
    std::string indent;

    void line(std::string_view what) { text.append(indent).append(what).append("\n"); }

    void open(std::string_view protocol) {
        line(std::string("+-< ").append(protocol).append(" >"));
        indent += "| ";
        line("\\");
    }
    void close(std::string_view protocol, std::size_t fields) {
        indent.resize(indent.size() - 2);
        line(std::string("\\-< ").append(protocol).append(" > contains ").append(counted(fields, "field")));
    }

    void bits(field_description const& field) {
        line(std::string("+-[ ").append(field.name).append(" ]"));
        line("| \\");
        for (bit_description const& bit : field.bits)
            line(std::string("| -{ ").append(bit.name).append(bit.set ? " } 1" : " } 0"));
        line("| /");
        line(std::string("\\-[ ")
                 .append(field.name)
                 .append(" ] contains ")
                 .append(counted(field.bits.size(), "bit flag")));
    }
    void field(field_description const& field) {
        if (!field.bits.empty()) return bits(field);
        std::string_view const mark = field.overridden ? " (set by hand)" : field.automatic ? " (auto)" : "";
        line(std::string("+-[ ").append(field.name).append(" ] ").append(field.value).append(mark));
    }

    void payload(layer_description const& layer) { line(std::string("+-[ data ] ").append(printable(layer.data, 64))); }
};

}

/// Layers as UMPA printed them: each field with its value, `(auto)` where a rule gave it, named bits one a line, and
/// what is part of a header inside it.
inline std::string tree(std::vector<layer_description> const& layers) {
    std::size_t protocols = 0, size = 0;
    for (layer_description const& layer : layers) {
        protocols += layer.depth == 0;
        size += layer.size + layer.padding;
    }
    detail::tree_writer out;
    out.line(std::string("packet contains ")
                 .append(detail::counted(protocols, "protocol"))
                 .append(", ")
                 .append(detail::counted(size, "byte")));
    std::vector<layer_description const*> open;
    auto close_to = [&](std::size_t depth) {
        for (; open.size() > depth; open.pop_back())
            out.close(open.back()->protocol, open.back()->is_bytes ? 1 : open.back()->fields.size());
    };
    for (layer_description const& layer : layers) {
        close_to(layer.depth);
        out.open(layer.protocol);
        open.push_back(&layer);
        if (!layer.note.empty()) out.line(std::string("+-! ").append(layer.note));
        for (field_description const& field : layer.fields) out.field(field);
        if (layer.is_bytes) out.payload(layer);
        if (layer.padding > 0) {
            close_to(layer.depth > 0 ? 1 : open.size());
            out.line(std::string("+-[ padding ] ").append(detail::counted(layer.padding, "byte")));
        }
    }
    close_to(0);
    return out.text;
}

/// The same, of a packet.
template <class Order, class... L>
std::string tree(basic_packet<Order, L...> const& packet) {
    return tree(describe(packet));
}

/// The same, of a header alone: what its rules make of what stands around it is as if nothing did.
template <header_type P>
std::string tree(P const& header) {
    return tree(make_packet(unchecked, header));
}

/// Prints a packet as a tree.
template <class Character, class Traits, class Order, class... L>
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                  basic_packet<Order, L...> const& packet) {
    return out << tree(packet);
}

/// Prints a header as a tree.
template <class Character, class Traits, header_type P>
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out, P const& header) {
    return out << tree(header);
}

}
