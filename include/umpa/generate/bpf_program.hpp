// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <umpa/errors/refusal.hpp>
#include <umpa/generate/bpf_lowering.hpp>
#include <umpa/generate/linux_bpf.hpp>

namespace umpa {

namespace detail {

template <class Stream>
constexpr bool can_be_lowered() {
    if constexpr (requires { bpf_lowering<Stream>::is_known; })
        return bpf_lowering<Stream>::is_known;
    else
        return false;
}

}

/// A stream whose generators are known as eBPF instructions: all but zipf and those of a user.
template <class Stream>
concept lowerable = detail::can_be_lowered<Stream>();

/// How many instructions the program of a stream of that type has.
template <lowerable Stream>
inline constexpr std::size_t program_size = detail::bpf_lowering<Stream>::size;

namespace detail {

template <class Stream>
constexpr auto write_shape() {
    std::array<bpf_instruction, program_size<Stream>> program{};
    bpf_lowering<Stream>::write(program.data(), {});
    return program;
}

template <class Stream>
constexpr auto refuse_to_lower() {
    return refuse([] {
        sentence words;
        words << "live_frames: ";
        if constexpr (requires { bpf_lowering<Stream>::is_known; })
            words << bpf_lowering<Stream>::unknown_field()
                  << " varies by a generator for which there are no eBPF instructions (zipf, or one of your own); ";
        else
            words << "this is no stream of one kind of packet; ";
        return words << "use another sink";
    });
}

}

/// The instructions with zeros for constants that only a stream itself knows.
template <lowerable Stream>
inline constexpr std::array<bpf_instruction, program_size<Stream>> program_shape = detail::write_shape<Stream>();

/// The stream as an XDP program: each time that it runs it makes the next packet out of any other one of this stream,
/// and redirects it. `map` is the descriptor of an array map with one bpf_stream_state. Throws lowering_error when
/// something in the stream cannot be said in instructions.
template <class Stream>
auto program_of(Stream const& stream, int map = -1) {
    if constexpr (!lowerable<Stream>) {
        return detail::refuse_to_lower<Stream>();
    } else {
        using lowering = detail::bpf_lowering<Stream>;
        std::array<bpf_instruction, program_size<Stream>> program{};
        lowering::write(program.data(), lowering::constants_of(stream, map));
        return program;
    }
}

/// Where the program of a stream starts, so that it makes the packets first, first + 1 ... of that stream.
template <lowerable Stream>
bpf_stream_state state_of(Stream const& stream, std::uint64_t first = 0) {
    std::uint64_t const step = detail::stream_parts::stride(stream);
    return {detail::stream_parts::place(stream) + first * step, step, 0, 0, 0};
}

}
