// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <span>
#include <vector>

// Each target is a function of any bytes, in the file of its name. It returns, or it has found something and ends the
// program. What the bytes mean to it is said there, and in seeds.py.

namespace fuzz {

void parse(std::span<std::byte const> bytes);
void dissect(std::span<std::byte const> bytes);
void shown(std::span<std::byte const> bytes);
void parts(std::span<std::byte const> bytes);
void reassembly(std::span<std::byte const> bytes);
void capture(std::span<std::byte const> bytes);
void text(std::span<std::byte const> bytes);
void differential(std::span<std::byte const> bytes);

struct named_target {
    char const* name;
    void (*run)(std::span<std::byte const> bytes);
};
/// Those whose components are here: in a file that CMake writes.
std::vector<named_target> targets();

}
