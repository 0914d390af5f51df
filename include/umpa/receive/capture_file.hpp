// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <umpa/errors/error.hpp>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/filter.hpp>
#include <umpa/receive/pcap_handle.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace umpa {

/// How a capture file is read.
struct capture_file_options {
    /// Only packets that it lets pass; all when it is empty.
    std::string filter{};
    /// At most so many packets; 0 is no limit.
    std::size_t count = 0;
    /// A file that ends within a packet is taken as one that ends before it, which is_truncated() then tells.
    bool allow_truncated = false;
};

/// A capture file that is being read, pcap or pcapng, by libpcap: a range of captured_view, to be gone through once.
/// Times have nanoseconds, whatever the file has. All packets of a file begin alike; libpcap reads no pcapng file with
/// several link types, and says so.
class capture_file {
public:
    class iterator;

    /// Opens a file; "-" is the standard input. Throws file_error, not_a_capture, truncated_capture, filter_error.
    explicit capture_file(std::string const& path, capture_file_options const& options = {})
        : capture_file(detail::open_file(path, "rbe", STDIN_FILENO), path, options) {}

    /// Takes a file that is open, a pipe for example, and closes it in the end. `name` is what errors call it.
    capture_file(std::FILE* source, std::string name, capture_file_options const& options = {})
        : capture_file(detail::file_handle(source), std::move(name), options) {}

    /// The next packet, valid until next() is called again; a null pointer when there is none. Throws
    /// truncated_capture, damaged_capture, file_error; afterwards there is none.
    captured_view const* next() {
        if (advance()) return &opened_->frame;
        if (opened_->failed) raise_failure({});
        return nullptr;
    }

    /// The packets from here on. An iterator reads when it is made and when it is moved on, and throws what next()
    /// does.
    iterator begin();
    std::default_sentinel_t end() const noexcept { return {}; }

    /// What the packets begin with.
    umpa::link_type link_type() const noexcept { return opened_->frame.link_type; }
    /// The most bytes of a packet that the file says it has.
    std::size_t snap_length() const noexcept { return static_cast<std::size_t>(pcap_snapshot(opened_->handle.get())); }
    /// How many packets were read so far, those that the filter left out counted too.
    std::size_t packets_read() const noexcept { return opened_->read; }
    /// Whether the file ended within a packet, so far as it was read.
    bool is_truncated() const noexcept { return opened_->truncated; }

private:
    friend std::vector<captured_frame> from_file(std::string const&, capture_file_options const&);

    struct state {
        // Before the handle, whose file it is the buffer of.
        std::array<char, 1 << 18> buffer;
        detail::pcap_handle handle{};
        detail::filter_program filter{};
        captured_view frame{};
        std::string name{};
        std::size_t read = 0;
        std::size_t left = 0;
        bool allow_truncated = false;
        bool truncated = false;
        bool failed = false;
    };

    capture_file(detail::file_handle source, std::string name, capture_file_options const& options)
        : opened_(new state) {
        opened_->name = std::move(name);
        opened_->left = options.count == 0 ? static_cast<std::size_t>(-1) : options.count;
        opened_->allow_truncated = options.allow_truncated;
        open(std::move(source));
        opened_->frame.link_type = detail::to_link_type(pcap_datalink(opened_->handle.get()));
        if (!options.filter.empty()) opened_->filter = detail::compile_filter(opened_->handle.get(), options.filter);
    }

    void open(detail::file_handle source) {
        if (!source) raise(file_error({EBADF, std::generic_category()}, opened_->name, "it cannot be read"));
        std::setvbuf(source.get(), opened_->buffer.data(), _IOFBF, opened_->buffer.size());
        detail::pcap_words words;
        errno = 0;
        opened_->handle.reset(
            pcap_fopen_offline_with_tstamp_precision(source.get(), PCAP_TSTAMP_PRECISION_NANO, words.text));
        if (!opened_->handle) raise_open_error(source.get(), words.text);
        static_cast<void>(source.release());
    }

    [[noreturn]] void raise_open_error(std::FILE* source, char const* words) const {
        if (std::ferror(source))
            raise(file_error({errno, std::generic_category()}, opened_->name, "it cannot be read"));
        std::string const said = std::string(" (libpcap: ") + words + ")";
        if (std::feof(source))
            raise(truncated_capture(opened_->name + ": the file ends within its own header" + said, 0));
        raise(not_a_capture(opened_->name + ": not a capture that libpcap reads" + said, 0));
    }

    /// Whether there is one more packet; it is opened_->frame then.
    bool advance() {
        state& its = *opened_;
        pcap_pkthdr* head = nullptr;
        unsigned char const* data = nullptr;
        while (its.left > 0) {
            errno = 0;
            int const got = pcap_next_ex(its.handle.get(), &head, &data);
            if (got != 1) return stop_reading(got);
            ++its.read;
            if (its.filter && !detail::passes(*its.filter, *head, data)) continue;
            --its.left;
            detail::set_frame(its.frame, *head, data);
            return true;
        }
        return its.failed = false;
    }

    bool stop_reading(int why) {
        std::FILE* const its_file = ::pcap_file(opened_->handle.get());
        opened_->left = 0;
        opened_->truncated = why == PCAP_ERROR && !std::ferror(its_file) && std::feof(its_file);
        opened_->failed = why == PCAP_ERROR && !(opened_->truncated && opened_->allow_truncated);
        return false;
    }

    [[noreturn]] void raise_failure(std::vector<captured_frame> before) {
        state const& its = *opened_;
        if (std::ferror(::pcap_file(its.handle.get())))
            raise(file_error({errno, std::generic_category()}, its.name, "it cannot be read"));
        std::string const said = std::string(" (libpcap: ") + pcap_geterr(its.handle.get()) + ")";
        std::string const before_it =
            "; before it " + std::to_string(its.read) + (its.read == 1 ? " is" : " are") + " whole";
        auto const words = [&](char const* what) {
            return detail::words_about_packet(its.name, its.read, what + before_it + said);
        };
        if (its.truncated) raise(truncated_capture(words("the file ends within it"), its.read, std::move(before)));
        raise(damaged_capture(words("it cannot be read"), its.read, std::move(before)));
    }

    std::unique_ptr<state> opened_;
};

/// An input iterator over the packets of a capture_file.
class capture_file::iterator {
public:
    using iterator_concept = std::input_iterator_tag;
    using value_type = captured_view;
    using difference_type = std::ptrdiff_t;

    explicit iterator(capture_file& capture) : file_(&capture), frame_(capture.next()) {}

    captured_view const& operator*() const noexcept { return *frame_; }
    captured_view const* operator->() const noexcept { return frame_; }
    iterator& operator++() {
        frame_ = file_->next();
        return *this;
    }
    void operator++(int) { ++*this; }
    friend bool operator==(iterator const& at, std::default_sentinel_t) noexcept { return at.frame_ == nullptr; }

private:
    capture_file* file_;
    captured_view const* frame_;
};

inline capture_file::iterator capture_file::begin() { return iterator(*this); }

}
