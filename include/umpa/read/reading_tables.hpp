// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/build/run_time/tables_of.hpp>
#include <umpa/declare/clue.hpp>
#include <umpa/protocols/all.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/read/bit_place.hpp>
#include <umpa/read/common_headers.hpp>
#include <umpa/read/size_clue.hpp>
#include <umpa/read/size_line.hpp>
#include <utility>
#include <vector>

// What the declarations say, put in the order in which a reader asks. Made once for each registry.

namespace umpa::detail {

struct protocol_reader;

struct choice;

/// What a number announces.
struct numbered_choice {
    std::uint64_t number = 0;
    choice const* all = nullptr;           ///< a null pointer where nothing has that number
    protocol_reader const* only = nullptr; ///< where there is no choice
};

/// Protocols by a number. Open addressing: a look-up reads one slot as a rule.
class number_map {
public:
    void add(std::uint64_t number, choice const* all);
    [[gnu::always_inline]] numbered_choice const& at(std::uint64_t number) const {
        for (std::size_t i = start(number);; ++i) {
            numbered_choice const& one = slots_[i & last_];
            if (one.number == number || !one.all) return one;
        }
    }
    /// Null when nothing has that number.
    [[gnu::always_inline]] choice const* find(std::uint64_t number) const {
        return may_have(number) ? at(number).all : nullptr;
    }
    /// False for most of the numbers that nothing has.
    [[gnu::always_inline]] bool may_have(std::uint64_t number) const {
        return (present_[number / 64 % present_.size()] >> number % 64 & 1) != 0;
    }

private:
    static std::size_t start(std::uint64_t number) {
        return static_cast<std::size_t>(number * 0x9e37'79b9'7f4a'7c15U >> 32);
    }
    void put(numbered_choice const& one) {
        std::size_t i = start(one.number);
        while (slots_[i & last_].all) ++i;
        slots_[i & last_] = one;
        present_[one.number / 64 % present_.size()] |= std::uint64_t{1} << one.number % 64;
        ++count_;
    }
    void grow() {
        std::vector<numbered_choice> const old =
            std::exchange(slots_, std::vector<numbered_choice>(std::max<std::size_t>(8, 2 * slots_.size())));
        last_ = slots_.size() - 1;
        count_ = 0;
        for (numbered_choice const& one : old)
            if (one.all) put(one);
    }

    std::vector<numbered_choice> slots_ = std::vector<numbered_choice>(1); ///< a power of two, and never full
    std::size_t last_ = 0;                                                 ///< the index of the last one
    std::size_t count_ = 0;
    std::array<std::uint64_t, 16> present_{}; ///< a bit for the numbers that have these last ten bits
};

/// Protocols that could stand in one place, and how they are told apart.
struct choice {
    /// Those that say their own number in a field: all of them in the same place.
    struct family {
        bit_place place;
        rule_clue const* clue = nullptr;
        number_map by_number;
    };
    std::vector<family> families;
    std::vector<protocol_reader const*> placed;     ///< parts that are known by where they stand
    std::vector<protocol_reader const*> recognized; ///< those that are known by other fields
    std::vector<protocol_reader const*> plain;      ///< the rest, in the order of the registry
    protocol_reader const* only = nullptr;          ///< where there is one, and no number that it has to say

    choice& settled() {
        bool const alone = families.empty() && placed.empty() && recognized.size() + plain.size() == 1;
        if (alone) only = plain.empty() ? recognized[0] : plain[0];
        return *this;
    }
};

inline void number_map::add(std::uint64_t number, choice const* all) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    put({number, all, all->only});
}

/// A field that tells something to a reader.
struct told {
    bit_place place;
    field_row const* field = nullptr;

    rule_clue const& clue() const { return field->rule->clue; }
};

/// Parts whose number a field tells, or several fields: then the most of them.
struct told_parts {
    told by;
    std::vector<told> also_by;
    bool is_signal = false; ///< there where the field has its signal value
    bool repeats = false;   ///< to the end of the header, where that is known
    std::vector<protocol_reader const*> kinds;
    std::size_t room = 0; ///< the index in `takes` by which they are ordered
};

/// A field whose value is the number of what comes next.
struct told_next {
    bit_place place;
    field_row const* field = nullptr;
    number_map const* numbers = nullptr;
    std::uint64_t signal = 0; ///< see contradicts_itself
};

/// A size that a field tells, ready to be read: factor * value + added.
struct told_line {
    bit_place place;
    std::uint64_t factor = 0;
    std::uint64_t added = 0;

