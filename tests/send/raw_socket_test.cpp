// SPDX-License-Identifier: BSL-1.0
// Each test runs in a network namespace of its own, which goes with it: no packet leaves it.
// Needs: root. One test makes interfaces with ip (iproute2).
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <sched.h>
#include <span>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <type_traits>
#include <typeinfo>
#include <umpa/send/raw_socket.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <utility>
#include <vector>
#include <words_of_error.hpp>

namespace {

// What the next calls of sendmsg are to do instead of sending.
struct interference {
    std::deque<int> errors;
    bool short_write = false;
    int calls = 0;
    std::vector<void const*> pieces;
} interfere;

} // namespace

// Stands before the C library's.
extern "C" ssize_t sendmsg(int descriptor, msghdr const* message, int flags) {
    ++interfere.calls;
    interfere.pieces.clear();
    for (std::size_t i = 0; i < message->msg_iovlen; ++i) interfere.pieces.push_back(message->msg_iov[i].iov_base);
    if (!interfere.errors.empty()) {
        errno = interfere.errors.front();
        interfere.errors.pop_front();
        return -1;
    }
    auto const sent = static_cast<ssize_t>(syscall(SYS_sendmsg, descriptor, message, flags));
    return interfere.short_write ? sent - 1 : sent;
}

namespace {

using namespace umpa;
using umpa::test::words_of;

using ipv4_socket = basic_raw_socket<socket_kind::ipv4>;
static_assert(!std::is_copy_constructible_v<ipv4_socket> && !std::is_copy_assignable_v<ipv4_socket>);
static_assert(std::is_nothrow_move_constructible_v<ipv4_socket> && std::is_nothrow_move_assignable_v<ipv4_socket>);

constexpr auto ip = ipv4(source_address = "127.0.0.1", destination_address = "127.0.0.1", identification = 7);
constexpr auto ip6 = ipv6(source_address = "::1", destination_address = "::1");
constexpr auto echo = udp(source_port = 5000, destination_port = 6000);
constexpr auto packet4 = make_packet(ip, echo, payload("this is umpa!"));
constexpr auto packet6 = make_packet(ip6, echo, payload("this is umpa!"));
constexpr auto frame = make_packet(ethernet(), ip, echo, payload("this is umpa!"));

template <class Kind, class Packet>
constexpr bool sends(Packet const&) {
    return sendable<Kind, Packet>;
}
static_assert(sends<socket_kind::ipv4>(packet4) && sends<socket_kind::ipv6>(packet6));
static_assert(sends<socket_kind::link>(frame));
static_assert(!sends<socket_kind::ipv4>(packet6) && !sends<socket_kind::ipv4>(frame));
static_assert(!sends<socket_kind::ipv6>(packet4) && !sends<socket_kind::ipv6>(frame));
static_assert(!sends<socket_kind::link>(packet4) && !sends<socket_kind::link>(packet6));
static_assert(!sends<socket_kind::ipv4>(make_packet(echo)));

using bytes = std::vector<std::byte>;

template <class Range>
auto to_vector(Range const& range) {
    return std::vector(range.begin(), range.end());
}

bytes bytes_of(std::string_view text) { return to_vector(std::as_bytes(std::span(text))); }

// --- the network ---

class descriptor {
public:
    explicit descriptor(int number) : number_(number) {}
    descriptor(descriptor const&) = delete;
    descriptor& operator=(descriptor const&) = delete;
    ~descriptor() { ::close(number_); }
    operator int() const { return number_; }

private:
    int number_;
};

ifreq request_for(char const* interface) {
    ifreq request{};
    std::strncpy(request.ifr_name, interface, IF_NAMESIZE - 1);
    return request;
}

bool bring_up(char const* interface) {
    descriptor const any(::socket(AF_INET, SOCK_DGRAM, 0));
    ifreq request = request_for(interface);
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    return ::ioctl(any, SIOCSIFFLAGS, &request) == 0;
}

bool set_mtu(char const* interface, int mtu) {
    descriptor const any(::socket(AF_INET, SOCK_DGRAM, 0));
    ifreq request = request_for(interface);
    request.ifr_mtu = mtu;
    return ::ioctl(any, SIOCSIFMTU, &request) == 0;
}

// The interfaces as the kernel lists them in /proc.
std::string interfaces() {
    std::ifstream list("/proc/thread-self/net/dev");
    std::vector<std::string> names;
    for (std::string line; std::getline(list, line);)
        if (auto const colon = line.find(':'); colon != std::string::npos)
            names.push_back(line.substr(line.find_first_not_of(' '), colon - line.find_first_not_of(' ')));
    std::sort(names.begin(), names.end());
    std::string joined;
    for (std::string const& name : names) joined += (joined.empty() ? "" : ", ") + name;
    return joined;
}

bool readable_soon(int number) {
    timeval const second{1, 0};
    return ::setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &second, sizeof second) == 0;
}

