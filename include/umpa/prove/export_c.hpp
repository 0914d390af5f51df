// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <umpa/build/run_time/near_name.hpp>
#include <umpa/prove/drawn_boxes.hpp>
#include <umpa/prove/label.hpp>
#include <umpa/prove/layout.hpp>
#include <vector>

// A header as a struct in C. A bit-field would lie where each compiler pleases, so fields that share bytes are one
// member, with a shift and a mask for each.

namespace umpa {

namespace detail {

// clang-format off
inline constexpr std::array<std::string_view, 67> words_of_c{
    "and", "asm", "auto", "bool", "break", "case", "catch", "char", "class", "compl", "concept", "const",
    "constexpr", "continue", "default", "delete", "do", "double", "else", "enum", "explicit", "export", "extern",
    "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "not",
    "operator", "or", "private", "protected", "public", "register", "requires", "restrict", "return", "short",
    "signed", "sizeof", "static", "struct", "switch", "template", "this", "throw", "true", "try", "typedef",
    "typeid", "typename", "union", "unsigned", "using", "virtual", "void", "volatile", "while", "xor"};
// clang-format on

inline std::string c_name(std::string_view words) {
    std::string name = written_name(words);
    if (name.empty() || (name.front() >= '0' && name.front() <= '9')) name.insert(0, "_");
    if (std::find(words_of_c.begin(), words_of_c.end(), name) != words_of_c.end()) name += '_';
    return name;
}
inline std::string c_constant_name(std::string_view words) {
    std::string name;
    for (char c : written_name(words)) name += capital(c);
    return name;
}
inline std::string c_number(std::uint64_t number) {
    std::string digits;
    for (; number != 0 || digits.empty(); number >>= 4) digits.insert(digits.begin(), "0123456789abcdef"[number & 15]);
    return "0x" + digits + (digits.size() > 8 ? "ull" : "u");
}

/// Fields that share bytes, from one whole byte to another.
struct c_member {
    std::vector<layout_row const*> fields;

    std::size_t offset() const { return fields.front()->offset; }
    std::size_t bits() const { return fields.back()->end() - offset(); }
    std::string name() const {
        std::string joined;
        for (layout_row const* field : fields)
            joined.append(joined.empty() ? "" : "_").append(written_name(field->name));
        return c_name(joined);
    }
    std::string declaration() const {
        std::size_t const width = bits();
        bool const number = width == 16 || width == 32 || width == 64;
        bool const address =
            fields.front()->shape == value_shape::bytes || fields.front()->shape == value_shape::mac_address;
        if (number && !address) return "uint" + std::to_string(width) + "_t " + name();
        return "uint8_t " + name() + (width == 8 ? "" : "[" + std::to_string(width / 8) + "]");
    }
};

inline std::vector<c_member> c_members(protocol_layout const& layout) {
    std::vector<c_member> members;
    bool open = false;
    for (layout_row const& row : layout) {
        if (row.kind == field_kind::overlay || row.width == 0) continue;
        if (!open) members.emplace_back();
        members.back().fields.push_back(&row);
        open = row.end() % 8 != 0;
    }
    return members;
}

class c_writer {
public:
    explicit c_writer(protocol_layout const& layout)
        : layout_(layout), members_(c_members(layout)), struct_(c_name(layout.name)) {}

    std::string write() {
        text_ = std::string("/* ").append(layout_.name).append(": ");
        text_ += std::to_string(layout_.size) + " bytes. Members of more than one byte are in network byte order";
        text_ += has_little_endian() ? ", but for those that say otherwise.\n" : ".\n";
        text_ += "   A field that shares its bytes is (member in host order & MASK) >> SHIFT; bits and named values "
                 "are those of a field. */\n";
        std::string const guard = "UMPA_" + c_constant_name(layout_.name) + "_H";
        text_ += "#ifndef " + guard + "\n#define " + guard + "\n";
        text_ += "#include <assert.h>\n#include <stddef.h>\n#include <stdint.h>\n\n";
        if (layout_.size > 0) {
            write_struct();
            write_asserts();
        }
        for (c_member const& member : members_) write_masks(member);
        for (layout_row const& row : layout_) write_names(row);
        return text_ += "\n#endif\n";
    }

private:
    bool has_little_endian() const {
        for (layout_row const& row : layout_)
            if (row.shape == value_shape::little_endian) return true;
        return false;
    }

    void write_struct() {
        text_ += "#pragma pack(push, 1)\nstruct " + struct_ + " {\n";
        for (c_member const& member : members_) {
            std::string line = "    " + member.declaration() + ";";
            if (line.size() < 44) line.resize(44, ' ');
            text_ += line + " /* " + comment_on(member) + " */\n";
        }
        text_ += "};\n#pragma pack(pop)\n\n";
    }
    static std::string comment_on(c_member const& member) {
        std::string words;
        for (layout_row const* field : member.fields) {
            words.append(words.empty() ? "" : "; ").append(field->name).append(" [");
            words += std::to_string(field->width) + "]";
            if (!field->rule.empty()) words.append(" = ").append(field->rule);
            if (field->shape == value_shape::little_endian) words += ", little-endian";
        }
        return words;
    }

    void write_asserts() {
        for (c_member const& member : members_)
            text_ += "static_assert(offsetof(struct " + struct_ + ", " + member.name() +
                     ") == " + std::to_string(member.offset() / 8) + ", \"" + member.name() + " lies elsewhere\");\n";
        text_ += "static_assert(sizeof(struct " + struct_ + ") == " + std::to_string(layout_.size) +
                 ", \"the header has another size\");\n";
    }

    /// The name of the struct stays in small letters, so that no other struct has constants of the same names. A name
    /// that would stand for two numbers has the first.
    void define(std::string const& name, std::string const& value) {
        if (defined_.insert(name).second) text_ += "#define " + struct_ + "_" + name + " " + value + "\n";
    }
    void write_masks(c_member const& member) {
        if (member.fields.size() == 1 || member.bits() > 64) return;
        for (layout_row const* field : member.fields) {
            std::size_t const shift = member.offset() + member.bits() - field->end();
            define(c_constant_name(field->name) + "_SHIFT", std::to_string(shift));
            define(c_constant_name(field->name) + "_MASK", c_number(ones(field->width) << shift));
        }
    }
    void write_names(layout_row const& field) {
        std::string const name = c_constant_name(field.name) + "_";
        std::size_t bit = field.bits.size();
        for (std::string_view one : field.bits)
            if (--bit, !means_nothing(one)) define(name + c_constant_name(one), c_number(std::uint64_t{1} << bit));
        if (field.values.size() > most_names) return;
        for (named_value const& value : field.values) define(name + c_constant_name(value.name), c_number(value.value));
    }
    static std::uint64_t ones(unsigned width) { return ~std::uint64_t{0} >> (64 - width); }

    static constexpr std::size_t most_names = 40; // a registry of ports is no part of a header

    protocol_layout const& layout_;
    std::vector<c_member> members_;
    std::string struct_;
    std::string text_;
    std::set<std::string> defined_;
};

}

/// A header as a C struct without padding, for C11 and C++11: it asserts its own offsets and size, and has constants
/// for fields that share bytes, for bits and for named values.
inline std::string to_c_struct(protocol_layout const& layout) { return detail::c_writer(layout).write(); }

}