    explicit operator bool() const { return factor != 0; }
    std::uint64_t read(std::byte const* header) const { return factor * place.read(header) + added; }
};

/// Of most headers one field at most tells each end, by a line: those are read without asking further.
struct straight_way {
    std::size_t least = nowhere; ///< bytes that have to be there; nowhere where the way is not there
    told_line header;            ///< false where no field tells it
    told_line packet;
    told_next next;                                 ///< without numbers where no field announces what follows
    protocol_reader const* other_framing = nullptr; ///< a null pointer where nothing else may stand in its place
    bool (*recognized)(std::byte const*) = nullptr; ///< of the protocol's row
    bool (*continues)(std::byte const*) = nullptr;
    bool next_is_payload = false; ///< what no field announces is a payload, where its end is told
};

struct protocol_reader {
    protocol_row const* row = nullptr;
    std::size_t size = 0;
    bool has_parts = false;
    straight_way straight;

    std::vector<told> ends_header;
    std::vector<told> ends_packet;
    std::vector<told_next> next;
    std::vector<told_next> also_next; ///< fields with numbers of the same space that say it where `next` does not
    std::vector<told> next_is;        ///< fields that say whether one protocol comes next
    choice carried;                   ///< what is announced by no field
    bool carries_payload = false;     ///< one of `carried`
    bool is_told_by_numbers = false;  ///< nothing but `next` and `also_next` says what follows

    std::vector<told_parts> told_parts_of;
    std::vector<told> octets_told; ///< fields that tell the size of octets among its parts
    choice parts;                  ///< those that no field tells
    std::vector<room_row> octets;  ///< the kinds of bytes that it takes
    std::vector<protocol_reader const*> trailers;
    std::vector<protocol_reader const*> framings; ///< that may stand in its place: an Ethernet header with a length
    bool carries_nothing = false;                 ///< what follows its parts is a payload at most
    bool completes(protocol_row const& part, protocol_tables const& tables) const {
        for (identity one : row->completed_by.layers)
            if (one == part.id) return true;
        return row->completed_by.space && tables.number(row->completed_by.space, part.id).has_value();
    }
};

/// The readers of all protocols of a registry.
class reading_tables {
public:
    /// `link_types` is no space of a declaration: nothing in a packet says what it begins with.
    reading_tables(protocol_tables const& tables, space_row const& link_types)
        : tables_(tables), link_types_(link_types.id) {
        for (protocol_row const* row : tables.protocols()) add_reader(*row);
        for (protocol_row const* row : tables.protocols())
            for (room_row const& room : row->takes)
                if (room.octets && !find(room.octets->id)) add_reader(*room.octets);
        for (auto const& [id, space] : tables.spaces()) add_numbers(*space);
        add_numbers(link_types);
        for (auto& [id, reader] : readers_) complete(reader);
        for (numbered_row const& member : link_types.members) add_framings(member, link_types);
        find_common(common_headers());
    }

    protocol_tables const& protocols() const { return tables_; }
    protocol_reader const* find(identity id) const {
        auto const found = readers_.find(id);
        return found == readers_.end() ? nullptr : &found->second;
    }
    number_map const* numbers(identity space) const {
        auto const found = numbers_.find(space);
        return found == numbers_.end() ? nullptr : &found->second;
    }
    /// The common headers; empty where the registry says something else of one of them.
    std::vector<protocol_reader const*> const& common() const { return common_; }
    bool is_first_of_common(protocol_reader const* one) const { return !common_.empty() && one == common_.front(); }
    /// What a packet of that link type may begin with; a null pointer where nothing of the registry has it.
    choice const* first_by_link_type(std::uint64_t number) const { return numbers(link_types_)->find(number); }

private:
    void add_reader(protocol_row const& row) {
        protocol_reader& reader = readers_[row.id];
        reader.row = &row;
        reader.size = row.size;
    }

    choice const* keep(choice made) {
        return choices_.emplace_back(std::make_unique<choice>(std::move(made.settled()))).get();
    }

