// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/declare/fields.hpp>
#include <vector>

// The name that was most likely meant, for errors while a program runs.

namespace umpa::detail {

constexpr char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// How many letters must be put in, taken out, exchanged, or swapped with the next one to make one word of the other.
/// Upper and lower case are the same letter. Where it is at least `enough`, any number from there on.
inline std::size_t slips_between(std::string_view a, std::string_view b, std::size_t enough = ~std::size_t{0}) {
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    std::size_t least_above = 0;
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto const same = [&](std::size_t k, std::size_t l) { return lower_case(a[k - 1]) == lower_case(b[l - 1]); };
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same(i, j) ? 0U : 1U)});
            if (i > 1 && j > 1 && same(i, j - 1) && same(i - 1, j)) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::size_t const least = *std::min_element(row.begin(), row.end());
        if (std::min(least, least_above) >= enough) return enough;
        least_above = least;
        before.swap(above);
        above.swap(row);
    }
    return above[b.size()];
}

/// Which letters a word has, a bit for each of 64 kinds.
constexpr std::uint64_t letters_in(std::string_view word) {
    std::uint64_t letters = 0;
    for (char c : word) letters |= std::uint64_t{1} << (static_cast<unsigned char>(lower_case(c)) & 63U);
    return letters;
}
/// So many slips there are at least: each letter that one of the words has alone is one.
inline std::size_t least_slips(std::uint64_t letters, std::uint64_t other_letters) {
    return static_cast<std::size_t>(
        std::max(std::popcount(letters & ~other_letters), std::popcount(other_letters & ~letters)));
}

/// `; did you mean "...?"` with the word that is nearest; empty when none is near.
template <class Words>
std::string did_you_mean(std::string_view written, Words const& words) {
    std::string_view best;
    std::size_t fewest = written.size() / 2 + 1;
    std::uint64_t const letters = letters_in(written);
    for (std::string_view word : words) {
        std::size_t const longer = std::max(written.size(), word.size()) - std::min(written.size(), word.size());
        if (written.size() > 64 || longer >= fewest || least_slips(letters, letters_in(word)) >= fewest) continue;
        std::size_t const slips = slips_between(written, word, fewest);
        if (slips < fewest) fewest = slips, best = word;
    }
    return best.empty() ? std::string() : std::string("; did you mean \"").append(best).append("\"?");
}

/// The name that Scapy's short one stands for; any other as it is.
inline std::string_view full_name(std::string_view name) {
    for (fields::short_name const& one : fields::short_names)
        if (one.written == name) return one.name;
    return name;
}

/// A declared name as it is written in C++: `ICMP Echo Reply` is `icmp_echo_reply`.
inline std::string written_name(std::string_view declared) {
    std::string name;
    for (char c : declared) {
        char const small = lower_case(c);
        bool const kept = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
        name += kept ? small : '_';
    }
    return name;
}

/// `udp has no field "dprot"; did you mean "dport"?`, or which fields it has when none is near.
inline std::string no_field_sentence(std::string_view protocol, protocol_row const& row, std::string_view field) {
    std::vector<std::string_view> known;
    for (field_row const& one : row.fields) known.push_back(one.info.name);
    for (fields::short_name const& one : fields::short_names)
        if (field_index(row, one.name) < row.fields.size()) known.push_back(one.written);
    std::string words = std::string(protocol).append(" has no field \"").append(field).append("\"");
    if (std::string const near = did_you_mean(field, known); !near.empty()) return words.append(near);
    if (row.fields.empty()) return words;
    words.append("; its fields are:");
    for (field_row const& one : row.fields) words.append(" ").append(one.info.name);
    return words;
}

/// `there is no protocol "tpc"; did you mean "tcp"?` Other names than those of the tables can be known besides.
inline std::string no_protocol_sentence(protocol_tables const& tables, std::string_view name,
                                        std::vector<std::string> known = {}) {
    for (protocol_row const* one : tables.protocols()) known.push_back(written_name(one->name));
    return std::string("there is no protocol \"").append(name).append("\"").append(did_you_mean(name, known));
}

}
