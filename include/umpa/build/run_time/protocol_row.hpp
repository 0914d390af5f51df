// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <umpa/build/run_time/answer_row.hpp>
#include <umpa/declare/clue.hpp>
#include <umpa/declare/content_rule.hpp>
#include <umpa/declare/field_form.hpp>
#include <umpa/declare/identity.hpp>
#include <umpa/declare/number_space.hpp>

// A protocol as the program sees it while it runs: what its declaration says, as constants without types. The rules are
// the declaration's own objects, called with a context of run-time values.

namespace umpa {

class run_time_context;
class run_time_content;
class part_place;

/// The rule of a field. Of its two functions one is there.
struct rule_row {
    void const* rule = nullptr; ///< the declaration's own object, which both functions take
    std::uint64_t (*by_structure)(void const* rule, run_time_context const& at) = nullptr;
    std::uint64_t (*by_content)(void const* rule, run_time_content const& at) = nullptr;
    std::uint64_t most = 0;      ///< that the rule may give
    checksum_kind checksum = {}; ///< of a checksum, what it covers
    rule_clue clue = {};         ///< what a value of the field tells a reader
    std::string_view words = {}; ///< as it is declared
};

/// A field: where it lies, what its values are, and what fills it.
struct field_row : field_form {
    identity space = {};            ///< the number space that its values belong to
    rule_row const* rule = nullptr; ///< a null pointer where it has none
};

struct protocol_row;

/// Of one kind of layers a header has room for so many as its parts.
struct room_row {
    identity kind;                        ///< the layers that are this one, or derive from it
    std::size_t most = 0;                 ///< so many at a time
    protocol_row const* octets = nullptr; ///< the kind itself, where it is no header
};

/// A header is a source route: see source_route in declare/relations.hpp.
struct route_row {
    identity hop;            ///< the part that has an address
    std::size_t address = 0; ///< the index of a field of the hop
    bool last = false;       ///< the last part has the final destination, else the first
    bool (*on_its_way)(run_time_content const& at) = nullptr; ///< whether the packet is still on its way
};

/// What the last part of a header is.
struct completion_row {
    std::span<identity const> layers = {}; ///< one of these
    identity space = {};                   ///< or one with a number here
};

/// All that a declaration says. Sizes in bytes.
struct protocol_row {
    identity id;                              ///< of the type
    std::string_view name;                    ///< as it was declared
    bool is_header = false;                   ///< else bytes: a payload, octets, padding
    std::size_t size = 0;                     ///< of the fields
    std::size_t word = 1;                     ///< that the size with all parts is padded to
    std::span<field_row const> fields = {};   ///< in the order of declaration, overlays too
    std::span<std::byte const> defaults = {}; ///< the fields as they are when nothing is set; 0 where a rule is

    bool part = false;                      ///< it is declared as a part of others
    bool trailer = false;                   ///< it is declared as a trailer of others
    std::span<identity const> parents = {}; ///< headers that it is a part of
    identity parent_space = {};             ///< or those that have a number here
    std::span<identity const> owners = {};  ///< headers that it is a trailer of
    std::span<room_row const> takes = {};   ///< the kinds of parts that it says that it takes

    bool says_what_it_carries = false;                ///< carries_only is said of it
    std::span<identity const> carries = {};           ///< those
    identity carried_space = {};                      ///< whose members it carries, without announcing them
    std::span<identity const> parts_in_order = {};    ///< parts that stand once, and in this order
    std::span<std::size_t const> pseudo_header = {};  ///< the indices of the two addresses
    completion_row completed_by = {};                 ///< what its last part is
    identity also_space = {};                         ///< where a reader finds it by more numbers than its own
    std::span<std::uint64_t const> also_numbers = {}; ///< those
    route_row const* final_destination = nullptr;     ///< a null pointer where it is no source route
    route_row const* original_source = nullptr;       ///< a null pointer where none of its parts says the source
    std::span<answer_row const> answers = {};         ///< what answers it
    bool quotes_what_it_answers = false; ///< an error behind whose fields the packet begins that it is about

    // Of `size` bytes or more.
    bool (*recognized)(std::byte const*) = nullptr; ///< whether they look like this protocol
    bool (*continues)(std::byte const*) = nullptr;  ///< whether what is carried does not begin with a header
    bool (*is_piece)(std::byte const*) = nullptr;   ///< whether what is carried is no whole packet

    bool (*stands)(part_place const&) = nullptr; ///< whether this part stands there

    // Of layers that are no headers.
    std::size_t (*size_behind)(std::size_t) = nullptr;            ///< of padding
    std::size_t (*size_in)(std::span<std::byte const>) = nullptr; ///< of octets that know their end
    std::span<std::byte const> pattern = {};                      ///< of padding
    identity base = {};                                           ///< the kind that octets derive from
};

/// The index of the field of that name; the number of fields when there is none.
constexpr std::size_t field_index(protocol_row const& row, std::string_view name) {
    std::size_t i = 0;
    while (i < row.fields.size() && row.fields[i].info.name != name) ++i;
    return i;
}

/// Whether a layer is of that kind, or of one that derives from it.
constexpr bool is_a(protocol_row const& row, identity wanted) { return row.id == wanted || row.base == wanted; }

}
