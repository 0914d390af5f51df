// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <fuzz/targets.hpp>
#include <gtest/gtest.h>
#include <iterator>
#include <span>
#include <string>
#include <vector>

// What the fuzzers found stays mended, with every compiler: the inputs in tests/fuzz/found, and the smallest of those
// that the fuzzers begin with. A target ends the program where it finds something.

namespace {

std::vector<std::byte> read_file(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::string const text((std::istreambuf_iterator<char>(file)), {});
    auto const bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

/// Gives how many files there were.
std::size_t run_all(fuzz::named_target const& target, std::filesystem::path const& folder) {
    std::vector<std::filesystem::path> paths;
    if (std::filesystem::exists(folder / target.name))
        for (auto const& entry : std::filesystem::directory_iterator(folder / target.name)) paths.push_back(entry);
    std::sort(paths.begin(), paths.end());
    for (std::filesystem::path const& path : paths) {
        SCOPED_TRACE(path);
        EXPECT_NO_THROW(target.run(read_file(path)));
    }
    return paths.size();
}

TEST(Fuzz, WhatWasFoundStaysMended) {
    for (fuzz::named_target const& target : fuzz::targets()) run_all(target, FUZZ_FOUND_DIR);
}

TEST(Fuzz, SeedsHold) {
    for (fuzz::named_target const& target : fuzz::targets())
        EXPECT_GT(run_all(target, FUZZ_SEED_DIR), 100U) << target.name << ": seeds.py made few";
}

TEST(Fuzz, NothingHolds) {
    for (fuzz::named_target const& target : fuzz::targets()) EXPECT_NO_THROW(target.run({})) << target.name;
}

} // namespace
