// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <gtest/gtest.h>
#include <initializer_list>
#include <netns/two_hosts.hpp>
#include <optional>
#include <receive/captures.hpp>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

// Ordinary clients at the near end, and ordinary servers at the far end.

namespace umpa::test {

/// A program that runs meanwhile, in the network namespace of whoever starts it. It is ended with its owner, and with
/// this process.
class background_program {
public:
    /// What it prints goes into the file `log`.
    background_program(std::string const& command, std::string const& log) {
        std::string const whole = "exec " + command + " </dev/null >'" + log + "' 2>&1";
        pid_ = ::fork();
        if (pid_ != 0) return;
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::execl("/bin/sh", "sh", "-c", whole.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    background_program(background_program&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {}
    ~background_program() { end(SIGTERM); }

    /// Asks it to end, and makes it end where it does not within five seconds.
    void end(int signal) {
        if (pid_ <= 0) return;
        ::kill(pid_, signal);
        for (int i = 0; i < 100; ++i) {
            if (::waitpid(pid_, nullptr, WNOHANG) == pid_) {
                pid_ = -1;
                return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
        pid_ = -1;
    }

private:
    pid_t pid_ = -1;
};

/// Two hosts that have the clients, and the servers that they talk to.
class ClientTraffic : public TwoHosts {
protected:
    void SetUp() override {
        for (char const* program : {"ping", "curl", "nc", "dnsmasq", "tshark", "tcpdump"})
            if (!runs(std::string("command -v ") + program)) GTEST_SKIP() << program << " is not installed";
        TwoHosts::SetUp();
    }

    /// A program at the far end.
    background_program far_program(std::string const& command, std::string const& log) {
        std::optional<background_program> made;
        at_far_end([&] { made.emplace(command, log); });
        return std::move(*made);
    }
    background_program server(std::string const& command) { return far_program(command, "/dev/null"); }

    /// Waits until sockets at the far end have the port; at most five seconds.
    bool is_open(char const* kind, unsigned port, std::size_t sockets = 1) {
        char pattern[16];
        std::snprintf(pattern, sizeof pattern, ":%04X ", port);
        std::string const count = std::string("test $(cat /proc/self/net/") + kind + " /proc/self/net/" + kind +
                                  "6 | cut -c1-48 | grep -c '" + pattern + "') -ge " + std::to_string(sockets);
        return soon([&] { return run_there(count); });
    }

    void ping() {
        EXPECT_TRUE(client("ping -c 2 -i 0.1 10.9.0.2"));
        EXPECT_TRUE(client("ping -c 2 -i 0.1 fd09::2"));
        EXPECT_TRUE(client("ping -c 1 -Q 0xb9 10.9.0.2"));
        EXPECT_TRUE(client("ping -c 1 -Q 0xb9 fd09::2"));
        EXPECT_TRUE(client("ping -c 1 -R 10.9.0.2"));
        EXPECT_TRUE(client("ping -c 1 -T tsandaddr 10.9.0.2"));
        EXPECT_TRUE(client("ping -c 1 -s 3000 10.9.0.2"));
        EXPECT_TRUE(client("ping -c 1 -s 3000 fd09::2"));
    }

    /// Of one server, by each of these addresses.
    void get_a_page(std::initializer_list<char const*> hosts = {"10.9.0.2", "[fd09::2]"}) {
        std::ofstream(directory_ / "page.txt") << std::string(5000, 'u');
        auto const http =
            server("/usr/bin/python3 -m http.server 80 --bind :: --directory '" + (directory_ / "") + "'");
        ASSERT_TRUE(is_open("tcp", 80));
        for (std::string const host : hosts) EXPECT_TRUE(client("curl -sS http://" + host + "/page.txt"));
    }

    void send_lines() {
        for (std::string const version : {"4", "6"}) {
            std::string const to = version == "4" ? " 10.9.0.2 " : " fd09::2 ";
            auto const stream = server("nc -" + version + " -l 7000");
            auto const datagrams = server("nc -" + version + " -u -l 7001");
            ASSERT_TRUE(is_open("tcp", 7000) && is_open("udp", 7001));
            EXPECT_TRUE(client("sh -c 'echo hello | nc -N" + to + "7000'"));
            EXPECT_TRUE(client("sh -c 'echo hello | nc -u -q 0" + to + "7001'"));
            // Nobody is there.
            client("sh -c 'echo lost | nc -u -q 0" + to + "7009'");
            EXPECT_FALSE(client("nc -z" + to + "7010"));
        }
    }

    /// One resolver asks over UDP, with an OPT record where `options` say so, or over TCP.
    bool resolve(std::string const& name_server, std::string const& what, std::string const& options = "") {
        std::ofstream(directory_ / "resolv.conf") << "nameserver " << name_server << "\n";
        return client("unshare -m sh -c 'mount --bind \"" + (directory_ / "resolv.conf") +
                      "\" /etc/resolv.conf && RES_OPTIONS=\"" + options + "\" getent " + what + "'");
    }
    background_program name_server() {
        return server("dnsmasq --no-daemon --conf-file=/dev/null --no-resolv --no-hosts --user=root --pid-file="
                      " --listen-address=10.9.0.2,fd09::2 --bind-interfaces --local=/test/"
                      " --host-record=host.umpa.test,10.9.0.2,fd09::2 --cname=www.umpa.test,host.umpa.test");
    }
    void ask_for_names() {
        auto const names = name_server();
        ASSERT_TRUE(is_open("udp", 53, 2) && is_open("tcp", 53, 2));
        EXPECT_TRUE(resolve("10.9.0.2", "ahosts www.umpa.test"));
        EXPECT_TRUE(resolve("fd09::2", "ahosts www.umpa.test"));
        EXPECT_TRUE(resolve("10.9.0.2", "hosts 10.9.0.2"));
        EXPECT_FALSE(resolve("10.9.0.2", "hosts nobody.umpa.test"));
        EXPECT_TRUE(resolve("10.9.0.2", "ahosts host.umpa.test", "edns0"));
        EXPECT_TRUE(resolve("10.9.0.2", "hosts host.umpa.test", "use-vc"));
    }
    /// Two questions, IPv4 and IPv6, over TCP at once.
    void ask_twice_at_once() {
        auto const names = name_server();
        ASSERT_TRUE(is_open("udp", 53, 2) && is_open("tcp", 53, 2));
        EXPECT_TRUE(resolve("10.9.0.2", "ahosts host.umpa.test", "use-vc"));
    }

    std::string file(std::string const& name) const { return directory_ / name; }

private:
    static bool client(std::string const& command) { return runs("timeout 5 " + command); }

    scratch directory_;
};

}
