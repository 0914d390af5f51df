// SPDX-License-Identifier: BSL-1.0
// What is drawn is read as an RFC's picture would be, and says what the declaration says: for all protocols.
#include <gtest/gtest.h>
#include <prove/probe.hpp>
#include <string>
#include <umpa/prove/diagram.hpp>
#include <umpa/prove/diagram_proof.hpp>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;

/// Headers with the same fields have the same picture, and one proof.
template <auto const& Fields>
constexpr bool fields_draw_themselves() {
    if constexpr (bits_of_fields<Fields> != 0) return draws_itself<header<Fields, "Header">>();
    return true;
}
template <class P>
constexpr bool draws_itself_well = true; // what has no fields
template <auto const& Fields, fixed_string Name, class... Traits>
constexpr bool draws_itself_well<header<Fields, Name, Traits...>> = fields_draw_themselves<Fields>();

template <class... P>
constexpr bool all_draw_themselves(registry<P...>) {
    for (bool const well : {draws_itself_well<P>...})
        if (!well) return false;
    return true;
}
static_assert(all_draw_themselves(protocols::all));
static_assert(draws_itself<umpa::test::probe>());

TEST(Diagram, IsDrawnAsInAnRfc) {
    EXPECT_EQ(diagram_of<tcp>.view(), R"(    0                   1                   2                   3
    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |          Source Port          |       Destination Port        |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                        Sequence Number                        |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                     Acknowledgment Number                     |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   | Data  |       |C|E|U|A|P|R|S|F|                               |
   |Offset | Rsvd  |W|C|R|C|S|S|Y|I|            Window             |
   |       |       |R|E|G|K|H|T|N|N|                               |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |           Checksum            |        Urgent Pointer         |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
)");
}

TEST(Diagram, ExplainsLettersAndGoesOnInTheNextLine) {
    EXPECT_EQ(diagram_of<umpa::test::probe>.view(), to_diagram(layout_of<umpa::test::probe>));
    EXPECT_EQ(diagram_of<gre>.view(), R"(    0                   1                   2                   3
    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |A|B|C|D|    Reserved0    |Vers |         Protocol Type         |
   | | | | |                 | ion |                               |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   A = checksum_present
   B = routing_present
   C = key_present
   D = sequence_number_present
)");
    EXPECT_EQ(diagram_of<ethernet>.view(), R"(    0                   1                   2                   3
    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                      Destination Address                      |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |  Destination Address (cont.)  |        Source Address         |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |                    Source Address (cont.)                     |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |             Type              |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
)");
}

// A declaration that says otherwise is found out.
TEST(Diagram, OfAnotherHeaderDoesNotMatch) {
    EXPECT_NE(detail::picture_problem<tcp>(diagram_of<udp>.view()).size, 0U);
    EXPECT_NE(detail::picture_problem<arp>(to_diagram(layout_of<ipv4>)).size, 0U);
    EXPECT_EQ(detail::picture_problem<arp>(to_diagram(layout_of<arp>)).size, 0U);
}

} // namespace
