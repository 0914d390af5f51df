// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

// System calls that fail as a test plans it. A library that is linked before the C library stands between this process
// and the system (interposed_*.cpp): umpa's own calls go through it, and those of libpcap, libbpf, libxdp and libcap.

namespace umpa::test {

/// The calls that can be made to fail. What `subject` means is said beside.
enum class call : unsigned {
    socket,     ///< its family
    bind,       ///< the family of the address
    connect,    ///< the family of the address
    setsockopt, ///< the option: option_of(level, name)
    getsockopt, ///< the option
    getsockname,
    ioctl, ///< the request
    send,
    sendto,
    sendmsg,
    sendmmsg,
    recv,
    recvfrom,
    recvmsg,
    poll, ///< ppoll, too
    mmap,
    bpf, ///< the command
    open,
    read,
    write,
    fcntl, ///< the command
    lseek,
    ftruncate,
    close,
    eventfd,
    getaffinity,
    setaffinity,
    thread, ///< pthread_create
    nanosleep,
    clock_nanosleep,
    index_of_name,
    name_of_index,
    capget,
    capset,
};
inline constexpr std::size_t call_count = static_cast<std::size_t>(call::capset) + 1;

/// Options of different levels have the same numbers.
constexpr long option_of(int level, int name) { return static_cast<long>(level) << 16 | name; }

inline constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();

/// Which of the calls that are made from now on end otherwise.
struct fault {
    call which;
    int error = 0;           ///< errno: the system is not asked. 0: it is asked for no more than `at_most`
    std::uint64_t first = 1; ///< the first one that is hit; those before go through
    std::uint64_t every = 1; ///< from there on each so-manieth
    std::uint64_t times = no_limit;
    std::size_t at_most = std::numeric_limits<std::size_t>::max(); ///< messages of sendmmsg, bytes of others
    std::optional<long> subject{};                                 ///< only calls that are about this
};

/// While one lives, calls end as planned: of several faults for a call the first that hits. All that the system
/// accepted by sendmsg, sendmmsg and write is kept. One at a time.
class faults {
public:
    explicit faults(std::initializer_list<fault> planned = {});
    explicit faults(std::vector<fault> planned);
    faults(faults const&) = delete;
    faults& operator=(faults const&) = delete;
    ~faults();

    /// How often a call was made, and how often it ended as planned.
    std::uint64_t made(call which) const;
    std::uint64_t hit(call which) const;
    std::uint64_t hits() const;

    /// The messages that the system accepted, in order.
    std::vector<std::vector<std::byte>> messages() const;
    /// The bytes that it accepted by write.
    std::vector<std::byte> written() const;
};

/// The calls by the names of their manual pages.
std::string_view name_of(call which);

}
