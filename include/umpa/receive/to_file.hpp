// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <concepts>
#include <cstddef>
#include <ranges>
#include <span>
#include <string>
#include <umpa/receive/capture_options.hpp>
#include <umpa/receive/capture_writer.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/live_capture.hpp>
#include <umpa/receive/writable_packet.hpp>
#include <utility>

namespace umpa {

namespace detail {

template <class T>
concept writable_frame = std::convertible_to<T const&, captured_view> ||
                         std::convertible_to<T const&, std::span<std::byte const>> || writable_packet<T>;

/// What can be gone through, frame by frame; not a packet, and not the bytes of one.
template <class Range>
concept frame_range = std::ranges::input_range<Range> && !writable_packet<std::remove_cvref_t<Range>> &&
                      writable_frame<std::ranges::range_value_t<Range>>;

template <class Frame>
void write_one(capture_writer& writer, Frame const& frame) {
    if constexpr (std::convertible_to<Frame const&, captured_view>)
        writer.write(static_cast<captured_view>(frame));
    else
        writer.write(frame);
}

template <class... Packets>
std::size_t write_all(std::string const& path, capture_writer_options const& options, Packets const&... packets) {
    capture_writer writer(path, options);
    (write_one(writer, packets), ...);
    writer.close();
    return writer.count();
}

template <class First, class... Rest>
umpa::link_type link_type_of_first(First const& first, Rest const&...) {
    return link_type_of(first);
}

}

/// Writes packets to a capture file, with the time of writing; its link type is that of the first one. Gives how many.
/// Throws what capture_writer does.
template <writable_packet... Packets>
    requires(sizeof...(Packets) > 0)
std::size_t to_file(std::string const& path, Packets const&... packets) {
    return detail::write_all(path, {.link_type = detail::link_type_of_first(packets...)}, packets...);
}
template <writable_packet... Packets>
    requires(sizeof...(Packets) > 0)
std::size_t to_file(std::string const& path, capture_writer_options options, Packets const&... packets) {
    return detail::write_all(path, options, packets...);
}

/// Writes a range of frames that were captured, of packets, or of the bytes of packets.
template <detail::frame_range Range>
std::size_t to_file(std::string const& path, Range&& frames, capture_writer_options options) {
    capture_writer writer(path, options);
    for (auto const& frame : frames) detail::write_one(writer, frame);
    writer.close();
    return writer.count();
}
/// The same; its link type is that of the first frame that was captured, and otherwise Ethernet.
template <detail::frame_range Range>
std::size_t to_file(std::string const& path, Range&& frames) {
    using frame_type = std::ranges::range_value_t<Range>;
    capture_writer_options options;
    if constexpr (requires { frames.link_type(); })
        options.link_type = frames.link_type();
    else if constexpr (std::ranges::forward_range<Range> && std::convertible_to<frame_type const&, captured_view>)
        if (std::ranges::begin(frames) != std::ranges::end(frames))
            options.link_type = static_cast<captured_view>(*std::ranges::begin(frames)).link_type;
    return to_file(path, std::forward<Range>(frames), options);
}

/// Captures into a file: `to_file("x.pcap", {.device = "lo", .count = 10})`. Gives how many frames it wrote. Throws
/// what live_capture and capture_writer do.
inline std::size_t to_file(std::string const& path, live_capture& from) {
    capture_writer writer(path, {.link_type = from.link_type(), .snap_length = from.snap_length()});
    from.loop([&](captured_view const& frame) { writer.write(frame); });
    writer.close();
    return writer.count();
}
inline std::size_t to_file(std::string const& path, capture_options options) {
    live_capture from(std::move(options));
    return to_file(path, from);
}

}
