// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <umpa/protocols/link_type.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/pcap_records.hpp>
#include <umpa/send/send_error.hpp>
#include <umpa/send/sink.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace umpa {

/// Writes packets to a capture file (pcap, nanoseconds), each with the time at which it would have left; nothing waits
/// for that time. "-" is the standard output. A full disk ends the run: all packets that were counted can be read.
class pcap_file {
public:
    static constexpr bool prefilled = true;
    static constexpr std::size_t worthwhile = 1024;

    /// Makes the file, or empties it. Throws a socket_error: permission_denied, or with the system's words.
    explicit pcap_file(std::string path, std::optional<link_type> begins_with = {})
        : path_(std::move(path)), begins_with_(begins_with), file_(open()) {}

    void prepare(sink_setup const& setup) {
        records_ = {std::min(worthwhile, bytes_at_a_time / (16 + setup.size) + 1), setup};
        auto const head = detail::pcap_file_header(begins_with_.value_or(setup.begins_with));
        if (put(head) == head.size()) return;
        detail::raise_socket_error(error_, name() + ": " + why(error_, 0));
    }
    std::span<std::span<std::byte>> frames(std::size_t most) { return records_.frames(most); }
    std::span<std::uint64_t> times() { return records_.times(); }
    submission submit(std::size_t first, std::size_t count) {
        std::span<std::byte const> const bytes = records_.join(first, count);
        std::size_t const written = put(bytes);
        std::size_t const whole = written == bytes.size() ? count : records_.count_in(first, written);
        accepted_ += whole;
        if (whole == count) return {count, 0};
        forget_a_part(written - records_.bytes_of(first, whole));
        return {whole, error_};
    }
    void flush() {}
    std::uint64_t completed() const { return accepted_; }

    std::string name() const { return "pcap_file(\"" + path_ + "\")"; }
    std::string why(int error, std::size_t) const {
        return "the file cannot be written: " + std::generic_category().message(error);
    }

private:
    static constexpr std::size_t bytes_at_a_time = 1 << 16;

    detail::owned_descriptor open() const {
        int const opened = path_ == "-" ? ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
                                        : ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (opened < 0) detail::raise_socket_error(errno, name() + ": " + why(errno, 0));
        return detail::owned_descriptor(opened);
    }
    /// How many bytes were written; error_ says why not all.
    std::size_t put(std::span<std::byte const> bytes) {
        std::size_t written = 0;
        while (written < bytes.size()) {
            ssize_t const now = ::write(file_.number(), bytes.data() + written, bytes.size() - written);
            if (now < 0 && errno == EINTR) continue;
            if (now <= 0) {
                error_ = now < 0 ? errno : EIO;
                break;
            }
            written += static_cast<std::size_t>(now);
        }
        return written;
    }
    /// Of a record that was cut nothing stays, where the file is one.
    void forget_a_part(std::size_t bytes) {
        off_t const end = ::lseek(file_.number(), 0, SEEK_CUR);
        if (bytes == 0 || end < static_cast<off_t>(bytes)) return;
        off_t const whole = end - static_cast<off_t>(bytes);
        if (::ftruncate(file_.number(), whole) == 0) ::lseek(file_.number(), whole, SEEK_SET);
    }

    std::string path_;
    std::optional<link_type> begins_with_;
    detail::owned_descriptor file_;
    detail::pcap_records records_;
    std::uint64_t accepted_ = 0;
    int error_ = 0;
};

}
