// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/run_time/answer_row.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/declare/clue.hpp>
#include <umpa/receive/packet_outline.hpp>
#include <umpa/types/bits.hpp>

namespace umpa::detail {

/// A field where it lies.
struct field_in_bytes {
    field_row const& field;
    std::byte const* header;

    std::uint64_t bits(std::size_t from, unsigned count) const {
        return bits_at(header, field.info.offset + from, count);
    }
    bool is_zero() const {
        for (std::size_t at = 0; at < field.info.bits; at += 64)
            if (bits(at, chunk(at)) != 0) return false;
        return true;
    }
    /// An address of many: multicast, or broadcast to all of a link (RFC 919, RFC 1112, RFC 4291 section 2.7).
    bool is_group() const {
        switch (field.shape) {
        case value_shape::ipv4_address: return bits(0, 4) == 0xe || bits(0, 32) == 0xffff'ffff;
        case value_shape::ipv6_address: return bits(0, 8) == 0xff;
        case value_shape::mac_address: return bits(7, 1) == 1;
        default: return false;
        }
    }
    bool is_address() const {
        return field.shape == value_shape::ipv4_address || field.shape == value_shape::ipv6_address ||
               field.shape == value_shape::mac_address;
    }
    bool is_unset_address() const { return is_address() && is_zero(); }
    bool is_of_anybody() const { return is_address() && (is_zero() || is_group()); }

    friend bool operator==(field_in_bytes const& a, field_in_bytes const& b) {
        if (a.field.info.bits != b.field.info.bits) return false;
        for (std::size_t at = 0; at < a.field.info.bits; at += 64)
            if (a.bits(at, a.chunk(at)) != b.bits(at, b.chunk(at))) return false;
        return true;
    }

private:
    unsigned chunk(std::size_t at) const {
        return static_cast<unsigned>(std::min<std::size_t>(64, field.info.bits - at));
    }
};

/// Two headers of which one may answer the other.
struct asked_and_answered {
    packet_outline const& question;
    std::size_t asks;
    packet_outline const& reply;
    std::size_t answers;

    field_in_bytes of_question(std::size_t field) const { return field_of(question, question[asks], field); }
    field_in_bytes of_answer(std::size_t field) const { return field_of(reply, reply[answers], field); }

    bool holds(answer_condition_row const& one) const {
        switch (one.kind) {
        case answer_condition_kind::same: return of_question(one.of_question) == of_answer(one.of_answer);
        case answer_condition_kind::same_if_set:
            return of_question(one.of_question).is_zero() || of_question(one.of_question) == of_answer(one.of_answer);
        case answer_condition_kind::crossed: return are_crossed(one);
        case answer_condition_kind::changes:
            return number(of_question(one.of_question)) == one.from && number(of_answer(one.of_answer)) == one.to;
        case answer_condition_kind::same_number:
            return question.number_behind(asks, one.space) == reply.number_behind(answers, one.space);
        case answer_condition_kind::quoted: return true;
        }
        return false;
    }
    bool holds(answer_row const& row) const {
        if (row.answer != reply[answers].row->id) return false;
        for (answer_condition_row const& one : row.conditions)
            if (!holds(one)) return false;
        return !row.holds || row.holds(question.from(question[asks]), reply.from(reply[answers]));
    }

private:
    static field_in_bytes field_of(packet_outline const& packet, outlined_header const& header, std::size_t field) {
        return {header.row->fields[field], packet.from(header).data()};
    }
    static std::uint64_t number(field_in_bytes const& one) { return one.bits(0, one.field.info.bits); }

    bool are_crossed(answer_condition_row const& one) const {
        field_in_bytes const from = of_question(one.of_question), to = of_question(one.to_of_question);
        field_in_bytes const back_from = of_answer(one.from_of_answer), back_to = of_answer(one.of_answer);
        return (to == back_from || to.is_of_anybody()) &&
               (from == back_to || from.is_of_anybody() || back_to.is_group());
    }
};

/// Calls `act` with each field by which an error tells what it is about.
template <class Act>
void for_each_telling_field(protocol_row const& row, Act const& act) {
    for (field_row const& field : row.fields)
        if (field.rule && field.rule->clue.about == clue_about::own_number) act(field);
    for (answer_row const& one : row.answers)
        for (answer_condition_row const& condition : one.conditions) {
            if (condition.kind != answer_condition_kind::same_number) act(row.fields[condition.of_question]);
            if (condition.kind == answer_condition_kind::crossed) act(row.fields[condition.to_of_question]);
            if (condition.kind == answer_condition_kind::same_number)
                for (field_row const& field : row.fields)
                    if (field.rule && field.rule->clue.about == clue_about::next_number &&
                        field.rule->clue.space == condition.space)
                        act(field);
        }
}

}
