// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <boost/hana/for_each.hpp>
#include <boost/hana/type.hpp>
#include <cstddef>
#include <interop/tshark.hpp>
#include <interop/tshark_fields.hpp>
#include <map>
#include <netns/sniffed_fields.hpp>
#include <netns/sniffed_names.hpp>
#include <receive/captures.hpp>
#include <set>
#include <string>
#include <string_view>
#include <umpa/read/checksums.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/run_time.hpp>
#include <vector>

// What umpa finds in a frame, against what tshark finds in it.

namespace umpa::test {

/// What the protocols of the library are called in frame.protocols.
inline std::string_view name_in_chain(std::string_view protocol) {
    static auto const names = [] {
        std::map<std::string_view, std::string_view> made;
        boost::hana::for_each(protocols::all.types(), [&]<class P>(boost::hana::basic_type<P>) {
            if (!tshark_name<P>.empty()) made[P::protocol_name.view()] = tshark_name<P>;
        });
        return made;
    }();
    auto const found = names.find(protocol);
    return found == names.end() ? std::string_view() : found->second;
}

/// Judges frames, and remembers what it came across.
class field_witness {
public:
    /// What umpa and tshark say differently; nothing where they agree.
    std::vector<std::string> judge(captured_view const& frame, tshark_frame const& theirs) {
        read(frame, theirs);
        judge_frame();
        judge_chain();
        for (std::size_t i = 0; i < layers_.size(); ++i) judge_layer(i);
        judge_all_checksums();
        return differences_;
    }
    /// The same of the checksums alone.
    std::vector<std::string> judge_checksums(captured_view const& frame, tshark_frame const& theirs) {
        read(frame, theirs);
        judge_all_checksums();
        return differences_;
    }

    /// The fields that were compared at least once.
    std::set<std::string_view> const& fields() const { return fields_; }
    std::size_t comparisons() const { return comparisons_; }
    /// How many checksums of that state there were.
    std::size_t count(checksum_state state) const {
        auto const found = checksums_.find(state);
        return found == checksums_.end() ? 0 : found->second;
    }

private:
    void read(captured_view const& frame, tshark_frame const& theirs) {
        frame_ = frame;
        theirs_ = &theirs;
        differences_.clear();
        layers_ = layers_of(dissect(frame.bytes, frame.link_type));
    }

    void expect(bool holds, std::string const& otherwise) {
        ++comparisons_;
        if (!holds) differences_.push_back(otherwise);
    }

    tshark_field const* find(std::string_view name) const {
        auto const found =
            std::find_if(theirs_->begin(), theirs_->end(), [&](auto const& one) { return one.name == name; });
        return found == theirs_->end() ? nullptr : &*found;
    }
    std::string shown(std::string_view name) const {
        tshark_field const* const found = find(name);
        return found ? found->shown : "nothing";
    }

    void judge_frame() {
        seen_packet const ours = to_seen(frame_);
        expect(shown("frame.time_epoch") == ours.time,
               "time: " + ours.time + ", for tshark " + shown("frame.time_epoch"));
        expect(shown("frame.len") == std::to_string(ours.original_size), "size: for tshark " + shown("frame.len"));
        expect(shown("frame.cap_len") == std::to_string(frame_.bytes.size()),
               "bytes: for tshark " + shown("frame.cap_len"));
    }

    /// The protocols in their order, and as many in the line that umpa prints.
    void judge_chain() {
        protocol_chain chain{{}, false};
        std::size_t headers = 0;
        for (dissected_layer const& layer : layers_) {
            if (layer.depth > 0) continue;
            ++headers;
            chain.goes_on = !layer.is_header();
            chain.add(name_in_chain(layer.name()));
        }
        std::string const found = finding(chain, shown("frame.protocols"));
        expect(found.empty(), found);
        std::string const line = summary(frame_.bytes, frame_.link_type);
        std::size_t on_line = 1;
        for (std::size_t at = line.find(" / "); at != std::string::npos; at = line.find(" / ", at + 1)) ++on_line;
        expect(on_line == headers, std::to_string(headers) + " layers, but in one line: " + line);
    }

    /// The layer that another is a part of, or that carries it.
    dissected_layer const& layer_around(std::size_t i) const {
        std::size_t const depth = layers_[i].depth == 0 ? 0 : layers_[i].depth - 1;
        do --i;
        while (i > 0 && layers_[i].depth != depth);
        return layers_[i];
    }

