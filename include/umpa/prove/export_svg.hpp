// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string>
#include <umpa/prove/layout.hpp>
#include <umpa/prove/svg_page.hpp>

namespace umpa {

/// A header as a picture in SVG, black on white: 32 bits a line with numbers above, and the first byte of each line
/// beside it. What is reserved is grey. Long names of narrow fields stand upright; where even those have no room a
/// letter stands in the box, which is explained below. Many whole lines of one field are drawn as three.
inline std::string to_svg(protocol_layout const& layout) { return detail::svg_page(layout).draw(); }

}
