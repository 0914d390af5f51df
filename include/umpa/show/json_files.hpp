// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/show/json.hpp>
#include <umpa/show/json_error.hpp>
#include <umpa/show/json_pieces.hpp>
#include <vector>

namespace umpa {

/// How several packets are written: one a line, or as one JSON array. Either is read without being told.
enum class json_layout { lines, array };

/// Writes packets to a stream, one after the other; none is kept. The stream tells whether all of it was written.
class json_writer {
public:
    /// The stream must live as long as this.
    explicit json_writer(std::ostream& out, json_layout layout = json_layout::lines) : out_(out), layout_(layout) {}
    json_writer(json_writer const&) = delete;
    json_writer& operator=(json_writer const&) = delete;
    /// Ends the array, where that is how packets are written.
    ~json_writer() { end(); }

    /// Adds a packet, of any type that to_json takes.
    template <class Packet>
    void write(Packet const& packet) {
        std::string const text = to_json(packet).dump();
        if (layout_ == json_layout::array) out_ << (count_ == 0 ? "[\n" : ",\n");
        out_ << text;
        if (layout_ == json_layout::lines) out_ << '\n';
        ++count_;
    }
    /// Ends the array. Nothing can be written behind it.
    void end() {
        if (layout_ == json_layout::array && !ended_) out_ << (count_ == 0 ? "[]\n" : "\n]\n");
        ended_ = true;
    }
    /// How many packets were written.
    std::size_t count() const { return count_; }

private:
    std::ostream& out_;
    json_layout layout_;
    std::size_t count_ = 0;
    bool ended_ = false;
};

/// Reads packets from a stream, one after the other; one at a time is in memory.
///
///     json_reader in(file);
///     while (auto packet = in.next()) ...
class json_reader {
public:
    /// Reads either form. The protocols are those of a registry, or of its tables; the stream must live as long as
    /// this.
    template <class Protocols = detail::all_protocols>
    explicit json_reader(std::istream& in) : json_reader(in, tables_of<Protocols::registry>()) {}
    json_reader(std::istream& in, protocol_tables const& tables) : pieces_(in), tables_(tables) {}

    /// Nothing behind the last packet. Throws json_error; its pointer begins with the index of the packet.
    std::optional<dynamic_packet> next() {
        std::optional<std::string> const piece = pieces_.next();
        if (!piece) return {};
        return detail::with_index(pieces_.count() - 1, [&] { return packet_from_json(*piece, tables_); });
    }

private:
    detail::json_pieces pieces_;
    protocol_tables const& tables_;
};

namespace detail {

[[noreturn]] inline void raise_file_error(std::string const& path, std::string_view what) {
    int const code = errno != 0 ? errno : EIO;
    std::system_error const why(code, std::generic_category(), std::string(path).append(": ").append(what));
    raise(why);
}

}

/// Writes packets to a file, in the place of what is there: a range of dynamic_packet. Gives their number. Throws
/// std::system_error.
template <class Packets>
std::size_t to_json_file(std::string const& path, Packets const& packets, json_layout layout = json_layout::lines) {
    errno = 0;
    std::ofstream output(path, std::ios::binary);
    if (!output) detail::raise_file_error(path, "cannot be opened");
    json_writer out(output, layout);
    for (auto const& packet : packets) out.write(packet);
    out.end();
    output.close();
    if (!output) detail::raise_file_error(path, "cannot be written");
    return out.count();
}

/// Calls `visit(dynamic_packet)` with each packet of a file, until it returns false, if it returns anything. Gives the
/// number of calls. Throws std::system_error and json_error.
template <class Visit, class Protocols = detail::all_protocols>
std::size_t from_json_file_loop(std::string const& path, Visit visit,
                                protocol_tables const& tables = tables_of<Protocols::registry>()) {
    errno = 0;
    std::ifstream input(path, std::ios::binary);
    if (!input) detail::raise_file_error(path, "cannot be opened");
    json_reader in(input, tables);
    std::size_t count = 0;
    while (std::optional<dynamic_packet> packet = in.next()) {
        ++count;
        if constexpr (std::is_void_v<decltype(visit(std::move(*packet)))>)
            visit(std::move(*packet));
        else if (!visit(std::move(*packet)))
            return count;
    }
    if (input.bad()) detail::raise_file_error(path, "cannot be read");
    return count;
}

/// All packets of a file. Throws std::system_error and json_error.
template <class Protocols = detail::all_protocols>
std::vector<dynamic_packet> from_json_file(std::string const& path,
                                           protocol_tables const& tables = tables_of<Protocols::registry>()) {
    std::vector<dynamic_packet> packets;
    from_json_file_loop(path, [&](dynamic_packet packet) { packets.push_back(std::move(packet)); }, tables);
    return packets;
}

}
