// SPDX-License-Identifier: BSL-1.0
#include "subjects.hpp"
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <utility>

namespace bench {
namespace {

[[gnu::noinline]] void by_memcpy_of_any_size(values const& v, std::byte* out) {
    std::memcpy(out, v.frame.data(), v.frame.size());
}
template <std::size_t Size>
[[gnu::noinline]] void by_memcpy(values const& v, std::byte* out) {
    std::memcpy(out, v.frame.data(), Size);
}

/// What a stack is called, its size, and memcpy of that size.
struct row {
    stack what;
    std::string_view title;
    std::size_t size;
    maker copy;
};
constexpr std::array rows{row{stack::udp4, "eth/ipv4/udp", 60, by_memcpy<60>},
                          row{stack::udp4_every_field, "eth/ipv4/udp, MACs, DSCP, id, TTL too", 60, by_memcpy<60>},
                          row{stack::tcp4, "eth/ipv4/tcp/options", 66, by_memcpy<66>},
                          row{stack::udp6, "eth/ipv6/udp", 80, by_memcpy<80>},
                          row{stack::vlan, "eth/vlan/ipv4/udp", 64, by_memcpy<64>},
                          row{stack::vxlan, "eth/ipv4/udp/vxlan/eth/ipv4/tcp", 122, by_memcpy<122>},
                          row{stack::dns, "eth/ipv4/udp/dns", 75, by_memcpy<75>},
                          row{stack::arp, "eth/arp", 60, by_memcpy<60>}};
constexpr std::array payload_sizes{0U, 18U, 64U, 256U, 512U, 1400U, 9000U};

constexpr std::pair<kind, std::string_view> kinds[] = {
    {kind::run_time, "run-time values"}, {kind::mixed, "mixed values"}, {kind::constant, "all constant"}};

makers made_by_libraries() {
    makers all;
    [[maybe_unused]] auto const append = [&](makers const& more) { all.insert(all.end(), more.begin(), more.end()); };
#if defined(UMPA_BENCH_LIBTINS)
    append(made_by_libtins());
#endif
#if defined(UMPA_BENCH_LIBNET)
    append(made_by_libnet());
#endif
#if defined(UMPA_BENCH_PCAPPLUSPLUS)
    append(made_by_pcapplusplus());
#endif
    return all;
}

void append(std::vector<competitor>& to, makers const& from, stack what, kind how, bool is_library) {
    for (made const& one : from)
        if (one.what == what && one.how == how) to.push_back({one.by, one.make, is_library});
}

std::vector<competitor> competitors_of(stack what, kind how, maker copy) {
    std::vector<competitor> all;
    for (auto of : {made_by_hand, made_by_hand_in_tunnels, made_by_hand_carefully, made_by_hand_carefully_in_tunnels,
                    made_by_umpa, made_by_umpa_in_tunnels})
        append(all, of(), what, how, false);
    append(all, made_by_libraries(), what, how, true);
    all.push_back({"memcpy", copy});
    return all;
}

void print_hex(std::string_view name, std::span<std::byte const> bytes, std::span<std::byte const> other) {
    std::printf("%.*s:", static_cast<int>(name.size()), name.data());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        std::printf("%s%c%02x", i % 16 == 0 ? "\n   " : "", bytes[i] == other[i] ? ' ' : '*',
                    static_cast<unsigned>(bytes[i]));
    std::printf("\n");
}

std::size_t inputs_for(std::size_t frame_size) {
    std::size_t fitting = 1;
    while (fitting < 64 && 2 * fitting * frame_size <= 24576) fitting *= 2;
    return fitting;
}

}

std::vector<subject> all_subjects() {
    std::vector<subject> all;
    for (row const& one : rows)
        for (auto const& [how, words] : kinds) {
            auto competitors = competitors_of(one.what, how, one.copy);
            if (competitors.size() == 1) continue;
            all.push_back({std::string(one.title) + ", " + std::to_string(one.size) + " bytes, " + std::string(words),
                           one.what, how, one.size, 0, std::move(competitors)});
        }
    for (std::size_t const size : payload_sizes) {
        auto competitors = competitors_of(stack::udp4_long, kind::run_time, by_memcpy_of_any_size);
        // Libraries fill up what is short of the least frame of Ethernet.
        if (size < 18) std::erase_if(competitors, [](competitor const& one) { return one.is_library; });
        all.push_back({"eth/ipv4/udp, run-time payload of " + std::to_string(size), stack::udp4_long, kind::run_time,
                       42 + size, size, std::move(competitors)});
    }
    return all;
}

std::span<std::byte> buffer() {
    alignas(64) static std::array<std::byte, largest_frame> bytes;
    return bytes;
}

std::vector<std::byte> frame_by(maker make, values const& v, std::size_t size) {
    auto const out = buffer().first(size + 1);
    std::fill(out.begin(), out.end(), std::byte{0xa5});
    make(v, out.data());
    return {out.begin(), out.end()};
}

bool all_agree(subject const& its, std::uint64_t count) {
    constexpr std::uint64_t enough_of_libraries = 2000;
    for (std::uint64_t k = 0; k < count; ++k) {
        values v = input(k, its.payload_size);
        auto const right = frame_by(its.competitors[0].make, v, its.frame_size);
        v.frame = std::span(right).first(its.frame_size);
        for (competitor const& one : std::span(its.competitors).subspan(1)) {
            if (one.is_library && k >= enough_of_libraries) continue;
            auto const made = frame_by(one.make, v, its.frame_size);
            if (made == right && right.back() == std::byte{0xa5}) continue;
            std::printf("%s: input %llu differs\n", its.title.c_str(), static_cast<unsigned long long>(k));
            print_hex(its.competitors[0].name, right, made);
            print_hex(one.name, made, right);
            return false;
        }
    }
    return true;
}

input_table::input_table(subject const& its) : frames_(its.frame_size * inputs_for(its.frame_size)) {
    for (std::size_t k = 0; k < inputs_for(its.frame_size); ++k) {
        values v = input(k, its.payload_size);
        auto const made = frame_by(its.competitors[0].make, v, its.frame_size);
        auto const place = std::span(frames_).subspan(k * its.frame_size, its.frame_size);
        std::copy_n(made.begin(), its.frame_size, place.begin());
        v.frame = place;
        inputs_.push_back(v);
    }
}

}
