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
#include <string_view>
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
/// for that time. "-" is the standard output. A full disk ends the run: all packets that were counted can be read. Of a
/// pipe nothing can be taken back: where a run ends amid a record, the next one completes that first.
class pcap_file {
public:
    static constexpr bool prefilled = true;
    static constexpr bool in_one_piece = true;
    static constexpr std::size_t worthwhile = 1024;

    /// Makes the file, or empties it. Throws a socket_error: permission_denied, or with the system's words.
    explicit pcap_file(std::string path, std::optional<link_type> begins_with = {})
        : path_(std::move(path)), begins_with_(begins_with), file_(open()) {}

    /// The file is for one kind of packets: throws a socket_error of EINVAL where another stream before began with
    /// something else.
    void prepare(sink_setup const& setup) {
        records_ = {std::min(worthwhile, bytes_at_a_time / (16 + setup.size) + 1), setup};
        cut_ = none;
        link_type const now = begins_with_.value_or(setup.begins_with);
        if (!says_) return start(now);
        if (now != *says_)
            detail::raise_socket_error(EINVAL, name() + ": its packets begin with link type " +
                                                   std::to_string(says_->number) + ", and now with " +
                                                   std::to_string(now.number) + "; use a file for each");
    }
    std::span<std::span<std::byte>> frames(std::size_t most) {
        cut_ = none;
        return records_.frames(most);
    }
    std::span<std::uint64_t> times() { return records_.times(); }
    submission submit(std::size_t first, std::size_t count) {
        if (count == 0) return {0, 0};
        if (!put_rest()) return {0, error_};
        std::size_t const completed = std::exchange(cut_, none) == first ? 1 : 0;
        std::span<std::byte const> const bytes = records_.join(first + completed, count - completed);
        std::size_t const written = put(bytes);
        std::size_t const done =
            written == bytes.size() ? count : completed + records_.count_in(first + completed, written);
        accepted_ += done;
        if (done == count) return {count, 0};
        std::size_t const left = written - records_.bytes_of(first + completed, done - completed);
        if (left > 0 && !is_taken_back(left)) {
            rest_.assign(bytes.begin() + static_cast<std::ptrdiff_t>(written),
                         bytes.begin() +
                             static_cast<std::ptrdiff_t>(written - left + records_.bytes_of(first + done, 1)));
            cut_ = first + done;
        }
        return {done, error_};
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
        int const opened = std::string_view(path_) == "-"
                               ? ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
                               : ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (opened < 0) raise_it(errno);
        return detail::owned_descriptor(opened);
    }
    [[noreturn]] void raise_it(int error) const { detail::raise_socket_error(error, name() + ": " + why(error, 0)); }
    void start(link_type begins_with) {
        auto const head = detail::pcap_file_header(begins_with);
        rest_.assign(head.begin(), head.end());
        says_ = begins_with;
        // A pipe may be full: then the packets wait behind it.
        while (!put_rest() && error_ != EAGAIN)
            if (error_ != EINTR) raise_it(error_);
    }
    /// How many bytes were written; error_ says why not all.
    std::size_t put(std::span<std::byte const> bytes) {
        std::size_t written = 0;
        while (written < bytes.size()) {
            ssize_t const now = ::write(file_.number(), bytes.data() + written, bytes.size() - written);
            if (now <= 0) {
                error_ = now < 0 ? errno : EIO;
                break;
            }
            written += static_cast<std::size_t>(now);
        }
        return written;
    }
    /// What is left of a record that was cut; false where that is not out yet.
    bool put_rest() {
        rest_.erase(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(put(rest_)));
        return rest_.empty();
    }
    /// Of a record that was cut nothing stays, where the file is one.
    bool is_taken_back(std::size_t bytes) {
        off_t const end = ::lseek(file_.number(), 0, SEEK_CUR);
        if (end < static_cast<off_t>(bytes)) return false;
        off_t const kept = end - static_cast<off_t>(bytes);
        if (::lseek(file_.number(), kept, SEEK_SET) != kept) return false;
        if (::ftruncate(file_.number(), kept) == 0) return true;
        ::lseek(file_.number(), end, SEEK_SET);
        return false;
    }

    static constexpr std::size_t none = ~std::size_t{0};

    std::string path_;
    std::optional<link_type> begins_with_;
    std::optional<link_type> says_{}; ///< the file, of what packets begin with
    detail::owned_descriptor file_;
    detail::pcap_records records_;
    std::vector<std::byte> rest_{}; ///< to be written before all else
    std::size_t cut_ = none;        ///< the record of the frames given last that it belongs to
    std::uint64_t accepted_ = 0;
    int error_ = 0;
};

}
