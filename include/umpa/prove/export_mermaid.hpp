// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string>
#include <umpa/prove/drawn_boxes.hpp>
#include <umpa/prove/label.hpp>
#include <umpa/prove/layout.hpp>

namespace umpa {

/// A header as a packet diagram of Mermaid, which Markdown pages draw: a line a field, or a bit where the bits of a
/// field have short names.
inline std::string to_mermaid(protocol_layout const& layout) {
    std::string text = std::string("---\ntitle: \"").append(layout.name).append("\"\n---\npacket-beta\n");
    detail::box_walk boxes(layout.rows);
    for (detail::drawn_box box; boxes.next(box);) {
        text += std::to_string(box.first);
        if (box.bits() > 1) text.append("-").append(std::to_string(box.end - 1));
        text.append(": \"").append(detail::label_of(box.name).view()).append("\"\n");
    }
    return text;
}

}
