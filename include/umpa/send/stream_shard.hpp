// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>
#include <umpa/types/number_of_text.hpp>

namespace umpa {

/// What of a stream each of several machines sends cannot be told. The sentence says why, and what to do.
struct shard_error : error {
    using error::error;
};

/// One of several parts of a stream, each for one machine: the packets k = index mod of. `flows.shard(s.index, s.of)`
/// has them.
struct stream_shard {
    std::uint64_t index = 0; ///< below `of`
    std::uint64_t of = 1;    ///< so many parts

    /// Of the first so many packets of the stream, those of this part: they differ by one at most, and sum up exactly.
    constexpr std::uint64_t count_of(std::uint64_t packets) const { return packets / of + (index < packets % of); }
    /// The number in the stream of packet j of this part.
    constexpr std::uint64_t packet(std::uint64_t j) const { return index + j * of; }
    /// Whether it is all of the stream.
    constexpr bool is_whole() const { return of == 1; }

    friend constexpr bool operator==(stream_shard const&, stream_shard const&) = default;
};

namespace detail {

/// `what` it is for the sentence.
inline std::uint64_t shard_number(std::string_view text, std::string_view what) {
    auto const number = number_said_by(text);
    if (!number)
        raise(shard_error(std::string(what).append(": \"").append(text).append("\" is not a number of 0 or more")));
    return *number;
}

}

/// Part i of n. Throws shard_error unless i < n; `what` begins the sentence.
inline stream_shard shard_of(std::uint64_t index, std::uint64_t of, std::string_view what = "shard") {
    std::string const words(what);
    if (of == 0) raise(shard_error(words + ": a stream has one part at least, not 0; write 0/1 for all of it"));
    if (index >= of)
        raise(shard_error(words + ": of " + std::to_string(of) + (of == 1 ? " part" : " parts") +
                          " the first is 0, the last " + std::to_string(of - 1) + "; there is no part " +
                          std::to_string(index)));
    return {index, of};
}

/// Reads "2/8": part 2 of 8, which are counted from 0. Throws shard_error.
inline stream_shard shard_from(std::string_view text, std::string_view what = "shard") {
    auto const slash = text.find('/');
    if (slash == text.npos)
        raise(shard_error(std::string(what).append(": write I/N, as 0/2 and 1/2, not \"").append(text).append("\"")));
    return shard_of(detail::shard_number(text.substr(0, slash), what),
                    detail::shard_number(text.substr(slash + 1), what), what);
}

}