    /// Puts protocols into a choice: those that say an own number in a space other than `asked`, by it.
    choice choose_among(std::vector<protocol_reader const*> const& all, identity asked) {
        choice made;
        std::vector<std::pair<std::size_t, std::map<std::uint64_t, std::vector<protocol_reader const*>>>> numbered;
        for (protocol_reader const* one : all) {
            field_row const* const own = own_number_field(*one->row, asked);
            std::optional<std::uint64_t> const number =
                own ? tables_.number(own->rule->clue.space, one->row->id) : std::nullopt;
            if (number)
                numbered[family_of(made, numbered, *own)].second[*number].push_back(one);
            else if (one->row->stands)
                made.placed.push_back(one);
            else if (one->row->recognized)
                made.recognized.push_back(one);
            else
                made.plain.push_back(one);
        }
        for (auto const& [family, numbers] : numbered)
            for (auto const& [number, protocols] : numbers)
                made.families[family].by_number.add(number, keep(told_by_bytes(protocols)));
        return made;
    }
    static choice told_by_bytes(std::vector<protocol_reader const*> const& all) {
        choice made;
        for (protocol_reader const* one : all) (one->row->recognized ? made.recognized : made.plain).push_back(one);
        return made;
    }
    template <class Numbered>
    static std::size_t family_of(choice& made, Numbered& numbered, field_row const& own) {
        bit_place const place(own.info);
        for (std::size_t i = 0; i < made.families.size(); ++i)
            if (made.families[i].place == place && made.families[i].clue->space == own.rule->clue.space &&
                made.families[i].clue->about == own.rule->clue.about)
                return i;
        made.families.push_back({place, &own.rule->clue, {}});
        numbered.push_back({made.families.size() - 1, {}});
        return made.families.size() - 1;
    }
    static field_row const* own_number_field(protocol_row const& row, identity asked) {
        for (field_row const& field : row.fields) {
            if (!field.rule) continue;
            rule_clue const& clue = field.rule->clue;
            bool const tells = clue.about == clue_about::own_number || clue.about == clue_about::step;
            if (tells && !clue.of_parent && clue.space != asked) return &field;
        }
        return nullptr;
    }

    void add_numbers(space_row const& space) {
        std::map<std::uint64_t, std::vector<protocol_reader const*>> by_number;
        for (numbered_row const& member : space.members)
            by_number[member.number].push_back(find(tables_.protocols()[member.protocol]->id));
        for (protocol_row const* row : tables_.protocols())
            for (std::uint64_t number : row->also_numbers)
                if (row->also_space == space.id) by_number[number].push_back(find(row->id));
        number_map& numbers = numbers_[space.id];
        for (auto const& [number, protocols] : by_number) numbers.add(number, keep(choose_among(protocols, space.id)));
    }

    /// Of protocols with one link type, those that are known by their bytes stand where the others are expected, too.
    void add_framings(numbered_row const& member, space_row const& link_types) {
        protocol_reader& reader = readers_.at(tables_.protocols()[member.protocol]->id);
        if (reader.row->recognized) return;
        for (numbered_row const& other : link_types.members)
            if (protocol_row const& row = *tables_.protocols()[other.protocol];
                other.number == member.number && row.recognized)
                reader.framings.push_back(find(row.id));
        if (reader.framings.size() == 1) reader.straight.other_framing = reader.framings.front();
        if (reader.framings.size() > 1) reader.straight.least = nowhere;
    }

    /// A registry of the user may have others under the numbers of the common headers.
    template <class... P>
    void find_common(layer_list<P...>) {
        if ((is_as_declared<P>(identities_of(layer_list<P...>())) && ...)) common_ = {find(identity_of<P>)...};
    }
    template <class P>
    bool is_as_declared(std::span<identity const> common) const {
        protocol_reader const* const reader = find(identity_of<P>);
        auto const is_known_framing = [](protocol_reader const* one) {
            return has_identity(framed_otherwise<P>, one->row->id);
        };
        return reader && (!reader->has_parts || !reader->ends_header.empty()) &&
               std::all_of(reader->framings.begin(), reader->framings.end(), is_known_framing) &&
               std::all_of(common.begin(), common.end(), [&](identity above) { return is_only_one(*reader, above); });
    }
    /// Whether the number by which a header announces that protocol announces nothing else.
    bool is_only_one(protocol_reader const& below, identity above) const {
        for (told_next const& next : below.next)
            if (auto const number = tables_.number(next.field->rule->clue.space, above))
                return next.numbers->at(*number).only == find(above);
        return true;
    }

