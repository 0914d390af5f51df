// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/prove/picture_line.hpp>

namespace umpa::detail {

/// How many columns of a picture are how many bits. RFCs draw a bit in two columns (`+-+-+`), three or four, or an
/// octet from one plus sign to the next (RFC 768: `+--------+--------+`).
struct picture_scale {
    unsigned columns = 2; ///< of a bit; 0 where the ruler counts octets

    /// What the first ruler says, unless a line of digits above it has said so before.
    static constexpr picture_scale of_ruler(picture_line const& line) {
        unsigned const from = line.rulers[0].from;
        unsigned step = 1;
        while (from + step <= line.rulers[0].to && line.text[from + step] != '+') ++step;
        if (step <= 5) return {step};
        return {step % 16 == 0 ? 2U : 0U};
    }

    /// `0 1 2 3`, `0  1  2  3`: how far two digits are apart; 0 where the line is none of these.
    static constexpr unsigned columns_of_digits(picture_line const& line) {
        unsigned const zero = line.first;
        if (line.at(zero) != '0') return 0;
        unsigned step = 1;
        while (step < 6 && is_blank(line.at(zero + step))) ++step;
        return line.at(zero + step) == '1' && line.at(zero + 2 * step) == '2' ? step : 0;
    }

    /// The bits between two columns of a row below this ruler; none where one of them is not at a bit.
    constexpr unsigned bits_between(picture_line const& ruler, unsigned left, unsigned right) const {
        if (columns == 0) return bits_by_octets(ruler, right) - bits_by_octets(ruler, left);
        return (right - left) % columns == 0 ? (right - left) / columns : 0;
    }

    /// The first plus sign of a ruler that is not at a bit; the end of the ruler where all are.
    constexpr unsigned first_ragged(column_span ruler, char const* text) const {
        if (columns == 0) return ruler.to + 1;
        unsigned rest = 0;
        for (unsigned i = ruler.from; i <= ruler.to; ++i) {
            if (text[i] == '+' && rest != 0) return i;
            if (++rest == columns) rest = 0;
        }
        return ruler.to + 1;
    }

private:
    /// The plus signs before a column count octets; a part of an octet is where the column lies between two of them.
    static constexpr unsigned bits_by_octets(picture_line const& ruler, unsigned column) {
        unsigned octets = 0, last = ruler.rulers[0].from;
        for (unsigned i = last + 1; i <= column && i <= ruler.rulers[0].to; ++i)
            if (ruler.text[i] == '+') ++octets, last = i;
        if (last == column) return 8 * octets;
        unsigned next = column;
        while (next < ruler.rulers[0].to && ruler.text[next] != '+') ++next;
        return 8 * octets + (column - last) * 8 / (next - last);
    }
};

}
