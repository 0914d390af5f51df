// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <umpa/build/checksum.hpp>
#include <umpa/generate/bpf_packet.hpp>
#include <umpa/generate/linux_bpf.hpp>
#include <umpa/generate/packet_stream.hpp>

namespace umpa {

/// The value of the array map of one element that a stream's program works with.
struct bpf_stream_state {
    std::uint64_t next = 0;      ///< the packet that is made next
    std::uint64_t step = 1;      ///< from one packet to the next
    std::uint64_t clock = 0;     ///< nanoseconds from the kernel's monotonic clock to the time of sending
    std::uint64_t interface = 0; ///< the index of the interface that it leaves by
    std::uint64_t stopped = 0;   ///< anything but 0: no packet is made any more, frames are dropped
};

namespace detail {

/// Reads what a stream keeps, for other lowerings of its plan.
struct stream_parts {
    static auto const& variations(auto const& of) { return of.variations_; }
    static auto const& keys(auto const& of) { return of.keys_; }
    static auto const& words(auto const& of) { return of.patcher_.words_; }
    static auto const& sums(auto const& of) { return of.patcher_.sums_; }
    static auto const& is_auto(auto const& of) { return of.patcher_.is_auto_; }
    static auto const& sizes(auto const& of) { return of.patcher_.sizes_; }
    static std::uint64_t place(auto const& of) { return of.places_.first; }
    static std::uint64_t stride(auto const& of) { return of.places_.stride; }
};

template <class Stream>
struct bpf_lowering;
template <class Packet, class... Variations>
struct bpf_lowering<packet_stream<Packet, Variations...>> {
    using stack = typename Packet::stack;
    using stream_type = packet_stream<Packet, Variations...>;
    using constants = bpf_constants<stack, Variations...>;
    using slots = typename constants::slots;
    using reg = bpf_register;

    static constexpr bool is_known = (bpf_generator<decltype(Variations::values)>::is_known && ...);
    static constexpr bool has_time = (std::is_same_v<decltype(Variations::values), timestamp_generator> || ...);

    static constexpr std::size_t write(bpf_instruction* memory, constants const& with) {
        bpf_writer to(memory);
        if constexpr (has_time) write_time(to, with);
        // struct xdp_md, which r1 points to, begins with where the packet begins and ends.
        to.load(BPF_W, packet_bytes, reg::r1, 0);
        to.load(BPF_W, reg::r2, reg::r1, 4);
        to.move(reg::r3, packet_bytes);
        to.calculate(BPF_ADD, reg::r3, static_cast<std::uint32_t>(with.size));
        bpf_jump const too_short = to.jump_if(BPF_JGT, reg::r3, reg::r2);
        bpf_jump const stopped = write_counter(to, with);
        bpf_packet<stack, Variations...>(to, with).write();
        write_redirect(to, with);
        to.land(too_short);
        to.set_short(reg::r0, XDP_ABORTED);
        to.leave();
        to.land(stopped);
        to.set_short(reg::r0, XDP_DROP);
        to.leave();
        return to.size();
    }
    static constexpr std::size_t size = write(nullptr, {});

    static constants constants_of(stream_type const& from, int map) {
        if (!from.is_patched())
            raise(
                lowering_error("live_frames: the packets of this stream hold a checksum that is no Internet checksum, "
                               "or a field that depends on a varied one; use another sink"));
        auto const& sums = stream_parts::sums(from);
        constants with;
        with.variations = stream_parts::variations(from);
        with.keys = stream_parts::keys(from);
        with.words = stream_parts::words(from);
        with.is_auto = stream_parts::is_auto(from);
        with.sizes = stream_parts::sizes(from);
        with.factors = slots::find_factors(with.sizes);
        with.size = from.size();
        with.map = map;
        [&]<std::size_t... C>(std::index_sequence<C...>) {
            ((with.sums[C] = fold(sums[C] + sum_of_zeros<C>(with.sizes))), ...);
        }(std::make_index_sequence<slots::contents>());
        return with;
    }

    /// The first field whose generator is not known.
    static constexpr std::string_view unknown_field() {
        std::string_view found;
        ((found.empty() && !bpf_generator<decltype(Variations::values)>::is_known
              ? void(found = varied_place<stack, Variations>::info.name)
              : void()),
         ...);
        return found;
    }

private:
    template <std::size_t C>
    static constexpr std::uint64_t sum_of_zeros(runtime_sizes<stack> const& sizes) {
        if constexpr (slots::plan::changed.seen[C])
            return slots::template sum_of_zeros<C>(sizes);
        else
            return 0;
    }
    static constexpr void write_time(bpf_writer& to, constants const& with) {
        to.move(reg::r6, reg::r1);
        to.call(BPF_FUNC_ktime_get_ns);
        to.set_to_map(reg::r1, with.map);
        to.load(BPF_DW, reg::r2, reg::r1, offsetof(bpf_stream_state, clock));
        to.calculate(BPF_ADD, reg::r0, reg::r2);
        to.store(BPF_DW, reg::frame_end, time_on_stack, reg::r0);
        to.move(reg::r1, reg::r6);
    }
    /// Gives the jump for when no packet is to be made.
    static constexpr bpf_jump write_counter(bpf_writer& to, constants const& with) {
        to.set_to_map(reg::r1, with.map);
        to.load(BPF_DW, reg::r2, reg::r1, offsetof(bpf_stream_state, stopped));
        bpf_jump const stopped = to.jump_if(BPF_JNE, reg::r2, std::uint32_t{0});
        to.load(BPF_DW, packet_counter, reg::r1, offsetof(bpf_stream_state, next));
        to.load(BPF_DW, reg::r2, reg::r1, offsetof(bpf_stream_state, step));
        to.calculate(BPF_ADD, reg::r2, packet_counter);
        to.store(BPF_DW, reg::r1, offsetof(bpf_stream_state, next), reg::r2);
        return stopped;
    }
    static constexpr void write_redirect(bpf_writer& to, constants const& with) {
        to.set_to_map(reg::r1, with.map);
        to.load(BPF_DW, reg::r1, reg::r1, offsetof(bpf_stream_state, interface));
        to.set_short(reg::r2, 0);
        to.call(BPF_FUNC_redirect);
        to.leave();
    }
};

}

}