    void complete(protocol_reader& reader) {
        for (field_row const& field : reader.row->fields) add_field(reader, field);
        for (field_row const& field : reader.row->fields) add_source(reader, field);
        add_parts(reader);
        add_carried(reader);
        reader.is_told_by_numbers = reader.next_is.empty() && reader.row->carries.empty() && !reader.row->carried_space;
        for (protocol_row const* row : tables_.protocols())
            for (identity owner : row->owners)
                if (owner == reader.row->id) reader.trailers.push_back(find(row->id));
        reader.straight = straight_way_of(reader);
        std::sort(reader.told_parts_of.begin(), reader.told_parts_of.end(),
                  [](told_parts const& a, told_parts const& b) { return a.room < b.room; });
    }

    void add_field(protocol_reader& reader, field_row const& field) {
        if (!field.rule) return;
        rule_clue const& clue = field.rule->clue;
        told const by{bit_place(field.info, reader.size), &field};
        if (by.place.bytes == 0 || clue.of_parent) return;
        if (clue.signalled) add_told(reader, by, {&clue.signalled, 1}, true);
        if (is_of_header(clue)) reader.ends_header.push_back(by);
        if (is_of_packet(clue)) reader.ends_packet.push_back(by);
        switch (clue.about) {
        case clue_about::size_of_part: reader.octets_told.push_back(by); break;
        case clue_about::next_number:
            reader.next.push_back({by.place, &field, numbers(clue.space), clue.signal});
            break;
        case clue_about::next_is:
        case clue_about::next_is_same: reader.next_is.push_back(by); break;
        case clue_about::count:
        case clue_about::count_in:
        case clue_about::presence: add_told(reader, by, clue.layers, false); break;
        default: break;
        }
    }
    void add_source(protocol_reader& reader, field_row const& field) {
        if (field.rule || !field.space) return;
        for (told_next const& next : reader.next)
            if (next.field->space == field.space)
                reader.also_next.push_back({bit_place(field.info, reader.size), &field, next.numbers});
    }
    void add_told(protocol_reader& reader, told const& by, std::span<identity const> layers, bool is_signal) {
        told_parts parts{by, {}, is_signal, false, {}, room_of(*reader.row, layers[0])};
        parts.repeats = !is_signal && by.clue().about == clue_about::presence && repeats(*reader.row, layers[0]);
        for (identity one : layers)
            if (protocol_reader const* const part = find(one)) parts.kinds.push_back(part);
        if (parts.kinds.empty()) return;
        for (told_parts& other : reader.told_parts_of)
            if (other.kinds == parts.kinds && !is_signal) return other.also_by.push_back(by);
        reader.told_parts_of.push_back(std::move(parts));
    }
    static bool repeats(protocol_row const& row, identity kind) {
        if (std::find(row.parts_in_order.begin(), row.parts_in_order.end(), kind) != row.parts_in_order.end())
            return false;
        return std::any_of(row.takes.begin(), row.takes.end(),
                           [&](room_row const& room) { return room.kind == kind && room.most > 1; });
    }
    static std::size_t room_of(protocol_row const& row, identity kind) {
        for (std::size_t i = 0; i < row.parts_in_order.size(); ++i)
            if (row.parts_in_order[i] == kind) return i;
        std::size_t i = 0;
        while (i < row.takes.size() && row.takes[i].kind != kind) ++i;
        return row.parts_in_order.size() + i;
    }

