// SPDX-License-Identifier: BSL-1.0
#include "choice.hpp"
#include "kernel_stream.hpp"
#include "rights.hpp"
#include "stack_builder.hpp"
#include "ways_out.hpp"
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <umpa/generate/bpf_generators.hpp>
#include <umpa/privileges.hpp>
#include <umpa/send/libbpf_best_sink.hpp>
#include <umpa/send/live_frames.hpp>
#include <umpa/send/live_frames_stream.hpp>
#include <umpa/send/transmit.hpp>
#include <utility>

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

/// Why the kernel does not make these packets; empty where it does.
std::string why_not_by_kernel(choices const& wanted) {
    if (!wanted.packet.empty()) return "sends the stacks that have a name; --packet goes by another sink";
    if (wanted.stack == "imix") return "makes packets of one size; --stack imix goes by another sink";
    return {};
}
any_lowerable_stream lowerable_stream(choices const& wanted) {
    std::optional<any_lowerable_stream> made;
    stack_builder(wanted).with_stream([&made](auto const& one) { made.emplace(one); });
    return *made;
}

constexpr std::array all_rights{privileges::net_raw, privileges::bpf, privileges::net_admin, perfmon};

way_out const by_live_frames("live_frames", [](job const& what) {
    std::string const why_not = why_not_by_kernel(what.wanted.stack);
    if (!why_not.empty()) raise(error("--sink live_frames " + why_not));
    any_lowerable_stream const flows = lowerable_stream(what.wanted.stack);
    return privileges::with(privileges::bpf, [&] {
        return privileges::with(privileges::net_admin, [&] {
            return privileges::with(
                perfmon, [&] { return transmit(flows, live_frames(safe_interface(what.wanted)), what.options); });
        });
    });
});

/// Of those that this program has, the fastest.
way_out const by_the_best(best_way_out, [](job const& what) {
    std::string const why_not = why_not_by_kernel(what.wanted.stack);
    std::optional<any_lowerable_stream> by_kernel;
    if (why_not.empty()) by_kernel = lowerable_stream(what.wanted.stack);
    kernel_stream const flows(what.flows, std::move(by_kernel), why_not);
    return with_what_is_permitted(all_rights, [&] {
        auto out = best_sink(flows, safe_interface(what.wanted));
        return send_by_choice(flows, out, what.options);
    });
});

}

}