// Sees every frame that arrives on lo.
class capture {
public:
    capture() : socket_(::socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL))) {
        sockaddr_ll address{};
        address.sll_family = AF_PACKET;
        address.sll_protocol = htons(ETH_P_ALL);
        address.sll_ifindex = static_cast<int>(::if_nametoindex("lo"));
        EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address), 0);
        EXPECT_TRUE(readable_soon(socket_));
    }

    // Empty after a second without a frame. lo shows each frame as it leaves, and then as it arrives.
    bytes next() const {
        bytes arrived(70000);
        for (;;) {
            sockaddr_ll from{};
            socklen_t size = sizeof from;
            ssize_t const got =
                ::recvfrom(socket_, arrived.data(), arrived.size(), 0, reinterpret_cast<sockaddr*>(&from), &size);
            if (got < 0) return {};
            if (from.sll_pkttype == PACKET_OUTGOING) continue;
            arrived.resize(static_cast<std::size_t>(got));
            return arrived;
        }
    }

    bytes next_without_ethernet() const {
        bytes const arrived = next();
        return arrived.size() < 14 ? bytes() : bytes(arrived.begin() + 14, arrived.end());
    }

private:
    descriptor socket_;
};

// A program that waits for datagrams at port 6000.
class listener {
public:
    explicit listener(int family) : socket_(::socket(family, SOCK_DGRAM, 0)) {
        sockaddr_in6 address{};
        address.sin6_family = static_cast<sa_family_t>(family);
        address.sin6_port = htons(6000);
        socklen_t const size = family == AF_INET ? sizeof(sockaddr_in) : sizeof address;
        EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr const*>(&address), size), 0);
        EXPECT_TRUE(readable_soon(socket_));
    }

    bytes next() const {
        bytes datagram(2000);
        ssize_t const got = ::recv(socket_, datagram.data(), datagram.size(), 0);
        datagram.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
        return datagram;
    }

private:
    descriptor socket_;
};

class RawSocket : public testing::Test {
protected:
    void SetUp() override {
        if (::unshare(CLONE_NEWNET) != 0) GTEST_SKIP() << "needs root: a network namespace cannot be made";
        moved_ = true;
        interfere = {};
    }

    void TearDown() override { EXPECT_TRUE(!moved_ || ::setns(home_, CLONE_NEWNET) == 0); }

private:
    descriptor home_{::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC)};
    bool moved_ = false;
};

class UpRawSocket : public RawSocket {
protected:
    void SetUp() override {
        RawSocket::SetUp();
        ASSERT_TRUE(IsSkipped() || bring_up("lo"));
    }
};

bool there_is_ipv6() {
    descriptor const any(::socket(AF_INET6, SOCK_DGRAM, 0));
    std::ifstream addresses("/proc/thread-self/net/if_inet6");
    return any >= 0 && addresses.peek() != std::ifstream::traits_type::eof();
}

// --- what is sent ---

TEST_F(UpRawSocket, Ipv4SendsTheBytesOfThePacket) {
    capture const lo;
    auto const socket = raw_socket::ipv4();
    EXPECT_EQ(socket.send(packet4), (std::array<std::size_t, 1>{41}));
    EXPECT_EQ(lo.next_without_ethernet(), to_vector(to_bytes(packet4)));
}

TEST_F(UpRawSocket, Ipv4ReachesAProgram) {
    listener const program(AF_INET);
    raw_socket::ipv4().send(packet4);
    EXPECT_EQ(program.next(), bytes_of("this is umpa!"));
}

