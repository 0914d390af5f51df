// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <umpa/generate/bpf_writer.hpp>
#include <umpa/send/libbpf.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/send_error.hpp>
#include <umpa/send/socket_words.hpp>
#include <utility>

// Programs and maps of the kernel, by way of libbpf.

namespace umpa::detail {

[[noreturn]] inline void raise_program_error(std::string const& name, std::string const& doing, int error,
                                             std::string const& log = {}) {
    std::string words = name + ": " + doing + ": ";
    if (error == EPERM || error == EACCES)
        words += "it needs CAP_BPF, CAP_NET_ADMIN and CAP_PERFMON; run the program as root";
    else if (error == ENOSYS || error == kernels_own_enotsupp)
        words += "this kernel does not do that (live frames came with Linux 5.18); use xdp_socket or packet_socket";
    else
        words += std::generic_category().message(error);
    if (error == EINVAL && log.empty())
        words += "; the kernel may be too old (live frames came with Linux 5.18), or built without eBPF";
    if (!log.empty()) words += "; the kernel says: " + log;
    raise_socket_error(error, words);
}

/// An array map of one value.
template <class Value>
class one_value_map {
public:
    explicit one_value_map(std::string const& name)
        : descriptor_(::bpf_map_create(BPF_MAP_TYPE_ARRAY, "umpa", sizeof(std::uint32_t), sizeof(Value), 1, nullptr)) {
        if (descriptor_.number() < 0) raise_program_error(name, "making its map", errno);
    }

    int number() const { return descriptor_.number(); }
    /// False and errno where the kernel does not take it.
    bool write(Value const& value) const {
        std::uint32_t const first = 0;
        return ::bpf_map_update_elem(number(), &first, &value, BPF_ANY) == 0;
    }
    /// Nothing where the kernel does not tell.
    std::optional<Value> read() const {
        std::uint32_t const first = 0;
        Value value{};
        if (::bpf_map_lookup_elem(number(), &first, &value) != 0) return std::nullopt;
        return value;
    }

private:
    owned_descriptor descriptor_;
};

/// What the kernel says last when it refuses a program: the reason stands there.
inline std::string last_line(std::span<char const> log) {
    std::string text(log.begin(), std::find(log.begin(), log.end(), '\0'));
    while (!text.empty() && text.back() == '\n') text.pop_back();
    auto const before = text.rfind("\nprocessed ");
    if (before != std::string::npos) text.resize(before);
    return text.substr(text.rfind('\n') + 1);
}

inline owned_descriptor load_program(std::string const& name, bpf_prog_type type,
                                     std::span<bpf_instruction const> instructions) {
    auto const load = [&](bpf_prog_load_opts const* options) {
        return owned_descriptor(load_instructions(type, "umpa", instructions, options));
    };
    owned_descriptor loaded = load(nullptr);
    if (loaded.number() >= 0) return loaded;
    int const error = errno;
    // Again, to learn why.
    std::array<char, 4096> log{};
    bpf_prog_load_opts options{};
    options.sz = sizeof options;
    options.log_level = 1;
    options.log_buf = log.data();
    options.log_size = log.size();
    load(&options);
    raise_program_error(name, "loading its program", error, last_line(log));
}

/// Whether the kernel runs live frames like that one: a program that drops it. Nothing is sent.
inline void try_live_frames(std::string const& name, std::span<std::byte const> frame) {
    std::array<bpf_instruction, 2> drop{};
    bpf_writer to(drop.data());
    to.set_short(bpf_register::r0, XDP_DROP);
    to.leave();
    owned_descriptor const program = load_program(name, BPF_PROG_TYPE_XDP, drop);
    bpf_test_run_opts options{};
    options.sz = sizeof options;
    options.data_in = frame.data();
    options.data_size_in = static_cast<std::uint32_t>(frame.size());
    options.repeat = 1;
    options.flags = BPF_F_TEST_XDP_LIVE_FRAMES;
    if (::bpf_prog_test_run_opts(program.number(), &options) != 0)
        raise_program_error(name, "trying it with a frame of " + std::to_string(frame.size()) + " bytes", errno);
}

/// A program that runs at a tracepoint as long as this lives.
inline owned_descriptor attach_to_tracepoint(std::string const& name, char const* tracepoint, int program) {
    owned_descriptor attached(::bpf_raw_tracepoint_open(tracepoint, program));
    if (attached.number() < 0) raise_program_error(name, std::string("watching ") + tracepoint, errno);
    return attached;
}

}
