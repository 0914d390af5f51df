// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <umpa/prove/drawn_boxes.hpp>
#include <umpa/prove/layout.hpp>
#include <umpa/prove/svg_label.hpp>
#include <umpa/prove/svg_lines.hpp>
#include <vector>

namespace umpa::detail {

/// Draws the page: title, bit numbers, boxes, and what letters stand for.
class svg_page {
public:
    explicit svg_page(protocol_layout const& layout)
        : layout_(layout), lines_(layout, left, top), notes_(find_notes()) {}

    std::string draw() {
        std::size_t const bits = std::min<std::size_t>(32, bits_of_rows(layout_.rows));
        std::string const title =
            std::string(layout_.name) + ", " + std::to_string(layout_.size) + (layout_.size == 1 ? " byte" : " bytes");
        std::size_t widest = svg_text_width(title.size(), title_size);
        for (std::string const& note : notes_) widest = std::max(widest, svg_text_width(note.size(), note_size));
        std::size_t const width = left + std::max(svg_bit * bits, widest) + right;
        std::size_t const height = lines_.bottom() + bottom + note_step * notes_.size();
        open(width, height, title);
        text(left, 26, title_size, "start", title, " font-weight=\"bold\"");
        draw_numbers(bits);
        for (std::size_t i = 0; i < lines_.boxes().size(); ++i) draw_box(i);
        draw_edges();
        for (std::size_t i = 0; i < notes_.size(); ++i)
            text(left, lines_.bottom() + 24 + note_step * i, note_size, "start", notes_[i]);
        return svg_ + "</svg>\n";
    }

private:
    static constexpr std::size_t left = 44, right = 20, top = 62, bottom = 18;
    static constexpr std::size_t title_size = 17, note_size = 12, note_step = 18;

    void open(std::size_t width, std::size_t height, std::string_view title) {
        std::string const w = std::to_string(width), h = std::to_string(height);
        svg_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h + "\" viewBox=\"0 0 " + w +
               " " + h + "\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\">\n";
        svg_ += "<title>" + xml_text(title) + "</title>\n";
        svg_ += "<rect width=\"" + w + "\" height=\"" + h + "\" fill=\"white\"/>\n";
    }

    void text(std::size_t x, std::size_t y, std::size_t size, std::string_view anchor, std::string_view words,
              std::string_view more = {}) {
        svg_ += "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" font-size=\"" +
                std::to_string(size) + "\" text-anchor=\"";
        svg_.append(anchor).append("\"").append(more).append(">").append(xml_text(words)).append("</text>\n");
    }

    void draw_numbers(std::size_t bits) {
        svg_ += "<g fill=\"#777\">\n";
        for (std::size_t i = 0; i < bits; ++i)
            text(left + svg_bit * i + svg_bit / 2, top - 7, 10, "middle", std::to_string(i));
        for (svg_part const& part : lines_.parts())
            if (part.first % 32 == 0)
                text(left - 8, part.y + std::min(part.height, svg_height) / 2 + 4, 10, "end",
                     std::to_string(part.first / 8));
        svg_ += "</g>\n";
    }

    void draw_box(std::size_t index) {
        drawn_box const& box = lines_.boxes()[index];
        svg_ += "<g class=\"field\">\n<title>" + xml_text(box.name) + ": bit" + (box.bits() > 1 ? "s " : " ") +
                std::to_string(box.first) + (box.bits() > 1 ? " to " + std::to_string(box.end - 1) : "") + "</title>\n";
        std::string_view const fill = means_nothing(box.name) ? "#eeeeee" : "white";
        for (svg_part const& part : lines_.parts())
            if (part.box == index) draw_fill(part, fill);
        for (svg_text const& one : lines_.texts())
            if (lines_.parts()[one.part].box == index) draw_text(one);
        svg_ += "</g>\n";
    }

    void draw_fill(svg_part const& part, std::string_view fill) {
        svg_ += "<rect x=\"" + std::to_string(part.x) + "\" y=\"" + std::to_string(part.y) + "\" width=\"" +
                std::to_string(part.width) + "\" height=\"" + std::to_string(part.height) + "\" fill=\"";
        svg_.append(fill).append("\"/>\n");
    }

