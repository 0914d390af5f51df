// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <fuzz/first_protocol.hpp>
#include <fuzz/input.hpp>
#include <fuzz/targets.hpp>
#include <umpa/read/checksums.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/read/read_packet.hpp>
#include <vector>

// Any bytes as a packet: read, built again, its checksums found.
//
// input: what is done, then as first_protocol.hpp says

namespace fuzz {
namespace of_dissect {

using namespace umpa;

/// The layers lie in the bytes, in order, and what is between them is padding.
template <class From>
void visit(bytes_view bytes, From const& from) {
    std::size_t end = 0, layers = 0;
    auto const pass_padding = [&](std::size_t to) {
        for (; end < to; ++end) require(bytes[end] == std::byte{}, "what is between layers is padding");
    };
    for (dissected_layer const& one : umpa::dissect(bytes, from)) {
        require(++layers <= 2 * bytes.size() + 64, "layers are bounded");
        require(one.offset >= end && one.offset + one.bytes.size() <= bytes.size(), "layers stand in order");
        require(one.bytes.data() == bytes.data() + one.offset, "layers lie where they were given");
        pass_padding(one.offset);
        end += one.bytes.size();
        require(static_cast<bool>(one.note) != one.note.text().empty(), "a note has words");
        for (field_row const& field : one.protocol->fields) static_cast<void>(one.number(field.info.name));
    }
    pass_padding(bytes.size());
}

template <class From>
void build_again(bytes_view bytes, From const& from) {
    require(same(to_bytes(read_packet(bytes, from)), bytes), "what was read is built as the same bytes");
}

template <class From>
void find_checksums(bytes_view bytes, From const& from) {
    std::vector<dissected_layer> const layers = layers_of(umpa::dissect(bytes, from));
    for (found_checksum const& one : checksums_of(bytes, from)) {
        require(one.layer < layers.size() && layers[one.layer].name() == one.protocol, "a checksum has its layer");
        require(one.report.found == layers[one.layer].number(one.field), "what is found is what stands there");
        require((one.report.state != checksum_state::ok) || one.report.found == one.report.expected, "ok is ok");
    }
}

template <class From>
void act(std::size_t what, bytes_view bytes, From const& from) {
    if (what == 0) return visit(bytes, from);
    if (what == 1) return build_again(bytes, from);
    find_checksums(bytes, from);
}

}

void dissect(std::span<std::byte const> bytes) {
    using namespace of_dissect;
    input in(bytes);
    std::size_t const what = in.below(3);
    from_first(in, [&](bytes_view packet, auto const& from) { act(what, packet, from); });
}

}
