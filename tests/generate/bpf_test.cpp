// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <generate/bpf_interpreter.hpp>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <span>
#include <string>
#include <umpa/generate/bpf_program.hpp>
#include <umpa/generate/stream.hpp>
#include <umpa/generate/zipf.hpp>
#include <umpa/umpa.hpp>
#include <vector>

// The program of a stream makes the same packets as the stream itself.

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
using umpa::test::bpf_interpreter;

constexpr auto ip4 = ipv4(src = "10.0.0.1", dst = "10.0.0.2");
constexpr auto datagram = make_packet(ethernet(), ip4, udp(sport = 1000, dport = 2000), payload(zeros<18>));

/// Some packets far apart, each made out of the one before.
template <class Stream>
void expect_same(Stream const& flows) {
    auto const program = program_of(flows);
    std::vector<std::byte> frame = flows.packet(0);
    for (std::uint64_t const first : {std::uint64_t{0}, std::uint64_t{997}, std::uint64_t{1} << 40}) {
        bpf_stream_state state = state_of(flows, first);
        state.interface = 7;
        bpf_interpreter kernel(state);
        for (std::uint64_t k = first; k < first + 200; ++k) {
            ASSERT_EQ(kernel.run(program, frame), std::uint64_t{XDP_REDIRECT});
            ASSERT_EQ(kernel.interface(), 7U);
            ASSERT_EQ(umpa::test::hex(frame), umpa::test::hex(flows.packet(k))) << "packet " << k;
        }
    }
}
template <class Generator>
void expect_same_port(Generator const& values) {
    expect_same(stream(datagram, vary(in<ipv4>, identification) = values, seed = 42));
    expect_same(stream(datagram, vary(in<udp>, source_port) = values, seed = 43));
}
template <class Generator>
void expect_same_address(Generator const& values) {
    expect_same(stream(make_packet(ethernet(), ipv6(dst = "2001:db8::1"), udp(sport = 7, dport = 9), payload("hello")),
                       vary(in<ipv6>, source_address) = values, seed = 44));
}

TEST(BpfGenerators, GiveTheSameNumbers) {
    expect_same_port(counting(1000, 7));
    expect_same_port(counting(0, 65536));
    expect_same_port(counting(65000, 100, std::uint64_t{0} - 3));
    expect_same_port(uniform(0, 65535));
    expect_same_port(uniform(1024, 1024));
    expect_same_port(uniform(1000, 1999));
    expect_same_port(permuted(0, 65535));
    expect_same_port(permuted(3, 1003));
    expect_same_port(one_of(80));
    expect_same_port(one_of(80, 443, 53, 65535, 0));
    expect_same_port(weighted(times(0, 9), times(7, 64), times(4, 570), times(0, 3), times(1, 1518), times(0, 4)));
    expect_same_port(packet_number);
}

