// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <umpa/errors/error.hpp>
#include <unistd.h>

namespace umpa {

/// A text that is not the report of a part, or a file that cannot be read or written.
struct report_file_error : error {
    using error::error;
};

namespace detail {

/// Why the last call for a file failed.
inline std::string file_problem() { return std::generic_category().message(errno); }

inline bool write_file(std::string const& path, std::string const& text) {
    std::ofstream output(path, std::ios::binary | std::ios::trunc);
    output << text;
    return static_cast<bool>(output.flush());
}
/// A file that can be replaced by another: none that is mounted, no link, and no device.
inline bool replace_file(std::string const& path, std::string const& text) {
    std::string const fresh = path + ".new." + std::to_string(::getpid());
    bool const done = write_file(fresh, text) && std::rename(fresh.c_str(), path.c_str()) == 0;
    int const why = errno;
    if (!done) std::remove(fresh.c_str());
    errno = why;
    return done;
}

}

/// Puts a text into a file: whoever reads it, and whenever this program is killed, finds this text or what was there
/// before, whole. Where the path is a link, a device, or a file that cannot be replaced, such as one mounted by itself,
/// the text is just written there. Throws report_file_error.
inline void write_report(std::string const& path, std::string const& text) {
    std::error_code problem;
    auto const there = std::filesystem::symlink_status(path, problem).type();
    if (there == std::filesystem::file_type::regular || there == std::filesystem::file_type::not_found) {
        if (detail::replace_file(path, text)) return;
        // Otherwise what is there may be all that can be had.
        bool const is_fixed = errno == EBUSY || errno == EACCES || errno == EPERM || errno == EROFS;
        if (!is_fixed) raise(report_file_error(path + " cannot be written: " + detail::file_problem()));
    }
    if (!detail::write_file(path, text))
        raise(report_file_error(path + " cannot be written: " + detail::file_problem()));
}

}
