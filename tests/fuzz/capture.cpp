// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fuzz/input.hpp>
#include <fuzz/targets.hpp>
#include <span>
#include <sys/types.h>
#include <system_error>
#include <umpa/errors/error.hpp>
#include <umpa/receive/capture_file.hpp>
#include <umpa/receive/capture_writer.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <vector>

// Capture files, pcap and pcapng, from memory: read to their end, or to what is wrong with them; and what was read is
// written and read again.
//
// input: how it is read, the file

namespace fuzz {
namespace of_capture {

using namespace umpa;

struct frames_read {
    std::vector<captured_frame> frames;
    bool whole = false;
};

frames_read read_file(bytes_view bytes, capture_file_options const& options) {
    frames_read read;
    std::vector<std::byte> copy(bytes.begin(), bytes.end());
    std::FILE* const memory = ::fmemopen(copy.data(), copy.size(), "rb");
    if (!memory) return read;
    try {
        capture_file file(memory, "fuzzed", options);
        while (captured_view const* frame = file.next()) read.frames.emplace_back(*frame);
        require(file.packets_read() >= read.frames.size(), "all that is given was read");
        require(options.count == 0 || read.frames.size() <= options.count, "no more are given than asked for");
        read.whole = true;
    } catch (capture_file_error const& wrong) {
        require(wrong.index() >= read.frames.size(), "an error knows its packet");
        require(*wrong.what() != '\0', "an error has words");
    } catch (error const&) {
        return read; // a filter that this link type has not
    } catch (std::system_error const&) {
        return read;
    }
    return read;
}

ssize_t append(void* to, char const* bytes, std::size_t size) {
    auto& made = *static_cast<std::vector<std::byte>*>(to);
    bytes_view const more = std::as_bytes(std::span(bytes, size));
    made.insert(made.end(), more.begin(), more.end());
    return static_cast<ssize_t>(size);
}

/// Frames of one link type, as a file that was read has them, are written and read again.
void there_and_back(std::vector<captured_frame> const& frames, bool pcapng) {
    std::vector<std::byte> made;
    std::FILE* const memory =
        ::fopencookie(&made, "wb", {.read = nullptr, .write = append, .seek = nullptr, .close = nullptr});
    require(memory != nullptr, "there is memory");
    try {
        capture_writer file(
            memory, "written",
            {.link_type = frames[0].link_type, .format = pcapng ? capture_format::pcapng : capture_format::pcap});
        for (captured_frame const& one : frames) file.write(captured_view(one));
        file.close();
    } catch (error const&) {
        return; // a link type or a time that the format has not
    }
    frames_read const again = read_file(made, {});
    require(again.whole && again.frames.size() == frames.size(), "what was written is read");
    for (std::size_t i = 0; i < frames.size(); ++i)
        require(again.frames[i].bytes == frames[i].bytes && again.frames[i].link_type == frames[i].link_type,
                "frames are read as they were written");
}

}

void capture(std::span<std::byte const> bytes) {
    using namespace of_capture;
    input in(bytes);
    std::uint64_t const how = in.number(1);
    capture_file_options options;
    if (how % 4 == 1) options.filter = "udp";
    if (how % 4 == 2) options.filter = "ip6 and greater 60";
    if ((how & 4) != 0) options.count = 2;
    options.allow_truncated = (how & 8) != 0;
    frames_read const read = read_file(in.rest(), options);
    if (!read.frames.empty()) there_and_back(read.frames, (how & 16) != 0);
}

}