TEST_F(UpRawSocket, TheKernelWritesLengthChecksumAndAMissingSource) {
    auto changed = packet4;
    changed[in<ipv4>][source_address] = "0.0.0.0";
    changed[in<ipv4>][total_length] = 999;
    changed[in<ipv4>][header_checksum] = 0xdead;
    capture const lo;
    raw_socket::ipv4().send(changed);
    bytes const seen = lo.next_without_ethernet();
    bytes const right = to_vector(to_bytes(packet4));
    ASSERT_EQ(seen.size(), right.size());
    EXPECT_EQ(bytes(seen.begin(), seen.begin() + 20), bytes(right.begin(), right.begin() + 20));
    EXPECT_NE(bytes(seen.begin() + 26, seen.begin() + 28), bytes(right.begin() + 26, right.begin() + 28))
        << "the UDP checksum is not written again";
}

TEST_F(UpRawSocket, Ipv4SendsToABroadcastAddress) {
    auto shout = packet4;
    shout[in<ipv4>][destination_address] = "127.255.255.255";
    capture const lo;
    raw_socket::ipv4().send(shout);
    EXPECT_EQ(lo.next_without_ethernet(), to_vector(to_bytes(shout)));
}

TEST_F(UpRawSocket, Ipv6SendsTheBytesOfThePacket) {
    if (!there_is_ipv6()) GTEST_SKIP() << "IPv6 is off";
    capture const lo;
    listener const program(AF_INET6);
    EXPECT_EQ(raw_socket::ipv6().send(packet6), (std::array<std::size_t, 1>{61}));
    EXPECT_EQ(lo.next_without_ethernet(), to_vector(to_bytes(packet6)));
    EXPECT_EQ(program.next(), bytes_of("this is umpa!"));
}

TEST_F(UpRawSocket, LinkSendsTheBytesOfTheFrame) {
    capture const lo;
    EXPECT_EQ(raw_socket::link("lo").send(frame), (std::array<std::size_t, 1>{55}));
    EXPECT_EQ(lo.next(), to_vector(to_bytes(frame)));
}

TEST_F(UpRawSocket, LinkReceivesNothing) {
    auto const socket = raw_socket::link("lo");
    socket.send(frame);
    std::array<std::byte, 100> some;
    EXPECT_EQ(::recv(socket.native_handle(), some.data(), some.size(), MSG_DONTWAIT), -1);
    EXPECT_EQ(errno, EAGAIN);
}

TEST_F(UpRawSocket, SendsSeveralPacketsInOrder) {
    constexpr auto bare = make_packet(ip, udp(destination_port = 7));
    // Without it, an answer that port 6000 is closed comes between.
    listener const program(AF_INET);
    capture const lo;
    EXPECT_EQ(raw_socket::ipv4().send(packet4, bare), (std::array<std::size_t, 2>{41, 28}));
    EXPECT_EQ(lo.next_without_ethernet(), to_vector(to_bytes(packet4)));
    EXPECT_EQ(lo.next_without_ethernet(), to_vector(to_bytes(bare)));
}

TEST_F(UpRawSocket, NoPacketIsNoError) {
    EXPECT_TRUE(raw_socket::ipv4().send().empty());
    EXPECT_EQ(interfere.calls, 0);
}

TEST_F(UpRawSocket, ARunTimePayloadGoesFromWhereItIs) {
    bytes const text = bytes_of(std::string(500, 'u'));
    auto const packet = make_packet(ip, echo, payload(text));
    listener const program(AF_INET);
    EXPECT_EQ(raw_socket::ipv4().send(packet), (std::array<std::size_t, 1>{528}));
    EXPECT_EQ(program.next(), text);
    EXPECT_EQ(std::count(interfere.pieces.begin(), interfere.pieces.end(), text.data()), 1);
}

// --- the socket ---

TEST_F(UpRawSocket, ClosesItselfOnceAndIsMoved) {
    int number = -1;
    {
        auto first = raw_socket::ipv4();
        number = first.native_handle();
        EXPECT_EQ(::fcntl(number, F_GETFD), FD_CLOEXEC);
        auto second = std::move(first);
        EXPECT_EQ(first.native_handle(), -1);
        EXPECT_EQ(second.native_handle(), number);
        auto third = raw_socket::ipv4();
        int const replaced = third.native_handle();
        third = std::move(second);
        EXPECT_EQ(third.native_handle(), number);
        EXPECT_EQ(::fcntl(replaced, F_GETFD), -1);
        third.send(packet4);
    }
    EXPECT_EQ(::fcntl(number, F_GETFD), -1);
}

// --- what goes wrong while opening ---