TEST(BpfGenerators, GiveTheSameWideNumbers) {
    expect_same(stream(make_packet(ethernet(), ip4, tcp(), timestamps(), payload("x")),
                       vary(in<tcp>, fields::sequence_number) = uniform(0, 0xffff'ffffU),
                       vary(in<timestamps>, fields::ts_value) = permuted(0, 0xffff'ffffU), seed = 5));
    expect_same_address(counting("2001:db8::ffff:ffff:ffff:fff0"_ipv6, 65536, 5));
    expect_same_address(uniform("fd00::"_ipv6, "fd00::ffff:ffff:ffff:ffff"_ipv6));
    expect_same_address(uniform("fd00::f000:0:0:0"_ipv6, "fd00::1:8000:0:0:1"_ipv6));
    expect_same_address(permuted("fd00::ffff:ffff:ffff:0"_ipv6, "fd00::1:0:0:0:0"_ipv6));
    expect_same_address(permuted("fd00::"_ipv6, "fd00::ffff:ffff:ffff:ffff"_ipv6));
    expect_same_address(one_of("::"_ipv6, "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"_ipv6, "1::2"_ipv6));
    expect_same_address(weighted(times(1, "fd00::1"_ipv6), times(2, "::2"_ipv6)));
}

constexpr auto ip6 = ipv6(src = "2001:db8::1", dst = "2001:db8::2");
constexpr auto any16 = uniform(0, 0xffff);
constexpr auto any32 = uniform(0, 0xffff'ffffU);

TEST(BpfProgram, OfAllKindsOfStacks) {
    expect_same(stream(datagram, vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536),
                       vary(in<udp>, source_port) = uniform(1024, 65535), seed = 42));
    expect_same(stream(make_packet(ethernet(), vlan(), vlan(), ip4, tcp(), payload("odd")),
                       vary(in<ethernet>, source_address) = counting("02:00:00:00:00:00"_mac, 1'000'000),
                       vary(in<vlan>, tag_control_information) = any16,
                       vary(in<vlan, 1>, drop_eligible_indicator) = uniform(0, 1),
                       vary(in<ipv4>, dscp) = permuted(0, 63), vary(in<ipv4>, fragment_offset) = uniform(0, 8191),
                       vary(in<tcp>, control_bits) = uniform(0, 255), vary(in<tcp>, window) = any16, seed = 1));
    expect_same(
        stream(make_packet(ethernet(), ip6, udp(), payload("odd")),
               vary(in<ipv6>, source_address) = uniform("2001:db8::"_ipv6, "2001:db8::ffff:ffff:ffff:ffff"_ipv6),
               vary(in<ipv6>, destination_address) = packet_number, vary(in<ipv6>, flow_label) = uniform(0, 0xfffff),
               vary(in<udp>, dport) = any16));
    // The checksums of the inner packet are seen by the outer one.
    expect_same(stream(make_packet(ethernet(), ip4, udp(), vxlan(), ethernet(), ip4, udp(), payload("odd")),
                       vary(in<udp>, sport) = any16, vary(in<vxlan>, network_identifier) = uniform(0, 0xffffff),
                       vary(in<ethernet, 1>, dst) = counting("02:00:00:00:00:00"_mac, 999),
                       vary(in<ipv4, 1>, src) = any32, vary(in<udp, 1>, dport) = any16, seed = 3));
    expect_same(stream(make_packet(ethernet(), ip4, udp(), wireguard_transport(), payload(zeros<16>)),
                       vary(in<wireguard_transport>, receiver_index) = any32,
                       vary(in<wireguard_transport>, counter) = packet_number));
}

TEST(BpfProgram, OfPayloadsThatAreKnownLater) {
    std::string const text = "run-time bytes";
    for (std::size_t const size : {std::size_t{0}, std::size_t{3}, text.size()}) {
        auto const bytes = std::as_bytes(std::span(text)).first(size);
        expect_same(stream(make_packet(ethernet(), ip4, udp(), payload(bytes)), vary(in<ipv4>, src) = any32,
                           vary(in<udp>, sport) = any16));
    }
}

TEST(BpfProgram, LeavesChecksumsThatWereSetByHand) {
    expect_same(stream(make_packet(ethernet(), ip4, udp(checksum = 0), payload("x")), vary(in<udp>, sport) = any16,
                       vary(in<ipv4>, src) = any32));
    // With zeros else, all ports meet the checksum that would be 0.
    auto const flows = stream(make_packet(ethernet(), ip4, udp()), vary(in<udp>, source_port) = counting(0, 65536));
    auto const program = program_of(flows);
    bpf_stream_state state = state_of(flows);
    bpf_interpreter kernel(state);
    std::vector<std::byte> frame = flows.packet(0);
    for (std::uint64_t k = 0; k < 65536; ++k) {
        kernel.run(program, frame);
        ASSERT_EQ(frame, flows.packet(k)) << k;
    }
}

TEST(BpfProgram, OfAShardOfAShard) {
    auto const all =
        stream(datagram, vary(in<udp>, source_port) = any16, vary(in<ipv4>, identification) = packet_number);
    expect_same(all.shard(1, 3));
    expect_same(all.shard(1, 3).shard(4, 5));
}

TEST(BpfProgram, WritesTheTimeOfSending) {
    auto const flows = stream(datagram, vary(in<ipv4>, identification) = time_of_sending, vary(in<udp>, sport) = any16);
    bpf_stream_state state = state_of(flows);
    state.clock = 1'000'000'000'000;
    bpf_interpreter kernel(state, 77'777);
    std::vector<std::byte> frame = flows.packet(9), expected = frame;
    kernel.run(program_of(flows), frame);
    flows.write(0, expected.data(), 1'000'000'077'777);
    EXPECT_EQ(umpa::test::hex(frame), umpa::test::hex(expected));
}

TEST(BpfProgram, LeavesFramesAloneThatAreShortOrTooMany) {
    auto const flows = stream(datagram, vary(in<udp>, source_port) = any16);
    bpf_stream_state state = state_of(flows);
    std::vector<std::byte> const before(flows.size() - 1);
    std::vector<std::byte> frame = before;
    EXPECT_EQ(bpf_interpreter(state).run(program_of(flows), frame), std::uint64_t{XDP_ABORTED});
    EXPECT_EQ(frame, before);
    EXPECT_EQ(state.next, 0U);
    frame.push_back(std::byte{0});
    state.stopped = 1;
    EXPECT_EQ(bpf_interpreter(state).run(program_of(flows), frame), std::uint64_t{XDP_DROP});
    EXPECT_EQ(frame, std::vector<std::byte>(flows.size()));
    EXPECT_EQ(state.next, 0U);
}

// --- what is known of the types alone ---

constexpr auto two_fields = [](auto... rest) {
    return stream(datagram, vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536),
                  vary(in<udp>, source_port) = uniform(1024, 65535), rest...);
};
using two_field_stream = decltype(two_fields());
static_assert(lowerable<two_field_stream>);
static_assert(program_size<two_field_stream> < 160);
static_assert(program_shape<two_field_stream>.back().code == (BPF_JMP | BPF_EXIT));
static_assert(!lowerable<decltype(stream(datagram, vary(in<udp>, sport) = zipf(1, 9)))>);
static_assert(!lowerable<int>);

TEST(BpfProgram, HasAShapeThatIsKnownBefore) {
    auto const program = program_of(two_fields(seed = 42), 5);
    auto const& shape = program_shape<two_field_stream>;
    ASSERT_EQ(program.size(), shape.size());
    for (std::size_t i = 0; i < shape.size(); ++i) {
        EXPECT_EQ(program[i].code, shape[i].code) << i;
        EXPECT_EQ(program[i].dst_reg, shape[i].dst_reg) << i;
        EXPECT_EQ(program[i].src_reg, shape[i].src_reg) << i;
        EXPECT_EQ(program[i].off, shape[i].off) << i;
        if (program[i].src_reg == BPF_PSEUDO_MAP_VALUE && program[i].code == (BPF_LD | BPF_DW | BPF_IMM)) {
            EXPECT_EQ(program[i].imm, 5) << i;
        }
    }
}

// --- what is refused ---

TEST(BpfProgram, IsRefusedForOtherSums) {
    auto const crc = stream(make_packet(ethernet(), ip4, sctp()), vary(in<sctp>, sport) = any16);
    EXPECT_THROW(program_of(crc), lowering_error);
    auto const many = stream(datagram, vary(in<ethernet>, src) = permuted(0, std::uint64_t{3} << 40));
    EXPECT_THROW(program_of(many), lowering_error);
}

}