    void line(std::size_t x1, std::size_t y1, std::size_t x2, std::size_t y2, std::string_view more = {}) {
        if (x1 == x2 && y1 == y2) return;
        svg_ += "<line x1=\"" + std::to_string(x1) + "\" y1=\"" + std::to_string(y1) + "\" x2=\"" + std::to_string(x2) +
                "\" y2=\"" + std::to_string(y2) + "\"";
        svg_.append(more).append("/>\n");
    }

    /// On top of all boxes, so that none lies over the edge of another.
    void draw_edges() {
        svg_ += "<g stroke=\"black\" stroke-width=\"1.2\" stroke-linecap=\"square\">\n";
        std::vector<svg_part> const& parts = lines_.parts();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            bool const has_before = i > 0 && parts[i - 1].box == parts[i].box;
            bool const has_behind = i + 1 < parts.size() && parts[i + 1].box == parts[i].box;
            draw_edges(parts[i], has_before ? &parts[i - 1] : nullptr, has_behind ? &parts[i + 1] : nullptr);
        }
        svg_ += "</g>\n";
    }

    void draw_edges(svg_part const& part, svg_part const* before, svg_part const* behind) {
        std::string_view const dashed = " stroke-dasharray=\"3 4\"";
        if (before && before->touches(part))
            draw_edge_beside(part.y, part, *before);
        else
            line(part.x, part.y, part.right(), part.y);
        if (behind && part.touches(*behind))
            draw_edge_beside(part.bottom(), part, *behind);
        else
            line(part.x, part.bottom(), part.right(), part.bottom());
        line(part.x, part.y, part.x, part.bottom(), before && !before->touches(part) ? dashed : "");
        line(part.right(), part.y, part.right(), part.bottom(), behind && !part.touches(*behind) ? dashed : "");
        if (part.shortened) draw_breaks(part);
    }
    /// The horizontal edge of a part where the other one does not go on.
    void draw_edge_beside(std::size_t y, svg_part const& part, svg_part const& other) {
        if (part.x < other.x) line(part.x, y, other.x, y);
        if (other.right() < part.right()) line(other.right(), y, part.right(), y);
    }
    /// Marks both sides of a box that is higher than it is drawn.
    void draw_breaks(svg_part const& part) {
        std::size_t const y = part.y + part.height * 2 / 3;
        for (std::size_t const x : {part.x, part.right()}) {
            svg_ += "<path d=\"M" + std::to_string(x) + " " + std::to_string(y - 3) +
                    "v6\" stroke=\"white\" "
                    "stroke-width=\"4\"/>\n";
            line(x - 6, y, x + 6, y - 6);
            line(x - 6, y + 6, x + 6, y);
        }
    }

    void draw_text(svg_text const& set) {
        svg_part const& part = lines_.parts()[set.part];
        std::size_t const x = part.x + part.width / 2, y = part.y + part.height / 2;
        std::size_t const step = svg_line_height(set.setting.size);
        std::string more = set.is_repeated ? " fill=\"#777\"" : "";
        if (set.setting.upright)
            more += " transform=\"rotate(-90 " + std::to_string(x) + " " + std::to_string(y) + ")\"";
        std::size_t const lines = count_text_lines(set.words, set.setting.characters);
        for (std::size_t i = 0; i < lines; ++i)
            text(x, y - lines * step / 2 + step * i + step * 4 / 5, set.setting.size, "middle",
                 nth_text_line(set.words, set.setting.characters, i), more);
    }

    /// What letters stand for, and the bits of flags that are drawn as one box.
    std::vector<std::string> find_notes() const {
        std::vector<std::string> notes;
        for (svg_text const& one : lines_.texts())
            if (one.is_key)
                notes.push_back(one.words + ": " +
                                std::string(label_of(lines_.boxes()[lines_.parts()[one.part].box].name).view()));
        for (layout_row const& row : layout_)
            if (!row.bits.empty() && !is_drawn_by_bits(row)) notes.push_back(note_of_bits(row));
        return notes;
    }
    static std::string note_of_bits(layout_row const& row) {
        std::string words(label_of(row.name).view());
        std::string_view comma = ": ";
        for (std::size_t i = 0; i < row.bits.size(); ++i) {
            if (means_nothing(row.bits[i])) continue;
            words.append(comma).append(label_of(row.bits[i]).view());
            words += " (bit " + std::to_string(row.offset + i) + ")";
            comma = ", ";
        }
        return words;
    }

    protocol_layout const& layout_;
    svg_lines lines_;
    std::vector<std::string> notes_;
    std::string svg_;
};

}
