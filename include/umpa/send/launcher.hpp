// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>
#include <umpa/send/stream_shard.hpp>

namespace umpa {

/// What a launcher said to each of the programs that it started.
struct launched_shard {
    stream_shard shard{};      ///< which part is this program's
    std::string from{};        ///< where that stands: "OMPI_COMM_WORLD_RANK and OMPI_COMM_WORLD_SIZE"
    std::string launcher{};    ///< "Open MPI", "Slurm", "Kubernetes"
    bool shares_files = false; ///< started with one command line, in one file system: names of files must differ
};

namespace detail {

/// How a launcher tells its programs which they are.
struct launcher_words {
    std::string_view name;
    std::string_view index;
    std::string_view of; ///< empty where it does not tell
    bool shares_files;
};

/// mpirun within a job of Slurm leaves the words of both: those of mpirun count.
inline constexpr launcher_words launchers[]{
    {"Open MPI", "OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE", true},
    {"Slurm", "SLURM_PROCID", "SLURM_NTASKS", true},
    {"Kubernetes", "JOB_COMPLETION_INDEX", "", false},
};

[[noreturn]] inline void raise_half(launcher_words const& from, std::string_view there, std::string_view missing) {
    raise(shard_error(std::string(from.name) + ": " + std::string(there) + " is set, " + std::string(missing) +
                      " is not; say --shard I/N"));
}

template <class Variable>
std::optional<launched_shard> shard_from_words(launcher_words const& words, Variable const& variable,
                                               std::optional<std::uint64_t> of) {
    auto const value_of = [&](std::string_view name) -> std::optional<std::string> {
        char const* const value = name.empty() ? nullptr : variable(std::string(name).c_str());
        if (value == nullptr) return std::nullopt;
        return value;
    };
    auto const index = value_of(words.index), total = value_of(words.of);
    if (!index && !total) return std::nullopt;
    if (!index) raise_half(words, words.of, words.index);
    if (!total && !words.of.empty()) raise_half(words, words.index, words.of);
    if (!total && !of)
        raise(shard_error(std::string(words.index) + " is " + *index + ", but not of how many: " +
                          std::string(words.name) + " does not tell; say --shards N, or --shard 0/1 for all of it"));
    std::uint64_t const number = total ? detail::shard_number(*total, words.of) : *of;
    if (of && *of != number)
        raise(shard_error(std::string(words.of) + " is " + *total + ", --shards is " + std::to_string(*of) +
                          ": which is it? leave --shards out"));
    launched_shard found{
        .from = std::string(words.index), .launcher = std::string(words.name), .shares_files = words.shares_files};
    found.from += total ? " and " + std::string(words.of) : " and --shards";
    found.shard = shard_of(detail::shard_number(*index, words.index), number, found.from);
    return found;
}

}

/// Which part of a stream this program sends, as what started it says in its environment: Open MPI, Slurm, or an
/// Indexed Job of Kubernetes, which does not say of how many: that is `of`. Nothing where none of them started it.
/// `variable(name)` gives a variable of the environment, or a null pointer. Throws shard_error where that is half an
/// answer, or makes no sense.
template <class Variable>
std::optional<launched_shard> shard_from_launcher(std::optional<std::uint64_t> of, Variable const& variable) {
    for (detail::launcher_words const& words : detail::launchers)
        if (auto found = detail::shard_from_words(words, variable, of)) return found;
    if (of && *of != 1)
        raise(shard_error("--shards " + std::to_string(*of) +
                          ": no launcher says which of them this is; say --shard I/N"));
    return std::nullopt;
}
inline std::optional<launched_shard> shard_from_launcher(std::optional<std::uint64_t> of = {}) {
    return shard_from_launcher(of, [](char const* name) { return std::getenv(name); });
}

}