TEST_F(RawSocket, NoSuchInterfaceListsThoseThereAre) {
    try {
        raw_socket::link("eth7");
        FAIL() << "nothing was thrown";
    } catch (no_such_interface const& error) {
        EXPECT_EQ(error.what(), "raw_socket::link(\"eth7\"): no such interface; there are: " + interfaces());
        EXPECT_EQ(error.cause(), std::errc::no_such_device);
        EXPECT_EQ(error.index(), std::nullopt);
        EXPECT_TRUE(error.sent().empty());
    }
    EXPECT_THROW(raw_socket::link(""), no_such_interface);
    EXPECT_THROW(raw_socket::link("a name that is far too long for an interface"), no_such_interface);
}

TEST_F(RawSocket, InterfacesComeAndGo) {
    if (std::system("ip link add veth0 type veth peer name veth1 2>/dev/null") != 0)
        GTEST_SKIP() << "ip cannot make a veth pair here";
    EXPECT_EQ(words_of<no_such_interface>([] { raw_socket::link("eth7"); }),
              "raw_socket::link(\"eth7\"): no such interface; there are: " + interfaces());
    ASSERT_TRUE(bring_up("veth0") && bring_up("veth1"));
    auto const socket = raw_socket::link("veth0");
    EXPECT_EQ(socket.send(frame)[0], 55U);
    ASSERT_EQ(std::system("ip link del veth0"), 0);
    EXPECT_EQ(words_of<no_such_interface>([&] { socket.send(frame); }),
              "raw_socket::link(\"veth0\"): packet 1 of 1: the interface is gone; there are: " + interfaces());
}

TEST_F(RawSocket, OpeningNeedsARight) {
    ASSERT_EQ(::seteuid(65534), 0);
    auto const open_all = [] {
        return std::array{words_of<permission_denied>([] { raw_socket::ipv4(); }),
                          words_of<permission_denied>([] { raw_socket::link("lo"); })};
    };
    auto const words = open_all();
    ASSERT_EQ(::seteuid(0), 0);
    EXPECT_EQ(words[0],
              "raw_socket::ipv4: opening it needs CAP_NET_RAW; run the program as root, or give its file the "
              "right (sudo setcap cap_net_raw+p program) and open within privileges::with(privileges::net_raw, "
              "...)");
    EXPECT_EQ(words[1].find("raw_socket::link(\"lo\"): opening it needs CAP_NET_RAW;"), 0U);
}

// --- what goes wrong while sending ---

TEST_F(RawSocket, AnInterfaceThatIsDown) {
    auto const socket = raw_socket::link("lo");
    EXPECT_EQ(words_of<network_down>([&] { socket.send(frame); }),
              "raw_socket::link(\"lo\"): packet 1 of 1: the interface is down; bring it up first: ip link set "
              "up dev lo");
}

TEST_F(RawSocket, NoRoute) {
    auto const socket = raw_socket::ipv4();
    ASSERT_TRUE(bring_up("lo"));
    auto far = packet4;
    far[in<ipv4>][destination_address] = "192.0.2.1";
    EXPECT_EQ(words_of<network_unreachable>([&] { socket.send(far); }),
              "raw_socket::ipv4: packet 1 of 1: no route leads to 192.0.2.1; see: ip route get 192.0.2.1");
}

TEST_F(UpRawSocket, APacketThatIsTooBig) {
    ASSERT_TRUE(set_mtu("lo", 1300));
    bytes const fits(1300 - 28);
    bytes const does_not(1301 - 28);
    auto const packet_of = [](bytes const& content) { return make_packet(ip, echo, payload(content)); };
    EXPECT_EQ(raw_socket::ipv4().send(packet_of(fits))[0], 1300U);
    EXPECT_EQ(words_of<message_too_big>([&] { raw_socket::ipv4().send(packet_of(does_not)); }),
              "raw_socket::ipv4: packet 1 of 1: 1301 bytes are too many for 127.0.0.1, which takes 1300 at most; "
              "send smaller packets or fragments, or raise the MTU: ip link set mtu ... dev ...");
}

TEST_F(UpRawSocket, AnIpv6PacketThatIsTooBig) {
    if (!there_is_ipv6()) GTEST_SKIP() << "IPv6 is off";
    ASSERT_TRUE(set_mtu("lo", 1300));
    bytes const content(1301 - 48);
    EXPECT_EQ(words_of<message_too_big>([&] { raw_socket::ipv6().send(make_packet(ip6, echo, payload(content))); }),
              "raw_socket::ipv6: packet 1 of 1: 1301 bytes are too many for ::1, which takes 1300 at most; "
              "send smaller packets or fragments, or raise the MTU: ip link set mtu ... dev ...");
}

