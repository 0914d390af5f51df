// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <memory>
#include <pcap/pcap.h>
#include <span>
#include <string>
#include <system_error>
#include <umpa/errors/error.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/capture_format.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/pcap_handle.hpp>
#include <umpa/receive/pcapng_blocks.hpp>
#include <umpa/receive/writable_packet.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace umpa {

/// A capture file that is being written: pcap by libpcap, or pcapng. What it was given is in the file for sure when
/// flush() or close() has returned: an error of the system, a full disk for example, is thrown by write, flush or
/// close.
class capture_writer {
public:
    /// Makes a file, or empties it; "-" is the standard output. Throws file_error, and capture_error for a link type
    /// that libpcap does not write.
    explicit capture_writer(std::string const& path, capture_writer_options options = {})
        : capture_writer(detail::open_file(path, "wbe", STDOUT_FILENO), path, options) {}

    /// Takes a file that is open, a pipe for example, and closes it in the end. `name` is what errors call it.
    capture_writer(std::FILE* target, std::string name, capture_writer_options options = {})
        : capture_writer(detail::file_handle(target), std::move(name), options) {}

    /// Adds a frame that was captured, with its time and its original size. Throws file_error, and unwritable_frame for
    /// one of another link type or of a time that the format cannot hold.
    void write(captured_view const& frame) {
        if (!opened_) raise(file_error(std::make_error_code(std::errc::bad_file_descriptor), name_, "it is closed"));
        captured_view cut = frame;
        cut.bytes = cut.bytes.first(std::min(cut.bytes.size(), options_.snap_length));
        cut.original_size = std::max(frame.original_size, frame.bytes.size());
        check(cut);
        if (opened_->dumper != nullptr)
            put_in_pcap(cut);
        else
            put_in_pcapng(cut);
        check_file();
        ++count_;
    }

    /// Adds a packet of these bytes.
    void write(std::span<std::byte const> bytes, capture_time time = std::chrono::system_clock::now()) {
        write(captured_view{bytes, time, bytes.size(), options_.link_type, {}, 0});
    }

    /// Adds a packet. It has to begin with what the file says that its packets begin with.
    template <writable_packet Packet>
    void write(Packet const& packet, capture_time time = std::chrono::system_clock::now()) {
        buffer_.resize(byte_count(packet));
        write_to(packet, std::span<std::byte>(buffer_));
        write(std::span<std::byte const>(buffer_), time);
    }

    /// How many packets it was given.
    std::size_t count() const noexcept { return count_; }

    /// Hands all packets to the system. Throws file_error.
    void flush() {
        if (!opened_) return;
        // A pcapng file without packets has to say what they would be.
        if (opened_->dumper == nullptr && interfaces_.empty()) interface_of({{}, {}, 0, options_.link_type, {}, 0});
        std::fflush(opened_->file.get());
        check_file();
    }

    /// Hands all packets to the system and closes the file. Throws file_error. A writer that ends without it closes
    /// its file, too, but nobody learns of an error then.
    void close() {
        flush();
        opened_.reset();
    }

private:
    struct state {
        std::array<char, 1 << 16> buffer;
        detail::file_handle file;
        detail::pcap_handle format{};
        // The same file in libpcap's terms, which closes it.
        pcap_dumper_t* dumper = nullptr;

        explicit state(detail::file_handle its) : file(std::move(its)) {
            if (file) std::setvbuf(file.get(), buffer.data(), _IOFBF, buffer.size());
        }
        state(state const&) = delete;
        state& operator=(state const&) = delete;
        ~state() {
            if (dumper == nullptr) return;
            static_cast<void>(file.release());
            pcap_dump_close(dumper);
        }
    };

    struct interface {
        umpa::link_type link_type{};
        std::string name{};
    };

    capture_writer(detail::file_handle target, std::string name, capture_writer_options options)
        : name_(std::move(name)), options_(options), opened_(new state(std::move(target))) {
        if (!opened_->file) raise(file_error({EBADF, std::generic_category()}, name_, "it cannot be written"));
        bool const says_pcapng = name_.ends_with(".pcapng");
        if (options_.format.value_or(says_pcapng ? capture_format::pcapng : capture_format::pcap) ==
            capture_format::pcapng) {
            detail::put_section_header(opened_->file.get());
        } else {
            start_pcap();
        }
        check_file();
    }