    void judge_layer(std::size_t i) {
        dissected_layer const& layer = layers_[i];
        expect(layer.cut == 0, std::string(layer.name()) + " is cut");
        if (!layer.is_header() && !layer.bytes.empty())
            judge_field(std::string(layer_around(i).name()).append(" > ").append(layer.name()),
                        {frame_.bytes, 8 * layer.offset, 8 * layer.bytes.size()});
        if (!layer.is_header()) return;
        for (field_row const& field : layer.protocol->fields) {
            std::string const name = std::string(layer.name()).append(".").append(field.info.name);
            std::size_t const first_bit = 8 * layer.offset + field.info.offset;
            if (field.bits.empty()) judge_field(name, {frame_.bytes, first_bit, field.info.bits, &field});
            for (std::size_t bit = 0; bit < field.bits.size(); ++bit)
                judge_field(name + "." + std::string(field.bits[bit]), {frame_.bytes, first_bit + bit, 1, &field});
        }
    }

    void judge_field(std::string const& field, sniffed_bits const& bits) {
        sniffed_name const* const name = sniffed_name_of(field);
        expect(name, field + " has no name in tshark's words: see sniffed_names.hpp");
        if (!name || (name->how == shown_as::in_answers && is_in_question(bits))) return;
        fields_.insert(name->field);
        std::string const found = difference(*name, bits, *theirs_);
        expect(found.empty(), found);
    }

    /// The word of flags begins with the one that tells.
    bool is_in_question(sniffed_bits const& bits) const {
        return std::any_of(theirs_->begin(), theirs_->end(), [&](tshark_field const& one) {
            return one.name == "dns.flags.response" && bits.first - one.first_bit < 16 && shown_number(one) == 0;
        });
    }

    void judge_all_checksums() {
        for (found_checksum const& one : checksums_of(frame_.bytes, frame_.link_type)) judge_checksum(one);
    }
    void judge_checksum(found_checksum const& one) {
        ++checksums_[one.report.state];
        dissected_layer const& layer = layers_[one.layer];
        field_row const& row = layer.protocol->fields[field_index(*layer.protocol, one.field)];
        std::size_t const at = 8 * layer.offset + row.info.offset;
        std::string status = "none", calculated;
        for (tshark_field const& theirs : *theirs_) {
            if (theirs.first_bit != at) continue;
            if (theirs.name.ends_with(".checksum.status")) status = theirs.shown;
            if (theirs.name.ends_with(".checksum_calculated")) calculated = theirs.shown;
        }
        std::string const name = std::string(one.protocol).append(".").append(one.field);
        expect(is_status(status, one), name + ": for tshark its status is " + status + ", ours is " +
                                           std::to_string(static_cast<int>(one.report.state)));
        // Around one that is left to the interface, tshark does not complete that.
        bool const is_around = one.report.state == checksum_state::partial && one.report.expected == one.report.found;
        if (!calculated.empty() && one.report.state != checksum_state::absent && !is_around)
            expect(number_of_digits(calculated.substr(2), 16) == one.report.expected,
                   name + ": tshark expects " + calculated);
    }

    /// tshark has no partial checksums, and does not verify those of a packet that an error quotes.
    bool is_status(std::string const& status, found_checksum const& one) const {
        bool const is_quoted =
            std::any_of(layers_.begin(), layers_.begin() + static_cast<std::ptrdiff_t>(one.layer),
                        [](dissected_layer const& before) { return before.protocol->quotes_what_it_answers; });
        if (status == "2" && is_quoted) return one.report.state != checksum_state::wrong;
        switch (one.report.state) {
        case checksum_state::ok: return status == "1";
        case checksum_state::wrong:
        case checksum_state::partial: return status == "0";
        case checksum_state::absent: return status == "3";
        case checksum_state::unknown: return status == "2";
        }
        return false;
    }

    captured_view frame_{};
    tshark_frame const* theirs_ = nullptr;
    std::vector<dissected_layer> layers_;
    std::vector<std::string> differences_;
    std::set<std::string_view> fields_;
    std::map<checksum_state, std::size_t> checksums_;
    std::size_t comparisons_ = 0;
};

}
