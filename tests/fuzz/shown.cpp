// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <fuzz/first_protocol.hpp>
#include <fuzz/input.hpp>
#include <fuzz/targets.hpp>
#include <string>
#include <umpa/build/packet_from.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/read/read_packet.hpp>
#include <umpa/show/json.hpp>
#include <umpa/show/packet_text.hpp>
#include <umpa/show/run_time.hpp>

// Any bytes as a packet that is shown: as a tree and a line, as a text that is read again, and as JSON.
//
// input: what is done, then as first_protocol.hpp says

namespace fuzz {
namespace of_shown {

using namespace umpa;

template <class From>
void show(bytes_view bytes, From const& from) {
    std::size_t notes = 0, shown = 0;
    for (dissected_layer const& one : umpa::dissect(bytes, from)) notes += static_cast<bool>(one.note);
    auto const layers = describe(bytes, from);
    for (layer_description const& one : layers) shown += !one.note.empty();
    require(shown == notes, "each note is shown");
    require(!tree(layers).empty(), "a tree has words");
    static_cast<void>(summary(layers));
}

template <class From>
void write_text(bytes_view bytes, From const& from) {
    dynamic_packet const packet = read_packet(bytes, from);
    if (packet.empty()) return;
    std::string const text = to_text(packet);
    dynamic_packet const again = packet_from(text);
    require(again == packet && again.is_checked() == packet.is_checked(), "its text is the packet");
    require(to_text(again) == text, "its text is written alike again");
}

template <class From>
void write_json(bytes_view bytes, From const& from) {
    dynamic_packet const packet = read_packet(bytes, from);
    dynamic_packet const again = packet_from_json(to_json(packet).dump());
    require(again == packet && again.is_checked() == packet.is_checked(), "its JSON is the packet");
}

template <class From>
void act(std::size_t what, bytes_view bytes, From const& from) {
    if (what == 0) return show(bytes, from);
    if (what == 1) return write_text(bytes, from);
    write_json(bytes, from);
}

}

void shown(std::span<std::byte const> bytes) {
    using namespace of_shown;
    input in(bytes);
    std::size_t const what = in.below(3);
    from_first(in, [&](bytes_view packet, auto const& from) { act(what, packet, from); });
}

}
