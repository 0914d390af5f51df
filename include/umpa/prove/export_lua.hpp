// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <umpa/build/run_time/near_name.hpp>
#include <umpa/prove/drawn_boxes.hpp>
#include <umpa/prove/label.hpp>
#include <umpa/prove/layout.hpp>
#include <umpa/prove/lua_words.hpp>

// A header as a dissector for Wireshark, in Lua.

namespace umpa {

namespace detail {

class lua_writer {
public:
    explicit lua_writer(protocol_layout const& layout) : layout_(layout), name_(written_name(layout.name)) {}

    std::string write() {
        for (layout_row const& row : layout_)
            if (row.kind != field_kind::overlay && row.width > 0) add(row);
        return head() + fields_ + dissector() + registration();
    }

private:
    /// A name that no other field has.
    std::string key_of(std::string_view words) {
        std::string const base = written_name(words);
        std::string key = base;
        for (std::size_t n = 2; !keys_.insert(key).second; ++n) key = base + "_" + std::to_string(n);
        return key;
    }

    std::string field(std::string const& key, std::string_view type, std::string_view name, std::string const& more) {
        std::string const member = lua_member_of_fields(key);
        fields_.append(member).append(" = ProtoField.").append(type).append("(filter .. \".").append(key);
        fields_.append("\", ").append(lua_string(label_of(name).view())).append(more).append(")\n");
        return member;
    }

    static std::string values_of(layout_row const& row) {
        std::string text = "{";
        std::set<std::uint64_t> numbers;
        for (named_value const& one : row.values)
            if (numbers.insert(one.value).second)
                text.append(text.size() > 1 ? ", " : "")
                    .append("[")
                    .append(std::to_string(one.value))
                    .append("] = ")
                    .append(lua_string(one.name));
        return row.values.empty() ? "nil" : text + "}";
    }

    void add(layout_row const& row) {
        lua_place const at(row.offset, row.width);
        bool const whole = row.offset % 8 == 0 && row.width % 8 == 0;
        if (row.shape == value_shape::flags && at.has_mask()) return add_flags(row, at);
        if (whole && row.shape == value_shape::mac_address) return add_whole(row, at, "ether");
        if (whole && row.shape == value_shape::ipv4_address) return add_whole(row, at, "ipv4");
        if (whole && row.shape == value_shape::ipv6_address) return add_whole(row, at, "ipv6");
        if (row.width > 64 || row.shape == value_shape::bytes) return add_whole(row, at, "bytes");
        add_number(row, at, whole);
    }

    static std::string range_of(lua_place const& at) {
        return "buffer(" + std::to_string(at.first) + ", " + std::to_string(at.bytes()) + ")";
    }
    void show(std::string const& what) { shown_ += "    " + what + "\n"; }

    void add_whole(layout_row const& row, lua_place const& at, std::string_view type) {
        show("tree:add(" + field(key_of(row.name), type, row.name, "") + ", " + range_of(at) + ")");
    }

    void add_number(layout_row const& row, lua_place const& at, bool whole) {
        std::string const type = at.has_mask() ? "uint" + std::to_string(8 * at.bytes()) : "uint64";
        std::string more = std::string(", ").append(row.content ? "base.HEX" : "base.DEC").append(", ");
        more += values_of(row);
        if (!whole && at.has_mask()) more += ", " + lua_mask(at.mask(row.width));
        std::string const made = field(key_of(row.name), type, row.name, more);
        std::string_view const add = row.shape == value_shape::little_endian ? "tree:add_le(" : "tree:add(";
        std::string line = std::string(add).append(made).append(", ").append(range_of(at));
        if (!at.has_mask()) line += ", " + value_of(row, at, whole);
        show(line + ")");
    }
    /// The value of what lies in more than four bytes.
    static std::string value_of(layout_row const& row, lua_place const& at, bool whole) {
        if (whole) return range_of(at) + (row.shape == value_shape::little_endian ? ":le_uint64()" : ":uint64()");
        std::string const bits =
            range_of(at) + ":bitfield(" + std::to_string(at.offset % 8) + ", " + std::to_string(row.width) + ")";
        return row.width > 32 ? bits : "UInt64(" + bits + ")";
    }

    void add_flags(layout_row const& row, lua_place const& at) {
        std::string const size = std::to_string(8 * at.bytes());
        std::string const made =
            field(key_of(row.name), "uint" + size, row.name, ", base.HEX, nil, " + lua_mask(at.mask(row.width)));
        show("set = tree:add(" + made + ", " + range_of(at) + ")");
        for (std::size_t i = 0; i < row.bits.size(); ++i) {
            std::string const mask = lua_mask(at.mask(row.width) & bit_mask(row, at, i));
            std::string const bit = field(key_of(std::string(row.name).append("_").append(row.bits[i])), "bool",
                                          row.bits[i], ", " + size + ", nil, " + mask);
            show("set:add(" + bit + ", " + range_of(at) + ")");
        }
    }
    static std::uint64_t bit_mask(layout_row const& row, lua_place const& at, std::size_t bit) {
        return std::uint64_t{1} << (8 * at.end - row.offset - bit - 1);
    }

    std::string head() const {
        return "-- " + std::string(layout_.name) +
               " for Wireshark: in its folder of personal Lua plugins, or `tshark -X lua_script:FILE`.\n"
               "local filter, title = \"" +
               name_ + "\", " + lua_string(layout_.name) +
               "\n"
               "local asked, other = pcall(Dissector.get, filter)\n"
               "local made, proto = false, nil\n"
               "if not (asked and other) then made, proto = pcall(Proto, filter, title) end\n"
               "if not made then -- Wireshark has one of that name\n"
               "    filter, title = \"umpa_\" .. filter, title .. \" (umpa)\"\n"
               "    proto = Proto(filter, title)\n"
               "end\n"
               "local fields = proto.fields\n";
    }
    std::string dissector() const {
        std::string const size = std::to_string(layout_.size);
        return "\nfunction proto.dissector(buffer, pinfo, root)\n"
               "    if buffer:len() < " +
               size +
               " then return 0 end\n"
               "    pinfo.cols.protocol = " +
               lua_string(layout_.name) +
               "\n"
               "    local tree, set = root:add(proto, buffer(0, " +
               size + "))\n" + shown_ + "    if buffer:len() > " + size +
               " then\n"
               "        Dissector.get(\"data\"):call(buffer(" +
               size +
               "):tvb(), pinfo, root)\n"
               "    end\n"
               "    return buffer:len()\n"
               "end\n";
    }
    std::string registration() const {
        std::string text = "\n";
        if (layout_.announced_by.empty())
            text += "-- Nothing announces it in a table of Wireshark. By hand: Decode As, or one line like\n"
                    "-- DissectorTable.get(\"udp.port\"):add(7777, proto)\n";
        for (wireshark_number const& one : layout_.announced_by)
            text +=
                "DissectorTable.get(" + lua_string(one.table) + "):add(" + std::to_string(one.number) + ", proto)\n";
        return text;
    }

    protocol_layout const& layout_;
    std::string name_;
    std::string fields_;
    std::string shown_;
    std::set<std::string> keys_;
};

}

/// A dissector of Wireshark for a header, in Lua: the fields with their names, types, masks and named values, flags bit
/// by bit. It registers itself by the numbers of the header wherever Wireshark has a table for them, and leaves what is
/// behind the header to the dissector of data.
inline std::string to_lua_dissector(protocol_layout const& layout) { return detail::lua_writer(layout).write(); }

}