    void start_pcap() {
        auto const unit_of_time = options_.nanoseconds ? PCAP_TSTAMP_PRECISION_NANO : PCAP_TSTAMP_PRECISION_MICRO;
        int const snap_length = static_cast<int>(std::min<std::size_t>(options_.snap_length, 0x7fff'ffff));
        opened_->format.reset(pcap_open_dead_with_tstamp_precision(detail::to_data_link(options_.link_type),
                                                                   snap_length, static_cast<unsigned>(unit_of_time)));
        if (!opened_->format) raise(capture_error(name_ + ": libpcap has no memory for it"));
        opened_->dumper = pcap_dump_fopen(opened_->format.get(), opened_->file.get());
        if (opened_->dumper == nullptr) {
            check_file();
            raise(capture_error(name_ + ": libpcap does not write it: " + pcap_geterr(opened_->format.get())));
        }
    }

    void check(captured_view const& frame) const {
        auto const refuse_it = [&](std::string const& why) {
            raise(unwritable_frame(detail::words_about_packet(name_, count_, why), count_));
        };
        if (opened_->dumper != nullptr && frame.link_type != options_.link_type)
            refuse_it("its link type is " + std::to_string(frame.link_type.number) + ", and this file is for " +
                      std::to_string(options_.link_type.number) + " only: use one file for each, or pcapng");
        if (frame.link_type.number > 65'535) refuse_it("a link type has 16 bits");
        if (frame.original_size > std::numeric_limits<std::uint32_t>::max()) refuse_it("its size has 32 bits at most");
        capture_time const first_too_late(std::chrono::seconds(std::int64_t{1} << 32));
        if (frame.time < capture_time() || (opened_->dumper != nullptr && frame.time >= first_too_late))
            refuse_it("its time does not fit: it must not be before 1970, nor in pcap after 2106");
    }

    void put_in_pcap(captured_view const& frame) {
        auto const since = frame.time.time_since_epoch();
        auto const whole_seconds = std::chrono::floor<std::chrono::seconds>(since);
        std::int64_t const rest = (since - whole_seconds).count();
        pcap_pkthdr head{};
        head.ts.tv_sec = whole_seconds.count();
        head.ts.tv_usec = options_.nanoseconds ? rest : rest / 1000;
        head.caplen = static_cast<bpf_u_int32>(frame.bytes.size());
        head.len = static_cast<bpf_u_int32>(frame.original_size);
        pcap_dump(reinterpret_cast<unsigned char*>(opened_->dumper), &head,
                  reinterpret_cast<unsigned char const*>(frame.bytes.data()));
    }

    void put_in_pcapng(captured_view const& frame) {
        auto const number = interface_of(frame);
        auto const since = static_cast<std::uint64_t>(frame.time.time_since_epoch().count());
        detail::put_packet(opened_->file.get(), number, options_.nanoseconds ? since : since / 1000, frame.bytes,
                           frame.original_size);
    }

    /// The number of a frame's interface in the file, which is told of each once.
    std::uint32_t interface_of(captured_view const& frame) {
        auto const is_it = [&](interface const& one) {
            return one.link_type == frame.link_type && one.name == frame.interface;
        };
        auto const found = std::find_if(interfaces_.begin(), interfaces_.end(), is_it);
        if (found == interfaces_.end()) {
            std::uint8_t const digits = options_.nanoseconds ? 9 : 6;
            detail::put_interface(opened_->file.get(), frame.link_type, options_.snap_length, frame.interface, digits);
            interfaces_.push_back({frame.link_type, std::string(frame.interface)});
            return static_cast<std::uint32_t>(interfaces_.size() - 1);
        }
        return static_cast<std::uint32_t>(found - interfaces_.begin());
    }

    void check_file() {
        int const error = errno;
        if (!std::ferror(opened_->file.get())) return;
        if (failure_ == 0) failure_ = error;
        raise(file_error({failure_, std::generic_category()}, name_, "it cannot be written"));
    }

    std::string name_;
    capture_writer_options options_;
    std::unique_ptr<state> opened_;
    std::vector<interface> interfaces_{};
    std::vector<std::byte> buffer_{};
    std::size_t count_ = 0;
    int failure_ = 0;
};

}
