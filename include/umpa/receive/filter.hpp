// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <pcap/pcap.h>
#include <span>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/pcap_handle.hpp>

namespace umpa {

namespace detail {

struct free_program {
    void operator()(bpf_program* program) const noexcept {
        pcap_freecode(program);
        delete program;
    }
};
using filter_program = std::unique_ptr<bpf_program, free_program>;

/// Empty where libpcap does not take the filter; pcap_geterr says why.
inline filter_program try_compile(pcap_t* handle, std::string const& text) {
    filter_program program(new bpf_program{});
    int const optimized = 1;
    if (pcap_compile(handle, program.get(), text.c_str(), optimized, PCAP_NETMASK_UNKNOWN) != 0) program.reset();
    return program;
}

inline filter_program compile_filter(pcap_t* handle, std::string const& text) {
    filter_program program = try_compile(handle, text);
    if (!program) raise(filter_error(text, pcap_geterr(handle)));
    return program;
}

inline bool passes(bpf_program const& program, pcap_pkthdr const& head, unsigned char const* data) {
    return pcap_offline_filter(&program, &head, data) != 0;
}

}

/// A filter of libpcap (man 7 pcap-filter), for frames that begin alike: `capture_filter("udp port 53")`. Threads may
/// use one at the same time.
class capture_filter {
public:
    /// Throws filter_error.
    explicit capture_filter(std::string const& text, umpa::link_type begins_with = umpa::link_type::ethernet) {
        int const most = 262'144;
        detail::pcap_handle const handle(pcap_open_dead(detail::to_data_link(begins_with), most));
        if (!handle) raise(capture_error("capture_filter: libpcap has no memory for it"));
        program_ = detail::compile_filter(handle.get(), text);
    }

    /// Whether the filter lets it pass. What is missing of a frame that is cut is no match.
    bool operator()(captured_view const& frame) const { return matches(frame.bytes, frame.original_size); }
    bool operator()(std::span<std::byte const> frame) const { return matches(frame, frame.size()); }

private:
    bool matches(std::span<std::byte const> bytes, std::size_t original_size) const {
        pcap_pkthdr head{};
        head.caplen = static_cast<bpf_u_int32>(bytes.size());
        head.len = static_cast<bpf_u_int32>(original_size);
        return detail::passes(*program_, head, reinterpret_cast<unsigned char const*>(bytes.data()));
    }

    detail::filter_program program_;
};

}