TEST_F(UpRawSocket, AFrameThatIsTooBig) {
    ASSERT_TRUE(set_mtu("lo", 1300));
    bytes const content(1301 - 28);
    EXPECT_EQ(words_of<message_too_big>(
                  [&] { raw_socket::link("lo").send(make_packet(ethernet(), ip, echo, payload(content))); }),
              "raw_socket::link(\"lo\"): packet 1 of 1: 1315 bytes are too many for lo, which takes 1314 "
              "at most; "
              "send smaller packets or fragments, or raise the MTU: ip link set mtu ... dev lo");
}

TEST_F(UpRawSocket, MoreThanIpv4CanSay) {
    bytes const content(65536 - 28);
    auto const socket = raw_socket::ipv4();
    auto packet = make_packet(ip, echo, payload(content));
    packet[in<ipv4>][total_length] = 0;
    packet[in<udp>][length] = 0;
    EXPECT_NE(words_of<message_too_big>([&] {
                  socket.send(packet);
              }).find("65536 bytes are too many for 127.0.0.1, which takes 65535 at most;"),
              std::string::npos);
}

TEST_F(UpRawSocket, TheSecondOfTwoPackets) {
    ASSERT_TRUE(set_mtu("lo", 1300));
    bytes const content(2000);
    listener const program(AF_INET);
    auto const socket = raw_socket::ipv4();
    try {
        socket.send(packet4, make_packet(ip, echo, payload(content)), packet4);
        FAIL() << "nothing was thrown";
    } catch (message_too_big const& error) {
        message_too_big const copy = error;
        EXPECT_EQ(copy.index(), 1U);
        EXPECT_EQ(to_vector(copy.sent()), (std::vector<std::size_t>{41}));
        EXPECT_EQ(copy.cause(), std::errc::message_size);
        EXPECT_EQ(std::string(copy.what()).find("raw_socket::ipv4: packet 2 of 3: 2028 bytes are too many"), 0U);
    }
    EXPECT_EQ(program.next(), bytes_of("this is umpa!"));
}

TEST_F(UpRawSocket, AnInterruptedCallIsRepeated) {
    interfere.errors = {EINTR, EINTR};
    EXPECT_EQ(raw_socket::ipv4().send(packet4)[0], 41U);
    EXPECT_EQ(interfere.calls, 3);
}

// The kinds that the system does not bring about on demand.
template <class Error>
void expect_kind(int number, std::string const& words) {
    auto const socket = raw_socket::ipv4();
    interfere.errors = {number};
    try {
        socket.send(packet4);
        ADD_FAILURE() << "nothing was thrown";
    } catch (Error const& error) {
        EXPECT_EQ(typeid(error), typeid(Error));
        EXPECT_EQ(error.what(), "raw_socket::ipv4: packet 1 of 1: " + words);
        EXPECT_EQ(error.cause(), std::error_code(number, std::generic_category()));
        EXPECT_EQ(error.index(), 0U);
        EXPECT_TRUE(error.sent().empty());
    }
}

TEST_F(UpRawSocket, EveryKindHasItsTypeAndItsSentence) {
    expect_kind<no_buffers>(ENOBUFS,
                            "no buffer is free; send it again a little later, or give the socket a larger SO_SNDBUF");
    expect_kind<would_block>(EAGAIN, "the socket would block; send it again when poll says that it is writable");
    expect_kind<permission_denied>(EPERM,
                                   "the system refuses to send it; a firewall rule for outgoing packets does that");
    expect_kind<network_unreachable>(EHOSTUNREACH, "no route leads to 127.0.0.1; see: ip route get 127.0.0.1");
    expect_kind<socket_error>(EINVAL, "Invalid argument");
}

TEST_F(UpRawSocket, FewerBytesThanThePacketHas) {
    auto const socket = raw_socket::ipv4();
    interfere.short_write = true;
    EXPECT_EQ(words_of<socket_error>([&] { socket.send(packet4); }),
              "raw_socket::ipv4: packet 1 of 1: only 40 of 41 bytes were sent");
}

} // namespace
