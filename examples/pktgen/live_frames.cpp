// SPDX-License-Identifier: BSL-1.0
#include "stack_builder.hpp"
#include "ways_out.hpp"
#include <cstdint>
#include <optional>
#include <umpa/generate/bpf_generators.hpp>
#include <umpa/privileges.hpp>
#include <umpa/send/live_frames.hpp>
#include <umpa/send/live_frames_stream.hpp>
#include <umpa/send/transmit.hpp>

/// range_of in instructions: both ways, of which the kernel keeps the one that is taken.
template <class Number>
struct umpa::detail::bpf_generator<pktgen::range_of<Number>> {
    static constexpr bool is_known = true;

    static constexpr void write(bpf_writer& to, pktgen::range_of<Number> const& of, std::uint64_t key) {
        to.set_short(bpf_register::r1, of.random);
        bpf_jump const in_order = to.jump_if(BPF_JEQ, bpf_register::r1, std::uint32_t{0});
        bpf_generator<uniform_generator<Number>>::write(to, of.values, key);
        bpf_jump const done = to.jump();
        to.land(in_order);
        bpf_generator<counting_generator<Number>>::write(to, of.in_order(), key);
        to.land(done);
    }
};

namespace pktgen {

using namespace umpa;

namespace {

any_lowerable_stream lowerable_stream(choices const& wanted) {
    if (!wanted.packet.empty())
        raise(error("--sink live_frames sends the stacks that have a name; --packet goes by another sink"));
    if (wanted.stack == "imix")
        raise(error("--sink live_frames makes packets of one size; --stack imix goes by another sink"));
    std::optional<any_lowerable_stream> made;
    stack_builder(wanted).with_stream([&made](auto const& one) { made.emplace(one); });
    return *made;
}

way_out const by_live_frames("live_frames", [](job const& what) {
    any_lowerable_stream const whole = lowerable_stream(what.wanted.stack);
    auto const own = whole.shard(what.part.shard.index, what.part.shard.of);
    constexpr privileges::right perfmon{CAP_PERFMON, "CAP_PERFMON"};
    return privileges::with(privileges::bpf, [&] {
        return privileges::with(privileges::net_admin, [&] {
            return privileges::with(
                perfmon, [&] { return transmit(own, live_frames(safe_interface(what.wanted)), what.options); });
        });
    });
});

}

}
