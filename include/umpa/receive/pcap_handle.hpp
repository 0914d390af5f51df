// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <pcap/pcap.h>
#include <string>
#include <system_error>
#include <umpa/errors/error.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <unistd.h>

// What libpcap (-lpcap) hands out and takes, in the library's own terms.

namespace umpa::detail {

struct close_pcap {
    void operator()(pcap_t* handle) const noexcept { pcap_close(handle); }
};
using pcap_handle = std::unique_ptr<pcap_t, close_pcap>;

struct close_file {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using file_handle = std::unique_ptr<std::FILE, close_file>;

/// The least that libpcap takes for the words of an error.
struct pcap_words {
    char text[PCAP_ERRBUF_SIZE]{};
};

/// libpcap says how frames begin in the numbers of the system that it runs on. Some of the oldest are not those that
/// stand in files.
struct data_link {
    int number;
    std::uint32_t in_files;
};
inline constexpr data_link odd_data_links[] = {{DLT_ATM_RFC1483, 100}, {DLT_RAW, 101},      {DLT_SLIP_BSDOS, 102},
                                               {DLT_PPP_BSDOS, 103},   {DLT_ATM_CLIP, 106}, {DLT_PFSYNC, 246}};

inline link_type to_link_type(int data_link_number) {
    for (data_link const& one : odd_data_links)
        if (one.number == data_link_number) return one.in_files;
    return static_cast<std::uint32_t>(data_link_number);
}
inline int to_data_link(link_type type) {
    for (data_link const& one : odd_data_links)
        if (one.in_files == type.number) return one.number;
    return static_cast<int>(type.number);
}

/// The time of a handle that counts nanoseconds.
inline capture_time to_time(timeval const& stamp) {
    std::int64_t seconds = stamp.tv_sec;
    // The second of a pcap file has 32 bits and no sign, but libpcap gives it one.
    if (seconds < 0 && seconds >= INT32_MIN) seconds += std::int64_t{1} << 32;
    // A damaged file can say more than nanoseconds count in 64 bits.
    seconds = std::clamp<std::int64_t>(seconds, 0, 9'000'000'000);
    auto const rest = std::clamp<std::int64_t>(stamp.tv_usec, 0, 200'000'000'000'000'000);
    return capture_time(std::chrono::seconds(seconds) + std::chrono::nanoseconds(rest));
}

inline void set_frame(captured_view& frame, pcap_pkthdr const& head, unsigned char const* data) {
    frame.bytes = {reinterpret_cast<std::byte const*>(data), head.caplen};
    frame.time = to_time(head.ts);
    frame.original_size = head.len;
}

/// Opens a file, or for "-" the standard input or output; they stay open when it is closed.
inline file_handle open_file(std::string const& path, char const* mode, int standard) {
    if (path != "-") {
        file_handle file(std::fopen(path.c_str(), mode));
        if (!file) raise(file_error({errno, std::generic_category()}, path, "it cannot be opened"));
        return file;
    }
    int const copy = ::dup(standard);
    file_handle file(copy < 0 ? nullptr : ::fdopen(copy, mode));
    if (!file) {
        int const error = errno;
        if (copy >= 0) ::close(copy);
        raise(file_error({error, std::generic_category()}, path, "it cannot be opened"));
    }
    return file;
}

}
