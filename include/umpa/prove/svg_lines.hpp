// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <umpa/prove/drawn_boxes.hpp>
#include <umpa/prove/label.hpp>
#include <umpa/prove/layout.hpp>
#include <umpa/prove/svg_label.hpp>
#include <vector>

// Where the parts of fields lie on the page. All lengths in pixels.

namespace umpa::detail {

inline constexpr std::size_t svg_bit = 24;    ///< the width of a bit
inline constexpr std::size_t svg_height = 38; ///< of a line
inline constexpr std::size_t svg_most_height = 130;
inline constexpr std::size_t svg_most_lines = 4; ///< of one field; more are drawn as three

/// The part of a field on one line, or on several whole lines.
struct svg_part {
    std::size_t box = 0;  ///< its index
    std::size_t line = 0; ///< of the page
    std::size_t first = 0, end = 0;
    std::size_t x = 0, y = 0, width = 0, height = 0;
    bool shortened = false; ///< there are more lines than are drawn

    std::size_t bits() const { return end - first; }
    std::size_t bottom() const { return y + height; }
    std::size_t right() const { return x + width; }
    /// Whether a part on the next line has an edge in common with this one: not where they meet at a corner only.
    bool touches(svg_part const& below) const { return x < below.right() && below.x < right(); }
};

/// What is written in a box.
struct svg_text {
    std::string words;
    svg_setting setting;
    std::size_t part = 0;     ///< where
    bool is_key = false;      ///< it is a letter that stands for the name
    bool is_repeated = false; ///< the name stands in another part too
};

/// Puts the boxes of a header on lines of 32 bits.
class svg_lines {
public:
    svg_lines(protocol_layout const& layout, std::size_t left, std::size_t top) {
        box_walk walk(layout.rows);
        for (drawn_box box; walk.next(box);) boxes_.push_back(box);
        for (std::size_t i = 0; i < boxes_.size(); ++i) cut(i, left);
        bottom_ = top;
        stack();
    }

    std::vector<drawn_box> const& boxes() const { return boxes_; }
    std::vector<svg_part> const& parts() const { return parts_; }
    std::vector<svg_text> const& texts() const { return texts_; }
    std::size_t bottom() const { return bottom_; }

private:
    void cut(std::size_t index, std::size_t left) {
        drawn_box const& box = boxes_[index];
        std::size_t const first_part = parts_.size();
        for (std::size_t at = box.first; at < box.end;) {
            std::size_t const whole = at % 32 == 0 ? (box.end - at) / 32 : 0;
            std::size_t const end = whole > 1 ? at + 32 * whole : std::min(box.end, at / 32 * 32 + 32);
            if (at % 32 == 0) heights_.push_back(svg_height);
            add_part(index, at, end, left);
            at = end;
        }
        std::size_t const largest = largest_part(first_part);
        add_text(text_of(box, largest));
        bool const apart = parts_.size() == first_part + 2 && !parts_[first_part].touches(parts_.back());
        if (apart) add_repeated_text(largest == first_part ? first_part + 1 : first_part);
    }

    void add_text(svg_text const& text) {
        std::size_t& height = heights_[parts_[text.part].line];
        height = std::max(height, text.setting.height() + 8);
        texts_.push_back(text);
    }
    /// The two parts of a box lie apart: the other one has the name too, where it has room.
    void add_repeated_text(std::size_t part) {
        svg_text text = texts_.back();
        std::optional<svg_setting> const setting = svg_setting_of(text.words, parts_[part].width, svg_height);
        if (!setting || text.is_key) return;
        add_text({text.words, *setting, part, false, true});
    }

    void add_part(std::size_t index, std::size_t first, std::size_t end, std::size_t left) {
        svg_part part{.box = index, .line = heights_.size() - 1, .first = first, .end = end};
        std::size_t const lines = (part.bits() + 31) / 32;
        part.shortened = lines > svg_most_lines;
        part.x = left + svg_bit * (first % 32);
        part.width = svg_bit * std::min<std::size_t>(part.bits(), 32);
        if (lines > 1) heights_.back() = svg_height * (part.shortened ? 3 : lines);
        parts_.push_back(part);
    }

    std::size_t largest_part(std::size_t from) const {
        std::size_t largest = from;
        for (std::size_t i = from; i < parts_.size(); ++i)
            if (parts_[i].bits() > parts_[largest].bits()) largest = i;
        return largest;
    }

    svg_text text_of(drawn_box const& box, std::size_t at) {
        svg_part const& part = parts_[at];
        std::string words(label_of(box.name).view());
        if (part.shortened) words += " (" + std::to_string(box.bits() / 8) + " bytes)";
        std::optional<svg_setting> setting = svg_setting_of(words, part.width, svg_most_height);
        if (means_nothing(box.name) && (!setting || setting->upright)) {
            words = "R";
            setting = svg_setting{12, 1, 1, false};
        }
        if (setting) return {words, *setting, at};
        return {std::string(1, key_letter(keyed_++)), {12, 1, 1, false}, at, true};
    }

    /// Gives each line its place, one below the other.
    void stack() {
        std::vector<std::size_t> tops;
        for (std::size_t const height : heights_) {
            tops.push_back(bottom_);
            bottom_ += height;
        }
        for (svg_part& part : parts_) {
            part.y = tops[part.line];
            part.height = heights_[part.line];
        }
    }

    std::size_t bottom_ = 0;
    std::size_t keyed_ = 0;
    std::vector<std::size_t> heights_; // of the lines
    std::vector<drawn_box> boxes_;
    std::vector<svg_part> parts_;
    std::vector<svg_text> texts_;
};

}
