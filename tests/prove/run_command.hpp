// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>

// Programs that judge what was exported.

namespace umpa::test {

/// What a command prints, with its errors.
inline std::string output_of(std::string const& command) {
    std::unique_ptr<FILE, int (*)(FILE*)> const output(popen((command + " 2>&1").c_str(), "r"), pclose);
    std::string text;
    char some[4096];
    while (std::size_t const got = output ? fread(some, 1, sizeof some, output.get()) : 0) text.append(some, got);
    return text;
}

inline bool is_installed(std::string const& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

/// A folder that goes with its owner.
class own_folder {
public:
    own_folder() {
        std::string name = std::filesystem::temp_directory_path() / "umpa_prove_XXXXXX";
        path_ = mkdtemp(name.data());
        // Programs that give up their rights read what is in it.
        std::filesystem::permissions(path_, std::filesystem::perms(0755));
    }
    ~own_folder() { std::filesystem::remove_all(path_); }
    own_folder(own_folder const&) = delete;
    own_folder& operator=(own_folder const&) = delete;

    std::string file(std::string_view name) const { return path_ / name; }
    std::string write(std::string_view name, std::string_view text) const {
        std::ofstream(file(name)) << text;
        return file(name);
    }
    std::string path() const { return path_; }

private:
    std::filesystem::path path_;
};

}