    bool is_told(protocol_reader const& reader, identity part) const {
        for (told_parts const& parts : reader.told_parts_of)
            for (protocol_reader const* kind : parts.kinds)
                if (kind->row->id == part) return true;
        return false;
    }
    static straight_way straight_way_of(protocol_reader const& reader) {
        straight_way way;
        way.recognized = reader.row->recognized;
        way.continues = reader.row->continues;
        if (reader.ends_header.size() > 1 || reader.ends_packet.size() > 1) return way;
        if (!reader.next.empty()) way.next = reader.next.front();
        way.next_is_payload = reader.next.size() == 1 && reader.also_next.size() <= 1 && reader.is_told_by_numbers &&
                              !way.continues && !has_known_trailer(reader);
        for (told const& one : reader.ends_header) {
            way.header = line_of_told(one);
            if (!way.header || one.clue().about != clue_about::header_size) return way;
        }
        for (told const& one : reader.ends_packet) {
            way.packet = line_of_told(one);
            if (!way.packet || one.clue().about != clue_about::size_from_here) return way;
        }
        way.least = reader.size;
        return way;
    }
    static bool has_known_trailer(protocol_reader const& reader) {
        return std::any_of(reader.trailers.begin(), reader.trailers.end(),
                           [](protocol_reader const* one) { return one->row->recognized; });
    }
    static told_line line_of_told(told const& one) {
        if (!is_line(one.clue(), one.field->info.bits)) return {};
        size_line const line = line_of(one.clue());
        return line.least == 0 ? told_line{one.place, line.factor, line.added} : told_line{};
    }

    void add_parts(protocol_reader& reader) {
        protocol_row const& row = *reader.row;
        if (!row.is_header) return;
        std::vector<protocol_reader const*> parts;
        for (room_row const& room : row.takes) {
            if (room.octets)
                reader.octets.push_back(room);
            else if (protocol_reader const* const part = find(room.kind); part && !is_told(reader, room.kind))
                parts.push_back(part);
        }
        for (protocol_row const* one : tables_.protocols())
            if (belongs_to(*one, row) && !is_told(reader, one->id)) parts.push_back(find(one->id));
        std::erase_if(parts, [&](protocol_reader const* part) { return is_announced_by_sibling(row, part->row->id); });
        reader.has_parts = !parts.empty() || !reader.octets.empty() || !reader.told_parts_of.empty();
        reader.parts = choose_among(parts, {});
    }
    /// Whether another part of that header says that this one comes next.
    bool is_announced_by_sibling(protocol_row const& header, identity part) const {
        return std::any_of(tables_.protocols().begin(), tables_.protocols().end(), [&](protocol_row const* other) {
            return belongs_to(*other, header) &&
                   std::any_of(other->fields.begin(), other->fields.end(), [&](field_row const& field) {
                       return field.rule && field.rule->clue.about == clue_about::next_number &&
                              tables_.number(field.rule->clue.space, part);
                   });
        });
    }
    bool belongs_to(protocol_row const& part, protocol_row const& header) const {
        if (part.parent_space && tables_.number(part.parent_space, header.id)) return true;
        return std::find(part.parents.begin(), part.parents.end(), header.id) != part.parents.end();
    }

    void add_carried(protocol_reader& reader) {
        protocol_row const& row = *reader.row;
        std::vector<protocol_reader const*> carried;
        for (identity one : row.carries) {
            protocol_reader const* const found = find(one);
            if (found && found->row->is_header) carried.push_back(found);
            if (found && !found->row->is_header) reader.carries_payload = true;
        }
        if (row.carried_space)
            for (numbered_row const& member : tables_.members(row.carried_space))
                carried.push_back(find(tables_.protocols()[member.protocol]->id));
        reader.carries_nothing = carried.empty() && reader.next.empty();
        if (!row.carried_space || tell_themselves(carried, row.carried_space))
            reader.carried = choose_among(carried, {});
    }
    /// Whether the members of a space say their number in it themselves: if not, what follows is announced elsewhere.
    static bool tell_themselves(std::vector<protocol_reader const*> const& all, identity space) {
        return std::any_of(all.begin(), all.end(), [&](protocol_reader const* one) {
            field_row const* const own = own_number_field(*one->row, {});
            return own && own->rule->clue.space == space;
        });
    }

    protocol_tables const& tables_;
    identity link_types_;
    std::map<identity, protocol_reader> readers_;
    std::map<identity, number_map> numbers_;
    std::vector<std::unique_ptr<choice>> choices_;
    std::vector<protocol_reader const*> common_;
};

/// The readers of a registry: they are compiled where this is called.
template <auto const& Registry>
reading_tables const& readers_of() {
    static reading_tables const tables(tables_of<Registry>(), space_row_of<Registry, link_type>);
    return tables;
}

#if defined(UMPA_COMPILED_TABLES)
extern template reading_tables const& readers_of<protocols::all>();
#endif

}
