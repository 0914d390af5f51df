// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <system_error>
#include <umpa/send/libbpf.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/send_error.hpp>
#include <utility>

// Programs and maps of the kernel, by way of libbpf.

namespace umpa::detail {

[[noreturn]] inline void raise_program_error(std::string const& name, std::string const& doing, int error,
                                             std::string const& log = {}) {
    std::string words = name + ": " + doing + ": ";
    if (error == EPERM || error == EACCES)
        words += "it needs CAP_BPF, CAP_NET_ADMIN and CAP_PERFMON; run the program as root";
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
    void write(Value const& value) const {
        std::uint32_t const first = 0;
        ::bpf_map_update_elem(number(), &first, &value, BPF_ANY);
    }
    Value read() const {
        std::uint32_t const first = 0;
        Value value{};
        ::bpf_map_lookup_elem(number(), &first, &value);
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

/// A program that runs at a tracepoint as long as this lives.
inline owned_descriptor attach_to_tracepoint(std::string const& name, char const* tracepoint, int program) {
    owned_descriptor attached(::bpf_raw_tracepoint_open(tracepoint, program));
    if (attached.number() < 0) raise_program_error(name, std::string("watching ") + tracepoint, errno);
    return attached;
}

}
